"""What lies in a message beside talk: the post of a channel, and the file that is attached."""

from telegram import Chat, Message, MessageOriginChannel

from handlers.gathering import Attachment
from storage.sources.post import Post

MARK = "-100"
"""What the Bot API writes before the number of a channel, and links to its posts do not."""
NAMELESS = "file"


def post_of(message: Message) -> Post | None:
    """Read the post that a message of a channel is, or the one that it was forwarded from.

    A post that one channel has from another is the other's, so that it stays one article.
    """
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel):
        return _post(origin.chat, origin.message_id, message, origin)
    if message.chat.type == Chat.CHANNEL:
        return _post(message.chat, message.message_id, message, message)
    return None


def _post(chat: Chat, number: int, message: Message, dated: Message | MessageOriginChannel) -> Post:
    return Post(
        key=f"telegram:{chat.id}/{number}",
        url=f"{_address(chat)}/{number}",
        channel=chat.title or "",
        text=message.text or message.caption or "",
        published=dated.date,
    )


def attachment_of(message: Message) -> Attachment | None:
    """Name the file attached to a message; an animation, which Telegram shows as one too, is none."""
    document = message.document
    if document is None or message.animation is not None:
        return None
    return Attachment(document.file_id, document.file_name or NAMELESS, document.file_size or 0)


def home_of(channel: Chat) -> str:
    """Give the address by which a channel is known for ever; its members alone can open it."""
    return f"https://t.me/c/{str(channel.id).removeprefix(MARK)}"


def _address(channel: Chat) -> str:
    return f"https://t.me/{channel.username}" if channel.username else home_of(channel)
