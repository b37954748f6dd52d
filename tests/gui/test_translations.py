"""The window's texts: every one has its English, and the compiled catalogues are those of the written ones."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from tests.helpers.places import ROOT

FOLDER = ROOT / "resources" / "i18n" / "qt"


def messages(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_awaits_its_translation(language):
    waiting = [text for _context, text, found in messages(FOLDER / f"contrepoids_{language}.ts") if found.get("type")]
    assert waiting == []


def test_the_catalogue_holds_every_text_of_the_window(tmp_path):
    fresh = tmp_path / "fresh.ts"
    sources = [str(path) for path in sorted((ROOT / "gui").rglob("*.py"))]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([str(tool), "-silent", "-locations", "none", *sources, "-ts", str(fresh)], check=True, timeout=60)
    known = {(context, text) for context, text, _found in messages(FOLDER / "contrepoids_en.ts")}
    assert {(context, text) for context, text, _found in messages(fresh)} - known == set()


@pytest.mark.parametrize(
    ("language", "one", "many"), [("fr", "1 document", "5 documents"), ("en", "1 document", "5 documents")]
)
def test_plurals_come_from_the_compiled_catalogue(language, one, many):
    translator = QTranslator()
    assert translator.load(f"contrepoids_{language}", str(FOLDER))
    said = [translator.translate("ContractsModel", "%n document(s)", "", n).replace("%n", str(n)) for n in (1, 5)]
    assert said == [one, many]


def test_accelerators_are_kept():
    for _context, text, found in messages(FOLDER / "contrepoids_en.ts"):
        if text.count("&") == 1 and found.text:
            assert found.text.count("&") == 1, text


def test_places_to_fill_are_kept():
    import re

    for _context, text, found in messages(FOLDER / "contrepoids_en.ts"):
        forms = [form.text for form in found.iter("numerusform")] or [found.text]
        for form in forms:
            assert set(re.findall(r"\{\w+\}|%n", form)) == set(re.findall(r"\{\w+\}|%n", text)), text
