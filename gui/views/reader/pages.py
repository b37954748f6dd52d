"""The pages themselves: pictures one under the other, the marked clauses over them, zoom, selection and search."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from core.domain.document import Page
from core.domain.geometry import PageBox, Rect
from gui.design.tokens import Space
from gui.look import Look
from gui.pagemap import PageMap, zoom_to_fit
from gui.views.reader.highlights import Highlight, Highlights
from gui.views.reader.pixels import PagePixels
from gui.views.reader.selection import WordPlace, WordRange, line_rects, selected_text, word_at

ZOOM_STEPS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_GAP_PX = Space.L
_DRAG_PX = 4
_NOTHING = Highlights({})


class PagesView(QAbstractScrollArea):
    """Shows a document. Only the pages in sight are painted and held as pictures.

    Signals: `page_changed(int)` the page that fills the top of the view; `zoom_changed(float)`; `picked(int)` a click
    on a finding, by index; `context_asked(QPoint)` a menu is wanted at a global place; `selection_changed(bool)`.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(float)
    picked = Signal(int)
    context_asked = Signal(QPoint)
    selection_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: tuple[Page, ...] = ()
        self._tops: list[float] = []
        self._map = PageMap(1.0)
        self._fits_width = True
        self._pixels: PagePixels | None = None
        self._highlights = _NOTHING
        self._chosen: int | None = None
        self._hovered: int | None = None
        self._matches: tuple[WordRange, ...] = ()
        self._match = 0
        self._selection: WordRange | None = None
        self._pressed: tuple[QPointF, WordPlace | None] | None = None
        self._page = 0
        self.setObjectName("pageBed")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages du document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        # Pictures are asked for once scrolling pauses, so that flying over pages costs nothing.
        self._settled = QTimer(self, singleShot=True, interval=40)
        self._settled.timeout.connect(self.viewport().update)
        look.changed.connect(self.viewport().update)

    # What is shown

    def show_pages(self, pages: tuple[Page, ...], pixels: PagePixels | None) -> None:
        """Shows a document's pages from the top; pictures come from `pixels`."""
        self._pages, self._pixels = pages, pixels
        self._highlights, self._chosen, self._hovered = _NOTHING, None, None
        self._matches, self._selection, self._page = (), None, 0
        if pixels is not None:
            pixels.ready.connect(self._arrived)
        self._lay_out(keep=False)
        self.verticalScrollBar().setValue(0)
        self._scrolled()

    def show_highlights(self, highlights: Highlights) -> None:
        """Paints these findings over the pages."""
        self._highlights = highlights
        self.viewport().update()

    def choose(self, index: int | None, boxes: tuple[PageBox, ...] = ()) -> None:
        """Outlines the finding and scrolls to it when it is not in sight."""
        self._chosen = index
        if boxes:
            self.reveal(boxes[0])
        self.viewport().update()

    def show_matches(self, matches: tuple[WordRange, ...], current: int) -> None:
        """Paints what the search found and scrolls to the current one."""
        self._matches, self._match = matches, current
        if matches:
            first = matches[current].first
            self.reveal(PageBox(first.page, self._pages[first.page - 1].words[first.word].box))
        self.viewport().update()

    def reveal(self, box: PageBox) -> None:
        """Scrolls so that the rectangle stands in the upper third, unless it is well in sight already."""
        if not self._pages:
            return
        place = self._rect(box.page, box.rect)
        height = self.viewport().height()
        if not (place.top() > Space.XL and place.bottom() < height - Space.XXL):
            bar = self.verticalScrollBar()
            bar.setValue(int(bar.value() + place.top() - height / 3))
        if place.right() > self.viewport().width() or place.left() < 0:
            bar = self.horizontalScrollBar()
            bar.setValue(int(bar.value() + place.center().x() - self.viewport().width() / 2))

    # Moving about

    @property
    def page(self) -> int:
        """The page on screen, from 1; 0 when there is none."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def zoom(self) -> float:
        """The zoom in use; 1.0 is the printed size."""
        return self._map.zoom

    @Slot(int)
    def go_to_page(self, page: int) -> None:
        """Shows the top of that page, the nearest there is."""
        if self._pages:
            page = max(1, min(page, len(self._pages)))
            self.verticalScrollBar().setValue(int(self._tops[page - 1] - _GAP_PX))

    @Slot()
    def zoom_in(self) -> None:
        """The next larger step."""
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self.zoom + 0.01), ZOOM_STEPS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """The next smaller step."""
        self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self.zoom - 0.01), ZOOM_STEPS[0]))

    @Slot()
    def fit_width(self) -> None:
        """Makes pages as wide as the view, and keeps them so."""
        self._fits_width = True
        self._lay_out(keep=True)

    def set_zoom(self, zoom: float) -> None:
        """Takes that zoom into use, keeping what is in the middle in the middle."""
        self._fits_width = False
        self._map = PageMap(max(ZOOM_STEPS[0], min(zoom, ZOOM_STEPS[-1])))
        self._lay_out(keep=True)

    # Selection

    def selected(self) -> str:
        """The selected words as text."""
        return selected_text(self._pages, self._selection) if self._selection else ""

    @Slot()
    def copy(self) -> None:
        """Puts the selected words on the clipboard."""
        if text := self.selected():
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def select_all(self) -> None:
        """Selects every word."""
        worded = [page for page in self._pages if page.words]
        if worded:
            last = worded[-1]
            self._select(WordRange(WordPlace(worded[0].number, 0), WordPlace(last.number, len(last.words) - 1)))

    def _select(self, selection: WordRange | None) -> None:
        self._selection = selection
        self.selection_changed.emit(selection is not None)
        self.viewport().update()

    # Geometry

    def _lay_out(self, *, keep: bool) -> None:
        bar = self.verticalScrollBar()
        before = bar.value() / max(1, bar.maximum() + bar.pageStep())
        if self._fits_width and self._pages:
            widest = max(page.width_pt for page in self._pages)
            room = max(200, self.viewport().width() - 2 * Space.XL)
            self._map = PageMap(max(ZOOM_STEPS[0], min(zoom_to_fit(room, widest), 1.6)))
        self._tops, top = [], float(_GAP_PX)
        for page in self._pages:
            self._tops.append(top)
            top += self._map.length_px(page.height_pt) + _GAP_PX
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setRange(0, max(0, int(top) + Space.XXL - self.viewport().height()))
        widest_px = max((self._map.length_px(page.width_pt) for page in self._pages), default=0) + 2 * _GAP_PX
        across = self.horizontalScrollBar()
        across.setPageStep(self.viewport().width())
        across.setRange(0, max(0, int(widest_px) - self.viewport().width()))
        if keep:
            bar.setValue(round(before * (bar.maximum() + bar.pageStep())))
        self.zoom_changed.emit(self.zoom)
        self.viewport().update()

    def _origin(self, number: int) -> QPointF:
        page = self._pages[number - 1]
        width = self._map.length_px(page.width_pt)
        left = max(float(_GAP_PX), (self.viewport().width() - width) / 2)
        return QPointF(
            round(left - self.horizontalScrollBar().value()),
            round(self._tops[number - 1] - self.verticalScrollBar().value()),
        )

    def _rect(self, number: int, rect: Rect) -> QRectF:
        return self._map.rect_px(rect, self._origin(number))

    def _page_rect(self, page: Page) -> QRectF:
        return self._rect(page.number, Rect(0, 0, page.width_pt, page.height_pt))

    def _number_at(self, y_px: float) -> int:
        return max(1, bisect_right(self._tops, y_px + self.verticalScrollBar().value()))

    def _in_sight(self) -> range:
        if not self._pages:
            return range(0)
        return range(self._number_at(0), min(len(self._pages), self._number_at(self.viewport().height())) + 1)

    def _scale(self) -> float:
        return self._map.px_per_pt * self.devicePixelRatioF()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(self._look.colours.page_bed))
        for number in self._in_sight():
            self._paint_page(painter, self._pages[number - 1])
        painter.end()

    def _paint_page(self, painter: QPainter, page: Page) -> None:
        place = self._page_rect(page)
        painter.fillRect(place.translated(0, 1), QColor(0, 0, 0, 40))
        painter.fillRect(place, QColor("#ffffff"))
        if self._pixels is not None:
            picture = self._pixels.picture(page.number, self._scale())
            if picture is not None:
                painter.drawPixmap(place, picture, QRectF(picture.rect()))
        # Marks are laid on like a marker pen: the words below stay as dark as they were.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        self._paint_marks(painter, page.number)
        self._paint_words(painter, page)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for highlight in self._highlights.on(page.number):
            if highlight.index == self._chosen:
                self._outline(painter, page.number, highlight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(0, 0, 0, 28), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _paint_marks(self, painter: QPainter, number: int) -> None:
        """Where findings overlap only the gravest is painted: two coats of a marker would hide the words."""
        covered = QPainterPath()
        for highlight in reversed(self._highlights.on(number)):
            shape = QPainterPath()
            shape.setFillRule(Qt.FillRule.WindingFill)
            for rect in highlight.rects:
                shape.addRect(self._rect(number, rect).adjusted(-1, -1, 1, 1))
            colour = QColor(self._look.colours.tone(highlight.verdict).mark)
            painter.fillPath(shape.subtracted(covered), colour.lighter(112) if highlight.handled else colour)
            covered = covered.united(shape)

    def _paint_words(self, painter: QPainter, page: Page) -> None:
        for index, match in enumerate(self._matches):
            colour = QColor("#7fd3a3" if index == self._match else "#cdeedb")
            for rect in line_rects(match.on(page)):
                painter.fillRect(self._rect(page.number, rect), colour)
        if self._selection:
            for rect in line_rects(self._selection.on(page)):
                painter.fillRect(self._rect(page.number, rect), QColor("#a9c9f2"))

    def _outline(self, painter: QPainter, number: int, highlight: Highlight) -> None:
        shape = QPainterPath()
        for rect in highlight.rects:
            part = QPainterPath()
            part.addRoundedRect(self._rect(number, rect).adjusted(-3, -3, 3, 3), 4, 4)
            shape = shape.united(part)
        ink = {"illegal": "#a81c1c", "presumed-unfair": "#8a5f00", "watch": "#274f8c"}[highlight.verdict.value]
        painter.setPen(QPen(QColor(ink), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape.simplified())

    # Events

    @Slot(int)
    def _arrived(self, page: int) -> None:
        if page in self._in_sight():
            self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        page = self._number_at(self.viewport().height() / 4) if self._pages else 0
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._settled.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(keep=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.zoom_in()
            elif event.angleDelta().y() < 0:
                self.zoom_out()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        moves = {
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + int(bar.pageStep() * 0.9)),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - int(bar.pageStep() * 0.9)),
            Qt.Key.Key_Space: lambda: bar.setValue(bar.value() + int(bar.pageStep() * 0.9)),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Down: lambda: bar.setValue(bar.value() + bar.singleStep()),
            Qt.Key.Key_Up: lambda: bar.setValue(bar.value() - bar.singleStep()),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is not None:
            move()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._pages:
            self._pressed = (event.position(), self._word_under(event.position()))
            self._select(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._hover(event.position())
            return
        start, word = self._pressed
        if word is not None and (event.position() - start).manhattanLength() > _DRAG_PX:
            here = self._word_under(event.position())
            if here is not None:
                self._select(WordRange.between(word, here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        index = self._finding_under(event.position())
        if self._selection is None and index is not None:
            self.picked.emit(index)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu:
            self.context_asked.emit(event.globalPos())
            return True
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
        return super().viewportEvent(event)

    def _hover(self, position: QPointF) -> None:
        index = self._finding_under(position)
        if index != self._hovered:
            self._hovered = index
            shape = Qt.CursorShape.IBeamCursor if index is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)

    def _finding_under(self, position: QPointF) -> int | None:
        if not self._pages:
            return None
        number = self._number_at(position.y())
        return self._highlights.at(number, *self._map.point_pt(position, self._origin(number)))

    def _word_under(self, position: QPointF) -> WordPlace | None:
        number = self._number_at(position.y())
        return word_at(self._pages[number - 1], *self._map.point_pt(position, self._origin(number)))
