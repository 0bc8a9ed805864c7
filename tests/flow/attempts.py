"""Who tries to change something of a chat, where and how, and what comes of it."""

from dataclasses import dataclass
from typing import Any

from storage.alerts import Mode
from storage.model import Action, Language, Preferences
from tests.flow.line import AIGERIM, NEWSROOM, TIMUR, Entry, Line, data_of, label

WAYS, PRESSED = ("typed", "pressed", "answered"), ("pressed",)
REFUSAL, EXPIRED = label("error-not-administrator"), label("error-button-expired")


@dataclass(frozen=True)
class Place:
    """Where somebody tries to change something; `creator` is there from the start."""

    name: str
    chat: int
    creator: int = AIGERIM
    in_topic: bool = False
    is_group: bool = True

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Role:
    """What somebody is in a chat; `ways` are those in which Telegram lets them speak to the bot."""

    name: str
    status: str
    ways: tuple[str, ...] = WAYS
    anonymous: bool = False
    person: int = TIMUR

    def __str__(self) -> str:
        return self.name

    def may(self, place: Place, *, everyone: bool) -> bool:
        is_heard = everyone and place.is_group
        return self.status in {"creator", "administrator"} or (is_heard and self.status == "member")


SUPERGROUP = Place("supergroup", NEWSROOM)


class Chat:
    """A chat with a watch, a deleted watch and an alert, so that everything can be changed."""

    def __init__(self, line: Line, place: Place) -> None:
        self.line = line
        self.place = place
        self.number = place.chat
        self.thread = min(line.world.chats[place.chat].topics) if place.in_topic else None

    async def prepare(self, *, everyone: bool = False) -> None:
        store = self.line.store
        await store.set_preferences(self.number, Preferences(Language.ENGLISH, everyone=everyone))
        for words in ("reservoir", "tulip"):
            await store.watches.add(self.number, self.thread, words, Mode.NOW)
        await store.watches.remove(self.number, 2)
        await self.line.publish("Water is back")

    async def state(self) -> Any:
        """All that somebody may change."""
        store = self.line.store
        watches, status = await store.watches.list(self.number), await store.outbox.chat_status(self.number)
        return await store.preferences(self.number), watches, status.waiting

    async def offer(self, command: str, **parameters: str | int) -> Entry:
        """Let the bot offer a button for a command in this chat."""
        return await self.line.offer(Action(command, parameters), self.number, self.thread)

    async def attempt(self, role: Role, way: str) -> list[Entry]:
        """Let somebody try a change; who has left did so before the bot saw what they wrote or pressed."""
        offered = await self.offer("quiet", words="23-8")
        question = await self._question() if way == "answered" else None
        self._set(role, "member" if role.status == "left" else role.status)
        if way == "pressed":
            self.line.world.press(role.person, self.number, offered["message_id"], data_of(offered, "do"))
        elif question is None:
            self.line.world.say(role.person, self.number, "/quiet 22-7", thread=self.thread)
        else:
            self.line.world.say(role.person, self.number, "gas", question["message_id"], self.thread)
        self._set(role, role.status)
        return await self.line.handle()

    async def _question(self) -> Entry:
        """The bot's question for the words that the watch shall have instead."""
        offered = await self.offer("watch_edit", watch=1)
        question, _ = await self.line.press(offered, "do", self.place.creator)
        return question

    def _set(self, role: Role, status: str) -> None:
        self.line.world.memberships.set_role(role.person, self.number, status, anonymous=role.anonymous)


def assert_refused(caused: list[Entry], *, pressed: bool, reason: str = REFUSAL) -> None:
    """Nothing came of it but one sentence, at a press as its answer."""
    method = "answerCallbackQuery" if pressed else "sendMessage"
    assert [(entry["method"], entry["text"]) for entry in caused] == [(method, reason)]


def assert_done(caused: list[Entry], *, pressed: bool) -> None:
    """Something was shown, and a press was answered."""
    assert {entry["method"] for entry in caused} & {"sendMessage", "editMessageText"}
    assert ("answerCallbackQuery" in {entry["method"] for entry in caused}) is pressed
    assert not {REFUSAL, EXPIRED} & {entry["text"] for entry in caused}
