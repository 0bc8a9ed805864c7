"""What a database must do for watches, the outbox and the inbox: the second half of its contract."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from storage.alerts import Mode, Timing
from storage.deliveries import Step
from storage.delivery import Attempt, ChatStatus, Kind, OutboxStatus
from storage.following import FollowedSources
from storage.joining import Stories
from storage.model import Document, Headline
from storage.records import (
    Carried,
    Claim,
    Draft,
    Group,
    Held,
    Listener,
    Notice,
    Probe,
    Saved,
    Tellable,
)
from storage.revision import Revised
from storage.subscription import Subscription


class Subscriptions(Protocol):
    """The saved queries of chats."""

    async def put(self, chat: int, thread: int | None, query: str, mode: Mode, now: datetime) -> int:
        """Save a query of a chat, or let the same one go on in this mode; return its id."""
        ...

    async def change(self, saved: int, now: datetime, **columns: str | int) -> None:
        """Set columns of a saved query: query, mode, state, corrections."""
        ...

    async def of_chat(self, chat: int) -> list[Subscription]:
        """List the queries of a chat in the order in which they were saved."""
        ...

    async def one(self, chat: int, saved: int, *, deleted: bool = False) -> Subscription | None:
        """Look up a query of a chat; a deleted one if that is asked for."""
        ...

    async def changes(self, revision: int) -> list[Saved]:
        """List the queries that were saved, changed or removed after a revision."""
        ...

    async def listeners(self, saved: Iterable[int]) -> list[Listener]:
        """Look up who waits with these queries, with what their chats chose."""
        ...

    async def told(self, story: int) -> list[Listener]:
        """Look up who waits for corrections with a query that told a story, or may have told it."""
        ...

    async def drop_deleted(self, before: datetime) -> None:
        """Forget queries that were removed long ago."""
        ...


class Outbox(Protocol):
    """The messages that wait, and what becomes of them."""

    async def put(self, drafts: Sequence[Draft], now: datetime) -> None:
        """Put messages into the outbox, except what was there before and what a chat has muted.

        What was cancelled before anybody can have got it is made anew, at the end of the queue.
        """
        ...

    async def add_to(
        self, story: int, article: int, expires: datetime, now: datetime, revision: int | None = None
    ) -> None:
        """Let the alerts that told a story be changed, now that one more article reports it or was revised.

        What was not sent yet needs no change: it is worded when it is sent. One change that waits is enough.
        """
        ...

    async def notify(self, chats: Collection[int], notice: Notice, now: datetime) -> None:
        """Let each chat, by the messenger's number, hear a notice at once, whatever its hours are.

        It is told once to each; one that we have not met is met.
        """
        ...

    async def told_since(self, chat: int, since: datetime, before: int | None) -> int:
        """Count the alerts that a chat, by its id, was to get at once since a moment and `before` another."""
        ...

    async def settle(self, steps: Sequence[tuple[Attempt, Step]], now: datetime) -> list[int]:
        """Write down what became of attempts, and of what the messages carried.

        Return the messages that took their step: a claim whose lease is over has none.
        """
        ...

    async def count_failures(self, reasons: Iterable[str], now: datetime) -> None:
        """Count failures by reason and hour."""
        ...

    async def expire(self, now: datetime) -> None:
        """Give up what is past its useful life."""
        ...

    async def drop(self, before: datetime) -> None:
        """Delete what ended long ago; its keys stay, so that it is never made again."""
        ...


class Claims(Protocol):
    """The messages that are taken to be sent, and those that may be."""

    async def has_work(self, now: datetime, resting: Collection[int]) -> bool:
        """Tell whether anything can be done now: sent, tried again, given up or carried.

        What waits for a chat that is not to be reached now is no work, nor is what is to go after that.
        """
        ...

    async def claim(
        self,
        lease: str,
        *,
        now: datetime,
        until: datetime,
        limit: int,
        resting: Collection[int],
    ) -> list[Claim]:
        """Take up to `limit` messages that may go now, one a chat, none of the `resting` chats' numbers.

        What is past its useful life is to be given up before.
        """
        ...

    async def overdue(self, now: datetime) -> list[Attempt]:
        """List the attempts whose lease is over: whoever made them is gone."""
        ...

    async def wake(self, now: datetime) -> None:
        """Let what was uncertain for long enough be tried again."""
        ...

    async def recent(self, since: datetime) -> list[tuple[int, datetime]]:
        """List the attempts since a moment: the chat's number, and when it was last tried.

        When earlier attempts were that may have arrived is not known: they count as made with the last one.
        """
        ...


class Carriers(Protocol):
    """Messages that carry others: digests, and bundles of what waited."""

    async def ripe(self, now: datetime, crowd: int, stale: datetime) -> list[Group]:
        """List what is to be told in one message: held and now due, or too many or too old for a chat."""
        ...

    async def carry(self, group: Group, key: str, kind: Kind, expires: datetime, now: datetime) -> bool:
        """Make the message that carries a group; False if it was made before."""
        ...

    async def last_digest(self, chat: int, thread: int) -> date | None:
        """Look up the local day of the last digest of a chat's topic."""
        ...

    async def keep_digest(self, chat: int, thread: int, day: date) -> bool:
        """Keep that a chat's topic has its digest of a local day; False if it had it before."""
        ...

    async def postpone(self, group: Group, now: datetime, until: datetime) -> None:
        """Let a group wait for the next digest."""
        ...

    async def held(self, chat: int) -> list[Held]:
        """List the alerts of a chat, by its number, that wait and were not tried, with their modes."""
        ...

    async def retime(self, number: int, timing: Timing) -> None:
        """Let a message wait for another moment."""
        ...


class Tales(Protocol):
    """What messages tell."""

    async def tellable(self, alerts: Iterable[int]) -> dict[int, Tellable]:
        """Look up what alerts and corrections are about; one whose article is gone is left out."""
        ...

    async def alert_of(self, delivery: int, chat: int) -> int | None:
        """Look up the alert that a message of a chat, by its number, tells: itself, or the one it changes."""
        ...

    async def has_told(self, chat: int, message: int) -> bool:
        """Tell whether a message of a chat, both by the messenger's numbers, told something."""
        ...

    async def parts(self, carrier: int, chat: int, limit: int, offset: int) -> Carried | None:
        """List a page of the alerts that a message of a chat, by its number, carries; None: there is none."""
        ...

    async def others(self, stories: Sequence[int]) -> dict[int, list[Headline]]:
        """List the articles of each story, the earliest first."""
        ...

    async def revisions(self, stories: Sequence[int]) -> dict[int, list[Revised]]:
        """List what readers should know of changes of each story's articles, the earliest first."""
        ...

    async def moments(self, story: int) -> dict[int, datetime]:
        """Say when each article of a story was first stored."""
        ...

    async def mute(self, chat: int, story: int, reason: str, now: datetime) -> None:
        """Let a chat, by its number, hear no more of a story."""
        ...

    async def unmute(self, chat: int, story: int, reason: str, now: datetime) -> None:
        """Let a chat hear of a story again, and of what was kept from it if that is worth it still."""
        ...

    async def cancel_for(self, subscription: int, reason: str, now: datetime) -> None:
        """Cancel what waits for a removed query alone."""
        ...

    async def restore_for(self, subscription: int, reason: str, now: datetime) -> None:
        """Let what was cancelled with a query wait again, if it is worth it still."""
        ...


class Reports(Protocol):
    """How deliveries stand."""

    async def chat_status(self, chat: int, now: datetime) -> ChatStatus:
        """Say how deliveries to a chat, by its number, stand."""
        ...

    async def outbox_status(self, now: datetime) -> OutboxStatus:
        """Say how the whole outbox stands."""
        ...

    async def retry(self, number: int | None, now: datetime, expires: datetime) -> int:
        """Let one message that was given up be sent after all, or all, with what they carry; count them."""
        ...


class Standings(Protocol):
    """Which chats and topics can be reached."""

    async def block(self, chat: int, reason: str, now: datetime) -> None:
        """Stop deliveries to a chat until somebody lets the bot in again; its watches rest.

        A chat that we do not know, or know by another number now, has nothing to stop.
        """
        ...

    async def unblock(self, chat: int, now: datetime) -> int:
        """Let deliveries go on; return how many watches rest because the bot was removed."""
        ...

    async def resume(self, chat: int, now: datetime) -> int:
        """Let the watches that rest because the bot was removed go on, and count them."""
        ...

    async def activate(self, number: int, now: datetime) -> None:
        """Take a chat, by its id, for one that can be reached, if it was not."""
        ...

    async def move(self, old: int, new: int) -> None:
        """Give a chat its new number, once; what the new number has got meanwhile joins it.

        Its earlier messages cannot be changed any more. What is under way to the new number may have arrived.
        """
        ...

    async def set_thread(self, chat: int, thread: int, now: datetime, *, is_open: bool) -> None:
        """Keep whether a forum topic takes messages."""
        ...

    async def close_thread(self, number: int, thread: int, now: datetime) -> None:
        """Let nothing go to a topic of the chat with this id."""
        ...

    async def rest(self, chat: int, until: datetime, now: datetime, since: datetime, floods: int) -> None:
        """Leave a chat alone until a moment; all, if so many had to be left alone since another moment."""
        ...

    async def pause(self, chat: int, reason: str, now: datetime, probe: datetime) -> None:
        """Leave a chat that cannot be reached alone until it is probed, unless it is blocked anyway."""
        ...

    async def disable(self, chat: int, now: datetime) -> None:
        """Give up on a chat that could not be reached for long."""
        ...

    async def probes(self, now: datetime) -> list[Probe]:
        """List the chats that are to be probed now."""
        ...

    async def probe_count(self, chat: int) -> int:
        """Count how often a chat was probed in vain."""
        ...


class Inbox(Protocol):
    """The updates that were received."""

    async def receive(self, updates: Sequence[tuple[int, str]], now: datetime) -> list[int]:
        """Keep updates by number and body; return the numbers of those that were not known."""
        ...

    async def unhandled(self) -> list[tuple[int, str]]:
        """List what was received and not handled, in order."""
        ...

    async def handled(self, numbers: Sequence[int]) -> None:
        """Mark updates as handled; their bodies are deleted."""
        ...

    async def drop(self, before: datetime) -> None:
        """Forget the numbers of what was handled long ago."""
        ...


class Drafts(Protocol):
    """The documents that somebody is yet to confirm."""

    async def put(self, chat: int, document: Document, now: datetime) -> int:
        """Keep a document for a chat, by its number, and number it; no number is given twice."""
        ...

    async def one(self, chat: int, number: int) -> Document | None:
        """Look up a document of a chat."""
        ...

    async def delete(self, chat: int, number: int) -> None:
        """Forget a document of a chat."""
        ...


class Tables(Protocol):
    """All of it, in one transaction: what one table shows, the others fit to."""

    @property
    def subscriptions(self) -> Subscriptions:
        """The saved queries of chats."""
        ...

    @property
    def outbox(self) -> Outbox:
        """The messages that wait."""
        ...

    @property
    def claims(self) -> Claims:
        """The messages that are taken to be sent."""
        ...

    @property
    def carriers(self) -> Carriers:
        """Messages that carry others."""
        ...

    @property
    def tales(self) -> Tales:
        """What messages tell."""
        ...

    @property
    def reports(self) -> Reports:
        """How deliveries stand."""
        ...

    @property
    def standings(self) -> Standings:
        """Which chats and topics can be reached."""
        ...

    @property
    def inbox(self) -> Inbox:
        """The updates that were received."""
        ...

    @property
    def drafts(self) -> Drafts:
        """The documents that somebody is yet to confirm."""
        ...

    @property
    def followed(self) -> FollowedSources:
        """The sources that are followed."""
        ...

    @property
    def stories(self) -> Stories:
        """The stories that articles tell."""
        ...
