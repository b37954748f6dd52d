"""Text as readers of facts see it: folded letter for letter, cut into paragraphs and sentences."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_APOSTROPHES = "’‘ʼ´`′"
_DASHES = "‐‑‒–—−"
_ABBREVIATIONS = frozenset(
    """
    art al bd av bld cf dr ex inc ltd me mme mlle mm n no num p ref reg ste sté st tel tél cie r.l s.a
    """.split()  # noqa: SIM905 - words read better as a block
)
_STOP = re.compile(r"[.!?…]+[\"»”)]*\s+(?=[A-ZÀ-ÖØ-ÞŒ0-9«“\"(•])")


class _Folding(dict[int, str]):
    """Fills itself with the folded form of each code point that it meets."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _APOSTROPHES:
            folded = "'"
        elif char in _DASHES:
            folded = "-"
        elif char != "\n" and char.isspace():
            folded = " "
        else:
            base = unicodedata.normalize("NFD", char)[0].lower()
            folded = base if len(base) == 1 else char
        self[code] = folded
        return folded


def fold(text: str) -> str:
    """The text in lower case without accents, apostrophes, dashes and spaces made plain.

    It has as many code points as the original, so that an offset means the same in both.
    """
    return text.translate(_Folding())


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch `[start, end)` of the analysis text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passages:
    """A text with its folded twin, its paragraphs and its sentences, all in order."""

    text: str
    plain: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds the code point at `offset`."""
        return _at(self.paragraphs, offset)

    def paragraph_index(self, offset: int) -> int:
        """The index of the paragraph that holds the code point at `offset`, 0 at least."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda one: one.start) - 1)

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds the code point at `offset`, 0 at least."""
        return max(0, bisect_right(self.sentences, offset, key=lambda one: one.start) - 1)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds the code point at `offset`."""
        return _at(self.sentences, offset)

    def sentences_of(self, span: Span) -> tuple[Span, ...]:
        """The sentences that start inside `span`."""
        first = bisect_right(self.sentences, span.start - 1, key=lambda one: one.start)
        last = bisect_right(self.sentences, span.end - 1, key=lambda one: one.start)
        return self.sentences[first:last]


def cut(text: str) -> Passages:
    """The passages of a text whose paragraphs are parted by newlines."""
    paragraphs = tuple(_paragraphs(text))
    sentences = tuple(sentence for span in paragraphs for sentence in _sentences(text, span))
    return Passages(text, fold(text), paragraphs, sentences)


def _at(spans: tuple[Span, ...], offset: int) -> Span:
    index = bisect_right(spans, offset, key=lambda one: one.start) - 1
    return spans[index] if index >= 0 else Span(offset, offset)


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield Span(start, end)
        start = end + 1


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _STOP.finditer(text, span.start, span.end):
        if _is_abbreviation(text, start, match.start()):
            continue
        yield Span(start, match.end())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """Whether the point at `stop` belongs to a shortened word or to the number that opens a paragraph."""
    if text[stop] != ".":
        return False
    head = text[max(start, stop - 12) : stop]
    last = re.split(r"[\s(«'’]", head)[-1].lower()
    opens = stop - start <= 8 and bool(re.fullmatch(r"\W*[A-Za-z]?[0-9IVX.]*", text[start:stop]))
    return opens or len(last) == 1 or last in _ABBREVIATIONS
