"""The contracts and their list."""

from collections import defaultdict
from datetime import date

from core.contract.merge import rank
from core.domain.changes import Changed, Changes
from core.domain.contracts import Contract, ContractRow
from core.domain.document import DocumentRole
from core.domain.facts import FactName, Sector
from core.domain.findings import Verdict
from core.domain.ids import ContractId, PersonId
from core.vault.database import Database, Row
from core.vault.trash import Trash

_COLUMNS = "id, person_id, provider, title, sector, added_on, signed_on"


class Contracts:
    """Contracts of everybody in the vault."""

    def __init__(self, database: Database, trash: Trash) -> None:
        self._database = database
        self._trash = trash

    def rows(self) -> tuple[ContractRow, ...]:
        """The list, the latest added first; counts leave out findings marked as handled or disagreed with."""
        counts, prices = self._counts(), self._prices()
        rows = self._database.rows(
            "SELECT c.id, c.person_id, c.provider, c.title, c.sector, c.added_on, c.signed_on, person.name,"
            " (SELECT count(*) FROM document d WHERE d.contract_id = c.id AND d.trash_id IS NULL)"
            " FROM contract c JOIN person ON person.id = c.person_id WHERE c.trash_id IS NULL"
            " ORDER BY c.added_on DESC, c.rowid DESC"
        )
        return tuple(
            ContractRow(
                _contract(row[:7]),
                row[7],
                row[8],
                tuple((verdict, counts[row[0]][verdict]) for verdict in Verdict if verdict in counts[row[0]]),
                prices.get(row[0]),
            )
            for row in rows
        )

    def get(self, contract_id: ContractId) -> Contract:
        """That contract, also from the trash. Raises KeyError for an unknown id."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM contract WHERE id = ?", (contract_id,))
        if row is None:
            raise KeyError(contract_id)
        return _contract(row)

    def save(self, contract: Contract) -> Changes:
        """Adds the contract or replaces what was known of it; its person must be there."""
        with self._database.action():
            self._database.run(
                f"INSERT INTO contract ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " person_id = excluded.person_id, provider = excluded.provider, title = excluded.title,"
                " sector = excluded.sector, added_on = excluded.added_on, signed_on = excluded.signed_on",
                (
                    contract.id,
                    contract.person_id,
                    contract.provider,
                    contract.title,
                    contract.sector.value,
                    contract.added_on.isoformat(),
                    contract.signed_on.isoformat() if contract.signed_on else None,
                ),
            )
        return Changes.of(Changed.CONTRACTS)

    def delete(self, contract_id: ContractId) -> Changes:
        """To the trash, with documents, letters and cases. Raises KeyError for what is not there."""
        return self._trash.put_contract(contract_id)

    def _counts(self) -> dict[str, dict[Verdict, int]]:
        counts: dict[str, dict[Verdict, int]] = defaultdict(dict)
        for contract_id, verdict, count in self._database.rows(
            "SELECT d.contract_id, f.verdict, count(*) FROM finding f JOIN document d ON d.id = f.document_id"
            " WHERE f.settled = 0 AND d.trash_id IS NULL GROUP BY 1, 2"
        ):
            counts[contract_id][Verdict(verdict)] = count
        return counts

    def _prices(self) -> dict[str, str]:
        """The monthly prices as `known_facts` would merge them, of all contracts in one question."""
        name = (FactName.PRICE_MONTH_EUR.value,)
        read = self._database.rows(
            "SELECT d.contract_id, d.role, f.value FROM fact f JOIN document d ON d.id = f.document_id"
            " WHERE f.name = ? AND d.trash_id IS NULL ORDER BY d.row, f.position",
            name,
        )
        prices: dict[str, str] = {}
        for contract_id, _role, value in sorted(read, key=lambda row: rank(DocumentRole(row[1]))):
            prices.setdefault(contract_id, value)
        corrected: dict[str, str] = dict(
            self._database.rows("SELECT contract_id, value FROM correction WHERE name = ?", name)
        )
        return {contract_id: value for contract_id, value in (prices | corrected).items() if value}


def _contract(row: Row) -> Contract:
    contract_id, person_id, provider, title, sector, added_on, signed_on = row
    return Contract(
        ContractId(contract_id),
        PersonId(person_id),
        provider,
        title,
        Sector(sector),
        date.fromisoformat(added_on),
        date.fromisoformat(signed_on) if signed_on else None,
    )
