"""Files made for printing → documents: the title that a file states, and what the text itself tells."""

import re

from storage.model import Document
from storage.sources.bare import titles
from storage.sources.files.fields import Fields, document
from storage.sources.texts.spelling import loose, trimmed

BEGINNING = 2_000
"""Characters of a text in which its title stands."""

LONGEST = 2_000_000
"""Characters of the text of a file; the rest is left."""

FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|rtf|odt|indd|qxd|p65|txt|xlsx?|pptx?)$|^microsoft word|^untitled", re.IGNORECASE
)


def printed_document(text: str, title: str, *, key: str, name: str) -> Document:
    """Make a document of a text and the title stated in its file. Raises DocumentError where no text is left.

    Programs state the names of files and of templates, so the title counts only if the text begins with it;
    otherwise the text is read as a bare page, whose first line is its title.
    """
    text = text[:LONGEST]
    stated = trimmed(title)
    if not is_sensible(stated, text):
        return document(Fields(), text, key=key, name=name)
    body = "\n\n".join(line for line in text.split("\n\n") if loose(line) != loose(stated))
    return document(Fields(title=stated), body or text, key=key, name=name)


def is_sensible(title: str, text: str) -> bool:
    """Tell whether a stated title is one of the text."""
    if not 0 < len(title) <= titles.LONGEST_HEADLINE or FILE_NAME.search(title) or len(title.split()) == 1:
        return False
    return loose(title) in loose(text[:BEGINNING])
