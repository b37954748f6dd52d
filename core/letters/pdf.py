"""A letter on A4 paper, made to be folded in three and read through the window of a DL envelope.

The recipient stands where every usual French DL envelope (220 x 110 mm, window at 20 mm from the right and the bottom
edge) shows it, however the sheet slides in it: with a window of 35 x 100 mm the part of the sheet that is always seen
is 100 to 190 mm from its left and 55 to 79 mm from its top edge; with one of 45 x 100 mm it starts at 45 mm. Nothing
else is printed where a window may look (90 to 200 mm across, 34 to 90 mm down).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from core.domain.letters import LetterText
from core.fonts import Face, register
from core.wording import NBSP

PAGE_WIDTH_PT, PAGE_HEIGHT_PT = A4

ADDRESS_LEFT_PT = 103 * mm
ADDRESS_WIDTH_PT = 86 * mm
ADDRESS_TOP_PT = 55.5 * mm
ADDRESS_BOTTOM_PT = 78.5 * mm
ADDRESS_HIGHEST_PT = 46 * mm

FOLDS_PT = (99 * mm, 198 * mm)
"""Where the sheet is folded, from its top edge."""

_LEFT_PT, _RIGHT_PT = 24 * mm, 22 * mm
_WIDTH_PT = PAGE_WIDTH_PT - _LEFT_PT - _RIGHT_PT
_TOP_PT, _BOTTOM_PT = 20 * mm, 17 * mm
_SIDE_WIDTH_PT = 64 * mm
_BODY_TOP_PT = 94 * mm
_NEXT_TOP_PT = 32 * mm
_SIGNATURE_PT = 16 * mm

_SIZES_PT = (10.5, 10.2, 9.9, 9.6, 10.5)
"""Sizes of the text in turn: a little smaller when that saves the second page, full size when it does not."""

_ADDRESS_SIZES = (
    (10.5, 1.2),
    (10.5, 1.08),
    (10, 1.08),
    (9.5, 1.08),
    (9, 1.08),
    (8.5, 1.08),
    (8, 1.08),
    (7, 1.06),
    (6, 1.04),
)
"""Size in points and leading as a share of it."""

_INK, _SOFT, _RULE = HexColor("#16181d"), HexColor("#4a4f5a"), HexColor("#9aa0ab")


@dataclass(frozen=True, slots=True)
class _Block:
    """Something set in the text column: `gap_pt` before it, and whether the next block must share its page."""

    flow: Paragraph | None
    width_pt: float
    height_pt: float
    gap_pt: float
    indent_pt: float = 0.0
    keep_with_next: bool = False


_Draw = Callable[[Canvas], None]


def letter_pdf(text: LetterText) -> bytes:
    """The letter as an A4 PDF, its fonts embedded; the same words always give the same bytes.

    Long names and addresses wrap; an address too long for the window is set smaller, never cut. The page is left only
    when it is full, and a signature never stands alone on one.
    """
    regular = register(Face.SERIF)
    for size_pt in _SIZES_PT:
        styles = _Styles(regular, size_pt)
        side, side_bottom_pt = _side(text, styles)
        first_top_pt = max(_BODY_TOP_PT, side_bottom_pt + 6 * mm)
        pages = _paged(_body(text, styles), first_top_pt)
        if len(pages) == 1:
            break
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, lang="fr-FR", initialFontName=regular)
    canvas.setTitle(text.subject)
    canvas.setAuthor(text.signature)
    canvas.setSubject(text.reference)
    canvas.setCreator("Contrepoids")
    for number, page in enumerate(pages, start=1):
        if number == 1:
            for draw in (*side, *_recipient(text.recipient, styles)):
                draw(canvas)
        else:
            _running_head(canvas, text, styles)
        _folds(canvas)
        _column(canvas, page, first_top_pt if number == 1 else _NEXT_TOP_PT)
        if len(pages) > 1:
            canvas.setFont(styles.regular, 8.5)
            canvas.setFillColor(_SOFT)
            canvas.drawRightString(PAGE_WIDTH_PT - _RIGHT_PT, 11 * mm, f"{number}/{len(pages)}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


class _Styles:
    """The few styles of a letter."""

    def __init__(self, regular: str, size_pt: float) -> None:
        self.regular = regular
        base = ParagraphStyle(
            "base",
            fontName=regular,
            bulletFontName=regular,
            fontSize=size_pt,
            bulletFontSize=size_pt,
            leading=size_pt * 1.28,
            textColor=_INK,
            splitLongWords=1,
        )
        self.body = ParagraphStyle("body", base, alignment=TA_JUSTIFY, allowOrphans=0, allowWidows=0)
        self.quote = ParagraphStyle("quote", self.body, fontName=f"{regular}-Italic", fontSize=size_pt - 0.4)
        self.item = ParagraphStyle("item", self.body, leftIndent=4.5 * mm, bulletIndent=0)
        self.plain = base
        self.side = ParagraphStyle("side", base, fontSize=9.5, leading=12)
        self.small = ParagraphStyle("small", base, fontSize=9, leading=11.6, textColor=_SOFT)

    def address(self, size_pt: float, leading: float) -> ParagraphStyle:
        """The recipient's style at that size, `leading` a share of it."""
        return ParagraphStyle("address", self.plain, fontSize=size_pt, leading=size_pt * leading)


def _body(text: LetterText, styles: _Styles) -> list[_Block]:
    blocks = [
        _block(text.place_and_date, styles.plain, 0, keep=True),
        _block(f"<b>Objet{NBSP}:</b> <b>{escape(text.subject)}</b>", styles.plain, 4 * mm, keep=True, marked=True),
        _block(text.greeting, styles.plain, 4 * mm, keep=True),
    ]
    for paragraph in text.paragraphs:
        before_list = paragraph.rstrip().endswith(":")
        if paragraph.startswith("«") and paragraph.endswith("»"):
            blocks.append(_block(paragraph, styles.quote, 2 * mm, indent_pt=8 * mm))
        elif paragraph.startswith("– "):
            blocks.append(_block(paragraph[2:], styles.item, 1 * mm, bullet="–"))
        else:
            blocks.append(_block(paragraph, styles.body, 2.6 * mm, keep=before_list))
    blocks.append(_block(text.closing, styles.body, 2.6 * mm, keep=True))
    blocks.append(_Block(None, _WIDTH_PT, _SIGNATURE_PT, 0, keep_with_next=True))
    listed = bool(text.enclosures)
    blocks.append(_block(text.signature, styles.plain, 0, indent_pt=ADDRESS_LEFT_PT - _LEFT_PT, keep=listed))
    if listed:
        head = f"Pièce{'s' * (len(text.enclosures) > 1)} jointe{'s' * (len(text.enclosures) > 1)}{NBSP}: "
        blocks.append(_block(head + " ; ".join(text.enclosures), styles.small, 3 * mm))
    return blocks


def _block(
    words: str,
    style: ParagraphStyle,
    gap_pt: float,
    *,
    indent_pt: float = 0.0,
    keep: bool = False,
    bullet: str | None = None,
    marked: bool = False,
) -> _Block:
    flow = _paragraph(words, style, bullet=bullet, marked=marked)
    width_pt = _WIDTH_PT - indent_pt * (2 if style.name == "quote" else 1)
    _, height_pt = flow.wrap(width_pt, PAGE_HEIGHT_PT)
    return _Block(flow, width_pt, height_pt, gap_pt, indent_pt, keep)


def _paragraph(words: str, style: ParagraphStyle, *, bullet: str | None = None, marked: bool = False) -> Paragraph:
    inner = words if marked else escape(words, quote=False).replace("\n", "<br/>")
    return Paragraph(inner, style, bulletText=bullet)


def _paged(blocks: Sequence[_Block], first_top_pt: float) -> list[list[_Block]]:
    """The blocks by page; long paragraphs are parted, what must stay together moves together."""
    pages: list[list[_Block]] = [[]]
    left_pt = PAGE_HEIGHT_PT - first_top_pt - _BOTTOM_PT
    rest = list(blocks)
    while rest:
        together = _together(rest)
        needed_pt = sum(block.gap_pt + block.height_pt for block in rest[:together])
        if not pages[-1]:
            needed_pt -= rest[0].gap_pt
        if needed_pt <= left_pt:
            pages[-1] += rest[:together]
            left_pt -= needed_pt
            rest = rest[together:]
            continue
        parts = _parted(rest[0], left_pt) if together == 1 else []
        if parts:
            pages[-1].append(parts[0])
            rest[:1] = parts[1:]
        elif not pages[-1]:
            raise ValueError("a block of the letter is taller than a page")
        elif together == len(rest):
            rest = _with_company(pages[-1], rest)
        pages.append([])
        left_pt = PAGE_HEIGHT_PT - _NEXT_TOP_PT - _BOTTOM_PT
    return [page for page in pages if page]


def _together(blocks: Sequence[_Block]) -> int:
    """How many of the first blocks must share a page."""
    count = 1
    while count < len(blocks) and blocks[count - 1].keep_with_next:
        count += 1
    return count


def _with_company(page: list[_Block], rest: list[_Block]) -> list[_Block]:
    """The ending with the paragraph before it, so that no page holds a signature alone."""
    if len(page) > 1 and page[-1].height_pt < 60 * mm:
        return [page.pop(), *rest]
    return rest


def _parted(block: _Block, left_pt: float) -> list[_Block]:
    """The block as two, the first filling the page, or nothing where too little of it would fit."""
    if block.flow is None:
        return []
    pieces = block.flow.split(block.width_pt, left_pt - block.gap_pt)
    if len(pieces) < 2:
        return []
    sized = [(piece, piece.wrap(block.width_pt, PAGE_HEIGHT_PT)[1]) for piece in pieces]
    return [
        replace(block, flow=piece, height_pt=height_pt, gap_pt=0 if index else block.gap_pt)
        for index, (piece, height_pt) in enumerate(sized)
    ]


def _column(canvas: Canvas, blocks: Sequence[_Block], top_pt: float) -> None:
    y_pt = PAGE_HEIGHT_PT - top_pt
    for index, block in enumerate(blocks):
        y_pt -= (block.gap_pt if index else 0) + block.height_pt
        if block.flow is not None:
            block.flow.wrap(block.width_pt, PAGE_HEIGHT_PT)  # trying to part a paragraph undoes its lines
            block.flow.drawOn(canvas, _LEFT_PT + block.indent_pt, y_pt)


def _side(text: LetterText, styles: _Styles) -> tuple[list[_Draw], float]:
    """The sender and the references, left of the window; and where they end, from the top."""
    draws: list[_Draw] = []
    y_pt = _TOP_PT
    name, *rest = text.sender or ("",)
    rows = [(f"<b>{escape(name)}</b>", styles.side, 0.0)]
    rows += [(escape(line), styles.side, 0.0) for line in rest]
    rows += [(escape(line), styles.small, 5 * mm if index == 0 else 0.0) for index, line in enumerate(text.references)]
    for words, style, gap_pt in rows:
        y_pt += gap_pt
        flow = _paragraph(words, style, marked=True)
        _, height_pt = flow.wrap(_SIDE_WIDTH_PT, PAGE_HEIGHT_PT)
        draws.append(_drawing(flow, _LEFT_PT, y_pt, height_pt))
        y_pt += height_pt
    return draws, y_pt


def _recipient(lines: Sequence[str], styles: _Styles) -> list[_Draw]:
    """The address inside the window: its full size first, smaller only when it would not fit."""
    for size_pt, leading in _ADDRESS_SIZES:
        flows = [_paragraph(line, styles.address(size_pt, leading)) for line in lines]
        heights_pt = [flow.wrap(ADDRESS_WIDTH_PT, PAGE_HEIGHT_PT)[1] for flow in flows]
        total_pt = sum(heights_pt)
        if total_pt <= ADDRESS_BOTTOM_PT - ADDRESS_TOP_PT or (
            size_pt <= 8.5 and total_pt <= ADDRESS_BOTTOM_PT - ADDRESS_HIGHEST_PT
        ):
            break
    y_pt = min(ADDRESS_TOP_PT + 1.5 * mm, ADDRESS_BOTTOM_PT - total_pt)
    draws = []
    for flow, height_pt in zip(flows, heights_pt, strict=True):
        draws.append(_drawing(flow, ADDRESS_LEFT_PT, y_pt, height_pt))
        y_pt += height_pt
    return draws


def _drawing(flow: Paragraph, x_pt: float, top_pt: float, height_pt: float) -> _Draw:
    return lambda canvas: flow.drawOn(canvas, x_pt, PAGE_HEIGHT_PT - top_pt - height_pt)


def _running_head(canvas: Canvas, text: LetterText, styles: _Styles) -> None:
    canvas.setFont(styles.regular, 8.5)
    canvas.setFillColor(_SOFT)
    y_pt = PAGE_HEIGHT_PT - 20 * mm
    flow = _paragraph(f"{text.signature} – {text.subject}", styles.small)
    _, height_pt = flow.wrap(_WIDTH_PT - 40 * mm, 20 * mm)
    flow.drawOn(canvas, _LEFT_PT, y_pt - height_pt + 8.5)
    canvas.drawRightString(PAGE_WIDTH_PT - _RIGHT_PT, y_pt, text.reference)


def _folds(canvas: Canvas) -> None:
    canvas.setStrokeColor(_RULE)
    canvas.setLineWidth(0.4)
    for fold_pt in FOLDS_PT:
        canvas.line(4 * mm, PAGE_HEIGHT_PT - fold_pt, 8 * mm, PAGE_HEIGHT_PT - fold_pt)
