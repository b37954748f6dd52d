"""Documents made of bare text: the examples of rules, and the corpus that rules are tried on."""

from core.domain.document import Document, DocumentKind, TextLine


def plain_document(text: str) -> Document:
    """A document of one page without words or boxes; its analysis text is `text`, a line for each paragraph."""
    lines: list[TextLine] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.append(TextLine(start, start + len(paragraph), 1, 10.0, bold=False))
        start += len(paragraph) + 1
    return Document(DocumentKind.TEXT, "", text, (), tuple(lines))
