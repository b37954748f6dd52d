"""Parts of forms: a field with its name above it and its fault below, and a quiet « enregistré »."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.design.tokens import Space, TextSize
from gui.widgets.basics import label, set_tone

SAVED_MS = 2_500


class Field(QWidget):
    """A named input; `fault` shows what is wrong with it, in words, until the next call with nothing."""

    def __init__(self, name: str, inner: QWidget, hint: str = "") -> None:
        super().__init__()
        self.inner = inner
        self._hint = hint
        caption = label(name, TextSize.SMALL, strong=True)
        caption.setBuddy(inner)
        inner.setAccessibleName(name)
        if hint:
            inner.setAccessibleDescription(hint)
        self._words = label(hint, TextSize.SMALL, muted=True, wrap=True)
        self._words.setVisible(bool(hint))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        for widget in (caption, inner, self._words):
            rows.addWidget(widget)
        self.setFocusProxy(inner)

    def fault(self, text: str) -> None:
        """What is wrong, or nothing."""
        self._words.setText(text or self._hint)
        self._words.setVisible(bool(text or self._hint))
        set_tone(self._words, "tone", "illegal" if text else "")
        set_tone(self.inner, "wrong", bool(text))


class SavedNote(QLabel):
    """« Enregistré », for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("textSize", TextSize.SMALL.value)
        self.setProperty("tone", "good")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    def flash(self, text: str = "") -> None:
        """Shows it."""
        self.setText(text or self.tr("✓ Enregistré"))
        self._timer.start(SAVED_MS)
