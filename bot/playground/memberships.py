"""People and the bot coming into chats, changing their roles there, and going."""

from collections.abc import Collection

from bot.playground.api_types import Json
from bot.playground.authors import author
from bot.playground.chats import Chat
from bot.playground.errors import WorldError
from bot.playground.history import History
from bot.playground.members import STATUSES, Membership, rights
from bot.playground.outlets import Outlets
from bot.playground.population import Population

_SHARED = ("group", "supergroup", "channel")
_STATUSES_OF_BOT = STATUSES - {"creator"}


class Memberships:
    """Every change is told to the bot as Telegram tells it: by an update, a service message, or both."""

    def __init__(self, population: Population, history: History, outlets: Outlets) -> None:
        self._population = population
        self._history = history
        self._outlets = outlets

    def join(self, person_id: int, chat_id: int) -> None:
        """Let a person come in by themselves."""
        person = self._population.person(person_id)
        chat = self._population.living_chat(chat_id, *_SHARED)
        status = chat.status(person_id)
        if status == "kicked":
            raise WorldError(f"{person.first_name} was removed from this chat and cannot come back alone.")
        if status != "left":
            raise WorldError(f"{person.first_name} is in this chat already.")
        self._set(chat, person.user(), Membership("member"), person.user())

    def leave(self, person_id: int, chat_id: int) -> None:
        """Let a person go by themselves."""
        person = self._population.person(person_id)
        chat = self._population.living_chat(chat_id, *_SHARED)
        if not chat.membership(person_id).is_present:
            raise WorldError(f"{person.first_name} is not in this chat.")
        self._set(chat, person.user(), Membership("left"), person.user())

    def set_role(
        self, person_id: int, chat_id: int, status: str, *, anonymous: bool = False, by: int | None = None
    ) -> None:
        """Give a person a status, adding or removing them where that is what it means.

        Args:
            person_id: Who gets the status.
            chat_id: A group, supergroup or channel.
            status: One of creator, administrator, member, restricted, left, kicked; the creator before
                becomes an administrator.
            anonymous: Whether the creator or administrator writes in the group's name.
            by: Who does it; by default the chat's creator.

        Raises:
            WorldError: For anything that Telegram knows no such change of.
        """
        person = self._population.person(person_id)
        chat = self._population.living_chat(chat_id, *_SHARED)
        membership = Membership(status, is_anonymous=anonymous)
        _check(chat, membership, STATUSES)
        actor = self._population.actor(chat, by)
        before = chat.creator()
        if status == "creator" and before is not None and before != person_id:
            heir = self._population.person(before).user()
            self._set(chat, heir, Membership("administrator"), actor)
        self._set(chat, person.user(), membership, actor)

    def set_bot(
        self, chat_id: int, status: str, *, by: int | None = None, without: Collection[str] = ()
    ) -> None:
        """Add, promote, restrict, demote or remove the bot; in a private chat "kicked" is a block.

        Args:
            chat_id: Any chat; a private one knows only member and kicked.
            status: One of administrator, member, restricted, left, kicked.
            by: Who does it; by default the chat's creator, or its person.
            without: Names of rights that the bot lacks as an administrator.

        Raises:
            WorldError: For anything that Telegram knows no such change of.
        """
        chat = self._population.living_chat(chat_id)
        unknown = sorted(set(without) - set(rights(chat.type)))
        if unknown:
            raise WorldError(f"There is no right called {unknown[0]} in this chat.")
        membership = Membership(status, without=frozenset(without))
        _check(chat, membership, _STATUSES_OF_BOT)
        self._set(chat, self._population.bot, membership, self._population.actor(chat, by))

    def _set(self, chat: Chat, user: Json, membership: Membership, actor: Json) -> None:
        before = chat.membership(user["id"])
        if before == membership:
            return
        signed = author(chat, actor)  # as they wrote until now: who leaves cannot sign any more
        chat.members[user["id"]] = membership
        self._deliver(chat, user, before, actor)
        if before.is_present != membership.is_present and chat.type in {"group", "supergroup"}:
            came = {"new_chat_members": [user]}
            went = {"left_chat_member": user}
            self._history.say(chat, signed, came if membership.is_present else went)
        self._outlets.people_changed()

    def _deliver(self, chat: Chat, user: Json, before: Membership, actor: Json) -> None:
        """Tell the bot of its own changes, and of those of others where it is an administrator."""
        bot_id = self._population.bot_id
        if user["id"] != bot_id and not chat.is_administered_by(bot_id):
            return
        self._outlets.deliver(
            "my_chat_member" if user["id"] == bot_id else "chat_member",
            {
                "chat": chat.chat(),
                "from": actor,
                "date": self._outlets.now(),
                "old_chat_member": before.member(user, chat.type),
                "new_chat_member": chat.membership(user["id"]).member(user, chat.type),
            },
        )


def _check(chat: Chat, membership: Membership, statuses: Collection[str]) -> None:
    status = membership.status
    if chat.type == "private":
        statuses = {"member", "kicked"}
    if status not in statuses:
        raise WorldError(f"A status here is one of {', '.join(sorted(statuses))}.")
    if status == "restricted" and chat.type != "supergroup":
        raise WorldError("Only a supergroup can restrict its members.")
    if membership.is_anonymous and not (membership.administers and chat.type == "supergroup"):
        raise WorldError("Only administrators of a supergroup can be anonymous.")
