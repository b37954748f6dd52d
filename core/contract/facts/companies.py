"""Companies that are recognised by name where a text does not introduce them."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from core.contract.passages import fold
from core.paths import resource


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of companies, as one pattern on folded text."""

    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def load_known_names() -> KnownNames:
    """The names and former names in `resources/providers/`; read once a process."""
    names: set[str] = set()
    for path in sorted(resource("providers").glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("provider", []):
            names.update(fold(str(name)) for name in (row["name"], *row.get("names", [])))
    ordered = sorted((re.escape(name) for name in names if len(name) > 2), key=len, reverse=True)
    return KnownNames(re.compile(rf"(?<![\w@./-])(?:{'|'.join(ordered)})(?![\w@-])" if ordered else r"(?!)"))
