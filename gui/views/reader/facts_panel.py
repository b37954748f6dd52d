"""What the contract says of itself, each value with its source and its place, and correctable."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.domain.facts import Fact, FactName, FactSource, KnownFact
from core.export.words import fact_words
from core.wording import Wording
from gui.design.tokens import Space, TextSize
from gui.look import Look
from gui.widgets.basics import button, label
from gui.words import fact_source_word, fact_word

# Asked for even where nothing was read: letters need them.
_NEEDED = (FactName.PROVIDER, FactName.RIGHTS_ADDRESS, FactName.CUSTOMER_NUMBER)
_HIDDEN = {FactName.DOCUMENT_TYPE, FactName.SECTOR}


class FactsPanel(QWidget):
    """The facts of the contract as a list.

    Signals: `shown(object)` the Fact whose place is wanted; `corrected(object, object)` a FactName and its new value,
    or None to go back to what the contract says.
    """

    shown = Signal(object)
    corrected = Signal(object, object)

    def __init__(self, look: Look, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.wording = wording
        self._body = QWidget(self)
        self._body.setObjectName("scrollBody")
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(Space.L, Space.M, Space.L, Space.XL)
        self._list.setSpacing(Space.M)
        scroll = QScrollArea(self)
        scroll.setWidget(self._body)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scroll)

    def show_facts(self, facts: tuple[KnownFact, ...]) -> None:
        """Shows these facts, in the order of their names, those that letters need always among them."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._list.addWidget(
            label(
                self.tr("Ces valeurs remplissent vos lettres et vos échéances. Corrigez ce qui ne vous concerne pas."),
                TextSize.SMALL,
                muted=True,
                wrap=True,
            )
        )
        known = {fact.name: fact for fact in facts}
        for name in FactName:
            if name not in _HIDDEN and (name in known or name in _NEEDED):
                self._list.addWidget(_FactRow(name, known.get(name), self))
        self._list.addStretch()


class _FactRow(QFrame):
    """One fact: its name, its value, where it comes from, and a field to correct it."""

    def __init__(self, name: FactName, fact: KnownFact | None, panel: FactsPanel) -> None:
        super().__init__(panel)
        self._name, self._fact, self._panel = name, fact, panel
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(label(fact_word(name), TextSize.SMALL, muted=True))
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        value = label(
            fact_words(name, fact.value, panel.wording) if fact else self.tr("Non trouvé"),
            wrap=True,
            muted=fact is None,
        )
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.addWidget(value, 1)
        edit = QToolButton(self)
        edit.setProperty("tool", True)
        edit.setIcon(panel.look.icon("edit"))
        edit.setAccessibleName(self.tr("Corriger : {name}").format(name=fact_word(name)))
        edit.setToolTip(self.tr("Corriger"))
        edit.clicked.connect(self._start)
        line.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(line)
        if fact is not None:
            rows.addLayout(self._source_row(fact))
        self._field = QLineEdit(fact.value if fact else "", self)
        self._field.setAccessibleName(fact_word(name))
        self._field.returnPressed.connect(self._keep)
        self._save = button(self.tr("Enregistrer"), primary=True)
        self._save.clicked.connect(self._keep)
        self._edit_row = QWidget(self)
        inside = QHBoxLayout(self._edit_row)
        inside.setContentsMargins(0, Space.XS, 0, 0)
        inside.addWidget(self._field, 1)
        inside.addWidget(self._save)
        self._edit_row.hide()
        rows.addWidget(self._edit_row)

    def _source_row(self, known: KnownFact) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(label(fact_source_word(known.source), TextSize.SMALL, muted=True))
        fact = known.fact
        if known.source is FactSource.USER:
            back = button(self.tr("Revenir au contrat"), flat=True)
            back.clicked.connect(lambda: self._panel.corrected.emit(self._name, None))
            row.addWidget(back)
        elif fact is not None and fact.page is not None:
            row.addWidget(self._place(fact))
        if known.others:
            others = label(
                self.tr("aussi : {values}").format(values=self._others(known)),
                TextSize.SMALL,
                muted=True,
                wrap=True,
            )
            row.addWidget(others, 1)
        else:
            row.addStretch()
        return row

    def _others(self, known: KnownFact) -> str:
        return ", ".join(fact_words(known.name, value, self._panel.wording) for value in known.others)

    def _place(self, fact: Fact) -> QWidget:
        place = button(self.tr("page {number}").format(number=fact.page), flat=True)
        place.setProperty("textSize", TextSize.SMALL.value)
        place.clicked.connect(lambda: self._panel.shown.emit(fact))
        return place

    def _start(self) -> None:
        self._edit_row.setVisible(not self._edit_row.isVisible())
        self._field.setFocus()
        self._field.selectAll()

    def _keep(self) -> None:
        value = self._field.text().strip()
        if value and (self._fact is None or value != self._fact.value):
            self._panel.corrected.emit(self._name, value)
        self._edit_row.hide()
