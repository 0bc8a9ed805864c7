"""Typed text to a Query: the words, phrases, exclusions and filters in it."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import regex

from storage.errors import EmptyQueryError, FilterError, LongQueryError, NegativeQueryError
from storage.model import Language

CHARACTER_LIMIT = 1000
"""A longer text is refused: it was not typed to be searched."""
PART_LIMIT = 64
"""Words, phrases and exclusions that are read; what follows them is left unread."""

LANGUAGES = {
    "kk": frozenset({Language.KAZAKH}),
    "uz": frozenset({Language.UZBEK, Language.UZBEK_CYRILLIC}),
    "uz-latn": frozenset({Language.UZBEK}),
    "uz-cyrl": frozenset({Language.UZBEK_CYRILLIC}),
    "ru": frozenset({Language.RUSSIAN}),
    "en": frozenset({Language.ENGLISH}),
}
"""What `lang:` understands; plain `uz` stands for both scripts."""

PIECE = regex.compile(
    r"""
      (?<!\S) (?P<filter> lang | from | to | source ) : \s*
              (?: "(?P<value>[^"]*)" | «(?P<value>[^»]*)» | “(?P<value>[^”]*)” | „(?P<value>[^“”]*)[“”]
                | (?P<value>\S*) )
    | (?: (?<!\S) (?P<minus>-) )?
              (?: "(?P<phrase>[^"]*)" | «(?P<phrase>[^»]*)» | “(?P<phrase>[^”]*)” | „(?P<phrase>[^“”]*)[“”] )
    | (?<!\S) - (?P<excluded> [^\s"«»“”„-] [^\s"«»“”„]* )
    | (?P<word> [^\s"«»“”„]+ )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
SOUND = regex.compile(r"[\p{L}\p{N}]")
DATE = regex.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", regex.ASCII)


@dataclass(frozen=True, slots=True)
class Filters:
    """What an article must be, whatever its words are; None and empty mean anything.

    `since` and `until` are inclusive days; an article without a date never passes them. `sources` are
    beginnings of outlets' names, case-folded; one of them is enough.
    """

    languages: frozenset[Language] | None = None
    since: date | None = None
    until: date | None = None
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filters()

    def admits(self, language: Language, source: str, published: date | None) -> bool:
        """Tell whether an article with these properties passes."""
        return (
            (self.languages is None or language in self.languages)
            and (not self.sources or self.admits_source(source))
            and (self.since is None or (published is not None and published >= self.since))
            and (self.until is None or (published is not None and published <= self.until))
        )

    def admits_source(self, source: str) -> bool:
        """Tell whether an outlet, of several separated by commas any one, begins as one of `sources` does."""
        return any(outlet.startswith(self.sources) for outlet in source.casefold().split(", "))


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought, as typed: each word and phrase is required, each excluded one forbidden."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded_words: tuple[str, ...] = ()
    excluded_phrases: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)

    def within(self, language: Language) -> "Query":
        """Narrow the query to one language; `uz` covers both scripts."""
        languages = written_in(language)
        if self.filters.languages is not None:
            languages &= self.filters.languages
        return replace(self, filters=replace(self.filters, languages=languages))

    def respelled(self, meant: Mapping[str, str]) -> "Query":
        """Put other words for some of the required ones."""
        return replace(self, words=tuple(meant.get(word, word) for word in self.words))


def written_in(language: Language) -> frozenset[Language]:
    """List what a choice of this language covers: `uz` means both scripts, every other itself."""
    return LANGUAGES[language.lower()]


def parse(text: str) -> Query:
    """Read what somebody typed: words, "phrases", -exclusions and filters.

    Quotation marks are "…", «…», “…” and „…“; one that is never closed is no mark at all. Only a
    hyphen-minus at the very beginning of a word excludes. Filters are `lang:`, `from:`, `to:` (a year,
    month or day; inclusive) and `source:`. Several `lang:` or `source:` widen, several dates narrow.

    Raises:
        LongQueryError: over CHARACTER_LIMIT characters.
        EmptyQueryError: neither a word nor a filter.
        NegativeQueryError: only exclusions.
        FilterError: a filter with a value that means nothing.
    """
    if len(text) > CHARACTER_LIMIT:
        raise LongQueryError(CHARACTER_LIMIT)
    pieces = list(PIECE.finditer(text))
    words, phrases, excluded_words, excluded_phrases = list[str](), list[str](), list[str](), list[str]()
    for kind, part in _parts(pieces):
        match kind:
            case "word":
                words.append(part)
            case "phrase":
                phrases.append(part)
            case "excluded":
                excluded_words.append(part)
            case _:
                excluded_phrases.append(part)
    filters = _filters(
        (piece["filter"].lower(), piece["value"].strip()) for piece in pieces if piece["filter"]
    )
    if not (words or phrases or filters):
        raise NegativeQueryError if excluded_words or excluded_phrases else EmptyQueryError
    return Query(tuple(words), tuple(phrases), tuple(excluded_words), tuple(excluded_phrases), filters)


def _parts(pieces: Iterable[regex.Match[str]]) -> Iterator[tuple[str, str]]:
    """Name the kind of each piece that has a letter or a digit, up to the limit."""
    left = PART_LIMIT
    for piece in pieces:
        for kind in ("word", "phrase", "excluded"):
            part = piece[kind]
            if part is not None and left and SOUND.search(part):
                left -= 1
                yield ("-phrase" if piece["minus"] else kind), part


def _filters(named: Iterable[tuple[str, str]]) -> Filters:
    filters = Filters()
    for name, value in named:
        match name:
            case "lang":
                languages = _languages(value) | (filters.languages or frozenset())
                filters = replace(filters, languages=languages)
            case "from":
                since = max(_days("from", value)[0], filters.since or date.min)
                filters = replace(filters, since=since)
            case "to":
                until = min(_days("to", value)[1], filters.until or date.max)
                filters = replace(filters, until=until)
            case _:
                if not SOUND.search(value):
                    raise FilterError("source", value)
                filters = replace(filters, sources=(*filters.sources, value.casefold()))
    return filters


def _languages(value: str) -> frozenset[Language]:
    languages = LANGUAGES.get(value.lower().replace("_", "-"))
    if languages is None:
        raise FilterError("lang", value)
    return languages


def _days(name: str, value: str) -> tuple[date, date]:
    """Read a year, month or day as its first and its last day."""
    found = DATE.fullmatch(value)
    if found is None:
        raise FilterError(name, value)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        return first, date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    except ValueError:
        raise FilterError(name, value) from None
