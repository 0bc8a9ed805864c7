"""Files that people send: over the page's own route, as Telegram shows them, and no others."""

import aiohttp
import pytest

from bot.playground.errors import WorldError
from bot.playground.page import LARGEST_UPLOAD


@pytest.fixture
def upload(session, playground):
    """Send a form to the route of files; give status and answer."""

    async def send(content=b"\xd1\x81", name="су.txt", kind="text/plain", headers=None, **fields):
        texts = {key: str(value) for key, value in fields.items()}
        form = aiohttp.FormData(texts, quote_fields=False, default_to_multipart=True)
        if content is not None:
            form.add_field("file", content, filename=name, content_type=kind)
        own = {"Authorization": f"Bearer {playground.control_key}"}
        async with session.post(
            f"{playground.url}/page/upload", data=form, headers=own if headers is None else headers
        ) as response:
            return response.status, await response.json()

    return send


async def test_a_file_reaches_the_bot_as_telegram_has_it_and_can_be_downloaded(
    upload, playground, heard, call, session
):
    status, answer = await upload(person=101, chat=101, caption="Су /help")
    message = answer["message"]
    assert status == 200
    assert await heard() == [("message", message)]
    assert {name: message["document"][name] for name in ("file_name", "mime_type", "file_size")} == {
        "file_name": "су.txt",
        "mime_type": "text/plain",
        "file_size": 2,
    }
    assert message["caption"] == "Су /help"
    assert [one["type"] for one in message["caption_entities"]] == ["bot_command"]
    path = (await call("getFile", file_id=message["document"]["file_id"]))["file_path"]
    async with session.get(f"{playground.api_url}/file/bot{playground.token}/{path}") as response:
        assert await response.read() == b"\xd1\x81"


async def test_a_file_answers_and_lies_in_a_topic_and_needs_no_caption(upload, playground, desk, energy):
    first = playground.world.say(101, desk, "x", thread=energy)["message_id"]
    _, answer = await upload(person=101, chat=desk, thread=energy, reply_to=first)
    message = answer["message"]
    assert (message["message_thread_id"], message["reply_to_message"]["message_id"]) == (energy, first)
    assert "caption" not in message


async def test_what_is_no_file_is_refused(upload):
    for content in (None, b""):
        status, answer = await upload(content, person=101, chat=101)
        assert (status, answer["error"]) == (400, "Choose a file that holds something.")
    status, answer = await upload(person=9, chat=101)
    assert (status, answer["error"]) == (400, "There is no such person here.")
    status, answer = await upload(person=101, chat=101, caption="x" * 1025)
    assert (status, answer["error"]) == (400, "A caption holds at most 1024 characters.")


async def test_a_file_of_more_than_a_bot_can_download_is_refused(monkeypatch, upload):
    assert LARGEST_UPLOAD == 20 * 1024 * 1024
    monkeypatch.setattr("bot.playground.page.LARGEST_UPLOAD", 3)
    status, answer = await upload(b"four", person=101, chat=101)
    assert (status, answer["error"]) == (400, "A file holds at most 20 MB here.")


async def test_nobody_sends_files_without_the_key_or_from_another_page(upload, playground):
    for headers in ({}, {"X-Page-Key": playground.control_key, "Origin": "https://evil.example"}):
        status, answer = await upload(person=101, chat=101, headers=headers)
        assert (status, list(answer)) == (403, ["error"])
    assert not playground.world.chats[101].messages


async def test_files_come_as_a_form_and_all_else_as_json(session, playground):
    headers = {"Authorization": f"Bearer {playground.control_key}"}
    for path, body in (("upload", {"json": {}}), ("send", {"data": aiohttp.FormData({"a": "b"})})):
        async with session.post(f"{playground.url}/page/{path}", headers=headers, **body) as response:
            assert response.status == 415


async def test_a_form_that_cannot_be_read_is_refused(session, playground):
    headers = {
        "Authorization": f"Bearer {playground.control_key}",
        "Content-Type": "multipart/form-data; boundary=x",
    }
    async with session.post(f"{playground.url}/page/upload", headers=headers, data=b"x") as response:
        assert (response.status, list(await response.json())) == (400, ["error"])


def test_who_only_reads_sends_no_files(playground, wire):
    with pytest.raises(WorldError, match="only reads"):
        playground.world.hand_over(103, wire, {"file_id": "x"})
