"""French as it is printed: data may be typed with plain keys, readers see the signs that French wants."""

import re

_NBSP = "\u00a0"
_BEFORE_SIGN = re.compile(r"(?<=\S) (?=[:;?!»])")
_AFTER_QUOTE = re.compile(r"« ")


def french(text: str) -> str:
    """The text with typographic apostrophes and non-breaking spaces before « : ; ? ! » and inside quotation marks."""
    text = text.replace("'", "’")
    return _AFTER_QUOTE.sub(f"«{_NBSP}", _BEFORE_SIGN.sub(_NBSP, text))
