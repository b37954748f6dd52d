import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.clauses.absences import find_absences
from core.clauses.detector import detect
from core.clauses.plain import plain_document
from core.clauses.rulebook import load_rule, load_rules
from core.clauses.rulefile import RuleError
from core.clauses.sentences import sentences
from core.contract.articles import find_articles
from core.domain.facts import Fact, FactName, Parties
from core.domain.findings import Category
from core.paths import resource

CLAUSE = (
    "Par l’acceptation de cette offre, vous autorisez France Télécom à utiliser les données relatives à votre trafic "
    "afin de pouvoir vous proposer les produits ou services de France Télécom pouvant répondre à vos besoins."
)


@cache
def book():
    return load_rules(resource("clauses"))


def findings(text, sector="telecom"):
    document = plain_document(text)
    articles = find_articles(document)
    return detect(document, articles, Parties(), (Fact(FactName.SECTOR, sector),), book())


def test_the_clause_of_2012_is_found_whole_with_its_law_and_letter():
    found = {one.category: one for one in findings(f"Bonjour,\n{CLAUSE} Merci de votre confiance.")}
    clause = found[Category.TRAFFIC_DATA]
    assert clause.quote == CLAUSE
    assert clause.verdict == "illegal"
    assert "CPCE L34-1 IV" in clause.legal
    assert clause.letters[0] == "L-01"


def test_the_items_of_a_list_are_read_with_what_leads_them_in():
    text = "Nous transmettons vos données personnelles :\n- à nos partenaires commerciaux ;\n- à la Poste."
    assert [one.quote for one in findings(text)] == ["à nos partenaires commerciaux ;"]


def test_neighbouring_sentences_of_a_paragraph_are_one_finding():
    text = "Nous vendons vos données à des courtiers. Nous cédons vos données à nos partenaires."
    assert [one.quote for one in findings(text)] == [text]


def test_a_heading_is_not_a_clause():
    assert findings("DONNÉES PARTAGÉES AVEC DES PARTENAIRES.\nLe service est ouvert à tous les abonnés.") == ()
    assert findings("Partage de vos données avec nos partenaires\nLe service est ouvert à tous les abonnés.") == ()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aé ’-.;:!\n\t«»1(2)•\u00ad\u00a0A", max_size=300))
def test_sentences_lie_in_order_inside_the_text(text):
    spans = sentences(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(span.lead is None or span.lead < place for place, span in enumerate(spans))


@pytest.mark.parametrize(
    "piece",
    [
        "vos données nos partenaires transmettre ", "a", "1.", "données ", "(", "- ", "vous acceptez que ", "€ 1 000 ",
        "sans ", "en acceptant :\n- ",
    ],
)  # fmt: skip
def test_no_text_makes_the_rules_explode(piece, monkeypatch):
    monkeypatch.setattr("core.clauses.detector.reads_as_contract", lambda _: True)  # a crafted text could pass for one

    def seconds(size):
        text = piece * (size // len(piece))
        started = time.perf_counter()
        findings(text)
        return time.perf_counter() - started

    seconds(1_000)
    small, large = max(seconds(50_000), 0.05), seconds(200_000)
    assert large < 8 * small
    assert large < 10


def test_a_broken_rule_file_names_line_and_column(tmp_path):
    folder = tmp_path / "clauses"
    (folder / "penalty").mkdir(parents=True)
    (folder / "blocks.toml").write_text('[blocks]\npro = ["nous"]\n', encoding="utf-8")
    path = folder / "penalty" / "late.toml"
    body = 'id = "penalty.late"\ncategory = "penalty"\ntitle = "t"\nverdict = "watch"\ntest = "t"\nline = "l"\n'
    body += 'paragraph = "p"\nlegal = ["CC L212-1"]\n'
    for wrong, line, column in [
        ('[[patterns]]\nall = ["nous (payer"]\n', 10, 20),
        ('[[patterns]]\nall = ["@rien"]\n', 10, 9),
        ('[[patterns]]\nall = ["nous"]\nsome = 1\n', 11, 1),
        ("[[patterns]\n", 9, 11),
    ]:
        path.write_text(body + wrong, encoding="utf-8")
        with pytest.raises(RuleError) as raised:
            load_rule(folder, path)
        assert (raised.value.line, raised.value.column) == (line, column)


def absent(text, *facts):
    return [one.what for one in find_absences(plain_document(text), facts)]


def test_a_missing_mediator_is_told_for_conditions_alone():
    text = "Le service est fourni à l'abonné.\n" * 300
    conditions = Fact(FactName.DOCUMENT_TYPE, "conditions")
    assert absent(text, conditions) == ["Aucun médiateur n’est nommé"]
    assert absent(text + "Le médiateur peut être saisi.", conditions) == []
    assert absent(text, Fact(FactName.DOCUMENT_TYPE, "bill")) == []
    assert absent(text) == []
