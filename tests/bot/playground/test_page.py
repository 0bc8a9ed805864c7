import io
import json
import struct

import aiohttp
import pytest

from bot.playground import Playground

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)


async def next_events(response, count: int) -> list[tuple[str, dict]]:
    """Read until so many events with data have come: their ids and contents."""
    events, event_id = [], ""
    while len(events) < count:
        line = (await response.content.readline()).decode().rstrip("\n")
        if line.startswith("id: "):
            event_id = line.removeprefix("id: ")
        elif line.startswith("data: "):
            events.append((event_id, json.loads(line.removeprefix("data: "))))
    return events


async def test_the_state_names_people_chats_and_the_bot(page, playground, group):
    state = await page.get("/page/state")
    assert state["bot"] == playground.world.bot
    assert [person["first_name"] for person in state["people"]] == ["Aigerim", "Timur", "Nodira"]
    assert set(state["people"][0]) == {"id", "first_name", "last_name", "username", "language_code"}
    assert [chat["id"] for chat in state["chats"]][:4] == [101, 102, 103, group]
    assert state["chats"][0] == {
        "id": 101,
        "type": "private",
        "kind": "private",
        "title": "",
        "members": [{"person": 101, "status": "member", "anonymous": False}],
        "person": 101,
        "bot": "member",
        "is_forum": False,
        "topics": [],
        "upgraded_to": None,
    }
    assert state["chats"][3]["title"] == "Newsroom"
    assert [member["status"] for member in state["chats"][3]["members"]] == [
        "creator",
        "administrator",
        "member",
    ]
    assert state["chats"][3]["person"] is None


async def test_what_a_person_sends_reaches_history_and_bot(page, call):
    sent = (await page.post("/page/send", person=101, chat=101, text="/start", reply_to=None))["message"]
    reply = (await page.post("/page/send", person=101, chat=101, text="а", reply_to=1))["message"]
    assert reply["reply_to_message"] == sent
    assert (await page.get("/page/messages?chat=101"))["messages"] == [sent, reply]
    assert [update["message"] for update in await call("getUpdates")] == [sent, reply]


async def test_what_a_person_sends_goes_to_the_topic_it_names(page, desk, energy):
    sent = (await page.post("/page/send", person=101, chat=desk, text="газ", thread=energy))["message"]
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (energy, True)
    general = (await page.post("/page/send", person=101, chat=desk, text="газ", thread=None))["message"]
    assert "message_thread_id" not in general
    refused = {"person": 101, "chat": desk, "text": "газ", "thread": 99}
    assert await page.try_post("/page/send", refused) == (400, {"error": "There is no such topic here."})


async def test_a_chat_whose_people_have_all_gone_still_shows_its_history(page, playground, office):
    for person in (101, 102):
        playground.world.memberships.leave(person, office)
    answer = await page.get(f"/page/messages?chat={office}")
    assert [list(message)[-1] for message in answer["messages"]] == ["left_chat_member"] * 2
    assert answer["commands"] == []


async def test_a_deep_link_starts_the_private_chat_with_its_payload(page):
    message = (await page.post("/page/start", person=102, payload="read_12"))["message"]
    assert (message["text"], message["chat"]["id"]) == ("/start read_12", 102)
    assert (await page.post("/page/start", person=102, payload=""))["message"]["text"] == "/start"


async def test_menus_are_shown_by_person_and_chat(page, call, group):
    commands = [{"command": "a", "description": "а"}]
    await call("setMyCommands", commands=commands, scope={"type": "all_chat_administrators"})
    assert (await page.get(f"/page/commands?chat={group}&person=102"))["commands"] == commands
    assert (await page.get(f"/page/commands?chat={group}&person=103"))["commands"] == []
    assert (await page.get(f"/page/messages?chat={group}&person=102"))["commands"] == commands
    assert (await page.get(f"/page/messages?chat={group}"))["commands"] == commands


async def test_a_press_is_answered_by_an_event(page, call, session, playground, aigerim):
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}
    message = await call("sendMessage", chat_id=aigerim, text="x", reply_markup=markup)
    async with session.get(playground.url + "/page/events") as events:
        query_id = (
            await page.post("/page/press", person=101, chat=101, message_id=message["message_id"], data="y")
        )["query_id"]
        await call("answerCallbackQuery", callback_query_id=query_id, text="ok")
        [(_, event)] = await next_events(events, 1)
    assert (event["type"], event["query_id"], event["text"]) == ("answer", query_id, "ok")


async def test_a_language_is_changed(page, playground):
    await page.post("/page/language", person=103, language_code="uz-Cyrl")
    assert playground.world.people[103].language_code == "uz-Cyrl"


async def test_everything_that_happens_is_an_event_in_order(session, playground, page, call):
    async with session.get(playground.url + "/page/events") as events:
        assert events.headers["Content-Type"].startswith("text/event-stream")
        await page.post("/page/send", person=101, chat=101, text="а")
        sent = await call("sendMessage", chat_id=101, text="б")
        await call("sendChatAction", chat_id=101, action="typing")
        await call("editMessageText", chat_id=101, message_id=sent["message_id"], text="в")
        await call("deleteMessage", chat_id=101, message_id=sent["message_id"])
        await call("setMyCommands")
        await call("deleteMyCommands")
        await call("setMyName", name="Жаршы")
        await page.post("/page/language", person=101, language_code="ru")
        kinds = [event["type"] for _, event in await next_events(events, 9)]
    assert kinds == [
        "message",
        "message",
        "action",
        "edited",
        "deleted",
        "commands",
        "commands",
        "people",
        "people",
    ]


async def test_a_page_that_comes_back_gets_what_it_missed(session, playground):
    world, address = playground.world, playground.url + "/page/events"
    async with session.get(address) as events:
        world.say(101, 101, "1")
        [(seen, _)] = await next_events(events, 1)
    world.say(101, 101, "2")
    world.say(101, 101, "3")
    async with session.get(address, headers={"Last-Event-ID": seen}) as events:
        missed = await next_events(events, 2)
    assert [event["message"]["text"] for _, event in missed] == ["2", "3"]


async def test_a_page_that_saw_nothing_yet_still_knows_where_it_was(session, playground):
    address = playground.url + "/page/events"
    async with session.get(address) as events:
        assert await events.content.readline() == b"retry: 1000\n"
        position = (await events.content.readline()).decode().strip().removeprefix("id: ")
    playground.world.say(101, 101, "1")
    async with session.get(address, headers={"Last-Event-ID": position}) as events:
        assert len(await next_events(events, 1)) == 1


async def test_a_page_from_before_a_restart_is_told_to_reload_and_goes_on(session, playground):
    async with Playground() as earlier:
        earlier.world.say(101, 101, "1")
        old = earlier.state.feed.identify(earlier.state.feed.number)
    async with session.get(playground.url + "/page/events", headers={"Last-Event-ID": old}) as events:
        [(now, event)] = await next_events(events, 1)
        assert event == {"type": "reload"}
        playground.world.say(101, 101, "2")
        assert len(await next_events(events, 1)) == 1
    async with session.get(playground.url + "/page/events", headers={"Last-Event-ID": now}) as events:
        [(_, event)] = await next_events(events, 1)
    assert event["message"]["text"] == "2"


async def test_a_page_that_missed_too_much_is_told_to_reload(session, playground):
    start = playground.state.feed.identify(0)
    for _ in range(1001):
        playground.state.feed.publish({"type": "people"})
    async with session.get(playground.url + "/page/events", headers={"Last-Event-ID": start}) as events:
        [(_, event)] = await next_events(events, 1)
    assert event == {"type": "reload"}


async def test_a_silent_stream_is_kept_alive_by_comments(session, playground):
    async with session.get(playground.url + "/page/events") as events:
        async for line in events.content:
            if line.startswith(b":"):
                break


async def test_an_open_stream_and_an_open_poll_do_not_hold_up_the_end():
    async with aiohttp.ClientSession() as session:
        async with Playground() as playground:
            events = await session.get(playground.url + "/page/events")
            address = f"{playground.api_url}/bot{playground.token}/getUpdates"
            poll = await session.get(address, params={"timeout": 0})
            poll.release()
        await events.content.read()


@pytest.mark.parametrize(
    ("path", "body", "sentence"),
    [
        ("/page/send", {"person": 102, "chat": 101, "text": "а"}, "Timur is not in this chat."),
        ("/page/send", {"person": 101, "chat": 101, "text": " "}, "Write something first."),
        (
            "/page/send",
            {"person": "101", "chat": 101, "text": "а"},
            'The field "person" has to be a whole number.',
        ),
        (
            "/page/send",
            {"person": True, "chat": 101, "text": "а"},
            'The field "person" has to be a whole number.',
        ),
        ("/page/send", {"person": 101, "chat": 101}, 'The field "text" has to be a text.'),
        (
            "/page/send",
            {"person": 101, "chat": 101, "text": "а", "reply_to": 9},
            "The message to reply to is gone.",
        ),
        ("/page/send", [], "The body has to be a JSON object."),
        (
            "/page/start",
            {"person": 101, "payload": "а б"},
            "A start link carries up to 64 letters, digits, - and _.",
        ),
        (
            "/page/press",
            {"person": 101, "chat": 101, "message_id": 1, "data": "x"},
            "The message with that button is gone.",
        ),
        (
            "/page/language",
            {"person": 101, "language_code": "қазақ тілі"},
            "A language code looks like uz or pt-br.",
        ),
        ("/page/language", {"person": 9, "language_code": "uz"}, "There is no such person here."),
    ],
)
async def test_what_cannot_be_done_is_said_in_one_sentence(page, path, body, sentence):
    assert await page.try_post(path, body) == (400, {"error": sentence})


async def test_a_body_that_is_no_json_or_too_long_is_refused(session, page, playground):
    headers = {"Origin": playground.url, "X-Page-Key": page.key, "Content-Type": "application/json"}
    for data, status in ((b"{", 400), (b'{"text": "\\ud800"}', 400), (b" " * (1024 * 1024 + 1), 413)):
        address = playground.url + "/page/send"
        async with session.post(address, data=io.BytesIO(data), headers=headers) as response:
            assert response.status == status
            assert "error" in await response.json()


@pytest.mark.parametrize(
    "path",
    [
        "/page/messages",
        "/page/messages?chat=x",
        "/page/messages?chat=9",
        "/page/messages?chat=101&person=9",
        "/page/commands?chat=101",
    ],
)
async def test_a_question_about_nothing_known_is_refused(session, playground, path):
    async with session.get(playground.url + path) as response:
        assert (response.status, list(await response.json())) == (400, ["error"])


async def test_pictures_are_shown_and_documents_saved(session, playground, aigerim):
    address = f"{playground.api_url}/bot{playground.token}/"
    shown = []
    for kind, name, content in (
        ("photo", "a.png", PNG),
        ("photo", "a.jpg", b"\xff\xd8\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 4, 4)),
        ("document", "газ.html", b"<script>"),
    ):
        form = aiohttp.FormData({"chat_id": str(aigerim)}, quote_fields=False)
        form.add_field(kind, io.BytesIO(content), filename=name)
        async with session.post(f"{address}send{kind.title()}", data=form) as response:
            result = (await response.json())["result"]
        file_id = result["photo"][0]["file_id"] if kind == "photo" else result["document"]["file_id"]
        async with session.get(f"{playground.url}/page/file", params={"id": file_id}) as response:
            assert await response.read() == content
            shown.append((response.content_type, response.headers.get("Content-Disposition")))
    assert shown == [
        ("image/png", None),
        ("image/jpeg", None),
        ("application/octet-stream", "attachment; filename*=UTF-8''%D0%B3%D0%B0%D0%B7.html"),
    ]
    async with session.get(f"{playground.url}/page/file?id=x") as response:
        assert (response.status, await response.json()) == (404, {"error": "There is no such file."})


async def test_only_the_pages_own_files_are_served(session, tmp_path):
    static = tmp_path / "static"
    (static / "fonts").mkdir(parents=True)
    (static / "index.html").write_text("қ")
    (static / "fonts" / "a.css").write_text("a")
    (static / "secret.py").write_text("x")
    (tmp_path / "outside.js").write_text("x")
    (static / "link.js").symlink_to(tmp_path / "outside.js")
    async with Playground(static=static) as playground:
        for path, kind in (("/", "text/html"), ("/static/fonts/a.css", "text/css")):
            async with session.get(playground.url + path) as response:
                assert (response.status, response.content_type) == (200, kind)
        for path in ("secret.py", "..%2foutside.js", "%2e%2e/outside.js", "link.js", "none.js", "fonts"):
            async with session.get(f"{playground.url}/static/{path}") as response:
                assert response.status == 404, path


async def test_a_fault_of_the_playground_is_a_sentence_for_the_page(session, playground, caplog):
    del playground.world.chats[101].messages
    async with session.get(playground.url + "/page/messages?chat=101") as response:
        assert response.status == 500
        assert await response.json() == {"error": "The playground failed; its log says why."}
    assert "the playground failed" in caplog.text
