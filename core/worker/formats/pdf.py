"""PDF by pdfium: text with the boxes of its characters, and pixels, from one engine, so that boxes fit the picture."""

import ctypes
from array import array
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import repeat
from typing import Any, TypeAlias

import pypdfium2 as pdfium
from pypdfium2 import raw

from core.errors import ErrorCode, UserError
from core.isolation.limits import Limits

Handle: TypeAlias = Any  # what pdfium gives and takes: pointers and C structures
Box = tuple[float, float, float, float]
Columns = tuple["array[float]", "array[float]", "array[float]", "array[float]"]

_FORCE_BOLD = 1 << 18
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
_BOX_FUNCTION = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_EURO_NAMES = (b"fey", b"eurosym", b"marvosym")
_ANGLE_SAMPLES = 120
_QUARTER = 1.5707963267948966


@dataclass(frozen=True, slots=True)
class Turned:
    """A page of `width_pt` by `height_pt` that is turned `turns` quarters clockwise."""

    width_pt: float
    height_pt: float
    turns: int

    @property
    def size_pt(self) -> tuple[float, float]:
        """Width and height once turned."""
        return (self.width_pt, self.height_pt) if self.turns % 2 == 0 else (self.height_pt, self.width_pt)

    def place(self, box: Box) -> Box:
        """Where a box (x0, y0, x1, y1 from the top left) lies once the page is turned."""
        x0, y0, x1, y1 = box
        if self.turns == 1:
            return self.height_pt - y1, x0, self.height_pt - y0, x1
        if self.turns == 2:
            return self.width_pt - x1, self.height_pt - y1, self.width_pt - x0, self.height_pt - y0
        if self.turns == 3:
            return y0, self.width_pt - x1, y1, self.width_pt - x0
        return box


@dataclass(frozen=True, slots=True)
class Font:
    """How characters are set."""

    size_pt: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page in content order, the page turned so that most of its text stands upright.

    `x0[i], y0[i], x1[i], y1[i]` is the box of `text[i]` in points from the top left of that upright page;
    those of generated spaces and line ends are of no use. `upright` turned is the page as displayed.
    """

    text: str
    x0: Sequence[float]
    y0: Sequence[float]
    x1: Sequence[float]
    y1: Sequence[float]
    fonts: "Fonts"
    upright: Turned


class Fonts:
    """Answers how a character of a loaded page is set; usable until the page's text is closed."""

    def __init__(self, text_page: Handle) -> None:
        self._text_page = text_page
        self._bold: dict[int, bool] = {}
        self._matrix = raw.FS_MATRIX()

    def at(self, index: int) -> Font:
        """Size and boldness of the character at `index`."""
        size = float(raw.FPDFText_GetFontSize(self._text_page, index))
        if raw.FPDFText_GetMatrix(self._text_page, index, self._matrix):
            size *= max(abs(self._matrix.d), abs(self._matrix.c))
        font = self._font(index)
        if font is None:
            return Font(size, False)
        key = ctypes.addressof(font.contents)
        if key not in self._bold:
            bold = any(part in _name(font) for part in _BOLD_NAMES)
            self._bold[key] = bold or bool(raw.FPDFFont_GetFlags(font) & _FORCE_BOLD)
        return Font(size, self._bold[key])

    def is_euro(self, index: int) -> bool:
        """Whether the character comes from a font of euro signs, which TeX's package calls « e »."""
        font = self._font(index)
        return font is not None and any(part in _name(font) for part in _EURO_NAMES)

    def _font(self, index: int) -> Handle:
        """The font of a character, None where it has none."""
        drawn = raw.FPDFText_GetTextObject(self._text_page, index)
        return (raw.FPDFTextObj_GetFont(drawn) or None) if drawn else None


def _name(font: Handle) -> bytes:
    name = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, name, len(name))
    return name.value.lower()


@dataclass(frozen=True, slots=True)
class Picture:
    """A rendered page: RGB888 rows of `stride` bytes."""

    width_px: int
    height_px: int
    stride: int
    data: memoryview


class PdfFile:
    """An open PDF. Pages count from 1."""

    def __init__(self, data: bytes, password: str | None, limits: Limits) -> None:
        """Raises UserError: PASSWORD_NEEDED, WRONG_PASSWORD, DAMAGED_FILE, TOO_MANY_PAGES."""
        self._limits = limits
        try:
            self._document = pdfium.PdfDocument(data, password=password)
        except pdfium.PdfiumError as error:
            raise UserError(_open_failure(error, password)) from error
        count = len(self._document)
        if count > limits.pages:
            raise UserError(ErrorCode.TOO_MANY_PAGES, pages=count, limit=limits.pages)
        self.page_sizes: tuple[tuple[float, float], ...] = tuple(self._size(index) for index in range(count))
        self._rects: Handle = (raw.FS_RECTF * 0)()
        # The same function with plain addresses: building a pointer object for every character doubles the time.
        address = ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
        self._box_at = _BOX_FUNCTION(address)

    @property
    def is_encrypted(self) -> bool:
        """Whether a security handler protects the file."""
        return int(raw.FPDF_GetSecurityHandlerRevision(self._document.raw)) != -1

    def unlocked(self) -> bytes:
        """A copy without protection, of a file that was opened with its password."""
        copy = BytesIO()
        self._document.save(copy, flags=raw.FPDF_REMOVE_SECURITY)
        return copy.getvalue()

    @contextmanager
    def glyphs(self, page: int) -> Iterator[Glyphs | None]:
        """The characters of a page, None where the page cannot be read; their fonts can be asked for inside the block.

        Raises UserError TOO_COMPLEX for a page with more characters than the limit.
        """
        loaded = raw.FPDF_LoadPage(self._document.raw, page - 1)
        if not loaded:
            yield None
            return
        text_page: Handle = None
        try:
            shown = raw.FPDFPage_GetRotation(loaded) % 4
            text_page, turns = self._upright_text(loaded)
            yield self._glyphs(loaded, text_page, turns, shown) if text_page else None
        finally:
            if text_page:
                raw.FPDFText_ClosePage(text_page)
            raw.FPDF_ClosePage(loaded)

    def render(self, page: int, scale: float) -> Picture:
        """The page at `scale` pixels a point, less where it would have more pixels than the limit.

        Raises UserError DAMAGED_FILE for a page that cannot be drawn.
        """
        width_pt, height_pt = self.page_sizes[page - 1]
        most = (self._limits.pixels / max(width_pt * height_pt, 1.0)) ** 0.5
        scale = min(scale, most)
        width, height = max(1, int(width_pt * scale + 0.5)), max(1, int(height_pt * scale + 0.5))
        if width * height > self._limits.pixels * 1.01:
            raise UserError(ErrorCode.TOO_COMPLEX)
        loaded = raw.FPDF_LoadPage(self._document.raw, page - 1)
        if not loaded:
            raise UserError(ErrorCode.DAMAGED_FILE)
        try:
            return _draw(loaded, width, height)
        finally:
            raw.FPDF_ClosePage(loaded)

    def _size(self, index: int) -> tuple[float, float]:
        size = raw.FS_SIZEF()
        if not raw.FPDF_GetPageSizeByIndexF(self._document.raw, index, size):
            return 595.0, 842.0
        side = self._limits.page_side_pt
        return min(max(size.width, 1.0), side), min(max(size.height, 1.0), side)

    def _upright_text(self, loaded: Handle) -> tuple[Handle, int]:
        """The page's text, read with the page turned so that lines run from left to right, and that turn."""
        raw.FPDFPage_SetRotation(loaded, 0)
        text_page = raw.FPDFText_LoadPage(loaded)
        turns = _upright_turns(text_page, self._count(text_page)) if text_page else 0
        if turns:
            raw.FPDFText_ClosePage(text_page)
            raw.FPDFPage_SetRotation(loaded, turns)
            text_page = raw.FPDFText_LoadPage(loaded)
        return text_page, turns

    def _glyphs(self, loaded: Handle, text_page: Handle, turns: int, shown: int) -> Glyphs:
        count = self._count(text_page)
        bounds = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(loaded, bounds)
        flat = Turned(bounds.right - bounds.left, bounds.top - bounds.bottom, turns)
        x0, y0, x1, y1 = self._boxes(text_page, count, bounds.left, bounds.top)
        if turns:
            x0, y0, x1, y1 = _turned(flat, (x0, y0, x1, y1))
        upright = Turned(*flat.size_pt, (shown - turns) % 4)
        return Glyphs(_text(text_page, count), x0, y0, x1, y1, Fonts(text_page), upright)

    def _count(self, text_page: Handle) -> int:
        count = max(0, int(raw.FPDFText_CountChars(text_page)))
        if count > self._limits.page_characters:
            raise UserError(ErrorCode.TOO_COMPLEX)
        return count

    def _boxes(self, text_page: Handle, count: int, left: float, top: float) -> Columns:
        """All loose boxes; the loop runs in C, since a Python one would cost more than pdfium itself."""
        if count > len(self._rects):
            self._rects = (raw.FS_RECTF * (count + 1000))()
        size, base = ctypes.sizeof(raw.FS_RECTF), ctypes.addressof(self._rects)
        handle = ctypes.cast(text_page, ctypes.c_void_p).value
        places = range(base, base + count * size, size)
        deque(map(self._box_at, repeat(handle), range(count), places), maxlen=0)
        flat = array("f", memoryview(self._rects).cast("B")[: count * size].tobytes())
        return (
            array("f", [x - left for x in flat[0::4]]),
            array("f", [top - y for y in flat[1::4]]),
            array("f", [x - left for x in flat[2::4]]),
            array("f", [top - y for y in flat[3::4]]),
        )


def _turned(flat: Turned, boxes: Columns) -> Columns:
    rows = [flat.place(box) for box in zip(*boxes, strict=True)]
    x0, y0, x1, y1 = (array("f", [row[side] for row in rows]) for side in range(4))
    return x0, y0, x1, y1


def _open_failure(error: pdfium.PdfiumError, password: str | None) -> ErrorCode:
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return ErrorCode.PASSWORD_NEEDED if password is None else ErrorCode.WRONG_PASSWORD
    return ErrorCode.DAMAGED_FILE


def _text(text_page: Handle, count: int) -> str:
    """The page's text with exactly one code point a character, so that places in it are places of boxes."""
    buffer = ctypes.create_string_buffer((count + 1) * 2)
    raw.FPDFText_GetText(text_page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw.decode("utf-16-le", "replace").split("\0", 1)[0]
    if len(text) == count:
        return text
    points = [raw.FPDFText_GetUnicode(text_page, index) for index in range(count)]
    return "".join(_character(point) for point in points)


def _character(point: int) -> str:
    if point == 2:
        return "\ufffe"  # how pdfium marks a hyphen at a line's end in the text of a whole page
    if point in (0, 0xFFFF) or 0xD800 <= point <= 0xDFFF or point > 0x10FFFF:
        return "\ufffd"
    return chr(point)


def _upright_turns(text_page: Handle, count: int) -> int:
    """How many quarter turns clockwise make most of the text stand upright."""
    if not count:
        return 0
    step = max(1, count // _ANGLE_SAMPLES)
    angles = Counter(
        -round(raw.FPDFText_GetCharAngle(text_page, index) / _QUARTER) % 4
        for index in range(0, count, step)
        if not raw.FPDFText_IsGenerated(text_page, index)
    )
    return angles.most_common(1)[0][0] if angles else 0


def _draw(loaded: Handle, width: int, height: int) -> Picture:
    stride = width * 3
    buffer = (ctypes.c_ubyte * (stride * height))()
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGR, buffer, stride)
    if not bitmap:
        raise UserError(ErrorCode.MEMORY_LIMIT)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        flags = raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER
        raw.FPDF_RenderPageBitmap(bitmap, loaded, 0, 0, width, height, 0, flags)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return Picture(width, height, stride, memoryview(buffer).cast("B"))
