import warnings

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QPlainTextEdit, QSpinBox, QWidget

from core.domain.ids import ContractId
from gui.importing import Importer
from gui.mainwindow import MainWindow
from gui.opening import Gate
from gui.places import ContractsPlace, ReaderPlace, SettingsPlace
from gui.views.contracts.screen import ContractsScreen
from gui.views.contracts.table import ContractsTable
from gui.views.opening.view import OpeningView
from gui.views.settings.people import PersonCard
from gui.views.settings.screen import SettingsScreen
from tests.gui.conftest import PASSPHRASE
from tests.helpers.places import DATA, ROOT

SAMPLE = ROOT / "resources" / "samples" / "confirmation-commande.eml"


@pytest.fixture
def window(services, opening, qtbot):
    made = MainWindow(services, opening, Importer(services))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    opening.make(PASSPHRASE)
    qtbot.waitUntil(lambda: opening.gate is Gate.OPEN, timeout=5000)
    qtbot.waitUntil(lambda: made.findChild(ContractsScreen) is not None, timeout=5000)
    yield made
    made.forget()


def shown(window, kind):
    return next((widget for widget in window.findChildren(kind) if widget.isVisible()), None)


def drop(window, *paths, place=None):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = place or QPoint(640, 400)
    copy_or_move = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    with warnings.catch_warnings():
        # Qt 6.12 takes the place in fractions, 6.11 knows whole pixels only.
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(place, copy_or_move, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(enter)
    event = QDropEvent(place, copy_or_move, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    return event


def import_sample(window, qtbot):
    event = drop(window, SAMPLE)
    assert event.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: isinstance(window.place, ReaderPlace), timeout=30_000)


def test_a_dropped_mail_opens_in_the_reader(window, qtbot):
    import_sample(window, qtbot)
    qtbot.waitUntil(lambda: "Livebox" in window.windowTitle(), timeout=5000)


def test_the_list_follows_and_deleting_can_be_undone(window, qtbot):
    import_sample(window, qtbot)
    window.go(ContractsPlace())
    table = window.findChild(ContractsTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == 1, timeout=5000)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: table.model().rowCount() == 0, timeout=5000)
    undo = next(action for action in window.findChildren(QAction) if action.shortcut().toString() == "Ctrl+Z")
    assert undo.isEnabled()
    undo.trigger()
    qtbot.waitUntil(lambda: table.model().rowCount() == 1, timeout=5000)
    assert not undo.isEnabled()


def test_locking_shows_nothing_of_any_contract(window, opening, qtbot):
    import_sample(window, qtbot)
    qtbot.waitUntil(lambda: "Livebox" in window.windowTitle(), timeout=5000)
    opening.lock()
    assert window.windowTitle() == "Contrepoids"
    assert shown(window, OpeningView) is not None
    qtbot.wait(50)  # what is let go is deleted by the event loop
    telling = [widget for widget in window.findChildren(QWidget) if hasattr(widget, "text")]
    assert [type(widget).__name__ for widget in telling if "Livebox" in widget.text()] == []
    assert [(type(widget).__name__, widget.parent()) for widget in telling if "France Télécom" in widget.text()] == []
    opening.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: opening.gate is Gate.OPEN, timeout=5000)
    qtbot.waitUntil(lambda: "Livebox" in window.windowTitle(), timeout=5000)


def test_what_is_typed_in_the_profile_is_kept_without_a_button(window, services, qtbot):
    window.go(SettingsPlace("profile"))
    card = None

    def there():
        nonlocal card
        card = window.findChild(PersonCard)
        return card is not None

    qtbot.waitUntil(there, timeout=5000)
    name, email = card.findChildren(QLineEdit)[:2]
    for field, text in ((name, "Jeanne Martin"), (email, "jeanne@")):
        field.setText(text)
        field.textEdited.emit(text)
    people = []

    def kept():
        services.store.read(window, lambda vault: vault.people.me()).then(done=people.append)
        return bool(people) and people[-1].name == "Jeanne Martin"

    qtbot.waitUntil(kept, timeout=5000)
    assert people[-1].email == ""  # an address that is not complete is told, not kept
    assert email.property("wrong") is True


def test_a_narrow_window_keeps_the_icons(window, qtbot):
    window.resize(900, 600)
    qtbot.wait(50)
    assert window._sidebar.width() == 60
    window.resize(1280, 800)
    qtbot.wait(50)
    assert window._sidebar.width() == 196


def test_every_control_has_a_name_for_those_who_listen(window, qtbot):
    window.go(SettingsPlace("profile"))
    qtbot.waitUntil(lambda: window.findChild(SettingsScreen) is not None, timeout=5000)
    nameless = [
        widget
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QSpinBox)
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QSpinBox | QLineEdit)
        and not _inside_table(widget)
    ]
    assert [(type(widget), widget.parent()) for widget in nameless] == []


def _inside_table(widget):
    return isinstance(widget.parent(), ContractsTable)


def test_an_unknown_contract_does_not_end_the_window(window, qtbot):
    with qtbot.capture_exceptions() as caught:
        window.go(ReaderPlace(ContractId("0" * 32)))
        qtbot.wait(300)
    assert caught == []


def test_no_two_entries_of_a_menu_share_a_letter(window):
    bar = window.menuBar()
    menus = [("bar", [action.text() for action in bar.actions()])]
    menus += [(menu.title(), [action.text() for action in menu.actions()]) for menu in window.findChildren(QMenu)]
    for name, texts in menus:
        letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), name


def test_a_file_let_go_on_a_row_joins_that_contract(window, services, qtbot):
    import_sample(window, qtbot)
    window.go(ContractsPlace())
    table = window.findChild(ContractsTable)
    qtbot.waitUntil(lambda: table.isVisible() and table.model().rowCount() == 1, timeout=5000)
    row = table.visualRect(table.model().index(0, 0)).center()
    place = table.viewport().mapTo(window, row)
    drop(window, DATA / "files" / "box-adsl.pdf", place=place)
    names = []

    def joined():
        services.store.read(window, lambda vault: [row.document_count for row in vault.contracts.rows()]).then(
            done=names.append
        )
        return bool(names) and names[-1] == [3]

    qtbot.waitUntil(joined, timeout=30_000)


def test_return_opens_the_contract_and_escape_goes_back(window, qtbot):
    import_sample(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.place == ContractsPlace(), timeout=5000)
    table = window.findChild(ContractsTable)
    qtbot.waitUntil(lambda: table.isVisible() and table.model().rowCount() == 1, timeout=5000)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(window.place, ReaderPlace)


def test_a_screen_that_is_left_is_up_to_date_when_it_comes_back(window, services, qtbot):
    import_sample(window, qtbot)
    window.go(SettingsPlace("trash"))
    contract_id = []
    services.store.read(window, lambda vault: vault.contracts.rows()[0].contract.id).then(done=contract_id.append)
    qtbot.waitUntil(lambda: bool(contract_id), timeout=5000)
    services.store.write(window, lambda vault: vault.contracts.delete(contract_id[0]))
    window.go(ContractsPlace())
    table = window.findChild(ContractsTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == 0, timeout=5000)
    qtbot.waitUntil(lambda: not table.isVisible(), timeout=5000)
