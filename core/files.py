"""Small files written so that a cut at any moment leaves the old one or the new one, never half of either."""

import os
from contextlib import suppress
from pathlib import Path

from core.domain.ids import new_id


def write_safely(path: Path, data: bytes) -> None:
    """Replaces the file by `data`, readable by its owner only, flushed to the disk before it takes the name.

    The folder is made where it lacks. Raises OSError when the disk is full or the folder refuses.
    """
    make_private(path.parent)
    draft = path.with_name(f".{path.name}.{new_id()[:8]}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    settle(path.parent)


def make_private(folder: Path) -> None:
    """Makes the folder, with its parents, for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def settle(folder: Path) -> None:
    """Makes names just written in a folder survive a power cut, where the system lets one ask for it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
