"""The widgets of an application as assistive technology sees them: found by name, pressed, filled."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from tests.desktop.harness.surroundings import HERE, SYSTEM_PYTHON
from tests.desktop.harness.waiting import wait_until

Run = Callable[..., str]
"""Runs a command on the desk and answers what it printed."""


@dataclass(frozen=True, slots=True)
class Widget:
    """One accessible object; `box` is x, y, width, height in screen pixels, None where it has no place."""

    index: int
    name: str
    role: str
    depth: int
    description: str
    states: tuple[str, ...]
    box: tuple[int, int, int, int] | None
    text: str | None

    @property
    def center(self) -> tuple[int, int]:
        """Its middle in screen pixels."""
        assert self.box is not None, f"{self.name!r} has no place on the screen"
        x, y, width, height = self.box
        return x + width // 2, y + height // 2

    @property
    def showing(self) -> bool:
        """Whether it can be seen and has a size."""
        return "showing" in self.states and self.box is not None and self.box[2] > 0 and self.box[3] > 0


class Widgets:
    """Reads the accessibility tree of the application whose name holds `application`."""

    def __init__(self, run: Run, application: str) -> None:
        self._run = run
        self._application = application

    def all(self) -> list[Widget]:
        """Every accessible object now, in tree order; empty while the application is not there."""
        rows = json.loads(self._ask("list"))
        return [
            Widget(
                index,
                row["name"],
                row["role"],
                row["depth"],
                row["description"],
                tuple(row["states"]),
                None if row["box"] is None else tuple(row["box"]),
                row["text"],
            )
            for index, row in enumerate(rows)
        ]

    def matching(self, name: str | None = None, role: str | None = None) -> list[Widget]:
        """Those that are shown, whose name or text holds `name` and whose role is `role`."""
        return [
            widget
            for widget in self.all()
            if widget.showing
            and (name is None or name in widget.name or name in (widget.text or ""))
            and (role is None or widget.role == role)
        ]

    def wait_for(self, name: str | None = None, role: str | None = None, timeout_s: float = 15.0) -> Widget:
        """The first one that matches, as soon as there is one; an exact name goes before one that only holds it."""
        found = wait_until(
            lambda: self.matching(name, role), f"a widget named {name!r} (role {role})", timeout_s, every_s=0.2
        )
        return next((widget for widget in found if widget.name == name), found[0])

    def press(self, name: str, role: str | None = None) -> None:
        """Does what a click would do, without the mouse."""
        self._ask("press", str(self.wait_for(name, role).index))

    def fill(self, name: str, text: str, role: str | None = None) -> None:
        """Puts exactly `text` into a field, capitals with accents included."""
        self._ask("fill", str(self.wait_for(name, role).index), text)

    def outline(self) -> str:
        """The whole tree as indented lines, for a person to read."""
        return "\n".join(f"{'  ' * row.depth}[{row.role}] {row.name!r} {row.box or ''}" for row in self.all())

    def _ask(self, *command: str) -> str:
        return self._run(SYSTEM_PYTHON, str(HERE / "read_widgets.py"), self._application, *command)
