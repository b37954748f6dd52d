from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.cases.agenda import agenda, reminders
from core.domain.cases import Case, CaseState, Event, EventKind, Means
from core.domain.ids import CaseId, ContractId, EventId, LetterId, TemplateId
from core.wording import Language, load_wording


def mailed(name, on, *more):
    recorded = datetime(2026, 1, 1, tzinfo=UTC)
    events = [Event(EventId(f"{name}-sent"), EventKind.SENT, on, recorded, Means.EMAIL)]
    events += [Event(EventId(f"{name}-{kind}"), kind, day, recorded) for kind, day in more]
    return Case(CaseId(name), ContractId("k"), LetterId(name), TemplateId("L-01"), name, tuple(events))


NOVEMBER = mailed("november", date(2026, 11, 13))
OCTOBER = mailed("october", date(2026, 10, 5))
ANSWERED = mailed("answered", date(2026, 10, 6), (EventKind.REPLIED, date(2026, 10, 20)))


def test_open_dates_come_in_order_and_late_ones_stay():
    items = agenda([NOVEMBER, ANSWERED, OCTOBER], date(2026, 11, 20))
    assert [(item.case_id, item.due_on, item.code, item.state) for item in items] == [
        ("october", date(2026, 11, 5), "answer-overdue", CaseState.OVERDUE),
        ("november", date(2026, 12, 14), "answer", CaseState.WAITING),
    ]
    wording = load_wording(Language.FRENCH)
    assert all(wording.say(f"agenda.{item.code}") and not item.estimated for item in items)


def test_a_clock_set_back_hides_nothing():
    items = agenda([NOVEMBER, OCTOBER], date(2026, 10, 30))
    assert [(item.case_id, item.code) for item in items] == [("november", "check-dates"), ("october", "answer")]


def test_a_date_is_recalled_on_its_lead_days():
    fallen = {
        day: [reminder.lead_days for reminder in reminders([NOVEMBER], date(2026, 12, day))] for day in range(1, 20)
    }
    assert {day: leads for day, leads in fallen.items() if leads} == {7: [7], 13: [1], 14: [0]}


def test_what_was_missed_while_the_machine_slept_is_recalled_once():
    missed = reminders([NOVEMBER], date(2026, 12, 20), since=date(2026, 12, 1))
    assert [(item.lead_days, item.remind_on, item.due_on) for item in missed] == [
        (0, date(2026, 12, 14), date(2026, 12, 14))
    ]
    assert reminders([NOVEMBER], date(2026, 12, 20), since=date(2026, 12, 14)) == ()


def test_an_answered_case_is_not_recalled():
    assert reminders([ANSWERED], date(2026, 11, 6), since=date(2026, 1, 1)) == ()


@given(
    st.integers(0, 40), st.lists(st.integers(1, 60), max_size=6), st.lists(st.integers(0, 30), min_size=1, max_size=4)
)
def test_however_rarely_one_looks_the_last_lead_is_never_lost(start, looks, lead_days):
    seen = date(2026, 10, 31) + timedelta(days=start)
    case = mailed("x", seen)
    due_on = agenda([case], seen)[0].due_on
    shown, last = [], seen
    for gap in [*looks, 200]:
        day = last + timedelta(days=gap)
        shown += reminders([case], day, lead_days, since=last)
        last = day
    wanted = due_on - timedelta(days=min(lead_days))
    assert [item.remind_on for item in shown].count(wanted) == (1 if wanted > seen else 0)
    assert len({item.remind_on for item in shown}) == len(shown)
