"""An entry of the navigation: icon, word and count, or the icon alone where there is little room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.design.tokens import RADIUS_SMALL_PX, Space
from gui.look import Look

_ICON_PX = 20
_HEIGHT_PX = 38


class NavButton(QAbstractButton):
    """Checkable; `set_count` shows a number at its right, `set_narrow` leaves only the icon."""

    def __init__(self, look: Look, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._count = 0
        self._narrow = False
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        look.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        """The number at the right; 0 shows none."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Icon alone, the word as its tip."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._name()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = _ICON_PX + 2 * Space.M if self._narrow else 160
        return QSize(width, max(_HEIGHT_PX, self.fontMetrics().height() + 2 * Space.S))

    def minimumSizeHint(self) -> QSize:
        return QSize(_ICON_PX + 2 * Space.S, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(colours.border), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface if self.isChecked() else colours.surface_hover))
            painter.drawRoundedRect(box, RADIUS_SMALL_PX, RADIUS_SMALL_PX)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS_SMALL_PX, RADIUS_SMALL_PX)
        enabled = self.isEnabled()
        ink = colours.text if enabled else colours.border_strong
        left = (self.width() - _ICON_PX) // 2 if self._narrow else Space.M
        place = QRect(left, (self.height() - _ICON_PX) // 2, _ICON_PX, _ICON_PX)
        shown = colours.accent if self.isChecked() and enabled else ink
        self._look.icon(self._icon, shown).paint(painter, place)
        if not self._narrow:
            self._paint_words(painter, place.right() + Space.S + 2, ink)

    def _paint_words(self, painter: QPainter, left: int, ink: str) -> None:
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(ink))
        right = self.width() - Space.M
        if self._count:
            painter.drawText(QRect(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter
                             | Qt.AlignmentFlag.AlignRight, str(self._count))  # fmt: skip
            right -= painter.fontMetrics().horizontalAdvance(str(self._count)) + Space.S
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _name(self) -> None:
        name = f"{self.text()} ({self._count})" if self._count else self.text()
        self.setAccessibleName(name)
        self.setToolTip(name if self._narrow else "")
