"""The running application: Qt, services and window, put together once and taken apart in order."""

import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from core.clock import system_clock
from core.domain.ids import CaseId
from core.logs import logger
from core.paths import UserPlaces, resource
from core.settings import Settings
from core.wording import Language
from gui.desktop.reminders import Reminders
from gui.desktop.single_instance import SingleInstance
from gui.garbage import GarbageCollector
from gui.importing import Importer
from gui.look import Look
from gui.mainwindow import MainWindow
from gui.opening import Gate, Opening
from gui.places import CasesPlace
from gui.preferences import Preferences
from gui.reanalysis import Reanalysis
from gui.services import Services
from gui.store import Store
from gui.tasks import Tasks

_log = logger("application")


class Application(QObject):
    """Everything that lives as long as the process does."""

    def __init__(self, app: QApplication, places: UserPlaces, instance: SingleInstance) -> None:
        super().__init__(app)
        self._app = app
        self._garbage = GarbageCollector(self)
        self._translators: list[QTranslator] = []
        preferences = Preferences(places.settings, self)
        look = Look(app, preferences.settings.theme.value)
        tasks = Tasks(self)
        self._services = Services(system_clock(), places, tasks, Store(tasks, self), look, preferences)
        self._language = preferences.language()
        self._speak(self._language)
        self._opening = Opening(self._services, parent=self)
        self._importer = Importer(self._services, self)
        self._reanalysis = Reanalysis(self._services, self)
        self._reminders = Reminders(self._services, self._services.notifier, self)
        self._reminders.case_asked.connect(self._show_case)
        self._reminders.window_asked.connect(self._bring_up)
        self._reminders.told.connect(self._tell)
        self._window = self._make_window()
        instance.asked.connect(self._asked)
        preferences.changed.connect(self._preferences_changed)
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._stumble
        threading.excepthook = lambda args: self._stumble(args.exc_type, args.exc_value, args.exc_traceback)

    def start(self, files: Sequence[Path], *, show: bool = True) -> None:
        """Shows the window, then opens the vault, then takes the files."""
        if show:
            self._window.painted.connect(self._opening.start, Qt.ConnectionType.QueuedConnection)
            self._window.show()
        else:
            QTimer.singleShot(0, self._opening.start)
        self._window.take_files(list(files))

    def stop(self) -> bool:
        """Ends work, closes the vault after its last write, waits for both.

        False when the store's thread waits for the keyring's own dialog, which nobody may ever answer: nothing is
        open then, nothing is written, and the process need not wait either.
        """
        sys.excepthook, threading.excepthook = self._hooks
        if self._opening.gate is Gate.OPENING:
            return False
        self._services.close()
        self._garbage.release()
        return True

    def _bring_up(self) -> None:
        self._window.bring_up()

    def _tell(self, text: str) -> None:
        self._window.tell(text)

    def _show_case(self, case_id: str) -> None:
        self._window.go(CasesPlace(CaseId(case_id)))
        self._window.bring_up()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self._services, self._opening, self._importer)
        window.closing.connect(self._app.quit)
        return window

    def _asked(self, files: list[str]) -> None:
        self._window.take_files([Path(name) for name in files])
        self._window.bring_up()

    def _preferences_changed(self, settings: Settings) -> None:
        self._services.look.use(settings.theme.value)
        language = self._services.preferences.language()
        if language is not self._language:
            self._language = language
            QTimer.singleShot(0, self._change_language)

    def _change_language(self) -> None:
        """A window in another language is a new window; what is open stays open."""
        old = self._window
        self._speak(self._language)
        self._services.speak(self._language)
        self._window = self._make_window()
        self._window.setGeometry(old.geometry())
        if self._services.store.is_open:
            self._window.greet()
        self._window.go(old.place)
        self._window.show()
        old.closing.disconnect(self._app.quit)
        old.hide()
        old.forget()
        old.deleteLater()

    def _speak(self, language: Language) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        QLocale.setDefault(
            QLocale(QLocale.Language.French if language is Language.FRENCH else QLocale.Language.English)
        )
        base = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for folder, name in (
            (base, f"qtbase_{language.value}"),
            (str(resource("i18n/qt")), f"contrepoids_{language.value}"),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def _stumble(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """An exception that nothing caught: logged by type and place, shown by type; its words may quote a contract."""
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, self._app, self._app.quit)
            return
        _log.error("uncaught", exc_info=(kind, error or kind(), trace))
        self._services.tasks.broken.emit(kind.__name__)
