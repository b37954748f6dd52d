"""Which place's holidays count for a company, by its address."""

import pytest

from core.domain.contracts import HolidayPlace
from core.law.places import place_of


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Orange Service Clients\nGestion des données personnelles\n33734 Bordeaux cedex 9", HolidayPlace.METROPOLITAN),
        ("1 quai Kléber, 67000 Strasbourg", HolidayPlace.ALSACE_MOSELLE),
        ("BP 57000, 75008 Paris", HolidayPlace.METROPOLITAN),
        ("12 rue du Port, 97400 Saint-Denis", HolidayPlace.REUNION),
        ("CS 12345, 97600 Mamoudzou", HolidayPlace.MAYOTTE),
        ("Karperstraat 8-10, 1075 KZ Amsterdam", HolidayPlace.METROPOLITAN),
        ("", HolidayPlace.METROPOLITAN),
    ],
)
def test_the_last_postcode_tells_the_place(address, place):
    assert place_of(address) is place
