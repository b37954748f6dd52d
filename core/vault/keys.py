"""The header file beside the database: which slots open the vault, and the ways to open, add and remove them.

Asking the keyring may wait for the user, and argon2id takes most of a second: call from a working thread.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.domain.ids import new_id
from core.errors import ErrorCode, UserError
from core.files import write_safely
from core.vault.datakey import KEY_BYTES, DataKey
from core.vault.failures import disk_error
from core.vault.keyring_door import SystemKeyring
from core.vault.slots import Cost, Slot, SlotKind, keyring_slot, open_slot, stretch, typed_slot

NAME = "keys.json"
DATABASE = "vault.db"
FORMAT = 1
MAX_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of one vault. Each change gives a new KeyFile; nothing counts until `save`."""

    vault_id: str
    slots: tuple[Slot, ...]

    @classmethod
    def with_keyring(cls, keyring: SystemKeyring) -> "tuple[KeyFile, DataKey]":
        """A new random data key behind the system keyring. Raises KEYRING_LOCKED, KEYRING_MISSING."""
        key = DataKey.fresh()
        return cls(new_id(), ()).add_keyring(key, keyring), key

    @classmethod
    def with_passphrase(cls, text: str, cost: Cost | None = None) -> "tuple[KeyFile, DataKey]":
        """A new random data key behind a passphrase."""
        key = DataKey.fresh()
        return cls(new_id(), ()).set_passphrase(key, text, cost), key

    def has(self, kind: SlotKind) -> bool:
        """Whether there is a slot of that kind."""
        return self._slot(kind) is not None

    def unlock_with_keyring(self, keyring: SystemKeyring) -> DataKey:
        """The data key, asked of the keyring.

        Raises KEYRING_KEY_LOST when there is no such slot or the keyring has not (or no longer) its key,
        KEYRING_LOCKED, KEYRING_MISSING.
        """
        slot = self._slot(SlotKind.KEYRING)
        wrapping = keyring.read(slot.account) if slot else None
        key = open_slot(self.vault_id, slot, wrapping) if slot and wrapping else None
        if key is None:
            raise UserError(ErrorCode.KEYRING_KEY_LOST)
        return key

    def unlock_with_passphrase(self, text: str) -> DataKey:
        """The data key, from the passphrase. Raises WRONG_PASSPHRASE, also when no passphrase was ever set."""
        slot = self._slot(SlotKind.PASSPHRASE)
        key = open_slot(self.vault_id, slot, stretch(text, slot.salt, slot.cost)) if slot and slot.cost else None
        if key is None:
            raise UserError(ErrorCode.WRONG_PASSPHRASE)
        return key

    def add_keyring(self, key: DataKey, keyring: SystemKeyring) -> "KeyFile":
        """With a fresh keyring slot. Raises KEYRING_LOCKED, KEYRING_MISSING.

        The keyring gets a new entry, so that the former one still opens until this file is saved.
        """
        wrapping, account = secrets.token_bytes(KEY_BYTES), f"vault-{self.vault_id}-{new_id()[:8]}"
        keyring.write(account, wrapping)
        return self._with(keyring_slot(self.vault_id, account, key, wrapping))

    def set_passphrase(self, key: DataKey, text: str, cost: Cost | None = None) -> "KeyFile":
        """With this passphrase in place of the one before, if any; the data is not rewritten."""
        if not text:
            raise ValueError("a passphrase has at least one character")
        return self._with(typed_slot(self.vault_id, SlotKind.PASSPHRASE, key, text, cost or Cost()))

    def without(self, kind: SlotKind) -> "KeyFile":
        """Without that slot. Raises ValueError when nothing else would open the vault."""
        kept = tuple(slot for slot in self.slots if slot.kind is not kind)
        if not kept:
            raise ValueError("the last slot is never removed")
        return replace(self, slots=kept)

    def keyring_account(self) -> str | None:
        """The keyring's entry of this vault: what `SystemKeyring.forget` takes once its slot is gone."""
        slot = self._slot(SlotKind.KEYRING)
        return slot.account if slot else None

    def save(self, folder: Path) -> None:
        """Writes the header, whole or not at all. Raises DISK_FULL, VAULT_UNREADABLE."""
        body = {"format": FORMAT, "vault": self.vault_id, "slots": [_slot_out(slot) for slot in self.slots]}
        text = json.dumps({**body, "checksum": _checksum(body)}, indent=1)
        try:
            write_safely(folder / NAME, text.encode("ascii"))
        except OSError as error:
            raise disk_error(error) from error

    def _slot(self, kind: SlotKind) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def _with(self, slot: Slot) -> "KeyFile":
        return replace(self, slots=(*(other for other in self.slots if other.kind is not slot.kind), slot))


def vault_exists(folder: Path) -> bool:
    """Whether a vault was made there: its header or its database is there, in whatever state."""
    return (folder / NAME).exists() or (folder / DATABASE).exists()


def load_keys(folder: Path) -> KeyFile:
    """Reads the header. Raises VAULT_DAMAGED (missing or spoilt), VAULT_NEWER, VAULT_UNREADABLE."""
    try:
        with (folder / NAME).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UserError(ErrorCode.VAULT_DAMAGED) from error
    except OSError as error:
        raise disk_error(error) from error
    if len(data) > MAX_BYTES:
        raise UserError(ErrorCode.VAULT_DAMAGED)
    return _damage_if_fails(lambda: _parse(json.loads(data)))


def _damage_if_fails(parse: Callable[[], KeyFile]) -> KeyFile:
    try:
        return parse()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError(ErrorCode.VAULT_DAMAGED) from error


def _parse(whole: dict[str, Any]) -> KeyFile:
    checksum = whole.pop("checksum")
    if checksum != _checksum(whole):
        raise ValueError("checksum")
    if whole["format"] > FORMAT:
        raise UserError(ErrorCode.VAULT_NEWER)
    slots = tuple(_slot_in(slot) for slot in whole["slots"])
    if not slots or len(slots) > 16:
        raise ValueError("slots")
    return KeyFile(str(whole["vault"]), slots)


def _checksum(body: dict[str, Any]) -> str:
    """Tells damage from a wrong passphrase; it protects from accidents, AES-GCM protects from people."""
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def _slot_out(slot: Slot) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": slot.kind.value,
        "nonce": _text(slot.nonce),
        "wrapped": _text(slot.wrapped),
    }
    if slot.account:
        row["account"] = slot.account
    if slot.cost:
        row |= {
            "salt": _text(slot.salt),
            "argon2id": {
                "memory_kib": slot.cost.memory_kib,
                "passes": slot.cost.passes,
                "lanes": slot.cost.lanes,
            },
        }
    return row


def _slot_in(row: dict[str, Any]) -> Slot:
    kind, costs = SlotKind(row["kind"]), row.get("argon2id")
    cost = Cost(int(costs["memory_kib"]), int(costs["passes"]), int(costs["lanes"])) if costs else None
    if (cost is None) is not (kind is SlotKind.KEYRING) or (cost and not cost.is_sane()):
        raise ValueError("cost")
    nonce, wrapped, salt = _bytes(row["nonce"]), _bytes(row["wrapped"]), _bytes(row.get("salt", ""))
    if len(nonce) != 12 or len(wrapped) != KEY_BYTES + 16 or (cost and len(salt) != 16):
        raise ValueError("lengths")
    return Slot(kind, nonce, wrapped, str(row.get("account", "")), salt, cost)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
