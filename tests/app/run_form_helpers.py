"""The run form, opened at a field."""

from tests.app.helpers import (
    Driver,
    press,
)


async def form_on(pilot: Driver, field: str) -> None:
    """The run form, with a field chosen."""
    await press(pilot, "r")
    pilot.app.screen.query_one(f"#{field}").focus()
    await pilot.pause(0)
