"""A real file manager beside the application, from which files are dragged."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

from tests.desktop.harness.hands import Hands, Point
from tests.desktop.harness.windows import Window, Windows

# Where the icons lie in a window without a side pane, from the inside's top left corner.
FIRST_ICON: Point = (70, 90)
COLUMN_PX = 94


class FileManager:
    """One window that shows one folder, whose icons stand in the order of their names."""

    def __init__(
        self, start: Callable[..., Popen[bytes]], windows: Windows, hands: Hands, folder: Path, at: Point = (20, 380)
    ) -> None:
        self._hands = hands
        self._folder = folder
        start("pcmanfm", "--no-desktop", str(folder))
        window = windows.wait_for("--class", "pcmanfm")
        windows.place(window, *at, 560, 380)
        self.window: Window = windows.wait_for("--class", "pcmanfm")

    def icon(self, name: str) -> Point:
        """The middle of a file's icon, one of the five in the first row: folders first, then files by name."""
        places = sorted(self._folder.iterdir(), key=lambda path: (path.is_file(), path.name.casefold()))
        column = [path.name for path in places].index(name)
        assert column < 5, "the icon is not in the first row"
        return self.window.x + FIRST_ICON[0] + COLUMN_PX * column, self.window.y + FIRST_ICON[1]

    def drag(self, name: str, to: Point, before_drop: Callable[[], None] | None = None) -> None:
        """Drags one file onto a point of the screen."""
        self._hands.drag(self.icon(name), to, before_drop)

    def drag_all(self, to: Point) -> None:
        """Selects every file and drags them together."""
        names = sorted(path.name for path in self._folder.iterdir())
        self._hands.click((self.window.x + self.window.width - 30, self.window.y + self.window.height - 60))
        self._hands.key("ctrl+a")
        self._hands.drag(self.icon(names[0]), to)

    def open(self, name: str) -> None:
        """Double-clicks a file."""
        self._hands.double_click(self.icon(name))
