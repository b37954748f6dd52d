"""Values and names as exports print them."""

import re
from datetime import date

from core.domain.facts import FactName, KnownFact
from core.domain.findings import Finding
from core.wording import Language, Wording

_PERIOD = re.compile(r"(\d+)([dm])")
_EUROS = frozenset({FactName.PRICE_MONTH_EUR, FactName.PRICE_YEAR_EUR})
_PERIODS = frozenset({FactName.NOTICE, FactName.WITHDRAWAL})
_DATES = frozenset({FactName.ORDERED_ON, FactName.CONDITIONS_DATE})


def letter_titles(finding: Finding, wording: Wording) -> tuple[str, ...]:
    """What the letters that answer a finding are called, those that the catalogue holds."""
    keys = (f"letter.{letter}.title" for letter in finding.letters)
    return tuple(wording.say(key) for key in keys if key in wording.sentences)


def fact_value(known: KnownFact, wording: Wording) -> str:
    """A fact's value as people write it; a value in another format than its own is printed as it stands."""
    value = known.value
    if known.name in _EUROS and re.fullmatch(r"\d+(\.\d+)?", value):
        amount = f"{float(value):.2f}"
        shown = amount.replace(".", ",") if wording.language is Language.FRENCH else amount
        return wording.say("report.value.euros", amount=shown)
    if known.name is FactName.COMMITMENT_MONTHS and value.isdecimal():
        return wording.say("report.value.none") if int(value) == 0 else _counted(int(value), "month", wording)
    if known.name in _PERIODS and (period := _PERIOD.fullmatch(value)):
        return _counted(int(period[1]), "day" if period[2] == "d" else "month", wording)
    if known.name in _DATES and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return wording.date(date.fromisoformat(value))
        except ValueError:
            return value
    return value


def _counted(count: int, unit: str, wording: Wording) -> str:
    return wording.say(f"report.value.{unit if count == 1 else unit + 's'}", count=count)
