"""Word files become documents."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files import docx
from storage.sources.files.docx import MAIN, Docx
from tests.storage.sources.printing import docx_of

TITLE = "В Костанае открыли цех по переработке льна"
TEXT = ["В Костанае начал работу цех.", "Его построила местная компания."]
TABLE = [["Область", "2025"], ["Павлодарская", "655"]]
ROWS = ["Область | 2025", "Павлодарская | 655"]


def read(content: bytes) -> Document | DocumentError:
    [found] = Docx().read(BytesIO(content), key="k", name="a.docx")
    return found


def archive(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return stream.getvalue()


def changed(old: bytes, new: bytes) -> bytes:
    with ZipFile(BytesIO(docx_of([TITLE, *TEXT]))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    return archive(parts | {MAIN: parts[MAIN].replace(old, new)})


@pytest.mark.parametrize("stated", [TITLE, "Word Document", ""])
def test_paragraphs_and_rows_of_tables_are_read_in_their_order(stated: str):
    found = read(docx_of([TITLE, *TEXT], table=TABLE, title=stated))
    assert found == Document("k", "\n\n".join([*TEXT, *ROWS]), TITLE)


def test_line_breaks_tabs_and_fields_for_filling_in_are_read():
    assert read(docx_of([TITLE, "Первый\nвторой\tтретий"])).text == "Первый\n\nвторой третий"
    first = TEXT[0].encode()
    field = changed(
        b"<w:body>",
        b"<w:body><w:sdt><w:sdtContent><w:p><w:r><w:t>"
        + first
        + b"</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    assert read(field).text.startswith(TEXT[0])


def test_what_was_deleted_in_a_revision_is_not_read():
    deleted = b"<w:p><w:del><w:r><w:delText>Deleted</w:delText></w:r></w:del></w:p></w:body>"
    assert read(changed(b"</w:body>", deleted)).text == "\n\n".join(TEXT)


def test_a_cell_that_claims_a_million_columns_is_one_cell():
    span = b'<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>'
    table = b"<w:tbl><w:tr><w:tc>" + span + b"<w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    assert read(changed(b"<w:sectPr", table + b"<w:sectPr")).text.endswith("\n\nCell")


def test_entities_are_not_expanded():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<w:document'
    found = read(changed(b"<w:document", bomb).replace(b"", b""))
    assert "aaaa" not in str(found)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"a.txt": b"x"}, "an archive, no Word file"),
        ({MAIN: b" " * 30_000_000}, "grows over 200 times in unpacking, as no Word file does"),
        (
            {MAIN: b"x", **{f"{number}": b"" for number in range(docx.MOST_PARTS)}},
            "over 100 MB after unpacking",
        ),
        (
            {MAIN: b"x", **{f"{number}": b" " * 40_000_000 for number in range(3)}},
            "over 100 MB after unpacking",
        ),
        ({MAIN: b"<x"}, "a damaged Word file (KeyError)"),
    ],
)
def test_archives_that_are_none_or_made_to_do_harm_are_refused(parts: Mapping[str, bytes], reason: str):
    found = read(archive(parts))
    assert isinstance(found, DocumentError)
    assert reason in found.reason


def test_a_damaged_archive_is_refused():
    assert str(read(b"PK\x03\x04rubbish")) == "a.docx: a damaged Word file"


def test_a_file_without_text_is_refused():
    assert str(read(docx_of([]))) == "a.docx: no text"


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_damage_gives_a_document_or_a_clear_error(data):
    content = bytearray(docx_of([TITLE, *TEXT]))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(1, len(content)))
    assert isinstance(read(bytes(content[:end])), Document | DocumentError)
