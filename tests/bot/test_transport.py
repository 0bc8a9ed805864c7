"""The transport carries what the library sends, and tells by the kind of failure whether it was sent."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.transport import AiohttpRequest, NotSentError

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"
ME = {"id": 1, "is_bot": True, "first_name": "Jarchi", "username": "JarchiBot"}


class Server:
    """A web server on loopback that answers as a test wishes and remembers what it got."""

    def __init__(self) -> None:
        self.got: dict[str, object] = {}
        self.url = ""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.path.rsplit("/", 1)[-1]
        if method == "getMe":
            return web.json_response({"ok": True, "result": ME})
        if method == "close":
            await asyncio.sleep(5)
        if method == "logOut":
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if method == "deleteWebhook":
            parameters = {"retry_after": 7}
            refusal = {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests",
                "parameters": parameters,
            }
            return web.json_response(refusal, status=429)
        form = await request.post()
        self.got = {
            name: (value.filename, value.file.read()) if isinstance(value, web.FileField) else value
            for name, value in form.items()
        }
        sent = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}, "text": "x"}
        return web.json_response({"ok": True, "result": sent})


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", server.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with Bot(
        TOKEN, f"{server.url}/bot", request=AiohttpRequest(), get_updates_request=AiohttpRequest()
    ) as bot:
        yield bot


async def test_the_library_learns_who_it_is(bot: Bot) -> None:
    assert bot.username == "JarchiBot"


async def test_parameters_arrive_whole_in_any_script(bot: Bot, server: Server) -> None:
    await bot.send_message(5, "Тоқаев & oʻzbek 🐪", reply_markup=None)
    assert server.got == {"chat_id": "5", "text": "Тоқаев & oʻzbek 🐪"}


async def test_an_uploaded_file_arrives_with_its_name(bot: Bot, server: Server) -> None:
    await bot.send_document(5, InputFile(b"contents", filename="digest.txt"))
    assert ("digest.txt", b"contents") in server.got.values()


# The library announces that seconds will become a timedelta; we take either.
@pytest.mark.filterwarnings("ignore:.*retry_after.*:DeprecationWarning")
async def test_a_pause_that_is_asked_for_is_told(bot: Bot) -> None:
    with pytest.raises(RetryAfter):
        await bot.delete_webhook()


async def test_an_answer_that_does_not_come_is_a_timeout(bot: Bot) -> None:
    with pytest.raises(TimedOut):
        await bot.close(read_timeout=0.05)


async def test_a_broken_connection_may_have_carried_the_request(bot: Bot) -> None:
    with pytest.raises(NetworkError) as raised:
        await bot.log_out()
    assert not isinstance(raised.value, NotSentError)
    assert TOKEN not in str(raised.value)


async def test_a_server_that_is_not_there_has_received_nothing() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = taken.getsockname()[1]
    bot = Bot(
        TOKEN,
        f"http://127.0.0.1:{closed}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    with pytest.raises(NotSentError) as raised:
        await bot.initialize()
    await bot.shutdown()
    assert TOKEN not in str(raised.value)


async def test_a_closed_transport_sends_nothing() -> None:
    with pytest.raises(NotSentError):
        await AiohttpRequest().do_request("http://127.0.0.1:9/", "POST")


async def test_opening_and_closing_twice_is_harmless() -> None:
    request = AiohttpRequest()
    await request.initialize()
    await request.initialize()
    await request.shutdown()
    await request.shutdown()
    assert request.read_timeout == 20.0
