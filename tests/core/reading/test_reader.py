import hashlib
import io
import threading
from collections import deque
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter, Transformation
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from core.domain.annotation import Annotation
from core.domain.document import DocumentKind
from core.domain.geometry import Rect
from core.errors import Cancelled, ErrorCode, UserError
from core.isolation.limits import Limits
from core.reading.reader import Reader

DATA = Path(__file__).resolve().parents[2] / "data"
FILES = sorted((DATA / "files").glob("*.pdf"))


def read(data: bytes, name: str = "contrat.pdf", **options):
    with Reader().open(data, name, **options) as opened:
        return opened.read()


def refused(data: bytes, name: str = "contrat.pdf", limits: Limits | None = None, **options) -> UserError:
    with pytest.raises(UserError) as raised, Reader(limits or Limits()).open(data, name, **options) as opened:
        opened.read()
    return raised.value


def drawn(draw, pages: int = 1, size=A4) -> bytes:
    """A PDF whose pages are drawn by `draw(canvas, number)`."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 10)
        draw(canvas, number)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def rewritten(data: bytes, change) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def document(request):
    return read(request.param.read_bytes(), request.param.name)


def test_words_and_text_say_the_same(document):
    for page in document.pages:
        for word in page.words:
            said = document.text[word.start : word.end]
            assert said in (word.text, word.text.removesuffix("-"), "")


def test_the_lines_cover_the_text_in_order(document):
    assert document.lines[0].start == 0
    assert document.lines[-1].end == len(document.text)
    for above, below in zip(document.lines, document.lines[1:], strict=False):
        assert above.end <= below.start
        assert document.text[above.end : below.start] in ("", " ", "\n")
        assert above.page <= below.page


def test_every_place_of_the_text_has_its_boxes_on_the_page(document):
    step = max(1, len(document.text) // 150)
    for start in range(0, len(document.text) - 40, step):
        boxes = document.boxes(start, start + 40)
        assert boxes
        for box in boxes:
            page = document.pages[box.page - 1]
            assert 0 <= box.rect.x0_pt < box.rect.x1_pt <= page.width_pt
            assert 0 <= box.rect.y0_pt < box.rect.y1_pt <= page.height_pt


def test_boxes_hold_the_ink_of_their_words():
    data = (DATA / "files/mvno.pdf").read_bytes()
    with Reader().open(data, "mvno.pdf") as opened:
        document = opened.read()
        pixels = opened.render(1, 2.0)
    stride, data = pixels.stride, pixels.data
    dark = [[data[y * stride + 3 * x] < 128 for x in range(pixels.width_px)] for y in range(pixels.height_px)]
    total = sum(map(sum, dark))
    for word in document.pages[0].words:
        box = word.box
        for y in range(int(box.y0_pt * 2), min(pixels.height_px, int(box.y1_pt * 2) + 1)):
            for x in range(int(box.x0_pt * 2), min(pixels.width_px, int(box.x1_pt * 2) + 1)):
                dark[y][x] = False
    assert total > 1000
    assert sum(map(sum, dark)) < 0.02 * total


def test_running_headers_stand_on_the_page_but_not_in_the_text():
    document = read((DATA / "files/energie.pdf").read_bytes())
    header = "Conditions en vigueur au 1er septembre 2026"
    assert header not in document.text
    assert header in " ".join(word.text for word in document.pages[0].words)


def test_hyphens_at_line_ends_are_joined_and_those_of_words_kept():
    document = read((DATA / "files/box-adsl.pdf").read_bytes())
    assert "le volume d'appels et de données correspondant" in document.text
    assert "l'article L. 224-27 du Code de la consommation" in document.text


def test_headings_and_paragraphs_are_parted_by_newlines():
    paragraphs = read((DATA / "files/mobile.pdf").read_bytes()).text.split("\n")
    assert "2. Documents qui composent le contrat" in paragraphs
    assert "3.2 Étude du dossier" in paragraphs
    assert any(p.startswith("Le contrat réunit") and p.endswith("dans son espace personnel.") for p in paragraphs)


def test_headings_are_told_by_size_and_weight():
    document = read((DATA / "files/mobile.pdf").read_bytes())
    place = document.text.index("3.2 Étude du dossier")
    heading = next(line for line in document.lines if line.start == place)
    assert heading.bold
    assert heading.size_pt == pytest.approx(12, abs=0.5)
    assert not next(line for line in document.lines if line.start > place).bold


def test_a_header_of_a_two_page_document_is_left_out():
    def draw(canvas, number):
        canvas.drawString(60, 810, f"Contrat Alpha - page {number} sur 2")
        for row in range(20):
            canvas.drawString(60, 760 - 14 * row, f"Ligne {row} de la page {number} avec des mots")

    assert "Contrat Alpha" not in read(drawn(draw, pages=2)).text


def test_a_title_of_a_single_page_stays():
    def draw(canvas, _):
        canvas.drawString(60, 810, "CONTRAT DE SERVICE")
        canvas.drawString(60, 760, "Le service est fourni.")
        canvas.drawString(290, 20, "Page 1/1")

    assert read(drawn(draw)).text == "CONTRAT DE SERVICE\nLe service est fourni."


def columns(canvas, _):
    for row in range(30):
        canvas.drawString(60, 760 - 14 * row, f"gauche {row} du texte de la colonne")
        canvas.drawString(320, 760 - 14 * row, f"droite {row} du texte de la colonne")


def test_columns_written_row_by_row_are_read_one_after_the_other():
    text = read(drawn(columns)).text
    assert text.index("gauche 29") < text.index("droite 0 ")


def test_columns_written_in_order_are_left_alone():
    def draw(canvas, _):
        for x, side in ((60, "gauche"), (320, "droite")):
            for row in range(30):
                canvas.drawString(x, 760 - 14 * row, f"{side} {row} du texte de la colonne")

    text = read(drawn(draw)).text
    assert text.index("gauche 29") < text.index("droite 0 ")


def test_a_word_outside_the_page_is_not_read():
    def draw(canvas, _):
        canvas.drawString(60, 700, "Vu par le lecteur.")
        canvas.drawString(60, -300, "Invisible sous la page.")

    document = read(drawn(draw))
    assert document.text == "Vu par le lecteur."
    assert len(document.pages[0].words) == 4


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_the_same_and_its_boxes_turn_with_it(turn):
    plain = (DATA / "files/gym.pdf").read_bytes()
    turned = rewritten(plain, lambda writer: [page.rotate(turn) for page in writer.pages])
    before, after = read(plain), read(turned)
    assert after.text == before.text
    width, height = before.pages[0].width_pt, before.pages[0].height_pt
    assert (after.pages[0].width_pt, after.pages[0].height_pt) == ((height, width) if turn != 180 else (width, height))
    for one, other in list(zip(before.pages[0].words, after.pages[0].words, strict=True))[::50]:
        box = one.box
        expected = {
            90: (height - box.y1_pt, box.x0_pt),
            180: (width - box.x1_pt, height - box.y1_pt),
            270: (box.y0_pt, width - box.x1_pt),
        }[turn]
        assert (other.box.x0_pt, other.box.y0_pt) == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize("turn", [90, 270])
def test_text_drawn_sideways_is_read_upright(turn):
    def draw(canvas, _):
        canvas.translate(*((0, 842) if turn == 270 else (595, 0)))
        canvas.rotate(turn)
        canvas.setFont("Helvetica", 10)
        for row in range(12):
            canvas.drawString(80, 500 - 14 * row, f"Ligne {row} du contrat couché sur le côté")

    document = read(drawn(draw))
    rows = [f"Ligne {row} du contrat couché sur le côté" for row in range(12)]
    assert document.text.replace("\n", " ") == " ".join(rows)
    box = document.boxes(0, 8)[0].rect
    assert box.height_pt > box.width_pt  # the words stand upright on the displayed page


def test_a_cropped_page_counts_from_its_own_corner():
    def crop(writer):
        for page in writer.pages:
            page.cropbox.lower_left = (30, 20)
            page.cropbox.upper_right = (580, 830)

    plain = drawn(lambda canvas, _: canvas.drawString(100, 700, "Bonjour"))
    before, after = read(plain).pages[0], read(rewritten(plain, crop)).pages[0]
    assert (after.width_pt, after.height_pt) == (550, 810)
    assert after.words[0].box.x0_pt == pytest.approx(before.words[0].box.x0_pt - 30, abs=0.05)
    assert after.words[0].box.y0_pt == pytest.approx(before.words[0].box.y0_pt - (before.height_pt - 830), abs=0.05)


def test_pixels_come_as_rows_of_red_green_blue():
    def draw(canvas, _):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, 600, 900, fill=1)

    with Reader().open(drawn(draw), "rouge.pdf") as opened:
        pixels = opened.render(1, 0.5)
    assert (pixels.width_px, pixels.height_px) == (298, 421)
    assert len(pixels.data) == pixels.stride * pixels.height_px
    middle = 200 * pixels.stride + 3 * 100
    assert pixels.data[middle : middle + 3] == b"\xff\0\0"


def test_a_page_of_any_size_is_rendered_within_the_limit():
    data = drawn(lambda canvas, _: canvas.drawString(10, 10, "x"), size=(14_000, 14_000))
    with Reader().open(data, "affiche.pdf") as opened:
        pixels = opened.render(1, 50.0)
    assert pixels.width_px * pixels.height_px <= Limits().pixels * 1.02


def test_pictures_can_be_asked_for_while_the_text_is_read():
    data = (DATA / "files/box-adsl.pdf").read_bytes()
    seen: list[int] = []
    with Reader().open(data, "box.pdf") as opened:
        drawer = threading.Thread(target=lambda: seen.extend(opened.render(1, 1.0).width_px for _ in range(5)))
        drawer.start()
        document = opened.read()
        drawer.join()
    assert document.text
    assert seen == [595] * 5


def test_progress_is_told_page_by_page():
    told: list[tuple[int, int]] = []
    with Reader().open((DATA / "files/box-adsl.pdf").read_bytes(), "box.pdf") as opened:
        opened.read(lambda done, total: told.append((done, total)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_reading_can_be_cancelled():
    with Reader().open((DATA / "files/box-adsl.pdf").read_bytes(), "box.pdf") as opened, pytest.raises(Cancelled):
        opened.read(cancelled=lambda: True)


def test_closing_from_another_thread_cancels():
    opened = Reader().open((DATA / "files/box-adsl.pdf").read_bytes(), "box.pdf")
    threading.Timer(0.05, opened.close).start()
    with pytest.raises(Cancelled):
        deque((opened.render(1, 3.0) for _ in range(10_000)), maxlen=0)
    opened.close()


def locked() -> bytes:
    plain = drawn(lambda canvas, _: canvas.drawString(60, 700, "Bonjour secret"))
    return rewritten(plain, lambda writer: writer.encrypt("sésame", algorithm="AES-256"))


def test_a_protected_document_asks_for_its_password():
    assert refused(locked()).code is ErrorCode.PASSWORD_NEEDED
    assert refused(locked(), password="autre").code is ErrorCode.WRONG_PASSWORD
    assert read(locked(), password="sésame").text == "Bonjour secret"


def test_a_protected_document_is_shown_again_without_asking_for_its_password():
    with Reader().open(locked(), "contrat.pdf", "sésame") as document:
        kept = document.pdf
    assert kept
    assert refused(locked()).code is ErrorCode.PASSWORD_NEEDED
    assert read(kept).text == "Bonjour secret"


def test_a_protected_document_is_annotated_with_its_password():
    note = Annotation(1, (Rect(60, 130, 200, 145),), "#ffcc00", "Titre", "Note")
    with Reader().open(locked(), "a.pdf", "sésame") as opened:
        copy = opened.annotate((note,))
    annotations = PdfReader(io.BytesIO(copy)).pages[0]["/Annots"]
    assert any(item.get_object()["/Subtype"] == "/Highlight" for item in annotations)


def test_pages_without_text_can_still_be_shown():
    data = drawn(lambda canvas, _: canvas.rect(100, 100, 200, 200, fill=1))
    with Reader().open(data, "scan.pdf") as opened:
        document = opened.read()
        assert opened.render(1, 1.0).data
    assert document.kind is DocumentKind.SCAN
    assert document.text == ""


def test_an_email_is_converted_and_gives_its_attachment():
    data = (DATA / "emails/confirmation-commande.eml").read_bytes()
    with Reader().open(data, "confirmation-commande.eml") as opened:
        document = opened.read()
        assert opened.kind is DocumentKind.MAIL
        assert opened.sha256 == hashlib.sha256(data).hexdigest()
        assert opened.pdf is not None
        assert opened.pdf.startswith(b"%PDF-")
        assert [attachment.name for attachment in opened.attachments] == ["Conditions générales de vente.pdf"]
        assert opened.attachments[0].data.startswith(b"%PDF-")
    assert "vous autorisez France Télécom" in document.text


def test_layers_of_isolation_are_named():
    with Reader().open((DATA / "files/gym.pdf").read_bytes(), "gym.pdf") as opened:
        assert {"limits", "ends-with-parent"} <= set(opened.layers)


GYM = (DATA / "files/gym.pdf").read_bytes()


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "vide.pdf", ErrorCode.EMPTY_FILE),
        (b"\0" * 5000, "zeros.pdf", ErrorCode.EMPTY_FILE),
        (b" \n\t\r\n", "blanc.txt", ErrorCode.EMPTY_FILE),
        (b"%PDF-1.7\n", "court.pdf", ErrorCode.DAMAGED_FILE),
        (GYM[:2000], "tronque.pdf", ErrorCode.DAMAGED_FILE),
        (b"Ceci est une page d'erreur.", "contrat.pdf", ErrorCode.DAMAGED_FILE),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "contrat.pdf", ErrorCode.UNKNOWN_FORMAT),
        (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 10, "contrat.txt", ErrorCode.UNKNOWN_FORMAT),
        (b"PK\x03\x04" + b"\0" * 100, "contrat.docx", ErrorCode.UNKNOWN_FORMAT),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(data, name, code):
    assert refused(data, name).code is code


def test_a_file_is_what_its_bytes_say():
    assert read(GYM, "photo.jpg").kind is DocumentKind.PDF
    assert read((DATA / "emails/mail-box-2012.eml").read_bytes(), "x.txt").kind is DocumentKind.MAIL


def test_limits_are_told_with_their_figures():
    assert refused(GYM, limits=Limits(file_bytes=10_000)).code is ErrorCode.TOO_LARGE
    many = refused(drawn(lambda canvas, _: canvas.drawString(60, 700, "x"), pages=2_001))
    assert many.code is ErrorCode.TOO_MANY_PAGES
    assert many.facts == {"pages": 2_001, "limit": 2_000}


def test_endless_text_is_refused():
    def draw(canvas, _):
        canvas.setFont("Helvetica", 1)
        for row in range(700):
            canvas.drawString(0, row, "mot " * 80)

    assert refused(drawn(draw)).code is ErrorCode.TOO_COMPLEX


def test_a_nested_transformation_is_followed():
    plain = drawn(lambda canvas, _: canvas.drawString(100, 700, "Bonjour"))

    def halve(writer):
        writer.pages[0].add_transformation(Transformation().scale(0.5))

    word = read(rewritten(plain, halve)).pages[0].words[0]
    assert word.box.x0_pt == pytest.approx(50, abs=1)
