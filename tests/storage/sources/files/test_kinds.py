"""Each kind of file has its source."""

from datetime import UTC, datetime

import pytest

from storage.errors import DocumentError
from storage.sources.bare.plain import Plain
from storage.sources.files.docx import Docx
from storage.sources.files.file_kind import FileKind
from storage.sources.files.frontmatter import FrontMatter
from storage.sources.files.kinds import REFUSED, source_of
from storage.sources.files.lines import Lines
from storage.sources.files.pdf import Pdf
from storage.sources.pages.html_file import HtmlFile

NOW = datetime(2025, 11, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "start", "source"),
    [
        (FileKind.TEXT, b"A text", Plain),
        (FileKind.TEXT, b"\xef\xbb\xbf\n---\n", FrontMatter),
        (FileKind.LINES, b"", Lines),
        (FileKind.HTML, b"", HtmlFile),
        (FileKind.PDF, b"", Pdf),
        (FileKind.DOCX, b"", Docx),
    ],
)
def test_a_kind_that_is_read_has_a_source(kind: FileKind, start: bytes, source: type):
    assert isinstance(source_of(kind, start, name="a", now=NOW), source)


@pytest.mark.parametrize("kind", REFUSED)
def test_a_known_kind_that_is_not_read_is_refused_with_advice(kind: FileKind):
    with pytest.raises(DocumentError, match=r"save it as \.docx"):
        source_of(kind, b"", name="a", now=NOW)


def test_every_kind_is_read_or_refused():
    for kind in FileKind:
        if kind not in REFUSED:
            assert source_of(kind, b"", name="a", now=NOW)
