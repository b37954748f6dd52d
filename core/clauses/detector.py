"""From a document to its findings: every rule over every sentence, then one finding a clause and category."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.clauses.contractual import reads_as_contract
from core.clauses.matching import Hit, Line, MatchingText
from core.clauses.pattern import Node, sequence_of_words
from core.clauses.rulebook import Judgement, Rule, RuleBook, Wording
from core.clauses.sentences import Span, sentences
from core.contract.articles import article_at
from core.domain.document import Document
from core.domain.facts import Fact, FactName, Parties, Sector
from core.domain.findings import Article, Category, Finding, Verdict

_FEWEST_WORDS = 4  # a shorter line is a heading or a cell
_MOST_WORDS_OF_TITLE = 7  # a longer title is a sentence that was taken for one
_LONG_SENTENCE = 60  # words; a longer one is narrowed to the part between semicolons or bullets that harms
_PART = re.compile(r"[;•▪◦]\s")
_CONTENTS = re.compile(r"\.{4,}\s*\d+\s*$|(?:\.\s){4,}\s*\d+\s*$")
_SEVERITY = {Verdict.WATCH: 0, Verdict.PRESUMED_UNFAIR: 1, Verdict.ILLEGAL: 2}


@dataclass(frozen=True, slots=True)
class _Match:
    """A rule that holds in a sentence; `[start, end)` counts in the analysis text."""

    sentence: int
    start: int
    end: int
    rule: Rule
    judgement: Judgement
    confidence: float

    @property
    def rank(self) -> tuple[int, float]:
        return _SEVERITY[self.judgement.verdict], self.confidence


def detect(
    document: Document, articles: Sequence[Article], parties: Parties, facts: Sequence[Fact], rules: RuleBook
) -> tuple[Finding, ...]:
    """The clauses of the document that work against the subscriber, in reading order.

    Neighbouring sentences of a paragraph or list that harm in the same way are one finding. A text that is no contract
    in French has none.
    """
    if not reads_as_contract(document.text):
        return ()
    text = _Text(document, articles, parties, rules)
    sector = _sector(facts)
    found: dict[Category, list[_Match]] = {}
    for rule in rules.rules:
        if not rule.sectors or sector in rule.sectors:
            for match in text.matches(rule, sector):
                found.setdefault(rule.category, []).append(match)
    findings = [text.finding(clause) for matches in found.values() for clause in text.clauses(matches)]
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.category)))


def _sector(facts: Sequence[Fact]) -> Sector | None:
    for fact in facts:
        if fact.name is FactName.SECTOR and fact.value in set(Sector):
            return Sector(fact.value)
    return None


def _names(printed: Iterable[str]) -> tuple[Node, ...]:
    return tuple(node for node in map(sequence_of_words, printed) if node)


class _Text:
    """A document made ready for the rules."""

    def __init__(self, document: Document, articles: Sequence[Article], parties: Parties, rules: RuleBook) -> None:
        self._document = document
        self._articles = tuple(articles)
        self._spans = sentences(document.text)
        self._matching = MatchingText(rules.stemmer, {"pro": _names(parties.pro), "conso": _names(parties.consumer)})
        self._lines: list[Line] = []
        for span in self._spans:
            lead = None if span.lead is None else self._lines[span.lead]
            self._lines.append(self._matching.add(document.text, span.start, span.end, lead))
        for article in self._articles:
            self._matching.add(article.title, 0, len(article.title))
        self._within = tuple(_nesting(self._articles, self._spans))
        self._legible = sum(1 << index for index in range(len(self._spans)) if self._says_something(index))

    def _says_something(self, index: int) -> bool:
        """Whether a sentence is more than a heading, a cell or a line of a table of contents."""
        line, span = self._lines[index], self._spans[index]
        if len(line.words) - line.own < _FEWEST_WORDS:
            return False
        printed = self._document.text[span.start : span.end]
        if len(line.words) - line.own <= _MOST_WORDS_OF_TITLE:
            if printed.isupper():
                return False
            if span.lead is None and not printed.endswith((".", ";", ",", "!", "»", ")")):
                return False
            if any(printed.rstrip(" .:") == self._articles[place].title.rstrip(" .:") for place in self._within[index]):
                return False
        return not _CONTENTS.search(printed)

    def _titles(self, index: int) -> list[int]:
        """The lines of the titles of every article that a sentence lies in, the outermost first."""
        return [len(self._spans) + place for place in self._within[index]]

    # Rules

    def matches(self, rule: Rule, sector: Sector | None) -> Iterator[_Match]:
        """Every sentence in which the rule holds."""
        seen: set[int] = set()
        for wording in rule.wordings:
            if wording.sectors and sector not in wording.sectors:
                continue
            for index in self._candidates(wording):
                if index in seen or self._any(rule.exceptions, index):
                    continue
                hull = self._every(wording, index)
                if hull is None or not self._fits(wording, index):
                    continue
                seen.add(index)
                judgement = self._judge(rule, sector, index)
                start, end = self._extent(index, hull)
                yield _Match(index, start, end, rule, judgement, wording.confidence)

    def _candidates(self, wording: Wording) -> Iterator[int]:
        mask = self._legible
        for node in wording.every:
            mask &= self._matching.mask(node)
        while mask:
            lowest = mask & -mask
            yield lowest.bit_length() - 1
            mask ^= lowest

    def _any(self, nodes: Sequence[Node], index: int) -> bool:
        return any(self._matching.hits(node, index) for node in nodes)

    def _every(self, wording: Wording, index: int) -> Hit | None:
        """The tokens from the first to the last of the wording's parts; None when one is missing.

        Parts that all stand in the lead-in of a list say nothing of the item.
        """
        found: list[list[Hit]] = []
        for node in wording.every:
            hits = self._matching.hits(node, index)
            if not hits:
                return None
            found.append(hits)
        own = self._lines[index].own
        if wording.within is None:
            hull = min(hits[-1][0] for hits in found), max(hits[-1][1] for hits in found)
            return hull if hull[1] > own else None
        return next((hull for hull in _gathered(found) if own < hull[1] <= hull[0] + wording.within), None)

    def _fits(self, wording: Wording, index: int) -> bool:
        if self._any(wording.none, index):
            return False
        near = self._neighbours(index)
        if wording.near_none and any(self._any(wording.near_none, other) for other in near):
            return False
        earlier = [other for other in (index - 1, index - 2) if other >= 0 and self._same_article(other, index)]
        if not all(any(self._matching.hits(node, other) for other in earlier) for node in wording.before):
            return False
        titles = self._titles(index)
        if wording.article and not any(self._any(wording.article, title) for title in titles):
            return False
        return not any(self._any(wording.not_article, title) for title in titles)

    def _neighbours(self, index: int) -> list[int]:
        around = (index - 1, index + 1)
        return [other for other in around if 0 <= other < len(self._spans) and self._same_article(other, index)]

    def _same_article(self, one: int, other: int) -> bool:
        return self._within[one][:1] == self._within[other][:1]

    def _judge(self, rule: Rule, sector: Sector | None, index: int) -> Judgement:
        for judgement in rule.judgements[:-1]:
            if judgement.sectors and sector not in judgement.sectors:
                continue
            if all(self._matching.hits(node, index) for node in judgement.every) and not self._any(
                judgement.none, index
            ):
                return judgement
        return rule.judgements[-1]

    def _extent(self, index: int, hull: Hit) -> tuple[int, int]:
        """The sentence, or of a long one the part that holds the tokens of `hull`."""
        span, line = self._spans[index], self._lines[index]
        if len(line.words) - line.own <= _LONG_SENTENCE:
            return span.start, span.end
        first = line.starts[max(line.own, hull[0])]
        last = line.ends[hull[1] - 1]
        start, end = span.start, span.end
        for part in _PART.finditer(self._document.text, span.start, span.end):
            if part.end() <= first:
                start = part.end()
            elif part.start() >= last:
                end = part.start()
                break
        return start, end

    # Clauses

    def clauses(self, matches: Iterable[_Match]) -> Iterator[list[_Match]]:
        """Matches of one category, grouped by clause."""
        group: list[_Match] = []
        for match in sorted(matches, key=lambda match: (match.sentence, match.start)):
            if group and not self._adjoin(group[-1], match):
                yield group
                group = []
            group.append(match)
        if group:
            yield group

    def _adjoin(self, one: _Match, other: _Match) -> bool:
        before, after = self._spans[one.sentence], self._spans[other.sentence]
        if other.sentence - one.sentence > 1:
            return False
        return before.paragraph == after.paragraph or _same_list(before, after)

    def finding(self, clause: Sequence[_Match]) -> Finding:
        """One finding of a clause: its gravest match says what is wrong."""
        best = max(clause, key=lambda match: match.rank)
        start, end = min(match.start for match in clause), max(match.end for match in clause)
        article = article_at(self._articles, start)
        judgement = best.judgement
        return Finding(
            category=best.rule.category,
            rule=best.rule.id,
            verdict=judgement.verdict,
            confidence=best.confidence,
            article=None if article is None else article.number,
            page=self._document.page_of(start),
            start=start,
            end=end,
            quote=self._document.text[start:end],
            boxes=self._document.boxes(start, end),
            explanation=f"{judgement.line}\n{judgement.paragraph}",
            legal=judgement.legal,
            letters=judgement.letters,
        )


def _gathered(found: Sequence[Sequence[Hit]]) -> Iterator[Hit]:
    """The narrowest runs of tokens that hold a hit of every list, by their end."""
    last: dict[int, int] = {}
    hits = sorted((end, start, part) for part, several in enumerate(found) for start, end in several)
    for end, start, part in hits:
        last[part] = max(start, last.get(part, 0))
        if len(last) == len(found):
            yield min(last.values()), end


def _nesting(articles: Sequence[Article], spans: Sequence[Span]) -> Iterator[tuple[int, ...]]:
    """For each sentence, the articles that hold it, the outermost first. Both are in order of their start."""
    held: list[int] = []
    coming = 0
    for span in spans:
        while coming < len(articles) and articles[coming].start < span.end:
            held.append(coming)
            coming += 1
        held = [place for place in held if articles[place].end > span.start]
        yield tuple(held)


def _same_list(before: Span, after: Span) -> bool:
    return before.lead is not None and before.lead == after.lead
