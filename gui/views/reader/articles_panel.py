"""The articles of the document in the sidebar, each with the colour of its gravest finding."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.domain.findings import Article, Finding, Verdict
from gui.design.tokens import Space, TextSize
from gui.look import Look
from gui.widgets.basics import label
from gui.words import verdict_word

_ROLE = Qt.ItemDataRole.UserRole


class ArticlesPanel(QWidget):
    """A list of articles.

    Signals: `picked(object)` the Article to show.
    """

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._articles: tuple[Article, ...] = ()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Articles"))
        self._list.setWordWrap(True)
        self._list.setIconSize(QSize(10, 10))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setProperty("textSize", TextSize.SMALL.value)
        self._list.itemClicked.connect(self._go)
        self._list.itemActivated.connect(self._go)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.M, Space.L, Space.XS, 0)
        rows.setSpacing(Space.XS)
        rows.addWidget(label(self.tr("Articles").upper(), TextSize.SMALL, strong=True, muted=True))
        rows.addWidget(self._list)

    def show_articles(self, articles: tuple[Article, ...], findings: tuple[Finding, ...]) -> None:
        """Shows the articles of the first rank."""
        self._list.clear()
        self._articles = tuple(row for row in articles if row.number is None or "." not in row.number.rstrip("."))
        for article in self._articles:
            number = (article.number or "").rstrip(".")
            words = f"{number}. {article.title}" if number and article.title else number or article.title
            item = QListWidgetItem(words)
            worst = _worst(article, findings)
            item.setIcon(self._square(worst))
            item.setToolTip(words if worst is None else f"{words} ({verdict_word(worst)})")
            item.setData(_ROLE, article)
            self._list.addItem(item)
        self.setVisible(bool(self._articles))

    def follow(self, offset: int) -> None:
        """Shows which article holds that place of the text."""
        at = max((index for index, row in enumerate(self._articles) if row.start <= offset), default=-1)
        self._list.setCurrentRow(at)

    def _square(self, verdict: Verdict | None) -> QIcon:
        picture = QPixmap(20, 20)
        picture.fill(Qt.GlobalColor.transparent)
        if verdict is not None:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.colours.tone(verdict).ink))
            painter.drawRoundedRect(2, 2, 16, 16, 4, 4)
            painter.end()
        return QIcon(picture)

    def _go(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(_ROLE))


def _worst(article: Article, findings: tuple[Finding, ...]) -> Verdict | None:
    inside = {finding.verdict for finding in findings if article.start <= finding.start < article.end}
    return next((level for level in (Verdict.ILLEGAL, Verdict.PRESUMED_UNFAIR, Verdict.WATCH) if level in inside), None)
