"""A rough guess at how long a passphrase would withstand guessing; a hint for the user, never a gate."""

import math
from enum import IntEnum
from itertools import pairwise


class Strength(IntEnum):
    """Three steps are enough to choose by."""

    WEAK = 0
    FAIR = 1
    GOOD = 2


_FAIR_BITS = 45
_GOOD_BITS = 65
_WORD_BITS = 12


def strength(text: str) -> Strength:
    """How strong the passphrase looks: by its variety, or by its number of different words, whichever is less."""
    pool = sum(
        size
        for size, kind in ((26, str.islower), (26, str.isupper), (10, str.isdigit), (33, lambda c: not c.isalnum()))
        if any(kind(character) for character in text)
    )
    steps = [abs(ord(after) - ord(before)) > 1 for before, after in pairwise(text)]
    telling = min(1 + sum(steps), 2 * len(set(text))) if text else 0
    bits = telling * math.log2(pool or 1)
    words = {word.casefold() for word in text.split() if len(word) > 2}
    if len(text.split()) > 2 and all(word.isalpha() for word in words):
        bits = min(bits, len(words) * _WORD_BITS + 4)
    return Strength.GOOD if bits >= _GOOD_BITS else Strength.FAIR if bits >= _FAIR_BITS else Strength.WEAK
