"""The dates of all cases in one list, and the reminders that fall between two looks at the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.cases.status import POSTAL_DAYS, status
from core.domain.cases import Case, CaseState, Deadline, DeadlineKind
from core.domain.contracts import HolidayPlace
from core.domain.ids import CaseId, ContractId
from core.errors import ErrorCode, UserError

LEAD_DAYS = (7, 1, 0)
"""Days before a date on which it is recalled."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A date of the agenda, worded by the catalogue under `agenda.<code>`.

    `code` is `answer`, `answer-overdue`, or `check-dates` for a case whose recorded dates contradict each other
    or lie in the future (a clock set back); that one stands on today and has no deadline.
    """

    due_on: date
    code: str
    case_id: CaseId
    contract_id: ContractId
    provider: str
    state: CaseState | None = None
    deadline: Deadline | None = None

    @property
    def estimated(self) -> bool:
        """Whether the date moves once the delivery is known."""
        return self.deadline is not None and self.deadline.estimated


@dataclass(frozen=True, slots=True)
class Reminder:
    """A date to recall: `remind_on` is `lead_days` before `due_on`. It names nobody."""

    case_id: CaseId
    kind: DeadlineKind
    due_on: date
    lead_days: int
    remind_on: date


def agenda(
    cases: Sequence[Case],
    today: date,
    place: HolidayPlace = HolidayPlace.METROPOLITAN,
    postal_days: int = POSTAL_DAYS,
) -> tuple[AgendaItem, ...]:
    """The open dates of all cases, the earliest first; overdue ones stay until something answers them."""
    items = []
    for case in cases:
        try:
            found = status(case, today, place, postal_days)
        except UserError as error:
            if error.code is not ErrorCode.BAD_DATE:
                raise
            items.append(AgendaItem(today, "check-dates", case.id, case.contract_id, case.provider))
            continue
        if found.deadline:
            code = "answer-overdue" if found.state is CaseState.OVERDUE else "answer"
            due_on = found.deadline.due_on
            items.append(
                AgendaItem(due_on, code, case.id, case.contract_id, case.provider, found.state, found.deadline)
            )
    return tuple(sorted(items, key=lambda item: (item.due_on, item.provider, item.case_id)))


def reminders(
    cases: Sequence[Case],
    today: date,
    lead_days: Sequence[int] = LEAD_DAYS,
    *,
    since: date | None = None,
    place: HolidayPlace = HolidayPlace.METROPOLITAN,
    postal_days: int = POSTAL_DAYS,
) -> tuple[Reminder, ...]:
    """What to recall today, and what was missed since the last look.

    `since` is the last day on which reminders were shown: those of the days after it are still given, so that
    nothing is lost while the machine slept, but of each date only the latest one. Without it only today's are.
    A date that already had an answer, or whose case is settled, is recalled no more.
    """
    first = today if since is None else min(since + timedelta(days=1), today)
    found = []
    for item in agenda(cases, today, place, postal_days):
        if item.deadline is None:
            continue
        due_on, kind = item.deadline.due_on, item.deadline.kind
        days = [(due_on - timedelta(days=lead), lead) for lead in lead_days]
        fallen = [(on, lead) for on, lead in days if first <= on <= today]
        if fallen:
            on, lead = max(fallen)
            found.append(Reminder(item.case_id, kind, due_on, lead, on))
    return tuple(found)
