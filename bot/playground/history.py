"""What is said in all chats: messages are kept, changed and removed here, and told to page and bot."""

from bot.playground.api_types import Json
from bot.playground.authors import Author
from bot.playground.chats import Chat
from bot.playground.outlets import Outlets
from bot.playground.population import Population
from bot.playground.privacy import reaches_bot


class History:
    """Messages are Bot API Messages; a changed one is a new object."""

    def __init__(self, population: Population, outlets: Outlets) -> None:
        self._population = population
        self._outlets = outlets

    def say(
        self,
        chat: Chat,
        author: Author,
        content: Json,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Json:
        """Keep a message of somebody other than the bot, and let the bot hear it if it may."""
        message = self.keep(chat, author, content, reply_to, thread)
        self._deliver("message", chat, message)
        return message

    def keep(
        self,
        chat: Chat,
        author: Author,
        content: Json,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Json:
        """Keep a message, and give it; without a thread it follows the message that it replies to."""
        message_id = chat.next_message_id()
        message: Json = {
            "message_id": message_id,
            **author.fields,
            "chat": chat.chat(),
            "date": self._outlets.now(),
            **_place(chat, message_id, content, reply_to, thread),
            **content,
        }
        chat.messages[message_id] = message
        chat.authors[message_id] = author.id
        self._outlets.publish({"type": "message", "chat": chat.id, "message": message})
        return message

    def change(self, chat: Chat, message: Json) -> Json:
        """Keep a changed message under its id, dated now, and give it."""
        changed = {**message, "edit_date": self._outlets.now()}
        chat.messages[changed["message_id"]] = changed
        self._outlets.publish({"type": "edited", "chat": chat.id, "message": changed})
        return changed

    def rewrite(self, chat: Chat, message: Json) -> Json:
        """Change a message of somebody other than the bot, and let the bot hear it if it may."""
        changed = self.change(chat, message)
        self._deliver("edited_message", chat, changed)
        return changed

    def remove(self, chat: Chat, message_id: int) -> None:
        """Delete a message for everyone."""
        del chat.messages[message_id]
        self._outlets.publish({"type": "deleted", "chat": chat.id, "message_id": message_id})

    def _deliver(self, kind: str, chat: Chat, message: Json) -> None:
        if reaches_bot(message, chat, self._population.bot):
            of_channel = {"message": "channel_post", "edited_message": "edited_channel_post"}
            self._outlets.deliver(of_channel[kind] if chat.type == "channel" else kind, message)


def _place(chat: Chat, message_id: int, content: Json, reply_to: int | None, thread: int | None) -> Json:
    """Give the fields that say what a message answers and which thread it belongs to.

    As at Telegram, what answers nothing in a topic is shown as a reply to the message that opened it, and a
    reply outside topics names the first message of its chain as its thread without being a topic's message.
    """
    if "forum_topic_created" in content:
        return {"message_thread_id": message_id, "is_topic_message": True}
    replied = chat.messages.get(reply_to) if reply_to is not None else None
    topic = chat.topic(thread) or chat.topic_of(reply_to)
    if topic is not None:
        replied = replied or chat.messages[topic.thread]
        threaded: Json = {"message_thread_id": topic.thread, "is_topic_message": True}
    elif replied is not None and chat.type == "supergroup":
        threaded = {"message_thread_id": replied.get("message_thread_id", replied["message_id"])}
    else:
        threaded = {}
    return threaded | ({} if replied is None else {"reply_to_message": _nested(replied)})


def _nested(message: Json) -> Json:
    return {name: value for name, value in message.items() if name != "reply_to_message"}
