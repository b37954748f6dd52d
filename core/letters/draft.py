"""A letter filled from what is known: the clause, the contract, the profile, the directory and the clock."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.clock import Clock
from core.domain.contracts import Contract, Person
from core.domain.document import DocumentRole, StoredDocument
from core.domain.facts import FactName, FactSource, KnownFact
from core.domain.findings import Anchor, Category, Finding
from core.domain.ids import LetterId, new_id
from core.domain.letters import FieldName, FieldSource, FieldValue, Letter
from core.law.references import Law
from core.letters.addresses import address_lines, same_address
from core.letters.catalogue import Template
from core.letters.directory import Directory, Trust
from core.letters.text import passages_filled, typeset
from core.wording import NBSP

QUOTE_CHARACTERS = 600
"""A clause is quoted up to here, at a word's end: enough to recognise it, and the letter stays on its pages."""

_DOCUMENT_NAMES = {
    DocumentRole.CONDITIONS: "vos conditions générales",
    DocumentRole.PRIVACY: "votre politique de confidentialité",
    DocumentRole.CONFIRMATION: "votre confirmation de commande",
    DocumentRole.AMENDMENT: "l’avenant à mon contrat",
    DocumentRole.RENEWAL: "votre courrier de reconduction",
    DocumentRole.BILL: "votre facture",
    DocumentRole.REPLY: "votre réponse",
    DocumentRole.LETTER: "votre courrier",
    DocumentRole.OTHER: "mon contrat",
}

_PLAIN_FACTS = {
    FieldName.CUSTOMER_NUMBER: FactName.CUSTOMER_NUMBER,
    FieldName.CONTRACT_NUMBER: FactName.CONTRACT_NUMBER,
    FieldName.LINE: FactName.LINE,
}

_DATED_BY = {
    DocumentRole.CONDITIONS: FactName.CONDITIONS_DATE,
    DocumentRole.PRIVACY: FactName.CONDITIONS_DATE,
    DocumentRole.CONFIRMATION: FactName.ORDERED_ON,
}

_ADDRESS_FACTS = (FactName.RIGHTS_ADDRESS, FactName.CUSTOMER_SERVICE_ADDRESS, FactName.PROVIDER_ADDRESS)


class Way(StrEnum):
    """How one may write to the recipient."""

    POST = "post"
    EMAIL = "email"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class RecipientChoice:
    """An address one may write to, with its provenance.

    `value` is an e-mail or web address, or postal lines parted by newlines. `page` is where the contract says it.
    From the directory come `origin`, `read_on` and `trust`; `newer` says that it differs from the clause's own and
    was read after the document was written, so it is the one to propose.
    """

    way: Way
    value: str
    source: FieldSource
    page: int | None = None
    origin: str = ""
    read_on: date | None = None
    trust: Trust | None = None
    newer: bool = False


def draft(
    template: Template,
    contract: Contract,
    known_facts: Sequence[KnownFact],
    finding: Finding | None,
    document: StoredDocument | None,
    person: Person,
    directory: Directory,
    law: Law,
    clock: Clock,
) -> Letter:
    """A new letter with every field that can be filled; what is not known is left out, never guessed.

    Postal address and e-mail are the first of `recipient_choices`: the clause's own where there is one.
    """
    today = clock.today()
    facts = {fact.name: fact for fact in known_facts}
    choices = recipient_choices(template, contract, known_facts, document, directory)
    fields = [
        FieldValue(FieldName.SENDER_NAME, person.name, FieldSource.PROFILE),
        FieldValue(FieldName.SENDER_ADDRESS, "\n".join(person.address), FieldSource.PROFILE),
        FieldValue(FieldName.SENDER_EMAIL, person.email, FieldSource.PROFILE),
        FieldValue(FieldName.SENDER_PHONE, person.phone, FieldSource.PROFILE),
        FieldValue(FieldName.WRITTEN_AT, person.city, FieldSource.PROFILE),
        FieldValue(FieldName.WRITTEN_ON, today.isoformat(), FieldSource.CLOCK),
        _provider(contract, facts.get(FactName.PROVIDER)),
        *_chosen(choices),
        *(_from_fact(name, facts[fact]) for name, fact in _PLAIN_FACTS.items() if fact in facts),
    ]
    if finding:
        fields += _clause(finding, document, facts, law)
    category = finding.category if finding else None
    fields += _starting_texts(template, category)
    letter = Letter(
        id=LetterId(new_id()),
        contract_id=contract.id,
        template=template.id,
        fields=tuple(field for field in fields if field.value),
        created_on=today,
        document_id=document.id if document and finding else None,
        anchor=Anchor(finding.category, finding.quote) if finding else None,
    )
    enclosures = "\n".join(passages_filled(template.enclosures, template, letter))
    if not enclosures:
        return letter
    listed = FieldValue(FieldName.ENCLOSURES, enclosures, FieldSource.TEMPLATE)
    return replace(letter, fields=(*letter.fields, listed))


def recipient_choices(
    template: Template,
    contract: Contract,
    known_facts: Sequence[KnownFact],
    document: StoredDocument | None,
    directory: Directory,
) -> tuple[RecipientChoice, ...]:
    """Where one may write, the best first: the clause's own address, then the directory's, then others.

    A request at another official address of the same company counts all the same (CEPD 01/2022, §§ 52-56).
    Contacts of low trust never appear. A directory address that says the same as the contract's is left out.
    """
    facts = {fact.name: fact for fact in known_facts}
    written_on = _written_on(contract, facts, document)
    own = [_from_contract(template, facts[name]) for name in _ADDRESS_FACTS if name in facts]
    rights = facts.get(FactName.RIGHTS_CONTACT)
    contact = [_contact(rights)] if rights else []
    listed = _from_directory(template, contract, facts, directory, [*own, *contact], written_on)
    first = [choice for choice in own if FactName.RIGHTS_ADDRESS in facts][:1]
    return (*first, *contact, *listed, *own[len(first) :])


def _from_directory(
    template: Template,
    contract: Contract,
    facts: dict[FactName, KnownFact],
    directory: Directory,
    own: Sequence[RecipientChoice],
    written_on: date | None,
) -> list[RecipientChoice]:
    named = facts.get(FactName.PROVIDER)
    provider = directory.find(named.value if named else contract.provider) or directory.find(contract.provider)
    choices = []
    for contact in provider.printable() if provider else ():
        postal = "\n".join(_attended(template, contact.address)) if contact.address else ""
        for way, value in ((Way.POST, postal), (Way.EMAIL, contact.email), (Way.FORM, contact.form)):
            rivals = [choice.value for choice in own if choice.way is way]
            if not value or any(same_address(value, rival) for rival in rivals):
                continue
            newer = bool(rivals) and written_on is not None and contact.read_on > written_on
            choices.append(
                RecipientChoice(
                    way,
                    value,
                    FieldSource.DIRECTORY,
                    origin=contact.source,
                    read_on=contact.read_on,
                    trust=contact.trust,
                    newer=newer,
                )
            )
    return choices


def _from_contract(template: Template, fact: KnownFact) -> RecipientChoice:
    lines = _attended(template, address_lines(fact.value))
    return RecipientChoice(Way.POST, "\n".join(lines), _source(fact), _page(fact))


def _contact(fact: KnownFact) -> RecipientChoice:
    way = Way.EMAIL if "@" in fact.value and "/" not in fact.value else Way.FORM
    return RecipientChoice(way, fact.value, _source(fact), _page(fact))


def _attended(template: Template, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The address under the attention of the data protection officer, unless it names such a service itself."""
    named = re.search(r"donn[ée]es|dpo|privacy|cnil|libert[ée]s", " ".join(lines), re.IGNORECASE)
    return lines if named else (typeset(template.attention), *lines)


def _chosen(choices: Sequence[RecipientChoice]) -> list[FieldValue]:
    names = {
        Way.POST: FieldName.RECIPIENT_ADDRESS,
        Way.EMAIL: FieldName.RECIPIENT_EMAIL,
        Way.FORM: FieldName.RECIPIENT_FORM,
    }
    found = []
    for way, name in names.items():
        best = next((choice for choice in choices if choice.way is way), None)
        if best:
            found.append(FieldValue(name, best.value, best.source, best.page))
    return found


def _provider(contract: Contract, fact: KnownFact | None) -> FieldValue:
    if fact:
        return _from_fact(FieldName.RECIPIENT_NAME, fact)
    return FieldValue(FieldName.RECIPIENT_NAME, contract.provider, FieldSource.CONTRACT)


def _clause(
    finding: Finding, document: StoredDocument | None, facts: dict[FactName, KnownFact], law: Law
) -> list[FieldValue]:
    page = finding.page
    role = document.role if document else DocumentRole.OTHER
    fields = [
        FieldValue(FieldName.CLAUSE_QUOTE, shortened(finding.quote), FieldSource.CLAUSE, page),
        FieldValue(FieldName.CLAUSE_PLACE, _place(finding), FieldSource.CLAUSE, page),
        FieldValue(FieldName.CLAUSE_VERDICT, finding.verdict.value, FieldSource.CLAUSE, page),
        FieldValue(FieldName.CLAUSE_LEGAL, _legal(finding, law), FieldSource.CLAUSE, page),
        FieldValue(FieldName.DOCUMENT_NAME, _DOCUMENT_NAMES[role], FieldSource.CONTRACT),
    ]
    dated = facts.get(_DATED_BY[role]) if role in _DATED_BY else None
    if document and document.version_on:
        fields.append(FieldValue(FieldName.DOCUMENT_DATE, document.version_on.isoformat(), FieldSource.CONTRACT))
    elif dated:
        fields.append(_from_fact(FieldName.DOCUMENT_DATE, dated))
    return fields


def shortened(quote: str, limit: int = QUOTE_CHARACTERS) -> str:
    """The quote on one line, its own outer quotation marks off, cut at a word with « [...] » where it is long."""
    bare = " ".join(quote.split()).strip('«»"“” ')
    if len(bare) <= limit:
        return bare
    return bare[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " [...]"


def _place(finding: Finding) -> str:
    page = f"page {finding.page}"
    if not finding.article:
        return page
    number = finding.article.strip().rstrip(".")
    titled = " " in number or len(number) > 10
    return f"«{NBSP}{number}{NBSP}», {page}" if titled else f"article {number}, {page}"


def _legal(finding: Finding, law: Law) -> str:
    """The first provision that the finding rests on, as a letter names it; judgments are not breached."""
    references = (law.find(printed) for printed in finding.legal)
    formal = (f"l’{found.formal}" for found in references if found and found.formal.startswith("article"))
    return next(formal, "")


def _starting_texts(template: Template, category: Category | None) -> list[FieldValue]:
    started = ((field.name, typeset(field.start(category))) for field in template.fields)
    return [FieldValue(name, text, FieldSource.TEMPLATE) for name, text in started if text]


def _written_on(contract: Contract, facts: dict[FactName, KnownFact], document: StoredDocument | None) -> date | None:
    """When the document that gives the address was written, as far as it is known."""
    if document and document.version_on:
        return document.version_on
    for name in (FactName.CONDITIONS_DATE, FactName.ORDERED_ON):
        if name in facts:
            try:
                return date.fromisoformat(facts[name].value)
            except ValueError:
                continue
    return contract.signed_on


def _from_fact(name: FieldName, fact: KnownFact) -> FieldValue:
    return FieldValue(name, fact.value, _source(fact), _page(fact))


def _source(fact: KnownFact) -> FieldSource:
    sources = {FactSource.USER: FieldSource.USER, FactSource.DIRECTORY: FieldSource.DIRECTORY}
    return sources.get(fact.source, FieldSource.CONTRACT)


def _page(fact: KnownFact) -> int | None:
    return fact.fact.page if fact.fact else None
