"""From a sender's HTML to a shallow tree of harmless elements: no script, no style sheet, no address, no picture."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from core.errors import ErrorCode, UserError
from core.worker.formats.blocks import MAX_CHARACTERS

MAX_DEPTH = 100  # newsletters nest tables 20 deep; deeper elements are read as if they stood at this depth
MAX_OPEN = 4_000  # beyond this many unclosed elements the HTML parser itself grows slow
INLINE = {"a", "abbr", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s"}
INLINE |= {"samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "time", "label"}
_BLOCKS = {"address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset"}
_BLOCKS |= {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend"}
_BLOCKS |= {"li", "main", "nav", "ol", "p", "pre", "section", "summary", "ul", "caption", "table", "tbody", "td"}
_BLOCKS |= {"tfoot", "th", "thead", "tr", "br"}
_DROPPED_WHOLE = {"script", "style", "title", "svg", "math", "object", "iframe", "template", "canvas", "audio", "video"}
_DROPPED_WHOLE |= {"select", "textarea", "noembed", "noframes", "xml"}
_STYLES = {"display", "visibility", "font-size", "font-weight", "font-style", "max-height", "opacity"}
_VOID = {"br", "hr"}
_OPENING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSED_BY_ITSELF = _VOID | {"p", "li", "td", "th", "tr", "dd", "dt", "img", "input", "meta", "link", "col", "option"}
_CLOSED_BY_ITSELF |= {"base", "area", "wbr", "param", "source", "thead", "tbody", "tfoot", "html", "head", "body"}


@dataclass(slots=True)
class Element:
    """An element and what stands in it, text as strings, in document order."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)


def sanitise(html: str) -> Element:
    """The tree of what can be read, never deeper than MAX_DEPTH; attributes kept are harmless words and numbers.

    Raises UserError (too-complex) for markup that is built to exhaust a reader.
    """
    if len(html) > 4 * MAX_CHARACTERS or _most_open(html) > MAX_OPEN:
        raise UserError(ErrorCode.TOO_COMPLEX)
    cleaned = nh3.clean(
        html,
        tags=INLINE | _BLOCKS,
        clean_content_tags=_DROPPED_WHOLE,
        attributes={
            "*": {"style", "hidden"},
            "font": {"size"},
            "ol": {"start", "type"},
            "li": {"value"},
            "td": {"colspan"},
            "th": {"colspan"},
        },
        filter_style_properties=_STYLES,
        link_rel=None,
        url_schemes=set(),
    )
    builder = _Builder()
    builder.feed(cleaned)
    builder.close()
    return builder.root


def _most_open(html: str) -> int:
    """A quick upper estimate of how many elements are open at once."""
    depth = most = 0
    for closing, tag in _OPENING.findall(html):
        if tag.lower() in _CLOSED_BY_ITSELF:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        most = max(most, depth)
    return most


class _Builder(HTMLParser):
    """Builds the tree from markup that is already well formed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div", {})
        self._open = [self.root]
        self._beyond = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID and len(self._open) > MAX_DEPTH:
            self._beyond += 1
            return
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._beyond:
            self._beyond -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
