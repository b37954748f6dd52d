"""From one file that came in to all that it holds, read and analysed; used by the window and the audit door."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from core.domain.attachment import Attachment
from core.domain.document import Document, DocumentRole
from core.domain.facts import FactName
from core.domain.findings import Analysis
from core.errors import ErrorCode, UserError
from core.isolation.limits import DEFAULT_LIMITS
from core.reading.analyst import Analyst
from core.reading.reader import Reader


@dataclass(frozen=True, slots=True)
class ReadItem:
    """A file, or one that came inside it.

    `path` is the name, behind those of the files around it: `MAIL.eml#INNER.eml#NAME`. `pdf` is what a kind
    without pages of its own was typeset as. `error` says why `analysis`, or even `document`, is missing: a
    scan has a document whose pages can be shown, no analysis and NO_TEXT.
    """

    path: str
    data: bytes
    pdf: bytes | None
    document: Document | None
    analysis: Analysis | None
    error: UserError | None
    read_ms: float


def role_of(analysis: Analysis) -> DocumentRole:
    """What the document says it is."""
    found = next((fact.value for fact in analysis.facts if fact.name is FactName.DOCUMENT_TYPE), "")
    return DocumentRole(found) if found in set(DocumentRole) else DocumentRole.OTHER


def read_all(
    reader: Reader,
    analyst: Analyst,
    data: bytes,
    name: str,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    password: str | None = None,
) -> tuple[ReadItem, ...]:
    """The file itself first, then each attachment followed by its own.

    `progress` is told (pages read, pages in all) of the file at hand. A file that cannot be read is an item with
    its error, the others go on. Raises Cancelled.
    """
    items: list[ReadItem] = []
    waiting = [(name, Attachment(name, data), 1)]
    while waiting:
        path, file, depth = waiting.pop(0)
        item, inner = _read(reader, analyst, file, path, progress, cancelled, password if depth == 1 else None)
        items.append(item)
        if depth <= DEFAULT_LIMITS.depth:
            waiting[:0] = [(f"{path}#{attachment.name}", attachment, depth + 1) for attachment in inner]
    return tuple(items)


def _read(
    reader: Reader,
    analyst: Analyst,
    file: Attachment,
    path: str,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool],
    password: str | None,
) -> tuple[ReadItem, tuple[Attachment, ...]]:
    pdf: bytes | None = None
    document: Document | None = None
    analysis: Analysis | None = None
    failure: UserError | None = None
    inner: tuple[Attachment, ...] = ()
    begun = perf_counter()
    read_ms = 0.0
    try:
        with reader.open(file.data, file.name, password, cancelled) as opened:
            pdf, inner = opened.pdf, opened.attachments
            document = opened.read(progress, cancelled)
        read_ms = (perf_counter() - begun) * 1000
        if not document.text.strip():
            raise UserError(ErrorCode.NO_TEXT)
        analysis = analyst.analyse(document, cancelled)
    except UserError as error:
        failure = error
    return ReadItem(path, file.data, pdf, document, analysis, failure, read_ms), inner
