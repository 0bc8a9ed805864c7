"""What somebody types is understood, whatever they type."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import EmptyQueryError, FilterError, LongQueryError, NegativeQueryError, QueryError
from storage.model import Language
from storage.query import CHARACTER_LIMIT, PART_LIMIT, Filters, Query, parse

PIECES = st.sampled_from(
    ['"', "«", "»", "“", "”", "„", "-", "–", "lang:", "from:", "to:", "source:", " ", "kk", "газ"]
)


@given(st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join)))
def test_any_text_is_a_query_or_says_why_not(text: str) -> None:
    with suppress(QueryError):
        query = parse(text)
        assert query.words or query.phrases or query.filters


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("темір жол", Query(words=("темір", "жол"))),
        ('"темір жол"', Query(phrases=("темір жол",))),
        ("«темір жол» газ", Query(words=("газ",), phrases=("темір жол",))),
        ("“a b” „c d“", Query(phrases=("a b", "c d"))),
        ('"unclosed words', Query(words=("unclosed", "words"))),
        ("gaz -neft", Query(words=("gaz",), excluded_words=("neft",))),
        ('gaz -"xom neft"', Query(words=("gaz",), excluded_phrases=("xom neft",))),
        ("Қазақстан-Ресей — 2025", Query(words=("Қазақстан-Ресей", "2025"))),
        ("- газ", Query(words=("газ",))),
        ("website:x", Query(words=("website:x",))),
    ],
)
def test_words_phrases_and_exclusions_are_told_apart(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("lang:kk", Filters(languages=frozenset({Language.KAZAKH}))),
        ("LANG:uz", Filters(languages=frozenset({Language.UZBEK, Language.UZBEK_CYRILLIC}))),
        ("lang:uz-Cyrl", Filters(languages=frozenset({Language.UZBEK_CYRILLIC}))),
        ("lang:ru lang:en", Filters(languages=frozenset({Language.RUSSIAN, Language.ENGLISH}))),
        ("from:2025-11-02", Filters(since=date(2025, 11, 2))),
        ("from:2025", Filters(since=date(2025, 1, 1))),
        ("to:2024-02", Filters(until=date(2024, 2, 29))),
        ("to:2025", Filters(until=date(2025, 12, 31))),
        ("from:2024 from:2025", Filters(since=date(2025, 1, 1))),
        ("source:Kazinform", Filters(sources=("kazinform",))),
        ('source:"Kazakhstan Today"', Filters(sources=("kazakhstan today",))),
    ],
)
def test_filters_alone_are_a_query(text: str, filters: Filters) -> None:
    assert parse(text).filters == filters


@pytest.mark.parametrize(
    "text",
    ["x lang:fr", "x from:yesterday", "x from:2025-13", "x to:2025-02-30", "x source:…", "x from:0000"],
)
def test_a_filter_that_means_nothing_is_named(text: str) -> None:
    with pytest.raises(FilterError) as raised:
        parse(text)
    assert raised.value.name == text.split()[1].split(":", maxsplit=1)[0]


@pytest.mark.parametrize("text", ["", "   ", "...", "— !", '""', "«»"])
def test_no_word_is_told(text: str) -> None:
    with pytest.raises(EmptyQueryError):
        parse(text)


def test_only_exclusions_are_refused() -> None:
    with pytest.raises(NegativeQueryError):
        parse('-gaz -"xom neft"')


def test_the_longest_query_is_read_and_a_longer_one_refused() -> None:
    assert parse("a" * CHARACTER_LIMIT).words
    with pytest.raises(LongQueryError):
        parse("a" * (CHARACTER_LIMIT + 1))


def test_of_very_many_words_the_first_are_read() -> None:
    assert len(parse("a " * 200).words) == PART_LIMIT


def test_a_narrower_language_wins() -> None:
    both = parse("x lang:uz lang:ru").within(Language.UZBEK)
    assert both.filters.languages == frozenset({Language.UZBEK, Language.UZBEK_CYRILLIC})


def test_an_article_passes_filters_by_language_day_and_outlet() -> None:
    filters = parse("lang:ru from:2025-11-01 to:2025-11-30 source:baq").filters
    day = date(2025, 11, 12)
    assert filters.admits(Language.RUSSIAN, "BAQ.KZ", day)
    assert not filters.admits(Language.KAZAKH, "BAQ.KZ", day)
    assert not filters.admits(Language.RUSSIAN, "Kazinform", day)
    assert filters.admits(Language.RUSSIAN, "Kazinform, BAQ.KZ (Jarchi)", day), "any of several outlets"
    assert not filters.admits(Language.RUSSIAN, "BAQ.KZ", None)
    assert not filters.admits(Language.RUSSIAN, "BAQ.KZ", date(2025, 12, 1))
