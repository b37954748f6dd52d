"""The look in use: which theme, and the icons and colours that go with it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.domain.findings import Verdict
from gui.design.icons import icon
from gui.design.style import apply_style, colours_for, system_is_dark
from gui.design.tokens import Colours

VERDICT_ICONS = {Verdict.ILLEGAL: "illegal", Verdict.PRESUMED_UNFAIR: "unfair", Verdict.WATCH: "watch"}


class Look(QObject):
    """The current colours; `changed()` is emitted after the theme has changed, for what paints itself."""

    changed = Signal()

    def __init__(self, app: QApplication, theme: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._theme = theme
        self.colours: Colours = colours_for(self._wants_dark())
        apply_style(app, self.colours)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def use(self, theme: str) -> None:
        """Takes the theme `light`, `dark` or `system` into use."""
        self._theme = theme
        self._renew()

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """A line icon in the text's colour, or in `colour`."""
        return icon(name, colour or self.colours.text)

    def verdict_icon(self, verdict: Verdict) -> QIcon:
        """The icon of a level of severity in its own colour."""
        return icon(VERDICT_ICONS[verdict], self.colours.tone(verdict).ink)

    def _wants_dark(self) -> bool:
        return system_is_dark() if self._theme == "system" else self._theme == "dark"

    def _system_changed(self) -> None:
        if self._theme == "system":
            self._renew()

    def _renew(self) -> None:
        colours = colours_for(self._wants_dark())
        if colours is not self.colours:
            self.colours = colours
            apply_style(self._app, colours)
            self.changed.emit()
