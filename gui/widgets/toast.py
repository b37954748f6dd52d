"""A short message at the foot of the window that goes away by itself, with a way back where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.design.tokens import Space
from gui.look import Look
from gui.widgets.basics import button, label

SHORT_MS = 5_000
LONG_MS = 10_000
_MAX_WIDTH_PX = 560


class Toast(QFrame):
    """One message at a time; a new one takes the place of the one before."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._look = look
        self._words: QLabel = label()
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._action = button(self.tr("Annuler"), flat=True)
        self._action.clicked.connect(self._act)
        self._close = QToolButton()
        self._close.setProperty("tool", True)
        self._close.setAccessibleName(self.tr("Fermer le message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._on_action: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fade)
        parent.installEventFilter(self)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Shows `text`; with `action`, a button of that name that calls `on_action` once."""
        self._words.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._on_action = on_action
        self._settle()
        self.show()
        self.raise_()
        self._timer.start(LONG_MS if action or len(text) > 80 else SHORT_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        action, self._on_action = self._on_action, None
        self.hide()
        if action:
            action()

    def _fade(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start(SHORT_MS)
        else:
            self.hide()

    def _settle(self) -> None:
        room = self.parentWidget().rect()
        metrics = self._words.fontMetrics()
        extra = 2 * Space.L + (self._action.sizeHint().width() if self._action.text() else 0) + 48
        wanted = metrics.horizontalAdvance(self._words.text()) + extra + Space.L
        width = min(wanted, _MAX_WIDTH_PX, room.width() - 2 * Space.L)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((room.width() - width) // 2, room.height() - height - Space.XL, width, height)

    def _dress(self) -> None:
        self._close.setIcon(self._look.icon("close", self._look.colours.window))

    def keyPressEvent(self, event) -> None:  # noqa: ANN001 - Qt's own signature
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
