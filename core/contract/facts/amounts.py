"""Sums of money in euros: « 34,90 € », « 1 150 euros », « 34€90 », « cinq euros »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.contract.facts.numbers import NUMBER, parse_number

_AMOUNT = re.compile(
    r"(?<![\w.,-])(?:(?P<whole>\d{1,3}(?:[ .]\d{3})+|\d{1,7})(?:[,.](?P<cents>\d{1,4}))?\s?(?:€|"
    r"euros?\b|eur\b)(?P<tail>\d\d\b)?"
    rf"|€\s?(?P<after>\d{{1,7}}(?:[,.]\d{{1,2}})?)|(?P<words>{NUMBER})\s(?:euros?\b))"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in euros: `value` as a decimal with a point, printed at `[start, end)`."""

    value: str
    start: int
    end: int

    @property
    def number(self) -> Decimal:
        """The sum as a number."""
        return Decimal(self.value)


def find_amounts(plain: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """The sums in euros that folded text prints in `[start, end)`, in order."""
    for match in _AMOUNT.finditer(plain, start, len(plain) if end is None else end):
        if match["words"]:
            value = parse_number(match["words"])
            if value is not None:
                yield Amount(str(value), match.start(), match.end())
            continue
        if match["after"]:
            yield Amount(match["after"].replace(",", "."), match.start(), match.end())
            continue
        whole = re.sub(r"[ .]", "", match["whole"])
        cents = match["cents"] or match["tail"]
        yield Amount(f"{whole}.{cents}" if cents else whole, match.start(), match.end())
