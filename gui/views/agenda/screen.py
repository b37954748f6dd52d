"""The agenda: every date as a calm row; a click opens the case it belongs to."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.cases.agenda import AgendaItem
from core.domain.changes import Changed, Changes
from gui.dates import all_dates
from gui.design.tokens import READABLE_WIDTH_PX, Space, TextSize
from gui.places import CasesPlace, LettersPlace, Place
from gui.screen import Screen
from gui.services import Services
from gui.views.agenda.grouping import Group, grouped
from gui.widgets.basics import button, card, label

_DAY_WIDTH_PX = 110


class AgendaScreen(Screen):
    """All dates, the nearest first."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._items: tuple[AgendaItem, ...] = ()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        services.look.changed.connect(self._show)

    def title(self) -> tuple[str, str]:
        """The screen's name."""
        return self.tr("Échéances"), ""

    def open(self, _place: Place) -> None:
        """Counts anew: the day may be another than when the screen was last in front."""
        self._load()

    def refresh(self, changes: Changes | None) -> None:
        """Counts anew when cases changed."""
        if changes is None or changes.kinds & {Changed.CASES, Changed.LETTERS, Changed.CONTRACTS, Changed.TRASH}:
            self._load()

    def forget(self) -> None:
        """Drops the dates."""
        self._items = ()
        self._show()

    def _load(self) -> None:
        today, settings = self._services.clock.today(), self._services.preferences.settings
        self._services.store.read(self, lambda vault: all_dates(vault, today, settings)).then(done=self._take)

    def _take(self, items: tuple[AgendaItem, ...]) -> None:
        self._items = items
        self._show()

    @Slot()
    def _show(self) -> None:
        body = QWidget(self)
        body.setObjectName("scrollBody")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        rows.setSpacing(Space.S)
        for group, items in grouped(self._items, self._services.clock.today()):
            rows.addSpacing(Space.S)
            tone = "illegal" if group is Group.LATE else None
            rows.addWidget(label(self._group_word(group), TextSize.TITLE, strong=True, tone=tone))
            for item in items:
                row = _Row(item, self._services, self)
                row.setMaximumWidth(READABLE_WIDTH_PX)
                rows.addWidget(row)
        if not self._items:
            rows.addStretch()
            rows.addWidget(self._empty(), 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch()
        self._scroll.setWidget(body)

    def _group_word(self, group: Group) -> str:
        return {
            Group.LATE: self.tr("En retard"),
            Group.THIS_WEEK: self.tr("Cette semaine"),
            Group.THIS_MONTH: self.tr("Ce mois-ci"),
            Group.LATER: self.tr("Plus tard"),
        }[group]

    def _empty(self) -> QWidget:
        frame = card()
        frame.setMaximumWidth(480)
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        rows.setSpacing(Space.M)
        rows.addWidget(label(self.tr("Aucune date à surveiller"), TextSize.TITLE, strong=True))
        words = label(
            self.tr(
                "Dès qu’une lettre est partie, la date à laquelle l’entreprise doit répondre apparaît ici, "
                "et un rappel vous prévient."
            ),
            muted=True,
        )
        words.setWordWrap(True)
        words.setMinimumWidth(340)
        rows.addWidget(words)
        go = button(self.tr("Voir mes courriers"), primary=True)
        go.clicked.connect(lambda: self.asked.emit(LettersPlace()))
        rows.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return frame


class _Row(QFrame):
    def __init__(self, item: AgendaItem, services: Services, owner: AgendaScreen) -> None:
        super().__init__(owner)
        self._item, self._owner = item, owner
        self.setProperty("card", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wording = services.wording
        columns = QHBoxLayout(self)
        columns.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        columns.setSpacing(Space.L)
        left = (item.due_on - services.clock.today()).days
        day = QVBoxLayout()
        day.setSpacing(0)
        day.setContentsMargins(0, 0, 0, 0)
        tone = "illegal" if left < 0 else None
        day.addWidget(label(str(item.due_on.day), TextSize.HEADING, strong=True, tone=tone))
        day.addWidget(
            label(f"{wording.say(f'month.{item.due_on.month}')} {item.due_on.year}", TextSize.SMALL, muted=True)
        )
        box = QWidget(self)
        box.setFixedWidth(_DAY_WIDTH_PX)
        box.setLayout(day)
        columns.addWidget(box)
        words = QVBoxLayout()
        words.setSpacing(2)
        expected = wording.say(f"agenda.{item.code}")
        words.addWidget(label(item.provider, strong=True, wrap=True))
        words.addWidget(label(expected, wrap=True))
        words.addWidget(
            label(
                f"{wording.day(item.due_on)} · {self._distance(left)}", TextSize.SMALL, muted=True, tone=tone, wrap=True
            )
        )
        columns.addLayout(words, 1)
        if item.estimated:
            pill = label(self.tr("estimation"), TextSize.SMALL)
            pill.setProperty("pill", "presumed-unfair")
            pill.setToolTip(self.tr("La date dépend du jour de réception, qui n’est pas encore connu."))
            columns.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{wording.day(item.due_on)}, {item.provider}, {expected}")

    def _distance(self, days: int) -> str:
        if days < 0:
            return self.tr("depuis %n jour(s)", "", -days)
        if days == 0:
            return self.tr("aujourd’hui")
        return self.tr("dans %n jour(s)", "", days)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._owner.asked.emit(CasesPlace(self._item.case_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._owner.asked.emit(CasesPlace(self._item.case_id))
        else:
            super().keyPressEvent(event)
