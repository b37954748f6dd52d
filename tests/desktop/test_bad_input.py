"""What goes wrong on a desk: files that are not what they seem, a process killed, a passphrase mistyped."""

import shutil
import signal
from pathlib import Path

import pytest
from PIL import Image

from tests.desktop.harness.application import open_app, open_clause, texts, wait_for_text
from tests.desktop.harness.desk import Desk
from tests.desktop.harness.waiting import wait_until
from tests.helpers.places import DATA

MAIL = DATA / "emails" / "confirmation-commande.eml"
CLAUSE = "Vos usages servent à vous vendre des services"
PASSPHRASE = "quatre mots bien ronds"
GOOD = [MAIL, *(DATA / "files" / f"{name}.pdf" for name in ("energie", "gym", "mobile", "mvno"))]
SENTENCES = {
    "Ancien dossier": "n’est pas un fichier, mais un dossier",
    "coupé.pdf": "Ce fichier est abîmé ou incomplet.",
    "image.pdf": "Ce type de fichier n’est pas encore lu.",
    "vide.pdf": "Ce fichier est vide.",
}
KNOWN = "Vous avez déjà ce fichier"


@pytest.fixture
def mixed(desk: Desk) -> Path:
    """Five good files, one of them twice, and four that cannot be read."""
    folder = desk.home / "Documents"
    (folder / "Ancien dossier").mkdir(parents=True)
    for file in GOOD:
        shutil.copy(file, folder)
    shutil.copy(folder / "gym.pdf", folder / "copie de gym.pdf")
    (folder / "coupé.pdf").write_bytes((folder / "mobile.pdf").read_bytes()[:2000])
    (folder / "vide.pdf").touch()
    Image.new("RGB", (40, 40), "red").save(folder / "image.pdf", "PNG")
    return folder


def test_ten_files_dropped_at_once_are_all_taken_and_failures_named(desk: Desk, mixed: Path):
    before = {path: path.read_bytes() for path in mixed.iterdir() if path.is_file()}
    assert len(list(mixed.iterdir())) == 10
    open_app(desk)
    wait_for_text(desk, "Essayer avec un exemple")
    desk.file_manager(mixed).drag_all((700, 200))
    wait_for_text(desk, "Contrats (5)", 60)
    wait_for_text(desk, KNOWN, 30)
    desk.windows.raise_(desk.windows.wait_for("--name", "Contrepoids"))
    said = texts(desk).splitlines()
    for name, sentence in SENTENCES.items():
        assert any(line.startswith(name) and sentence in line for line in said), (name, said)
    assert sum("gym.pdf" in line and KNOWN in line for line in said) == 1
    assert {path: path.read_bytes() for path in before} == before
    desk.screenshot("ten-files")
    desk.click("Tout fermer")
    wait_until(lambda: "vide.pdf" not in texts(desk), "the list of failures to close")


def test_what_was_confirmed_survives_a_killed_process(desk: Desk):
    process = open_app(desk, str(MAIL))
    wait_for_text(desk, CLAUSE, 30)
    desk.stop(process, signal.SIGKILL)
    process = open_app(desk)
    wait_for_text(desk, "France Télécom")
    open_app_again_on(desk, MAIL)
    send_a_letter(desk)
    desk.stop(process, signal.SIGKILL)
    open_app(desk)
    wait_for_text(desk, "Démarches (1)")
    desk.click("Démarches (1)")
    wait_for_text(desk, "Comment cette date est calculée")
    desk.screenshot("case")
    desk.click("Voir la lettre")
    wait_for_text(desk, "Élodie Martin")
    desk.screenshot("letter")


def open_app_again_on(desk: Desk, file: Path) -> None:
    """A known file is recognised, and opens from the line that says so."""
    desk.start_app(str(file))
    wait_for_text(desk, KNOWN)
    desk.click("L’ouvrir", "push button")


def send_a_letter(desk: Desk) -> None:
    open_clause(desk, CLAUSE)
    desk.click("Préparer la lettre d’opposition", "push button")
    desk.click("Votre nom", "text")
    desk.hands.type("Élodie Martin")
    desk.hands.key("Tab")
    desk.hands.type("12 rue des Lilas, 35000 Rennes")
    desk.click("J’ai envoyé cette lettre", "push button")
    desk.windows.wait_for("--name", "J’ai envoyé cette lettre")
    desk.hands.key("Return")
    wait_for_text(desk, "Comment cette date est calculée")


@pytest.mark.desktop(keyring=False)
def test_without_a_keyring_a_passphrase_opens_and_a_wrong_one_says_so(desk: Desk):
    process = open_app(desk)
    wait_for_text(desk, "Choisissez une phrase secrète", 30)
    desk.screenshot("first-passphrase")
    desk.hands.type(PASSPHRASE)
    desk.hands.key("Tab")
    desk.hands.type(PASSPHRASE)
    desk.hands.key("Return")
    wait_for_text(desk, "Essayer avec un exemple", 30)
    desk.stop(process)
    open_app(desk)
    wait_for_text(desk, "Votre phrase secrète", 30)
    desk.hands.type("quatre mots mal choisis")
    desk.hands.key("Return")
    wait_for_text(desk, "n’est pas la bonne", 30)
    desk.screenshot("wrong-passphrase")
    desk.hands.type(PASSPHRASE)  # the wrong one is selected: typing replaces it
    desk.hands.key("Return")
    wait_for_text(desk, "Essayer avec un exemple", 30)
