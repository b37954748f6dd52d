"""Numbers with units, in figures or letters: « douze (12) mois », « 1 500,50 € », « vingt pour cent »."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_SMALL = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_LETTERS = frozenset({*_SMALL, *_TENS, "cent", "cents", "mille"})


class Measure(StrEnum):
    """What a quantity counts; the values are the words that patterns use."""

    DURATION = "durée"
    AMOUNT = "montant"
    RATE = "taux"
    NUMBER = "nombre"


_DAYS = {
    "minute": 1 / 1440, "minutes": 1 / 1440, "heure": 1 / 24, "heures": 1 / 24, "h": 1 / 24, "jour": 1, "jours": 1,
    "semaine": 7, "semaines": 7, "quinzaine": 15, "mois": 30, "trimestre": 90, "trimestres": 90, "semestre": 180,
    "semestres": 180, "an": 360, "ans": 360, "annee": 360, "annees": 360,
}  # fmt: skip
_MONEY = frozenset({"€", "euro", "euros", "eur", "franc", "francs"})
_RATE = frozenset({"%", "pourcent"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its measure over tokens `[start, end)`.

    Durations count days (a month 30, a year 360), so that « 1 mois » and « 30 jours » compare as equal;
    amounts are in the printed currency; rates in per cent.
    """

    measure: Measure
    value: float
    start: int
    end: int


def unit_of(folded_word: str) -> tuple[Measure, float] | None:
    """The measure and factor of a unit word, or None."""
    if folded_word in _DAYS:
        return Measure.DURATION, _DAYS[folded_word]
    if folded_word in _MONEY:
        return Measure.AMOUNT, 1.0
    if folded_word in _RATE:
        return Measure.RATE, 1.0
    return None


def is_number(folded_word: str) -> bool:
    """Whether a quantity may begin with this word."""
    return folded_word[0].isdigit() or folded_word in _LETTERS


def number_of(folded_word: str) -> float | None:
    """The value of a number in figures, or None."""
    if not folded_word[0].isdigit():
        return None
    plain = "".join(char for char in folded_word if not char.isspace()).replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def quantities(words: Sequence[str]) -> list[Quantity]:
    """Every number of a run of folded words, each with its unit where one follows."""
    found: list[Quantity] = []
    place = 0
    while place < len(words):
        read = _value(words, place)
        if read is None:
            place += 1
            continue
        value, end = read
        again = _value(words, end)
        if again and again[0] == value:  # « douze (12) »
            end = again[1]
        found.extend(_with_unit(words, place, end, value))
        place = end
    return found


def _with_unit(words: Sequence[str], start: int, end: int, value: float) -> list[Quantity]:
    following = words[end] if end < len(words) else ""
    if following == "pour" and words[end + 1 : end + 2] == ["cent"]:
        return [Quantity(Measure.RATE, value, start, end + 2)]
    unit = unit_of(following) if following else None
    if unit:
        return [Quantity(unit[0], value * unit[1], start, end + 1)]
    if words[start] in {"un", "une"}:  # an article, not a number
        return []
    return [Quantity(Measure.NUMBER, value, start, end)]


def _value(words: Sequence[str], place: int) -> tuple[float, int] | None:
    """The number that begins at `place`, with the place after it."""
    if place >= len(words):
        return None
    figure = number_of(words[place])
    if figure is not None:
        return figure, place + 1
    total, end = 0.0, place
    while (end < len(words) and words[end] in _LETTERS) or (end > place and words[end : end + 1] == ["et"]):
        word = words[end]
        if word == "et":
            if words[end + 1 : end + 2] not in (["un"], ["une"], ["onze"]) or total < 20:
                break
        elif word in {"cent", "cents"}:
            total = max(total, 1) * 100
        elif word == "mille":
            total = max(total, 1) * 1000
        elif word in {"vingt", "vingts"} and total == 4:
            total = 80
        else:
            total += _TENS.get(word, _SMALL.get(word, 0))
        end += 1
    return (total, end) if end > place else None
