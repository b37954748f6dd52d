"""The dates of all cases, each counted with the public holidays of the place where its contract's holder lives."""

from datetime import date

from core.cases.agenda import AgendaItem, agenda
from core.domain.cases import Case
from core.domain.contracts import HolidayPlace
from core.domain.ids import CaseId
from core.settings import Settings
from core.vault.vault import Vault


def case_places(vault: Vault, cases: tuple[Case, ...]) -> dict[CaseId, HolidayPlace]:
    """Where the holidays of each case are counted."""
    homes = {person.id: person.place for person in vault.people.all()}
    holders = {row.contract.id: row.contract.person_id for row in vault.contracts.rows()}
    usual = vault.people.me().place
    return {case.id: homes.get(holders.get(case.contract_id, ""), usual) for case in cases}


def all_dates(vault: Vault, today: date, settings: Settings) -> tuple[AgendaItem, ...]:
    """The open dates, the earliest first."""
    cases = vault.cases.all()
    places = case_places(vault, cases)
    items: list[AgendaItem] = []
    for place in set(places.values()):
        those = [case for case in cases if places[case.id] is place]
        items += agenda(those, today, place, settings.postal_days)
    return tuple(sorted(items, key=lambda item: (item.due_on, item.provider, item.case_id)))
