"""Reads one TOML file of rules or blocks, and says file, line and column of what is wrong in it."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from core.clauses.pattern import PatternError

_EXAMPLES = re.compile(r"^\[examples\]\s*$", re.MULTILINE)
_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)
_Choice = TypeVar("_Choice", bound=StrEnum)
_Read = TypeVar("_Read")


class RuleError(Exception):
    """A rule file that cannot be used; `line` and `column` count from 1."""

    def __init__(self, path: Path, line: int, column: int, message: str) -> None:
        super().__init__(f"{path}:{line}:{column}: {message}")
        self.path = path
        self.line = line
        self.column = column
        self.message = message


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a rule file; finds the place of a value in it."""

    path: Path
    text: str

    def error(self, message: str, needle: str = "", shift: int = 0) -> RuleError:
        """The error at the first place of `needle`, `shift` code points into it."""
        place = max(0, self.text.find(needle)) + shift
        before = self.text[:place]
        return RuleError(self.path, before.count("\n") + 1, place - (before.rfind("\n") + 1) + 1, message)

    def at_key(self, key: str, message: str) -> RuleError:
        """The error at the first line that sets `key`."""
        found = re.search(rf"^[ \t]*\[*{re.escape(key)}\b|[{{,]\s*{re.escape(key)}\s*=", self.text, re.MULTILINE)
        return self.error(message, found.group() if found else "")

    def read_pattern(self, pattern: str, parse: Callable[[str], _Read]) -> _Read:
        """What `parse` makes of the pattern. Raises RuleError at the column of the pattern that is wrong."""
        try:
            return parse(pattern)
        except PatternError as error:
            raise self.error(f"{error.message}, in « {pattern} »", pattern, error.column) from error


class Table:
    """A TOML table read key by key; `done` refuses what nobody asked for."""

    def __init__(self, source: Source, data: Mapping[str, object], name: str = "") -> None:
        self.source = source
        self._data = data
        self._name = name
        self._asked: set[str] = set()

    def _get(self, key: str, kind: type[_Read], wanted: str) -> _Read | None:
        self._asked.add(key)
        value = self._data.get(key)
        if value is None:
            return None
        if not isinstance(value, kind):
            raise self.source.at_key(key, f"« {key} » is to be {wanted}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A string, stripped; required unless there is a default."""
        value = self._get(key, str, "a text")
        if value is None or not value.strip():
            if default is None:
                raise self.source.error(f"« {key} » is missing" + (f" in {self._name}" if self._name else ""))
            return default
        return value.strip()

    def day(self, key: str) -> date:
        """A date, required."""
        value = self._get(key, date, "a date")
        if value is None:
            raise self.source.error(f"« {key} » is missing in {self._name}")
        return value

    def number(self, key: str, default: float) -> float:
        """A number between 0 and 1."""
        value = self._get(key, float, "a number between 0 and 1 with a point")
        if value is not None and not 0 <= value <= 1:
            raise self.source.at_key(key, f"« {key} » lies between 0 and 1")
        return default if value is None else value

    def count(self, key: str) -> int | None:
        """A whole number above 0, or None."""
        value = self._get(key, int, "a whole number")
        if value is not None and value < 1:
            raise self.source.at_key(key, f"« {key} » is above 0")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty by default; a lone string is a list of one."""
        value = [self._data[key]] if isinstance(self._data.get(key), str) else self._get(key, list, "a list of texts")
        self._asked.add(key)
        if value is None:
            return ()
        if not all(isinstance(item, str) for item in value):
            raise self.source.at_key(key, f"« {key} » is to be a list of texts")
        return tuple(str(item) for item in value)

    def choice(self, key: str, kind: type[_Choice]) -> _Choice:
        """One of an enum's values, required."""
        return self._chosen(self.text(key), kind)

    def choices(self, key: str, kind: type[_Choice]) -> frozenset[_Choice]:
        """Several of an enum's values, none by default."""
        return frozenset(self._chosen(value, kind) for value in self.texts(key))

    def _chosen(self, value: str, kind: type[_Choice]) -> _Choice:
        try:
            return kind(value)
        except ValueError:
            raise self.source.error(f"« {value} » is none of {', '.join(kind)}", f'"{value}"', 1) from None

    def tables(self, key: str) -> tuple["Table", ...]:
        """A list of tables, empty by default."""
        value = self._get(key, list, "a list of tables") or []
        if not all(isinstance(item, dict) for item in value):
            raise self.source.at_key(key, f"« {key} » is to be a list of tables")
        return tuple(Table(self.source, item, f"[[{key}]]") for item in value)

    def mixed(self, key: str) -> tuple[object, ...]:
        """A list of anything, empty by default."""
        return tuple(self._get(key, list, "a list") or ())

    def table(self, key: str) -> "Table":
        """A table, empty by default."""
        return Table(self.source, self._get(key, dict, "a table") or {}, f"[{key}]")

    def items(self) -> Collection[str]:
        """All keys, for tables whose keys are free."""
        return self._data.keys()

    def done(self) -> None:
        """Raises RuleError when the table holds a key that was not asked for."""
        for key in self._data:
            if key not in self._asked:
                raise self.source.at_key(key, f"« {key} » is not known here")


def read_table(path: Path, *, examples: bool = True) -> Table:
    """The whole file as a table; without its examples, which end the file, where they are not needed.

    Raises RuleError when it is no TOML or no UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise RuleError(path, 1, 1, "the file is not written in UTF-8") from None
    cut = None if examples else _EXAMPLES.search(text)
    source = Source(path, text)
    try:
        return Table(source, tomllib.loads(text[: cut.start()] if cut else text))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.fullmatch(str(error))
        line, column = (int(place[2]), int(place[3])) if place else (text.count("\n") + 1, 1)
        raise RuleError(path, line, column, place[1] if place else str(error)) from error
