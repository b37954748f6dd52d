"""The cases as a list: to whom, about what, where it stands, the next date."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.domain.ids import CaseId
from gui.design.tokens import Space, TextSize
from gui.services import Services
from gui.views.cases.book import CaseView
from gui.views.cases.marks import STATE_TONES
from gui.widgets.basics import label, set_tone


class CaseList(QScrollArea):
    """Rows.

    Signals: `picked(str)` the CaseId of the row that was chosen.
    """

    picked = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._rows: dict[CaseId, _Row] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Démarches"))

    def show_cases(self, views: tuple[CaseView, ...], chosen: CaseId | None) -> None:
        """Shows these, with that one marked."""
        body = QWidget(self)
        body.setObjectName("scrollBody")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.S)
        self._rows = {}
        for view in views:
            row = _Row(view, self._services, self)
            row.set_chosen(view.case.id == chosen)
            self._rows[view.case.id] = row
            rows.addWidget(row)
        rows.addStretch()
        self.setWidget(body)

    def choose(self, chosen: CaseId) -> None:
        """Marks that row."""
        for case_id, row in self._rows.items():
            row.set_chosen(case_id == chosen)


class _Row(QFrame):
    def __init__(self, view: CaseView, services: Services, owner: CaseList) -> None:
        super().__init__(owner)
        self._owner, self._id = owner, view.case.id
        self.setProperty("card", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wording = services.wording
        title = wording.say(f"letter.{view.case.template}.title")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        rows.setSpacing(Space.XS)
        rows.addWidget(label(view.case.provider, strong=True, wrap=True))
        rows.addWidget(label(title, TextSize.SMALL, muted=True, wrap=True))
        words = wording.say("agenda.check-dates")
        if view.status is not None:
            words = wording.say(f"state.{view.status.state.value}")
            pill = label(words, TextSize.SMALL)
            pill.setProperty("pill", STATE_TONES[view.status.state])
            rows.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            rows.addWidget(label(words, TextSize.SMALL, tone="illegal", wrap=True))
        deadline = view.status.deadline if view.status else None
        if deadline is not None:
            rows.addWidget(label(wording.day(deadline.due_on), TextSize.SMALL, wrap=True))
        self.setAccessibleName(f"{view.case.provider}, {title}, {words}")

    def set_chosen(self, chosen: bool) -> None:
        """Marks the row as the one that is open."""
        set_tone(self, "card", "chosen" if chosen else "plain")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._owner.picked.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._owner.picked.emit(self._id)
        else:
            super().keyPressEvent(event)
