"""French typed with plain keys reads as it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.typography import french


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("L'entreprise l'a dit : non ; et vous ?", "L’entreprise l’a dit\u00a0: non\u00a0; et vous\u00a0?"),
        ("c'est « non »", "c’est «\u00a0non\u00a0»"),
        ("https://www.cnil.fr/fr/plaintes", "https://www.cnil.fr/fr/plaintes"),
        ("{provider} : le {day}", "{provider}\u00a0: le {day}"),
        ("à 10:30", "à 10:30"),
    ],
)
def test_signs_are_set_as_french_wants_them(typed, printed):
    assert french(typed) == printed


@given(st.text("ab «»:;!?'’\u00a0{}", max_size=60))
def test_setting_twice_changes_nothing_more(text):
    assert french(french(text)) == french(text)
