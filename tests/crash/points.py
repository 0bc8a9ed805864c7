"""The points at which a program can be made to die, and the death that waits at one of them."""

import os
import signal
from enum import StrEnum


class Point(StrEnum):
    """A place in the program's work, named by what was done last when it dies there."""

    ARTICLES_PUT = "add: articles put, no alert yet"
    ALERTS_PUT = "add: the alerts of an article put, not committed"
    ADD_COMMITTED = "add: committed"

    CLAIM_BEFORE = "claim: not begun"
    CLAIM_TIDIED = "claim: tidied, nothing claimed"
    CLAIM_UNCOMMITTED = "claim: claimed, not committed"
    CLAIM_COMMITTED = "claim: committed, nothing sent"
    GATHER_BEFORE = "gather: the bundle not made"
    GATHER_CARRIED = "gather: the bundle made, not committed"
    BUTTONS_BEFORE = "buttons: not begun"
    BUTTONS_UNCOMMITTED = "buttons: kept, not committed"
    BUTTONS_COMMITTED = "buttons: committed, nothing sent"

    SEND_BEFORE = "send: the request has not left"
    SEND_UNDER_WAY = "send: the request is under way"
    SEND_ANSWERED = "send: applied, the answer unread"
    EDIT_BEFORE = "edit: the request has not left"
    EDIT_ANSWERED = "edit: applied, the answer unread"

    SETTLE_BEFORE = "settle: not begun"
    SETTLE_ROWS = "settle: rows written, chats not"
    SETTLE_UNCOMMITTED = "settle: all written, not committed"
    SETTLE_COMMITTED = "settle: committed"

    UPDATES_RECEIVED = "updates: received, not kept"
    INBOX_UNCOMMITTED = "updates: kept, not committed"
    INBOX_KEPT = "updates: committed, the offset not confirmed"
    HANDLING_BEGUN = "handling: begun"
    HANDLED_BEFORE = "handling: answered, not marked"
    HANDLED_UNCOMMITTED = "handling: marked, not committed"
    HANDLED_COMMITTED = "handling: mark committed"

    MOVE_BEFORE = "move: the chat has its old number"
    MOVE_WRITTEN = "move: the chat has its new number, not committed"
    MOVED_COMMITTED = "move: committed"
    REMOVED_UNCOMMITTED = "kick: written, not committed"
    RETURNED_UNCOMMITTED = "return: written, not committed"
    TOPIC_UNCOMMITTED = "topic: written, not committed"


OF_FEEDER = (Point.ARTICLES_PUT, Point.ALERTS_PUT, Point.ADD_COMMITTED)
"""What only a program passes that brings articles."""
OF_MOVE = (Point.MOVE_BEFORE, Point.MOVE_WRITTEN, Point.MOVED_COMMITTED)
OF_HAPPENINGS = (*OF_MOVE, Point.REMOVED_UNCOMMITTED, Point.RETURNED_UNCOMMITTED, Point.TOPIC_UNCOMMITTED)
"""What is passed only when something happens to a chat."""
OF_GATHERING = (Point.GATHER_BEFORE, Point.GATHER_CARRIED)
"""What is passed only when held messages have become due."""
OF_EVERY_DAY = tuple(point for point in Point if point not in {*OF_FEEDER, *OF_HAPPENINGS})
"""What a program passes all the time while there is something to send and to answer."""


class Death:
    """Ends this process by SIGKILL at the `passing`-th time that it comes by a point; at none if None."""

    def __init__(self, point: Point | None, passing: int) -> None:
        self._point = point
        self._left = passing

    def waits_at(self, point: Point) -> bool:
        """Count a passing, and tell whether this is the one to die at."""
        if point is not self._point:
            return False
        self._left -= 1
        return self._left == 0

    def at(self, point: Point) -> None:
        """Die here if it is time."""
        if self.waits_at(point):
            strike()


def strike() -> None:
    """End this process at once: nothing is finished, flushed or closed."""
    os.kill(os.getpid(), signal.SIGKILL)
