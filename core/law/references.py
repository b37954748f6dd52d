"""The legal references that rules, letters and deadlines cite, read from `resources/law/*.toml`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from core.paths import resource


@dataclass(frozen=True, slots=True)
class Source:
    """Where references were read: `state` is the date of the text itself where it is known."""

    key: str
    name: str
    address: str
    read_on: date
    state: date | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """One provision, judgment or recommendation.

    `printed` is the short form shown beside findings ("CPCE L34-1 IV"), `formal` the one that letters use
    (« article L. 34-1, IV, du code... »), `content` what it says in our own words, French. Without `valid_from`
    the start of this version is not established. `settled` marks what is well known but was not re-read.
    """

    id: str
    printed: str
    formal: str
    title: str
    content: str
    source: Source
    valid_from: date | None = None
    valid_to: date | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """All references, found by the form in which they are printed."""

    references: tuple[Reference, ...]
    by_form: Mapping[str, Reference]

    def find(self, printed: str) -> Reference | None:
        """The reference cited as `printed`, or None.

        « RGPD, art. 12(3) » and « RGPD 12(3) », « L224-33 » and « CC L224-33 » name the same.
        """
        form = _form(printed)
        return self.by_form.get(form) or self.by_form.get(f"cc {form}")


def load_law(folder: Path | None = None) -> Law:
    """Reads the references of the project, or of another folder laid out in the same way.

    Raises ValueError naming the file for a missing field, an unknown source or a form that is taken.
    """
    folder = folder or resource("law")
    with (folder / "sources.toml").open("rb") as file:
        sources = {row["key"]: Source(**row) for row in tomllib.load(file)["source"]}
    found: dict[str, Reference] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == "sources.toml":
            continue
        with path.open("rb") as file:
            rows = tomllib.load(file)["reference"]
        for row in rows:
            reference = _reference(row, sources, path)
            form = _form(reference.printed)
            if form in found:
                raise ValueError(f"{path.name}: {reference.printed} is given twice")
            found[form] = reference
    return Law(tuple(found.values()), found)


def _reference(row: Mapping[str, Any], sources: Mapping[str, Source], path: Path) -> Reference:
    try:
        return Reference(**{**row, "source": sources[row["source"]]})
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path.name}: {row.get('printed', '?')}: {error}") from error


def _form(printed: str) -> str:
    bare = re.sub(r"\bart(?:icle)?s?\b\.?|[,.]|\bn°", " ", printed.lower().replace("\u00a0", " "))
    bare = re.sub(r"\b([lrd])\s+(?=\d)", r"\1", bare).replace("cjeu", "cjue")
    return " ".join(bare.split())
