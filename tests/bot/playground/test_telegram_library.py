import asyncio

import pytest
import telegram
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken


@pytest.fixture
async def library(playground):
    base = playground.api_url
    bot = telegram.Bot(playground.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot")
    async with bot:
        yield bot


async def test_the_library_talks_to_the_playground_as_to_telegram(library, playground):
    assert (await library.get_me()).username == "jarchi_play_bot"
    playground.world.say(101, 101, "/start read_1")
    [update] = await library.get_updates(timeout=1, allowed_updates=telegram.Update.ALL_TYPES)
    assert update.effective_user.language_code == "kk"
    assert list(update.message.parse_entities()) == list(update.message.entities)
    markup = telegram.InlineKeyboardMarkup.from_button(
        telegram.InlineKeyboardButton("Келесі", callback_data="page:2")
    )
    sent = await library.send_message(
        101,
        "<b>Қ 😀</b> <a href='https://inform.kz'>x</a>",
        parse_mode="HTML",
        reply_markup=markup,
        reply_parameters=telegram.ReplyParameters(update.message.message_id),
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
    )
    assert list(sent.parse_entities(["bold"]).values()) == ["Қ 😀"]
    assert sent.reply_markup == markup
    playground.world.press(101, 101, sent.message_id, "page:2")
    [press] = await library.get_updates(offset=update.update_id + 1)
    assert press.callback_query.message == sent
    assert await press.callback_query.answer("ok") is True
    edited = await library.edit_message_text("2", 101, sent.message_id)
    assert edited.text == "2"
    assert edited.reply_markup is None


async def test_the_library_reads_chats_members_and_files(library, playground, group, aigerim):
    chat = await library.get_chat(group)
    assert chat.type == "supergroup"
    assert chat.permissions.can_send_messages is True
    creator, administrator = await library.get_chat_administrators(group)
    assert isinstance(creator, telegram.ChatMemberOwner)
    assert isinstance(administrator, telegram.ChatMemberAdministrator)
    playground.world.set_bot_status(group, "kicked", by=101)
    [update] = await library.get_updates()
    assert isinstance(update.my_chat_member.new_chat_member, telegram.ChatMemberBanned)
    sent = await library.send_document(aigerim, b"abc", filename="a.txt", caption="а")
    file = await library.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"abc"


async def test_the_library_sets_commands_texts_and_button(library, group):
    scope = telegram.BotCommandScopeChatAdministrators(group)
    command = telegram.BotCommand("search", "Іздеу")
    await library.set_my_commands([command], scope=scope, language_code="kk")
    assert await library.get_my_commands(scope=scope, language_code="kk") == (command,)
    await library.set_my_description("Жаршы", language_code="kk")
    assert (await library.get_my_description("kk")).description == "Жаршы"
    await library.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert await library.get_chat_menu_button() == telegram.MenuButtonCommands()
    assert (await library.get_webhook_info()).url == ""


async def test_the_library_raises_its_own_errors(library, aigerim):
    with pytest.raises(BadRequest, match="Message text is empty"):
        await library.send_message(aigerim, "")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await library.send_message(102, "x")


async def test_the_older_of_two_programs_is_told_of_the_conflict(library, playground):
    async with telegram.Bot(playground.token, base_url=f"{playground.api_url}/bot") as other:
        older = asyncio.create_task(library.get_updates(timeout=10))
        await asyncio.sleep(0.05)
        assert await other.get_updates() == ()
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older


async def test_the_library_is_told_that_a_foreign_token_does_not_belong_here(playground):
    stranger = telegram.Bot("1234567890:AAaaBBbb", base_url=f"{playground.api_url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_the_library_reads_topics_upgrades_channels_and_every_status(
    library, playground, group, office, desk, energy, wire
):
    world = playground.world
    for status, kind in (
        ("restricted", telegram.ChatMemberRestricted),
        ("left", telegram.ChatMemberLeft),
        ("kicked", telegram.ChatMemberBanned),
        ("creator", telegram.ChatMemberOwner),
    ):
        world.memberships.set_role(103, group, status)
        assert isinstance(await library.get_chat_member(group, 103), kind)
    world.topics.close(desk, energy)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await library.send_message(desk, "x", message_thread_id=energy)
    world.founding.upgrade(office)
    with pytest.raises(ChatMigrated) as moved:
        await library.send_message(office, "x")
    world.say(102, desk, "/help", thread=energy + 1)
    post = world.say(101, wire, "/help")
    world.channels.forward(wire, moved.value.new_chat_id)
    world.set_bot_status(group, "kicked")
    updates = await library.get_updates(allowed_updates=telegram.Update.ALL_TYPES)
    closed, old, new, command, channel_post, forward, removed = updates[-7:]
    assert isinstance(closed.message.forum_topic_closed, telegram.ForumTopicClosed)
    assert old.message.migrate_to_chat_id == new.message.chat.id == moved.value.new_chat_id
    assert new.message.migrate_from_chat_id == office
    assert (command.message.is_topic_message, command.message.sender_chat.id) == (True, desk)
    assert command.message.from_user.id == telegram.constants.ChatID.ANONYMOUS_ADMIN
    assert channel_post.channel_post.message_id == post["message_id"]
    assert channel_post.channel_post.from_user is None
    assert forward.message.is_automatic_forward is True
    assert isinstance(forward.message.forward_origin, telegram.MessageOriginChannel)
    assert forward.message.from_user.id == telegram.constants.ChatID.SERVICE_CHAT
    assert isinstance(removed.my_chat_member.new_chat_member, telegram.ChatMemberBanned)
