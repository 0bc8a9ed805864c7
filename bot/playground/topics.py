"""Topics of a forum: turned on and off, opened, closed, reopened and deleted."""

from bot.playground.authors import author
from bot.playground.chats import Chat, Topic
from bot.playground.errors import WorldError
from bot.playground.history import History
from bot.playground.outlets import Outlets
from bot.playground.population import Population

LONGEST_NAME = 128
_BLUE = 0x6FB9F0


class Topics:
    """What administrators do with topics; each change but a deletion leaves a service message."""

    def __init__(self, population: Population, history: History, outlets: Outlets) -> None:
        self._population = population
        self._history = history
        self._outlets = outlets

    def switch(self, chat_id: int, *, on: bool) -> None:
        """Make a supergroup a forum, or one whose topics cannot be reached; they come back with the forum."""
        chat = self._population.living_chat(chat_id, "supergroup")
        if on and not chat.messages:
            chat.next_message_id()  # the thread 1 is General's, so no topic may get it
        chat.is_forum = on
        self._outlets.people_changed()

    def open(self, chat_id: int, name: str, *, by: int | None = None) -> int:
        """Open a topic of 1 to 128 characters, and give its thread."""
        chat = self._forum(chat_id)
        name = name.strip()
        if not 1 <= len(name) <= LONGEST_NAME:
            raise WorldError(f"A topic's name has 1 to {LONGEST_NAME} characters.")
        signed = author(chat, self._population.actor(chat, by))
        created = {"forum_topic_created": {"name": name, "icon_color": _BLUE}}
        thread: int = self._history.say(chat, signed, created)["message_id"]
        chat.topics[thread] = Topic(thread, name)
        self._outlets.people_changed()
        return thread

    def close(self, chat_id: int, thread: int, *, by: int | None = None) -> None:
        """Close a topic: only administrators write in it."""
        self._set_closed(chat_id, thread, by, closed=True)

    def reopen(self, chat_id: int, thread: int, *, by: int | None = None) -> None:
        """Open a closed topic again."""
        self._set_closed(chat_id, thread, by, closed=False)

    def delete(self, chat_id: int, thread: int) -> None:
        """Delete a topic with all its messages; Telegram tells bots nothing of it."""
        chat = self._forum(chat_id)
        _topic(chat, thread)
        for message_id in [one for one in chat.messages if chat.topic_of(one) is chat.topics[thread]]:
            self._history.remove(chat, message_id)
        del chat.topics[thread]
        self._outlets.people_changed()

    def _set_closed(self, chat_id: int, thread: int, by: int | None, *, closed: bool) -> None:
        chat = self._forum(chat_id)
        topic = _topic(chat, thread)
        if topic.closed == closed:
            raise WorldError(f"The topic {topic.name} is {'closed' if closed else 'open'} already.")
        signed = author(chat, self._population.actor(chat, by))
        topic.closed = closed
        kind = "forum_topic_closed" if closed else "forum_topic_reopened"
        self._history.say(chat, signed, {kind: {}}, thread=thread)
        self._outlets.people_changed()

    def _forum(self, chat_id: int) -> Chat:
        chat = self._population.living_chat(chat_id, "supergroup")
        if not chat.is_forum:
            raise WorldError("This group has no topics: turn them on first.")
        return chat


def _topic(chat: Chat, thread: int) -> Topic:
    topic = chat.topic(thread)
    if topic is None:
        raise WorldError("There is no such topic here.")
    return topic
