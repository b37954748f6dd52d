"""The one source of time; it is handed in, so that tests and simulations choose the day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """Answers what time it is; `now` gives an aware instant in the user's time zone."""

    now: Callable[[], datetime]

    def today(self) -> date:
        """The date on the user's calendar."""
        return self.now().date()


def system_clock() -> Clock:
    """The machine's clock in its own time zone."""
    return Clock(lambda: datetime.now(UTC).astimezone())


def fixed_clock(instant: datetime) -> Clock:
    """A clock that always shows `instant`, which must be aware."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return Clock(lambda: instant)
