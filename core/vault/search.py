"""Words in all texts of the vault: accents and case do not matter, the last word may be unfinished."""

import re
from dataclasses import dataclass

from core.domain.ids import ContractId, DocumentId
from core.vault.database import Database

# Private-use characters, which no tokenizer touches, tell where the found words stand.
_OPEN, _CLOSE = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A document that holds all words; `marked` are the half-open places of found words in `snippet`."""

    document_id: DocumentId
    contract_id: ContractId
    snippet: str
    marked: tuple[tuple[int, int], ...]


class Search:
    """The word index."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str, limit: int = 50) -> tuple[SearchHit, ...]:
        """The documents that hold all words of `text`, the best first; none for a text without words."""
        words = re.findall(r"\w+", text)
        if not words:
            return ()
        query = " ".join(f'"{word}"' for word in words) + "*"
        rows = self._database.rows(
            "SELECT d.id, d.contract_id, snippet(word_index, 0, ?, ?, '…', 24) FROM word_index"
            " JOIN document d ON d.row = word_index.rowid"
            " WHERE word_index MATCH ? AND d.trash_id IS NULL ORDER BY word_index.rank LIMIT ?",
            (_OPEN, _CLOSE, query, limit),
        )
        return tuple(_hit(DocumentId(row[0]), ContractId(row[1]), row[2]) for row in rows)


def _hit(document_id: DocumentId, contract_id: ContractId, marked: str) -> SearchHit:
    text, places, start = "", [], 0
    for part in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if part == _OPEN:
            start = len(text)
        elif part == _CLOSE:
            places.append((start, len(text)))
        else:
            text += part
    return SearchHit(document_id, contract_id, text, tuple(places))
