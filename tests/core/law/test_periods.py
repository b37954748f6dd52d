from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.contracts import HolidayPlace
from core.law.periods import add_months, eu_period
from core.wording import Language, load_wording

METROPOLITAN, ALSACE = HolidayPlace.METROPOLITAN, HolidayPlace.ALSACE_MOSELLE

WORKED = [
    ("2026-01-31", {"months": 1}, METROPOLITAN, "2026-02-28", "2026-03-02"),
    ("2028-01-31", {"months": 1}, METROPOLITAN, "2028-02-29", "2028-02-29"),
    ("2026-03-05", {"months": 1}, METROPOLITAN, "2026-04-05", "2026-04-07"),
    ("2026-08-31", {"months": 1}, METROPOLITAN, "2026-09-30", "2026-09-30"),
    ("2026-11-13", {"months": 1}, METROPOLITAN, "2026-12-13", "2026-12-14"),
    ("2026-11-13", {"months": 3}, METROPOLITAN, "2027-02-13", "2027-02-15"),
    ("2026-11-25", {"months": 1}, METROPOLITAN, "2026-12-25", "2026-12-28"),
    ("2026-11-26", {"months": 1}, ALSACE, "2026-12-26", "2026-12-28"),
    ("2027-02-26", {"months": 1}, ALSACE, "2027-03-26", "2027-03-30"),
    ("2027-02-26", {"months": 1}, METROPOLITAN, "2027-03-26", "2027-03-26"),
    ("2026-05-22", {"months": 1}, METROPOLITAN, "2026-06-22", "2026-06-22"),
    ("2026-04-30", {"days": 14}, METROPOLITAN, "2026-05-14", "2026-05-15"),
    ("2026-12-11", {"days": 14}, METROPOLITAN, "2026-12-25", "2026-12-28"),
    ("2026-06-14", {"months": 1}, METROPOLITAN, "2026-07-14", "2026-07-15"),
    ("2028-02-29", {"months": 12}, METROPOLITAN, "2029-02-28", "2029-02-28"),
]


@pytest.mark.parametrize(("received", "length", "place", "nominal", "due"), WORKED)
def test_worked_examples(received, length, place, nominal, due):
    found = eu_period(date.fromisoformat(received), place=place, **length)
    assert (found.nominal_on.isoformat(), found.due_on.isoformat()) == (nominal, due)


def told(found, language=Language.FRENCH):
    wording = load_wording(language)
    return " ".join(wording.step(step) for step in found.steps).replace("\u00a0", " ")


def test_a_computation_reads_as_a_person_would_tell_it():
    found = eu_period(date(2026, 11, 13), months=1, legal="RGPD, art. 12(3)")
    assert told(found) == (
        "Délai d’un mois (RGPD, art. 12(3)) : dimanche 13 décembre 2026. "
        "C’est un dimanche : reporté au lundi 14 décembre 2026 (règlement 1182/71, art. 3(4))."
    )


def test_each_day_that_is_skipped_is_named():
    found = eu_period(date(2027, 2, 26), months=1, place=ALSACE, legal="RGPD, art. 12(3)")
    assert told(found) == (
        "Délai d’un mois (RGPD, art. 12(3)) : vendredi 26 mars 2027. "
        "Le vendredi 26 mars 2027 est férié (Vendredi saint). "
        "Le samedi 27 mars 2027 n’est pas ouvré (samedi). "
        "Le dimanche 28 mars 2027 n’est pas ouvré (dimanche). "
        "Le lundi 29 mars 2027 est férié (Lundi de Pâques). "
        "Reporté au mardi 30 mars 2027 (règlement 1182/71, art. 3(4))."
    )


def test_a_short_month_is_explained_in_english_too():
    assert told(eu_period(date(2026, 1, 31), months=1), Language.ENGLISH) == (
        "Period of one month: Saturday 28 February 2026. "
        "That month has no day 31: the period ends on its last day (Regulation 1182/71, art. 3(2)). "
        "That is a Saturday: moved to Monday 2 March 2026 (Regulation 1182/71, art. 3(4))."
    )


def test_a_short_period_over_a_weekend_holds_two_working_days():
    found = eu_period(date(2026, 11, 20), days=2)
    assert found.due_on == date(2026, 11, 24)
    assert "au moins deux jours ouvrés" in told(found)


@pytest.mark.parametrize("length", [{}, {"months": 1, "days": 1}, {"months": -1}, {"days": 0}])
def test_a_period_without_one_length_is_refused(length):
    with pytest.raises(ValueError, match="period"):
        eu_period(date(2026, 1, 1), **length)


# --- an independent calendar: Easter by Gauss's table rule of the Gregorian computus, days walked one by one ---


def easter(year):
    """The Sunday after the paschal full moon, by the moon's age and not by the library's formula."""
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped, moon = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - skipped - 10
    epact = (11 * golden + 20 + moon - skipped) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full = 44 - epact
    full += 30 * (full < 21)
    full += 7 - (sunday + full) % 7
    return date(year, 3, 1) + timedelta(days=full - 1)


FIXED = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
LOCAL = {
    HolidayPlace.ALSACE_MOSELLE: {(12, 26)},
    HolidayPlace.GUADELOUPE: {(5, 27)},
    HolidayPlace.MARTINIQUE: {(5, 22)},
    HolidayPlace.GUYANE: {(6, 10)},
    HolidayPlace.REUNION: {(12, 20)},
    HolidayPlace.MAYOTTE: {(4, 27)},
}


def worked(day, place):
    sunday = easter(day.year)
    movable = {sunday + timedelta(days=n) for n in (1, 39, 50)}
    if place is HolidayPlace.ALSACE_MOSELLE:
        movable.add(sunday - timedelta(days=2))
    off = FIXED | LOCAL.get(place, set())
    return day.isoweekday() not in (6, 7) and (day.month, day.day) not in off and day not in movable


def brute_force_end(start, months, days, place):
    """Walks the calendar a day at a time, with no arithmetic on months."""
    day, passed, boundaries = start, 0, 0
    if days:
        while passed < days:
            day, passed = day + timedelta(days=1), passed + 1
    else:
        while True:
            tomorrow = day + timedelta(days=1)
            if boundaries == months and (day.day == start.day or tomorrow.day == 1):
                break
            boundaries += tomorrow.day == 1
            day = tomorrow
    nominal = day
    while not worked(day, place):
        day += timedelta(days=1)
    if months or days > 1:
        seen = start
        count = 0
        while seen < day:
            seen += timedelta(days=1)
            count += worked(seen, place)
        while count < 2:
            day += timedelta(days=1)
            count += worked(day, place)
    return nominal, day


@given(
    st.dates(date(1990, 1, 1), date(2090, 12, 31)),
    st.one_of(st.tuples(st.integers(1, 24), st.just(0)), st.tuples(st.just(0), st.integers(1, 90))),
    st.sampled_from(HolidayPlace),
)
def test_periods_agree_with_a_calendar_walked_day_by_day(start, length, place):
    months, days = length
    found = eu_period(start, months=months, days=days, place=place)
    assert (found.nominal_on, found.due_on) == brute_force_end(start, months, days, place)
    assert worked(found.due_on, place)
    wording = load_wording(Language.ENGLISH)
    assert all(wording.step(step) for step in found.steps)
    last = [value for step in found.steps for name, value in step.facts if name == "day"][-1]
    assert last == found.due_on


@given(st.dates(date(1990, 1, 1), date(2080, 12, 31)), st.integers(0, 48))
def test_months_never_overflow(start, months):
    end = add_months(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + timedelta(days=1)).day == 1
