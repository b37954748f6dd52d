"""What every family of facts reads from."""

from bisect import bisect_right
from dataclasses import dataclass

from core.contract.passages import Passages, Span, cut, fold
from core.domain.document import Document
from core.domain.facts import Fact, FactName, Parties
from core.domain.findings import Article


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its text cut and folded, its articles and the names of its parties."""

    document: Document
    passages: Passages
    articles: tuple[Article, ...]
    parties: Parties

    @classmethod
    def of(cls, document: Document, articles: tuple[Article, ...], parties: Parties) -> "Source":
        """The source of a document."""
        return cls(document, cut(document.text), articles, parties)

    @property
    def text(self) -> str:
        """The analysis text."""
        return self.passages.text

    @property
    def plain(self) -> str:
        """The folded text, of the same length."""
        return self.passages.plain

    def fact(self, name: FactName, value: str, start: int, end: int) -> Fact:
        """A fact with its place; blanks at the edges of the quote are left out."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Fact(name, value, self.text[start:end], self.document.page_of(start), start, end)

    def heading_at(self, offset: int) -> str:
        """The folded titles of the articles around `offset`, the nearest first, at most four of them."""
        last = bisect_right(self.articles, offset, key=lambda article: article.start)
        titles = [
            fold(one.title)
            for one in reversed(self.articles[max(0, last - 40) : last])
            if offset < one.end and one.title
        ]
        return " / ".join(titles[:4])

    def sentence(self, offset: int) -> Span:
        """The sentence around `offset`."""
        return self.passages.sentence_at(offset)

    def window(self, start: int, end: int, before: int, after: int) -> str:
        """Folded text around `[start, end)`, not past its paragraph."""
        paragraph = self.passages.paragraph_at(start)
        return self.plain[max(paragraph.start, start - before) : min(paragraph.end, end + after)]
