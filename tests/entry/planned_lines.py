"""Lines of a planned day, sensible and not."""

from hypothesis import strategies as st

from journal.entry.planned import GRAMMAR_PLANNED

NAMES = ("A", "B", "Upper body", "home", "1")
shards = st.sampled_from(
    [word for example, _ in GRAMMAR_PLANNED for word in example.split()]
    + ["+", "+A", "e", "e6", "effort", "fri", "@", "session", "note", "cross", ";", "-", "-3", "'", "30'"]
    + ["9" * 500 + "km", "1" * 30 + "x2", "b", "1", "upper", "body"]
) | st.text(max_size=6) | st.text(alphabet='0123456789.,:/x×-+\'@"\\; \nelrkmhbtsw', max_size=8)  # fmt: skip


lines = st.text() | st.lists(shards, max_size=8).map(" ".join)
