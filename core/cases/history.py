"""A case's events read in order: which sending counts, what the company did, what was closed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from core.domain.cases import Event, EventKind
from core.errors import ErrorCode, UserError

EARLIEST = date(2000, 1, 1)
"""No letter followed here is older: an earlier date is a slip of the keyboard."""

_ANSWERS = frozenset({EventKind.REPLIED, EventKind.REFUSED})
_ENDS = frozenset({EventKind.SATISFIED, EventKind.CLOSED})
_AFTER_SENDING = frozenset({EventKind.DELIVERED, EventKind.EXTENDED, *_ANSWERS})


@dataclass(frozen=True, slots=True)
class History:
    """What counts of the events: the sending in force and what answered it.

    A letter sent again after an answer opens a new round. One sent again without an answer counts from its
    latest sending, unless an earlier one is known to have been delivered. `end` is the last event that settled
    or closed the case; a reopening takes it away.
    """

    sent: Event | None = None
    first_sent_on: date | None = None
    delivered: Event | None = None
    extended: Event | None = None
    answer: Event | None = None
    end: Event | None = None


def read_history(events: Iterable[Event], today: date) -> History:
    """The events' outcome on `today`.

    Raises UserError BAD_DATE for a date in the future or before 2000, and for a delivery, an extension or a reply
    without a sending before it.
    """
    history = History()
    for event in events:
        if not EARLIEST <= event.on <= today:
            raise UserError(ErrorCode.BAD_DATE)
        if event.kind in _AFTER_SENDING and (history.first_sent_on is None or event.on < history.first_sent_on):
            raise UserError(ErrorCode.BAD_DATE)
        history = _after(history, event)
    return history


def _after(history: History, event: Event) -> History:
    match event.kind:
        case EventKind.SENT if history.answer:
            return History(sent=event, first_sent_on=event.on, end=history.end)
        case EventKind.SENT if history.delivered is None:
            return replace(history, sent=event, first_sent_on=min(event.on, history.first_sent_on or event.on))
        case EventKind.DELIVERED if history.delivered is None or event.on < history.delivered.on:
            return replace(history, delivered=event)
        case EventKind.EXTENDED if history.extended is None or event.on < history.extended.on:
            return replace(history, extended=event)
        case EventKind.REPLIED | EventKind.REFUSED:
            return replace(history, answer=event)
        case EventKind.SATISFIED | EventKind.CLOSED:
            return replace(history, end=event)
        case EventKind.REOPENED:
            return replace(history, end=None)
    return history
