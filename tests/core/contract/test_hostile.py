"""No text makes reading the contract explode: twice the text takes about twice the time."""

from time import process_time

import pytest

from core.contract.articles import find_articles
from core.contract.facts import find_facts
from core.contract.parties import find_parties
from tests.helpers.textdoc import document_of

SEEDS = {
    "digits": "1234 5678 90 ",
    "money": "12 € par mois puis ",
    "capitals": "A B C D E F G ",
    "quotes": "« « « ci-après « ",
    "numbers": "quatre-vingt-dix-quatre-vingt-",
    "dates": "1er 1er janvier janvier 20 ",
    "codes": "75008 Paris 75008 Paris, ",
    "dots": "a.a.a.a.a@a.a.",
    "spaces": " \u00a0 ",
    "headings": "Article 1 – Objet\n",
    "names": "Société Anonyme Société SA, SAS capital ",
    "mediator": "médiateur de la de la saisir ",
    "leave": "résilier le contrat par lettre ou par téléphone, ",
    "sentences": "Il peut. Il doit. ",
    "notice": "préavis de deux mois avant l'échéance ",
    "url": "www.a-b-c.fr/aaaaaaaaaaaaaaaaaaa",
    "labels": "numéro de client : ",
}


def seconds(text: str) -> float:
    document = document_of(text)
    began = process_time()
    articles = find_articles(document)
    find_facts(document, articles, find_parties(document, articles))
    return process_time() - began


@pytest.mark.parametrize("seed", SEEDS)
def test_time_grows_with_the_text_and_no_faster(seed):
    small, large = 20_000, 80_000
    seconds(SEEDS[seed] * 20)
    short = min(seconds(SEEDS[seed] * (small // len(SEEDS[seed]))) for _ in range(2))
    long = seconds(SEEDS[seed] * (large // len(SEEDS[seed])))
    assert long < max(0.5, 8 * short)
    assert long < 6
