"""The articles that a fresh store starts with."""

from pathlib import Path

import documents
from bot.app import add_documents
from bot.cli.progress import Bar
from storage.model import Document
from storage.sources import read
from storage.store import Store


async def add_shipped(store: Store) -> None:
    """Add the shipped articles to the store; those already there stay as they are."""
    folder = Path(documents.__file__).parent
    shipped = [item for item in read([folder]) if isinstance(item, Document)]
    await add_documents(store, shipped, Bar("Reading documents"))
