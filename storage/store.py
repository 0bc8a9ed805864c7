"""The one door to the store: documents in, articles and answers out."""

import asyncio
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from storage.analysis.analyzer import Analyzer
from storage.announcer import Announcer, retime
from storage.channels import Channels
from storage.chats import Chats
from storage.chronicle import Chronicle
from storage.collection import Collection
from storage.database import Database, Kept, Renewal, Transaction
from storage.deliveries import DEFAULT_PATIENCE, Patience
from storage.drafts import Drafts
from storage.errors import ArticleNotFoundError, ButtonExpiredError
from storage.highlighter import Highlighter
from storage.inbox import Inbox
from storage.indexer import Indexer
from storage.model import (
    Action,
    Addition,
    Article,
    Document,
    Forgotten,
    HeadlinePage,
    Language,
    Preferences,
    SearchPage,
    Summary,
)
from storage.outbox import Outbox
from storage.query import parse
from storage.tales import Tales
from storage.understanding import understood
from storage.watches import Watches

BUTTON_LIFE = timedelta(days=30)
TOKEN_BYTES = 9
"""Random bytes in the name of a message's buttons: nobody guesses it, and it fits many times over."""
BATCH = 200


class Store:
    """Keeps articles and what chats chose; knows neither SQL nor the messenger.

    `watches` are what chats wait for, the `outbox` has the messages that this causes, `tales` what they
    tell, the `inbox` what was received, `chats` who can be reached, `drafts` the documents that are to be
    confirmed, the `collection` which sources are followed, `channels` those of them that post by themselves,
    and the `chronicle` the stories. `clock` tells the present moment, with its time zone; `patience` says how
    long the outbox waits for what.
    """

    def __init__(
        self,
        database: Database,
        analyzer: Analyzer,
        clock: Callable[[], datetime],
        patience: Patience = DEFAULT_PATIENCE,
    ) -> None:
        self._database = database
        self._analyzer = analyzer
        self._clock = clock
        self._highlighter = Highlighter(analyzer)
        self._announcer = Announcer(analyzer)
        self._indexer = Indexer(analyzer)
        self._adding = asyncio.Lock()
        self.watches = Watches(database, analyzer, self._highlighter, clock)
        stirred = asyncio.Event()
        self.tales = Tales(database, analyzer, self._highlighter, clock, stirred)
        self.outbox = Outbox(database, self.tales, clock, patience, stirred)
        self.inbox = Inbox(database, clock)
        self.chats = Chats(database, clock)
        self.chronicle = Chronicle(database, clock, stirred)
        self.collection = Collection(database, clock, stirred)
        self.channels = Channels(database, self.collection)
        self.drafts = Drafts(database, analyzer, clock)

    async def prepare(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Index anew what another version of the analyser indexed; it can be interrupted at any moment.

        Then take the saved queries into memory. `progress` is told how many articles are done of how many.
        """
        version = self._analyzer.version
        total = await self._database.outdated_count(version)
        done = 0
        while batch := await self._database.outdated(version, BATCH):
            renewals = [await self._indexer.renewal(outdated) for outdated in batch]
            await self._renew(renewals)
            done += len(batch)
            if progress:
                progress(min(done, total), total)
        await self._database.read(self._announcer.catch_up)

    async def _renew(self, renewals: Sequence[Renewal]) -> None:
        await self._database.write(lambda transaction: transaction.renew(renewals))

    async def reindex(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Index every article anew."""
        await self._database.write(lambda transaction: transaction.outdate())
        await self.prepare(progress)

    async def add(self, documents: Sequence[Document], *, announced: bool = True) -> list[Addition]:
        """Add documents, or update those whose keys are known, and alert the chats that wait for them.

        What is not to be `announced`, as the backlog of a new source, is stored and alerts nobody. All of it
        is one transaction.
        """
        # What is known must still be so when it is compared, and analysing takes its time.
        async with self._adding:
            known = await self._database.digests([document.key for document in documents])
            now = self._clock()
            entries = [await self._indexer.entry(one, known.get(one.key), now) for one in documents]

            async def put(transaction: Transaction) -> list[Addition]:
                additions = await transaction.put(entries)
                if announced:
                    await self._announcer.announce(transaction, entries, additions, now)
                return additions

            additions = await self._database.write(put)
        self.outbox.stir()
        return additions

    async def search(
        self,
        text: str,
        *,
        limit: int,
        offset: int = 0,
        language: Language | None = None,
        reader: Language | None = None,
        literal: bool = False,
        grouped: bool = False,
    ) -> SearchPage:
        """Find articles with all the words typed; if there is none, the closest.

        `language` keeps one language of articles (`uz` both scripts); `reader` comes first in the order.
        For a word that no article has, the nearest one that some have is sought, unless all are `literal`.
        If `grouped`, each story comes once, in the reader's language where it has such an article.

        Raises:
            storage.errors.QueryError: what was typed cannot be searched.
        """
        query = parse(text)
        if language is not None:
            query = query.within(language)
        expression, corrections = await understood(query, self._database, self._analyzer, literal=literal)
        results = await self._database.find(
            expression, limit=limit, offset=offset, reader=reader, grouped=grouped
        )
        articles = await self._database.articles(list(results.scores))
        hits = tuple(
            self._highlighter.hit(articles[number], score, expression)
            for number, score in results.scores.items()
            if number in articles
        )
        if grouped:
            covered = await self._database.coverage([hit.story for hit in hits])
            hits = tuple(replace(hit, coverage=covered.get(hit.story)) for hit in hits)
        complete = results.complete or not results.total
        return SearchPage(hits, results.total, offset, complete, corrections)

    async def article(self, article: int) -> Article:
        """Look up an article.

        Raises:
            ArticleNotFoundError: there is none with this id.
        """
        found = await self._database.articles([article])
        if article not in found:
            raise ArticleNotFoundError(article)
        return found[article]

    async def latest(
        self,
        *,
        limit: int,
        offset: int = 0,
        language: Language | None = None,
        reader: Language | None = None,
        grouped: bool = False,
    ) -> HeadlinePage:
        """List the newest articles, of one language or of all.

        If `grouped`, each story comes once, in the reader's language where it has such an article.
        """
        languages = None if language is None else frozenset({language})
        page = await self._database.latest(
            languages, limit=limit, offset=offset, reader=reader, grouped=grouped
        )
        if not grouped:
            return page
        covered = await self._database.coverage([one.story for one in page.headlines])
        heads = tuple(replace(one, coverage=covered.get(one.story)) for one in page.headlines)
        return replace(page, headlines=heads)

    async def summary(self) -> Summary:
        """Say what the store holds."""
        return Summary(await self._database.counts(), await self._database.newest(), self._analyzer.version)

    async def preferences(self, chat: int) -> Preferences:
        """Look up what a chat chose."""
        return await self._database.preferences(chat)

    async def set_preferences(self, chat: int, preferences: Preferences) -> None:
        """Keep what a chat chose; what waits for it comes when the new choices say."""
        now = self._clock()

        async def choose(transaction: Transaction) -> None:
            await transaction.set_preferences(chat, preferences)
            await retime(transaction, chat, preferences.hours, now)

        await self._database.write(choose)
        self.outbox.stir()

    async def keep_buttons(self, chat: int, actions: Sequence[Action]) -> str:
        """Keep what the buttons of a message do, and name them; the oldest are dropped meanwhile."""
        [token] = await self.keep_all_buttons([(chat, actions)])
        return token

    async def keep_all_buttons(self, messages: Sequence[tuple[int, Sequence[Action]]]) -> list[str]:
        """Keep what the buttons of several messages do, each in its chat, and name them in this order."""
        now = self._clock()
        tokens = [secrets.token_urlsafe(TOKEN_BYTES) for _ in messages]

        async def keep(transaction: Transaction) -> None:
            await transaction.drop_buttons(now - BUTTON_LIFE)
            named = zip(tokens, messages, strict=True)
            await transaction.keep_buttons(
                [(chat, token, Kept(tuple(actions), now)) for token, (chat, actions) in named if actions]
            )

        await self._database.write(keep)
        return tokens

    async def button(self, chat: int, token: str, number: int) -> Action:
        """Look up what a button of a message in this chat does.

        Raises:
            ButtonExpiredError: it is unknown, of another chat, or older than BUTTON_LIFE.
        """
        kept = await self._database.buttons(chat, token)
        if kept is None or kept.made < self._clock() - BUTTON_LIFE or number not in range(len(kept.actions)):
            raise ButtonExpiredError
        return kept.actions[number]

    async def keep_prompt(self, chat: int, message: int, action: Action) -> None:
        """Keep what words in answer to a message of this chat are for."""
        now = self._clock()
        await self._database.write(lambda transaction: transaction.keep_prompt(chat, message, action, now))

    async def prompt(self, chat: int, message: int) -> Action | None:
        """Look up what words in answer to a message of this chat are for, if for anything."""
        return await self._database.prompt(chat, message)

    async def forget(self, person: int) -> Forgotten:
        """Delete all that is stored of a person's private chat."""
        return await self._database.write(lambda transaction: transaction.forget(person))
