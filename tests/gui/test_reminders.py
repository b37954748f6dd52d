"""Reminders: each once, missed ones too, none after an answer, nobody named unless the user wants it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, Signal

from core.bare_dates import read_bare_dates
from core.clock import Clock
from core.domain.cases import Case, Event, EventKind, Means
from core.domain.contracts import Contract
from core.domain.facts import Sector
from core.domain.ids import CaseId, ContractId, EventId, LetterId, TemplateId, new_id
from core.domain.letters import Letter
from core.settings import Notifications
from gui.desktop.notifications import Way
from gui.desktop.reminders import Reminders

SENT_ON = date(2026, 11, 13)
DUE_ON = date(2026, 12, 14)


class Board(QObject):
    """Stands where the desktop's notifications do, and keeps what it was given."""

    opened = Signal(str)
    postponed = Signal(str)

    def __init__(self, way=Way.DESKTOP):
        super().__init__()
        self.way, self.notices = way, []

    def show(self, notice):
        self.notices.append(notice)
        return self.way


@pytest.fixture
def day(opened):
    """Moves the clock: `day(date)`."""

    def move(to: date, hour: int = 9) -> None:
        opened.clock = Clock(lambda: datetime(to.year, to.month, to.day, hour, 0, tzinfo=UTC))

    move(SENT_ON)
    return move


@pytest.fixture
def case(opened, day, ask, qtbot):
    """A letter sent by e-mail on 13 November: the answer is due on Monday 14 December."""
    me = ask(lambda vault: vault.people.me().id)
    contract = Contract(ContractId(new_id()), me, "Orange", "Livebox", Sector.TELECOM, SENT_ON)
    letter = Letter(LetterId(new_id()), contract.id, TemplateId("L-01"), (), SENT_ON)
    sent = Event(EventId(new_id()), EventKind.SENT, SENT_ON, opened.clock.now(), Means.EMAIL)
    made = Case(CaseId(new_id()), contract.id, letter.id, letter.template, "Orange", (sent,))

    def fill(vault):
        vault.contracts.save(contract)
        vault.letters.save(letter)
        return vault.cases.start(made)

    with qtbot.waitSignal(opened.store.changed, timeout=5000):
        opened.store.write(opened.store, fill)
    return made


@pytest.fixture
def board():
    return Board()


@pytest.fixture
def reminders(opened, case, board, qtbot):
    made = Reminders(opened, board)
    yield made
    made.deleteLater()


def look(reminders, ask) -> None:
    reminders.check()
    ask(lambda vault: vault.reminders.all())
    ask(lambda vault: vault.reminders.all())


def test_nothing_is_said_before_its_day(reminders, board, day, ask):
    day(DUE_ON - timedelta(days=8))
    look(reminders, ask)
    assert board.notices == []


def test_each_lead_time_speaks_once_and_names_nobody(reminders, board, day, ask, case):
    for before in (7, 7, 6, 1, 0, 0):
        day(DUE_ON - timedelta(days=before))
        look(reminders, ask)
    # The plural forms come with the translations, which this test does not load.
    bodies = [notice.body for notice in board.notices]
    assert bodies == [
        "Une échéance arrive dans 7 jour(s).",
        "Une échéance arrive dans 1 jour(s).",
        "Une échéance tombe aujourd’hui.",
    ]
    assert {notice.key for notice in board.notices} == {case.id}
    assert not any("Orange" in notice.body + notice.title for notice in board.notices)


def test_what_was_missed_is_said_at_the_next_look_once(reminders, board, day, ask):
    day(DUE_ON + timedelta(days=3))
    look(reminders, ask)
    look(reminders, ask)
    assert [notice.body for notice in board.notices] == ["Une échéance est passée."]


def test_two_looks_that_cross_say_it_once(reminders, board, day, ask):
    day(DUE_ON)
    reminders.check()
    look(reminders, ask)
    assert len(board.notices) == 1


def test_later_comes_back_after_an_hour(reminders, board, day, ask, case):
    day(DUE_ON, 9)
    look(reminders, ask)
    board.postponed.emit(case.id)
    look(reminders, ask)
    assert len(board.notices) == 1
    day(DUE_ON, 10)
    look(reminders, ask)
    assert len(board.notices) == 2


def test_no_reminder_after_an_answer(reminders, board, day, ask, opened, case, qtbot):
    answer = Event(EventId(new_id()), EventKind.REPLIED, SENT_ON, opened.clock.now())
    with qtbot.waitSignal(opened.store.changed, timeout=5000):
        opened.store.write(opened.store, lambda vault: vault.cases.add_event(case.id, answer))
    day(DUE_ON)
    look(reminders, ask)
    assert board.notices == []


def test_a_click_asks_for_the_case(reminders, board, case, qtbot):
    with qtbot.waitSignal(reminders.case_asked) as asked:
        board.opened.emit(case.id)
    assert asked.args == [case.id]


def test_names_are_said_only_on_request(reminders, board, day, ask, opened):
    opened.preferences.change(notifications=Notifications.DETAILS)
    day(DUE_ON)
    look(reminders, ask)
    assert board.notices[0].body == "Orange\u00a0: réponse attendue le lundi 14\u00a0décembre\u00a02026."


def test_without_any_way_out_the_window_says_it(reminders, board, day, ask, qtbot):
    board.way = Way.NONE
    day(DUE_ON)
    with qtbot.waitSignal(reminders.told) as told:
        look(reminders, ask)
    assert told.args == ["Une échéance tombe aujourd’hui."]


def test_a_locked_vault_still_says_that_something_is_due(reminders, board, day, ask, opened, qtbot):
    look(reminders, ask)
    dates = opened.places.bare_dates
    assert read_bare_dates(dates) == (DUE_ON - timedelta(days=7), DUE_ON - timedelta(days=1), DUE_ON)
    assert "Orange" not in dates.read_text()
    opened.store.close(opened.store)
    day(DUE_ON)
    reminders.check()
    reminders.check()
    assert [notice.body for notice in board.notices] == ["Une échéance approche. Ouvrez votre coffre pour la voir."]
    with qtbot.waitSignal(reminders.window_asked):
        board.opened.emit(board.notices[0].key)


def test_the_list_of_dates_goes_when_it_is_not_wanted(reminders, ask, opened):
    look(reminders, ask)
    opened.preferences.change(outside_dates=False)
    ask(lambda vault: None)
    assert not opened.places.bare_dates.exists()
