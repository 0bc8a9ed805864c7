"""The one table of Bot API methods: those that work, and those that Telegram has but the playground lacks."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from bot.playground.methods import answers, commands, groups, identity, media, messages, polling
from bot.playground.parameters import Parameters
from bot.playground.state import State

Method: TypeAlias = Callable[[State, Parameters], Awaitable[object]]

METHODS: Mapping[str, Method] = {
    "getMe": identity.get_me,
    "setMyName": identity.set_my_name,
    "getMyName": identity.get_my_name,
    "setMyDescription": identity.set_my_description,
    "getMyDescription": identity.get_my_description,
    "setMyShortDescription": identity.set_my_short_description,
    "getMyShortDescription": identity.get_my_short_description,
    "setChatMenuButton": identity.set_chat_menu_button,
    "getChatMenuButton": identity.get_chat_menu_button,
    "setMyCommands": commands.set_my_commands,
    "getMyCommands": commands.get_my_commands,
    "deleteMyCommands": commands.delete_my_commands,
    "getUpdates": polling.get_updates,
    "deleteWebhook": polling.delete_webhook,
    "getWebhookInfo": polling.get_webhook_info,
    "sendMessage": messages.send_message,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "sendChatAction": messages.send_chat_action,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "getFile": media.get_file,
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": answers.answer_inline_query,
    "getChat": groups.get_chat,
    "getChatMember": groups.get_chat_member,
    "getChatMemberCount": groups.get_chat_member_count,
    "getChatAdministrators": groups.get_chat_administrators,
    "leaveChat": groups.leave_chat,
}

LACKING = (
    "banChatMember",
    "close",
    "closeForumTopic",
    "copyMessage",
    "createForumTopic",
    "deleteForumTopic",
    "deleteMessages",
    "editForumTopic",
    "editMessageCaption",
    "editMessageMedia",
    "forwardMessage",
    "logOut",
    "pinChatMessage",
    "promoteChatMember",
    "reopenForumTopic",
    "restrictChatMember",
    "sendMediaGroup",
    "sendPoll",
    "setMessageReaction",
    "setWebhook",
    "unbanChatMember",
    "unpinChatMessage",
)

_CANONICAL = {name.lower(): name for name in (*METHODS, *LACKING)}


def canonical(name: str) -> str | None:
    """Give a method's name as the Bot API writes it, whatever the case; None for one that does not exist."""
    return _CANONICAL.get(name.lower())
