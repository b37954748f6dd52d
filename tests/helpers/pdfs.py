"""What a PDF says, for tests: its text in content order, and whether sentences stand in it in their order."""

import re

import pypdfium2 as pdfium

_WORD = re.compile(r"\w+")


def text_of(pdf: bytes) -> str:
    """The text of all pages in the order it stands in the file."""
    document = pdfium.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.replace("\ufffe", "").lower())


def missing_in_order(sentences: list[str], text: str) -> list[str]:
    """The sentences that do not follow one another in the text, compared word by word."""
    words, at, missing = words_of(text), 0, []
    for sentence in sentences:
        wanted = words_of(sentence)
        for start in range(at, len(words) - len(wanted) + 1):
            if words[start : start + len(wanted)] == wanted:
                at = start + len(wanted)
                break
        else:
            missing.append(sentence)
    return missing


def units_of(tsv: str) -> list[str]:
    """The sentences of a labelled document."""
    return [line.split("\t", 1)[1] for line in tsv.splitlines()]
