"""What happens to a town's chats: one moves, one throws the bot out for a while, a topic is closed."""

from collections.abc import Sequence
from datetime import timedelta
from time import time

from bot.clock import now
from bot.playground import Playground
from tests.crash.clerk import Clerk
from tests.crash.evidence import Timeline
from tests.crash.places import AIGERIM, Places
from tests.crash.points import OF_MOVE, Point
from tests.crash.records import MARKER

KICK, CLOSE, MOVE, AGE, REOPEN, RETURN = 0.2, 0.3, 0.4, 0.55, 0.65, 0.7
"""At which part of a town's deaths what happens."""
PRESS_SECONDS = 3.0


class Happenings:
    """Moves the world as a town's deaths go on, while no victim lives."""

    def __init__(self, playground: Playground, places: Places, clerk: Clerk, timeline: Timeline) -> None:
        self._world = playground.world
        self._places = places
        self._clerk = clerk
        self._timeline = timeline
        self._done = set[float]()
        self._pressed = 0.0
        self.moved: dict[int, int] = {}
        self.aged = 0

    def go_on(self, part: float) -> Sequence[Point]:
        """Do the next thing if its part of the deaths has come; give the points that it leads by."""
        steps = {
            KICK: self._kick,
            CLOSE: self._close,
            MOVE: self._move,
            AGE: self._age,
            REOPEN: self._reopen,
            RETURN: self._return,
        }
        for when, step in steps.items():
            if when <= part and when not in self._done:
                self._done.add(when)
                return step()
        return ()

    def press(self) -> None:
        """Let the guests' creator press the button under the bot's greeting now and then, until it works."""
        if not self._timeline.returned or self._timeline.resumed or time() - self._pressed < PRESS_SECONDS:
            return
        chat = self._world.chats[self._places.guests]
        for number, message in reversed(chat.messages.items()):
            if "reply_markup" in message and not MARKER.search(message["text"]):
                button = message["reply_markup"]["inline_keyboard"][0][0]
                self._world.press(AIGERIM, chat.id, number, button["callback_data"])
                self._pressed = time()
                return

    def _kick(self) -> Sequence[Point]:
        self._timeline.kicked = time()
        self._world.set_bot_status(self._places.guests, "kicked")
        return (Point.REMOVED_UNCOMMITTED,)

    def _close(self) -> Sequence[Point]:
        self._world.topics.close(self._places.desk, self._places.topic)
        return (Point.TOPIC_UNCOMMITTED,)

    def _move(self) -> Sequence[Point]:
        self.moved[self._places.office] = self._world.founding.upgrade(self._places.office).id
        return OF_MOVE

    def _age(self) -> Sequence[Point]:
        self.aged = self._clerk.age(now() + timedelta(seconds=0.3))
        return ()

    def _reopen(self) -> Sequence[Point]:
        self._world.topics.reopen(self._places.desk, self._places.topic)
        return (Point.TOPIC_UNCOMMITTED,)

    def _return(self) -> Sequence[Point]:
        self._timeline.returned = time()
        self._world.set_bot_status(self._places.guests, "member")
        return (Point.RETURNED_UNCOMMITTED,)
