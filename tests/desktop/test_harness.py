"""The virtual desktop is a real one: what a person does and sees there comes through."""

import json
import sys
from pathlib import Path

import pytest

from tests.desktop.harness.desk import Desk
from tests.desktop.harness.surroundings import HERE
from tests.desktop.harness.waiting import wait_until

pytestmark = pytest.mark.desktop

APPLICATION = "fenetre-d-essai"


class SampleProgram:
    """The sample window running on a desk, and what it noted."""

    def __init__(self, desk: Desk, events: Path) -> None:
        self._events = events
        desk.start(sys.executable, str(HERE / "sample_window.py"), str(events))
        self.wait_for("shown")

    def noted(self) -> list[list[str]]:
        if not self._events.exists():
            return []
        return [json.loads(line) for line in self._events.read_text(encoding="utf-8").splitlines()]

    def wait_for(self, kind: str) -> list[str]:
        return wait_until(lambda: next((row for row in self.noted() if row[0] == kind), None), f"event {kind}")


def test_a_window_is_read_filled_and_clicked(desk: Desk, tmp_path: Path):
    program = SampleProgram(desk, tmp_path / "events")
    widgets = desk.widgets(APPLICATION)
    assert widgets.wait_for("Déposez votre contrat ici", role="label").showing
    widgets.fill("Votre nom", "Éléonore Œdipe, 12,50 €")
    assert widgets.wait_for("Votre nom").text == "Éléonore Œdipe, 12,50 €"
    desk.click("Enregistrer", application=APPLICATION)
    assert program.wait_for("saved") == ["saved", "Éléonore Œdipe, 12,50 €"]
    picture = desk.screenshot("window")
    assert picture.stat().st_size > 1000


def test_typing_reaches_the_field_that_was_clicked(desk: Desk, tmp_path: Path):
    program = SampleProgram(desk, tmp_path / "events")
    desk.click("Votre nom", application=APPLICATION)
    desk.hands.type("Écrit l’été, à Œuf-en-Ternois : « 30 € »")
    desk.click("Enregistrer", application=APPLICATION)
    assert program.wait_for("saved") == ["saved", "Écrit l’été, à Œuf-en-Ternois : « 30 € »"]


def test_a_file_is_dragged_out_of_a_file_manager(desk: Desk, tmp_path: Path):
    program = SampleProgram(desk, tmp_path / "events")
    folder = desk.home / "Contrats signés"
    folder.mkdir()
    names = ["autre.txt", "l'été n° 1.pdf"]
    for name in names:
        (folder / name).write_bytes(b"%PDF-1.4\n")
    manager = desk.file_manager(folder)
    target = desk.windows.wait_for("--name", "Fenêtre d’essai").center
    manager.drag("l'été n° 1.pdf", target, before_drop=lambda: desk.screenshot("dragging"))
    assert program.wait_for("dropped") == ["dropped", str(folder / "l'été n° 1.pdf")]


def test_a_notification_is_read_back_and_clicked(desk: Desk):
    answered = desk.root / "answered"
    command = f"notify-send --wait --action=default=Ouvrir --urgency=critical 'Une échéance' 'Demain' > {answered}"
    desk.start("sh", "-c", command)
    shown = desk.notifications.wait_for()
    assert (shown.summary, shown.body, shown.urgency) == ("Une échéance", "Demain", "CRITICAL")
    desk.screenshot("notification")
    desk.notifications.click()
    assert wait_until(lambda: answered.exists() and answered.read_text(), "the click") == "default\n"


def test_the_keyring_keeps_a_secret(desk: Desk):
    desk.run("secret-tool", "store", "--label=essai", "service", "essai", stdin="très secret")
    assert desk.run("secret-tool", "lookup", "service", "essai") == "très secret"


@pytest.mark.desktop(keyring=False)
def test_a_desk_can_be_without_a_keyring(desk: Desk):
    assert not desk.owned("org.freedesktop.secrets")


@pytest.mark.desktop(tray=True)
def test_a_desk_can_have_a_tray(desk: Desk):
    assert desk.owned("org.kde.StatusNotifierWatcher")
    desk.screenshot("tray")


def test_nothing_is_left_when_a_desk_ends(tmp_path: Path, desk: Desk):
    with Desk(tmp_path) as other:
        other.start("sh", "-c", "setsid sleep 300 & exec sleep 300")
        assert len(other._left_over()) >= 5
    assert other._left_over() == []
    assert not other.root.exists()
    assert desk.owned("org.freedesktop.Notifications")
