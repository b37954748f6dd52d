"""The form beside the letter: each field with where its value comes from and why it is asked for."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.domain.letters import FieldName, FieldSource, FieldValue, Letter
from core.letters.catalogue import Template
from core.letters.draft import RecipientChoice, Way
from core.letters.text import editable_body, letter_text, missing
from core.wording import Wording
from gui.design.tokens import Space, TextSize
from gui.widgets.basics import button, label, set_tone

_TALL = {
    FieldName.SENDER_ADDRESS: 3,
    FieldName.RECIPIENT_ADDRESS: 4,
    FieldName.CLAUSE_QUOTE: 5,
    FieldName.CHANNELS: 3,
    FieldName.CONSENTS: 3,
    FieldName.ENCLOSURES: 2,
}
# Follow from the clause, or are told elsewhere on the screen.
_HIDDEN = {FieldName.CLAUSE_VERDICT, FieldName.CLAUSE_LEGAL, FieldName.RECIPIENT_FORM, FieldName.RECIPIENT_EMAIL}


class LetterForm(QScrollArea):
    """Edits one letter.

    Signals: `edited(object)` the Letter as it is now.
    """

    edited = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._letter: Letter | None = None
        self._template: Template | None = None
        self._rows: dict[FieldName, _FieldRow] = {}
        self._text: QPlainTextEdit | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_letter(self, letter: Letter, template: Template, choices: tuple[RecipientChoice, ...]) -> None:
        """Shows that letter's fields."""
        self._letter, self._template = letter, template
        self._rows, self._text = {}, None
        body = QWidget(self)
        body.setObjectName("scrollBody")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.XL, Space.L, Space.L, Space.XL)
        rows.setSpacing(Space.M)
        say = self._wording.say
        rows.addWidget(label(say(f"letter.{template.id}.when"), wrap=True))
        rows.addWidget(label(say(f"letter.{template.id}.delay"), TextSize.SMALL, muted=True, wrap=True))
        if len([choice for choice in choices if choice.way is Way.POST]) > 1:
            rows.addWidget(self._choices(tuple(choice for choice in choices if choice.way is Way.POST)))
        for field in template.fields:
            if field.name not in _HIDDEN:
                self._rows[field.name] = row = _FieldRow(field.name, self._wording, body)
                row.show_value(next((value for value in letter.fields if value.name is field.name), None))
                row.changed.connect(self._field_changed)
                rows.addWidget(row)
        for choice in choices:
            if choice.way is not Way.POST:
                rows.addWidget(self._other_way(choice))
        rows.addWidget(self._body_section())
        rows.addStretch()
        self.setWidget(body)
        self._mark_missing()

    def show_missing(self) -> bool:
        """Marks what still lacks and puts the cursor there; False when nothing lacks."""
        if self._letter is None or self._template is None:
            return False
        lacking = missing(self._template, self._letter)
        self._mark_missing(strictly=True)
        if lacking and lacking[0] in self._rows:
            self._rows[lacking[0]].take_focus()
            self.ensureWidgetVisible(self._rows[lacking[0]])
        return bool(lacking)

    @Slot(object, str)
    def _field_changed(self, name: FieldName, value: str) -> None:
        if self._letter is not None:
            self._tell(self._letter.with_field(name, value))

    def _tell(self, letter: Letter) -> None:
        self._letter = letter
        self._mark_missing()
        if self._text is not None and letter.body is None and self._template is not None:
            self._fill_text(editable_body(letter_text(self._template, letter)))
        self.edited.emit(letter)

    def _mark_missing(self, *, strictly: bool = False) -> None:
        if self._letter is None or self._template is None:
            return
        lacking = missing(self._template, self._letter)
        for name, row in self._rows.items():
            row.set_missing(name in lacking, strictly=strictly)

    def _choices(self, choices: tuple[RecipientChoice, ...]) -> QWidget:
        box = QWidget(self)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, Space.S)
        rows.setSpacing(Space.S)
        rows.addWidget(label(self.tr("Plusieurs adresses sont possibles"), strong=True))
        current = self._letter.value(FieldName.RECIPIENT_ADDRESS) if self._letter else ""
        for choice in choices:
            words = choice.value.replace("\n", ", ")
            line = QHBoxLayout()
            line.setSpacing(Space.S)
            radio = QRadioButton(box)
            radio.setAccessibleName(words)
            radio.setChecked(choice.value == current)
            radio.clicked.connect(lambda _checked=False, chosen=choice: self._use(chosen))
            line.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
            told = QVBoxLayout()
            told.setSpacing(2)
            told.addWidget(label(words, wrap=True))
            told.addWidget(label(self._provenance(choice), TextSize.SMALL, muted=True, wrap=True))
            if choice.newer:
                newer = self._wording.say("address.newer")
                told.addWidget(label(newer, TextSize.SMALL, tone="presumed-unfair", wrap=True))
            line.addLayout(told, 1)
            rows.addLayout(line)
        return box

    def _use(self, choice: RecipientChoice) -> None:
        row = self._rows.get(FieldName.RECIPIENT_ADDRESS)
        if row is not None:
            row.put(choice.value)

    def _provenance(self, choice: RecipientChoice) -> str:
        if choice.source is FieldSource.DIRECTORY and choice.read_on is not None:
            return self._wording.say("address.directory", day=choice.read_on)
        return self._wording.say("address.own")

    def _other_way(self, choice: RecipientChoice) -> QWidget:
        words = self.tr("Par e-mail") if choice.way is Way.EMAIL else self.tr("En ligne")
        box = QWidget(self)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(label(words, TextSize.SMALL, muted=True))
        value = label(choice.value, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(value)
        rows.addWidget(label(self._provenance(choice), TextSize.SMALL, muted=True, wrap=True))
        return box

    # The text itself

    def _body_section(self) -> QWidget:
        box = QWidget(self)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, Space.S, 0, 0)
        rows.setSpacing(Space.S)
        top = QHBoxLayout()
        edit = button(self.tr("Modifier le texte de la lettre"), flat=True)
        back = button(self.tr("Revenir au modèle"), flat=True)
        top.addWidget(edit)
        top.addWidget(back)
        top.addStretch()
        rows.addLayout(top)
        self._text = QPlainTextEdit(box)
        self._text.setAccessibleName(self.tr("Texte de la lettre"))
        self._text.setMinimumHeight(220)
        rows.addWidget(self._text)
        own = self._letter is not None and self._letter.body is not None
        self._text.setVisible(own)
        back.setVisible(own)
        if self._letter is not None and self._template is not None:
            self._fill_text(editable_body(letter_text(self._template, self._letter)))

        def start() -> None:
            if self._text is not None:
                self._text.setVisible(not self._text.isVisible())
                self._text.setFocus()

        def typed() -> None:
            if self._letter is not None and self._text is not None:
                back.setVisible(True)
                self._tell(_with_body(self._letter, self._text.toPlainText()))

        def restore() -> None:
            if self._letter is not None and self._template is not None:
                letter = _with_body(self._letter, None)
                self._fill_text(editable_body(letter_text(self._template, letter)))
                back.setVisible(False)
                self._tell(letter)

        edit.clicked.connect(start)
        back.clicked.connect(restore)
        self._text.textChanged.connect(typed)
        return box

    def _fill_text(self, text: str) -> None:
        if self._text is not None:
            self._text.blockSignals(True)
            self._text.setPlainText(text)
            self._text.blockSignals(False)


class _FieldRow(QFrame):
    """One field. `changed(object, str)`: its FieldName and the new value."""

    changed = Signal(object, str)

    def __init__(self, name: FieldName, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._wording = wording
        words = wording.say(f"field.{name.value}")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        top = QHBoxLayout()
        top.addWidget(label(words, strong=True))
        top.addStretch()
        self._source = label("", TextSize.SMALL, muted=True)
        top.addWidget(self._source)
        rows.addLayout(top)
        self._line: QLineEdit | None = None
        self._area: QPlainTextEdit | None = None
        if name in _TALL:
            self._area = QPlainTextEdit(self)
            self._area.setTabChangesFocus(True)
            self._area.setFixedHeight(self._area.fontMetrics().lineSpacing() * _TALL[name] + 18)
            self._area.textChanged.connect(self._typed)
            editor: QWidget = self._area
        else:
            self._line = QLineEdit(self)
            self._line.textEdited.connect(self._typed)
            editor = self._line
        editor.setAccessibleName(words)
        rows.addWidget(editor)
        self._help = label("", TextSize.SMALL, muted=True, wrap=True)
        code = f"field-help.{name.value}"
        if code in wording.sentences:
            self._help.setText(wording.say(code))
            editor.setToolTip(wording.say(code))
        self._help.hide()
        rows.addWidget(self._help)

    def show_value(self, value: FieldValue | None) -> None:
        """Shows a value with where it comes from."""
        text = value.value if value else ""
        if self._area is not None:
            self._area.blockSignals(True)
            self._area.setPlainText(text)
            self._area.blockSignals(False)
        elif self._line is not None:
            self._line.setText(text)
        source = value.source if value else FieldSource.MISSING
        words = self._wording.say(f"field-source.{source.value}")
        if value is not None and value.page is not None:
            words += self.tr(", page {number}").format(number=value.page)
        self._source.setText(words if value else "")

    def put(self, text: str) -> None:
        """Puts a value in as if it were typed."""
        if self._area is not None:
            self._area.setPlainText(text)
        elif self._line is not None:
            self._line.setText(text)
            self._typed()

    def set_missing(self, lacking: bool, *, strictly: bool) -> None:
        """Says that the letter still needs this field."""
        editor = self._area or self._line
        assert editor is not None
        set_tone(editor, "wrong", lacking and strictly)
        self._help.setVisible(lacking and bool(self._help.text()))
        if lacking:
            self._source.setText(self._wording.say("field-source.missing"))
        set_tone(self._source, "tone", "presumed-unfair" if lacking else "")

    def take_focus(self) -> None:
        """Puts the cursor here."""
        editor = self._area or self._line
        assert editor is not None
        editor.setFocus()

    def _typed(self) -> None:
        text = self._area.toPlainText() if self._area is not None else self._line.text() if self._line else ""
        self._source.setText(self._wording.say("field-source.user") if text.strip() else "")
        self.changed.emit(self._name, text)


def _with_body(letter: Letter, body: str | None) -> Letter:
    return replace(letter, body=body)
