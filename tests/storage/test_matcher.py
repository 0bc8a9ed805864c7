"""The matcher of saved queries names just those that a plain loop would, and those that search would show."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.expression import Clause, Expression, matches
from storage.interpretation import express
from storage.matcher import Matcher
from storage.model import Document, Language
from storage.query import Filters, parse
from storage.sqlite import SqliteDatabase
from storage.store import Store
from storage.terms import Columns, Terms

ARTICLE = (Terms(Columns("a b", words="x y"), Columns("c", words="z")), Language.KAZAKH, "UzA", None)


def word(*alternatives: str) -> Clause:
    return Clause(tuple(tuple(terms.split()) for terms in alternatives))


def phrase(*alternatives: str) -> Clause:
    return Clause(tuple(tuple(words.split()) for words in alternatives), exact=True)


def is_empty(matcher: Matcher) -> bool:
    clauses = matcher._clauses
    left = [matcher._saved, matcher._nothing.under, clauses._known, clauses._enough, clauses._needed]
    return not len(matcher) and not any(left)


def test_the_numbers_of_equal_queries_come_together_in_ascending_order() -> None:
    matcher = Matcher()
    for number in (7, 3, 5):
        matcher.put(number, Expression((word("a"), word("c")), languages=(Language.KAZAKH,) * (number == 3)))
    matcher.put(4, Expression((word("c"), word("a"))))
    assert matcher.match(*ARTICLE) == [3, 4, 5, 7]
    assert len(matcher) == 4
    assert len(matcher._saved) == 1


def test_a_number_has_one_query_the_last_one_put() -> None:
    matcher = Matcher()
    matcher.put(1, Expression((word("a"),)))
    matcher.put(1, Expression((word("d"),)))
    assert matcher.match(*ARTICLE) == []
    assert len(matcher) == 1


def test_a_dropped_query_leaves_nothing_behind() -> None:
    matcher = Matcher()
    matcher.put(1, Expression((word("a b", "c"), word("a")), (phrase("x y"),), (word("d"),)))
    matcher.put(2, Expression((word("a"),), filters=Filters(sources=("uza",))))
    matcher.drop(1)
    assert matcher.match(*ARTICLE) == [2]
    matcher.drop(2)
    assert is_empty(matcher)


def test_dropping_an_unknown_number_changes_nothing() -> None:
    matcher = Matcher()
    matcher.drop(1)
    assert is_empty(matcher)


@pytest.mark.parametrize(("run", "found"), [("x y", [1]), ("y", [1]), ("y x", []), ("y z", []), ("y y", [])])
def test_a_phrase_stands_in_the_title_or_in_the_body_and_never_across(run: str, found: list[int]) -> None:
    matcher = Matcher()
    matcher.put(1, Expression(phrases=(phrase(run),)))
    assert matcher.match(*ARTICLE) == found


def test_a_query_of_filters_alone_asks_no_word() -> None:
    matcher = Matcher()
    matcher.put(1, Expression(filters=Filters(frozenset({Language.KAZAKH}))))
    matcher.put(2, Expression(filters=Filters(frozenset({Language.RUSSIAN}))))
    matcher.put(3, Expression(filters=Filters(sources=("uza",)), excluded=(word("c"),)))
    assert matcher.match(*ARTICLE) == [1]


TERMS = st.sampled_from("abcde")
WORDS = st.sampled_from("xyz")
DAYS = st.dates(date(2025, 11, 1), date(2025, 11, 4))
SOURCES = st.sampled_from(["UzA", "Kazinform", "BAQ.KZ, UzA"])
LANGUAGES = st.sampled_from(Language)
COLUMNS = st.builds(
    Columns,
    *(st.lists(TERMS, max_size=2).map(" ".join) for _ in range(3)),
    words=st.lists(WORDS, max_size=5).map(" ".join),
)
ARTICLES = st.tuples(st.builds(Terms, COLUMNS, COLUMNS), LANGUAGES, SOURCES, st.none() | DAYS)


def clauses(exact: bool, most: int) -> st.SearchStrategy[tuple[Clause, ...]]:  # noqa: FBT001 - reads as it is
    forms = st.lists(WORDS if exact else TERMS, min_size=1, max_size=3).map(tuple)
    alternatives = st.lists(forms, min_size=1, max_size=3).map(tuple)
    return st.lists(st.builds(Clause, alternatives, st.just(exact)), max_size=most).map(tuple)


EXPRESSIONS = st.builds(
    Expression,
    words=clauses(exact=False, most=4),
    phrases=clauses(exact=True, most=2),
    excluded=st.builds(tuple.__add__, clauses(exact=False, most=1), clauses(exact=True, most=1)),
    filters=st.builds(
        Filters,
        languages=st.none() | st.frozensets(LANGUAGES, min_size=1, max_size=3),
        since=st.none() | DAYS,
        until=st.none() | DAYS,
        sources=st.lists(st.sampled_from(["uz", "kaz"]), max_size=1).map(tuple),
    ),
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 6), st.none() | EXPRESSIONS), max_size=20),
    st.lists(ARTICLES, min_size=1, max_size=4),
)
def test_it_names_just_the_queries_that_a_loop_over_all_would(
    steps: Sequence[tuple[int, Expression | None]],
    articles: Iterable[tuple[Terms, Language, str, date | None]],
) -> None:
    matcher, saved = Matcher(), dict[int, Expression]()
    for number, expression in steps:
        if expression is None:
            matcher.drop(number)
            saved.pop(number, None)
        else:
            matcher.put(number, expression)
            saved[number] = expression
    assert len(matcher) == len(saved)
    for terms, *properties in articles:
        wanted = [
            number
            for number, expression in sorted(saved.items())
            if matches(expression, terms) and expression.filters.admits(*properties)
        ]
        assert matcher.match(terms, *properties) == wanted
    for number in saved:
        matcher.drop(number)
    assert is_empty(matcher)


KNOWN = {
    Language.KAZAKH: "темір жол теміржол газ газды су Росатом Тоқаев және 2030 бал",
    Language.UZBEK: "temir yoʻl gaz gazni suv Rosatom Toqayev va 2030 bal",
    Language.UZBEK_CYRILLIC: "темир йўл газ газни сув Росатом Тоқаев ва 2030 бал",
    Language.RUSSIAN: "железная дорога железнодорожный газ вода воды Росатом Токаев и 2030 бал",
    Language.ENGLISH: "railway rail road gas water Rosatom Tokayev the 2030 ball",
}
"""Words that mean the same, words that only look so, names, stop words and a number."""
EVERY_WORD = st.sampled_from(sorted({word for words in KNOWN.values() for word in words.split()}))
TWO_WORDS = LANGUAGES.flatmap(
    lambda language: st.lists(st.sampled_from(KNOWN[language].split()), min_size=2, max_size=2).map(" ".join)
)
FILTERS = st.sampled_from(
    ["lang:kk", "lang:uz", "lang:ru", "source:uza", 'source:"kazinform"', "from:2025-11-02", "to:2025-11-03"]
)
SOUGHT = st.lists(EVERY_WORD | TWO_WORDS.map('"{}"'.format), min_size=1, max_size=3)
EXCLUDED = st.lists(EVERY_WORD.map("-{}".format) | TWO_WORDS.map('-"{}"'.format), max_size=1)
TYPED = st.builds(
    lambda *parts: " ".join(piece for part in parts for piece in part),
    SOUGHT,
    EXCLUDED,
    st.lists(FILTERS, max_size=2),
) | st.lists(FILTERS, min_size=1, max_size=2).map(" ".join)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    language = draw(LANGUAGES)
    words = st.lists(st.sampled_from(KNOWN[language].split()), max_size=6).map(" ".join)
    return Document("", draw(words), draw(words), draw(SOURCES), language, draw(st.none() | DAYS))


def terms_of(document: Document, analyzer: Analyzer) -> Terms:
    both = [
        analyzer.forms(text, document.language or Language.ENGLISH)
        for text in (document.title, document.text)
    ]
    title, body = (Columns.of(forms, analyzer.concepts(forms)) for forms in both)
    return Terms(title, body)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(documents(), min_size=1, max_size=5), st.lists(TYPED, min_size=1, max_size=8, unique=True))
async def test_an_article_answers_a_saved_query_if_and_only_if_search_finds_it(
    analyzer: Analyzer, clock: Any, written: Sequence[Document], typed: Sequence[str]
) -> None:
    rows = [
        Document(str(n), row.text, row.title, row.source, row.language, row.published)
        for n, row in enumerate(written)
    ]
    matcher, found = Matcher(), dict[str, set[str]]()
    database = await SqliteDatabase.open(":memory:")
    try:
        added = await Store(database, analyzer, clock).add(rows)
        keys = {addition.article: row.key for addition, row in zip(added, rows, strict=True)}
        for number, text in enumerate(typed):
            expression = express(parse(text), analyzer)
            matcher.put(number, expression)
            results = await database.find(expression, limit=100, offset=0, reader=None)
            found[text] = {keys[article] for article in results.scores} if results.complete else set()
    finally:
        await database.close()
    named: dict[str, set[str]] = {text: set() for text in typed}
    for row in rows:
        terms = terms_of(row, analyzer)
        for number in matcher.match(terms, row.language or Language.ENGLISH, row.source, row.published):
            named[typed[number]].add(row.key)
    assert named == found
