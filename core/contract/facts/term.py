"""How long the subscriber is bound and how they leave: commitment, renewal, notice, withdrawal, ways to terminate."""

import re
from collections.abc import Iterator

from core.contract.facts.durations import Duration, find_durations
from core.contract.facts.source import Source
from core.contract.facts.subjects import by_company
from core.contract.passages import Span
from core.domain.facts import Fact, FactName

_FREE = re.compile(
    r"\b(?:sans (?:aucun )?engagement(?! (?:de|d')\s?(?:resultat|notre|sa part))(?: de duree)?|"
    r"sans duree (?:minimale|d'engagement|imposee)|aucune (?:duree|periode) (?:minimale|d'engagement)|"
    r"engagement\s?:?\s(?:aucun|neant|sans)\b|aucun engagement de duree|"
    r"n'emporte aucune periode minimale|libre de tout engagement de duree)"
)
_FREE_NOT = re.compile(r"\b(avec ou|ou non|ni|hors)\s$|\bforfaits? (?:avec et )$")
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:engagement|engagee?s?|periode (?:minimale|initiale|d'engagement|contractuelle|ferme|"
    r"irrevocable|obligatoire)[a-z' ]{0,30}|premiere periode|duree (?:minimale|initiale|ferme|"
    r"irrevocable|d'engagement|contractuelle|d'abonnement|du contrat|de la location)[a-z' ]{0,30}|"
    r"duree\s?:|"
    r"oblige[a-z' ]{0,60}|s'abonne pour|engage(?:nt|z)? pour|formee?s? pour|restez? avec nous|"
    r"rompre[a-z' ]{0,20} au cours des|(?:conclue?|souscrite?|consentie?|"
    r"contracte)s? pour(?: une)?(?: duree|"
    r" periode)?[a-z' ]{0,40}|reste[rz]? abonnee?|engage[rz]?(?: pour)?|ferme de)\b)[^.;€\d]{0,40}$"
)
_BOUND_AFTER = re.compile(
    r"^\s?(?:fermes?\b|minimum\b|minimale?\b|d'engagement|irrevocables?|incompressibles?|de duree minimale)"
)
_NOT_BOUND = re.compile(
    r"\b(n'excedant pas|maximum|maximale|promotion\w*|gratuit\w*|offerts?|conserv\w*|garantie?|essai|"
    r"avant|apres|deroga\w*|prescri\w*|delai|preavis|validite|valable|remise|tarif|option|"
    r"location de|suspen\w*|renouvel\w*|reconduit\w*|proroge\w*|prolonge\w*|successives?|moins de|"
    r"au plus|nouvel(?:le)?|donnees|facture|impaye)\b"
)
_GOES_ON = re.compile(r"(?:[\d.]+ )?(?:elle|il|celle-ci|la demande|la resiliation|votre ligne|l'abonnement) ")
_LEAVE = re.compile(
    r"\b(resili\w*|denonc\w*|mettre fin|met fin|mis fin|prend fin|annul\w*|repart|"
    r"commence d'elle-meme|partir|partez|quitt\w*|se delier|preavis|"
    r"arreter|s'arrete|s'oppos\w+ (?:a la|au) (?:prorogation|renouvellement|reconduction)|"
    r"intention contraire|non-?renouvellement|obstacle|empecher|votre depart|s'en aller|cessation|"
    r"fin de l'adhesion|prorog\w*|reconduit\w*|renouvel\w*|prolonge\w*|recommandee)\b"
)
_CHANGE = re.compile(
    r"\b(modif\w*|changement|projet|hausse|revision|tarifaire|rappell?e|rappelons|recevr\w*|recoit|"
    r"information|l'informe|"
    r"averti\w*|prevenu\w*|prevenant|informe\w*|mise en demeure|impaye|suspen\w*|pause|rembours\w*|"
    r"restitu\w*|retourne\w*|renvo\w*|facture\w* de cloture|demenag\w*|deces|sinistre|"
    r"au plus tot|entre trois mois|cede|perte de qualite)\b"
)
_WITHDRAW = re.compile(
    r"\b(retract\w*|repentir|renonc\w*|changer d'avis|change d'avis|revenir sur (?:sa|votre|mon|son|"
    r"ma|cette) (?:decision|choix|achat|commande))\b"
)
_TO_WITHDRAW = re.compile(
    r"^[^.;]{0,130}\b(?:pour|afin de|et) (?:y |se |en |vous |me |s')?(?:retract\w*|renonc\w*|"
    r"changer d'avis|revenir sur|exercer (?:son|votre|ce) droit)"
)
_WITHDRAW_THEN = re.compile(
    r"\b(?:retract\w*|renonc\w*|changer d'avis|revenir sur)\b[^.;]{0,60}\b(?:dans (?:les|"
    r"un delai de)|pendant|durant|sous|delai de(?: retractation de)?|"
    r"est de)\s(?:un delai (?:legal )?de\s)?$"
)
_GRANTED = re.compile(
    r"\b(?:dispos\w+|beneficie\w*|avez|ai|a|oui|pendant|accorde\w*)\b,?(?: (?:alors|encore|toutefois|"
    r"en outre|d'un|du|de|un|le|delai|legal|dans|les|pendant|durant))*\s(?:d')?$"
)
_WAIVED = re.compile(
    r"\b(?:renonce (?:expressement )?a|renoncez (?:expressement )?a|avez renonce|perd\w*|pas (?:de|"
    r"du) droit|ne (?:dispose|beneficie|s'applique)\w*|n'ont plus|avant l'expiration|exclu\w*|"
    r"sans attendre)\b[^.;]{0,120}$"
)
_REFUND = re.compile(
    r"\b(rembours\w*|restitu\w*|renvo\w*|retourn\w*|rendues?|averti\w*|livr\w*|regler|paiement|"
    r"repon\w*|credite\w*|fourniture|mise en service|preleve\w*)\b"
)
_RUNS_AFTER = re.compile(
    r"^\s?(?:suivants?\b|apres avoir|de (?:la|sa|votre) (?:retractation|decision|notification|renonciation)\b)"
)


def find_term(source: Source) -> Iterator[Fact]:
    """`commitment_months`, `notice` and `withdrawal`, each value once, where it is first said."""
    yield from _once(source, FactName.COMMITMENT_MONTHS, _commitments(source))
    yield from _once(source, FactName.NOTICE, _notices(source))
    yield from _once(source, FactName.WITHDRAWAL, _withdrawals(source))


def _once(source: Source, name: FactName, found: Iterator[tuple[str, int, int]]) -> Iterator[Fact]:
    seen: set[str] = set()
    for value, start, end in sorted(found, key=lambda item: item[1]):
        if value not in seen:
            seen.add(value)
            yield source.fact(name, value, start, end)


def _context(source: Source, duration: Duration) -> tuple[Span, str, str]:
    sentence = source.sentence(duration.start)
    before = source.plain[max(sentence.start, duration.start - 200) : duration.start]
    after = source.plain[duration.end : min(sentence.end, duration.end + 160)]
    return sentence, before, after


def _commitments(source: Source) -> Iterator[tuple[str, int, int]]:
    for match in _FREE.finditer(source.plain):
        lead = source.plain[max(0, match.start() - 24) : match.start()]
        if not _FREE_NOT.search(lead) and not re.search(r"\bavec ou $", lead):
            yield "0", match.start(), match.end()
    for duration in find_durations(source.plain):
        months = duration.months
        if months is None or not 1 <= months <= 60:
            continue
        _, before, after = _context(source, duration)
        bound = _BOUND_BEFORE.search(before)
        if not bound and not _BOUND_AFTER.match(after):
            continue
        close = before[bound.start() :] if bound else before[-50:]
        if _NOT_BOUND.search(close) or _NOT_BOUND.search(before[-45:]):
            continue
        yield str(months), duration.start, duration.end


def _notices(source: Source) -> Iterator[tuple[str, int, int]]:
    for duration in find_durations(source.plain):
        _, before, after = _context(source, duration)
        if duration.unit == "y" or (duration.unit == "h" and duration.count % 24):
            continue
        if (
            not _notice_shape(before, after)
            or not _LEAVE.search(before + after)
            or _CHANGE.search(before[-120:] + after[:50])
        ):
            continue
        if by_company(source.parties, before):
            continue
        yield duration.code, duration.start, duration.end


def _notice_shape(before: str, after: str) -> bool:
    if re.search(
        r"\bpreavis(?: ecrit| minimum| minimal| contractuel)?(?: est)?(?: de| d'| :| d'au moins|"
        r" fixe a)\s?(?:au moins )?$",
        before,
    ):
        return True
    if re.search(
        r"\b(?:prend(?:ra)? (?:effet|fin)|prenant effet|avec effet|effet|s'arrete|cesse|produit effet|"
        r"a lieu|effective)(?: au plus tard)?(?: sous| dans(?: les| un delai de)?|"
        r" au terme d'un delai de)?\s?$",
        before,
    ):
        return bool(
            re.match(
                r"^\s?(?:calendaires |ouvres |francs )?(?:apres|suivant|a compter|plus tard|au plus|,|\.|$|de )", after
            )
        ) or before.rstrip().endswith(("sous", "dans les"))
    if re.search(r"\bau plus tard\s?$", before) and re.match(
        r"^\s?(?:apres (?:sa|la|votre) (?:demande|reception)|avant)", after
    ):
        return True
    if re.match(r"^\s?(?:au moins )?plus tot\b", after):
        return bool(re.search(r"\b(?:a moins|sauf|n'ait|ne s'est pas|lettre|oppos\w+)\b", before))
    if re.match(r"^\s?(?:au moins )?avant\s*$", after):
        return bool(re.search(r"\bdemande (?:recue|faite|adressee)\s$", before))
    return bool(
        re.match(
            r"^\s?(?:ouvres? |ouvrables? |calendaires )?(?:au moins |francs |"
            r"au minimum )*avant (?:l'echeance|l'anniversaire|la fin|le terme|l'expiration|son (?:terme|"
            r"echeance|anniversaire)|chaque echeance|la date (?:d'echeance|anniversaire|de renouvellement)|"
            r"le renouvellement|sa date|la prochaine|le prochain|echeance|la reconduction)",
            after,
        )
    )


def _withdrawals(source: Source) -> Iterator[tuple[str, int, int]]:
    for duration in find_durations(source.plain):
        if duration.unit != "d" or not 5 <= duration.count <= 60:
            continue
        sentence, before, after = _context(source, duration)
        heading = source.heading_at(duration.start).split(" / ")[0]
        question = source.plain[max(0, sentence.start - 90) : sentence.start]
        titled = bool(_WITHDRAW.search(heading) or ("?" in question and _WITHDRAW.search(question)))
        if _WAIVED.search(before[-170:]) or _REFUND.search(before[-70:]) or _RUNS_AFTER.match(after):
            continue
        said = _TO_WITHDRAW.match(after) or _WITHDRAW_THEN.search(before)
        granted = _GRANTED.search(before[-70:]) or (
            not before.strip(" -•\n") and re.match(r"^,? (?:durant|apres)", after)
        )
        if said or (titled and granted) or (granted and _WITHDRAW.search(before + after)):
            yield duration.code, duration.start, duration.end
