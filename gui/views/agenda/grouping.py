"""Dates in groups that people think in."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from core.cases.agenda import AgendaItem


class Group(StrEnum):
    """How far away a date is."""

    LATE = "late"
    THIS_WEEK = "this-week"
    THIS_MONTH = "this-month"
    LATER = "later"


def group_of(due_on: date, today: date) -> Group:
    """The group of a date; weeks end on Sunday, and what is due today is in this week."""
    if due_on < today:
        return Group.LATE
    if due_on <= today + timedelta(days=6 - today.weekday()):
        return Group.THIS_WEEK
    if (due_on.year, due_on.month) == (today.year, today.month):
        return Group.THIS_MONTH
    return Group.LATER


def grouped(items: Sequence[AgendaItem], today: date) -> tuple[tuple[Group, tuple[AgendaItem, ...]], ...]:
    """The groups that have dates, the nearest first, each in the order of its dates."""
    found = {group: [item for item in items if group_of(item.due_on, today) is group] for group in Group}
    return tuple((group, tuple(rows)) for group, rows in found.items() if rows)
