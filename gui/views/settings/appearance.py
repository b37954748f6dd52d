"""Affichage: language and theme."""

from PySide6.QtWidgets import QComboBox

from core.settings import LanguageChoice, Settings, Theme
from gui.services import Services
from gui.views.settings.section import Section
from gui.widgets.forms import Field


class AppearanceSection(Section):
    """Both take effect at once."""

    def __init__(self, services: Services) -> None:
        super().__init__(self.tr("Affichage"))
        self._preferences = services.preferences
        self._language = QComboBox()
        for language, text in (
            (LanguageChoice.SYSTEM, self.tr("Comme la session")),
            (LanguageChoice.FRENCH, "Français"),
            (LanguageChoice.ENGLISH, "English"),
        ):
            self._language.addItem(text, language)
        self._theme = QComboBox()
        for theme, text in (
            (Theme.SYSTEM, self.tr("Comme le bureau")),
            (Theme.LIGHT, self.tr("Clair")),
            (Theme.DARK, self.tr("Sombre")),
        ):
            self._theme.addItem(text, theme)
        rows = self.add_card()
        rows.addWidget(
            Field(self.tr("Langue"), self._language, self.tr("Les lettres et les textes de loi restent en français."))
        )
        rows.addWidget(Field(self.tr("Thème"), self._theme))
        self._show(self._preferences.settings)
        self._language.activated.connect(
            lambda _row: self._change(language=LanguageChoice(self._language.currentData()))
        )
        self._theme.activated.connect(lambda _row: self._change(theme=Theme(self._theme.currentData())))
        self._preferences.changed.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self._language.setCurrentIndex(self._language.findData(settings.language))
        self._theme.setCurrentIndex(self._theme.findData(settings.theme))

    def _change(self, **values: object) -> None:
        self._preferences.change(**values)
        self.saved.flash()
