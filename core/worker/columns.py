"""How pages and text cross to the parent: as columns of whole numbers, not one object a word."""

from collections.abc import Sequence

from core.isolation.protocol import Json, dump
from core.worker.flow import Flow
from core.worker.formats.pdf import Box, Turned
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
    sides: tuple[list[int], list[int], list[int], list[int]] = ([], [], [], [])
    shown_width, shown_height = upright.size_pt
    # The format lets a page have its own unit; pdfium applies it to the size alone.
    across, down = size[0] / (shown_width or 1.0), size[1] / (shown_height or 1.0)
    most_x, most_y = int(size[0] * UNITS), int(size[1] * UNITS)
    for number, (line, places) in enumerate(zip(page.lines, flow.places[index], strict=True)):
        for word, place in zip(line.words, places, strict=True):
            words.append(word.text)
            lines.append(number)
            starts.append(place.start)
            ends.append(place.end)
            x0, y0, x1, y1 = upright.place(_tall(word.box, line))
            sides[0].append(min(most_x, max(0, int(x0 * across * UNITS))))
            sides[1].append(min(most_y, max(0, int(y0 * down * UNITS))))
            sides[2].append(min(most_x, max(0, int(x1 * across * UNITS) + 1)))
            sides[3].append(min(most_y, max(0, int(y1 * down * UNITS) + 1)))
    x0s, y0s, x1s, y1s = sides
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


def _tall(box: Box, line: VisualLine) -> Box:
    """The word's box as high as its line, so that a highlight is one even band."""
    return box[0], line.y0, box[2], line.y1
