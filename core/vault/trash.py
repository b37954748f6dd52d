"""The trash: deleting hides, restoring undoes, purging really removes.

A deletion stamps the thing and all that hangs on it with one trash entry; what was deleted earlier keeps its own.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from core.clock import Clock
from core.domain.changes import Changed, Changes
from core.domain.ids import CaseId, ContractId, DocumentId, LetterId, PersonId
from core.vault.database import Database

TrashId = NewType("TrashId", int)


class TrashKind(StrEnum):
    """What was deleted."""

    PERSON = "person"
    CONTRACT = "contract"
    DOCUMENT = "document"
    LETTER = "letter"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class TrashItem:
    """One deletion. `title` names what was deleted; a letter's or a case's is its template."""

    id: TrashId
    kind: TrashKind
    item_id: str
    title: str
    deleted_at: datetime


_TABLES = {
    TrashKind.PERSON: "person",
    TrashKind.CONTRACT: "contract",
    TrashKind.DOCUMENT: "document",
    TrashKind.LETTER: "letter",
    TrashKind.CASE: "follow_up",
}
_TITLES = {
    TrashKind.PERSON: "name",
    TrashKind.CONTRACT: "title",
    TrashKind.DOCUMENT: "name",
    TrashKind.LETTER: "template",
    TrashKind.CASE: "template",
}
_EVERYTHING = Changes.of(*(kind for kind in Changed if kind is not Changed.SETTINGS))


class Trash:
    """What was deleted and can still come back."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def items(self) -> tuple[TrashItem, ...]:
        """The deletions, the latest first."""
        rows = self._database.rows("SELECT id, kind, item_id, title, deleted_at FROM trash ORDER BY id DESC")
        return tuple(
            TrashItem(TrashId(row), TrashKind(kind), item, title, datetime.fromisoformat(at))
            for row, kind, item, title, at in rows
        )

    def latest(self, item_id: str) -> TrashItem | None:
        """The entry of something just deleted: what an "undo" restores."""
        return next((item for item in self.items() if item.item_id == item_id), None)

    def bring_back(self, item_id: str) -> Changes:
        """Undoes the last deletion of a thing; nothing where it is not in the trash any more."""
        entry = self.latest(item_id)
        return self.restore(entry.id) if entry else Changes(frozenset())

    def restore(self, trash_id: TrashId) -> Changes:
        """Brings back what that deletion took, and whatever it needs to be seen: its contract, its letter."""
        with self._database.action():
            self._unstamp(trash_id)
            while holder := self._database.row(_HIDDEN_HOLDERS):
                self._unstamp(TrashId(holder[0]))
        return _EVERYTHING

    def purge(self, trash_id: TrashId) -> Changes:
        """Removes for good what that deletion took; its bytes are overwritten in the file."""
        with self._database.action():
            for table in _TABLES.values():
                self._database.run(f"DELETE FROM {table} WHERE trash_id = ?", (trash_id,))
            self._database.run("DELETE FROM trash WHERE id = ?", (trash_id,))
            for kind, table in _TABLES.items():
                self._database.run(
                    f"DELETE FROM trash WHERE kind = ? AND item_id NOT IN (SELECT id FROM {table})", (kind.value,)
                )
        return _EVERYTHING

    def empty(self) -> Changes:
        """Purges all."""
        with self._database.action():
            for item in self.items():
                self.purge(item.id)
        return _EVERYTHING

    def put_person(self, person_id: PersonId) -> Changes:
        """A person with their contracts, and all that hangs on these."""
        with self._database.action():
            entry = self._put(TrashKind.PERSON, person_id)
            self._stamp("contract", entry, "person_id = ?", person_id)
            for table in ("document", "letter", "follow_up"):
                self._stamp(table, entry, "contract_id IN (SELECT id FROM contract WHERE trash_id = ?)", str(entry))
        return _EVERYTHING

    def put_contract(self, contract_id: ContractId) -> Changes:
        """A contract with its documents, letters and cases."""
        with self._database.action():
            entry = self._put(TrashKind.CONTRACT, contract_id)
            for table in ("document", "letter", "follow_up"):
                self._stamp(table, entry, "contract_id = ?", contract_id)
        return _EVERYTHING

    def put_document(self, document_id: DocumentId) -> Changes:
        """A document, with what was attached to it."""
        with self._database.action():
            entry = self._put(TrashKind.DOCUMENT, document_id)
            self._stamp(
                "document",
                entry,
                "id IN (WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT document.id FROM document JOIN below ON"
                " parent_id = below.id) SELECT id FROM below)",
                document_id,
            )
        return Changes.of(Changed.DOCUMENTS, Changed.CONTRACTS, Changed.ANALYSES, Changed.TRASH)

    def put_letter(self, letter_id: LetterId) -> Changes:
        """A letter, with its case."""
        with self._database.action():
            entry = self._put(TrashKind.LETTER, letter_id)
            self._stamp("follow_up", entry, "letter_id = ?", letter_id)
        return Changes.of(Changed.LETTERS, Changed.CASES, Changed.TRASH)

    def put_case(self, case_id: CaseId) -> Changes:
        """A case alone; its letter stays."""
        with self._database.action():
            self._put(TrashKind.CASE, case_id)
        return Changes.of(Changed.CASES, Changed.TRASH)

    def _put(self, kind: TrashKind, item_id: str) -> TrashId:
        table, title = _TABLES[kind], _TITLES[kind]
        entered = self._database.run(
            f"INSERT INTO trash (kind, item_id, title, deleted_at) SELECT ?, id, {title}, ? FROM {table}"
            " WHERE id = ? AND trash_id IS NULL",
            (kind.value, self._clock.now().isoformat(), item_id),
        )
        if entered == 0:
            raise KeyError(item_id)
        row = self._database.row("SELECT max(id) FROM trash")
        entry = TrashId(row[0] if row else 0)
        self._stamp(table, entry, "id = ?", item_id)
        return entry

    def _stamp(self, table: str, entry: TrashId, which: str, value: str) -> None:
        self._database.run(f"UPDATE {table} SET trash_id = ? WHERE trash_id IS NULL AND {which}", (entry, value))

    def _unstamp(self, entry: TrashId) -> None:
        for table in _TABLES.values():
            self._database.run(f"UPDATE {table} SET trash_id = NULL WHERE trash_id = ?", (entry,))
        self._database.run("DELETE FROM trash WHERE id = ?", (entry,))


# Something visible whose holder is still in the trash would be lost to sight.
_HIDDEN_HOLDERS = """
    SELECT holder.trash_id FROM contract item JOIN person holder ON holder.id = item.person_id
        WHERE item.trash_id IS NULL AND holder.trash_id IS NOT NULL
    UNION ALL SELECT holder.trash_id FROM document item JOIN contract holder ON holder.id = item.contract_id
        WHERE item.trash_id IS NULL AND holder.trash_id IS NOT NULL
    UNION ALL SELECT holder.trash_id FROM document item JOIN document holder ON holder.id = item.parent_id
        WHERE item.trash_id IS NULL AND holder.trash_id IS NOT NULL
    UNION ALL SELECT holder.trash_id FROM letter item JOIN contract holder ON holder.id = item.contract_id
        WHERE item.trash_id IS NULL AND holder.trash_id IS NOT NULL
    UNION ALL SELECT holder.trash_id FROM follow_up item JOIN letter holder ON holder.id = item.letter_id
        WHERE item.trash_id IS NULL AND holder.trash_id IS NOT NULL
    UNION ALL SELECT holder.trash_id FROM follow_up item JOIN contract holder ON holder.id = item.contract_id
        WHERE item.trash_id IS NULL AND holder.trash_id IS NOT NULL
    LIMIT 1"""
