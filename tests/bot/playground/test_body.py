import io
import json

import aiohttp
import pytest
from yarl import URL

pytestmark = pytest.mark.usefixtures("aigerim")


@pytest.fixture
def me(playground):
    return URL(f"{playground.api_url}/bot{playground.token}/sendMessage")


@pytest.fixture
def post(session, me):
    async def send(data, content_type="application/json", **query):
        headers = {"Content-Type": content_type} if content_type else {}
        async with session.post(me.with_query(query), data=data, headers=headers) as response:
            return response.status, await response.json()

    return send


async def test_parameters_come_by_query_form_multipart_and_json(session, me):
    values = {"chat_id": "101", "text": "қ & 😀"}
    form = aiohttp.FormData(values)
    form.add_field("unused", io.BytesIO(b"x"), filename="x")
    bodies = [
        {"params": values},
        {"data": values},
        {"data": form},
        {"json": {**values, "chat_id": 101, "entities": None}},
    ]
    texts = []
    for body in bodies:
        async with session.post(me, **body) as response:
            texts.append((await response.json())["result"]["text"])
    async with session.get(me, params=values) as response:
        texts.append((await response.json())["result"]["text"])
    assert texts == ["қ & 😀"] * 5


async def test_the_body_wins_over_the_query(post):
    _, answer = await post(json.dumps({"text": "body"}), chat_id="101", text="query")
    assert answer["result"]["text"] == "body"


async def test_an_empty_body_of_any_kind_leaves_the_query(post):
    for content_type in ("application/json", "application/x-www-form-urlencoded", None):
        status, _ = await post(b"", content_type, chat_id="101", text="query")
        assert status == 200


@pytest.mark.parametrize(
    ("data", "content_type", "status", "description"),
    [
        (b"{", "application/json", 400, "can't parse request JSON object"),
        (b"[" * 200_000, "application/json", 400, "can't parse request JSON object"),
        (b"[]", "application/json", 400, "request JSON must be an Object"),
        (b'{"text": "\\ud800"}', "application/json", 400, "strings must be encoded in UTF-8"),
        (b"text=%FF", "application/x-www-form-urlencoded", 400, "strings must be encoded in UTF-8"),
        (b"\xff", "application/x-www-form-urlencoded", 400, "strings must be encoded in UTF-8"),
        (b"text", "text/plain", 415, "unsupported content type"),
        (b"x" * (1024 * 1024 + 1), "application/json", 413, "Request Entity Too Large"),
        (b"text", "multipart/form-data", 400, "can't parse multipart body"),
        (b"text", "multipart/form-data; boundary=x", 400, "can't parse multipart body"),
        (b"--x\r\nX: y\r\n\r\ntext", "multipart/form-data; boundary=x", 400, "can't parse multipart body"),
        (
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--x--\r\n',
            "multipart/form-data; boundary=x",
            400,
            "strings must be encoded in UTF-8",
        ),
        (
            b"--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y--\r\n--x--\r\n",
            "multipart/form-data; boundary=x",
            400,
            "can't parse multipart body",
        ),
    ],
)
async def test_an_unreadable_body_is_refused(post, data, content_type, status, description):
    answered, answer = await post(io.BytesIO(data), content_type)
    assert answered == status == answer["error_code"]
    assert description in answer["description"]


async def test_uploads_are_limited_to_fifty_megabytes_in_all(session, me):
    form = aiohttp.FormData()
    for name in ("a", "b"):
        form.add_field(name, io.BytesIO(b"x" * 26 * 1024 * 1024), filename=name)
    async with session.post(me, data=form) as response:
        assert (response.status, (await response.json())["error_code"]) == (413, 413)
