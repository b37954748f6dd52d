"""The navigation at the left, and under it whatever the screen lays there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.design.tokens import SIDEBAR_WIDTH_PX, Space
from gui.look import Look
from gui.widgets.nav import NavButton

NARROW_PX = 60


class Sidebar(QFrame):
    """Entries by name; `chosen(str)` when the user takes one. Narrow, it shows icons alone and no panel."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Navigation"))
        self._narrow = False
        self._panel: QWidget | None = None
        self.entries: dict[str, NavButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(Space.S, Space.M, Space.S, Space.S)
        self._rows.setSpacing(Space.XS // 2)
        for name, icon, text in (
            ("contracts", "contracts", self.tr("Contrats")),
            ("letters", "letters", self.tr("Courriers")),
            ("cases", "cases", self.tr("Démarches")),
            ("agenda", "agenda", self.tr("Échéances")),
            ("settings", "settings", self.tr("Réglages")),
        ):
            entry = NavButton(look, icon, text)
            entry.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.entries[name] = entry
            self._rows.addWidget(entry)
        self._place = QWidget()  # a panel may show and hide itself: here it stays out of a narrow sidebar all the same
        self._panels = QVBoxLayout(self._place)
        self._panels.setContentsMargins(0, 0, 0, 0)
        self._place.hide()
        self._rows.addWidget(self._place, 1000)
        self._rows.addStretch(1)
        self.setFixedWidth(SIDEBAR_WIDTH_PX)

    def light(self, name: str) -> None:
        """Shows that entry as the current one."""
        self.entries[name].setChecked(True)

    def set_panel(self, panel: QWidget | None) -> None:
        """Lays that widget under the navigation; the one before goes out of sight but lives on."""
        if self._panel is panel:
            return
        if self._panel:
            self._panels.removeWidget(self._panel)
            self._panel.hide()
        self._panel = panel
        if panel:
            self._panels.addWidget(panel)
            panel.show()
        self._place.setVisible(panel is not None and not self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for entry in self.entries.values():
            entry.set_narrow(narrow)
        self.setFixedWidth(NARROW_PX if narrow else SIDEBAR_WIDTH_PX)
        self._place.setVisible(self._panel is not None and not narrow)
