from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

from core.domain.annotation import Annotation
from core.domain.geometry import Rect
from core.errors import Bug, ErrorCode, UserError
from core.worker.annotate import annotate

FILES = Path(__file__).parents[2] / "data" / "files"
YELLOW = "#ffd400"


def blank(rotation: int = 0, crop: tuple[float, float, float, float] | None = None, password: str = "") -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600))
    canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(buffer))
    page = writer.pages[0]
    if crop:
        page.cropbox = RectangleObject(crop)
    page.rotate(rotation)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def ink(pdf: bytes, page: int = 1, scale: float = 2) -> tuple[float, float, float, float]:
    """The bounds, in points of the displayed page, of everything that is not white."""
    document = pdfium.PdfDocument(pdf)
    picture = document[page - 1].render(scale=scale, may_draw_forms=False).to_pil().convert("L")
    document.close()
    bounds = picture.point(lambda value: 255 if value < 250 else 0).getbbox()
    assert bounds is not None
    return tuple(edge / scale for edge in bounds)


def note(*boxes: Rect, page: int = 1) -> Annotation:
    return Annotation(page, boxes, YELLOW, "Données de trafic : à vérifier", "« Vous autorisez… » : pourquoi, la loi.")


@pytest.mark.parametrize("crop", [None, (50, 80, 350, 560)], ids=["whole", "cropped"])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_ink_lies_over_the_box_however_the_page_is_turned(rotation, crop):
    box = Rect(40, 60, 180, 75)
    annotated = annotate(blank(rotation, crop), (note(box),), None)
    assert ink(annotated) == pytest.approx((box.x0_pt, box.y0_pt, box.x1_pt, box.y1_pt), abs=1.5)


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from([0, 90, 180, 270]),
    st.sampled_from([None, (20, 30, 390, 580)]),
    st.tuples(st.floats(5, 150), st.floats(5, 150), st.floats(10, 100), st.floats(8, 40)),
)
def test_any_box_is_covered(rotation, crop, place):
    x, y, width, height = place
    box = Rect(x, y, x + width, y + height)
    annotated = annotate(blank(rotation, crop), (note(box),), None)
    assert ink(annotated) == pytest.approx((x, y, x + width, y + height), abs=1.5)


def test_a_note_over_two_lines_is_one_highlight_with_two_quadrilaterals_and_reads_back():
    annotated = annotate(blank(), (note(Rect(200, 100, 380, 112), Rect(20, 114, 90, 126)),), None)
    highlight, popup = (item.get_object() for item in PdfReader(BytesIO(annotated)).pages[0]["/Annots"])
    assert (highlight["/Subtype"], popup["/Subtype"]) == ("/Highlight", "/Popup")
    assert len(highlight["/QuadPoints"]) == 16
    assert highlight["/Contents"] == "« Vous autorisez… » : pourquoi, la loi."
    assert highlight["/T"] == "Données de trafic : à vérifier"
    assert float(highlight["/CA"]) == 0.5
    assert popup["/Parent"] == highlight
    assert [round(float(part) * 255) for part in highlight["/C"]] == [255, 212, 0]


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.glob("*.pdf")))
def test_a_copy_of_a_contract_keeps_its_text_and_gains_the_mark(name):
    original = (FILES / name).read_bytes()
    annotated = annotate(original, (note(Rect(100, 100, 200, 115)),), None)
    before, after = pdfium.PdfDocument(original), pdfium.PdfDocument(annotated)
    assert [p.get_textpage().get_text_range() for p in after] == [p.get_textpage().get_text_range() for p in before]
    spot = after[0].render(scale=2).to_pil().crop((200, 200, 400, 230)).convert("RGB")
    assert any(red > 240 and blue < 200 for red, _, blue in spot.get_flattened_data())


def test_a_protected_file_asks_for_its_password_and_the_copy_is_open():
    locked = blank(password="sésame")
    for password, code in ((None, ErrorCode.PASSWORD_NEEDED), ("non", ErrorCode.WRONG_PASSWORD)):
        with pytest.raises(UserError) as raised:
            annotate(locked, (note(Rect(1, 1, 9, 9)),), password)
        assert raised.value.code is code
    annotated = annotate(locked, (note(Rect(40, 60, 180, 75)),), "sésame")
    assert ink(annotated) == pytest.approx((40, 60, 180, 75), abs=1.5)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"nonsense" * 100, blank()[:200]])
def test_what_is_no_pdf_ends_in_a_sentence(data):
    with pytest.raises(UserError) as raised:
        annotate(data, (note(Rect(1, 1, 9, 9)),), None)
    assert raised.value.code is ErrorCode.DAMAGED_FILE


def test_a_page_that_is_not_there_is_our_mistake():
    with pytest.raises(Bug):
        annotate(blank(), (note(Rect(1, 1, 9, 9), page=2),), None)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=20))
def test_a_broken_file_never_ends_in_anything_but_a_copy_or_a_sentence(at, junk):
    data = (FILES / "gym.pdf").read_bytes()
    at = at * len(data) // 2_000
    try:
        assert annotate(data[:at] + junk + data[at + len(junk) :], (note(Rect(1, 1, 9, 9)),), None)
    except UserError as error:
        assert error.code in set(ErrorCode)  # noqa: PT017 - either outcome is right
