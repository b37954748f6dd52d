"""Cases and agenda: where each letter stands, what can be noted, what undo brings back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from core.domain.cases import Case, Event, EventKind, Means
from core.domain.contracts import Contract
from core.domain.facts import Sector
from core.domain.ids import CaseId, ContractId, EventId, LetterId, TemplateId, new_id
from core.domain.letters import Letter
from gui.places import AgendaPlace, CasesPlace, LettersPlace, ReaderPlace
from gui.views.agenda.screen import AgendaScreen
from gui.views.cases.case_page import CasePage
from gui.views.cases.screen import CasesScreen

SENT_ON = date(2026, 11, 13)
DUE = "lundi 14\u00a0décembre\u00a02026"


@pytest.fixture
def case(opened, ask, qtbot):
    """A letter sent by e-mail on 13 November."""
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
def shown(opened, qtbot):
    """Puts a screen in front, as the window would."""

    def show(kind, place):
        screen = kind(opened)
        qtbot.addWidget(screen)
        opened.store.changed.connect(screen.refresh)
        screen.open(place)
        screen.resize(900, 600)
        screen.show()
        return screen

    return show


def words(screen) -> list[str]:
    return [each.text() for each in screen.findChildren(QLabel) if each.isVisible()]


def press(screen, name: str) -> None:
    next(each for each in screen.findChildren(QPushButton) if each.isVisible() and each.text() == name).click()


def test_without_cases_a_sentence_leads_on(opened, shown, qtbot):
    screen = shown(CasesScreen, CasesPlace())
    assert "Aucune démarche en cours" in words(screen)
    with qtbot.waitSignal(screen.asked) as asked:
        press(screen, "Voir mes courriers")
    assert asked.args == [LettersPlace()]


def test_a_case_shows_its_date_and_how_it_is_counted(case, shown, qtbot):
    screen = shown(CasesScreen, CasesPlace(case.id))
    qtbot.waitUntil(lambda: DUE in words(screen), timeout=5000)
    steps = [text for text in words(screen) if text[:1].isdigit() and text[1:3] == ".\u00a0"]
    assert [int(step[0]) for step in steps] == list(range(1, len(steps) + 1))
    assert steps


def test_the_letter_and_the_contract_are_one_click_away(case, shown, qtbot):
    screen = shown(CasesScreen, CasesPlace(case.id))
    qtbot.waitUntil(lambda: DUE in words(screen), timeout=5000)
    for name, place in (
        ("Voir la lettre", LettersPlace(case.letter_id)),
        ("Voir le contrat", ReaderPlace(case.contract_id)),
    ):
        with qtbot.waitSignal(screen.asked) as asked:
            press(screen, name)
        assert asked.args == [place]


def test_a_removed_event_comes_back_on_undo(case, shown, ask, qtbot):
    screen = shown(CasesScreen, CasesPlace(case.id))
    qtbot.waitUntil(lambda: DUE in words(screen), timeout=5000)
    undone = []
    screen.undoable.connect(lambda _text, undo: undone.append(undo))
    press(screen, "Supprimer")
    qtbot.waitUntil(lambda: "Aucune démarche en cours" in words(screen), timeout=5000)
    undone[0]()
    qtbot.waitUntil(lambda: DUE in words(screen), timeout=5000)
    assert ask(lambda vault: vault.cases.all()) == (case,)


def test_nothing_of_a_case_stays_when_the_vault_closes(case, shown, qtbot):
    screen = shown(CasesScreen, CasesPlace(case.id))
    qtbot.waitUntil(lambda: DUE in words(screen), timeout=5000)
    screen.forget()
    qtbot.waitUntil(lambda: not any("Orange" in each.text() for each in screen.findChildren(QLabel)), timeout=5000)


def test_the_agenda_opens_the_case_with_the_keyboard(case, shown, qtbot):
    screen = shown(AgendaScreen, AgendaPlace())
    qtbot.waitUntil(lambda: "Plus tard" in words(screen), timeout=5000)
    row = next(each for each in screen.findChildren(QFrame) if DUE in each.accessibleName())
    with qtbot.waitSignal(screen.asked) as asked:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == [CasesPlace(case.id)]


def test_an_agenda_without_dates_says_so(opened, shown, qtbot):
    screen = shown(AgendaScreen, AgendaPlace())
    qtbot.waitUntil(lambda: "Aucune date à surveiller" in words(screen), timeout=5000)


def test_a_small_window_cuts_nothing_off(case, shown, qtbot):
    screen = shown(CasesScreen, CasesPlace(case.id))
    screen.resize(690, 540)
    qtbot.waitUntil(lambda: DUE in words(screen), timeout=5000)
    page = screen.findChild(CasePage)
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width(), timeout=5000)
