"""The key of the data: 256 random bits that exist in clear only in memory."""

import secrets
from typing import NoReturn

KEY_BYTES = 32


class DataKey:
    """The vault's key. It shows nothing of itself when printed and refuses to be pickled."""

    __slots__ = ("_bytes",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        self._bytes = bytearray(raw)

    @classmethod
    def fresh(cls) -> "DataKey":
        """A new random key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def raw(self) -> bytes:
        """The 32 bytes. Raises ValueError once the key was wiped."""
        if not any(self._bytes):
            raise ValueError("the key was wiped")
        return bytes(self._bytes)

    def wipe(self) -> None:
        """Overwrites the key here; copies that Python or SQLCipher made are out of reach until they are freed."""
        self._bytes[:] = bytes(KEY_BYTES)

    def __repr__(self) -> str:
        return "DataKey(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key does not travel")
