"""The first start with a real keyring asks nothing, nor does the second."""

from tests.helpers.keyring_session import LOCK, keyring_session

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from core.clock import system_clock
from core.paths import UserPlaces
from gui.look import Look
from gui.opening import Gate, Opening
from gui.preferences import Preferences
from gui.services import Services
from gui.store import Store
from gui.tasks import Tasks

folder = Path(sys.argv[1])
app = QApplication([])
tasks = Tasks()
places = UserPlaces(folder / "data", folder / "config", folder / "state")
services = Services(system_clock(), places, tasks, Store(tasks), Look(app, "light"), Preferences(places.settings))
opening = Opening(services)
seen = []

def follow():
    seen.append(opening.gate.value)
    if opening.gate not in {Gate.OPENING, Gate.CLOSED}:
        app.quit()

opening.changed.connect(follow)
QTimer.singleShot(0, opening.start)
QTimer.singleShot(20000, app.quit)
app.exec()
services.close()
print(*seen, opening.error.code.value if opening.error else "-")
"""


def start(session, folder):
    session.environment["QT_QPA_PLATFORM"] = "offscreen"
    ran = session.python(START, str(folder))
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


def test_no_question_with_a_keyring(tmp_path):
    with keyring_session(tmp_path / "session") as session:
        assert start(session, tmp_path / "user") == ["opening", "open", "-"]
        assert start(session, tmp_path / "user") == ["opening", "open", "-"]


def test_a_keyring_that_stays_locked_is_told_with_its_way_out(tmp_path):
    with keyring_session(tmp_path / "session") as session:
        assert start(session, tmp_path / "user")[1] == "open"
        assert session.python(LOCK).returncode == 0
        opening, gate, code = start(session, tmp_path / "user")
        assert (opening, gate) == ("opening", "failed")
        assert code in {"keyring-locked", "keyring-missing"}


def test_a_key_that_is_gone_is_told(tmp_path):
    with keyring_session(tmp_path / "one") as session:
        assert start(session, tmp_path / "user")[1] == "open"
    with keyring_session(tmp_path / "another") as session:
        assert start(session, tmp_path / "user") == ["opening", "failed", "keyring-key-lost"]
