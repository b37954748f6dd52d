"""Text from foreign bytes, made harmless to show, log or print."""

import re

# Unicode's control, format (bidi overrides, zero-width, byte order mark, tags) and surrogate characters,
# and the two separators that break a line where none is seen; newline and tab are left.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def is_clean(text: str) -> bool:
    """Whether `text` holds no control, bidi or otherwise unseen character (newline and tab are none)."""
    return _HIDDEN.search(text) is None


def clean(text: str) -> str:
    """`text` without control, bidi and otherwise unseen characters; newlines and tabs stay."""
    return _HIDDEN.sub("", text)


def clean_line(text: str, longest: int) -> str:
    """`text` on one line, cleaned and cut to `longest` characters."""
    return " ".join(clean(text).split())[:longest]
