"""Lays highlights with notes over a copy of a PDF, as every viewer shows them."""

import logging
from collections.abc import Callable
from io import BytesIO

import pypdfium2 as pdfium
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import Highlight, Popup
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

from core.domain.annotation import Annotation
from core.domain.geometry import Rect
from core.errors import Bug, ErrorCode, UserError

_OPACITY = 0.5
_NOTE_WIDTH_PT, _NOTE_HEIGHT_PT = 220.0, 140.0
# What a library that trusts its input raises on one that it should not have trusted.
_DAMAGE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, OSError)

_Point = tuple[float, float]


def annotate(pdf: bytes, notes: tuple[Annotation, ...], password: str | None) -> bytes:
    """A copy of the PDF with the notes as standard highlights, one quadrilateral for each of their boxes.

    The copy is neither encrypted nor signed. Boxes lie on the displayed page, rotation and crop applied.
    Raises UserError (password-needed, wrong-password, damaged-file); Bug for a page that is not there.
    """
    # Its warnings quote the file's bytes, and what a contract says belongs in no log.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return _annotated(pdf, notes, password)
    except RecursionError as error:
        raise UserError(ErrorCode.TOO_COMPLEX) from error
    except _DAMAGE:
        # pdfium reads many a damaged file that pypdf does not, and writes it whole again.
        try:
            return _annotated(_rewritten(pdf, password), notes, None)
        except _NoSuchPageError as error:
            raise Bug("a note names a page that the document does not have") from error
        except (RecursionError, *_DAMAGE) as error:
            raise UserError(ErrorCode.DAMAGED_FILE) from error


class _NoSuchPageError(IndexError):
    """The page is not there, or damage hides it."""


def _annotated(pdf: bytes, notes: tuple[Annotation, ...], password: str | None) -> bytes:
    reader = PdfReader(BytesIO(pdf))
    if reader.is_encrypted:
        _unlock(reader, password)
    writer = PdfWriter(clone_from=reader)
    if not writer.pages:
        raise PyPdfError("no page can be found")
    for note in notes:
        if not 1 <= note.page <= len(writer.pages):
            raise _NoSuchPageError
        if note.boxes:
            _add(writer, note)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def _unlock(reader: PdfReader, password: str | None) -> None:
    try:
        opened = reader.decrypt(password or "")
    except (DependencyError, NotImplementedError) as error:
        raise UserError(ErrorCode.DAMAGED_FILE) from error
    if not opened:
        raise UserError(ErrorCode.WRONG_PASSWORD if password else ErrorCode.PASSWORD_NEEDED)


def _rewritten(pdf: bytes, password: str | None) -> bytes:
    try:
        document = pdfium.PdfDocument(pdf, password=password)
    except pdfium.PdfiumError as error:
        raise UserError(ErrorCode.DAMAGED_FILE) from error
    try:
        buffer = BytesIO()
        document.save(buffer)
    finally:
        document.close()
    return buffer.getvalue()


def _add(writer: PdfWriter, note: Annotation) -> None:
    page = writer.pages[note.page - 1]
    place = _placement(page)
    corners = [_corners(box, place) for box in note.boxes]
    xs = [x for quad in corners for x, _ in quad]
    ys = [y for quad in corners for _, y in quad]
    quads = ArrayObject(FloatObject(round(value, 3)) for quad in corners for point in quad for value in point)
    highlight = Highlight(
        rect=(min(xs), min(ys), max(xs), max(ys)),
        quad_points=quads,
        highlight_color=note.colour.removeprefix("#"),
        printing=True,
        title_bar=note.title,
    )
    highlight[NameObject("/Contents")] = TextStringObject(note.text)
    highlight[NameObject("/CA")] = FloatObject(_OPACITY)
    parent = writer.add_annotation(note.page - 1, highlight)
    x, y = max(xs), max(ys)
    writer.add_annotation(
        note.page - 1, Popup(rect=(x, y - _NOTE_HEIGHT_PT, x + _NOTE_WIDTH_PT, y), parent=parent, open=False)
    )


def _corners(box: Rect, place: Callable[[float, float], _Point]) -> tuple[_Point, _Point, _Point, _Point]:
    """The box's corners in the order that viewers expect: upper left, upper right, lower left, lower right."""
    return (
        place(box.x0_pt, box.y0_pt),
        place(box.x1_pt, box.y0_pt),
        place(box.x0_pt, box.y1_pt),
        place(box.x1_pt, box.y1_pt),
    )


def _placement(page: PageObject) -> Callable[[float, float], _Point]:
    """From points of the displayed page, origin top left, to the page's own space, where no rotation is known."""
    media, crop = page.mediabox, page.cropbox
    left, right = max(float(media.left), float(crop.left)), min(float(media.right), float(crop.right))
    bottom, top = max(float(media.bottom), float(crop.bottom)), min(float(media.top), float(crop.top))
    if left >= right or bottom >= top:
        left, bottom, right, top = (float(value) for value in media)
    match page.rotation % 360:
        case 90:
            return lambda x, y: (left + y, bottom + x)
        case 180:
            return lambda x, y: (right - x, bottom + y)
        case 270:
            return lambda x, y: (right - y, top - x)
        case _:
            return lambda x, y: (left + x, top - y)
