"""Where to write: for data rights, complaints and terminations."""

import re
from collections.abc import Iterator

from core.contract.facts.addresses import Address, find_addresses, find_emails, find_pages
from core.contract.facts.source import Source
from core.domain.facts import Fact, FactName

_RIGHTS = re.compile(
    r"\b(acces(?! a internet| au (?:service|site|reseau))|rectifi\w*|rectifier|effac\w*|effacement|"
    r"opposition|opposer|s'oppos\w+|oppos\w+ a (?:leur|cette|ce)|portabilite|"
    r"donnees (?:a caractere )?personnel\w*|(?:vos|ses|les|mes) donnees|vos informations|"
    r"ses informations|informations qui (?:vous|le) concernent|fichiers?|cnil|"
    r"delegue\w? a la protection|dpo|dpd|correspondant|vie privee|confidentialite|"
    r"informatique et libertes|droits? (?:sur|relatifs)|vos droits|pour le refuser|desinscri\w*|"
    r"prospection|sollicitations)\b"
)
_DATA_HEADING = re.compile(
    r"\b(donnees|vie privee|confidentialite|fichiers?|informatique et libertes|personnel\w*|privacy|rgpd)\b"
)
_DATA_BOX = re.compile(
    r"^(?:dpo|dpd|donnees|vos-?donnees|mes-?donnees|vie-?privee|privacy|rgpd|gdpr|cnil|"
    r"confidentialite|vos-?droits|fichiers?|data-?protection|personal-?data|data|dataprivacy|"
    r"informatique-?(?:et-?)?libertes|protection-?(?:des-?)?donnees|donnees-?personnelles|privee?|"
    r"legal-?privacy|delegue\w*)(?:[.\-_+].{0,24})?$|(?:dpo|privacy|rgpd|donnees|vieprivee)"
)
_DATA_SERVICE = re.compile(r"\b(donnees|fichiers?|cnil|protection|vie privee|informatique|dpo|dpd|archives|delegue)\b")
_EXERCISE = re.compile(
    r"\b(exerc\w+|ecri\w+|adress\w+|contact\w+|courri\w+|lettre|demand\w+|aupres|envoy\w+|oppos\w+|"
    r"obtenir|joignable|repond|suffit|saisi\w*|droits?)\b"
)
_DATA_PAGE = re.compile(r"/.*(?:formulaire|form\b|request|demande|contact|rgpd|gdpr|droits|aiguillage)")
_PAGE_LEAD = re.compile(r"\b(?:exerc\w+|formulaire|demande|rendant)\b")
_RIGHT_NAMED = re.compile(
    r"\b(?:droits?|acces|opposition|opposer|effacement|suppression|rectification|donnees personnelles)\b"
)
_OTHER_PAGE = re.compile(
    r"\b(?:cnil|bloctel|gouv|politique de|charte|en savoir plus|consult\w+|plus d'informations?|"
    r"cookies?|retour|remboursement|facebook|google|criteo|youradchoices)\b"
)
_WITHDRAW = re.compile(r"\b(retract\w*|renonc\w*|resili\w*|bordereau|formulaire de|notifie par la presente)\b")
_COMPLAINT = re.compile(
    r"\b(reclamations?|service (?:clients?|clientele|consommateurs?|qualite)|relations? clientele|"
    r"contestation|litige)\b"
)
_TERMINATE = re.compile(
    r"\b(resili\w*|denonc\w*|mettre fin|met fin|mettre un terme|empecher un nouveau|"
    r"ne pas renouveler|non-?renouvellement|cloture|demission)\b"
)
_WRITE = re.compile(
    r"\b(lettre|courrier|ecri\w*|adress\w*|envoy\w*|parvenu\w*|recommandee?|poste|postal\w*|reclamations? :)\b"
)
_IDENTITY = re.compile(r"\b(capital|rcs|siege social|immatricul\w*|siret|siren|r\.c\.s)\b")
_AUTHORITY = re.compile(
    r"\b(fontenoy|cnil|mediateur|mediation|mediatrice|commission nationale|opposetel|bloctel|autorite)\b"
)
_MEDIATOR = re.compile(r"\bmediat(?:eur|rice|ion)\b")


def find_contacts(source: Source) -> Iterator[Fact]:
    """`rights_address`, `rights_contact`, `customer_service_address` and `termination_address`."""
    yield from _mailboxes(source)
    for address in find_addresses(source.passages):
        yield from _postal(source, address)


def _mailboxes(source: Source) -> Iterator[Fact]:
    for match in find_emails(source.text, 0, len(source.text)):
        local = source.plain[match.start() : match.end()].split("@")[0].split(" (at)")[0]
        sentence = source.sentence(match.start())
        around = source.plain[max(sentence.start, match.start() - 400) : min(sentence.end, match.end() + 250)]
        if _is_header(source, match.start()) or ".gouv." in match[0]:
            continue
        named = bool(_DATA_BOX.search(local))
        told = bool(_RIGHTS.search(around) and _EXERCISE.search(around) and not _WITHDRAW.search(around))
        if named or (told and _DATA_HEADING.search(source.heading_at(match.start()) + " " + around)):
            if not named and re.search(r"\b(oppos\w*|acces|rectif\w*|donnees|droits)\b", around) is None:
                continue
            yield source.fact(FactName.RIGHTS_CONTACT, match[0].lower(), match.start(), match.end())
    for page in find_pages(source.text, 0, len(source.text)):
        value = page[0].rstrip(".,;:")
        sentence = source.sentence(page.start())
        lead = source.plain[max(sentence.start, page.start() - 220) : page.start()]
        if (
            _DATA_PAGE.search(value.lower())
            and _PAGE_LEAD.search(lead)
            and not _OTHER_PAGE.search(lead + " " + value.lower())
        ):
            yield source.fact(FactName.RIGHTS_CONTACT, value.lower(), page.start(), page.start() + len(value))


def _is_header(source: Source, offset: int) -> bool:
    """Whether the offset stands in the block « De : … À : … » of a mail."""
    paragraph = source.passages.paragraph_at(offset)
    return bool(
        re.match(
            r"(?:de|from|a|to|cc|envoye|repondre a|reply-to)\s?:", source.plain[paragraph.start : paragraph.start + 14]
        )
    )


def _postal(source: Source, address: Address) -> Iterator[Fact]:
    sentence = source.sentence(address.start)
    around = source.plain[max(sentence.start, address.start - 330) : min(sentence.end, address.end + 120)]
    lead = source.plain[max(sentence.start, address.start - 200) : address.start]
    services = source.plain[address.start : address.street]
    whole = source.plain[address.start : address.end]
    if _AUTHORITY.search(whole.replace("correspondant cnil", "")) or _MEDIATOR.search(lead[-90:]):
        return
    value = " ".join(source.text[address.start : address.end].split())
    subject = f"{services} {whole if address.start == address.street else ''}"
    if _DATA_SERVICE.search(subject) or (
        _RIGHTS.search(around)
        and _EXERCISE.search(around)
        and not _IDENTITY.search(around)
        and not _WITHDRAW.search(around)
    ):
        yield source.fact(FactName.RIGHTS_ADDRESS, value, address.start, address.end)
    elif _IDENTITY.search(around) or re.search(r"\b(retract\w*|renonce\w*|bordereau)\b", around):
        return
    elif _TERMINATE.search(lead) and _WRITE.search(lead):
        yield source.fact(FactName.TERMINATION_ADDRESS, value, address.start, address.end)
    elif _COMPLAINT.search(lead) and (_WRITE.search(lead) or services.strip()):
        yield source.fact(FactName.CUSTOMER_SERVICE_ADDRESS, value, address.start, address.end)
