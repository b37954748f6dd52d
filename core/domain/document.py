"""A document as it was read: its pages with their words, its analysis text, and the map between them.

*Page text* is every word of the page, running headers included: what one selects and searches.
*Analysis text* is the words in reading order without running headers, line-end hyphens joined,
paragraphs parted by a newline: every offset in the project counts in it, half-open `[start, end)`,
in Unicode code points.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.geometry import PageBox, Rect
from core.domain.ids import ContractId, DocumentId


class DocumentKind(StrEnum):
    """What the bytes are."""

    PDF = "pdf"
    SCAN = "scan"
    IMAGE = "image"
    MAIL = "mail"
    WORD = "word"
    ODT = "odt"
    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"


class DocumentRole(StrEnum):
    """What the document is in its contract; the values are those of the fact `document_type`."""

    CONDITIONS = "conditions"
    PRIVACY = "privacy"
    CONFIRMATION = "confirmation"
    AMENDMENT = "amendment"
    RENEWAL = "renewal"
    BILL = "bill"
    REPLY = "reply"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page.

    `line` numbers the visual lines of its page from 0. `[start, end)` is its place in the analysis
    text, empty (`start == end`) where the word is left out of it, as running headers are.
    """

    text: str
    box: Rect
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page as displayed; `number` counts from 1."""

    number: int
    width_pt: float
    height_pt: float
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A visual line inside the analysis text, with what tells a heading from a paragraph.

    `size_pt` is the font's size; `bold` whether most of the line is.
    """

    start: int
    end: int
    page: int
    size_pt: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Document:
    """What reading a file gives. `text` is the analysis text; `lines` cover it in order."""

    kind: DocumentKind
    sha256: str
    text: str
    pages: tuple[Page, ...]
    lines: tuple[TextLine, ...]
    ocr: bool = False

    def page_of(self, offset: int) -> int:
        """The page, from 1, on which the code point at `offset` stands (the last line that starts before it)."""
        index = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return self.lines[index].page if index >= 0 else 1

    def boxes(self, start: int, end: int) -> tuple[PageBox, ...]:
        """The rectangles to draw over `[start, end)`: one for each visual line it touches."""
        boxes: list[PageBox] = []
        first, last = self.page_of(start), self.page_of(max(start, end - 1))
        for page in self.pages[first - 1 : last]:
            current: tuple[int, Rect] | None = None
            for word in page.words:
                if word.start == word.end or word.end <= start or word.start >= end:
                    continue
                box = _part(word, start, end)
                if current and current[0] == word.line:
                    current = (word.line, current[1].joined(box))
                else:
                    if current:
                        boxes.append(PageBox(page.number, current[1]))
                    current = (word.line, box)
            if current:
                boxes.append(PageBox(page.number, current[1]))
        return tuple(boxes)


def _part(word: Word, start: int, end: int) -> Rect:
    """The share of a word's box that `[start, end)` covers; letters are taken as equally wide."""
    length = word.end - word.start
    if start <= word.start and word.end <= end:
        return word.box
    left = word.box.x0_pt + word.box.width_pt * max(0, start - word.start) / length
    right = word.box.x0_pt + word.box.width_pt * min(length, end - word.start) / length
    return Rect(left, word.box.y0_pt, right, word.box.y1_pt)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of a contract as lists show it, without its text or bytes.

    `parent_id` is the e-mail that an attachment came with; `version_on` the date of the conditions.
    """

    id: DocumentId
    contract_id: ContractId
    name: str
    kind: DocumentKind
    role: DocumentRole
    sha256: str
    page_count: int
    added_on: date
    version_on: date | None = None
    parent_id: DocumentId | None = None
