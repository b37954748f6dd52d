import pytest

from core.clauses.contractual import reads_as_contract
from core.clauses.detector import detect
from core.clauses.plain import plain_document
from core.clauses.rulebook import load_rules
from core.domain.facts import Parties
from core.paths import resource

CLAUSE = "Nous vendons les données de nos abonnés à des courtiers."
STORY = (
    "Le vieux marin remonta la grève dans la brume, son chien sur les talons. Les enfants du village dormaient encore, "
    "et la mer, qui avait grondé toute la nuit, se taisait enfin sous un ciel couleur de perle. Il pensait à la maison "
    "des dunes, au feu qu'une main avait peut-être rallumé, aux voix qu'il n'entendrait plus. Vous souvenez-vous, "
    "disait-il parfois au chien, de ces soirs où nous rentrions chargés de poisson ? Le chien levait la tête, et tous "
    "deux reprenaient leur marche vers le phare. "
)
ENGLISH = (
    "We may change these terms at any time and your continued use of the service means that you accept the change. You "
    "agree that we may share your personal data with our partners for their own marketing purposes. Your subscription "
    "renews automatically for successive periods of one year unless you cancel it at least thirty days before it ends. "
)


def found(text):
    return [one.quote for one in detect(plain_document(text), (), Parties(), (), load_rules(resource("clauses")))]


@pytest.mark.parametrize("text", [STORY * 8, ENGLISH * 8])
def test_a_novel_or_another_language_has_no_findings(text):
    assert not reads_as_contract(text)
    assert found(f"{text}\n{CLAUSE}") == []


@pytest.mark.parametrize(
    "text",
    ["", CLAUSE, STORY, f"{ENGLISH}\n{CLAUSE * 8}", f"{STORY * 2}\n{'Le contrat engage l’abonné pour un an. ' * 9}"],
)
def test_short_and_mixed_texts_are_read(text):
    assert reads_as_contract(text)
    assert (CLAUSE in text) == any(CLAUSE in quote for quote in found(text))
