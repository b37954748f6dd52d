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
from typing import TYPE_CHECKING, Any

from core.clauses.taxonomy import Taxonomy, load_taxonomy
from core.clock import system_clock
from core.domain.facts import Fact, FactName
from core.domain.findings import Finding, Verdict
from core.errors import ErrorCode, UserError
from core.intake import ReadItem, read_all, role_of
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from core.source import read_source
from core.wording import Language, Wording, load_wording

if TYPE_CHECKING:
    from core.audit_report import ReportFolder

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
    taxonomy = None if request.as_json and request.report is None else load_taxonomy()
    report = _report_folder(request, taxonomy, wording)
    failed = False
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        for items in _read(request):
            for item in items:
                failed = failed or item.error is not None
                if request.as_json or taxonomy is None:
                    print(json.dumps(_row(item, request, wording), ensure_ascii=False))
                else:
                    print("\n".join(_lines(item, wording, taxonomy)), end="\n\n")
                failed = not _reported(report, item, wording) or failed
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if failed else 0


def _report_folder(request: _Request, taxonomy: Taxonomy | None, wording: Wording) -> "ReportFolder | None":
    if request.report is None or taxonomy is None:
        return None
    from core.audit_report import ReportFolder  # noqa: PLC0415 - typesetting is slow to load

    return ReportFolder(request.report, Reader(), taxonomy, wording, system_clock().today(), set())


def _reported(report: "ReportFolder | None", item: ReadItem, wording: Wording) -> bool:
    """Writes the document's report where one is wanted; a failure is told beside the output."""
    if report is None:
        return True
    try:
        report.write(item)
    except UserError as error:
        print(f"{item.path}: {wording.error(error)} [{error.code.value}]", file=sys.stderr)
        return False
    return True


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
    parser.add_argument("--report", type=Path, metavar="DIR", help=wording.say("audit.help.report"))
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help=wording.say("audit.help.jobs"))
    parsed = parser.parse_args(arguments)
    if not 1 <= parsed.jobs <= 64:
        parser.error("--jobs: 1..64")
    return _Request(tuple(parsed.files), parsed.json, parsed.text, parsed.report, parsed.jobs)


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
            "role": role_of(analysis).value if analysis else None,
            "pages": len(document.pages) if document else None,
            "characters": len(document.text) if document else None,
            "ocr": document.ocr if document else None,
        },
        "articles": [
            {"number": a.number, "title": a.title, "page": a.page, "start": a.start, "end": a.end}
            for a in (analysis.articles if analysis else ())
        ],
        "facts": _facts(analysis.facts if analysis else (), attached=item.path not in request.files),
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


def _facts(facts: Sequence[Fact], *, attached: bool) -> dict[str, list[dict[str, Any]]]:
    """The facts by name. A mail and what it carried are one document, whose type is the mail's: `role` has the rest."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for fact in facts:
        if attached and fact.name is FactName.DOCUMENT_TYPE:
            continue
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
