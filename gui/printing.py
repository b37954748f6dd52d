"""Prints a PDF: a worker draws the pages one by one, the printer gets the pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from core.errors import UserError
from gui.services import Services
from gui.tasks import Control, Task

if TYPE_CHECKING:
    from core.reading.reader import OpenDocument, Pixels

DPI = 200
_POINTS_PER_INCH = 72


class PrintJob(QObject):
    """One document on its way to paper, pages `first` to `last` (from 1; 0 for all).

    Signals: `finished()`; `failed(UserError)`; nothing is left running after either.
    """

    finished = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._printer = printer
        self._painter: QPainter | None = None
        self._opened: OpenDocument | None = None
        self._page, self._last = max(1, printer.fromPage()), printer.toPage()

    def start(self, make: Callable[[], bytes]) -> None:
        """Prints what `make`, called on a working thread, gives."""
        reader = self._services.reader

        def opening(_control: Control) -> OpenDocument:
            return reader.open(make(), "print.pdf")

        self._run(opening, self._begin)

    def _begin(self, opened: OpenDocument) -> None:
        self._opened = opened
        count = len(opened.page_sizes)
        self._last = min(self._last or count, count)
        self._next()

    def _next(self) -> None:
        opened = self._opened
        if opened is None or self._page > self._last:
            self._end()
            self.finished.emit()
            return
        page = self._page
        self._run(lambda _control: opened.render(page, DPI / _POINTS_PER_INCH), self._draw)

    def _draw(self, pixels: Pixels) -> None:
        image = QImage(pixels.data, pixels.width_px, pixels.height_px, pixels.stride, QImage.Format.Format_RGB888)
        self._fit_paper(image)
        if self._painter is None:
            self._painter = QPainter(self._printer)
        else:
            self._printer.newPage()
        room = QRectF(self._painter.viewport())
        scaled = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF((room.width() - scaled.width()) / 2, 0, scaled.width(), scaled.height())
        self._painter.drawImage(target, image)
        self._page += 1
        self._next()

    def _fit_paper(self, image: QImage) -> None:
        """Turns the sheet for a page that is wider than high."""
        wide = image.width() > image.height()
        self._printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )

    def _run(self, operation: Callable[[Control], object], done: Callable) -> None:
        task: Task = self._services.tasks.run(self, operation)
        task.then(done=done, failed=self._fail)

    def _fail(self, error: UserError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        if self._painter:
            self._painter.end()
            self._painter = None
        opened, self._opened = self._opened, None
        if opened:
            self._services.tasks.run(self, lambda _control: opened.close())


def a4_printer() -> QPrinter:
    """A printer set up for A4, at a resolution that reads well."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer
