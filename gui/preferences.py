"""The settings as the window uses them: kept as soon as they change, and told to whoever looks like them."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from core.logs import logger
from core.settings import LanguageChoice, Settings, read_settings, write_settings
from core.wording import Language

_log = logger("preferences")


class Preferences(QObject):
    """The settings in use. `changed(Settings)` after each change, `unsaved()` when the disk refused to keep it."""

    changed = Signal(object)
    unsaved = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = read_settings(path).settings

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self._settings

    def change(self, **values: object) -> None:
        """Takes these settings into use and keeps them, a field's name a word."""
        settings = replace(self._settings, **values)
        if settings == self._settings:
            return
        self._settings = settings
        try:
            write_settings(self._path, settings)
        except OSError as error:
            _log.warning("settings were not kept: %s", type(error).__name__)
            self.unsaved.emit()
        self.changed.emit(settings)

    def language(self) -> Language:
        """The language to speak: the chosen one, else the session's; French where it says none, else English."""
        choice = self._settings.language
        if choice is LanguageChoice.SYSTEM:
            french = QLocale.system().language() in {QLocale.Language.French, QLocale.Language.C}
            return Language.FRENCH if french else Language.ENGLISH
        return Language(choice.value)
