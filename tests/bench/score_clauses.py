"""Precision and recall of the rules on the labelled corpus, by category, without worker or window.

usage: python -m tests.bench.score_clauses [dev|synthetic|emails|train ...] [--category NAME] [--details]

Documents are read from their sentence units, articles, parties and facts by the project's own readers; the scorer is
the corpus's own. Reading documents as the application does is measured elsewhere.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from core.clauses.corpus import labelled_texts
from core.clauses.detector import detect
from core.clauses.plain import plain_document
from core.clauses.rulebook import load_rules
from core.contract.articles import find_articles
from core.contract.parties import find_parties
from core.domain.facts import Fact, FactName
from core.paths import resource


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", default=["dev"])
    parser.add_argument("--category", help="score this category alone")
    parser.add_argument("--details", action="store_true", help="print each miss and each false alarm")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    if not options.shared.is_dir():
        print(f"no corpus at {options.shared}")
        return 0
    rules = load_rules(resource("clauses"))
    lines: dict[str, list[str]] = {folder: [] for folder in options.folders}
    for text in labelled_texts(options.shared / "corpus"):
        folder, name = text.name.split("/", 1)
        if folder not in lines:
            continue
        document = plain_document(text.text)
        articles = find_articles(document)
        facts = (Fact(FactName.SECTOR, text.sector.value),) if text.sector else ()
        found = detect(document, articles, find_parties(document, articles), facts, rules)
        rows = [
            {"category": one.category, "quote": one.quote, "rule": one.rule, "verdict": one.verdict}
            for one in found
            if options.category in (None, one.category)
        ]
        lines[folder].append(json.dumps({"document": {"path": f"{name}.md"}, "findings": rows}, ensure_ascii=False))
    for folder, written in lines.items():
        print(f"== {folder}", flush=True)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.write("\n".join(written))
            file.flush()
            scorer, gold = options.shared / "tools" / "score.py", options.shared / "corpus" / folder
            command = [sys.executable, scorer, gold, file.name]
            subprocess.run([*command, *(["--details"] if options.details else [])], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
