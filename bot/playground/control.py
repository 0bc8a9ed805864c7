"""The routes under `/control/`: faults to come, and changes of the world that nobody in it makes."""

import re
from dataclasses import fields

from aiohttp import web

from bot.playground.actions import perform
from bot.playground.api_types import Json
from bot.playground.asked import Asked
from bot.playground.bot_api import dumps
from bot.playground.errors import WorldError
from bot.playground.faults import Fault
from bot.playground.state import State

_FIELDS = tuple(field.name for field in fields(Fault))
_TEXTS = ("method", "description")
_NUMBERS = ("chat", "skip", "code", "retry_after", "migrate_to_chat_id")
_AMOUNTS = ("chance", "seconds")


class Control:
    """Answers whoever has the page's key."""

    def __init__(self, state: State) -> None:
        self._world = state.world
        self._faults = state.faults

    def routes(self) -> list[web.RouteDef]:
        """Give the routes of faults and of the world."""
        return [
            web.post("/control/world", self.world),
            web.get("/control/faults", self.faults, allow_head=False),
            web.post("/control/faults", self.add_fault),
            web.delete("/control/faults", self.clear_faults),
            web.delete("/control/faults/{id}", self.remove_fault),
        ]

    async def world(self, request: web.Request) -> web.Response:
        """Change the world in one of the ways of `bot.playground.actions`."""
        return web.json_response(perform(self._world, await Asked.of(request)), dumps=dumps)

    async def faults(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's form of a handler
        """Give the faults that can still strike."""
        return self._listed({})

    async def add_fault(self, request: web.Request) -> web.Response:
        """Add a fault."""
        return self._listed({"id": self._faults.add(_fault(await Asked.of(request)))})

    async def clear_faults(self, request: web.Request) -> web.Response:  # noqa: ARG002  the same
        """Take all faults away."""
        self._faults.clear()
        return self._listed({})

    async def remove_fault(self, request: web.Request) -> web.Response:
        """Take one fault away."""
        number = request.match_info["id"]
        if not re.fullmatch(r"[0-9]{1,9}", number):
            raise WorldError("A fault has a number.")
        self._faults.remove(int(number))
        return self._listed({})

    def _listed(self, answer: Json) -> web.Response:
        faults = [active.view() for active in self._faults.list()]
        return web.json_response({**answer, "faults": faults}, dumps=dumps)


def _fault(asked: Asked) -> Fault:
    """Read a fault; only its kind has to be given, and an explicit null as its count means for ever."""
    asked.check_names(_FIELDS)
    given: Json = {name: asked.text(name) for name in _TEXTS if name in asked}
    given.update({name: asked.number(name) for name in _NUMBERS if name in asked})
    given.update({name: asked.amount(name) for name in _AMOUNTS if name in asked})
    if asked.gives("count"):
        given["count"] = asked.number_or_none("count")
    return Fault(asked.text("kind"), applied=asked.flag("applied", default=False), **given)
