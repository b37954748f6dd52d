"""The matching text of one document and the evaluation of patterns over it.

Each pattern is first asked for the sentences that can hold it (whole-document bit sets), then evaluated in those alone:
every node gives its spans in a sentence, and a sequence joins them from left to right keeping one start for each end.
No step goes back, so that the work grows with the text, whatever the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from collections.abc import Sequence as Ordered
from dataclasses import dataclass, field

from core.clauses.pattern import Amount, Block, Either, Guard, Node, Sequence, Step, Word
from core.clauses.quantities import Quantity, is_number, quantities
from core.clauses.words import Stemmer, folded, tokens_of

Hit = tuple[int, int]
"""Tokens `[start, end)` of a line."""

LONGEST_LINE = 400
"""Tokens of a sentence that are looked at: beyond, it is a table or no language."""

LONGEST_LEAD = 60
"""Tokens of the sentence before a list that its items are read with."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as tokens: word numbers and their places in the analysis text.

    Tokens before `own` belong to the sentence that leads the list item in; a match must reach beyond them.
    """

    words: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    own: int = 0


@dataclass(slots=True)
class MatchingText:
    """The lines of a document, indexed; grows by `add` until the first match is asked for.

    `names` are the nodes that the document adds to a block: what it calls the company, say.
    """

    stemmer: Stemmer
    names: dict[str, tuple[Node, ...]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _folded: list[str] = field(default_factory=list)
    _by_key: dict[str, list[int]] = field(default_factory=dict)
    _by_fold: dict[str, list[int]] = field(default_factory=dict)
    _where: list[int] = field(default_factory=list)
    _figures: set[int] = field(default_factory=set)
    _places: dict[int, dict[int, list[int]]] = field(default_factory=dict)
    _amounts: dict[int, list[Quantity]] = field(default_factory=dict)
    _resolved: dict[Word, tuple[int, ...]] = field(default_factory=dict)
    _masks: dict[Node, int] = field(default_factory=dict)
    _block_hits: dict[tuple[Block, int], list[Hit]] = field(default_factory=dict)

    def add(self, text: str, start: int, end: int, lead: Line | None = None) -> Line:
        """Add a sentence of the text, read after `lead` where it is a list item."""
        head = slice(max(lead.own, len(lead.words) - LONGEST_LEAD), None) if lead else slice(0, 0)
        before = lead if lead else Line((), (), ())
        tokens = tokens_of(text, start, end)[:LONGEST_LINE]
        own = before.words[head]
        line = Line(
            own + tuple(self._number(token.text) for token in tokens),
            before.starts[head] + tuple(token.start for token in tokens),
            before.ends[head] + tuple(token.end for token in tokens),
            len(own),
        )
        bit = 1 << len(self.lines)
        for word in set(line.words):
            self._where[word] |= bit
        self.lines.append(line)
        return line

    def _number(self, printed: str) -> int:
        number = self._numbers.get(printed)
        if number is None:
            number = self._numbers[printed] = len(self._folded)
            plain = folded(printed)
            self._folded.append(plain)
            self._where.append(0)
            self._by_key.setdefault(self.stemmer.key(printed), []).append(number)
            self._by_fold.setdefault(plain, []).append(number)
            if plain and is_number(plain):
                self._figures.add(number)
        return number

    # Which lines can hold a node

    def mask(self, node: Node) -> int:
        """A bit for each line that may hold the node."""
        known = self._masks.get(node)
        if known is None:
            known = self._masks[node] = self._mask(node)
        return known

    def _mask(self, node: Node) -> int:
        if isinstance(node, Word):
            return self._any(self._words(node))
        if isinstance(node, Amount):
            return self._any(self._figures)
        if isinstance(node, Either):
            return self._union(node.choices)
        if isinstance(node, Block):
            return self._union((node.node, *self.names.get(node.name, ())))
        found = -1
        for step in node.steps:
            if not step.optional:
                found &= self.mask(step.node)
        return found

    def _union(self, nodes: Iterable[Node]) -> int:
        found = 0
        for node in nodes:
            found |= self.mask(node)
        return found

    def _any(self, words: Iterable[int]) -> int:
        found = 0
        for word in words:
            found |= self._where[word]
        return found

    def _words(self, node: Word) -> tuple[int, ...]:
        known = self._resolved.get(node)
        if known is None:
            if node.prefix:
                numbers = [n for n, plain in enumerate(self._folded) if plain.startswith(node.printed)]
            elif node.exact:
                numbers = self._by_fold.get(folded(node.printed), [])
            else:
                numbers = self._by_key.get(self.stemmer.key(node.printed), [])
            known = self._resolved[node] = tuple(numbers)
        return known

    # Where a line holds a node

    def hits(self, node: Node, index: int) -> list[Hit]:
        """The places of the node in a line, ordered by their end, the tightest for each end."""
        if not self.mask(node) >> index & 1:
            return []
        if isinstance(node, Word):
            places = self._line_places(index)
            return sorted((at, at + 1) for word in self._words(node) for at in places.get(word, ()))
        if isinstance(node, Amount):
            return [(q.start, q.end) for q in self._quantities(index) if _holds(node, q)]
        if isinstance(node, Block):
            key = (node, index)
            if key not in self._block_hits:
                nodes = (node.node, *self.names.get(node.name, ()))
                self._block_hits[key] = _tightest(hit for one in nodes for hit in self.hits(one, index))
            return self._block_hits[key]
        if isinstance(node, Either):
            return _tightest(hit for choice in node.choices for hit in self.hits(choice, index))
        return self._sequence(node, index)

    def _line_places(self, index: int) -> dict[int, list[int]]:
        places = self._places.get(index)
        if places is None:
            places = self._places[index] = {}
            for at, word in enumerate(self.lines[index].words):
                places.setdefault(word, []).append(at)
        return places

    def _quantities(self, index: int) -> list[Quantity]:
        if index not in self._amounts:
            self._amounts[index] = quantities([self._folded[word] for word in self.lines[index].words])
        return self._amounts[index]

    def _sequence(self, node: Sequence, index: int) -> list[Hit]:
        # For each number of gap words that skipped parts have left over: the hits so far, ordered by end.
        states: dict[int, list[Hit]] = {}
        open_start = True  # whether every part so far could be skipped
        for step in node.steps:
            here = self._unguarded(step, index)
            joined = list(here) if open_start else []
            for spare, before in states.items():
                joined += _joined(before, here, step.gap + spare)
            following: dict[int, list[Hit]] = {0: _tightest(joined)} if joined else {}
            if step.optional:
                for spare, before in states.items():
                    key = spare + step.gap
                    following[key] = _tightest([*following.get(key, []), *before])
            else:
                open_start = False
            states = following
            if not states and not open_start:
                return []
        ends = [hit for found in states.values() for hit in found]
        for guard in node.guards:
            starts = sorted(start for start, _ in self.hits(guard.node, index))
            ends = [hit for hit in ends if not _any_between(starts, hit[1], hit[1] + guard.words)]
        return _tightest(ends)

    def _unguarded(self, step: Step, index: int) -> list[Hit]:
        found = self.hits(step.node, index)
        for guard in step.guards:
            found = self._clear(found, guard, index)
        return found

    def _clear(self, found: list[Hit], guard: Guard, index: int) -> list[Hit]:
        if not found:
            return found
        ends = [end for _, end in self.hits(guard.node, index)]  # ordered
        kept = []
        for hit in found:
            last = bisect_right(ends, hit[0]) - 1
            if last < 0 or ends[last] <= hit[0] - guard.words:
                kept.append(hit)
        return kept


def _any_between(ordered: Ordered[int], first: int, last: int) -> bool:
    place = bisect_left(ordered, first)
    return place < len(ordered) and ordered[place] < last


def _tightest(hits: Iterable[Hit]) -> list[Hit]:
    best: dict[int, int] = {}
    for start, end in hits:
        if best.get(end, -1) < start:
            best[end] = start
    return [(best[end], end) for end in sorted(best)]


def _joined(before: Ordered[Hit], here: Ordered[Hit], gap: int) -> list[Hit]:
    """Each hit of `here` that follows one of `before` after at most `gap` words, begun at the nearest."""
    ends = [end for _, end in before]
    found = []
    for start, end in here:
        place = bisect_right(ends, start) - 1
        if place >= 0 and ends[place] >= start - gap:
            found.append((before[place][0], end))
    return found


def _holds(node: Amount, quantity: Quantity) -> bool:
    if quantity.measure is not node.measure:
        return False
    difference = quantity.value - node.value
    match node.operator:
        case ">":
            return difference > 1e-9
        case ">=":
            return difference > -1e-9
        case "<":
            return difference < -1e-9
        case "<=":
            return difference < 1e-9
        case "=":
            return abs(difference) <= 1e-9
    return True
