"""A near-copy tells the story of what it copies, and nothing else does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import documents
from storage.analysis.analyzer import Analyzer
from storage.model import Document, Language, Script
from storage.reading.transliterate import transliterated
from storage.sketch import Sketch, sketch_of
from storage.sources import read
from storage.stories import WINDOW, Candidate, story_of
from storage.terms import Columns, Terms

DAY = date(2025, 11, 13)
ARTICLES = [one for one in read([Path(documents.__file__).parent]) if isinstance(one, Document)]
UZBEK = [one for one in ARTICLES if one.language in {Language.UZBEK, Language.UZBEK_CYRILLIC}]


def sketch(*words: str) -> Sketch:
    found = sketch_of(Terms(body=Columns(" ".join(words))))
    assert found
    return found


FIRST = [f"Rстем{letter}" for letter in "абвгдежзиклмнопрст"]
"""A text; one with the first few of its stems changed is less like it, the more the less."""


def changed(number: int) -> Sketch:
    return sketch(*(f"Rиной{letter}" for letter in "абвгдежзик"[:number]), *FIRST[number:])


def candidate(number: int = 1, *, story: int | None = None, changes: int = 0) -> Candidate:
    return Candidate(number, number if story is None else story, DAY, Language.RUSSIAN, changed(changes))


@pytest.fixture(scope="module")
def known(analyzer: Analyzer) -> Callable[[Document], Candidate]:
    """Tell what is known of a document."""

    def know(document: Document) -> Candidate:
        language = document.language or analyzer.language(document.text)
        parts = (analyzer.forms(part, language) for part in (document.title, document.text))
        terms = Terms(*(Columns.of(forms, ()) for forms in parts))
        return Candidate(1, 1, DAY, language, sketch_of(terms))

    return know


def other(document: Document) -> Document:
    """Return the next article in the same language."""
    keys = [one.key for one in ARTICLES if one.language == document.language]
    following = keys[(keys.index(document.key) + 1) % len(keys)]
    return next(one for one in ARTICLES if one.key == following)


def event(document: Document) -> str:
    """Name what a shipped article tells of, whatever its language."""
    return PurePosixPath(document.key).parts[-2]


def edited(document: Document) -> Document:
    words, others = document.text.split(" "), other(document).text.split()
    words[5::10] = others[: len(words[5::10])]
    return replace(document, text=" ".join(words))


def retitled(document: Document) -> Document:
    return replace(document, title=other(document).title)


def begun(document: Document) -> Document:
    return replace(document, text=f"{other(document).text.splitlines()[0]}\n{document.text}")


def continued(document: Document) -> Document:
    return replace(document, text=f"{document.text}\n{other(document).text.splitlines()[-1]}")


def in_the_other_script(document: Document) -> Document:
    language, script = {
        Language.UZBEK: (Language.UZBEK_CYRILLIC, Script.CYRILLIC),
        Language.UZBEK_CYRILLIC: (Language.UZBEK, Script.LATIN),
    }[document.language or Language.UZBEK]
    title, text = (
        transliterated(part, document.language or language, script)
        for part in (document.title, document.text)
    )
    return replace(document, title=title, text=text, language=language)


@pytest.mark.parametrize("change", [edited, retitled, begun, continued])
def test_an_edited_copy_tells_the_story_of_its_original(
    change: Callable[[Document], Document], known: Callable[[Document], Candidate]
) -> None:
    missed = [one.key for one in ARTICLES if story_of(known(change(one)), [known(one)]) is None]
    assert len(missed) <= len(ARTICLES) / 20, missed


def test_a_copy_in_the_other_script_of_uzbek_tells_the_same_story(
    known: Callable[[Document], Candidate],
) -> None:
    for one in UZBEK:
        assert story_of(known(in_the_other_script(one)), [known(one)]) == 1
        assert story_of(known(in_the_other_script(retitled(edited(one)))), [known(one)]) == 1


def test_the_articles_shipped_in_both_scripts_tell_one_story(known: Callable[[Document], Candidate]) -> None:
    for one, two in combinations(UZBEK, 2):
        found = story_of(known(two), [known(one)])
        assert found == (1 if event(one) == event(two) else None)


def test_different_articles_on_one_theme_tell_different_stories(
    known: Callable[[Document], Candidate],
) -> None:
    candidates = [known(one) for one in ARTICLES]
    for (first, one), (second, two) in combinations(zip(ARTICLES, candidates, strict=True), 2):
        if event(first) != event(second):
            assert story_of(two, [one]) is None, (first.key, second.key)


def test_a_translation_is_no_copy(known: Callable[[Document], Candidate]) -> None:
    russian, kazakh = (
        next(one for one in ARTICLES if one.language is language)
        for language in (Language.RUSSIAN, Language.KAZAKH)
    )
    assert event(russian) == event(kazakh)
    assert story_of(known(kazakh), [known(russian)]) is None


RATES = (
    "Национальный банк установил курсы валют на {} ноября. Доллар стоит {} тенге, евро {} тенге, рубль {}"
    " тенге, юань {} тенге. В обменных пунктах Алматы доллар покупают за {} тенге и продают за {} тенге."
)


def test_what_differs_in_its_figures_is_another_days_news(known: Callable[[Document], Candidate]) -> None:
    today = Document("1", RATES.format(13, "523,45", "607,15", "6,44", "73,51", 521, 525), "Курс валют")
    tomorrow = replace(today, text=RATES.format(14, "524,10", "606,02", "6,51", "73,88", 522, 527))
    assert story_of(known(tomorrow), [known(today)]) is None
    assert story_of(known(replace(today, title="Сколько стоит доллар")), [known(today)]) == 1


def test_a_copy_belongs_to_the_story_of_what_it_copies() -> None:
    assert story_of(candidate(9), [candidate(5, story=3)]) == 3


def test_an_article_like_no_other_tells_a_story_of_its_own() -> None:
    assert story_of(candidate(9), []) is None
    assert story_of(candidate(9), [candidate(5, changes=10)]) is None


def test_an_article_without_words_is_like_none() -> None:
    wordless = replace(candidate(9), sketch=None)
    assert story_of(wordless, [candidate(5)]) is None
    assert story_of(candidate(9), [replace(candidate(5), sketch=None)]) is None


def test_the_most_alike_decides_and_of_equals_the_first() -> None:
    like, more, same = candidate(2, changes=4), candidate(5, changes=1), candidate(7, changes=1)
    assert story_of(candidate(9), [like, same, more]) == 5
    assert story_of(candidate(9), [like]) == 2


@settings(deadline=None)
@given(st.permutations([candidate(number, changes=number % 5) for number in range(1, 9)]))
def test_the_order_of_candidates_does_not_matter(candidates: list[Candidate]) -> None:
    assert story_of(candidate(9), candidates) == 5


@pytest.mark.parametrize("direction", [-1, 1])
def test_copies_tell_one_story_within_days_only(direction: int) -> None:
    near = replace(candidate(5), day=DAY + direction * WINDOW)
    far = replace(near, day=near.day + direction * timedelta(days=1))
    assert story_of(candidate(9), [near]) == 5
    assert story_of(candidate(9), [far]) is None


def test_only_the_two_scripts_of_uzbek_are_one_language() -> None:
    latin, cyrillic = (
        replace(candidate(9), language=language) for language in (Language.UZBEK, Language.UZBEK_CYRILLIC)
    )
    assert story_of(latin, [replace(cyrillic, story=5)]) == 5
    assert story_of(cyrillic, [replace(latin, story=5)]) == 5
    assert story_of(latin, [candidate(5)]) is None
