"""From findings to the notes of an annotated copy."""

from collections.abc import Iterable, Mapping

from core.domain.annotation import Annotation
from core.domain.findings import Category, Finding
from core.export.severity import MARKS, is_unsure, word
from core.export.words import letter_titles
from core.wording import Wording


def annotations(
    findings: Iterable[Finding], titles: Mapping[Category, str], wording: Wording
) -> tuple[Annotation, ...]:
    """One note for each finding and page that it touches, coloured by severity, in the order of the findings.

    `titles` are the categories' titles in the language of `wording`. A finding without boxes gives no note.
    """
    return tuple(
        Annotation(
            page,
            tuple(box.rect for box in finding.boxes if box.page == page),
            MARKS[finding.verdict].highlight,
            titles[finding.category],
            _note(finding, wording),
        )
        for finding in findings
        for page in sorted({box.page for box in finding.boxes})
    )


def _note(finding: Finding, wording: Wording) -> str:
    level = word(finding.verdict, wording)
    lines = [f"{level} ({wording.say('report.to_check')})" if is_unsure(finding) else level, finding.explanation]
    if finding.legal:
        lines.append(wording.say("report.law", law=" · ".join(finding.legal)))
    if letters := letter_titles(finding, wording):
        lines.append(wording.say("report.letters", letters=" · ".join(letters)))
    return "\n\n".join(line for line in lines if line)
