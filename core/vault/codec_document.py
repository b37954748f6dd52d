"""A read document to bytes and back: its words as packed columns, exact, small and quick to open.

Layout: a zlib stream of a JSON header line (kind, checksum, page sizes, counts), then the columns, each a
type letter and little-endian values. Offsets are kept as steps from one word to the next, which pack well.
"""

import json
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Any

from core.domain.document import Document, DocumentKind, Page, TextLine, Word
from core.domain.geometry import Rect

_FORMAT = 1


def pack(document: Document) -> bytes:
    """All of the document but its analysis text, which is stored beside, readable for the word index."""
    words = [word for page in document.pages for word in page.words]
    lines = document.lines
    texts = "".join(word.text for word in words).encode("utf-8")
    header = {
        "format": _FORMAT,
        "kind": document.kind.value,
        "sha256": document.sha256,
        "ocr": document.ocr,
        "pages": [[page.number, page.width_pt, page.height_pt, len(page.words)] for page in document.pages],
        "bytes": len(texts),
    }
    columns = [
        _whole([len(word.text) for word in words]),
        _real([word.box.x0_pt for word in words]),
        _real([word.box.y0_pt for word in words]),
        _real([word.box.x1_pt for word in words]),
        _real([word.box.y1_pt for word in words]),
        _whole(_steps([word.line for word in words])),
        _whole(_steps([word.start for word in words])),
        _whole([word.end - word.start for word in words]),
        _whole(_steps([line.start for line in lines])),
        _whole([line.end - line.start for line in lines]),
        _whole(_steps([line.page for line in lines])),
        _real([line.size_pt for line in lines]),
        _whole([int(line.bold) for line in lines]),
    ]
    return zlib.compress(json.dumps(header).encode("ascii") + b"\n" + texts + b"".join(columns), 3)


def unpack(layout: bytes, text: str) -> Document:
    """The document of its packed form and its analysis text."""
    data = zlib.decompress(layout)
    head_end = data.index(b"\n")
    header = json.loads(data[:head_end])
    texts_end = head_end + 1 + header["bytes"]
    texts = data[head_end + 1 : texts_end].decode("utf-8")
    columns = _columns(data, texts_end)
    ends = list(accumulate(columns[0], initial=0))
    starts = list(accumulate(columns[6]))
    words = [
        Word(texts[ends[i] : ends[i + 1]], Rect(x0, y0, x1, y1), line, start, start + length)
        for i, (x0, y0, x1, y1, line, start, length) in enumerate(
            zip(*columns[1:5], accumulate(columns[5]), starts, columns[7], strict=True)
        )
    ]
    bounds = accumulate((page[3] for page in header["pages"]), initial=0)
    pages = tuple(
        Page(number, width, height, tuple(words[first:last]))
        for (number, width, height, _count), (first, last) in zip(header["pages"], pairwise(bounds), strict=True)
    )
    lines = tuple(
        TextLine(start, start + length, page, size, bool(bold))
        for start, length, page, size, bold in zip(
            accumulate(columns[8]), columns[9], accumulate(columns[10]), columns[11], columns[12], strict=True
        )
    )
    return Document(DocumentKind(header["kind"]), header["sha256"], text, pages, lines, header["ocr"])


def _steps(values: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise((0, *values))]


def _whole(values: Iterable[int]) -> bytes:
    return _column(array("i", values))


def _real(values: list[float]) -> bytes:
    """Half the room where every value is a single-precision number, as a PDF's own are."""
    single = array("f", values) if all(abs(value) < 3e38 for value in values) else None
    return _column(single if single is not None and single.tolist() == values else array("d", values))


def _column(values: "array[int] | array[float]") -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.typecode.encode("ascii") + len(values).to_bytes(4, "little") + values.tobytes()


def _columns(data: bytes, start: int) -> list[list[Any]]:
    columns: list[list[Any]] = []
    while start < len(data):
        values: array[float] = array(chr(data[start]))
        count = int.from_bytes(data[start + 1 : start + 5], "little")
        stop = start + 5 + count * values.itemsize
        values.frombytes(data[start + 5 : stop])
        if sys.byteorder == "big":
            values.byteswap()
        columns.append(values.tolist())
        start = stop
    return columns
