"""Markdown, as archives of published conditions keep them."""

from markdown_it import MarkdownIt

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.worker.formats.blocks import require_text
from core.worker.formats.characters import decode
from core.worker.formats.converted import Converted
from core.worker.formats.html import blocks_of
from core.worker.formats.typeset import typeset


def convert(data: bytes, name: str) -> Converted:  # noqa: ARG001 - the same door for every format
    """The text with its headings, lists and tables, typeset as a PDF.

    Raises UserError (empty-file, no-text, too-complex, too-many-pages).
    """
    source = decode(data)
    if not source.strip():
        raise UserError(ErrorCode.EMPTY_FILE)
    blocks = blocks_of(MarkdownIt("commonmark").enable("table").render(source))
    require_text(blocks)
    return Converted(DocumentKind.MARKDOWN, typeset(blocks))
