"""What the reader of a file has to be told, because few files say it themselves."""

from dataclasses import dataclass
from datetime import date, tzinfo

from journal.exchange.lift_names import Names, OtherName
from journal.model.exercises import Exercise
from journal.model.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Terms:
    """Today, the units, the zone and the exercises of a journal.

    `unit` is taken where a file cannot tell its own, `forced_unit` goes before all it tells; `zone` makes
    local days of UTC times, None is the system's own; `exercises` are those whose names are known, `names`
    what other apps call them; `day` is that of activities that do not know their own.
    """

    today: date
    unit: Unit = Unit.KM
    forced_unit: Unit | None = None
    zone: tzinfo | None = None
    exercises: tuple[Exercise, ...] = ()
    names: tuple[OtherName, ...] = ()
    day: date | None = None

    @property
    def likely_unit(self) -> Unit:
        """The unit where the file does not tell one."""
        return self.forced_unit or self.unit

    def lift_names(self) -> Names:
        """What reads the names of exercises in one file."""
        return Names(self.exercises, self.names)
