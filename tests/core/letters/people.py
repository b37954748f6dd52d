"""An invented subscriber, her contract's facts and a clause of it."""

from core.domain.contracts import Person
from core.domain.facts import Fact, FactName, FactSource, KnownFact
from core.domain.findings import Category, Finding, Verdict
from core.domain.ids import PersonId, RuleId

QUOTE = (
    "France Télécom est autorisée par le Client, sauf opposition de sa part, à utiliser ses données de trafic "
    "afin de commercialiser ses propres services de communications électroniques."
)

JEANNE = Person(
    PersonId("p"),
    "Jeanne Morvan-Lefèvre",
    ("12 rue des Tilleuls", "33000 Bordeaux"),
    "jeanne.morvan@mail.example",
    "06 00 00 00 00",
)


def known(name, value, page=2, source=FactSource.CONFIRMATION):
    return KnownFact(name, value, source, Fact(name, value, value, page, 0, len(value)))


FACTS = (
    known(FactName.PROVIDER, "France Télécom"),
    known(
        FactName.RIGHTS_ADDRESS,
        "Orange Service Clients - Gestion des données personnelles - 33734 Bordeaux cedex 9",
    ),
    known(FactName.CUSTOMER_NUMBER, "0123456789", page=1),
    known(FactName.ORDERED_ON, "2012-01-10", page=1),
)


def finding(category=Category.TRAFFIC_DATA, verdict=Verdict.ILLEGAL, legal=("CPCE L34-1 IV",), **changes):
    values = {"article": "14", "page": 4, "quote": QUOTE, "letters": ()} | changes
    quote = values["quote"]
    return Finding(
        category=category,
        rule=RuleId("rule"),
        verdict=verdict,
        confidence=0.9,
        start=0,
        end=len(quote),
        boxes=(),
        explanation="",
        legal=legal,
        **values,
    )
