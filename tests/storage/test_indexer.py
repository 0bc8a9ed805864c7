"""A text of any length is analysed whole, and nobody waits for it."""

import asyncio
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as some

from storage.analysis.analyzer import Analyzer
from storage.indexer import PIECE, Indexer, pieces
from storage.model import Document, Language
from storage.terms import Columns

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@given(some.text(some.sampled_from("абв \n"), max_size=60).map(lambda text: text * 500))
def test_a_text_is_cut_between_words_and_nothing_of_it_is_lost(text: str) -> None:
    cut = list(pieces(text))
    assert "".join(cut) == text
    assert [word for piece in cut for word in piece.split()] == text.split()


async def test_a_long_text_has_the_terms_of_all_its_words(analyzer: Analyzer) -> None:
    text = "\n\n".join(f"Вода пришла в город номер {number}." for number in range(PIECE // 10))
    entry = await Indexer(analyzer).entry(Document("k", text, language=Language.RUSSIAN), None, NOW)
    forms = analyzer.forms(text, Language.RUSSIAN)
    assert entry.terms.body == Columns.of(forms, analyzer.concepts(forms))


async def test_others_have_their_turn_while_a_long_text_is_analysed(analyzer: Analyzer) -> None:
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    meanwhile = asyncio.create_task(others())
    text = "слово " * PIECE
    await Indexer(analyzer).entry(Document("k", text, language=Language.RUSSIAN), None, NOW)
    meanwhile.cancel()
    assert turns >= len(text) // PIECE
