"""Every test run has a home of its own: it touches no settings, keyring or bus of whoever runs it."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.helpers.places import CORPUS
from tests.helpers.skip_policy import CORPUS as CORPUS_REASON
from tests.helpers.skip_policy import SkipPolicy, running_in_ci

OUTSIDE = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND", "QT_STYLE_OVERRIDE")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(SkipPolicy(running_in_ci()), "skip-policy")
    home = Path(tempfile.mkdtemp(prefix="contrepoids-home-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    os.environ.update(
        HOME=str(home),
        XDG_CONFIG_HOME=str(home / ".config"),
        XDG_DATA_HOME=str(home / ".local" / "share"),
        XDG_STATE_HOME=str(home / ".local" / "state"),
        XDG_CACHE_HOME=str(home / ".cache"),
        XDG_RUNTIME_DIR=str(runtime),
        QT_QPA_PLATFORM="offscreen",
        TZ="Europe/Paris",
    )
    for name in OUTSIDE:
        os.environ.pop(name, None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CORPUS.is_dir():
        return
    absent = pytest.mark.skip(reason=CORPUS_REASON)
    for item in items:
        if "corpus" in item.keywords:
            item.add_marker(absent)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the labelled corpus; a test that uses it without the mark is skipped where there is none."""
    if not CORPUS.is_dir():
        pytest.skip(CORPUS_REASON)
    return CORPUS
