"""What the letters screen knows of a letter, fetched from the vault in one go, and what it writes there."""

from dataclasses import dataclass, replace

from core.contract.merge import known_facts
from core.domain.cases import Case, Event
from core.domain.changes import Changed, Changes
from core.domain.contracts import Contract, Person
from core.domain.document import StoredDocument
from core.domain.facts import KnownFact
from core.domain.findings import Finding
from core.domain.ids import CaseId, ContractId, LetterId, new_id
from core.domain.letters import FieldName, FieldSource, Letter
from core.vault.letters import SealedLetter
from core.vault.marks import same_words
from core.vault.vault import Vault
from gui.places import NewLetterPlace


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter as the list shows it."""

    letter: Letter
    provider: str
    sealed: bool
    case: Case | None


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter open on the screen; `sealed` is what was sent, `case` its follow-up."""

    letter: Letter
    contract: Contract
    person: Person
    document: StoredDocument | None
    facts: tuple[KnownFact, ...]
    sealed: SealedLetter | None
    case: Case | None


@dataclass(frozen=True, slots=True)
class Ground:
    """What a new letter is drafted from."""

    contract: Contract
    person: Person
    document: StoredDocument
    finding: Finding | None
    facts: tuple[KnownFact, ...]
    existing: LetterId | None


def all_letters(vault: Vault) -> tuple[LetterRow, ...]:
    """Every letter, the newest first."""
    cases = {case.letter_id: case for case in vault.cases.all()}
    providers = {row.contract.id: row.contract.provider for row in vault.contracts.rows()}
    rows = [
        LetterRow(
            letter, providers.get(letter.contract_id, ""), vault.letters.sealed(letter.id) is not None,
            cases.get(letter.id),
        )
        for letter in vault.letters.all()
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda row: row.letter.created_on, reverse=True))


def one_letter(vault: Vault, letter_id: LetterId) -> LetterView:
    """A letter with all that its form needs."""
    letter = vault.letters.get(letter_id)
    contract = vault.contracts.get(letter.contract_id)
    documents = vault.documents.of(contract.id)
    return LetterView(
        letter=letter,
        contract=contract,
        person=vault.people.get(contract.person_id),
        document=next((row for row in documents if row.id == letter.document_id), None),
        facts=facts_of(vault, contract.id),
        sealed=vault.letters.sealed(letter_id),
        case=next((case for case in vault.cases.of(contract.id) if case.letter_id == letter_id), None),
    )


def ground_of(vault: Vault, place: NewLetterPlace) -> Ground:
    """What a letter from that finding is drafted from, or the draft that there is already."""
    contract = vault.contracts.get(place.contract_id)
    analysis = vault.documents.analysis(place.document_id)
    finding = next(
        (
            row
            for row in (analysis.findings if analysis else ())
            if row.category is place.anchor.category and same_words(row.quote, place.anchor.quote)
        ),
        None,
    )
    existing = next(
        (
            letter.id
            for letter in vault.letters.of(contract.id)
            if letter.template == place.template
            and letter.document_id == place.document_id
            and letter.anchor == place.anchor
            and vault.letters.sealed(letter.id) is None
        ),
        None,
    )
    person = vault.people.get(contract.person_id)
    document = vault.documents.get(place.document_id)
    return Ground(contract, person, document, finding, facts_of(vault, contract.id), existing)


def facts_of(vault: Vault, contract_id: ContractId) -> tuple[KnownFact, ...]:
    """The contract's facts, its documents and the user's corrections merged."""
    told = [
        (row.role, analysis.facts)
        for row in vault.documents.of(contract_id)
        if (analysis := vault.documents.analysis(row.id)) is not None
    ]
    return known_facts(told, vault.facts.corrections(contract_id))


def keep(vault: Vault, letter: Letter, person: Person) -> Changes:
    """Stores the letter as it is now; what the profile lacks and the user typed here goes into the profile too."""
    changes = vault.letters.save(letter)
    completed = completed_profile(person, letter)
    if completed == person:
        return changes
    return Changes(changes.kinds | vault.people.save(completed).kinds)


def completed_profile(person: Person, letter: Letter) -> Person:
    """The profile with its empty fields filled from what the user typed into the letter."""
    typed = {field.name: field.value.strip() for field in letter.fields if field.source is FieldSource.USER}
    address = tuple(line.strip() for line in typed.get(FieldName.SENDER_ADDRESS, "").splitlines() if line.strip())
    return replace(
        person,
        name=person.name or typed.get(FieldName.SENDER_NAME, ""),
        address=person.address or address,
        email=person.email or typed.get(FieldName.SENDER_EMAIL, ""),
        phone=person.phone or typed.get(FieldName.SENDER_PHONE, ""),
    )


def send(vault: Vault, view: LetterView, event: Event, pdf: bytes, text: str) -> tuple[Changes, CaseId]:
    """Seals the letter as it was sent and starts its case, or adds the sending to the case there is."""
    changes = vault.letters.save(view.letter).kinds | vault.letters.seal(view.letter.id, pdf, text).kinds
    if view.case is not None:
        return Changes(changes | vault.cases.add_event(view.case.id, event).kinds), view.case.id
    case = Case(
        id=CaseId(new_id()),
        contract_id=view.contract.id,
        letter_id=view.letter.id,
        template=view.letter.template,
        provider=view.letter.value(FieldName.RECIPIENT_NAME) or view.contract.provider,
        events=(event,),
    )
    return Changes(changes | vault.cases.start(case).kinds), case.id


def unsend(vault: Vault, letter_id: LetterId, case_id: CaseId, event: Event) -> Changes:
    """Takes the sending back: the letter can be changed again, and a case that only held it goes."""
    kinds = {Changed.LETTERS, Changed.CASES}
    if len(vault.cases.get(case_id).events) > 1:
        vault.cases.remove_event(event.id)
    else:
        vault.cases.delete(case_id)
    vault.letters.unseal(letter_id)
    return Changes(frozenset(kinds))
