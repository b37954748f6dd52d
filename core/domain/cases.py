"""A case is a list of events; state, deadlines and next steps are computed from them and a date."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.domain.ids import CaseId, ContractId, EventId, LetterId, TemplateId


class EventKind(StrEnum):
    """What happened."""

    PREPARED = "prepared"
    SENT = "sent"
    DELIVERED = "delivered"
    EXTENDED = "extended"
    REPLIED = "replied"
    REFUSED = "refused"
    SATISFIED = "satisfied"
    CLOSED = "closed"
    REOPENED = "reopened"


class Means(StrEnum):
    """How a letter was sent."""

    REGISTERED = "registered"
    EMAIL = "email"
    POST = "post"
    FORM = "form"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day. `tracking` is the registered letter's number or another reference."""

    id: EventId
    kind: EventKind
    on: date
    recorded_at: datetime
    means: Means | None = None
    tracking: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A letter's follow-up; `events` in the order they were recorded."""

    id: CaseId
    contract_id: ContractId
    letter_id: LetterId
    template: TemplateId
    provider: str
    events: tuple[Event, ...]


class CaseState(StrEnum):
    """Where a case stands on a given day."""

    PREPARED = "prepared"
    WAITING = "waiting"
    OVERDUE = "overdue"
    EXTENDED = "extended"
    ANSWERED = "answered"
    REFUSED = "refused"
    SATISFIED = "satisfied"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a computation, worded by the catalogue `resources/i18n` under `code`.

    `facts` are the values that the sentence names, dates among them, in the order they are named.
    """

    code: str
    facts: tuple[tuple[str, str | int | date], ...] = ()
    legal: str = ""


class DeadlineKind(StrEnum):
    """What is due."""

    ANSWER = "answer"
    SEND = "send"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date that matters, with its working. `estimated` while the delivery date is not known."""

    kind: DeadlineKind
    due_on: date
    estimated: bool
    steps: tuple[Step, ...]
    legal: str
    case_id: CaseId | None = None
    contract_id: ContractId | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """What can be done next: worded by the catalogue under `code`; `opens_on` when it becomes possible."""

    code: str
    opens_on: date | None
    template: TemplateId | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class CaseStatus:
    """All that is computed of a case on a day."""

    state: CaseState
    deadline: Deadline | None
    next_steps: tuple[NextStep, ...]
