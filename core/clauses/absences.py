"""What the law asks a document of its kind to say and that it does not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.clauses.matching import MatchingText
from core.clauses.pattern import Node, parse
from core.clauses.rulebook import load_stemmer
from core.clauses.rulefile import Table, read_table
from core.clauses.sentences import sentences
from core.clauses.words import Stemmer
from core.domain.document import Document, DocumentRole
from core.domain.facts import Fact, FactName, Sector
from core.domain.findings import Absence
from core.paths import resource
from core.typography import french


@dataclass(frozen=True, slots=True)
class Expectation:
    """Something that documents of some roles must say.

    It is missing when the document has at least `characters`, holds one of `when_facts` with one of its values (where
    any is asked for), none of `unless_facts`, and no sentence holds one of `unless`.
    """

    absence: Absence
    roles: frozenset[DocumentRole]
    except_sectors: frozenset[Sector]
    characters: int
    when_facts: Mapping[FactName, frozenset[str]]
    unless_facts: frozenset[FactName]
    unless: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Expectations:
    """All of them, with the stemmer that their words are read with."""

    every: tuple[Expectation, ...]
    stemmer: Stemmer


def load_expectations(folder: Path | None = None) -> Expectations:
    """Read `absences.toml` of the rules' folder. Raises RuleError."""
    place = folder or resource("clauses")
    table = read_table(place / "absences.toml")
    every = tuple(_expectation(part) for part in table.tables("absence"))
    table.done()
    return Expectations(every, load_stemmer(place))


def find_absences(
    document: Document, facts: Sequence[Fact], expected: Expectations | None = None
) -> tuple[Absence, ...]:
    """What is missing; nothing where the document's type is not known or the law does not ask for it."""
    every = expected or load_expectations()
    values: dict[FactName, set[str]] = {}
    for fact in facts:
        values.setdefault(fact.name, set()).add(fact.value)
    asked = [one for one in every.every if _asked(one, document, values)]
    if not asked:
        return ()
    text = MatchingText(every.stemmer)
    for span in sentences(document.text):
        text.add(document.text, span.start, span.end)
    return tuple(one.absence for one in asked if not _said(text, one.unless))


def _asked(one: Expectation, document: Document, values: Mapping[FactName, Collection[str]]) -> bool:
    roles, sectors = values.get(FactName.DOCUMENT_TYPE, ()), values.get(FactName.SECTOR, ())
    return (
        any(role in roles for role in one.roles)
        and not any(sector in sectors for sector in one.except_sectors)
        and len(document.text) >= one.characters
        and all(wanted & set(values.get(name, ())) for name, wanted in one.when_facts.items())
        and not any(name in values for name in one.unless_facts)
    )


def _said(text: MatchingText, nodes: Sequence[Node]) -> bool:
    for node in nodes:
        mask = text.mask(node)
        while mask:
            lowest = mask & -mask
            if text.hits(node, lowest.bit_length() - 1):
                return True
            mask ^= lowest
    return False


def _expectation(table: Table) -> Expectation:
    when = table.table("when_facts")
    names = {name: when.texts(name) for name in when.items()}
    found = Expectation(
        absence=Absence(french(table.text("what")), table.texts("legal"), french(table.text("explanation"))),
        roles=table.choices("roles", DocumentRole),
        except_sectors=table.choices("except_sectors", Sector),
        characters=table.count("characters") or 0,
        when_facts={FactName(name): frozenset(values) for name, values in names.items()},
        unless_facts=table.choices("unless_facts", FactName),
        unless=tuple(
            table.source.read_pattern(text, lambda one: parse(one, lambda _: None)) for text in table.texts("unless")
        ),
    )
    table.done()
    return found
