"""The user's marks on clauses, tied to a clause by its category and its words, so that a new analysis keeps them."""

from collections.abc import Iterable

from core.domain.changes import Changed, Changes
from core.domain.findings import Anchor, Category, Finding, Mark, MarkKind
from core.domain.ids import DocumentId
from core.vault.database import Database

# Shorter quotes are too common for one inside the other to mean the same clause.
_TELLING_LENGTH = 24


def mark_of(marks: Iterable[Mark], finding: Finding) -> Mark | None:
    """The mark that the user put on this clause, or None."""
    same = [mark for mark in marks if mark.anchor.category is finding.category]
    exact = (mark for mark in same if mark.anchor.quote == finding.quote)
    close = (mark for mark in same if same_words(mark.anchor.quote, finding.quote))
    return next(exact, None) or next(close, None)


def same_words(one: str, other: str) -> bool:
    """Whether two quotes are the same clause: equal up to spaces, case and hyphens, or one long part of the other."""
    short, long = sorted((_folded(one), _folded(other)), key=len)
    return short == long or (len(short) >= _TELLING_LENGTH and short in long)


def _folded(quote: str) -> str:
    return "".join(letter for letter in quote.casefold() if letter.isalnum())


class Marks:
    """What was handled or disagreed with."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, document_id: DocumentId) -> tuple[Mark, ...]:
        """The document's marks in the order they were first set; `mark_of` finds a clause's own."""
        rows = self._database.rows(
            "SELECT category, quote, kind, note FROM mark WHERE document_id = ? ORDER BY rowid", (document_id,)
        )
        return tuple(
            Mark(Anchor(Category(category), quote), MarkKind(kind), note) for category, quote, kind, note in rows
        )

    def set(self, document_id: DocumentId, mark: Mark) -> Changes:
        """Puts the mark in place of whatever the clause had."""
        with self._database.action():
            self._remove(document_id, mark.anchor)
            self._database.run(
                "INSERT INTO mark (document_id, category, quote, kind, note) VALUES (?, ?, ?, ?, ?)",
                (document_id, mark.anchor.category.value, mark.anchor.quote, mark.kind.value, mark.note),
            )
            settle_findings(self._database, document_id)
        return Changes.of(Changed.MARKS, Changed.CONTRACTS)

    def clear(self, document_id: DocumentId, anchor: Anchor) -> Changes:
        """Takes the clause's mark away, where it has one."""
        with self._database.action():
            self._remove(document_id, anchor)
            settle_findings(self._database, document_id)
        return Changes.of(Changed.MARKS, Changed.CONTRACTS)

    def _remove(self, document_id: DocumentId, anchor: Anchor) -> None:
        for mark in self.of(document_id):
            if mark.anchor.category is anchor.category and same_words(mark.anchor.quote, anchor.quote):
                self._database.run(
                    "DELETE FROM mark WHERE document_id = ? AND category = ? AND quote = ?",
                    (document_id, anchor.category.value, mark.anchor.quote),
                )


def settle_findings(database: Database, document_id: DocumentId) -> None:
    """Tells the index of findings which are marked; part of the action that changed marks or findings."""
    marks = database.rows("SELECT category, quote FROM mark WHERE document_id = ?", (document_id,))
    findings = database.rows("SELECT position, category, quote FROM finding WHERE document_id = ?", (document_id,))
    database.run_many(
        "UPDATE finding SET settled = ? WHERE document_id = ? AND position = ?",
        [
            (
                int(any(category == marked and same_words(quote, words) for marked, words in marks)),
                document_id,
                position,
            )
            for position, category, quote in findings
        ],
    )
