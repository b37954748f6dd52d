"""What the first screen shows, read from the vault in one go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.cases.agenda import AgendaItem
from core.domain.contracts import ContractRow, Person
from core.domain.ids import ContractId, LetterId
from core.settings import Settings
from core.vault.vault import Vault
from gui.dates import all_dates
from gui.models.contracts import ListedContract


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that was prepared and not sent."""

    letter_id: LetterId
    provider: str
    created_on: date


@dataclass(frozen=True, slots=True)
class Overview:
    """Contracts, people, dates and letters left lying."""

    rows: tuple[ContractRow, ...]
    people: tuple[Person, ...]
    dates: tuple[AgendaItem, ...]
    drafts: tuple[Draft, ...]

    def listed(self, words: Callable[[AgendaItem], str]) -> tuple[ListedContract, ...]:
        """The rows, each with its contract's next date."""
        first: dict[ContractId, AgendaItem] = {}
        for item in self.dates:
            first.setdefault(item.contract_id, item)
        return tuple(
            ListedContract(row, item.due_on, words(item))
            if (item := first.get(row.contract.id))
            else ListedContract(row)
            for row in self.rows
        )


def load_overview(vault: Vault, today: date, settings: Settings) -> Overview:
    """Reads it; on the store's thread."""
    rows = vault.contracts.rows()
    followed = {case.letter_id for case in vault.cases.all()}
    providers = {row.contract.id: row.contract.provider for row in rows}
    drafts = tuple(
        Draft(letter.id, providers.get(letter.contract_id, ""), letter.created_on)
        for letter in vault.letters.all()
        if letter.id not in followed
    )
    return Overview(rows, vault.people.all(), all_dates(vault, today, settings), drafts)
