"""Values and names as exports print them."""

import re
from datetime import date

from core.domain.facts import FactName, KnownFact
from core.domain.findings import Finding
from core.wording import Language, Wording

_PERIOD = re.compile(r"(\d+)([dmy])")
_EUROS = frozenset({FactName.PRICE_MONTH_EUR, FactName.PRICE_YEAR_EUR, FactName.DEPOSIT_EUR})
_PERIODS = frozenset({FactName.NOTICE, FactName.WITHDRAWAL, FactName.CLAIM_PERIOD})
_UNITS = {"d": "day", "m": "month", "y": "year"}
_AMOUNT = re.compile(r"\d{1,9}(?:\.\d{1,2})?")
_FEE = re.compile(r"([a-z-]+):(\d{1,9}(?:\.\d{1,2})?)")
_DATES = frozenset({FactName.ORDERED_ON, FactName.CONDITIONS_DATE})


def letter_titles(finding: Finding, wording: Wording) -> tuple[str, ...]:
    """What the letters that answer a finding are called, those that the catalogue holds."""
    keys = (f"letter.{letter}.title" for letter in finding.letters)
    return tuple(wording.say(key) for key in keys if key in wording.sentences)


def fact_value(known: KnownFact, wording: Wording) -> str:
    """A fact's value as people write it."""
    return fact_words(known.name, known.value, wording)


def fact_words(name: FactName, value: str, wording: Wording) -> str:
    """A value of that fact as people write it; one in another format than its own is given as it stands."""
    worded = f"report.value.{name.value}.{value}"
    if worded in wording.sentences:
        return wording.say(worded)
    if name in _EUROS and _AMOUNT.fullmatch(value):
        return _euros(value, wording)
    if name is FactName.FEE_EUR and (fee := _FEE.fullmatch(value)):
        kind = f"report.value.{name.value}.{fee[1]}"
        return wording.say(kind, amount=_euros(fee[2], wording)) if kind in wording.sentences else value
    if name is FactName.COMMITMENT_MONTHS and value.isdecimal():
        return wording.say("report.value.none") if int(value) == 0 else _counted(int(value), "month", wording)
    if name in _PERIODS and (period := _PERIOD.fullmatch(value)):
        return _counted(int(period[1]), _UNITS[period[2]], wording)
    if name in _DATES:
        return _day(value, wording)
    return value


def _euros(value: str, wording: Wording) -> str:
    amount = f"{float(value):.2f}"
    shown = amount.replace(".", ",") if wording.language is Language.FRENCH else amount
    return wording.say("report.value.euros", amount=shown)


def _day(value: str, wording: Wording) -> str:
    try:
        return wording.date(date.fromisoformat(value))
    except ValueError:
        return value


def _counted(count: int, unit: str, wording: Wording) -> str:
    return wording.say(f"report.value.{unit if count == 1 else unit + 's'}", count=count)
