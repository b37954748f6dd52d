"""Dates that count: of this version of the conditions, and of the order."""

import re
from collections.abc import Iterator

from core.contract.facts.calendar import PrintedDate, find_dates
from core.contract.facts.source import Source
from core.domain.facts import Fact, FactName

_VERSION = re.compile(
    r"\b(version|signes? (?:entre|a compter)|(?:adhesions|commandes) recues|ouverts? a partir|"
    r"souscrits? (?:a compter|du)|edition|en vigueur|a jour|mises? a jour|applicables?|application|"
    r"publiees?|revision|"
    r"revisees?|modifiees?|modification|"
    r"conditions? (?:generales? )?(?:d[eu'] ?[a-z' ]{1,60}? )?d[ue]|valables?|valent|conditions du|"
    r"document remis|reference|ref\.?|depot|tarifs? (?:au|en)|entree en vigueur|effective|update)\b"
)
_NOT_VERSION = re.compile(
    r"\b(loi|decret|ordonnance|directive|reglement \(?ue|arrete|ancienne|anterieure|precedente|"
    r"historique|archiv\w*|reglement europeen|actuelle|code|autorisation|agrement|immatricul\w*|"
    r"commande du|jusqu'au)\b"
)
_ORDERED = re.compile(
    r"\b(commande|souscription|adhesion|inscription|signe[er]?|signature|souscrit|conclu|abonnement|"
    r"choisi|ouvert|actif|activ\w*|enregistre\w*|confirm\w*|convenu|conversation|achat|contrat|"
    r"etabli|fait a)\b"
)
_ORDER_LINK = re.compile(
    r"(?:commande|souscription|adhesion|inscription|contrat|abonnement|essai|achat|demande|"
    r"reservation)(?: (?:est|a ete))?(?: bien)?[^.\n]{0,60}? (?:du|le|depuis le|depuis ce|passee le|"
    r"en date du|effectuee le|signee? le|au)\s(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |"
    r"dimanche )?$"
    r"|(?:vous avez (?:choisi|souscrit|signe|commande|adhere|rejoint|active)|"
    r"conversation telephonique|appel|entretien telephonique)[^.\n]{0,40}?,? (?:le|du)\s(?:\w+di )?$"
    r"|(?:date (?:de (?:la |votre )?(?:commande|souscription|signature)|d'(?:adhesion|inscription|"
    r"achat|abonnement)|du contrat)|commandee? le|souscrit le|signee? le|etabli le|commande du|"
    r"passee le)\s?:?\s(?:\w+di )?$"
)
_NOT_ORDER = re.compile(
    r"\b(livraison|livre[er]?|rendez-vous|technicien|preleve\w*|echeance|debut de fourniture|"
    r"a partir du|jusqu'au|avant le|a compter du|debut|fin)\b[^.\n]{0,40}$"
)
_HEADER_DATE = re.compile(r"^(?:date|envoye(?: le)?|sent)\s?:\s?(?P<date>[^\n]{6,60})$", re.MULTILINE)
_FORWARDED = re.compile(r"^(?:objet|subject)\s?:\s?(?:fwd?|tr|re)\s?:", re.MULTILINE)
_HEAD_CHARACTERS = 1000
_HEADER = re.compile(r"^(?:de|from)\s?:[^\n]{3,}", re.MULTILINE)


def find_conditions_date(source: Source) -> Iterator[Fact]:
    """`conditions_date`: the one that a version line at the head, else at the foot of the text gives."""
    candidates: list[tuple[int, PrintedDate]] = []
    length = max(1, len(source.plain))
    for printed in find_dates(source.plain):
        sentence = source.sentence(printed.start)
        lead = source.plain[max(sentence.start, printed.start - 110) : printed.start]
        if not _VERSION.search(lead) or _NOT_VERSION.search(lead[-70:]):
            continue
        score = 0
        if printed.start < max(1500, 0.06 * length):
            score += 4
        elif printed.end > length - max(1200, 0.06 * length):
            score += 2
        score += 2 * bool(
            re.search(r"\b(version|edition|en vigueur|mises? a jour|conditions|applicables?|nouvelle)\b", lead[-60:])
        )
        score += printed.whole
        candidates.append((score, printed))
    strong = [(score, one) for score, one in candidates if score >= 4]
    if not strong:
        return
    _, best = max(strong, key=lambda item: (item[0], -item[1].start))
    yield source.fact(FactName.CONDITIONS_DATE, best.iso, best.start, best.end)


def find_order_date(source: Source, is_order: bool) -> Iterator[Fact]:
    """`ordered_on` of an order or a confirmation: as its text says, else the day its mail was sent."""
    if not is_order:
        return
    for printed in find_dates(source.plain):
        lead = source.plain[max(0, printed.start - 110) : printed.start]
        if printed.whole and _ORDER_LINK.search(lead) and not _NOT_ORDER.search(lead[-60:]):
            yield source.fact(FactName.ORDERED_ON, printed.iso, printed.start, printed.end)
            return
    if _FORWARDED.search(source.plain[:_HEAD_CHARACTERS]):
        return
    headers = [
        match
        for match in _HEADER_DATE.finditer(source.plain)
        if _HEADER.search(source.plain, max(0, match.start() - 400), match.end())
    ]
    if headers:
        last = headers[-1]
        printed_date = next(
            (one for one in find_dates(source.plain, last.start("date"), last.end("date")) if one.whole), None
        )
        if printed_date:
            yield source.fact(FactName.ORDERED_ON, printed_date.iso, printed_date.start, printed_date.end)
