"""How states and events look: a word, an icon and a colour each."""

from core.domain.cases import CaseState, EventKind

STATE_TONES = {
    CaseState.PREPARED: "presumed-unfair",
    CaseState.WAITING: "watch",
    CaseState.EXTENDED: "watch",
    CaseState.OVERDUE: "illegal",
    CaseState.ANSWERED: "presumed-unfair",
    CaseState.REFUSED: "illegal",
    CaseState.SATISFIED: "good",
    CaseState.CLOSED: "good",
}

EVENT_ICONS = {
    EventKind.PREPARED: "edit",
    EventKind.SENT: "send",
    EventKind.DELIVERED: "mail",
    EventKind.EXTENDED: "agenda",
    EventKind.REPLIED: "letters",
    EventKind.REFUSED: "close",
    EventKind.SATISFIED: "check",
    EventKind.CLOSED: "check",
    EventKind.REOPENED: "undo",
}

# What noting a next step records; the others are read, not noted.
STEP_EVENTS = {
    "send": EventKind.SENT,
    "note-delivery": EventKind.DELIVERED,
    "note-reply": EventKind.REPLIED,
    "close": EventKind.CLOSED,
    "reopen": EventKind.REOPENED,
}
