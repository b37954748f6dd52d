"""Serves one document: open, text of a page, assembly, pixels, annotated copy."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.isolation.clean import clean_line
from core.isolation.limits import Limits
from core.isolation.protocol import Blob, Frame, Json, ProtocolError, items, mapping, parse, real, string
from core.worker.columns import encode
from core.worker.flow import assemble
from core.worker.formats.detect import detect
from core.worker.formats.pdf import PdfFile, Turned
from core.worker.layout import PageLines, page_lines

if TYPE_CHECKING:
    from core.domain.annotation import Annotation
    from core.worker.formats.converted import Converted

_CONVERTERS = {
    DocumentKind.MAIL: "core.worker.formats.mail",
    DocumentKind.HTML: "core.worker.formats.html",
    DocumentKind.MARKDOWN: "core.worker.formats.markdown",
    DocumentKind.TEXT: "core.worker.formats.text",
}


class DocumentService:
    """Answers requests about one document.

    `open` comes first; `text` is asked page by page, so that pictures can be asked for in between, then `assemble`.
    """

    def __init__(self, limits: Limits, layers: tuple[str, ...], without_fonts: Callable[[], None]) -> None:
        """`without_fonts` gives up the system's fonts, which only typesetting needs."""
        self._limits = limits
        self._layers = layers
        self._without_fonts = without_fonts
        self._file: PdfFile | None = None
        self._pdf = b""
        self._password: str | None = None
        self._pages: dict[int, tuple[PageLines, Turned]] = {}

    def answer(self, request: Frame) -> tuple[Mapping[str, Json], Blob]:
        """The answer to one request. Raises UserError, and ProtocolError for a request that makes no sense."""
        operation = request.string("op", 20)
        if operation == "open":
            return self._open(request)
        if self._file is None:
            raise ProtocolError("no document is open")
        if operation == "assemble":
            return self._assemble()
        if operation == "annotate":
            return {}, self._annotate(request.blob)
        page = request.whole("page", 1, len(self._file.page_sizes))
        if operation == "text":
            return {"characters": self._text(self._file, page)}, b""
        if operation == "render":
            picture = self._file.render(page, request.real("scale", 0.01, 50.0))
            return {"width": picture.width_px, "height": picture.height_px, "stride": picture.stride}, picture.data
        raise ProtocolError("an unknown request")

    def _open(self, request: Frame) -> tuple[Mapping[str, Json], Blob]:

        name = request.string("name", 1000)
        password = request.header.get("password")
        self._password = None if password is None else string(password, 1000)
        kind = detect(request.blob, name)
        if kind is DocumentKind.PDF:
            self._without_fonts()
        converted = None if kind is DocumentKind.PDF else _convert(kind, request.blob, name)
        self._pdf = converted.pdf if converted else request.blob
        self._file = PdfFile(self._pdf, self._password, self._limits)
        attachments = converted.attachments if converted else ()
        shown = converted.pdf if converted else b""
        if self._password is not None and self._file.is_encrypted:
            # Kept in the vault beside the original, so that its password is asked for only once.
            shown = self._pdf = self._file.unlocked()
            self._password = None
        header: dict[str, Json] = {
            "kind": (converted.kind if converted else kind).value,
            "layers": list(self._layers),
            "pages": [[round(width, 2), round(height, 2)] for width, height in self._file.page_sizes],
            "pdf": len(shown),
            "attachments": [[clean_line(item.name, 200), len(item.data)] for item in attachments],
        }
        return header, b"".join([shown, *(item.data for item in attachments)])

    def _text(self, file: PdfFile, page: int) -> int:

        with file.glyphs(page) as glyphs:
            if glyphs is None:
                width, height = file.page_sizes[page - 1]
                self._pages[page] = PageLines((), width, height, ()), Turned(width, height, 0)
                return 0
            self._pages[page] = page_lines(glyphs), glyphs.upright
            return len(glyphs.text)

    def _assemble(self) -> tuple[Mapping[str, Json], Blob]:

        assert self._file is not None
        missing = [page for page in range(1, len(self._file.page_sizes) + 1) if page not in self._pages]
        if missing:
            raise ProtocolError("pages were left out")
        pages = [self._pages[page] for page in sorted(self._pages)]
        flow = assemble([lines for lines, _ in pages])
        if len(flow.text) > self._limits.text_characters:
            raise UserError(ErrorCode.TOO_COMPLEX)
        return {}, encode(flow, pages, self._file.page_sizes)

    def _annotate(self, blob: bytes) -> bytes:
        from core.worker.annotate import annotate  # noqa: PLC0415 - pypdf is slow to load

        return annotate(self._pdf, _notes(parse(blob)), self._password)


def _convert(kind: DocumentKind, data: bytes, name: str) -> "Converted":
    module = _CONVERTERS.get(kind)
    if module is None:
        raise UserError(ErrorCode.UNKNOWN_FORMAT)
    converted: Converted = import_module(module).convert(data, name)
    return converted


def _notes(value: Json) -> "tuple[Annotation, ...]":
    from core.domain.annotation import Annotation  # noqa: PLC0415
    from core.domain.geometry import Rect  # noqa: PLC0415

    notes = []
    for item in items(value, 10_000):
        note = mapping(item)
        boxes = tuple(
            Rect(*(real(side, -20_000, 20_000) for side in items(box, 4))) for box in items(note.get("boxes"), 2_000)
        )
        page = int(real(note.get("page"), 1, 100_000))
        colour, title = string(note.get("colour"), 7), string(note.get("title"), 500)
        notes.append(Annotation(page, boxes, colour, title, string(note.get("text"), 20_000)))
    return tuple(notes)
