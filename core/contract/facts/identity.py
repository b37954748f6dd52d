"""Who the company is: its name, register number and seat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from core.contract.facts.addresses import find_addresses
from core.contract.facts.companies import load_known_names
from core.contract.facts.source import Source
from core.contract.passages import Passages, Span, fold
from core.domain.facts import Fact, FactName

_CAPITALISED = r"[A-ZÀ-ÖØ-ÞŒ0-9][\w&’'+\-]*(?:\.[a-z]{2,3}\b)?"
_INNER = rf"(?:{_CAPITALISED}|\+|&|et|de|du|des|la|le|les|en|d['’][\w\-]+|l['’][\w\-]+|the|of)"
_NAME = rf"(?P<name>[A-ZÀ-ÖØ-ÞŒ][\w&’'+\-]*(?:\.[a-z]{{2,3}}\b)?(?:[  ]{_INNER}){{0,5}})"
_FORM = (
    r"(?:[Ss]oci[ée]t[ée]s? (?:anonyme|[Aa]nonyme|par [Aa]ctions?|à [Rr]esponsabilit|en [Nn]om|coop|"
    r"de courtage|de droit|civile|europ|mutuelle|au capital|d['’]assurance|constitu|immatricul|dont)"
    r"|SASU?\b|S\.A\.S\.?U?|SA\b|S\.A\.?(?![\w.])|SARL\b|S\.A\.R\.L\.?|EURL\b|SNC\b|SCA\b|SE\b|GIE\b|"
    r"S\.? ?à ?r\.? ?l\.?|Sàrl|Ltd\.?|Limited\b|LLC\b|Inc\.?(?!\w)|GmbH\b|B\.?V\.?(?!\w)|AG\b|UAB\b|"
    r"plc\b"
    r"|entreprise régie|établissement (?:de|public)|association (?:loi|régie))"
)
_ASIDE = r"(?:\s?\((?:ci-après|“|«|\")[^)\n]{0,80}\)|,?\s?ci-après[^,\n]{0,60})?"
_BEFORE = r"(?:(?<=^)|(?<=[\s(«:’'\"]))"
_STATEMENTS = (
    re.compile(rf"{_BEFORE}{_NAME}{_ASIDE}(?:\s?[,(–-]\s?|\s)(?:(?:est |désigne )?une |est la )?{_FORM}", re.MULTILINE),
    re.compile(
        rf"{_BEFORE}{_NAME}{_ASIDE}(?:\s?[,(–-]\s?|\s)(?:au )?capital (?:social )?(?:de |variable|:)", re.MULTILINE
    ),
    re.compile(rf"[Ss]ociété {_NAME}(?=\s?[,(]|\s(?:dont|est|immatricul|a son|sise|ayant))"),
    re.compile(
        rf"{_BEFORE}{_NAME}\s?[,(–-]{{1,2}}\s?(?:RCS|R\.C\.S\.?|SIREN|"
        rf"n°)?\s?(?:[A-Z][\w’'\- ]{{2,30}} )?\d{{3}} ?\d{{3}} ?\d{{3}}(?!\d)",
        re.MULTILINE,
    ),
    re.compile(
        rf"{_BEFORE}{_NAME}{_ASIDE},?\s(?:dont le siège|ayant (?:son|pour) siège|immatriculée? (?:au|sous|"
        rf"en|auprès)|sous le (?:n°|numéro))",
        re.MULTILINE,
    ),
)
_SUFFIX = re.compile(
    r"[\s,]+(?:SASU?|S\.A\.S\.?U?|SA|S\.A\.?|SARL|S\.A\.R\.L\.?|EURL|SNC|SCA|SE|S\.? ?à ?r\.? ?l\.?|"
    r"Sàrl|Ltd\.?|Limited|LLC|Inc\.?|GmbH|B\.?V\.?|AG|UAB|plc|est|et|de|du|des|en|la|le)$"
)
_NOT_NAMES = frozenset(
    """
    du des de et en au aux pour titre premier la le les une un cette notre nos vos ce sa son il elle
    l'operateur article contrat assureur souscripteur gestionnaire emetteur editeur societe sas sarl snc
    rcs siren siret siege capital tva tel client clients service france cedex conditions paris autorite
    registre chez transporteur vendeur prestataire fournisseur operateur plateforme anonyme lituanie
    irlande luxembourg allemagne pays-bas belgique espagne italie suisse royaume-uni etats-unis
    entreprise
    """.split()  # noqa: SIM905 - words read better as a block
)
_REGISTER = re.compile(
    r"(?:rcs|r\.c\.s\.?|siren|siret|registre d[ue]s? commerces?|immatricul\w*|inscrite?|"
    r"sous le (?:numero|"
    r"n°))[^\d\n]{0,70}?(?<![\d+])(?P<after>\d{3}[ .]?\d{3}[ .]?\d{3})(?!\s?\d{2}\s?\d{2}\s?\d{2})"
    r"|(?<![\d+])(?P<before>\d{3}[ .]?\d{3}[ .]?\d{3})(?:[ .]?\d{5})?,?\s?(?:r\.?c\.?s)"
)
_BARE_REGISTER = re.compile(r"(?<![\d+] )(?<![\d+])(?P<bare>\d{3} \d{3} \d{3})(?!\s?\d)")
_OTHERS = re.compile(
    r"\b(heberg\w*|assure par|assurances? sont|mediateur|delegataire|partenaire|prestataires?|"
    r"preteur|credit|gestionnaire de reseau|courtier|distributeur|paiement securise|financement|"
    r"filiale|succursale)\b"
)
_ROLE = re.compile(
    r"(?:ci-apres|«|\"|“|designee?|denommee?)[^»\"”\n]{0,30}(?:operateur|fournisseur|prestataire|"
    r"societe|editeur|vendeur|banque|nous|fai|chaine|emetteur|club|site)\b"
)
_SIGNS = re.compile(r"\b(capital|rcs|r\.c\.s|siren|siret|siege|registre|immatricul\w*|societe|sas|sarl|sa)\b")
_INSURER = re.compile(r"\b(?:assureur|assuree? par)\b\W{0,3}(?:la |le |l')?$")
_ACTING = re.compile(
    r"(?:(?<=^)|(?<=[.,;] )|(?<=que )|(?<=par )|"
    r"(?<=et ))(?P<name>[A-ZÀ-ÖØ-ÞŒ][\w&+\-]{2,}(?: [A-ZÀ-ÖØ-ÞŒ][\w&+\-]*){0,2})"
    r" (?:peut|pourra|se réserve|s['’]engage|propose|fournit|collecte|utilise|traite|conserve|met à|"
    r"ne (?:peut|pourra|saurait|garantit))\b",
    re.MULTILINE,
)
_LONGER_NAME = re.compile(r"\s[A-ZÀ-ÖØ-ÞŒ0-9]")
_MOST_STATEMENTS = 200
_TITLE_CHARACTERS = 500
_LEGAL_FORM = re.compile(r"SASU?|SARL|SNC|SA|S\.A\.S?\.?|EURL")
_FINANCE = re.compile(r"\b(?:banks?|banque|credit|assurances?|iard|finance|financement|mutuelle)\b")
_LEAST_ACTS = 3
_SENDER = re.compile(r"^(?:De|From)\s?:\s?[\"«]?(?P<name>[^<\n\"»]{3,40}?)[\"»]?\s?<", re.MULTILINE)
_GENERIC_SENDER = re.compile(
    r"\b(service|commandes?|clients?|no-?reply|ne pas|contact|equipe|support|facturation|"
    r"abonnements?)\b"
)
_HEADER_CHARACTERS = 1500
_TOWN_LEAD = re.compile(
    r"(?:RCS|R\.C\.S\.?|SIREN|SIRET|[Ss]oci[ée]t[ée]s|[Cc]ommerce|Orias|capital)(?: d[eu]| d['’]|:)?\s?$"
)
_BRAND = re.compile(rf"{_NAME} est une (?:marque|offre|enseigne) (?:commerciale |déposée )?d[e']")
_FOREIGN_SEAT = re.compile(
    r"\b(?:Ltd\.?|Limited|Inc\.?|B\.?V\.?|"
    r"GmbH)\s?[,(–-]\s?(?P<seat>\d*\s?[A-Z][^.;()\n]{8,70}\d[^.;()\n]{0,20})(?=[.;\n(]|$)"
)

_TELLING_COUNT = 12


@dataclass(frozen=True, slots=True)
class Statement:
    """Where the text says who a company is: its name at `[start, end)`, inside the sentence `around`."""

    name: str
    start: int
    end: int
    around: Span
    score: int


def find_statements(passages: Passages) -> tuple[Statement, ...]:
    """The companies that the text introduces, the likeliest provider first, each once."""
    best: dict[str, Statement] = {}
    for statement in islice(_statements(passages), _MOST_STATEMENTS):
        key = fold(statement.name)
        if key not in best or statement.score > best[key].score:
            best[key] = statement
    return tuple(sorted(best.values(), key=lambda one: (-one.score, one.start)))


def find_identity(source: Source, insured: bool = False) -> Iterator[Fact]:
    """`provider`, `provider_registration` and `provider_address`, as the likeliest company is introduced.

    With `insured`, the insurer behind the one who sells the cover is a provider too. Where no company is introduced,
    a name that is widely known, or the one that acts in the text, is `provider`.
    """
    statements = find_statements(source.passages)
    if not statements:
        yield from _by_name(source)
        return
    yield from _introduced(source, statements[0])
    if insured:
        for other in statements[1:]:
            lead = source.plain[max(other.around.start, other.start - 30) : other.start]
            if _INSURER.search(lead):
                yield from _introduced(source, other)


def _introduced(source: Source, provider: Statement) -> Iterator[Fact]:
    yield source.fact(FactName.PROVIDER, provider.name, provider.start, provider.end)
    around = _wider(source.passages, provider)
    register = (
        next(_REGISTER.finditer(source.plain, provider.start, around.end), None)
        or next(_REGISTER.finditer(source.plain, around.start, provider.start), None)
        or next(_BARE_REGISTER.finditer(source.plain, provider.end, around.end), None)
    )
    if register:
        group = str(register.lastgroup)
        value = re.sub(r"\D", "", register[group])
        yield source.fact(FactName.PROVIDER_REGISTRATION, value, register.start(group), register.end(group))
    address = next(find_addresses(source.passages, provider.end, around.end), None)
    if address:
        value = " ".join(source.text[address.street : address.end].split())
        yield source.fact(FactName.PROVIDER_ADDRESS, value, address.street, address.end)
        return
    foreign = _FOREIGN_SEAT.search(source.text, provider.start, around.end)
    if foreign:
        value = " ".join(foreign["seat"].split())
        yield source.fact(FactName.PROVIDER_ADDRESS, value, foreign.start("seat"), foreign.end("seat"))


def _by_name(source: Source) -> Iterator[Fact]:
    """The company that the text names most: a known one, else one that says what it does, else the mail's sender."""
    plain, text = source.plain, source.text
    counts: dict[str, list[re.Match[str]]] = {}
    for match in load_known_names().pattern.finditer(plain):
        # « Livebox Star » is something that a company sells, not the company
        if text[match.start()].isupper() and not _LONGER_NAME.match(text, match.end()):
            counts.setdefault(match[0], []).append(match)
    if counts:
        best = max(counts.values(), key=lambda hits: (len(hits), -hits[0].start()))
        yield source.fact(FactName.PROVIDER, text[best[0].start() : best[0].end()], best[0].start(), best[0].end())
        return
    acting: dict[str, list[re.Match[str]]] = {}
    for match in _ACTING.finditer(text):
        head = fold(match["name"]).split()[0]
        if head not in _NOT_NAMES and not any(fold(name).startswith(head) for name in source.parties.consumer):
            acting.setdefault(match["name"], []).append(match)
    if acting:
        best = max(acting.values(), key=len)
        if len(best) >= _LEAST_ACTS:
            yield source.fact(FactName.PROVIDER, best[0]["name"], best[0].start("name"), best[0].end("name"))
            return
    sender = _SENDER.search(text[:_HEADER_CHARACTERS])
    if sender and not _GENERIC_SENDER.search(fold(sender["name"])):
        again = text.find(sender["name"], sender.end())
        if again >= 0:
            yield source.fact(FactName.PROVIDER, sender["name"], again, again + len(sender["name"]))


def _statements(passages: Passages) -> Iterator[Statement]:
    text, plain = passages.text, passages.plain
    # A long document names the same companies again and again: each is counted in it once.
    counts: dict[str, int] = {}
    for sentence in passages.sentences:
        if not _SIGNS.search(plain, sentence.start, sentence.end) and not re.search(
            r"\d{3} \d{3} \d{3}|Ltd|Inc|B\.V|GmbH|r\. ?l\.", text[sentence.start : sentence.end]
        ):
            continue
        for pattern in _STATEMENTS:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                name = _clean(match["name"])
                if name is None or _TOWN_LEAD.search(
                    text, max(sentence.start, match.start("name") - 24), match.start("name")
                ):
                    continue
                start = match.start("name") + match["name"].index(name)
                head = fold(name).split()[0]
                if head not in counts:
                    counts[head] = _count(head, plain)
                score = _score(passages, name, start, sentence) + counts[head]
                yield Statement(name, start, start + len(name), sentence, score)


def _count(head: str, plain: str) -> int:
    """How often the name's first word stands in the text; beyond a dozen times it tells no more."""
    found = re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", plain)
    return sum(1 for _ in islice(found, _TELLING_COUNT))


def _score(passages: Passages, name: str, start: int, sentence: Span) -> int:
    plain = passages.plain
    near = plain[max(sentence.start, start - 80) : min(sentence.end, start + 420)]
    lead = plain[max(sentence.start, start - 60) : start]
    head = fold(name).split()[0]
    score = 3 * (head in plain[:_TITLE_CHARACTERS])
    score -= 8 * (_FINANCE.search(fold(name)) is not None and head not in plain[:_TITLE_CHARACTERS])
    score += 3 * bool(re.search(r"\bcapital\b", near)) + 3 * bool(
        re.search(r"\b(rcs|r\.c\.s|siren|siret|registre du commerce)\b", near)
    )
    score += 3 * bool(re.search(r"\bsiege\b", near)) + 4 * bool(_ROLE.search(near))
    score += 4 * (start < len(plain) * 0.12 or start < 1500) + 2 * (start > len(plain) * 0.9)
    return score - 9 * bool(_OTHERS.search(lead))


def _clean(name: str) -> str | None:
    """The name without legal form and connecting words, None when it is no company's name."""
    name = re.split(r"\set (?:le|la|les|l['’]|ses?|son)\b", name.strip())[0]
    shorter = _SUFFIX.sub("", name)
    while shorter != name:
        name, shorter = shorter, _SUFFIX.sub("", shorter)
    words = name.split()
    # « La » may open a sentence, « LA » opens a name
    while words and (fold(words[0]) in _NOT_NAMES or _LEGAL_FORM.fullmatch(words[0])) and not _is_shouted(words):
        words.pop(0)
    cleaned = " ".join(words)
    if len(cleaned) < 2 or not cleaned[0].isupper() or cleaned not in name:
        return None
    if all(fold(word) in _NOT_NAMES for word in words) or re.search(r"\d{5}|\d \d{3}", cleaned):
        return None
    return cleaned


def _is_shouted(words: list[str]) -> bool:
    """Whether an article in capitals belongs to a name in capitals, as in « LA REDOUTE »."""
    return len(words) > 1 and words[0] in {"LA", "LE", "LES"} and words[1].isupper()


def _wider(passages: Passages, statement: Statement) -> Span:
    """The statement's sentence and, where it breaks off, the paragraph after it."""
    end = statement.around.end
    if end - statement.end < 260:
        index = passages.sentence_index(statement.start) + 1
        following = passages.sentences[index : index + 1]
        if following:
            end = max(end, min(following[0].end, following[0].start + 300))
    return Span(statement.around.start, end)
