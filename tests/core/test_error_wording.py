import re

import pytest

from core.errors import ErrorCode
from core.wording import NBSP, Language, load_wording

PLACES = {ErrorCode.TOO_LARGE: {"limit"}, ErrorCode.TOO_MANY_PAGES: {"pages", "limit"}}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_has_its_sentence_with_the_facts_that_are_given(language, code):
    sentence = load_wording(language).sentences[f"error.{code.value}"]
    assert sentence.endswith(".")
    assert set(re.findall(r"\{(\w+)\}", sentence)) == PLACES.get(code, set())


@pytest.mark.parametrize("language", Language)
def test_no_sentence_words_an_error_that_does_not_exist(language):
    worded = {key for key in load_wording(language).sentences if key.startswith("error.")}
    assert worded == {f"error.{code.value}" for code in ErrorCode}


def test_french_errors_keep_french_spacing():
    for code, sentence in load_wording(Language.FRENCH).sentences.items():
        if code.startswith("error."):
            assert re.search(rf"[^{NBSP}][:;!?»]|«[^{NBSP}]", sentence) is None, code
