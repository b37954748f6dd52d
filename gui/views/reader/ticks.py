"""A narrow strip beside the pages that shows where in the document the findings are."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.domain.findings import Verdict
from gui.look import Look

_WIDTH_PX = 14
_REACH_PX = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A finding's place as a share of the document's height, in `[0, 1]`."""

    index: int
    verdict: Verdict
    place: float


class TickBar(QWidget):
    """Coloured ticks.

    Signals: `picked(int)` the finding whose tick was clicked.
    """

    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ticks: tuple[Tick, ...] = ()
        self.setFixedWidth(_WIDTH_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Repères des points d’attention"))
        look.changed.connect(self.update)

    def show_ticks(self, ticks: tuple[Tick, ...]) -> None:
        """Draws these ticks."""
        self._ticks = ticks
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.colours.page_bed))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for tick in self._ticks:
            painter.setBrush(QColor(self._look.colours.tone(tick.verdict).ink))
            painter.drawRoundedRect(QRectF(2, self._y(tick) - 2, self.width() - 4, 4), 2, 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = min(self._ticks, key=lambda tick: abs(self._y(tick) - event.position().y()), default=None)
        if near is not None and abs(self._y(near) - event.position().y()) <= _REACH_PX:
            self.picked.emit(near.index)

    def _y(self, tick: Tick) -> float:
        return 8 + tick.place * (self.height() - 16)
