import io
import struct

import aiohttp
import pytest

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)


@pytest.fixture
def upload(session, playground, aigerim):
    async def send(method, name, content, filename="a.bin", **texts):
        form = aiohttp.FormData({"chat_id": str(aigerim), **texts}, quote_fields=False)
        form.add_field(name, io.BytesIO(content), filename=filename, content_type="application/x-test")
        address = f"{playground.api_url}/bot{playground.token}/{method}"
        async with session.post(address, data=form) as response:
            return await response.json()

    return send


async def test_a_document_can_be_fetched_again_by_its_path(upload, call, session, playground):
    sent = (
        await upload("sendDocument", "document", b"abc", "газ.TXT", caption="<i>қ</i>", parse_mode="HTML")
    )["result"]
    assert sent["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
    document = sent["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "газ.TXT",
        "application/x-test",
        3,
    )
    file = await call("getFile", file_id=document["file_id"])
    base = f"{playground.api_url}/file/bot{playground.token}"
    async with session.get(f"{base}/{file['file_path']}") as response:
        assert await response.read() == b"abc"
    async with session.get(f"{base}/documents/none") as response:
        assert (response.status, (await response.json())["description"]) == (404, "Not Found")
    async with session.get(f"{playground.api_url}/file/bot1:x/{file['file_path']}") as response:
        assert response.status == 401


async def test_a_photo_has_its_size_and_can_be_sent_again_by_its_id(upload, call, aigerim):
    sent = (await upload("sendPhoto", "x", PNG, photo="attach://x", caption="а"))["result"]
    [photo] = sent["photo"]
    assert (photo["width"], photo["height"], photo["file_size"]) == (640, 480, len(PNG))
    again = await call("sendPhoto", chat_id=aigerim, photo=photo["file_id"])
    assert again["photo"] == [photo]
    assert "caption" not in again
    assert await call.refused("sendDocument", chat_id=aigerim, document=photo["file_id"]) == (
        "Bad Request: can't use file of type Photo as Document"
    )


@pytest.mark.parametrize(
    ("content", "description"),
    [
        (b"", "file must be non-empty"),
        (b"GIF89a", "IMAGE_PROCESS_FAILED"),
        (PNG[:16] + struct.pack(">II", 9000, 9000), "PHOTO_INVALID_DIMENSIONS"),
        (PNG[:16] + struct.pack(">II", 2100, 100), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_bad_picture_is_refused(upload, content, description):
    assert (await upload("sendPhoto", "photo", content))["description"] == f"Bad Request: {description}"


async def test_a_photo_over_ten_megabytes_is_refused(upload):
    answer = await upload("sendPhoto", "photo", PNG + b"x" * 10 * 1024 * 1024)
    assert "is too big for a photo; the maximum size is 10485760 bytes" in answer["description"]


@pytest.mark.parametrize(
    ("photo", "description"),
    [
        ("", "there is no photo in the request"),
        ("https://x.kz/a.png", "failed to get HTTP URL content"),
        ("unknown", "wrong remote file identifier specified: can't unserialize it"),
    ],
)
async def test_a_photo_that_is_not_there_is_refused(call, aigerim, photo, description):
    refused = await call.refused("sendPhoto", chat_id=aigerim, photo=photo)
    assert refused == f"Bad Request: {description}"


async def test_a_caption_has_its_own_limit(upload):
    answer = await upload("sendDocument", "document", b"abc", caption="а" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"


async def test_a_message_without_text_has_no_text_to_edit(upload, call, aigerim):
    sent = (await upload("sendDocument", "document", b"abc"))["result"]
    where = {"chat_id": aigerim, "message_id": sent["message_id"]}
    assert await call.refused("editMessageText", **where, text="x") == (
        "Bad Request: there is no text in the message to edit"
    )


async def test_only_known_files_of_up_to_twenty_megabytes_are_given(upload, call):
    assert await call.refused("getFile") == "Bad Request: file_id not specified"
    assert await call.refused("getFile", file_id="x") == (
        "Bad Request: wrong file_id or the file is temporarily unavailable"
    )
    sent = (await upload("sendDocument", "document", b"x" * (20 * 1024 * 1024 + 1)))["result"]
    assert await call.refused("getFile", file_id=sent["document"]["file_id"]) == (
        "Bad Request: file is too big"
    )
