"""The pattern language of rule files: parsed into a tree that the matcher evaluates.

- ``utiliser`` is the word in any inflection, ``"données"`` exactly this word, case and accents apart;
- ``transm*`` is every word that begins so, ``(céder|vendre à)`` one of these, ``mot?`` the word or nothing;
- ``...`` is up to 5 words between, ``...12`` up to 12; ``@pro`` a named block;
- ``<durée > 10 jours>``, ``<montant>``, ``<taux >= 20 %>``, ``<nombre>`` are quantities, compared or not;
- ``-3(ne|sans)`` bars these from the 3 words before what follows; at the end of a pattern, from the 3 words after.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count

from core.clauses.quantities import Measure, number_of, unit_of
from core.clauses.words import folded, tokens_of

DEFAULT_GAP = 5
LONGEST_GAP = 40


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word: `printed` is stemmed by the matcher unless `exact`; `prefix` takes any ending."""

    printed: str
    exact: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Amount:
    """A quantity, compared when `operator` is set; `value` in the units of `quantities`."""

    measure: Measure
    operator: str = ""
    value: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Either:
    """One of several; empty, it never matches."""

    choices: tuple["Node", ...]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A named pattern, shared by all that use it: its matches are kept for the whole document."""

    name: str
    node: "Node"


@dataclass(frozen=True, slots=True, eq=False)
class Guard:
    """None of `node` in the `words` next to the place where it stands."""

    words: int
    node: "Node"


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One part of a sequence: at most `gap` words before it, none of `guards` there."""

    node: "Node"
    gap: int = 0
    optional: bool = False
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """Parts in this order; `guards` bind the words that follow the last."""

    steps: tuple[Step, ...]
    guards: tuple[Guard, ...] = ()


Node = Word | Amount | Either | Block | Sequence
Lookup = Callable[[str], Block | None]


class PatternError(Exception):
    """A pattern that cannot be read; `column` counts code points of the pattern from 0."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


_LEXEMES = re.compile(
    r"""(?P<space>\s+)
      | (?P<gap>(?:\.\.\.|…)(?P<reach>\d*))
      | (?P<guard>-(?P<near>\d+)\()
      | (?P<block>@[a-z0-9_]+)
      | (?P<exact>"[^"]*")
      | (?P<amount><[^<>]*(?:[<>]=?[^<>]*)?>)
      | (?P<sign>[()|?])
      | (?P<word>[^\s()|?<>"@.…*]+(?:\.[^\s()|?<>"@.…*]+)*\*?)
    """,
    re.VERBOSE,
)
_AMOUNT = re.compile(r"(?P<measure>durée|montant|taux|nombre)(?:(?P<operator>>=|<=|>|<|=)(?P<value>.+))?")


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    column: int
    number: int | None = None


def parse(pattern: str, lookup: Lookup) -> Node:
    """Read a pattern; `lookup` gives the block of a name, or None where there is none.

    Raises PatternError with the column of what is wrong.
    """
    return _Parser(_lexemes(pattern), lookup, len(pattern)).whole()


def sequence_of_words(text: str) -> Node | None:
    """A name as printed, matched word by word without inflection; None when it holds no word."""
    parts = [Step(Word(folded(token.text), exact=True)) for token in tokens_of(text)]
    return Sequence(tuple(parts)) if parts else None


def _lexemes(pattern: str) -> list[_Lexeme]:
    found: list[_Lexeme] = []
    place = 0
    while place < len(pattern):
        match = _LEXEMES.match(pattern, place)
        if match is None:
            raise PatternError(f"unexpected « {pattern[place]} »", place)
        kind = match.lastgroup or ""
        kind = {"reach": "gap", "near": "guard"}.get(kind, kind)
        digits = match["reach"] if kind == "gap" else match["near"] if kind == "guard" else None
        if kind != "space":
            found.append(_Lexeme(kind, match.group(), place, int(digits) if digits else None))
        place = match.end()
    return found


class _Parser:
    def __init__(self, lexemes: Iterable[_Lexeme], lookup: Lookup, length: int) -> None:
        self._lexemes = list(lexemes)
        self._lookup = lookup
        self._length = length
        self._places = count()
        self._at = 0

    def whole(self) -> Node:
        node = self._sequence()
        if self._at < len(self._lexemes):
            raise PatternError(f"« {self._lexemes[self._at].text} » does not belong here", self._column())
        return node

    def _column(self) -> int:
        return self._lexemes[self._at].column if self._at < len(self._lexemes) else self._length

    def _next_is(self, *texts: str) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at].text in texts

    def _take(self, text: str) -> None:
        if not self._next_is(text):
            raise PatternError(f"« {text} » is missing", self._column())
        self._at += 1

    def _sequence(self) -> Node:
        steps: list[Step] = []
        guards: list[Guard] = []
        gap: int | None = None
        while self._at < len(self._lexemes) and not self._next_is("|", ")"):
            lexeme = self._lexemes[self._at]
            if lexeme.kind == "gap":
                if gap is not None or not steps:
                    raise PatternError("a gap stands between two words", lexeme.column)
                gap = DEFAULT_GAP if lexeme.number is None else lexeme.number
                if gap > LONGEST_GAP:
                    raise PatternError(f"a gap spans at most {LONGEST_GAP} words", lexeme.column)
                self._at += 1
            elif lexeme.kind == "guard":
                self._at += 1
                guards.append(Guard(lexeme.number or 0, self._choices()))
            else:
                nodes = self._atom(lexeme)
                optional = self._next_is("?")
                if optional:
                    self._at += 1
                if optional and len(nodes) > 1:
                    nodes = [Sequence(tuple(Step(node) for node in nodes))]
                for node in nodes:
                    steps.append(Step(node, gap or 0, optional, tuple(guards)))
                    gap, guards = None, []
        if gap is not None:
            raise PatternError("a gap stands between two words", self._column())
        if not steps or all(step.optional for step in steps):
            raise PatternError("a pattern needs at least one word that is not optional", self._column())
        if len(steps) == 1 and not steps[0].guards and not guards and not steps[0].optional:
            return steps[0].node
        return Sequence(tuple(steps), tuple(guards))

    def _choices(self) -> Node:
        """What stands between an opened parenthesis and its end."""
        choices = [self._sequence()]
        while self._next_is("|"):
            self._at += 1
            choices.append(self._sequence())
        self._take(")")
        return choices[0] if len(choices) == 1 else Either(tuple(choices))

    def _atom(self, lexeme: _Lexeme) -> list[Node]:
        self._at += 1
        if lexeme.kind == "block":
            block = self._lookup(lexeme.text[1:])
            if block is None:
                raise PatternError(f"no block is called « {lexeme.text} »", lexeme.column)
            return [block]
        if lexeme.kind == "amount":
            return [_amount(lexeme)]
        if lexeme.text == "(":
            return [self._choices()]
        if lexeme.kind in {"word", "exact"}:
            return _words(lexeme)
        raise PatternError(f"« {lexeme.text} » does not belong here", lexeme.column)


def _words(lexeme: _Lexeme) -> list[Node]:
    exact = lexeme.kind == "exact"
    prefix = lexeme.text.endswith("*") and not exact
    tokens = tokens_of(lexeme.text.strip('"').rstrip("*"))
    if not tokens:
        raise PatternError(f"« {lexeme.text} » holds no word", lexeme.column)
    nodes: list[Node] = [Word(token.text, exact) for token in tokens]
    if prefix:
        nodes[-1] = Word(folded(tokens[-1].text), prefix=True)
    return nodes


def _amount(lexeme: _Lexeme) -> Amount:
    read = _AMOUNT.fullmatch("".join(lexeme.text[1:-1].split()))
    if read is None:
        raise PatternError("a quantity is <durée>, <montant>, <taux> or <nombre>, compared or not", lexeme.column)
    measure = Measure(read["measure"])
    if read["value"] is None:
        return Amount(measure)
    words = [folded(token.text) for token in tokens_of(read["value"])]
    value = number_of(words[0]) if words else None
    unit = unit_of(words[1]) if len(words) == 2 else None
    factor = unit[1] if unit and unit[0] is measure else 1.0 if measure is Measure.NUMBER and len(words) == 1 else None
    if value is None or factor is None:
        raise PatternError(f"« {read['value']} » is no {measure.value}", lexeme.column)
    return Amount(measure, read["operator"], value * factor)
