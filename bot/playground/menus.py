"""The bot's command menus by scope and language, and which of them a person sees in a chat."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.playground.api_types import Json
from bot.playground.chats import Chat
from bot.playground.people import Person


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a menu is for: a BotCommandScope; ids are None where its type has none."""

    type: str
    chat: int | None = None
    user: int | None = None


class CommandMenus:
    """Menus as lists of BotCommand; an empty list is the same as none."""

    def __init__(self) -> None:
        self._menus: dict[tuple[Scope, str], list[Json]] = {}

    def set(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Keep the menu of a scope for users of a two-letter language, or for all others ("")."""
        if commands:
            self._menus[scope, language] = commands
        else:
            self._menus.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[Json]:
        """Give exactly the menu that was set, empty when there is none."""
        return self._menus.get((scope, language), [])

    def seen(self, chat: Chat, person: Person) -> list[Json]:
        """Give the menu that the person sees in the chat (Bot API, "Determining list of commands")."""
        if chat.type == "channel":  # nobody gives commands there
            return []
        language = person.language_code.partition("-")[0].lower()
        for scope in _scopes(chat, person):
            for code in (language, ""):
                if menu := self._menus.get((scope, code)):
                    return menu
        return []


def _scopes(chat: Chat, person: Person) -> Iterator[Scope]:
    """Give the scopes that hold for the person in the chat, the narrowest first."""
    administers = chat.is_administered_by(person.id)
    if chat.type == "private":
        yield Scope("chat", chat.id)
        yield Scope("all_private_chats")
    else:
        yield Scope("chat_member", chat.id, person.id)
        if administers:
            yield Scope("chat_administrators", chat.id)
        yield Scope("chat", chat.id)
        if administers:
            yield Scope("all_chat_administrators")
        yield Scope("all_group_chats")
    yield Scope("default")
