"""What works against the subscriber, where it stands, and how sure we are."""

from dataclasses import dataclass
from enum import StrEnum

from core.domain.facts import Fact
from core.domain.geometry import PageBox
from core.domain.ids import RuleId, TemplateId


class Category(StrEnum):
    """The 35 ways in which a clause can work against a subscriber."""

    TRAFFIC_DATA = "traffic-data"
    DATA_SHARING = "data-sharing"
    PROFILING = "profiling"
    MARKETING_DEFAULT = "marketing-default"
    CONSENT_BUNDLED = "consent-bundled"
    DATA_TRANSFER = "data-transfer"
    DATA_RETENTION = "data-retention"
    RIGHTS_OBSTACLE = "rights-obstacle"
    UNILATERAL_CHANGE = "unilateral-change"
    PRICE_CHANGE = "price-change"
    SILENCE_ACCEPTANCE = "silence-acceptance"
    CONTRACT_TRANSFER = "contract-transfer"
    HIDDEN_TERMS = "hidden-terms"
    TACIT_RENEWAL = "tacit-renewal"
    COMMITMENT = "commitment"
    TERMINATION_FEE = "termination-fee"
    TERMINATION_HURDLE = "termination-hurdle"
    PROVIDER_TERMINATION = "provider-termination"
    WITHDRAWAL_WAIVER = "withdrawal-waiver"
    NO_REFUND = "no-refund"
    LIABILITY_EXCLUSION = "liability-exclusion"
    SERVICE_DISCLAIMER = "service-disclaimer"
    FORCE_MAJEURE = "force-majeure"
    WARRANTY_LIMIT = "warranty-limit"
    JURISDICTION = "jurisdiction"
    FOREIGN_LAW = "foreign-law"
    DISPUTE_WAIVER = "dispute-waiver"
    CLAIM_DEADLINE = "claim-deadline"
    PROOF = "proof"
    PENALTY = "penalty"
    EXTRA_FEE = "extra-fee"
    DEPOSIT = "deposit"
    CONTENT_LICENCE = "content-licence"
    PROVIDER_DISCRETION = "provider-discretion"
    USAGE_LIMITS = "usage-limits"


PERSONAL_DATA = frozenset(
    {
        Category.TRAFFIC_DATA,
        Category.DATA_SHARING,
        Category.PROFILING,
        Category.MARKETING_DEFAULT,
        Category.CONSENT_BUNDLED,
        Category.DATA_TRANSFER,
        Category.DATA_RETENTION,
        Category.RIGHTS_OBSTACLE,
    }
)


class Verdict(StrEnum):
    """How the law stands to the clause; when in doubt, the lower level."""

    ILLEGAL = "illegal"
    PRESUMED_UNFAIR = "presumed-unfair"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Article:
    """A numbered or titled part of the contract; `number` as printed, without the word « Article »."""

    number: str | None
    title: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A clause that works against the subscriber.

    `quote == text[start:end]`. `confidence` lies in `[0, 1]`. `rule` is the rule that found it, or `model`.
    `explanation` is French: one plain line, a newline, one short paragraph. `legal` are references as printed
    ("CPCE L34-1 IV").
    """

    category: Category
    rule: RuleId
    verdict: Verdict
    confidence: float
    article: str | None
    page: int
    start: int
    end: int
    quote: str
    boxes: tuple[PageBox, ...]
    explanation: str
    legal: tuple[str, ...]
    letters: tuple[TemplateId, ...]


@dataclass(frozen=True, slots=True)
class Absence:
    """Something that the law asks the contract to say and that it does not."""

    what: str
    legal: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class Versions:
    """What made an analysis; when one moves on, the document is analysed again."""

    reader: int
    rules: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the analysis worker says of one document."""

    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    absent: tuple[Absence, ...]
    versions: Versions
    contract_ms: float = 0.0
    clauses_ms: float = 0.0


class MarkKind(StrEnum):
    """What the user did with a finding."""

    HANDLED = "handled"
    DISAGREED = "disagreed"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What ties the user's mark to a clause across re-analysis: its category and its words."""

    category: Category
    quote: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of the user on a clause, with an optional note."""

    anchor: Anchor
    kind: MarkKind
    note: str = ""
