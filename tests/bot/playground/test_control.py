import pytest

FAULT = {
    "id": 1,
    "kind": "error",
    "method": "sendMessage",
    "chat": 101,
    "count": 3,
    "skip": 1,
    "chance": 0.5,
    "code": 429,
    "description": None,
    "retry_after": 9,
    "migrate_to_chat_id": None,
    "seconds": 1.0,
    "applied": False,
    "to_skip": 1,
    "left": 3,
    "struck": 0,
}
GIVEN = ("method", "chat", "count", "skip", "chance", "code", "retry_after")


async def test_faults_are_added_listed_and_taken_away(control, playground):
    asked = {name: FAULT[name] for name in GIVEN}
    assert await control.fault("error", **asked) == 1
    assert await control.fault("hang", applied=True, method=None) == 2
    status, answer = await control.answer("GET", "faults")
    assert (status, answer["faults"][0]) == (200, FAULT)
    assert [fault["applied"] for fault in answer["faults"]] == [False, True]
    status, answer = await control.answer("DELETE", "faults/1")
    assert [fault["id"] for fault in answer["faults"]] == [2]
    assert await control.answer("DELETE", "faults") == (200, {"faults": []})
    assert playground.faults.list() == ()


async def test_a_count_of_null_is_for_ever_and_none_at_all_is_one(control, playground):
    await control.fault("error", count=None)
    await control.fault("error")
    assert [active.left for active in playground.faults.list()] == [None, 1]


async def test_an_added_fault_strikes(control, call):
    await control.fault("error", code=401, method="getMe")
    assert await call.refused("getMe") == "Unauthorized"
    assert (await call("getMe"))["is_bot"] is True


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ({}, 'The field "kind" has to be a text.'),
        (
            {"kind": "x"},
            "A fault is one of delay, duplicate, error, hang, html, reorder, reset, truncated.",
        ),
        ({"kind": "error", "chance": "1"}, 'The field "chance" has to be a number.'),
        ({"kind": "error", "chance": True}, 'The field "chance" has to be a number.'),
        ({"kind": "delay", "seconds": 10**400}, 'The field "seconds" has to be a number.'),
        ({"kind": "error", "chat": "101"}, 'The field "chat" has to be a whole number.'),
        ({"kind": "hang", "applied": 1}, 'The field "applied" has to be true or false.'),
        ({"kind": "error", "code": 200}, "An error's code is one of 400, 401, 403, 404, 409, 429, 500, 502."),
        ([], "The body has to be a JSON object."),
    ],
)
async def test_a_fault_that_makes_no_sense_is_refused_in_one_sentence(control, fault, sentence):
    assert await control.answer("POST", "faults", fault) == (400, {"error": sentence})


async def test_a_misspelt_field_is_named(control):
    status, answer = await control.answer("POST", "faults", {"kind": "error", "chanse": 1})
    assert status == 400
    assert answer["error"].startswith('There is no field "chanse" here, only kind, method, chat')


@pytest.mark.parametrize("number", ["7", "x", "9" * 30])
async def test_a_fault_that_is_not_there_cannot_be_taken_away(control, number):
    status, answer = await control.answer("DELETE", f"faults/{number}")
    assert (status, list(answer)) == (400, ["error"])


async def test_an_unknown_thing_to_do_is_refused_with_what_there_is(control):
    assert (await control.refused("dance")).startswith("There is nothing called dance to do, only join, ")


@pytest.mark.parametrize(
    ("verb", "path"),
    [("GET", "faults"), ("POST", "faults"), ("DELETE", "faults"), ("DELETE", "faults/1"), ("POST", "world")],
)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Bearer "},
        {"X-Page-Key": "wrong", "Origin": "{own}"},
        {"X-Page-Key": "{key}", "Origin": "https://evil.example"},
        {"Authorization": "Bearer {key}", "Origin": "https://evil.example"},
        {"Authorization": "Bearer {key}", "Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_no_control_without_the_key_and_none_from_another_site(
    session, playground, verb, path, headers
):
    values = {"own": playground.url, "key": playground.control_key}
    filled = {name: value.format(**values) for name, value in headers.items()}
    before = playground.state.feed.number
    address = f"{playground.url}/control/{path}"
    async with session.request(verb, address, json={"do": "expire_queries"}, headers=filled) as response:
        assert response.status == 403
        assert list(await response.json()) == ["error"]
    assert playground.state.feed.number == before


async def test_the_page_controls_with_its_own_key(page, session, playground):
    assert await page.post("/control/world", do="expire_queries") == {"expired": 0}
    headers = {"X-Page-Key": page.key, "Origin": playground.url}
    async with session.get(f"{playground.url}/control/faults", headers=headers) as response:
        assert await response.json() == {"faults": []}
    async with session.delete(f"{playground.url}/control/faults", headers=headers) as response:
        assert response.status == 200


async def test_a_browser_names_no_origin_when_its_own_page_reads(session, playground):
    headers = {"X-Page-Key": playground.control_key, "Sec-Fetch-Site": "same-origin"}
    async with session.get(f"{playground.url}/control/faults", headers=headers) as response:
        assert response.status == 200


async def test_a_program_with_the_key_may_also_do_what_people_do(session, playground):
    headers = {"Authorization": f"Bearer {playground.control_key}"}
    body = {"person": 101, "chat": 101, "text": "/start"}
    async with session.post(f"{playground.url}/page/send", json=body, headers=headers) as response:
        assert (await response.json())["message"]["text"] == "/start"


async def test_control_takes_json_only(session, playground):
    headers = {"Authorization": f"Bearer {playground.control_key}"}
    async with session.post(f"{playground.url}/control/world", data=b"{}", headers=headers) as response:
        assert response.status == 415
