"""The log: one logger a subject, identifiers only, never a name, a text or a key.

Messages are written with that rule in mind; what Python adds by itself is held to it here: an exception is
logged by its type and the places it went through, never by its message, which may quote a contract.
"""

import logging
import traceback
from collections import deque
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from core.files import make_private

_ROOT = "contrepoids"
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_FILE_BYTES = 256 * 1024
_FILES_KEPT = 3
_LINES_KEPT = 400


def logger(subject: str) -> logging.Logger:
    """The logger of a subject: "vault", "reading", "reminders"..."""
    return logging.getLogger(f"{_ROOT}.{subject}")


class DiscreetFormatter(logging.Formatter):
    """Formats exceptions as type and places, without their words and without lines of source."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the standard library's name
        """Type, then file:line and function of each frame."""
        if not isinstance(ei, tuple):
            return ""
        kind, _error, trace = ei
        return f"{getattr(kind, '__name__', '?')} at {places(trace)}"

    def formatStack(self, stack_info: str) -> str:  # noqa: N802, ARG002 - the standard library's name
        """Nothing: a stack quotes source and is never asked for."""
        return ""


def places(trace: TracebackType | None) -> str:
    """Where an exception went: « reader.py:41 open < intake.py:12 read_all »."""
    frames = traceback.extract_tb(trace)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))


class LogBook(logging.Handler):
    """The running log: a file that turns over by size, and the last lines in memory for a report."""

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.INFO)
        self._lines: deque[str] = deque(maxlen=_LINES_KEPT)
        self._file: RotatingFileHandler | None = None
        self.setFormatter(DiscreetFormatter(_FORMAT))
        try:
            make_private(folder)
            path = folder / "contrepoids.log"
            path.touch(mode=0o600)
            self._file = RotatingFileHandler(
                path, maxBytes=_FILE_BYTES, backupCount=_FILES_KEPT, encoding="utf-8", delay=True
            )
            self._file.setFormatter(self.formatter)
        except OSError:
            self._file = None  # a full disk must not keep the application from starting

    def emit(self, record: logging.LogRecord) -> None:
        """Takes one record."""
        self._lines.append(self.format(record))
        record.exc_text = None
        if self._file is not None:
            self._file.handle(record)

    def last_lines(self) -> tuple[str, ...]:
        """The latest lines, the oldest first."""
        return tuple(self._lines)

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def start_logging(folder: Path) -> LogBook:
    """Logs all subjects into `folder` from now on; a folder that refuses leaves the lines in memory only."""
    book = LogBook(folder)
    root = logging.getLogger(_ROOT)
    root.setLevel(logging.INFO)
    root.propagate = False
    root.addHandler(book)
    return book


def stop_logging(book: LogBook) -> None:
    """Ends what `start_logging` began."""
    logging.getLogger(_ROOT).removeHandler(book)
    book.close()
