"""The page of warning signs: words on how soon, a tick, clearing it; a new sign opens it."""

from journal.model.settings import Settings
from journal.model.vocabulary import Knee, Sign
from journal.store.journal import Journal
from tests.app.helpers import (
    FRIDAY,
    Driver,
    line_with,
    open_screens,
    opened,
    press,
    text_of,
    words_into,
    written,
)


async def ticked(pilot: Driver) -> str:
    return await press(pilot, "exclamation_mark", "space")


async def test_the_page_has_every_sign_and_says_how_soon(journal: Journal) -> None:
    async with opened(journal) as pilot:
        page = await press(pilot, "exclamation_mark")
        assert open_screens(pilot)[-1] == "SignsPanel"
        for sign in Sign:
            assert sign.words in page
        assert page.index("See a clinician today.") < page.index("locked") < page.index("in the next days")
        assert "None stands." in page
        await press(pilot, "escape")
        assert journal.signs() == ()


async def test_a_tick_is_stored_and_the_page_says_what_it_means(journal: Journal) -> None:
    async with opened(journal, Settings(knee=Knee.LEFT)) as pilot:
        page = await ticked(pilot)
        assert "While a sign stands, nothing here says you may do more" in page
        assert "[x] locked, or can't be straightened   left knee, since Fri 20 Mar" in page
        page = await press(pilot, "escape")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "Written:" in page
    (sign,) = journal.signs()
    assert (sign.sign, sign.knee, sign.day, sign.cleared) == (Sign.LOCKED, Knee.LEFT, FRIDAY, None)


async def test_it_is_cleared_where_it_was_ticked_and_u_brings_it_back(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await ticked(pilot)
        page = await press(pilot, "escape", "exclamation_mark", "space")
        assert "None stands." in page
        assert "Cleared:" in await press(pilot, "escape")
        assert journal.signs()[0].cleared == FRIDAY
        page = await press(pilot, "u")
        assert open_screens(pilot) == ["TodayScreen", "SignsPanel"], "it stands again, and says so"
        assert "[x] locked" in page


async def test_arrows_choose_the_sign_and_the_knee(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "exclamation_mark", "up", "right", "right", "enter")
        assert "right knee" in text_of(pilot)
    (sign,) = journal.signs()
    assert (sign.sign, sign.knee) == (Sign.UNWELL, Knee.RIGHT)


async def test_a_sign_from_elsewhere_opens_the_page_once(journal: Journal) -> None:
    written(journal, "run 5km -1")
    async with opened(journal) as pilot:
        from journal.workflows.knee.signs import tick

        tick(journal, Sign.CALF, None, Settings(), FRIDAY)
        await press(pilot, "colon")
        await words_into(pilot, "pain L1")
        await press(pilot, "enter")
        assert open_screens(pilot)[-1] == "SignsPanel"
        assert "See a clinician soon" in text_of(pilot)
        await press(pilot, "escape", "colon")
        await words_into(pilot, "pain R1")
        await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen"], "not at every entry"


async def test_one_that_stood_at_the_start_does_not_open_it(journal: Journal) -> None:
    from journal.workflows.knee.signs import tick

    tick(journal, Sign.CALF, None, Settings(), FRIDAY)
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "pain L1")
        page = await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "a swollen, warm calf" in page


async def test_a_file_that_can_not_be_written_is_said_on_the_page(journal: Journal) -> None:
    from tests.store.helpers import raw

    raw(journal.path, "DROP TABLE signs")
    async with opened(journal) as pilot:
        await press(pilot, "exclamation_mark")
        assert open_screens(pilot) == ["TodayScreen"]
        assert "signs" in text_of(pilot)


async def test_a_night_score_asks_once_whether_it_woke_the_runner(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "pain L4 night")
        page = await press(pilot, "enter")
        assert "Left knee 4 at night. Did it wake you?" in page
        page = await press(pilot, "y")
        assert open_screens(pilot)[-1] == "SignsPanel"
        assert [(sign.sign, sign.knee) for sign in journal.signs()] == [(Sign.NIGHT_PAIN, Knee.LEFT)]


async def test_a_night_that_did_not_wake_is_not_asked_about_again(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "colon")
        await words_into(pilot, "pain R3 night")
        await press(pilot, "enter", "n")
        await press(pilot, "colon")
        await words_into(pilot, "pain L0 night")
        await press(pilot, "enter")
        assert open_screens(pilot) == ["TodayScreen"]
    assert journal.signs() == ()


async def test_the_mark_goes_to_the_ends_and_round(journal: Journal) -> None:
    async with opened(journal) as pilot:
        await press(pilot, "exclamation_mark", "G")
        assert "several joints" in line_with(pilot, "▸")
        await press(pilot, "j")
        assert "locked" in line_with(pilot, "▸")
        await press(pilot, "k", "g")
        assert "locked" in line_with(pilot, "▸")
