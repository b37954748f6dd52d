"""The headless door: files in, one JSON object or a few lines a document out."""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from core.clauses.taxonomy import Taxonomy, load_taxonomy
from core.domain.document import DocumentRole
from core.domain.facts import Fact, FactName
from core.domain.findings import Finding, Verdict
from core.errors import ErrorCode, UserError
from core.intake import ReadItem, read_all
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from core.source import read_source
from core.wording import Language, Wording, load_wording

_SHOWN_FACTS = (
    FactName.PROVIDER,
    FactName.RIGHTS_ADDRESS,
    FactName.RIGHTS_CONTACT,
    FactName.CUSTOMER_NUMBER,
    FactName.CONTRACT_NUMBER,
    FactName.PRICE_MONTH_EUR,
    FactName.COMMITMENT_MONTHS,
)
_SEVERITY = {Verdict.ILLEGAL: 0, Verdict.PRESUMED_UNFAIR: 1, Verdict.WATCH: 2}


@dataclass(frozen=True, slots=True)
class _Request:
    """What the command line asks for."""

    files: tuple[str, ...]
    as_json: bool
    with_text: bool
    report: Path | None
    jobs: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads and analyses the files named on the command line, and prints what was found.

    Gives the exit status: 0, 1 if any file or attachment failed, 2 for a command line that makes no sense.
    """
    wording = load_wording(_language())
    request = _parsed(arguments, wording)
    taxonomy = None if request.as_json else load_taxonomy()
    failed = False
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        for items in _read(request):
            for item in items:
                failed = failed or item.error is not None
                if taxonomy is None:
                    print(json.dumps(_row(item, request, wording), ensure_ascii=False))
                else:
                    print("\n".join(_lines(item, wording, taxonomy)), end="\n\n")
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if failed else 0


def _language() -> Language:
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return Language.ENGLISH if named.startswith("en") else Language.FRENCH


def _parsed(arguments: Sequence[str] | None, wording: Wording) -> _Request:
    codes = "\n".join(f"  {code.value}" for code in ErrorCode)
    parser = argparse.ArgumentParser(
        "contrepoids-audit",
        description=wording.say("audit.help.what"),
        epilog=f"{wording.say('audit.help.codes')}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help=wording.say("audit.help.files"))
    parser.add_argument("--json", action="store_true", help=wording.say("audit.help.json"))
    parser.add_argument("--text", action="store_true", help=wording.say("audit.help.text"))
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=wording.say("audit.help.jobs"))
    parsed = parser.parse_args(arguments)
    if not 1 <= parsed.jobs <= 64:
        parser.error("--jobs: 1..64")
    return _Request(tuple(parsed.files), parsed.json, parsed.text, None, parsed.jobs)


def _read(request: _Request) -> Iterator[tuple[ReadItem, ...]]:
    """What each file holds, in the order of the arguments, `jobs` files at a time."""
    reader = Reader()
    analysts: SimpleQueue[Analyst] = SimpleQueue()
    for _ in range(request.jobs):
        analysts.put(Analyst())

    def one(path: str) -> tuple[ReadItem, ...]:
        try:
            data = read_source(Path(path))
        except UserError as error:
            return (ReadItem(path, b"", None, None, None, error, 0.0),)
        analyst = analysts.get()
        try:
            return read_all(reader, analyst, data, path)
        finally:
            analysts.put(analyst)

    pool = ThreadPoolExecutor(request.jobs, "audit")
    try:
        yield from pool.map(one, request.files)
    finally:
        pool.shutdown(cancel_futures=True)
        while not analysts.empty():
            analysts.get().close()


def _row(item: ReadItem, request: _Request, wording: Wording) -> dict[str, Any]:
    """The document's object; its names are a contract with other tools."""
    document, analysis = item.document, item.analysis
    row: dict[str, Any] = {
        "document": {
            "path": item.path,
            "sha256": hashlib.sha256(item.data).hexdigest() if item.data else None,
            "kind": document.kind.value if document else None,
            "role": _role(analysis.facts).value if analysis else None,
            "pages": len(document.pages) if document else None,
            "characters": len(document.text) if document else None,
            "ocr": document.ocr if document else None,
        },
        "articles": [
            {"number": a.number, "title": a.title, "page": a.page, "start": a.start, "end": a.end}
            for a in (analysis.articles if analysis else ())
        ],
        "facts": _facts(analysis.facts if analysis else ()),
        "findings": [_finding(finding) for finding in (analysis.findings if analysis else ())],
        "absent": [
            {"what": a.what, "legal": list(a.legal), "explanation": a.explanation}
            for a in (analysis.absent if analysis else ())
        ],
        "reply": None,
    }
    if request.with_text:
        row["text"] = document.text if document else None
    row["timings_ms"] = {
        "read": round(item.read_ms, 1),
        "contract": round(analysis.contract_ms, 1) if analysis else None,
        "clauses": round(analysis.clauses_ms, 1) if analysis else None,
    }
    error = item.error
    row["error"] = {"code": error.code.value, "message": wording.error(error)} if error else None
    return row


def _role(facts: Sequence[Fact]) -> DocumentRole:
    found = next((fact.value for fact in facts if fact.name is FactName.DOCUMENT_TYPE), "")
    return DocumentRole(found) if found in set(DocumentRole) else DocumentRole.OTHER


def _facts(facts: Sequence[Fact]) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for fact in facts:
        place = {"quote": fact.quote, "page": fact.page, "start": fact.start, "end": fact.end}
        rows.setdefault(fact.name.value, []).append({"value": fact.value, **place})
    return rows


def _finding(finding: Finding) -> dict[str, Any]:
    boxes = [[box.page, box.rect.x0_pt, box.rect.y0_pt, box.rect.x1_pt, box.rect.y1_pt] for box in finding.boxes]
    return {
        "category": finding.category.value,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "confidence": finding.confidence,
        "article": finding.article,
        "page": finding.page,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "boxes": boxes,
        "explanation": finding.explanation,
        "legal": list(finding.legal),
        "letters": list(finding.letters),
    }


def _lines(item: ReadItem, wording: Wording, taxonomy: Taxonomy) -> Iterator[str]:
    """What a person reads in a terminal."""
    document, analysis = item.document, item.analysis
    if document is None:
        yield item.path
    else:
        yield wording.say("audit.document", path=item.path, pages=len(document.pages))
    if item.error is not None:
        yield f"  {wording.error(item.error)} [{item.error.code.value}]"
    if analysis is None:
        return
    for fact in analysis.facts:
        if fact.name in _SHOWN_FACTS:
            yield wording.say(f"audit.fact.{fact.name.value}", value=fact.value)
    if not analysis.findings:
        yield wording.say("audit.nothing")
    for finding in sorted(analysis.findings, key=lambda finding: (_SEVERITY[finding.verdict], finding.start)):
        title = taxonomy.heading(finding.category, wording.language.value).title
        yield wording.say(f"audit.verdict.{finding.verdict.value}", title=title)
        place = "audit.place" if finding.article else "audit.page"
        yield wording.say(place, page=finding.page, article=finding.article or "")
        yield wording.say("audit.quote", quote=" ".join(finding.quote.split()))
        if finding.legal:
            yield wording.say("audit.law", law=" ; ".join(finding.legal))
    for absence in analysis.absent:
        yield wording.say("audit.absent", explanation=absence.explanation)


if __name__ == "__main__":
    sys.exit(main())
