"""Undo and redo in the app: a short step at once, a long one in a thread with the keys held off."""

from __future__ import annotations

from textual.screen import ModalScreen

from journal.app.form_opener import FormOpener
from journal.app.own_thread import OwnThread
from journal.model.errors import JournalError
from journal.store.journal import Journal, Way

LONG_STEP = 2_000  # changes of rows, which take 50 ms
BEGUN: dict[Way, str] = {"undo": "Taking back", "redo": "Doing again"}
DONE: dict[Way, str] = {"undo": "Taken back", "redo": "Done again"}
NOTHING: dict[Way, str] = {
    "undo": "There is nothing to take back.",
    "redo": "There is nothing to do again.",
}


class HeldOff(ModalScreen[None]):
    """Lies over a page unseen while a long step is moved, so that no key reaches it."""


class Undoing(FormOpener):
    """The half of the app that takes changes back and does them again."""

    def action_undo(self) -> None:
        """Take the last change back and say which."""
        self._move("undo")

    def action_redo(self) -> None:
        """Repeat the change that was taken back last."""
        self._move("redo")

    def _move(self, way: Way) -> None:
        with self.page.trouble_told():
            journal = self.session.journal
            step = journal.next_step(way)
            if step is not None and step.changes > LONG_STEP:
                self._move_apart(way, step.label)
            else:
                self._moved(way, _move_step(journal, way))

    def _move_apart(self, way: Way, label: str) -> None:
        """Let a thread do it through a connection of its own: the page says so meanwhile."""
        self.page.say(f"{BEGUN[way]}: {label} …")
        over = HeldOff()

        def moved(moved_label: str | None) -> None:
            over.dismiss()
            with self.page.trouble_told():
                self._moved(way, moved_label)

        def refused(error: JournalError) -> None:
            over.dismiss()
            self.page.say(str(error), trouble=True)

        self.push_screen(over)
        OwnThread(over, self.session.journal.path).do(lambda own: _move_step(own, way), moved, refused)

    def _moved(self, way: Way, label: str | None) -> None:
        if label is None:
            self.page.say(NOTHING[way])
        else:
            self.follow_file()
            self.changed(f"{DONE[way]}: {label}")


def _move_step(journal: Journal, way: Way) -> str | None:
    return journal.undo() if way == "undo" else journal.redo()
