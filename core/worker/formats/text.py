"""Plain text: lines that a mail program broke are joined again, headings and lists keep their own line."""

import re

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.worker.formats.blocks import Block, Paragraph, Rule, Run, Style, require_text
from core.worker.formats.characters import clean, decode
from core.worker.formats.converted import Converted
from core.worker.formats.typeset import typeset

_NARROWEST_WRAP, _WIDEST_WRAP = 45, 100  # programs break lines at 60 to 80 signs; longer lines were never broken
_ITEM = re.compile(r"([-*•–·]|\d{1,3}[.)]|[a-z][.)])\s+(?=\S)")
_RULE = re.compile(r"([-=_*~])\1{4,}")
_FRAMED = re.compile(r"([=#*~])\1{1,}\s+(.+?)\s+\1{2,}")
_NUMBERED_TITLE = re.compile(r"(?:article|chapitre|section|titre)\s+[\dIVXLC]+\b", re.IGNORECASE)
_QUOTE_MARKS = re.compile(r"^(?:> ?)+")
_TITLE_CHARACTERS = 100


def convert(data: bytes, name: str) -> Converted:  # noqa: ARG001 - the same door for every format
    """The text typeset as a PDF.

    Raises UserError (empty-file, unknown-format for bytes that are no text, no-text, too-complex, too-many-pages).
    """
    text = decode(data)
    if not text.strip():
        raise UserError(ErrorCode.EMPTY_FILE)
    if text.count("\x00") * 20 > len(text):
        raise UserError(ErrorCode.UNKNOWN_FORMAT)
    blocks = blocks_of(text)
    require_text(blocks)
    return Converted(DocumentKind.TEXT, typeset(blocks))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs of the text in order; a row of dashes or equal signs becomes a line across the page."""
    lines = [_QUOTE_MARKS.sub("", line).expandtabs(4).rstrip() for line in clean(text).split("\n")]
    width = _wrap_width(lines)
    blocks: list[Block] = []
    gathered: list[str] = []
    close = False
    for line, following in zip(lines, (*lines[1:], ""), strict=True):
        if not line.strip() or _RULE.fullmatch(line.strip()):
            if line.strip():
                blocks.append(Rule())
            close = False
            continue
        gathered.append(line)
        if not _goes_on(line, following, width):
            blocks.append(_paragraph(gathered, close))
            gathered = []
            close = True
    return tuple(blocks)


def _wrap_width(lines: list[str]) -> int:
    """The width at which the writer's program broke its lines; 0 when it did not."""
    lengths = [len(line) for line in lines if line.strip()]
    if not lengths or sum(length > _WIDEST_WRAP for length in lengths) * 20 > len(lengths):
        return 0
    width = max((length for length in lengths if length <= _WIDEST_WRAP), default=0)
    return width if width >= _NARROWEST_WRAP else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether the line end is the program's, not the writer's: the next word would not have fitted."""
    rest = following.strip()
    if not rest or not width or len(line) > _WIDEST_WRAP:
        return False
    if _ITEM.match(rest) or _RULE.fullmatch(rest) or _FRAMED.fullmatch(rest) or _NUMBERED_TITLE.match(rest):
        return False
    return len(line) + 1 + len(rest.split(None, 1)[0]) > width


def _paragraph(lines: list[str], close: bool) -> Paragraph:
    text = " ".join(line.strip() for line in lines)
    if framed := _FRAMED.fullmatch(text):
        return Paragraph((Run(framed.group(2)),), Style.SUBHEADING)
    if len(lines) == 1 and _is_title(text):
        return Paragraph((Run(text),), Style.SUBHEADING)
    if item := _ITEM.match(text):
        marker = item.group(1) if item.group(1)[-1] in ".)" else "•"
        return Paragraph((Run(text[item.end() :]),), indent=1, marker=marker, tight=close)
    return Paragraph((Run(text),), tight=close)


def _is_title(text: str) -> bool:
    if len(text) > _TITLE_CHARACTERS or text.endswith((".", ";", ",")):
        return False
    return bool(_NUMBERED_TITLE.match(text)) or (text.isupper() and sum(char.isalpha() for char in text) >= 4)
