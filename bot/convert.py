"""Telegram's updates become calls; replies become the parameters of its methods."""

import re
from dataclasses import dataclass
from enum import Enum

from telegram import (
    CallbackQuery,
    ChatMember,
    ChatMemberRestricted,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MaybeInaccessibleMessage,
    Message,
    Update,
    User,
)
from telegram import (
    Chat as TelegramChat,
)

from bot.handed import attachment_of, post_of
from handlers.gathering import Attachment
from handlers.reply import Reply, Rows
from handlers.request import Chat, ChatKind, Person
from storage.model import Action
from storage.sources.post import Post

COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<bot>\w+))?(?:\s+(?P<words>.*))?\s*", re.DOTALL)
ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)
KINDS = {
    TelegramChat.PRIVATE: ChatKind.PRIVATE,
    TelegramChat.GROUP: ChatKind.GROUP,
    TelegramChat.SUPERGROUP: ChatKind.GROUP,
    TelegramChat.CHANNEL: ChatKind.CHANNEL,
}
ABSENT = {ChatMember.LEFT, ChatMember.BANNED}
WELCOME = "welcome"


class Standing(Enum):
    """What somebody is in a chat, as far as it is known."""

    PERSON = "person"
    """Nobody knows yet: it is asked of Telegram when it matters."""
    MEMBER = "member"
    """One of the chat."""
    ADMINISTRATOR = "administrator"
    """An administrator, also one who writes anonymously, as the chat itself."""
    OUTSIDER = "outsider"
    """Somebody else, or another chat, such as a linked channel: no rights here."""


@dataclass(frozen=True, slots=True)
class Call:
    """What an update asks of the bot.

    `command` is empty for plain words. `message` is the message it came with, or on which the button
    is; `answered` is the bot's own message that it answers, in a channel perhaps another's. `joined` tells
    that nobody typed it: the bot was let into the chat. `query` is the id to answer a press with, and `data`
    what the button sent, empty if the message has no such button. `post` is what was forwarded from a
    channel, `attachment` the file that came along. `offers` is what the buttons of
    the answered message open or send.
    """

    chat: Chat
    person: Person
    message: int
    command: str = ""
    words: str = ""
    thread: int | None = None
    standing: Standing = Standing.PERSON
    answered: int | None = None
    joined: bool = False
    query: str = ""
    data: str = ""
    post: Post | None = None
    attachment: Attachment | None = None
    offers: tuple[str, ...] = ()

    @property
    def is_document(self) -> bool:
        """Whether it is no talk: a file or a post that somebody hands on."""
        return self.post is not None or self.attachment is not None

    @property
    def is_address(self) -> bool:
        """Whether it is the address of a page and nothing else."""
        return not self.command and ADDRESS.fullmatch(self.words) is not None


def call_of(update: Update, me: User) -> Call | None:
    """Tell what an update asks; None if it asks nothing (other talk, an edit, a departure)."""
    if update.callback_query:
        return _pressed(update.callback_query)
    if update.message:
        return _typed(update.message, me)
    if update.channel_post:
        return _posted(update.channel_post, me)
    if update.my_chat_member:
        return _joined(update.my_chat_member)
    return None


def _typed(message: Message, me: User) -> Call | None:
    if message.is_automatic_forward or message.from_user is None:
        return None
    if message.chat.type == TelegramChat.PRIVATE and _holds_document(message):
        return Call(
            chat=_chat(message.chat),
            person=_person(message.from_user),
            message=message.message_id,
            post=post_of(message),
            attachment=attachment_of(message),
        )
    if not message.text:
        return None
    command = _command(message.text, me)
    answered = _answered(message, me)
    is_for_me = answered is not None or message.chat.type == TelegramChat.PRIVATE
    if command is None and (not is_for_me or COMMAND.fullmatch(message.text)):
        return None
    name, words = command or ("", message.text)
    return Call(
        chat=_chat(message.chat),
        person=_sender(message, message.from_user),
        message=message.message_id,
        command=name,
        words=words.strip(),
        thread=_thread(message),
        standing=_standing(message),
        answered=answered,
        offers=() if answered is None else _offers(message.reply_to_message),
    )


def _holds_document(message: Message) -> bool:
    """Tell whether a message is a file or a channel's post; of an album only what has words is the post."""
    if attachment_of(message):
        return True
    post = post_of(message)
    return post is not None and bool(post.text or message.media_group_id is None)


def _posted(message: Message, me: User) -> Call | None:
    """In a channel only its administrators can write; what neither commands nor answers is for its readers.

    Whose message is answered is not said there.
    """
    text, answered = message.text or "", message.reply_to_message
    command = _command(text, me)
    if command is None and (answered is None or not text or COMMAND.fullmatch(text)):
        return None
    name, words = command or ("", text)
    return Call(
        chat=_chat(message.chat),
        person=_named(message.chat),
        message=message.message_id,
        command=name,
        words=words.strip(),
        standing=Standing.ADMINISTRATOR,
        answered=answered.message_id if answered else None,
    )


def _command(text: str, me: User) -> tuple[str, str] | None:
    """Read a command for this bot as its name and the words after it; None if it is none."""
    command = COMMAND.fullmatch(text)
    if not command or (command["bot"] and command["bot"].casefold() != (me.username or "").casefold()):
        return None
    return command["name"].casefold(), command["words"] or ""


def _answered(message: Message, me: User) -> int | None:
    """Name the message of the bot that this one answers; a topic's first message counts as no answer."""
    answered = message.reply_to_message
    if answered is None or answered.from_user is None or answered.from_user.id != me.id:
        return None
    return answered.message_id if answered.forum_topic_created is None else None


def _offers(message: Message | None) -> tuple[str, ...]:
    markup = message.reply_markup if message else None
    buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
    return tuple(button.url or str(button.callback_data) for button in buttons)


def _pressed(query: CallbackQuery) -> Call | None:
    if query.message is None or not query.data:
        return None
    return Call(
        chat=_chat(query.message.chat),
        person=_person(query.from_user),
        message=query.message.message_id,
        thread=_thread(query.message) if isinstance(query.message, Message) else None,
        query=query.id,
        data=query.data if _may_offer(query.message, query.data) else "",
    )


def _may_offer(message: MaybeInaccessibleMessage, data: str) -> bool:
    """Tell whether a message may have such a button: a client of one's own can send any data for any message.

    Of one that is too old, Telegram shows no buttons.
    """
    if not isinstance(message, Message) or not message.is_accessible:
        return True
    keyboard = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return any(button.callback_data == data for row in keyboard for button in row)


def _joined(change: ChatMemberUpdated) -> Call | None:
    """Being let in, or no longer blocked, is a greeting's occasion."""
    if is_in(change.chat, change.old_chat_member) or not is_in(change.chat, change.new_chat_member):
        return None
    return Call(
        chat=_chat(change.chat), person=_person(change.from_user), message=0, command=WELCOME, joined=True
    )


def _chat(chat: TelegramChat) -> Chat:
    return Chat(chat.id, KINDS.get(chat.type, ChatKind.GROUP), chat.title or "")


def _person(user: User) -> Person:
    return Person(user.id, user.full_name, user.language_code or "")


def _sender(message: Message, user: User) -> Person:
    """Name who writes: all that write for a chat share one account of Telegram's own."""
    return _named(message.sender_chat) if message.sender_chat else _person(user)


def _named(chat: TelegramChat) -> Person:
    return Person(chat.id, chat.title or "")


def _thread(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _standing(message: Message) -> Standing:
    if message.sender_chat is None:
        return Standing.PERSON
    return Standing.ADMINISTRATOR if message.sender_chat.id == message.chat.id else Standing.OUTSIDER


def is_in(chat: TelegramChat, bot: ChatMember) -> bool:
    """Tell whether a chat lets the bot in; a channel does so by making it an administrator."""
    return (
        bot.status == ChatMember.ADMINISTRATOR if chat.type == TelegramChat.CHANNEL else not _is_absent(bot)
    )


def _is_absent(member: ChatMember) -> bool:
    """Tell whether somebody is not in the chat; who is restricted may be there or not."""
    return member.status in ABSENT or (isinstance(member, ChatMemberRestricted) and not member.is_member)


def standing_of(member: ChatMember) -> Standing:
    """Tell what Telegram says that somebody is; who may not write in the chat has no say there either."""
    if member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR}:
        return Standing.ADMINISTRATOR
    is_mute = isinstance(member, ChatMemberRestricted) and not member.can_send_messages
    return Standing.OUTSIDER if _is_absent(member) or is_mute else Standing.MEMBER


def actions_of(rows: Rows) -> tuple[Action, ...]:
    """List what the buttons do, in reading order; those that open an address do nothing here."""
    return tuple(button.action for row in rows for button in row if button.action)


def keyboard_of(reply: Reply, token: str) -> InlineKeyboardMarkup | None:
    """Build the keyboard; `token` names the kept actions of `actions_of`, by their number in it."""
    numbers = iter(range(len(actions_of(reply.buttons))))
    rows = [
        [
            InlineKeyboardButton(button.label, callback_data=f"{token}.{next(numbers)}")
            if button.action
            else InlineKeyboardButton(button.label, url=button.url)
            for button in row
        ]
        for row in reply.buttons
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def parse_data(data: str) -> tuple[str, int]:
    """Split a button's data into token and number; data that nobody of us wrote gives a token nobody has."""
    token, dot, number = data.rpartition(".")
    return (token, int(number)) if dot and number.isascii() and number.isdigit() else ("", 0)
