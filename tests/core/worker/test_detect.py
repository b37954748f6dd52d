import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.document import DocumentKind
from core.errors import ErrorCode, UserError
from core.worker.formats.detect import detect
from tests.helpers.places import DATA


@pytest.mark.parametrize("path", sorted((DATA / "emails").glob("*.eml")), ids=lambda path: path.stem)
def test_every_mail_is_known_by_its_bytes(path):
    assert detect(path.read_bytes(), "sans nom") is DocumentKind.MAIL


@pytest.mark.parametrize("path", sorted((DATA / "files").glob("*.pdf")), ids=lambda path: path.stem)
def test_every_pdf_is_known_by_its_bytes(path):
    assert detect(b"\n\n" + path.read_bytes(), "sans nom") is DocumentKind.PDF


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"<!DOCTYPE html><html><p>Bonjour", "page", DocumentKind.HTML),
        (b"<?xml version='1.0'?>\n<HTML lang='fr'>", "page.xhtml", DocumentKind.HTML),
        (b"# Titre\n\nTexte", "contrat.md", DocumentKind.MARKDOWN),
        (b"Objet : votre contrat\nBonjour", "lettre.txt", DocumentKind.TEXT),
        (b"Note: un texte avec deux-points\nDate: demain", "lettre.txt", DocumentKind.TEXT),
        ("Résiliation à tout moment".encode("utf-16"), "contrat.txt", DocumentKind.TEXT),
        ("Résiliation à tout moment".encode("latin-1"), "contrat.txt", DocumentKind.TEXT),
        (b"From: a@example.org\r\nSubject: Bonjour\r\n\r\nTexte", "message.eml", DocumentKind.MAIL),
    ],
)
def test_text_is_told_by_its_bytes_and_its_name(data, name, kind):
    assert detect(data, name) is kind


@given(st.binary(max_size=300), st.text(max_size=10))
def test_any_bytes_have_a_kind_or_a_reason(data, name):
    try:
        answer = detect(data, name)
    except UserError as error:
        answer = error.code
    assert answer in {*DocumentKind, ErrorCode.EMPTY_FILE, ErrorCode.UNKNOWN_FORMAT, ErrorCode.DAMAGED_FILE}
