import json

import pytest

from core.contract.articles import find_articles
from core.contract.facts import find_facts
from core.contract.parties import find_parties
from core.domain.facts import FactName
from core.reading.reader import Reader
from tests.helpers.places import DATA
from tests.helpers.textdoc import document_of, markdown_document

CONTRACTS = sorted(path.stem for path in (DATA / "synthetic").glob("*.md"))
MAIN = (FactName.PROVIDER_REGISTRATION, FactName.DOCUMENT_TYPE, FactName.SECTOR, FactName.CONDITIONS_DATE)


def read(document):
    articles = find_articles(document)
    return find_facts(document, articles, find_parties(document, articles))


def values(facts, name):
    return [fact.value for fact in facts if fact.name is name]


def of_text(text):
    return read(document_of(text))


def of_contract(name):
    return read(markdown_document((DATA / "synthetic" / f"{name}.md").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def mails():
    """The body of each mail that the tests name, read by the real reader."""
    found = {}
    for name in ("confirmation-commande", "mail-box-2012"):
        with Reader().open((DATA / "emails" / f"{name}.eml").read_bytes(), f"{name}.eml") as opened:
            found[name] = opened.read(lambda _done, _total: None, lambda: False)
    return found


@pytest.mark.parametrize("name", CONTRACTS)
def test_each_contract_says_what_it_is_and_who_offers_it(name):
    gold = json.loads((DATA / "facts" / f"{name}.json").read_text(encoding="utf-8"))
    facts = of_contract(name)
    for fact in MAIN:
        for value in values(facts, fact):
            options = [option.strip(" ?") for row in gold.get(fact.value, []) for option in row.split("||")]
            assert value in options, fact
    assert len(values(facts, FactName.PROVIDER)) >= 1


@pytest.mark.parametrize("name", CONTRACTS)
def test_each_fact_quotes_the_text_at_its_place(name):
    document = markdown_document((DATA / "synthetic" / f"{name}.md").read_text(encoding="utf-8"))
    for fact in read(document):
        if fact.name in {FactName.DOCUMENT_TYPE, FactName.SECTOR}:
            assert (fact.quote, fact.start, fact.page) == (None, None, None)
        else:
            assert fact.quote == document.text[fact.start : fact.end]
            assert fact.quote.strip() == fact.quote != ""
            assert fact.page == document.page_of(fact.start)


def test_the_order_confirmation_gives_all_that_the_letter_needs(mails):
    facts = read(mails["confirmation-commande"])
    assert values(facts, FactName.DOCUMENT_TYPE) == ["confirmation"]
    assert values(facts, FactName.SECTOR) == ["telecom"]
    assert values(facts, FactName.PROVIDER) == ["France Télécom"]
    assert values(facts, FactName.CUSTOMER_NUMBER) == ["0123456789"]
    assert values(facts, FactName.PRICE_MONTH_EUR) == ["34.90"]
    assert values(facts, FactName.ORDERED_ON) == ["2012-01-10"]
    assert values(facts, FactName.RIGHTS_ADDRESS) == [
        "Orange Service Clients - Gestion des données personnelles - 33734 Bordeaux cedex 9"
    ]


def test_a_mail_gives_its_references_and_every_price(mails):
    facts = read(mails["mail-box-2012"])
    assert values(facts, FactName.CUSTOMER_NUMBER) == ["4418207335"]
    assert values(facts, FactName.LINE) == ["0261910347"]
    assert set(values(facts, FactName.PRICE_MONTH_EUR)) == {"34.90", "24.90", "5.00", "4.50"}
    assert values(facts, FactName.COMMITMENT_MONTHS) == ["12"]
    assert values(facts, FactName.WITHDRAWAL) == ["7d"]
    assert values(facts, FactName.RIGHTS_ADDRESS) == ["Vélunet, Cellule Fichiers, TSA 90317, 59894 Lisserolles Cedex 9"]


def test_a_contract_gives_its_term_and_how_to_leave():
    facts = of_contract("box-adsl")
    assert values(facts, FactName.PROVIDER) == ["Arvelane Télécom"]
    assert values(facts, FactName.PROVIDER_ADDRESS) == ["27 quai des Lavandières, 69999 Montreuzel"]
    assert values(facts, FactName.RIGHTS_CONTACT) == ["donnees@arvelane.example"]
    assert values(facts, FactName.COMMITMENT_MONTHS) == ["12"]
    assert values(facts, FactName.NOTICE) == ["10d"]
    assert values(facts, FactName.MEDIATOR) == ["médiateur des communications électroniques"]
    assert set(values(facts, FactName.PRICE_MONTH_EUR)) == {"27.99", "34.99"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'Opérateur peut résilier l'abonnement moyennant un préavis de deux mois.", FactName.NOTICE),
        ("Une remise de 5 € par mois est consentie au Client.", FactName.PRICE_MONTH_EUR),
        ("Les sommes sont remboursées dans les quatorze jours de la rétractation.", FactName.WITHDRAWAL),
        (
            "Le Client renonce expressément à exercer son droit de rétractation dans un délai de 14 jours.",
            FactName.WITHDRAWAL,
        ),
        ("Le forfait existe avec ou sans engagement.", FactName.COMMITMENT_MONTHS),
        ("Service client : 01 99 00 18 18, du lundi au vendredi.", FactName.CUSTOMER_NUMBER),
        ("Les dépôts sont garantis à hauteur de 100 000 €.", FactName.DEPOSIT_EUR),
        ("La loi du 6 janvier 1978 en vigueur s'applique.", FactName.CONDITIONS_DATE),
        ("Les informations sont soumises à la médiation de la consommation.", FactName.MEDIATOR),
        (
            "La CNIL, 3 place de Fontenoy, 75007 Paris, reçoit les réclamations sur vos données.",
            FactName.RIGHTS_ADDRESS,
        ),
    ],
)
def test_what_only_looks_like_a_fact_is_left_out(text, name):
    assert values(of_text(text), name) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "La marquise sortit à cinq heures. Il faisait beau.",
        "Chère Hélène,\nJe t'écris de Brest, où il pleut depuis trois semaines.\nTon frère",
    ],
)
def test_a_text_that_is_no_contract_says_nothing(text):
    assert [fact for fact in of_text(text) if fact.name is not FactName.DOCUMENT_TYPE] == []
