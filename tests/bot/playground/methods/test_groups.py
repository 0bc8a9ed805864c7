import pytest

RIGHTS = {
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
}


async def test_get_chat_has_its_required_fields(call, group, aigerim):
    for chat_id in (group, aigerim):
        info = await call("getChat", chat_id=chat_id)
        assert info["id"] == chat_id
        assert set(info) >= {"type", "accent_color_id", "max_reaction_count", "accepted_gift_types"}
        assert len(info["accepted_gift_types"]) == 5


async def test_members_are_shown_by_their_status_with_every_right(call, playground, group):
    creator, administrator, member = [
        await call("getChatMember", chat_id=group, user_id=user_id) for user_id in (101, 102, 103)
    ]
    assert (creator["status"], creator["is_anonymous"]) == ("creator", False)
    assert set(administrator) == {"status", "user", *RIGHTS}
    assert member == {"status": "member", "user": playground.world.people[103].user()}
    bot = await call("getChatMember", chat_id=group, user_id=playground.world.bot["id"])
    assert bot == {"status": "member", "user": playground.world.bot}
    stranger = await call("getChatMember", chat_id=101, user_id=102)
    assert stranger["status"] == "left"


async def test_administrators_and_members_are_counted(call, group):
    administrators = await call("getChatAdministrators", chat_id=group)
    assert [member["user"]["id"] for member in administrators] == [101, 102]
    assert await call("getChatMemberCount", chat_id=group) == 4


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("getChatAdministrators", {"chat_id": 101}, "there are no administrators in the private chat"),
        ("getChatMember", {"chat_id": 101, "user_id": "x"}, "invalid user_id specified"),
        ("getChatMember", {"chat_id": 101, "user_id": 9}, "PARTICIPANT_ID_INVALID"),
        ("leaveChat", {"chat_id": 101}, "chat member status can't be changed in private chats"),
        ("getChat", {"chat_id": 9}, "chat not found"),
    ],
)
async def test_wrong_questions_are_refused_in_telegrams_words(call, method, parameters, description):
    assert await call.refused(method, **parameters) == f"Bad Request: {description}"


async def test_a_group_that_the_bot_left_or_was_removed_from_is_closed_to_it(call, playground, group):
    assert await call("leaveChat", chat_id=group) is True
    answer = await call.answer("sendMessage", chat_id=group, text="x")
    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot is not a member of the supergroup chat",
    )
    [update] = await call("getUpdates")
    assert update["my_chat_member"]["from"] == playground.world.bot
    playground.world.set_bot_status(group, "kicked", by=101)
    assert await call.refused("getChat", chat_id=group) == (
        "Forbidden: bot was kicked from the supergroup chat"
    )


@pytest.mark.parametrize("status", ["creator", "administrator", "member", "restricted", "left", "kicked"])
async def test_a_member_is_shown_in_every_status(call, playground, group, status):
    playground.world.memberships.set_role(103, group, status)
    member = await call("getChatMember", chat_id=group, user_id=103)
    assert (member["status"], member["user"]["id"]) == (status, 103)
    administrators = await call("getChatAdministrators", chat_id=group)
    assert (103 in [one["user"]["id"] for one in administrators]) == (status in {"creator", "administrator"})


async def test_an_administrator_has_the_rights_of_the_chats_kind(call, wire, playground, office, bot):
    playground.world.set_bot_status(office, "administrator")
    in_channel, in_office = [
        set(await call("getChatMember", chat_id=chat, user_id=bot)) for chat in (wire, office)
    ]
    assert RIGHTS - in_office == {"can_manage_topics"}
    assert in_channel - RIGHTS - {"status", "user"} == {
        "can_post_messages",
        "can_edit_messages",
        "can_manage_direct_messages",
    }


async def test_anonymous_administrators_are_listed_under_their_own_names(call, desk):
    creator, anonymous = await call("getChatAdministrators", chat_id=desk)
    assert (creator["user"]["id"], creator["is_anonymous"]) == (103, False)
    assert (anonymous["user"]["id"], anonymous["is_anonymous"]) == (102, True)
    stand_in = await call("getChatMember", chat_id=desk, user_id=1087968824)
    assert (stand_in["status"], stand_in["user"]["username"]) == ("left", "GroupAnonymousBot")


async def test_each_kind_of_chat_describes_itself(call, desk, wire, office):
    forum, channel, basic = [await call("getChat", chat_id=chat) for chat in (desk, wire, office)]
    assert (forum["is_forum"], forum["has_visible_history"]) == (True, True)
    assert (channel["type"], "permissions" in channel) == ("channel", False)
    assert (basic["type"], "permissions" in basic, "has_visible_history" in basic) == ("group", True, False)
