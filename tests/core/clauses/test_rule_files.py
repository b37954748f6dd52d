"""Every rule file: its examples, its law, and what a category needs at least."""

from collections import Counter
from pathlib import Path

import pytest

from core.clauses.examples import fault, findings_in, read_examples
from core.clauses.rulebook import load_rule, load_rules
from core.clauses.taxonomy import load_taxonomy
from core.domain.findings import Category
from core.law.references import load_law
from core.paths import resource

FOLDER = resource("clauses")
FILES = [path for path in sorted(FOLDER.glob("*/*.toml")) if path.name != "blocks.toml"]


def name(path: Path) -> str:
    return f"{path.parent.name}.{path.stem}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_rule_finds_its_hits_and_leaves_its_near_misses(path):
    rules = load_rule(FOLDER, path)
    wrong = {example.text: fault(example, findings_in(example, rules)) for example in read_examples(path)}
    assert {text: said for text, said in wrong.items() if said} == {}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_rule_has_two_hits_and_two_near_misses_of_its_own(path):
    examples = read_examples(path)
    assert sum(example.span is not None for example in examples) >= 2
    assert sum(example.span is None for example in examples) >= 2
    assert len({example.text for example in examples}) == len(examples)


def test_a_category_has_six_hits_and_six_near_misses():
    hits, misses = Counter(), Counter()
    for path in FILES:
        for example in read_examples(path):
            (misses if example.span is None else hits)[path.parent.name] += 1
    assert {category: count for category, count in hits.items() if count < 6} == {}
    assert {category: misses[category] for category in hits if misses[category] < 6} == {}


def test_every_reference_of_a_rule_is_in_the_law():
    law = load_law()
    cited = {
        (rule.id, reference)
        for rule in load_rules(FOLDER).rules
        for judgement in rule.judgements
        for reference in judgement.legal
    }
    assert sorted((rule, reference) for rule, reference in cited if law.find(reference) is None) == []


def test_every_rule_says_illegal_only_with_a_law_behind_it():
    for rule in load_rules(FOLDER).rules:
        for judgement in rule.judgements:
            assert judgement.legal, rule.id
            assert len(judgement.test) > 20, rule.id
            assert judgement.line.endswith("."), rule.id


def test_the_taxonomy_names_every_category_in_both_languages():
    taxonomy = load_taxonomy()
    for language in ("fr", "en"):
        titles = [taxonomy.heading(category, language).title for category in Category]
        assert len(set(titles)) == len(Category)


def test_what_readers_see_is_typeset():
    book = load_rules(resource("clauses"))
    for rule in book.rules:
        for judgement in rule.judgements:
            assert "'" not in judgement.line + judgement.paragraph, rule.id
