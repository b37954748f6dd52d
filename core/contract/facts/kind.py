"""What the document is, and what is provided: judged from the whole of it, without a place."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.contract.facts.companies import load_known_names
from core.contract.facts.source import Source
from core.domain.document import DocumentKind, DocumentRole
from core.domain.facts import Fact, FactName, Sector
from core.paths import resource

_HEAD_CHARACTERS = 600
_MAIL_HEAD_CHARACTERS = 1500
_MOST_COUNTED = 6
_TITLE_WEIGHT = 5
_LEAST_SCORE = 6.0
_LEAST_LEAD = 1.08
_LEAST_NAMED = 4
_KNOWN_COMPANY = 10.0
_TITLE_PARAGRAPHS = 2
_TITLE_CHARACTERS = 220
_SUBJECT = re.compile(r"^(?:objet|subject|sujet)\s?:\s?([^\n]*)", re.MULTILINE)
_HEADER = re.compile(r"^(?:de|from)\s?:[^\n]+\n(?:[^\n]*\n){0,4}?(?:objet|subject|sujet)\s?:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, as patterns on folded text, that speak for each value, with their weights."""

    sectors: tuple[tuple[Sector, re.Pattern[str], float], ...]
    subjects: tuple[tuple[DocumentRole, re.Pattern[str]], ...]
    mails: tuple[tuple[DocumentRole, re.Pattern[str]], ...]
    titles: tuple[tuple[DocumentRole, re.Pattern[str]], ...]
    papers: tuple[tuple[DocumentRole, re.Pattern[str]], ...]


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The vocabularies of `resources/contract/`; read once a process."""
    sectors = tomllib.loads(resource("contract/sectors.toml").read_text(encoding="utf-8"))
    kinds = tomllib.loads(resource("contract/documents.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        tuple(
            (Sector(name), re.compile(rf"\b(?:{'|'.join(group['words'])})"), float(group["weight"]))
            for name, groups in sectors.items()
            for group in groups
        ),
        _roles(kinds["subject"]),
        _roles(kinds["mail"]),
        _roles(kinds["title"]),
        _roles(kinds["paper"]),
    )


def find_kind(source: Source) -> Iterator[Fact]:
    """`document_type` and `sector`."""
    role = find_role(source)
    if role is not None:
        yield Fact(FactName.DOCUMENT_TYPE, role.value)
    sector = find_sector(source)
    if sector is not None:
        yield Fact(FactName.SECTOR, sector.value)


def is_mail(source: Source) -> bool:
    """Whether the text is a mail: read from one, or opened by its header block."""
    return source.document.kind is DocumentKind.MAIL or bool(_HEADER.match(source.plain))


def find_role(source: Source) -> DocumentRole | None:
    """What the document is in its contract, None when nothing tells.

    A mail is judged by its subject, then its first lines; a paper by the word of its title that comes first, then by
    its head, then by its shape.
    """
    vocabulary = load_vocabulary()
    mail = is_mail(source)
    if mail:
        subject = "\n".join(match[1] for match in _SUBJECT.finditer(source.plain[:_MAIL_HEAD_CHARACTERS]))
        looks = ((vocabulary.subjects, subject), (vocabulary.mails, source.plain[:_MAIL_HEAD_CHARACTERS]))
    else:
        title = "\n".join(source.plain[one.start : one.end] for one in source.passages.paragraphs[:_TITLE_PARAGRAPHS])
        looks = (
            (vocabulary.titles, title[:_TITLE_CHARACTERS] + "\n"),
            (vocabulary.papers, source.plain[:_HEAD_CHARACTERS]),
        )
    for rows, head in looks:
        hits = [
            (match.start() if not mail else 0, role) for role, words in rows for match in [words.search(head)] if match
        ]
        if hits:
            return min(hits, key=lambda hit: hit[0])[1]
    if mail:
        return DocumentRole.OTHER if len(source.text) < 4000 else None
    numbered = sum(article.number is not None for article in source.articles)
    return DocumentRole.CONDITIONS if numbered >= 8 else None


def find_sector(source: Source) -> Sector | None:
    """The sector whose words the document uses most and widest; None when none stands out."""
    scores: dict[Sector, float] = {}
    title = source.plain[:_HEAD_CHARACTERS]
    for sector, pattern, weight in load_vocabulary().sectors:
        counts: dict[str, int] = {}
        for match in pattern.finditer(source.plain):
            counts[match[0]] = counts.get(match[0], 0) + 1
        score = sum(min(count, _MOST_COUNTED) for count in counts.values())
        score += _TITLE_WEIGHT * len(set(pattern.findall(title)))
        scores[sector] = scores.get(sector, 0.0) + weight * score
    named = Counter(match[0] for match in load_known_names().pattern.finditer(source.plain))
    name, count = named.most_common(1)[0] if named else ("", 0)
    if count >= _LEAST_NAMED and name in title and name in load_known_names().sectors:
        scores[load_known_names().sectors[name]] += _KNOWN_COMPANY
    best, second = sorted(scores, key=lambda sector: -scores[sector])[:2]
    return best if scores[best] >= max(_LEAST_SCORE, _LEAST_LEAD * scores[second]) else None


def _roles(rows: list[dict[str, object]]) -> tuple[tuple[DocumentRole, re.Pattern[str]], ...]:
    found = []
    for row in rows:
        words = row["words"]
        assert isinstance(words, list)
        found.append((DocumentRole(str(row["role"])), re.compile("|".join(rf"(?:\b{word})" for word in words))))
    return tuple(found)
