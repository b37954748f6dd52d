"""What the desktop showed in its notifications, and clicking on them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.harness.hands import Hands
from tests.desktop.harness.waiting import wait_until
from tests.desktop.harness.windows import Windows


@dataclass(frozen=True, slots=True)
class Shown:
    """One notification as it was displayed."""

    application: str
    summary: str
    body: str
    urgency: str


class Notifications:
    """Reads the log of the notification daemon and clicks the pop-up on the screen."""

    def __init__(self, log: Path, windows: Windows, hands: Hands) -> None:
        self._log = log
        self._windows = windows
        self._hands = hands

    def all(self) -> list[Shown]:
        """Everything shown since the desk started."""
        if not self._log.exists():
            return []
        rows = [json.loads(line) for line in self._log.read_text(encoding="utf-8").splitlines()]
        return [Shown(row["app_name"], row["summary"], row["body"], row["urgency"]) for row in rows]

    def wait_for(self, holds: Callable[[Shown], bool] = lambda _: True, timeout_s: float = 15.0) -> Shown:
        """The first notification for which `holds` is true."""
        return wait_until(lambda: next(filter(holds, self.all()), None), "a notification", timeout_s)

    def click(self) -> None:
        """Clicks the pop-up, which asks for the notification's default action."""
        self._hands.click(self._windows.wait_for("--class", "Dunst").center)
