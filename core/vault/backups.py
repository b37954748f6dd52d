"""Dated copies of the vault, each opened and checked before it counts.

A copy opens with whatever opened the vault on that day: a passphrase changed since then is the old one there.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from core.clock import Clock
from core.domain.ids import new_id
from core.errors import ErrorCode, UserError
from core.files import make_private, settle
from core.vault.database import Database
from core.vault.datakey import DataKey
from core.vault.failures import told
from core.vault.keys import DATABASE, load_keys

KEPT = 7
_PREFIX = "contrepoids-"
_DRAFT = ".draft-"


def back_up(database: Database, key: DataKey, folder: Path, clock: Clock) -> Path:
    """Copies database and header into a new dated folder under `folder` and gives its path.

    Only the seven latest copies stay. Raises DISK_FULL, VAULT_UNREADABLE, VAULT_DAMAGED (when the copy does
    not check out); what was there before is then untouched.
    """
    draft = folder / f"{_DRAFT}{new_id()[:8]}"
    try:
        with told():
            make_private(draft)
            database.copy_to(draft / DATABASE, key)
            load_keys(database.path.parent).save(draft)
            _verify(draft, key)
            for leftover in draft.glob(f"{DATABASE}-*"):
                leftover.unlink()
            target = _free_name(folder, clock)
            draft.rename(target)
            settle(folder)
    finally:
        with suppress(OSError):
            shutil.rmtree(draft)
    _rotate(folder)
    return target


def backups(folder: Path) -> tuple[Path, ...]:
    """The copies, the latest first."""
    return tuple(sorted(folder.glob(f"{_PREFIX}*"), reverse=True))


def _free_name(folder: Path, clock: Clock) -> Path:
    """Sorts after every copy of the same second, also when an older one was rotated away."""
    stem = f"{_PREFIX}{clock.now():%Y-%m-%d-%H%M%S}-"
    taken = [int(path.name.removeprefix(stem)) for path in folder.glob(f"{stem}???")]
    return folder / f"{stem}{max(taken, default=0) + 1:03}"


def _verify(draft: Path, key: DataKey) -> None:
    copy = Database(draft / DATABASE, key)
    try:
        if not copy.is_sound():
            raise UserError(ErrorCode.VAULT_DAMAGED)
    finally:
        copy.close()


def _rotate(folder: Path) -> None:
    for old in backups(folder)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    for draft in folder.glob(f"{_DRAFT}*"):
        shutil.rmtree(draft, ignore_errors=True)
