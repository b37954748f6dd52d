"""What every screen of the window gives to its frame."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from core.domain.changes import Changes
from core.domain.ids import ContractId
from gui.places import Place


class Screen(QWidget):
    """A screen: the frame shows its title, its tools in the header and its panel in the sidebar.

    A screen is made when it is first shown, and lives as long as the window. It asks the store nothing before its
    first `refresh`, which comes when the vault is open; it is shown after that only.

    Signals: `titled(str, str)` title and subtitle changed; `asked(object)` a wish for another screen, one of
    `gui.places`; `told(str)` a short message for the user; `undoable(str, object)` a message with a way back:
    a callable without arguments.
    """

    titled = Signal(str, str)
    asked = Signal(object)
    told = Signal(str)
    undoable = Signal(str, object)

    def title(self) -> tuple[str, str]:
        """Title and subtitle for the header."""
        return "", ""

    def header_tools(self) -> list[QWidget]:
        """Widgets that stand at the right of the header while this screen is shown; always the same objects."""
        return []

    def side_panel(self) -> QWidget | None:
        """A widget for the sidebar below the navigation, such as the articles of the contract; always the same."""
        return None

    def open(self, place: Place) -> None:
        """Shows what `place`, one of this screen's own, names; called before the screen comes to the front."""

    def refresh(self, changes: Changes | None) -> None:
        """Brings the screen up to date: `None` when all may have changed."""

    def forget(self) -> None:
        """Drops all that the vault gave, because it was locked."""

    def leave(self) -> bool:
        """Called before another screen is shown; False keeps this one."""
        return True

    def find(self) -> None:
        """Ctrl+F: puts the cursor into the screen's search. F3 and Shift+F3 are the screen's own."""

    def to_print(self) -> Callable[[], bytes] | None:
        """What Ctrl+P prints: a function that gives the PDF, called on a working thread; None for nothing."""

    def close_current(self) -> bool:
        """Ctrl+W and Escape: closes what is open on this screen. False where there is nothing to close."""
        return False

    def drop_target(self, place: QPoint) -> tuple[ContractId, str] | None:
        """The contract that files let go at `place` (in the screen's coordinates) become documents of, and its name."""
