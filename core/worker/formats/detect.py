"""What foreign bytes are, told from the bytes; the name only decides between kinds of plain text."""

import re

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError

_HEAD = 4096
_MAIL_FIELDS = re.compile(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version|from|to|cc|subject|date|reply-to|sender"
    rb"|content-type|x-[\w-]+|dkim-signature|authentication-results|arc-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"II*\0", b"MM\0*")
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def detect(data: bytes, name: str) -> DocumentKind:
    """The kind of document that `data` is.

    Raises UserError: EMPTY_FILE for no bytes or white space alone, UNKNOWN_FORMAT for what cannot be read.
    """
    head = data[:_HEAD]
    if not head.strip(b"\0 \t\r\n"):
        raise UserError(ErrorCode.EMPTY_FILE)
    if b"%PDF-" in data[:1024]:
        return DocumentKind.PDF
    lower = name.lower()
    if head.startswith(_PICTURES) or head.startswith(b"PK\x03\x04"):
        raise UserError(ErrorCode.UNKNOWN_FORMAT)
    if _is_mail(head, lower):
        return DocumentKind.MAIL
    if _HTML.search(head) is not None:
        return DocumentKind.HTML
    if not _is_text(data):
        raise UserError(ErrorCode.UNKNOWN_FORMAT)
    if lower.endswith(".pdf"):  # a truncated or mistaken download that only its name calls a PDF
        raise UserError(ErrorCode.DAMAGED_FILE)
    return DocumentKind.MARKDOWN if lower.endswith(_MARKDOWN_NAMES) else DocumentKind.TEXT


def _is_mail(head: bytes, name: str) -> bool:
    """Header fields at the top, up to the first empty line."""
    top = re.split(rb"\r?\n\r?\n", head.lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    if top.startswith(b"From "):  # a mailbox's separator line
        top = top.split(b"\n", 1)[-1]
    first = top.split(b"\n", 1)[0]
    fields = len({match.lower() for match in _MAIL_FIELDS.findall(top)})
    return re.match(rb"[!-9;-~]+:", first) is not None and fields >= (1 if name.endswith(".eml") else 3)


def _is_text(data: bytes) -> bool:
    """Few control characters at the beginning, in the middle and at the end."""
    if data.startswith(_BOMS):
        return True
    middle = len(data) // 2
    sample = data[:_HEAD] + data[middle : middle + _HEAD] + data[-_HEAD:]
    odd = sum(sample.count(bytes((code,))) for code in (*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
    return odd < 0.005 * len(sample)
