"""What a document worker answered, checked value by value before anything is built from it."""

from collections.abc import Mapping, Sequence

from core.domain.attachment import Attachment
from core.domain.document import Page, TextLine, Word
from core.domain.geometry import Rect
from core.isolation.clean import clean_line, is_clean
from core.isolation.limits import Limits
from core.isolation.protocol import Frame, Json, ProtocolError, items, mapping, parse, real, string

_UNITS = 100
_MOST_SIZE = 10**6

PageSizes = tuple[tuple[float, float], ...]
Content = tuple[str, tuple[TextLine, ...], tuple[Page, ...]]


def page_sizes(answer: Frame, limits: Limits) -> PageSizes:
    """Width and height in points of each page. Raises ProtocolError."""
    sizes = []
    for row in items(answer.header.get("pages"), limits.pages):
        width, height = (real(side, 0.5, limits.page_side_pt) for side in _exactly(items(row, 2), 2))
        sizes.append((width, height))
    if not sizes:
        raise ProtocolError("a document without pages")
    return tuple(sizes)


def inner_files(answer: Frame, limits: Limits) -> tuple[bytes | None, tuple[Attachment, ...]]:
    """The converted PDF, if there is one, and the attachments. Raises ProtocolError."""
    length = answer.whole("pdf", 0, limits.blob_bytes)
    pdf = answer.blob[:length] if length else None
    position = length
    attachments = []
    for row in answer.items("attachments", limits.attachments):
        name, size = _exactly(items(row, 2), 2)
        count = int(real(size, 0, limits.attachment_bytes))
        attachments.append(Attachment(clean_line(string(name, 200), 200), answer.blob[position : position + count]))
        position += count
    if position != len(answer.blob):
        raise ProtocolError("files of another length than announced")
    return pdf, tuple(attachments)


def content(answer: Frame, sizes: PageSizes, limits: Limits) -> Content:
    """Analysis text, its lines and the pages. Raises ProtocolError."""
    document = mapping(parse(answer.blob))
    text = string(document.get("text"), limits.text_characters)
    if not is_clean(text):
        raise ProtocolError("unseen characters in the text")
    rows = items(document.get("pages"), len(sizes))
    if len(rows) != len(sizes):
        raise ProtocolError("another number of pages")
    lines = _lines(mapping(document.get("lines")), len(text), len(sizes))
    pages = tuple(
        _page(mapping(row), number, size, len(text), limits)
        for number, (row, size) in enumerate(zip(rows, sizes, strict=True), 1)
    )
    return text, lines, pages


def _lines(columns: Mapping[str, Json], length: int, page_count: int) -> tuple[TextLine, ...]:
    starts = _column(columns, "start", 0, length, length + 1)
    count = len(starts)
    ends = _column(columns, "end", 0, length, count)
    pages = _column(columns, "page", 1, page_count, count)
    sizes = _column(columns, "size", 0, _MOST_SIZE, count)
    bolds = _column(columns, "bold", 0, 1, count)
    _same(count, ends, pages, sizes, bolds)
    position = 0
    lines = []
    for start, end, page, size, bold in zip(starts, ends, pages, sizes, bolds, strict=True):
        if not position <= start <= end:
            raise ProtocolError("lines out of order")
        position = end
        lines.append(TextLine(start, end, page, size / _UNITS, bool(bold)))
    return tuple(lines)


def _page(columns: Mapping[str, Json], number: int, size: tuple[float, float], length: int, limits: Limits) -> Page:
    joined = string(columns.get("words"), 2 * limits.page_characters)
    if not is_clean(joined):
        raise ProtocolError("unseen characters on a page")
    words = joined.split("\n") if joined else []
    count = len(words)
    numbers = _column(columns, "line", 0, count, count)
    starts = _column(columns, "start", 0, length, count)
    ends = _column(columns, "end", 0, length, count)
    across, down = int(size[0] * _UNITS), int(size[1] * _UNITS)
    x0s, x1s = _column(columns, "x0", 0, across, count), _column(columns, "x1", 0, across, count)
    y0s, y1s = _column(columns, "y0", 0, down, count), _column(columns, "y1", 0, down, count)
    _same(count, numbers, starts, ends, x0s, y0s, x1s, y1s)
    try:
        sides = ([value / _UNITS for value in column] for column in (x0s, y0s, x1s, y1s))
        built = tuple(map(Word, words, map(Rect, *sides), numbers, starts, ends))
    except ValueError as error:
        raise ProtocolError("a box inside out") from error
    if any(start > end for start, end in zip(starts, ends, strict=True)):
        raise ProtocolError("a word inside out")
    return Page(number, size[0], size[1], built)


def _column(columns: Mapping[str, Json], name: str, low: int, high: int, most: int) -> Sequence[int]:
    """A list of whole numbers within `[low, high]`, at most `most` of them."""
    values = items(columns.get(name), most)
    if values and (set(map(type, values)) != {int} or min(values) < low or max(values) > high):  # type: ignore[type-var,operator]
        raise ProtocolError(f"{name} holds what it must not")
    return values  # type: ignore[return-value]


def _same(count: int, *columns: Sequence[int]) -> None:
    if any(len(column) != count for column in columns):
        raise ProtocolError("columns of different lengths")


def _exactly(values: Sequence[Json], count: int) -> Sequence[Json]:
    if len(values) != count:
        raise ProtocolError("a row of another length")
    return values
