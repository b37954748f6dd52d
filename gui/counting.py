"""The numbers beside the entries of the navigation."""

from datetime import date

from core.cases.status import status
from core.domain.cases import CaseState
from core.errors import UserError
from core.settings import Settings
from core.vault.vault import Vault
from gui.dates import all_dates, case_places

_DONE = {CaseState.CLOSED, CaseState.SATISFIED}


def navigation_counts(vault: Vault, today: date, settings: Settings) -> dict[str, int]:
    """Contracts, letters not yet sent, cases under way and dates to come; by the entry's name."""
    cases = vault.cases.all()
    places = case_places(vault, cases)
    open_cases = prepared = 0
    for case in cases:
        try:
            state = status(case, today, places[case.id], settings.postal_days).state
        except UserError:
            state = CaseState.WAITING  # dates that contradict each other still want attention
        open_cases += state not in _DONE
        prepared += state is CaseState.PREPARED
    followed = {case.letter_id for case in cases}
    drafts = sum(letter.id not in followed for letter in vault.letters.all())
    return {
        "contracts": len(vault.contracts.rows()),
        "letters": drafts + prepared,
        "cases": open_cases,
        "agenda": len(all_dates(vault, today, settings)),
    }
