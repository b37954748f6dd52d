import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from core.errors import Cancelled, ErrorCode, UserError
from core.isolation.child import Child, Role
from core.isolation.limits import DEFAULT_LIMITS

ROOT = Path(__file__).resolve().parents[3]
PDF = (ROOT / "tests/data/files/gym.pdf").read_bytes()
OPEN = {"op": "open", "name": "gym.pdf", "password": None}

HOLDER = """
import sys, time
sys.path.insert(0, {root!r})
from core.isolation.child import Child, Role
from core.isolation.limits import DEFAULT_LIMITS
child = Child(Role.DOCUMENTS, DEFAULT_LIMITS)
child.request({{"op": "open", "name": "a.txt", "password": None}}, {data!r}, timeout_s=60)
print(child.pid, flush=True)
time.sleep(60)
"""


def gone(pid: int, within_s: float = 5.0) -> bool:
    """Whether the process ends in time; a zombie that its new parent has yet to reap counts as ended."""
    until = time.monotonic() + within_s
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_child_ends_with_its_block():
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        answer = child.request(OPEN, PDF, timeout_s=60)
        assert answer.header["kind"] == "pdf"
        assert child.alive
    assert not child.alive
    assert gone(child.pid)


def test_a_child_leads_a_session_of_its_own():
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        assert os.getpgid(child.pid) == child.pid
        assert os.getsid(child.pid) == child.pid


def test_the_wall_clock_kills():
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        with pytest.raises(UserError) as raised:
            child.request(OPEN, PDF, timeout_s=0.001)
        assert raised.value.code is ErrorCode.TIME_LIMIT
        assert not child.alive


def test_killing_from_another_thread_ends_a_request_as_cancelled():
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        os.kill(child.pid, signal.SIGSTOP)  # a worker that answers nothing
        threading.Timer(0.1, child.kill).start()
        begun = time.monotonic()
        with pytest.raises(Cancelled):
            child.request(OPEN, PDF, timeout_s=30)
        assert time.monotonic() - begun < 5


def test_the_users_no_is_heard_while_waiting():
    asked = threading.Event()
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        os.kill(child.pid, signal.SIGSTOP)
        threading.Timer(0.1, asked.set).start()
        with pytest.raises(Cancelled):
            child.request(OPEN, PDF, timeout_s=30, cancelled=asked.is_set)


def test_a_child_that_dies_by_itself_is_a_crash():
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        os.kill(child.pid, signal.SIGSEGV)
        with pytest.raises(UserError) as raised:
            child.request(OPEN, PDF, timeout_s=30)
        assert raised.value.code is ErrorCode.WORKER_CRASHED


def test_a_request_without_sense_tells_the_place_but_no_content():
    secret = "Dupont-Canari"
    with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
        with pytest.raises(UserError) as raised:
            child.request({"op": secret}, timeout_s=30)
        assert raised.value.code is ErrorCode.WORKER_CRASHED
        assert secret not in repr(raised.value.__cause__)
        assert "documents.py" in str(raised.value.__cause__)
        assert secret not in child.diagnosis()


def test_the_child_sees_nothing_of_the_users_session():
    os.environ["CANARY_FOR_WORKER"] = "1"
    try:
        with Child(Role.DOCUMENTS, DEFAULT_LIMITS) as child:
            child.request(OPEN, PDF, timeout_s=60)
            environment = Path(f"/proc/{child.pid}/environ").read_bytes()
    finally:
        del os.environ["CANARY_FOR_WORKER"]
    assert b"CANARY" not in environment
    assert b"HOME=" not in environment
    assert b"DBUS" not in environment


def test_a_child_ends_with_its_parent_however_that_ends():
    script = HOLDER.format(root=str(ROOT), data=PDF)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        pid = int(holder.stdout.readline())
        assert not gone(pid, within_s=0.2)
        holder.kill()
    assert gone(pid)
