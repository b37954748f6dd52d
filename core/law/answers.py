"""How long a business has to answer each letter."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.ids import TemplateId


@dataclass(frozen=True, slots=True)
class AnswerDelay:
    """The period that a letter opens on its receipt, counted as a period of European Union law.

    `months` for the answer, `extended_months` in all after a lawful extension, which must be announced within
    the first period (0 where none is provided for). `legal` is the printed reference.
    """

    months: int
    extended_months: int
    legal: str


GDPR_ANSWER = AnswerDelay(1, 3, "RGPD, art. 12(3)")
"""One month from receipt, two more for complex or numerous requests if told within the first month."""

_DELAYS: Mapping[TemplateId, AnswerDelay] = {TemplateId(f"L-{n:02}"): GDPR_ANSWER for n in range(1, 8)}


def answer_delay(template: TemplateId) -> AnswerDelay | None:
    """The delay that the law sets for the answer to that letter, or None where it sets none."""
    return _DELAYS.get(template)
