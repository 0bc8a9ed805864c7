from importlib.resources import files
from pathlib import Path

from handlers.i18n import translator
from handlers.render.watch import EXAMPLES as WATCHES
from handlers.start import EXAMPLES
from storage.model import Document, Language
from storage.sources.files.reading import read


async def test_every_example_finds_articles_of_its_language_among_those_shipped(store):
    await store.add([item for item in read([Path(str(files("documents")))]) if isinstance(item, Document)])
    for language in Language:
        for message in (*EXAMPLES, *WATCHES, "help-example"):
            words = translator(language).plain(message)
            page = await store.search(words, limit=5, reader=language)
            assert page.complete, words
            assert any(hit.language is language for hit in page.hits), words
