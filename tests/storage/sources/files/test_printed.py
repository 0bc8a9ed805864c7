"""The title of a file made for printing."""

import pytest

from storage.errors import DocumentError
from storage.sources.files.printed import printed_document

TITLE = "В Костанае открыли цех"
TEXT = f"{TITLE}\n\nВ Костанае начал работу цех, который будет перерабатывать лён."


def test_a_stated_title_that_begins_the_text_is_taken_out_of_it():
    found = printed_document(f"Пресс-релиз\n\n{TEXT}", TITLE.upper(), key="k", name="n")
    assert (found.title, found.text) == (TITLE.upper(), TEXT.replace(TITLE, "Пресс-релиз"))
    assert printed_document(TITLE, TITLE, key="k", name="n").text == TITLE


@pytest.mark.parametrize(
    "stated",
    ["", "Microsoft Word - цех.docx", "untitled", "Документ1", "release.pdf", "Шаблон письма", "В" * 300],
)
def test_any_other_stated_title_gives_way_to_the_first_line(stated: str):
    found = printed_document(TEXT, stated, key="k", name="n")
    assert (found.title, found.text) == (TITLE, TEXT.partition("\n\n")[2])


def test_a_file_without_text_is_refused():
    with pytest.raises(DocumentError, match="no text"):
        printed_document(" ", "", key="k", name="n")
