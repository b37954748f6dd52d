"""Who acts in a sentence: the company or the subscriber."""

import re
from functools import lru_cache

from core.contract.passages import fold
from core.domain.facts import Parties

_COMPANY = ("nous", "operateur", "fournisseur", "prestataire", "societe", "banque", "editeur", "club")
_SUBSCRIBER = ("vous", "client", "abonne", "adherent", "titulaire", "souscripteur", "usager", "utilisateur")
_ACTS = r"(?=[^.]{0,40}\b(?:peu[tx]\w*|pou\w+|se reserv\w+|arret\w+|met\w*|cess\w+)\b)"


def by_company(parties: Parties, clause: str) -> bool:
    """Whether folded text says of the company, rather than of the subscriber, that it may act.

    The clause counts from its last semicolon or colon on; of several subjects, the last one acts.
    """
    company, subscriber, passive = _patterns(parties)
    last = re.split(r"[;:]\s", clause)[-1]
    company_at = max((match.end() for match in company.finditer(last)), default=-1)
    subscriber_at = max((match.end() for match in subscriber.finditer(last)), default=-1)
    return company_at > subscriber_at or bool(passive.search(last))


@lru_cache(maxsize=4)
def _patterns(parties: Parties) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    company = "|".join(re.escape(fold(name)) for name in (*parties.pro, *_COMPANY))
    subscriber = "|".join(re.escape(fold(name)) for name in (*parties.consumer, *_SUBSCRIBER))
    return (
        re.compile(rf"\b(?:{company})\b{_ACTS}"),
        re.compile(rf"\b(?:{subscriber})\b"),
        re.compile(rf"\bpar (?:l'|le |la )?(?:{company})\b"),
    )
