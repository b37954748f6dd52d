"""The rules as data: each says what wording harms, under which law, how sure, and what can be done."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.clauses.pattern import Block, Either, Node, parse
from core.clauses.rulefile import RuleError, Source, Table, read_table
from core.clauses.words import Stemmer, folded
from core.domain.facts import Sector
from core.domain.findings import Category, Verdict
from core.domain.ids import RuleId, TemplateId
from core.typography import french

RULE_GLOB = "*/*.toml"
_BLOCKS = "blocks.toml"


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the law stands to a clause when its conditions hold; without conditions it always does.

    `test` is the legal test in one sentence; `line` and `paragraph` tell the subscriber, in French. `legal` are
    references as printed, found in `core.law.references` with their source and the day it was read.
    """

    verdict: Verdict
    test: str
    line: str
    paragraph: str
    legal: tuple[str, ...]
    letters: tuple[TemplateId, ...]
    sectors: frozenset[Sector] = frozenset()
    every: tuple[Node, ...] = ()
    none: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence must hold (`every`) and must not (`none`), and what must surround it.

    `within`: all of `every` inside that many words, where it is set.
    `before`: each in the two sentences before; `near_none`: none in the neighbouring sentences; `article`: one of them
    in the article's title; `not_article`: none there. `sectors` empty means all of the rule's.
    """

    every: tuple[Node, ...]
    none: tuple[Node, ...] = ()
    before: tuple[Node, ...] = ()
    near_none: tuple[Node, ...] = ()
    article: tuple[Node, ...] = ()
    not_article: tuple[Node, ...] = ()
    sectors: frozenset[Sector] = frozenset()
    confidence: float = 0.9
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which clauses of a category are worded. `judgements` are tried in order; the last always holds."""

    id: RuleId
    category: Category
    title: str
    sectors: frozenset[Sector]
    wordings: tuple[Wording, ...]
    exceptions: tuple[Node, ...]
    judgements: tuple[Judgement, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules. `version` changes with any rule, block or irregular form."""

    rules: tuple[Rule, ...]
    stemmer: Stemmer
    version: str


class _Blocks:
    """Blocks by name, read on demand, so that one may name another written after it."""

    def __init__(
        self, outer: Callable[[str], Block | None], source: Source, patterns: dict[str, tuple[str, ...]]
    ) -> None:
        self._outer = outer
        self._source = source
        self._patterns = patterns
        self._read: dict[str, Block] = {}
        self._reading: list[str] = []

    def __call__(self, name: str) -> Block | None:
        if name not in self._patterns:
            return self._outer(name)
        if name in self._reading:
            raise self._source.at_key(name, f"the block « {name} » is defined by itself")
        if name not in self._read:
            self._reading.append(name)
            nodes = [self._source.read_pattern(p, lambda text: parse(text, self)) for p in self._patterns[name]]
            self._read[name] = Block(name, nodes[0] if len(nodes) == 1 else Either(tuple(nodes)))
            self._reading.pop()
        return self._read[name]

    def read_all(self) -> None:
        for name in self._patterns:
            self(name)


def _no_blocks(name: str) -> None:  # noqa: ARG001 - the outermost lookup knows no name
    return None


def load_rules(folder: Path) -> RuleBook:
    """Read `blocks.toml`, `<category>/blocks.toml` and every `<category>/<rule>.toml` of the folder.

    Raises RuleError with file, line and column.
    """
    stemmer, outer = _common(folder)
    rules: dict[RuleId, Rule] = {}
    digest = hashlib.sha256()
    paths = sorted(folder.glob(RULE_GLOB))
    for path in [folder / _BLOCKS, *paths]:
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    shared = {path.parent: _block_file(path, outer) for path in paths if path.name == _BLOCKS}
    for path in paths:
        if path.name == _BLOCKS:
            continue
        rule = _rule(read_table(path, examples=False), shared.get(path.parent, outer))
        if rule.id in rules:
            raise RuleError(path, 1, 1, f"« {rule.id} » is also the id of {rules[rule.id].path.name}")
        rules[rule.id] = rule
    return RuleBook(tuple(rules.values()), stemmer, digest.hexdigest()[:16])


def load_rule(folder: Path, path: Path) -> RuleBook:
    """A book of that one rule, with the folder's blocks. Raises RuleError."""
    stemmer, outer = _common(folder)
    blocks = path.parent / _BLOCKS
    lookup = _block_file(blocks, outer) if blocks.exists() else outer
    rule = _rule(read_table(path, examples=False), lookup)
    return RuleBook((rule,), stemmer, hashlib.sha256(path.read_bytes()).hexdigest()[:16])


def load_stemmer(folder: Path) -> Stemmer:
    """The stemmer with the irregular forms of the folder's `blocks.toml`."""
    return _common(folder)[0]


def _common(folder: Path) -> tuple[Stemmer, _Blocks]:
    table = read_table(folder / _BLOCKS)
    forms = table.table("irregular")
    irregular = {folded(form): folded(lemma) for lemma in forms.items() for form in (lemma, *forms.texts(lemma))}
    blocks = _block_table(table, _no_blocks)
    table.done()
    return Stemmer(irregular), blocks


def _block_file(path: Path, outer: Callable[[str], Block | None]) -> _Blocks:
    table = read_table(path)
    blocks = _block_table(table, outer)
    table.done()
    return blocks


def _block_table(table: Table, outer: Callable[[str], Block | None]) -> _Blocks:
    named = table.table("blocks")
    blocks = _Blocks(outer, table.source, {name: named.texts(name) for name in named.items()})
    blocks.read_all()
    return blocks


def _rule(table: Table, outer: Callable[[str], Block | None]) -> Rule:
    lookup = _block_table(table, outer)

    def nodes(of: Table, key: str) -> tuple[Node, ...]:
        return tuple(of.source.read_pattern(text, lambda one: parse(one, lookup)) for text in of.texts(key))

    path = table.source.path
    identity = RuleId(table.text("id"))
    if identity != f"{path.parent.name}.{path.stem}":
        raise table.source.at_key("id", f"the id of this file is « {path.parent.name}.{path.stem} »")
    category = table.choice("category", Category)
    if category.value != path.parent.name:
        raise table.source.at_key("category", f"the category of this folder is « {path.parent.name} »")
    wordings = tuple(_wording(part, nodes) for part in table.tables("patterns"))
    if not wordings:
        raise table.source.error("« [[patterns]] » is missing")
    title, sectors, exceptions = table.text("title"), table.choices("sectors", Sector), nodes(table, "exceptions")
    last = _judgement(table, nodes, None)
    special = tuple(_judgement(part, nodes, last) for part in table.tables("verdicts"))
    table.table("examples")
    table.done()
    return Rule(identity, category, title, sectors, wordings, exceptions, (*special, last), path)


def _wording(table: Table, nodes: Callable[[Table, str], tuple[Node, ...]]) -> Wording:
    wording = Wording(
        every=nodes(table, "all"),
        none=nodes(table, "none"),
        before=nodes(table, "before"),
        near_none=nodes(table, "near_none"),
        article=nodes(table, "article"),
        not_article=nodes(table, "not_article"),
        sectors=table.choices("sectors", Sector),
        confidence=table.number("confidence", 0.9),
        within=table.count("within"),
    )
    if not wording.every:
        raise table.source.error("« all » is missing in [[patterns]]", "[[patterns]]")
    table.done()
    return wording


def _judgement(table: Table, nodes: Callable[[Table, str], tuple[Node, ...]], base: Judgement | None) -> Judgement:
    """The rule's own judgement, or one under conditions, which says only where it differs from `base`."""
    legal = table.texts("legal")
    letters = tuple(TemplateId(letter) for letter in table.texts("letters"))
    if base is None:
        if not legal:
            raise table.source.error("« legal » is missing")
        return Judgement(
            table.choice("verdict", Verdict),
            table.text("test"),
            french(table.text("line")),
            french(table.text("paragraph")),
            legal,
            letters,
        )
    judgement = Judgement(
        table.choice("verdict", Verdict),
        table.text("test"),
        french(table.text("line", base.line)),
        french(table.text("paragraph", base.paragraph)),
        legal or base.legal,
        letters or base.letters,
        table.choices("sectors", Sector),
        nodes(table, "all"),
        nodes(table, "none"),
    )
    table.done()
    return judgement
