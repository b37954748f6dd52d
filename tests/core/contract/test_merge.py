from core.contract.merge import known_facts
from core.domain.document import DocumentRole
from core.domain.facts import Fact, FactName, FactSource

CONDITIONS = (
    Fact(FactName.PROVIDER, "Arvelane Télécom"),
    Fact(FactName.PRICE_MONTH_EUR, "27.99"),
    Fact(FactName.PRICE_MONTH_EUR, "34.99"),
    Fact(FactName.DOCUMENT_TYPE, "conditions"),
)
CONFIRMATION = (Fact(FactName.PRICE_MONTH_EUR, "34.99"), Fact(FactName.CUSTOMER_NUMBER, "0123456789"))
BOTH = ((DocumentRole.CONDITIONS, CONDITIONS), (DocumentRole.CONFIRMATION, CONFIRMATION))


def known(corrections=None):
    return {fact.name: fact for fact in known_facts(BOTH, corrections or {})}


def test_the_confirmation_comes_before_the_conditions_whatever_their_order():
    price = known()[FactName.PRICE_MONTH_EUR]
    assert (price.value, price.source, price.others) == ("34.99", FactSource.CONFIRMATION, ("27.99",))


def test_the_conditions_give_what_the_confirmation_does_not_say():
    assert known()[FactName.PROVIDER].source is FactSource.CONDITIONS


def test_the_users_correction_comes_first_and_the_values_read_are_kept():
    price = known({FactName.PRICE_MONTH_EUR: "29.99"})[FactName.PRICE_MONTH_EUR]
    assert (price.value, price.source, price.fact) == ("29.99", FactSource.USER, None)
    assert price.others == ("34.99", "27.99")


def test_a_correction_that_agrees_with_the_text_keeps_its_place():
    price = known({FactName.PRICE_MONTH_EUR: "27.99"})[FactName.PRICE_MONTH_EUR]
    assert price.fact is CONDITIONS[1]


def test_an_emptied_fact_is_taken_away():
    assert FactName.CUSTOMER_NUMBER not in known({FactName.CUSTOMER_NUMBER: ""})


def test_the_type_of_a_document_is_no_fact_of_the_contract():
    assert FactName.DOCUMENT_TYPE not in known()
