"""What a section of the settings is: a heading, a sentence, cards under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.domain.changes import Changes
from gui.design.tokens import Space, TextSize
from gui.widgets.basics import card, label
from gui.widgets.forms import SavedNote

WIDTH_PX = 640


class Section(QScrollArea):
    """A column of cards. `told(str)` and `undoable(str, object)` as of a screen."""

    told = Signal(str)
    undoable = Signal(str, object)

    def __init__(self, heading: str, sentence: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.saved = SavedNote()
        body = QWidget()
        body.setObjectName("scrollBody")
        column = QWidget()
        column.setMaximumWidth(WIDTH_PX)
        self.rows = QVBoxLayout(column)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(Space.L)
        head = QHBoxLayout()
        head.addWidget(label(heading, TextSize.HEADING, strong=True))
        head.addStretch(1)
        head.addWidget(self.saved)
        self.rows.addLayout(head)
        if sentence:
            self.rows.addWidget(label(sentence, muted=True, wrap=True))
        outer = QHBoxLayout(body)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        outer.addWidget(column, 100, Qt.AlignmentFlag.AlignTop)
        outer.addStretch(1)
        self.setWidget(body)

    def add_card(self, title: str = "") -> QVBoxLayout:
        """A card at the end of the column; its rows."""
        frame: QFrame = card()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.M)
        if title:
            rows.addWidget(label(title, strong=True))
        self.rows.addWidget(frame)
        return rows

    def refresh(self, changes: Changes | None) -> None:
        """Brings the section up to date."""

    def forget(self) -> None:
        """Drops what the vault gave."""
