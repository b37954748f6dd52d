"""The user's choices: one frozen value, read from and written to a TOML file that people may edit by hand.

Nothing of any contract is ever in it.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.domain.contracts import HolidayPlace
from core.files import write_safely


class LanguageChoice(StrEnum):
    """The interface's language."""

    SYSTEM = "system"
    FRENCH = "fr"
    ENGLISH = "en"


class Theme(StrEnum):
    """Light, dark, or what the desktop says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Notifications(StrEnum):
    """What a notification may say: nothing at all, only that something is due, or also of what."""

    OFF = "off"
    ON = "on"
    DETAILS = "details"


class OnClose(StrEnum):
    """What closing the window does; asked once, then remembered."""

    ASK = "ask"
    STAY = "stay"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices with their defaults.

    `postal_days` (1 to 15) is how long a letter is taken to travel, in working days; `lead_days` are the days
    before a date on which to remind, each 0 to 60, at most eight; `outside_dates` allows the list of bare
    dates beside the locked vault.
    """

    language: LanguageChoice = LanguageChoice.SYSTEM
    theme: Theme = Theme.SYSTEM
    postal_days: int = 3
    lead_days: tuple[int, ...] = (7, 1, 0)
    notifications: Notifications = Notifications.ON
    outside_dates: bool = True
    holiday_place: HolidayPlace = HolidayPlace.METROPOLITAN
    autostart: bool = False
    on_close: OnClose = OnClose.ASK


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What the file gave. `ignored` names the settings whose values made no sense and kept their defaults.

    `unreadable` tells that the file as a whole could not be read.
    """

    settings: Settings = field(default_factory=Settings)
    ignored: tuple[str, ...] = ()
    unreadable: bool = False


def read_settings(path: Path) -> ReadSettings:
    """The settings of the file, defaults for what it leaves out or spoils; never raises."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ReadSettings()
    except (OSError, ValueError, RecursionError):
        return ReadSettings(unreadable=True)
    values: dict[str, Any] = {}
    ignored = []
    for name, check in _CHECKS.items():
        if name in found:
            try:
                values[name] = check(found[name])
            except (ValueError, TypeError):
                ignored.append(name)
    return ReadSettings(Settings(**values), tuple(ignored))


def write_settings(path: Path, settings: Settings) -> None:
    """Writes the settings, whole or not at all; comments and keys of other versions stay. Raises OSError."""
    import tomlkit  # noqa: PLC0415 - reading needs it not, and reading is on the way to the first paint
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, TOMLKitError, RecursionError):
        document = tomlkit.document()
    for each in fields(settings):
        value = getattr(settings, each.name)
        document[each.name] = list(value) if isinstance(value, tuple) else _plain(value)
    write_safely(path, tomlkit.dumps(document).encode("utf-8"))


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("not true or false")
    return value


def _number(low: int, high: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError("not a whole number")
        if not low <= value <= high:
            raise ValueError("out of bounds")
        return value

    return check


def _leads(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or len(value) > 8:
        raise TypeError("not a short list")
    return tuple(sorted({_number(0, 60)(days) for days in value}, reverse=True))


_CHECKS: Mapping[str, Callable[[Any], object]] = {
    "language": LanguageChoice,
    "theme": Theme,
    "postal_days": _number(1, 15),
    "lead_days": _leads,
    "notifications": Notifications,
    "outside_dates": _flag,
    "holiday_place": HolidayPlace,
    "autostart": _flag,
    "on_close": OnClose,
}
