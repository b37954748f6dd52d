import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract.articles import article_at, find_articles
from tests.helpers.places import DATA
from tests.helpers.textdoc import document_of, markdown_document

CONTRACT = """Conditions générales
Sommaire
Article 20 – Cession ........ 3
Article 21 – Données personnelles ........ 4
Article 20 – Cession
20.1 Le Client ne peut céder le contrat sans l’accord écrit de l’Opérateur.
20.2 L’Opérateur peut confier le contrat à une société de son groupe.
Article 21 – Données personnelles
21.1 Les informations recueillies servent à gérer le contrat.
21.2 Les données pourront être transmises à des partenaires commerciaux. Voir l'article 20.
Annexe C – Tarifs
Location, par mois 3,00 €"""


def synthetic(name):
    return markdown_document((DATA / "synthetic" / f"{name}.md").read_text(encoding="utf-8"))


def rows(articles):
    return [(article.number, article.title) for article in articles]


def test_articles_and_their_paragraphs_are_found_and_the_contents_are_not():
    document = document_of(CONTRACT)
    assert rows(find_articles(document)) == [
        ("20", "Cession"),
        ("20.1", ""),
        ("20.2", ""),
        ("21", "Données personnelles"),
        ("21.1", ""),
        ("21.2", ""),
        ("Annexe C", "Tarifs"),
    ]


def test_an_article_goes_on_to_the_next_of_its_rank_and_holds_its_paragraphs():
    document = document_of(CONTRACT)
    by_number = {article.number: article for article in find_articles(document)}
    assert by_number["20"].end == by_number["21"].start == by_number["20.2"].end
    assert by_number["21"].end == by_number["Annexe C"].start
    assert by_number["Annexe C"].end == len(document.text)


def test_a_clause_is_placed_in_the_deepest_article_that_has_a_number():
    document = document_of(CONTRACT)
    articles = find_articles(document)
    place = article_at(articles, document.text.index("partenaires"))
    assert place is not None
    assert place.number == "21.2"
    assert article_at(articles, 3) is None


def test_a_list_inside_an_article_is_no_article():
    document = document_of(
        "Article 1 – Objet\nLe Client fournit :\n1. une pièce d'identité ;\n2. un relevé.\nArticle 2 – Prix"
    )
    assert [number for number, _ in rows(find_articles(document))] == ["1", "2"]


def test_a_sentence_that_speaks_of_an_article_is_no_heading():
    document = document_of(
        "Article 4 du contrat type approuvé par décret, dont les termes sont rappelés au Client avant signature."
    )
    assert find_articles(document) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("box-adsl", {("1", "Définitions"), ("21.2", ""), ("17.1", "")}),
        ("gym", {("A", "Le contrat"), ("A.1", "Parties"), ("A.2", "Objet")}),
        (
            "bundle-terminal-2023",
            {("PARTIE D", "VIE ET FIN DU PACK"), ("D4", "Résiliation par le Souscripteur"), ("D4.1", "")},
        ),
        ("gsm-1999", {("1er", "Terminologie"), ("14.2", "")}),
    ],
)
def test_numbers_are_as_the_contract_prints_them(name, expected):
    assert expected <= set(rows(find_articles(synthetic(name))))


@given(
    st.lists(
        st.sampled_from(["Article 1 – Objet", "1.1 Le Client paie.", "2. Prix", "IV", "Annexe", "A.2 Non.", "x", ""]),
        max_size=30,
    )
)
def test_articles_nest_whatever_the_text(lines):
    document = document_of("\n".join(lines))
    open_ends = []
    for article in find_articles(document):
        assert 0 <= article.start < article.end <= len(document.text)
        while open_ends and open_ends[-1] <= article.start:
            open_ends.pop()
        assert not open_ends or article.end <= open_ends[-1]
        open_ends.append(article.end)
