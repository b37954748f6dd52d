"""A child process from its certain start to its certain end."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import IO

from core.errors import Bug, Cancelled, ErrorCode, UserError
from core.isolation.clean import clean_line
from core.isolation.limits import Limits
from core.isolation.protocol import Blob, ClosedError, Frame, Json, ProtocolError, read_frame, write_frame

_MAIN = Path(__file__).resolve().parent.parent / "worker" / "main.py"
_COMPLAINT_BYTES = 8192
_POLL_S = 0.1
# The only parts of a child's standard error that are ever kept: the kind of an exception and a place in our code.
_KIND = re.compile(r"^([A-Z]\w{0,60}(?:Error|Exception|Exit|Warning))\b", re.MULTILINE)
_PLACE = re.compile(r"(core/worker/[\w/]{1,60}\.py)\", line (\d{1,6})")


class Role(StrEnum):
    """What a child serves."""

    DOCUMENTS = "documents"
    ANALYSIS = "analysis"


class Child:
    """One worker process, alone in its own session.

    Use as a context manager; leaving it kills the process with all it started and waits for its end.
    Requests are made from one thread at a time; `kill` may come from any thread, at any moment.
    """

    def __init__(self, role: Role, limits: Limits) -> None:
        self._limits = limits
        self._ended_by: ErrorCode | None = None
        self._cancelled = False
        self._complaints = bytearray()
        self._process, self._lifeline = _start(role)
        self._drain = threading.Thread(target=self._drain_complaints, name="worker-complaints", daemon=True)
        self._drain.start()

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def request(
        self,
        header: Mapping[str, Json],
        blob: Blob = b"",
        *,
        timeout_s: float,
        cancelled: Callable[[], bool] | None = None,
    ) -> Frame:
        """Asks and waits for the answer, `timeout_s` seconds of wall clock at most.

        `cancelled` is asked from another thread ten times a second; its yes kills the child.

        Raises UserError with the code that the worker named, TIME_LIMIT when it was too slow and
        WORKER_CRASHED when it ended or answered nonsense; each but the first leaves the child dead.
        Raises Cancelled when `kill` was called meanwhile or before.
        """
        clock = threading.Timer(timeout_s, self._end, (ErrorCode.TIME_LIMIT,))
        clock.daemon = True
        clock.start()
        answered = threading.Event()
        if cancelled is not None:
            threading.Thread(target=self._watch, args=(cancelled, answered), daemon=True).start()
        try:
            write_frame(_pipe(self._process.stdin), header, blob)
            answer = read_frame(_pipe(self._process.stdout), self._limits)
        except ProtocolError as error:
            raise self._failure(error) from error
        finally:
            clock.cancel()
            answered.set()
        return self._checked(answer)

    def nonsense(self, error: ProtocolError) -> UserError | Cancelled:
        """Ends the child because a value in its answer is out of bounds; gives the error to raise."""
        return self._failure(error)

    def kill(self) -> None:
        """Ends the child at once, whatever it does; a waiting request raises Cancelled."""
        self._cancelled = True
        self._end(None)

    def close(self) -> None:
        """Ends the child and waits until it and its pipes are gone. Safe to call again."""
        self._cancelled = True
        self._end(None)
        self._process.wait()
        self._drain.join(timeout=2.0)
        if self._lifeline is not None:
            os.close(self._lifeline)
            self._lifeline = None
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            try:
                _pipe(pipe).close()
            except OSError:  # unsent bytes of a child that is gone
                continue

    def diagnosis(self) -> str:
        """What the child complained of: kinds of exceptions and places in our code, never a word of a document."""
        text = self._complaints.decode("ascii", "replace")
        places = [f"{path}:{line}" for path, line in _PLACE.findall(text)]
        return ", ".join([*_KIND.findall(text)[-3:], *places[-3:]])

    def _watch(self, cancelled: Callable[[], bool], answered: threading.Event) -> None:
        while not answered.wait(_POLL_S):
            if cancelled():
                self.kill()
                return

    def _checked(self, answer: Frame) -> Frame:
        code = answer.header.get("error")
        if code is None:
            return answer
        if code == "bug":
            failed = clean_line(str(answer.header.get("failed")), 60)
            place = clean_line(str(answer.header.get("place")), 80)
            raise UserError(ErrorCode.WORKER_CRASHED) from Bug(f"{failed} at {place}")
        try:
            known = ErrorCode(str(code))
        except ValueError as error:
            raise self._failure(ProtocolError("an unknown code")) from error
        raise UserError(known, **_facts(answer.header.get("facts")))

    def _failure(self, error: ProtocolError) -> UserError | Cancelled:
        if not isinstance(error, ClosedError):
            self._end(ErrorCode.WORKER_CRASHED)
        self._end(None)
        status = self._process.wait()
        if self._ended_by is not None:
            return UserError(self._ended_by)
        if self._cancelled:
            return Cancelled()
        if os.name == "posix" and status == -signal.SIGXCPU:
            return UserError(ErrorCode.TIME_LIMIT)
        return UserError(ErrorCode.WORKER_CRASHED)

    def _end(self, reason: ErrorCode | None) -> None:
        if reason is not None and self._ended_by is None and not self._cancelled:
            self._ended_by = reason
        if self._process.poll() is not None:
            return
        if os.name == "posix":
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except ProcessLookupError:
                return
        else:
            self._process.kill()

    def _drain_complaints(self) -> None:
        stream = _pipe(self._process.stderr)
        while True:
            try:
                data = os.read(stream.fileno(), 4096)
            except (OSError, ValueError):
                return
            if not data:
                return
            self._complaints = (self._complaints + data)[-_COMPLAINT_BYTES:]


def _facts(value: Json) -> dict[str, str | int]:
    if not isinstance(value, Mapping):
        return {}
    facts: dict[str, str | int] = {}
    for name, fact in list(value.items())[:8]:
        if name.isidentifier() and type(fact) is int:
            facts[name] = fact
        elif name.isidentifier() and isinstance(fact, str):
            facts[name] = clean_line(fact, 200)
    return facts


def _start(role: Role) -> "tuple[subprocess.Popen[bytes], int | None]":
    """The process, and the end of its lifeline that this process must keep open."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--worker", role.value]
    else:
        command = [sys.executable, "-I", str(_MAIN), role.value]
    pipe = subprocess.PIPE
    try:
        if os.name != "posix":
            flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
            return subprocess.Popen(
                command, stdin=pipe, stdout=pipe, stderr=pipe, env=_environment(), creationflags=flags
            ), None
        theirs, ours = os.pipe()
        try:
            command.append(str(theirs))
            process = subprocess.Popen(
                command,
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                cwd="/",
                env=_environment(),
                start_new_session=True,
                pass_fds=(theirs,),
            )
        except OSError:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
    except OSError as error:
        raise UserError(ErrorCode.WORKER_MISSING) from error
    return process, ours


def _environment() -> dict[str, str]:
    """Nothing of the user's session but what an interpreter and its libraries need to start."""
    kept = ("LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
    return {
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        **{name: os.environ[name] for name in kept if name in os.environ},
    }


def _pipe(stream: "IO[bytes] | None") -> "IO[bytes]":
    if stream is None:
        raise Bug("a child without its pipes")
    return stream
