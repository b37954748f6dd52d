"""Postal addresses written on one line, as contracts print them, and the lines of an envelope."""

import re
import unicodedata

_PARTS = re.compile(r"\s*[;\n]\s*|\s+[-–—]\s+|\s*,\s*")
_POSTCODE = re.compile(r"\s+(?=(?:F-)?\d{5}\s+\D)")
_STREET_NUMBER = re.compile(r"\d+[\w/-]*(?:\s+(?:bis|ter|quater))?")


def address_lines(written: str) -> tuple[str, ...]:
    """The lines of an address: parts between commas, semicolons and dashes, postcode and town last.

    A number stays with its street (« 27, quai des Lavandières »). Nothing of the words is lost.
    """
    lines: list[str] = []
    held = ""
    for part in _PARTS.split(written.strip()):
        for piece in _POSTCODE.split(part):
            whole = f"{held}, {piece}" if held else piece
            held = whole if _STREET_NUMBER.fullmatch(whole) else ""
            if whole and not held:
                lines.append(_capital(whole))
    if held:
        lines.append(held)
    return tuple(lines)


def same_address(one: str, other: str) -> bool:
    """Whether two addresses hold the same words and numbers, accents, case and plurals aside."""
    return _bare(one) == _bare(other)


def _bare(address: str) -> frozenset[str]:
    folded = "".join(c for c in unicodedata.normalize("NFKD", address.casefold()) if not unicodedata.combining(c))
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z0-9@+]+", folded))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
