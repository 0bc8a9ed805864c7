"""The playground's small world: people, chats and messages, what people do there and what the bot does."""

import itertools
import secrets
from collections.abc import Callable

from bot.playground import utf16
from bot.playground.api_types import Clock, Json
from bot.playground.chats import Chat
from bot.playground.entities import formatted
from bot.playground.errors import WorldError
from bot.playground.members import PRESENT, member_object
from bot.playground.people import Person
from bot.playground.privacy import reaches_bot
from bot.playground.queries import Queries

LONGEST_TEXT = 4096
LONGEST_DATA = 64
LONGEST_INLINE_QUERY = 256


class World:
    """All state of the chats, changed only through its methods.

    Every change is told twice: `publish` gets an event for the chat page, `deliver` gets the kind and the
    content of an update for the bot. Messages are Bot API Messages; a changed one is a new object.
    """

    def __init__(
        self,
        bot: Json,
        *,
        clock: Clock,
        publish: Callable[[Json], None],
        deliver: Callable[[str, Json], None],
        query_lifetime: float,
    ) -> None:
        self.bot = bot
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.queries = Queries(clock, query_lifetime)
        self._clock = clock
        self._publish = publish
        self._deliver = deliver
        self._private_ids = itertools.count(1)

    # People and chats

    def add_person(self, person: Person) -> Chat:
        """Let somebody live here, with a private chat with the bot that they have yet to start."""
        self.people[person.id] = person
        members = {person.id: "member", self.bot["id"]: "member"}
        chat = self._chat(person.id, "private", self._private_ids, person=person, members=members)
        self._publish({"type": "people"})
        return chat

    def add_group(self, chat_id: int, title: str, members: dict[int, str]) -> Chat:
        """Make a supergroup with these people, and the bot as a member of it."""
        members = {**members, self.bot["id"]: "member"}
        chat = self._chat(chat_id, "supergroup", itertools.count(1), title=title, members=members)
        self._publish({"type": "people"})
        return chat

    def set_language(self, person_id: int, language_code: str) -> None:
        """Change the language of a person's client (an IETF tag)."""
        self._person(person_id).language_code = language_code
        self._publish({"type": "people"})

    def set_bot_status(self, chat_id: int, status: str, *, by: int) -> None:
        """Add, promote, demote or remove the bot; in a private chat "kicked" is the person blocking it."""
        chat = self._known_chat(chat_id)
        before = chat.status(self.bot["id"])
        if before == status:
            return
        chat.members[self.bot["id"]] = status
        actor = self.bot if by == self.bot["id"] else self._person(by).user()
        self._deliver(
            "my_chat_member",
            {
                "chat": chat.chat(),
                "from": actor,
                "date": int(self._clock()),
                "old_chat_member": member_object(self.bot, before),
                "new_chat_member": member_object(self.bot, status),
            },
        )
        if chat.type != "private" and (before in PRESENT) != (status in PRESENT):
            joined = {"new_chat_members": [self.bot]}
            left = {"left_chat_member": self.bot}
            self._say(chat, actor, joined if status in PRESENT else left, None)
        self._publish({"type": "people"})

    # What people do

    def say(self, person_id: int, chat_id: int, text: str, reply_to: int | None = None) -> Json:
        """Let a person write, and give the Message."""
        person, chat = self._speaker(person_id, chat_id)
        content = _written(text)
        if reply_to is not None and reply_to not in chat.messages:
            raise WorldError("The message to reply to is gone.")
        chat.started = True
        return self._say(chat, person.user(), content, reply_to)

    def rewrite(self, person_id: int, chat_id: int, message_id: int, text: str) -> Json:
        """Let a person edit a message of theirs, and give the new Message."""
        person, chat = self._speaker(person_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None or message["from"]["id"] != person.id or "text" not in message:
            raise WorldError("That message cannot be edited.")
        kept = {name: value for name, value in message.items() if name not in {"text", "entities"}}
        changed = {**kept, "edit_date": int(self._clock()), **_written(text)}
        self._replace(chat, changed)
        if reaches_bot(changed, chat, self.bot):
            self._deliver("edited_message", changed)
        return changed

    def press(self, person_id: int, chat_id: int, message_id: int, data: str) -> str:
        """Let a person press a button, or send its data from a client of their own; give the query's id."""
        person, chat = self._speaker(person_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None:
            raise WorldError("The message with that button is gone.")
        if message["from"]["id"] != self.bot["id"] or not 1 <= len(data.encode()) <= LONGEST_DATA:
            raise WorldError("There is no such button.")
        query = self.queries.ask(person.id, chat.id)
        self._deliver(
            "callback_query",
            {
                "id": query.id,
                "from": person.user(),
                "message": message,
                "chat_instance": chat.instance,
                "data": data,
            },
        )
        return query.id

    def ask_inline(self, person_id: int, text: str, offset: str = "") -> str:
        """Let a person type `@bot text` in some chat; give the query's id."""
        person = self._person(person_id)
        if utf16.length(text) > LONGEST_INLINE_QUERY:
            raise WorldError(f"An inline query holds at most {LONGEST_INLINE_QUERY} characters.")
        query = self.queries.ask(person.id, None)
        self._deliver(
            "inline_query", {"id": query.id, "from": person.user(), "query": text, "offset": offset}
        )
        return query.id

    # What the bot does

    def post(self, chat: Chat, content: Json, reply_to: int | None = None) -> Json:
        """Keep a message of the bot's, and give the Message."""
        return self._keep(chat, self.bot, content, reply_to)

    def change(self, chat: Chat, message: Json) -> Json:
        """Keep a changed message of the bot's under its id, dated now, and give the Message."""
        changed = {**message, "edit_date": int(self._clock())}
        self._replace(chat, changed)
        return changed

    def remove(self, chat: Chat, message_id: int) -> None:
        """Delete a message for everyone."""
        del chat.messages[message_id]
        self._publish({"type": "deleted", "chat": chat.id, "message_id": message_id})

    # Underneath

    def _chat(
        self,
        chat_id: int,
        kind: str,
        ids: "itertools.count[int]",
        *,
        members: dict[int, str],
        title: str = "",
        person: Person | None = None,
    ) -> Chat:
        instance = str(secrets.randbits(62))
        chat = Chat(chat_id, kind, instance, ids.__next__, title=title, person=person, members=members)
        self.chats[chat_id] = chat
        return chat

    def _say(self, chat: Chat, author: Json, content: Json, reply_to: int | None) -> Json:
        message = self._keep(chat, author, content, reply_to)
        if reaches_bot(message, chat, self.bot):
            self._deliver("message", message)
        return message

    def _keep(self, chat: Chat, author: Json, content: Json, reply_to: int | None) -> Json:
        message: Json = {
            "message_id": chat.next_message_id(),
            "from": author,
            "chat": chat.chat(),
            "date": int(self._clock()),
        }
        replied = chat.messages.get(reply_to) if reply_to is not None else None
        if replied is not None:
            nested = {name: value for name, value in replied.items() if name != "reply_to_message"}
            message["reply_to_message"] = nested
        message.update(content)
        chat.messages[message["message_id"]] = message
        self._publish({"type": "message", "chat": chat.id, "message": message})
        return message

    def _replace(self, chat: Chat, message: Json) -> None:
        chat.messages[message["message_id"]] = message
        self._publish({"type": "edited", "chat": chat.id, "message": message})

    def _person(self, person_id: int) -> Person:
        person = self.people.get(person_id)
        if person is None:
            raise WorldError("There is no such person here.")
        return person

    def _known_chat(self, chat_id: int) -> Chat:
        chat = self.chats.get(chat_id)
        if chat is None:
            raise WorldError("There is no such chat here.")
        return chat

    def _speaker(self, person_id: int, chat_id: int) -> tuple[Person, Chat]:
        person, chat = self._person(person_id), self._known_chat(chat_id)
        if chat.status(person.id) not in PRESENT:
            raise WorldError(f"{person.first_name} is not in this chat.")
        if chat.type == "private" and chat.status(self.bot["id"]) == "kicked":
            raise WorldError(f"{person.first_name} has blocked the bot.")
        return person, chat


def _written(text: str) -> Json:
    """Read what a person typed: plain text with the entities that a client finds in it."""
    content = formatted(text, [])
    if not content.text:
        raise WorldError("Write something first.")
    if utf16.length(content.text) > LONGEST_TEXT:
        raise WorldError(f"A message holds at most {LONGEST_TEXT} characters.")
    return content.content("text", "entities")
