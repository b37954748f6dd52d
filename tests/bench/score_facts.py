"""Scores the facts read from the labelled corpus: `python -m tests.bench.score_facts [--details]`.

Reads contracts and mails with the real reader, finds their facts and hands them to the corpus's own scorer. A mail and
its attachments count as one document, so that only the mail says what kind of document it is.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from core.contract.articles import find_articles
from core.contract.facts import find_facts
from core.contract.parties import find_parties
from core.domain.document import Document
from core.domain.facts import FactName
from core.errors import UserError
from core.reading.reader import Reader
from tests.helpers.places import CORPUS

SETS = (
    ("contracts as Markdown", "facts", ("synthetic/*.md", "dev/*.md")),
    ("contracts as PDF", "facts", ("files/*.pdf",)),
    ("mails", "emails", ("emails/*.eml",)),
)
SCORER = CORPUS.parent / "tools" / "score_facts.py"


def documents(reader: Reader, data: bytes, name: str, path: str) -> Iterator[tuple[str, Document]]:
    """The document and, nested, what is attached to it; what cannot be read is named and passed over."""
    try:
        with reader.open(data, name) as opened:
            yield path, opened.read(lambda _done, _total: None, lambda: False)
            attachments = opened.attachments
    except UserError as error:
        print(f"{path}: {error}", file=sys.stderr)
        return
    for attachment in attachments:
        yield from documents(reader, attachment.data, attachment.name, f"{path}#{attachment.name}")


def report(path: str, document: Document) -> str:
    """One line of what the audit prints: the facts of a document."""
    articles = find_articles(document)
    found: dict[str, list[dict[str, str]]] = {}
    for fact in find_facts(document, articles, find_parties(document, articles)):
        if "#" not in path or fact.name is not FactName.DOCUMENT_TYPE:
            found.setdefault(fact.name.value, []).append({"value": fact.value})
    return json.dumps({"document": {"path": path}, "facts": found}, ensure_ascii=False)


def main() -> int:
    """Prints the score of each set; 1 where the corpus is not there."""
    if not SCORER.exists():
        print("needs the labelled corpus beside the project")
        return 1
    reader = Reader()
    for title, gold, patterns in SETS:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
            for path in (file for pattern in patterns for file in sorted(CORPUS.glob(pattern))):
                for name, document in documents(reader, path.read_bytes(), path.name, path.name):
                    lines.write(report(name, document) + "\n")
            lines.flush()
            command = [sys.executable, str(SCORER), str(CORPUS / gold), lines.name, *sys.argv[1:]]
            print(f"== {title}\n{subprocess.run(command, check=True, capture_output=True, text=True).stdout}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
