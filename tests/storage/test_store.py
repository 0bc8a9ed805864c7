"""What the store promises: what was added is found, once, in its own words, until it changes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.analysis.analyzer import Analyzer
from storage.errors import ArticleNotFoundError, ButtonExpiredError, EmptyQueryError, QueryError
from storage.expression import matches
from storage.interpretation import express
from storage.model import Action, Change, Document, Forgotten, Language, Preferences
from storage.query import parse
from storage.sqlite import SqliteDatabase
from storage.store import BUTTON_LIFE, Store
from storage.terms import Columns, Terms

KAZAKH = Document(
    "kk",
    "Екібастұзда көмір өндіру артты. Бұл туралы министрлік хабарлады.",
    "Көмір өндірісі",
    "Kazinform",
    Language.KAZAKH,
    date(2025, 11, 12),
)
UZBEK = Document(
    "uz", "Temir yoʻl orqali koʻmir tashildi.", "Yangi temir yoʻl", "UzA", Language.UZBEK, date(2025, 11, 13)
)
CYRILLIC = Document(
    "uzc", "Темир йўл очилди.", "Темир йўл", "UzA", Language.UZBEK_CYRILLIC, date(2025, 11, 14)
)
RUSSIAN = Document("ru", "Добыча угля выросла, железная дорога готова.", "Уголь", "BAQ.KZ", Language.RUSSIAN)
ENGLISH = Document(
    "en", "Coal output grew. The railway is ready.", "Coal", "BAQ.KZ", Language.ENGLISH, date(2024, 1, 5)
)
ALL = [KAZAKH, UZBEK, CYRILLIC, RUSSIAN, ENGLISH]


async def keys(store: Store, text: str, **more: Any) -> list[str]:
    return [hit.key for hit in (await store.search(text, limit=10, **more)).hits]


@pytest.fixture
async def filled(store: Store) -> Store:
    await store.add(ALL)
    return store


async def test_adding_twice_changes_nothing_and_a_change_updates_under_the_same_id(store: Store) -> None:
    (first,) = await store.add([KAZAKH])
    (second,) = await store.add([KAZAKH])
    changed = Document(
        "kk", "Мұнай бағасы төмендеді.", "Мұнай", "Kazinform", Language.KAZAKH, date(2025, 11, 12)
    )
    (third,) = await store.add([changed])
    assert [first.change, second.change, third.change] == [Change.ADDED, Change.UNCHANGED, Change.UPDATED]
    assert first.article == second.article == third.article
    assert await keys(store, "көмір", literal=True) == []
    assert await keys(store, "мұнайдың") == ["kk"]


async def test_a_key_that_comes_twice_at_once_is_one_article(store: Store) -> None:
    later = Document("kk", "Мұнай бағасы төмендеді.", "Мұнай", language=Language.KAZAKH)
    assert [addition.change for addition in await store.add([KAZAKH, later])] == [
        Change.ADDED,
        Change.UPDATED,
    ]
    assert (await store.summary()).total == 1


async def test_ids_follow_time_and_unknown_dates_count_as_now(filled: Store) -> None:
    page = await filled.latest(limit=10)
    assert page.total == 5
    assert [headline.title for headline in page.headlines] == [
        "Уголь",
        "Темир йўл",
        "Yangi temir yoʻl",
        "Көмір өндірісі",
        "Coal",
    ]
    assert page.headlines[0].published is None


async def test_every_form_of_a_word_finds_the_article(filled: Store) -> None:
    assert await keys(filled, "көмірдің lang:kk") == ["kk"]
    assert await keys(filled, "угля lang:ru") == ["ru"]
    assert await keys(filled, "railways lang:en") == ["en"]


async def test_a_word_finds_the_articles_of_every_language(filled: Store) -> None:
    for word in ("көмір", "koʻmir", "кўмир", "уголь", "coal"):
        assert set(await keys(filled, word)) == {"kk", "uz", "ru", "en"}, word
    for words in ("темір жол", "temir yoʻl", "железная дорога", "railway"):
        assert set(await keys(filled, words)) == {"uz", "uzc", "ru", "en"}, words


async def test_uzbek_is_found_from_either_script_and_any_apostrophe(filled: Store) -> None:
    for words in ("temir yoʻl", "temir yo'l", "темир йўл", "temir yo‘llar"):
        assert set(await keys(filled, words, language=Language.UZBEK)) == {"uz", "uzc"}, words


async def test_all_words_are_required_and_the_closest_come_when_nothing_has_all(filled: Store) -> None:
    page = await filled.search("coal railway", limit=5)
    assert (page.complete, {hit.key for hit in page.hits}) == (True, {"en", "ru", "uz"})
    page = await filled.search("coal zebra lang:en", limit=5)
    assert (page.complete, [hit.key for hit in page.hits]) == (False, ["en"])
    page = await filled.search("zebra giraffe", limit=5)
    assert (page.hits, page.total) == ((), 0)


async def test_phrases_are_exact_and_exclusions_hold(filled: Store) -> None:
    assert await keys(filled, '"железная дорога"') == ["ru"]
    assert await keys(filled, '"дорога железная"') == []
    assert await keys(filled, "coal -railway") == ["kk"]
    assert await keys(filled, 'coal lang:en -"is ready"') == []


async def test_filters_by_language_day_and_outlet(filled: Store) -> None:
    assert await keys(filled, "lang:uz") == ["uzc", "uz"]
    assert await keys(filled, "from:2025-11-13 to:2025-11-13") == ["uz"]
    assert await keys(filled, "source:baq") == ["ru", "en"]
    assert await keys(filled, "source:nobody coal") == []
    assert set(await keys(filled, "темир йўл", language=Language.UZBEK)) == {"uzc", "uz"}
    assert await keys(filled, "coal", language=Language.RUSSIAN) == ["ru"]


async def test_a_corrected_date_keeps_the_id_and_is_found_by_its_day(store: Store) -> None:
    (before,) = await store.add([ENGLISH])
    moved = Document("en", ENGLISH.text, ENGLISH.title, "BAQ.KZ", Language.ENGLISH, date(2025, 11, 20))
    (after,) = await store.add([moved])
    assert before.article == after.article
    assert await keys(store, "coal from:2025-11-20 to:2025-11-20") == ["en"]
    assert await keys(store, "coal to:2024") == []


async def test_the_snippet_is_the_original_with_its_matches(filled: Store) -> None:
    (hit,) = (await filled.search("КӨМІРДІ lang:kk", limit=5)).hits
    assert hit.snippet.text[hit.snippet.matches[0].start :].startswith("көмір")
    assert [hit.title.text[span.start : span.end] for span in hit.title.matches] == ["Көмір"]


async def test_stop_words_are_not_required_unless_there_is_nothing_else(filled: Store) -> None:
    assert await keys(filled, "the coal of lang:en") == ["en"]
    assert "en" in await keys(filled, "the is")


async def test_pages_do_not_overlap_and_together_hold_all(store: Store) -> None:
    rows = [Document(f"k{n}", f"Coal report {n}.", language=Language.ENGLISH) for n in range(25)]
    await store.add(rows)
    pages = [await store.search("coal", limit=10, offset=offset) for offset in (0, 10, 20)]
    assert {page.total for page in pages} == {25}
    assert len({hit.key for page in pages for hit in page.hits}) == 25


async def test_languages_take_turns_with_the_readers_first(store: Store) -> None:
    rows = [
        Document(f"{language}{n}", "Rosatom", "", "", language) for language in Language for n in range(3)
    ]
    await store.add(rows)
    hits = (await store.search("Rosatom", limit=4, reader=Language.RUSSIAN)).hits
    assert hits[0].language == Language.RUSSIAN
    assert len({hit.language.split("-")[0] for hit in hits}) >= 3


async def test_a_pasted_text_is_found_by_its_telling_words(store: Store) -> None:
    noise = [
        Document(
            f"n{n}", "one two three four five six seven eight nine ten eleven", language=Language.ENGLISH
        )
        for n in range(5)
    ]
    await store.add([*noise, ENGLISH])
    text = "one two three four five six seven eight nine ten eleven twelve thirteen coal output grew railway"
    assert "en" in await keys(store, text)


async def test_a_very_common_word_shows_the_best_of_the_newest_and_pages_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sqlite.search.RANKED", 5)
    monkeypatch.setattr("storage.sqlite.search.NEWEST", 4)
    start = date(2025, 1, 1)
    rows = [
        Document(f"k{n:02}", "coal " * (1 + n % 3), language=Language.ENGLISH, published=start + timedelta(n))
        for n in range(12)
    ]
    await store.add(rows)
    first = await store.search("coal", limit=6)
    assert {hit.key for hit in first.hits[:4]} == {"k08", "k09", "k10", "k11"}
    assert [hit.key for hit in first.hits[4:]] == ["k07", "k06"]
    assert [hit.key for hit in (await store.search("coal", limit=6, offset=6)).hits] == [
        f"k{n:02}" for n in range(5, -1, -1)
    ]
    assert first.total == 12


async def test_an_article_is_read_whole_and_a_missing_one_is_told(filled: Store) -> None:
    (hit,) = (await filled.search("coal", limit=1)).hits
    article = await filled.article(hit.id)
    assert (article.text, article.source, article.published) == (ENGLISH.text, "BAQ.KZ", date(2024, 1, 5))
    assert article.added == datetime(2025, 12, 1, 12, tzinfo=UTC)
    with pytest.raises(ArticleNotFoundError):
        await filled.article(1)


async def test_the_summary_counts_languages_and_knows_the_newest_day(
    filled: Store, analyzer: Analyzer
) -> None:
    summary = await filled.summary()
    assert summary.total == 5
    assert summary.articles[Language.KAZAKH] == 1
    assert summary.newest == date(2025, 11, 14)
    assert summary.analyser == analyzer.version


async def test_a_language_that_nobody_said_is_detected(store: Store) -> None:
    await store.add([Document("x", KAZAKH.text, KAZAKH.title)])
    assert (await store.latest(limit=1)).headlines[0].language == Language.KAZAKH
    assert (await store.latest(limit=1, language=Language.RUSSIAN)).headlines == ()


async def test_choices_are_kept_for_each_chat(store: Store) -> None:
    assert await store.preferences(5) == Preferences()
    await store.set_preferences(5, Preferences(Language.KAZAKH))
    await store.set_preferences(5, Preferences(Language.UZBEK))
    assert await store.preferences(5) == Preferences(Language.UZBEK)
    assert await store.preferences(6) == Preferences()


async def test_a_button_means_what_it_meant_in_its_own_chat_until_it_is_too_old(
    store: Store, clock: Any
) -> None:
    actions = [Action("read", {"article": 7}), Action("search", {"words": "көмір " * 100})]
    token = await store.keep_buttons(5, actions)
    assert len(f"{token}.99") <= 64
    assert [await store.button(5, token, number) for number in (0, 1)] == actions
    for chat, name, number in ((6, token, 0), (5, "unknown", 0), (5, token, 2)):
        with pytest.raises(ButtonExpiredError):
            await store.button(chat, name, number)
    clock.now += BUTTON_LIFE + timedelta(seconds=1)
    with pytest.raises(ButtonExpiredError):
        await store.button(5, token, 0)


async def test_forgetting_deletes_choices_and_buttons_and_counts_them(store: Store) -> None:
    await store.set_preferences(5, Preferences(Language.KAZAKH))
    token = await store.keep_buttons(5, [Action("latest")])
    await store.set_preferences(6, Preferences(Language.RUSSIAN))
    assert await store.forget(5) == Forgotten(preferences=1, buttons=1)
    assert await store.preferences(5) == Preferences()
    assert await store.preferences(6) == Preferences(Language.RUSSIAN)
    with pytest.raises(ButtonExpiredError):
        await store.button(5, token, 0)
    assert await store.forget(5) == Forgotten(preferences=0, buttons=0)


async def test_another_version_of_the_analyser_indexes_everything_anew_with_progress(
    store: Store, database: SqliteDatabase, clock: Any
) -> None:
    await store.add(ALL)
    analyzer = Analyzer()
    analyzer.version = "another"  # type: ignore[misc] # a constant in the program, a change in time here
    newer, told = Store(database, analyzer, clock), list[tuple[int, int]]()
    await newer.prepare(lambda done, total: told.append((done, total)))
    assert told[-1] == (5, 5)
    assert "kk" in await keys(newer, "көмірдің")
    await newer.prepare(lambda *_: told.append((0, 0)))
    assert told[-1] == (5, 5), "nothing is left to do"
    await newer.reindex()
    assert "ru" in await keys(newer, "угля")


WORDS = st.sampled_from(["coal", "gas", "oil", "rail", "the"])
TEXTS = st.lists(WORDS, max_size=6).map(" ".join)
QUERIES = st.lists(
    st.one_of(WORDS, WORDS.map("-".__add__), st.tuples(WORDS, WORDS).map('"{0[0]} {0[1]}"'.format)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5), QUERIES)
async def test_the_index_finds_just_what_matches_in_memory(
    analyzer: Analyzer, clock: Any, texts: list[tuple[str, str]], pieces: list[str]
) -> None:
    """Search and the matcher of saved queries must never disagree."""
    database = await SqliteDatabase.open(":memory:")
    try:
        store = Store(database, analyzer, clock)
        rows = [
            Document(str(n), body, title, language=Language.ENGLISH) for n, (title, body) in enumerate(texts)
        ]
        await store.add(rows)
        try:
            expression = express(parse(" ".join(pieces)), analyzer)
        except QueryError:
            return
        found = await database.find(expression, limit=100, offset=0, reader=None)
        titles = {a.id: a for a in (await database.articles(list(found.scores))).values()}

        def columns(text: str) -> Columns:
            forms = analyzer.forms(text, Language.ENGLISH)
            return Columns.of(forms, analyzer.concepts(forms))

        wanted = {
            row.key for row in rows if matches(expression, Terms(columns(row.title), columns(row.text)))
        }
        shown = {article.key for article in titles.values()} if found.complete else set()
        assert shown == wanted
    finally:
        await database.close()


async def test_words_that_the_analyser_sees_nothing_in_are_no_query(store: Store) -> None:
    with pytest.raises(EmptyQueryError):
        await store.search("...", limit=5)
