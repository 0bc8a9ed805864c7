"""Which source reads which kind of file."""

from collections.abc import Callable
from datetime import datetime

from storage.errors import DocumentError
from storage.sources.bare.plain import Plain
from storage.sources.files.docx import Docx
from storage.sources.files.file_kind import FileKind
from storage.sources.files.frontmatter import FrontMatter
from storage.sources.files.lines import Lines
from storage.sources.files.pdf import Pdf
from storage.sources.pages.html_file import HtmlFile
from storage.sources.source import Source

SOURCES: dict[FileKind, Callable[[], Source]] = {
    FileKind.LINES: Lines,
    FileKind.PDF: Pdf,
    FileKind.DOCX: Docx,
}

REFUSED = {
    FileKind.OLD_WORD: "a file of an old Word; save it as .docx",
    FileKind.RICH_TEXT: "a file in Rich Text Format; save it as .docx",
}
"""Why a known kind is not read."""


def source_of(kind: FileKind, start: bytes, *, name: str, now: datetime) -> Source:
    """Choose the source for a file of a kind that begins with `start`; a text may begin with front matter.

    `now` is when a page was saved or handed in. Raises DocumentError for a kind that is not read.
    """
    if kind in REFUSED:
        raise DocumentError(name, REFUSED[kind])
    if kind is FileKind.HTML:
        return HtmlFile(now)
    if kind is FileKind.TEXT:
        return FrontMatter() if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"---") else Plain()
    return SOURCES[kind]()
