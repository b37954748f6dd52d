"""References of the subscriber: customer number, contract number, telephone line."""

import re
from collections.abc import Iterator

from core.contract.facts.source import Source
from core.domain.facts import Fact, FactName

_OF = r"(?:\s(?:de|du|d'|de la|de votre|votre|au|le)?\s?)"
_NUMBER = r"(?:numero|num\.?|n\s?[°o]|n\.|reference|ref\.?|identifiant|id)"
_CODE = re.compile(
    r"(?:[A-Z]{1,6}[ .\-/]?)?\d[A-Z0-9]*(?:[ .\-/]{1}[A-Z0-9]*\d[A-Z0-9]*){0,7}|[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,12}){1,5}"
)
_BETWEEN = r"(?:\s?\([^)\n]{0,20}\))?\s?(?:est(?: le)?\s?)?(?:n\s?[°o]\s?)?[:=]?\s{0,2}\n?"
_CUSTOMER = (
    re.compile(rf"\b{_NUMBER}{_OF}?(?:client|abonne|adherent|compte client|societaire|usager|membre)e?s?\b{_BETWEEN}"),
    re.compile(rf"(?<!service )\b(?:compte client|code client|client|reference client)\s?(?:{_NUMBER})?\s?[:=]\s?"),
    re.compile(r"(?:^|\n)client\s(?=[a-z]{0,4} ?\d)"),
)
_CONTRACT = (
    re.compile(
        rf"\b{_NUMBER}{_OF}?(?:votre )?(?:contrat|convention|adhesion|abonnement|police|souscription|"
        rf"dossier d'abonnement)\b{_BETWEEN}"
    ),
    re.compile(rf"\b(?:contrat|convention|adhesion|police)\s?(?:{_NUMBER})\s?[:=]?\s?"),
    re.compile(r"(?:^|\n)(?:contrat|reference)\s?:?\s(?=(?:[a-z]{1,6}[ -])?(?:[a-z]{1,4}[ -])?\w{0,6}\d)"),
    re.compile(r"\bcontrat\s(?=[a-z]{1,4}[- ]\d)"),
)
_LINE = re.compile(
    r"\b(?:ligne|numero|mobile|n\s?[°o])(?:\s(?:de |du |d'|la )?(?:fixe|mobile|telephone|"
    r"telephonique|ligne|appel|conserve|concernee?|associee?|attribue|porte|principale?|choisi|votre|"
    r"vous)e?){0,4}"
    r"\s?[:=]?\s{0,2}\n?(?P<line>(?:0[1-9]|\+33\s?\(?0?\)?\s?[1-9])(?:[ .\-]?\d{2}){4})(?!\d)"
)
_COLLECTIVE = re.compile(r"\b(collectif|groupe|modele|type|liasse|document contractuel)\b")
_PHONE = re.compile(r"(?:0[1-9]|\+33\s?[1-9])(?:[ .]\d{2}){4}$")
_PLACEHOLDER = re.compile(r"^(\d)\1+$")


def find_references(source: Source) -> Iterator[Fact]:
    """`customer_number`, `contract_number` and `line`, from the labels before them; without their spaces."""
    yield from _coded(source, FactName.CUSTOMER_NUMBER, _CUSTOMER)
    yield from _coded(source, FactName.CONTRACT_NUMBER, _CONTRACT)
    for match in _LINE.finditer(source.plain):
        value = re.sub(r"[ .\-()]", "", match["line"])
        if not re.match(r"08", value):
            yield source.fact(FactName.LINE, value, match.start("line"), match.end("line"))


def _coded(source: Source, name: FactName, labels: tuple[re.Pattern[str], ...]) -> Iterator[Fact]:
    for label in labels:
        for match in label.finditer(source.plain):
            code = _CODE.match(source.text, match.end())
            if code is None:
                continue
            printed = _trimmed(code[0])
            value = re.sub(r"[\s]", "", printed)
            if sum(char.isdigit() for char in value) < 5 or _PLACEHOLDER.match(value) or _PHONE.match(printed):
                continue
            if _COLLECTIVE.search(source.window(match.start(), match.start(), 60, 40)):
                continue
            yield source.fact(name, value, code.start(), code.start() + len(printed))


def _trimmed(printed: str) -> str:
    """The code without a year or a unit that only happens to follow it."""
    return printed.rstrip(" .-/")
