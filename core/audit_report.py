"""What `contrepoids-audit --report` leaves in its folder: for each document a summary and an annotated copy."""

import errno
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.clauses.taxonomy import Taxonomy
from core.contract.merge import known_facts
from core.domain.findings import Category
from core.errors import ErrorCode, UserError
from core.export.annotated import annotations
from core.export.report import Report, report_pdf
from core.files import write_safely
from core.intake import ReadItem, role_of
from core.isolation.clean import clean_line
from core.reading.reader import Reader
from core.wording import Wording

_UNSAFE = re.compile(r'[/\\:*?"<>|\s]+')
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class ReportFolder:
    """Writes into one folder; documents of the same name get a number."""

    folder: Path
    reader: Reader
    taxonomy: Taxonomy
    wording: Wording
    made_on: date
    taken: set[str]

    def write(self, item: ReadItem) -> None:
        """Writes `NAME (résumé).pdf` and `NAME (annoté).pdf`; nothing for a document that was not analysed.

        Raises UserError: WRITE_FAILED, DISK_FULL, and what annotating can raise.
        """
        if item.analysis is None:
            return
        titles = {category: self.taxonomy.heading(category, self.wording.language.value).title for category in Category}
        name = self._name(item.path)
        facts = known_facts([(role_of(item.analysis), item.analysis.facts)], {})
        file_name = Path(item.path.partition("#")[0]).name
        title = "#".join([file_name, *item.path.split("#")[1:]])
        report = Report(title, self.made_on, item.analysis.findings, facts, item.analysis.absent)
        with self.reader.open(item.pdf or item.data, f"{name}.pdf") as opened:
            copy = opened.annotate(annotations(item.analysis.findings, titles, self.wording))
        try:
            self._write("summary", name, report_pdf(report, titles, self.wording))
            self._write("copy", name, copy)
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            raise UserError(ErrorCode.DISK_FULL if full else ErrorCode.WRITE_FAILED) from error

    def _write(self, kind: str, name: str, data: bytes) -> None:
        write_safely(self.folder / self.wording.say(f"audit.file.{kind}", name=name), data)

    def _name(self, path: str) -> str:
        """A file name for the document that no other has; it cannot lead out of the folder."""
        file, *inner = path.split("#")
        joined = "#".join([Path(file).name, *inner])
        base = _UNSAFE.sub("_", clean_line(joined, _LONGEST_NAME)).strip("._") or "document"
        name, number = base, 1
        while name.lower() in self.taken:
            number += 1
            name = f"{base}_{number}"
        self.taken.add(name.lower())
        return name
