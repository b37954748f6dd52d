"""How the vault is protected, and the changes to it; on the store's thread, since keyring and argon2id wait."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.errors import ErrorCode, UserError
from core.vault.datakey import DataKey
from core.vault.keyring_door import find_keyring
from core.vault.keys import KeyFile, load_keys
from core.vault.slots import Cost, SlotKind


@dataclass(frozen=True, slots=True)
class Ways:
    """Which slots open the vault."""

    keyring: bool
    passphrase: bool


def ways(folder: Path) -> Ways:
    """What opens the vault. Raises what `load_keys` does."""
    keys = load_keys(folder)
    return Ways(keys.has(SlotKind.KEYRING), keys.has(SlotKind.PASSPHRASE))


def set_passphrase(folder: Path, new: str, current: str | None, cost: Cost | None = None) -> Ways:
    """Adds a passphrase, or changes it; `current` is asked for where the keyring does not open the vault.

    Raises WRONG_PASSPHRASE, the keyring's errors, DISK_FULL, VAULT_UNREADABLE.
    """
    keys = load_keys(folder)
    key = _key(keys, current)
    try:
        keys.set_passphrase(key, new, cost).save(folder)
    finally:
        key.wipe()
    return ways(folder)


def add_keyring(folder: Path, current: str) -> Ways:
    """Lets the session's keyring open the vault too. Raises as `set_passphrase` does."""
    keys = load_keys(folder)
    key = keys.unlock_with_passphrase(current)
    try:
        keys.add_keyring(key, find_keyring()).save(folder)
    finally:
        key.wipe()
    return ways(folder)


def remove_keyring(folder: Path) -> Ways:
    """From now on only the passphrase opens the vault. Raises KEYRING_KEY_LOST where there is no other way in."""
    keys = load_keys(folder)
    if not keys.has(SlotKind.PASSPHRASE):
        raise UserError(ErrorCode.KEYRING_KEY_LOST)
    account = keys.keyring_account()
    keys.without(SlotKind.KEYRING).save(folder)
    if account:
        with suppress(UserError):  # what stays in the keyring opens nothing any more
            find_keyring().forget(account)
    return ways(folder)


def _key(keys: KeyFile, current: str | None) -> DataKey:
    if current is not None:
        return keys.unlock_with_passphrase(current)
    return keys.unlock_with_keyring(find_keyring())
