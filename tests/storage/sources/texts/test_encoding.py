"""Which bytes are text."""

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.sources.texts.encoding import decode

RUSSIAN = "Президент Казахстана прибыл в Москву. Переговоры прошли в Кремле."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_russian_is_read_in_each_encoding_in_use(encoding: str):
    assert decode(RUSSIAN.encode(encoding), "a") == RUSSIAN


def test_big_endian_utf_16_is_read_by_its_mark():
    assert decode(codecs.BOM_UTF16_BE + "қой".encode("utf-16-be"), "a") == "қой"


@pytest.mark.parametrize(
    "content",
    [
        "Café à la carte".encode("latin-1"),
        RUSSIAN.encode("koi8-r"),
        "Қазақстан".encode()[:-1],
        b"\xff\xfe\xfd",
        b"abc\x98",
    ],
)
def test_other_bytes_are_refused_with_the_offset(content: bytes):
    with pytest.raises(DocumentError, match="offset"):
        decode(content, "a")


def test_the_offset_counts_the_byte_order_mark():
    with pytest.raises(DocumentError, match="offset 5"):
        decode(codecs.BOM_UTF8 + b"ab\xff", "a")


def test_a_zero_byte_is_a_binary_file():
    with pytest.raises(DocumentError, match=r"binary file.*offset 2"):
        decode(b"ab\0", "a")
    with pytest.raises(DocumentError, match="binary file"):
        decode(codecs.BOM_UTF16_LE + b"a\0\0\0", "a")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_clear_error(content: bytes):
    with suppress(DocumentError):
        assert "\0" not in decode(content, "name")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf_8_reads_back(text: str):
    if not text.encode().startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(text.encode(), "a") == text
