"""Posts of channels that let the bot in: those that are articles are stored, and told like any other."""

from telegram import Message, MessageOriginChannel, MessageOriginUser, User

from bot.convert import COMMAND
from bot.handed import home_of, post_of
from storage.sources.post import is_article, read_post
from storage.store import Store


async def take_in(message: Message, me: User, store: Store) -> None:
    """Store the article in a channel's post, or the new wording of one that was changed.

    Left out are remarks and mere links, commands, answers to a question of ours, whatever we wrote or told
    ourselves, and channels that somebody removed from the sources. What was an article stays one.
    """
    post = post_of(message)
    if post is None or not is_article(post) or _is_for_bots(message, me) or await _echoes(message, store):
        return
    if await store.channels.hears(home_of(message.chat), message.chat.title or ""):
        await store.add([read_post(post)])


def _is_for_bots(message: Message, me: User) -> bool:
    """Tell whether a post is a command, or was written by this bot."""
    origin = message.forward_origin
    authors = {message.from_user, message.via_bot}
    if isinstance(origin, MessageOriginUser):
        authors.add(origin.sender_user)
    return me in authors or COMMAND.fullmatch(message.text or "") is not None


async def _echoes(message: Message, store: Store) -> bool:
    """Tell whether a post answers a question of ours, or brings what we told elsewhere."""
    answered, origin = message.reply_to_message, message.forward_origin
    if answered and await store.prompt(message.chat.id, answered.message_id):
        return True
    return isinstance(origin, MessageOriginChannel) and await store.tales.has_told(
        origin.chat.id, origin.message_id
    )
