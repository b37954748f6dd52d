"""The cards under « Aujourd’hui »: the next dates and what was left lying, each a door to its place."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.cases.agenda import AgendaItem
from core.wording import Wording
from gui.design.tokens import Space, TextSize
from gui.places import CasesPlace, LettersPlace, Place
from gui.views.contracts.overview import Overview
from gui.widgets.basics import label

MOST = 3


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card says: title, when (in a tone), detail, and where it leads."""

    title: str
    when: str
    tone: str
    detail: str
    place: Place


def cards_for(overview: Overview, today: date, wording: Wording) -> tuple[CardContent, ...]:
    """The most pressing first, at most three."""
    found = [_of_date(item, today, wording) for item in overview.dates]
    for draft in overview.drafts:
        days = (today - draft.created_on).days
        when = _t("préparée aujourd’hui") if days <= 0 else _t("préparée il y a %n jour(s)", days)
        found.append(
            CardContent(_t("Lettre prête, pas encore envoyée"), when, "presumed-unfair", draft.provider,
                        LettersPlace(draft.letter_id))
        )  # fmt: skip
    return tuple(found[:MOST])


def _of_date(item: AgendaItem, today: date, wording: Wording) -> CardContent:
    place = CasesPlace(item.case_id)
    if item.code == "check-dates":
        return CardContent(
            _t("Dates à vérifier"), item.provider, "presumed-unfair", wording.say("agenda.check-dates"), place
        )
    if item.code == "answer-overdue":
        title = _t("{provider} n’a pas répondu").format(provider=item.provider)
        when = _t("depuis le {day}").format(day=wording.day(item.due_on))
        return CardContent(title, when, "illegal", _t("Vous pouvez relancer ou saisir la CNIL."), place)
    title = _t("{provider} doit vous répondre").format(provider=item.provider)
    when = _t("avant le {day}").format(day=wording.day(item.due_on))
    soon = (item.due_on - today).days <= 7
    detail = item.deadline.legal if item.deadline else ""
    if item.estimated:
        detail = " · ".join(
            part for part in (detail, _t("date estimée, jusqu’à ce que la réception soit connue")) if part
        )
    return CardContent(title, when, "presumed-unfair" if soon else "watch", detail, place)


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

    def show_cards(self, contents: tuple[CardContent, ...]) -> None:
        """Shows these in place of those before."""
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


def _t(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("TodayCards", text, "", count)
