import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from core.isolation.clean import clean, clean_line, is_clean


@given(st.text())
def test_nothing_unseen_is_left(text):
    left = clean(text)
    assert is_clean(left)
    for character in set(left) - {"\n", "\t"}:
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(), st.integers(min_value=0, max_value=50))
def test_a_line_is_one_line_of_its_length(text, longest):
    line = clean_line(text, longest)
    assert len(line) <= longest
    assert "\n" not in line
    assert "\t" not in line


def test_text_that_would_deceive_the_eye_is_told_plainly():
    assert clean("facture\u202egpj.exe\u200b\ufeff") == "facturegpj.exe"
    assert clean("ré\u00adsi\u00adlier\x1b[2J") == "résilier[2J"


def test_french_stays_as_it_is():
    french = "«\u00a0L’œuvre de l’Île\u202f: 34,90\u00a0€\u00a0» – à côté"
    assert clean(french) == french
    assert is_clean(french)
