"""A highlight with a note, to be laid over a page of an exported copy."""

from dataclasses import dataclass

from core.domain.geometry import Rect


@dataclass(frozen=True, slots=True)
class Annotation:
    """One note over one or more rectangles of a page.

    `page` counts from 1; `boxes` are points on the displayed page, origin top left, one a visual line.
    `colour` is `#rrggbb`; `title` and `text` are what a PDF viewer shows when the note is opened.
    """

    page: int
    boxes: tuple[Rect, ...]
    colour: str
    title: str
    text: str
