import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from core.domain.contracts import Person
from core.domain.ids import PersonId, new_id
from core.errors import ErrorCode, UserError
from core.settings import Notifications
from core.vault.keys import load_keys
from gui.places import SettingsPlace
from gui.protection import Ways, set_passphrase, ways
from gui.views.settings.backup import BackupSection
from gui.views.settings.people import PersonCard
from gui.views.settings.reminders import RemindersSection
from gui.views.settings.screen import SettingsScreen
from gui.views.settings.trash import TrashSection
from tests.gui.conftest import CHEAP, PASSPHRASE


@pytest.fixture
def screen(opened, qtbot):
    made = SettingsScreen(opened)
    qtbot.addWidget(made)
    opened.store.changed.connect(made.refresh)
    made.resize(1000, 700)
    made.show()
    made.refresh(None)
    return made


def press(widget, text):
    next(button for button in widget.findChildren(QPushButton) if button.text() == text).click()


def test_a_place_leads_to_its_section(screen):
    screen.open(SettingsPlace("backup"))
    assert screen.findChild(BackupSection).isVisible()
    screen.open(SettingsPlace("nowhere"))
    assert screen.findChild(BackupSection).isVisible()


def test_the_last_reminder_cannot_be_taken_away_in_silence(screen, services):
    section = screen.findChild(RemindersSection)
    for days in (7, 1, 0):
        section._leads[days].click()
    assert services.preferences.settings.lead_days == (0,)
    assert not section._leads_fault.isHidden()
    section._leads[30].click()
    assert services.preferences.settings.lead_days == (30,)
    assert section._leads_fault.isHidden()


def test_choices_are_kept_at_once_and_survive_a_restart(screen, services, places):
    from gui.preferences import Preferences

    section = screen.findChild(RemindersSection)
    section._level.setCurrentIndex(section._level.findData(Notifications.OFF))
    section._level.activated.emit(section._level.currentIndex())
    section._postal.setValue(5)
    kept = Preferences(places.settings).settings
    assert (kept.notifications, kept.postal_days) == (Notifications.OFF, 5)
    assert kept == services.preferences.settings


def test_a_person_who_was_removed_comes_back_from_the_trash(screen, opened, ask, qtbot):
    person = Person(PersonId(new_id()), "Maman")
    opened.store.write(screen, lambda vault: vault.people.save(person))
    qtbot.waitUntil(lambda: len(screen.findChildren(PersonCard)) == 2, timeout=5000)
    card = next(card for card in screen.findChildren(PersonCard) if card._person == person)
    ways_back = []
    screen.undoable.connect(lambda _text, back: ways_back.append(back))
    press(card, "Retirer")
    qtbot.waitUntil(lambda: bool(ways_back), timeout=5000)
    trash = screen.findChild(TrashSection)
    qtbot.waitUntil(lambda: trash._items.count() == 1, timeout=5000)
    assert [p.name for p in ask(lambda vault: vault.people.all())] == [""]
    press(trash, "Remettre")
    qtbot.waitUntil(lambda: trash._items.count() == 0, timeout=5000)
    assert [p.name for p in ask(lambda vault: vault.people.all())] == ["", "Maman"]


def test_emptying_the_trash_asks_first(screen, opened, ask, qtbot):
    person = Person(PersonId(new_id()), "Maman")
    opened.store.write(screen, lambda vault: vault.people.save(person))
    opened.store.write(screen, lambda vault: vault.people.delete(person.id))
    trash = screen.findChild(TrashSection)
    qtbot.waitUntil(lambda: trash._items.count() == 1, timeout=5000)
    for answer, left in (("Garder", 1), ("Supprimer définitivement", 0)):
        press(trash, "Vider la corbeille…")
        press(screen.findChildren(QMessageBox)[-1], answer)
        qtbot.waitUntil(lambda left=left: len(ask(lambda vault: vault.trash.items())) == left, timeout=5000)


def test_a_backup_is_made_checked_and_told(screen, places, qtbot):
    section = screen.findChild(BackupSection)
    assert "Aucune" in section._last.text()
    press(section, "Sauvegarder maintenant")
    qtbot.waitUntil(lambda: "25" in section._last.text(), timeout=10_000)
    (copy,) = places.backups.iterdir()
    assert {path.name for path in copy.iterdir()} == {"keys.json", "vault.db"}


def test_a_backup_that_cannot_be_written_says_so(screen, places, qtbot):
    places.backups.write_text("in the way")
    section = screen.findChild(BackupSection)
    press(section, "Sauvegarder maintenant")
    qtbot.waitUntil(lambda: not section._fault.isHidden(), timeout=10_000)
    assert section._now.isEnabled()


def test_changing_the_passphrase_asks_for_the_one_before(opened, places):
    assert ways(places.vault) == Ways(keyring=False, passphrase=True)
    with pytest.raises(UserError) as wrong:
        set_passphrase(places.vault, "une autre phrase", "faux", CHEAP)
    assert wrong.value.code is ErrorCode.WRONG_PASSPHRASE
    set_passphrase(places.vault, "une autre phrase", PASSPHRASE, CHEAP)
    with pytest.raises(UserError):
        load_keys(places.vault).unlock_with_passphrase(PASSPHRASE)
    load_keys(places.vault).unlock_with_passphrase("une autre phrase")
    assert opened.store.is_open
