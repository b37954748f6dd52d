from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cases.status import CNIL_COMPLAINTS, check_event, status
from core.domain.cases import Case, CaseState, Event, EventKind, Means
from core.domain.contracts import HolidayPlace
from core.domain.ids import CaseId, ContractId, EventId, LetterId, TemplateId
from core.errors import ErrorCode, UserError
from core.wording import Language, load_wording


def case_of(*events, template="L-01"):
    return Case(CaseId("c"), ContractId("k"), LetterId("l"), TemplateId(template), "Arvelane", tuple(events))


def event(kind, on, means=None):
    day = date.fromisoformat(on) if isinstance(on, str) else on
    return Event(EventId(f"{kind}{day}"), kind, day, datetime(2026, 1, 1, tzinfo=UTC), means)


def sent(on, means=Means.REGISTERED):
    return event(EventKind.SENT, on, means)


def told(deadline, language=Language.FRENCH):
    wording = load_wording(language)
    return " ".join(wording.step(step) for step in deadline.steps).replace("\u00a0", " ")


def codes(found):
    return [step.code for step in found.next_steps]


def test_a_prepared_letter_waits_to_be_sent():
    found = status(case_of(event(EventKind.PREPARED, "2026-11-10")), date(2026, 11, 25))
    assert found.state is CaseState.PREPARED
    assert found.deadline is None
    assert codes(found) == ["send"]


def test_a_registered_letter_has_an_estimated_date_until_it_is_delivered():
    posted = case_of(sent("2026-11-06"))
    found = status(posted, date(2026, 11, 10))
    assert found.state is CaseState.WAITING
    assert found.deadline.estimated
    # Friday 6 + 3 working days: 9, 10, then the 11th is a holiday: Thursday 12
    assert found.deadline.due_on == date(2026, 12, 14)
    assert "Réception estimée au jeudi 12 novembre 2026 (3 jours ouvrés après l’envoi)" in told(found.deadline)
    assert codes(found) == ["note-delivery", "wait", "remind", "cnil"]

    known = status(case_of(*posted.events, event(EventKind.DELIVERED, "2026-11-13")), date(2026, 11, 14))
    assert not known.deadline.estimated
    assert known.deadline.due_on == date(2026, 12, 14)
    assert told(known.deadline) == (
        "Lettre reçue le vendredi 13 novembre 2026. "
        "Délai d’un mois (RGPD, art. 12(3)) : dimanche 13 décembre 2026. "
        "C’est un dimanche : reporté au lundi 14 décembre 2026 (règlement 1182/71, art. 3(4))."
    )


@pytest.mark.parametrize("means", [Means.EMAIL, Means.FORM])
def test_an_electronic_request_counts_from_its_day(means):
    found = status(case_of(sent("2026-11-13", means)), date(2026, 11, 14))
    assert found.deadline.due_on == date(2026, 12, 14)
    assert not found.deadline.estimated
    assert "note-delivery" not in codes(found)


def test_the_postal_time_is_a_setting():
    found = status(case_of(sent("2026-11-02", Means.POST)), date(2026, 11, 3), postal_days=5)
    assert found.deadline.due_on == date(2026, 12, 9)


def test_the_place_of_the_company_decides_the_holidays():
    delivered = case_of(sent("2027-02-24"), event(EventKind.DELIVERED, "2027-02-26"))
    assert status(delivered, date(2027, 3, 1), HolidayPlace.ALSACE_MOSELLE).deadline.due_on == date(2027, 3, 30)
    assert status(delivered, date(2027, 3, 1)).deadline.due_on == date(2027, 3, 26)


def test_a_date_is_overdue_the_day_after_it():
    mailed = case_of(sent("2026-11-13", Means.EMAIL))
    assert status(mailed, date(2026, 12, 14)).state is CaseState.WAITING
    late = status(mailed, date(2026, 12, 15))
    assert late.state is CaseState.OVERDUE
    assert codes(late) == ["remind", "cnil", "note-reply"]
    complaint = late.next_steps[1]
    assert complaint.opens_on == date(2026, 12, 15)
    assert complaint.url == CNIL_COMPLAINTS
    assert complaint.template == "L-12"


def test_an_extension_told_in_time_moves_the_date_to_three_months():
    extended = case_of(sent("2026-11-13", Means.EMAIL), event(EventKind.EXTENDED, "2026-12-14"))
    found = status(extended, date(2026, 12, 20))
    assert found.state is CaseState.EXTENDED
    assert found.deadline.due_on == date(2027, 2, 15)
    assert "le délai passe à 3 mois (RGPD, art. 12(3))" in told(found.deadline)
    assert status(extended, date(2027, 2, 16)).state is CaseState.OVERDUE


def test_a_late_extension_is_refused_and_says_why():
    late = case_of(sent("2026-11-13", Means.EMAIL), event(EventKind.EXTENDED, "2026-12-23"))
    found = status(late, date(2026, 12, 24))
    assert found.state is CaseState.OVERDUE
    assert found.deadline.due_on == date(2026, 12, 14)
    assert told(found.deadline).endswith(
        "Prolongation annoncée le mercredi 23 décembre 2026, après la fin du premier mois "
        "(lundi 14 décembre 2026) : elle ne compte pas (RGPD, art. 12(3))."
    )
    assert "cnil" in codes(found)


def test_a_reaction_proves_receipt_by_that_day():
    found = status(case_of(sent("2026-11-02"), event(EventKind.EXTENDED, "2026-11-03")), date(2026, 11, 10))
    assert found.deadline.due_on == date(2027, 2, 3)
    assert "lui est parvenue ce jour-là au plus tard" in told(found.deadline)


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (EventKind.REPLIED, CaseState.ANSWERED),
        (EventKind.REFUSED, CaseState.REFUSED),
        (EventKind.SATISFIED, CaseState.SATISFIED),
        (EventKind.CLOSED, CaseState.CLOSED),
    ],
)
def test_an_answer_or_an_end_stops_the_clock(kind, state):
    found = status(case_of(sent("2026-01-13", Means.EMAIL), event(kind, "2026-02-10")), date(2026, 11, 1))
    assert found.state is state
    assert found.deadline is None


def test_a_refusal_opens_the_complaint_at_once():
    refused = case_of(sent("2026-11-02", Means.EMAIL), event(EventKind.REFUSED, "2026-11-10"))
    step = status(refused, date(2026, 11, 10)).next_steps[0]
    assert (step.code, step.opens_on) == ("cnil", date(2026, 11, 10))


def test_reopening_starts_the_clock_again_where_it_was():
    closed = (sent("2026-01-13", Means.EMAIL), event(EventKind.CLOSED, "2026-01-20"))
    assert status(case_of(*closed), date(2026, 3, 1)).state is CaseState.CLOSED
    again = status(case_of(*closed, event(EventKind.REOPENED, "2026-03-01")), date(2026, 3, 1))
    assert again.state is CaseState.OVERDUE


def test_a_letter_sent_again_after_an_answer_opens_a_new_round():
    events = (
        sent("2026-01-13", Means.EMAIL),
        event(EventKind.REPLIED, "2026-02-01"),
        sent("2026-02-05", Means.EMAIL),
    )
    found = status(case_of(*events), date(2026, 2, 6))
    assert found.state is CaseState.WAITING
    assert found.deadline.due_on == date(2026, 3, 5)


def test_a_known_delivery_outlives_a_second_sending():
    events = (sent("2026-01-05"), sent("2026-01-15"), event(EventKind.DELIVERED, "2026-01-07"))
    assert status(case_of(*events), date(2026, 1, 16)).deadline.due_on == date(2026, 2, 9)


def test_a_letter_without_a_legal_delay_is_never_overdue():
    found = status(case_of(sent("2020-01-15"), template="L-21"), date(2026, 1, 1))
    assert found.state is CaseState.WAITING
    assert found.deadline is None


@pytest.mark.parametrize(
    "events",
    [
        [sent("2026-11-26")],
        [sent("1926-11-20")],
        [event(EventKind.DELIVERED, "2026-11-20")],
        [sent("2026-11-20"), event(EventKind.DELIVERED, "2026-11-19")],
        [sent("2026-11-20"), event(EventKind.REPLIED, "2026-11-19")],
        [event(EventKind.REPLIED, "2026-11-19")],
    ],
)
def test_impossible_dates_are_refused(events):
    with pytest.raises(UserError) as caught:
        status(case_of(*events), date(2026, 11, 25))
    assert caught.value.code is ErrorCode.BAD_DATE
    assert load_wording(Language.FRENCH).error(caught.value)
    with pytest.raises(UserError):
        check_event(case_of(*events[:-1]), events[-1], date(2026, 11, 25))


# --- random histories, told a second time by a plain simulation of each day ---

START = date(2026, 1, 1)
KINDS = st.sampled_from([kind for kind in EventKind if kind is not EventKind.PREPARED])
HISTORIES = st.lists(st.tuples(KINDS, st.integers(0, 400), st.sampled_from(Means)), max_size=8)


def possible(rows):
    """The rows as events, in order of day, without those that need a sending where there is none."""
    events, posted = [event(EventKind.PREPARED, START)], False
    for kind, day, means in sorted(rows, key=lambda row: row[1]):
        posted = posted or kind is EventKind.SENT
        needs = kind in {EventKind.DELIVERED, EventKind.EXTENDED, EventKind.REPLIED, EventKind.REFUSED}
        if posted or not needs:
            on = START + timedelta(days=day)
            events.append(event(kind, on, means if kind is EventKind.SENT else None))
    return events


@given(HISTORIES, st.integers(0, 730))
def test_states_never_contradict_dates(rows, offset):
    events = possible(rows)
    today = max(START + timedelta(days=offset), events[-1].on)
    found = status(case_of(*events), today)
    kinds = [item.kind for item in events]
    ended = [kind for kind in kinds if kind in {EventKind.SATISFIED, EventKind.CLOSED, EventKind.REOPENED}]
    last_end = ended[-1] if ended else EventKind.REOPENED
    talk = [kind for kind in kinds if kind in {EventKind.SENT, EventKind.REPLIED, EventKind.REFUSED}]
    assert (found.state is CaseState.CLOSED) == (last_end is EventKind.CLOSED)
    assert (found.state is CaseState.SATISFIED) == (last_end is EventKind.SATISFIED)
    if last_end is not EventKind.REOPENED:
        assert found.deadline is None
        return
    if not talk:
        assert found.state is CaseState.PREPARED
    elif talk[-1] is EventKind.SENT:
        assert found.deadline is not None
        assert (found.state is CaseState.OVERDUE) == (found.deadline.due_on < today)
        assert found.deadline.due_on > next(item for item in events if item.kind is EventKind.SENT).on
        assert found.deadline.due_on.weekday() < 5
        assert all(step.opens_on is None or step.opens_on > found.deadline.due_on for step in found.next_steps)
        assert told(found.deadline)
        assert told(found.deadline, Language.ENGLISH)
    else:
        assert found.state is (CaseState.ANSWERED if talk[-1] is EventKind.REPLIED else CaseState.REFUSED)
        assert found.deadline is None
    assert found.next_steps


@given(HISTORIES)
def test_a_day_that_passes_alone_only_makes_things_late(rows):
    events = possible(rows)
    late = False
    before = None
    for offset in range(0, 150, 3):
        found = status(case_of(*events), events[-1].on + timedelta(days=offset))
        if before:
            assert found.deadline == before.deadline
            assert found.state == before.state or found.state is CaseState.OVERDUE
        assert not (late and found.state is not CaseState.OVERDUE)
        late, before = found.state is CaseState.OVERDUE, found


@given(st.lists(st.tuples(st.sampled_from(EventKind), st.integers(-40, 40), st.sampled_from(Means)), max_size=8))
def test_any_events_give_a_status_or_a_clear_word(rows):
    today = date(2026, 6, 1)
    events = [event(kind, today + timedelta(days=day), means) for kind, day, means in rows]
    first = next((item.on for item in events if item.kind is EventKind.SENT), None)
    try:
        found = status(case_of(*events), today)
    except UserError:
        assert any(item.on > today for item in events) or events[0].kind is not EventKind.SENT or len(events) > 1
    else:
        assert all(item.on <= today for item in events)
        assert (found.state is CaseState.PREPARED) <= (first is None)
