"""Cases: each a list of events; nothing computed is stored."""

from collections import defaultdict
from datetime import date, datetime

from core.domain.cases import Case, Event, EventKind, Means
from core.domain.changes import Changed, Changes
from core.domain.ids import CaseId, ContractId, EventId, LetterId, TemplateId
from core.vault.database import Database
from core.vault.trash import Trash


class Cases:
    """Cases of all contracts."""

    def __init__(self, database: Database, trash: Trash) -> None:
        self._database = database
        self._trash = trash

    def all(self) -> tuple[Case, ...]:
        """Every case in the order they were started."""
        return self._list("trash_id IS NULL")

    def of(self, contract_id: ContractId) -> tuple[Case, ...]:
        """The contract's cases in the order they were started."""
        return self._list("trash_id IS NULL AND contract_id = ?", contract_id)

    def get(self, case_id: CaseId) -> Case:
        """That case, also from the trash. Raises KeyError for an unknown id."""
        found = self._list("id = ?", case_id)
        if not found:
            raise KeyError(case_id)
        return found[0]

    def start(self, case: Case) -> Changes:
        """Keeps a new case with the events it has already."""
        with self._database.action():
            self._database.run(
                "INSERT INTO follow_up (id, contract_id, letter_id, template, provider) VALUES (?, ?, ?, ?, ?)",
                (case.id, case.contract_id, case.letter_id, case.template, case.provider),
            )
            for event in case.events:
                self.add_event(case.id, event)
        return Changes.of(Changed.CASES)

    def add_event(self, case_id: CaseId, event: Event) -> Changes:
        """Records what happened."""
        with self._database.action():
            self._database.run(
                "INSERT INTO event (id, case_id, kind, happened_on, recorded_at, means, tracking, note)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    event.id,
                    case_id,
                    event.kind.value,
                    event.on.isoformat(),
                    event.recorded_at.isoformat(),
                    event.means.value if event.means else None,
                    event.tracking,
                    event.note,
                ),
            )
        return Changes.of(Changed.CASES)

    def remove_event(self, event_id: EventId) -> Changes:
        """Takes an event back, as if it had not been recorded; the caller keeps it to put it back."""
        with self._database.action():
            self._database.run("DELETE FROM event WHERE id = ?", (event_id,))
        return Changes.of(Changed.CASES)

    def delete(self, case_id: CaseId) -> Changes:
        """To the trash; its letter stays. Raises KeyError for what is not there."""
        return self._trash.put_case(case_id)

    def _list(self, which: str, *values: str) -> tuple[Case, ...]:
        events: dict[str, list[Event]] = defaultdict(list)
        for case_id, event_id, kind, on, at, means, tracking, note in self._database.rows(
            "SELECT case_id, id, kind, happened_on, recorded_at, means, tracking, note FROM event"
            f" WHERE case_id IN (SELECT id FROM follow_up WHERE {which}) ORDER BY position",
            values,
        ):
            events[case_id].append(
                Event(
                    EventId(event_id),
                    EventKind(kind),
                    date.fromisoformat(on),
                    datetime.fromisoformat(at),
                    Means(means) if means else None,
                    tracking,
                    note,
                )
            )
        return tuple(
            Case(
                CaseId(case_id),
                ContractId(contract_id),
                LetterId(letter_id),
                TemplateId(template),
                provider,
                tuple(events[case_id]),
            )
            for case_id, contract_id, letter_id, template, provider in self._database.rows(
                f"SELECT id, contract_id, letter_id, template, provider FROM follow_up WHERE {which} ORDER BY rowid",
                values,
            )
        )
