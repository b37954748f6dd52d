"""Dates as contracts and mails print them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    ("janvier", "janv", "january", "jan"), ("fevrier", "fevr", "fev", "february", "feb"), ("mars", "march", "mar"),
    ("avril", "avr", "april", "apr"), ("mai", "may"), ("juin", "june", "jun"), ("juillet", "juil", "july", "jul"),
    ("aout", "august", "aug"), ("septembre", "sept", "september", "sep"), ("octobre", "oct", "october"),
    ("novembre", "nov", "november"), ("decembre", "dec", "december"),
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAMES = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
_DATE = re.compile(
    rf"(?<![\w/])(?:(?P<day>\d{{1,2}}|1er|premier)\s(?P<month>{_NAMES})\.?\s(?P<year>{_YEAR})\b"
    rf"|(?P<iso>{_YEAR}-\d{{2}}-\d{{2}})\b"
    rf"|(?P<d>\d{{1,2}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>{_YEAR})\b"
    rf"|(?P<only>{_NAMES})\s(?P<only_year>{_YEAR})\b"
    rf"|(?P<mm>0[1-9]|1[0-2])[/](?P<my>{_YEAR})\b)"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed at `[start, end)`; `iso` is `YYYY-MM-DD`, or `YYYY-MM` without a day."""

    iso: str
    start: int
    end: int

    @property
    def whole(self) -> bool:
        """Whether the day is known."""
        return len(self.iso) == 10


def find_dates(plain: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """The dates from 1989 to 2049 that folded text prints in `[start, end)`, in order; no impossible ones."""
    for match in _DATE.finditer(plain, start, len(plain) if end is None else end):
        iso = _iso(match)
        if iso is not None:
            yield PrintedDate(iso, match.start(), match.end())


def _iso(match: re.Match[str]) -> str | None:
    try:
        if match["month"]:
            day = 1 if match["day"] in {"1er", "premier"} else int(match["day"])
            return date(int(match["year"]), _NUMBER_OF[match["month"]], day).isoformat()
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        if match["y"]:
            return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
    if match["only"]:
        return f"{match['only_year']}-{_NUMBER_OF[match['only']]:02}"
    return f"{match['my']}-{match['mm']}"
