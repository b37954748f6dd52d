"""Hypothesis strategies for whole domain objects, and one plain example of each to fill a vault with."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from core.domain.cases import Case, Event, EventKind, Means
from core.domain.contracts import Contract, HolidayPlace, Person
from core.domain.document import Document, DocumentKind, Page, TextLine, Word
from core.domain.facts import Fact, FactName, Sector
from core.domain.findings import (
    Absence,
    Analysis,
    Anchor,
    Article,
    Category,
    Finding,
    Mark,
    MarkKind,
    Verdict,
    Versions,
)
from core.domain.geometry import PageBox, Rect
from core.domain.ids import new_id
from core.domain.letters import FieldName, FieldSource, FieldValue, Letter

TEXT = st.text(max_size=40)
IDS = st.builds(lambda _: new_id(), st.none())
DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))
INSTANTS = st.builds(
    lambda when, minutes: when.replace(tzinfo=UTC) + timedelta(minutes=minutes),
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.integers(-600, 600),
)
REALS = st.floats(-1e6, 1e6, allow_nan=False)
OFFSETS = st.integers(0, 2**30)


@st.composite
def rects(draw):
    x0, x1 = sorted((draw(REALS), draw(REALS)))
    y0, y1 = sorted((draw(REALS), draw(REALS)))
    return Rect(x0, y0, x1, y1)


WORDS = st.builds(Word, TEXT, rects(), st.integers(0, 5000), OFFSETS, OFFSETS)
PAGES = st.builds(Page, st.integers(1, 500), REALS, REALS, st.lists(WORDS, max_size=6).map(tuple))
LINES = st.builds(TextLine, OFFSETS, OFFSETS, st.integers(1, 500), REALS, st.booleans())
DOCUMENTS = st.builds(
    Document,
    st.sampled_from(DocumentKind),
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.text(max_size=300),
    st.lists(PAGES, max_size=4).map(tuple),
    st.lists(LINES, max_size=6).map(tuple),
    st.booleans(),
)
MAYBE_OFFSET = st.none() | OFFSETS
FACTS = st.builds(Fact, st.sampled_from(FactName), TEXT, st.none() | TEXT, MAYBE_OFFSET, MAYBE_OFFSET, MAYBE_OFFSET)
ARTICLES = st.builds(Article, st.none() | TEXT, TEXT, st.integers(1, 500), OFFSETS, OFFSETS)
FINDINGS = st.builds(
    Finding,
    st.sampled_from(Category),
    TEXT,
    st.sampled_from(Verdict),
    st.floats(0, 1),
    st.none() | TEXT,
    st.integers(1, 500),
    OFFSETS,
    OFFSETS,
    TEXT,
    st.lists(st.builds(PageBox, st.integers(1, 500), rects()), max_size=3).map(tuple),
    TEXT,
    st.lists(TEXT, max_size=3).map(tuple),
    st.lists(TEXT, max_size=3).map(tuple),
)
ANALYSES = st.builds(
    Analysis,
    st.lists(ARTICLES, max_size=3).map(tuple),
    st.lists(FACTS, max_size=4).map(tuple),
    st.lists(FINDINGS, max_size=4).map(tuple),
    st.lists(st.builds(Absence, TEXT, st.lists(TEXT, max_size=2).map(tuple), TEXT), max_size=2).map(tuple),
    st.builds(Versions, st.integers(0, 1000), TEXT, TEXT),
    st.floats(0, 1e6),
    st.floats(0, 1e6),
)
PEOPLE = st.builds(Person, IDS, TEXT, st.lists(TEXT, max_size=5).map(tuple), TEXT, TEXT, st.sampled_from(HolidayPlace))
ANCHORS = st.builds(Anchor, st.sampled_from(Category), TEXT)
MARKS = st.builds(Mark, ANCHORS, st.sampled_from(MarkKind), TEXT)
FIELDS = st.builds(FieldValue, st.sampled_from(FieldName), TEXT, st.sampled_from(FieldSource), st.none() | OFFSETS)
EVENTS = st.builds(
    Event, IDS, st.sampled_from(EventKind), DATES, INSTANTS, st.none() | st.sampled_from(Means), TEXT, TEXT
)


def contracts(person_id):
    return st.builds(Contract, IDS, st.just(person_id), TEXT, TEXT, st.sampled_from(Sector), DATES, st.none() | DATES)


def letters(contract_id):
    return st.builds(
        Letter,
        IDS,
        st.just(contract_id),
        TEXT,
        st.lists(FIELDS, max_size=5).map(tuple),
        DATES,
        st.none(),
        st.none() | ANCHORS,
        st.none() | TEXT,
    )


def cases(contract_id, letter_id):
    return st.builds(
        Case,
        IDS,
        st.just(contract_id),
        st.just(letter_id),
        TEXT,
        TEXT,
        st.lists(EVENTS, max_size=4).map(tuple),
    )


SENTENCE = "Nous nous réservons le droit de transmettre vos données de trafic à nos partenaires commerciaux."


def a_contract(person_id, provider="Boxéo"):
    return Contract(new_id(), person_id, provider, f"Contrat {provider}", Sector.TELECOM, date(2026, 1, 5))


def a_document(text=f"Article 1 Objet\n{SENTENCE}\n", sha256="ab" * 32):
    """A one-page document whose words follow each other on lines of the text."""
    words, lines, start = [], [], 0
    for number, line in enumerate(text.splitlines()):
        offset = start
        for text_word in line.split(" "):
            box = Rect(50.0 + 5 * (offset - start), 60.0 + 14 * number, 54.0 + 5 * (offset - start), 72.0 + 14 * number)
            words.append(Word(text_word, box, number, offset, offset + len(text_word)))
            offset += len(text_word) + 1
        lines.append(TextLine(start, start + len(line), 1, 10.5, number == 0))
        start += len(line) + 1
    return Document(DocumentKind.PDF, sha256, text, (Page(1, 595.276, 841.89, tuple(words)),), tuple(lines))


def a_finding(quote=SENTENCE, category=Category.TRAFFIC_DATA, verdict=Verdict.ILLEGAL):
    return Finding(
        category, "traffic-data-partners", verdict, 0.9, "1", 1, 16, 16 + len(quote), quote,
        (PageBox(1, Rect(50.0, 74.0, 500.0, 86.0)),), "Vos données de trafic…", ("CPCE L34-1 IV",), ("L-01",),
    )  # fmt: skip


def an_analysis(findings=None, facts=None, versions=None):
    return Analysis(
        (Article("1", "Objet", 1, 0, 15),),
        (Fact(FactName.PRICE_MONTH_EUR, "34.90", "34,90 €", 1, 0, 7),) if facts is None else facts,
        (a_finding(),) if findings is None else findings,
        (),
        versions or Versions(1, "rules-1"),
    )
