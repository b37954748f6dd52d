"""Numbers, durations, sums and dates, read back from the ways in which they are printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract.facts.amounts import find_amounts
from core.contract.facts.calendar import find_dates
from core.contract.facts.durations import find_durations
from core.contract.facts.numbers import NUMBER_WORDS, parse_number
from core.contract.passages import cut, fold

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août")
MONTHS += ("septembre", "octobre", "novembre", "décembre")


@given(st.sampled_from(sorted(NUMBER_WORDS)))
def test_a_number_in_words_is_read_with_and_without_its_figure(word):
    value = NUMBER_WORDS[word]
    assert parse_number(word) == parse_number(f"{word} ({value})") == parse_number(str(value)) == value


def test_every_number_up_to_99_has_words():
    assert set(range(100)) <= set(NUMBER_WORDS.values())


@given(
    st.sampled_from(sorted(word for word, value in NUMBER_WORDS.items() if value > 1)),
    st.sampled_from([("jours", "d", 1), ("mois", "m", 1), ("ans", "y", 1), ("semaines", "d", 7)]),
)
def test_a_duration_is_read_where_it_stands(word, unit):
    printed, letter, factor = unit
    text = fold(f"dans un délai de {word} {printed}, puis")
    (found,) = find_durations(text)
    assert found.code == f"{NUMBER_WORDS[word] * factor}{letter}"
    assert text[found.start : found.end] == f"{word} {printed}"


@pytest.mark.parametrize("text", ["n° 12 345 mois", "quatre-vingt-\nmois", "moisson de 12 moissons", "1.5 mois"])
def test_what_only_looks_like_a_duration_is_none(text):
    assert not [found for found in find_durations(fold(text)) if found.code not in {"345m"}]


@given(st.integers(0, 9_999_999), st.integers(0, 99), st.sampled_from(["€", " €", " euros", "\u00a0€", " EUR"]))
def test_a_sum_is_read_to_the_cent(whole, cents, unit):
    grouped = f"{whole:,}".replace(",", " ")
    for printed in (f"{whole},{cents:02}{unit}", f"{grouped},{cents:02}{unit}"):
        (found,) = find_amounts(fold(f"soit {printed} par mois"))
        assert found.value == f"{whole}.{cents:02}"


@pytest.mark.parametrize(
    ("printed", "value"),
    [("34€90", "34.90"), ("1 150 euros", "1150"), ("cinq euros", "5"), ("€ 12,50", "12.50"), ("0,0092 €", "0.0092")],
)
def test_sums_are_read_in_their_other_forms(printed, value):
    assert [found.value for found in find_amounts(printed)] == [value]


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_a_date_is_read_in_each_of_its_forms(day):
    month = MONTHS[day.month - 1]
    ordinal = "1er" if day.day == 1 else str(day.day)
    for printed in (f"{ordinal} {month} {day.year}", f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", day.isoformat()):
        (found,) = find_dates(fold(f"du {printed}."))
        assert found.iso == day.isoformat()
    assert [found.iso for found in find_dates(fold(f"version de {month} {day.year}"))] == [f"{day:%Y-%m}"]


@pytest.mark.parametrize("text", ["31 février 2020", "le 45/12/2020", "article 12.2021", "en 2020"])
def test_an_impossible_date_is_none(text):
    assert not [found for found in find_dates(fold(text)) if found.whole]


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="aA.b !?\n1«»é", max_size=120))
def test_sentences_cover_their_paragraphs_in_order(text):
    passages = cut(text)
    position = 0
    for sentence in passages.sentences:
        assert position <= sentence.start < sentence.end
        assert "\n" not in text[sentence.start : sentence.end]
        position = sentence.end
    assert "".join(text[s.start : s.end] for s in passages.sentences) == "".join(
        text[p.start : p.end] for p in passages.paragraphs
    )
