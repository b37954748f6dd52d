"""Which reminders are to be shown now: those that fell due, were not shown yet, and whose case still waits."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from core.cases.agenda import Reminder, reminders
from core.domain.cases import Case
from core.domain.contracts import HolidayPlace
from core.settings import Settings
from core.vault.reminders import Reminder as ShownReminder
from core.vault.vault import Vault
from gui.dates import all_dates, case_places

# A reminder missed for longer than this is of no more use than the agenda itself.
_LOOK_BACK_DAYS = 61


def due_now(vault: Vault, now: datetime, settings: Settings) -> tuple[Reminder, ...]:
    """The reminders to show at that instant, the nearest date first; those missed while closed are among them."""
    today = now.date()
    cases = vault.cases.all()
    by_place: dict[HolidayPlace, list[Case]] = defaultdict(list)
    for case, place in zip(cases, case_places(vault, cases).values(), strict=True):
        by_place[place].append(case)
    since = today - timedelta(days=_LOOK_BACK_DAYS)
    fallen = [
        reminder
        for place, those in by_place.items()
        for reminder in reminders(
            those, today, settings.lead_days, since=since, place=place, postal_days=settings.postal_days
        )
    ]
    shown = {(row.case_id, row.kind, row.due_on, row.lead_days): row for row in vault.reminders.all()}
    waiting = [
        each for each in fallen if _waits(shown.get((each.case_id, each.kind, each.due_on, each.lead_days)), now)
    ]
    return tuple(sorted(waiting, key=lambda each: (each.due_on, each.case_id)))


def _waits(before: ShownReminder | None, now: datetime) -> bool:
    if before is None:
        return True
    return before.snoozed_until is not None and before.snoozed_until <= now


def bare_dates(vault: Vault, today: date, settings: Settings) -> tuple[date, ...]:
    """The days on which something is to be recalled, without a word of what."""
    days = {
        item.due_on - timedelta(days=lead)
        for item in all_dates(vault, today, settings)
        if item.deadline is not None
        for lead in settings.lead_days
    }
    return tuple(sorted(day for day in days if day >= today))


def as_shown(reminder: Reminder, now: datetime, snoozed_until: datetime | None = None) -> ShownReminder:
    """What the vault keeps of a reminder that was shown, or put off."""
    return ShownReminder(
        kind=reminder.kind,
        due_on=reminder.due_on,
        lead_days=reminder.lead_days,
        case_id=reminder.case_id,
        shown_at=now,
        snoozed_until=snoozed_until,
    )
