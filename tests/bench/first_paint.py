"""From the start of the process to the first paint of our window, against a bare QMainWindow in the same run.

`python tests/bench/first_paint.py [--runs N]` starts both as processes of their own, in turns, on a virtual desktop
with a home of its own: the first start makes the vault, the later ones open it. Medians of N runs (7), in ms from
just before the process is made until paintEvent of the window has returned; "imports" is what our process has used
by the time that its window's class is loaded.
"""

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.desktop.harness.desk import Desk
from tests.desktop.harness.waiting import wait_until

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
loaded = time.monotonic()
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("PAINTED", loaded, time.monotonic(), flush=True)
        QApplication.quit()
app = QApplication(sys.argv[:1])
window = Bare()
window.resize(1280, 800)
window.show()
app.exec()
"""
# The real entry with the real arguments; only the window's paintEvent is listened to.
OURS = """
import sys, time
from gui import app
from gui.mainwindow import MainWindow
loaded = time.monotonic()
painted = MainWindow.paintEvent
def paint(self, event):
    first = not self._seen
    painted(self, event)
    if first:
        print("PAINTED", loaded, time.monotonic(), flush=True)
        from PySide6.QtCore import QTimer
        QTimer.singleShot(1500, self.close)
MainWindow.paintEvent = paint
sys.exit(app.main([]))
"""


def start(desk: Desk, program: str) -> tuple[float, float]:
    """Milliseconds until the window's class was loaded, and until it was painted."""
    log = desk.root / f"{Path(sys.executable).name}.log"
    log.write_bytes(b"")
    begun = time.monotonic()
    process = desk.start(sys.executable, "-c", program)
    wait_until(lambda: process.poll() is not None, "the window to be painted and closed", 60)
    said = re.search(r"^PAINTED (\S+) (\S+)$", log.read_text(encoding="utf-8"), re.MULTILINE)
    assert said is not None, log.read_text(encoding="utf-8")
    loaded, painted = (1000 * (float(word) - begun) for word in said.groups())
    return loaded, painted


def main() -> int:
    """Prints the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    wanted = parser.parse_args()
    with Desk(Path(tempfile.gettempdir())) as desk:
        first = start(desk, OURS)[1]
        start(desk, BARE)  # files are in memory from here on
        rows = [(*start(desk, BARE), *start(desk, OURS)) for _ in range(wanted.runs)]
    bare_loaded, bare_painted, ours_loaded, ours_painted = (median(column) for column in zip(*rows, strict=True))
    print(f"bare QMainWindow   imports {bare_loaded:6.0f} ms   first paint {bare_painted:6.0f} ms")
    print(f"Contrepoids        imports {ours_loaded:6.0f} ms   first paint {ours_painted:6.0f} ms")
    print(
        f"ratio x{ours_painted / bare_painted:.2f}, {ours_painted - bare_painted:.0f} ms more; first ever {first:.0f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
