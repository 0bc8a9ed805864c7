"""A file comes whole from the messenger, or it is said why not; one that is too large is never asked for."""

from collections.abc import AsyncIterator
from pathlib import PurePath

import pytest
from telegram import Bot, InputFile
from telegram.error import InvalidToken

from bot.gathering.attachments import fetch_attachment
from bot.playground import Playground
from bot.playground.faults import Fault
from bot.playground.parameters import Upload
from bot.transport import AiohttpRequest
from handlers.gathering import Attachment, GatheringError
from storage.obstacle import Obstacle
from storage.sources.source import LARGEST_DOCUMENT

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")

AIGERIM = 101
CONTENT = "Су қоймасы толды".encode()


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with Playground() as started:
        started.world.say(AIGERIM, AIGERIM, "/start")
        yield started


@pytest.fixture
async def bot(playground: Playground) -> AsyncIterator[Bot]:
    addresses = f"{playground.api_url}/bot", f"{playground.api_url}/file/bot"
    requests = {"request": AiohttpRequest(), "get_updates_request": AiohttpRequest()}
    async with Bot(playground.token, *addresses, **requests) as bot:
        yield bot


async def sent(bot: Bot, content: bytes = CONTENT) -> Attachment:
    message = await bot.send_document(AIGERIM, InputFile(content, "news.txt"))
    assert message.document is not None
    return Attachment(message.document.file_id, "news.txt", len(content))


async def refused(bot: Bot, attachment: Attachment) -> tuple[Obstacle, str]:
    with pytest.raises(GatheringError) as caught:
        await fetch_attachment(bot, attachment)
    assert "token" not in str(caught.value)
    return caught.value.obstacle, caught.value.detail


async def test_a_file_comes_whole(bot: Bot) -> None:
    assert await fetch_attachment(bot, await sent(bot)) == CONTENT


async def test_a_file_that_says_that_it_is_too_large_is_not_asked_for(
    bot: Bot, playground: Playground
) -> None:
    playground.faults.add(Fault("error", method="getFile", code=500))
    attachment = Attachment("BQ", "film.pdf", LARGEST_DOCUMENT + 1)
    assert await refused(bot, attachment) == (Obstacle.SIZE, "20 MB")


async def test_a_file_that_told_no_size_is_not_downloaded_if_it_is_too_large(
    bot: Bot, playground: Playground
) -> None:
    upload = Upload("film.pdf", "application/pdf", bytes(LARGEST_DOCUMENT + 1))
    stored = playground.state.files.keep("document", upload)
    assert await refused(bot, Attachment(stored.id, stored.name, 0)) == (Obstacle.SIZE, "20 MB")


async def test_a_file_that_telegram_finds_too_large_is_refused_in_the_same_words(
    bot: Bot, playground: Playground
) -> None:
    description = "Bad Request: file is too big"
    playground.faults.add(Fault("error", method="getFile", code=400, description=description))
    assert await refused(bot, await sent(bot)) == (Obstacle.SIZE, "20 MB")


@pytest.mark.parametrize(
    ("fault", "obstacle"),
    [
        (Fault("error", method="getFile", code=400, description="Bad Request: wrong file_id"), Obstacle.GONE),
        (Fault("error", method="getFile", code=429, retry_after=5), Obstacle.BUSY),
        (Fault("error", method="getFile", code=502), Obstacle.REFUSED),
        (Fault("reset", method="getFile"), Obstacle.REFUSED),
        (Fault("error", method="getFile", code=403), Obstacle.SERVER),
    ],
    ids=["gone", "busy", "server", "reset", "forbidden"],
)
async def test_a_failure_of_the_messenger_is_told_by_what_it_means(
    bot: Bot, playground: Playground, fault: Fault, obstacle: Obstacle
) -> None:
    playground.faults.add(fault)
    assert await refused(bot, await sent(bot)) == (obstacle, "")


async def test_an_empty_file_has_no_article_in_it(bot: Bot, playground: Playground) -> None:
    attachment = await sent(bot)
    stored = playground.state.files.by_id(attachment.id)
    assert stored is not None
    assert PurePath(stored.path).suffix == ".txt"
    object.__setattr__(stored, "content", b"")
    assert await refused(bot, attachment) == (Obstacle.EMPTY, "")


async def test_a_slow_messenger_is_not_waited_for_without_end(
    bot: Bot, playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.transport.READ_SECONDS", 0.2)
    playground.faults.add(Fault("hang", method="getFile"))
    assert await refused(bot, await sent(bot)) == (Obstacle.TIMEOUT, "")


async def test_a_token_that_is_refused_is_no_fault_of_the_file(bot: Bot, playground: Playground) -> None:
    attachment = await sent(bot)
    playground.faults.add(Fault("error", method="getFile", code=401))
    with pytest.raises(GatheringError) as caught:
        await fetch_attachment(bot, attachment)
    assert caught.value.obstacle is Obstacle.SERVER
    assert isinstance(caught.value.__cause__, InvalidToken)
