"""The search field in the header: finds words on the pages of the document on screen."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.domain.document import Page
from gui.design.tokens import Space, TextSize
from gui.tasks import Tasks
from gui.views.reader.selection import WordRange, find_words
from gui.widgets.basics import label

_PAUSE_MS = 180


class Finder(QWidget):
    """A field and the count of what it finds.

    Signals: `found(object, int)` all matches as a tuple of WordRange, and which is current; `left()` Esc was pressed.
    """

    found = Signal(object, int)
    left = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pages: tuple[Page, ...] = ()
        self._matches: tuple[WordRange, ...] = ()
        self._current = 0
        self._field = _Field(self)
        self._field.setPlaceholderText(self.tr("Rechercher · Ctrl+F"))
        self._field.setAccessibleName(self.tr("Rechercher dans le document"))
        self._field.setClearButtonEnabled(True)
        self._field.setMinimumWidth(170)
        self._field.setMaximumWidth(260)
        self._count = label("", TextSize.SMALL, muted=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._field.textChanged.connect(self._pause.start)
        self._field.stepped.connect(self.step)
        self._field.left.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._count)
        row.addWidget(self._field, 1)

    def search_in(self, pages: tuple[Page, ...]) -> None:
        """From now on these pages are searched."""
        self._pages = pages
        self._field.clear()
        self._pause.stop()
        self._show((), "")

    @Slot()
    def start(self) -> None:
        """Puts the cursor into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot(bool)
    def step(self, forward: bool = True) -> None:
        """Goes to the next or the previous match."""
        if self._matches:
            self._current = (self._current + (1 if forward else -1)) % len(self._matches)
            self._tell(self._field.text())
            self.found.emit(self._matches, self._current)

    @Slot()
    def _search(self) -> None:
        pages, wanted = self._pages, self._field.text()
        self._tasks.run(self, lambda _control: find_words(pages, wanted)).then(
            done=lambda matches: self._show(matches, wanted) if wanted == self._field.text() else None
        )

    def _show(self, matches: tuple[WordRange, ...], wanted: str) -> None:
        self._matches, self._current = matches, 0
        self._tell(wanted)
        self.found.emit(matches, 0)

    def _tell(self, wanted: str) -> None:
        if not wanted.strip():
            self._count.setText("")
        elif self._matches:
            self._count.setText(f"{self._current + 1}/{len(self._matches)}")
        else:
            self._count.setText(self.tr("Introuvable"))

    @Slot()
    def _leave(self) -> None:
        self._field.clear()
        self.left.emit()


class _Field(QLineEdit):
    """A line that tells Enter, Shift+Enter and Esc apart.

    Signals: `stepped(bool)` forward or back; `left()`.
    """

    stepped = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
