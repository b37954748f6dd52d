"""The summary of a contract on paper: what it says, what works against the subscriber, and what can be done."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Paragraph, Spacer, Table

from core.domain.facts import FactName, KnownFact
from core.domain.findings import Absence, Category, Finding
from core.export.severity import MARKS, ORDER, gravest_first, is_unsure, word
from core.export.words import fact_value, letter_titles
from core.fonts import Face, register
from core.wording import Wording

_MARGIN_PT, _FOOT_PT = 50.0, 62.0
_WIDTH_PT = A4[0] - 2 * _MARGIN_PT
_QUOTE_CHARACTERS = 420  # longer clauses are cut: the summary points to them, the annotated copy shows them
_SHORT_QUOTE_CHARACTERS = 150
_INK, _QUIET, _LINE = "#14181f", "#5b6470", "#d5d9df"
_SHOWN_FACTS = (
    FactName.PROVIDER,
    FactName.CUSTOMER_NUMBER,
    FactName.CONTRACT_NUMBER,
    FactName.LINE,
    FactName.ORDERED_ON,
    FactName.CONDITIONS_DATE,
    FactName.PRICE_MONTH_EUR,
    FactName.PRICE_YEAR_EUR,
    FactName.COMMITMENT_MONTHS,
    FactName.NOTICE,
    FactName.WITHDRAWAL,
    FactName.RIGHTS_ADDRESS,
    FactName.RIGHTS_CONTACT,
    FactName.TERMINATION_ADDRESS,
    FactName.CUSTOMER_SERVICE_ADDRESS,
    FactName.MEDIATOR,
    FactName.MEDIATOR_CONTACT,
    FactName.PROVIDER_ADDRESS,
)


class _Detail(Enum):
    """How much is said of each finding, from all to the least."""

    FULL = "full"
    BRIEF = "brief"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Report:
    """What the summary is made from. `title` names the contract or document, `holder` whose it is, if known."""

    title: str
    made_on: date
    findings: tuple[Finding, ...]
    facts: tuple[KnownFact, ...] = ()
    absent: tuple[Absence, ...] = ()
    holder: str = ""


def report_pdf(report: Report, titles: Mapping[Category, str], wording: Wording) -> bytes:
    """The summary with embedded fonts, the gravest findings first: on one A4 page wherever that can be.

    Where there is much to say, each finding is told in fewer words before a second page is taken.

    `titles` are the categories' titles in the language of `wording`. The same report gives the same bytes.
    """
    pdf = b""
    for detail in _Detail:
        pdf, pages = _built(report, titles, _Page(wording), detail)
        if pages == 1:
            break
    return pdf


def _built(report: Report, titles: Mapping[Category, str], page: "_Page", detail: _Detail) -> tuple[bytes, int]:
    """The summary with that much said of each finding, and on how many pages."""
    buffer = BytesIO()
    frame = Frame(_MARGIN_PT, _FOOT_PT, _WIDTH_PT, A4[1] - _FOOT_PT - 44, 0, 0, 0, 0)
    template = BaseDocTemplate(
        buffer,
        pagesize=A4,
        pageTemplates=[PageTemplate("page", [frame])],
        title=page.plain(report.title),
        author="Contrepoids",
        invariant=1,
    )
    story = [*_head(report, page), *_counts(report, page), *_facts(report, page)]
    for finding in gravest_first(report.findings):
        story += _line(finding, titles, page) if detail is _Detail.LINES else _finding(finding, titles, page, detail)
    story += _absent(report, page)
    template.build(story, canvasmaker=page.canvas)
    return buffer.getvalue(), int(template.page)


class _Page:
    """Styles, words and the foot of every page."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        regular = register(Face.SANS)
        self._known = pdfmetrics.getFont(regular).face.charToGlyph
        base = ParagraphStyle("base", fontName=regular, fontSize=9.2, leading=12.6, textColor=HexColor(_INK))
        bold = f"{regular}-Bold"
        self.font, self.bold = regular, bold
        self.body = base
        self.title = ParagraphStyle("title", base, fontName=bold, fontSize=18, leading=22)
        self.over = ParagraphStyle("over", base, fontName=bold, fontSize=9, textColor=HexColor("#1c5d8c"), spaceAfter=3)
        self.quiet = ParagraphStyle("quiet", base, textColor=HexColor(_QUIET), fontSize=8.6, leading=11.6)
        self.section = ParagraphStyle(
            "section", base, fontName=bold, fontSize=12, leading=15, spaceBefore=14, spaceAfter=5, keepWithNext=1
        )
        self.finding = ParagraphStyle("finding", base, fontName=bold, fontSize=10.8, leading=13.6)
        self.quote = ParagraphStyle("quote", base, fontName=f"{regular}-Italic", textColor=HexColor("#3a424d"))

    def plain(self, text: str) -> str:
        """The text in characters that the font draws; what it lacks is left out."""
        text = unicodedata.normalize("NFC", text).replace("\u2011", "-").replace("\u202f", "\u00a0")
        return "".join(char for char in text if char in "\n\t" or ord(char) in self._known)

    def words(self, text: str, style: ParagraphStyle) -> Paragraph:
        """A paragraph of plain words; lines keep their ends."""
        return Paragraph(escape(self.plain(text.strip())).replace("\n", "<br/>"), style)

    def say(self, code: str, **facts: str | int | date) -> str:
        """A sentence of the summary."""
        return self.wording.say(f"report.{code}", **facts)

    def canvas(self, *args: object, **kwargs: object) -> Canvas:
        """A canvas that writes the foot once it knows how many pages there are."""
        return _NumberedCanvas(self, *args, **kwargs)

    def foot(self, canvas: Canvas, number: int, total: int) -> None:
        """The line at the foot of a page: what this paper is not, and its number."""
        canvas.setStrokeColor(HexColor(_LINE))
        canvas.setLineWidth(0.6)
        canvas.line(_MARGIN_PT, _FOOT_PT - 10, A4[0] - _MARGIN_PT, _FOOT_PT - 10)
        note = self.words(self.say("disclaimer"), ParagraphStyle("foot", self.quiet, fontSize=7.6, leading=9.6))
        _, height = note.wrap(_WIDTH_PT - 80, 100)
        note.drawOn(canvas, _MARGIN_PT, _FOOT_PT - 15 - height)
        canvas.setFont(self.font, 7.6)
        canvas.setFillColor(HexColor(_QUIET))
        canvas.drawRightString(A4[0] - _MARGIN_PT, _FOOT_PT - 22, self.say("page_of", page=number, pages=total))


class _NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Holds the pages back until their number is known."""

    def __init__(self, page: _Page, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._page = page
        self._held: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 - the library's name
        self._held.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        held = self._held
        for number, state in enumerate(held, 1):
            self.__dict__.update(state)
            self._page.foot(self, number, len(held))
            super().showPage()
        super().save()


def _head(report: Report, page: _Page) -> Iterator[Flowable]:
    yield page.words(f"Contrepoids · {page.say('heading')}", page.over)
    yield page.words(report.title, page.title)
    made = page.say("made_on", day=page.wording.date(report.made_on))
    yield page.words(" · ".join(part for part in (report.holder, made) if part), page.quiet)
    yield Spacer(0, 10)


def _counts(report: Report, page: _Page) -> Iterator[Flowable]:
    if not report.findings:
        yield page.words(page.say("no_findings"), page.body)
        return
    cells: list[object] = []
    commands: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (-1, -1), 9)]
    for column, verdict in enumerate(ORDER):
        mark, count = MARKS[verdict], sum(finding.verdict is verdict for finding in report.findings)
        text = (
            f'<font size="15"><b>{count}</b></font>&nbsp;&nbsp;{mark.sign}&nbsp;{escape(word(verdict, page.wording))}'
        )
        cells.append(Paragraph(text, ParagraphStyle("count", page.body, textColor=HexColor(mark.ink), leading=17)))
        commands += [("BACKGROUND", (column * 2, 0), (column * 2, 0), HexColor(mark.wash))]
        cells += [""] if verdict is not ORDER[-1] else []
    gap_pt = 8.0
    wide_pt = (_WIDTH_PT - 2 * gap_pt) / 3
    commands += [("TOPPADDING", (0, 0), (-1, -1), 7), ("BOTTOMPADDING", (0, 0), (-1, -1), 9)]
    commands += [("ROUNDEDCORNERS", [4, 4, 4, 4])]
    yield Table([cells], [wide_pt, gap_pt, wide_pt, gap_pt, wide_pt], style=commands, hAlign="LEFT")


def _facts(report: Report, page: _Page) -> Iterator[Flowable]:
    known = {fact.name: fact for fact in report.facts}
    rows = [
        [
            page.words(page.say(f"fact.{name.value}"), page.quiet),
            page.words(fact_value(known[name], page.wording), page.body),
        ]
        for name in _SHOWN_FACTS
        if name in known
    ]
    if rows:
        yield page.words(page.say("facts"), page.section)
        yield Table(
            rows,
            [135, _WIDTH_PT - 135],
            splitInRow=1,
            style=[
                ("LINEBELOW", (0, 0), (-1, -2), 0.4, HexColor(_LINE)),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2.2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
            ],
            hAlign="LEFT",
        )
    if report.findings:
        yield page.words(page.say("counts"), page.section)


def _line(finding: Finding, titles: Mapping[Category, str], page: _Page) -> Iterator[Flowable]:
    """A finding in a line or two: how grave, what, where and which law."""
    mark = MARKS[finding.verdict]
    head = escape(page.plain(f"{mark.sign}\u00a0{word(finding.verdict, page.wording)} – {titles[finding.category]}"))
    rest = escape(page.plain(" · ".join(["", _place(finding, page), *finding.legal])))
    yield Paragraph(f'<font name="{page.bold}" color="{mark.ink}">{head}</font>{rest}', page.body)
    yield Spacer(0, 3)


def _place(finding: Finding, page: _Page) -> str:
    place = page.say("page", page=finding.page)
    return f"{page.say('article', number=finding.article)}, {place}" if finding.article else place


def _finding(finding: Finding, titles: Mapping[Category, str], page: _Page, detail: _Detail) -> Iterator[Flowable]:
    mark = MARKS[finding.verdict]
    level = f"{mark.sign}\u00a0{word(finding.verdict, page.wording)}"
    level += f" · {page.say('to_check')}" if is_unsure(finding) else ""
    brief = detail is _Detail.BRIEF
    room = _SHORT_QUOTE_CHARACTERS if brief else _QUOTE_CHARACTERS
    quote = " ".join(finding.quote.split())
    quote = quote if len(quote) <= room else f"{quote[:room].rpartition(' ')[0]} …"
    explanation = finding.explanation.partition("\n")[0] if brief else finding.explanation
    parts: list[Flowable] = [
        page.words(level, ParagraphStyle("level", page.body, fontName=page.bold, textColor=HexColor(mark.ink))),
        page.words(titles[finding.category], page.finding),
        page.words(_place(finding, page), page.quiet),
        Spacer(0, 3),
        page.words(page.say("quote", quote=quote), page.quote),
        Spacer(0, 3),
    ]
    if explanation:
        parts.append(page.words(explanation, page.body))
    if finding.legal:
        parts.append(page.words(page.say("law", law=" · ".join(finding.legal)), page.quiet))
    if letters := letter_titles(finding, page.wording):
        parts.append(page.words(page.say("letters", letters=" · ".join(letters)), page.body))
    card = Table(
        [[part] for part in parts],
        [_WIDTH_PT],
        splitInRow=1,
        style=[
            ("LINEBEFORE", (0, 0), (0, -1), 3, HexColor(mark.highlight)),
            ("LEFTPADDING", (0, 0), (-1, -1), 11),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ],
    )
    yield KeepTogether([card, Spacer(0, 11)])


def _absent(report: Report, page: _Page) -> Iterator[Flowable]:
    if report.absent:
        yield page.words(page.say("absent"), page.section)
    for absence in report.absent:
        law = f" ({' · '.join(absence.legal)})" if absence.legal else ""
        yield page.words(f"• {absence.explanation}{law}", page.body)
        yield Spacer(0, 3)
