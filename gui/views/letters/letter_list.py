"""All letters as rows: what, to whom, and whether it was sent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.domain.ids import LetterId
from gui.design.tokens import Space, TextSize
from gui.services import Services
from gui.views.letters.book import LetterRow
from gui.widgets.basics import button, card, label


class LetterList(QScrollArea):
    """The list.

    Signals: `opened(str)` and `deleted(str)` with a LetterId; `contracts_asked()`.
    """

    opened = Signal(str)
    deleted = Signal(str)
    contracts_asked = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_rows(())

    def show_rows(self, rows: tuple[LetterRow, ...]) -> None:
        """Shows these letters."""
        body = QWidget(self)
        body.setObjectName("scrollBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        for row in rows:
            column.addWidget(_Row(row, self._services, self))
        if not rows:
            column.addStretch()
            column.addWidget(self._empty(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setWidget(body)

    def _empty(self) -> QWidget:
        frame = card()
        frame.setMaximumWidth(460)
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        rows.setSpacing(Space.M)
        rows.addWidget(label(self.tr("Aucun courrier pour le moment"), TextSize.TITLE, strong=True))
        words = label(
            self.tr(
                "Ouvrez un contrat, choisissez un point d’attention, puis « Préparer la lettre » : "
                "elle se remplit toute seule et vous n’avez plus qu’à l’envoyer."
            ),
            muted=True,
        )
        words.setWordWrap(True)
        words.setMinimumWidth(340)
        rows.addWidget(words)
        go = button(self.tr("Voir mes contrats"), primary=True)
        go.clicked.connect(self.contracts_asked)
        rows.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return frame


class _Row(QFrame):
    def __init__(self, row: LetterRow, services: Services, owner: LetterList) -> None:
        super().__init__(owner)
        self._id: LetterId = row.letter.id
        self._owner = owner
        self.setProperty("card", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wording = services.wording
        title = wording.say(f"letter.{row.letter.template}.title")
        self.setAccessibleName(f"{title}, {row.provider}")
        columns = QHBoxLayout(self)
        columns.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, strong=True, wrap=True))
        day = wording.date(row.letter.created_on)
        words.addWidget(
            label(self.tr("{provider} · préparée le {day}").format(provider=row.provider, day=day), TextSize.SMALL,
                  muted=True, wrap=True)
        )  # fmt: skip
        columns.addLayout(words, 1)
        pill = label(self.tr("Envoyée") if row.sealed else self.tr("À envoyer"), TextSize.SMALL)
        pill.setProperty("pill", "good" if row.sealed else "presumed-unfair")
        columns.addWidget(pill)
        if not row.sealed:
            away = QToolButton(self)
            away.setProperty("tool", True)
            away.setIcon(services.look.icon("trash"))
            away.setToolTip(self.tr("Mettre à la corbeille"))
            away.setAccessibleName(self.tr("Mettre à la corbeille : {title}").format(title=title))
            away.clicked.connect(lambda: owner.deleted.emit(self._id))
            columns.addWidget(away)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._owner.opened.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._owner.opened.emit(self._id)
        elif event.key() == Qt.Key.Key_Delete:
            self._owner.deleted.emit(self._id)
        else:
            super().keyPressEvent(event)
