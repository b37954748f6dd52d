"""What is laid over the window while files are held over it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.design.tokens import RADIUS_PX, Space
from gui.look import Look


class DropOverlay(QWidget):
    """A frame around the window and a word on what letting go will do. The mouse goes through it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str) -> None:
        """Shows the overlay with that text."""
        self._text = text
        self.setAccessibleName(text)
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.window)
        veil.setAlpha(150)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(Space.S, Space.S, -Space.S, -Space.S)
        painter.setPen(QPen(QColor(colours.accent), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        painter.setFont(font)
        words = painter.fontMetrics().boundingRect(self._text)
        pill = QRectF(
            0, 0, min(words.width() + 3 * Space.XL, self.width() - 2 * Space.XL), words.height() + 2 * Space.L
        )
        pill.moveCenter(frame.center())
        pill.moveBottom(frame.bottom() - Space.XL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(pill, RADIUS_PX, RADIUS_PX)
        painter.setPen(QColor(colours.on_accent))
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, int(pill.width()) - Space.XL)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
