"""The nouns of the store, as frozen values that every room may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from storage.alerts import Hours
from storage.revision import Revision

Parameters = Mapping[str, str | int]
"""What a pressed button means, in plain JSON values."""


class Language(StrEnum):
    """A language of documents and of the interface; Uzbek counts once for each script."""

    KAZAKH = "kk"
    UZBEK = "uz"
    UZBEK_CYRILLIC = "uz-Cyrl"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Script(StrEnum):
    """A script that texts can be shown in."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"


@dataclass(frozen=True, slots=True)
class Document:
    """Raw input after reading: one text and what is known of it.

    `key` names the document for ever (a file's name, a feed's GUID): the same key read again updates
    the article. `language` is None where nobody said it, `published` where nobody knows it.
    """

    key: str
    text: str
    title: str = ""
    source: str = ""
    language: Language | None = None
    published: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who tells a story: how many articles, in which languages, in how many outlets."""

    articles: int
    languages: tuple[Language, ...]
    outlets: int


@dataclass(frozen=True, slots=True)
class Article:
    """A stored and analysed document. Ids follow time: a larger id was published later.

    `story` is the id of the first article of its story.
    """

    id: int
    key: str
    title: str
    text: str
    language: Language
    source: str
    published: date | None
    url: str
    added: datetime
    story: int = 0


class Change(StrEnum):
    """What adding a document did to the store."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Addition:
    """The outcome of adding one document.

    `language` is the one it is indexed in, `story` the id of the first article of the story it belongs to:
    its own id if it is the first. `revision` is what readers should know of an update, if anything.
    """

    change: Change
    article: int
    language: Language
    story: int
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: code points from `start` up to, but not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece cut from an article's original text, with the matched words as spans of the piece."""

    text: str
    matches: tuple[Span, ...] = ()


class Evidence(StrEnum):
    """Why a piece of an article answers a part of a query, the surest first."""

    EXACT = "exact"
    """It is written just so."""
    WORD = "word"
    """It is the same word, in any form."""
    SPELLING = "spelling"
    """It is the same name or loan in another spelling."""
    MEANING = "meaning"
    """It means the same, in any language."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What of an article answers the part `sought` of a query; nothing if `evidence` is None."""

    sought: str
    evidence: Evidence | None
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One result: the article's head, a snippet, the score, and the reasons.

    A larger score is better among hits of one language; scores of different languages are not
    comparable, so a page takes its hits from the languages in turn. `coverage` tells of its whole story where
    hits are grouped by story.
    """

    id: int
    key: str
    title: Snippet
    language: Language
    source: str
    published: date | None
    score: float
    snippet: Snippet
    reasons: tuple[Reason, ...] = ()
    url: str = ""
    story: int = 0
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A misspelt word of a query, and the word that was sought instead."""

    typed: str
    sought: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One screen of results.

    `total` counts all hits; `offset` is the number of hits before this page. `complete` is False when
    no article has all the words and the closest are shown instead. `corrections` are the words that no
    article has and for which others were sought.
    """

    hits: tuple[SearchHit, ...]
    total: int
    offset: int = 0
    complete: bool = True
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """An article's head without its text, as lists show it.

    `coverage` tells of its whole story where lists are grouped by story.
    """

    id: int
    title: str
    language: Language
    source: str
    published: date | None
    story: int = 0
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class HeadlinePage:
    """One screen of headlines, newest first."""

    headlines: tuple[Headline, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """What the store holds: articles by language, the newest date known, the analyser's version."""

    articles: Mapping[Language, int]
    newest: date | None
    analyser: str

    @property
    def total(self) -> int:
        """Count the articles of all languages."""
        return sum(self.articles.values())


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a chat chose. `language` is None until somebody picked one.

    `script` is the one that Uzbek and Kazakh texts are shown in, None for that of the original. `hours` say
    when the chat hears of its watches. Where `everyone` is True any member may change what the chat chose.
    `main_chat` lets the main chat have what a closed forum topic cannot take.
    """

    language: Language | None = None
    script: Script | None = None
    hours: Hours = field(default_factory=Hours)
    everyone: bool = False
    main_chat: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """What a button does when pressed: a command and its parameters."""

    command: str
    parameters: Parameters = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted when a person asked to be forgotten."""

    preferences: int
    buttons: int
    watches: int = 0
