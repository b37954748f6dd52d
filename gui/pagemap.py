"""The one passage between points on a page and pixels on a screen; nothing else multiplies by a scale."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from core.domain.geometry import Rect

_SCREEN_DPI = 96
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PageMap:
    """How pages are drawn: `zoom` 1.0 shows a page at its printed size on a 96 dpi screen."""

    zoom: float

    @property
    def px_per_pt(self) -> float:
        """Device-independent pixels for a point."""
        return self.zoom * _SCREEN_DPI / _POINTS_PER_INCH

    def length_px(self, length_pt: float) -> float:
        """A length in device-independent pixels."""
        return length_pt * self.px_per_pt

    def rect_px(self, rect: Rect, origin: QPointF) -> QRectF:
        """A rectangle of the page in pixels, where the page's top left corner stands at `origin`."""
        scale = self.px_per_pt
        return QRectF(
            origin.x() + rect.x0_pt * scale,
            origin.y() + rect.y0_pt * scale,
            rect.width_pt * scale,
            rect.height_pt * scale,
        )

    def point_pt(self, point: QPointF, origin: QPointF) -> tuple[float, float]:
        """The point of the page under a pixel."""
        scale = self.px_per_pt
        return (point.x() - origin.x()) / scale, (point.y() - origin.y()) / scale


def zoom_to_fit(width_px: float, width_pt: float) -> float:
    """The zoom at which a page of `width_pt` fills `width_px`."""
    return width_px * _POINTS_PER_INCH / (_SCREEN_DPI * width_pt)
