"""What is handed in: a post forwarded from a channel, a file, the address of a page; and its confirmation."""

from dataclasses import replace

from handlers import arguments, search
from handlers.errors import UserError
from handlers.gathering import Gatherer, GatheringError
from handlers.render.forward import added, preview
from handlers.reply import Reply
from handlers.request import Request
from storage.model import Document
from storage.obstacle import Obstacle
from storage.sources.post import Post, headline, is_article, read_post
from storage.sources.source import LARGEST_DOCUMENT, MEGABYTE
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer an operator with what the article would be; for anybody else, search for what was handed in."""
    if not request.operator:
        return await _sought(request, store)
    document = await _document(request)
    outlook = await store.drafts.outlook(document)
    number = await store.drafts.keep(request.chat.id, document)
    return preview(number, document, outlook, request.translate)


async def add(request: Request, store: Store) -> Reply:
    """Store the article, alert those who wait for it, and show where it is to be read.

    It is forgotten only then, so that a program that dies in between has lost nothing.
    """
    number = _draft(request)
    document = await store.drafts.take(request.chat.id, number)
    [addition] = await store.add([document])
    await store.drafts.drop(request.chat.id, number)
    return added(document, addition, request.translate)


async def cancel(request: Request, store: Store) -> Reply:
    """Let it be."""
    await store.drafts.drop(request.chat.id, _draft(request))
    return Reply(html=request.translate("forward-cancelled"))


async def _sought(request: Request, store: Store) -> Reply:
    """Search for the headline of a post, or for the words; where there are none, say what can be done."""
    words = headline(request.post) if request.post else request.words
    if not words:
        return Reply(html=request.translate("forward-not-read"))
    return await search.answer(replace(request, words=words), store)


async def _document(request: Request) -> Document:
    """Read what was handed in; of a post with a file, the post where it is an article, else the file."""
    post = request.post
    if request.attachment and not (post and is_article(post)):
        if request.attachment.size > LARGEST_DOCUMENT:
            raise UserError("error-large-file", limit=LARGEST_DOCUMENT // MEGABYTE)
        document = await _gatherer(request).file(request.attachment)
        return _posted(document, post) if post else document
    if post:
        return read_post(post)
    return await _gatherer(request).page(request.words.strip())


def _posted(document: Document, post: Post) -> Document:
    """Let a file say of itself what it knows, and the post that it hung on the rest."""
    return replace(
        document,
        source=document.source or post.channel,
        published=document.published or post.published,
        url=document.url or post.url,
    )


def _gatherer(request: Request) -> Gatherer:
    if request.gatherer is None:
        raise GatheringError(Obstacle.REFUSED)
    return request.gatherer


def _draft(request: Request) -> int:
    return arguments.number(request, "draft")
