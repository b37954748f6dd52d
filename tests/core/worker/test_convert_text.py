from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.isolation.limits import Limits
from core.wording import Language, load_wording
from core.worker.formats import markdown, text, typeset
from core.worker.formats.blocks import Paragraph, Rule, Style
from core.worker.formats.characters import clean, decode
from tests.helpers.pdfs import missing_in_order, text_of, units_of, words_of

pytestmark = pytest.mark.usefixtures("qapp")

SYNTHETIC = Path(__file__).parents[2] / "data" / "synthetic"


def paragraphs(written: str) -> list[str]:
    return [block.text for block in text.blocks_of(written) if isinstance(block, Paragraph)]


def test_lines_broken_by_a_program_are_joined_and_the_writers_own_are_kept():
    written = (
        "Bienvenue dans la famille ! Votre adhésion au club de Brézolles est\n"
        "enregistrée depuis ce samedi 8 septembre 2018. Votre badge vous attend à\n"
        "l’accueil.\n\n* Adhérente : Gwenaëlle Toussaint-Lehoux, 31 rue des Charmilles, 28998\n"
        "  Brézolles\n* Numéro : 018-44507\nCordialement,\nLe club\n"
    )
    assert paragraphs(written) == [
        "Bienvenue dans la famille ! Votre adhésion au club de Brézolles est enregistrée depuis ce samedi "
        "8 septembre 2018. Votre badge vous attend à l’accueil.",
        "Adhérente : Gwenaëlle Toussaint-Lehoux, 31 rue des Charmilles, 28998 Brézolles",
        "Numéro : 018-44507",
        "Cordialement,",
        "Le club",
    ]


def test_titles_and_rules_are_recognised():
    blocks = text.blocks_of("=== VOS DROITS ===\n\nArticle 4 - Durée\nDouze mois.\n----------\nDURÉE DU CONTRAT\n")
    assert [block.style if isinstance(block, Paragraph) else Rule for block in blocks] == [
        Style.SUBHEADING,
        Style.SUBHEADING,
        Style.BODY,
        Rule,
        Style.SUBHEADING,
    ]


def test_lines_that_were_never_broken_stay_apart():
    long = "Une clause qui tient sur une seule ligne, longue comme le veut un éditeur qui ne coupe jamais rien du tout."
    assert paragraphs(f"{long}\n{long}\nCourte\n") == [long, long, "Courte"]


def test_quote_marks_of_a_reply_are_taken_off():
    assert paragraphs("> > Bonjour,\n>\n> Votre contrat") == ["Bonjour,", "Votre contrat"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig", "utf-16"])
def test_the_encoding_is_found(encoding):
    converted = text.convert("L’abonné paie 34,90 € à l’échéance.".encode(encoding), "x.txt")
    assert converted.kind is DocumentKind.TEXT
    assert text_of(converted.pdf).strip() == "L’abonné paie 34,90 € à l’échéance."


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", ErrorCode.EMPTY_FILE), (b" \n\t\n", ErrorCode.EMPTY_FILE), (bytes(2_000), ErrorCode.UNKNOWN_FORMAT)],
)
def test_what_is_no_text_says_so(data, code):
    with pytest.raises(UserError) as raised:
        text.convert(data, "x.txt")
    assert raised.value.code is code


@pytest.mark.parametrize("data", [b"a" * 1_000_000, b"a\n" * 10_000, b"> " * 200_000 + b"x", "e\u0301".encode() * 9])
def test_strange_texts_are_read(data):
    assert text.convert(data, "x.txt").pdf.startswith(b"%PDF")


@given(st.text(max_size=500))
def test_cleaning_is_final_and_leaves_no_control(written):
    cleaned = clean(written)
    assert not [char for char in cleaned if (char < " " and char != "\n") or "\u202a" <= char <= "\u202e"]
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


@given(st.binary(max_size=500), st.text(max_size=12))
def test_any_bytes_decode(data, declared):
    assert isinstance(decode(data, declared), str)


@given(
    st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12), max_size=60), st.integers(40, 78)
)
def test_wrapping_and_joining_keep_every_word(words, width):
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    written = "\n".join([*lines, line])
    assert words_of(" ".join(paragraphs(written))) == words_of(clean(written))


@pytest.mark.parametrize("path", sorted(SYNTHETIC.glob("*.md")), ids=lambda path: path.stem)
def test_every_sentence_of_a_markdown_contract_stands_in_its_pages_in_order(path):
    converted = markdown.convert(path.read_bytes(), path.name)
    assert converted.kind is DocumentKind.MARKDOWN
    units = units_of(path.with_suffix(".tsv").read_text(encoding="utf-8"))
    assert missing_in_order(units, text_of(converted.pdf)) == []


@pytest.mark.corpus
def test_every_published_contract_is_read_whole(corpus):
    for path in sorted((corpus / "dev").glob("*.md")):
        units = units_of(path.with_suffix(".tsv").read_text(encoding="utf-8"))
        plain = [unit for unit in units if "<br>" not in unit]
        missing = missing_in_order(plain, text_of(markdown.convert(path.read_bytes(), path.name).pdf))
        assert len(missing) <= len(units) // 100, path.name


@pytest.mark.parametrize("data", [b"> " * 5_000 + b"x\n\nfin", b"[" * 50_000, b"*a_ " * 20_000])
def test_markdown_built_to_exhaust_is_read(data):
    assert markdown.convert(data, "x.md").pdf.startswith(b"%PDF")


def test_more_pages_than_a_document_may_have_are_counted_and_worded(monkeypatch):
    monkeypatch.setattr(typeset, "DEFAULT_LIMITS", Limits(pages=3))
    with pytest.raises(UserError) as raised:
        text.convert(b"Une ligne\n" * 300, "x.txt")
    assert raised.value.code is ErrorCode.TOO_MANY_PAGES
    assert raised.value.facts == {"pages": 7, "limit": 3}
    assert "7\u00a0pages" in load_wording(Language.FRENCH).error(raised.value)


def test_an_empty_markdown_file_says_so():
    with pytest.raises(UserError) as raised:
        markdown.convert(b" \n", "x.md")
    assert raised.value.code is ErrorCode.EMPTY_FILE
