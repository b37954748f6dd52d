from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from core.domain.findings import Category
from core.domain.ids import TemplateId
from core.domain.letters import LetterText
from core.letters.pdf import FOLDS_PT, PAGE_HEIGHT_PT, letter_pdf
from core.letters.text import letter_text
from tests.core.letters.people import JEANNE, finding

CASES = {
    "L-01": finding(),
    "L-02": finding(Category.MARKETING_DEFAULT, legal=("CPCE L34-5",)),
    "L-03": finding(Category.CONSENT_BUNDLED, legal=("RGPD 7(2)",)),
}

# what every window of 35 mm shows, and what any window may show (mm from the left and the top edge)
SURE = (100, 55, 190, 79)
SURE_TALL = (100, 45, 190, 79)
POSSIBLE = (90, 34, 200, 90)


def read(data):
    """Pages as text, each with the boxes of its signs in mm from the top left."""
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        text = page.get_textpage()
        signs = []
        for index in range(text.count_chars()):
            sign = text.get_text_range(index, 1)
            if sign.strip():
                x0, y0, x1, y1 = text.get_charbox(index)
                signs.append((sign, x0 / mm, (PAGE_HEIGHT_PT - y1) / mm, x1 / mm, (PAGE_HEIGHT_PT - y0) / mm))
        pages.append((text.get_text_range(), signs))
        text.close()
        page.close()
    document.close()
    return pages


def bare(text):
    return "".join(sign for sign in text if sign.isalnum())


def inside(sign, area):
    _, x0, y0, x1, y1 = sign
    return area[0] <= x0 and x1 <= area[2] and area[1] <= y0 and y1 <= area[3]


def touches(sign, area):
    _, x0, y0, x1, y1 = sign
    return x1 > area[0] and x0 < area[2] and y1 > area[1] and y0 < area[3]


def printed(text: LetterText):
    return (*text.sender, *text.recipient, text.place_and_date, text.subject, *text.references, *text.paragraphs)


@pytest.mark.parametrize("number", CASES)
def test_the_whole_letter_is_printed_on_one_or_two_pages(desk, number):
    text = letter_text(desk.catalogue.template(TemplateId(number)), desk.write(number, CASES[number]))
    pages = read(letter_pdf(text))
    assert 1 <= len(pages) <= 2
    whole = bare("".join(words for words, _ in pages))
    for words in (*printed(text), text.greeting, text.closing, text.signature, *text.enclosures):
        assert bare(words) in whole


@pytest.mark.parametrize("number", CASES)
def test_the_address_and_nothing_else_stands_in_the_window(desk, number):
    text = letter_text(desk.catalogue.template(TemplateId(number)), desk.write(number, CASES[number]))
    _, signs = read(letter_pdf(text))[0]
    seen = [sign for sign in signs if touches(sign, POSSIBLE)]
    assert bare("".join(sign[0] for sign in seen)) == bare("".join(text.recipient))
    assert all(inside(sign, SURE) for sign in seen)


def fonts_of(data):
    document = pypdfium2.PdfDocument(data)
    fonts = {}
    for page in document:
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            font = pdfium.FPDFTextObj_GetFont(item.raw)
            fonts[pdfium.FPDFFont_GetFontData(font, None, 0, pdfium.c_size_t())] = pdfium.FPDFFont_GetIsEmbedded(font)
        page.close()
    document.close()
    return fonts


def test_every_font_is_embedded(desk):
    data = letter_pdf(letter_text(desk.catalogue.template(TemplateId("L-01")), desk.write("L-01", CASES["L-01"])))
    assert b"/Helvetica" not in data
    found = fonts_of(data)
    assert found
    assert set(found.values()) == {1}


def test_the_same_words_give_the_same_bytes(desk):
    text = letter_text(desk.catalogue.template(TemplateId("L-02")), desk.write("L-02", CASES["L-02"]))
    assert letter_pdf(text) == letter_pdf(text)


def test_fold_marks_part_the_sheet_in_three():
    assert [round(fold / mm) for fold in FOLDS_PT] == [99, 198]


LONG = LetterText(
    sender=("Marie-Antoinette-Josèphe de La Rochefoucauld-Montmorency-Luxembourg d'Estissac", *JEANNE.address),
    recipient=(
        "Société coopérative intercommunale d'intérêt collectif pour la distribution de l'énergie et des réseaux",
        "À l'attention du délégué à la protection des données",
        "Direction des relations avec les consommateurs et des réclamations",
        "Bâtiment Europe, escalier C, porte 1204",
        "1234 avenue du Président-de-la-République-Française prolongée",
        "Zone d'activité des Hautes-Bruyères-sur-Vallière",
        "BP 40017",
        "69999 Montreuzel-les-Trois-Fontaines-sur-Saône Cedex 09",
    ),
    place_and_date="Bordeaux, le 25 novembre 2026",
    subject="Opposition",
    references=("Numéro de client : 0123456789",),
    greeting="Madame, Monsieur,",
    paragraphs=("Un paragraphe.",),
    closing="Salutations.",
    signature="Marie-Antoinette-Josèphe de La Rochefoucauld-Montmorency-Luxembourg d'Estissac",
    reference="CP-AAAA-AAAA",
)


def test_long_names_and_addresses_wrap_and_never_vanish():
    words, signs = read(letter_pdf(LONG))[0]
    for line in (*LONG.sender, *LONG.recipient, LONG.signature):
        assert bare(line) in bare(words)
    seen = [sign for sign in signs if touches(sign, POSSIBLE)]
    assert bare("".join(sign[0] for sign in seen)) == bare("".join(LONG.recipient))
    assert all(inside(sign, SURE_TALL) for sign in seen)


def test_a_word_without_end_is_parted():
    text = replace(LONG, recipient=("X" * 90, "69999 Montreuzel"))
    _, signs = read(letter_pdf(text))[0]
    assert sum(sign[0] == "X" for sign in signs) == 90
    assert all(sign[3] < 200 for sign in signs)


def test_markup_in_words_is_printed_as_it_stands():
    text = replace(LONG, paragraphs=("Prix <b>10 & 20</b> <font",), sender=("A <i>B</i> & C",))
    words, _ = read(letter_pdf(text))[0]
    assert "Prix <b>10 & 20</b> <font" in words
    assert "A <i>B</i> & C" in words


def test_a_long_letter_goes_on_and_a_signature_is_never_alone():
    text = replace(LONG, paragraphs=tuple(f"Paragraphe {n}. " + "Les mots suivent les mots. " * 12 for n in range(14)))
    pages = read(letter_pdf(text))
    assert len(pages) >= 2
    whole = bare("".join(words for words, _ in pages))
    assert all(bare(f"Paragraphe {n}. Les mots") in whole for n in range(14))
    last = pages[-1][0]
    assert "Salutations." in last
    assert "Les mots suivent" in last
    assert f"{len(pages)}/{len(pages)}" in last
    assert "CP-AAAA-AAAA" in last


WORDS = st.lists(st.text(alphabet="abcdéà '-:;", min_size=1, max_size=12), min_size=1, max_size=120).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, max_size=14), st.lists(WORDS.map(lambda text: text[:120]), min_size=1, max_size=6))
def test_nothing_is_lost_off_the_paper(paragraphs, recipient):
    text = replace(LONG, paragraphs=tuple(paragraphs), recipient=tuple(recipient))
    pages = read(letter_pdf(text))
    whole = bare("".join(words for words, _ in pages))
    assert sum(map(len, (bare(part) for part in (*paragraphs, *recipient)))) <= len(whole)
    for _, signs in pages:
        assert all(sign[1] >= 4 and sign[3] <= 206 and sign[2] >= 5 and sign[4] <= 292 for sign in signs)
