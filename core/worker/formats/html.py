"""Web pages, and the HTML part of e-mails: what a reader sees, in reading order, as blocks."""

import re
from dataclasses import dataclass, replace

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.worker.formats.blocks import Block, Cell, Paragraph, Rule, Run, Style, Table, require_text
from core.worker.formats.characters import clean, decode
from core.worker.formats.converted import Converted
from core.worker.formats.sanitise import INLINE, Element, sanitise
from core.worker.formats.typeset import typeset

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SIZE = re.compile(r"font-size\s*:\s*([\d.]+)\s*(px|pt|em|rem|%)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
_SLANTED = re.compile(r"font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|opacity\s*:\s*0(\.0+)?\s*(;|$)"
    r"|font-size\s*:\s*[01](\.0+)?\s*(px|pt)?\s*(;|$))",
    re.IGNORECASE,
)
_QUOTE_MARKS = re.compile(r"^(?:> ?)+")
_BASE_PX = 16.0
_FONT_SIZES_PX = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0, "-1": 13.0, "-2": 10.0}
_SMALL_BELOW_PX = 12.0
_HEADINGS = {"h1": Style.TITLE, "h2": Style.HEADING}
_HEADINGS |= dict.fromkeys(("h3", "h4", "h5", "h6"), Style.SUBHEADING)
_MAX_CELL_CHARACTERS = 400
_MAX_COLUMNS = 8
_HEADLINE_CHARACTERS = 120
_MAX_PARAGRAPH_CHARACTERS = 20_000  # longer ones are cut, so that no word made of many elements gets long


def convert(data: bytes, name: str) -> Converted:  # noqa: ARG001 - the same door for every format
    """The web page typeset as a PDF; links are kept as their words, pictures are left out.

    Raises UserError (no-text, too-complex, too-many-pages).
    """
    blocks = blocks_of(decode_page(data))
    require_text(blocks)
    return Converted(DocumentKind.HTML, typeset(blocks))


def decode_page(data: bytes, declared: str | None = None) -> str:
    """The page's characters, by `declared` or by what the page itself declares."""
    found = _CHARSET.search(data[:4096])
    return decode(data, declared or (found.group(1).decode("ascii") if found else None))


def blocks_of(html: str) -> tuple[Block, ...]:
    """What can be read in the page, in document order; hidden text is left out. Raises UserError (too-complex)."""
    flow = _Flow()
    try:
        # NULs split tags for some readers and not for others.
        _walk(sanitise(html.replace("\x00", "")), _Context(), flow)
    except RecursionError as error:
        raise UserError(ErrorCode.TOO_COMPLEX) from error
    flow.flush()
    return tuple(flow.blocks)


@dataclass(frozen=True, slots=True)
class _Context:
    bold: bool = False
    italic: bool = False
    size_px: float = _BASE_PX
    heading: Style | None = None
    indent: int = 0
    preformatted: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    run: Run
    size_px: float


class _Flow:
    """Gathers inline text and turns it into paragraphs at each block's edge."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[_Piece] = []
        self._context = _Context()
        self._length = 0
        self._marker = ""
        self._tight = False

    def add(self, text: str, context: _Context) -> None:
        if context.preformatted:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.break_line(context)
                self._append(line.replace("\t", "    "), context)
        else:
            self._append(_SPACES.sub(" ", text), context)

    def break_line(self, context: _Context) -> None:
        """A line end inside a paragraph: the next line follows closely; an empty line is a paragraph's end."""
        had_words = self._has_words()
        self.flush()
        self._tight = had_words
        self._context = context

    def mark(self, marker: str, context: _Context) -> None:
        self.flush()
        self._marker = marker
        self._context = context

    def put(self, block: Block) -> None:
        self.flush()
        self.blocks.append(block)

    def flush(self) -> None:
        runs = _trimmed(self._pieces)
        if runs:
            style = _style(self._pieces, self._context)
            tight = self._tight or (bool(self._marker) and self._follows_item())
            self.blocks.append(Paragraph(runs, style, self._context.indent, self._marker, tight))
            self._marker = ""
        self._pieces = []
        self._length = 0
        self._tight = False

    def _append(self, text: str, context: _Context) -> None:
        if text:
            self._context = context
            self._length += len(text)
            self._pieces.append(_Piece(Run(text, context.bold, context.italic), context.size_px))
            if self._length > _MAX_PARAGRAPH_CHARACTERS:
                self.break_line(context)

    def _has_words(self) -> bool:
        return any(piece.run.text.strip() for piece in self._pieces)

    def _follows_item(self) -> bool:
        last = self.blocks[-1] if self.blocks else None
        return isinstance(last, Paragraph) and bool(last.marker)


def _trimmed(pieces: list[_Piece]) -> tuple[Run, ...]:
    """The runs with single spaces between them and none at the ends; quote marks of replies are taken off."""
    runs: list[Run] = []
    ends_in_space = True
    for piece in pieces:
        text = clean(piece.run.text).replace("\n", " ")
        if ends_in_space:
            text = text.lstrip(" ")
        if text and runs and (runs[-1].bold, runs[-1].italic) == (piece.run.bold, piece.run.italic):
            runs[-1] = replace(runs[-1], text=runs[-1].text + text)
        elif text:
            runs.append(replace(piece.run, text=text))
        ends_in_space = text.endswith(" ") if text else ends_in_space
    if runs:
        runs[0] = replace(runs[0], text=_QUOTE_MARKS.sub("", runs[0].text.lstrip()))
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text) if any(run.text.strip() for run in runs) else ()


def _style(pieces: list[_Piece], context: _Context) -> Style:
    if context.heading:
        return context.heading
    length = sum(len(piece.run.text) for piece in pieces)
    size_px = sum(piece.size_px * len(piece.run.text) for piece in pieces) / max(length, 1)
    if size_px < _SMALL_BELOW_PX:
        return Style.SMALL
    if length <= _HEADLINE_CHARACTERS and size_px >= 20:
        return Style.HEADING
    if length <= _HEADLINE_CHARACTERS and size_px >= 17.5:
        return Style.SUBHEADING
    return Style.BODY


def _walk(element: Element, context: _Context, flow: _Flow) -> None:
    if _is_hidden(element):
        return
    context = _entered(element, context)
    if element.tag == "br":
        flow.break_line(context)
    elif element.tag == "hr":
        flow.put(Rule())
    elif element.tag == "table":
        _table(element, context, flow)
    elif element.tag in {"ol", "ul"}:
        _list(element, context, flow)
    elif element.tag in INLINE:
        _children(element, context, flow)
    else:
        flow.flush()
        _children(element, context, flow)
        flow.flush()


def _children(element: Element, context: _Context, flow: _Flow) -> None:
    for child in element.children:
        if isinstance(child, str):
            flow.add(child, context)
        else:
            _walk(child, context, flow)


def _list(element: Element, context: _Context, flow: _Flow) -> None:
    flow.flush()
    inner = replace(context, indent=context.indent + 1)
    number = _integer(element.attributes.get("start"), 1)
    for child in element.children:
        if isinstance(child, Element) and child.tag == "li":
            if _is_hidden(child):
                continue
            number = _integer(child.attributes.get("value"), number)
            marker = _numeral(number, element.attributes.get("type", "1")) if element.tag == "ol" else "•"
            flow.mark(marker, inner)
            _children(child, _entered(child, inner), flow)
            flow.flush()
            number += 1
        elif isinstance(child, Element):
            _walk(child, inner, flow)
        else:
            flow.add(child, inner)
    flow.flush()


def _table(element: Element, context: _Context, flow: _Flow) -> None:
    """A table of figures stays one; a table that only lays out the page is read cell after cell."""
    flow.flush()
    rows = _rows(element)
    table = _as_data(rows, context)
    if table:
        flow.put(table)
        return
    for row in rows:
        for cell in row:
            flow.flush()
            _walk(_as_block(cell), context, flow)
    for caption in (child for child in element.children if isinstance(child, Element) and child.tag == "caption"):
        _walk(caption, context, flow)
    flow.flush()


def _as_block(cell: Element) -> Element:
    return Element("div", cell.attributes, cell.children)


def _rows(element: Element) -> list[list[Element]]:
    rows: list[list[Element]] = []
    for child in element.children:
        if not isinstance(child, Element) or _is_hidden(child):
            continue
        if child.tag == "tr":
            cells = [cell for cell in child.children if isinstance(cell, Element) and cell.tag in {"td", "th"}]
            rows.append([cell for cell in cells if not _is_hidden(cell)])
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows.extend(_rows(child))
    return rows


def _as_data(rows: list[list[Element]], context: _Context) -> Table | None:
    filled: list[tuple[Cell, ...]] = []
    for row in rows:
        cells: list[Cell] = []
        for cell in row:
            if _holds(cell, {"table", "ul", "ol", "h1", "h2", "hr"}):
                return None
            parts = _cell_paragraphs(cell, context)
            if sum(len(part.text) for part in parts) > _MAX_CELL_CHARACTERS:
                return None
            cells.append(Cell(parts, min(max(_integer(cell.attributes.get("colspan"), 1), 1), _MAX_COLUMNS)))
        if any(cell.paragraphs for cell in cells):
            filled.append(tuple(cells))
    columns = max((sum(cell.span for cell in row) for row in filled), default=0)
    crowded = sum(sum(bool(cell.paragraphs) for cell in row) >= 2 for row in filled)
    if not 2 <= columns <= _MAX_COLUMNS or crowded < 2 or crowded * 2 < len(filled):
        return None
    return Table(tuple(filled))


def _cell_paragraphs(cell: Element, context: _Context) -> tuple[Paragraph, ...]:
    flow = _Flow()
    _walk(_as_block(cell), replace(context, bold=context.bold or cell.tag == "th", indent=0), flow)
    flow.flush()
    return tuple(block for block in flow.blocks if isinstance(block, Paragraph))


def _holds(element: Element, tags: set[str]) -> bool:
    return any(isinstance(child, Element) and (child.tag in tags or _holds(child, tags)) for child in element.children)


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attributes or bool(_UNSEEN.search(element.attributes.get("style", "")))


def _entered(element: Element, context: _Context) -> _Context:
    """The context inside the element."""
    tag, style = element.tag, element.attributes.get("style", "")
    size_px = context.size_px
    if found := _SIZE.search(style):
        value, unit = float(found.group(1)[:8].rstrip(".") or 0), found.group(2).lower()
        factor = {"px": 1.0, "pt": 96 / 72, "em": size_px, "rem": _BASE_PX, "%": size_px / 100}[unit]
        size_px = value * factor
    elif tag == "font":
        size_px = _FONT_SIZES_PX.get(element.attributes.get("size", "").strip(), size_px)
    elif tag == "small":
        size_px *= 0.82
    elif tag == "big":
        size_px *= 1.18
    bold = context.bold or tag in {"b", "strong", "dt"} or bool(_WEIGHT.search(style))
    if _LIGHT.search(style):
        bold = False
    quoted = tag in {"blockquote", "dd"}
    return _Context(
        bold=bold,
        italic=context.italic or tag in {"i", "em", "cite", "dfn", "var"} or bool(_SLANTED.search(style)),
        size_px=size_px,
        heading=_HEADINGS.get(tag, context.heading),
        indent=context.indent + quoted,
        preformatted=context.preformatted or tag == "pre",
    )


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else otherwise


def _numeral(number: int, kind: str) -> str:
    """The list number as printed: 1. a. A. i. I."""
    if kind in {"a", "A"} and 1 <= number <= 26:
        return f"{chr(ord(kind) + number - 1)}."
    if kind in {"i", "I"} and 1 <= number <= 39:
        roman = "x" * (number // 10) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        return f"{roman.upper() if kind == 'I' else roman}."
    return f"{number}."
