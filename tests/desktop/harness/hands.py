"""The hands of a person at the desk: mouse and keyboard."""

import time
from collections.abc import Callable

Run = Callable[..., str]
Point = tuple[int, int]

DRAG_STEPS = 12
DRAG_STEP_S = 0.02


class Hands:
    """Moves the pointer, presses buttons and keys. Points are screen pixels."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def click(self, point: Point, button: int = 1) -> None:
        """One click."""
        self._run("xdotool", "mousemove", *_words(point), "sleep", "0.05", "click", str(button))

    def double_click(self, point: Point) -> None:
        """Two clicks that count as one double click."""
        self._run(
            "xdotool", "mousemove", *_words(point), "sleep", "0.05", *["click", "--repeat", "2", "--delay", "60", "1"]
        )

    def drag(self, start: Point, end: Point, before_drop: Callable[[], None] | None = None) -> None:
        """Drags as a person does: past the threshold, in steps, with a pause before letting go.

        `before_drop` is called while the button is still held over the target.
        """
        (x0, y0), (x1, y1) = start, end
        moves: list[str] = []
        for step in range(1, DRAG_STEPS + 1):
            x, y = x0 + (x1 - x0) * step // DRAG_STEPS, y0 + (y1 - y0) * step // DRAG_STEPS
            moves += ["mousemove", str(x), str(y), "sleep", str(DRAG_STEP_S)]
        nudge = ["mousemove_relative", "--", "6", "4", "sleep", "0.05"]
        self._run("xdotool", "mousemove", *_words(start), "sleep", "0.1", "mousedown", "1", "sleep", "0.05", *nudge * 2)
        self._run("xdotool", *moves, "mousemove_relative", "--", "1", "1", "sleep", "0.15")
        if before_drop is not None:
            before_drop()
        self._run("xdotool", "mouseup", "1")

    def key(self, *keys: str) -> None:
        """Presses key combinations one after the other, named as X names them: "ctrl+o", "Escape"."""
        self._run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Types `text` into whatever has the focus, letter by letter."""
        self._run("xdotool", "type", "--delay", "15", "--", text)
        time.sleep(0.05)


def _words(point: Point) -> tuple[str, str]:
    return str(point[0]), str(point[1])
