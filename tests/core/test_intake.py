import io
from email.message import EmailMessage

import pytest
from reportlab.pdfgen.canvas import Canvas

from core.domain.document import DocumentKind, DocumentRole
from core.errors import Cancelled, ErrorCode
from core.intake import read_all, role_of
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from tests.helpers.places import DATA


@pytest.fixture(scope="module")
def analyst():
    with Analyst() as analyst:
        yield analyst


def message(subject: str, *parts: tuple[str, bytes, str]) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Service <service@example.org>"
    mail["To"] = "client@example.org"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 10 Jan 2012 09:12:00 +0100"
    mail["Message-ID"] = "<1@example.org>"
    mail.set_content("Bonjour,\n\nvoici vos documents.\n")
    for name, data, kind in parts:
        main, _, sub = kind.partition("/")
        mail.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return mail.as_bytes()


def scan() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_an_email_comes_first_and_its_attachments_after_it(analyst):
    data = (DATA / "emails/confirmation-commande.eml").read_bytes()
    items = read_all(Reader(), analyst, data, "MAIL.eml")
    assert [item.path for item in items] == ["MAIL.eml", "MAIL.eml#Conditions générales de vente.pdf"]
    assert [item.document.kind for item in items] == [DocumentKind.MAIL, DocumentKind.PDF]
    assert items[0].pdf is not None
    assert items[1].pdf is None
    assert role_of(items[0].analysis) is DocumentRole.CONFIRMATION


def test_a_mail_within_a_mail_is_nested_in_the_path(analyst):
    inner = message("Dedans", ("contrat.pdf", (DATA / "files/gym.pdf").read_bytes(), "application/pdf"))
    outer = message("Dehors", ("dedans.eml", inner, "application/octet-stream"))
    paths = [item.path for item in read_all(Reader(), analyst, outer, "dehors.eml")]
    assert paths == ["dehors.eml", "dehors.eml#dedans.eml", "dehors.eml#dedans.eml#contrat.pdf"]


def test_a_bad_attachment_keeps_its_reason_and_the_others_go_on(analyst):
    data = message(
        "Mêlés",
        ("abîmé.pdf", b"%PDF-1.7 rien", "application/pdf"),
        ("bon.pdf", (DATA / "files/gym.pdf").read_bytes(), "application/pdf"),
        ("bon.pdf", b"Un texte du meme nom.", "application/pdf"),
    )
    items = read_all(Reader(), analyst, data, "m.eml")
    found = {item.path: item.error.code if item.error else None for item in items}
    assert found == {
        "m.eml": None,
        "m.eml#abîmé.pdf": ErrorCode.DAMAGED_FILE,
        "m.eml#bon.pdf": None,
        "m.eml#bon (2).pdf": ErrorCode.DAMAGED_FILE,
    }


def test_a_scan_keeps_its_document_and_says_why_there_is_no_analysis(analyst):
    (item,) = read_all(Reader(), analyst, scan(), "scan.pdf")
    assert item.error.code is ErrorCode.NO_TEXT
    assert item.document.kind is DocumentKind.SCAN
    assert item.analysis is None


def test_the_users_no_ends_it_all(analyst):
    with pytest.raises(Cancelled):
        read_all(Reader(), analyst, scan(), "scan.pdf", cancelled=lambda: True)
