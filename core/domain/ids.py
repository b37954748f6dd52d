"""Identifiers, one type a kind of thing, so that a case is never looked up by a letter's id.

All are random 32-digit hexadecimal strings: they can be made before anything is stored, and survive
a move from one vault to another.
"""

from typing import NewType
from uuid import uuid4

PersonId = NewType("PersonId", str)
ContractId = NewType("ContractId", str)
DocumentId = NewType("DocumentId", str)
LetterId = NewType("LetterId", str)
CaseId = NewType("CaseId", str)
EventId = NewType("EventId", str)
RuleId = NewType("RuleId", str)
TemplateId = NewType("TemplateId", str)


def new_id() -> str:
    """A fresh random identifier; wrap it in the type that it stands for."""
    return uuid4().hex
