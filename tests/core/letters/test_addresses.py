import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.letters.addresses import address_lines, same_address


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        (
            "Orange Service Clients - Gestion des données personnelles - 33734 Bordeaux cedex 9",
            ("Orange Service Clients", "Gestion des données personnelles", "33734 Bordeaux cedex 9"),
        ),
        ("service Données, BP 40017, 69999 Montreuzel", ("Service Données", "BP 40017", "69999 Montreuzel")),
        ("27, quai des Lavandières, 69999 Montreuzel", ("27, quai des Lavandières", "69999 Montreuzel")),
        ("8 bis rue des Saules 75999 Paris", ("8 bis rue des Saules", "75999 Paris")),
        ("12 bis, rue Haute ; 75999 Paris-la-Neuve", ("12 bis, rue Haute", "75999 Paris-la-Neuve")),
        ("", ()),
        ("42", ("42",)),
    ],
)
def test_one_line_becomes_the_lines_of_an_envelope(written, lines):
    assert address_lines(written) == lines


@given(st.text(alphabet="abé 1279,;-–\n", max_size=60))
def test_no_letter_and_no_figure_is_ever_lost(written):
    def signs(text):
        return [sign for sign in text.casefold() if sign.isalnum()]

    assert signs("".join(address_lines(written))) == signs(written)


def test_accents_and_plurals_do_not_part_addresses():
    assert same_address("Service Clients, 33732 BORDEAUX", "service client\n33732 Bordeaux")
    assert not same_address("33734 Bordeaux", "33732 Bordeaux")
