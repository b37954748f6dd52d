import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import ErrorCode, UserError
from core.worker.formats import html
from core.worker.formats.blocks import MAX_WORD, Block, Paragraph, Style, Table
from core.worker.formats.sanitise import MAX_DEPTH, Element, sanitise
from tests.helpers.pdfs import missing_in_order, text_of, words_of

pytestmark = pytest.mark.usefixtures("qapp")


def convert(page: str) -> str:
    return text_of(html.convert(page.encode(), "page.html").pdf)


def shapes(page: str) -> list[tuple[str, Style, str, int]]:
    return [
        (block.text, block.style, block.marker, block.indent)
        for block in html.blocks_of(page)
        if isinstance(block, Paragraph)
    ]


def test_headings_lists_and_tables_keep_their_shape():
    page = (
        "<h2>Article 3</h2><ol start=2><li>Un<li>Deux<ul><li>Trois</ul></ol><table><tr><th>A<td>B<tr><td>C<td>D</table>"
    )
    assert shapes(page) == [
        ("Article 3", Style.HEADING, "", 0),
        ("Un", Style.BODY, "2.", 1),
        ("Deux", Style.BODY, "3.", 1),
        ("Trois", Style.BODY, "•", 2),
    ]
    (table,) = (block for block in html.blocks_of(page) if isinstance(block, Table))
    assert [[cell.paragraphs[0].text for cell in row] for row in table.rows] == [["A", "B"], ["C", "D"]]
    assert words_of(convert(page)) == ["article", "3", "2", "un", "3", "deux", "trois", "a", "b", "c", "d"]


def test_a_table_that_lays_out_the_page_is_read_as_text():
    page = "<table><tr><td><table><tr><td>Un</table><td width=24></td><td><p>Deux</p><p>Trois</p></table>"
    assert [text for text, *_ in shapes(page)] == ["Un", "Deux", "Trois"]


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "display: none !important",
        "visibility:hidden",
        "font-size:0",
        "font-size:1px;color:#fff",
        "max-height:0px",
    ],
)
def test_what_nobody_sees_is_left_out(style):
    assert [text for text, *_ in shapes(f"<div style='{style}'>Caché</div><p>Visible</p>")] == ["Visible"]


def test_small_print_is_marked_small_and_stays_in_place():
    page = "<p>Avant</p><p style='font-size:7pt;color:#ccc'>Petit</p><font size=1>Aussi</font><p>Après</p>"
    assert [(text, style) for text, style, *_ in shapes(page)] == [
        ("Avant", Style.BODY),
        ("Petit", Style.SMALL),
        ("Aussi", Style.SMALL),
        ("Après", Style.BODY),
    ]


def test_links_are_kept_as_words_and_nothing_outside_is_ever_named(tmp_path):
    secret = tmp_path / "secret.png"
    page = (
        f"<link rel=stylesheet href='file://{secret}'><style>@import 'http://x.example/a.css'</style>"
        f"<body background='http://x.example/b.png'><img src='file://{secret}' alt='x'><img src='http://x.example/1.gif'>"
        f"<p style=\"background:url('http://x.example/c.png')\">Lire les <a href='http://x.example/cgv'>conditions</a></p>"
        f"<object data='file://{secret}'></object><iframe src='file:///etc/passwd'></iframe><script>alert(1)</script>"
    )
    assert convert(page).strip() == "Lire les conditions"
    pdf = html.convert(page.encode(), "x").pdf
    assert not [word for word in (b"/Subtype /Image", b"/URI", b"x.example", b"secret") if word in pdf]
    assert not [value for value in addresses(sanitise(page)) if "x.example" in value or "file:" in value]


def addresses(element: Element) -> list[str]:
    found = [f"{name}={value}" for name, value in element.attributes.items()]
    for child in element.children:
        found += addresses(child) if isinstance(child, Element) else []
    return found


def test_the_declared_charset_is_used_and_a_missing_one_is_guessed():
    declared = "<meta charset=iso-8859-15><p>Œuvre à 3 €".encode("iso-8859-15")
    assert text_of(html.convert(declared, "x").pdf).strip() == "Œuvre à 3 €"
    assert text_of(html.convert("<p>l’été à 3 €".encode("cp1252"), "x").pdf).strip() == "l’été à 3 €"
    assert text_of(html.convert("<p>l’été à 3 €".encode("utf-16"), "x").pdf).strip() == "l’été à 3 €"


def test_no_line_is_drawn_twice_where_a_page_ends():
    sentences = [f"Phrase {number} du contrat, " + "avec sa suite " * 20 + f"fin {number}." for number in range(120)]
    text = convert("".join(f"<p>{sentence}</p>" for sentence in sentences))
    assert words_of(text) == words_of(" ".join(sentences))


def test_no_line_ends_in_a_hyphen_that_belongs_to_its_word():
    sentence = "C’est-à-dire que celles-ci, peut-être, www.un-tres-long-nom.example/page, " * 60
    assert "\ufffe" not in convert(sentence)
    assert words_of(convert(sentence)) == words_of(sentence)


def test_tables_longer_than_a_page_lose_nothing():
    rows = [f"Ligne {number} {'mot ' * (number % 40)} valeur {number}" for number in range(150)]
    page = "".join(f"<tr><td>{row.rpartition(' valeur')[0]}<td>valeur {row.rpartition(' ')[2]}" for row in rows)
    assert missing_in_order(rows, convert(f"<table>{page}</table>")) == []


@pytest.mark.parametrize("page", ["", "<p> &nbsp; </p>", "<!--" * 1000, "<div hidden>x</div>", "\0\0"])
def test_a_page_without_words_says_so(page):
    with pytest.raises(UserError) as raised:
        html.convert(page.encode(), "x")
    assert raised.value.code is ErrorCode.NO_TEXT


@pytest.mark.parametrize("page", ["<div>" * 20_000 + "x", "<b>" * 20_000 + "x", "<a " * 300_000], ids=["div", "b", "a"])
def test_bombs_of_nested_elements_are_refused(page):
    with pytest.raises(UserError) as raised:
        html.convert(page.encode(), "x")
    assert raised.value.code is ErrorCode.TOO_COMPLEX


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 3_000 + "bonjour" + "</div>" * 3_000,
        "<table><tr><td>" * 300 + "bonjour",
        "<ul><li>" * 300 + "bonjour",
        "<table><tr><td colspan=2000000>bonjour<td>y<tr><td>a<td>b</table>",
        "bon\0jour",
    ],
    ids=["divs", "tables", "lists", "colspan", "nul"],
)
def test_strange_markup_is_read(page):
    assert "bonjour" in convert(page)


def depth(element: Element) -> int:
    return 1 + max((depth(child) for child in element.children if isinstance(child, Element)), default=0)


def test_the_tree_is_never_deeper_than_its_limit():
    assert depth(sanitise("<div>" * 3_000 + "x")) <= MAX_DEPTH + 1


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [word for block in blocks if isinstance(block, Paragraph) for word in block.text.split()]


@pytest.mark.parametrize("page", ["a" * 1_000_000, "<b>" + "ab" * 100_000], ids=["text", "bold"])
def test_a_word_of_a_million_letters_is_cut(page):
    assert max(map(len, words(html.blocks_of(page)))) <= MAX_WORD
    assert html.convert(page.encode(), "x").pdf.startswith(b"%PDF")


SOUP = [
    "<p>",
    "</p>",
    "<ul>",
    "<li>",
    "</ul>",
    "<br>",
    "<b>",
    "</b>",
    "<pre>",
    "</pre>",
    "<hr>",
    "<h2>",
    "&gt; ",
    "&eacute;t&eacute; ",
    "mot ",
    "\n",
]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SOUP), max_size=60))
def test_any_soup_of_tags_keeps_every_word_in_order(pieces):
    wanted = ["été" if "eacute" in piece else "mot" for piece in pieces if "eacute" in piece or piece == "mot "]
    found = [word for word in words_of(convert(f"début {''.join(pieces)} fin")) if not word.isdigit()]
    assert found == ["début", *wanted, "fin"]
