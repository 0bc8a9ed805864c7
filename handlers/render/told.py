"""A bundle or a digest as a message: its stories in numbered pages."""

from zoneinfo import ZoneInfo

from handlers.i18n import Translator
from handlers.render.alert import outlets
from handlers.render.buttons import rows, wrapped
from handlers.render.changes import change
from handlers.render.headline import DOT, details, title
from handlers.render.html import Html, cut, joined
from handlers.render.listing import arrows, heading
from handlers.render.moments import local_day
from handlers.reply import Button, Reply
from storage.delivery import Kind, Told, ToldPage
from storage.model import Action

PAGE_SIZE = 10
ROW = 5
CHANGE_LIMIT = 90


def told_page(page: ToldPage, translate: Translator, place: ZoneInfo) -> Reply:
    """Show the stories of one page; a number opens its article in a message of its own.

    A digest has its date, by the calendar of the chat's zone `place`.
    """
    if page.kind is Kind.DIGEST:
        day = local_day(page.made, place, translate)
        top = translate("alert-digest", count=page.total, day=day)
    else:
        top = translate("alert-bundle", hold=page.hold.value, count=page.total)
    lines = (
        _line(number, told, translate, place) for number, told in enumerate(page.stories, page.offset + 1)
    )
    numbers = [
        Button(str(number), Action("read", {"article": told.hit.id, "fresh": 1}))
        for number, told in enumerate(page.stories, page.offset + 1)
    ]
    turning = arrows(Action("told", {"delivery": page.delivery}), page.offset, page.total, PAGE_SIZE)
    return Reply(
        html=joined([heading(top, page.offset, page.total, translate, PAGE_SIZE), *lines], "\n\n"),
        buttons=rows(*wrapped(numbers, ROW), turning),
    )


def _line(number: int, told: Told, translate: Translator, place: ZoneInfo) -> Html:
    first = joined([f"{number}.", title(told.hit.title, translate)], " ")
    others = len(outlets(told))
    more = translate("alert-others", count=others) if others else Html()
    changed = (
        cut(change(told.correction, told, translate, place), CHANGE_LIMIT) if told.correction else Html()
    )
    return joined([first, joined([details(told.hit, translate), more], DOT), changed], "\n")
