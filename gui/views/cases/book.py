"""What the cases screen shows, fetched from the vault in one go."""

from dataclasses import dataclass
from datetime import date

from core.cases.status import status
from core.domain.cases import Case, CaseStatus
from core.errors import UserError
from core.settings import Settings
from core.vault.vault import Vault
from gui.dates import case_places


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with all that follows from its events today; `status` is None where its dates contradict each other."""

    case: Case
    status: CaseStatus | None


def all_cases(vault: Vault, today: date, settings: Settings) -> tuple[CaseView, ...]:
    """Every case, the one that is due first in front, those without a date after them."""
    cases = vault.cases.all()
    places = case_places(vault, cases)
    views = []
    for case in cases:
        try:
            found = status(case, today, places[case.id], settings.postal_days)
        except UserError:
            found = None
        views.append(CaseView(case, found))
    return tuple(sorted(views, key=_order))


def _order(view: CaseView) -> tuple[bool, date, str]:
    deadline = view.status.deadline if view.status else None
    return deadline is None, deadline.due_on if deadline else date.max, view.case.provider
