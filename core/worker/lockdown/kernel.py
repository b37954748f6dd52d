"""The two doors of the Linux kernel that the standard library does not open: prctl and raw system calls."""

import ctypes

_PR_SET_NO_NEW_PRIVS = 38


def no_new_privileges() -> bool:
    """Gives up gaining rights by starting a program, which the kernel asks for before any sandbox."""
    status: int = ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return status == 0


def call(number: int, *arguments: "int | ctypes.c_void_p | None") -> int:
    """What the system call gives, -1 where it is refused or unknown."""
    syscall = ctypes.CDLL(None).syscall
    syscall.restype = ctypes.c_long
    passed = (ctypes.c_long(value) if isinstance(value, int) else value for value in arguments)
    result: int = syscall(ctypes.c_long(number), *passed)
    return result
