"""Frames between the application and a worker: a version, two lengths, a JSON header and a raw blob.

The other side is never trusted: lengths are checked before anything is allocated, and every value of a
header is taken out with its type and its range. Nothing is ever unpickled.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, TypeAlias

from core.isolation.limits import Limits

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Blob: TypeAlias = "bytes | bytearray | memoryview"

VERSION = 1
_PREFIX = struct.Struct(">BII")


class ProtocolError(Exception):
    """The other side sent something that a working one never sends."""


class ClosedError(ProtocolError):
    """The other side is gone."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message. `header` holds codes and figures, `blob` the file, the picture or the columns."""

    header: Mapping[str, Json]
    blob: bytes = b""

    def whole(self, name: str, low: int, high: int) -> int:
        """An integer of the header within `[low, high]`. Raises ProtocolError."""
        value = self.header.get(name)
        if type(value) is not int or not low <= value <= high:
            raise ProtocolError(f"{name} is not a whole number in range")
        return value

    def real(self, name: str, low: float, high: float) -> float:
        """A number of the header within `[low, high]`. Raises ProtocolError."""
        return real(self.header.get(name), low, high)

    def string(self, name: str, longest: int) -> str:
        """A string of the header of at most `longest` characters. Raises ProtocolError."""
        return string(self.header.get(name), longest)

    def items(self, name: str, most: int) -> Sequence[Json]:
        """A list of the header with at most `most` items. Raises ProtocolError."""
        return items(self.header.get(name), most)


def real(value: Json, low: float, high: float) -> float:
    """`value` as a number within `[low, high]`; not-a-number is refused. Raises ProtocolError."""
    if type(value) not in (int, float) or not low <= value <= high:  # type: ignore[operator]
        raise ProtocolError("not a number in range")
    return float(value)  # type: ignore[arg-type]


def string(value: Json, longest: int) -> str:
    """`value` as a string of at most `longest` characters. Raises ProtocolError."""
    if not isinstance(value, str) or len(value) > longest:
        raise ProtocolError("not a string within its limit")
    return value


def items(value: Json, most: int) -> Sequence[Json]:
    """`value` as a list of at most `most` items. Raises ProtocolError."""
    if not isinstance(value, list) or len(value) > most:
        raise ProtocolError("not a list within its limit")
    return value


def mapping(value: Json) -> Mapping[str, Json]:
    """`value` as an object. Raises ProtocolError."""
    if not isinstance(value, dict):
        raise ProtocolError("not an object")
    return value


def parse(data: Blob) -> Json:
    """The JSON in `data`, which was measured before. Raises ProtocolError."""
    try:
        return json.loads(bytes(data))  # type: ignore[no-any-return]
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not JSON") from error


def dump(value: Json) -> bytes:
    """Compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8", "replace")


def write_frame(stream: IO[bytes], header: Mapping[str, Json], blob: Blob = b"") -> None:
    """Sends one frame. Raises ClosedError when the other side is gone."""
    head = dump(header)
    try:
        stream.write(_PREFIX.pack(VERSION, len(head), len(blob)))
        stream.write(head)
        if blob:
            stream.write(blob)
        stream.flush()
    except (OSError, ValueError) as error:
        raise ClosedError("the other side is gone") from error


def read_frame(stream: IO[bytes], limits: Limits) -> Frame:
    """Waits for one frame.

    Raises ClosedError at the end of the stream, ProtocolError for another version, a length over its
    limit (nothing is read then) or a header that is no JSON object.
    """
    version, head_length, blob_length = _PREFIX.unpack(_exactly(stream, _PREFIX.size))
    if version != VERSION:
        raise ProtocolError("another version of the protocol")
    if head_length > limits.header_bytes or blob_length > limits.blob_bytes:
        raise ProtocolError("a frame over its limit")
    header = mapping(parse(_exactly(stream, head_length)))
    return Frame(header, _exactly(stream, blob_length) if blob_length else b"")


def _exactly(stream: IO[bytes], count: int) -> bytes:
    try:
        data = stream.read(count)
    except (OSError, ValueError) as error:
        raise ClosedError("the other side is gone") from error
    if len(data) != count:
        raise ClosedError("the other side is gone")
    return data
