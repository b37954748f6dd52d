"""Puts a backup in the place of a vault that does not open; what was there is set aside, never deleted."""

import shutil
from pathlib import Path

from core.clock import Clock
from core.domain.ids import new_id
from core.files import make_private, settle
from core.vault.failures import told
from core.vault.lock import FolderLock


def restore(folder: Path, backup: Path, clock: Clock) -> Path | None:
    """Copies `backup` to `folder`; gives where the former vault lies now, None when there was none.

    Raises VAULT_IN_USE, DISK_FULL, VAULT_UNREADABLE; the former vault is then where it was.
    """
    with told():
        draft = folder.with_name(f".{folder.name}-{new_id()[:8]}")
        try:
            shutil.copytree(backup, draft)
            draft.chmod(0o700)
            aside = _set_aside(folder, clock) if folder.exists() else None
            draft.rename(folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        settle(folder.parent)
        return aside


def _set_aside(folder: Path, clock: Clock) -> Path:
    make_private(folder)
    FolderLock(folder).release()  # another process may have it open
    stem = f"{folder.name}-{clock.now():%Y-%m-%d-%H%M%S}"
    names = (folder.with_name(stem if number == 1 else f"{stem}-{number}") for number in range(1, 100))
    aside = next(name for name in names if not name.exists())
    folder.rename(aside)
    return aside
