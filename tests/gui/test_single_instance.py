import subprocess
import sys

from gui.desktop.single_instance import SingleInstance
from tests.helpers.places import ROOT

SECOND = """
import sys
from gui.desktop.single_instance import SingleInstance
second = SingleInstance()
assert not second.claim()
sys.exit(0 if second.forward(sys.argv[1:]) else 3)
"""


def test_a_second_start_hands_over_its_files(qtbot):
    first = SingleInstance()
    assert first.claim()
    first.listen()
    heard = []
    first.asked.connect(heard.append)
    names = ["/tmp/Été n°1 d'ici.pdf", "/tmp/b.eml"]
    with subprocess.Popen([sys.executable, "-c", SECOND, *names], cwd=ROOT) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
    assert heard == [names]
    first.release()


def test_nonsense_on_the_socket_is_dropped(qtbot):
    from PySide6.QtNetwork import QLocalSocket

    first = SingleInstance()
    assert first.claim()
    first.listen()
    heard = []
    first.asked.connect(heard.append)
    for message in (b"nonsense\n", b'{"files": 3}\n', b"x" * 2_000_000):
        socket = QLocalSocket()
        socket.connectToServer(first.address)
        assert socket.waitForConnected(1000)
        socket.write(message)
        socket.flush()
        qtbot.wait(100)
        socket.abort()
    assert heard == []
    first.release()
