"""Documents: original bytes, the PDF that is shown, what was read and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from core.clock import Clock
from core.domain.changes import Changed, Changes
from core.domain.contracts import Contract
from core.domain.document import Document, DocumentKind, DocumentRole, StoredDocument
from core.domain.findings import Analysis, Versions
from core.domain.ids import ContractId, DocumentId, new_id
from core.vault.codec import pack_analysis, unpack_analysis
from core.vault.codec_document import pack, unpack
from core.vault.contracts import Contracts
from core.vault.database import Database, Row
from core.vault.marks import settle_findings
from core.vault.trash import Trash

_COLUMNS = "id, contract_id, name, kind, role, sha256, page_count, added_on, version_on, parent_id"


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to be stored.

    `pdf` is the converted PDF, None when `data` is what is shown. `document` and `analysis` are None where
    reading failed. `parent` is the place, in the same import, of the e-mail that it came with.
    """

    name: str
    kind: DocumentKind
    role: DocumentRole
    sha256: str
    data: bytes
    pdf: bytes | None = None
    document: Document | None = None
    analysis: Analysis | None = None
    version_on: date | None = None
    parent: int | None = None
    id: DocumentId = field(default_factory=lambda: DocumentId(new_id()))


class Documents:
    """Documents of all contracts."""

    def __init__(self, database: Database, contracts: Contracts, trash: Trash, clock: Clock) -> None:
        self._database = database
        self._contracts = contracts
        self._trash = trash
        self._clock = clock

    def add_import(self, contract: Contract, items: Sequence[NewDocument]) -> Changes:
        """A new contract with its documents: all of it or nothing."""
        with self._database.action():
            self._contracts.save(contract)
            return self.add(contract.id, items)

    def add(self, contract_id: ContractId, items: Sequence[NewDocument]) -> Changes:
        """More documents of a contract: all of them or none. A parent comes before what it carries."""
        today = self._clock.today().isoformat()
        with self._database.action():
            for item in items:
                self._database.run(
                    f"INSERT INTO document ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        item.id,
                        contract_id,
                        item.name,
                        item.kind.value,
                        item.role.value,
                        item.sha256,
                        len(item.document.pages) if item.document else 0,
                        today,
                        item.version_on.isoformat() if item.version_on else None,
                        items[item.parent].id if item.parent is not None else None,
                    ),
                )
                self._put_bytes(item.id, "original", item.data)
                if item.pdf is not None:
                    self._put_bytes(item.id, "shown", item.pdf)
                if item.document is not None:
                    self._put_reading(item.id, item.document)
                if item.analysis is not None:
                    self._put_analysis(item.id, item.analysis)
        return Changes.of(Changed.CONTRACTS, Changed.DOCUMENTS, Changed.ANALYSES)

    def of(self, contract_id: ContractId) -> tuple[StoredDocument, ...]:
        """The contract's documents in the order they were added, an e-mail before its attachments."""
        return self._list("contract_id = ? AND trash_id IS NULL", contract_id)

    def get(self, document_id: DocumentId) -> StoredDocument:
        """That document, also from the trash. Raises KeyError for an unknown id."""
        found = self._list("id = ?", document_id)
        if not found:
            raise KeyError(document_id)
        return found[0]

    def find(self, sha256: str) -> tuple[StoredDocument, ...]:
        """The documents with these very bytes that are not in the trash: the same file imported before."""
        return self._list("sha256 = ? AND trash_id IS NULL", sha256)

    def data(self, document_id: DocumentId) -> bytes:
        """The original bytes. Raises KeyError for an unknown id."""
        return self._bytes(document_id, ("original",))

    def shown_pdf(self, document_id: DocumentId) -> bytes:
        """What the document worker opens to show pages: the converted PDF, or the original where there is none."""
        return self._bytes(document_id, ("shown", "original"))

    def document(self, document_id: DocumentId) -> Document | None:
        """What was read: text, pages, words and boxes. None where reading failed."""
        row = self._database.row("SELECT layout, text FROM reading WHERE document_id = ?", (document_id,))
        return unpack(row[0], row[1]) if row else None

    def analysis(self, document_id: DocumentId) -> Analysis | None:
        """The latest analysis, None where there is none."""
        row = self._database.row("SELECT body FROM analysis WHERE document_id = ?", (document_id,))
        return unpack_analysis(row[0]) if row else None

    def outdated(self, versions: Versions) -> tuple[DocumentId, ...]:
        """Documents whose analysis was made by another reader, other rules or another model."""
        rows = self._database.rows(
            "SELECT d.id FROM document d JOIN analysis a ON a.document_id = d.id"
            " WHERE d.trash_id IS NULL AND (a.reader, a.rules, a.model) <> (?, ?, ?) ORDER BY d.row",
            (versions.reader, versions.rules, versions.model),
        )
        return tuple(DocumentId(row[0]) for row in rows)

    def save_analysis(self, document_id: DocumentId, document: Document, analysis: Analysis) -> Changes:
        """Replaces what was read and found; the user's marks stay on the clauses that kept their words."""
        with self._database.action():
            self._put_reading(document_id, document)
            self._put_analysis(document_id, analysis)
            self._database.run(
                "UPDATE document SET page_count = ?, kind = ? WHERE id = ?",
                (len(document.pages), document.kind.value, document_id),
            )
        return Changes.of(Changed.ANALYSES, Changed.DOCUMENTS, Changed.CONTRACTS, Changed.MARKS)

    def rename(self, document_id: DocumentId, name: str) -> Changes:
        """Gives the document another name."""
        return self._set(document_id, "name", name)

    def set_role(self, document_id: DocumentId, role: DocumentRole) -> Changes:
        """Says what the document is in its contract."""
        return self._set(document_id, "role", role.value)

    def set_version(self, document_id: DocumentId, version_on: date | None) -> Changes:
        """Says from when its conditions are."""
        return self._set(document_id, "version_on", version_on.isoformat() if version_on else None)

    def delete(self, document_id: DocumentId) -> Changes:
        """To the trash, with what was attached to it. Raises KeyError for what is not there."""
        return self._trash.put_document(document_id)

    def _list(self, which: str, value: str) -> tuple[StoredDocument, ...]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM document WHERE {which} ORDER BY row", (value,))
        return tuple(_stored(row) for row in rows)

    def _set(self, document_id: DocumentId, column: str, value: str | None) -> Changes:
        with self._database.action():
            self._database.run(f"UPDATE document SET {column} = ? WHERE id = ?", (value, document_id))
        return Changes.of(Changed.DOCUMENTS, Changed.CONTRACTS)

    def _bytes(self, document_id: DocumentId, parts: tuple[str, ...]) -> bytes:
        for part in parts:
            row = self._database.row("SELECT data FROM content WHERE document_id = ? AND part = ?", (document_id, part))
            if row:
                return bytes(row[0])
        raise KeyError(document_id)

    def _put_bytes(self, document_id: DocumentId, part: str, data: bytes) -> None:
        self._database.run("INSERT INTO content (document_id, part, data) VALUES (?, ?, ?)", (document_id, part, data))

    def _put_reading(self, document_id: DocumentId, document: Document) -> None:
        self._database.run(
            "INSERT INTO reading (row, document_id, text, layout) SELECT row, id, ?, ? FROM document WHERE id = ?"
            " ON CONFLICT (document_id) DO UPDATE SET text = excluded.text, layout = excluded.layout",
            (document.text, pack(document), document_id),
        )

    def _put_analysis(self, document_id: DocumentId, analysis: Analysis) -> None:
        versions = analysis.versions
        self._database.run(
            "INSERT INTO analysis (document_id, reader, rules, model, body) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (document_id) DO UPDATE SET reader = excluded.reader, rules = excluded.rules,"
            " model = excluded.model, body = excluded.body",
            (document_id, versions.reader, versions.rules, versions.model, pack_analysis(analysis)),
        )
        self._database.run("DELETE FROM fact WHERE document_id = ?", (document_id,))
        self._database.run_many(
            "INSERT INTO fact (document_id, position, name, value) VALUES (?, ?, ?, ?)",
            [(document_id, i, fact.name.value, fact.value) for i, fact in enumerate(analysis.facts)],
        )
        self._database.run("DELETE FROM finding WHERE document_id = ?", (document_id,))
        self._database.run_many(
            "INSERT INTO finding (document_id, position, category, verdict, quote) VALUES (?, ?, ?, ?, ?)",
            [
                (document_id, i, finding.category.value, finding.verdict.value, finding.quote)
                for i, finding in enumerate(analysis.findings)
            ],
        )
        settle_findings(self._database, document_id)


def _stored(row: Row) -> StoredDocument:
    document_id, contract_id, name, kind, role, sha256, page_count, added_on, version_on, parent_id = row
    return StoredDocument(
        DocumentId(document_id),
        ContractId(contract_id),
        name,
        DocumentKind(kind),
        DocumentRole(role),
        sha256,
        page_count,
        date.fromisoformat(added_on),
        date.fromisoformat(version_on) if version_on else None,
        DocumentId(parent_id) if parent_id else None,
    )
