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
_LONGEST_SECOND_LINE = 60
_LONGEST_OWN_LINE = 70

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


class _Numbering:
    """The numbers met so far: what a sub-article hangs on, and which number comes next."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._highest = 0
        self._last = 0

    def take(self, heading: _Heading) -> None:
        """Counts a heading; a part or an annex starts the count again."""
        if heading.rank < _UNNUMBERED_RANK:
            self._seen.clear()
            self._highest = self._last = 0
        elif heading.number:
            self._seen.add(heading.number)
            if heading.number.isdigit():
                self._last = int(heading.number)
                self._highest = max(self._highest, self._last)

    def holds(self, number: str) -> bool:
        """Whether an article of that number has been met."""
        return number in self._seen

    def continues(self, number: str) -> bool:
        """Whether a bare number goes on with the count, as the items of a list inside an article do not."""
        return not number.isdigit() or int(number) in {self._highest + 1, self._last + 1}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with what its first line tells; `lead` is the words of that line."""

    text: str
    span: Span
    lead: str
    size_pt: float
    stands_out: bool

    @property
    def short(self) -> bool:
        """Whether it is short enough for a heading."""
        return len(self.text) <= _LONGEST_HEADING

    @property
    def titled(self) -> bool:
        """Whether it reads like a title rather than a sentence."""
        return self.short and (self.stands_out or not self.text.endswith((".", ";", ",", ":")))


def _headings(document: Document) -> Iterator[_Heading]:
    numbering = _Numbering()
    for paragraph in _paragraphs(document):
        heading = _heading(paragraph, numbering)
        if heading:
            numbering.take(heading)
            yield heading


def _paragraphs(document: Document) -> Iterator[_Paragraph]:
    body_pt = _body_size(document.lines)
    lines = document.lines
    position = index = 0
    for raw in document.text.split("\n"):
        start, end = position + len(raw) - len(raw.lstrip()), position + len(raw)
        position = end + 1
        if not raw.strip():
            continue
        while index + 1 < len(lines) and lines[index + 1].start <= start:
            index += 1
        line = lines[index] if lines else TextLine(start, end, 1, body_pt, False)
        lead = document.text[start : min(end, line.end)].strip()
        yield _Paragraph(raw.strip(), Span(start, end), lead, line.size_pt, line.bold or line.size_pt > body_pt + 0.4)


def _heading(paragraph: _Paragraph, numbering: _Numbering) -> _Heading | None:
    """The heading that a paragraph is or starts with."""
    text = paragraph.text
    if _CONTENTS_TITLE.fullmatch(text):
        return None
    kind = _KIND.match(text)
    if kind and (paragraph.short or kind["number"]) and _is_kind_heading(text, kind, paragraph.titled):
        return _of_kind(paragraph, kind)
    if _ORDINAL_PART.match(text) and paragraph.titled:
        return _Heading(paragraph.span, None, text, 0, paragraph.size_pt, True)
    numbered = _NUMBERED.match(text)
    if numbered and (numbered["mark"] or any(char.isdigit() for char in numbered["number"])):
        return _of_number(paragraph, numbered, numbering)
    # a bold lead-in is no title of the paragraph that it opens
    whole = len(paragraph.lead) >= len(text) - _LONGEST_SECOND_LINE
    if paragraph.stands_out and paragraph.titled and whole and len(text) >= 3 and any(map(str.isalpha, text)):
        return _Heading(paragraph.span, None, text.strip(" :"), _UNNUMBERED_RANK, paragraph.size_pt, True)
    return None


def _of_kind(paragraph: _Paragraph, kind: re.Match[str]) -> _Heading:
    """« Article 7 – Prix », « TITRE II », « Annexe C »."""
    word, number = kind["kind"].lower().rstrip("."), kind["number"]
    rest = paragraph.text[kind.end() :]
    title = rest.strip(" -–—:.") if paragraph.short else _run_in(rest)
    if word in _PART_RANKS:
        printed = f"{kind['kind']} {number}" if number else None
        return _Heading(paragraph.span, printed, title or paragraph.text, _PART_RANKS[word], paragraph.size_pt, True)
    rank = _ARTICLE_RANK + _depth(number or "")
    return _Heading(paragraph.span, number, title, rank, paragraph.size_pt, paragraph.short)


def _of_number(paragraph: _Paragraph, numbered: re.Match[str], numbering: _Numbering) -> _Heading | None:
    """« 7. Prix », « 7.2 La première facture… », « B3.1 … »; None for the item of a list."""
    number = numbered["number"]
    rest = paragraph.text[numbered.end() :]
    if not _looks_opened(rest):
        return None
    depth, marked, titled = _depth(number), bool(numbered["mark"]), paragraph.titled
    title = rest.strip(" -–—:") if titled else _run_in(rest)
    if depth > 1:
        if not (numbering.holds(_parent(number)) or marked or paragraph.stands_out or titled):
            return None
    elif titled:
        if not paragraph.stands_out and not (marked and numbering.continues(number)):
            return None
    else:
        # a title set on a line of its own that the reader joined to the paragraph under it
        title = paragraph.lead[numbered.end() :].strip()
        alone = len(paragraph.lead) < _LONGEST_OWN_LINE and not title.endswith((".", ";", ",", ":"))
        if not (marked and title and alone and paragraph.stands_out and numbering.continues(number)):
            return None
    return _Heading(paragraph.span, number, title, _ARTICLE_RANK + depth, paragraph.size_pt, titled)


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
