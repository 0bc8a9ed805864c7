"""The one door to the store: documents in, articles and answers out."""

import hashlib
import json
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from storage.analysis.analyzer import Analyzer
from storage.analysis.concepts import ConceptMatch
from storage.analysis.snippet import cut, mark
from storage.analysis.token import Token
from storage.database import Database, Entry, Kept, Outdated, Renewal, Transaction
from storage.errors import ArticleNotFoundError, ButtonExpiredError
from storage.evidence import Place, places, reasons, starts
from storage.expression import COMMON, Expression
from storage.interpretation import express
from storage.model import (
    Action,
    Addition,
    Article,
    Correction,
    Document,
    Forgotten,
    HeadlinePage,
    Language,
    Preferences,
    SearchHit,
    SearchPage,
    Summary,
)
from storage.query import Query, parse
from storage.rescue import is_doubtful, rescued
from storage.terms import Columns, Terms

BUTTON_LIFE = timedelta(days=30)
TOKEN_BYTES = 9
"""Random bytes in the name of a message's buttons: nobody guesses it, and it fits many times over."""
BATCH = 200
ANALYSED = 256
"""Titles and texts whose analysis is remembered: people turn back, and *why* asks for the same articles."""


class Store:
    """Keeps articles and what chats chose; knows neither SQL nor the messenger.

    `clock` tells the present moment, with its time zone.
    """

    def __init__(self, database: Database, analyzer: Analyzer, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._analyzer = analyzer
        self._clock = clock
        self._analysed = lru_cache(ANALYSED)(self._analyse)

    async def prepare(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Index anew what another version of the analyser indexed; it can be interrupted at any moment.

        `progress` is told how many articles are done of how many.
        """
        version = self._analyzer.version
        total = await self._database.outdated_count(version)
        done = 0
        while batch := await self._database.outdated(version, BATCH):
            renewals = [self._renewal(outdated) for outdated in batch]
            await self._renew(renewals)
            done += len(batch)
            if progress:
                progress(min(done, total), total)

    async def _renew(self, renewals: Sequence[Renewal]) -> None:
        await self._database.write(lambda transaction: transaction.renew(renewals))

    async def reindex(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Index every article anew."""
        await self._database.write(lambda transaction: transaction.outdate())
        await self.prepare(progress)

    async def add(self, documents: Sequence[Document]) -> list[Addition]:
        """Add documents, or update those whose keys are known, in one transaction."""
        known = await self._database.digests([document.key for document in documents])
        now = self._clock()
        entries = [self._entry(document, known.get(document.key), now) for document in documents]
        return await self._database.write(lambda transaction: transaction.put(entries))

    async def search(
        self,
        text: str,
        *,
        limit: int,
        offset: int = 0,
        language: Language | None = None,
        reader: Language | None = None,
        literal: bool = False,
    ) -> SearchPage:
        """Find articles with all the words typed; if there is none, the closest.

        `language` keeps one language of articles (`uz` both scripts); `reader` comes first in the order.
        For a word that no article has, the nearest one that some have is sought, unless all are `literal`.

        Raises:
            storage.errors.QueryError: what was typed cannot be searched.
        """
        query = parse(text)
        if language is not None:
            query = query.within(language)
        expression, counts = await self._expression(query)
        corrections = () if literal else await self._corrections(expression, counts)
        if corrections:
            meant = {correction.typed: correction.sought for correction in corrections}
            expression, counts = await self._expression(query.respelled(meant))
        expression = expression.weighed(counts)
        results = await self._database.find(expression, limit=limit, offset=offset, reader=reader)
        articles = await self._database.articles(list(results.scores))
        hits = tuple(
            self._hit(articles[number], score, expression)
            for number, score in results.scores.items()
            if number in articles
        )
        complete = results.complete or not results.total
        return SearchPage(hits, results.total, offset, complete, corrections)

    async def _expression(self, query: Query) -> tuple[Expression, list[int]]:
        """Express a query, and count the articles that have each of its words."""
        expression = express(query, self._analyzer)
        return expression, await self._database.reach(expression.words, COMMON)

    async def _corrections(self, expression: Expression, counts: Sequence[int]) -> tuple[Correction, ...]:
        corrections = [
            Correction(clause.text, sought)
            for clause, count in zip(expression.words, counts, strict=True)
            if not count
            and is_doubtful(clause)
            and (sought := await rescued(clause, expression, self._database, self._analyzer))
        ]
        return tuple(corrections)

    async def article(self, article: int) -> Article:
        """Look up an article.

        Raises:
            ArticleNotFoundError: there is none with this id.
        """
        found = await self._database.articles([article])
        if article not in found:
            raise ArticleNotFoundError(article)
        return found[article]

    async def latest(self, *, limit: int, offset: int = 0, language: Language | None = None) -> HeadlinePage:
        """List the newest articles, of one language or of all."""
        languages = None if language is None else frozenset({language})
        return await self._database.latest(languages, limit=limit, offset=offset)

    async def summary(self) -> Summary:
        """Say what the store holds."""
        return Summary(await self._database.counts(), await self._database.newest(), self._analyzer.version)

    async def preferences(self, chat: int) -> Preferences:
        """Look up what a chat chose."""
        return await self._database.preferences(chat)

    async def set_preferences(self, chat: int, preferences: Preferences) -> None:
        """Keep what a chat chose."""
        await self._database.write(lambda transaction: transaction.set_preferences(chat, preferences))

    async def keep_buttons(self, chat: int, actions: Sequence[Action]) -> str:
        """Keep what the buttons of a message do, and name them; the oldest are dropped meanwhile."""
        token, now = secrets.token_urlsafe(TOKEN_BYTES), self._clock()

        async def keep(transaction: Transaction) -> None:
            await transaction.drop_buttons(now - BUTTON_LIFE)
            await transaction.keep_buttons(chat, token, Kept(tuple(actions), now))

        await self._database.write(keep)
        return token

    async def button(self, chat: int, token: str, number: int) -> Action:
        """Look up what a button of a message in this chat does.

        Raises:
            ButtonExpiredError: it is unknown, of another chat, or older than BUTTON_LIFE.
        """
        kept = await self._database.buttons(chat, token)
        if kept is None or kept.made < self._clock() - BUTTON_LIFE or number not in range(len(kept.actions)):
            raise ButtonExpiredError
        return kept.actions[number]

    async def forget(self, person: int) -> Forgotten:
        """Delete all that is stored of a person's private chat."""
        return await self._database.write(lambda transaction: transaction.forget(person))

    def _entry(self, document: Document, known: bytes | None, now: datetime) -> Entry:
        """Analyse a document, unless it is stored just so."""
        digest = _digest(document)
        language = document.language or self._analyzer.language(f"{document.title}\n{document.text}")
        terms = Terms() if digest == known else self._terms(document.title, document.text, language)
        return Entry(document, digest, language, terms, self._analyzer.version, now)

    def _renewal(self, outdated: Outdated) -> Renewal:
        language = outdated.stated or self._analyzer.language(f"{outdated.title}\n{outdated.text}")
        terms = self._terms(outdated.title, outdated.text, language)
        return Renewal(outdated.id, outdated.digest, language, terms, self._analyzer.version)

    def _terms(self, title: str, text: str, language: Language) -> Terms:
        return Terms(self._columns(title, language), self._columns(text, language))

    def _columns(self, text: str, language: Language) -> Columns:
        forms = self._analyzer.forms(text, language)
        return Columns.of(forms, self._analyzer.concepts(forms))

    def _hit(self, article: Article, score: float, expression: Expression) -> SearchHit:
        title, in_title = self._places(article.title, article.language, expression)
        tokens, in_text = self._places(article.text, article.language, expression)
        texts = [(article.title, title, in_title), (article.text, tokens, in_text)]
        return SearchHit(
            article.id,
            article.key,
            mark(article.title, title, _is_sought(in_title, title)),
            article.language,
            article.source,
            article.published,
            score,
            cut(article.text, tokens, _is_sought(in_text, tokens)),
            reasons(expression, texts),
        )

    def _places(
        self, text: str, language: Language, expression: Expression
    ) -> tuple[tuple[Token, ...], list[Place]]:
        """Analyse a text, and find in it what the query sought."""
        tokens, concepts = self._analysed(text, language)
        return tokens, places(expression, tokens, concepts)

    def _analyse(self, text: str, language: Language) -> tuple[tuple[Token, ...], tuple[ConceptMatch, ...]]:
        tokens = tuple(self._analyzer.tokens(text, language))
        return tokens, tuple(self._analyzer.concepts([token.form for token in tokens]))


def _is_sought(found: Sequence[Place], tokens: Sequence[Token]) -> Callable[[Token], bool]:
    sought = starts(found, tokens)
    return lambda token: token.start in sought


def _digest(document: Document) -> bytes:
    """Stand for all of a document's content, so that any change shows."""
    content = [document.title, document.text, document.source, document.language]
    content += [document.published.isoformat() if document.published else None, document.url]
    return hashlib.sha256(json.dumps(content).encode()).digest()
