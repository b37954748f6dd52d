"""Sets blocks as a calm, readable A4 document. Nothing is ever loaded: blocks hold only words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from core.errors import ErrorCode, UserError
from core.isolation.limits import DEFAULT_LIMITS
from core.paths import resource
from core.worker.formats.blocks import Block, Cell, Paragraph, Rule, Run, Style, Table

_FAMILY = "Liberation Sans"
_DPI = 1200  # fine enough that no letter is nudged
_UNIT = _DPI / 72
_WIDTH_PT, _HEIGHT_PT = 595.0, 842.0
_LEFT_PT, _TOP_PT, _BOTTOM_PT = 66.0, 62.0, 64.0
_TEXT_WIDTH_PT = _WIDTH_PT - 2 * _LEFT_PT
_INDENT_PT = 18.0
_CELL_PAD_PT = 5.0
_HAIRLINE_PT = 0.6
_GREY = "#c9ced6"
_RUN_IN_CHARACTERS = 100
_INSIDE_WORD = re.compile(r"(?<=\w)[-/](?=\w)")
_HELD_SPACE = re.compile(r"(?<=«) | (?=[»:;?!€%])|(?<=\d) (?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class _Look:
    size_pt: float
    bold: bool
    colour: str
    before_pt: float
    leading: float = 1.36


_LOOKS = {
    Style.TITLE: _Look(17, True, "#14181f", 12, 1.25),
    Style.HEADING: _Look(13.5, True, "#14181f", 13, 1.28),
    Style.SUBHEADING: _Look(11.5, True, "#14181f", 10, 1.3),
    Style.BODY: _Look(10.5, False, "#14181f", 6.5),
    Style.SMALL: _Look(9, False, "#454c57", 6),
}
_TIGHT_PT = 2.0


def typeset(blocks: tuple[Block, ...]) -> bytes:
    """The PDF of the blocks, in their order, which is also the order of the words inside the file.

    Raises UserError (too-many-pages).
    """
    _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setCreator("Contrepoids")
    painter = QPainter(writer)
    try:
        sheet = _Sheet(writer, painter)
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            sheet.place(block, following)
        if sheet.pages > DEFAULT_LIMITS.pages:
            raise UserError(ErrorCode.TOO_MANY_PAGES, pages=sheet.pages, limit=DEFAULT_LIMITS.pages)
    finally:
        painter.end()
    return bytes(buffer.data().data())


@cache
def _application() -> QGuiApplication:
    """The one application object that Qt wants for fonts, without a screen; also loads our typefaces."""
    running = QGuiApplication.instance()
    application = running if isinstance(running, QGuiApplication) else QGuiApplication(["-", "-platform", "offscreen"])
    for name in ("Regular", "Bold", "Italic", "BoldItalic"):
        QFontDatabase.addApplicationFont(str(resource(f"fonts/LiberationSans-{name}.ttf")))
    return application


@dataclass(frozen=True, slots=True)
class _Flowed:
    """A paragraph broken into lines: the layout that owns them, and what is drawn before the first."""

    layout: QTextLayout
    pitch_pt: float
    before_pt: float
    indent_pt: float
    marker: QTextLayout | None


class _Sheet:
    """Places blocks from top to bottom and turns the page."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer = writer
        self._painter = painter
        self._y_pt = _TOP_PT
        self.pages = 1

    def place(self, block: Block, following: Block | None) -> None:
        match block:
            case Paragraph():
                self._paragraph(block, following)
            case Table():
                self._table(block)
            case Rule():
                self._advance(8)
                self._hairline(_LEFT_PT, _TEXT_WIDTH_PT)
                self._advance(4)

    def _paragraph(self, paragraph: Paragraph, following: Block | None) -> None:
        flowed = self._flow(paragraph, _TEXT_WIDTH_PT)
        self._advance(flowed.before_pt)
        lines = flowed.layout.lineCount()
        # A heading stays with what it announces, and no first line is left alone at the foot of a page.
        wanted = lines + 2 if _announces(paragraph) and following else min(lines, 2)
        if self._room_pt() < min(wanted, 8) * flowed.pitch_pt:
            self._turn()
        for index in range(lines):
            if self._room_pt() < flowed.pitch_pt:
                self._turn()
            if index == 0 and flowed.marker:
                self._draw_marker(flowed)
            self._draw_line(flowed, index, _LEFT_PT + flowed.indent_pt, self._y_pt)
            self._y_pt += flowed.pitch_pt

    def _table(self, table: Table) -> None:
        widths = self._column_widths(table)
        self._advance(8)
        self._hairline(_LEFT_PT, sum(widths))
        for row in table.rows:
            self._row(row, widths)
        self._advance(4)

    def _row(self, row: tuple[Cell, ...], widths: tuple[float, ...]) -> None:
        columns: list[tuple[float, list[tuple[_Flowed, int]]]] = []
        x_pt, column = _LEFT_PT, 0
        for cell in row:
            span = widths[column : column + cell.span]
            room_pt = max(sum(span) - 2 * _CELL_PAD_PT, _INDENT_PT)
            flowed = [self._flow(paragraph, room_pt) for paragraph in cell.paragraphs]
            lines = [(part, index) for part in flowed for index in range(part.layout.lineCount())]
            columns.append((x_pt + _CELL_PAD_PT, lines))
            x_pt += sum(span)
            column += cell.span
        tallest = max((sum(part.pitch_pt for part, _ in lines) for _, lines in columns), default=0.0)
        if tallest + 2 * _CELL_PAD_PT > self._room_pt() and tallest < _HEIGHT_PT / 2:
            self._turn()
        self._y_pt += _CELL_PAD_PT * 0.7
        while any(lines for _, lines in columns):
            foot_pt = max(self._slice(x_pt, lines) for x_pt, lines in columns)
            if any(lines for _, lines in columns):
                self._turn()
            else:
                self._y_pt = foot_pt
        self._y_pt += _CELL_PAD_PT * 0.7
        self._hairline(_LEFT_PT, sum(widths))

    def _slice(self, x_pt: float, lines: list[tuple[_Flowed, int]]) -> float:
        """Draws what fits of a column on this page, takes it off `lines`, and returns where it ends."""
        y_pt = self._y_pt
        while lines and y_pt + lines[0][0].pitch_pt <= _HEIGHT_PT - _BOTTOM_PT + _CELL_PAD_PT:
            flowed, index = lines.pop(0)
            self._draw_line(flowed, index, x_pt + flowed.indent_pt, y_pt)
            y_pt += flowed.pitch_pt
        return y_pt

    def _column_widths(self, table: Table) -> tuple[float, ...]:
        """Each column as wide as its words ask, as far as the page goes; narrow ones are served first."""
        count = max(sum(cell.span for cell in row) for row in table.rows)
        wanted = [_INDENT_PT * 2] * count
        for row in table.rows:
            column = 0
            for cell in row:
                if cell.span == 1:
                    widest = max((self._natural_pt(paragraph) for paragraph in cell.paragraphs), default=0.0)
                    wanted[column] = max(wanted[column], widest + 2 * _CELL_PAD_PT + 1)
                column += cell.span
        left_pt, widths = _TEXT_WIDTH_PT, [0.0] * count
        for taken, column in enumerate(sorted(range(count), key=lambda index: wanted[index])):
            widths[column] = min(wanted[column], left_pt / (count - taken))
            left_pt -= widths[column]
        if left_pt > 0:
            widths[-1] += left_pt
        return tuple(widths)

    def _natural_pt(self, paragraph: Paragraph) -> float:
        layout = self._flow(paragraph, 20_000).layout
        return layout.lineAt(0).naturalTextWidth() / _UNIT if layout.lineCount() else 0.0

    def _flow(self, paragraph: Paragraph, width_pt: float) -> _Flowed:
        look = _LOOKS[paragraph.style]
        indent_pt = min(paragraph.indent * _INDENT_PT, width_pt / 2)
        runs = [replace(run, text=_held_together(run.text)) for run in paragraph.runs]
        layout = QTextLayout("".join(run.text for run in runs), _font(look), self._writer)
        layout.setFormats(list(_formats(runs, look)))
        _break_lines(layout, width_pt - indent_pt)
        marker = None
        if paragraph.marker:
            marker = self._flow(Paragraph((Run(paragraph.marker),), paragraph.style), width_pt).layout
        before_pt = _TIGHT_PT if paragraph.tight else look.before_pt
        return _Flowed(layout, look.size_pt * look.leading, before_pt, indent_pt, marker)

    def _draw_line(self, flowed: _Flowed, index: int, x_pt: float, y_pt: float) -> None:
        line = flowed.layout.lineAt(index)
        at = QPointF(x_pt * _UNIT, y_pt * _UNIT + (flowed.pitch_pt * _UNIT - line.height()) / 2)
        line.draw(self._painter, QPointF(at.x(), at.y() - line.y()))

    def _draw_marker(self, flowed: _Flowed) -> None:
        assert flowed.marker is not None
        line = flowed.marker.lineAt(0)
        x = max((_LEFT_PT + flowed.indent_pt - 5) * _UNIT - line.naturalTextWidth(), 8 * _UNIT)
        line.draw(self._painter, QPointF(x, self._y_pt * _UNIT + (flowed.pitch_pt * _UNIT - line.height()) / 2))

    def _hairline(self, x_pt: float, width_pt: float) -> None:
        line = QRectF(x_pt * _UNIT, self._y_pt * _UNIT, width_pt * _UNIT, _HAIRLINE_PT * _UNIT)
        self._painter.fillRect(line, QColor(_GREY))

    def _room_pt(self) -> float:
        return _HEIGHT_PT - _BOTTOM_PT - self._y_pt

    def _advance(self, gap_pt: float) -> None:
        """Leaves a gap, except at the head of a page."""
        if self._y_pt > _TOP_PT:
            self._y_pt += gap_pt

    def _turn(self) -> None:
        self.pages += 1
        if self.pages <= DEFAULT_LIMITS.pages:  # beyond, pages are only counted, to say how many there would be
            self._writer.newPage()
        self._y_pt = _TOP_PT


def _font(look: _Look) -> QFont:
    font = QFont(_FAMILY)
    font.setPointSizeF(look.size_pt)
    font.setBold(look.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _announces(paragraph: Paragraph) -> bool:
    """Whether it is a heading, or a short line in bold that serves as one."""
    if paragraph.style in (Style.TITLE, Style.HEADING, Style.SUBHEADING):
        return True
    return len(paragraph.text) <= _RUN_IN_CHARACTERS and all(run.bold for run in paragraph.runs)


def _held_together(text: str) -> str:
    """The text without line breaks inside a word, an amount or a French quotation mark's space.

    A hyphen at a line's end could no longer be told from one that parts a word, so none is ever left there.
    """
    return _INSIDE_WORD.sub("\\g<0>\u200d", _HELD_SPACE.sub("\u00a0", text))


def _formats(runs: list[Run], look: _Look) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for run in runs:
        length = len(run.text.encode("utf-16-le")) // 2  # Qt counts UTF-16 units
        font = _font(look)
        font.setBold(look.bold or run.bold)
        font.setItalic(run.italic)
        ink = QTextCharFormat()
        ink.setFont(font)
        ink.setForeground(QColor(look.colour))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, ink
        yield part
        start += length


def _break_lines(layout: QTextLayout, width_pt: float) -> None:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_pt * _UNIT)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
