"""What happens at the end of the term, and the ways in which the subscriber may terminate."""

import re
from collections.abc import Iterator

from core.contract.facts.source import Source
from core.contract.facts.subjects import by_company
from core.domain.facts import Fact, FactName

_PERIODS = (
    r"(?:d'annee en annee|de mois en mois|de semestre en semestre|"
    r"par periodes?(?: successives?)?(?: identiques| egales)?|par tranches? de|pour (?:la meme duree|"
    r"une (?:nouvelle |meme )(?:periode|duree)|des periodes|un nouveau mois|(?:un an|une annee|six mois|douze mois|"
    r"12 mois))|(?:a nouveau|de nouveau) |(?:un|douze|six|12|6|trois|3) (?:mois|ans?) (?:de plus|"
    r"supplementaires?)|chaque (?:mois|annee)|tous les (?:mois|ans)|a chaque echeance|mensuellement|"
    r"annuellement|automatiquement)"
)
_RENEW = (
    r"(?:renouvele\w*|reconduit\w*|reconduction|proroge\w*|prolonge\w*|se (?:renouvelle|reconduit|"
    r"prolonge|poursui\w+)|tacite(?:ment)? recond\w*|reconductible\w*)"
)
_TACIT_FIXED = re.compile(
    rf"\b{_RENEW}\b[^.;]{{0,80}}\b{_PERIODS}|\b(?:tacite reconduction|tacitement (?:reconduit|"
    rf"renouvele|proroge)\w*|puis (?:a nouveau )?\d+ mois de plus)\b|(?:renouvellement|"
    rf"reconduction) (?:automatique|tacite)"
)
_TACIT_OPEN = re.compile(
    r"\b(?:se (?:poursuit|poursuivra|continue)|est (?:poursuivi|prolonge)|(?:devient|deviendra)|continue)\b[^.;]{0,60}"
    r"\b(?:duree indeterminee|sans (?:terme|limitation de duree|limite de duree))"
)
_OPEN = re.compile(
    r"\b(?:conclue?s?|souscrite?s?|consentie?s?|etablie?s?|duree\s?:?|contrat|convention|valables?|abonnement)\s"
    r"(?:pour |a |est |sont |d'une |une )*duree indeterminee|\bduree\s?:?\s(?:est )?indeterminee|"
    r"\bcontrat a duree indeterminee|"
    r"\b(?:conclue?s?|souscrite?s?|formule[^.;]{0,24} est|abonnement est|contrat est|forfait est) "
    r"sans (?:limitation de duree|limite de duree|duree (?:imposee|determinee))"
)
_NEGATED = re.compile(
    r"\b(?:se poursuit|poursuivra|devient|desactiv\w*|annul\w*|sans|ne (?:se|sera|sont|peut|pas)|"
    r"n'est|jamais|aucune?|salarie|licenci\w*|"
    r"titulaire d'un contrat|location|travail|donnees|conserv\w*|stage)\b[^.;]{0,40}$"
)

_LEAVE = re.compile(
    r"\b(?:resili\w*|denonc\w*|mettre fin (?:a|au)|met fin (?:a|au)|comment (?:arreter|partir|"
    r"resilier)|desabonn\w*|se desabonner|partez|partir quand|cesser l'abonnement|annuler (?:votre|"
    r"son|l') ?abonnement|quitter|empecher un nouveau|notification s'opere)\b"
)
_CHANNELS = (
    (
        "registered-letter",
        re.compile(
            r"\b(?:lettre|courrier|pli|ecrit|envoi)s? recommandee?s?|\blrar\b|\brecommandee? avec|"
            r"accuse de reception|avis de reception"
        ),
    ),
    (
        "letter",
        re.compile(
            r"\b(?:par|ou|une?|par simple|simple) (?:simple )?(?:courrier|lettre)(?: simple| libre|"
            r" postale?)?\b(?! (?:recommande|electronique|de mise|d'information|avec))|\bpar (?:voie postale|"
            r"ecrit)\b"
        ),
    ),
    ("email", re.compile(r"\b(?:par|ou) (?:e-?mail|courriel|mail|courrier electronique|message electronique)\b")),
    (
        "phone",
        re.compile(
            r"\bpar telephone|\bpar appel|\bde vive voix|\bappel(?:ez|ant|er) (?:le |notre )?(?:service|0)|"
            r"\ben appelant\b|\btelephon(?:ez|ant)\b"
        ),
    ),
    (
        "account",
        re.compile(
            r"\b(?:dans|depuis|via|sur|a partir de|en ligne)\b[^.;]{0,25}\b(?:espace|compte|mon compte|"
            r"reglages|parametres)\b|\ben ligne\b|\b(?:quelques|trois|deux|3|2|un) clics?\b|"
            r"\bbouton « ?(?:resilier|je resilie)|\brubrique « ?resilier|\bd'un clic\b|\bespace (?:client|"
            r"personnel|abonne)\b"
        ),
    ),
    (
        "shop",
        re.compile(
            r"\ben (?:boutique|agence|magasin|point de vente)s?\b|\bdans (?:l'une de )?(?:ses|nos|"
            r"une) (?:boutiques?|agences?)|\ba l'accueil\b|\bremise en agence\b|\bau club\b"
        ),
    ),
    ("form", re.compile(r"\bformulaire de resiliation\b")),
)
_PRONOUN = re.compile(r"(?:[\d.]+ )?(?:il|elle|celui-ci|celle-ci) ")
_FOLLOWS = re.compile(
    r"(?:\w{0,3}[\d.]* )?(?:la demande|elle|il|celle-ci|la notification|trois clics|pour cela|oui|a tout moment|"
    r"en (?:deux|trois|quelques)|par |depuis|quand|sa demande|votre demande)\b"
)
_LEAVE_TITLE = re.compile(
    r"\b(?:resili\w*|depart|partir|denonciation|desabonnement|cloture|"
    r"fin du contrat)\b(?!.{0,30}\b(?:par|a l'initiative d[eu]) (?:nous|l'operateur|la societe|"
    r"le fournisseur|le prestataire))"
)
_REQUEST = re.compile(r"\b(?:demande|notification|denonciation|clics?|depart|s'adresse|partez|formulaire|departs?)\b")
_OTHER_SUBJECT = re.compile(
    r"\b(deces|indemnite sur|reclam\w*|facture|technicien|demenagement|retract\w*|modifi\w*|"
    r"changement|mise? en demeure|impaye|suspen\w*|informe|avise|averti\w*|"
    r"prevenu\w*|notifie au|notifie a|rappelle|rappel|portabilite|reclamation)\b"
)


def find_leaving(source: Source) -> Iterator[Fact]:
    """`renewal` and `termination_channel`, each value once, where it is first said."""
    yield from _renewals(source)
    yield from _channels(source)


def _renewals(source: Source) -> Iterator[Fact]:
    seen: set[str] = set()
    for value, pattern in (("tacit-fixed", _TACIT_FIXED), ("tacit-open", _TACIT_OPEN), ("open", _OPEN)):
        for match in pattern.finditer(source.plain):
            sentence = source.sentence(match.start())
            lead = source.plain[max(sentence.start, match.start() - 60) : match.start()]
            if value in seen or _NEGATED.search(lead):
                continue
            if re.search(
                r"\b(mandat|autorisation|carte|garantie|licence|delai|promotion|donnees|preavis)\b", lead[-50:]
            ):
                continue
            seen.add(value)
            yield source.fact(FactName.RENEWAL, value, match.start(), match.end())


def _channels(source: Source) -> Iterator[Fact]:
    seen: set[str] = set()
    for index, sentence in enumerate(source.passages.sentences):
        plain = source.plain[sentence.start : sentence.end]
        if not any(pattern.search(plain) for _, pattern in _CHANNELS):
            continue
        previous = source.passages.sentences[index - 1] if index else sentence
        follows = _FOLLOWS.match(plain) and _LEAVE.search(source.plain, previous.start, previous.end)
        titled = _LEAVE_TITLE.search(source.heading_at(sentence.start).split(" / ")[0]) and _REQUEST.search(plain)
        leave = _LEAVE.search(plain)
        if not (leave or follows or titled) or _OTHER_SUBJECT.search(plain):
            continue
        # « Il peut également… » goes on about whoever the sentence before spoke of
        said = plain[: leave.end()] if leave else plain
        if _PRONOUN.match(plain):
            said = source.plain[previous.start : previous.end] + said
        if by_company(source.parties, said):
            continue
        for value, pattern in _CHANNELS:
            for match in pattern.finditer(plain):
                if value in seen or _refused(plain, match):
                    continue
                seen.add(value)
                start = sentence.start + match.start()
                yield source.fact(FactName.TERMINATION_CHANNEL, value, start, sentence.start + match.end())


def _refused(plain: str, match: re.Match[str]) -> bool:
    """Whether the sentence says that this way is not open."""
    before = plain[max(0, match.start() - 45) : match.start()]
    after = plain[match.end() : match.end() + 60]
    return bool(
        re.search(r"\b(?:ni|sans|a l'exclusion|ne (?:peut|sont|suffi))\b[^,;]*$", before)
        or re.match(r"[^.;]{0,40}\b(?:ne (?:suffi|sont|peut|produi)|n'est pas (?:admis|accepte|pris))", after)
    )
