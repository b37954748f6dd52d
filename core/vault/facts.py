"""The user's corrections of what was read: they win over every document."""

from collections.abc import Mapping

from core.domain.changes import Changed, Changes
from core.domain.facts import FactName
from core.domain.ids import ContractId
from core.vault.database import Database


class Facts:
    """Corrected facts, by contract."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def corrections(self, contract_id: ContractId) -> Mapping[FactName, str]:
        """What the user wrote instead of what was read."""
        rows = self._database.rows("SELECT name, value FROM correction WHERE contract_id = ?", (contract_id,))
        return {FactName(name): value for name, value in rows}

    def correct(self, contract_id: ContractId, name: FactName, value: str | None) -> Changes:
        """Keeps the user's value; None goes back to what the documents say."""
        with self._database.action():
            if value is None:
                self._database.run(
                    "DELETE FROM correction WHERE contract_id = ? AND name = ?", (contract_id, name.value)
                )
            else:
                self._database.run(
                    "INSERT INTO correction (contract_id, name, value) VALUES (?, ?, ?)"
                    " ON CONFLICT (contract_id, name) DO UPDATE SET value = excluded.value",
                    (contract_id, name.value, value),
                )
        return Changes.of(Changed.CONTRACTS, Changed.ANALYSES)
