import pytest

from core.contract.parties import find_parties
from tests.helpers.places import DATA
from tests.helpers.textdoc import document_of, markdown_document


@pytest.mark.parametrize(
    ("name", "pro", "consumer"),
    [
        ("box-adsl", {"Opérateur", "Arvelane Télécom"}, {"Client"}),
        ("cable-2009", {"Câblo-opérateur"}, {"Titulaire"}),
        ("fibre-rip-2021", {"FAI"}, {"Client"}),
        ("gsm-1999", {"Société d'exploitation"}, {"Souscripteur"}),
        ("tv-satellite-2012", {"Chaîne"}, {"Adhérent"}),
        ("voip-outremer", {"Prestataire"}, {"Usager"}),
        ("telesurveillance-2018", {"Télésurveilleur"}, {"Abonné"}),
    ],
)
def test_the_names_of_both_sides_are_those_that_the_contract_defines(name, pro, consumer):
    parties = find_parties(markdown_document((DATA / "synthetic" / f"{name}.md").read_text(encoding="utf-8")), ())
    assert pro <= set(parties.pro)
    assert consumer <= set(parties.consumer)


def test_we_and_you_are_parties_where_the_text_speaks_so():
    text = "Nous vous livrons. Nous gardons vos données. Notre service répond à vos questions, quand vous voulez."
    parties = find_parties(document_of(text), ())
    assert (parties.pro, parties.consumer) == (("nous",), ("vous",))


def test_a_text_without_parties_has_none():
    parties = find_parties(document_of("La marquise sortit à cinq heures."), ())
    assert (parties.pro, parties.consumer) == ((), ())
