"""From the visual lines of all pages to the analysis text and the map between the two.

Running headers are left out, line-end hyphens joined, the lines of a paragraph joined by a space and
paragraphs parted by a newline. Headings and list items are paragraphs of their own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.worker.layout import PageLines, VisualLine, column_of

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page|p\.?)?\W*#\W*(?:(?:/|sur|de|of)\W*#\W*)?$", re.IGNORECASE)
_MARKER = re.compile(
    r"(?:[•●▪■◦‣○◆➢✓*]|[-–—](?=\s)|(?:article|annexe|chapitre|titre|section)\s+[\dIVXLivxl]|§\s*\d"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})(?:[.)°]|\s*[-–—])(?=\s|$)|\d{1,2}(?:\.\d{1,2})+\s)",
    re.IGNORECASE,
)
_TERMINAL = re.compile(r"[.!?:;…][»”\"')\]]*$")
_GLUED = re.compile(r"(?:[:;!?»%€]\S*|\d{3}\S*)$")
_SPELT = re.compile(r"\w+(?:-\w+)*")
_NAMED_PAGE = re.compile(r"\bpage\s*#", re.IGNORECASE)
_AROUND = ".,;:!?()«»“”'" + '"'
_INDENT_PT = 6
_EDGE = 0.12
_NARROW_EDGE = 0.08

_NUMBERS = frozenset(
    "vingt vingts trente quarante cinquante soixante quatre dix cent deux trois cinq six sept huit neuf onze douze "  # noqa: SIM905
    "treize quatorze quinze seize".split()
)
# Parts of words after or before which French keeps its hyphen when a line ends there.
_KEEP_AFTER = frozenset(
    "celui celle ceux celles lui elle eux elles soi moi toi nous vous peut ci non quasi demi semi mi vis vis-à c'est-à "  # noqa: SIM905
    "est-à rendez au grand quelques chef dit dits dite dites".split()
)
_KEEP_BEFORE = frozenset(
    "ci là il elle on ils elles nous vous je tu ce t-il t-elle t-on même mêmes dire à-dire à être vente delà dessus "  # noqa: SIM905
    "dessous après avant contre".split()
)


WordPlace = tuple[int, int]  # of a word in the analysis text, `[start, end)`; empty for one that is left out


@dataclass(frozen=True, slots=True)
class LinePlace:
    """A visual line inside the analysis text; `page` from 1, `line` its number on that page from 0."""

    start: int
    end: int
    page: int
    line: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The analysis text. `places[p][l][w]` is the place of word `w` of line `l` of page `p`, all from 0."""

    text: str
    lines: tuple[LinePlace, ...]
    places: tuple[tuple[tuple[WordPlace, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of the text with what decides whether it goes on a paragraph."""

    page: int
    number: int
    line: VisualLine
    column: int
    right: float
    justified: bool
    text: str


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where the lines of a column end, and whether nearly all reach it."""

    right: float
    justified: bool


_Band = tuple[int, int | None]  # a column, and those of its lines that begin at about the same place


def assemble(pages: Sequence[PageLines]) -> Flow:
    """The analysis text of a document from the lines of its pages, in order."""
    headers = _running_headers(pages)
    items = _items(pages, headers)
    leading = _leading(items)
    spelt = _spelling(items)
    text: list[str] = []
    length = 0
    lines: list[LinePlace] = []
    places = [[[(0, 0)] * len(line.words) for line in page.lines] for page in pages]
    starts_paragraph = True
    for index, item in enumerate(items):
        previous = items[index - 1] if index else None
        glue = ""
        if previous is not None:
            starts_before = starts_paragraph
            starts_paragraph = _breaks(previous, item, leading, starts_before)
            glue = "\n" if starts_paragraph else _glue(previous, item)
            if glue == "" and previous.line.hyphen and not _keeps_hyphen(previous, item, spelt):
                _drop_hyphen(text, lines, places)
                length -= 1
        text.append(glue)
        length += len(glue)
        begin = length
        text.append(item.text)
        spans = places[item.page][item.number]
        for number, word in enumerate(item.line.words):
            end = length + len(word.text)
            spans[number] = (length, end)
            length = end + 1
        length -= 1
        lines.append(LinePlace(begin, length, item.page + 1, item.number))
    return Flow("".join(text), tuple(lines), tuple(tuple(tuple(line) for line in page) for page in places))


def _drop_hyphen(text: list[str], lines: list[LinePlace], places: list[list[list[WordPlace]]]) -> None:
    """Takes the hyphen that ends the text so far away, from the places that cover it too."""
    text[-1] = text[-1][:-1]
    line = lines[-1]
    lines[-1] = LinePlace(line.start, line.end - 1, line.page, line.line)
    words = places[line.page - 1][line.line]
    words[-1] = (words[-1][0], words[-1][1] - 1)


def _running_headers(pages: Sequence[PageLines]) -> set[tuple[int, int]]:
    """The (page, line) of what stands at the same place of the margin on many pages, digits aside."""
    seen: Counter[tuple[str, int]] = Counter()
    places: list[tuple[int, int, tuple[str, int]]] = []
    for page_index, page in enumerate(pages):
        keys = set()
        for line_index, line in enumerate(page.lines):
            above, below = line.y1 / page.height_pt, 1 - line.y0 / page.height_pt
            if min(above, below) > _EDGE:
                continue
            masked = _DIGITS.sub("#", line.text)
            key = (masked, round(line.y0 / 4))
            places.append((page_index, line_index, key))
            keys.add(key)
        seen.update(keys)
    count = len(pages)
    needed = 2 if count <= 4 else max(3, round(0.4 * count))
    headers = set()
    for page_index, line_index, (masked, height) in places:
        # A line may sit on the border of two steps of the height.
        near = max(seen[(masked, height)], seen[(masked, height)] + seen[(masked, height + 1)], 0)
        near = max(near, seen[(masked, height)] + seen[(masked, height - 1)])
        line = pages[page_index].lines[line_index]
        edge = min(line.y1, pages[page_index].height_pt - line.y0) / pages[page_index].height_pt
        named = len(line.words) <= 12 and _NAMED_PAGE.search(masked) is not None
        alone = edge < _NARROW_EDGE and (named or _PAGE_NUMBER.match(masked) is not None)
        if (count > 1 and near >= needed) or alone:
            headers.add((page_index, line_index))
    return headers


def _items(pages: Sequence[PageLines], headers: set[tuple[int, int]]) -> list[_Item]:
    kept = [
        [(number, line) for number, line in enumerate(page.lines) if (index, number) not in headers]
        for index, page in enumerate(pages)
    ]
    widest: dict[tuple[int, int], _Edge] = {}
    edges: list[dict[_Band, _Edge]] = []
    for page, lines in zip(pages, kept, strict=True):
        ends: dict[_Band, list[float]] = {}
        for _, line in lines:
            column = column_of(line, page.gutters)
            ends.setdefault((column, None), []).append(line.x1)
            ends.setdefault((column, round(line.x0 / _INDENT_PT)), []).append(line.x1)
        found = {band: _edge(band_ends) for band, band_ends in ends.items()}
        size = sorted(line.size_pt for _, line in lines)[len(lines) // 2] if lines else 1.0
        edges.append({band: edge for band, edge in found.items() if _tells(band, ends[band], edge, size)})
        for (column, indent), edge in found.items():
            if indent is not None:
                continue
            key = (len(page.gutters), column)
            if key not in widest or widest[key].right < edge.right:
                widest[key] = edge
    items: list[_Item] = []
    for index, (page, lines) in enumerate(zip(pages, kept, strict=True)):
        for number, line in lines:
            column = column_of(line, page.gutters)
            edge = edges[index].get((column, None), widest[(len(page.gutters), column)])
            edge = edges[index].get((column, round(line.x0 / _INDENT_PT)), edge)
            items.append(_Item(index, number, line, column, edge.right, edge.justified, line.text))
    return items


def _tells(band: _Band, ends: list[float], edge: _Edge, size: float) -> bool:
    """Whether there are enough lines and, where they share an indent only, whether they are running text."""
    if len(ends) < 6 or band[1] is None:
        return len(ends) >= 6
    near = sum(1 for end in ends if end > edge.right - 3 * size)
    return near > 0.5 * len(ends) and edge.right - band[1] * _INDENT_PT > 15 * size


def _edge(ends: list[float]) -> _Edge:
    """The edge of a column's lines: the second longest, since one may stick out."""
    ordered = sorted(ends)
    right = ordered[-2] if len(ordered) >= 4 else ordered[-1]
    reaching = sum(1 for end in ends if end > right - 1.5)
    return _Edge(right, len(ends) >= 6 and reaching > 0.5 * len(ends))


def _leading(items: Sequence[_Item]) -> float:
    """The usual distance between lines, in sizes of their letters."""
    ratios = sorted(
        ratio
        for one, other in pairwise(items)
        if one.page == other.page and one.column == other.column
        if 0.8 < (ratio := (other.line.y1 - one.line.y1) / max(other.line.size_pt, 1.0)) < 2.2
    )
    return ratios[len(ratios) * 3 // 10] if ratios else 1.2


def _breaks(above: _Item, item: _Item, leading: float, above_starts: bool) -> bool:
    """Whether `item` begins a paragraph; `above_starts` says whether the line above it did."""
    before, line = above.line, item.line
    if before.marked:
        return False
    terminal = _TERMINAL.search(above.text) is not None
    lower = item.text[0].islower()
    marker = _MARKER.match(item.text) is not None
    room = above.right - before.x1 - _first_width(line)
    gap = (above.right - before.x1) / max(before.size_pt, 1.0)
    short = room > 0.0 or (above.justified and gap > 1.0) or (terminal and not lower and gap > 3.0)
    if max(before.size_pt, line.size_pt) > 1.12 * min(before.size_pt, line.size_pt):
        return True
    if (before.bold > 0.9) != (line.bold > 0.9) and min(before.bold, line.bold) < 0.3 and not (lower and not short):
        return True
    if above.page != item.page or above.column != item.column:
        if marker and (terminal or short):
            return True
        return not lower and (terminal or short)
    size = max(line.size_pt, 1.0)
    drop = (line.y1 - before.y1) / size
    if drop > 1.25 * leading + 0.06 or drop < -0.5:
        return True
    shift = (line.x0 - before.x0) / size
    if marker and (terminal or short or abs(shift) > 0.3):
        return True
    if short and not (lower and not terminal and room < 1.5 * size):
        return True
    if shift > 0.6:
        return terminal and _MARKER.match(above.text) is None
    return shift < -0.6 and terminal and not above_starts


def _first_width(line: VisualLine) -> float:
    """The width that the start of a line would take on the line above it, with the space before it."""
    first = line.words[0]
    end = first.box[2]
    for word in line.words[1:3]:
        if _GLUED.match(word.text) or first.text in ("«", "-", "–", "•"):
            end = word.box[2]
        else:
            break
    return end - first.box[0] + 0.25 * line.size_pt


def _spelling(items: Sequence[_Item]) -> Counter[str]:
    """How often each word stands inside a line, so that spellings at line ends can be told."""
    text = " ".join(item.text.rpartition(" ")[0] if item.line.hyphen else item.text for item in items)
    return Counter(_SPELT.findall(text.lower()))


def _parts(text: str) -> list[str]:
    """The word in lower case, cut at its apostrophes, without punctuation around it."""
    return text.lower().replace("’", "'").strip(_AROUND).split("'")


def _glue(above: _Item, item: _Item) -> str:
    if above.line.marked:
        return ""
    if above.line.hyphen and item.text[0].isalnum():
        before = above.text[-2]
        # A hyphen of the text itself: "peut-" and "être", "224-" and "27" need no space.
        return "" if before.isalpha() or item.text[0].isdigit() else " "
    return " "


def _keeps_hyphen(above: _Item, item: _Item, spelt: Counter[str]) -> bool:
    """Whether the hyphen between the two parts belongs to the word."""
    first, second = above.line.words[-1].text[:-1], item.line.words[0].text
    if not first or not first[-1].isalpha() or not second[0].isalpha():
        return True
    if first[-1].islower() and second[0].isupper():
        return True
    head, tail = _parts(first)[-1], _parts(second)[0]
    hyphenated, joined = spelt[f"{head}-{tail}"], spelt[head + tail]
    if hyphenated != joined:
        return hyphenated > joined
    whole = "'".join(_parts(second))
    if "'".join(_parts(first)) in _KEEP_AFTER or head in _KEEP_AFTER or whole in _KEEP_BEFORE:
        return True
    if head in _NUMBERS and tail in _NUMBERS:
        return True
    return not above.line.marked
