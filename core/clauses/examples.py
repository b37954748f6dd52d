"""The examples that each rule carries, and what the rule finds in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.clauses.detector import detect
from core.clauses.plain import plain_document
from core.clauses.rulebook import RuleBook
from core.clauses.rulefile import Source, Table, read_table
from core.domain.facts import Fact, FactName, Parties, Sector
from core.domain.findings import Finding, Verdict

OPEN, CLOSE = "⟦", "⟧"


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the span that harms, or None where nothing does; offsets count in `text`.

    `sector` and `verdict` where the example says so.
    """

    text: str
    span: tuple[int, int] | None
    sector: Sector | None = None
    verdict: Verdict | None = None
    pro: tuple[str, ...] = ()


def read_examples(path: Path) -> tuple[Example, ...]:
    """The examples of a rule file, hits first. Raises RuleError."""
    table = read_table(path)
    part = table.table("examples")
    found = [_example(example, harms=True) for example in _each(table.source, part, "hits")]
    found += [_example(example, harms=False) for example in _each(table.source, part, "near_misses")]
    part.done()
    return tuple(found)


def _each(source: Source, part: Table, key: str) -> Iterator[Table]:
    """Each item of a list that holds texts, tables with a text, or both."""
    for item in part.mixed(key):
        yield Table(source, item if isinstance(item, Mapping) else {"text": item}, f"[examples] {key}")


def _example(table: Table, *, harms: bool) -> Example:
    marked = table.text("text")
    sector = table.choice("sector", Sector) if table.text("sector", "") else None
    verdict = table.choice("verdict", Verdict) if table.text("verdict", "") else None
    pro = table.texts("pro")
    table.done()
    head, opened, rest = marked.partition(OPEN)
    inside, closed, tail = rest.partition(CLOSE)
    if harms != bool(opened and closed):
        wanted = f"a hit marks what harms with {OPEN} and {CLOSE}" if harms else "a near miss marks nothing"
        raise table.source.error(wanted, marked[:40])
    span = (len(head), len(head) + len(inside)) if harms else None
    return Example(head + inside + tail, span, sector, verdict, pro)


def findings_in(example: Example, rules: RuleBook) -> tuple[Finding, ...]:
    """What the rules find in an example."""
    facts: Sequence[Fact] = (Fact(FactName.SECTOR, example.sector.value),) if example.sector else ()
    return detect(plain_document(example.text), (), Parties(pro=example.pro), facts, rules)


def fault(example: Example, found: Sequence[Finding]) -> str:
    """What is wrong with what was found, in a sentence; empty when it is right."""
    if example.span is None:
        return f"finds « {found[0].quote} »" if found else ""
    if not found:
        return "finds nothing"
    start, end = example.span
    if not any(one.start < end and start < one.end for one in found):
        return f"finds « {found[0].quote} » instead of what is marked"
    if example.verdict and all(one.verdict is not example.verdict for one in found):
        return f"says {found[0].verdict.value} instead of {example.verdict.value}"
    return ""
