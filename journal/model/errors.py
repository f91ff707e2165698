"""What the journal says when it refuses: what, why, and the mend."""


class JournalError(Exception):
    """A refusal in one line for people; nothing was written. `mend` says what to do next."""

    def __init__(self, what: str, mend: str = "") -> None:
        super().__init__(f"{what} {mend}".strip())
        self.what = what
        self.mend = mend


class FileRefusedError(JournalError):
    """The journal file cannot be opened or written; it is as it was."""


class NotReadableError(JournalError):
    """Something typed or a file read in could not be understood."""
