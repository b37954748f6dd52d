"""What a worker gives up before it reads its first foreign byte.

Each layer is applied where the system has it and reported by name, so that nobody believes in one that is missing.
"""

import os
import select
import signal
import sys

from core.isolation.limits import Limits


def apply(limits: Limits, lifeline: int | None) -> tuple[str, ...]:
    """Locks this process down, once and for good; gives the names of the layers that are active.

    `lifeline` is the descriptor of a pipe whose other end the parent holds, None where there is none.

    `limits`: caps on memory, processor time, files and core dumps; `no-new-privileges`; `ends-with-parent`.
    """
    layers: list[str] = []
    if os.name == "posix":
        _resource_limits(limits)
        layers.append("limits")
    if os.name == "posix" and lifeline is not None and _end_with_parent(lifeline):
        layers.append("ends-with-parent")
    if sys.platform == "linux" and _no_new_privileges():
        layers.append("no-new-privileges")
    return tuple(layers)


def _resource_limits(limits: Limits) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    for name, value in (
        ("RLIMIT_AS", limits.worker_memory_bytes),
        ("RLIMIT_CPU", limits.worker_cpu_s),
        ("RLIMIT_CORE", 0),  # a core dump would hold the document
        ("RLIMIT_FSIZE", 0),  # not one byte on disk
        ("RLIMIT_NOFILE", 128),
    ):
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        hard = resource.getrlimit(kind)[1]
        wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (wanted, wanted))
        except (OSError, ValueError):  # macOS refuses some; the wall clock stands behind them
            continue


def _end_with_parent(lifeline: int) -> bool:
    """Has the kernel end this process when the parent's end of the pipe `lifeline` closes.

    It is sent SIGIO then, whose default action ends it whatever it is doing. PR_SET_PDEATHSIG would
    watch the *thread* that started us, and a thread of a pool ends long before its application.
    """
    import fcntl  # noqa: PLC0415 - POSIX only

    try:
        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
        gone, _, _ = select.select([lifeline], [], [], 0)
    except OSError:
        return False
    if gone:  # it closed before we asked to be told
        sys.exit(1)
    return True


def _no_new_privileges() -> bool:
    import ctypes  # noqa: PLC0415 - Linux only

    pr_set_no_new_privs = 38
    status: int = ctypes.CDLL(None, use_errno=True).prctl(pr_set_no_new_privs, 1, 0, 0, 0)
    return status == 0
