"""The consumer mediator that the contract names, and where to reach it."""

import re
from collections.abc import Iterator

from core.contract.facts.addresses import find_addresses, find_pages
from core.contract.facts.source import Source
from core.contract.passages import Span
from core.domain.facts import Fact, FactName

_ENDS = (
    r"peut|peuvent|est|sont|dont|qui|que|si|sans|dans|sur|par|au|a(?!\sla\b|\sdistance)|aux|en|puis|"
    r"ou|comme|selon|apres|lorsque|"
    r"doit|doivent|pourra|sera|ainsi|afin|lui|ayant|etant|saisie?|rend|propose|bp|b\.p|tsa|cs|au|"
    r"conformement|gratuit\w*|designe\w*|competent|suivant|pour|via|et(?!\s(?:des|de|du)\b)|-"
)
_STOP = rf"(?=\s?[,;:(«\"»]|\.\s|\.$|\s(?:{_ENDS})(?!\w)|\n|$)"
_TITLE = r"mediat(?:eurs?|rices?|ion)"
# one blank before each word and none inside it: a text can be cut in one way only, whatever its length
_NAMED = re.compile(
    rf"(?P<name>(?:(?:le |la )?service (?:de|du) )?{_TITLE}(?:\snationale?|\sindependante?)?"
    r"\s(?:d[eu]s?\s|de la\s|de l'|d'|aupres de\s)[a-z0-9][a-z0-9'&\-]*(?:\s[a-z0-9][a-z0-9'&\-]*){0,9}?)"
    rf"{_STOP}"
)
_INDEPENDENT = re.compile(r"mediat(?:eur|rice) independante?")
_LABEL = re.compile(
    r"(?:\bmediat(?:eur|rice)(?: de la consommation)?(?:\s[^:.\n]{0,50})?\s?(?::|propose est|est|"
    r"designe est|competent est)\s|"
    r"\b(?:portee?|recours|saisir|recourir|s'adresser|soumi\w+)\b[^.\n]{0,60}?\b(?:devant|a la|au|"
    r"aupres de|aupres du)\s|\bmediat(?:eur|rice)\s)"
    r"(?:l'|la |le )?"
)
_PROPER = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'&\-]*(?:\s(?:[A-ZÀ-ÖØ-Þ][\w’'&\-]*|de|du|des|la|et|d['’][\w]+)){0,6}")
_SEIZED = re.compile(
    r"\b(sais\w+|recour\w+|adress\w+|soumettre|gratuit\w*|sans frais|litige|differend|reclamation|"
    r"designe|adhere|competent|propose|mediateur :)\b"
)
_NOT_MEDIATOR = re.compile(
    r"^(?:mediation (?:des litiges )?de (?:la )?consommation.*|mediation (?:prevue|entre|a l'|est|devant).*|"
    r"mediateur de la consommation|mediation des litiges|mediateur|"
    r"mediation|mediateur du site|mediat\w+ (?:d'un|de son choix|de l'abonne))$"
)
_GOES_ON = re.compile(r"\b(mediat\w+|joint|joindre|joignable|voie postale|par courrier|saisine|saisir)\b")
_COURT = re.compile(r"^(tribuna|juge|justice|cnil|commission|service|client|code|plateforme|union|etat|france|article)")


def find_mediator(source: Source) -> Iterator[Fact]:
    """`mediator` and `mediator_contact`."""
    seen: set[str] = set()
    contacts: set[str] = set()
    for sentence in source.passages.sentences:
        plain = source.plain[sentence.start : sentence.end]
        if not re.search(r"\bmediat(?:eur|rice|ion)|\bportee? (?:sans frais |gratuitement )?devant\b", plain):
            continue
        last = -1
        for start, end in _names(source, sentence):
            key = source.plain[start:end]
            last = end
            if key not in seen:
                seen.add(key)
                yield source.fact(FactName.MEDIATOR, source.text[start:end], start, end)
        if last >= 0:
            yield from _contacts(source, last, contacts)


def _names(source: Source, sentence: Span) -> Iterator[tuple[int, int]]:
    plain = source.plain
    if not _SEIZED.search(plain, sentence.start, sentence.end):
        return
    hits = [(m.start("name"), m.end("name")) for m in _NAMED.finditer(plain, sentence.start, sentence.end)]
    hits = [(s, e) for s, e in hits if not _NOT_MEDIATOR.match(plain[s:e].strip()) and e - s < 110]
    if hits:
        yield from ((s, s + len(plain[s:e].rstrip())) for s, e in hits)
        return
    alone = _INDEPENDENT.search(plain, sentence.start, sentence.end)
    if alone:
        proper = _PROPER.match(source.text, alone.end() + 1)
        yield alone.start(), proper.end() if proper else alone.end()
        return
    for label in _LABEL.finditer(plain, sentence.start, sentence.end):
        proper = _PROPER.match(source.text, label.end())
        if not proper or proper.end() > sentence.end:
            continue
        name = re.sub(r"\s(?:de|du|des|la|et)$", "", proper[0])
        if len(name.split()) >= 2 and not _COURT.match(plain[label.end() :][:14]):
            yield label.end(), label.end() + len(name)
            return


def _contacts(source: Source, after: int, seen: set[str]) -> Iterator[Fact]:
    """Addresses and pages that follow the mediator's name, in its sentence and in the next ones that go on about it."""
    first = source.passages.sentence_index(after)
    for step, span in enumerate(source.passages.sentences[first : first + 4]):
        if step and not _GOES_ON.search(source.plain, span.start, span.end):
            return
        start = max(span.start, after)
        for address in find_addresses(source.passages, start, span.end):
            value = " ".join(source.text[address.street : address.end].split())
            if value not in seen:
                seen.add(value)
                yield source.fact(FactName.MEDIATOR_CONTACT, value, address.street, address.end)
        for page in find_pages(source.text, start, span.end):
            value = page[0].rstrip(".")
            if value not in seen and "europa.eu" not in value:
                seen.add(value)
                yield source.fact(FactName.MEDIATOR_CONTACT, value, page.start(), page.start() + len(value))
