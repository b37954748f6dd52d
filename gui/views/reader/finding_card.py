"""One finding as a card: closed it says what and where, open also why, under which law and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from core.domain.findings import Finding, MarkKind
from core.domain.ids import TemplateId
from gui.design.tokens import Space, TextSize
from gui.look import Look
from gui.widgets.basics import button, label, set_tone
from gui.words import verdict_word

_QUOTE_OPEN = 420


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card says. `letters` are the letters that the finding opens, each with the words for its button."""

    index: int
    finding: Finding
    title: str
    advice: str
    letters: tuple[tuple[TemplateId, str], ...]
    mark: MarkKind | None


class FindingCard(QFrame):
    """A finding in the list at the right of the page.

    Signals: `picked(int)` the card was chosen; `letter_asked(int, str)` a letter of that template is wanted;
    `marked(int, object)` the user's mark, a MarkKind, or None to take it away.
    """

    picked = Signal(int)
    letter_asked = Signal(int, str)
    marked = Signal(int, object)

    def __init__(self, content: CardContent, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._look = look
        self._detail: QWidget | None = None
        self.setProperty("card", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        finding = content.finding
        self.setAccessibleName(f"{verdict_word(finding.verdict)} : {content.title}, {self.place()}")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._rows.setSpacing(Space.XS)
        self._rows.addLayout(self._verdict_row())
        self._rows.addWidget(label(content.title, TextSize.TITLE, strong=True, wrap=True))
        self._rows.addWidget(label(self.place(), TextSize.SMALL, muted=True, wrap=True))

    def place(self) -> str:
        """Where the clause stands, in words."""
        finding = self.content.finding
        page = self.tr("page {number}").format(number=finding.page)
        return self.tr("Article {number}").format(number=finding.article) + f" · {page}" if finding.article else page

    def set_chosen(self, chosen: bool) -> None:
        """Opens or closes the card."""
        set_tone(self, "card", self.content.finding.verdict.value if chosen else "plain")
        if chosen and self._detail is None:
            self._detail = self._make_detail()
            self._rows.addWidget(self._detail)
        if self._detail is not None:
            self._detail.setVisible(chosen)

    def _verdict_row(self) -> QHBoxLayout:
        verdict = self.content.finding.verdict
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        picture = QLabel()
        picture.setPixmap(self._look.verdict_icon(verdict).pixmap(14, 14))
        row.addWidget(picture)
        row.addWidget(label(verdict_word(verdict), TextSize.SMALL, strong=True, tone=verdict))
        row.addStretch()
        if self.content.mark is not None:
            done = self.tr("Traité") if self.content.mark is MarkKind.HANDLED else self.tr("Pas d’accord")
            tick = QLabel()
            tick.setPixmap(self._look.icon("check", self._look.colours.good.ink).pixmap(14, 14))
            row.addWidget(tick)
            row.addWidget(label(done, TextSize.SMALL, strong=True, tone="good"))
        return row

    def _make_detail(self) -> QWidget:
        finding = self.content.finding
        body = QWidget(self)
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, Space.S, 0, 0)
        rows.setSpacing(Space.M)
        rows.addWidget(self._quote(finding.quote))
        rows.addLayout(self._passage(self.tr("Pourquoi c’est un problème"), finding.explanation))
        if self.content.advice:
            rows.addLayout(self._passage(self.tr("Ce que vous pouvez faire"), self.content.advice))
        law = label("§ " + " · ".join(finding.legal), TextSize.SMALL, muted=True, wrap=True)
        rows.addWidget(law)
        rows.addLayout(self._actions())
        return body

    def _quote(self, text: str) -> QWidget:
        shown = text if len(text) <= _QUOTE_OPEN else text[:_QUOTE_OPEN].rsplit(" ", 1)[0] + "…"
        frame = QFrame(self)
        frame.setObjectName("quote")
        tone = self._look.colours.tone(self.content.finding.verdict)
        frame.setStyleSheet(f"QFrame#quote {{ border: none; border-left: 3px solid {tone.line}; }}")
        words = label(f"« {shown} »", wrap=True)
        font = words.font()
        font.setItalic(True)
        words.setFont(font)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(Space.M, 0, 0, 0)
        inside.addWidget(words)
        return frame

    @staticmethod
    def _passage(heading: str, text: str) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(2)
        rows.addWidget(label(heading, strong=True))
        rows.addWidget(label(text, wrap=True))
        return rows

    def _actions(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(Space.S)
        if self.content.letters:
            template, words = self.content.letters[0]
            main = button(words, primary=True)
            main.clicked.connect(lambda: self.letter_asked.emit(self.content.index, template))
            rows.addWidget(main, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        handled = self.content.mark is not None
        done = button(self.tr("Remettre à traiter") if handled else self.tr("Traité"))
        done.clicked.connect(lambda: self.marked.emit(self.content.index, None if handled else MarkKind.HANDLED))
        row.addWidget(done)
        row.addWidget(self._more())
        row.addStretch()
        rows.addLayout(row)
        return rows

    def _more(self) -> QToolButton:
        menu = QMenu(self)
        for template, words in self.content.letters[1:]:
            action = QAction(words, menu)
            action.triggered.connect(
                lambda _checked=False, wanted=template: self.letter_asked.emit(self.content.index, wanted)
            )
            menu.addAction(action)
        if self.content.mark is None:
            disagree = QAction(self.tr("Je ne suis pas d’accord"), menu)
            disagree.triggered.connect(lambda: self.marked.emit(self.content.index, MarkKind.DISAGREED))
            menu.addAction(disagree)
        copy = QAction(self.tr("Copier la clause"), menu)
        copy.triggered.connect(self._copy)
        menu.addAction(copy)
        more = QToolButton(self)
        more.setText("…")
        more.setAccessibleName(self.tr("Autres actions"))
        more.setToolTip(self.tr("Autres actions"))
        more.setProperty("tool", True)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(menu)
        return more

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.content.finding.quote)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(self.content.index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.content.index)
        else:
            super().keyPressEvent(event)
