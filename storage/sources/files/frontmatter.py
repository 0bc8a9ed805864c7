"""Texts with YAML front matter: fields between two lines of dashes, then the text."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from yaml import BaseLoader, MarkedYAMLError, YAMLError

from storage.errors import DocumentError
from storage.model import Document
from storage.sources.files.fields import document, read_fields
from storage.sources.source import whole
from storage.sources.texts.encoding import decode

LONGEST = 64_000
"""Characters of front matter: enough for any fields, little enough to parse at once."""

HEAD = re.compile(r"\s*---[ \t]*\r?\n(?P<fields>.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)


class Strings(YAMLHandler):
    """YAML in which every value is a string: `no` stays a word, and what a date is we decide."""

    def load(self, fm: str, **_options: object) -> Any:  # noqa: ANN401 (the handler's own signature)
        """Parse front matter. Raises YAMLError, RecursionError."""
        return super().load(fm, Loader=BaseLoader)


class FrontMatter:
    """The source of texts with front matter."""

    def read(self, stream: BinaryIO, *, key: str, name: str) -> Iterator[Document | DocumentError]:
        """Yield the document of a text, or an error where its fields or its bytes make no sense."""
        try:
            text = decode(whole(stream, name), name)
            fields, body = split(text, name)
            yield document(read_fields(fields, name), body, key=key, name=name)
        except DocumentError as error:
            yield error


def split(text: str, name: str) -> tuple[dict[str, Any], str]:
    """Part a text into its fields, all strings, and its body. Raises DocumentError for bad YAML."""
    head = HEAD.match(text)
    if head is None:
        return {}, text
    if len(head["fields"]) > LONGEST:
        raise DocumentError(name, f"front matter of over {LONGEST} characters")
    try:
        fields = Strings().load(head["fields"])
        metadata, body = frontmatter.parse(text, handler=Strings())
    except MarkedYAMLError as error:
        line = f" in line {error.problem_mark.line + 2}" if error.problem_mark else ""
        raise DocumentError(name, f"bad front matter{line}: {error.problem or error.context}") from None
    except (YAMLError, RecursionError) as error:
        raise DocumentError(name, f"bad front matter: {error}") from None
    if fields is not None and not isinstance(fields, dict):
        raise DocumentError(name, "bad front matter: no fields, write `title: …`")
    return metadata, body
