"""Has a document analysed by a worker, and builds the analysis from its checked answer."""

import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TypeVar

from core.domain.document import Document
from core.domain.facts import Fact, FactName
from core.domain.findings import Absence, Analysis, Article, Category, Finding, Verdict, Versions
from core.domain.ids import RuleId, TemplateId
from core.errors import Cancelled, ErrorCode, UserError
from core.isolation.child import Child, Role
from core.isolation.clean import clean, clean_line
from core.isolation.limits import DEFAULT_LIMITS, Limits
from core.isolation.protocol import Frame, Json, ProtocolError, dump, items, mapping, parse, real, string

# Moves on whenever the same bytes would give another text, so that documents are read again.
READER_VERSION = 1

_MOST_ROWS = 20_000
_LONGEST = 20_000

_Code = TypeVar("_Code", FactName, Category, Verdict)


class Analyst:
    """Analyses documents in a worker of its own, started for the first one and kept for the next.

    May be used from any thread; one document is analysed at a time. Use as a context manager or call `close`.
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self._turn = threading.Lock()
        self._child: Child | None = None
        self._closed = False
        self.layers: tuple[str, ...] = ()

    def __enter__(self) -> "Analyst":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def analyse(self, document: Document, cancelled: Callable[[], bool] = lambda: False) -> Analysis:
        """Articles, facts, findings with their boxes, and absences of the document.

        Raises Cancelled, and UserError: TIME_LIMIT, MEMORY_LIMIT, TOO_COMPLEX, ANALYSIS_FAILED, WORKER_MISSING.
        """
        header: dict[str, Json] = {"op": "analyse", "kind": document.kind.value, "sha256": document.sha256}
        with self._turn:
            if self._closed or cancelled():
                raise Cancelled
            if self._child is None or not self._child.alive:
                self._drop()
                self._child = Child(Role.ANALYSIS, self._limits)
            child = self._child
            try:
                timeout_s = self._limits.start_s + self._limits.analysis_s
                answer = child.request(header, _encode(document), timeout_s=timeout_s, cancelled=cancelled)
                return self._analysis(answer, document)
            except ProtocolError as error:
                raise child.nonsense(error) from error
            except UserError as error:
                if error.code is ErrorCode.WORKER_CRASHED:
                    raise UserError(ErrorCode.ANALYSIS_FAILED) from error
                raise

    def close(self) -> None:
        """Ends the worker at once; an analysis under way raises Cancelled."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()
        with self._turn:
            self._drop()

    def _drop(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = None

    def _analysis(self, answer: Frame, document: Document) -> Analysis:
        content = mapping(parse(answer.blob))
        self.layers = tuple(clean_line(str(name), 40) for name in answer.items("layers", 32))
        return Analysis(
            articles=tuple(_article(row, document) for row in items(content.get("articles"), _MOST_ROWS)),
            facts=tuple(_fact(row, document) for row in items(content.get("facts"), _MOST_ROWS)),
            findings=tuple(_finding(row, document) for row in items(content.get("findings"), _MOST_ROWS)),
            absent=tuple(_absence(row) for row in items(content.get("absent"), 200)),
            versions=Versions(READER_VERSION, answer.string("rules", 100)),
            contract_ms=answer.real("contract_ms", 0, 1e9),
            clauses_ms=answer.real("clauses_ms", 0, 1e9),
        )


def _encode(document: Document) -> bytes:
    lines = document.lines
    return dump(
        {
            "text": document.text,
            "pages": [[page.width_pt, page.height_pt] for page in document.pages],
            "start": [line.start for line in lines],
            "end": [line.end for line in lines],
            "page": [line.page for line in lines],
            "size": [line.size_pt for line in lines],
            "bold": [int(line.bold) for line in lines],
        }
    )


def _row(value: Json, length: int) -> Sequence[Json]:
    row = items(value, length)
    if len(row) != length:
        raise ProtocolError("a row of another length")
    return row


def _whole(value: Json, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ProtocolError("not a whole number in range")
    return value


def _span(page: Json, start: Json, end: Json, document: Document) -> tuple[int, int, int]:
    """Page, start and end of a place that holds text."""
    first = _whole(start, 0, len(document.text))
    return _whole(page, 1, len(document.pages)), first, _whole(end, first, len(document.text))


def _article(value: Json, document: Document) -> Article:
    number, title, page, start, end = _row(value, 5)
    printed = None if number is None else clean_line(string(number, 100), 100)
    return Article(printed, clean_line(string(title, _LONGEST), _LONGEST), *_span(page, start, end, document))


def _fact(value: Json, document: Document) -> Fact:
    name, worth, page, start, end = _row(value, 5)
    known = _known(FactName, name)
    said = clean_line(string(worth, _LONGEST), _LONGEST)
    if start is None:
        return Fact(known, said)
    where, first, last = _span(page, start, end, document)
    return Fact(known, said, document.text[first:last], where, first, last)


def _finding(value: Json, document: Document) -> Finding:
    category, rule, verdict, confidence, article, page, start, end, explanation, legal, letters = _row(value, 11)
    where, first, last = _span(page, start, end, document)
    return Finding(
        category=_known(Category, category),
        rule=RuleId(clean_line(string(rule, 200), 200)),
        verdict=_known(Verdict, verdict),
        confidence=real(confidence, 0.0, 1.0),
        article=None if article is None else clean_line(string(article, 200), 200),
        page=where,
        start=first,
        end=last,
        quote=document.text[first:last],
        boxes=document.boxes(first, last),
        explanation=clean(string(explanation, _LONGEST)),
        legal=_texts(legal),
        letters=tuple(TemplateId(letter) for letter in _texts(letters)),
    )


def _absence(value: Json) -> Absence:
    what, legal, explanation = _row(value, 3)
    return Absence(clean_line(string(what, 200), 200), _texts(legal), clean(string(explanation, _LONGEST)))


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(clean_line(string(text, 500), 500) for text in items(value, 100))


def _known(kind: type[_Code], value: Json) -> _Code:
    try:
        return kind(string(value, 60))
    except ValueError as error:
        raise ProtocolError("an unknown code") from error
