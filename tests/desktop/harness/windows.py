"""The windows on the screen, as the window manager sees them."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.desktop.harness.waiting import wait_until

Run = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Window:
    """A window and where its inside lies, in screen pixels."""

    id: str
    x: int
    y: int
    width: int
    height: int

    @property
    def center(self) -> tuple[int, int]:
        """The middle of its inside."""
        return self.x + self.width // 2, self.y + self.height // 2


class Windows:
    """Finds windows by the search terms of xdotool ("--name", TITLE or "--class", CLASS)."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def find(self, *terms: str) -> list[Window]:
        """Visible windows that match now."""
        ids = self._run("xdotool", "search", "--onlyvisible", *terms, check=False).split()
        return [found for found in map(self._measure, ids) if found is not None]

    def wait_for(self, *terms: str, timeout_s: float = 15.0) -> Window:
        """The first visible window that matches."""
        return wait_until(lambda: self.find(*terms), f"a window with {' '.join(terms)}", timeout_s)[0]

    def place(self, window: Window, x: int, y: int, width_px: int, height_px: int) -> None:
        """Moves and resizes a window, frame included in the position."""
        self._run("xdotool", "windowmove", "--sync", window.id, str(x), str(y))
        self._run("xdotool", "windowsize", window.id, str(width_px), str(height_px))

    def raise_(self, window: Window) -> None:
        """Brings a window to the front and gives it the keyboard."""
        self._run("xdotool", "windowactivate", "--sync", window.id)

    def _measure(self, identifier: str) -> Window | None:
        printed = self._run("xdotool", "getwindowgeometry", "--shell", identifier, check=False)
        values = dict(line.split("=", 1) for line in printed.splitlines() if "=" in line)
        if "WIDTH" not in values:  # closed meanwhile
            return None
        return Window(identifier, int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"]))
