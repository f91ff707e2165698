"""Reading a form's fields one by one: a field that can't be read is noted, and nothing of it is lost."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from journal.model.errors import NotReadableError

T = TypeVar("T")


class FieldReader:
    """Values of fields by name; `errors` collects what could not be read."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.fields = fields
        self.errors: dict[str, NotReadableError] = {}

    def value(self, name: str, read: Callable[[str], T]) -> T | None:
        """What a field says, None when it is empty or can't be read."""
        text = self.fields.get(name, "").strip()
        if not text:
            return None
        try:
            return read(text)
        except NotReadableError as refused:
            self.errors[name] = refused
            return None
