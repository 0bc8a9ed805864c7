"""Documents that somebody handed in and is yet to confirm."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage.analysis.analyzer import Analyzer
from storage.database import Database
from storage.errors import DraftGoneError
from storage.model import Document, Language


@dataclass(frozen=True, slots=True)
class Outlook:
    """What adding a document would do: the language it would be indexed in, and whether it is an update."""

    language: Language
    known: bool


class Drafts:
    """Keeps documents until they are confirmed; `chat` is the messenger's number.

    They are dropped with the buttons that refer to them.
    """

    def __init__(self, database: Database, analyzer: Analyzer, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._analyzer = analyzer
        self._clock = clock

    async def outlook(self, document: Document) -> Outlook:
        """Say what would come of adding a document."""
        known = await self._database.digests([document.key])
        language = document.language or self._analyzer.language(f"{document.title}\n{document.text}")
        return Outlook(language, document.key in known)

    async def keep(self, chat: int, document: Document) -> int:
        """Keep a document for a chat, and number it."""
        now = self._clock()
        return await self._database.write(lambda transaction: transaction.drafts.put(chat, document, now))

    async def take(self, chat: int, number: int) -> Document:
        """Look up a document that the chat is yet to confirm.

        Raises:
            DraftGoneError: there is none: it was confirmed, rejected, or is too old.
        """
        found = await self._database.read(lambda tables: tables.drafts.one(chat, number))
        if found is None:
            raise DraftGoneError
        return found

    async def drop(self, chat: int, number: int) -> None:
        """Forget a document that was confirmed or rejected."""
        await self._database.write(lambda transaction: transaction.drafts.delete(chat, number))
