"""From a finding to a letter that was sent: the form, the preview, the case."""

import pytest
from PySide6.QtWidgets import QFileDialog

from core.domain.cases import Event, EventKind, Means
from core.domain.findings import Anchor, Category
from core.domain.ids import EventId, TemplateId, new_id
from core.domain.letters import FieldName
from core.filing import new_filing
from core.intake import read_all
from gui.places import CasesPlace, LettersPlace, NewLetterPlace
from gui.views.letters.screen import LettersScreen
from tests.helpers.pdfs import text_of
from tests.helpers.places import DATA


@pytest.fixture
def place(opened, ask, qtbot):
    """The traffic-data finding of the order confirmation."""
    data = (DATA / "emails" / "confirmation-commande.eml").read_bytes()
    items = read_all(opened.reader, opened.analyst, data, "confirmation-commande.eml")
    filing = new_filing(items, ask(lambda vault: vault.people.me().id), opened.clock.today())
    with qtbot.waitSignal(opened.store.changed, timeout=5000):
        opened.store.write(opened.store, lambda vault: vault.documents.add_import(filing.contract, filing.documents))
    document = filing.documents[0]
    finding = next(row for row in document.analysis.findings if row.category is Category.TRAFFIC_DATA)
    yield NewLetterPlace(filing.contract.id, document.id, Anchor(finding.category, finding.quote), TemplateId("L-01"))
    opened.analyst.close()


@pytest.fixture
def letters(opened, place, qtbot):
    screen = LettersScreen(opened)
    qtbot.addWidget(screen)
    screen.resize(1084, 700)
    screen.show()
    opened.store.changed.connect(screen.refresh)
    screen.refresh(None)
    screen.open(place)
    qtbot.waitUntil(lambda: screen._view is not None, timeout=5000)
    yield screen
    screen.forget()


def fill(screen) -> None:
    screen._form._rows[FieldName.SENDER_NAME].put("Élodie Martin")
    screen._form._rows[FieldName.SENDER_ADDRESS].put("12 rue des Lilas\n35000 Rennes")


def sending(opened) -> Event:
    return Event(
        EventId(new_id()), EventKind.SENT, opened.clock.today(), opened.clock.now(), Means.REGISTERED, "1A12345678901"
    )


def test_the_letter_is_filled_from_the_clause_and_the_contract(letters):
    letter = letters._view.letter
    assert "33734 Bordeaux cedex 9" in letter.value(FieldName.RECIPIENT_ADDRESS)
    assert letter.value(FieldName.CUSTOMER_NUMBER) == "0123456789"
    assert letter.value(FieldName.CLAUSE_QUOTE).startswith("Par l’acceptation")


def test_asking_twice_opens_the_same_draft(letters, place, ask, qtbot):
    first = letters._view.letter.id
    letters.open(LettersPlace())
    letters.open(place)
    qtbot.waitUntil(lambda: letters._view is not None, timeout=5000)
    assert letters._view.letter.id == first
    assert len(ask(lambda vault: vault.letters.all())) == 1


def test_what_is_typed_is_on_the_print_in_the_vault_and_in_the_profile(letters, qtbot, ask):
    with qtbot.waitSignal(letters._preview.drawn, timeout=10_000, check_params_cb=lambda pdf: "Élodie" in text_of(pdf)):
        fill(letters)
    letters.leave()
    qtbot.waitUntil(lambda: ask(lambda vault: vault.people.me().name) == "Élodie Martin", timeout=5000)
    stored = ask(lambda vault: vault.letters.all()[0])
    assert stored.value(FieldName.SENDER_ADDRESS) == "12 rue des Lilas\n35000 Rennes"


def test_a_letter_that_lacks_something_says_so_and_is_not_saved(letters, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: pytest.fail("asked where to save"))
    with qtbot.waitSignal(letters.told):
        letters._save_to_disk()
    assert letters._form._rows[FieldName.SENDER_NAME].isVisible()


def test_the_saved_pdf_is_the_letter(letters, qtbot, tmp_path, monkeypatch):
    fill(letters)
    target = tmp_path / "lettre.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    with qtbot.waitSignal(letters.told, timeout=10_000):
        letters._save_to_disk()
    said = " ".join(text_of(target.read_bytes()).split())
    assert "Élodie Martin" in said
    assert "33734 Bordeaux cedex 9" in said


def test_own_words_replace_the_template_and_it_comes_back(letters):
    fill(letters)
    letters._form._text.setPlainText("Bonjour,\n\nje refuse.")
    assert letters._view.letter.body == "Bonjour,\n\nje refuse."
    assert "je refuse" in letters._text()


def test_sending_seals_the_letter_and_starts_a_case_that_undo_takes_back(letters, opened, qtbot, ask):
    fill(letters)
    event = sending(opened)
    places, undos = [], []
    letters.asked.connect(places.append)
    letters.undoable.connect(lambda _text, back: undos.append(back))
    letters._store_sent(letters._view, event)
    qtbot.waitUntil(lambda: bool(places and undos), timeout=10_000)
    place, undo = places[0], undos[0]
    assert isinstance(place, CasesPlace)
    case = ask(lambda vault: vault.cases.get(place.case_id))
    assert case.events == (event,)
    assert "Élodie" in text_of(ask(lambda vault: vault.letters.sealed(case.letter_id)).pdf)
    undo()
    qtbot.waitUntil(lambda: ask(lambda vault: vault.cases.all()) == (), timeout=5000)
    assert ask(lambda vault: vault.letters.sealed(case.letter_id)) is None


def test_a_locked_vault_leaves_no_letter_on_screen(letters):
    letters.forget()
    assert letters._view is None
    assert letters.title()[1] == ""
