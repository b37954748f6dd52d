"""A place that says where to let go of files; clicking it does what its button does."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.design.tokens import Space, TextSize
from gui.look import Look
from gui.widgets.basics import label


class DropZone(QFrame):
    """Dashed frame with a word and a detail, and buttons where it is large. `clicked()` on click, Return or Space."""

    clicked = Signal()

    def __init__(
        self, look: Look, text: str, detail: str, buttons: Sequence[QWidget] = (), *, large: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if large else Qt.FocusPolicy.TabFocus)
        self._look = look
        self._picture = QLabel() if large else None
        rows = QVBoxLayout(self)
        rows.setSpacing(Space.M if large else Space.XS)
        rows.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        rows.addStretch(1)
        if self._picture:
            self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(self._picture)
            look.changed.connect(self._draw)
            self._draw()
        for words in (
            label(text, TextSize.HEADING if large else TextSize.BODY, strong=True, wrap=True),
            label(detail, TextSize.BODY if large else TextSize.SMALL, muted=True, wrap=True),
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(words)
        if buttons:
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addSpacing(Space.S)
            rows.addLayout(row)
        rows.addStretch(1)

    def _draw(self) -> None:
        assert self._picture is not None
        self._picture.setPixmap(self._look.icon("document", self._look.colours.accent).pixmap(48, 48))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
