import pypdfium2 as pdfium
import pytest
from PySide6.QtPrintSupport import QPrinter

from core.errors import ErrorCode
from gui.printing import PrintJob, a4_printer
from tests.helpers.places import DATA


@pytest.fixture
def printer(tmp_path):
    made = a4_printer()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    return made


def test_every_page_reaches_the_paper(services, printer, qtbot, tmp_path):
    data = (DATA / "files" / "box-adsl.pdf").read_bytes()
    job = PrintJob(services, printer, services.store)
    with qtbot.waitSignal(job.finished, timeout=60_000):
        job.start(lambda: data)
    with pdfium.PdfDocument(data) as before, pdfium.PdfDocument(tmp_path / "out.pdf") as after:
        assert len(after) == len(before)
        width, height = after[0].get_size()
        assert (round(width), round(height)) == (595, 842)


def test_only_the_pages_that_were_asked_for(services, printer, qtbot, tmp_path):
    printer.setFromTo(2, 2)
    job = PrintJob(services, printer, services.store)
    with qtbot.waitSignal(job.finished, timeout=60_000):
        job.start((DATA / "files" / "box-adsl.pdf").read_bytes)
    with pdfium.PdfDocument(tmp_path / "out.pdf") as after:
        assert len(after) == 1


def test_what_cannot_be_read_is_told(services, printer, qtbot):
    job = PrintJob(services, printer, services.store)
    with qtbot.waitSignal(job.failed, timeout=60_000) as told:
        job.start(lambda: b"%PDF-1.4 nothing")
    assert told.args[0].code is ErrorCode.DAMAGED_FILE
