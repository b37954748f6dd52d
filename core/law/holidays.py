"""French public holidays by place, with their French names.

The dates come from the library `holidays`. It also knows local feasts that no text read by the project
makes public holidays (mid-Lent in Guadeloupe, Schœlcher day): only the national list (Code du travail
L3133-1), Good Friday and 26 December in Alsace-Moselle (L3134-13) and the overseas days that commemorate
the abolition of slavery are kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.contracts import HolidayPlace

FIRST_YEAR, LAST_YEAR = 1983, 2100
"""Years for which the dates are known: since the abolition days, and to where the library ends."""

_SUBDIVISION = {
    HolidayPlace.METROPOLITAN: None,
    HolidayPlace.ALSACE_MOSELLE: "6AE",
    HolidayPlace.GUADELOUPE: "971",
    HolidayPlace.MARTINIQUE: "972",
    HolidayPlace.GUYANE: "973",
    HolidayPlace.REUNION: "974",
    HolidayPlace.MAYOTTE: "976",
}

_ABOLITION_DAY = {
    HolidayPlace.GUADELOUPE: (5, 27),
    HolidayPlace.MARTINIQUE: (5, 22),
    HolidayPlace.GUYANE: (6, 10),
    HolidayPlace.REUNION: (12, 20),
    HolidayPlace.MAYOTTE: (4, 27),
}


def public_holidays(place: HolidayPlace, years: Iterable[int]) -> Mapping[date, str]:
    """The public holidays of `place` in those years and their French names, in order of date.

    Raises ValueError for a year outside `FIRST_YEAR` to `LAST_YEAR`.
    """
    from holidays import country_holidays  # noqa: PLC0415 - heavy, and most windows never count a day

    wanted = sorted(set(years))
    if wanted and not FIRST_YEAR <= wanted[0] <= wanted[-1] <= LAST_YEAR:
        raise ValueError(f"public holidays are known from {FIRST_YEAR} to {LAST_YEAR}")
    found: Mapping[date, str] = country_holidays("FR", years=wanted, expand=False, language="fr")
    subdivision = _SUBDIVISION[place]
    if subdivision is not None:
        local = country_holidays("FR", subdiv=subdivision, years=wanted, expand=False, language="fr")
        kept = _ABOLITION_DAY.get(place)
        found = {day: name for day, name in local.items() if day in found or kept in (None, (day.month, day.day))}
    return {day: str(name).replace("; ", " et ") for day, name in sorted(found.items())}


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Tells working days of one place: all days but Saturdays, Sundays and public holidays.

    This is the definition of règlement (CEE, Euratom) n° 1182/71, art. 2(2).
    """

    place: HolidayPlace
    names: Mapping[date, str]

    def holiday(self, day: date) -> str:
        """The holiday's French name, or an empty string."""
        return self.names.get(day, "")

    def is_working(self, day: date) -> bool:
        """Whether one works on that day."""
        return day.weekday() < 5 and day not in self.names

    def next_working(self, day: date) -> date:
        """`day` itself when one works on it, else the first working day after it."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def add_working(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`, which is not counted."""
        for _ in range(count):
            day = self.next_working(day + timedelta(days=1))
        return day


def working_calendar(place: HolidayPlace, first: date, last: date) -> WorkingCalendar:
    """The calendar of `place` that covers `first` to `last` and what may follow `last`.

    Raises ValueError for years whose holidays are not known.
    """
    years = range(first.year, min(last.year + 1, LAST_YEAR) + 1)
    return WorkingCalendar(place, public_holidays(place, years))
