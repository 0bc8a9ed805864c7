"""Fields that say what a document is: read from front matter or from a line, checked one by one."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from storage.errors import DocumentError
from storage.model import Document, Language
from storage.sources.bare.plain import read_page
from storage.sources.texts import outlets
from storage.sources.texts.spelling import trimmed
from storage.sources.times import dates

LONGEST = 2_000
"""Characters of a field; a title or an address beyond that is a mistake."""

UNKNOWN = frozenset({"", "unknown", "none", "null", "~"})
"""What people write where they do not know a value."""

LANGUAGES = {
    **{language.value.casefold(): language for language in Language},
    "kaz": Language.KAZAKH,
    "kk-kz": Language.KAZAKH,
    "kk-cyrl": Language.KAZAKH,
    "uzb": Language.UZBEK,
    "uz-latn": Language.UZBEK,
    "uz-uz": Language.UZBEK,
    "rus": Language.RUSSIAN,
    "ru-ru": Language.RUSSIAN,
    "eng": Language.ENGLISH,
    "en-us": Language.ENGLISH,
    "en-gb": Language.ENGLISH,
}
"""Language tags (BCP 47, ISO 639) by the language they mean, in small letters."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What a document says of itself. `title` is None where it does not say; an empty title is a title."""

    key: str = ""
    title: str | None = None
    source: str = ""
    language: Language | None = None
    published: date | None = None
    url: str = ""


def read_fields(values: Mapping[str, Any], name: str) -> Fields:
    """Read the fields key, title, source, after, language, published and url; others are ignored.

    `after` names outlet and day of the report that a text retells (`after: Kazinform, 2025-11-12`, more
    of them behind semicolons); the first stands in where source or published is missing. Raises
    DocumentError that names the field which makes no sense.
    """
    outlet, day = _after(_string(values, "after", name))
    published = _string(values, "published", name)
    return Fields(
        key=_string(values, "key", name),
        title=trimmed(_string(values, "title", name)) if values.get("title") is not None else None,
        source=outlets.normalise(_string(values, "source", name)) or outlet,
        language=_language(_string(values, "language", name), name),
        published=_date(published, name) if published else day,
        url=_url(_string(values, "url", name), name),
    )


def document(fields: Fields, text: str, *, key: str, name: str) -> Document:
    """Make a document of a text and its fields. Raises DocumentError where no text is left.

    A text that comes with its title is taken as it is. Without one it is read as a bare page, which
    tells the title, and the source and day unless the fields do.
    """
    if fields.title is None:
        page = read_page(text)
        title, body, source, published = page.title, page.text, page.source, page.published
    else:
        title, body, source, published = fields.title, text.strip(), "", None
    if not trimmed(body):
        raise DocumentError(name, "no text")
    return Document(
        key=fields.key or key,
        text=body,
        title=title,
        source=fields.source or source,
        language=fields.language,
        published=fields.published or published,
        url=fields.url,
    )


def content_key(source: str, text: str) -> str:
    """Make a key of what a document holds, for one that has neither key nor address.

    Outlet and text decide, so a re-ordered, renamed or extended file brings nothing twice, and the
    same agency text in two outlets stays two documents. A corrected text is a new document: whoever
    wants updates gives keys.
    """
    return "sha256:" + hashlib.sha256(f"{source}\n{text.strip()}".encode()).hexdigest()[:32]


def check(text: str, name: str) -> None:
    """Raise DocumentError for a text that no database and no chat can hold: zeros, halves of characters."""
    if "\0" in text:
        raise DocumentError(name, "holds a zero character")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise DocumentError(name, f"holds half of a character (at {error.start})") from None


def _string(values: Mapping[str, Any], field: str, name: str) -> str:
    value = values.get(field)
    if value is None:
        return ""
    if isinstance(value, list) and value and field == "after":
        value = "; ".join(map(str, value))
    if not isinstance(value, str):
        raise DocumentError(name, f"the field {field} is no text")
    if len(value) > LONGEST:
        raise DocumentError(name, f"the field {field} has over {LONGEST} characters")
    check(value, name)
    return " ".join(value.split())


def _language(value: str, name: str) -> Language | None:
    tag = value.replace("_", "-").casefold()
    if tag in UNKNOWN:
        return None
    if tag not in LANGUAGES:
        raise DocumentError(name, f"the language {value!r} is none of {', '.join(Language)}")
    return LANGUAGES[tag]


def _date(value: str, name: str) -> date | None:
    if value.casefold() in UNKNOWN:
        return None
    day = dates.parse(value)
    if day is None:
        raise DocumentError(name, f"the date {value!r} in published is none; write it as 2025-11-12")
    return day


def _url(value: str, name: str) -> str:
    if value.casefold() in UNKNOWN:
        return ""
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc or " " in value:
        raise DocumentError(name, f"the url {value!r} is no web address")
    return value


def _after(value: str) -> tuple[str, date | None]:
    outlet, _, day = value.partition(";")[0].rpartition(",")
    if not outlet:
        outlet, day = ("", day) if dates.parse(day) else (day, "")
    known = outlet.strip().casefold() not in UNKNOWN
    return (outlets.normalise(outlet) if known else ""), dates.parse(day)
