"""Serves analyses: a document's text in; articles, facts, findings and absences out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from core.domain.document import Document, DocumentKind, Page, TextLine
from core.domain.facts import Fact
from core.domain.findings import Absence, Article, Finding
from core.isolation.limits import Limits
from core.isolation.protocol import Blob, Frame, Json, ProtocolError, dump, items, mapping, parse, real, string
from core.paths import resource

if TYPE_CHECKING:
    from core.clauses.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class _Result:
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    absent: tuple[Absence, ...]
    contract_ms: float
    clauses_ms: float


class AnalysisService:
    """Answers `analyse`. The rules are read once, for the first document."""

    def __init__(self, limits: Limits, layers: tuple[str, ...]) -> None:
        self._limits = limits
        self._layers = layers
        self._rules: RuleBook | None = None

    def answer(self, request: Frame) -> tuple[Mapping[str, Json], Blob]:
        """The analysis of the document in the request's blob. Raises ProtocolError for one that makes no sense."""
        if request.string("op", 20) != "analyse":
            raise ProtocolError("an unknown request")
        rules = self._load_rules()
        result = _analyse(_document(request, self._limits), rules)
        header: dict[str, Json] = {
            "rules": rules.version,
            "layers": list(self._layers),
            "contract_ms": round(result.contract_ms, 2),
            "clauses_ms": round(result.clauses_ms, 2),
        }
        return header, _encode(result)

    def _load_rules(self) -> "RuleBook":
        from core.clauses.rulebook import load_rules  # noqa: PLC0415 - loaded in this role only

        if self._rules is None:
            self._rules = load_rules(resource("clauses"))
        return self._rules


def _analyse(document: Document, rules: "RuleBook") -> _Result:
    from core.clauses.absences import find_absences  # noqa: PLC0415 - loaded in this role only
    from core.clauses.detector import detect  # noqa: PLC0415
    from core.contract.articles import find_articles  # noqa: PLC0415
    from core.contract.facts import find_facts  # noqa: PLC0415
    from core.contract.parties import find_parties  # noqa: PLC0415

    begun = perf_counter()
    articles = find_articles(document)
    parties = find_parties(document, articles)
    facts = find_facts(document, articles, parties)
    between = perf_counter()
    findings = detect(document, articles, parties, facts, rules)
    absent = find_absences(document, facts)
    ended = perf_counter()
    return _Result(articles, facts, findings, absent, (between - begun) * 1000, (ended - between) * 1000)


def _document(request: Frame, limits: Limits) -> Document:
    """The document without its words: analysis sees text and lines alone."""
    columns = mapping(parse(request.blob))
    sizes = [items(row, 2) for row in items(columns.get("pages"), limits.pages)]
    pages = tuple(
        Page(number, real(width, 0, limits.page_side_pt), real(height, 0, limits.page_side_pt), ())
        for number, (width, height) in enumerate(sizes, 1)
    )
    text = string(columns.get("text"), limits.text_characters)
    rows = zip(*(_column(columns, name) for name in ("start", "end", "page", "size", "bold")), strict=True)
    lines = tuple(TextLine(int(start), int(end), int(page), size, bool(bold)) for start, end, page, size, bold in rows)
    return Document(DocumentKind(request.string("kind", 20)), request.string("sha256", 64), text, pages, lines)


def _column(columns: Mapping[str, Json], name: str) -> Sequence[float]:
    return [real(value, 0, 1e9) for value in items(columns.get(name), 10_000_000)]


def _encode(result: _Result) -> bytes:
    """Rows in the order of the fields of each dataclass; quotes are left out, as the parent has the text."""
    return dump(
        {
            "articles": [[a.number, a.title, a.page, a.start, a.end] for a in result.articles],
            "facts": [[f.name.value, f.value, f.page, f.start, f.end] for f in result.facts],
            "findings": [
                [
                    f.category.value,
                    f.rule,
                    f.verdict.value,
                    f.confidence,
                    f.article,
                    f.page,
                    f.start,
                    f.end,
                    f.explanation,
                    list(f.legal),
                    list(f.letters),
                ]
                for f in result.findings
            ],
            "absent": [[a.what, list(a.legal), a.explanation] for a in result.absent],
        }
    )
