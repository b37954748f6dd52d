"""Letters in the making, and the sealed copies of those that were sent."""

from dataclasses import dataclass
from datetime import date, datetime

from core.clock import Clock
from core.domain.changes import Changed, Changes
from core.domain.findings import Anchor, Category
from core.domain.ids import ContractId, DocumentId, LetterId, TemplateId
from core.domain.letters import Letter
from core.vault.codec import fields_from_text, fields_to_text
from core.vault.database import Database, Row
from core.vault.trash import Trash

_COLUMNS = "id, contract_id, template, fields, created_on, document_id, category, quote, body"


@dataclass(frozen=True, slots=True)
class SealedLetter:
    """What was sent, to the byte."""

    pdf: bytes
    text: str
    sealed_at: datetime


class Letters:
    """Letters of all contracts."""

    def __init__(self, database: Database, trash: Trash, clock: Clock) -> None:
        self._database = database
        self._trash = trash
        self._clock = clock

    def all(self) -> tuple[Letter, ...]:
        """Every letter, the latest first."""
        return self._list("trash_id IS NULL ORDER BY created_on DESC, rowid DESC")

    def of(self, contract_id: ContractId) -> tuple[Letter, ...]:
        """The contract's letters, the latest first."""
        return self._list("contract_id = ? AND trash_id IS NULL ORDER BY created_on DESC, rowid DESC", contract_id)

    def get(self, letter_id: LetterId) -> Letter:
        """That letter, also from the trash. Raises KeyError for an unknown id."""
        found = self._list("id = ?", letter_id)
        if not found:
            raise KeyError(letter_id)
        return found[0]

    def save(self, letter: Letter) -> Changes:
        """Keeps the letter as it stands; a sealed copy is not touched by it."""
        with self._database.action():
            self._database.run(
                f"INSERT INTO letter ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " contract_id = excluded.contract_id, template = excluded.template, fields = excluded.fields,"
                " created_on = excluded.created_on, document_id = excluded.document_id,"
                " category = excluded.category, quote = excluded.quote, body = excluded.body",
                (
                    letter.id,
                    letter.contract_id,
                    letter.template,
                    fields_to_text(letter.fields),
                    letter.created_on.isoformat(),
                    letter.document_id,
                    letter.anchor.category.value if letter.anchor else None,
                    letter.anchor.quote if letter.anchor else None,
                    letter.body,
                ),
            )
        return Changes.of(Changed.LETTERS)

    def delete(self, letter_id: LetterId) -> Changes:
        """To the trash, with its case. Raises KeyError for what is not there."""
        return self._trash.put_letter(letter_id)

    def seal(self, letter_id: LetterId, pdf: bytes, text: str) -> Changes:
        """Keeps what is being sent. Raises ValueError for a letter that has a sealed copy: none is ever replaced."""
        if self.sealed(letter_id) is not None:
            raise ValueError("the letter is sealed")
        with self._database.action():
            self._database.run(
                "INSERT INTO sealed_letter (letter_id, sealed_at, text, pdf) VALUES (?, ?, ?, ?)",
                (letter_id, self._clock.now().isoformat(), text, pdf),
            )
        return Changes.of(Changed.LETTERS)

    def sealed(self, letter_id: LetterId) -> SealedLetter | None:
        """What was sent, or None while nothing was."""
        row = self._database.row("SELECT pdf, text, sealed_at FROM sealed_letter WHERE letter_id = ?", (letter_id,))
        return SealedLetter(row[0], row[1], datetime.fromisoformat(row[2])) if row else None

    def unseal(self, letter_id: LetterId) -> Changes:
        """Takes the sealed copy back: the undo of « J'ai envoyé cette lettre »."""
        with self._database.action():
            self._database.run("DELETE FROM sealed_letter WHERE letter_id = ?", (letter_id,))
        return Changes.of(Changed.LETTERS)

    def _list(self, which: str, *values: str) -> tuple[Letter, ...]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM letter WHERE {which}", values)
        return tuple(_letter(row) for row in rows)


def _letter(row: Row) -> Letter:
    letter_id, contract_id, template, fields, created_on, document_id, category, quote, body = row
    return Letter(
        LetterId(letter_id),
        ContractId(contract_id),
        TemplateId(template),
        fields_from_text(fields),
        date.fromisoformat(created_on),
        DocumentId(document_id) if document_id else None,
        Anchor(Category(category), quote) if category else None,
        body,
    )
