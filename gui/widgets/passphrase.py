"""Fields for passphrases."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.vault.strength import Strength, strength
from gui.design.tokens import Space, TextSize
from gui.widgets.basics import label, set_tone

MIN_PASSPHRASE = 8


class NewPassphrase(QWidget):
    """Two fields and a hint; `checked` gives the passphrase or says what is missing. `entered()` on Return."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first = passphrase_field(self.tr("Phrase secrète"))
        self._second = passphrase_field(self.tr("La même, encore une fois"))
        self._hint = label("", TextSize.SMALL, muted=True, wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        for widget in (self._first, self._second, self._hint):
            rows.addWidget(widget)
        self._first.textChanged.connect(self._judge)
        self._first.returnPressed.connect(self._second.setFocus)
        self._second.returnPressed.connect(self.entered)
        self.setFocusProxy(self._first)
        self._judge("")

    def checked(self) -> str | None:
        """The passphrase, once it is long enough and both fields agree."""
        first, second = self._first.text(), self._second.text()
        if len(first) < MIN_PASSPHRASE:
            self._complain(self._first, self.tr("Il faut au moins %n caractère(s).", "", MIN_PASSPHRASE))
            return None
        if first != second:
            self._complain(self._second, self.tr("Les deux phrases ne sont pas les mêmes."))
            return None
        return first

    def clear(self) -> None:
        """Empties both fields."""
        self._first.clear()
        self._second.clear()

    def _complain(self, field: QLineEdit, text: str) -> None:
        set_tone(field, "wrong", True)
        set_tone(self._hint, "tone", "illegal")
        self._hint.setText(text)
        field.setFocus()
        field.selectAll()

    def _judge(self, text: str) -> None:
        for field in (self._first, self._second):
            set_tone(field, "wrong", False)
        set_tone(self._hint, "tone", "")
        words = {
            Strength.WEAK: self.tr("Facile à deviner : ajoutez des mots."),
            Strength.FAIR: self.tr("Correcte. Un mot de plus la rendrait solide."),
            Strength.GOOD: self.tr("Solide."),
        }
        self._hint.setText(words[strength(text)] if text else self.tr("Les espaces et les accents comptent."))


def passphrase_field(name: str) -> QLineEdit:
    """A field whose words are not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setMaxLength(1024)
    return field
