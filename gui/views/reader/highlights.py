"""What is drawn over the pages: the findings of the document on screen, and which one is chosen."""

from collections import defaultdict
from dataclasses import dataclass

from core.domain.findings import Anchor, Finding, Mark, Verdict
from core.domain.geometry import Rect
from core.vault.marks import mark_of


@dataclass(frozen=True, slots=True)
class Highlight:
    """The part of a finding that lies on one page; `index` counts in the document's findings."""

    index: int
    verdict: Verdict
    handled: bool
    rects: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class Highlights:
    """The highlights of a document by page."""

    by_page: dict[int, tuple[Highlight, ...]]

    def on(self, page: int) -> tuple[Highlight, ...]:
        """Those of a page, from the least to the most severe, as they are painted."""
        return self.by_page.get(page, ())

    def at(self, page: int, x_pt: float, y_pt: float) -> int | None:
        """The finding under a point: the topmost, or None."""
        for highlight in reversed(self.on(page)):
            if any(rect.contains(x_pt, y_pt) for rect in highlight.rects):
                return highlight.index
        return None


_ORDER = {Verdict.WATCH: 0, Verdict.PRESUMED_UNFAIR: 1, Verdict.ILLEGAL: 2}


def anchor_of(finding: Finding) -> Anchor:
    """What ties the user's marks to the finding."""
    return Anchor(finding.category, finding.quote)


def make_highlights(findings: tuple[Finding, ...], marks: tuple[Mark, ...]) -> Highlights:
    """Sorts the findings' boxes by page."""
    pages: dict[int, list[Highlight]] = defaultdict(list)
    for index, finding in enumerate(findings):
        boxes: dict[int, list[Rect]] = defaultdict(list)
        for box in finding.boxes:
            boxes[box.page].append(box.rect)
        for page, rects in boxes.items():
            pages[page].append(Highlight(index, finding.verdict, mark_of(marks, finding) is not None, tuple(rects)))
    return Highlights({page: tuple(sorted(rows, key=lambda row: _ORDER[row.verdict])) for page, rows in pages.items()})
