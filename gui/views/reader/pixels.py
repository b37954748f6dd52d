"""Pictures of pages: asked from the document worker when needed, kept up to a limit, never stored."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from core.errors import UserError
from core.reading.reader import Pixels
from gui.tasks import Tasks
from gui.views.reader.session import RenderSession

_CACHE_BYTES = 96 * 1024 * 1024


class PagePixels(QObject):
    """Pictures of the pages of one document, by page and scale (device pixels for a point).

    Signals: `ready(int)` a page's picture arrived; `failed(UserError)` it could not be made.
    """

    ready = Signal(int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, session: RenderSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._session = session
        self._kept: OrderedDict[tuple[int, float], QPixmap] = OrderedDict()
        self._asked: set[tuple[int, float]] = set()
        self._broken = False

    def picture(self, page: int, scale: float) -> QPixmap | None:
        """The page's picture at that scale, or at another while the right one is on its way, or None."""
        key = (page, scale)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._ask(key)
        return next((picture for (number, _), picture in reversed(self._kept.items()) if number == page), None)

    def ahead(self, page: int, scale: float) -> None:
        """Has the page's picture made before it is needed."""
        if (page, scale) not in self._kept:
            self._ask((page, scale))

    def retry(self) -> None:
        """Tries again after a failure."""
        self._broken = False

    def _ask(self, key: tuple[int, float]) -> None:
        if key in self._asked or self._broken:
            return
        self._asked.add(key)
        page, scale = key
        self._tasks.run(self, lambda _control: self._session.render(page, scale)).then(
            done=lambda pixels: self._keep(key, pixels), failed=self._fail, ended=lambda: self._asked.discard(key)
        )

    def _keep(self, key: tuple[int, float], pixels: Pixels) -> None:
        image = QImage(pixels.data, pixels.width_px, pixels.height_px, pixels.stride, QImage.Format.Format_RGB888)
        for other in [other for other in self._kept if other[0] == key[0]]:
            del self._kept[other]
        self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > 1 and self._bytes() > _CACHE_BYTES:
            self._kept.popitem(last=False)
        self.ready.emit(key[0])

    def _fail(self, error: UserError) -> None:
        self._broken = True
        self.failed.emit(error)

    def _bytes(self) -> int:
        return sum(picture.width() * picture.height() * 4 for picture in self._kept.values())
