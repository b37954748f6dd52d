from datetime import date

import pytest

from core.domain.contracts import HolidayPlace
from core.law.holidays import public_holidays, working_calendar

NATIONAL_2026 = {
    date(2026, 1, 1): "Jour de l'an",
    date(2026, 4, 6): "Lundi de Pâques",
    date(2026, 5, 1): "Fête du Travail",
    date(2026, 5, 8): "Fête de la Victoire",
    date(2026, 5, 14): "Ascension",
    date(2026, 5, 25): "Lundi de Pentecôte",
    date(2026, 7, 14): "Fête nationale",
    date(2026, 8, 15): "Assomption",
    date(2026, 11, 1): "Toussaint",
    date(2026, 11, 11): "Armistice",
    date(2026, 12, 25): "Noël",
}

LOCAL_2026 = {
    HolidayPlace.METROPOLITAN: set(),
    HolidayPlace.ALSACE_MOSELLE: {date(2026, 4, 3), date(2026, 12, 26)},
    HolidayPlace.GUADELOUPE: {date(2026, 5, 27)},
    HolidayPlace.MARTINIQUE: {date(2026, 5, 22)},
    HolidayPlace.GUYANE: {date(2026, 6, 10)},
    HolidayPlace.REUNION: {date(2026, 12, 20)},
    HolidayPlace.MAYOTTE: {date(2026, 4, 27)},
}


def test_the_national_days_have_their_french_names():
    assert public_holidays(HolidayPlace.METROPOLITAN, [2026]) == NATIONAL_2026


@pytest.mark.parametrize("place", HolidayPlace)
def test_each_place_adds_its_own_days_and_no_other(place):
    found = public_holidays(place, [2026])
    assert set(found) - set(NATIONAL_2026) == LOCAL_2026[place]
    assert NATIONAL_2026.items() <= found.items()


@pytest.mark.parametrize(
    ("year", "monday", "ascension", "whit"),
    [
        (2026, date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25)),
        (2027, date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17)),
        (2028, date(2028, 4, 17), date(2028, 5, 25), date(2028, 6, 5)),
    ],
)
def test_movable_feasts(year, monday, ascension, whit):
    found = public_holidays(HolidayPlace.METROPOLITAN, [year])
    assert found[monday] == "Lundi de Pâques"
    assert found[ascension] == "Ascension"
    assert found[whit] == "Lundi de Pentecôte"


def test_two_feasts_on_one_day_are_both_named():
    assert public_holidays(HolidayPlace.METROPOLITAN, [2008])[date(2008, 5, 1)] == "Ascension et Fête du Travail"


def test_years_without_known_holidays_are_refused():
    with pytest.raises(ValueError, match="known from"):
        public_holidays(HolidayPlace.METROPOLITAN, [2101])


def test_working_days_skip_weekends_and_holidays():
    calendar = working_calendar(HolidayPlace.METROPOLITAN, date(2026, 12, 24), date(2026, 12, 31))
    assert calendar.add_working(date(2026, 12, 24), 1) == date(2026, 12, 28)
    assert calendar.add_working(date(2026, 12, 30), 2) == date(2027, 1, 4)
    assert calendar.next_working(date(2026, 12, 28)) == date(2026, 12, 28)
