"""/split and /merge: stories as those who run the bot correct them, and can take it back."""

from handlers import arguments
from handlers.render.listing import PAGE_SIZE
from handlers.render.regrouping import candidates, merged, question, split_off, undone
from handlers.reply import Reply
from handlers.request import Request
from handlers.script import article_in, hits_in
from storage.model import Article
from storage.store import Store


async def split(request: Request, store: Store) -> Reply:
    """Take an article out of its story, and say how to undo it."""
    number = _article(request)
    if number is None:
        return Reply(html=request.translate("story-split-usage"))
    article = await _shown(number, request, store)
    done = await store.chronicle.split(number)
    return split_off(article, done, request.translate)


async def merge(request: Request, store: Store) -> Reply:
    """Join two stories; where only one is named ask for the other, and show those that are meant perhaps."""
    first, other = _both(request)
    if first is None:
        return Reply(html=request.translate("story-merge-usage"))
    into = _into(other, request)
    if into is not None:
        return await _merged(first, into, request, store)
    article = await _shown(first, request, store)
    if not other:
        return question(article, request.translate)
    found = await store.search(other, limit=PAGE_SIZE, reader=request.translate.language, grouped=True)
    hits = hits_in(found, request.preferences.script).hits
    return candidates(article, other, [hit for hit in hits if hit.story != article.story], request.translate)


async def undo(request: Request, store: Store) -> Reply:
    """Take a split or a merge back."""
    await store.chronicle.undo(arguments.number(request, "decision"))
    article = await _shown(arguments.number(request, "article"), request, store)
    return undone(article, request.translate)


async def _merged(first: int, into: int, request: Request, store: Store) -> Reply:
    done = await store.chronicle.merge(first, into)
    return merged(await _shown(into, request, store), first, done, request.translate)


async def _shown(number: int, request: Request, store: Store) -> Article:
    """Look an article up, to be shown in the chat's script."""
    return article_in(await store.article(number), request.preferences.script)


def _both(request: Request) -> tuple[int | None, str]:
    """Tell which article is meant, and what was said of the other story."""
    words = "" if request.pressed else request.words.strip()
    first, _, other = words.partition(" ")
    if "article" in request.parameters and arguments.named_article(other) is None:
        return arguments.number(request, "article"), words
    return arguments.named_article(first), other.strip()


def _into(other: str, request: Request) -> int | None:
    """Tell which article of the other story is meant, if it was chosen or named by its number."""
    if "into" in request.parameters:
        return arguments.number(request, "into")
    return arguments.named_article(other)


def _article(request: Request) -> int | None:
    """Tell which article is named, or else answered or had the button."""
    named = arguments.named_article(request.words)
    if named is None and "article" in request.parameters:
        return arguments.number(request, "article")
    return named
