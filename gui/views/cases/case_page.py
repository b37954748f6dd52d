"""One case: its state, the next date and how it is computed, what can be done, what happened."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from core.domain.cases import CaseState, Deadline, Event, EventKind, NextStep
from gui.design.tokens import READABLE_WIDTH_PX, Space, TextSize
from gui.services import Services
from gui.views.cases.book import CaseView
from gui.views.cases.marks import EVENT_ICONS, STATE_TONES, STEP_EVENTS
from gui.widgets.basics import button, card, label

_NOTABLE = (EventKind.DELIVERED, EventKind.REPLIED, EventKind.REFUSED, EventKind.EXTENDED, EventKind.SATISFIED)


class CasePage(QScrollArea):
    """The page of a case.

    Signals: `noted(object)` an EventKind that the user wants to note; `removed(object)` an Event to take away;
    `letter_asked()`, `contract_asked()`; `told(str)`.
    """

    noted = Signal(object)
    removed = Signal(object)
    letter_asked = Signal()
    contract_asked = Signal()
    told = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_case(self, view: CaseView) -> None:
        """Shows that case as it stands today."""
        body = QWidget(self)
        body.setObjectName("scrollBody")
        body.setMaximumWidth(READABLE_WIDTH_PX)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.XL, Space.XL)
        rows.setSpacing(Space.L)
        rows.addLayout(self._heading(view))
        status = view.status
        if status is None:
            rows.addWidget(self._contradiction())
        elif status.deadline is not None:
            rows.addWidget(self._deadline(status.deadline, status.state))
        if status is not None:
            rows.addWidget(label(self.tr("Et maintenant"), TextSize.TITLE, strong=True))
            for step in status.next_steps:
                rows.addWidget(self._step(step))
        rows.addWidget(label(self.tr("Ce qui s’est passé"), TextSize.TITLE, strong=True))
        rows.addWidget(self._timeline(view.case.events))
        rows.addStretch()
        self.setWidget(body)

    def _heading(self, view: CaseView) -> QVBoxLayout:
        say = self._services.wording.say
        rows = QVBoxLayout()
        rows.setSpacing(Space.XS)
        rows.addWidget(label(view.case.provider, TextSize.HEADING, strong=True, wrap=True))
        rows.addWidget(label(say(f"letter.{view.case.template}.title"), muted=True, wrap=True))
        # Two short lines rather than a long one: a narrow window must not cut the last button off.
        line, ways = QHBoxLayout(), QHBoxLayout()
        line.setSpacing(Space.S)
        ways.setSpacing(Space.S)
        if view.status is not None:
            pill = label(say(f"state.{view.status.state.value}"), TextSize.SMALL)
            pill.setProperty("pill", STATE_TONES[view.status.state])
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        letter = button(self.tr("Voir la lettre"), flat=True)
        letter.clicked.connect(self.letter_asked)
        contract = button(self.tr("Voir le contrat"), flat=True)
        contract.clicked.connect(self.contract_asked)
        line.addStretch()
        line.addWidget(self._note_button(view))
        ways.addWidget(letter)
        ways.addWidget(contract)
        ways.addStretch()
        rows.addLayout(line)
        rows.addLayout(ways)
        return rows

    def _note_button(self, view: CaseView) -> QWidget:
        note = button(self.tr("Noter…"))
        note.setAccessibleName(self.tr("Noter un événement"))
        menu = QMenu(note)
        state = view.status.state if view.status else CaseState.WAITING
        for kind in (EventKind.SENT,) if state is CaseState.PREPARED else _NOTABLE:
            words = self._services.wording.say(f"event.{kind.value}")
            menu.addAction(words, lambda wanted=kind: self.noted.emit(wanted))
        note.setMenu(menu)
        return note

    def _contradiction(self) -> QFrame:
        frame = card("illegal")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.addWidget(label(self._services.wording.say("agenda.check-dates"), wrap=True))
        return frame

    def _deadline(self, deadline: Deadline, state: CaseState) -> QFrame:
        wording = self._services.wording
        late = state is CaseState.OVERDUE
        frame = card("illegal" if late else "watch")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.S)
        code = "agenda.answer-overdue" if late else "agenda.answer"
        rows.addWidget(label(wording.say(code), muted=True, wrap=True))
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        day = label(wording.day(deadline.due_on), TextSize.HEADING, strong=True, tone="illegal" if late else "watch")
        line.addWidget(day)
        if deadline.estimated:
            pill = label(self.tr("estimation"), TextSize.SMALL)
            pill.setProperty("pill", "presumed-unfair")
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch()
        rows.addLayout(line)
        if deadline.estimated:
            rows.addWidget(
                label(
                    self.tr("La date deviendra certaine quand vous aurez noté le jour de la réception."),
                    TextSize.SMALL,
                    muted=True,
                    wrap=True,
                )
            )
        rows.addWidget(label(self.tr("Comment cette date est calculée"), strong=True))
        for number, step in enumerate(deadline.steps, 1):
            rows.addWidget(label(f"{number}.\u00a0{wording.step(step)}", wrap=True))
        return frame

    def _step(self, step: NextStep) -> QFrame:
        wording = self._services.wording
        frame = card()
        columns = QHBoxLayout(frame)
        columns.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        columns.setSpacing(Space.L)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(wording.say(f"next.{step.code}.title"), strong=True, wrap=True))
        words.addWidget(label(wording.say(f"next.{step.code}.detail"), wrap=True))
        today = self._services.clock.today()
        if step.opens_on is not None and step.opens_on > today and step.code != "wait":
            when = self.tr("Possible à partir du {day}").format(day=wording.day(step.opens_on))
            words.addWidget(label(when, TextSize.SMALL, muted=True, wrap=True))
        if step.url:
            address = label(step.url, TextSize.SMALL, muted=True, wrap=True)
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(address)
        columns.addLayout(words, 1)
        action = self._action(step)
        if action is not None:
            columns.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
        return frame

    def _action(self, step: NextStep) -> QWidget | None:
        if step.url:
            copy = button(self.tr("Copier l’adresse"))
            copy.clicked.connect(lambda: self._copy(step.url))
            return copy
        if step.code == "judge-reply":
            choice = button(self.tr("Répondre"))
            menu = QMenu(choice)
            for words, kind in (
                (self.tr("Elle me convient"), EventKind.SATISFIED),
                (self.tr("C’est un refus"), EventKind.REFUSED),
            ):
                menu.addAction(words, lambda wanted=kind: self.noted.emit(wanted))
            choice.setMenu(menu)
            return choice
        kind = STEP_EVENTS.get(step.code)
        if kind is None:
            return None
        note = button(self._services.wording.say(f"next.{step.code}.title"), primary=step.code in {"send"})
        note.clicked.connect(lambda: self.noted.emit(kind))
        return note

    def _copy(self, url: str) -> None:
        QGuiApplication.clipboard().setText(url)
        self.told.emit(self.tr("Adresse copiée."))

    def _timeline(self, events: tuple[Event, ...]) -> QFrame:
        frame = card()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(Space.M)
        for event in sorted(events, key=lambda each: (each.on, each.recorded_at)):
            rows.addWidget(self._event(event))
        return frame

    def _event(self, event: Event) -> QWidget:
        wording, look = self._services.wording, self._services.look
        row = QWidget(self)
        columns = QHBoxLayout(row)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Space.M)
        picture = QLabel(row)
        picture.setPixmap(look.icon(EVENT_ICONS[event.kind], look.colours.accent).pixmap(18, 18))
        columns.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(wording.say(f"event.{event.kind.value}"), strong=True))
        detail = [wording.day(event.on)]
        if event.means is not None:
            detail.append(wording.say(f"means.{event.means.value}"))
        if event.tracking:
            detail.append(event.tracking)
        words.addWidget(label(" · ".join(detail), TextSize.SMALL, muted=True, wrap=True))
        if event.note:
            words.addWidget(label(event.note, TextSize.SMALL, wrap=True))
        columns.addLayout(words, 1)
        away = button(self.tr("Supprimer"), flat=True)
        away.setAccessibleName(self.tr("Supprimer : {event}").format(event=wording.say(f"event.{event.kind.value}")))
        away.clicked.connect(lambda: self.removed.emit(event))
        columns.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(lambda place: self._event_menu(row, event, place))
        return row

    def _event_menu(self, row: QWidget, event: Event, place: QPoint) -> None:
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Supprimer cet événement"), lambda: self.removed.emit(event))
        menu.popup(row.mapToGlobal(place))
