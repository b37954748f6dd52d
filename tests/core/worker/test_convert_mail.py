import contextlib
import email
from email.message import EmailMessage
from email.policy import SMTP, default
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.worker.formats import mail
from core.worker.formats.encodedwords import decode_words
from tests.helpers.pdfs import missing_in_order, text_of, units_of

pytestmark = pytest.mark.usefixtures("qapp")

EMAILS = Path(__file__).parents[2] / "data" / "emails"
HEAD = b"From: a@b.example\nSubject: x\nDate: Tue, 10 Jan 2012 09:12:00 +0100\nMIME-Version: 1.0\n"
# The labelled sentences of this mail follow its plain part; its HTML part says the same in a table.
SAID_OTHERWISE = {"confirmation-commande": ["Votre équipement sera livré sous 8 jours."]}


def with_attachments(data: bytes, name: str) -> str:
    """The text of a mail and of everything inside it, in order."""
    converted = mail.convert(data, name)
    texts = [text_of(converted.pdf)]
    for attachment in converted.attachments:
        inside = attachment.name.endswith(".eml")
        texts.append(with_attachments(attachment.data, attachment.name) if inside else text_of(attachment.data))
    return "\n".join(texts)


@pytest.mark.parametrize("path", sorted(EMAILS.glob("*.eml")), ids=lambda path: path.stem)
def test_every_sentence_of_a_mail_stands_in_its_pages_in_order(path):
    units = units_of(path.with_suffix(".tsv").read_text(encoding="utf-8"))
    assert missing_in_order(units, with_attachments(path.read_bytes(), path.name)) == SAID_OTHERWISE.get(path.stem, [])


def test_the_head_names_sender_recipient_date_and_subject_in_french():
    converted = mail.convert((EMAILS / "confirmation-commande.eml").read_bytes(), "confirmation-commande.eml")
    assert converted.kind is DocumentKind.MAIL
    assert text_of(converted.pdf).splitlines()[:4] == [
        "De : Service Commandes <commande@operateur.example>",
        "À : client@example.org",
        "Date : mardi 10 janvier 2012 à 09:12",
        "Objet : Confirmation de votre commande Livebox Star n° 4471-08",
    ]


def test_attachments_come_as_they_were_sent():
    data = (EMAILS / "confirmation-commande.eml").read_bytes()
    (attachment,) = mail.convert(data, "x.eml").attachments
    assert attachment.name == "Conditions générales de vente.pdf"
    sent = next(email.message_from_bytes(data, policy=default).iter_attachments())
    assert attachment.data == sent.get_content()


def test_a_forwarded_mail_is_an_attachment_that_reads_as_a_mail():
    data = (EMAILS / "mail-banque-2015.eml").read_bytes()
    (inner,) = mail.convert(data, "x.eml").attachments
    assert inner.name == "Votre forfait Ligéane Confort.eml"
    assert inner.data.strip() in data
    assert "Ligéane" in text_of(mail.convert(inner.data, inner.name).pdf)


def test_hidden_preview_text_and_tracking_pictures_leave_no_trace():
    text = text_of(mail.convert((EMAILS / "mail-fibre-2024.eml").read_bytes(), "x.eml").pdf)
    assert "Rendez-vous le 26 septembre, installation offerte" not in text
    pdf = mail.convert((EMAILS / "confirmation-commande.eml").read_bytes(), "x.eml").pdf
    assert b"/Subtype /Image" not in pdf
    assert b"suivi.operateur.example" not in pdf


def message(text: str = "Bonjour", **headers: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    for name, value in ({"From": "a@b.example"} | headers).items():
        made[name] = value
    made.set_content(text)
    return made


def test_names_of_attachments_are_single_and_no_paths():
    made = message()
    for name in ("../../etc/passwd", "C:\\temp\\a.pdf", "a.pdf", "x#y.pdf", "\u202efdp.exe", "é" * 300 + ".pdf", "..."):
        made.add_attachment(b"x", maintype="application", subtype="pdf", filename=name)
    made.add_attachment(b"x", maintype="application", subtype="pdf")
    names = [attachment.name for attachment in mail.convert(made.as_bytes(), "x").attachments]
    assert names[:5] == ["passwd", "a.pdf", "a (2).pdf", "x_y.pdf", "fdp.exe"]
    assert len(names[5]) <= 120
    assert names[5].endswith(".pdf")
    assert names[6:] == ["piece-jointe", "piece-jointe-8.pdf"]


def test_pictures_shown_inside_are_left_out_and_attached_photos_are_kept():
    made = message()
    made.add_alternative("<p>Bonjour <img src='cid:logo'></p>", subtype="html")
    made.get_payload()[1].add_related(b"png", maintype="image", subtype="png", cid="<logo>")
    made.add_attachment(b"jpeg", maintype="image", subtype="jpeg", filename="contrat page 1.jpg")
    assert [part.name for part in mail.convert(made.as_bytes(), "x").attachments] == ["contrat page 1.jpg"]


@pytest.mark.parametrize("charset", ["klingon", "hex", "idna", "unknown-8bit", "utf-8", "iso-8859-1", "us-ascii"])
def test_accents_survive_a_wrong_charset(charset):
    data = HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode() + "l’été à 34 €".encode("cp1252")
    assert "l’été à 34 €" in text_of(mail.convert(data, "x").pdf)


def test_a_date_that_is_none_stands_as_written():
    data = b"From: a@b.example\nDate: le 32 mars\n\nBonjour"
    assert "Date : le 32 mars" in text_of(mail.convert(data, "x").pdf)


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("=?utf-8?q?L=C3=A9a?= <lea@b.example>", "Léa <lea@b.example>"),
        ("=?utf-8?b?w6k=?= =?utf-8?b?dMOp?=", "été"),
        ("=?utf-8?q?=C3?=\n =?utf-8?q?=A9t=C3=A9?=", "été"),
        ("=?iso-8859-1?q?=E9t=E9?= =?utf-8?q?_=C3=A0?=", "été à"),
        ("=?utf-8?b?!?= reste", "=?utf-8?b?!?= reste"),
        ("a =?klingon?q?=E9?= b", "a é b"),
        ("sans détour", "sans détour"),
    ],
)
def test_header_words_are_decoded(raw, read):
    assert decode_words(raw) == read


@given(st.text(max_size=200))
def test_any_header_is_decoded_without_failing(value):
    assert isinstance(decode_words(value), str)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_after_a_head_give_pages_or_a_sentence(body):
    with contextlib.suppress(UserError):
        assert mail.convert(HEAD + body, "x").pdf.startswith(b"%PDF")


def nested(depth: int) -> bytes:
    parts = (b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(depth))
    return HEAD + b"".join(parts) + b"\nx"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (nested(20_000), ErrorCode.TOO_COMPLEX),
        (nested(100), ErrorCode.TOO_COMPLEX),
        (HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000, ErrorCode.TOO_COMPLEX),
        (HEAD + (b"Content-Type: message/rfc822\n\nFrom: a@b\n" * 5_000), ErrorCode.TOO_COMPLEX),
        (b"Ceci n'est pas un message.", ErrorCode.DAMAGED_FILE),
        (b"", ErrorCode.DAMAGED_FILE),
    ],
    ids=["nested", "nested less", "flat", "mails in mails", "no mail", "empty"],
)
def test_hostile_mails_end_in_a_sentence(data, code):
    with pytest.raises(UserError) as raised:
        mail.convert(data, "x.eml")
    assert raised.value.code is code


@pytest.mark.parametrize(
    "head",
    [
        b"From: a@b.example\nSubject: " + b"=?utf-8?q?a?= " * 100_000,
        b"From: a@b.example\nSubject: " + b"a" * 10_000_000,
        b"From: a@b.example\nTo: " + b"x <a@b.example>, " * 20_000,
        HEAD + b"Content-Type: text/plain" + b";a=b" * 300_000,
        b"From: a@b.example\n" + b"X-A: b\n" * 100_000 + b"X-B: c",
    ],
    ids=["encoded words", "long subject", "addresses", "parameters", "many headers"],
)
def test_a_huge_head_is_cut_and_the_words_are_read(head):
    assert "Bonjour" in text_of(mail.convert(head.rstrip(b"\n") + b"\n\nBonjour", "x").pdf)
