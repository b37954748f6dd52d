"""Real services over a real vault in a folder of the test's own; only the passphrase is made cheap to try."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.clock import fixed_clock
from core.paths import UserPlaces
from core.settings import LanguageChoice
from core.vault.slots import Cost
from gui.look import Look
from gui.opening import Gate, Opening
from gui.preferences import Preferences
from gui.services import Services
from gui.store import Store
from gui.tasks import Tasks

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "quatre mots bien ronds"


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Cycles are collected between tests, on the GUI thread: a worker thread that did it would destroy widgets."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def places(tmp_path: Path) -> UserPlaces:
    return UserPlaces(tmp_path / "data", tmp_path / "config", tmp_path / "state")


@pytest.fixture
def services(qapp: QApplication, places: UserPlaces) -> Iterator[Services]:
    preferences = Preferences(places.settings)
    preferences.change(language=LanguageChoice.FRENCH)
    tasks = Tasks()
    clock = fixed_clock(datetime(2026, 11, 25, 9, 0, tzinfo=UTC))
    made = Services(clock, places, tasks, Store(tasks), Look(qapp, "light"), preferences)
    yield made
    made.close()
    qapp.processEvents()


@pytest.fixture
def opening(services: Services) -> Opening:
    return Opening(services, CHEAP)


@pytest.fixture
def opened(services: Services, opening: Opening, qtbot) -> Services:
    """The services with their vault open."""
    opening.make(PASSPHRASE)
    qtbot.waitUntil(lambda: opening.gate is Gate.OPEN, timeout=5000)
    return services


@pytest.fixture
def ask(opened: Services, qtbot):
    """Asks the vault and waits for the answer."""

    def question(of_vault):
        answers = []
        opened.store.read(opened.store, of_vault).then(done=answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=5000)
        return answers[0]

    return question
