"""Memory of the running application, idle and with a document open, against a bare QMainWindow in the same run.

`python tests/bench/memory.py [FILE...]` (the two-column sample contract) runs all on a virtual desktop with a home of
its own, without assistive technology. RSS is what counts as resident; PSS shares pages with other processes fairly.
The workers that read and analyse are counted apart.
"""

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.desktop.harness.desk import Desk
from tests.desktop.harness.waiting import wait_until
from tests.helpers.places import DATA

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setWindowTitle("Bare")
window.resize(1280, 800)
window.show()
app.exec()
"""
SETTLED_S = 4.0


def used(pid: int) -> tuple[float, float]:
    """RSS and PSS of one process in MiB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return tuple(int(re.search(rf"^{name}:\s+(\d+)", rollup, re.M)[1]) / 1024 for name in ("Rss", "Pss"))


def children(pid: int) -> list[int]:
    """The processes that a process has started and that live, theirs included."""
    found = []
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        for word in listing.read_text(encoding="ascii").split():
            found += [int(word), *children(int(word))]
    return found


def line(what: str, pid: int) -> tuple[float, float]:
    """Prints one process with its workers; answers its own figures."""
    rss, pss = used(pid)
    workers = [used(each) for each in children(pid)]
    inside = sum(each[1] for each in workers)
    print(f"{what:32} RSS {rss:6.0f} MiB   PSS {pss:6.0f} MiB   {len(workers)} worker(s) PSS {inside:4.0f} MiB")
    return rss, pss


def main() -> int:
    """Prints one line a state, then the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", default=[DATA / "files" / "box-adsl.pdf"])
    wanted = parser.parse_args()
    with Desk(Path(tempfile.gettempdir())) as desk:
        bare = desk.start(sys.executable, "-c", BARE)
        desk.windows.wait_for("--name", "Bare")
        time.sleep(SETTLED_S)
        bare_rss, _ = line("bare QMainWindow", bare.pid)
        desk.stop(bare)
        ours = desk.start_app()
        desk.windows.wait_for("--name", "Contrepoids", timeout_s=30)
        time.sleep(SETTLED_S)
        idle_rss, _ = line("Contrepoids, no contract", ours.pid)
        for file in wanted.files:
            titles = _titles(desk)
            desk.start_app(str(file.resolve()))
            wait_until(lambda titles=titles: _titles(desk) != titles, "the document to open", 60)
            time.sleep(SETTLED_S)
            rss, _ = line(f"Contrepoids, {file.name}", ours.pid)
            print(f"{'':32} x{rss / bare_rss:.2f} of the bare window")
        print(f"idle x{idle_rss / bare_rss:.2f} of the bare window")
    return 0


def _titles(desk: Desk) -> list[str]:
    """The titles of our windows."""
    windows = desk.windows.find("--name", "Contrepoids")
    return [desk.run("xdotool", "getwindowname", window.id, check=False).strip() for window in windows]


if __name__ == "__main__":
    sys.exit(main())
