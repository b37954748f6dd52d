"""Plain text or Markdown as a Document without a page drawn: what analysis needs and no more."""

import re

from core.domain.document import Document, DocumentKind, TextLine

BODY_PT = 10.0
HEADING_PT = {1: 18.0, 2: 14.0, 3: 12.0, 4: 11.0, 5: 10.5, 6: 10.5}


def document_of(text: str, kind: DocumentKind = DocumentKind.TEXT) -> Document:
    """A document of one page whose paragraphs are the lines of `text`, none standing out."""
    paragraphs = [(line.strip(), BODY_PT, False) for line in text.splitlines()]
    return _built(paragraphs, kind)


def markdown_document(source: str) -> Document:
    """A document with the headings, bold lead-ins and table rows of a Markdown source, its marks gone."""
    paragraphs: list[tuple[str, float, bool]] = []
    open_paragraph = False
    for raw in source.splitlines():
        line = raw.strip()
        if not line or re.fullmatch(r"[|:\- ]+|[*_-]{3,}", line):
            open_paragraph = False
            continue
        heading = re.match(r"(#{1,6})\s+", line)
        item = re.match(r"([-*●•]|\d+\.)\s+", line)
        row = line.startswith("|")
        shown = _shown(line[heading.end() :] if heading else line)
        size = HEADING_PT[len(heading[1])] if heading else BODY_PT
        if open_paragraph and not (heading or item or row):
            before = paragraphs.pop()
            paragraphs.append((f"{before[0]} {shown}", before[1], before[2]))
            continue
        paragraphs.append((shown, size, bool(heading) or line.startswith("**")))
        open_paragraph = not heading and not row
    return _built(paragraphs, DocumentKind.MARKDOWN)


def _shown(line: str) -> str:
    """A Markdown line as it reads once rendered."""
    line = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", line)
    line = re.sub(r"<br\s*/?>", " ", line)
    line = re.sub(r"(\*\*|__|`)", "", line)
    line = re.sub(r"(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)", "", line)
    line = re.sub(r"^[-*]\s+", "• ", line)
    line = line.replace("\\", "")
    return " ".join(cell.strip() for cell in line.strip("|").split("|")) if line.startswith("|") else line


def _built(paragraphs: list[tuple[str, float, bool]], kind: DocumentKind) -> Document:
    lines, position, texts = [], 0, []
    for printed, size_pt, bold in paragraphs:
        text = re.sub(r"[ \t]+", " ", printed).strip()
        if not text:
            continue
        lines.append(TextLine(position, position + len(text), 1, size_pt, bold))
        texts.append(text)
        position += len(text) + 1
    return Document(kind, "0" * 64, "\n".join(texts), (), tuple(lines))
