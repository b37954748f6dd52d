"""The values that every screen is made of; nothing else in the window names a colour or a distance."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from core.domain.findings import Verdict


class Space(IntEnum):
    """Distances in device-independent pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 40


RADIUS_PX = 10
RADIUS_SMALL_PX = 7
SIDEBAR_WIDTH_PX = 196
HEADER_HEIGHT_PX = 52
READABLE_WIDTH_PX = 1040


class TextSize(StrEnum):
    """Sizes as a share of the system font's size, kept on widgets as the dynamic property `textSize`."""

    SMALL = "small"
    BODY = "body"
    TITLE = "title"
    HEADING = "heading"


TEXT_SCALE = {TextSize.SMALL: 0.92, TextSize.BODY: 1.0, TextSize.TITLE: 1.12, TextSize.HEADING: 1.35}


@dataclass(frozen=True, slots=True)
class Tone:
    """The three colours of one meaning: words and icon, quiet background, border and page highlight."""

    ink: str
    wash: str
    line: str
    mark: str


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours of one theme, as `#rrggbb`."""

    dark: bool
    window: str
    sidebar: str
    surface: str
    surface_hover: str
    page_bed: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    good: Tone
    illegal: Tone
    unfair: Tone
    watch: Tone

    def tone(self, verdict: Verdict) -> Tone:
        """The colours of a level of severity."""
        return {Verdict.ILLEGAL: self.illegal, Verdict.PRESUMED_UNFAIR: self.unfair, Verdict.WATCH: self.watch}[verdict]


LIGHT = Colours(
    dark=False,
    window="#f6f5f1",
    sidebar="#eeece6",
    surface="#ffffff",
    surface_hover="#faf9f6",
    page_bed="#e6e4de",
    border="#dedbd3",
    border_strong="#bdb9ae",
    text="#1f1e24",
    text_muted="#62606b",
    accent="#1f5f8b",
    accent_hover="#184e73",
    on_accent="#ffffff",
    focus="#3d8bc4",
    good=Tone("#1f6b3a", "#e1f2e6", "#9fcfae", "#bfe6ca"),
    illegal=Tone("#a81c1c", "#fde4e2", "#e6a5a0", "#f6c3bf"),
    unfair=Tone("#7a5200", "#fdf0cd", "#e2c67c", "#fbe08a"),
    watch=Tone("#274f8c", "#e3ecfa", "#a9c2e8", "#c3d8f7"),
)

DARK = Colours(
    dark=True,
    window="#1c1e21",
    sidebar="#16181a",
    surface="#25282c",
    surface_hover="#2b2f34",
    page_bed="#131416",
    border="#383c42",
    border_strong="#5a6068",
    text="#eceae5",
    text_muted="#a9abb1",
    accent="#6cb0de",
    accent_hover="#8bc2e8",
    on_accent="#0d1b26",
    focus="#8bc2e8",
    good=Tone("#8fd6a5", "#1d3526", "#3d6b4c", "#bfe6ca"),
    illegal=Tone("#ff9d96", "#472322", "#8a4a46", "#f6c3bf"),
    unfair=Tone("#f0c564", "#41351a", "#7d672f", "#fbe08a"),
    watch=Tone("#9fc4f5", "#20324a", "#47648c", "#c3d8f7"),
)
