"""From a path that the user gave to its bytes; nothing of them is looked at here."""

from pathlib import Path

from core.errors import ErrorCode, UserError
from core.isolation.limits import DEFAULT_LIMITS, MIB


def read_source(path: Path, limit_bytes: int = DEFAULT_LIMITS.file_bytes) -> bytes:
    """The file's bytes. Waits for the disk: the window calls it from a working thread.

    Raises NOT_FOUND, NOT_A_FILE (a folder, a device), NO_PERMISSION, EMPTY_FILE, TOO_LARGE.
    """
    try:
        if not path.is_file():
            raise UserError(ErrorCode.NOT_A_FILE if path.exists() else ErrorCode.NOT_FOUND)
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except FileNotFoundError as error:
        raise UserError(ErrorCode.NOT_FOUND) from error
    except OSError as error:
        raise UserError(ErrorCode.NO_PERMISSION) from error
    if not data:
        raise UserError(ErrorCode.EMPTY_FILE)
    if len(data) > limit_bytes:
        raise UserError(ErrorCode.TOO_LARGE, limit=limit_bytes // MIB)
    return data
