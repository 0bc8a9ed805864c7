"""PDF files become documents."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files import pdf
from storage.sources.files.pdf import Pdf
from tests.storage.sources.printing import pdf_of

TITLE = "В Костанае открыли цех по переработке льна"
FIRST = [
    "Бюллетень № 5",
    "",
    TITLE,
    "",
    "В Костанае начал работу цех, который будет перера-",
    "батывать до 15 тысяч тонн масличного льна в год.",
    "Его построила местная компания, она же вывозит",
    "готовое масло и продаёт его на рынках соседних",
    "",
    "Страница 1",
]
SECOND = ["Бюллетень № 5", "", "областей за наличные деньги.", "", "Другой абзац.", "", "Страница 2"]
TEXT = (
    "В Костанае начал работу цех, который будет перерабатывать до 15 тысяч тонн масличного льна в год. "
    "Его построила местная компания, она же вывозит готовое масло и продаёт его на рынках соседних областей "
    "за наличные деньги.\n\nДругой абзац."
)


def read(content: bytes) -> Document | DocumentError:
    [found] = Pdf().read(BytesIO(content), key="k", name="a.pdf")
    return found


def written(change) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_of([FIRST, SECOND], TITLE))))
    change(writer)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("stated", [TITLE, "Microsoft Word - цех.docx", ""])
def test_printed_pages_become_paragraphs_without_heads_and_parted_words(stated: str):
    assert read(pdf_of([FIRST, SECOND], stated)) == Document("k", TEXT, TITLE)


def test_a_file_protected_against_printing_alone_is_read():
    assert read(written(lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))) == Document(
        "k", TEXT, TITLE
    )


def test_a_file_that_needs_a_password_is_refused():
    content = written(lambda writer: writer.encrypt("user", "owner", algorithm="RC4-128"))
    assert str(read(content)) == "a.pdf: is protected by a password"


def test_a_file_of_pictures_is_refused():
    assert (
        str(read(pdf_of([[], []])))
        == "a.pdf: has only pictures of its pages; it needs text that can be selected"
    )


def test_a_book_is_refused():
    content = pdf_of([["Text"]] * (pdf.MOST_PAGES + 1))
    assert str(read(content)) == f"a.pdf: has {pdf.MOST_PAGES + 1} pages, over {pdf.MOST_PAGES}"


def test_a_damaged_file_is_refused():
    assert str(read(b"%PDF-1.7\nrubbish")).startswith("a.pdf: a damaged PDF file (")


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_damage_gives_a_document_or_a_clear_error(data):
    content = bytearray(pdf_of([FIRST, SECOND], TITLE))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(1, len(content)))
    assert isinstance(read(bytes(content[:end])), Document | DocumentError)
