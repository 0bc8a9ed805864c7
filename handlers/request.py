"""What somebody asks of the bot, free of everything Telegram."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from handlers.gathering import Attachment, Gatherer
from handlers.i18n import Translator
from storage.model import Parameters, Preferences
from storage.sources.post import Post


class ChatKind(StrEnum):
    """Where a conversation takes place."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation; in a private one `id` is the person's."""

    id: int
    kind: ChatKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; `language_code` is what their Telegram is set to, as an IETF tag, or empty."""

    id: int
    name: str
    language_code: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One command as asked.

    Typed, `words` holds what follows the command; pressed, `parameters` holds what the button meant; in
    answer to a question of the bot, both: the words of the answer and what the question was about.
    `thread` is the forum topic, if the chat has topics. `administrator` tells whether this person may
    change what concerns the whole chat; in a private chat everybody may. `member` tells whether they belong
    to the chat at all. `operator` tells whether they run the bot. `bot` is the bot's own user name, for
    links. `post` is what was forwarded from a channel, `attachment` the file that came with the message.
    `gatherer` gets what lies outside, where there is anything to get it with.
    """

    chat: Chat
    person: Person
    translate: Translator
    now: datetime
    words: str = ""
    parameters: Parameters = field(default_factory=dict)
    pressed: bool = False
    thread: int | None = None
    administrator: bool = True
    member: bool = True
    operator: bool = False
    preferences: Preferences = field(default_factory=Preferences)
    bot: str = ""
    gatherer: Gatherer | None = None
    post: Post | None = None
    attachment: Attachment | None = None
