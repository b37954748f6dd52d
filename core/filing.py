"""From what was read of a dropped file to the contract and the documents that are stored."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from core.contract.merge import known_facts
from core.domain.contracts import Contract
from core.domain.document import Document, DocumentKind, DocumentRole
from core.domain.facts import Fact, FactName, KnownFact, Sector
from core.domain.ids import ContractId, PersonId, new_id
from core.intake import ReadItem
from core.vault.documents import NewDocument

MAX_TITLE = 80

# The line that the worker typesets above an e-mail, without the marks of answering and forwarding.
_SUBJECT = re.compile(r"^Objet\s*:\s*(?:(?:re|fwd?|tr|rép)\s*:\s*)*(.*\S)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Filing:
    """A new contract and its documents, an e-mail before what it carried."""

    contract: Contract
    documents: tuple[NewDocument, ...]


def new_filing(items: Sequence[ReadItem], person_id: PersonId, today: date) -> Filing:
    """A contract of that person from one dropped file, named by what the documents say of themselves."""
    documents = added_documents(items)
    facts = tuple((document.role, document.analysis.facts) for document in documents if document.analysis)
    known = {fact.name: fact for fact in known_facts(facts, {})}
    stem = PurePath(documents[0].name).stem
    provider = _value(known, FactName.PROVIDER) or stem
    title = _without(provider, _title(items))
    contract = Contract(
        ContractId(new_id()),
        person_id,
        provider,
        title or (stem if stem != provider else ""),
        Sector(_value(known, FactName.SECTOR) or Sector.OTHER),
        today,
        _day(_value(known, FactName.ORDERED_ON)),
    )
    return Filing(contract, documents)


def added_documents(items: Sequence[ReadItem]) -> tuple[NewDocument, ...]:
    """The documents of one dropped file, each attachment pointing at the e-mail that carried it.

    An attachment that could not be read is left out: its bytes stay inside those of the e-mail.
    """
    read = [item for item in items if item.document]
    places = {item.path: place for place, item in enumerate(read)}
    return tuple(_document(item, places.get(item.path.rpartition("#")[0])) for item in read)


def _document(item: ReadItem, parent: int | None) -> NewDocument:
    facts = item.analysis.facts if item.analysis else ()
    return NewDocument(
        name=item.path.rpartition("#")[2],
        kind=item.document.kind if item.document else DocumentKind.PDF,
        role=_role(facts),
        sha256=hashlib.sha256(item.data).hexdigest(),
        data=item.data,
        pdf=item.pdf,
        document=item.document,
        analysis=item.analysis,
        version_on=_day(_first(facts, FactName.CONDITIONS_DATE)),
        parent=parent,
    )


def _role(facts: Sequence[Fact]) -> DocumentRole:
    try:
        return DocumentRole(_first(facts, FactName.DOCUMENT_TYPE) or "other")
    except ValueError:
        return DocumentRole.OTHER


def _title(items: Sequence[ReadItem]) -> str:
    """An e-mail's subject; else the heading of the conditions where there are some, of the first document if not."""
    read = [item for item in items if item.document]
    if read and read[0].document and read[0].document.kind is DocumentKind.MAIL:
        subject = _SUBJECT.search(read[0].document.text[:2_000])
        if subject:
            return _shortened(subject[1])
    conditions = [item for item in read if item.analysis and _role(item.analysis.facts) is DocumentRole.CONDITIONS]
    chosen = next(iter(conditions or read), None)
    return _heading(chosen.document) if chosen and chosen.document else ""


def _heading(document: Document) -> str:
    """The largest line near the beginning, where it stands out and reads like a title."""
    head = [line for line in document.lines[:12] if line.page == 1]
    if not head:
        return ""
    usual = sorted(line.size_pt for line in document.lines)[len(document.lines) // 2]
    largest = max(head, key=lambda line: line.size_pt)
    if largest.size_pt <= usual and not largest.bold:
        return ""
    end = document.text.find("\n", largest.start)
    text = re.sub(r"\s+", " ", document.text[largest.start : end if end > 0 else None]).strip(" -–—:.•")
    if text.isupper():
        text = text.capitalize()
    if not re.search(r"[^\W\d]{3}", text):
        return ""
    return _shortened(text)


def _shortened(text: str) -> str:
    text = text.strip()
    return text if len(text) <= MAX_TITLE else text[:MAX_TITLE].rsplit(" ", 1)[0] + "…"


def _without(provider: str, title: str) -> str:
    """The title without the provider's name in front, which stands beside it already."""
    if title.casefold().startswith(provider.casefold()):
        rest = title[len(provider) :]
        if not rest or not rest[0].isalnum():
            rest = rest.strip()
            return rest.lstrip("-–—:,. ") if not rest or not rest[0].isalnum() else rest[0].upper() + rest[1:]
    return title


def _first(facts: Sequence[Fact], name: FactName) -> str:
    return next((fact.value for fact in facts if fact.name is name), "")


def _value(known: dict[FactName, KnownFact], name: FactName) -> str:
    return known[name].value if name in known else ""


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(f"{value}-01" if re.fullmatch(r"\d{4}-\d{2}", value) else value)
    except ValueError:
        return None
