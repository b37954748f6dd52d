"""The labelled corpus beside the project, where there is one: texts that rules are tried on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.domain.facts import Sector

_FOLDERS = ("dev", "train", "synthetic", "emails")


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A document of the corpus as sentence units, a paragraph each, with the labels of each unit.

    `units[n]` begins at `starts[n]` of `text`; a label that ends in `?` is doubtful.
    """

    name: str
    text: str
    starts: tuple[int, ...]
    labels: tuple[frozenset[str], ...]
    sector: Sector | None


def labelled_texts(corpus: Path) -> Iterator[LabelledText]:
    """Every labelled document of the corpus folder, and the lone clauses, each a document of one unit."""
    for folder in _FOLDERS:
        for path in sorted((corpus / folder).glob("*.labels.tsv")):
            name = path.name.removesuffix(".labels.tsv")
            yield _document(f"{folder}/{name}", path.with_name(f"{name}.tsv"), path, corpus / "facts" / f"{name}.json")
    for path in sorted((corpus / "clauses").glob("*.jsonl")):
        yield from _clauses(path)


def _document(name: str, units: Path, labels: Path, facts: Path) -> LabelledText:
    texts = dict(line.split("\t", 1) for line in units.read_text(encoding="utf-8").splitlines() if "\t" in line)
    marks = dict(line.split("\t", 1) for line in labels.read_text(encoding="utf-8").splitlines() if "\t" in line)
    sector = json.loads(facts.read_text(encoding="utf-8")).get("sector") if facts.exists() else None
    rows = [(text, marks.get(number, "").split(",")) for number, text in texts.items()]
    return _labelled(name, rows, _sector(sector))


def _clauses(path: Path) -> Iterator[LabelledText]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        clause = json.loads(line)
        name = clause.get("pair") or f"{path.stem}:{number}"
        yield _labelled(f"clauses/{name}", [(clause["text"], clause["labels"])], _sector(clause["sector"]))


def _labelled(name: str, units: list[tuple[str, list[str]]], sector: Sector | None) -> LabelledText:
    starts, place = [], 0
    for text, _ in units:
        starts.append(place)
        place += len(text) + 1
    labels = tuple(frozenset(filter(None, marks)) for _, marks in units)
    return LabelledText(name, "\n".join(text for text, _ in units), tuple(starts), labels, sector)


def _sector(printed: object) -> Sector | None:
    """The corpus writes a list for whole documents, and some lone clauses have names of their own."""
    name = printed[0] if isinstance(printed, list) and printed else printed
    name = {"banking": "bank", "saas": "software"}.get(str(name), str(name)).removesuffix(" ?").split(" || ")[0]
    return Sector(name) if name in set(Sector) else None
