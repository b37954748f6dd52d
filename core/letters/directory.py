"""The project's own directory of providers: who they are and where to write to them (`resources/providers`)."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.domain.facts import Sector
from core.paths import resource

_LEGAL_FORMS = {"sa", "sas", "sasu", "sarl", "eurl", "sca", "snc", "bv", "ab", "ltd", "inc", "gmbh", "plc", "societe"}


class Trust(StrEnum):
    """How far a contact is trusted; only high and medium ones are ever printed on a letter."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Purpose(StrEnum):
    """What one may write there about."""

    DATA_RIGHTS = "data-rights"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class ProviderContact:
    """A way to reach a provider: where it was read, on what day, and how far it is trusted.

    `address` is one postal line an item, without the provider's name; `email` and `form` may be empty.
    """

    purpose: Purpose
    source: str
    read_on: date
    trust: Trust
    address: tuple[str, ...] = ()
    email: str = ""
    form: str = ""
    note: str = ""

    @property
    def printable(self) -> bool:
        """Whether it may stand on a letter."""
        return self.trust is not Trust.LOW


@dataclass(frozen=True, slots=True)
class Provider:
    """A company: `name` as it is addressed, its other names and its brands."""

    name: str
    sectors: tuple[Sector, ...]
    names: tuple[str, ...]
    contacts: tuple[ProviderContact, ...]

    def printable(self) -> tuple[ProviderContact, ...]:
        """The contacts that may stand on a letter: data rights before the seat, the most trusted and newest first."""
        kept = [contact for contact in self.contacts if contact.printable]
        kept.sort(key=lambda contact: contact.read_on, reverse=True)
        kept.sort(key=lambda contact: (contact.purpose is Purpose.SEAT, contact.trust is not Trust.HIGH))
        return tuple(kept)


@dataclass(frozen=True, slots=True)
class Directory:
    """All providers, found by name or brand."""

    providers: tuple[Provider, ...]
    by_name: Mapping[str, Provider]

    def find(self, name: str) -> Provider | None:
        """The provider of that name or brand, legal form, case and accents aside, or None.

        Names must match whole: « Orange Bank » is not Orange. Of « Orange / France Télécom » either may match.
        """
        for part in (name, *re.split(r"\s*[/(),;]\s*|\s+-\s+", name)):
            found = self.by_name.get(_folded(part))
            if found:
                return found
        return None


def load_directory(folder: Path | None = None) -> Directory:
    """Reads the providers of the project, or of another folder laid out in the same way.

    Raises ValueError naming the file for a missing field or a name that two providers claim.
    """
    providers: list[Provider] = []
    by_name: dict[str, Provider] = {}
    for path in sorted((folder or resource("providers")).glob("*.toml")):
        with path.open("rb") as file:
            rows = tomllib.load(file)["provider"]
        for row in rows:
            try:
                provider = _provider(row)
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path.name}: {row.get('name', '?')}: {error}") from error
            providers.append(provider)
            for name in {_folded(name) for name in (provider.name, *provider.names)}:
                if name in by_name:
                    raise ValueError(f"{path.name}: {provider.name}: the name {name!r} is taken")
                by_name[name] = provider
    return Directory(tuple(providers), by_name)


def _provider(row: Mapping[str, Any]) -> Provider:
    contacts = tuple(
        ProviderContact(
            **{
                **contact,
                "purpose": Purpose(contact["purpose"]),
                "trust": Trust(contact["trust"]),
                "address": tuple(contact.get("address", ())),
            }
        )
        for contact in row.get("contact", ())
    )
    sectors = tuple(Sector(name) for name in row["sectors"])
    return Provider(row["name"], sectors, tuple(row.get("names", ())), contacts)


def _folded(name: str) -> str:
    """The name without case, accents, punctuation and legal form."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    bare = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", bare)
    words = re.findall(r"[a-z0-9+]+", bare.replace("canal +", "canal+"))
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or " ".join(words)
