"""The playground's small world: people, chats and messages, what people do there and what the bot does."""

from collections.abc import Mapping

from bot.playground import utf16
from bot.playground.api_types import Json
from bot.playground.authors import author
from bot.playground.channels import Channels
from bot.playground.chats import Chat
from bot.playground.entities import formatted
from bot.playground.errors import WorldError
from bot.playground.forwards import forwarded
from bot.playground.founding import Founding
from bot.playground.history import History
from bot.playground.memberships import Memberships
from bot.playground.outlets import Outlets
from bot.playground.people import Person, checked_language
from bot.playground.population import Population
from bot.playground.queries import Queries
from bot.playground.topics import Topics

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_DATA = 64
LONGEST_INLINE_QUERY = 256
_WORDS = {"text", "entities", "caption", "caption_entities"}


class World:
    """All state of the chats, changed only through its methods and those of its parts.

    Every change is told twice, to the chat page and to the bot. The parts: `memberships` for joining, leaving
    and roles, `topics` for forums, `founding` for new people and chats and for upgrades, `channels` for
    automatic forwards, `queries` for pressed buttons.
    """

    def __init__(self, bot: Json, outlets: Outlets, *, query_lifetime: float) -> None:
        self._population = Population(bot)
        self._history = History(self._population, outlets)
        self._outlets = outlets
        self.queries = Queries(outlets.clock, query_lifetime)
        self.memberships = Memberships(self._population, self._history, outlets)
        self.topics = Topics(self._population, self._history, outlets)
        self.founding = Founding(self._population, self._history, outlets)
        self.channels = Channels(self._population, self._history)

    @property
    def bot(self) -> Json:
        """The bot's User."""
        return self._population.bot

    @property
    def people(self) -> Mapping[int, Person]:
        """Everybody who lives here, by id."""
        return self._population.people

    @property
    def chats(self) -> dict[int, Chat]:
        """All chats by id."""
        return self._population.chats

    # People and the bot

    def add_person(self, person: Person) -> Chat:
        """Let somebody live here, with a private chat with the bot that they have yet to start."""
        return self.founding.settle(person)

    def set_language(self, person_id: int, language_code: str) -> None:
        """Change the language of a person's client (an IETF tag)."""
        self._population.person(person_id).language_code = checked_language(language_code)
        self._outlets.people_changed()

    def deactivate(self, person_id: int) -> None:
        """Delete a person's account; what they wrote stays."""
        self._population.person(person_id).deactivate()
        self._outlets.people_changed()

    def rename_bot(self, name: str) -> None:
        """Change the bot's first name."""
        self._population.bot = {**self.bot, "first_name": name}
        self._outlets.people_changed()

    def set_bot_status(self, chat_id: int, status: str, *, by: int | None = None) -> None:
        """Add, promote, demote or remove the bot; in a private chat "kicked" is the person blocking it."""
        self.memberships.set_bot(chat_id, status, by=by)

    # What people do

    def say(
        self, person_id: int, chat_id: int, text: str, reply_to: int | None = None, thread: int | None = None
    ) -> Json:
        """Let a person write, in a topic if a thread is named, and give the Message."""
        return self._put(person_id, chat_id, _written(text), reply_to, thread)

    def hand_over(
        self,
        person_id: int,
        chat_id: int,
        document: Json,
        caption: str = "",
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> Json:
        """Let a person send a file (a Document), and give the Message."""
        content: Json = {"document": document, **_captioned(caption)}
        return self._put(person_id, chat_id, content, reply_to, thread)

    def forward(
        self, person_id: int, chat_id: int, message_id: int, to: int, thread: int | None = None
    ) -> Json:
        """Let a person forward a message that they see to where they write, and give the Message there."""
        _, chat = self._visitor(person_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None:
            raise WorldError("The message to forward is gone.")
        return self._put(person_id, to, forwarded(chat, message), None, thread)

    def rewrite(self, person_id: int, chat_id: int, message_id: int, text: str) -> Json:
        """Let a person edit a message of theirs or, as an administrator, any post of a channel's people.

        Of a file or a picture it is the caption. Give the new Message.
        """
        person, chat = self._speaker(person_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None or not self._may_edit(person.id, chat, message):
            raise WorldError("That message cannot be edited.")
        content = _written(text) if "text" in message else _captioned(text)
        kept = {name: value for name, value in message.items() if name not in _WORDS}
        return self._history.rewrite(chat, {**kept, **content})

    def press(self, person_id: int, chat_id: int, message_id: int, data: str) -> str:
        """Let a person press a button, or send its data from a client of their own; give the query's id."""
        person, chat = self._visitor(person_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None:
            raise WorldError("The message with that button is gone.")
        if chat.authors[message_id] != self.bot["id"] or not 1 <= len(data.encode()) <= LONGEST_DATA:
            raise WorldError("There is no such button.")
        query = self.queries.ask(person.id, chat.id, message)
        self._outlets.deliver(
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
        person = self._population.person(person_id)
        if utf16.length(text) > LONGEST_INLINE_QUERY:
            raise WorldError(f"An inline query holds at most {LONGEST_INLINE_QUERY} characters.")
        query = self.queries.ask(person.id, None)
        self._outlets.deliver(
            "inline_query", {"id": query.id, "from": person.user(), "query": text, "offset": offset}
        )
        return query.id

    # What the bot does

    def post(self, chat: Chat, content: Json, reply_to: int | None = None, thread: int | None = None) -> Json:
        """Keep a message of the bot's, and give the Message."""
        return self._history.keep(chat, author(chat, self.bot), content, reply_to, thread)

    def change(self, chat: Chat, message: Json) -> Json:
        """Keep a changed message of the bot's under its id, dated now, and give the Message."""
        return self._history.change(chat, message)

    def remove(self, chat: Chat, message_id: int) -> None:
        """Delete a message for everyone."""
        self._history.remove(chat, message_id)

    def _put(
        self, person_id: int, chat_id: int, content: Json, reply_to: int | None, thread: int | None
    ) -> Json:
        """Keep what a person puts into a chat, and give the Message."""
        person, chat = self._speaker(person_id, chat_id)
        if reply_to is not None and reply_to not in chat.messages:
            raise WorldError("The message to reply to is gone.")
        if thread is not None and chat.topic(thread) is None:
            raise WorldError("There is no such topic here.")
        topic = chat.topic(thread) or chat.topic_of(reply_to)
        if topic is not None and topic.closed and not chat.is_administered_by(person.id):
            raise WorldError(f"The topic {topic.name} is closed.")
        chat.started = True
        return self._history.say(chat, author(chat, person.user()), content, reply_to, thread)

    # Who may do what

    def _may_edit(self, person_id: int, chat: Chat, message: Json) -> bool:
        """Tell whether a person may edit a message; what came from elsewhere nobody may."""
        writer = chat.authors[message["message_id"]]
        edits_posts = chat.type == "channel" and chat.membership(person_id).has("can_edit_messages")
        is_theirs = writer == person_id or (edits_posts and writer != self.bot["id"])
        has_words = "text" in message or "document" in message or "photo" in message
        return is_theirs and has_words and "forward_origin" not in message

    def _visitor(self, person_id: int, chat_id: int) -> tuple[Person, Chat]:
        """Give a person who is in a living chat, and the chat."""
        person, chat = self._population.person(person_id), self._population.living_chat(chat_id)
        if person.is_deactivated:
            raise WorldError("This person has deleted the account.")
        if not chat.membership(person.id).is_present:
            raise WorldError(f"{person.first_name} is not in this chat.")
        if chat.type == "private" and chat.status(self.bot["id"]) == "kicked":
            raise WorldError(f"{person.first_name} has blocked the bot.")
        return person, chat

    def _speaker(self, person_id: int, chat_id: int) -> tuple[Person, Chat]:
        """Give a person who may write in a chat, and the chat."""
        person, chat = self._visitor(person_id, chat_id)
        membership = chat.membership(person.id)
        only_reads = membership.status == "restricted"
        if chat.type == "channel":
            only_reads = not membership.has("can_post_messages")
        if only_reads:
            raise WorldError(f"{person.first_name} only reads here.")
        return person, chat


def _captioned(caption: str) -> Json:
    """Read what a person typed beside a file; it may be nothing."""
    content = formatted(caption, [])
    if utf16.length(content.text) > LONGEST_CAPTION:
        raise WorldError(f"A caption holds at most {LONGEST_CAPTION} characters.")
    return content.content("caption", "caption_entities") if content.text else {}


def _written(text: str) -> Json:
    """Read what a person typed: plain text with the entities that a client finds in it."""
    content = formatted(text, [])
    if not content.text:
        raise WorldError("Write something first.")
    if utf16.length(content.text) > LONGEST_TEXT:
        raise WorldError(f"A message holds at most {LONGEST_TEXT} characters.")
    return content.content("text", "entities")
