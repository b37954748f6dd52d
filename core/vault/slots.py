"""Key slots: each holds the data key wrapped in its own way, so that any one of them opens the vault.

A slot's parameters are bound to its wrapped key (AES-GCM's associated data): a slot moved to another vault
or given cheaper parameters does not open.
"""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from core.vault.datakey import KEY_BYTES, DataKey

_NONCE_BYTES = 12
_SALT_BYTES = 16


class SlotKind(StrEnum):
    """The ways to open the vault. `recovery` is the printed code's place."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase costs with argon2id."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def is_sane(self) -> bool:
        """Whether a header may ask for it: a forged one must not freeze the machine or weaken the slot to nothing."""
        return 8 * self.lanes <= self.memory_kib <= 4 * 1024 * 1024 and 1 <= self.passes <= 64 and 1 <= self.lanes <= 64


@dataclass(frozen=True, slots=True)
class Slot:
    """A wrapped data key: AES-256-GCM under the keyring's key, or under what argon2id makes of typed words.

    `account` names the keyring's entry; `salt` and `cost` belong to typed words.
    """

    kind: SlotKind
    nonce: bytes
    wrapped: bytes
    account: str = ""
    salt: bytes = b""
    cost: Cost | None = None


def keyring_slot(vault_id: str, account: str, key: DataKey, wrapping: bytes) -> Slot:
    """A slot opened by `wrapping`, 32 bytes that the system keyring keeps under `account`."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    blank = Slot(SlotKind.KEYRING, nonce, b"", account)
    return Slot(SlotKind.KEYRING, nonce, _seal(vault_id, blank, wrapping, key), account)


def typed_slot(vault_id: str, kind: SlotKind, key: DataKey, text: str, cost: Cost) -> Slot:
    """A slot opened by typed words; takes the time and memory that `cost` says."""
    nonce, salt = secrets.token_bytes(_NONCE_BYTES), secrets.token_bytes(_SALT_BYTES)
    blank = Slot(kind, nonce, b"", salt=salt, cost=cost)
    return Slot(kind, nonce, _seal(vault_id, blank, stretch(text, salt, cost), key), salt=salt, cost=cost)


def open_slot(vault_id: str, slot: Slot, wrapping: bytes) -> DataKey | None:
    """The data key, or None when `wrapping` is not the key of this slot."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - loaded when a vault is unlocked, not before
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    if len(wrapping) != KEY_BYTES:
        return None
    try:
        return DataKey(AESGCM(wrapping).decrypt(slot.nonce, slot.wrapped, _bound(vault_id, slot)))
    except InvalidTag:
        return None


def stretch(text: str, salt: bytes, cost: Cost) -> bytes:
    """32 bytes from typed words (the same for composed and decomposed accents) by argon2id."""
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - loaded when words are typed

    return hash_secret_raw(
        normalize("NFC", text).encode("utf-8"), salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
    )


def _seal(vault_id: str, blank: Slot, wrapping: bytes, key: DataKey) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    return AESGCM(wrapping).encrypt(blank.nonce, key.raw(), _bound(vault_id, blank))


def _bound(vault_id: str, slot: Slot) -> bytes:
    cost = slot.cost
    parts = [vault_id, slot.kind.value, slot.account, slot.salt.hex()]
    if cost:
        parts += [str(cost.memory_kib), str(cost.passes), str(cost.lanes)]
    return "|".join(parts).encode("utf-8")
