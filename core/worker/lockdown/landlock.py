"""Landlock: the kernel refuses this process every file but those named, and every write.

Layout and numbers: linux/landlock.h, the same on every processor.
"""

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path

from core.worker.lockdown import kernel

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
# How many rights on files each version knows, the last one for all later versions.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_BIND_AND_CONNECT = 0b11  # since version 4
_FOREIGN_SOCKETS_AND_SIGNALS = 0b11  # since version 6


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scope", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("rights", ctypes.c_uint64), ("folder", ctypes.c_int32))


def restrict(readable: Iterable[Path]) -> bool:
    """Leaves this thread, and those it starts, the reading of `readable` and what is beneath; False where it cannot.

    Writing, starting programs, connecting, and signals to others are refused as far as the kernel's version
    knows them. Called again, it takes away more and gives nothing back. Paths that are not there are passed over.
    """
    version = kernel.call(_CREATE_RULESET, None, 0, _ASK_VERSION)
    if version < 1:
        return False
    files = (1 << _FILE_RIGHTS[min(version, max(_FILE_RIGHTS))]) - 1
    wanted = _Ruleset(
        files, _BIND_AND_CONNECT if version >= 4 else 0, _FOREIGN_SOCKETS_AND_SIGNALS if version >= 6 else 0
    )
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = kernel.call(_CREATE_RULESET, ctypes.cast(ctypes.pointer(wanted), ctypes.c_void_p), size, 0)
    if ruleset < 0:
        return False
    try:
        for path in readable:
            _allow(ruleset, path)
        return kernel.call(_RESTRICT_SELF, ruleset, 0) == 0
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path) -> None:
    try:
        place = os.open(path, getattr(os, "O_PATH", 0) | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rights = _READ_FILE | _READ_DIR if path.is_dir() else _READ_FILE
        rule = ctypes.pointer(_Beneath(rights, place))
        kernel.call(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.cast(rule, ctypes.c_void_p), 0)
    finally:
        os.close(place)
