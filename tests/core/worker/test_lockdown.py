"""What a locked-down process is refused, tried from inside one."""

import ctypes
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.isolation.child import Child, Role
from core.isolation.limits import DEFAULT_LIMITS
from core.reading.analyst import Analyst
from core.reading.reader import Reader
from core.worker.lockdown.calls import AARCH64, X86_64, Calls
from core.worker.lockdown.seccomp import Step, program
from tests.helpers.places import DATA, ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")

# What the kernel can do, asked of it in another way than the product does.
LANDLOCK = sys.platform == "linux" and ctypes.CDLL(None).syscall(444, None, ctypes.c_size_t(0), 1) > 0
SECCOMP = Path("/proc/sys/kernel/seccomp/actions_avail").exists() and os.uname().machine in ("x86_64", "aarch64")
needs_landlock = pytest.mark.skipif(not LANDLOCK, reason="this kernel has no Landlock")
needs_seccomp = pytest.mark.skipif(not SECCOMP, reason="this kernel or processor has no filter of system calls")

TRIES = """
import ctypes, errno, json, os, signal, socket, subprocess, sys, threading
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from core.isolation.limits import DEFAULT_LIMITS
from core.worker import lockdown
from core.worker.lockdown import kernel, landlock, places, seccomp
from core.worker.main import readable

which, scratch = sys.argv[2], Path(sys.argv[3])
existing = scratch / "existing"
libc = ctypes.CDLL(None, use_errno=True)
connected = socket.socket()
if which in ("documents", "analysis", "pdf"):
    layers = lockdown.apply(DEFAULT_LIMITS, None, readable("analysis" if which == "analysis" else "documents"))
    if which == "pdf":
        lockdown.narrow(places.program())
else:
    kernel.no_new_privileges()
    active = landlock.restrict(readable("documents")) if which == "landlock" else seccomp.restrict()
    layers = [which] if active else []

def fork():
    if os.fork() == 0:
        os._exit(0)

def native(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), "")

def thread():
    ran = []
    one = threading.Thread(target=lambda: ran.append(1))
    one.start()
    one.join()
    assert ran

tries = {
    "read": lambda: open("/etc/passwd").close(),
    "list": lambda: os.listdir(scratch),
    "read the parent": lambda: open(f"/proc/{os.getppid()}/environ").close(),
    "create": lambda: os.open(scratch / "new", os.O_WRONLY | os.O_CREAT),
    "write": lambda: os.open(existing, os.O_RDWR),
    "chmod": lambda: os.chmod(existing, 0o777),
    "times": lambda: os.utime(existing),
    "remove": lambda: os.unlink(existing),
    "socket": lambda: socket.socket(),
    "local socket": lambda: socket.socketpair(),
    "connect": lambda: connected.connect(("127.0.0.1", 9)),
    "fork": fork,
    "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
    "subprocess": lambda: subprocess.run(["/bin/true"]),
    "ptrace": lambda: native(libc.ptrace(16, os.getppid(), 0, 0)),
    "memory of the parent": lambda: native(libc.process_vm_readv(os.getppid(), None, 0, None, 0, 0)),
    "signal the parent": lambda: os.kill(os.getppid(), 0),
    "mount": lambda: native(libc.mount(b"x", b"/mnt", b"tmpfs", 0, None)),
    "namespace": lambda: native(libc.unshare(0x10000000)),
    "fonts": lambda: os.listdir("/etc/fonts"),
    "signal itself": lambda: os.kill(os.getpid(), 0),
    "thread": thread,
    "late module": lambda: __import__("xml.dom.minidom"),
    "resources": lambda: os.listdir(Path(sys.argv[1]) / "resources"),
    "exec": lambda: os.execv("/bin/true", ["true"]),
}
outcome = {}
for name, attempt in tries.items():
    try:
        attempt()
        outcome[name] = "done"
    except OSError as error:
        outcome[name] = errno.errorcode.get(error.errno, str(error.errno))
connected.close()
print(json.dumps({"layers": list(layers), "outcome": outcome}))
"""
FILES = ("read", "list", "read the parent", "create", "write", "remove")
CALLS = (
    *("create", "write", "chmod", "times", "remove", "socket", "local socket", "connect", "fork", "spawn"),
    *("subprocess", "ptrace", "memory of the parent", "signal the parent", "mount", "namespace", "exec"),
)
ALLOWED = ("signal itself", "thread", "late module", "resources")
REFUSED = {"EPERM", "EACCES"}


def tried(which: str, scratch: Path) -> tuple[set[str], dict[str, str]]:
    (scratch / "existing").write_text("x")
    command = [sys.executable, "-c", TRIES, str(ROOT), which, str(scratch)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout, "it became another program"
    told = json.loads(ended.stdout)
    return set(told["layers"]), told["outcome"]


@pytest.mark.parametrize("role", ["documents", "pdf", "analysis"])
def test_a_worker_reports_what_the_kernel_has_and_is_refused_the_rest(role, tmp_path):
    layers, outcome = tried(role, tmp_path)
    assert {"limits", "no-new-privileges"} <= layers
    assert ("landlock" in layers) == LANDLOCK
    assert ("seccomp" in layers) == SECCOMP
    expected = {*(FILES if LANDLOCK else ()), *(CALLS if SECCOMP else ())}
    assert {name: outcome[name] for name in expected if outcome[name] not in REFUSED} == {}
    assert {outcome[name] for name in ALLOWED} == {"done"}
    assert (tmp_path / "existing").read_text() == "x"


@needs_landlock
def test_fonts_are_for_typesetting_alone(tmp_path):
    if not Path("/etc/fonts").is_dir():
        pytest.skip("no fontconfig here")
    assert tried("documents", tmp_path)[1]["fonts"] == "done"
    assert tried("pdf", tmp_path)[1]["fonts"] == "EACCES"
    assert tried("analysis", tmp_path)[1]["fonts"] == "EACCES"


@needs_landlock
def test_landlock_alone_holds_files(tmp_path):
    layers, outcome = tried("landlock", tmp_path)
    assert layers == {"landlock"}
    assert {name: outcome[name] for name in FILES if outcome[name] not in REFUSED} == {}


@needs_seccomp
def test_the_filter_alone_holds_calls(tmp_path):
    layers, outcome = tried("seccomp", tmp_path)
    assert layers == {"seccomp"}
    assert {name: outcome[name] for name in CALLS if outcome[name] != "EPERM"} == {}


def test_real_workers_stand_under_the_filter():
    for role, request, data in (
        (Role.DOCUMENTS, {"op": "open", "name": "a.md", "password": None}, b"# Titre\n\nUn texte."),
        (Role.ANALYSIS, {"op": "none"}, b""),
    ):
        with Child(role, DEFAULT_LIMITS) as child:
            try:
                child.request(request, data, timeout_s=60)
            except Exception:
                assert role is Role.ANALYSIS  # it is up, and refuses a request that it does not know
            status = Path(f"/proc/{child.pid}/status").read_text()
            held = [os.readlink(entry) for entry in Path(f"/proc/{child.pid}/fd").iterdir()]
        assert "NoNewPrivs:\t1" in status
        assert ("Seccomp:\t2" in status) == SECCOMP
        assert not [place for place in held if place.startswith("socket:")]


def test_jobs_of_every_kind_work_under_all_layers():
    wanted = {"limits", "ends-with-parent", "no-new-privileges"}
    wanted |= ({"landlock"} if LANDLOCK else set()) | ({"seccomp"} if SECCOMP else set())
    samples = [
        ("gym.pdf", (DATA / "files/gym.pdf").read_bytes()),
        ("confirmation.eml", (DATA / "emails/confirmation-commande.eml").read_bytes()),
        ("a.md", "# Durée\n\nLe contrat dure 24 mois, reconduit d’année en année.\n".encode()),
        ("a.html", b"<html><body><h1>Contrat</h1><p>Le contrat dure 24 mois.</p></body></html>"),
        ("a.txt", b"Le contrat dure 24 mois."),
    ]
    with Analyst() as analyst:
        for name, data in samples:
            with Reader().open(data, name) as opened:
                document = opened.read()
                assert document.text.strip()
                assert opened.render(1, 1.0).data
                assert opened.annotate(()).startswith(b"%PDF-")
                assert set(opened.layers) == wanted
            analyst.analyse(document)
            assert set(analyst.layers) == wanted


ALLOW, KILL = 0x7FFF0000, 0x80000000


def decided(steps: list[Step], audit: int, number: int, *arguments: int) -> int:
    """What the kernel would make of the filter: the few instructions it uses, over the data it looks at."""
    data = {0: number, 4: audit, **{16 + 8 * index: value for index, value in enumerate((*arguments, 0, 0, 0))}}
    at, held = 0, 0
    while True:
        step = steps[at]
        at += 1
        if step.code == 0x06:
            return step.value
        if step.code == 0x20:
            held = data[step.value]
        else:
            yes = {0x15: held == step.value, 0x35: held >= step.value, 0x45: bool(held & step.value)}[step.code]
            at += step.then if yes else step.otherwise


@pytest.mark.parametrize(
    ("calls", "numbers"),
    [
        (X86_64, {"read": 0, "openat": 257, "clone": 56, "clone3": 435, "execve": 59, "socket": 41, "kill": 62}),
        (AARCH64, {"read": 63, "openat": 56, "clone": 220, "clone3": 435, "execve": 221, "socket": 198, "kill": 129}),
    ],
    ids=["x86-64", "aarch64"],
)
def test_the_filter_of_each_processor(calls: Calls, numbers: dict[str, int]):
    steps = program(calls, own=77)
    refused = 0x00050000 | errno.EPERM

    def answer(name: str, *arguments: int) -> int:
        return decided(steps, calls.audit, numbers[name], *arguments)

    assert answer("read") == ALLOW
    assert answer("openat", 0, 0, os.O_RDONLY | os.O_CLOEXEC) == ALLOW
    assert answer("openat", 0, 0, os.O_WRONLY) == refused
    assert answer("clone", 0x10000) == ALLOW
    assert answer("clone", 17) == refused
    assert answer("clone3") == 0x00050000 | errno.ENOSYS
    assert answer("execve") == answer("socket") == refused
    assert answer("kill", 77) == ALLOW
    assert answer("kill", 1) == answer("kill", 0xFFFFFFFF) == refused
    assert decided(steps, calls.audit ^ 1, numbers["read"]) == KILL
    assert decided(steps, calls.audit, numbers["read"] | 0x40000000) == refused
