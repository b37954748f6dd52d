"""The letters as data: when each applies, what it asks for, and its French paragraphs (`resources/letters`).

A passage in square brackets is left out when a field that it names is empty; `needs` and `without` do the same for
whole paragraphs, and `verdicts` keeps a reproach for the clauses that deserve it.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.domain.cases import Means
from core.domain.facts import Sector
from core.domain.findings import Category, Finding, Verdict
from core.domain.ids import TemplateId
from core.domain.letters import FieldName
from core.law.answers import AnswerDelay, answer_delay
from core.paths import resource

_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class TemplateField:
    """A field that the letter asks for; `placeholder` is what a preview prints while a needed one is empty.

    `by_category` holds the starting text for a clause's category, `default` the one for all others.
    """

    name: FieldName
    required: bool = False
    placeholder: str = ""
    default: str = ""
    by_category: tuple[tuple[Category, str], ...] = ()

    def start(self, category: Category | None) -> str:
        """What stands in the field at first."""
        return dict(self.by_category).get(category, self.default) if category else self.default


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, reference line or enclosure with its conditions."""

    text: str
    needs: tuple[FieldName, ...] = ()
    without: tuple[FieldName, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A letter of the catalogue.

    Its title, when to use it and how to send it are worded by the catalogue of sentences under `letter.<id>`.
    `sectors` and `categories` say which findings it answers, empty for any sector. `legal` are the references it
    cites, in printed form. One of the fields in `identify` must be filled, the first of them being asked for.
    `delay` is the time that the law gives for the answer.
    """

    id: TemplateId
    subject: str
    sectors: tuple[Sector, ...]
    categories: tuple[Category, ...]
    legal: tuple[str, ...]
    means: tuple[Means, ...]
    identify: tuple[FieldName, ...]
    fields: tuple[TemplateField, ...]
    greeting: str
    closing: str
    place_and_date: str
    attention: str
    references: tuple[Passage, ...]
    paragraphs: tuple[Passage, ...]
    enclosures: tuple[Passage, ...]
    delay: AnswerDelay | None

    def field(self, name: FieldName) -> TemplateField | None:
        """What the letter says of that field, or None where it does not ask for it."""
        return next((field for field in self.fields if field.name is name), None)

    def serves(self, category: Category, sector: Sector) -> bool:
        """Whether the letter answers such a clause in that sector."""
        return category in self.categories and (not self.sectors or sector in self.sectors)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All letters, in the order of their numbers."""

    templates: tuple[Template, ...]

    def template(self, template_id: TemplateId) -> Template:
        """The letter of that number. Raises KeyError for one that the catalogue lacks."""
        for template in self.templates:
            if template.id == template_id:
                return template
        raise KeyError(template_id)

    def for_finding(self, finding: Finding, sector: Sector) -> tuple[Template, ...]:
        """The letters that answer `finding`, the most fitting first.

        The sector decides: a letter on traffic data under the code of electronic communications is for telecom
        operators only, the same clause elsewhere is a matter of the RGPD. Among those, the rule's own choice leads,
        then the letter whose first subjects are this category.
        """
        fitting = [template for template in self.templates if template.serves(finding.category, sector)]

        def rank(template: Template) -> tuple[int, int, str]:
            chosen = finding.letters.index(template.id) if template.id in finding.letters else len(finding.letters)
            return (chosen, template.categories.index(finding.category), template.id)

        return tuple(sorted(fitting, key=rank))


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Reads the letters of the project, or of another folder laid out in the same way.

    Raises ValueError naming the file for an unknown field, sector, category or hole in a text.
    """
    folder = folder or resource("letters")
    common = _read(folder / "common.toml")
    templates = []
    for path in sorted(folder.glob("l-*.toml")):
        try:
            templates.append(_template(common, _read(path)))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.name}: {error}") from error
    return Catalogue(tuple(templates))


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _template(common: Mapping[str, Any], own: Mapping[str, Any]) -> Template:
    row = {**common, **own}
    fields = tuple(_field(item) for item in (*common["field"], *own.get("field", ())))
    return Template(
        id=TemplateId(row["id"]),
        subject=row["subject"],
        sectors=tuple(Sector(name) for name in row.get("sectors", ())),
        categories=tuple(Category(name) for name in row["categories"]),
        legal=tuple(row["legal"]),
        means=tuple(Means(name) for name in row["means"]),
        identify=_names(row["identify"]),
        fields=fields,
        greeting=row["greeting"],
        closing=row["closing"],
        place_and_date=row["place_and_date"],
        attention=row["attention"],
        references=tuple(_passage(item) for item in row["reference"]),
        paragraphs=tuple(_passage(item) for item in row["paragraph"]),
        enclosures=tuple(_passage(item) for item in row.get("enclosure", ())),
        delay=answer_delay(TemplateId(row["id"])),
    )


def _field(row: Mapping[str, Any]) -> TemplateField:
    categories = tuple((Category(name), text) for name, text in row.get("by_category", {}).items())
    plain = {key: value for key, value in row.items() if key not in {"name", "by_category"}}
    return TemplateField(FieldName(row["name"]), by_category=categories, **plain)


def _passage(row: Mapping[str, Any]) -> Passage:
    for hole in _HOLE.findall(row["text"]):
        if hole != "reference":
            FieldName(hole)
    verdicts = tuple(Verdict(name) for name in row.get("verdicts", ()))
    return Passage(row["text"], _names(row.get("needs", ())), _names(row.get("without", ())), verdicts)


def _names(names: list[str]) -> tuple[FieldName, ...]:
    return tuple(FieldName(name) for name in names)
