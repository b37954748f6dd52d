"""`make install` puts the app where a person looks for it, and `make uninstall` takes it away again."""

import sys
from pathlib import Path

import pytest

from tests.desktop.harness.desk import Desk
from tests.helpers.places import ROOT

pytestmark = pytest.mark.desktop

INSTALL = str(ROOT / "packaging" / "linux" / "install.sh")
UNINSTALL = str(ROOT / "packaging" / "linux" / "uninstall.sh")
READER = """[Desktop Entry]
Type=Application
Name=A PDF reader
Exec=cat %f
MimeType=application/pdf;
"""


@pytest.fixture
def home(desk: Desk) -> Path:
    """The desk's home, where the libraries need not be fetched anew: this run's own stand in for them."""
    library = desk.home / ".local" / "lib" / "contrepoids"
    library.mkdir(parents=True)
    (library / "venv").symlink_to(sys.prefix)
    (desk.home / "Desktop").mkdir()
    return desk.home


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts and "mimeinfo.cache" not in path.name
    }


def test_it_is_in_the_menu_on_the_desktop_and_under_open_with(desk: Desk, home: Path):
    desk.run(INSTALL, timeout_s=300)
    applications = home / ".local" / "share" / "applications"
    entry = applications / "contrepoids.desktop"
    desk.run("desktop-file-validate", str(entry))
    assert (home / "Desktop" / "contrepoids.desktop").stat().st_mode & 0o100
    offered = (applications / "mimeinfo.cache").read_text(encoding="utf-8")
    for kind in ("application/pdf", "message/rfc822"):
        assert f"{kind}=contrepoids.desktop;" in offered
    icons = home / ".local" / "share" / "icons" / "hicolor"
    assert (icons / "scalable" / "apps" / "contrepoids.svg").exists()
    for size in (16, 48, 256):
        assert (icons / f"{size}x{size}" / "apps" / "contrepoids.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.usefixtures("home")
def test_another_reader_goes_on_opening_pdf_files(desk: Desk):
    system = desk.root / "share"
    (system / "applications").mkdir(parents=True)
    (system / "applications" / "reader.desktop").write_text(READER, encoding="utf-8")
    desk.run("update-desktop-database", str(system / "applications"))
    desk.env["XDG_DATA_DIRS"] = f"{system}:{desk.env['XDG_DATA_DIRS']}"
    ask = ("xdg-mime", "query", "default", "application/pdf")
    assert desk.run(*ask).strip() == "reader.desktop"
    desk.run(INSTALL, timeout_s=300)
    assert desk.run(*ask).strip() == "reader.desktop"


def test_it_leaves_nothing_but_the_users_own_data(desk: Desk, home: Path):
    own = home / ".local" / "share" / "contrepoids" / "vault" / "store"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"kept")
    before = files_below(home / ".local") | files_below(home / "Desktop")
    desk.run(INSTALL, timeout_s=300)
    assert files_below(home / "Desktop")
    printed = desk.run(UNINSTALL)
    assert files_below(home / ".local") | files_below(home / "Desktop") == {
        name for name in before if not name.startswith("lib/contrepoids/")
    }
    assert own.read_bytes() == b"kept"
    assert str(own.parent.parent) in printed
