"""Where a case stands on a day, what is due and what can be done next: computed from its events, nothing stored."""

from datetime import date, timedelta

from core.cases.history import History, read_history
from core.domain.cases import (
    Case,
    CaseState,
    CaseStatus,
    Deadline,
    DeadlineKind,
    Event,
    EventKind,
    Means,
    NextStep,
    Step,
)
from core.domain.contracts import HolidayPlace
from core.domain.ids import TemplateId
from core.law.answers import AnswerDelay, answer_delay
from core.law.holidays import working_calendar
from core.law.periods import eu_period

POSTAL_DAYS = 3
"""Working days that a letter is taken to travel until its delivery is known; a setting of the user."""

CNIL_COMPLAINTS = "https://www.cnil.fr/fr/plaintes"
COMPLAINT = TemplateId("L-12")

_SAME_DAY = {Means.EMAIL: "emailed", Means.FORM: "form-sent"}


def status(
    case: Case,
    today: date,
    place: HolidayPlace = HolidayPlace.METROPOLITAN,
    postal_days: int = POSTAL_DAYS,
) -> CaseStatus:
    """The state, the deadline with its working and the next steps of `case` on `today`.

    `place` is where the company is, since it is the one that must act. The answer counts from receipt: the day an
    e-mail or a form was sent, the noted delivery of a letter, and until that is known `postal_days` working days
    after posting, an estimate that says so. A reply stops the clock: answered, settled and closed cases have no
    deadline. Raises UserError BAD_DATE for events whose dates contradict each other or lie after `today`.
    """
    history = read_history(case.events, today)
    deadline, extended = _deadline(case, history, place, postal_days)
    state = _state(history, deadline, extended=extended, today=today)
    running = state in {CaseState.WAITING, CaseState.EXTENDED, CaseState.OVERDUE}
    steps = _next_steps(state, history, deadline, today)
    return CaseStatus(state, deadline if running else None, steps)


def check_event(case: Case, event: Event, today: date) -> None:
    """Raises UserError BAD_DATE when adding `event` to `case` would make its dates impossible."""
    read_history((*case.events, event), today)


def _state(history: History, deadline: Deadline | None, *, extended: bool, today: date) -> CaseState:
    if history.end:
        return CaseState.CLOSED if history.end.kind is EventKind.CLOSED else CaseState.SATISFIED
    if history.answer:
        return CaseState.REFUSED if history.answer.kind is EventKind.REFUSED else CaseState.ANSWERED
    if history.sent is None:
        return CaseState.PREPARED
    if deadline and deadline.due_on < today:
        return CaseState.OVERDUE
    return CaseState.EXTENDED if extended else CaseState.WAITING


def _deadline(case: Case, history: History, place: HolidayPlace, postal_days: int) -> tuple[Deadline | None, bool]:
    """The date of the answer, and whether a lawful extension moved it."""
    delay = answer_delay(case.template)
    if history.sent is None or delay is None:
        return None, False
    received_on, estimated, steps = _receipt(history, place, postal_days)
    period = eu_period(received_on, months=delay.months, place=place, legal=delay.legal)
    extended = False
    if history.extended and delay.extended_months:
        told_on = history.extended.on
        extended = told_on <= period.due_on
        if extended:
            steps.append(_extension(told_on, delay))
            period = eu_period(received_on, months=delay.extended_months, place=place, legal=delay.legal)
        else:
            refused = Step(
                "late-extension", (("day", told_on), ("due", period.due_on), ("legal", delay.legal)), delay.legal
            )
            return _answer(case, period.due_on, (*steps, *period.steps, refused), delay, estimated=estimated), False
    return _answer(case, period.due_on, (*steps, *period.steps), delay, estimated=estimated), extended


def _extension(told_on: date, delay: AnswerDelay) -> Step:
    facts = (("day", told_on), ("count", delay.extended_months), ("legal", delay.legal))
    return Step("extension", facts, delay.legal)


def _answer(case: Case, due_on: date, steps: tuple[Step, ...], delay: AnswerDelay, *, estimated: bool) -> Deadline:
    return Deadline(DeadlineKind.ANSWER, due_on, estimated, steps, delay.legal, case.id, case.contract_id)


def _receipt(history: History, place: HolidayPlace, postal_days: int) -> tuple[date, bool, list[Step]]:
    """The day of receipt, whether it is only estimated, and how it was found."""
    if history.delivered:
        return history.delivered.on, False, [Step("received", (("day", history.delivered.on),))]
    assert history.sent is not None
    sent_on, means = history.sent.on, history.sent.means
    if means in _SAME_DAY:
        return sent_on, False, [Step(_SAME_DAY[means], (("day", sent_on),))]
    steps = [Step("posted", (("day", sent_on),))]
    arrival = working_calendar(place, sent_on, sent_on + timedelta(days=60)).add_working(sent_on, postal_days)
    reacted_on = history.extended.on if history.extended else None
    if reacted_on and sent_on <= reacted_on < arrival:
        steps.append(Step("received-at-latest", (("day", reacted_on),)))
        return reacted_on, True, steps
    steps.append(Step("postal-estimate", (("day", arrival), ("count", postal_days))))
    return arrival, True, steps


def _next_steps(state: CaseState, history: History, deadline: Deadline | None, today: date) -> tuple[NextStep, ...]:
    """What can be done, the most useful first (escalation for personal data: business, then CNIL, then court)."""
    match state:
        case CaseState.PREPARED:
            return (NextStep("send", today),)
        case CaseState.WAITING | CaseState.EXTENDED:
            waiting = [NextStep("note-delivery", None)] if deadline and deadline.estimated else []
            if deadline is None:
                return (*waiting, NextStep("wait", None))
            after = deadline.due_on + timedelta(days=1)
            return (*waiting, NextStep("wait", after), NextStep("remind", after), _complaint(after))
        case CaseState.OVERDUE:
            assert deadline is not None
            after = deadline.due_on + timedelta(days=1)
            waiting = [NextStep("note-delivery", None)] if deadline.estimated else []
            return (*waiting, NextStep("remind", after), _complaint(after), NextStep("note-reply", None))
        case CaseState.ANSWERED:
            assert history.answer is not None
            return (NextStep("judge-reply", None), NextStep("remind", history.answer.on), _complaint(history.answer.on))
        case CaseState.REFUSED:
            assert history.answer is not None
            return (_complaint(history.answer.on), NextStep("remind", history.answer.on), NextStep("close", None))
        case CaseState.SATISFIED:
            return (NextStep("check-effect", None), NextStep("close", None), NextStep("reopen", None))
        case CaseState.CLOSED:
            return (NextStep("reopen", None),)


def _complaint(opens_on: date) -> NextStep:
    return NextStep("cnil", opens_on, COMPLAINT, CNIL_COMPLAINTS)
