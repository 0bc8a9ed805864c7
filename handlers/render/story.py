"""A story as a message: who tells it, since when and in which languages, and its articles in pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.i18n import Translator
from handlers.languages import MARKS, is_read_by
from handlers.render.article import address
from handlers.render.buttons import numbers, rows, turning
from handlers.render.changes import changed
from handlers.render.coverage import extent
from handlers.render.headline import DOT, SOURCE_LIMIT, title
from handlers.render.html import MESSAGE_LIMIT, Html, cut, cut_plain, joined, tagged
from handlers.render.listing import PAGE_SIZE
from handlers.render.moments import day_and_time, local_time
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.model import Action, Coverage, Headline, Parameters, Snippet
from storage.revision import Revised
from storage.schedule import zone
from storage.story import Story, Telling

OUTLETS = 6
COPIES = 4
"""Outlets with a near-copy that are named."""
CHANGES = 2
"""Changes of an article that are named, the latest."""
CHANGE_LIMIT = 90
TITLE_LIMIT = 120


@dataclass(frozen=True, slots=True)
class StoryPage:
    """The part of a story that is shown: its tellings from `first` on.

    `came` says when each of its articles came, `revisions` what was changed in them. `back` is the list that
    the story was opened from.
    """

    story: Story
    came: Mapping[int, datetime]
    revisions: Sequence[Revised] = ()
    first: int = 0
    back: Action | None = None

    @property
    def start(self) -> int:
        """Where the page begins: at the last one if so many tellings are no longer there."""
        last = (len(self.story.tellings) - 1) // PAGE_SIZE
        return min(self.first // PAGE_SIZE, last) * PAGE_SIZE

    @property
    def tellings(self) -> list[tuple[int, Telling]]:
        """The tellings of the page, numbered as in the whole story."""
        numbered = list(enumerate(self.story.tellings, 1))
        return numbered[self.start : self.start + PAGE_SIZE]

    def parameters(self, first: int) -> Parameters:
        """What a button holds that opens the story at another telling and knows the way back to the list."""
        kept = {"list": self.back.command, **self.back.parameters} if self.back else {}
        return {"story": self.story.tellings[0].headline.id, "first": first, **kept}

    def action(self, first: int) -> Action:
        """What opens the story at a telling."""
        return Action("story", self.parameters(first))


def story_page(page: StoryPage, request: Request) -> Reply:
    """Show who tells a story, and a page of its articles; each is one tap away."""
    translate, story = request.translate, page.story
    lines = (_telling(number, telling, page, request) for number, telling in page.tellings)
    alone = translate("story-alone") if story.articles == 1 else Html()
    return Reply(
        html=cut(joined([_head(page, request), *lines, alone], "\n\n"), MESSAGE_LIMIT),
        buttons=_buttons(page, translate),
    )


def usage(translate: Translator) -> Reply:
    """Say how to ask for a story, with an example to press."""
    words = translate.plain("start-example-1")
    pressed = Button(words, Action("story", {"words": words, "fresh": 1}))
    return Reply(html=translate("story-usage", example=words), buttons=((pressed,),))


def outlets_of(heads: Iterable[Headline], beside: Headline, request: Request) -> Html:
    """Name the outlets of near-copies once each, with the way to them, and what differs from the article.

    Where there are many, the first few.
    """
    found = dict[str, Headline]()
    for head in heads:
        mark = MARKS[head.language]
        source = cut_plain(head.source, SOURCE_LIMIT) or mark
        named = source if head.language is beside.language else f"{source} ({mark})"
        found.setdefault(named if head.source else mark, head)
    linked = [
        tagged("a", name, href=address("read", head.id, request.bot)) if request.bot else name
        for name, head in found.items()
    ]
    return _listed(linked, COPIES, request.translate)


def _head(page: StoryPage, request: Request) -> Html:
    """Write the title, how widely the story is told and since when, and the outlets."""
    story, translate = page.story, request.translate
    told = Coverage(story.articles, story.languages, len(story.sources))
    sources = [cut_plain(source, SOURCE_LIMIT) for source in story.sources]
    named = _listed(sources, OUTLETS, translate) if len(sources) > 1 else Html()
    return joined([_title_of(story, translate), extent(told, translate), _span(page, request), named], "\n")


def _title_of(story: Story, translate: Translator) -> Html:
    """Write the title of the first article that the reader can read, else of the first one."""
    heads = list(_headlines(story.tellings))
    mine = (head for head in heads if is_read_by(translate.language, head.language))
    return title(Snippet(next(mine, heads[0]).title), translate)


def _span(page: StoryPage, request: Request) -> Html:
    """Say from when to when a story was told."""
    first = _known(min(page.came.values()), page.story.first, request)
    last = _known(max(page.came.values()), page.story.last, request)
    return joined(dict.fromkeys([first, last]), " – ")


def _telling(number: int, telling: Telling, page: StoryPage, request: Request) -> Html:
    """Write an article: its title, who published it when, who else has it, and what was changed."""
    head, translate = telling.headline, request.translate
    first = joined([f"{number}.", cut(title(Snippet(head.title), translate), TITLE_LIMIT)], " ")
    source = cut_plain(head.source, SOURCE_LIMIT)
    came = _known(page.came[head.id], head.published, request)
    details = joined([source, MARKS[head.language], came], DOT)
    copies = outlets_of(telling.copies, head, request)
    also = translate("story-also", outlets=copies) if copies else Html()
    return joined([first, details, also, *_changes(telling, page, request)], "\n")


def _known(came: datetime, published: date | None, request: Request) -> str:
    """Say when something came; the day alone of what was published on another day than it came."""
    day = came.astimezone(zone(request.preferences.hours.zone)).date()
    if published is None or published == day:
        return day_and_time(came, request)
    return request.translate.date(published)


def _changes(telling: Telling, page: StoryPage, request: Request) -> Iterator[Html]:
    """Say what was changed in an article or its copies, the latest; another day than its own is named."""
    place = zone(request.preferences.hours.zone)
    heads = {head.id: head for head in (telling.headline, *telling.copies)}
    for one in [one for one in page.revisions if one.article in heads][-CHANGES:]:
        same = one.at.astimezone(place).date() == page.came[telling.headline.id].astimezone(place).date()
        when = local_time(one.at, place) if same else day_and_time(one.at, request)
        head = heads[one.article]
        outlet = "" if head is telling.headline else cut_plain(head.source, SOURCE_LIMIT)
        said = changed(one.revision, joined([when, outlet], ", "), request.translate)
        yield cut(said, CHANGE_LIMIT)


def _buttons(page: StoryPage, translate: Translator) -> tuple[tuple[Button, ...], ...]:
    start, total = page.start, len(page.story.tellings)
    listed = [telling.headline.id for _, telling in page.tellings]
    backward = page.action(start - PAGE_SIZE) if start else None
    forward = page.action(start + PAGE_SIZE) if start + PAGE_SIZE < total else None
    asking = Button(translate.plain("story-why-button"), Action("story_why", page.parameters(start)))
    return rows(
        numbers(listed, start + 1, {"back": "story", **page.parameters(start)}),
        turning(backward, forward),
        (asking,) if page.story.articles > 1 else (),
        (Button(translate.plain("read-back"), page.back),) if page.back else (),
    )


def _headlines(tellings: Iterable[Telling]) -> Iterator[Headline]:
    for telling in tellings:
        yield from (telling.headline, *telling.copies)


def _listed(named: Sequence[str], limit: int, translate: Translator) -> Html:
    """Join the first few names of many."""
    more = len(named) - limit
    rest = translate("alert-more", count=more) if more > 0 else Html()
    return joined([*named[:limit], rest], ", ")
