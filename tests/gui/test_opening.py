from core.errors import ErrorCode
from gui.opening import Gate, Opening
from gui.views.opening.view import OpeningView
from tests.gui.conftest import CHEAP, PASSPHRASE


def reached(qtbot, opening, gate):
    qtbot.waitUntil(lambda: opening.gate is gate, timeout=5000)


def test_without_a_keyring_the_first_start_asks_for_a_passphrase(opening, qtbot):
    opening.start()
    reached(qtbot, opening, Gate.CHOOSING)
    assert opening.error.code is ErrorCode.KEYRING_MISSING


def test_a_passphrase_opens_what_it_made_and_a_wrong_one_does_not(services, opening, qtbot):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    opening.lock()
    assert opening.gate is Gate.LOCKED
    assert not services.store.is_open
    opening.start()
    reached(qtbot, opening, Gate.ASKING)
    assert opening.error is None
    opening.unlock("faux")
    qtbot.waitUntil(lambda: opening.error is not None, timeout=5000)
    assert opening.gate is Gate.ASKING
    assert opening.error.code is ErrorCode.WRONG_PASSPHRASE
    opening.unlock(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)


def test_what_was_asked_before_locking_is_still_stored(services, opening, qtbot):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    store = services.store
    found = []
    store.read(store, lambda vault: vault.people.me()).then(done=found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    from dataclasses import replace

    store.write(store, lambda vault: vault.people.save(replace(found[0], name="Jeanne")))
    opening.lock()
    opening.unlock(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    names = []
    store.read(store, lambda vault: vault.people.me().name).then(done=names.append)
    qtbot.waitUntil(lambda: bool(names), timeout=5000)
    assert names == ["Jeanne"]


def test_a_damaged_header_is_told_and_nothing_is_touched(opening, qtbot, places):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    opening.lock()
    header = places.vault / "keys.json"
    header.write_bytes(b"{")
    opening.start()
    reached(qtbot, opening, Gate.FAILED)
    assert opening.error.code is ErrorCode.VAULT_DAMAGED
    assert header.read_bytes() == b"{"


def test_a_second_window_is_told_that_the_vault_is_in_use(services, opening, qtbot):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    second = Opening(services, CHEAP)
    second.unlock(PASSPHRASE)
    reached(qtbot, second, Gate.FAILED)
    assert second.error.code is ErrorCode.VAULT_IN_USE


def test_a_wrong_passphrase_stays_selected_in_its_field(services, opening, qtbot):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    view = OpeningView(services, opening)
    qtbot.addWidget(view)
    view.show()
    opening.lock()
    opening.start()
    reached(qtbot, opening, Gate.ASKING)
    from PySide6.QtWidgets import QLineEdit

    field = view.findChild(QLineEdit)
    field.setText("presque bon")
    field.returnPressed.emit()
    qtbot.waitUntil(lambda: opening.error is not None, timeout=5000)
    assert view.findChild(QLineEdit) is field
    assert field.selectedText() == "presque bon"
    assert field.property("wrong") is True
    assert "phrase secrète" in field.accessibleDescription()


def test_a_damaged_vault_gives_way_to_its_backup_and_is_kept_aside(services, opening, qtbot, places):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    copies = []
    services.store.read(services.store, lambda vault: vault.backup(places.backups)).then(done=copies.append)
    qtbot.waitUntil(lambda: bool(copies), timeout=5000)
    opening.lock()
    (places.vault / "keys.json").write_bytes(b"{")
    opening.start()
    reached(qtbot, opening, Gate.FAILED)
    assert opening.last_backup() == copies[0]
    opening.restore(copies[0])
    reached(qtbot, opening, Gate.ASKING)
    opening.unlock(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    (aside,) = places.data.glob("vault-2026-*")
    assert (aside / "keys.json").read_bytes() == b"{"
    assert (aside / "vault.db").exists()


def test_a_vault_in_use_is_not_set_aside(services, opening, qtbot, places):
    opening.make(PASSPHRASE)
    reached(qtbot, opening, Gate.OPEN)
    copies = []
    services.store.read(services.store, lambda vault: vault.backup(places.backups)).then(done=copies.append)
    qtbot.waitUntil(lambda: bool(copies), timeout=5000)
    second = Opening(services, CHEAP)
    second.restore(copies[0])
    reached(qtbot, second, Gate.FAILED)
    assert second.error.code is ErrorCode.VAULT_IN_USE
    assert list(places.data.glob("vault-*")) == []
    assert list(places.data.glob(".vault-*")) == []
