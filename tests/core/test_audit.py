import json
import os
import subprocess
import sys

import pytest

from core.audit import main
from core.errors import ErrorCode
from tests.helpers.places import CORPUS, DATA, ROOT

MAIL = DATA / "emails/confirmation-commande.eml"
GYM = DATA / "files/gym.pdf"
FIELDS = ["document", "articles", "facts", "findings", "absent", "reply", "timings_ms", "error"]


@pytest.fixture(autouse=True)
def french(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def audited(*arguments: object) -> tuple[int, list[dict]]:
    """The exit status and the objects printed, by the real command."""
    command = [sys.executable, "-m", "core.audit", "--json", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=120, check=False)
    assert done.stderr == b""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_each_document_is_an_object_in_the_order_of_the_arguments():
    files = [GYM, MAIL, DATA / "files/mvno.pdf"]
    status, rows = audited("--jobs", "3", *files)
    assert status == 0
    paths = [row["document"]["path"] for row in rows]
    assert paths == [str(GYM), str(MAIL), f"{MAIL}#Conditions générales de vente.pdf", str(files[2])]
    for row in rows:
        assert list(row) == FIELDS
        assert row["error"] is None
        assert row["document"]["characters"] > 500


def test_the_mail_of_2012_gives_the_clause_and_the_address():
    _, rows = audited("--text", MAIL)
    mail = rows[0]
    finding = next(f for f in mail["findings"] if f["category"] == "traffic-data")
    assert mail["text"][finding["start"] : finding["end"]] == finding["quote"]
    assert "vous autorisez France Télécom à utiliser les données relatives à votre trafic" in finding["quote"]
    assert "33734 Bordeaux cedex 9" in mail["facts"]["rights_address"][0]["value"]
    assert mail["document"]["kind"] == "mail"
    assert mail["document"]["role"] == "confirmation"


def check(row: dict) -> None:
    """Every quote is the text at its place, every box lies on its page."""
    text = row["text"]
    for finding in row["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["quote"]
        assert finding["boxes"]
        for page, x0, y0, x1, y1 in finding["boxes"]:
            assert 1 <= page <= row["document"]["pages"]
            assert 0 <= x0 < x1
            assert 0 <= y0 < y1
    for facts in row["facts"].values():
        for fact in facts:
            if fact["start"] is not None:
                assert text[fact["start"] : fact["end"]] == fact["quote"]


def test_places_hold_on_our_own_contracts_and_mails():
    files = [*sorted((DATA / "files").glob("*.pdf")), *sorted((DATA / "emails").glob("*.eml"))]
    status, rows = audited("--text", "--jobs", "2", *files)
    assert status == 0
    assert len(rows) >= len(files)
    for row in rows:
        check(row)


@pytest.mark.corpus
def test_places_hold_on_the_whole_corpus():
    files = [*sorted(CORPUS.glob("files/*.pdf")), *sorted(CORPUS.glob("emails/*.eml"))]
    status, rows = audited("--text", "--jobs", "2", *files)
    assert status == 0
    for row in rows:
        assert row["error"] is None
        check(row)


def test_bad_files_have_their_line_and_the_run_goes_on(tmp_path):
    empty = tmp_path / "vide.pdf"
    empty.touch()
    broken = tmp_path / "tronqué.pdf"
    broken.write_bytes(GYM.read_bytes()[:3000])
    picture = tmp_path / "photo.pdf"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    status, rows = audited(empty, broken, tmp_path, tmp_path / "absent.pdf", picture, GYM)
    assert status == 1
    assert [row["error"] and row["error"]["code"] for row in rows] == [
        "empty-file",
        "damaged-file",
        "not-a-file",
        "not-found",
        "unknown-format",
        None,
    ]
    assert all(list(row) == FIELDS for row in rows)
    assert rows[0]["error"]["message"].startswith("Ce fichier est vide")


@pytest.mark.skipif(os.name != "posix", reason="only on Linux")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    closed = tmp_path / "fermé.pdf"
    closed.write_bytes(GYM.read_bytes())
    closed.chmod(0)
    _, rows = audited(closed)
    expected = None if os.access(closed, os.R_OK) else "no-permission"
    assert (rows[0]["error"] and rows[0]["error"]["code"]) == expected


def test_markdown_and_text_are_read_too(tmp_path):
    markdown = tmp_path / "contrat.md"
    markdown.write_text("# Conditions\n\nLe prix peut être modifié à tout moment.\n", encoding="utf-8")
    plain = tmp_path / "contrat.txt"
    plain.write_text("Conditions\n\nLe prix peut être modifié à tout moment.\n", encoding="utf-8")
    _, rows = audited("--text", markdown, plain)
    assert [row["document"]["kind"] for row in rows] == ["markdown", "text"]
    assert all("Le prix peut être modifié à tout moment." in row["text"] for row in rows)


def test_without_json_it_speaks_to_people(capsys):
    assert main([str(MAIL)]) == 0
    said = capsys.readouterr().out
    assert "France Télécom" in said
    assert "CPCE L34-1 IV" in said
    assert "«\u00a0Par l’acceptation de cette offre" in said


def test_it_speaks_english_where_the_session_does(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert main([str(tmp_path / "gone.pdf")]) == 1
    assert "This file is no longer there." in capsys.readouterr().out


def test_the_help_lists_every_error_code(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(code.value in said for code in ErrorCode)


@pytest.mark.parametrize("line", ["", "--jobs 0 a.pdf", "--jobs many a.pdf", "--unknown a.pdf"])
def test_a_command_line_without_sense_is_refused(line, capsys):
    with pytest.raises(SystemExit) as ended:
        main(line.split())
    assert ended.value.code == 2
    assert "contrepoids-audit" in capsys.readouterr().err


def test_reports_are_written_under_names_that_stay_in_their_folder(tmp_path):
    folder = tmp_path / "rapports"
    status, _ = audited("--report", folder, GYM, MAIL)
    assert status == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "confirmation-commande.eml (annoté).pdf",
        "confirmation-commande.eml (résumé).pdf",
        "confirmation-commande.eml#Conditions_générales_de_vente.pdf (annoté).pdf",
        "confirmation-commande.eml#Conditions_générales_de_vente.pdf (résumé).pdf",
        "gym.pdf (annoté).pdf",
        "gym.pdf (résumé).pdf",
    ]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())
