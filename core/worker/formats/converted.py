"""What a converter gives: a PDF to show and read, and the files that came inside."""

from dataclasses import dataclass

from core.domain.attachment import Attachment
from core.domain.document import DocumentKind


@dataclass(frozen=True, slots=True)
class Converted:
    """A document that was not a PDF, typeset as one. `attachments` in the order they stand in the original."""

    kind: DocumentKind
    pdf: bytes
    attachments: tuple[Attachment, ...] = ()
