"""Where public holidays are counted: at the place of the party who must act (règlement 1182/71, art. 2)."""

import re

from core.domain.contracts import HolidayPlace

_POSTCODE = re.compile(r"(?<!\d)(\d{5})(?!\d)")
_DEPARTMENTS = {
    "57": HolidayPlace.ALSACE_MOSELLE,
    "67": HolidayPlace.ALSACE_MOSELLE,
    "68": HolidayPlace.ALSACE_MOSELLE,
    "971": HolidayPlace.GUADELOUPE,
    "972": HolidayPlace.MARTINIQUE,
    "973": HolidayPlace.GUYANE,
    "974": HolidayPlace.REUNION,
    "976": HolidayPlace.MAYOTTE,
}


def place_of(address: str) -> HolidayPlace:
    """The place that the last postcode of a French address lies in; metropolitan France where there is none."""
    codes = _POSTCODE.findall(address)
    if not codes:
        return HolidayPlace.METROPOLITAN
    code = codes[-1]
    return _DEPARTMENTS.get(code[:3]) or _DEPARTMENTS.get(code[:2]) or HolidayPlace.METROPOLITAN
