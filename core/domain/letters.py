"""Letters: the template's fields filled from contract, clause, profile and user, and the text that is printed."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.domain.findings import Anchor
from core.domain.ids import ContractId, DocumentId, LetterId, TemplateId


class FieldName(StrEnum):
    """What a letter can ask for."""

    SENDER_NAME = "sender_name"
    SENDER_ADDRESS = "sender_address"
    SENDER_EMAIL = "sender_email"
    SENDER_PHONE = "sender_phone"
    RECIPIENT_NAME = "recipient_name"
    RECIPIENT_ADDRESS = "recipient_address"
    RECIPIENT_EMAIL = "recipient_email"
    RECIPIENT_FORM = "recipient_form"
    CUSTOMER_NUMBER = "customer_number"
    CONTRACT_NUMBER = "contract_number"
    LINE = "line"
    CLAUSE_QUOTE = "clause_quote"
    CLAUSE_PLACE = "clause_place"
    CLAUSE_VERDICT = "clause_verdict"
    CLAUSE_LEGAL = "clause_legal"
    DOCUMENT_NAME = "document_name"
    DOCUMENT_DATE = "document_date"
    CHANNELS = "channels"
    CONSENTS = "consents"
    ENCLOSURES = "enclosures"
    WRITTEN_AT = "written_at"
    WRITTEN_ON = "written_on"


class FieldSource(StrEnum):
    """Where a field's value comes from; shown beside it in the form."""

    PROFILE = "profile"
    CLAUSE = "clause"
    CONTRACT = "contract"
    DIRECTORY = "directory"
    TEMPLATE = "template"
    USER = "user"
    CLOCK = "clock"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A field as filled. Several lines are parted by newlines; dates are ISO. `page` is where it was read."""

    name: FieldName
    value: str
    source: FieldSource
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in the making or made. `body` is the user's own text when it was edited, else None."""

    id: LetterId
    contract_id: ContractId
    template: TemplateId
    fields: tuple[FieldValue, ...]
    created_on: date
    document_id: DocumentId | None = None
    anchor: Anchor | None = None
    body: str | None = None

    def value(self, name: FieldName) -> str:
        """The field's value, or an empty string."""
        return next((field.value for field in self.fields if field.name is name), "")

    def with_field(self, name: FieldName, value: str) -> "Letter":
        """The letter with that field set by the user."""
        kept = tuple(field for field in self.fields if field.name is not name)
        return replace(self, fields=(*kept, FieldValue(name, value, FieldSource.USER)))


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter's words, ready to be typeset, mailed or pasted; each line of an address is an item."""

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    place_and_date: str
    subject: str
    references: tuple[str, ...]
    greeting: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: str
    enclosures: tuple[str, ...] = ()
    reference: str = ""
