"""The cards under « Aujourd’hui »: the next dates and what was left lying, each a door to its place."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.cases.agenda import AgendaItem
from core.wording import Wording
from gui.design.tokens import Space, TextSize
from gui.places import CasesPlace, LettersPlace, Place
from gui.views.contracts.overview import Draft, Overview
from gui.widgets.basics import label

MOST = 3
SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card says: title, when (in a tone), detail, and where it leads."""

    title: str
    when: str
    tone: str
    detail: str
    place: Place


class TodayCards(QWidget):
    """The row of cards. `asked(place)` when one is taken."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.L)
        self._cards: list[_Card] = []
        self._contents: tuple[CardContent, ...] = ()

    def show_overview(self, overview: Overview, today: date, wording: Wording) -> bool:
        """The most pressing first, at most three; whether there is anything to show."""
        found = [self._of_date(item, today, wording) for item in overview.dates]
        found += [self._of_draft(draft, today) for draft in overview.drafts]
        self._show(tuple(found[:MOST]))
        return bool(found)

    def clear(self) -> None:
        """Shows nothing."""
        self._show(())

    def _of_date(self, item: AgendaItem, today: date, wording: Wording) -> CardContent:
        place = CasesPlace(item.case_id)
        if item.code == "check-dates":
            detail = wording.say("agenda.check-dates")
            return CardContent(self.tr("Dates à vérifier"), item.provider, "presumed-unfair", detail, place)
        if item.code == "answer-overdue":
            title = self.tr("{provider} n’a pas répondu").format(provider=item.provider)
            when = self.tr("depuis le {day}").format(day=wording.day(item.due_on))
            return CardContent(title, when, "illegal", self.tr("Vous pouvez relancer ou saisir la CNIL."), place)
        title = self.tr("{provider} doit vous répondre").format(provider=item.provider)
        when = self.tr("avant le {day}").format(day=wording.day(item.due_on))
        tone = "presumed-unfair" if (item.due_on - today).days <= SOON_DAYS else "watch"
        details = [item.deadline.legal] if item.deadline and item.deadline.legal else []
        if item.estimated:
            details.append(self.tr("date estimée, jusqu’à ce que la réception soit connue"))
        return CardContent(title, when, tone, " · ".join(details), place)

    def _of_draft(self, draft: Draft, today: date) -> CardContent:
        days = (today - draft.created_on).days
        when = self.tr("préparée aujourd’hui") if days <= 0 else self.tr("préparée il y a %n jour(s)", "", days)
        place = LettersPlace(draft.letter_id)
        title = self.tr("Lettre prête, pas encore envoyée")
        return CardContent(title, when, "presumed-unfair", draft.provider, place)

    def _show(self, contents: tuple[CardContent, ...]) -> None:
        if contents == self._contents:
            return
        self._contents = contents
        for card in self._cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [_Card(content) for content in contents]
        for card in self._cards:
            card.taken.connect(self.asked)
            self._row.addWidget(card, 1)


class _Card(QFrame):
    taken = Signal(object)

    def __init__(self, content: CardContent) -> None:
        super().__init__()
        self._place = content.place
        self.setProperty("card", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"{content.title}, {content.when}")
        self.setAccessibleDescription(content.detail)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(2)
        rows.addWidget(label(content.title, strong=True, wrap=True))
        rows.addWidget(label(content.when, strong=True, wrap=True, tone=content.tone))
        rows.addWidget(label(content.detail, TextSize.SMALL, muted=True, wrap=True))
        rows.addStretch(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.taken.emit(self._place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit(self._place)
        else:
            super().keyPressEvent(event)
