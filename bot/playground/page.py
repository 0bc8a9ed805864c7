"""The chat page and its protocol: what it shows, what its people do, and the events it follows."""

import contextlib
import re
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from bot.playground import body, pictures
from bot.playground.api_types import Json
from bot.playground.asked import Asked, number_in_query
from bot.playground.bot_api import dumps
from bot.playground.chats import Chat
from bot.playground.errors import WorldError
from bot.playground.guard import UPLOAD, Guard
from bot.playground.people import Person
from bot.playground.state import State

RETRY_MILLISECONDS = 1000
LARGEST_UPLOAD = 20 * 1024 * 1024
"""Bytes of a file that people send: as many as a bot can download."""

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


class Page:
    """Serves the page's files from a folder and answers its requests."""

    def __init__(self, state: State, guard: Guard, static: Path, heartbeat: float) -> None:
        self._state = state
        self._world = state.world
        self._guard = guard
        self._static = static.resolve()
        self._heartbeat = heartbeat

    def routes(self) -> list[web.RouteDef]:
        """Give the page's routes."""
        return [
            web.get("/", self.index),
            web.get("/static/{path:.+}", self.static),
            web.get("/page/state", self.state),
            web.get("/page/messages", self.messages),
            web.get("/page/commands", self.commands),
            web.get("/page/events", self.events),
            web.get("/page/file", self.file),
            web.post("/page/send", self.send),
            web.post("/page/edit", self.edit),
            web.post("/page/forward", self.forward),
            web.post(UPLOAD, self.upload),
            web.post("/page/start", self.start),
            web.post("/page/press", self.press),
            web.post("/page/language", self.language),
        ]

    async def index(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's form of a handler
        """Give the page itself."""
        return self._file_of_page("index.html")

    async def static(self, request: web.Request) -> web.Response:
        """Give one of the page's own files."""
        return self._file_of_page(request.match_info["path"])

    async def state(self, request: web.Request) -> web.Response:  # noqa: ARG002  aiohttp's form of a handler
        """Give people, chats, the bot, and the key that the page's requests have to carry."""
        return _answer(
            {
                "bot": self._world.bot,
                "people": [person.view() for person in self._world.people.values()],
                "chats": [chat.view(self._world.bot["id"]) for chat in self._world.chats.values()],
                "key": self._guard.key,
            }
        )

    async def messages(self, request: web.Request) -> web.Response:
        """Give a chat's whole history, oldest first, and the menu of the person named or of its first one."""
        chat = self._chat(number_in_query(request, "chat"))
        people = [self._world.people[one] for one in chat.present() if one in self._world.people]
        if "person" in request.query:
            people = [self._person(number_in_query(request, "person"))]
        menu = self._state.menus.seen(chat, people[0]) if people else []
        return _answer({"messages": list(chat.messages.values()), "commands": menu})

    async def commands(self, request: web.Request) -> web.Response:
        """Give the command menu that a person sees in a chat."""
        chat, person = (
            self._chat(number_in_query(request, "chat")),
            self._person(number_in_query(request, "person")),
        )
        return _answer({"commands": self._state.menus.seen(chat, person)})

    async def file(self, request: web.Request) -> web.Response:
        """Give a file of a message: a picture to be shown, anything else to be saved."""
        stored = self._state.files.by_id(request.query.get("id", ""))
        if stored is None:
            raise web.HTTPNotFound(reason="There is no such file.")
        if stored.kind == "photo":
            png = pictures.is_png(stored.content)
            return web.Response(body=stored.content, content_type="image/png" if png else "image/jpeg")
        disposition = f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}"
        return web.Response(
            body=stored.content,
            content_type="application/octet-stream",
            headers={"Content-Disposition": disposition},
        )

    async def send(self, request: web.Request) -> web.Response:
        """Let a person write in a chat."""
        asked = await Asked.of(request)
        message = self._world.say(
            asked.number("person"),
            asked.number("chat"),
            asked.text("text"),
            asked.number_or_none("reply_to"),
            asked.number_or_none("thread"),
        )
        return _answer({"message": message})

    async def edit(self, request: web.Request) -> web.Response:
        """Let a person change a message."""
        asked = await Asked.of(request)
        place = asked.number("person"), asked.number("chat"), asked.number("message_id")
        return _answer({"message": self._world.rewrite(*place, asked.text("text"))})

    async def forward(self, request: web.Request) -> web.Response:
        """Let a person forward a message into another chat."""
        asked = await Asked.of(request)
        message = self._world.forward(
            asked.number("person"),
            asked.number("chat"),
            asked.number("message_id"),
            asked.number("to"),
            asked.number_or_none("thread"),
        )
        return _answer({"message": message})

    async def upload(self, request: web.Request) -> web.Response:
        """Let a person send a file; the fields are those of `send` with `caption` and `file`."""
        given = await body.read(request)
        upload = given.upload("file")
        if upload is None or not upload.content:
            raise WorldError("Choose a file that holds something.")
        if len(upload.content) > LARGEST_UPLOAD:
            raise WorldError("A file holds at most 20 MB here.")
        numbers = {name: given.integer(name) for name in ("reply_to", "thread") if name in given}
        message = self._world.hand_over(
            given.integer("person"),
            given.integer("chat"),
            self._state.files.keep("document", upload).document(),
            given.text("caption"),
            **numbers,
        )
        return _answer({"message": message})

    async def start(self, request: web.Request) -> web.Response:
        """Let a person follow a deep link into their private chat."""
        asked = await Asked.of(request)
        person, payload = asked.number("person"), asked.text("payload")
        if not _PAYLOAD.fullmatch(payload):
            raise WorldError("A start link carries up to 64 letters, digits, - and _.")
        return _answer({"message": self._world.say(person, person, f"/start {payload}")})

    async def press(self, request: web.Request) -> web.Response:
        """Let a person press an inline button."""
        asked = await Asked.of(request)
        query_id = self._world.press(
            asked.number("person"),
            asked.number("chat"),
            asked.number("message_id"),
            asked.text("data"),
        )
        return _answer({"query_id": query_id})

    async def language(self, request: web.Request) -> web.Response:
        """Change the language of a person's client."""
        asked = await Asked.of(request)
        self._world.set_language(asked.number("person"), asked.text("language_code"))
        return _answer({})

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream events from now on, or from the last one that the page has seen."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):
            async for chunk in self._stream(request.headers.get("Last-Event-ID", "")):
                await response.write(chunk.encode())
        return response

    async def _stream(self, last_seen: str) -> AsyncIterator[str]:
        feed = self._state.feed
        position = feed.position(last_seen) if last_seen else feed.number
        if position is None:
            position = feed.number
            yield _event(feed.identify(position), '{"type": "reload"}')
        yield f"retry: {RETRY_MILLISECONDS}\nid: {feed.identify(position)}\n\n"
        while not feed.closed:
            events = feed.since(position)
            if events is None:
                events = [(feed.number, '{"type": "reload"}')]
            for number, event in events:
                yield _event(feed.identify(number), event)
                position = number
            await feed.wait(position, self._heartbeat)
            if feed.number == position:
                yield ": still here\n\n"

    def _file_of_page(self, path: str) -> web.Response:
        file = (self._static / path).resolve()
        if not file.is_relative_to(self._static) or file.suffix not in _TYPES or not file.is_file():
            raise web.HTTPNotFound(reason="There is no such file.")
        return web.Response(body=file.read_bytes(), content_type=_TYPES[file.suffix], charset="utf-8")

    def _chat(self, chat_id: int) -> Chat:
        if chat_id not in self._world.chats:
            raise WorldError("There is no such chat here.")
        return self._world.chats[chat_id]

    def _person(self, person_id: int) -> Person:
        if person_id not in self._world.people:
            raise WorldError("There is no such person here.")
        return self._world.people[person_id]


def _event(event_id: str, data: str) -> str:
    return f"id: {event_id}\ndata: {data}\n\n"


def _answer(content: Json) -> web.Response:
    return web.json_response(content, dumps=dumps)
