"""One process a vault: a lock that the system lets go of when the process ends, however it ends."""

import os
import sys
from pathlib import Path

from core.errors import ErrorCode, UserError
from core.files import make_private
from core.vault.failures import disk_error

NAME = "vault.lock"


class FolderLock:
    """Held from construction to `release`. Raises VAULT_IN_USE when another process holds it, VAULT_UNREADABLE."""

    def __init__(self, folder: Path) -> None:
        try:
            make_private(folder)
            self._handle: int | None = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise disk_error(error) from error
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            self._handle = None
            raise UserError(ErrorCode.VAULT_IN_USE) from error

    def release(self) -> None:
        """Lets others in; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
