"""Header words in the disguise of `=?utf-8?q?...?=`, decoded in linear time and without ever failing."""

import base64
import binascii
import re

from core.worker.formats.characters import decode

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_GAP = re.compile(r"(?<=\?=)\s+(?==\?)")


def decode_words(value: str) -> str:
    """The header's text; a word that cannot be decoded stands as it is.

    Raw 8-bit bytes, as surrogates, are read as UTF-8 or Windows-1252. Neighbouring words of one charset are
    joined before decoding: some senders part a letter between two.
    """
    text = _GAP.sub("", decode(value.encode("utf-8", "surrogateescape")))
    pieces: list[str] = []
    pending, charset, end = b"", "", 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        name = found.group(1).partition("*")[0].lower()
        if pending and (between or name != charset):
            pieces.append(decode(pending, charset))
            pending = b""
        pieces.append(between)
        raw = _bytes(found.group(2), found.group(3))
        if raw is None:
            pieces.append((decode(pending, charset) if pending else "") + found.group(0))
            pending = b""
        else:
            pending += raw
        charset, end = name, found.end()
    if pending:
        pieces.append(decode(pending, charset))
    pieces.append(text[end:])
    return "".join(pieces)


def _bytes(coding: str, content: str) -> bytes | None:
    raw = content.encode("utf-8", "replace")
    if coding in "qQ":
        return binascii.a2b_qp(raw, header=True)
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), validate=True)
    except binascii.Error:
        return None
