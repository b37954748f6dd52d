"""Whether a registered letter's number looks right; advice only, since other posts number otherwise."""

import re
from enum import StrEnum

_INTERNATIONAL = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_FRENCH = re.compile(r"[0-9][A-Z][0-9]{11}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


class TrackingCheck(StrEnum):
    """What can be said of a number."""

    OK = "ok"
    DOUBTFUL = "doubtful"


def check_tracking(number: str) -> TrackingCheck:
    """Looks at a registered letter's number, written with or without spaces, dots and hyphens.

    Thirteen characters are expected: the international form (two letters, eight digits, a check digit, a country:
    UPU standard S10), whose check digit is verified, or the French form (« 2C », « 1A »... and eleven digits),
    of which only the shape is.
    """
    bare = re.sub(r"[\s.\-]", "", number).upper()
    if _INTERNATIONAL.fullmatch(bare):
        return TrackingCheck.OK if int(bare[10]) == check_digit(bare[2:10]) else TrackingCheck.DOUBTFUL
    return TrackingCheck.OK if _FRENCH.fullmatch(bare) else TrackingCheck.DOUBTFUL


def check_digit(serial: str) -> int:
    """The S10 check digit of eight digits."""
    rest = 11 - sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)
