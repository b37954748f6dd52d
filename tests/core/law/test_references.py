import tomllib
from pathlib import Path

import pytest

from core.law.answers import GDPR_ANSWER
from core.law.periods import MOVED, SAME_NUMBER, TWO_WORKING_DAYS
from core.law.references import load_law
from core.paths import resource


@pytest.fixture(scope="module")
def law():
    return load_law()


@pytest.mark.parametrize(
    ("cited", "printed"),
    [
        ("CPCE L34-1 IV", "CPCE L34-1 IV"),
        ("CPCE L. 34-1, IV", "CPCE L34-1 IV"),
        ("L224-33", "CC L224-33"),
        ("CC R212-1 3°", "CC R212-1 3°"),
        ("RGPD, art. 12(3)", "RGPD 12(3)"),
        ("Règlement 1182/71, art. 3(4)", "Règlement 1182/71 art. 3(4)"),
        ("CJEU C-61/19", "CJUE C-61/19"),
    ],
)
def test_a_reference_is_found_however_it_is_printed(law, cited, printed):
    assert law.find(cited).printed == printed


def test_an_unknown_reference_is_not_guessed(law):
    assert law.find("CC L999-1") is None
    assert law.find("RGPD 212") is None


def test_each_reference_says_what_it_holds_and_where_it_was_read(law):
    ids = [reference.id for reference in law.references]
    assert len(set(ids)) == len(ids)
    for reference in law.references:
        assert reference.title
        assert reference.formal
        assert reference.content.endswith(".")
        assert reference.source.address.startswith("http")
        assert reference.source.read_on
        assert "UNVERIFIED" not in reference.content


def test_the_deadlines_cite_known_references(law):
    assert all(law.find(cited) for cited in (GDPR_ANSWER.legal, MOVED, SAME_NUMBER, TWO_WORKING_DAYS))


def cited(node):
    """Every string under a key named `legal`, however deep."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "legal":
                yield from _strings(value)
            else:
                yield from cited(value)
    elif isinstance(node, list):
        for item in node:
            yield from cited(item)


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict) and "printed" in value:
        yield value["printed"]


@pytest.mark.parametrize("folder", ["clauses", "letters"])
def test_whatever_cites_the_law_cites_a_known_reference(law, folder):
    unknown = {
        f"{path.relative_to(resource(folder))}: {form}"
        for path in sorted(resource(folder).rglob("*.toml"))
        for form in cited(tomllib.loads(path.read_text(encoding="utf-8")))
        if law.find(form) is None
    }
    assert unknown == set()


def test_a_bad_file_is_named(tmp_path: Path):
    (tmp_path / "sources.toml").write_text("source = []", encoding="utf-8")
    (tmp_path / "bad.toml").write_text('[[reference]]\nprinted = "X 1"\nsource = "nowhere"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad.toml: X 1"):
        load_law(tmp_path)
