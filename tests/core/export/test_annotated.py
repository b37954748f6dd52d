from dataclasses import replace

import pytest

from core.domain.findings import Category, Finding, Verdict
from core.domain.geometry import PageBox, Rect
from core.domain.ids import RuleId, TemplateId
from core.export.annotated import annotations
from core.export.severity import MARKS, gravest_first
from core.wording import Language, load_wording

TITLES = {category: f"Titre {category.value}" for category in Category}
FINDING = Finding(
    Category.TRAFFIC_DATA,
    RuleId("traffic-data.sale"),
    Verdict.ILLEGAL,
    0.9,
    "21.2",
    3,
    120,
    160,
    "vous autorisez l’Opérateur à utiliser vos données",
    (PageBox(3, Rect(50, 700, 500, 712)), PageBox(4, Rect(50, 60, 200, 72)), PageBox(3, Rect(50, 714, 500, 726))),
    "Signer vaudrait accord.\nL’accord doit être exprès.",
    ("CPCE L34-1 IV", "RGPD 7"),
    (TemplateId("L-01"), TemplateId("L-99")),
)


@pytest.fixture(scope="module")
def french():
    return load_wording(Language.FRENCH)


def test_a_finding_gives_one_note_a_page_with_its_boxes_there(french):
    first, second = annotations([FINDING], TITLES, french)
    assert (first.page, first.boxes) == (3, (Rect(50, 700, 500, 712), Rect(50, 714, 500, 726)))
    assert (second.page, second.boxes) == (4, (Rect(50, 60, 200, 72),))
    assert first.title == second.title == "Titre traffic-data"


def test_a_note_tells_level_reason_law_and_what_to_do(french):
    assert annotations([FINDING], TITLES, french)[0].text.split("\n\n") == [
        "Contraire à la loi",
        "Signer vaudrait accord.\nL’accord doit être exprès.",
        "Textes\u00a0: CPCE L34-1 IV · RGPD 7",
        f"Ce que vous pouvez faire\u00a0: {french.say('letter.L-01.title')}",
    ]


def test_each_level_has_its_own_colour_and_an_unsure_one_says_so(french):
    found = [replace(FINDING, verdict=verdict) for verdict in Verdict]
    assert len({note.colour for note in annotations(found, TITLES, french)}) == len(MARKS) == 3
    unsure = replace(FINDING, rule=RuleId("model"), confidence=0.4, verdict=Verdict.PRESUMED_UNFAIR)
    assert annotations([unsure], TITLES, french)[0].text.startswith("Souvent jugé abusif (à vérifier)")


def test_a_finding_without_place_gives_no_note(french):
    assert annotations([replace(FINDING, boxes=())], TITLES, french) == ()


def test_the_gravest_come_first_and_then_the_order_of_the_document():
    rows = [
        replace(FINDING, verdict=verdict, start=start)
        for verdict, start in ((Verdict.WATCH, 1), (Verdict.ILLEGAL, 9), (Verdict.ILLEGAL, 2))
    ]
    assert [(row.verdict, row.start) for row in gravest_first(rows)] == [
        (Verdict.ILLEGAL, 2),
        (Verdict.ILLEGAL, 9),
        (Verdict.WATCH, 1),
    ]
