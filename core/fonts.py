"""The typefaces that every PDF of ours embeds, the same on every machine; licence in `resources/fonts/OFL.txt`."""

from enum import StrEnum

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from core.paths import resource


class Face(StrEnum):
    """A family with regular, bold and italic; the value is the font's name once registered."""

    SANS = "LiberationSans"
    SERIF = "LiberationSerif"


def register(face: Face) -> str:
    """Makes the face usable by reportlab, `<b>` and `<i>` in paragraphs included; call it before typesetting.

    Returns the regular font's name; bold and italic are that name with `-Bold` and `-Italic`.
    Calling it again costs nothing.
    """
    regular, bold, italic = face.value, f"{face.value}-Bold", f"{face.value}-Italic"
    if regular not in pdfmetrics.getRegisteredFontNames():
        files = {regular: f"{face.value}-Regular", bold: bold, italic: italic}
        for name, file in files.items():
            pdfmetrics.registerFont(TTFont(name, resource(f"fonts/{file}.ttf")))
        for is_bold, is_italic, name in ((0, 0, regular), (1, 0, bold), (0, 1, italic), (1, 1, bold)):
            addMapping(regular, is_bold, is_italic, name)
    return regular
