"""A private D-Bus session with a real gnome-keyring, for code that runs in child processes of a test.

The daemons are started by absolute command, in folders of their own, and ended by their process ids.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

# A bus that starts no service by itself: the desktop without any keyring.
_BARE_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""


class Session:
    """The environment of a private session; `python` runs a script in it from the project's root."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def python(self, script: str, *arguments: str, timeout_s: float = 60) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, *arguments],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=timeout_s, check=False,
        )  # fmt: skip


@contextmanager
def private_bus(folder: Path, *, services: bool = True) -> Iterator[Session]:
    """A session bus in `folder`; without `services` it starts nothing on demand."""
    needed("dbus-daemon")
    home, run = folder / "home", folder / "run"
    for each in (home, run):
        each.mkdir(parents=True, exist_ok=True, mode=0o700)
    config = ["--session"]
    if not services:
        (folder / "bus.conf").write_text(_BARE_BUS)
        config = [f"--config-file={folder / 'bus.conf'}"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(run), "PYTHONPATH": str(ROOT)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "PYTHON_KEYRING_BACKEND"):
        environment.pop(name, None)
    bus = subprocess.Popen(
        ["dbus-daemon", *config, "--nofork", "--nopidfile", "--print-address=1"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        yield Session(environment)
    finally:
        bus.terminate()
        bus.wait(10)
        bus.stdout.close()


@contextmanager
def keyring_session(folder: Path, password: str = "test") -> Iterator[Session]:
    """A session whose gnome-keyring is running and unlocked."""
    needed("gnome-keyring-daemon")
    with private_bus(folder) as session:
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=session.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            daemon.stdin.write(password.encode())
            daemon.stdin.close()
            daemon.stdout.readline()  # it says where its control socket is once it answers
            yield session
        finally:
            daemon.terminate()
            daemon.wait(10)
            daemon.stdout.close()


def needed(program: str) -> None:
    """Fails, rather than skips, where the project's own setup did not run."""
    if sys.platform.startswith("linux") and shutil.which(program) is None:
        pytest.fail(f"{program} is missing: `make test` installs it")
    if not sys.platform.startswith("linux"):
        pytest.skip("a private D-Bus session exists on Linux only")


LOCK = """
import secretstorage
bus = secretstorage.dbus_init()
secretstorage.get_default_collection(bus).lock()
bus.close()
"""
