from hypothesis import given
from hypothesis import strategies as st

from core.worker.flow import Flow, assemble
from core.worker.layout import PageLines, PlacedWord, VisualLine

LEFT, WIDTH, SIZE = 60.0, 400.0, 10.0
LETTER = 5.0


def line(
    text: str, y: float, x: float = LEFT, *, size: float = SIZE, bold: float = 0.0, marked: bool = False
) -> VisualLine:
    words = []
    place = x
    for word in text.split():
        end = place + LETTER * len(word)
        words.append(PlacedWord(word, (place, y, end, y + size)))
        place = end + LETTER
    hyphen = marked or (text.endswith("-") and len(text) > 1 and text[-2].isalnum())
    return VisualLine(tuple(words), x, y, words[-1].box[2], y + size, size, bold, hyphen, marked)


def page(*lines: VisualLine) -> PageLines:
    return PageLines(lines, 595.0, 842.0, ())


def set_lines(*texts: str, marked: bool = False) -> Flow:
    """A page of lines that all reach the right edge but the last, so that they are one paragraph."""
    rows = [line(text, 100 + 12 * row, marked=marked and text.endswith("-")) for row, text in enumerate(texts)]
    return assemble([page(*rows)])


FILL = "et encore des mots qui vont jusqu'au bord de la colonne de texte, sans"


def test_lines_of_a_paragraph_are_joined_by_a_space():
    assert set_lines(FILL, FILL, "fin.").text == f"{FILL} {FILL} fin."


def test_a_marked_hyphen_is_joined():
    assert set_lines(f"{FILL} résilia-", "tion du contrat", marked=True).text == f"{FILL} résiliation du contrat"


def test_a_hyphen_that_the_document_writes_elsewhere_stays():
    flow = set_lines(f"le sous-traitant {FILL}", f"{FILL} sous-", "traitant du client", marked=True)
    assert flow.text.endswith("sous-traitant du client")


def test_compounds_keep_their_hyphen():
    for first, second in (
        ("peut-", "être"),
        ("celles-", "ci"),
        ("Île-de-", "France"),
        ("quatre-", "vingts"),
        ("doit-", "il"),
    ):
        assert set_lines(f"{FILL} {first}", f"{second} fin", marked=True).text.endswith(f"{first}{second} fin")


def test_capitals_are_joined():
    assert set_lines(f"{FILL} SER-", "VICES RENDUS", marked=True).text.endswith("SERVICES RENDUS")


def test_an_article_number_broken_at_its_hyphen_stays_whole():
    assert set_lines(f"{FILL} L. 224-", "27 du code").text.endswith("L. 224-27 du code")


def test_an_elided_word_is_joined_to_its_second_half():
    assert set_lines(f"{FILL} lors-", "qu’elle change", marked=True).text.endswith("lorsqu’elle change")


def test_the_places_of_a_joined_word_leave_the_hyphen_out():
    flow = set_lines(f"{FILL} résilia-", "tion du contrat", marked=True)
    start, end = flow.places[0][0][-1]
    assert flow.text[start:end] == "résilia"
    start, end = flow.places[0][1][0]
    assert flow.text[start:end] == "tion"


def test_a_larger_gap_a_bold_line_and_another_size_begin_a_paragraph():
    flow = assemble(
        [
            page(
                line("CONDITIONS", 60, size=14.0),
                line("1. Objet", 84, bold=1.0),
                line(FILL, 98),
                line(f"{FILL}", 110),
                line("Le client paie.", 122),
                line(f"{FILL}", 146),
            )
        ]
    )
    assert flow.text.split("\n") == ["CONDITIONS", "1. Objet", f"{FILL} {FILL} Le client paie.", FILL]


def test_a_paragraph_goes_on_over_the_page():
    flow = assemble([page(line(FILL, 700), line(FILL, 712)), page(line("avec une suite.", 100))])
    assert flow.text == f"{FILL} {FILL} avec une suite."


def test_list_items_are_paragraphs():
    flow = assemble([page(line(FILL, 100), line("peut :", 112), line("- résilier ;", 124), line("- changer.", 136))])
    assert flow.text.split("\n") == [f"{FILL} peut :", "- résilier ;", "- changer."]


WORD = st.text(alphabet="abcdefghijklmnoéèà'’-.;:1234ABC", min_size=1, max_size=12)
LINES = st.lists(st.lists(WORD, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=12)


@given(st.lists(LINES, min_size=1, max_size=4), st.booleans())
def test_every_word_is_at_its_place(documents, marked):
    pages = [
        page(*(line(text, 100 + 13 * row, marked=marked and text.endswith("-")) for row, text in enumerate(texts)))
        for texts in documents
    ]
    flow = assemble(pages)
    position = 0
    for place in flow.lines:
        assert position <= place.start <= place.end
        position = place.end
        visual = pages[place.page - 1].lines[place.line]
        for word, (start, end) in zip(visual.words, flow.places[place.page - 1][place.line], strict=True):
            assert place.start <= start <= end <= place.end
            assert flow.text[start:end] in (word.text, word.text.removesuffix("-"))
