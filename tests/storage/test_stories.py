"""An article tells the story of what it is a near-copy of, or of the event that it tells of, and no other."""

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
from storage.events.finder import Finder
from storage.events.rarity import weighed
from storage.events.resemblance import resemblance
from storage.events.traits import Traits
from storage.model import Document, Language, Script
from storage.reading.transliterate import transliterated
from storage.sketch import Sketch, likeness, sketch_of
from storage.sources import read
from storage.stories import (
    ALIKE,
    CROWD,
    FORM,
    NEARLY,
    SAME_EVENT,
    TOLD_BEFORE,
    WINDOW,
    Candidate,
    copy_of,
    event_of,
    hopeful,
    story_of,
)
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


# Events


@pytest.fixture(scope="module")
def telling(analyzer: Analyzer) -> Callable[..., Candidate]:
    """Tell what is known of an article: a story of its own unless another is given."""
    finder = Finder(analyzer)

    def know(number: int, document: Document, **others: object) -> Candidate:
        language = document.language or Language.RUSSIAN
        traits = weighed(finder.find(document.title, document.text, language), {}, 0)
        known = Candidate(number, number, document.published or DAY, language, None, traits, document.source)
        return replace(known, **others)

    return know


KAZAKH = Document(
    "kk",
    "Ақжігіт бекетінде астық тиеген пойыздың 14 вагоны жолдан шығып кетті. 300 метрге жуық теміржол"
    " бүлінді. Ақтау – Ташкент жолаушылар пойызы он сағатқа кідірді.",
    "Бейнеу – Қоңырат бағытында жүк пойызы рельстен шықты",
    "Маңғыстау тынысы",
    Language.KAZAKH,
    DAY,
)
RUSSIAN = Document(
    "ru",
    "Железнодорожники сутки расчищали пути у разъезда Акжигит, где сошли с рельсов 14 вагонов с зерном. Ущерб"
    " оценивают в 410 миллионов тенге. Задержались пассажирские поезда, в том числе Ташкент – Актау.",
    "Движение под Бейнеу открыто после схода вагонов",
    "Ташкент онлайн",
    Language.RUSSIAN,
    DAY,
)
ELSEWHERE = Document(
    "other",
    "На перегоне Шу – Берлик сошёл с рельсов грузовой поезд. Опрокинулись восемь полувагонов, повреждено"
    " около 200 метров пути. Движение сохраняется, поезда Алматы – Астана идут с опозданием до пяти часов.",
    "Под Шу сошли с рельсов восемь вагонов с углём",
    "Новости дня",
    Language.RUSSIAN,
    DAY,
)


def test_an_article_on_the_same_event_tells_the_story_in_another_language(
    telling: Callable[..., Candidate],
) -> None:
    russian, elsewhere = telling(9, RUSSIAN), telling(4, ELSEWHERE)
    found = event_of(russian, [elsewhere, telling(5, KAZAKH, story=3)])
    assert found
    assert (found.story, found.other, found.copied) == (3, 5, False)
    assert found.shared
    assert event_of(russian, [elsewhere]) is None
    assert story_of(russian, [telling(5, KAZAKH)]) == 5


@pytest.mark.parametrize("direction", [-1, 1])
def test_events_tell_one_story_within_days_of_all_of_it_only(
    telling: Callable[..., Candidate], direction: int
) -> None:
    russian, kazakh = telling(9, RUSSIAN), telling(5, KAZAKH)
    near = replace(kazakh, day=DAY + direction * timedelta(days=1))
    far = replace(kazakh, id=6, story=5, day=DAY + direction * (WINDOW + timedelta(days=1)))
    assert event_of(russian, [near])
    assert hopeful(russian, [near]) == {5}
    assert event_of(russian, [near, far]) is None
    assert hopeful(russian, [far]) == set()


def test_the_whole_story_is_asked_not_only_its_most_alike_article(telling: Callable[..., Candidate]) -> None:
    russian, kazakh = telling(9, RUSSIAN), telling(5, KAZAKH)
    others = [telling(number, ELSEWHERE, story=5) for number in range(6, 9)]
    assert event_of(russian, [kazakh])
    assert event_of(russian, [kazakh, *others]) is None


def test_an_outlet_that_told_the_story_in_this_language_must_be_more_alike(
    telling: Callable[..., Candidate],
) -> None:
    russian, kazakh = telling(9, RUSSIAN), telling(5, KAZAKH)
    before = telling(6, replace(RUSSIAN, text=f"{RUSSIAN.text} Причину выясняют."), story=5)
    assert event_of(russian, [kazakh, replace(before, outlet="Курьер")])
    same = resemblance(russian.account, kazakh.account)
    bar = event_of(russian, [replace(kazakh, outlet="Ташкент онлайн", language=Language.RUSSIAN)])
    assert (bar is not None) == (same >= SAME_EVENT + TOLD_BEFORE)


def test_among_many_articles_more_likeness_is_asked(telling: Callable[..., Candidate]) -> None:
    russian, kazakh = telling(9, RUSSIAN), telling(5, KAZAKH)
    assert event_of(russian, [kazakh], CROWD)
    assert event_of(russian, [kazakh], 10**9) is None
    assert hopeful(russian, [kazakh], 10**9) == set()


def test_articles_of_one_form_in_one_language_tell_of_different_events(
    telling: Callable[..., Candidate],
) -> None:
    kazakh = telling(5, KAZAKH)
    one, other = (replace(telling(9, RUSSIAN), sketch=changed(number)) for number in (0, 8))
    assert FORM <= likeness(changed(0), changed(8)) < ALIKE
    assert event_of(one, [replace(kazakh, sketch=other.sketch)])
    assert event_of(one, [replace(other, id=5, story=5)]) is None
    assert event_of(one, [replace(other, id=5, story=5, sketch=None)])


def test_an_article_that_says_too_little_is_not_judged(telling: Callable[..., Candidate]) -> None:
    short = telling(9, Document("1", "Акжигит, Бейнеу, 14 вагонов.", "Сход вагонов"))
    assert event_of(short, [telling(5, KAZAKH)]) is None
    assert event_of(telling(9, RUSSIAN), [replace(short, id=5, story=5)]) is None
    assert event_of(short, []) is None


def test_a_longer_copy_is_one_if_it_has_what_the_shorter_tells(telling: Callable[..., Candidate]) -> None:
    original = replace(telling(5, RUSSIAN), sketch=changed(0))
    longer = replace(original, id=9, story=9, sketch=changed(8))
    assert NEARLY <= likeness(changed(0), changed(8)) < ALIKE
    assert story_of(longer, [original]) == 5
    assert copy_of(replace(longer, traits=telling(9, ELSEWHERE).traits), [original]) is None
    assert copy_of(replace(longer, traits=Traits()), [original]) is None


def test_a_copy_has_the_names_of_its_original(telling: Callable[..., Candidate]) -> None:
    original = replace(telling(5, RUSSIAN), sketch=changed(0))
    assert copy_of(replace(original, id=9, story=9), [original])
    renamed = replace(telling(9, ELSEWHERE), sketch=changed(0))
    assert copy_of(renamed, [original]) is None


def test_a_copy_has_a_date_of_its_original_if_both_name_any(telling: Callable[..., Candidate]) -> None:
    first, same, next_day = (
        replace(telling(number, replace(RUSSIAN, text=f"{RUSSIAN.text} Это было {date}.")), sketch=changed(0))
        for number, date in ((5, "9 марта"), (7, "9 марта в полдень"), (8, "10 марта"))
    )
    assert copy_of(same, [first])
    assert copy_of(next_day, [first]) is None
