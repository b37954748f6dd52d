"""Small domain objects to JSON and back, by their own annotations."""

import json
import zlib
from functools import cache
from typing import Any, TypeVar

from core.domain.findings import Analysis
from core.domain.letters import FieldValue

T = TypeVar("T")


def pack_analysis(analysis: Analysis) -> bytes:
    """The whole analysis, compressed."""
    return zlib.compress(to_text(analysis).encode("utf-8"), 6)


def unpack_analysis(body: bytes) -> Analysis:
    """The analysis of its packed form."""
    return from_text(zlib.decompress(body).decode("utf-8"), Analysis)


def fields_to_text(fields: tuple[FieldValue, ...]) -> str:
    """A letter's fields."""
    return to_text(fields)


def fields_from_text(text: str) -> tuple[FieldValue, ...]:
    """A letter's fields of their stored form."""
    read: tuple[FieldValue, ...] = _converter().loads(text, tuple[FieldValue, ...])
    return read


def to_text(thing: object) -> str:
    """The JSON of a domain object."""
    return json.dumps(_converter().unstructure(thing), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str, kind: type[T]) -> T:
    """The domain object of its JSON."""
    read: T = _converter().loads(text, kind)
    return read


@cache
def _converter() -> Any:  # noqa: ANN401 - cattrs' own generic
    from cattrs.preconf.json import make_converter  # noqa: PLC0415 - loaded when something is read, not at start

    return make_converter()
