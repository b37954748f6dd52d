"""What a contract says of itself, one file a family of facts.

Formats of the values, by fact:

- `document_type`: a value of `DocumentRole`; `sector`: a value of `Sector`
- `provider`, `mediator`: the name as written; `mediator_contact`: web page or postal address as written
- `provider_registration`: 9 digits (SIREN)
- `provider_address`, `rights_address`, `customer_service_address`, `termination_address`: one line as written
- `rights_contact`: e-mail address or web page, lower case
- `termination_channel`: `letter`, `registered-letter`, `email`, `phone`, `account`, `form`, `shop`
- `commitment_months`: a whole number, `0` for « sans engagement »
- `notice`, `withdrawal`, `claim_period`: a whole number and its unit, `10d`, `1m`, `1y`
- `renewal`: `tacit-fixed`, `tacit-open`, `open`, `none`
- `price_month_eur`, `price_year_eur`, `deposit_eur`: a decimal with a point, as many places as printed
- `fee_eur`: kind and decimal, `activation:49`, `termination:59`, `late:7.50`, `non-return:150`, `other:3`
- `conditions_date`, `ordered_on`: ISO date, or `YYYY-MM` where the day is not printed
- `customer_number`, `contract_number`, `line`: as written, without spaces
"""

from collections.abc import Iterator

from core.contract.facts.contacts import find_contacts
from core.contract.facts.fees import find_claim_periods, find_fees
from core.contract.facts.identity import find_identity
from core.contract.facts.kind import find_kind
from core.contract.facts.leaving import find_leaving
from core.contract.facts.mediation import find_mediator
from core.contract.facts.moments import find_conditions_date, find_order_date
from core.contract.facts.prices import find_prices
from core.contract.facts.references import find_references
from core.contract.facts.source import Source
from core.contract.facts.term import find_term
from core.domain.document import Document, DocumentRole
from core.domain.facts import Fact, FactName, Parties, Sector
from core.domain.findings import Article

# conditions are everybody's: a number in them is the company's own
_OF_NOBODY = frozenset({DocumentRole.CONDITIONS, DocumentRole.PRIVACY})


def find_facts(document: Document, articles: tuple[Article, ...], parties: Parties) -> tuple[Fact, ...]:
    """What the document says of itself, ordered by name of the fact, then by place; each value once a name.

    Nothing is guessed: a fact that the text does not give is left out. Where several offers give several values, all
    are returned. Time grows linearly with the text.
    """
    found: dict[tuple[FactName, str], Fact] = {}
    for fact in _all(Source.of(document, articles, parties)):
        found.setdefault((fact.name, fact.value), fact)
    return tuple(sorted(found.values(), key=lambda fact: (list(FactName).index(fact.name), fact.start or 0)))


def _all(source: Source) -> Iterator[Fact]:
    kind = tuple(find_kind(source))
    role = next((DocumentRole(fact.value) for fact in kind if fact.name is FactName.DOCUMENT_TYPE), None)
    sector = next((Sector(fact.value) for fact in kind if fact.name is FactName.SECTOR), None)
    yield from kind
    yield from find_identity(source, insured=sector is Sector.INSURANCE)
    yield from find_contacts(source)
    yield from find_conditions_date(source)
    if role is not DocumentRole.PRIVACY:
        yield from find_mediator(source)
        yield from find_leaving(source)
        yield from find_term(source)
        yield from find_prices(source)
        yield from find_fees(source)
        yield from find_claim_periods(source)
    yield from find_order_date(source, role is DocumentRole.CONFIRMATION)
    if role not in _OF_NOBODY:
        yield from find_references(source)
