"""A slip of the finger still finds; what is right is left alone."""

import pytest

from storage.model import Correction, Document, Language
from storage.store import Store

ROWS = [
    Document("kk", "Тоқаев Парижде қоғам қайраткерлерімен сөйлесті.", "", language=Language.KAZAKH),
    Document("uz", "Oʻzbekiston Prezidenti Mirziyoyev maʼruza qildi.", "", language=Language.UZBEK),
    Document("ru", "Энергетика республики растёт.", "", language=Language.RUSSIAN),
    Document("en", "The consortium announced an agreement.", "", language=Language.ENGLISH),
]


@pytest.fixture
async def filled(store: Store) -> Store:
    await store.add(ROWS)
    return store


@pytest.mark.parametrize(
    ("typed", "sought", "key"),
    [
        ("Тоқаеп", "Тоқаев", "kk"),  # one letter wrong
        ("Тоқев", "Тоқаев", "kk"),  # one missing
        ("қайраткетр", "қайраткер", "kk"),  # one too many
        ("prezidnet", "prezident", "uz"),  # two exchanged
        ("Мирзиёеу", "Мирзиёев", "uz"),  # in the alphabet of what was typed
        ("энергтика", "энергетика", "ru"),
        ("ЭНЕРГТИКА", "ЭНЕРГЕТИКА", "ru"),
        ("consortum", "consortium", "en"),
    ],
)
async def test_a_misspelt_word_finds_what_was_meant_and_says_so(
    filled: Store, typed: str, sought: str, key: str
) -> None:
    page = await filled.search(typed, limit=5)
    assert page.corrections == (Correction(typed, sought),)
    assert [hit.key for hit in page.hits][:1] == [key]


@pytest.mark.parametrize("typed", ["қайраткеер", "Mirziyoeyv"])
async def test_a_slip_that_leaves_the_key_as_it_is_needs_no_other_word(filled: Store, typed: str) -> None:
    page = await filled.search(typed, limit=5)
    assert (page.total, page.corrections) == (1, ())


@pytest.mark.parametrize("typed", ["Тоқаевтың", "agreements", "уголь", "Париж"])
async def test_a_right_word_is_never_read_as_another(filled: Store, typed: str) -> None:
    assert (await filled.search(typed, limit=5)).corrections == ()


@pytest.mark.parametrize("typed", ["тоқ", "20255", "zzzzqqqq", '"Тоқаеп"'])
async def test_what_is_short_a_number_far_or_quoted_is_left_as_typed(filled: Store, typed: str) -> None:
    assert (await filled.search(typed, limit=5)).corrections == ()


@pytest.mark.parametrize(
    ("typed", "sought", "key"),
    [
        ("олен", "өлең", "poem"),  # a Russian keyboard
        ("olen", "өлең", "poem"),  # plain Latin letters
        ("тўр", "тур", "uz"),
    ],
)
async def test_letters_that_a_keyboard_lacks_are_put_in(
    filled: Store, typed: str, sought: str, key: str
) -> None:
    await filled.add([Document("poem", "Көк өлең.", "", language=Language.KAZAKH)])
    await filled.add([Document("uz", "Тур бошланди.", "", language=Language.UZBEK_CYRILLIC)])
    page = await filled.search(typed, limit=5)
    assert page.corrections == (Correction(typed, sought),)
    assert [hit.key for hit in page.hits] == [key]


async def test_only_the_misspelt_word_of_a_query_is_replaced(filled: Store) -> None:
    page = await filled.search("Тоқаеп Париж", limit=5)
    assert page.corrections == (Correction("Тоқаеп", "Тоқаев"),)
    assert page.complete


async def test_a_literal_search_seeks_what_was_typed(filled: Store) -> None:
    page = await filled.search("Тоқаеп", limit=5, literal=True)
    assert (page.total, page.corrections) == (0, ())
