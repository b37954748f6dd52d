"""Sums that the subscriber may owe besides the price, and how long they have to complain."""

import re
from collections.abc import Iterator

from core.contract.facts.amounts import find_amounts
from core.contract.facts.durations import find_durations
from core.contract.facts.source import Source
from core.domain.facts import Fact, FactName

_KINDS = (
    (
        "non-return",
        re.compile(
            r"\b(?:non[- ](?:restitu\w*|retour\w*|rendus?|rendue?s?)|defaut de (?:restitution|retour)|"
            r"a defaut de restitution|"
            r"(?:n'est pas|non|n'a pas ete) (?:rendu|restitue|retourne)\w*|pas (?:ete )?(?:rendu|restitue|renvoye)\w*|"
            r"(?:restituer|rapporte|renvoie|renvoyer|retourne) (?:le|l'|son|au|"
            r"complet)[^€]{0,160}\b(?:redevable|debiteur|indemnite|du|facture|achetee))\b"
        ),
    ),
    (
        "termination",
        re.compile(
            r"\b(?:frais de (?:resiliation|fermeture|cloture|sortie|depart)|fermeture de (?:la )?ligne|"
            r"resiliation anticipee|sortie anticipee|"
            r"contribution de sortie|indemnite de (?:resiliation|rupture)|(?:cloture|desactivation|"
            r"neutralisation|desinstallation) d[eu'][^€.;]{0,60}|"
            r"consecutive a la resiliation)\b"
        ),
    ),
    (
        "late",
        re.compile(
            r"\b(?:relances?|rappels?|impayes?|retards?|recouvrement|mise en demeure|en souffrance|"
            r"defaut de paiement|non-paiement|penalite)\b"
        ),
    ),
    (
        "activation",
        re.compile(
            r"\b(?:frais d[e'] ?(?:activation|ouverture|mise en service|inscription|dossier|acces|adhesion|"
            r"souscription|raccordement|ouverture de (?:dossier|ligne))|"
            r"activation de la ligne|ouverture de (?:la )?ligne|mise en service|mise au reseau|"
            r"acces au reseau|ouverture et suivi de dossier)\b"
        ),
    ),
)
_PER_REMINDER = re.compile(r"^\s?(?:ttc )?(?:par|pour chaque|a chaque) (?:relance|rappel|retard|mois de retard)")
_REJECTION = re.compile(r"\b(?:rejet|rejete|rejetee|revient impaye|impayee? par)\b")
_NOT_OWED = re.compile(
    r"\b(?:rembours\w*|credit[ea]\w*|avoir|remise|dedommag\w*|verse (?:au|a l')|indemnisation|"
    r"offert\w*|gratuit\w*|prejudice|responsabilite|plafond|"
    r"limite|jusqu'a|capital|apres impaye|reouverture|remplacement|depot|caution|diminues?|"
    r"vous recevez|recoit|percoit|par mois|"
    r"option|abonnement|forfait de remise)\b"
)
_COMPLAIN = re.compile(
    r"\b(?:contest\w*|reclam\w*|forclusion|discut\w*|discussion|declare (?:la|le)|parvenir|"
    r"reputee? (?:approuvee|acceptee|conforme)|definitivement acceptee)\b"
)
_CUT_OFF = re.compile(
    r"\b(?:contest\w*|reclamations?)\b[^.;]{0,130}\b(?:dans (?:les|un delai de)|sous|par|pendant|"
    r"de)\s(?:un delai de\s)?$|"
    r"\b(?:passe|au-dela de|au bout de)\s(?:un delai de\s)?$|\bdispose[^.;]{0,25}\bde\s$|"
    r"\b(?:parvenir|parvient)\b[^.;]{0,60}(?:dans les|sous)\s$"
)
_NO_LIMIT = re.compile(r"\bnon contestee?s?\b|\best recu\w*\b")
_ANSWER = re.compile(
    r"\b(?:repond\w*|reponse|accuse\w*|traite\w*|statue|mediateur|restee|mise en demeure|"
    r"prescri\w* d'un an|l\. ?34-2|loi|article l|rembours\w*|avoir accorde|recours)\b"
)


def find_fees(source: Source) -> Iterator[Fact]:
    """`fee_eur` of the kinds `activation`, `termination`, `late` and `non-return`; others are left out."""
    for amount in find_amounts(source.plain):
        if not 0 < amount.number <= 2000:
            continue
        sentence = source.sentence(amount.start)
        before = source.plain[max(sentence.start, amount.start - 150) : amount.start]
        after = source.plain[amount.end : min(sentence.end, amount.end + 40)]
        near = re.split(r"[;:](?=\s)", before)[-1] if len(before) > 40 else before
        if (
            _NOT_OWED.search(before[-70:])
            or re.match(r"^\s?(?:/|par|de)\s?(?:mois|an|remise)\b", after)
            or _REJECTION.search(before)
        ):
            continue
        kind = "late" if _PER_REMINDER.match(after) else None
        kind = kind or next((kind for kind, words in _KINDS if words.search(near)), None)
        if kind is None:
            kind = next((kind for kind, words in _KINDS[:1] if words.search(before)), None)
        if kind is not None:
            yield source.fact(FactName.FEE_EUR, f"{kind}:{amount.value}", amount.start, amount.end)


def find_claim_periods(source: Source) -> Iterator[Fact]:
    """`claim_period`: how long the contract leaves the subscriber to contest or complain."""
    for duration in find_durations(source.plain):
        sentence = source.sentence(duration.start)
        before = source.plain[max(sentence.start, duration.start - 190) : duration.start]
        after = source.plain[duration.end : min(sentence.end, duration.end + 150)]
        if (
            duration.unit == "h"
            or _ANSWER.search(before[-110:])
            or _NO_LIMIT.search(before)
            or re.match(r"^[^.;]{0,30}\b(?:reponse|repond)", after)
        ):
            continue
        if _CUT_OFF.search(before) and _COMPLAIN.search(before + after):
            yield source.fact(FactName.CLAIM_PERIOD, duration.code, duration.start, duration.end)
