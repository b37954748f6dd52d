"""Which reminders were shown or put off, so that each comes once."""

from dataclasses import dataclass
from datetime import date, datetime

from core.domain.cases import DeadlineKind
from core.domain.changes import Changed, Changes
from core.domain.ids import CaseId, ContractId
from core.vault.database import Database


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder: of a case's or a contract's date, `lead_days` before it.

    `shown_at` and `snoozed_until` are aware instants; a snoozed one is due again when its instant has passed.
    """

    kind: DeadlineKind
    due_on: date
    lead_days: int
    case_id: CaseId | None = None
    contract_id: ContractId | None = None
    shown_at: datetime | None = None
    snoozed_until: datetime | None = None


class Reminders:
    """What was already said."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Reminder, ...]:
        """Every reminder that was shown or put off."""
        rows = self._database.rows(
            "SELECT kind, due_on, lead_days, case_id, contract_id, shown_at, snoozed_until FROM reminder ORDER BY rowid"
        )
        return tuple(
            Reminder(
                DeadlineKind(kind),
                date.fromisoformat(due_on),
                lead_days,
                CaseId(case_id) if case_id else None,
                ContractId(contract_id) if contract_id else None,
                datetime.fromisoformat(shown_at) if shown_at else None,
                datetime.fromisoformat(snoozed) if snoozed else None,
            )
            for kind, due_on, lead_days, case_id, contract_id, shown_at, snoozed in rows
        )

    def save(self, reminder: Reminder) -> Changes:
        """Records that it was shown, or put off until an instant."""
        with self._database.action():
            self._database.run(
                "INSERT INTO reminder (kind, due_on, lead_days, case_id, contract_id, shown_at, snoozed_until)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (coalesce(case_id, ''), coalesce(contract_id, ''), kind, due_on, lead_days)"
                " DO UPDATE SET shown_at = excluded.shown_at, snoozed_until = excluded.snoozed_until",
                (
                    reminder.kind.value,
                    reminder.due_on.isoformat(),
                    reminder.lead_days,
                    reminder.case_id,
                    reminder.contract_id,
                    reminder.shown_at.isoformat() if reminder.shown_at else None,
                    reminder.snoozed_until.isoformat() if reminder.snoozed_until else None,
                ),
            )
        return Changes.of(Changed.CASES)
