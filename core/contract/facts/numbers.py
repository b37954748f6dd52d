"""Numbers as contracts print them: digits, French words, or both (« douze (12) mois »)."""

import re

_UNITS = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
    "vingt",
]
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingt": 80}


def _words() -> dict[str, int]:
    """Every number from 0 to 99 in words, and the hundreds that contracts use."""
    words = {word: value for value, word in enumerate(_UNITS)}
    words["une"] = 1
    for tens, base in _TENS.items():
        words[tens] = words[f"{tens}s"] = base
        for value in range(1, 20 if base in {60, 80} else 10):
            words[f"{tens}-{_UNITS[value]}"] = base + value
        words[f"{tens} et un"] = words[f"{tens}-et-un"] = base + 1
        words[f"{tens} et une"] = base + 1
    words["soixante et onze"] = 71
    words.update({"cent": 100, "cent vingt": 120, "deux cents": 200, "trois cents": 300})
    return words


NUMBER_WORDS = _words()
_ALTERNATIVES = "|".join(re.escape(word).replace("\\-", "-?") for word in sorted(NUMBER_WORDS, key=len, reverse=True))
_JOINED = {word.replace("-", ""): value for word, value in NUMBER_WORDS.items()}

NUMBER = rf"(?:\d{{1,4}}|(?:{_ALTERNATIVES})(?:\s?\(\s?\d{{1,4}}\s?\))?)"
"""A pattern, for folded text, of a whole number in digits or words."""


def parse_number(printed: str) -> int | None:
    """The value of a whole number as printed (« 12 », « douze », « douze (12) »); None when it is no number.

    In « douze (12) » the words count, as they do before a judge.
    """
    word = re.sub(r"\s?\(.*\)$", "", printed.strip())
    if word.isascii() and word.isdigit():
        return int(word)
    return _JOINED.get(word.replace("-", ""))
