"""From the characters of a page to its words and visual lines, in reading order."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from core.isolation.clean import clean
from core.worker.formats.pdf import Box, Glyphs

# pdfium's mark for a hyphen that ends a line; the line's end is part of it.
END_HYPHEN = "\ufffe"
_TOKEN = re.compile(rf"[^\s{END_HYPHEN}]+{END_HYPHEN}?|{END_HYPHEN}|[\r\n]+")
_HYPHENS = ("\u2010", "\u00ad", "-")
_DISORDER = 0.08
_GUTTER_PT = 7.0
_HOLE_EM = 1.8
_RUNNING_EM = 12.0


class PlacedWord(NamedTuple):
    """A word in the upright page; `box` is (x0, y0, x1, y1) in points from the top left."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class VisualLine:
    """Words that stand side by side.

    `hyphen` says that the last word goes on in the next line: its hyphen is still part of it, as "-",
    and `marked` that the file itself calls the hyphen a line-end one.
    """

    words: tuple[PlacedWord, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    size_pt: float
    bold: float
    hyphen: bool
    marked: bool

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page's visual lines in reading order, in the upright page. `gutters` are the x of its column gaps."""

    lines: tuple[VisualLine, ...]
    width_pt: float
    height_pt: float
    gutters: tuple[float, ...]


def page_lines(glyphs: Glyphs) -> PageLines:
    """The visual lines of a page.

    The order of the page's content is kept, as every common producer writes it in reading order; it is
    sorted anew only on the evidence that it jumps about.
    """
    lines, wide = _lines(glyphs, split=False)
    gutters = _gutters(lines)
    if wide > 0.3 * len(lines):
        # Columns whose rows were written across look like lines with holes; so do tables, which are left alone.
        parts, _ = _lines(glyphs, split=True)
        between = _gutters(parts)
        if between and _running(parts, between) and _disordered(parts, between):
            lines, gutters = parts, between
    if _disordered(lines, gutters):
        lines = _sorted(lines, gutters)
    return PageLines(tuple(lines), glyphs.upright.width_pt, glyphs.upright.height_pt, gutters)


@dataclass(slots=True)
class _Draft:
    """A line while its words are gathered; `firsts` are the places of the words' first characters."""

    words: list[PlacedWord]
    firsts: list[int]
    box: Box


def _lines(glyphs: Glyphs, *, split: bool) -> tuple[list[VisualLine], int]:
    """The lines in content order, and how many wide holes they have; `split` parts them there."""
    wide = 0
    drafts: list[_Draft] = []
    box: Box = (0.0, 0.0, 0.0, 0.0)
    ended = True
    for match in _TOKEN.finditer(glyphs.text):
        token = match[0]
        if token[0] in "\r\n":
            ended = True
            continue
        start, end = match.span()
        word = _word(glyphs, token, start, end)
        if word is None:
            continue
        hole = not ended and word.box[0] - box[2] > _HOLE_EM * (box[3] - box[1])
        wide += hole
        if drafts and not (hole and split) and _continues(box, word.box, ended):
            drafts[-1].words.append(word)
            drafts[-1].firsts.append(start)
            box = drafts[-1].box = _joined(box, word.box)
        else:
            drafts.append(_Draft([word], [start], word.box))
            box = word.box
        ended = token.endswith(END_HYPHEN)
    return [line for draft in drafts if (line := _finished(draft, glyphs)) is not None], wide


def _word(glyphs: Glyphs, token: str, start: int, end: int) -> PlacedWord | None:
    """The word with its box, cut to the page; None for one that stands outside or of which nothing is left."""
    # Boxes are as high as the font and follow each other: the first and the last give the word's, but for odd cases.
    last = end - 1
    x0, x1 = glyphs.x0[start], glyphs.x1[last]
    if x1 <= x0:
        x0, x1 = min(glyphs.x0[start:end]), max(glyphs.x1[start:end])
    y0, y1, other = glyphs.y0[start], glyphs.y1[start], glyphs.y0[last]
    y0 = other if other < y0 else y0
    other = glyphs.y1[last]
    y1 = other if other > y1 else y1
    width, height = glyphs.upright.width_pt, glyphs.upright.height_pt
    if x0 < 0 or y0 < 0 or x1 > width or y1 > height:
        if not (0 <= (x0 + x1) / 2 <= width and 0 <= (y0 + y1) / 2 <= height):
            return None
        x0, y0, x1, y1 = max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height)
    text = token if token.isascii() and token.isprintable() else _letters(token)
    if text == "e" and glyphs.fonts.is_euro(start):
        text = "€"
    if not text:
        return None
    return PlacedWord(text, (x0, y0, x1, y1))


def _letters(token: str) -> str:
    """The token with the hyphen that ends it kept as END_HYPHEN, other hyphens and the soft ones as they read."""
    inner, last = token[:-1], token[-1]
    inner = clean(inner.replace("\u2010", "-").replace("\u2011", "-").replace("\u00ad", ""))
    if last in (END_HYPHEN, "\u2010", "\u00ad"):
        return inner + END_HYPHEN
    return inner + clean("-" if last == "\u2011" else last)


def _continues(line: Box, word: Box, ended: bool) -> bool:
    """Whether a word goes on a line: beside it, not under it, and after a line end only where it nearly touches."""
    if not ended and word[1] == line[1] and word[3] == line[3] and word[0] >= line[2]:
        return True  # nearly all words
    overlap = min(line[3], word[3]) - max(line[1], word[1])
    height = min(line[3] - line[1], word[3] - word[1])
    if overlap < 0.45 * height:
        return False
    gap = word[0] - line[2]
    em = max(line[3] - line[1], word[3] - word[1])
    if ended:
        return -0.3 * em < gap < 1.6 * em and overlap > 0.6 * height
    return gap > -1.5 * em


def _joined(one: Box, other: Box) -> Box:
    x0, y0, x1, y1 = one
    return (
        x0 if x0 < other[0] else other[0],
        y0 if y0 < other[1] else other[1],
        x1 if x1 > other[2] else other[2],
        y1 if y1 > other[3] else other[3],
    )


def _finished(draft: _Draft, glyphs: Glyphs) -> VisualLine | None:
    words = draft.words
    last = words[-1].text
    hyphen = marked = last.endswith(END_HYPHEN)
    if marked:
        words[-1] = PlacedWord(last[:-1] + "-", words[-1].box)
    elif last == "-" and len(words) > 1 and words[-1].box[0] - words[-2].box[2] < 0.25 * _height(words[-2].box):
        # A hyphen that justification pushed a hair away from its word.
        words[-2:] = [PlacedWord(words[-2].text + "-", _joined(words[-2].box, words[-1].box))]
        draft.firsts.pop()
        hyphen = marked = True
    elif last.endswith("-") and len(last) > 1 and last[-2].isalnum():
        hyphen = True
    if words[-1].text == "-" and marked:
        marked = hyphen = False
    fonts = [glyphs.fonts.at(draft.firsts[place]) for place in _samples(len(words))]
    bold = sum(font.bold for font in fonts) / len(fonts)
    size = sorted(font.size_pt for font in fonts)[len(fonts) // 2]
    x0, y0, x1, y1 = draft.box
    if y1 - y0 < 0.9 * size:  # fonts that say nothing of their height
        y0, y1 = max(0.0, y1 - 0.92 * size), min(glyphs.upright.height_pt, y1 + 0.16 * size)
    return VisualLine(tuple(words), x0, y0, x1, y1, size, bold, hyphen, marked)


def _samples(count: int) -> tuple[int, ...]:
    """The words of a line whose font is asked for: asking for each would take as long as all the rest."""
    return tuple(range(count)) if count <= 3 else (0, count // 3, 2 * count // 3, count - 1)


def _height(box: Box) -> float:
    return box[3] - box[1]


def _gutters(lines: list[VisualLine]) -> tuple[float, ...]:
    """The x positions of vertical gaps between columns, from left to right."""
    if len(lines) < 8:
        return ()
    step = 2.0
    bins = int(max(line.x1 for line in lines) / step) + 2
    cover = [0] * (bins + 1)
    for line in lines:
        cover[int(line.x0 / step)] += 1
        cover[int(line.x1 / step) + 1] -= 1
    for index in range(1, len(cover)):
        cover[index] += cover[index - 1]
    allowed = 0.1 * len(lines)
    gutters: list[float] = []
    start: int | None = None
    for index, count in enumerate(cover):
        if count <= allowed:
            start = index if start is None else start
            continue
        if start is not None and (index - start) * step >= _GUTTER_PT and _parts(lines, start * step, index * step):
            gutters.append((start + index) * step / 2)
        start = None
    return tuple(gutters)


def _parts(lines: list[VisualLine], left: float, right: float) -> bool:
    """Whether the gap has enough lines beside each other on both sides."""
    before = [line for line in lines if line.x1 <= right]
    after = [line for line in lines if line.x0 >= left]
    fewest = max(4, 0.15 * len(lines))
    if len(before) < fewest or len(after) < fewest:
        return False
    shared = min(max(line.y1 for line in before), max(line.y1 for line in after)) - max(
        min(line.y0 for line in before), min(line.y0 for line in after)
    )
    return shared > 4 * sorted(line.size_pt for line in lines)[len(lines) // 2]


def column_of(line: VisualLine, gutters: tuple[float, ...]) -> int:
    """The column, from 0, that a line stands in; -1 for a line that crosses a gutter."""
    column = sum(1 for gutter in gutters if line.x0 >= gutter)
    return -1 if any(line.x0 < gutter < line.x1 for gutter in gutters) else column


def _disordered(lines: list[VisualLine], gutters: tuple[float, ...]) -> bool:
    """Whether the content jumps about: up within a column, or between columns more often than their number asks."""
    if len(lines) < 8:
        return False
    columns = [column_of(line, gutters) for line in lines]
    faults = 0
    changes = 0
    for index in range(1, len(lines)):
        above, below = lines[index - 1], lines[index]
        if columns[index] == columns[index - 1]:
            faults += below.y1 < above.y0 - 0.5 * above.size_pt
        elif -1 not in (columns[index], columns[index - 1]):
            changes += 1
    faults += max(0, changes - 2 * len(gutters))
    return faults > max(3.0, _DISORDER * len(lines)) and (bool(gutters) or _one_column(lines))


def _running(lines: list[VisualLine], gutters: tuple[float, ...]) -> bool:
    """Whether the columns hold running text, whose lines are longer than those of a table's cells."""
    widths: dict[int, list[float]] = {}
    for line in lines:
        widths.setdefault(column_of(line, gutters), []).append((line.x1 - line.x0) / max(line.size_pt, 1.0))
    return all(sorted(found)[len(found) // 2] > _RUNNING_EM for column, found in widths.items() if column >= 0)


def _one_column(lines: list[VisualLine]) -> bool:
    """Whether lines start at few places, so that sorting them from top to bottom cannot mix columns up."""
    left = min(line.x0 for line in lines)
    near = sum(1 for line in lines if line.x0 < left + 4 * line.size_pt)
    return near > 0.8 * len(lines)


def _sorted(lines: list[VisualLine], gutters: tuple[float, ...]) -> list[VisualLine]:
    """Lines by column from top to bottom; one that crosses the gutters closes the columns above it."""
    ordered: list[VisualLine] = []
    band: list[VisualLine] = []

    def close() -> None:
        ordered.extend(sorted(band, key=lambda line: (column_of(line, gutters), line.y0, line.x0)))
        band.clear()

    for line in sorted(lines, key=lambda line: (line.y0, line.x0)):
        if column_of(line, gutters) == -1:
            close()
            ordered.append(line)
        else:
            band.append(line)
    close()
    return ordered
