"""Durations: « quatorze jours », « 24 mois », « un an », « quarante-huit heures »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.contract.facts.numbers import NUMBER, parse_number

DURATION = (
    rf"(?<![\w,.-])(?:{NUMBER})\s(?:premiers?\s|derniers?\s|bons?\s)?(?:jours?|mois|ans?|annees?|"
    rf"heures?|semaines?|semestres?|trimestres?)\b"
)
_DURATION = re.compile(
    rf"(?<![\w,.-])(?P<count>{NUMBER})\s(?:premiers?\s|derniers?\s)?"
    r"(?P<unit>jours?|mois|ans?|annees?|heures?|semaines?|semestres?|trimestres?)\b"
)
_IN_DAYS = {"jour": 1, "semaine": 7}
_IN_MONTHS = {"mois": 1, "semestre": 6, "trimestre": 3}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: `count` in `unit` (`h`, `d`, `m`, `y`), printed at `[start, end)`."""

    count: int
    unit: str
    start: int
    end: int

    @property
    def code(self) -> str:
        """The short form, « 14d », « 1m », « 1y »; whole days for hours."""
        return f"{self.count // 24}d" if self.unit == "h" else f"{self.count}{self.unit}"

    @property
    def months(self) -> int | None:
        """The length in months, None when it is not counted in months or years."""
        return {"m": self.count, "y": self.count * 12}.get(self.unit)


def find_durations(plain: str, start: int = 0, end: int | None = None) -> Iterator[Duration]:
    """The durations that folded text prints in `[start, end)`, in order."""
    for match in _DURATION.finditer(plain, start, len(plain) if end is None else end):
        count = parse_number(match["count"])
        if count is None:
            continue
        unit = match["unit"]
        stem = unit if unit == "mois" else unit.rstrip("s")
        if stem in _IN_DAYS:
            yield Duration(count * _IN_DAYS[stem], "d", match.start(), match.end())
        elif stem in _IN_MONTHS:
            yield Duration(count * _IN_MONTHS[stem], "m", match.start(), match.end())
        elif stem == "heure":
            yield Duration(count, "h", match.start(), match.end())
        else:
            yield Duration(count, "y", match.start(), match.end())
