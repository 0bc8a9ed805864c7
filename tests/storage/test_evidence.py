"""Every hit can say what of it answers which part of the query."""

import pytest

from storage.model import Document, Evidence, Language, Reason
from storage.store import Store

ROWS = [
    Document("ru", "Построена железная дорога. Росатом рад.", "Дорога", language=Language.RUSSIAN),
    Document("uz", "Temir yoʻl qurildi. “Rosatom” xursand.", "Temir yoʻl", language=Language.UZBEK),
]


@pytest.fixture
async def filled(store: Store) -> Store:
    await store.add(ROWS)
    return store


async def reasons(store: Store, text: str) -> dict[str, tuple[Reason, ...]]:
    return {hit.key: hit.reasons for hit in (await store.search(text, limit=5)).hits}


async def test_the_same_word_the_same_meaning_and_the_same_name_are_told_apart(filled: Store) -> None:
    found = await reasons(filled, "железной дороги Росатом")
    assert found["ru"] == (
        Reason("железной дороги", Evidence.WORD, ("железная дорога",)),
        Reason("Росатом", Evidence.WORD, ("Росатом",)),
    )
    assert found["uz"] == (
        Reason("железной дороги", Evidence.MEANING, ("Temir yoʻl",)),
        Reason("Росатом", Evidence.SPELLING, ("Rosatom",)),
    )


async def test_a_phrase_in_quotes_is_found_just_so(filled: Store) -> None:
    found = await reasons(filled, '"железная дорога"')
    assert found["ru"] == (Reason("железная дорога", Evidence.EXACT, ("железная дорога",)),)


async def test_what_an_article_lacks_is_said(filled: Store) -> None:
    found = await reasons(filled, "железная дорога метро")
    assert found["ru"][-1] == Reason("метро", None, ())


async def test_the_words_in_bold_are_those_of_the_reasons(filled: Store) -> None:
    (hit,) = (await filled.search("железная дорога lang:uz", limit=5)).hits
    bold = [hit.snippet.text[span.start : span.end] for span in hit.snippet.matches]
    assert bold == ["Temir", "yoʻl"]


async def test_likeness_alone_is_no_hit(store: Store) -> None:
    """A common beginning and common consonants are no evidence."""
    await store.add([Document("ru", "Порт принял судно.", "", language=Language.RUSSIAN)])
    assert (await store.search("портной", limit=5, literal=True)).total == 0
