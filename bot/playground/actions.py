"""What can be done to the world from outside, by name: `{"do": "join", "person": 103, "chat": -1001…}`."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.playground.api_types import Json
from bot.playground.asked import Asked
from bot.playground.errors import WorldError
from bot.playground.world import World

Action: TypeAlias = Callable[[World, Asked], Json]


def perform(world: World, asked: Asked) -> Json:
    """Do what is asked for and give what comes of it, an empty object where nothing is to be told.

    Raises:
        WorldError: For an unknown action, and for one that cannot be done.
    """
    name = asked.text("do")
    if name not in ACTIONS:
        raise WorldError(f"There is nothing called {name} to do, only {', '.join(ACTIONS)}.")
    return ACTIONS[name](world, asked)


def _join(world: World, asked: Asked) -> Json:
    world.memberships.join(asked.number("person"), asked.number("chat"))
    return {}


def _leave(world: World, asked: Asked) -> Json:
    world.memberships.leave(asked.number("person"), asked.number("chat"))
    return {}


def _role(world: World, asked: Asked) -> Json:
    world.memberships.set_role(
        asked.number("person"),
        asked.number("chat"),
        asked.text("status"),
        anonymous=asked.flag("anonymous", default=False),
        by=asked.number_or_none("by"),
    )
    return {}


def _bot(world: World, asked: Asked) -> Json:
    world.memberships.set_bot(
        asked.number("chat"),
        asked.text("status"),
        by=asked.number_or_none("by"),
        without=asked.texts("without"),
    )
    return {}


def _topics(world: World, asked: Asked) -> Json:
    world.topics.switch(asked.number("chat"), on=asked.flag("on"))
    return {}


def _topic(world: World, asked: Asked) -> Json:
    by = asked.number_or_none("by")
    return {"thread": world.topics.open(asked.number("chat"), asked.text("name"), by=by)}


def _close_topic(world: World, asked: Asked) -> Json:
    world.topics.close(asked.number("chat"), asked.number("thread"), by=asked.number_or_none("by"))
    return {}


def _reopen_topic(world: World, asked: Asked) -> Json:
    world.topics.reopen(asked.number("chat"), asked.number("thread"), by=asked.number_or_none("by"))
    return {}


def _delete_topic(world: World, asked: Asked) -> Json:
    world.topics.delete(asked.number("chat"), asked.number("thread"))
    return {}


def _upgrade(world: World, asked: Asked) -> Json:
    return {"chat": world.founding.upgrade(asked.number("chat")).view(world.bot["id"])}


def _group(world: World, asked: Asked) -> Json:
    chat = world.founding.group(asked.text("title"), asked.text("kind"), asked.number("creator"))
    return {"chat": chat.view(world.bot["id"])}


def _post(world: World, asked: Asked) -> Json:
    channel = world.channels.channel(asked.number("chat"))
    return {"message": world.say(asked.number("person"), channel.id, asked.text("text"))}


def _forward(world: World, asked: Asked) -> Json:
    """Where a person is named, they forward; else Telegram does, from a channel into its discussion group."""
    if "person" in asked:
        place = asked.number("person"), asked.number("chat"), asked.number("message_id")
        return {"message": world.forward(*place, asked.number("to"), asked.number_or_none("thread"))}
    message_id = asked.number_or_none("message_id")
    return {"message": world.channels.forward(asked.number("channel"), asked.number("chat"), message_id)}


def _edit(world: World, asked: Asked) -> Json:
    place = asked.number("person"), asked.number("chat"), asked.number("message_id")
    return {"message": world.rewrite(*place, asked.text("text"))}


def _person(world: World, asked: Asked) -> Json:
    username = asked.text("username", default="")
    person = world.founding.person(asked.text("first_name"), asked.text("language_code"), username)
    return {"person": person.view()}


def _deactivate(world: World, asked: Asked) -> Json:
    world.deactivate(asked.number("person"))
    return {}


def _expire_queries(world: World, asked: Asked) -> Json:  # noqa: ARG001  every action has this form
    return {"expired": world.queries.expire()}


ACTIONS: Mapping[str, Action] = {
    "join": _join,
    "leave": _leave,
    "role": _role,
    "bot": _bot,
    "topics": _topics,
    "topic": _topic,
    "close_topic": _close_topic,
    "reopen_topic": _reopen_topic,
    "delete_topic": _delete_topic,
    "upgrade": _upgrade,
    "group": _group,
    "post": _post,
    "forward": _forward,
    "edit": _edit,
    "person": _person,
    "deactivate": _deactivate,
    "expire_queries": _expire_queries,
}
