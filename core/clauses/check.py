"""Tries one rule for its author: `python -m core.clauses.check resources/clauses/<category>/<rule>.toml`.

Shows what the rule finds in its own examples and, where the labelled corpus lies beside the project, in the corpus:
what it finds rightly, what it finds wrongly, and with `--misses` what of its category it leaves.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from core.clauses.corpus import LabelledText, labelled_texts
from core.clauses.detector import detect
from core.clauses.examples import fault, findings_in, read_examples
from core.clauses.plain import plain_document
from core.clauses.rulebook import RuleBook, load_rule, load_rules
from core.clauses.rulefile import RuleError
from core.domain.facts import Fact, FactName, Parties
from core.paths import resource

_SNIPPET = 220


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when every example is right."""
    parser = argparse.ArgumentParser(prog="python -m core.clauses.check", description=__doc__)
    parser.add_argument("rule", type=Path, help="a rule file, or a category's folder for all its rules")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--misses", action="store_true", help="show what the rules of the category leave")
    parser.add_argument("--limit", type=int, default=40, help="how many snippets of each kind to show")
    options = parser.parse_args(arguments)
    paths = sorted(options.rule.glob("*.toml")) if options.rule.is_dir() else [options.rule]
    paths = [path for path in paths if path.name != "blocks.toml"]
    try:
        faults = sum(_examples(path) for path in paths)
        if options.corpus.is_dir():
            _corpus(paths, options.corpus, options.limit, misses=options.misses)
        else:
            print(f"no labelled corpus at {options.corpus}: only the examples were tried")
    except (RuleError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if faults else 0


def _folder(path: Path) -> Path:
    """The folder of rules that a rule file lies in."""
    found = path.resolve().parent.parent
    return found if (found / "blocks.toml").exists() else resource("clauses")


def _examples(path: Path) -> int:
    """Try the rule's own examples; how many are wrong."""
    rules = load_rule(_folder(path), path.resolve())
    examples = read_examples(path)
    faults = 0
    for example in examples:
        wrong = fault(example, findings_in(example, rules))
        if wrong:
            faults += 1
            kind = "hit" if example.span else "near miss"
            print(f"  {kind} {wrong}: {example.text[:_SNIPPET]}")
    print(f"{path}: {len(examples)} examples, {faults} wrong")
    return faults


def _corpus(paths: list[Path], corpus: Path, limit: int, *, misses: bool) -> None:
    category = paths[0].resolve().parent.name
    wanted = {f"{category}.{path.stem}" for path in paths}
    everything = load_rules(_folder(paths[0]))
    rules = RuleBook(
        tuple(rule for rule in everything.rules if rule.id in wanted), everything.stemmer, everything.version
    )
    shown: Counter[str] = Counter()
    totals: Counter[tuple[str, str]] = Counter()
    for text in labelled_texts(corpus):
        for kind, snippet in _judged(text, rules, category):
            totals[text.name.split("/")[0], kind] += 1
            if (kind == "right" and limit <= 40) or (kind == "missed" and not misses) or shown[kind] >= limit:
                continue
            shown[kind] += 1
            print(f"{kind.upper()} {text.name}: {snippet}")
    for folder in dict.fromkeys(folder for folder, _ in totals):
        right, wrong, missed = (totals[folder, kind] for kind in ("right", "wrong", "missed"))
        doubtful = totals[folder, "doubtful"]
        print(f"{folder:10} right {right:4}  wrong {wrong:4}  doubtful {doubtful:4}  missed {missed:4}")


def _judged(text: LabelledText, rules: RuleBook, category: str) -> list[tuple[str, str]]:
    """Each finding and each missed unit of the text with what the labels say of it."""
    facts = (Fact(FactName.SECTOR, text.sector.value),) if text.sector else ()
    found = detect(plain_document(text.text), (), Parties(), facts, rules)
    judged: list[tuple[str, str]] = []
    touched: set[int] = set()
    for finding in found:
        units = [
            number
            for number, start in enumerate(text.starts)
            if start < finding.end and finding.start < (*text.starts[1:], len(text.text) + 1)[number]
        ]
        touched |= set(units)
        labels = frozenset().union(*(text.labels[number] for number in units))
        kind = "right" if category in labels else "doubtful" if f"{category}?" in labels else "wrong"
        others = ",".join(sorted(labels)) or "none"
        judged.append((kind, f"[{finding.rule} {finding.verdict.value}] [{others}] {finding.quote[:_SNIPPET]}"))
    for number, labels in enumerate(text.labels):
        if category in labels and number not in touched:
            judged.append(("missed", text.text[text.starts[number] :].partition("\n")[0][:_SNIPPET]))
    return judged


if __name__ == "__main__":
    sys.exit(main())
