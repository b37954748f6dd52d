"""From bytes to clean characters: encodings, and what must never reach a page."""

import re
import unicodedata

from core.worker.formats.blocks import MAX_WORD

_LONG_WORD = re.compile(rf"\S{{{MAX_WORD}}}(?=\S)")
# What nobody sees: zero-width marks that mails use as filler, soft hyphens, and controls that reorder letters.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
# Pictures that no text font draws; the tick has a letter-like twin.
_PICTURES = re.compile(
    "[\U0001f000-\U0001faff\U000e0000-\U000e0fff\u231a-\u23ff\u2728\u274c\u2753-\u2755\u2795-\u2797\u2b50\u2b55]"
)
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A, 0x0C, 0x0D, 0x85)}
_LINE_ENDS = {0x09: " ", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_TRANSLATED: dict[int, str | None] = {**_CONTROLS, **_LINE_ENDS, 0x2705: "\u2714"}
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Declared as ISO 8859-1, written in Windows-1252: curly apostrophes and the euro sign tell.
_WRONGLY_DECLARED = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"}


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`: by its byte order mark, else as declared, else UTF-8, else Windows-1252. Never fails."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    encoding = (declared or "").strip().strip("\"'").lower()
    if encoding and encoding not in _WRONGLY_DECLARED:
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def clean(text: str) -> str:
    """Composed characters without controls or invisible marks, line ends as newlines, no word beyond MAX_WORD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TRANSLATED)
    text = _PICTURES.sub("", _UNSEEN.sub("", text))
    text = "".join(" " if "\ud800" <= char <= "\udfff" else char for char in text) if _broken(text) else text
    return _LONG_WORD.sub(r"\g<0> ", unicodedata.normalize("NFC", text))


def _broken(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
