"""The main job by mouse and keyboard, in the real application on a whole desktop: from a mail to its reminder."""

import io
import shutil
import time
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from core.law.periods import eu_period
from core.wording import Language, load_wording
from tests.desktop.harness.application import open_app, open_clause, texts, wait_for_text
from tests.desktop.harness.clock import on_day
from tests.desktop.harness.desk import Desk
from tests.desktop.harness.waiting import wait_until
from tests.helpers.pdfs import text_of
from tests.helpers.places import DATA

MAIL = DATA / "emails" / "confirmation-commande.eml"
CANARY = "données relatives à votre trafic"
CLAUSE = "Vos usages servent à vous vendre des services"
DATED = load_wording(Language.FRENCH)
POINTS_PER_MM = 72 / 25.4
MARK_COLOUR = (0xF6, 0xC3, 0xBF)
OUTLINE_COLOUR = (0xA8, 0x1C, 0x1C)
PAGES = (range(210, 880, 2), range(150, 760, 2))


def documents(desk: Desk, *files: Path) -> Path:
    """A folder of the user's with those files."""
    folder = desk.home / "Documents"
    folder.mkdir(exist_ok=True)
    for file in files:
        shutil.copy(file, folder)
    return folder


def places_of(picture: Path, colour: tuple[int, int, int]) -> list[tuple[int, int]]:
    """Where the pages show that colour."""
    with Image.open(picture) as image:
        pixels = image.convert("RGB")
        return [
            (x, y)
            for y in PAGES[1]
            for x in PAGES[0]
            if all(abs(one - other) < 6 for one, other in zip(pixels.getpixel((x, y)), colour, strict=True))
        ]


def marked_place(picture: Path) -> tuple[int, int]:
    """The middle of what is marked on the page in the colour of the gravest level."""
    hits = places_of(picture, MARK_COLOUR)
    assert len(hits) > 500, "nothing is marked on the page"
    lines = sorted({y for _, y in hits})
    middle = lines[len(lines) // 2]
    across = [x for x, y in hits if y == middle]
    return across[len(across) // 2], middle


def outlined(picture: Path) -> bool:
    """Whether the chosen clause is framed on the page, in sight."""
    return len(places_of(picture, OUTLINE_COLOUR)) > 20


def test_from_the_mail_to_the_reminder_of_its_letter(desk: Desk):
    folder = documents(desk, MAIL)
    target = desk.home / "lettre.pdf"
    open_app(desk)
    wait_for_text(desk, "Essayer avec un exemple")
    desk.screenshot("empty")
    drag_the_mail_onto_the_window(desk, folder)
    find_the_clause_on_the_page_and_its_card(desk)
    write_the_letter(desk, target)
    note_that_it_was_sent_and_received(desk)
    start_again_on_the_day_it_is_due(desk)
    check_nothing_in_clear(desk, folder, target)


def drag_the_mail_onto_the_window(desk: Desk, folder: Path) -> None:
    manager = desk.file_manager(folder)
    manager.drag(MAIL.name, (700, 200), lambda: desk.screenshot("held-over"))
    wait_for_text(desk, CLAUSE, 30)
    desk.windows.raise_(desk.windows.wait_for("--name", "Contrepoids"))


def find_the_clause_on_the_page_and_its_card(desk: Desk) -> None:
    time.sleep(1)  # the picture of the page comes after the cards
    desk.hands.click(marked_place(desk.screenshot("marked")))
    wait_for_text(desk, "Pourquoi c’est un problème")
    open_clause(desk, CLAUSE)
    wait_for_text(desk, "CPCE L34-1 IV")
    desk.screenshot("reader")


def write_the_letter(desk: Desk, target: Path) -> None:
    desk.click("Préparer la lettre d’opposition", "push button")
    wait_for_text(desk, "Votre nom")
    desk.click("Votre nom", "text")
    desk.hands.type("Élodie Martin")
    desk.hands.key("Tab")
    desk.hands.type("12 rue des Lilas")
    desk.hands.key("Return")
    desk.hands.type("35000 Rennes")
    time.sleep(1)  # the preview follows what is typed
    desk.screenshot("letter")
    desk.click("Enregistrer le PDF…", "push button")
    desk.windows.wait_for("--name", "Enregistrer la lettre")
    desk.hands.key("ctrl+a")
    desk.hands.type(str(target))
    desk.hands.key("Return")
    wait_until(target.exists, "the saved letter")
    check_letter(target.read_bytes())


def note_that_it_was_sent_and_received(desk: Desk) -> None:
    desk.click("J’ai envoyé cette lettre", "push button")
    desk.windows.wait_for("--name", "J’ai envoyé cette lettre")
    desk.screenshot("sent")
    desk.hands.key("Return")
    wait_for_text(desk, "Comment cette date est calculée")
    wait_for_text(desk, "estimation")
    desk.screenshot("estimate")
    desk.click("Noter la réception", "push button")
    desk.windows.wait_for("--name", "La lettre a été reçue")
    desk.hands.key("Return")
    wait_until(lambda: "estimation" not in texts(desk), "a date that is certain")
    wait_for_text(desk, DATED.day(answer_due()))
    desk.screenshot("case")


def start_again_on_the_day_it_is_due(desk: Desk) -> None:
    """All is there; the notification names nobody, and a click on it opens the case."""
    desk.windows.raise_(desk.windows.wait_for("--name", "Contrepoids"))
    desk.hands.key("ctrl+q")
    wait_until(lambda: not desk.windows.find("--name", "Contrepoids"), "the window to close")
    open_app(desk, **on_day(answer_due()))
    wait_for_text(desk, "France Télécom")
    shown = desk.notifications.wait_for(lambda each: each.application == "Contrepoids")
    assert shown.body == "Une échéance tombe aujourd’hui."
    assert not any(name in shown.body + shown.summary for name in ("Orange", "Télécom", "Martin"))
    desk.screenshot("notification")
    desk.notifications.click()
    wait_for_text(desk, "Comment cette date est calculée")
    desk.screenshot("case-again")
    desk.click("Échéances (1)")
    wait_for_text(desk, "aujourd’hui")
    desk.screenshot("agenda")


def answer_due() -> date:
    """A month from today, the day on which the test notes that the letter was received."""
    return eu_period(date.today(), months=1).due_on


def check_letter(pdf: bytes) -> None:
    """Company, customer and clause are there, and the address stands where a DL envelope has its window."""
    said = " ".join(text_of(pdf).split())
    for words in ("Élodie Martin", "35000 Rennes", "0123456789", "Gestion des données personnelles", CANARY):
        assert words in said, words
    document = pdfium.PdfDocument(io.BytesIO(pdf))
    page = document[0]
    searched = page.get_textpage().search("33734 Bordeaux")
    found = searched.get_next()
    left, bottom, right, top = page.get_textpage().get_charbox(found[0])
    height = page.get_height()
    assert 100 <= left / POINTS_PER_MM <= 190
    assert right / POINTS_PER_MM <= 190
    assert 45 <= (height - top) / POINTS_PER_MM <= 80
    assert (height - bottom) / POINTS_PER_MM <= 80
    document.close()


def check_nothing_in_clear(desk: Desk, *but: Path) -> None:
    """Neither clause nor name stands in any file of the home, the temporary files or what the programs printed."""
    needles = [words.encode(code) for words in (CANARY, "Élodie Martin") for code in ("utf-8", "utf-16-le", "latin-1")]
    for path in desk.root.rglob("*"):
        if path.is_file() and not any(path == each or each in path.parents for each in but):
            data = path.read_bytes()
            assert not any(needle in data for needle in needles), path.relative_to(desk.root)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (DATA / "emails" / "mail-box-2012.eml", "Vélunet"),
        (DATA / "files" / "box-adsl.pdf", "Arvelane Télécom"),
        (DATA / "files" / "mobile.pdf", "Altarive"),
    ],
    ids=["mail", "two-columns", "one-column"],
)
def test_a_path_on_the_command_line_opens_in_the_reader(desk: Desk, file, words):
    open_app(desk, str(file))
    wait_for_text(desk, CLAUSE, 40)
    assert words in texts(desk)
    open_clause(desk, CLAUSE)
    wait_for_text(desk, "Préparer la lettre d’opposition")
    desk.screenshot("reader")


def test_a_file_chosen_in_the_dialog_opens_and_each_side_follows_the_other(desk: Desk):
    open_app(desk)
    wait_for_text(desk, "Essayer avec un exemple")
    desk.hands.key("ctrl+o")
    desk.windows.wait_for("--name", "Ajouter un contrat")
    desk.hands.type(str(DATA / "files" / "box-adsl.pdf"))
    desk.hands.key("Return")
    open_clause(desk, CLAUSE)
    wait_until(lambda: outlined(desk.screenshot("outlined")), "an outline around the clause on the page", every_s=0.5)
