"""Companies that are recognised by name where a text does not introduce them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.contract.passages import fold
from core.domain.facts import Sector
from core.paths import resource


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of companies, as one pattern on folded text; `sectors` of a name only where it has a single one."""

    pattern: re.Pattern[str]
    sectors: Mapping[str, Sector]


@lru_cache(maxsize=1)
def load_known_names() -> KnownNames:
    """The names and former names in `resources/providers/`; read once a process."""
    names: set[str] = set()
    sectors: dict[str, Sector] = {}
    for path in sorted(resource("providers").glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("provider", []):
            called = [fold(str(name)) for name in (row["name"], *row.get("names", []))]
            names.update(called)
            if len(row.get("sectors", [])) == 1:
                sectors.update(dict.fromkeys(called, Sector(row["sectors"][0])))
    ordered = sorted((re.escape(name) for name in names if len(name) > 2), key=len, reverse=True)
    pattern = rf"(?<![\w@./-])(?:{'|'.join(ordered)})(?![\w@-])" if ordered else r"(?!)"
    return KnownNames(re.compile(pattern), sectors)
