"""What a failing disk or a spoilt database means to the user."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from core.errors import ErrorCode, UserError

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}

# https://www.sqlite.org/rescode.html, primary codes
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL_DISK, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_PERM, _AUTH = 3, 23
_MEANING = {
    _BUSY: ErrorCode.VAULT_IN_USE,
    _LOCKED: ErrorCode.VAULT_IN_USE,
    _READONLY: ErrorCode.VAULT_UNREADABLE,
    _IOERR: ErrorCode.VAULT_UNREADABLE,
    _CANTOPEN: ErrorCode.VAULT_UNREADABLE,
    _PERM: ErrorCode.VAULT_UNREADABLE,
    _AUTH: ErrorCode.VAULT_UNREADABLE,
    _CORRUPT: ErrorCode.VAULT_DAMAGED,
    _NOTADB: ErrorCode.VAULT_DAMAGED,
    _FULL_DISK: ErrorCode.DISK_FULL,
}


def disk_error(error: OSError) -> UserError:
    """The user's view of a failed access to a file of the vault."""
    return UserError(ErrorCode.DISK_FULL if error.errno in _FULL else ErrorCode.VAULT_UNREADABLE)


@contextmanager
def told(*, writing: bool = False) -> Iterator[None]:
    """Turns what SQLCipher and the disk raise inside into UserErrors; what is our own mistake goes through.

    `writing` tells what a failing disk was asked to do: WRITE_FAILED instead of VAULT_UNREADABLE.
    """
    try:
        yield
    except OSError as error:
        raise disk_error(error) from error
    except dbapi2.Error as error:
        number = getattr(error, "sqlite_errorcode", 0) & 0xFF
        code = ErrorCode.WRITE_FAILED if writing and number == _IOERR else _MEANING.get(number)
        if code is None:
            raise
        raise UserError(code) from error
