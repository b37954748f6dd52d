"""The system keyring, and only a real one: its backends are checked against a list before they get a secret.

Every call here may block for as long as the user looks at the keyring's own unlock dialog: never call from
the window's thread.
"""

import base64
import binascii
from typing import Any

from core.errors import ErrorCode, UserError

SERVICE = "contrepoids"

# A configuration file or variable can point `keyring` at a backend that writes plain text: hence this list.
_TRUSTED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)


class SystemKeyring:
    """One secret an account, kept by the desktop's keyring."""

    def __init__(self, backend: Any) -> None:  # noqa: ANN401 - keyring's own base class is untyped
        self._backend = backend

    def read(self, account: str) -> bytes | None:
        """The secret, or None when the keyring has none (or none of ours) under that name.

        Raises KEYRING_LOCKED when the user declined to unlock it, KEYRING_MISSING when it does not answer.
        """
        text = self._ask("get_password", SERVICE, account)
        if text is None:
            return None
        try:
            return base64.b64decode(str(text), validate=True)
        except (binascii.Error, ValueError):
            return None

    def write(self, account: str, secret: bytes) -> None:
        """Stores the secret and reads it back. Raises as `read` does."""
        self._ask("set_password", SERVICE, account, base64.b64encode(secret).decode("ascii"))
        if self.read(account) != secret:
            raise UserError(ErrorCode.KEYRING_MISSING)

    def forget(self, account: str) -> None:
        """Removes the secret where there is one. Raises as `read` does."""
        if self.read(account) is not None:
            self._ask("delete_password", SERVICE, account)

    def _ask(self, method: str, *arguments: str) -> object:
        from keyring.errors import KeyringLocked  # noqa: PLC0415 - 150 ms that a passphrase vault need not wait

        try:
            answer: object = getattr(self._backend, method)(*arguments)
        except KeyringLocked as error:
            raise UserError(ErrorCode.KEYRING_LOCKED) from error
        except Exception as error:  # a bus that breaks off raises whatever its library raises
            raise UserError(ErrorCode.KEYRING_MISSING) from error
        return answer


def find_keyring() -> SystemKeyring:
    """The best trusted keyring of this session. Raises KEYRING_MISSING where there is none."""
    from keyring.backend import get_all_keyring  # noqa: PLC0415 - slow, see above

    found = [backend for backend in get_all_keyring() if _name(backend) in _TRUSTED and backend.priority > 0]
    if not found:
        raise UserError(ErrorCode.KEYRING_MISSING)
    return SystemKeyring(max(found, key=lambda backend: float(backend.priority)))


def _name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
