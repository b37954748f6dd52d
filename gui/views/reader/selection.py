"""Selecting and searching words on the pages."""

import unicodedata
from dataclasses import dataclass

from core.domain.document import Page, Word
from core.domain.geometry import Rect

# A word on the same line counts as near even when it is far along it.
_LINE_WEIGHT = 20


@dataclass(frozen=True, slots=True, order=True)
class WordPlace:
    """A word: its page, from 1, and its index in that page's words."""

    page: int
    word: int


@dataclass(frozen=True, slots=True)
class WordRange:
    """Words from `first` to `last`, both included, in reading order."""

    first: WordPlace
    last: WordPlace

    @classmethod
    def between(cls, one: WordPlace, other: WordPlace) -> "WordRange":
        """The range that both ends limit, whichever comes first."""
        return cls(min(one, other), max(one, other))

    def on(self, page: Page) -> tuple[Word, ...]:
        """The words of the range on that page."""
        if not self.first.page <= page.number <= self.last.page:
            return ()
        start = self.first.word if page.number == self.first.page else 0
        stop = self.last.word + 1 if page.number == self.last.page else len(page.words)
        return page.words[start:stop]


def word_at(page: Page, x_pt: float, y_pt: float) -> WordPlace | None:
    """The word under the point, or the nearest one on its line, or None on an empty page."""
    best: tuple[float, int] | None = None
    for index, word in enumerate(page.words):
        box = word.box
        across = max(box.x0_pt - x_pt, 0.0, x_pt - box.x1_pt)
        down = max(box.y0_pt - y_pt, 0.0, y_pt - box.y1_pt)
        distance = across + _LINE_WEIGHT * down
        if best is None or distance < best[0]:
            best = (distance, index)
    return WordPlace(page.number, best[1]) if best else None


def line_rects(words: tuple[Word, ...]) -> tuple[Rect, ...]:
    """One rectangle for each visual line of `words`."""
    rects: list[Rect] = []
    line: int | None = None
    for word in words:
        if word.line == line:
            rects[-1] = rects[-1].joined(word.box)
        else:
            rects.append(word.box)
            line = word.line
    return tuple(rects)


def selected_text(pages: tuple[Page, ...], selection: WordRange) -> str:
    """The selected words, a newline wherever the page has one."""
    parts: list[str] = []
    for page in pages:
        line: int | None = None
        for word in selection.on(page):
            if parts:
                parts.append(" " if word.line == line else "\n")
            parts.append(word.text)
            line = word.line
    return "".join(parts)


def folded(text: str) -> str:
    """The text without case and accents, one character for each of its own."""
    result = []
    for char in text:
        base = unicodedata.normalize("NFKD", char)[:1].casefold()[:1]
        result.append("'" if base in "’ʼ" else base or char)
    return "".join(result)


def find_words(pages: tuple[Page, ...], wanted: str) -> tuple[WordRange, ...]:
    """Every place of `wanted` (one or several words, parts of words too), case and accents ignored."""
    needle = " ".join(folded(wanted).split())
    if not needle:
        return ()
    found: list[WordRange] = []
    for page in pages:
        text, starts = "", []
        for word in page.words:
            starts.append(len(text))
            text += folded(word.text) + " "
        at = text.find(needle)
        index = 0
        while at >= 0:
            while index + 1 < len(starts) and starts[index + 1] <= at:
                index += 1
            last = index
            while last + 1 < len(starts) and starts[last + 1] < at + len(needle):
                last += 1
            found.append(WordRange(WordPlace(page.number, index), WordPlace(page.number, last)))
            at = text.find(needle, at + len(needle))
    return tuple(found)
