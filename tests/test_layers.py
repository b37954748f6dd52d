"""Who may import whom; each test reads as a sentence of the design."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
QT = ("PySide6", "shiboken6")
NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "requests", "PySide6.QtNetwork")


def imports_of(path: Path) -> set[str]:
    """Every module that a file names in an import, wherever in the file it stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the layer they cross"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def offenders(folder: str, banned: tuple[str, ...], but: tuple[str, ...] = ()) -> list[str]:
    """Files under `folder` (those starting with one of `but` apart) that import a banned module."""
    rows = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(but):
            continue
        for module in imports_of(path):
            if any(module == ban or module.startswith(ban + ".") for ban in banned):
                rows.append(f"{name} imports {module}")
    return rows


def test_core_knows_no_window():
    assert offenders("core", ("gui",)) == []


def test_core_knows_no_qt_but_for_typesetting_in_the_worker():
    assert offenders("core", QT, but=("core/worker/",)) == []


def test_the_worker_knows_no_vault_no_keyring_and_no_network():
    assert offenders("core/worker", ("core.vault", "keyring", *NETWORK)) == []


def test_nothing_in_core_reaches_for_the_network():
    assert offenders("core", NETWORK) == []


def test_only_the_vault_speaks_sql():
    assert offenders("core", ("sqlcipher3", "sqlite3"), but=("core/vault/",)) == []
    assert offenders("gui", ("sqlcipher3", "sqlite3")) == []


@pytest.mark.parametrize(
    "parser", ["pypdfium2", "pypdf", "PIL", "email", "markdown_it", "nh3", "html.parser", "zipfile"]
)
def test_only_the_worker_parses_untrusted_bytes(parser):
    assert offenders("core", (parser,), but=("core/worker/",)) == []
    assert offenders("gui", (parser,)) == []


def test_the_domain_knows_nothing_else():
    others = tuple(f"core.{p.stem}" for p in (ROOT / "core").iterdir() if p.stem not in {"domain", "__init__"})
    assert offenders("core/domain", others) == []


def test_models_open_no_dialogs():
    assert offenders("gui/models", ("gui.dialogs", "gui.views", "PySide6.QtWidgets")) == []


def test_law_and_cases_compute_without_store_or_worker():
    for part in ("core/law", "core/cases", "core/letters"):
        assert offenders(part, ("core.vault", "core.worker", "core.isolation", "core.reading")) == []
