"""The names that a contract gives its two sides."""

import re
from collections.abc import Iterable

from core.contract.facts.identity import find_statements
from core.contract.passages import Passages, cut, fold
from core.domain.document import Document
from core.domain.facts import Parties
from core.domain.findings import Article

_QUOTED = r"[«“\"]\s*(?P<name>[^»”\"\n]{2,40}?)\s*[»”\"]"
_DEFINED = re.compile(
    rf"(?:ci-apres|design[ée]+e?s?|denomm[ée]+e?s?|appel[ée]+e?s?|par les mots|ainsi|\(|c'est|sont?|"
    rf"etes)[^«“\"\n.;]{{0,40}}{_QUOTED}"
)
_LEADING = re.compile(rf"{_QUOTED}\s*,?\s*(?:c'est|est|sont|etes|designe(?:nt)?|:)\s")
_LINE = re.compile(r"^\W{0,4}(?P<name>[^\n:;.]{2,40}?)\s*:\s+\S", re.MULTILINE)
_ARTICLE_WORD = re.compile(r"^(?:l'|le |la |les |un |une |votre |notre |ou )+")

_PRO_WORDS = frozenset(
    """
    operateur fournisseur prestataire societe exploitant editeur vendeur banque assureur emetteur
    distributeur fai cablo-operateur telesurveilleur club chaine etablissement organisme loueur
    transporteur plateforme entreprise professionnel bailleur preteur regie journal mutuelle centre
    gestionnaire
    """.split()  # noqa: SIM905 - words read better as a block
)
_PRO_WHEN_DEFINED = _PRO_WORDS | {"site"}
_CONSUMER_WORDS = frozenset(
    """
    client abonne usager utilisateur titulaire adherent consommateur souscripteur porteur assure membre
    acheteur locataire lecteur passager voyageur participant internaute acquereur beneficiaire cliente
    abonnee adherente
    """.split()  # noqa: SIM905 - words read better as a block
)
_COMPANY_SIGN = re.compile(
    r"\b(societe|au capital|rcs|r\.c\.s|siren|siret|siege|immatricul|sas|sasu|sa|sarl|s\.a\.|snc|"
    r"gmbh|b\.v|inc|ltd|association|registre)\b"
)
_PERSON_SIGN = re.compile(
    r"\b(personne physique|personne majeure|toute personne|particulier|personne dont|consommateur|"
    r"usage prive|besoins)\b"
)
_OWN_WORDS = frozenset({"nous", "Nous", "notre", "vous", "Vous", "votre"})
_NOUNS = re.compile(r"\b(?:l'|le |la |au |du |a la |de la )(?P<name>[a-z-]{3,24})\b")


def find_parties(document: Document, articles: tuple[Article, ...]) -> Parties:  # noqa: ARG001 - the door's shape
    """The names the contract gives the company and the subscriber, as printed and without their article.

    They come from its definitions (« ci-après « l'Opérateur » », « Client : la personne physique… »), else from the
    role nouns that it uses most; « nous » and « vous » are named where the text speaks so.
    """
    return parties_of(cut(document.text))


def parties_of(passages: Passages) -> Parties:
    """As `find_parties`, for a text that is already cut."""
    pro: dict[str, None] = {}
    consumer: dict[str, None] = {}
    for pattern in (_DEFINED, _LEADING, _LINE):
        for match in pattern.finditer(passages.plain):
            name = _bare(passages.text, passages.plain, match.start("name"), match.end("name"))
            if name is None:
                continue
            side = _side(passages, match, name)
            if side is not None:
                (pro if side else consumer).setdefault(name)
    plain = passages.plain
    statements = find_statements(passages)
    if statements:
        pro.setdefault(statements[0].name)
    if not pro.keys() - _OWN_WORDS - {one.name for one in statements[:1]}:
        pro.update(dict.fromkeys(_frequent(passages, _PRO_WORDS)))
    if not consumer.keys() - _OWN_WORDS:
        consumer.update(dict.fromkeys(_frequent(passages, _CONSUMER_WORDS)))
    if len(re.findall(r"\b(?:nous|notre|nos)\b", plain)) >= 3:
        pro.setdefault("nous")
    if len(re.findall(r"\b(?:vous|votre|vos)\b", plain)) >= 3:
        consumer.setdefault("vous")
    return Parties(_unlike(pro), _unlike(consumer))


def _unlike(names: Iterable[str]) -> tuple[str, ...]:
    """The names without those that differ from an earlier one by capitals only."""
    return tuple({fold(name): name for name in reversed(tuple(names))}.values())[::-1]


def _side(passages: Passages, match: re.Match[str], name: str) -> bool | None:
    """True for the company, False for the subscriber, None for a defined word that is neither."""
    head = re.split(r"[\s'-]", _folded(name))[0]
    whole = _folded(name)
    if whole in {"vous", "votre"} or head in _CONSUMER_WORDS:
        return False
    sentence = passages.sentence_at(match.start("name"))
    around = passages.plain[max(sentence.start, match.start() - 420) : min(sentence.end, match.end() + 160)]
    if whole in {"nous", "notre"}:
        return True
    company, person = bool(_COMPANY_SIGN.search(around)), bool(_PERSON_SIGN.search(around))
    if match.re is _LINE:
        return True if head in _PRO_WORDS and company else None
    if head in _PRO_WHEN_DEFINED:
        return True if company else None
    if company and not person and len(name.split()) <= 4 and match.re is _DEFINED and name[:1].isupper():
        return True
    return None


def _bare(text: str, plain: str, start: int, end: int) -> str | None:
    """The name at that place without its article, None when it is no name."""
    article = _ARTICLE_WORD.match(plain[start:end])
    start += article.end() if article else 0
    name = text[start:end].strip(" «»\"“”'’")
    return name if 2 <= len(name) <= 40 and not name[0].isdigit() else None


def _frequent(passages: Passages, words: Iterable[str]) -> tuple[str, ...]:
    """The role noun that the text uses most, as first printed with a capital, if it uses one at least twice."""
    wanted = frozenset(words)
    counts: dict[str, int] = {}
    printed: dict[str, str] = {}
    for match in _NOUNS.finditer(passages.plain):
        word = match["name"]
        if word in wanted:
            counts[word] = counts.get(word, 0) + 1
            shown = passages.text[match.start("name") : match.end("name")]
            if word not in printed or (printed[word][0].islower() and shown[0].isupper()):
                printed[word] = shown
    if not counts:
        return ()
    best = max(counts, key=lambda word: counts[word])
    return (printed[best],) if counts[best] >= 2 else ()


def _folded(name: str) -> str:
    return fold(name).strip()
