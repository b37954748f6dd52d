"""Who acts in a sentence: the company or the subscriber."""

import re
from functools import lru_cache

from core.contract.passages import fold
from core.domain.facts import Parties

_COMPANY = (
    "nous",
    "operateur",
    "fournisseur",
    "prestataire",
    "societe",
    "banque",
    "editeur",
    "club",
    "assureur",
    "exploitant",
    "emetteur",
    "preteur",
    "bailleur",
    "eme",
)
_SUBSCRIBER = ("client", "abonne", "adherent", "titulaire", "souscripteur", "usager", "utilisateur")
_ACTS = r"(?=[^.]{0,40}\b(?:peu[tx]\w*|pou\w+|se reserv\w+|arret\w+|met\w*|cess\w+)\b)"


def by_company(parties: Parties, clause: str) -> bool:
    """Whether folded text says of the company, rather than of the subscriber, that it may act.

    The clause counts from its last semicolon on; of several subjects, the last one acts.
    """
    company, subscriber, passive = _patterns(parties)
    last = clause.rpartition("; ")[2]
    company_at = max((match.end() for match in company.finditer(last)), default=-1)
    subscriber_at = max((match.end() for match in subscriber.finditer(last)), default=-1)
    return company_at > subscriber_at or bool(passive.search(last))


@lru_cache(maxsize=4)
def _patterns(parties: Parties) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    company = "|".join(re.escape(fold(name)) for name in (*parties.pro, *_COMPANY))
    subscriber = "|".join(re.escape(fold(name)) for name in (*parties.consumer, *_SUBSCRIBER) if fold(name) != "vous")
    return (
        re.compile(rf"\b(?:{company})\b{_ACTS}"),
        re.compile(rf"\b(?:{subscriber})\b|\bvous (?:ne |n')?(?:\w+ez|etes)\b"),
        re.compile(rf"\bpar (?:l'|le |la )?(?:{company})\b"),
    )
