"""What a contract says of itself, each fact with its place in the text."""

from dataclasses import dataclass
from enum import StrEnum


class FactName(StrEnum):
    """The facts that are read; formats of the values are documented in `core/contract/facts`."""

    DOCUMENT_TYPE = "document_type"
    SECTOR = "sector"
    PROVIDER = "provider"
    PROVIDER_REGISTRATION = "provider_registration"
    PROVIDER_ADDRESS = "provider_address"
    RIGHTS_ADDRESS = "rights_address"
    RIGHTS_CONTACT = "rights_contact"
    CUSTOMER_SERVICE_ADDRESS = "customer_service_address"
    TERMINATION_ADDRESS = "termination_address"
    TERMINATION_CHANNEL = "termination_channel"
    MEDIATOR = "mediator"
    MEDIATOR_CONTACT = "mediator_contact"
    COMMITMENT_MONTHS = "commitment_months"
    NOTICE = "notice"
    RENEWAL = "renewal"
    WITHDRAWAL = "withdrawal"
    PRICE_MONTH_EUR = "price_month_eur"
    PRICE_YEAR_EUR = "price_year_eur"
    FEE_EUR = "fee_eur"
    DEPOSIT_EUR = "deposit_eur"
    CLAIM_PERIOD = "claim_period"
    CONDITIONS_DATE = "conditions_date"
    ORDERED_ON = "ordered_on"
    CUSTOMER_NUMBER = "customer_number"
    CONTRACT_NUMBER = "contract_number"
    LINE = "line"


class Sector(StrEnum):
    """What is provided; it decides which legal tests and letters apply."""

    TELECOM = "telecom"
    TV = "tv"
    ENERGY = "energy"
    BANK = "bank"
    INSURANCE = "insurance"
    STREAMING = "streaming"
    SOFTWARE = "software"
    GYM = "gym"
    MOBILITY = "mobility"
    TRAVEL = "travel"
    RETAIL = "retail"
    MARKETPLACE = "marketplace"
    SOCIAL = "social"
    DATING = "dating"
    HEALTH = "health"
    PRESS = "press"
    SERVICES = "services"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Fact:
    """One value with the words that carry it.

    `[start, end)` counts in the analysis text and `text[start:end] == quote`; the place is None for what
    is judged from the whole document (`document_type`, `sector`).
    """

    name: FactName
    value: str
    quote: str | None = None
    page: int | None = None
    start: int | None = None
    end: int | None = None


class FactSource(StrEnum):
    """Where the value in use comes from, in falling order of trust."""

    USER = "user"
    CONFIRMATION = "confirmation"
    CONDITIONS = "conditions"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact of a contract once its documents and the user's corrections are merged.

    `others` are the values that other documents or offers give.
    """

    name: FactName
    value: str
    source: FactSource
    fact: Fact | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parties:
    """The names that the contract gives the two sides: `pro` the company, `consumer` the subscriber, as printed."""

    pro: tuple[str, ...] = ()
    consumer: tuple[str, ...] = ()
