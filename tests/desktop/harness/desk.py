"""A whole desktop without a screen, private to one test: X server, bus, notifications, keyring, tray."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.desktop.harness.file_manager import FileManager
from tests.desktop.harness.hands import Hands
from tests.desktop.harness.notifications import Notifications
from tests.desktop.harness.surroundings import write_bus, write_file_manager, write_notifications, write_panel
from tests.desktop.harness.waiting import wait_until
from tests.desktop.harness.widgets import Widgets
from tests.desktop.harness.windows import Windows
from tests.helpers.places import ROOT

PROGRAMS = (
    "Xvfb",
    "dbus-daemon",
    "openbox",
    "dunst",
    "gnome-keyring-daemon",
    "setxkbmap",
    "xdotool",
    "xprop",
    "scrot",
    "pcmanfm",
)
KEYRING_PASSWORD = "mot-de-passe-du-trousseau"
MARK = "CONTREPOIDS_DESK"


def missing_programs() -> list[str]:
    """The programs of the desktop that this machine lacks."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Desk:
    """A context manager: everything runs inside it, and nothing of it is left after it.

    `keyring`: whether a keyring, unlocked, is there. `tray`: whether a panel with a tray is there.
    Screenshots and, when a test fails, logs go to `artifacts`.
    """

    def __init__(self, artifacts: Path, keyring: bool = True, tray: bool = False, size: str = "1280x800") -> None:
        self.root = Path(tempfile.mkdtemp(prefix="desk-"))
        self.home = self.root / "home"
        self.artifacts = artifacts
        self.env: dict[str, str] = {}
        self._keyring = keyring
        self._tray = tray
        self._size = size
        self._mark = uuid.uuid4().hex
        self._processes: list[subprocess.Popen[bytes]] = []
        self._pictures = 0
        self.hands = Hands(self.run)
        self.windows = Windows(self.run)
        self.notifications = Notifications(self.root / "notifications.jsonl", self.windows, self.hands)

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.end()

    def start(self, *command: str, stdin: bytes | None = None, **environment: str) -> subprocess.Popen[bytes]:
        """Starts a program on the desk; what it prints goes to a log of its name."""
        with (self.root / f"{Path(command[0]).name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.env | environment,
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if stdin is not None:
            assert process.stdin is not None
            process.stdin.write(stdin)
            process.stdin.close()
        self._processes.append(process)
        return process

    def start_app(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """Starts Contrepoids itself, as a user's double click would."""
        return self.start(sys.executable, "-m", "gui.app", *arguments, **environment)

    def run(self, *command: str, stdin: str | None = None, check: bool = True, timeout_s: float = 30.0) -> str:
        """Runs a program to its end and answers what it printed. Raises AssertionError when it fails."""
        done = subprocess.run(
            command, env=self.env, cwd=ROOT, input=stdin, capture_output=True, text=True, timeout=timeout_s, check=False
        )
        assert done.returncode == 0 or not check, f"{' '.join(command[:3])}…: {done.stderr or done.stdout}"
        return done.stdout

    def widgets(self, application: str = "contrepoids") -> Widgets:
        """The accessible widgets of a running application."""
        return Widgets(self.run, application)

    def file_manager(self, folder: Path) -> FileManager:
        """Opens a folder in a file manager."""
        return FileManager(self.start, self.windows, self.hands, folder)

    def click(self, name: str, role: str | None = None, application: str = "contrepoids") -> None:
        """Clicks with the mouse in the middle of the widget of that name, once it is there."""
        self.hands.click(self.widgets(application).wait_for(name, role).center)

    def screenshot(self, name: str) -> Path:
        """Keeps a picture of the whole screen under `artifacts`, numbered in the order taken."""
        self._pictures += 1
        self.artifacts.mkdir(parents=True, exist_ok=True)
        path = self.artifacts / f"{self._pictures:02d}-{name}.png"
        self.run("scrot", "--overwrite", "--pointer", str(path))
        return path

    def keep_logs(self) -> None:
        """Copies what the programs printed to `artifacts`."""
        self.artifacts.mkdir(parents=True, exist_ok=True)
        for log in self.root.glob("*.log"):
            shutil.copy(log, self.artifacts)

    def owned(self, name: str) -> bool:
        """Whether a service of that name is on the bus."""
        asked = ("dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/")
        return "true" in self.run(*asked, "org.freedesktop.DBus.NameHasOwner", f"string:{name}", check=False)

    def lock_keyring(self) -> None:
        """Locks the keyring, so that its next use asks for the password."""
        self.run("secret-tool", "lock")

    def stop(self, process: subprocess.Popen[bytes], how: signal.Signals = signal.SIGTERM) -> int:
        """Ends one program and all that it started; answers its exit status."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        try:
            return process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return process.wait(10)

    def end(self) -> None:
        """Ends everything, last started first, then whatever still carries the desk's mark."""
        for process in reversed(self._processes):
            self.stop(process)
        for _ in range(50):
            left = self._left_over()
            if not left:
                break
            for pid in left:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        shutil.rmtree(self.root, ignore_errors=True)

    def _left_over(self) -> list[int]:
        mark = f"{MARK}={self._mark}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
                if state != "Z" and mark in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                continue
        return found

    def _start(self) -> None:
        runtime = self.root / "run"
        config = self.home / ".config"
        scratch = self.root / "tmp"
        for folder in (self.home, scratch, config, self.home / ".local" / "share" / "applications"):
            folder.mkdir(parents=True)
        runtime.mkdir(mode=0o700)
        kept = {name: os.environ[name] for name in ("PATH", "TZ", "SSL_CERT_FILE") if name in os.environ}
        self.env = kept | {
            MARK: self._mark,
            "HOME": str(self.home),
            "TMPDIR": str(scratch),
            "LANG": "C.UTF-8",
            "LANGUAGE": "fr",
            "XDG_CONFIG_HOME": str(config),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "XDG_STATE_HOME": str(self.home / ".local" / "state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_DIRS": "/usr/local/share:/usr/share",
            "XDG_CURRENT_DESKTOP": "XFCE",
            "XDG_SESSION_TYPE": "x11",
        }
        self._start_screen()
        # bépo has a key for every letter of French, É and « included; one without would come through at times only
        self.run("setxkbmap", "fr", "bepo")
        self._start_bus(runtime / "bus")
        self.start("openbox", "--sm-disable")
        wait_until(
            lambda: "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False), "window manager"
        )
        write_file_manager(config)
        self.start("dunst", "-conf", str(write_notifications(self.root, self.root / "notifications.jsonl")))
        wait_until(lambda: self.owned("org.freedesktop.Notifications"), "notification daemon")
        if self._keyring:
            command = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
            self.start(*command, stdin=KEYRING_PASSWORD.encode())
            wait_until(lambda: self.owned("org.freedesktop.secrets"), "keyring")
        if self._tray:
            write_panel(config)
            self.start("xfce4-panel", "--disable-wm-check")
            wait_until(lambda: self.owned("org.kde.StatusNotifierWatcher"), "tray")

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        # -noreset: without it the keyboard layout is forgotten whenever the last program goes
        options = f"-displayfd {writing} -screen 0 {self._size}x24 -noreset -nolisten tcp -dpi 96"
        with (self.root / "Xvfb.log").open("ab") as log:
            server = subprocess.Popen(
                ["Xvfb", *options.split()],
                env=self.env,
                pass_fds=(writing,),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._processes.append(server)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()  # the server picks a free one itself
        assert number, "the X server did not start: " + (self.root / "Xvfb.log").read_text(encoding="utf-8")
        self.env["DISPLAY"] = f":{number}"

    def _start_bus(self, socket: Path) -> None:
        self.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
        self.start("dbus-daemon", f"--config-file={write_bus(self.root, socket)}", "--nofork", "--nopidfile")
        wait_until(socket.exists, "session bus")
