"""What somebody handed in waits until it is confirmed, rejected, or too old; and for nobody else."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.errors import DraftGoneError
from storage.model import Action, Document, Language
from storage.store import BUTTON_LIFE, Store

AIGERIM, TIMUR = 101, 102
ARTICLE = Document(
    "telegram:-1001/17",
    "Су қоймасы толды. Балықшылар қуанды.",
    "Су қоймасы толды",
    "Kun.uz",
    None,
    datetime(2025, 11, 12, 8, 30, tzinfo=UTC),
    "https://t.me/kunuz/17",
)


@pytest.mark.parametrize(
    "document",
    [
        ARTICLE,
        Document("a.pdf", "text", language=Language.UZBEK_CYRILLIC, published=date(2025, 11, 12)),
        Document("b", ""),
    ],
    ids=["moment", "day", "bare"],
)
async def test_a_document_comes_back_as_it_was_handed_in(store: Store, document: Document) -> None:
    number = await store.drafts.keep(AIGERIM, document)
    assert await store.drafts.take(AIGERIM, number) == document
    assert await store.drafts.take(AIGERIM, number) == document, "to look is not to drop"


async def test_a_document_waits_for_nobody_else(store: Store) -> None:
    number = await store.drafts.keep(AIGERIM, ARTICLE)
    await store.drafts.drop(TIMUR, number)
    with pytest.raises(DraftGoneError):
        await store.drafts.take(TIMUR, number)
    assert await store.drafts.take(AIGERIM, number) == ARTICLE


async def test_a_number_is_never_given_twice(store: Store) -> None:
    first = await store.drafts.keep(AIGERIM, ARTICLE)
    await store.drafts.drop(AIGERIM, first)
    assert await store.drafts.keep(AIGERIM, ARTICLE) != first
    with pytest.raises(DraftGoneError, match="does not wait"):
        await store.drafts.take(AIGERIM, first)


async def test_a_document_is_dropped_with_its_buttons(store: Store, clock) -> None:
    number = await store.drafts.keep(AIGERIM, ARTICLE)
    clock.now += BUTTON_LIFE
    await store.keep_buttons(TIMUR, [Action("latest")])
    assert await store.drafts.take(AIGERIM, number) == ARTICLE
    clock.now += timedelta(seconds=1)
    await store.keep_buttons(TIMUR, [Action("latest")])
    with pytest.raises(DraftGoneError):
        await store.drafts.take(AIGERIM, number)


async def test_who_is_forgotten_has_nothing_to_confirm(store: Store) -> None:
    number = await store.drafts.keep(AIGERIM, ARTICLE)
    await store.forget(AIGERIM)
    with pytest.raises(DraftGoneError):
        await store.drafts.take(AIGERIM, number)


async def test_the_outlook_tells_the_language_and_whether_it_is_an_update(store: Store) -> None:
    outlook = await store.drafts.outlook(ARTICLE)
    assert (outlook.language, outlook.known) == (Language.KAZAKH, False)
    await store.add([ARTICLE])
    assert (await store.drafts.outlook(ARTICLE)).known
    stated = Document("other", ARTICLE.text, language=Language.RUSSIAN)
    assert (await store.drafts.outlook(stated)).language is Language.RUSSIAN
