"""What the 35 categories are called and mean, for readers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.clauses.rulefile import Table, read_table
from core.domain.findings import Category
from core.paths import resource
from core.typography import french


@dataclass(frozen=True, slots=True)
class Heading:
    """A category in one language: what it does to the subscriber, its neutral name, one plain line."""

    title: str
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Every category in every language (`fr`, `en`)."""

    headings: Mapping[str, Mapping[Category, Heading]]

    def heading(self, category: Category, language: str) -> Heading:
        """The category's heading; French where the language is not known."""
        return self.headings.get(language, self.headings["fr"])[category]


def load_taxonomy(path: Path | None = None) -> Taxonomy:
    """Read `resources/clauses/taxonomy.toml`. Raises RuleError when a category or a text is missing."""
    table = read_table(path or resource("clauses/taxonomy.toml"))
    parts = {category: table.table(category.value) for category in Category}
    table.done()
    return Taxonomy(
        {
            language: {category: _heading(part.table(language), language) for category, part in parts.items()}
            for language in ("fr", "en")
        }
    )


def _heading(table: Table, language: str) -> Heading:
    texts = (table.text("title"), table.text("name"), table.text("line"))
    table.done()
    return Heading(*(french(text) for text in texts)) if language == "fr" else Heading(*texts)
