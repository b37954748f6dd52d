"""seccomp: the kernel refuses this process the system calls that reading a document never needs.

A list of refusals rather than of permissions: Qt, pdfium and the C library change what they call from one
version to the next, and Landlock already holds files. A refused call fails with EPERM, so that a library
which only tries goes on. Layout and numbers: linux/seccomp.h, linux/filter.h, linux/audit.h.
"""

import ctypes
import errno
import os
import struct
import sys
from dataclasses import dataclass

from core.worker.lockdown import kernel
from core.worker.lockdown.calls import AARCH64, X86_64, Calls

_SET_MODE_FILTER, _ALL_THREADS = 1, 1
_LOAD, _EQUALS, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _PROCESSOR_AT, _ARGUMENTS_AT = 0, 4, 16
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_X32_NUMBERS = 0x40000000  # a second set of numbers on x86-64, which would pass by the list
_CLONE_THREAD = 0x00010000
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

_MACHINES = {"x86_64": X86_64, "aarch64": AARCH64}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


@dataclass(frozen=True, slots=True)
class Step:
    """An instruction of a filter: `then` and `otherwise` are how many instructions are jumped over."""

    code: int
    value: int
    then: int = 0
    otherwise: int = 0

    def packed(self) -> bytes:
        """As the kernel reads it."""
        return struct.pack("=HBBI", self.code, self.then, self.otherwise, self.value)


def restrict() -> bool:
    """Filters the system calls of all threads of this process for good; False where the kernel or processor cannot.

    Needs `no_new_privileges` first.
    """
    calls = _MACHINES.get(os.uname().machine) if sys.maxsize > 2**32 else None
    if calls is None:
        return False
    steps = program(calls, os.getpid())
    code = b"".join(step.packed() for step in steps)
    pointer = ctypes.pointer(_Program(len(steps), code))
    address = ctypes.cast(pointer, ctypes.c_void_p)
    return kernel.call(calls.seccomp, _SET_MODE_FILTER, _ALL_THREADS, address) == 0


def program(calls: Calls, own: int) -> list[Step]:
    """The filter for a processor and the process `own`, which may send signals to itself alone."""
    steps = [
        Step(_LOAD, _PROCESSOR_AT),
        Step(_EQUALS, calls.audit, then=1),
        Step(_ANSWER, _KILL),
        Step(_LOAD, _NUMBER_AT),
        Step(_AT_LEAST, _X32_NUMBERS, otherwise=1),
        Step(_ANSWER, _ERROR | errno.EPERM),
    ]
    for number in calls.refused:
        steps += [Step(_EQUALS, number, otherwise=1), Step(_ANSWER, _ERROR | errno.EPERM)]
    # Their arguments lie behind a pointer, where a filter cannot look; callers fall back to the older calls.
    for number in calls.unknown:
        steps += [Step(_EQUALS, number, otherwise=1), Step(_ANSWER, _ERROR | errno.ENOSYS)]
    steps += _refused_unless(calls.clone, 0, Step(_ANY_BIT, _CLONE_THREAD, then=1))
    for number, argument in calls.opens:
        steps += _refused_unless(number, argument, Step(_ANY_BIT, _WRITES, otherwise=1))
    for number in calls.signals:
        steps += _refused_unless(number, 0, Step(_EQUALS, own, then=1))
    return [*steps, Step(_ANSWER, _ALLOW)]


def _refused_unless(number: int, argument: int, passes: Step) -> list[Step]:
    """Refuses the call unless `passes`, asked of the low half of its argument, jumps over one instruction."""
    return [
        Step(_EQUALS, number, otherwise=4),
        Step(_LOAD, _ARGUMENTS_AT + 8 * argument),
        passes,
        Step(_ANSWER, _ERROR | errno.EPERM),
        Step(_ANSWER, _ALLOW),
    ]
