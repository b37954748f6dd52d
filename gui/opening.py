"""Opening, making and locking the vault: a few states, each with its way out; the window is never blocked.

The parts of the vault are loaded when it is opened, which is after the first paint.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.clock import Clock
from core.errors import ErrorCode, UserError
from gui.services import Services

if TYPE_CHECKING:
    from core.vault.slots import Cost
    from core.vault.vault import Vault

_KEYRING_ERRORS = {ErrorCode.KEYRING_MISSING, ErrorCode.KEYRING_LOCKED, ErrorCode.KEYRING_KEY_LOST}


class Gate(Enum):
    """How the vault stands to the window."""

    CLOSED = "closed"
    OPENING = "opening"
    ASKING = "asking"
    CHOOSING = "choosing"
    FAILED = "failed"
    LOCKED = "locked"
    OPEN = "open"


class Opening(QObject):
    """The way into the vault. `changed()` whenever `gate` or `error` is another."""

    changed = Signal()

    def __init__(self, services: Services, cost: Cost | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._cost = cost
        self.gate = Gate.CLOSED
        self.error: UserError | None = None
        self.has_passphrase = False

    @property
    def folder(self) -> Path:
        """Where the vault is or will be."""
        return self._services.places.vault

    def start(self) -> None:
        """Opens the vault, or makes it, by the keyring where that goes without a question."""
        self._try(lambda: open_or_make(self.folder, self._services.clock))

    def unlock(self, passphrase: str) -> None:
        """Opens the vault by its passphrase."""
        self._try(lambda: open_by_passphrase(self.folder, passphrase, self._services.clock))

    def make(self, passphrase: str) -> None:
        """Makes the first vault behind a passphrase."""
        self._try(lambda: make_by_passphrase(self.folder, passphrase, self._services.clock, self._cost))

    def last_backup(self) -> Path | None:
        """The latest copy that could take the place of a damaged vault."""
        from core.vault.backups import backups  # noqa: PLC0415 - see the module's docstring

        return next(iter(backups(self._services.places.backups)), None)

    def restore(self, backup: Path) -> None:
        """Puts the backup in the vault's place, which is set aside, and opens it."""
        folder, clock = self.folder, self._services.clock

        def put_back() -> Vault | None:
            from core.vault.restoring import restore  # noqa: PLC0415

            restore(folder, backup, clock)
            return open_or_make(folder, clock)

        self._try(put_back)

    def ask(self) -> None:
        """Asks for the passphrase instead of the keyring; for a new one where there is no vault yet."""
        self._enter(Gate.ASKING if vault_exists(self.folder) else Gate.CHOOSING, self.error)

    def lock(self) -> None:
        """Closes the vault; all that was asked of it before is still stored."""
        if self.gate is Gate.OPEN:
            self._services.store.close(self)
            self._enter(Gate.LOCKED)

    def _try(self, opener: Callable[[], Vault | None]) -> None:
        if self.gate in {Gate.OPENING, Gate.OPEN}:
            return
        self._enter(Gate.OPENING, self.error)
        self._services.store.open(self, opener).then(done=self._opened, failed=self._failed)

    def _opened(self, vault: Vault | None) -> None:
        if vault is None:
            self._enter(Gate.ASKING)
            return
        self._enter(Gate.OPEN)
        self._services.store.adopt(vault)

    def _failed(self, error: UserError) -> None:
        exists = vault_exists(self.folder)
        self.has_passphrase = exists and _has_passphrase(self.folder)
        if error.code is ErrorCode.WRONG_PASSPHRASE or (error.code in _KEYRING_ERRORS and self.has_passphrase):
            self._enter(Gate.ASKING, error)
        elif error.code is ErrorCode.KEYRING_MISSING and not exists:
            self._enter(Gate.CHOOSING, error)
        else:
            self._enter(Gate.FAILED, error)

    def _enter(self, gate: Gate, error: UserError | None = None) -> None:
        self.gate, self.error = gate, error
        self.changed.emit()


def day_of_backup(path: Path) -> date | None:
    """The day that a backup's name tells."""
    found = re.search(r"\d{4}-\d{2}-\d{2}", path.name)
    return date.fromisoformat(found[0]) if found else None


def vault_exists(folder: Path) -> bool:
    """Whether a vault was made there, in whatever state."""
    from core.vault.keys import vault_exists as exists  # noqa: PLC0415 - see the module's docstring

    return exists(folder)


def open_or_make(folder: Path, clock: Clock) -> Vault | None:
    """Opens the vault by the keyring, or makes one behind it; None when only a passphrase opens it.

    Runs on the store's thread. Raises the keyring's errors and what `Vault.open` does.
    """
    from core.vault.keyring_door import find_keyring  # noqa: PLC0415
    from core.vault.keys import KeyFile, load_keys  # noqa: PLC0415
    from core.vault.slots import SlotKind  # noqa: PLC0415
    from core.vault.vault import Vault  # noqa: PLC0415

    if not vault_exists(folder):
        keys, key = KeyFile.with_keyring(find_keyring())
        return Vault.create(folder, keys, key, clock)
    keys = load_keys(folder)
    if not keys.has(SlotKind.KEYRING):
        return None
    return Vault.open(folder, keys.unlock_with_keyring(find_keyring()), clock)


def open_by_passphrase(folder: Path, passphrase: str, clock: Clock) -> Vault:
    """Opens the vault by its passphrase, on the store's thread. Raises WRONG_PASSPHRASE and what `Vault.open` does."""
    from core.vault.keys import load_keys  # noqa: PLC0415
    from core.vault.vault import Vault  # noqa: PLC0415

    return Vault.open(folder, load_keys(folder).unlock_with_passphrase(passphrase), clock)


def make_by_passphrase(folder: Path, passphrase: str, clock: Clock, cost: Cost | None = None) -> Vault:
    """Makes a vault behind a passphrase, on the store's thread."""
    from core.vault.keys import KeyFile  # noqa: PLC0415
    from core.vault.vault import Vault  # noqa: PLC0415

    keys, key = KeyFile.with_passphrase(passphrase, cost)
    return Vault.create(folder, keys, key, clock)


def _has_passphrase(folder: Path) -> bool:
    from core.vault.keys import load_keys  # noqa: PLC0415
    from core.vault.slots import SlotKind  # noqa: PLC0415

    try:
        return load_keys(folder).has(SlotKind.PASSPHRASE)
    except UserError:
        return False
