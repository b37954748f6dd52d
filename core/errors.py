"""Failures: what the user can be told (a code, worded by the catalogue), a cancelled job, or a bug of ours."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Why something could not be done. The audit door prints these, other tools read them: never rename one."""

    EMPTY_FILE = "empty-file"
    TOO_LARGE = "too-large"
    NOT_A_FILE = "not-a-file"
    NOT_FOUND = "not-found"
    NO_PERMISSION = "no-permission"
    UNKNOWN_FORMAT = "unknown-format"
    DAMAGED_FILE = "damaged-file"
    PASSWORD_NEEDED = "password-needed"
    WRONG_PASSWORD = "wrong-password"
    NO_TEXT = "no-text"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_COMPLEX = "too-complex"
    TIME_LIMIT = "time-limit"
    MEMORY_LIMIT = "memory-limit"
    WORKER_CRASHED = "worker-crashed"
    WORKER_MISSING = "worker-missing"
    ANALYSIS_FAILED = "analysis-failed"
    WRITE_FAILED = "write-failed"
    DISK_FULL = "disk-full"
    KEYRING_MISSING = "keyring-missing"
    KEYRING_LOCKED = "keyring-locked"
    KEYRING_KEY_LOST = "keyring-key-lost"
    WRONG_PASSPHRASE = "wrong-passphrase"
    VAULT_DAMAGED = "vault-damaged"
    VAULT_NEWER = "vault-newer"
    VAULT_IN_USE = "vault-in-use"
    VAULT_UNREADABLE = "vault-unreadable"
    PROFILE_INCOMPLETE = "profile-incomplete"
    BAD_DATE = "bad-date"


class UserError(Exception):
    """The world failed, not the program: shown to the user in a sentence that says what to do.

    `facts` fill the sentence's named places; they never hold contract text.
    """

    def __init__(self, code: ErrorCode, **facts: str | int) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked
    """The user asked to stop; nothing is shown."""


class Bug(Exception):  # noqa: N818 - the plain word says it
    """The program broke its own promise; reported without contract text."""
