"""E-mails: who wrote what and when, the words of the message, and the files that came with it."""

import email
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.generator import BytesGenerator
from email.message import Message
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from io import BytesIO

from core.domain.attachment import Attachment
from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.isolation.limits import DEFAULT_LIMITS
from core.wording import Language, Wording, load_wording
from core.worker.formats import html, text
from core.worker.formats.blocks import Block, Paragraph, Rule, Run, require_text
from core.worker.formats.characters import clean, decode
from core.worker.formats.converted import Converted
from core.worker.formats.encodedwords import decode_words
from core.worker.formats.typeset import typeset

_MAX_HEADER_CHARACTERS = 4_096  # a subject and its encoded words; a list of recipients is cut there
_MAX_PARTS = 1_000
_MAX_DEPTH = 30
_LABELS = (("from", "De"), ("to", "À"), ("date", "Date"), ("subject", "Objet"))
_KNOWN_FIELDS = frozenset({"from", "to", "date", "subject", "received", "message-id", "return-path", "mime-version"})
_SEALS = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})


def convert(data: bytes, name: str) -> Converted:  # noqa: ARG001 - the same door for every format
    """The message as a PDF: sender, recipient, date and subject, then the words; attachments as they came.

    The HTML part is preferred to the plain one; pictures shown inside the message are left out.
    A message attached to the message is one of the attachments, its bytes as they were sent.
    Raises UserError (damaged-file when it is no e-mail, no-text, too-complex, too-many-pages).
    """
    message = _parsed(data)
    content = _Content("\r\n" if b"\r\n" in data[:10_000] else "\n")
    _collect(message, content, 0)
    blocks: tuple[Block, ...] = (*_heading(message, load_wording(Language.FRENCH)), *content.blocks)
    require_text(blocks)
    return Converted(DocumentKind.MAIL, typeset(blocks), _named(content.attachments))


class _Policy(EmailPolicy):  # the signatures below are the library's
    """Hands headers out as short plain text: the library's own parsers take minutes on hostile addresses."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, _, first = sourcelines[0].partition(":")
        return name, "".join((first, *sourcelines[1:])).rstrip("\r\n")

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002
        return " ".join(str(value)[:_MAX_HEADER_CHARACTERS].split())

    def fold_binary(self, name: str, value: str) -> bytes:
        return f"{name}:{value}{self.linesep}".encode("ascii", "surrogateescape")


_POLICY = _Policy(mangle_from_=False)


def _parsed(data: bytes) -> Message:
    try:
        message = email.message_from_bytes(data, _class=Message, policy=_POLICY)
    except RecursionError as error:
        raise UserError(ErrorCode.TOO_COMPLEX) from error
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise UserError(ErrorCode.DAMAGED_FILE) from error
    if not _KNOWN_FIELDS & {key.lower() for key in message}:
        raise UserError(ErrorCode.DAMAGED_FILE)
    return message


@dataclass(slots=True)
class _Content:
    """What has been found so far while the parts are walked in order; `line_end` is how the message ends its lines."""

    line_end: str
    blocks: list[Block] = field(default_factory=list)
    attachments: list[tuple[str, bytes]] = field(default_factory=list)
    parts: int = 0


def _collect(part: Message, content: _Content, depth: int) -> None:
    content.parts += 1
    if depth > _MAX_DEPTH or content.parts > _MAX_PARTS or len(content.attachments) > DEFAULT_LIMITS.attachments:
        raise UserError(ErrorCode.TOO_COMPLEX)
    kind = part.get_content_type()
    if kind == "message/rfc822":
        _collect_message(part, content)
    elif part.is_multipart():
        for child in _chosen(part, kind):
            _collect(child, content, depth + 1)
    elif kind in {"text/plain", "text/html"} and not _is_file(part):
        if content.blocks:
            content.blocks.append(Rule())
        content.blocks.extend(_words(part, kind))
    elif kind not in _SEALS and (_is_file(part) or part.get_content_maintype() not in {"image", "text"}):
        content.attachments.append((_file_name(part) or _default_name(kind, content), _bytes(part)))


def _chosen(part: Message, kind: str) -> Iterator[Message]:
    """The children to read: of alternatives the richest that we read, of a message with its pictures all but those."""
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    if kind == "multipart/alternative":
        readable = [child for child in children if _reads(child, "text/html", 0)]
        readable = readable or [child for child in children if _reads(child, "text/plain", 0)]
        body = readable[-1] if readable else None
        yield from (child for child in children if child is body or _is_file(child))
    elif kind == "multipart/related":
        yield from (child for child in children if child.get_content_maintype() != "image")
    else:
        yield from children


def _reads(part: Message, kind: str, depth: int) -> bool:
    if part.is_multipart() and depth < _MAX_DEPTH and part.get_content_type() != "message/rfc822":
        return any(isinstance(child, Message) and _reads(child, kind, depth + 1) for child in part.get_payload())
    return part.get_content_type() == kind and not _is_file(part)


def _collect_message(part: Message, content: _Content) -> None:
    inner = next((child for child in part.get_payload() if isinstance(child, Message)), None)
    if inner is None:
        return
    buffer = BytesIO()
    try:
        BytesGenerator(buffer, mangle_from_=False, policy=_POLICY).flatten(inner, linesep=content.line_end)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(ErrorCode.TOO_COMPLEX) from error
    name = _file_name(part) or clean(decode_words(str(inner.get("subject", "")))) or "message"
    content.attachments.append((name if name.lower().endswith(".eml") else f"{name}.eml", buffer.getvalue()))


def _words(part: Message, kind: str) -> tuple[Block, ...]:
    data, declared = _bytes(part), part.get_content_charset()
    if kind == "text/html":
        return html.blocks_of(html.decode_page(data, declared))
    return text.blocks_of(decode(data, declared))


def _bytes(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part) and not part.get("content-id"))


def _file_name(part: Message) -> str:
    try:
        return decode_words(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return ""


def _default_name(kind: str, content: _Content) -> str:
    return f"piece-jointe-{len(content.attachments) + 1}{mimetypes.guess_extension(kind) or '.bin'}"


def _named(found: list[tuple[str, bytes]]) -> tuple[Attachment, ...]:
    """The attachments under names that are single, short, and no path."""
    taken: set[str] = set()
    attachments = []
    for sent_as, data in found:
        name = _plain_name(sent_as)
        stem, dot, ending = name.rpartition(".")
        number = 1
        while name in taken:
            number += 1
            name = f"{stem} ({number}).{ending}" if dot else f"{ending} ({number})"
        taken.add(name)
        attachments.append(Attachment(name, data))
    return tuple(attachments)


def _plain_name(sent_as: str) -> str:
    name = " ".join(clean(sent_as).replace("\\", "/").rpartition("/")[2].replace("#", "_").split()).strip(". ")
    if len(name) > 120:
        stem, dot, ending = name.rpartition(".")
        name = f"{stem[:100]}.{ending[:10]}" if dot else name[:110]
    return name or "piece-jointe"


def _heading(message: Message, wording: Wording) -> Iterator[Block]:
    for field_name, label in _LABELS:
        value = clean(decode_words(str(message.get(field_name, "")))).replace("\n", " ").strip()
        if field_name == "date":
            value = _date_in_words(value, wording)
        if value:
            yield Paragraph((Run(f"{label}\u00a0: ", bold=True), Run(value)), tight=True)
    yield Rule()


def _date_in_words(value: str, wording: Wording) -> str:
    """The date on the sender's clock: « mardi 10 janvier 2012 à 09:12 »; as it stands when it is no date."""
    try:
        moment: datetime = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return value
    return f"{wording.day(moment.date())} à\u00a0{moment:%H:%M}"
