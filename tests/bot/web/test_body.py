"""Bodies are unpacked in steps, and only one stream of gzip."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.web.body import STEP, Gzip, Plain, unpacking_of
from bot.web.fetched import FetchError
from storage.obstacle import Obstacle


@pytest.mark.parametrize("headers", [(), ("",), ("identity",), (" , ",), ("identity", "Identity")])
def test_a_body_without_encoding_is_plain(headers: tuple[str, ...]) -> None:
    assert isinstance(unpacking_of(headers), Plain)


@pytest.mark.parametrize("headers", [("gzip",), ("GZIP",), ("x-gzip",), ("identity, gzip",)])
def test_a_body_with_gzip_is_unpacked(headers: tuple[str, ...]) -> None:
    assert isinstance(unpacking_of(headers), Gzip)


@pytest.mark.parametrize(
    "headers", [("gzip, gzip",), ("gzip", "gzip"), ("br",), ("deflate",), ("zstd",), ("\udc80",)]
)
def test_any_other_encoding_is_refused(headers: tuple[str, ...]) -> None:
    with pytest.raises(FetchError) as raised:
        unpacking_of(headers)
    assert raised.value.obstacle is Obstacle.ENCODING


@given(some.binary(max_size=2000), some.integers(1, 300))
def test_what_was_compressed_comes_out_however_it_is_cut(content: bytes, width: int) -> None:
    compressed = gzip.compress(content)
    unpacking = Gzip()
    pieces = (compressed[start : start + width] for start in range(0, len(compressed), width))
    assert b"".join(step for piece in pieces for step in unpacking.unpack(piece)) == content
    unpacking.finish()


@pytest.mark.parametrize("size", [STEP - 1, STEP, STEP + 1, 3 * STEP])
def test_no_step_is_larger_than_a_step_may_be(size: int) -> None:
    steps = list(Gzip().unpack(gzip.compress(bytes(size))))
    assert max(map(len, steps)) <= STEP
    assert sum(map(len, steps)) == size


def test_a_stream_that_breaks_off_is_found_at_its_end() -> None:
    unpacking = Gzip()
    list(unpacking.unpack(gzip.compress(b"news")[:-1]))
    with pytest.raises(FetchError) as raised:
        unpacking.finish()
    assert raised.value.obstacle is Obstacle.BROKEN


@pytest.mark.parametrize("pieces", [(b"news",), (gzip.compress(b"news")[:-8], bytes(8))])
def test_a_damaged_stream_is_refused(pieces: tuple[bytes, ...]) -> None:
    unpacking = Gzip()
    with pytest.raises(FetchError) as raised:
        [list(unpacking.unpack(piece)) for piece in pieces]
    assert raised.value.obstacle is Obstacle.BROKEN


@pytest.mark.parametrize("pieces", [(gzip.compress(b"a"), b"more"), (gzip.compress(b"a") + b"more",)])
def test_what_follows_a_stream_is_refused(pieces: tuple[bytes, ...]) -> None:
    unpacking = Gzip()
    with pytest.raises(FetchError) as raised:
        [list(unpacking.unpack(piece)) for piece in pieces]
    assert raised.value.obstacle is Obstacle.ENCODING
