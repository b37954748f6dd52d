import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.isolation.limits import Limits
from core.isolation.protocol import ClosedError, Frame, ProtocolError, read_frame, write_frame

LIMITS = Limits(header_bytes=2000, blob_bytes=1000)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(max_size=8), JSON, max_size=4), st.binary(max_size=500))
def test_a_frame_arrives_as_it_was_sent(header, blob):
    stream = io.BytesIO()
    write_frame(stream, header, blob)
    stream.seek(0)
    frame = read_frame(stream, Limits())
    assert frame == Frame(header, blob)


@given(st.binary(max_size=200))
def test_noise_is_refused_and_never_anything_worse(noise):
    with pytest.raises(ProtocolError):
        read_frame(io.BytesIO(noise), LIMITS)


@pytest.mark.parametrize("lengths", [(2001, 0), (2, 1001), (2**32 - 1, 0), (2, 2**32 - 1)])
def test_a_length_over_its_limit_is_refused_before_anything_is_read(lengths):
    stream = io.BytesIO(struct.pack(">BII", 1, *lengths) + b"{}")
    with pytest.raises(ProtocolError, match="limit"):
        read_frame(stream, LIMITS)
    assert stream.tell() == 9


def test_another_version_is_refused():
    with pytest.raises(ProtocolError, match="version"):
        read_frame(io.BytesIO(struct.pack(">BII", 2, 2, 0) + b"{}"), LIMITS)


@pytest.mark.parametrize("header", [b"[]", b"1", b"{", b"\xff\xff", b"[" * 1500])
def test_a_header_that_is_no_object_is_refused(header):
    with pytest.raises(ProtocolError):
        read_frame(io.BytesIO(struct.pack(">BII", 1, len(header), 0) + header), LIMITS)


def test_the_end_of_the_stream_is_told_from_nonsense():
    with pytest.raises(ClosedError):
        read_frame(io.BytesIO(b""), LIMITS)


@pytest.mark.parametrize("value", [True, 1.0, "1", None, 11, -1, [1]])
def test_a_value_of_another_type_or_range_is_refused(value):
    with pytest.raises(ProtocolError):
        Frame({"count": value}).whole("count", 0, 10)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, "1", None])
def test_not_a_number_is_refused(value):
    with pytest.raises(ProtocolError):
        Frame({"size": value}).real("size", 0, 10)
