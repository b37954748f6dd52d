"""The dates of all cases, each counted with the public holidays of the place where the company must act."""

from datetime import date

from core.cases.agenda import AgendaItem, agenda
from core.domain.cases import Case
from core.domain.contracts import HolidayPlace
from core.domain.ids import CaseId
from core.domain.letters import FieldName
from core.law.places import place_of
from core.settings import Settings
from core.vault.vault import Vault


def case_places(vault: Vault, cases: tuple[Case, ...]) -> dict[CaseId, HolidayPlace]:
    """Where the holidays of each case are counted: at the address that its letter went to."""
    addresses = {letter.id: letter.value(FieldName.RECIPIENT_ADDRESS) for letter in vault.letters.all()}
    return {case.id: place_of(addresses.get(case.letter_id, "")) for case in cases}


def all_dates(vault: Vault, today: date, settings: Settings) -> tuple[AgendaItem, ...]:
    """The open dates, the earliest first."""
    cases = vault.cases.all()
    places = case_places(vault, cases)
    items: list[AgendaItem] = []
    for place in set(places.values()):
        those = [case for case in cases if places[case.id] is place]
        items += agenda(those, today, place, settings.postal_days)
    return tuple(sorted(items, key=lambda item: (item.due_on, item.provider, item.case_id)))
