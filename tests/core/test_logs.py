import logging

import pytest

from core.logs import logger, start_logging, stop_logging


@pytest.fixture
def book(tmp_path):
    running = start_logging(tmp_path / "logs")
    yield running
    stop_logging(running)


def written(tmp_path):
    return (tmp_path / "logs" / "contrepoids.log").read_text()


def test_lines_go_to_the_file_and_to_memory(book, tmp_path):
    logger("vault").info("document %s stored", "0a1b")
    assert book.last_lines()[-1].endswith("INFO contrepoids.vault document 0a1b stored")
    assert written(tmp_path).splitlines()[-1] == book.last_lines()[-1]
    assert (tmp_path / "logs" / "contrepoids.log").stat().st_mode & 0o777 == 0o600


def test_an_exception_is_logged_without_its_words(book, tmp_path):
    def reads():
        secret = "Clause 12 : Jeanne Martin"
        raise ValueError(secret)

    try:
        reads()
    except ValueError:
        logger("reading").exception("reading failed", stack_info=True)
    for text in ("\n".join(book.last_lines()), written(tmp_path)):
        assert "ValueError at test_logs.py" in text
        assert "reads" in text
        assert "Jeanne" not in text
        assert "secret =" not in text


def test_an_exception_s_cause_is_not_quoted_either(book):
    try:
        try:
            raise KeyError("Jeanne")
        except KeyError as cause:
            raise RuntimeError("Martin") from cause
    except RuntimeError:
        logger("gui").exception("failed")
    text = "\n".join(book.last_lines())
    assert "Jeanne" not in text
    assert "Martin" not in text


def test_the_file_turns_over_and_memory_is_bounded(book, tmp_path):
    for number in range(9000):
        logger("bench").info("line %06d with a tail that fills the file quickly enough to see it turn", number)
    files = list((tmp_path / "logs").iterdir())
    assert 2 <= len(files) <= 4
    assert all(path.stat().st_size <= 256 * 1024 for path in files)
    assert len(book.last_lines()) == 400


def test_a_folder_that_refuses_leaves_the_lines_in_memory(tmp_path):
    (tmp_path / "file").write_text("")
    book = start_logging(tmp_path / "file" / "logs")
    try:
        logger("vault").warning("kept")
        assert book.last_lines()[-1].endswith("kept")
    finally:
        stop_logging(book)


def test_nothing_reaches_the_root_logger(book):
    seen = []
    root = logging.Handler()
    root.emit = seen.append
    logging.getLogger().addHandler(root)
    try:
        logger("vault").info("quiet")
    finally:
        logging.getLogger().removeHandler(root)
    assert seen == []
    assert len(book.last_lines()) == 1
