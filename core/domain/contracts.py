"""Contracts and the people who hold them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.facts import Sector
from core.domain.findings import Verdict
from core.domain.ids import ContractId, PersonId


class HolidayPlace(StrEnum):
    """Where public holidays are counted: metropolitan France, or a place that adds its own days."""

    METROPOLITAN = "metropolitan"
    ALSACE_MOSELLE = "alsace-moselle"
    GUADELOUPE = "guadeloupe"
    MARTINIQUE = "martinique"
    GUYANE = "guyane"
    REUNION = "reunion"
    MAYOTTE = "mayotte"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whose contracts are kept: the user, or a parent they help.

    `address` is the postal address, one line an item, without the name.
    """

    id: PersonId
    name: str
    address: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    place: HolidayPlace = HolidayPlace.METROPOLITAN

    @property
    def city(self) -> str:
        """The town of the last address line, without its postcode: what « Fait à … » needs."""
        last = self.address[-1] if self.address else ""
        return last.lstrip("0123456789 ").strip()


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract of a person with a provider; its documents, letters and cases hang on it."""

    id: ContractId
    person_id: PersonId
    provider: str
    title: str
    sector: Sector
    added_on: date
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract as the list shows it. `counts` holds the open (not handled) findings by verdict."""

    contract: Contract
    holder: str
    document_count: int
    counts: tuple[tuple[Verdict, int], ...]
    price_month_eur: str | None = None

    def count(self, verdict: Verdict) -> int:
        """Open findings of that level."""
        return dict(self.counts).get(verdict, 0)
