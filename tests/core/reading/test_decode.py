import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.isolation.limits import Limits
from core.isolation.protocol import Frame, ProtocolError
from core.reading import decode

SIZES = ((100.0, 200.0),)
GOOD = {
    "text": "Bonjour Camille",
    "lines": {"start": [0, 8], "end": [7, 15], "page": [1, 1], "size": [1000, 1000], "bold": [0, 1]},
    "pages": [
        {
            "words": "Bonjour\nCamille",
            "line": [0, 1],
            "start": [0, 8],
            "end": [7, 15],
            "x0": [0, 100],
            "y0": [0, 100],
            "x1": [50, 10_000],
            "y1": [20, 20_000],
        }
    ],
}
PATHS = [("text",), *(("lines", name) for name in GOOD["lines"]), *(("pages", 0, name) for name in GOOD["pages"][0])]
JUNK = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.text(max_size=5)
    | st.lists(st.integers() | st.floats() | st.none() | st.booleans() | st.text(max_size=2), max_size=3)
)


def content(document) -> decode.Content:
    return decode.content(Frame({}, json.dumps(document).encode()), SIZES, Limits())


def changed(path, value):
    document = copy.deepcopy(GOOD)
    inner = document
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return document


def test_a_good_answer_becomes_pages_and_lines():
    text, lines, pages = content(GOOD)
    assert text == "Bonjour Camille"
    assert [(line.start, line.end, line.bold) for line in lines] == [(0, 7, False), (8, 15, True)]
    assert [word.text for word in pages[0].words] == ["Bonjour", "Camille"]
    assert pages[0].words[1].box.x1_pt == 100.0


@given(st.sampled_from(PATHS), JUNK)
def test_a_spoiled_answer_is_refused_or_still_within_bounds(path, value):
    try:
        text, lines, pages = content(changed(path, value))
    except ProtocolError:
        return
    for line in lines:
        assert 0 <= line.start <= line.end <= len(text)
        assert line.page == 1
    for word in pages[0].words:
        assert 0 <= word.start <= word.end <= len(text)
        assert 0 <= word.box.x0_pt <= word.box.x1_pt <= 100
        assert 0 <= word.box.y0_pt <= word.box.y1_pt <= 200


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("text",), "Bon\u202ejour"),
        (("text",), "Bon\x00jour"),
        (("text",), 7),
        (("lines", "end"), [7, 16]),
        (("lines", "start"), [8, 0]),
        (("lines", "page"), [1, 2]),
        (("lines", "page"), [1]),
        (("lines", "bold"), [False, True]),
        (("pages", 0, "words"), "Bonjour\nCam\u200bille"),
        (("pages", 0, "words"), "Bonjour"),
        (("pages", 0, "x1"), [50, 10_001]),
        (("pages", 0, "x0"), [51, 100]),
        (("pages", 0, "start"), [7, 16]),
        (("pages", 0, "start"), [1.5, 8]),
        (("pages",), []),
        (("lines",), None),
    ],
)
def test_what_a_working_worker_never_says_is_refused(path, value):
    with pytest.raises(ProtocolError):
        content(changed(path, value))


@pytest.mark.parametrize(
    "pages", [[], [[1, 2, 3]], [["1", 2]], [[-1, 2]], [[1, 1e9]], [[float("nan"), 1]], [[1, 1]] * 2001, None]
)
def test_page_sizes_out_of_bounds_are_refused(pages):
    with pytest.raises(ProtocolError):
        decode.page_sizes(Frame({"pages": pages}), Limits())


@pytest.mark.parametrize("attachments", [[["a", 4]], [["a", 2]], [["a"]], [[1, 3]], [["a", -3]], None])
def test_files_of_another_length_than_announced_are_refused(attachments):
    with pytest.raises(ProtocolError):
        decode.inner_files(Frame({"pdf": 4, "attachments": attachments}, b"%PDFabc"), Limits())


def test_files_come_apart_where_they_were_joined():
    frame = Frame({"pdf": 4, "attachments": [["un", 1], ["de\nux", 2]]}, b"%PDFabc")
    pdf, attachments = decode.inner_files(frame, Limits())
    assert pdf == b"%PDF"
    assert [(item.name, item.data) for item in attachments] == [("un", b"a"), ("de ux", b"bc")]
