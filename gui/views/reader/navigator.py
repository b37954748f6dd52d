"""The small bar over the foot of the pages: page by page, and zoom."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from gui.design.tokens import Space, TextSize
from gui.look import Look
from gui.widgets.basics import card, label


class Navigator(QWidget):
    """Page and zoom controls.

    Signals: `page_asked(int)`, `zoomed_in()`, `zoomed_out()`, `fitted()`.
    """

    page_asked = Signal(int)
    zoomed_in = Signal()
    zoomed_out = Signal()
    fitted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page, self._count = 0, 0
        self._tools: list[tuple[QToolButton, str]] = []
        self._field = QLineEdit(self)
        self._field.setFixedWidth(44)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setValidator(QIntValidator(1, 99999, self._field))
        self._field.setAccessibleName(self.tr("Numéro de page"))
        self._field.editingFinished.connect(self._typed)
        self._of = label("", TextSize.SMALL)
        self._zoom = label("", TextSize.SMALL)
        self._zoom.setMinimumWidth(46)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame: QFrame = card()
        row = QHBoxLayout(frame)
        row.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.XS)
        row.addWidget(self._tool("back", self.tr("Page précédente"), lambda: self.page_asked.emit(self._page - 1)))
        row.addWidget(label(self.tr("Page"), TextSize.SMALL))
        row.addWidget(self._field)
        row.addWidget(self._of)
        row.addWidget(self._tool("forward", self.tr("Page suivante"), lambda: self.page_asked.emit(self._page + 1)))
        row.addSpacing(Space.M)
        row.addWidget(self._tool("minus", self.tr("Réduire"), self.zoomed_out.emit))
        row.addWidget(self._zoom)
        row.addWidget(self._tool("add", self.tr("Agrandir"), self.zoomed_in.emit))
        row.addWidget(self._tool("fit", self.tr("Ajuster à la largeur"), self.fitted.emit))
        outside = QHBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(frame)
        look.changed.connect(self._ink)
        self._ink()

    def show_page(self, page: int, count: int) -> None:
        """Says which page is on screen."""
        self._page, self._count = page, count
        self._field.setText(str(page))
        self._of.setText(self.tr("sur {count}").format(count=count))
        self.setVisible(count > 0)

    @Slot(float)
    def show_zoom(self, zoom: float) -> None:
        """Says how large pages are."""
        self._zoom.setText(f"{round(zoom * 100)}\u00a0%")

    def _tool(self, icon: str, words: str, action: object) -> QToolButton:
        tool = QToolButton(self)
        tool.setProperty("tool", True)
        tool.setToolTip(words)
        tool.setAccessibleName(words)
        tool.clicked.connect(action)
        self._tools.append((tool, icon))
        return tool

    @Slot()
    def _ink(self) -> None:
        for tool, icon in self._tools:
            tool.setIcon(self._look.icon(icon))

    @Slot()
    def _typed(self) -> None:
        if self._field.hasAcceptableInput() and int(self._field.text()) != self._page:
            self.page_asked.emit(int(self._field.text()))
