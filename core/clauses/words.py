"""From printed words to keys that ignore case, accents, ligatures and inflection.

Each token keeps its place in the analysis text: the map from matching text to analysis text is the tokens themselves.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

import snowballstemmer

_TOKEN = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?|[^\W\d_](?:[^\W_]|\u00ad)*|[€%]",
)
_NOUNS_IN_ONS = ("ions", "aisons", "çons", "outons", "oupons", "issons", "alons")
_SHORTEST_WITHOUT_I = 4
_LETTERS = {"œ": "oe", "æ": "ae", "ß": "ss", "\u00ad": "", "’": "'"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `[start, end)` counts in the text it was read from."""

    text: str
    start: int
    end: int


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order; punctuation is left out, elisions and hyphens part words."""
    stop = len(text) if end is None else end
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text, start, stop)]


@cache
def _letter(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    return "".join(c for c in unicodedata.normalize("NFKD", char.lower()) if not unicodedata.combining(c))


def folded(word: str) -> str:
    """The word in lower case without accents, ligatures or soft hyphens."""
    return word.lower() if word.isascii() else "".join(_letter(char) for char in word)


@dataclass(slots=True)
class Stemmer:
    """Gives inflected forms of a French word one key.

    `irregular` maps folded forms that the stemmer would part or confuse to the lemma they share.
    """

    irregular: dict[str, str]
    _known: dict[str, str] = field(default_factory=dict)
    _snowball: snowballstemmer.stemmer = field(default_factory=lambda: snowballstemmer.stemmer("french"))

    def key(self, word: str) -> str:
        """The key of a word as printed; numbers and signs are their own."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._key(word)
        return known

    def _key(self, word: str) -> str:
        plain = folded(word)
        lemma = self.irregular.get(plain)
        if lemma is not None:
            return lemma
        if len(plain) < 4 or not plain.isalpha():
            return plain
        printed = unicodedata.normalize("NFC", word.replace("\u00ad", "").lower())
        if printed.isascii():
            printed = _accented(printed)
        if printed.endswith("ons") and not printed.endswith(_NOUNS_IN_ONS):
            printed = printed.removesuffix("ons").removesuffix("e") + "er"  # « nous cédons », which the stemmer leaves
        stem = folded(self._snowball.stemWord(printed))
        # « résilier » and « résilie » part only by this letter, which the stemmer keeps in one of them
        return stem[:-1] if len(stem) > _SHORTEST_WITHOUT_I and stem.endswith("i") else stem


def _accented(word: str) -> str:
    """Gives capitals printed without accents the participle ending back, which the stemmer tells by its accent."""
    if word.endswith("ees"):
        return word[:-3] + "ées"
    return word[:-2] + "ée" if word.endswith("ee") else word
