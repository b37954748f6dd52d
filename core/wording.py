"""Sentences for codes: `resources/i18n/<language>/*.toml`, usable with and without a window.

Dates are written the way the language writes them, with non-breaking spaces where French wants them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.cases import Step
from core.errors import UserError
from core.paths import resource
from core.typography import french

NBSP = "\u00a0"


class Language(StrEnum):
    """The languages that the interface speaks."""

    FRENCH = "fr"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """The catalogue of one language; every code that core can answer with has its sentence."""

    language: Language
    sentences: Mapping[str, str]

    def say(self, code: str, **facts: str | int | date) -> str:
        """The sentence for `code`, its `{places}` filled. Raises KeyError for an unknown code or a missing fact."""
        shown = {name: self.day(value) if isinstance(value, date) else value for name, value in facts.items()}
        return self.sentences[code].format_map(shown)

    def error(self, error: UserError) -> str:
        """What happened and what to do about it."""
        return self.say(f"error.{error.code.value}", **error.facts)

    def step(self, step: Step) -> str:
        """One step of a deadline's computation."""
        return self.say(f"step.{step.code}", **dict(step.facts))

    def day(self, day: date) -> str:
        """A date in full: « lundi 14 décembre 2026 », "Monday 14 December 2026"."""
        return f"{self.say(f'weekday.{day.weekday()}')} {self.date(day)}"

    def date(self, day: date) -> str:
        """A date without its weekday: « 1er mars 2026 », "1 March 2026"."""
        number = "1er" if day.day == 1 and self.language is Language.FRENCH else str(day.day)
        return f"{number}{NBSP}{self.say(f'month.{day.month}')}{NBSP}{day.year}"


def load_wording(language: Language) -> Wording:
    """Reads the catalogue of that language."""
    sentences: dict[str, str] = {}
    for path in sorted(resource(f"i18n/{language.value}").glob("*.toml")):
        with path.open("rb") as file:
            _flatten(tomllib.load(file), "", sentences)
    if language is Language.FRENCH:
        sentences = {code: french(sentence) for code, sentence in sentences.items()}
    return Wording(language, sentences)


def _flatten(tree: Mapping[str, object], prefix: str, into: dict[str, str]) -> None:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            _flatten(value, f"{prefix}{name}.", into)
        else:
            into[prefix + name] = str(value)
