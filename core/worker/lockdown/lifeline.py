"""The end of a worker whose parent is gone."""

import os
import select
import signal
import sys


def end_with_parent(lifeline: int) -> bool:
    """Has the kernel end this process when the parent's end of the pipe `lifeline` closes; False where it cannot.

    It is sent SIGIO then, whose default action ends it whatever it is doing. PR_SET_PDEATHSIG would
    watch the *thread* that started us, and a thread of a pool ends long before its application. POSIX only.
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
