"""The entry: paths to documents, whatever the bytes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.model import Document
from storage.sources import files, read, read_file
from storage.sources import source as limits
from tests.storage.sources.printing import docx_of, pdf_of

PIECES = [
    *(
        "date 2025-11-12 ",
        "12.11.2025, 14:55 616",
        "\n",
        "\n\n",
        "---\n",
        "title: a\n",
        "Бугун 13:35",
        "© 2025 ",
    ),
    *(
        "Kun.uz",
        "Бошқа янгиликлар",
        "Читайте также",
        "Текст статьи, передает BAQ.KZ. ",
        "МОСКВА, 12 ноя — ",
        "«",
        "/",
    ),
    *(
        "АсосийСиёсат",
        "By Reuters",
        "\u200f",
        "й\u0306",
        "<b>",
        '{"text": "',
        '"}',
        " - ",
        ".",
        "\t",
        "\ufeff",
    ),
]
ANYTHING = st.one_of(
    st.binary(max_size=400), st.lists(st.sampled_from(PIECES)).map(lambda parts: "".join(parts).encode())
)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
@given(content=ANYTHING)
@example(content=b"")
@example(content=b"\xef\xbb\xbf")
@example(content=b"---\n---\n")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
def test_any_bytes_give_documents_or_clear_errors_and_twice_the_same(
    tmp_path: Path, name: str, content: bytes
):
    (tmp_path / name).write_bytes(content)
    found = list(read([tmp_path / name]))
    assert list(map(str, found)) == list(map(str, read([tmp_path / name])))
    for each in found:
        assert isinstance(each, Document | DocumentError)
        if isinstance(each, Document):
            assert each.key
            assert each.text.strip()
            assert "\n" not in each.title


def test_errors_stand_between_the_documents(tmp_path: Path):
    (tmp_path / "a.txt").write_text("A headline\n\nA text.")
    (tmp_path / "b.txt").write_bytes(b"\0")
    (tmp_path / "c.md").write_text("---\ntitle: C\n---\nA text.")
    kinds = [type(each) for each in read([tmp_path, tmp_path / "gone"])]
    assert kinds == [Document, DocumentError, Document, DocumentError]


def test_the_number_of_files_is_known_before_reading(tmp_path: Path):
    (tmp_path / "a.txt").write_text("A text.")
    found = files([tmp_path])
    assert len(found) == 1
    assert [type(each) for each in read_file(found[0])] == [Document]


def test_a_file_that_vanished_is_an_error(tmp_path: Path):
    (tmp_path / "a.txt").write_text("A text.")
    [file] = files([tmp_path])
    (tmp_path / "a.txt").unlink()
    [error] = read_file(file)
    assert str(error) == f"{tmp_path / 'a.txt'}: no such file or directory"


def test_a_file_over_the_limit_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LARGEST_DOCUMENT", 2_000_000)
    (tmp_path / "a.txt").write_bytes(b"a" * 2_000_001)
    [error] = read([tmp_path])
    assert str(error) == f"{tmp_path / 'a.txt'}: larger than 2 MB"


def test_an_empty_file_has_no_text(tmp_path: Path):
    (tmp_path / "a.txt").touch()
    assert list(map(str, read([tmp_path]))) == [f"{tmp_path / 'a.txt'}: no text"]


def test_pages_and_printed_files_are_read_by_what_they_are(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(pdf_of([["A headline of the day", "", "A text."]]))
    (tmp_path / "b.docx").write_bytes(docx_of(["A headline of the day", "A text."]))
    (tmp_path / "c.htm").write_text(f"<html><h1>A headline of the day</h1><p>{'A text. ' * 20}</p></html>")
    (tmp_path / "d.txt").write_bytes(b"{\\rtf1 text}")
    *found, error = read([tmp_path])
    assert [(each.key, each.title) for each in found if isinstance(each, Document)] == [
        (name, "A headline of the day") for name in ("a.pdf", "b.docx", "c.htm")
    ]
    assert str(error) == f"{tmp_path / 'd.txt'}: a file in Rich Text Format; save it as .docx"
