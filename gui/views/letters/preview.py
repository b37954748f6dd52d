"""The letter as it will print: the PDF itself, drawn by the document worker."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from core.reading.reader import Pixels, Reader
from gui.design.tokens import Space
from gui.pagemap import PageMap, zoom_to_fit
from gui.tasks import Control, Tasks

_PAUSE_MS = 220
_A4_WIDTH_PT = 595.28
_MAX_ZOOM = 1.35


@dataclass(frozen=True, slots=True)
class _Drawn:
    pdf: bytes
    pages: tuple[Pixels, ...]


class LetterPreview(QScrollArea):
    """Shows the PDF that `make` gives, drawn anew shortly after it or the width changed.

    Signals: `drawn(object)` the PDF on screen, as bytes.
    """

    drawn = Signal(object)

    def __init__(self, tasks: Tasks, reader: Callable[[], Reader], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader = reader
        self._make: Callable[[], bytes] | None = None
        self._wanted = 0
        self._labels: list[QLabel] = []
        self.setObjectName("pageBed")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Aperçu de la lettre"))
        # The width must not depend on the bar, or fitting the page to it would never settle.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        body.setObjectName("scrollBody")
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self._rows.setSpacing(Space.L)
        self._rows.addStretch()
        self.setWidget(body)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def show_letter(self, make: Callable[[], bytes] | None, *, at_once: bool = False) -> None:
        """From now on shows what `make` gives; None empties the preview."""
        self._make = make
        if make is None:
            self._pause.stop()
            self._wanted += 1
            self._show(())
        elif at_once:
            # Where the screen comes to the front just now, its width is known once the layout has run.
            QTimer.singleShot(0, self, self._draw)
        else:
            self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._make is not None and event.size().width() != event.oldSize().width():
            self._pause.start()

    def _scale(self) -> float:
        room = max(200, self.viewport().width() - 2 * Space.L)
        zoom = min(_MAX_ZOOM, zoom_to_fit(room, _A4_WIDTH_PT))
        return PageMap(zoom).px_per_pt * self.devicePixelRatioF()

    def _draw(self) -> None:
        make = self._make
        if make is None:
            return
        self._pause.stop()
        self._wanted += 1
        number, scale = self._wanted, self._scale()

        def work(_control: Control) -> _Drawn:
            pdf = make()
            with self._reader().open(pdf, "lettre.pdf") as document:
                return _Drawn(
                    pdf, tuple(document.render(page, scale) for page in range(1, len(document.page_sizes) + 1))
                )

        self._tasks.run(self, work).then(done=lambda result: self._take(number, result))

    def _take(self, number: int, result: _Drawn) -> None:
        if number == self._wanted:
            self._show(result.pages)
            self.drawn.emit(result.pdf)

    def _show(self, pages: tuple[Pixels, ...]) -> None:
        while len(self._labels) > len(pages):
            self._labels.pop().deleteLater()
        while len(self._labels) < len(pages):
            sheet = QLabel(self)
            sheet.setStyleSheet("background: #ffffff; border: 1px solid rgba(0, 0, 0, 40);")
            self._rows.insertWidget(self._rows.count() - 1, sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(sheet)
        ratio = self.devicePixelRatioF()
        for sheet, pixels in zip(self._labels, pages, strict=True):
            image = QImage(pixels.data, pixels.width_px, pixels.height_px, pixels.stride, QImage.Format.Format_RGB888)
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(ratio)
            sheet.setPixmap(picture)
