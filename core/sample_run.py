"""The main job on the sample without a window: read, analyse, annotate, write the letter and the summary.

`python -m core.sample_run FOLDER` is what `make run` does where there is no screen.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.clauses.taxonomy import load_taxonomy
from core.clock import Clock, system_clock
from core.contract.merge import known_facts
from core.domain.cases import Case, Event, EventKind, Means
from core.domain.contracts import Person
from core.domain.document import StoredDocument
from core.domain.findings import PERSONAL_DATA, Category, Finding
from core.domain.ids import CaseId, EventId, PersonId, new_id
from core.domain.letters import FieldName, Letter
from core.errors import UserError
from core.export.annotated import annotations
from core.export.report import Report, report_pdf
from core.files import write_safely
from core.filing import Filing, new_filing
from core.intake import ReadItem, read_all
from core.law.references import load_law
from core.letters.catalogue import Template, load_catalogue
from core.letters.directory import load_directory
from core.letters.draft import draft
from core.letters.pdf import letter_pdf
from core.letters.text import final_text
from core.paths import resource
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from core.wording import Language, Wording, load_wording

SAMPLE = "samples/confirmation-commande.eml"
PERSON = Person(PersonId("0" * 32), "Camille Exemple", ("12 rue des Lilas", "35000 Rennes"), "camille@exemple.example")


@dataclass(frozen=True, slots=True)
class _Main:
    """The finding that a letter is written for, with its template."""

    finding: Finding
    place: int
    template: Template


def main(arguments: Sequence[str] | None = None) -> int:
    """Leaves the annotated copies, the letter and the summary in the folder named; status 1 when reading failed."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    folder = Path(given[0] if given else "contrepoids-essai")
    clock, wording = system_clock(), load_wording(Language.FRENCH)
    source = resource(SAMPLE)
    reader = Reader()
    with Analyst() as analyst:
        items = read_all(reader, analyst, source.read_bytes(), source.name)
        try:
            files = _files(reader, items, clock, wording)
        except UserError as error:
            print(wording.error(error), file=sys.stderr)
            return 1
    for name, data in files:
        write_safely(folder / name, data)
        print(folder / name)
    return 0


def _files(reader: Reader, items: Sequence[ReadItem], clock: Clock, wording: Wording) -> list[tuple[str, bytes]]:
    failed = next((item.error for item in items if item.error), None)
    if failed:
        raise failed
    titles = {category: load_taxonomy().heading(category, wording.language.value).title for category in Category}
    filing = new_filing(items, PERSON.id, clock.today())
    facts = known_facts([(row.role, row.analysis.facts) for row in filing.documents if row.analysis], {})
    findings = tuple(finding for row in filing.documents if row.analysis for finding in row.analysis.findings)
    absent = tuple(absence for row in filing.documents if row.analysis for absence in row.analysis.absent)
    files = [(f"{Path(item.path.rpartition('#')[2]).stem} (annoté).pdf", _annotated(reader, item, titles, wording))
             for item in items]  # fmt: skip
    report = Report(filing.contract.title, clock.today(), findings, facts, absent, PERSON.name)
    files.append(("résumé.pdf", report_pdf(report, titles, wording)))
    main_one = _main_finding(filing)
    if main_one:
        stored = _stored(filing, main_one.place, clock)
        letter = draft(main_one.template, filing.contract, facts, main_one.finding, stored, PERSON,
                       load_directory(), load_law(), clock)  # fmt: skip
        files.append((f"lettre {main_one.template.id}.pdf", letter_pdf(final_text(main_one.template, letter))))
        files.append(("délai.txt", _answer_date(letter, filing, clock, wording).encode()))
    return files


def _annotated(reader: Reader, item: ReadItem, titles: dict[Category, str], wording: Wording) -> bytes:
    findings = item.analysis.findings if item.analysis else ()
    with reader.open(item.pdf or item.data, item.path) as document:
        return document.annotate(annotations(findings, titles, wording))


def _main_finding(filing: Filing) -> _Main | None:
    """The finding on personal data that comes first in the taxonomy and that a letter answers."""
    catalogue = load_catalogue()
    found = [
        _Main(finding, place, templates[0])
        for place, row in enumerate(filing.documents)
        for finding in (row.analysis.findings if row.analysis else ())
        if finding.category in PERSONAL_DATA and (templates := catalogue.for_finding(finding, filing.contract.sector))
    ]
    order = list(Category)
    return min(found, key=lambda main: order.index(main.finding.category), default=None)


def _stored(filing: Filing, place: int, clock: Clock) -> StoredDocument:
    row = filing.documents[place]
    pages = len(row.document.pages) if row.document else 0
    return StoredDocument(row.id, filing.contract.id, row.name, row.kind, row.role, row.sha256, pages,
                          clock.today(), row.version_on)  # fmt: skip


def _answer_date(letter: Letter, filing: Filing, clock: Clock, wording: Wording) -> str:
    """When the answer is due if the letter is mailed today, and how that is counted."""
    from core.cases.status import status  # noqa: PLC0415 - holidays take 100 ms to load

    sent = Event(EventId(new_id()), EventKind.SENT, clock.today(), clock.now(), Means.EMAIL)
    case = Case(CaseId(new_id()), filing.contract.id, letter.id, letter.template,
                letter.value(FieldName.RECIPIENT_NAME), (sent,))  # fmt: skip
    deadline = status(case, clock.today()).deadline
    if deadline is None:
        return ""
    lines = [wording.day(deadline.due_on), *(wording.step(step) for step in deadline.steps)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
