"""Reading a contract in the window: cards, highlights, marks, corrections, copies."""

import io

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QFileDialog

from core.domain.facts import FactName, FactSource
from core.domain.findings import Category, MarkKind
from core.filing import new_filing
from core.intake import read_all
from gui.places import NewLetterPlace, ReaderPlace
from gui.views.reader.finding_card import FindingCard
from gui.views.reader.screen import ReaderScreen
from tests.helpers.places import DATA


@pytest.fixture
def mail(opened, ask, qtbot):
    """The order confirmation with its attachment, stored; gives the contract's id."""
    data = (DATA / "emails" / "confirmation-commande.eml").read_bytes()
    items = read_all(opened.reader, opened.analyst, data, "confirmation-commande.eml")
    filing = new_filing(items, ask(lambda vault: vault.people.me().id), opened.clock.today())
    with qtbot.waitSignal(opened.store.changed, timeout=5000):
        opened.store.write(opened.store, lambda vault: vault.documents.add_import(filing.contract, filing.documents))
    yield filing.contract.id
    opened.analyst.close()


@pytest.fixture
def reader(opened, mail, qtbot):
    screen = ReaderScreen(opened)
    qtbot.addWidget(screen)
    screen.resize(1084, 700)
    screen.show()
    opened.store.changed.connect(screen.refresh)
    screen.open(ReaderPlace(mail))
    qtbot.waitUntil(lambda: len(cards(screen)) > 0, timeout=5000)
    yield screen
    screen.forget()


def cards(screen) -> list[FindingCard]:
    return [card for card in screen.findChildren(FindingCard) if not card.isHidden()]


def card_of(screen, category) -> FindingCard:
    return next(card for card in cards(screen) if card.content.finding.category is category)


def test_each_finding_has_its_card_and_its_highlight(reader):
    shown = {card.content.finding.category for card in cards(reader)}
    assert Category.TRAFFIC_DATA in shown
    view = reader._view
    for finding in view.analysis.findings:
        for box in finding.boxes:
            centre = ((box.rect.x0_pt + box.rect.x1_pt) / 2, (box.rect.y0_pt + box.rect.y1_pt) / 2)
            assert reader._pages._highlights.at(box.page, *centre) is not None


def test_a_click_on_the_page_opens_the_card(reader):
    index = card_of(reader, Category.TRAFFIC_DATA).content.index
    reader._pages.picked.emit(index)
    opened_cards = [card for card in cards(reader) if card.property("card") != "plain"]
    assert [card.content.index for card in opened_cards] == [index]
    assert reader._pages._chosen == index


def test_the_card_asks_for_the_letter_of_its_clause(reader, qtbot):
    card = card_of(reader, Category.TRAFFIC_DATA)
    with qtbot.waitSignal(reader.asked) as asked:
        card.letter_asked.emit(card.content.index, card.content.letters[0][0])
    place = asked.args[0]
    assert isinstance(place, NewLetterPlace)
    assert (place.template, place.anchor.category) == ("L-01", Category.TRAFFIC_DATA)


def test_a_handled_finding_goes_last_and_comes_back_by_undo(reader, qtbot, ask):
    card = card_of(reader, Category.TRAFFIC_DATA)
    with qtbot.waitSignal(reader.undoable) as undo:
        card.marked.emit(card.content.index, MarkKind.HANDLED)
    qtbot.waitUntil(lambda: cards(reader)[-1].content.finding.category is Category.TRAFFIC_DATA, timeout=5000)
    assert cards(reader)[-1].content.mark is MarkKind.HANDLED
    undo.args[1]()
    qtbot.waitUntil(lambda: cards(reader)[-1].content.mark is None, timeout=5000)
    assert ask(lambda vault: vault.marks.of(reader._view.stored.id)) == ()


def test_a_corrected_fact_is_the_one_in_use_until_undone(reader, qtbot):
    def value(name):
        return next((fact for fact in reader._view.facts if fact.name is name), None)

    with qtbot.waitSignal(reader.undoable) as undo:
        reader._facts.corrected.emit(FactName.CUSTOMER_NUMBER, "42")
    qtbot.waitUntil(lambda: value(FactName.CUSTOMER_NUMBER).value == "42", timeout=5000)
    assert value(FactName.CUSTOMER_NUMBER).source is FactSource.USER
    undo.args[1]()
    qtbot.waitUntil(lambda: value(FactName.CUSTOMER_NUMBER).value == "0123456789", timeout=5000)


def test_the_annotated_copy_holds_a_highlight_for_each_finding(reader, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "copie.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    with qtbot.waitSignal(reader.told, timeout=10_000):
        reader._export_annotated()
    document = pdfium.PdfDocument(io.BytesIO(target.read_bytes()))
    highlights = b"/Highlight"
    assert target.read_bytes().count(highlights) >= len(reader._view.analysis.findings)
    document.close()


def test_search_finds_words_and_walks_through_them(reader, qtbot):
    finder = reader._finder
    finder._field.setText("donnees")
    qtbot.waitUntil(lambda: len(finder._matches) > 1, timeout=5000)
    assert finder._count.text().startswith("1/")
    finder.step(True)
    assert finder._count.text().startswith("2/")


def test_a_locked_vault_leaves_nothing_on_screen(reader):
    reader.forget()
    assert cards(reader) == []
    assert reader._pages.page_count == 0
    assert reader.title()[1] == ""
