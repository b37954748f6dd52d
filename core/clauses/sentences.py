"""Cuts the analysis text into sentences and list items, each item knowing the sentence that leads it in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile(r"[.!?;…](?:\s?[»\")])?\s+(?=[A-ZÀÂÉÈÊËÎÏÔÙÛÜÇŒ«\"(•\d–—-])")
_ABBREVIATION = re.compile(
    r"(?:^|\W)(?:art|m|mme|mm|dr|n|no|etc|cf|ex|p|al|[lrd]|av|bd|st|ste|cie|s\.a|inc|ltd|t[eé]l|www|i\.e|e\.g)$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\s*(?:(?:article|art\.)\s+[\dIVXL]+(?:[.\-]\d+)*\s*[.:)–—-]*\s+|[-•*–—▪◦‣·]\s*|\(?[a-z0-9ivx]{1,4}[.)°]+\s+"
    r"|[A-Z]?\d{0,2}(?:\.\d{1,3})+\.?\s+|[IVX]{1,4}\s?[.)]\s+)+",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-•*–—▪◦‣·]|\(?[a-z0-9ivx]{1,4}[.)°])\s", re.IGNORECASE)
_LONGEST = 2000  # characters; what goes on longer without a stop is cut at a pause
_PAUSE = re.compile(r"[;:,]\s|\s")
_SHORTEST = 25  # a head shorter than this is an enumerator or an abbreviation, not a sentence


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence `[start, end)` of the analysis text, its numbering or bullet left out.

    `paragraph` counts paragraphs from 0; `lead` is the index of the sentence that introduces this list item.
    """

    start: int
    end: int
    paragraph: int
    lead: int | None = None


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of the analysis text in order; paragraphs end at each newline."""
    found: list[Span] = []
    lead: int | None = None
    open_list = False
    for number, (start, end) in enumerate(_paragraphs(text)):
        item = lead is not None and (open_list or bool(_BULLET.match(text, start, end)) or text[start].islower())
        if not item:
            lead = None
        for first, last in _cut(text, start, end):
            found.append(Span(first, last, number, lead))
        if not found:
            continue
        tail = text[found[-1].start : found[-1].end].rstrip()
        if tail.endswith(":"):
            if lead is None:
                lead = len(found) - 1
            open_list = True
        else:
            open_list = lead is not None and tail.endswith((";", ","))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield start, end
        start = end + 1


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _BREAK.finditer(text, start, end):
        head = match.start()
        if head - start < _SHORTEST:
            continue
        if text[head] == "." and _ABBREVIATION.search(text, max(start, head - 12), head):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    mark = _MARK.match(text, start, end)
    if mark and mark.end() < end:
        start = mark.end()
    while start < end and text[start].isspace():
        start += 1
    while end - start > _LONGEST:
        pauses = [match.end() for match in _PAUSE.finditer(text, start + _LONGEST // 2, start + _LONGEST)]
        stop = pauses[-1] if pauses else start + _LONGEST
        yield start, stop
        start = stop
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
