"""Postal addresses, e-mail addresses and web pages inside a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.contract.passages import Passages

_STREETS = (
    "rue|avenue|av\\.?|boulevard|bd\\.?|blvd|place|pl\\.|quai|cours|chemin|allee|allees|impasse|route|square|passage|esplanade|"
    "chaussee|rampe|cour|villa|voie|sentier|promenade|faubourg|mail|parvis|rond-point|cite|ruelle|montee|cote|traverse|"
    "venelle|levee|street|road|lane|wharf|square|drive|strasse|laan|weg|plaza|port|hameau|residence|clos|sente|terrasse"
)
_STREET = re.compile(
    rf"(?<![\w-])\d{{1,4}}(?:[-/]\d{{1,4}})?(?:\s?(?:bis|ter|quater|[a-d]))?,?\s(?:{_STREETS})(?![\w])"
    r"|(?<![\w-])[a-z]{3,}(?:weg|straat|pad|laan|plein|gracht|kade|strasse|str\.|platz) \d{1,4}(?!\d)"
)
_SITE = re.compile(
    r"(?<![\w])(?:zone|zac|z\.?a\.?c?\.?|z\.?i\.?|parc|technopole|lieu-dit|lieudit|aeroport|tour|immeuble|batiment)\s\S"
)
_BOX = re.compile(
    r"(?<![\w])(?:b\.?\s?p\.?|c\.?s\.?|tsa|t\.s\.a\.|boite postale|libre reponse|"
    r"autorisation)\s?(?:n°\s?)?\d{2,6}(?:\s?\d{2,3})?(?!\d)"
)
_POSTCODE = re.compile(
    r"(?<![\w.,])(?:(?:f|l|b|ch|d|lu|fr)\s?-\s?)?\d{5}(?![\w€%])|(?<![\w.])l\s?-\s?\d{4}(?!\w)|"
    r"(?<![\w.])\d{4}\s?[a-z]{2}(?=\s[A-Za-z])"
)
_CITY_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞŒ][\w'’\-]*|sur|sous|lès|les|le|la|en|de|du|des|d['’][\w\-]+|l['’][\w\-]+|aux|et|"
    r"à|CEDEX|cedex|Cedex|St|Ste)"
)
_CITY = re.compile(
    rf"[\s,–-]{{1,3}}\(?(?P<city>(?:[A-ZÀ-ÖØ-ÞŒ][\w'’\-]*|[LlDd]['’][A-ZÀ-ÞŒ][\w\-]*|Le|La|"
    rf"Les)(?:\s{_CITY_WORD}){{0,6}}?(?:\s(?:[Cc]edex|CEDEX)(?:\s\d{{1,2}})?)?)"
    r"(?=\s?[,;.():–\n/|]|\s-\s|\s(?:ou|et|par|pour|qui|dont|avec|sans|est|peut|immatricul|inscrit|"
    r"RCS|R\.C\.S|SIRET|SIREN|Tél|tél|Contact|Capital|Enregistr|Num|TVA|n['’°])|\s*$|\s[a-zà-ÿ(])"
)
_COUNTRY = re.compile(
    r"\s?(?:,|-|–|\()?\s?(?P<country>france|luxembourg|irlande|pays-bas|belgique|allemagne|suisse|"
    r"royaume-uni|espagne|italie|ireland|etats-unis(?: d'amerique)?)\)?(?!\w)"
)
_SEPARATOR = re.compile(
    r"(?<!\d)(?<!\dbis)(?<!\dter)(?<!\d bis)\s?[,;]\s|(?<=\d{3})\s?[,;]\s|\s[-–—]\s|(?<=[a-z])\s(?=(?:TSA|CS|BP)\s)"
)
_CUT = re.compile(
    r"(?:^|(?<=[\s:(«]))(?:l'adresse(?: postale| suivante)*(?: est)?|adressee?s?|ecri(?:re|vez|vant)|"
    r"contactant|contacter|aupres d[eu]s?|chez|situee?s?|sise?s?|"
    r"siege(?: social)?(?: est)?(?: situe)?|"
    r"domiciliee?|envoye[rz]|demeurant|courrier|lettre|destination d[eu]s?|attention d[eu]s?|a|au|"
    r"aux|par|est|dont|ou|et|pour|vers)\s*:?\s+(?:l'|la\s|le\s|les\s|notre\s|nos\s)?(?:a\s|au\s|"
    r"aux\s)?(?:l'|la\s|le\s)?|:\s+|\(\s?|«\s?|;\s+|•\s+|^-\s+"
)
_TELLS_WHERE = re.compile(r"\b(service|gestion|donnees|clients?|clientele|wharf|zone)\b")
_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9_][\w.+-]{0,63}(?:@|\s\(at\)\s|"
    r"\s?\[at\]\s?)[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,4}(?![\w-])"
)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>()«»\"”,;]{3,200}|"
    r"(?<![\w@.-])[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:example|fr|com|eu|org|"
    r"net)(?:/[^\s<>()«»\",;]{0,160})?(?![\w@])"
)


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address at `[start, end)`; `street` is where its street or box starts, after names of services."""

    start: int
    street: int
    end: int


def find_addresses(passages: Passages, start: int = 0, end: int | None = None) -> Iterator[Address]:
    """The postal addresses printed in `[start, end)` that have a postcode and a town, in order."""
    stop = len(passages.plain) if end is None else end
    floor = start
    for code in _POSTCODE.finditer(passages.plain, start, stop):
        if code.start() < floor:
            continue
        paragraph = passages.paragraph_at(code.start())
        town = _CITY.match(passages.text, code.end(), min(paragraph.end, code.end() + 90))
        after = town.end("city") if town else None
        if after is None:
            after = _town_before(passages, code, paragraph.start)
            if after is None:
                continue
        country = _COUNTRY.match(passages.plain, after, min(paragraph.end, after + 40))
        close = after
        if country:
            paired = "(" in country[0] and country[0].endswith(")")
            close = country.end() if paired else country.end("country")
        left = max(floor, paragraph.start, code.start() - 170)
        whole, street = _back(passages, left, code.start())
        if street is None:
            continue
        yield Address(whole, street, close)
        floor = close


def find_emails(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The e-mail addresses printed in `[start, end)`."""
    return _EMAIL.finditer(text, start, end)


def find_pages(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The web pages printed in `[start, end)`; a full stop that ends the sentence may be included."""
    return _URL.finditer(text, start, end)


def _town_before(passages: Passages, code: re.Match[str], floor: int) -> int | None:
    """The end of « CLICHY (92110) », where the town stands before its postcode."""
    head = passages.text[max(floor, code.start() - 40) : code.start()]
    if re.search(r"[A-ZÀ-Þ][\w'’-]+\s\($", head) and passages.text[code.end() : code.end() + 1] == ")":
        return code.end() + 1
    return None


def _back(passages: Passages, left: int, code: int) -> tuple[int, int | None]:
    """Where the address whose postcode stands at `code` starts: with the names before its street, and without them.

    Walks the pieces between commas and dashes towards the left, as long as they read like parts of an address.
    """
    plain = passages.plain
    starts = [left, *(match.end() for match in _SEPARATOR.finditer(plain, left, code))]
    street: int | None = None
    whole = edge = code
    for index in range(len(starts) - 1, -1, -1):
        begin = starts[index]
        piece = plain[begin:edge]
        place = None if street is not None else _place_in(piece)
        if place is not None:
            whole = street = begin + place
            if not piece[:place].strip():
                edge = begin
                continue
            edge = street
        elif not piece.strip(" ,-"):
            edge = begin
            continue
        name = _name_start(passages, begin, edge, index > 0)
        if name is None:
            break
        whole = name
        if street is None and _TELLS_WHERE.search(plain[name:edge]):
            street = name
        if name != begin or place is not None:
            break
        edge = begin
    return whole, street


def _place_in(piece: str) -> int | None:
    """Where a street or a postal box starts in a piece of an address."""
    hit = next(_STREET.finditer(piece), None) or next(_BOX.finditer(piece), None) or _SITE.search(piece)
    return hit.start() if hit else None


def _name_start(passages: Passages, begin: int, edge: int, inner: bool) -> int | None:
    """Where the name of a company or service starts that ends at `edge`, the words that lead to it cut off."""
    if inner and _is_name(passages.text, begin, edge):
        return begin
    cuts = [begin + match.end() for match in _CUT.finditer(passages.plain[begin:edge])]
    if edge in cuts:
        return None
    tried = [cut for cut in cuts if begin < cut < edge] or [begin]
    return next((cut for cut in tried if _is_name(passages.text, cut, edge)), None)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` reads like the name of a company, a service or a building."""
    piece = text[start:end].strip(" ,;-–—")
    words = piece.split()
    if (
        not words
        or len(words) > 9
        or (any(mark in piece for mark in ".:;?!€") and not re.search(r"\b[A-Z]\.\s", piece))
    ):
        return False
    opens = words[0][:1].isupper() or words[0].lower().startswith(
        ("service", "cellule", "pôle", "délégué", "direction", "département")
    )
    if re.search(r"\b(capital|euros|société|immatricul|RCS|SAS|SARL|inscrite?|sous le|tél|SIRET)\b", piece):
        return False
    return opens
