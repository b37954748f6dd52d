"""Periods set by acts of the European Union, counted as règlement (CEE, Euratom) n° 1182/71 says.

Only these: French civil, consumer and procedural periods follow other rules and are never mixed in.
Source: https://eur-lex.europa.eu/legal-content/fr/TXT/?uri=CELEX%3A31971R1182
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.cases import Step
from core.domain.contracts import HolidayPlace
from core.law.holidays import WorkingCalendar, working_calendar

MOVED = "Règlement 1182/71, art. 3(4)"
SAME_NUMBER = "Règlement 1182/71, art. 3(2)"
TWO_WORKING_DAYS = "Règlement 1182/71, art. 3(5)"

_NOT_WORKED = {5: "saturday", 6: "sunday"}


@dataclass(frozen=True, slots=True)
class Computation:
    """A counted period: `nominal_on` before, `due_on` after the end is moved to a working day.

    `steps` tell the working in order, worded by the catalogue under `step.<code>`.
    """

    nominal_on: date
    due_on: date
    steps: tuple[Step, ...]


def eu_period(
    received_on: date,
    *,
    months: int = 0,
    days: int = 0,
    place: HolidayPlace = HolidayPlace.METROPOLITAN,
    legal: str = "",
) -> Computation:
    """The last day of a period that starts with an event on `received_on`.

    `place` is where the party who must act is (art. 2); `legal` the printed reference that sets the length.
    The day of the event is not counted (art. 3(1)). Months end on the day of the same number, or on the last
    day of a shorter month (art. 3(2)(c)). An end on a Saturday, a Sunday or a public holiday moves to the next
    working day (art. 3(4)); a period of two days or more holds at least two working days (art. 3(5)).
    Raises ValueError unless exactly one of `months` and `days` is positive.
    """
    if (months > 0) == (days > 0) or months < 0 or days < 0:
        raise ValueError("a period has months or days, one of them, more than none")
    nominal = add_months(received_on, months) if months else received_on + timedelta(days=days)
    calendar = working_calendar(place, received_on, nominal)
    steps = [_length(nominal, months, days, legal)]
    if months and nominal.day != received_on.day:
        steps.append(Step("short-month", (("number", received_on.day), ("day", nominal)), SAME_NUMBER))
    due = calendar.next_working(nominal)
    steps += _moves(nominal, due, calendar)
    if months or days >= 2:
        enough = _holding_two(received_on, due, calendar)
        if enough != due:
            due = enough
            steps.append(Step("two-working-days", (("day", due),), TWO_WORKING_DAYS))
    return Computation(nominal, due, tuple(steps))


def add_months(day: date, months: int) -> date:
    """The day of the same number `months` later, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _length(nominal: date, months: int, days: int, legal: str) -> Step:
    code = ("months" if months else "days") + ("-of" if legal else "")
    if (months or days) == 1:
        code = "one-" + code
    facts: tuple[tuple[str, str | int | date], ...] = (("count", months or days), ("day", nominal))
    return Step(code, (*facts, ("legal", legal)) if legal else facts, legal)


def _moves(nominal: date, due: date, calendar: WorkingCalendar) -> list[Step]:
    """Why the end moved: in one sentence for a plain weekend or a lone day, else day by day."""
    skipped = [nominal + timedelta(days=n) for n in range((due - nominal).days)]
    if not skipped:
        return []
    named = [calendar.holiday(day) for day in skipped]
    first = named[0]
    if len(skipped) == 1 and first:
        return [Step("holiday-moved", (("holiday", first), ("day", due)), MOVED)]
    if not any(named) and [day.weekday() for day in skipped] in ([6], [5, 6]):
        return [Step(f"{_NOT_WORKED[nominal.weekday()]}-moved", (("day", due),), MOVED)]
    steps = []
    for day, holiday in zip(skipped, named, strict=True):
        if holiday:
            steps.append(Step("skip-holiday", (("day", day), ("holiday", holiday)), MOVED))
        else:
            steps.append(Step(f"skip-{_NOT_WORKED[day.weekday()]}", (("day", day),), MOVED))
    return [*steps, Step("moved", (("day", due),), MOVED)]


def _holding_two(received_on: date, due: date, calendar: WorkingCalendar) -> date:
    worked = sum(calendar.is_working(received_on + timedelta(days=n)) for n in range(1, (due - received_on).days + 1))
    return calendar.add_working(due, max(0, 2 - worked))
