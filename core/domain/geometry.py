"""Places on a page, in PDF points of the *displayed* page (rotation and crop applied), origin top left."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle with `x0_pt <= x1_pt` and `y0_pt <= y1_pt`; y grows downwards."""

    x0_pt: float
    y0_pt: float
    x1_pt: float
    y1_pt: float

    def __post_init__(self) -> None:
        if not (self.x0_pt <= self.x1_pt and self.y0_pt <= self.y1_pt):
            raise ValueError("a rectangle's corners are out of order")

    @property
    def width_pt(self) -> float:
        """Width in points."""
        return self.x1_pt - self.x0_pt

    @property
    def height_pt(self) -> float:
        """Height in points."""
        return self.y1_pt - self.y0_pt

    def joined(self, other: "Rect") -> "Rect":
        """The smallest rectangle that holds both."""
        return Rect(
            min(self.x0_pt, other.x0_pt),
            min(self.y0_pt, other.y0_pt),
            max(self.x1_pt, other.x1_pt),
            max(self.y1_pt, other.y1_pt),
        )

    def contains(self, x_pt: float, y_pt: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x0_pt <= x_pt <= self.x1_pt and self.y0_pt <= y_pt <= self.y1_pt


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on a page; pages count from 1."""

    page: int
    rect: Rect
