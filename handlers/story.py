"""/story: one event as each outlet tells it, and why these articles are taken for one story."""

from dataclasses import replace

from handlers import arguments
from handlers.render.article import address
from handlers.render.search import Asked, search_page
from handlers.render.story import StoryPage, story_page, usage
from handlers.render.story_why import why_page
from handlers.reply import Reply
from handlers.request import ChatKind, Request
from handlers.script import revisions_in, story_in
from storage.store import Store


async def answer(request: Request, store: Store) -> Reply:
    """Answer with the story that words find or name, that a button opens, or of the article that is answered.

    In a channel a button opens it in the private chat of who pressed, not before all readers.
    """
    if "story" not in request.parameters:
        return replace(await _sought(request, store), fresh="fresh" in request.parameters)
    number = arguments.number(request, "story")
    if request.chat.kind is ChatKind.CHANNEL:
        return Reply(link=address("story", number, request.bot))
    return replace(await opened(number, request, store), fresh="fresh" in request.parameters)


async def why(request: Request, store: Store) -> Reply:
    """Say for each article of a page what it shares with the others."""
    return why_page(await _page(arguments.number(request, "story"), request, store), request)


async def opened(number: int, request: Request, store: Store) -> Reply:
    """Open the story of an article, at the telling that the request names or at its first."""
    return story_page(await _page(number, request, store), request)


async def _sought(request: Request, store: Store) -> Reply:
    words = arguments.words(request)
    if words:
        return await _best(words, request, store)
    if "article" in request.parameters:
        return await opened(arguments.number(request, "article"), request, store)
    return usage(request.translate)


async def _best(words: str, request: Request, store: Store) -> Reply:
    """Open the story of the article that words name, or else of the best that they find."""
    number = arguments.named_article(words)
    if number is None:
        found = await store.search(words, limit=1, reader=request.translate.language, grouped=True)
        if not found.hits:
            return search_page(Asked(words), found, request.translate)
        number = found.hits[0].id
    return await opened(number, request, store)


async def _page(number: int, request: Request, store: Store) -> StoryPage:
    """Look up the page of a story, in the chat's script."""
    story, script = await store.chronicle.story(number), request.preferences.script
    revisions = revisions_in(await store.tales.revisions(story.id), story, script)
    came = await store.tales.moments(story.id)
    first = arguments.number(request, "first", default=0)
    return StoryPage(story_in(story, script), came, revisions, first, arguments.list_behind(request))
