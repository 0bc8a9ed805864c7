"""People change what they wrote, and administrators of a channel its posts, as Telegram lets them."""

import pytest

from bot.playground.errors import WorldError


async def test_an_administrators_edit_of_anothers_post_comes_as_an_update(playground, heard, wire):
    post = playground.world.say(102, wire, "1,3")
    await heard()
    changed = playground.world.rewrite(101, wire, post["message_id"], "1,5")
    assert (changed["text"], changed["message_id"], changed["date"]) == (
        "1,5",
        post["message_id"],
        post["date"],
    )
    assert await heard() == [("edited_channel_post", changed)]


async def test_the_caption_of_a_file_changes_and_may_go(playground, heard, wire):
    post = playground.world.hand_over(101, wire, {"file_id": "x"}, "1,3")
    await heard()
    changed = playground.world.rewrite(101, wire, post["message_id"], "1,5 /help")
    bare = playground.world.rewrite(101, wire, post["message_id"], "")
    assert (changed["caption"], [one["type"] for one in changed["caption_entities"]]) == (
        "1,5 /help",
        ["bot_command"],
    )
    assert "caption" not in bare
    assert [kind for kind, _ in await heard()] == ["edited_channel_post"] * 2


async def test_nobody_edits_what_came_from_elsewhere_what_others_said_or_what_the_bot_posted(
    playground, call, wire, group
):
    post = playground.world.say(101, wire, "x")
    forwarded = playground.world.forward(101, wire, post["message_id"], group)
    others = playground.world.say(103, group, "x")
    bots = await call("sendMessage", chat_id=wire, text="x")
    for chat, message in ((group, forwarded), (group, others), (wire, bots), (wire, {"message_id": 99})):
        with pytest.raises(WorldError, match="cannot be edited"):
            playground.world.rewrite(101, chat, message["message_id"], "y")


async def test_the_page_and_a_program_edit_and_forward(page, control, playground, wire, group):
    post = playground.world.say(101, wire, "x")["message_id"]
    where = {"person": 101, "chat": wire, "message_id": post}
    assert (await page.post("/page/edit", **where, text="y"))["message"]["text"] == "y"
    assert (await control("edit", **where, text="z"))["message"]["text"] == "z"
    there = await page.post("/page/forward", **where, to=101)
    assert there["message"]["forward_origin"]["message_id"] == post
    again = await control("forward", **where, to=group, thread=None)
    assert (again["message"]["text"], again["message"]["from"]["id"]) == ("z", 101)
    assert await control.refused("edit", **{**where, "person": 103}, text="x") == "Nodira only reads here."
