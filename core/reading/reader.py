"""Opens untrusted bytes in a worker of their own and hands out what it says of them."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from core.domain.annotation import Annotation
from core.domain.document import Document, DocumentKind
from core.errors import Cancelled, ErrorCode, UserError
from core.isolation.child import Child, Role
from core.isolation.clean import clean_line
from core.isolation.limits import DEFAULT_LIMITS, MIB, Limits
from core.isolation.protocol import Blob, Frame, Json, ProtocolError, dump
from core.reading import decode

_LAYER_NAMES = 32


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture of a page: `height_px` rows of `stride` bytes, three bytes a pixel: red, green, blue."""

    width_px: int
    height_px: int
    stride: int
    data: bytes


class OpenDocument:
    """A document that a worker holds open. Use as a context manager or call `close`.

    May be used from any thread: requests wait for each other, `close` waits for none and makes the one
    under way raise Cancelled.
    """

    def __init__(self, child: Child, answer: Frame, data: bytes, limits: Limits) -> None:
        """Raises ProtocolError when the worker's answer is out of bounds."""
        self._child = child
        self._limits = limits
        self._turn = threading.Lock()
        try:
            self.kind = DocumentKind(answer.string("kind", 20))
        except ValueError as error:
            raise ProtocolError("an unknown kind") from error
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.page_sizes = decode.page_sizes(answer, limits)
        self.pdf, self.attachments = decode.inner_files(answer, limits)
        names = answer.items("layers", _LAYER_NAMES)
        self.layers: tuple[str, ...] = tuple(clean_line(str(name), 40) for name in names)

    def __enter__(self) -> "OpenDocument":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(
        self, progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> Document:
        """The document's text and words; `progress` is told (pages done, pages in all).

        A PDF without a single word gives a document of kind SCAN with an empty text.
        Raises Cancelled, and UserError: TOO_COMPLEX, TIME_LIMIT, MEMORY_LIMIT, WORKER_CRASHED.
        """
        total = len(self.page_sizes)
        for page in range(1, total + 1):
            if cancelled():
                raise Cancelled
            self._ask({"op": "text", "page": page}, timeout_s=self._limits.page_s)
            if progress is not None:
                progress(page, total)
        answer = self._ask({"op": "assemble"}, timeout_s=self._limits.assemble_s)
        try:
            text, lines, pages = decode.content(answer, self.page_sizes, self._limits)
        except ProtocolError as error:
            raise self._child.nonsense(error) from error
        blank = self.kind is DocumentKind.PDF and not text.strip()
        return Document(DocumentKind.SCAN if blank else self.kind, self.sha256, text, pages, lines)

    def render(self, page: int, scale: float) -> Pixels:
        """The page, counted from 1, at `scale` pixels a point, smaller where it would pass the limit of pixels.

        Raises UserError: DAMAGED_FILE, TOO_COMPLEX, TIME_LIMIT, MEMORY_LIMIT, WORKER_CRASHED; Cancelled.
        """
        header: dict[str, Json] = {"op": "render", "page": page, "scale": min(max(scale, 0.01), 50.0)}
        answer = self._ask(header, timeout_s=self._limits.render_s)
        try:
            width = answer.whole("width", 1, self._limits.pixels)
            height = answer.whole("height", 1, self._limits.pixels)
            stride = answer.whole("stride", 3 * width, 4 * width + 16)
            if width * height > 1.02 * self._limits.pixels or stride * height != len(answer.blob):
                raise ProtocolError("a picture of another size than announced")
        except ProtocolError as error:
            raise self._child.nonsense(error) from error
        return Pixels(width, height, stride, answer.blob)

    def annotate(self, notes: tuple[Annotation, ...]) -> bytes:
        """A copy of the document, or of its converted PDF, with the notes laid over its pages.

        Raises UserError: DAMAGED_FILE, TOO_COMPLEX, TIME_LIMIT, MEMORY_LIMIT, WORKER_CRASHED; Cancelled.
        """
        rows: list[Json] = [
            {
                "page": note.page,
                "boxes": [[box.x0_pt, box.y0_pt, box.x1_pt, box.y1_pt] for box in note.boxes],
                "colour": note.colour,
                "title": note.title,
                "text": note.text,
            }
            for note in notes
        ]
        answer = self._ask({"op": "annotate"}, dump(rows), timeout_s=self._limits.annotate_s)
        if not answer.blob.startswith(b"%PDF-"):
            raise self._child.nonsense(ProtocolError("an annotated copy that is no PDF"))
        return answer.blob

    def close(self) -> None:
        """Ends the worker at once. Safe to call again."""
        self._child.kill()
        with self._turn:
            self._child.close()

    def _ask(self, header: dict[str, Json], blob: Blob = b"", *, timeout_s: float) -> Frame:
        with self._turn:
            return self._child.request(header, blob, timeout_s=timeout_s)


class Reader:
    """Opens documents, each in a fresh worker."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits

    def open(
        self,
        data: bytes,
        name: str,
        password: str | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> OpenDocument:
        """Opens the bytes of a file called `name`, which only tells kinds of plain text apart.

        Raises UserError: EMPTY_FILE, TOO_LARGE, UNKNOWN_FORMAT, DAMAGED_FILE, PASSWORD_NEEDED, WRONG_PASSWORD,
        TOO_MANY_PAGES, TOO_COMPLEX, TIME_LIMIT, MEMORY_LIMIT, WORKER_CRASHED, WORKER_MISSING; and Cancelled.
        """
        if not data:
            raise UserError(ErrorCode.EMPTY_FILE)
        if len(data) > self._limits.file_bytes:
            raise UserError(ErrorCode.TOO_LARGE, limit=self._limits.file_bytes // MIB)
        child = Child(Role.DOCUMENTS, self._limits)
        try:
            header: dict[str, Json] = {"op": "open", "name": name[-1000:], "password": password}
            timeout_s = self._limits.start_s + self._limits.open_s
            answer = child.request(header, data, timeout_s=timeout_s, cancelled=cancelled)
            return OpenDocument(child, answer, data, self._limits)
        except ProtocolError as error:
            failure = child.nonsense(error)
            child.close()
            raise failure from error
        except BaseException:
            child.close()
            raise
