"""The articles of a contract: where each starts, what it is called, how far it goes."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from core.contract.passages import Span
from core.domain.document import Document, DocumentKind, TextLine
from core.domain.findings import Article

_LONGEST_HEADING = 140
_LONGEST_RUN_IN = 70
_FEWEST_IN_CONTENTS = 4

_ROMAN = r"[IVXLC]{1,6}"
_ORDINAL = r"(?:1er|premier|première|[Ii]er)"
_NUMBER = rf"(?:[A-Z]?\d{{1,3}}(?:[.\-]\d{{1,3}}){{0,4}}|[A-Z](?:\.\d{{1,3}}){{1,4}}|{_ROMAN}(?:\.\d{{1,3}}){{0,4}})"
_KIND = re.compile(
    rf"(?P<kind>article|art\.|titre|chapitre|partie|section|annexe|appendice|paragraphe|§)\s{{0,3}}"
    rf"(?:n[°o]\s?)?(?P<number>{_ORDINAL}|{_NUMBER}|[A-Z])?(?![\w’'])\s{{0,3}}[.:)\-–—]?\s{{0,3}}",
    re.IGNORECASE,
)
_ORDINAL_PART = re.compile(
    r"(première|deuxième|seconde|troisième|quatrième|cinquième|\w{5,12}ième) (partie|section)", re.I
)
_NUMBERED = re.compile(rf"(?P<number>{_NUMBER}|[A-Z](?=[.)]))\s?(?P<mark>[.)]|[\-–—](?=\s))?\s{{1,3}}(?=\S)")
_CONTENTS_TAIL = re.compile(r"(?:\.\s?){4,}\s*\d{0,4}\s*$|…{2,}\s*\d{0,4}\s*$")
_CONTENTS_TITLE = re.compile(r"\W*(sommaire|table des mati[eè]res)\W*", re.IGNORECASE)
_PART_RANKS = {"partie": 0, "annexe": 0, "appendice": 0, "titre": 1, "chapitre": 2, "section": 3}
_ARTICLE_RANK = 10
_UNNUMBERED_RANK = 9


@dataclass(frozen=True, slots=True)
class _Heading:
    """A paragraph that opens an article. `rank` grows with depth; `standalone` when it is only a title."""

    span: Span
    number: str | None
    title: str
    rank: int
    size_pt: float
    standalone: bool


def find_articles(document: Document) -> tuple[Article, ...]:
    """The articles of the document in order of their start, each up to the next of its own or a higher rank.

    Sub-articles are articles of their own, nested in the one that they belong to. `number` is as printed without
    the word « Article » (« 21.2 », « IV », « Annexe C »), None for a titled part without one. Lines of a table of
    contents are left out. Time grows linearly with the text.
    """
    headings = _without_contents(document.text, tuple(_headings(document)))
    if document.kind is DocumentKind.MAIL:
        # Short lines of a message are greetings and table rows; only what it numbers is an article.
        headings = tuple(heading for heading in headings if heading.number is not None)
    articles = []
    open_at: list[tuple[int, _Heading]] = []
    ends: dict[int, int] = {}
    for index, heading in enumerate(headings):
        while open_at and _closes(heading, open_at[-1][1]):
            ends[open_at.pop()[0]] = heading.span.start
        open_at.append((index, heading))
    for index, heading in enumerate(headings):
        end = ends.get(index, len(document.text))
        start = heading.span.start
        articles.append(Article(heading.number, heading.title, document.page_of(start), start, end))
    return tuple(articles)


def article_at(articles: tuple[Article, ...], offset: int) -> Article | None:
    """The deepest article with a number that holds `offset`, else the deepest titled one, else None."""
    last = bisect_right(articles, offset, key=lambda article: article.start)
    titled = None
    for article in reversed(articles[:last]):
        if offset < article.end:
            if article.number is not None:
                return article
            titled = titled or article
    return titled


def _closes(heading: _Heading, other: _Heading) -> bool:
    """Whether `other`, still open, ends where `heading` starts."""
    if _UNNUMBERED_RANK in (heading.rank, other.rank) and heading.rank >= _UNNUMBERED_RANK:
        if heading.rank == _UNNUMBERED_RANK:
            return heading.size_pt >= other.size_pt - 0.2 or other.rank > _ARTICLE_RANK + 1
        return heading.standalone and heading.size_pt >= other.size_pt - 0.2
    return heading.rank <= other.rank


def _headings(document: Document) -> Iterator[_Heading]:
    body_pt = _body_size(document.lines)
    prefixes: dict[str, int] = {}
    position = 0
    lines = document.lines
    index = 0
    for paragraph in document.text.split("\n"):
        start, end = position, position + len(paragraph)
        position = end + 1
        if not paragraph.strip():
            continue
        start += len(paragraph) - len(paragraph.lstrip())
        while index + 1 < len(lines) and lines[index + 1].start <= start:
            index += 1
        line = lines[index] if lines else TextLine(start, end, 1, body_pt, False)
        heading = _heading(paragraph.strip(), Span(start, end), line, body_pt, prefixes)
        if heading:
            if heading.number and heading.rank >= _ARTICLE_RANK:
                prefixes[heading.number] = heading.rank
            elif heading.rank < _UNNUMBERED_RANK:
                prefixes.clear()
            yield heading


def _heading(text: str, span: Span, line: TextLine, body_pt: float, prefixes: dict[str, int]) -> _Heading | None:
    """The heading that a paragraph is or starts with. `prefixes` are the numbers met so far, with their ranks."""
    stands_out = line.bold or line.size_pt > body_pt + 0.4
    short = len(text) <= _LONGEST_HEADING
    titled = (short and not text.endswith((".", ";", ",", ":"))) or (short and stands_out)
    if _CONTENTS_TITLE.fullmatch(text):
        return None
    kind = _KIND.match(text)
    if kind and (short or kind["number"]) and _is_kind_heading(text, kind, titled):
        word = kind["kind"].lower().rstrip(".")
        number = kind["number"]
        title = text[kind.end() :].strip(" -–—:.") if short else _run_in(text[kind.end() :])
        if word in _PART_RANKS:
            return _Heading(
                span,
                f"{kind['kind']} {number}" if number else None,
                title or text,
                _PART_RANKS[word],
                line.size_pt,
                True,
            )
        return _Heading(span, number, title, _ARTICLE_RANK + _depth(number or ""), line.size_pt, short)
    if _ORDINAL_PART.match(text) and titled:
        return _Heading(span, None, text, 0, line.size_pt, True)
    numbered = _NUMBERED.match(text)
    if (numbered and numbered["number"] != "A") or (numbered and numbered["mark"]):
        assert numbered is not None
        number = numbered["number"]
        rest = text[numbered.end() :]
        depth = _depth(number)
        known = _parent(number) in prefixes
        if depth > 1 and (known or numbered["mark"] or stands_out or titled) and _looks_opened(rest):
            title = rest.strip(" -–—:") if titled and len(rest) <= _LONGEST_HEADING else _run_in(rest)
            return _Heading(span, number, title, _ARTICLE_RANK + depth, line.size_pt, titled)
        if depth == 1 and numbered["mark"] and titled and _looks_opened(rest) and _fits(number, prefixes, stands_out):
            return _Heading(span, number, rest.strip(" -–—:"), _ARTICLE_RANK + 1, line.size_pt, True)
        if depth == 1 and stands_out and titled and _looks_opened(rest):
            return _Heading(span, number, rest.strip(" -–—:"), _ARTICLE_RANK + 1, line.size_pt, True)
        return None
    if stands_out and titled and len(text) >= 3 and any(char.isalpha() for char in text) and line.end >= span.end - 60:
        return _Heading(span, None, text.strip(" :"), _UNNUMBERED_RANK, line.size_pt, True)
    return None


def _is_kind_heading(text: str, kind: re.Match[str], titled: bool) -> bool:
    """Whether « Article 7 … » opens a part here, rather than a sentence that speaks of one."""
    rest = text[kind.end() :]
    if not kind["number"]:
        return titled and (not rest or kind["kind"].lower() == "annexe" or kind["kind"].isupper()) and len(rest) < 60
    if not rest:
        return True
    separated = text[kind.start() : kind.end()].rstrip()[-1] in ".:)-–—"
    opened = rest[:1].isupper() or rest[:1] in '«"“' or rest[:1].isdigit()
    return (separated and opened) or (titled and opened) or (len(text) < 60 and titled)


def _looks_opened(rest: str) -> bool:
    """Whether what follows a number reads like the start of an article: a capital, a quote, a letter."""
    first = rest[:1]
    return first.isupper() or first in "«\"“'’‘É" or (first.islower() and len(rest) > 1 and rest[1:2] in "’'")


def _fits(number: str, prefixes: dict[str, int], stands_out: bool) -> bool:
    """Whether a bare number continues the count; a list inside an article starts again at 1."""
    if stands_out or not number.isdigit():
        return True
    seen = [int(one) for one in prefixes if one.isdigit()]
    return int(number) == (max(seen) + 1 if seen else 1)


def _run_in(rest: str) -> str:
    """The title printed at the head of a paragraph (« Parties. Le contrat lie… »), or an empty string."""
    head, stop, tail = rest.partition(". ")
    return head.strip() if stop and tail and len(head) <= _LONGEST_RUN_IN and len(head.split()) <= 6 else ""


def _depth(number: str) -> int:
    parts = len(re.findall(r"[.\-]\d", number)) + 1
    return parts + 1 if re.match(r"[A-Z]\d", number) else parts


def _parent(number: str) -> str:
    head, dot, _ = number.rpartition(".")
    if dot:
        return head
    return number[:1] if re.match(r"[A-Z]\d", number) else ""


def _body_size(lines: tuple[TextLine, ...]) -> float:
    """The size that most characters are set in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size_pt, 1)] += line.end - line.start
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _without_contents(text: str, headings: tuple[_Heading, ...]) -> tuple[_Heading, ...]:
    """The headings without the lines of a table of contents: dotted leaders, or a run that comes again later."""
    count = Counter((heading.number, heading.title[:40].lower()) for heading in headings)
    kept: list[_Heading] = []
    run: list[_Heading] = []

    def settle() -> None:
        listed = sum(count[(one.number, one.title[:40].lower())] > 1 for one in run)
        if len(run) < _FEWEST_IN_CONTENTS or listed < len(run) * 0.6:
            kept.extend(run)
        else:
            for one in run:
                count[(one.number, one.title[:40].lower())] -= 1
        run.clear()

    for heading in headings:
        if _CONTENTS_TAIL.search(text[heading.span.start : heading.span.end]):
            continue
        if run and (not heading.standalone or text[run[-1].span.end : heading.span.start].strip()):
            settle()
        run.append(heading)
    settle()
    return tuple(kept)
