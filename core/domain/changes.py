"""What a write changed: each view decides from it whether to refresh."""

from dataclasses import dataclass
from enum import StrEnum


class Changed(StrEnum):
    """Kinds of things that a write can touch."""

    PEOPLE = "people"
    CONTRACTS = "contracts"
    DOCUMENTS = "documents"
    ANALYSES = "analyses"
    MARKS = "marks"
    LETTERS = "letters"
    CASES = "cases"
    TRASH = "trash"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Changes:
    """The kinds that a finished write touched."""

    kinds: frozenset[Changed]

    @classmethod
    def of(cls, *kinds: Changed) -> "Changes":
        """Changes of these kinds."""
        return cls(frozenset(kinds))
