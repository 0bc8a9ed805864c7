"""Which encoding a document of the web is in."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.sources.texts.charset import declared, decode_web, named_encoding, sense

RUSSIAN = "<title>Правительство утвердило план развития, сообщили в Министерстве экономики</title>"
KAZAKH = "<title>Үкімет өңірлерді дамыту жоспарын бекітті</title>"


@pytest.mark.parametrize(
    "encoding", ["windows-1251", "koi8-r", "cp866", "iso8859-5", "utf-8", "utf-8-sig", "utf-16"]
)
@pytest.mark.parametrize(
    "charset", ["", "utf-8", "windows-1251", "iso-8859-1", "koi8-r", "utf-7", "nonsense", "\0"]
)
def test_russian_comes_out_right_whatever_the_header_says(encoding: str, charset: str):
    assert decode_web(RUSSIAN.encode(encoding), charset=charset) == RUSSIAN


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_a_right_declaration_stands_against_a_wrong_header(encoding: str):
    text = f'<?xml version="1.0" encoding="{encoding}"?>{RUSSIAN}'
    for charset in ("utf-8", "windows-1251", "koi8-r", "iso-8859-1"):
        assert decode_web(text.encode(encoding), charset=charset) == text


def test_an_encoding_of_kazakh_is_read_where_it_is_declared():
    text = f'<meta charset="kz1048">{KAZAKH}'
    assert decode_web(text.encode("kz1048")) == text


def test_a_western_text_is_read_as_its_header_says():
    text = "<p>À la carte, café, naïve</p>"
    assert decode_web(text.encode("cp1252"), charset="ISO-8859-1") == text


def test_utf_8_that_was_cut_inside_a_letter_stays_utf_8():
    content = KAZAKH.encode() + "қ".encode()[:1] + b"</title>"
    assert decode_web(content, charset="windows-1251") == f"{KAZAKH}\ufffd</title>"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_wide_encodings_are_known_by_their_mark_or_first_sign(encoding: str, mark: bytes):
    assert decode_web(mark + KAZAKH.encode(encoding)) == KAZAKH


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'<?xml version="1.0" encoding="Windows-1251" ?>', "Windows-1251"),
        (b"<?xml version='1.0' encoding = 'koi8-r'?>", "koi8-r"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
        (b"<META charset=utf-8>", "utf-8"),
        (b" " * 5_000 + b"<meta charset=utf-8>", ""),
        (b"", ""),
    ],
)
def test_the_declared_encoding_is_found(content: bytes, name: str):
    assert declared(content) == name


def test_only_encodings_of_texts_may_be_named():
    assert named_encoding(" 'CP1251' ") == "cp1251"
    assert not any(map(named_encoding, ("utf-7", "base64", "unicode_escape", "punycode", "", "x" * 300)))


def test_a_text_of_another_alphabet_makes_neither_sense_nor_nonsense():
    assert sense(RUSSIAN) > sense("plain") > sense(RUSSIAN.encode("koi8-r").decode("windows-1251", "replace"))
    assert sense("") == sense("plain")


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "koi8-r", "utf-7", "gbk"]))
def test_any_bytes_become_some_text(content: bytes, charset: str):
    assert isinstance(decode_web(content, charset=charset), str)
