"""The few shapes that every converted document is cut into before it is typeset."""

from dataclasses import dataclass
from enum import StrEnum

from core.errors import ErrorCode, UserError

MAX_CHARACTERS = 4_000_000  # some 1,500 pages; the longest conditions we met have 120,000
MAX_BLOCKS = 100_000  # the same document has some 30,000 paragraphs
MAX_WORD = 120  # Qt breaks a longer word letter by letter, in quadratic time


class Style(StrEnum):
    """How a paragraph is set; sender's own colours and sizes are folded into these."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that wraps. `marker` hangs before the first line; `indent` counts steps; `tight` follows closely."""

    runs: tuple[Run, ...]
    style: Style = Style.BODY
    indent: int = 0
    marker: str = ""
    tight: bool = False

    @property
    def text(self) -> str:
        """The words without their faces."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell across `span` columns."""

    paragraphs: tuple[Paragraph, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; rows may differ in length."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line across the page."""


Block = Paragraph | Table | Rule


def require_text(blocks: tuple[Block, ...]) -> None:
    """Raises UserError when there is nothing to read, or more than a document can hold."""
    characters = sum(_length(block) for block in blocks)
    if characters == 0:
        raise UserError(ErrorCode.NO_TEXT)
    if characters > MAX_CHARACTERS or len(blocks) > MAX_BLOCKS:
        raise UserError(ErrorCode.TOO_COMPLEX)


def _length(block: Block) -> int:
    match block:
        case Paragraph():
            return len(block.text)
        case Table():
            return sum(len(part.text) for row in block.rows for cell in row for part in cell.paragraphs)
        case Rule():
            return 0
