"""How the three levels of severity look on paper: always a word, a sign and a colour."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.domain.findings import Finding, Verdict
from core.wording import Wording

_UNSURE_BELOW = 0.6


@dataclass(frozen=True, slots=True)
class Mark:
    """Colours as `#rrggbb`: `ink` of words, `wash` behind them, `highlight` over a page at half strength."""

    sign: str
    ink: str
    wash: str
    highlight: str


MARKS = {
    Verdict.ILLEGAL: Mark("×", "#a81c1c", "#fde4e2", "#f28b82"),
    Verdict.PRESUMED_UNFAIR: Mark("!", "#7a5200", "#fdf0cd", "#ffd54f"),
    Verdict.WATCH: Mark("i", "#274f8c", "#e3ecfa", "#8ab4f8"),
}
ORDER = (Verdict.ILLEGAL, Verdict.PRESUMED_UNFAIR, Verdict.WATCH)


def word(verdict: Verdict, wording: Wording) -> str:
    """The level in words."""
    return wording.say(f"report.verdict.{verdict.value}")


def is_unsure(finding: Finding) -> bool:
    """Whether only the model says so, and not firmly: it is then shown as "to be checked"."""
    return finding.rule == "model" and finding.confidence < _UNSURE_BELOW


def gravest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by severity, those of one level in the order of the document."""
    return tuple(sorted(findings, key=lambda finding: (ORDER.index(finding.verdict), finding.start, finding.end)))
