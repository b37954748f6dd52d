import os
import shutil
from pathlib import Path

import pytest

from core.domain.document import DocumentKind
from core.errors import ErrorCode
from gui.importing import Importer, JobState
from gui.places import ReaderPlace
from tests.helpers.places import DATA, ROOT

SAMPLE = ROOT / "resources" / "samples" / "confirmation-commande.eml"
PDFS = sorted((DATA / "files").glob("*.pdf"))


@pytest.fixture
def importer(opened) -> Importer:
    return Importer(opened)


def settled(qtbot, importer, timeout_ms=60_000):
    qtbot.waitUntil(lambda: not any(job.busy for job in importer.jobs), timeout=timeout_ms)


def test_a_mail_and_what_it_carried_become_one_contract(importer, ask, qtbot):
    places = []
    importer.asked.connect(places.append)
    importer.take([SAMPLE])
    settled(qtbot, importer)
    (row,) = ask(lambda vault: vault.contracts.rows())
    mail, attached = ask(lambda vault: vault.documents.of(row.contract.id))
    assert mail.kind is DocumentKind.MAIL
    assert attached.kind is DocumentKind.PDF
    assert attached.parent_id == mail.id
    assert places == [ReaderPlace(row.contract.id, mail.id)]


def test_the_same_file_again_is_recognised(importer, ask, qtbot):
    importer.take([SAMPLE])
    settled(qtbot, importer)
    importer.take([SAMPLE])
    settled(qtbot, importer)
    assert [job.state for job in importer.jobs if job.state is JobState.KNOWN] == [JobState.KNOWN]
    assert len(ask(lambda vault: vault.contracts.rows())) == 1


def test_ten_at_once_are_all_taken_and_failures_are_named(importer, ask, qtbot, tmp_path):
    folder = tmp_path / "dossier"
    folder.mkdir()
    empty = tmp_path / "vide.pdf"
    empty.touch()
    liar = tmp_path / "menteur.pdf"
    liar.write_bytes(b"%PDF-1.7\n garbage")
    twin = tmp_path / "copie.pdf"
    shutil.copy(PDFS[0], twin)
    files = [*PDFS, SAMPLE, twin, folder, empty, liar, tmp_path / "parti.pdf"]
    told = []
    importer.told.connect(told.append)
    importer.take(files)
    settled(qtbot, importer)
    failed = {job.name: job.error.code for job in importer.jobs if job.state is JobState.FAILED}
    assert failed == {
        "dossier": ErrorCode.NOT_A_FILE,
        "vide.pdf": ErrorCode.EMPTY_FILE,
        "menteur.pdf": ErrorCode.DAMAGED_FILE,
        "parti.pdf": ErrorCode.NOT_FOUND,
    }
    assert sum(job.state is JobState.KNOWN for job in importer.jobs) == 1
    assert len(ask(lambda vault: vault.contracts.rows())) == len(PDFS) + 1
    assert told == [len(PDFS) + 1]


@pytest.mark.skipif(os.name == "nt", reason="only on Linux")
def test_a_file_that_may_not_be_read_is_told_so(importer, qtbot, tmp_path):
    if os.geteuid() == 0:
        path = Path("/proc/1/mem")  # even root gets an error from it
    else:
        path = tmp_path / "interdit.pdf"
        path.write_bytes(b"x")
        path.chmod(0)
    importer.take([path])
    settled(qtbot, importer)
    assert importer.jobs[0].error.code is ErrorCode.NO_PERMISSION


def test_a_further_document_goes_to_its_contract(importer, ask, qtbot):
    importer.take([SAMPLE])
    settled(qtbot, importer)
    contract_id = ask(lambda vault: vault.contracts.rows())[0].contract.id
    importer.take([PDFS[0]], contract_id)
    settled(qtbot, importer)
    assert len(ask(lambda vault: vault.contracts.rows())) == 1
    assert len(ask(lambda vault: vault.documents.of(contract_id))) == 3


def test_cancelling_keeps_nothing(importer, ask, qtbot):
    importer.take([PDFS[0]])
    importer.cancel(importer.jobs[0])
    assert importer.jobs == []
    qtbot.wait(500)
    assert ask(lambda vault: vault.contracts.rows()) == ()


def test_an_encrypted_file_waits_for_its_password(importer, ask, qtbot, tmp_path):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(PDFS[0]))
    writer.encrypt("sésame", algorithm="AES-256")
    locked = tmp_path / "fermé.pdf"
    with locked.open("wb") as file:
        writer.write(file)
    wanted = []
    importer.password_wanted.connect(wanted.append)
    importer.take([locked])
    settled(qtbot, importer)
    (job,) = wanted
    assert job.state is JobState.PASSWORD
    importer.retry(job, "faux")
    settled(qtbot, importer)
    assert job.error.code is ErrorCode.WRONG_PASSWORD
    importer.retry(job, "sésame")
    settled(qtbot, importer)
    assert len(ask(lambda vault: vault.contracts.rows())) == 1


def test_files_given_while_the_vault_is_locked_go_in_once_it_is_open(services, opening, qtbot):
    from tests.gui.conftest import PASSPHRASE

    importer = Importer(services)
    importer.take([SAMPLE])
    assert importer.jobs[0].state is JobState.WAITING
    arrived = []
    importer.arrived.connect(arrived.append)
    opening.make(PASSPHRASE)
    qtbot.waitUntil(lambda: bool(arrived), timeout=30_000)
