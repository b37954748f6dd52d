import pytest

from core.contract.facts.addresses import find_addresses
from core.contract.passages import cut

WHOLE = [
    (
        "à tout moment en contactant l’Orange Service Clients - Gestion des données personnelles - "
        "33734 Bordeaux cedex 9.",
        "Orange Service Clients - Gestion des données personnelles - 33734 Bordeaux cedex 9",
    ),
    (
        "par lettre adressée au service Données, BP 40017, 69999 Montreuzel, à l'exclusion de",
        "service Données, BP 40017, 69999 Montreuzel",
    ),
    (
        "Pour le refuser, écrivez, copie de votre pièce jointe, à Vélunet, Cellule Fichiers, TSA 90317, "
        "59894 Lisserolles Cedex 9 ; les refus",
        "Vélunet, Cellule Fichiers, TSA 90317, 59894 Lisserolles Cedex 9",
    ),
    (
        "dont le siège social est situé 27 quai des Lavandières, 69999 Montreuzel, immatriculée",
        "27 quai des Lavandières, 69999 Montreuzel",
    ),
    (
        "siège au 84, avenue de la République – 75011 Paris (France) (e-mail",
        "84, avenue de la République – 75011 Paris (France)",
    ),
    (
        "Numérivage S.à r.l., 3 rue des Aulnes-Gris, L-9999 Holzbach, Luxembourg. Nous",
        "3 rue des Aulnes-Gris, L-9999 Holzbach, Luxembourg",
    ),
    (
        "voie postale : SFR - Service Consommateurs - TSA 73917 - 62978 Arras CEDEX 9",
        "SFR - Service Consommateurs - TSA 73917 - 62978 Arras CEDEX 9",
    ),
    ("Zone des Longues Raies, 28998 Brézolles", "Zone des Longues Raies, 28998 Brézolles"),
]


@pytest.mark.parametrize(("text", "address"), WHOLE)
def test_an_address_is_read_whole_and_without_the_words_around_it(text, address):
    (found,) = find_addresses(cut(text))
    assert text[found.start : found.end] == address


def test_the_street_is_told_from_the_service_before_it():
    text = "Sérénimob, Correspondant CNIL, 11 boulevard du Lac, 73998 Chantevigne"
    (found,) = find_addresses(cut(text))
    assert text[found.street : found.end] == "11 boulevard du Lac, 73998 Chantevigne"


@pytest.mark.parametrize(
    "text", ["au prix de 12345 euros", "le code 75008 à saisir", "RCS Paris 433 506 433", "capital de 10 000 €"]
)
def test_figures_that_are_no_postcode_make_no_address(text):
    assert list(find_addresses(cut(text))) == []
