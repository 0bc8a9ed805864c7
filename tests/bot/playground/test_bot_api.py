import re

import pytest

from bot.playground.methods import LACKING, METHODS, canonical

REAL_LOOKING = "1234567890:AAaaBBbbCCccDDddEEeeFFffGGggHHhhIIi"


async def test_method_names_are_understood_in_any_case(call):
    assert (await call("GETME"))["is_bot"] is True
    assert canonical("sendmessage") == "sendMessage"
    assert not set(METHODS) & set(LACKING)


@pytest.mark.parametrize("path", ["getYou", "", "x/y"])
async def test_an_unknown_method_is_not_found(session, playground, path):
    async with session.get(f"{playground.api_url}/bot{playground.token}/{path}") as response:
        assert response.status == 404
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize("method", ["logOut", "close", "setWebhook"])
async def test_a_method_that_only_telegram_has_is_named_as_lacking(call, method):
    assert await call.refused(method) == f"Bad Request: the playground does not offer {method}"


async def test_a_foreign_token_is_refused_and_never_repeated(session, playground):
    async with session.post(
        f"{playground.api_url}/bot{REAL_LOOKING}/sendMessage", json={"text": "x"}
    ) as response:
        text = await response.text()
        assert response.status == 401
    assert "playground" in text
    assert "real token must not be sent here" in text
    assert REAL_LOOKING not in text


@pytest.mark.parametrize("verb", ["PUT", "HEAD", "OPTIONS"])
async def test_other_http_methods_are_refused(session, playground, verb):
    async with session.request(verb, f"{playground.api_url}/bot{playground.token}/getMe") as response:
        assert response.status == 405


async def test_a_fault_of_the_playground_is_a_500_without_its_insides(call, playground, caplog, aigerim):
    del playground.world.chats[aigerim].members
    answer = await call.answer("sendMessage", chat_id=aigerim, text="x")
    assert answer == {"ok": False, "error_code": 500, "description": "Internal Server Error"}
    assert "the playground failed in sendMessage" in caplog.text
    assert playground.token not in caplog.text


def test_a_token_of_each_start_has_telegrams_form_and_says_what_it_is(playground):
    assert re.fullmatch(r"[1-9]\d{9}:PLAYGROUND[A-Za-z0-9_-]{25}", playground.token)
