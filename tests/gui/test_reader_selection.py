"""Selecting and searching words: what is found is what the eye sees."""

from hypothesis import given
from hypothesis import strategies as st

from core.domain.document import Page, Word
from core.domain.geometry import Rect
from gui.views.reader.selection import WordPlace, WordRange, find_words, folded, line_rects, selected_text, word_at


def page(number: int, *lines: str) -> Page:
    """A page whose words are 40 points wide, one line every 20 points."""
    words = [
        Word(text, Rect(50.0 * at, 20.0 * line, 50.0 * at + 40, 20.0 * line + 12), line, 0, 0)
        for line, row in enumerate(lines)
        for at, text in enumerate(row.split())
    ]
    return Page(number, 595, 842, tuple(words))


PAGES = (page(1, "Vos données de trafic", "sont transmises"), page(2, "à l’Opérateur et aux données"))


def test_search_ignores_case_accents_and_the_kind_of_apostrophe():
    assert find_words(PAGES, "DONNEES") == (
        WordRange(WordPlace(1, 1), WordPlace(1, 1)),
        WordRange(WordPlace(2, 4), WordPlace(2, 4)),
    )
    assert find_words(PAGES, "l'operateur") == (WordRange(WordPlace(2, 1), WordPlace(2, 1)),)


def test_several_words_are_found_across_a_line_end():
    assert find_words(PAGES, "trafic  sont") == (WordRange(WordPlace(1, 3), WordPlace(1, 4)),)


def test_nothing_is_found_for_nothing():
    assert find_words(PAGES, "  ") == ()
    assert find_words(PAGES, "téléphone") == ()


def test_the_selection_reads_as_on_the_page():
    whole = WordRange(WordPlace(1, 2), WordPlace(2, 1))
    assert selected_text(PAGES, whole) == "de trafic\nsont transmises\nà l’Opérateur"


def test_a_selection_is_one_rectangle_a_line():
    rects = line_rects(PAGES[0].words)
    assert [rect.y0_pt for rect in rects] == [0, 20]
    assert rects[0].x1_pt == 190


def test_the_word_nearest_on_the_line_is_taken():
    assert word_at(PAGES[0], 500, 25) == WordPlace(1, 5)
    assert word_at(Page(1, 595, 842, ()), 5, 5) is None


@given(st.text(max_size=40))
def test_folding_keeps_every_place(text):
    assert len(folded(text)) == len(text)


@given(
    st.lists(st.text("aé’ bc", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=12), st.data()
)
def test_any_run_of_whole_words_is_found_where_it_stands(words, data):
    words = [word for text in words for word in text.split()]
    shown = Page(
        1, 595, 842, tuple(Word(text, Rect(10.0 * at, 0, 10.0 * at + 9, 9), 0, 0, 0) for at, text in enumerate(words))
    )
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    found = find_words((shown,), " ".join(words[first : last + 1]))
    assert found
    wanted = folded(" ".join(words[first : last + 1]))
    for place in found:
        assert wanted in folded(" ".join(word.text for word in place.on(shown)))
