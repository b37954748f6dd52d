import threading

import pytest

from core.domain.document import Document, DocumentKind, TextLine
from core.domain.facts import FactName
from core.domain.findings import Category
from core.errors import Cancelled, ErrorCode, UserError
from core.isolation.limits import Limits
from core.reading.analyst import READER_VERSION, Analyst
from core.reading.reader import Reader
from tests.helpers.places import DATA


@pytest.fixture(scope="module")
def analyst():
    with Analyst() as analyst:
        yield analyst


@pytest.fixture(scope="module")
def mail() -> Document:
    data = (DATA / "emails/confirmation-commande.eml").read_bytes()
    with Reader().open(data, "confirmation-commande.eml") as opened:
        return opened.read()


def test_the_clause_of_2012_is_found_where_it_stands(analyst, mail):
    analysis = analyst.analyse(mail)
    finding = next(f for f in analysis.findings if f.category is Category.TRAFFIC_DATA)
    assert mail.text[finding.start : finding.end] == finding.quote
    assert "données relatives à votre trafic" in finding.quote
    assert finding.boxes == mail.boxes(finding.start, finding.end)
    assert finding.boxes
    address = next(f for f in analysis.facts if f.name is FactName.RIGHTS_ADDRESS)
    assert "33734 Bordeaux cedex 9" in address.value
    assert address.quote == mail.text[address.start : address.end]


def test_the_versions_that_made_it_are_told(analyst, mail):
    versions = analyst.analyse(mail).versions
    assert versions.reader == READER_VERSION
    assert versions.rules


def test_the_same_document_gives_the_same_analysis(analyst, mail):
    one, other = analyst.analyse(mail), analyst.analyse(mail)
    assert (one.findings, one.facts, one.articles, one.absent) == (
        other.findings,
        other.facts,
        other.articles,
        other.absent,
    )


def test_a_worker_that_takes_too_long_is_ended_and_the_next_document_goes_on(mail):
    with Analyst(Limits(start_s=0.0, analysis_s=0.001)) as analyst:
        for _ in range(2):
            with pytest.raises(UserError) as raised:
                analyst.analyse(mail)
            assert raised.value.code is ErrorCode.TIME_LIMIT


def test_an_analysis_can_be_cancelled_before_and_while(analyst, mail):
    with pytest.raises(Cancelled):
        analyst.analyse(mail, lambda: True)
    asked = threading.Event()
    threading.Timer(0.05, asked.set).start()
    line = "Le client accepte sans réserve que ses données soient transmises à des tiers et résilie sous dix jours.\n"
    text = line * 5000
    lines = tuple(TextLine(at, at + len(line) - 1, 1, 10.0, False) for at in range(0, len(text), len(line)))
    endless = Document(DocumentKind.TEXT, "0" * 64, text, mail.pages, lines)
    with pytest.raises(Cancelled):
        analyst.analyse(endless, asked.is_set)
    assert analyst.analyse(mail).findings  # a fresh worker takes over


def test_a_closed_analyst_takes_nothing_more(mail):
    analyst = Analyst()
    analyst.close()
    with pytest.raises(Cancelled):
        analyst.analyse(mail)
