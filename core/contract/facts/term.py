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
    r"sans duree (?:minimale|d'engagement)|aucune (?:duree|periode) (?:minimale|d'engagement)|"
    r"engagement\s?:?\s(?:aucun|neant|sans)\b|aucun engagement de duree|"
    r"n'emporte aucune periode minimale|libre de tout engagement de duree)"
)
_FREE_NOT = re.compile(r"\b(avec ou|ou non|ni|hors)\s$|\bforfaits? (?:avec et )$")
_BOUND_BEFORE = re.compile(
    r"(?:\b(?:engagement|engagee?s?|periode (?:minimale|initiale|d'engagement|contractuelle|ferme|"
    r"irrevocable|obligatoire)[a-z' ]{0,30}|premiere periode|duree (?:minimale|initiale|ferme|"
    r"irrevocable|d'engagement|contractuelle|d'abonnement|du contrat|de la location)[a-z' ]{0,30}|"
    r"duree\s?:|"
    r"oblige[a-z' ]{0,60}|(?:conclue?|souscrite?|consentie?|contracte)s? pour(?: une)?(?: duree|"
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
_CONSUMER_NOTICE = re.compile(
    r"\b(preavis|prend (?:effet|fin)|prenant effet|effet|avant (?:l'|le |son |la |"
    r"chaque )(?:echeance|terme|expiration|anniversaire|fin|date)|a compter de (?:la reception|"
    r"sa demande)|apres (?:la )?reception|apres (?:votre|sa|la) demande|au plus tard|s'arrete|"
    r"cesse)\b"
)
_LEAVE = re.compile(
    r"\b(resili\w*|denonc\w*|mettre fin|met fin|mis fin|partir|partez|quitt\w*|se delier|preavis|"
    r"arreter|s'arrete|s'oppos\w+ (?:a la|au) (?:prorogation|renouvellement|reconduction)|"
    r"intention contraire|non-?renouvellement|obstacle|empecher|votre depart|s'en aller|cessation|"
    r"fin de l'adhesion|prorog\w*|reconduit\w*|renouvel\w*|prolonge\w*|recommandee)\b"
)
_PRO_SUBJECT = re.compile(
    r"\b(peut|pourra|peuvent|se reserve|reserve|notifi\w*|informe|avertit|rappelle|previent|annonce|"
    r"communique|arrete|cloturer|mettre un terme)\b"
)
_CHANGE = re.compile(
    r"\b(modif\w*|changement|projet|hausse|revision|tarifaire|rappell?e|rappelons|l'informe|"
    r"averti\w*|prevenu\w*|prevenant|informe|mise en demeure|impaye|suspen\w*|pause|rembours\w*|"
    r"restitu\w*|retourne\w*|renvo\w*|facture\w* de cloture|demenag\w*|portabilite|deces|sinistre|"
    r"au plus tot|entre trois mois|cede|perte de qualite)\b"
)
_WITHDRAW = re.compile(
    r"\b(retract\w*|repentir|renonc\w*|changer d'avis|revenir sur (?:sa|votre|mon) (?:decision|choix|"
    r"achat|commande)|change d'avis|facult[ea])\b"
)
_WITHDRAW_LEAD = re.compile(
    r"\b(dispos\w*|delai|pendant|dans les|dans un|a|avez|beneficie\w*|peut|pouvez|durant|oui|sous|"
    r"jusqu'a|accorde\w*|retractation)\b"
)
_REFUND = re.compile(
    r"\b(rembours\w*|restitu\w*|renvo\w*|retourn\w*|rendu\w*|suivant sa|suivants|averti|livr\w*|"
    r"regler|paiement|reponse|credit[ea]\w*)\b"
)
_GRACE = re.compile(r"\b(?:loi|code|article)\b")


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
        sentence, before, after = _context(source, duration)
        if duration.unit == "y" or (duration.unit == "h" and duration.count % 24):
            continue
        near = before[-90:] + " _ " + after[:70]
        if (
            not _notice_shape(before, after)
            or not _LEAVE.search(before + after)
            or _CHANGE.search(before[-120:] + after[:50])
        ):
            continue
        if by_company(source.parties, before):
            continue
        yield duration.code, duration.start, duration.end
        _ = near, sentence


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
        heading = source.heading_at(duration.start)
        question = source.plain[max(0, sentence.start - 90) : sentence.start]
        inside = bool(_WITHDRAW.search(before[-150:] + " " + after[:110]))
        titled = bool(
            re.search(
                r"\b(retract\w*|changer d'avis|repentir|renonc\w*|revenir sur)",
                heading.split(" / ")[0] + " " + question,
            )
        )
        if not inside and not titled:
            continue
        if _REFUND.search(before[-70:]) or re.match(
            r"^\s?(?:suivants?|apres avoir (?:ete )?informe|de (?:la|sa|votre) (?:retractation|decision|"
            r"notification|renonciation))\b",
            after,
        ):
            continue
        if re.search(
            r"\b(avant l'expiration|passe|au terme|apres l'expiration|ne dispose pas|avant la fin)\b[^.;]{0,40}$",
            before[-60:],
        ):
            continue
        if not inside and not re.search(r"\b(dispos\w*|avez|beneficie\w*|pendant|durant|a)\s[^.]{0,30}$", before):
            continue
        yield duration.code, duration.start, duration.end
