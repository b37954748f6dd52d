"""The list of findings at the right of the page, with its count and its filter by severity."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.domain.findings import Absence, Category, Verdict
from gui.design.tokens import Space, TextSize
from gui.look import Look
from gui.views.reader.finding_card import CardContent, FindingCard
from gui.widgets.basics import button, card, label
from gui.words import verdict_word

_ORDER = (Verdict.ILLEGAL, Verdict.PRESUMED_UNFAIR, Verdict.WATCH)


class FindingsPanel(QWidget):
    """Cards, the gravest first and those already handled last.

    Signals: those of its cards; `analysis_asked()` the document should be analysed again.
    """

    picked = Signal(int)
    letter_asked = Signal(int, str)
    marked = Signal(int, object)
    analysis_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards: list[FindingCard] = []
        self._chosen: int | None = None
        self._count = label("", strong=True)
        self._chips: dict[Verdict, QToolButton] = {}
        self._numbers: dict[Verdict, int] = {}
        chips = QHBoxLayout()
        chips.setSpacing(Space.XS)
        for verdict in _ORDER:
            chip = QToolButton(self)
            chip.setProperty("pill", verdict.value)
            chip.setProperty("textSize", TextSize.SMALL.value)
            chip.setCheckable(True)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setToolTip(self.tr("Ne montrer que ce niveau") + f"\N{NO-BREAK SPACE}: {verdict_word(verdict)}")
            chip.toggled.connect(self._filter)
            self._chips[verdict] = chip
            chips.addWidget(chip)
        chips.addStretch()
        self._body = QWidget(self)
        self._body.setObjectName("scrollBody")
        self._list = QVBoxLayout(self._body)
        self._list.setContentsMargins(Space.M, Space.S, Space.M, Space.XL)
        self._list.setSpacing(Space.M)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QVBoxLayout()
        top.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        top.setSpacing(Space.S)
        top.addWidget(self._count)
        top.addLayout(chips)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self._scroll)

    def show_findings(
        self, contents: tuple[CardContent, ...], absent: tuple[Absence, ...], empty: str, *, retry: bool = False
    ) -> None:
        """Shows these cards; `empty` is the sentence for a document without any, `retry` offers to analyse it again."""
        self._clear()
        for content in sorted(contents, key=_rank):
            made = FindingCard(content, self._look, self._body)
            made.picked.connect(self.picked)
            made.letter_asked.connect(self.letter_asked)
            made.marked.connect(self.marked)
            self._cards.append(made)
            self._list.addWidget(made)
        if not contents:
            self._list.addWidget(self._sentence(empty, retry=retry))
        if absent:
            self._list.addSpacing(Space.S)
            self._list.addWidget(label(self.tr("Ce que le document ne dit pas"), strong=True))
            for absence in absent:
                self._list.addWidget(self._absence(absence))
        self._list.addStretch()
        self._tell(contents)
        self._filter()
        self.choose(self._chosen if any(c.index == self._chosen for c in contents) else None)

    def choose(self, index: int | None) -> None:
        """Opens the card of that finding and scrolls to it."""
        self._chosen = index
        for made in self._cards:
            made.set_chosen(made.content.index == index)
            if made.content.index == index:
                made.setVisible(True)
                # Its height is known once the layout has run.
                QTimer.singleShot(0, made, lambda shown=made: self._show(shown))

    def step(self, forward: bool) -> int | None:
        """The finding after or before the chosen one in the list, or None when there is none."""
        shown = [made.content.index for made in self._cards if made.isVisibleTo(self._body)]
        if not shown:
            return None
        if self._chosen not in shown:
            return shown[0]
        at = shown.index(self._chosen) + (1 if forward else -1)
        return shown[at % len(shown)]

    def _show(self, shown: FindingCard) -> None:
        bar = self._scroll.verticalScrollBar()
        top, height = shown.y() - Space.S, self._scroll.viewport().height()
        if top < bar.value() or shown.geometry().bottom() > bar.value() + height:
            bar.setValue(top)

    def _tell(self, contents: tuple[CardContent, ...]) -> None:
        handled = sum(content.mark is not None for content in contents)
        words = self.tr("%n point(s) d’attention", "", len(contents))
        if handled:
            words += " · " + self.tr("%n traité(s)", "", handled)
        self._count.setText(words)
        for verdict, chip in self._chips.items():
            number = self._numbers[verdict] = sum(content.finding.verdict is verdict for content in contents)
            chip.setAccessibleName(f"{verdict_word(verdict)} {number}")
            chip.setIcon(self._look.verdict_icon(verdict))
            chip.setVisible(number > 0)
        self._word_chips()

    def _word_chips(self) -> None:
        """The levels by name where there is room for all of them, else by icon and number."""
        shown = [(verdict, chip) for verdict, chip in self._chips.items() if self._numbers.get(verdict)]
        for verdict, chip in shown:
            chip.setText(f"{verdict_word(verdict)} {self._numbers[verdict]}")
        wanted = sum(chip.sizeHint().width() + Space.XS for _verdict, chip in shown)
        if wanted > self.width() - 2 * Space.L:
            for verdict, chip in shown:
                chip.setText(str(self._numbers[verdict]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_chips()

    @Slot()
    def _filter(self) -> None:
        wanted = {verdict for verdict, chip in self._chips.items() if chip.isChecked()}
        for made in self._cards:
            made.setVisible(not wanted or made.content.finding.verdict in wanted)

    def _sentence(self, text: str, *, retry: bool) -> QWidget:
        frame = card()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.M)
        rows.addWidget(label(text, muted=True, wrap=True))
        if retry:
            again = button(self.tr("Analyser à nouveau"))
            again.clicked.connect(self.analysis_asked)
            rows.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _absence(self, absence: Absence) -> QFrame:
        frame = card()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        rows.setSpacing(Space.XS)
        rows.addWidget(label(absence.what, strong=True, wrap=True))
        rows.addWidget(label(absence.explanation, wrap=True))
        rows.addWidget(label("§ " + " · ".join(absence.legal), TextSize.SMALL, muted=True, wrap=True))
        return frame

    def _clear(self) -> None:
        self._cards = []
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _rank(content: CardContent) -> tuple[bool, int, int, int]:
    """Open ones first, then the gravest, then as they stand in the document and in the taxonomy."""
    finding = content.finding
    category = list(Category).index(finding.category)
    return content.mark is not None, _ORDER.index(finding.verdict), finding.start, category
