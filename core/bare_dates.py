"""The list of bare dates outside the vault: a locked vault can still remind that *something* is due.

It holds days and nothing else: no name, no subject, no identifier. The user can switch it off.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from core.files import write_safely

_MAX_BYTES = 256 * 1024


def write_bare_dates(path: Path, days: Iterable[date]) -> None:
    """Replaces the list: each day once, in order. Raises OSError."""
    text = "".join(f"{day.isoformat()}\n" for day in sorted(set(days)))
    write_safely(path, text.encode("ascii"))


def read_bare_dates(path: Path) -> tuple[date, ...]:
    """The days in order; lines that are no dates are passed over, a missing file is an empty list."""
    try:
        with path.open("rb") as file:
            lines = file.read(_MAX_BYTES).decode("ascii", "replace").splitlines()
    except OSError:
        return ()
    days = []
    for line in lines:
        with suppress(ValueError):
            days.append(date.fromisoformat(line.strip()))
    return tuple(days)


def remove_bare_dates(path: Path) -> None:
    """Takes the list away, as the user asked. Raises OSError when the folder refuses."""
    path.unlink(missing_ok=True)
