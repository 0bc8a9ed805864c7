"""Documents are made ready to be stored: analysed piece by piece, so that nobody waits for a long one."""

import asyncio
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime

from storage.analysis.analyzer import Analyzer
from storage.database import Entry, Outdated, Renewal
from storage.events.finder import Finder
from storage.model import Document, Language
from storage.sketch import sketch_of
from storage.terms import Columns, Terms

PIECE = 4_000
"""Characters that are analysed at a time: some 20 milliseconds if all their words are new."""

_SPACE = re.compile(r"\s")


class Indexer:
    """Analyses what is to be stored. Between the pieces of a long text others have their turn."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._finder = Finder(analyzer)

    async def entry(self, document: Document, known: bytes | None, now: datetime) -> Entry:
        """Analyse a document, unless it is stored just so: `known` is the digest of what is stored."""
        digest, version = digest_of(document), self._analyzer.version
        language = document.language or self._analyzer.language(f"{document.title}\n{document.text}")
        if digest == known:
            return Entry(document, digest, language, Terms(), None, version, now)
        terms = await self._terms(document.title, document.text, language)
        sketch = await asyncio.to_thread(sketch_of, terms)
        traits = self._finder.find(document.title, document.text, language)
        return Entry(document, digest, language, terms, sketch, version, now, traits)

    async def renewal(self, outdated: Outdated) -> Renewal:
        """Analyse a stored text anew."""
        language = outdated.stated or self._analyzer.language(f"{outdated.title}\n{outdated.text}")
        terms = await self._terms(outdated.title, outdated.text, language)
        sketch = await asyncio.to_thread(sketch_of, terms)
        traits = self._finder.find(outdated.title, outdated.text, language)
        return Renewal(outdated.id, outdated.digest, language, terms, sketch, self._analyzer.version, traits)

    async def _terms(self, title: str, text: str, language: Language) -> Terms:
        return Terms(await self._columns(title, language), await self._columns(text, language))

    async def _columns(self, text: str, language: Language) -> Columns:
        parts = list[Columns]()
        for piece in pieces(text):
            forms = self._analyzer.forms(piece, language)
            parts.append(Columns.of(forms, self._analyzer.concepts(forms)))
            await asyncio.sleep(0)
        return Columns.joined(parts)


def pieces(text: str) -> Iterator[str]:
    """Cut a text between words, where a paragraph ends if one does, into pieces of about PIECE characters."""
    start = 0
    while len(text) - start > PIECE:
        end = text.rfind("\n", start + PIECE // 2, start + PIECE)
        if end < 0:
            space = _SPACE.search(text, start + PIECE)
            end = space.start() if space else len(text)
        yield text[start:end]
        start = end
    yield text[start:]


def digest_of(document: Document) -> bytes:
    """Stand for all of a document's content, so that any change shows."""
    content = [document.title, document.text, document.source, document.language]
    content += [document.published.isoformat() if document.published else None, document.url]
    return hashlib.sha256(json.dumps(content).encode()).digest()
