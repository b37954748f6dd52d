"""The head of the window: what is shown, its tools, and the one main action."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.design.tokens import HEADER_HEIGHT_PX, Space, TextSize
from gui.widgets.basics import button
from gui.widgets.elided import ElidedLabel


class Header(QFrame):
    """Title and subtitle at the left; the screen's tools and « Ajouter un contrat » at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setMinimumHeight(HEADER_HEIGHT_PX)
        self._title = ElidedLabel(TextSize.TITLE, strong=True)
        self._subtitle = ElidedLabel(muted=True)
        self._tray: QWidget | None = None
        self._trays: dict[QWidget, QWidget] = {}
        self.add = button(self.tr("Ajouter un contrat"), primary=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._row.setSpacing(Space.M)
        self._row.addWidget(self._title, 3)
        self._row.addWidget(self._subtitle, 2)
        self._row.addStretch(1)
        self._row.addWidget(self.add)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """The words at the left."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)

    def set_tools(self, tools: list[QWidget]) -> None:
        """The widgets before the main action; those of the screen before go out of sight but live on."""
        if self._tray:
            self._tray.hide()
        self._tray = self._tray_of(tools) if tools else None
        if self._tray:
            self._tray.show()

    def _tray_of(self, tools: list[QWidget]) -> QWidget:
        """One tray a screen, so that each tool keeps its own way of being shown or hidden."""
        tray = self._trays.get(tools[0])
        if tray is None:
            tray = QWidget()
            row = QHBoxLayout(tray)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Space.M)
            for widget in tools:
                row.addWidget(widget)
            self._trays[tools[0]] = tray
            self._row.insertWidget(self._row.count() - 1, tray)
        return tray
