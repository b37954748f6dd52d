"""The facts of a contract out of those of its documents and what the user corrected."""

from collections.abc import Mapping, Sequence

from core.domain.document import DocumentRole
from core.domain.facts import Fact, FactName, FactSource, KnownFact

_PARTICULAR = frozenset({DocumentRole.CONFIRMATION, DocumentRole.AMENDMENT, DocumentRole.RENEWAL, DocumentRole.BILL})
_GENERAL = frozenset({DocumentRole.CONDITIONS, DocumentRole.PRIVACY})
_OF_THE_DOCUMENT = frozenset({FactName.DOCUMENT_TYPE})


def known_facts(
    documents: Sequence[tuple[DocumentRole, tuple[Fact, ...]]], corrections: Mapping[FactName, str]
) -> tuple[KnownFact, ...]:
    """One known fact a name: the user's correction, else what a confirmation says, else what the conditions say.

    `others` keeps every other value that the documents give, so that the app can ask which offer is the subscriber's.
    Among documents of one kind the earlier in `documents` comes first. `document_type` belongs to each document alone
    and is left out. A correction that is an empty string takes the fact away.
    """
    ranked = sorted(
        (
            (rank(role), source, fact)
            for role, facts in documents
            for source in (FactSource.CONFIRMATION if role in _PARTICULAR else FactSource.CONDITIONS,)
            for fact in facts
            if fact.name not in _OF_THE_DOCUMENT
        ),
        key=lambda row: row[0],
    )
    known = []
    for name in FactName:
        rows = [(source, fact) for _, source, fact in ranked if fact.name is name]
        values = tuple(dict.fromkeys(fact.value for _, fact in rows))
        if name in corrections:
            value = corrections[name]
            if value:
                read = next((fact for _, fact in rows if fact.value == value), None)
                known.append(KnownFact(name, value, FactSource.USER, read, _without(values, value)))
        elif rows:
            source, fact = rows[0]
            known.append(KnownFact(name, fact.value, source, fact, _without(values, fact.value)))
    return tuple(known)


def rank(role: DocumentRole) -> int:
    """How far from the subscriber's own deal a document stands: 0 particular, 1 general conditions, 2 the rest."""
    if role in _PARTICULAR:
        return 0
    return 1 if role in _GENERAL else 2


def _without(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(one for one in values if one != value)
