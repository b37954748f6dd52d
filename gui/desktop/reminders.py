"""Reminders of what is due: each once, also those missed while the app was closed or the machine asleep."""

from contextlib import suppress
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.bare_dates import read_bare_dates, remove_bare_dates, write_bare_dates
from core.cases.agenda import Reminder
from core.domain.changes import Changed, Changes
from core.settings import Notifications, Settings
from core.vault.vault import Vault
from gui.desktop.due import as_shown, bare_dates, due_now
from gui.desktop.notifications import Notice, Notifier, Way
from gui.services import Services

_CHECK_MS = 60_000
_SNOOZE = timedelta(hours=1)
_LOCKED_KEY = ""


class Reminders(QObject):
    """Looks at the dates every minute, and whenever cases change.

    Signals: `case_asked(str)` the CaseId of a reminder that was clicked; `window_asked()` one that names no case;
    `told(str)` a reminder that no notification could carry, for the window itself.
    """

    case_asked = Signal(str)
    window_asked = Signal()
    told = Signal(str)

    def __init__(self, services: Services, notifier: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._notifier = notifier
        self._shown: dict[str, Reminder] = {}
        self._told_locked_on: date | None = None
        # Two looks may cross before the vault knows what was said; none says again what the hour has heard.
        self._said: dict[Reminder, datetime] = {}
        notifier.opened.connect(self._open)
        notifier.postponed.connect(self._postpone)
        services.store.opened.connect(self.check)
        services.store.changed.connect(self._changed)
        services.preferences.changed.connect(self._write_dates)
        self._timer = QTimer(self, interval=_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    @Slot()
    def check(self) -> None:
        """Shows what fell due since the last look."""
        settings = self._services.preferences.settings
        if not self._services.store.is_open:
            self._check_locked(settings)
            return
        now = self._services.clock.now()
        self._services.store.read(
            self, lambda vault: (due_now(vault, now, settings), self._words(vault, settings))
        ).then(done=lambda found: self._show(*found))
        self._write_dates()

    # With the vault open

    def _words(self, vault: Vault, settings: Settings) -> dict[str, str]:
        """Whom each case is with: asked for only where the user wants notices to say so."""
        if settings.notifications is not Notifications.DETAILS:
            return {}
        return {case.id: case.provider for case in vault.cases.all()}

    def _show(self, due: tuple[Reminder, ...], providers: dict[str, str]) -> None:
        settings, now = self._services.preferences.settings, self._services.clock.now()
        for reminder in due:
            if self._just_said(reminder, now):
                continue
            self._said[reminder] = now
            words = self._sentence(reminder, providers.get(reminder.case_id))
            way = Way.NONE
            if settings.notifications is not Notifications.OFF:
                notice = self._notice(reminder.case_id, words)
                way = self._notifier.show(notice)
            if way is Way.NONE:
                self.told.emit(words)
            self._shown[reminder.case_id] = reminder
            self._services.store.write(self, lambda vault, shown=reminder: vault.reminders.save(as_shown(shown, now)))

    def _just_said(self, reminder: Reminder, now: datetime) -> bool:
        said = self._said.get(reminder)
        return said is not None and timedelta(0) <= now - said < _SNOOZE

    def _sentence(self, reminder: Reminder, provider: str | None) -> str:
        left = (reminder.due_on - self._services.clock.today()).days
        if provider:
            day = self._services.wording.day(reminder.due_on)
            return self.tr("{provider} : réponse attendue le {day}.").format(provider=provider, day=day)
        if left > 0:
            return self.tr("Une échéance arrive dans %n jour(s).", "", left)
        return self.tr("Une échéance tombe aujourd’hui.") if left == 0 else self.tr("Une échéance est passée.")

    def _notice(self, key: str, body: str) -> Notice:
        return Notice(key, "Contrepoids", body, self.tr("Ouvrir"), self.tr("Plus tard"))

    @Slot(str)
    def _open(self, key: str) -> None:
        if key == _LOCKED_KEY:
            self.window_asked.emit()
        else:
            self.case_asked.emit(key)

    @Slot(str)
    def _postpone(self, key: str) -> None:
        reminder = self._shown.get(key)
        if reminder is not None and self._services.store.is_open:
            now = self._services.clock.now()
            put_off = as_shown(reminder, now, now + _SNOOZE)
            self._services.store.write(self, lambda vault: vault.reminders.save(put_off))

    # With the vault locked

    def _check_locked(self, settings: Settings) -> None:
        today = self._services.clock.today()
        if settings.notifications is Notifications.OFF or self._told_locked_on == today:
            return
        if today in read_bare_dates(self._services.places.bare_dates):
            self._told_locked_on = today
            words = self.tr("Une échéance approche. Ouvrez votre coffre pour la voir.")
            self._notifier.show(self._notice(_LOCKED_KEY, words))

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        # Noting that a reminder was shown is a change of cases too: it finds nothing new, and ends there.
        if changes.kinds & {Changed.CASES, Changed.TRASH}:
            self.check()

    @Slot()
    def _write_dates(self) -> None:
        store, path = self._services.store, self._services.places.bare_dates
        if not store.is_open:
            return
        today, settings = self._services.clock.today(), self._services.preferences.settings

        def write(vault: Vault) -> None:
            # A folder that refuses costs the reminders of a locked vault, no more.
            with suppress(OSError):
                if settings.outside_dates:
                    write_bare_dates(path, bare_dates(vault, today, settings))
                else:
                    remove_bare_dates(path)

        store.read(self, write)
