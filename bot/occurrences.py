"""What happens to chats by themselves: the bot let in or thrown out, a chat moved, a topic closed."""

from collections.abc import Awaitable, Callable

from telegram import ChatMemberUpdated, Message, Update

from bot.convert import is_in
from storage.chats import Chats

Note = Callable[[Chats], Awaitable[object]]
"""Writes down what happened."""


def note_of(update: Update) -> Note | None:
    """Tell what is to be written down of a chat; None if nothing happened to it."""
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    if update.message:
        return _service(update.message)
    return None


def _membership(change: ChatMemberUpdated) -> Note | None:
    chat = change.chat.id
    if is_in(change.chat, change.new_chat_member):
        return lambda chats: chats.returned(chat)
    return lambda chats: chats.removed(chat)


def _service(message: Message) -> Note | None:
    chat, thread = message.chat.id, message.message_thread_id
    if message.migrate_to_chat_id is not None:
        moved_to = message.migrate_to_chat_id
        return lambda chats: chats.moved(chat, moved_to)
    if message.migrate_from_chat_id is not None:
        moved_from = message.migrate_from_chat_id
        return lambda chats: chats.moved(moved_from, chat)
    if thread is not None and message.forum_topic_closed:
        return lambda chats: chats.topic(chat, thread, is_open=False)
    if thread is not None and message.forum_topic_reopened:
        return lambda chats: chats.topic(chat, thread, is_open=True)
    return None
