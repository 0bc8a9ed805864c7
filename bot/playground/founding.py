"""How people, groups and channels come into being, and how a basic group becomes a supergroup."""

import re

from bot.playground.authors import author, in_the_name_of
from bot.playground.chats import Chat
from bot.playground.errors import WorldError
from bot.playground.history import History
from bot.playground.members import Membership
from bot.playground.outlets import Outlets
from bot.playground.people import Person, checked_language
from bot.playground.population import Population

LONGEST_TITLE = 128
LONGEST_NAME = 64
_KINDS = ("group", "supergroup", "channel")
_USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")


class Founding:
    """Makes what was not there before."""

    def __init__(self, population: Population, history: History, outlets: Outlets) -> None:
        self._population = population
        self._history = history
        self._outlets = outlets

    def settle(self, person: Person) -> Chat:
        """Let somebody live here, with a private chat with the bot that they have yet to start."""
        self._population.people[person.id] = person
        members = {person.id: Membership("member"), self._population.bot_id: Membership("member")}
        chat = self._population.open_chat("private", person.id, members, person=person)
        self._outlets.people_changed()
        return chat

    def person(self, first_name: str, language_code: str, username: str = "") -> Person:
        """Let somebody new live here; without a username they get one with their number."""
        person_id = self._population.free_person_id()
        first_name = first_name.strip()
        if not 1 <= len(first_name) <= LONGEST_NAME:
            raise WorldError(f"A first name has 1 to {LONGEST_NAME} characters.")
        username = username or f"person_{person_id}"
        taken = {one.username.lower() for one in self._population.people.values()}
        if not _USERNAME.fullmatch(username) or username.lower() in taken:
            raise WorldError("A username has 4 to 32 Latin letters, digits and _, and nobody else has it.")
        person = Person(person_id, first_name, username, checked_language(language_code))
        self.settle(person)
        return person

    def group(self, title: str, kind: str, creator: int) -> Chat:
        """Make a chat of the kind group, supergroup or channel, with nobody but its creator in it."""
        title = title.strip()
        if not 1 <= len(title) <= LONGEST_TITLE:
            raise WorldError(f"A title has 1 to {LONGEST_TITLE} characters.")
        if kind not in _KINDS:
            raise WorldError(f"A new chat is one of {', '.join(_KINDS)}.")
        members = {self._population.person(creator).id: Membership("creator")}
        return self.establish(self._population.free_chat_id(kind), title, kind, members)

    def establish(self, chat_id: int, title: str, kind: str, members: dict[int, Membership]) -> Chat:
        """Make a chat with a given id and these members, the bot only where it is one of them."""
        chat = self._population.open_chat(kind, chat_id, members, title=title)
        self._outlets.people_changed()
        return chat

    def upgrade(self, chat_id: int) -> Chat:
        """Make a basic group a supergroup with a new id, and give that (Bot API, `migrate_to_chat_id`).

        The old chat gets a service message with the new id and is closed; the new one gets a service message
        with the old id.
        """
        old = self._population.living_chat(chat_id, "group")
        creator = self._population.actor(old, None)
        new_id = self._population.free_chat_id("supergroup")
        new = self._population.open_chat("supergroup", new_id, old.members, title=old.title)
        self._history.say(old, author(old, creator), {"migrate_to_chat_id": new.id})
        self._history.say(new, in_the_name_of(new, creator["id"]), {"migrate_from_chat_id": old.id})
        old.upgraded_to = new.id
        self._outlets.people_changed()
        return new
