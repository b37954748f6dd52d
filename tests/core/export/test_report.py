from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from core.domain.facts import FactName, FactSource, KnownFact
from core.domain.findings import Absence, Category, Finding, Verdict
from core.domain.ids import RuleId, TemplateId
from core.export.report import Report, report_pdf
from core.export.words import fact_value
from core.wording import Language, load_wording
from tests.helpers.pdfs import text_of

TITLES = {category: f"Titre {category.value}" for category in Category}
FINDING = Finding(
    Category.TRAFFIC_DATA,
    RuleId("traffic-data.sale"),
    Verdict.ILLEGAL,
    0.9,
    "21.2",
    7,
    120,
    160,
    "vous autorisez <b>l’Opérateur</b> & ses amis",
    (),
    "Signer vaudrait accord.\nL’accord doit être exprès.",
    ("CPCE L34-1 IV",),
    (TemplateId("L-01"),),
)
FACTS = tuple(
    KnownFact(name, value, FactSource.CONFIRMATION)
    for name, value in {
        FactName.PROVIDER: "Vélunet",
        FactName.PRICE_MONTH_EUR: "34.9",
        FactName.COMMITMENT_MONTHS: "12",
        FactName.ORDERED_ON: "2012-03-01",
        FactName.NOTICE: "10d",
        FactName.RENEWAL: "tacit-fixed",
    }.items()
)
REPORT = Report(
    "Box Vélunet",
    date(2026, 11, 25),
    (replace(FINDING, verdict=Verdict.WATCH, category=Category.PROOF, letters=()), FINDING),
    FACTS,
    (Absence("mediator", ("C. conso. L616-1",), "Aucun médiateur n’est nommé."),),
    "Maman",
)


@pytest.fixture(scope="module", params=list(Language))
def wording(request):
    return load_wording(request.param)


def test_the_summary_says_all_that_matters(wording):
    text = " ".join(text_of(report_pdf(REPORT, TITLES, wording)).split())
    said = [
        "Box Vélunet",
        "Maman",
        wording.date(date(2026, 11, 25)),
        f"1 × {wording.say('report.verdict.illegal')}",
        f"0 ! {wording.say('report.verdict.presumed-unfair')}",
        wording.say("report.value.months", count=12),
        wording.date(date(2012, 3, 1)),
        f"{wording.say('report.article', number='21.2')}, page 7",
        wording.say("report.quote", quote="vous autorisez <b>l’Opérateur</b> & ses amis"),
        "L’accord doit être exprès.",
        "CPCE L34-1 IV",
        wording.say("letter.L-01.title"),
        "Aucun médiateur n’est nommé. (C. conso. L616-1)",
        wording.say("report.disclaimer"),
    ]
    assert [sentence for sentence in said if " ".join(sentence.split()) not in text] == []
    assert text.index("Titre traffic-data") < text.index("Titre proof")


def test_a_contract_without_findings_promises_nothing(wording):
    text = " ".join(text_of(report_pdf(Report("x", date(2026, 1, 1), ()), TITLES, wording)).split())
    assert " ".join(wording.say("report.no_findings").split()) in text


def test_every_page_has_its_number_and_the_warning(wording):
    pdf = report_pdf(replace(REPORT, findings=(FINDING,) * 120), TITLES, wording)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]
    assert len(pages) > 2
    for number, text in enumerate(pages, 1):
        assert " ".join(wording.say("report.page_of", page=number, pages=len(pages)).split()) in text


def test_fonts_are_embedded_and_the_same_report_gives_the_same_bytes(wording):
    pdf = report_pdf(REPORT, TITLES, wording)
    assert pdf == report_pdf(REPORT, TITLES, wording)
    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"].values()
    names = {font.get_object()["/BaseFont"] for font in fonts if "/FontDescriptor" in font.get_object()}
    assert names
    assert all("Liberation" in name for name in names)


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        (FactName.PRICE_MONTH_EUR, "34.9", "34,90\u00a0€"),
        (FactName.PRICE_MONTH_EUR, "gratuit", "gratuit"),
        (FactName.COMMITMENT_MONTHS, "0", "sans engagement"),
        (FactName.NOTICE, "1m", "1 mois"),
        (FactName.NOTICE, "10d", "10 jours"),
        (FactName.CONDITIONS_DATE, "2024-03", "2024-03"),
        (FactName.CONDITIONS_DATE, "2024-02-31", "2024-02-31"),
        (FactName.ORDERED_ON, "2012-01-10", "10\u00a0janvier\u00a02012"),
    ],
)
def test_values_are_printed_as_people_write_them(name, value, printed):
    assert fact_value(KnownFact(name, value, FactSource.USER), load_wording(Language.FRENCH)) == printed


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=600), st.text(max_size=600))
def test_any_words_can_be_printed(quote, explanation):
    report = replace(REPORT, findings=(replace(FINDING, quote=quote, explanation=explanation),), title=quote)
    assert report_pdf(report, TITLES, load_wording(Language.FRENCH)).startswith(b"%PDF")


def test_a_clause_longer_than_a_page_does_not_stop_the_summary():
    report = replace(REPORT, findings=(replace(FINDING, explanation="Mot " * 3_000),))
    assert "Titre traffic-data" in text_of(report_pdf(report, TITLES, load_wording(Language.FRENCH)))


def test_much_to_say_still_fits_on_one_page(wording):
    pdf = report_pdf(replace(REPORT, findings=(FINDING,) * 16), TITLES, wording)
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert page.extract_text().count("Titre traffic-data") == 16
