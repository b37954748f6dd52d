"""Saving a file where the user said, off the GUI thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from core.errors import ErrorCode, UserError
from core.files import write_safely
from gui.services import Services
from gui.tasks import Control, Task


def save_file(owner: QObject, services: Services, path: Path, make: Callable[[Control], bytes]) -> Task[Path]:
    """Makes the bytes and writes them to `path`, whole or not at all.

    Fails with UserError WRITE_FAILED or DISK_FULL; what was in the file before is then still there.
    """

    def work(control: Control) -> Path:
        data = make(control)
        try:
            write_safely(path, data)
        except OSError as error:
            full = error.errno in {28, 122}
            raise UserError(ErrorCode.DISK_FULL if full else ErrorCode.WRITE_FAILED) from error
        return path

    return services.tasks.run(owner, work)
