import asyncio

import pytest


async def test_updates_come_by_long_polling_and_are_confirmed_by_offset(call, playground):
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await asyncio.sleep(0.05)
    playground.world.say(101, 101, "салем")
    [update] = await poll
    assert update["message"]["text"] == "салем"
    assert await call("getUpdates", offset=update["update_id"] + 1) == []


async def test_the_older_poll_gets_409_over_http(call):
    older = asyncio.create_task(call.answer("getUpdates", timeout=50))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(call.answer("getUpdates", timeout=1))
    assert (await older)["error_code"] == 409
    assert (await newer)["ok"] is True


async def test_wanted_kinds_are_remembered_until_they_are_named_anew(call, playground, aigerim):
    await call("getUpdates", allowed_updates=["callback_query"])
    playground.world.say(101, aigerim, "а")
    assert await call("getUpdates") == []
    assert (await call("getWebhookInfo"))["allowed_updates"] == ["callback_query"]
    await call("getUpdates", allowed_updates=[])
    playground.world.say(101, aigerim, "а")
    assert len(await call("getUpdates")) == 1


@pytest.mark.parametrize("allowed", ["[", "word", {"a": 1}])
async def test_unreadable_wishes_change_nothing(call, playground, aigerim, allowed):
    await call("getUpdates", allowed_updates=allowed)
    playground.world.say(101, aigerim, "а")
    assert len(await call("getUpdates", limit=1000)) == 1


async def test_there_is_no_webhook_and_deleting_it_may_drop_what_waits(call, playground):
    playground.world.say(101, 101, "а")
    assert await call("getWebhookInfo") == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 1,
    }
    assert await call("deleteWebhook") is True
    assert (await call("getWebhookInfo"))["pending_update_count"] == 1
    await call("deleteWebhook", drop_pending_updates=True)
    assert (await call("getWebhookInfo"))["pending_update_count"] == 0
