"""How pages and text cross to the parent: as columns of whole numbers, not one object a word."""

from collections.abc import Sequence

from core.isolation.protocol import Json, dump
from core.worker.flow import Flow
from core.worker.formats.pdf import Turned
from core.worker.layout import PageLines, VisualLine

# Boxes cross in hundredths of a point: a tenth of a pixel at 700 dpi, and whole numbers are quick to read.
UNITS = 100


def encode(flow: Flow, pages: Sequence[tuple[PageLines, Turned]], sizes: Sequence[tuple[float, float]]) -> bytes:
    """The assembled document as JSON: `text`; `lines` as columns; `pages`, each as columns of its words.

    A page's `words` are parted by newlines; its boxes are those of the displayed page, cut to it.
    """
    return dump(
        {
            "text": flow.text,
            "lines": _lines(flow, pages),
            "pages": [_page(flow, index, *page, sizes[index]) for index, page in enumerate(pages)],
        }
    )


def _lines(flow: Flow, pages: Sequence[tuple[PageLines, Turned]]) -> Json:
    visual: list[VisualLine] = [pages[place.page - 1][0].lines[place.line] for place in flow.lines]
    return {
        "start": [place.start for place in flow.lines],
        "end": [place.end for place in flow.lines],
        "page": [place.page for place in flow.lines],
        "size": [min(10**6, max(0, round(line.size_pt * UNITS))) for line in visual],
        "bold": [int(line.bold > 0.5) for line in visual],
    }


def _page(flow: Flow, index: int, page: PageLines, upright: Turned, size: tuple[float, float]) -> Json:
    words: list[str] = []
    lines: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    x0s: list[int] = []
    y0s: list[int] = []
    x1s: list[int] = []
    y1s: list[int] = []
    shown_width, shown_height = upright.size_pt
    # The format lets a page have its own unit; pdfium applies it to the size alone.
    across, down = size[0] / (shown_width or 1.0), size[1] / (shown_height or 1.0)
    units_x, units_y = across * UNITS, down * UNITS
    most_x, most_y = int(size[0] * UNITS), int(size[1] * UNITS)
    for number, (line, places) in enumerate(zip(page.lines, flow.places[index], strict=True)):
        count = len(line.words)
        words += [word.text for word in line.words]
        lines += [number] * count
        starts += [start for start, _ in places]
        ends += [end for _, end in places]
        # A word's box is as high as its line, so that a highlight is one even band.
        boxes = [(word.box[0], line.y0, word.box[2], line.y1) for word in line.words]
        if upright.turns:
            boxes = [upright.place(box) for box in boxes]
        x0s += [int(box[0] * units_x) for box in boxes]
        y0s += [int(box[1] * units_y) for box in boxes]
        x1s += [int(box[2] * units_x) + 1 for box in boxes]
        y1s += [int(box[3] * units_y) + 1 for box in boxes]
    if words:  # rounding may lead a hair over the edge
        for column, most in ((x0s, most_x), (y0s, most_y), (x1s, most_x), (y1s, most_y)):
            if min(column) < 0 or max(column) > most:
                column[:] = [min(most, max(0, value)) for value in column]
    return {
        "words": "\n".join(words),
        "line": lines,
        "start": starts,
        "end": ends,
        "x0": x0s,
        "y0": y0s,
        "x1": x1s,
        "y1": y1s,
    }
