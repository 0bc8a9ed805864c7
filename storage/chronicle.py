"""Stories: shown with the reasons why they are one, and corrected by operators, who can take it back."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from storage.database import Database, Transaction
from storage.deliveries import key_of
from storage.delivery import Kind, State
from storage.errors import ArticleNotFoundError, DecisionGoneError, StoryUnchangedError
from storage.joining import Member, Message, Moved, Stories
from storage.story import Decision, DecisionKind, Story, Telling

MERGED = "story merged"

TOLD = frozenset(State) - {State.EXPIRED, State.CANCELLED, State.DEAD}
"""The states of messages that were told, or will be."""


class Chronicle:
    """Shows stories and takes the decisions of operators on them.

    Whoever was told of a story is not told again because articles changed their stories, and what waits to be
    told is told. `stirred` is set when there may be something to send.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], stirred: asyncio.Event) -> None:
        self._database = database
        self._clock = clock
        self._stirred = stirred

    async def story(self, number: int) -> Story:
        """Show the story of an article, or the one with this id.

        Raises:
            ArticleNotFoundError: there is none.
        """

        async def look(tables: Stories) -> tuple[int, list[Member]]:
            story = await _found(tables, number)
            return story, await tables.members(story)

        return _story(*await self._database.read(lambda tables: look(tables.stories)))

    async def split(self, article: int) -> Decision:
        """Let an article tell a story of its own; nothing puts it back but undoing this, or a merge.

        Who was told of the story by this article is not told of its own; what waits to be told by it is told.

        Raises:
            ArticleNotFoundError: there is no such article.
            StoryUnchangedError: it is the only one of its story.
        """
        now = self._clock()

        async def split(transaction: Transaction) -> Decision:
            stories = transaction.stories
            left = await _found(stories, article)
            members = [member.headline.id for member in await stories.members(left)]
            if article not in members:
                raise ArticleNotFoundError(article)
            if len(members) == 1:
                raise StoryUnchangedError
            story = await stories.vacant(article)
            await stories.move([article], story)
            moved = Moved((article,), await _follow(stories, article, left, story, now))
            number = await stories.decide(DecisionKind.SPLIT, article, left, story, moved, now)
            return Decision(number, DecisionKind.SPLIT, article, left, story)

        return await self._write(split)

    async def merge(self, article: int, into: int) -> Decision:
        """Let the story of an article be the same as that of another, whose id it takes.

        A chat that was told of one is not told of the other; what waits to be told of both is told once. Who
        muted one has muted both.

        Raises:
            ArticleNotFoundError: one of them is not stored.
            StoryUnchangedError: they tell one story already.
        """
        now = self._clock()

        async def merge(transaction: Transaction) -> Decision:
            stories = transaction.stories
            left, story = await _found(stories, article), await _found(stories, into)
            if left == story:
                raise StoryUnchangedError
            moved = await _join(stories, left, story, now)
            number = await stories.decide(DecisionKind.MERGE, article, left, story, moved, now)
            return Decision(number, DecisionKind.MERGE, article, left, story)

        return await self._write(merge)

    async def undo(self, number: int) -> Decision:
        """Take a decision back, and return it; what came since stays with those that it came for.

        Raises:
            DecisionGoneError: there is none with this number, or it was taken back.
        """
        now = self._clock()

        async def undo(transaction: Transaction) -> Decision:
            stories = transaction.stories
            found = await stories.decision(number)
            if found is None:
                raise DecisionGoneError
            decision, moved = found
            if decision.kind is DecisionKind.SPLIT:
                await _join(stories, decision.story, decision.left, now)
            else:
                await _part(stories, decision, moved, now)
            await stories.undo(number, now)
            return decision

        return await self._write(undo)

    async def _write(self, work: Callable[[Transaction], Awaitable[Decision]]) -> Decision:
        decision = await self._database.write(work)
        self._stirred.set()
        return decision


async def _found(stories: Stories, number: int) -> int:
    story = await stories.find(number)
    if story is None:
        raise ArticleNotFoundError(number)
    return story


async def _follow(
    stories: Stories, article: int, left: int, story: int, now: datetime
) -> tuple[tuple[int, str, State], ...]:
    """Let what waits to be told by an article follow it into its own story.

    Where it was told already, its own story counts as told too.
    """
    moved = []
    for message in await stories.messages(left):
        if message.article == article and message.kind is Kind.ALERT:
            key = key_of(Kind.ALERT, message.chat, message.thread, str(story))
            if message.state is State.READY and await stories.state(key) is None:
                await stories.readdress(message.id, story, key, message.state, "", now)
                moved.append((message.id, message.key, message.state))
            elif message.state in TOLD:
                await stories.bar(key)
    return tuple(moved)


async def _join(stories: Stories, left: int, story: int, now: datetime) -> Moved:
    """Give all of a story to another."""
    articles = [member.headline.id for member in await stories.members(left)]
    messages = await stories.messages(left)
    for message in messages:
        await _readdress(stories, message, story, now)
    muted = await stories.share_mutes(left, story)
    await stories.move(articles, story)
    before = tuple((message.id, message.key, message.state) for message in messages)
    return Moved(tuple(articles), before, tuple(muted))


async def _readdress(stories: Stories, message: Message, story: int, now: datetime) -> None:
    """Let a message be about another story, unless that is told to the chat anyway."""
    key, state = message.key, message.state
    reason = ""
    if message.kind is Kind.ALERT:
        other = key_of(Kind.ALERT, message.chat, message.thread, str(story))
        known = await stories.state(other)
        if known is None:
            key = other
        elif known in TOLD and state is State.READY:
            state, reason = State.CANCELLED, MERGED
    await stories.readdress(message.id, story, key, state, reason, now)


async def _part(stories: Stories, decision: Decision, moved: Moved, now: datetime) -> None:
    """Give back what a merge took, as far as it is where the merge put it."""
    members = {member.headline.id for member in await stories.members(decision.story)}
    await stories.move([number for number in moved.articles if number in members], decision.left)
    messages = {message.id: message for message in await stories.messages(decision.story)}
    for number, key, state in moved.messages:
        if number in messages:
            now_state = messages[number].state
            back = state if now_state is State.CANCELLED and state is State.READY else now_state
            await stories.readdress(number, decision.left, key, back, "", now)
    await stories.unmute(moved.muted, decision.story)


def _story(story: int, members: Sequence[Member]) -> Story:
    """Put the articles of a story together: copies go with what they are copies of."""
    copied = {member.headline.id: member.other for member in members if member.copied and member.other}
    originals = {member.headline.id: _original(member.headline.id, copied) for member in members}
    tellings = [
        Telling(
            member.headline,
            tuple(
                copy.headline
                for copy in members
                if copy is not member and originals[copy.headline.id] == member.headline.id
            ),
            member.other,
            member.reasons,
        )
        for member in members
        if member.headline.id not in copied
    ]
    days = [member.headline.published for member in members if member.headline.published]
    heads = [member.headline for member in members]
    return Story(
        story,
        tuple(tellings),
        min(days, default=None),
        max(days, default=None),
        tuple(dict.fromkeys(head.language for head in heads)),
        tuple(dict.fromkeys(head.source for head in heads if head.source)),
    )


def _original(article: int, copied: Mapping[int, int]) -> int:
    """Find what an article is a copy of, or a copy of a copy; each was stored after what it is a copy of."""
    while article in copied:
        article = copied[article]
    return article
