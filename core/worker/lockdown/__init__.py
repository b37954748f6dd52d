"""What a worker gives up before it reads its first foreign byte.

Each layer is applied where the system has it and reported by name, so that nobody believes in one that is missing.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from core.isolation.limits import Limits
from core.worker.lockdown.lifeline import end_with_parent
from core.worker.lockdown.limits import lower


def apply(limits: Limits, lifeline: int | None, readable: Iterable[Path]) -> tuple[str, ...]:
    """Locks this process down, once and for good; gives the names of the layers that are active.

    `lifeline` is the descriptor of a pipe whose other end the parent holds, None where there is none;
    `readable` are the files and folders that may still be read. To be called while there is one thread only.

    `limits`: caps on memory, processor time, files and core dumps; `ends-with-parent`; `no-new-privileges`;
    `landlock`: no file but `readable`, no write; `seccomp`: no socket, program, process or change of a file.
    """
    layers: list[str] = []
    if os.name == "posix":
        lower(limits)
        layers.append("limits")
    if os.name == "posix" and lifeline is not None and end_with_parent(lifeline):
        layers.append("ends-with-parent")
    if sys.platform == "linux":
        layers += _sandbox(readable)
    return tuple(layers)


def narrow(readable: Iterable[Path]) -> None:
    """Takes away the reading of what is not in `readable`, where the system can; for a job that needs less."""
    if sys.platform == "linux":
        from core.worker.lockdown import landlock  # noqa: PLC0415 - Linux only

        landlock.restrict(readable)


def _sandbox(readable: Iterable[Path]) -> list[str]:
    from core.worker.lockdown import kernel, landlock, seccomp  # noqa: PLC0415 - Linux only

    if not kernel.no_new_privileges():
        return []
    layers = ["no-new-privileges"]
    if landlock.restrict(readable):
        layers.append("landlock")
    if seccomp.restrict():
        layers.append("seccomp")
    return layers
