"""How well the words of PDFs come out in order: against the Markdown that they were typeset from.

`python tests/bench/order_score.py CORPUS` reads `CORPUS/files/ID.pdf` and `CORPUS/{dev,synthetic}/ID.md`.
The score is 2 x longest common subsequence / (words read + words written), list numerals left aside, quotes
folded: 1.0 is every word in its place. The second figure is how well paragraphs are told apart (F1 of their ends).
"""

import html
import re
import sys
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from core.reading.reader import Reader

_WORD = re.compile(r"[\w']+")
_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "‑": "-", "\u00a0": " ", "\u202f": " ", "œ": "oe", "Œ": "OE", "\u00ad": None}
)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NUMERAL = re.compile(r"^\s*(?:\d+[.)]|[-*•–])\s+", re.MULTILINE)


def words(text: str) -> list[str]:
    """Lower-case words of a text."""
    return _WORD.findall(text.translate(_FOLD).lower())


def source(path: Path) -> list[str]:
    """The paragraphs of a Markdown file, its marks taken away."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<br\s*/?>", "\n\n", html.unescape(text))
    text = re.sub(r"<[^>]+>", " ", text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"\\([\\`*_{}\[\]()#+.!>~|-])", r"\1", text)
    lines: list[str] = []
    for line in text.splitlines():
        bare = _NUMERAL.sub("", line).strip().lstrip("#> ").strip("|* ")
        begins = not line.strip() or _NUMERAL.match(line) or line.lstrip().startswith(("#", "|"))
        if begins or not lines or not lines[-1]:
            lines.append(bare)
        else:
            lines[-1] += " " + bare
    return [line.replace("*", "").replace("_", " ").replace("`", "") for line in lines if line.strip(" |-*_=")]


def score(read: str, written: list[str]) -> tuple[float, float, list[str]]:
    """Order score, paragraph score, and the first places where the two differ."""
    ours = words(_NUMERAL.sub("", read))
    theirs = words("\n".join(written))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = matcher.get_matching_blocks()
    same = sum(block.size for block in blocks)
    faults = [
        f"{' '.join(ours[a0:a1][:8])!r} for {' '.join(theirs[b0:b1][:8])!r}"
        for tag, a0, a1, b0, b1 in matcher.get_opcodes()
        if tag != "equal"
    ]
    place = {block.a + step: block.b + step for block in blocks for step in range(block.size)}
    ends = {place.get(end) for end in _ends(_NUMERAL.sub("", read).split("\n"))} - {None}
    wanted = _ends(written)
    right = len(ends & wanted)
    paragraphs = 2 * right / max(1, len(ends) + len(wanted))
    return 2 * same / max(1, len(ours) + len(theirs)), paragraphs, faults


def _ends(paragraphs: list[str]) -> set[int]:
    position = 0
    ends = set()
    for paragraph in paragraphs:
        position += len(words(paragraph))
        ends.add(position - 1)
    return ends


def main(arguments: list[str]) -> int:
    """Prints one line a file and the averages; `--faults` adds what differs."""
    corpus = Path(arguments[0])
    faults_wanted = "--faults" in arguments
    only = [name for name in arguments[1:] if not name.startswith("--")]
    reader = Reader()
    rows = []
    for path in sorted(corpus.glob("files/*.pdf")):
        written = next((p for d in ("dev", "synthetic") if (p := corpus / d / f"{path.stem}.md").exists()), None)
        if written is None or (only and path.stem not in only):
            continue
        with reader.open(path.read_bytes(), path.name) as opened:
            document = opened.read()
        order, paragraphs, faults = score(document.text, source(written))
        rows.append((order, paragraphs))
        print(f"{path.stem:24} order {order:.4f}  paragraphs {paragraphs:.3f}")
        if faults_wanted:
            print("    " + "\n    ".join(faults[:40]))
    if rows:
        print(
            f"{'average':24} order {sum(r[0] for r in rows) / len(rows):.4f}  "
            f"paragraphs {sum(r[1] for r in rows) / len(rows):.3f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
