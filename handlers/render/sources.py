"""Followed sources as messages: their list, the card of one, and what was found at an address."""

from collections.abc import Iterator, Mapping, Sequence

from handlers.gathering import Discovery
from handlers.i18n import Translator
from handlers.languages import OWN_NAMES
from handlers.render.buttons import rows, wrapped
from handlers.render.headline import DOT, SOURCE_LIMIT, TITLE_LIMIT
from handlers.render.html import Html, cut_plain, joined, tagged
from handlers.render.listing import arrows, heading
from handlers.render.moments import moment_here, span
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.addresses import host_of
from storage.followed import FollowedSource, Health, SourceKind
from storage.model import Action, Language, Parameters

PAGE_SIZE = 8
ROW = 4
"""Numbered buttons side by side that a thumb still tells apart."""
TITLES = 3
URL_LIMIT = 300
DETAIL_LIMIT = 200

MARKS: Mapping[Health, str] = {
    Health.DEAD: "○",
    Health.FAILING: "◐",
    Health.NEW: "◌",
    Health.GOOD: "●",
}
"""How a source stands, at a glance."""
TROUBLED = (Health.DEAD, Health.FAILING)
"""What needs somebody to look at it comes first in the list."""


def list_page(sources: Sequence[FollowedSource], offset: int, request: Request) -> Reply:
    """List the sources in pages, those in trouble first; a number opens the card of its source."""
    translate = request.translate
    if not sources:
        return Reply(html=translate("source-none"))
    offset = min(offset, (len(sources) - 1) // PAGE_SIZE * PAGE_SIZE)
    ordered = sorted(sources, key=_rank)
    listed = list(enumerate(ordered, 1))[offset : offset + PAGE_SIZE]
    top = heading(translate("source-list"), offset, len(sources), translate, PAGE_SIZE)
    lines = (_entry(number, source, request) for number, source in listed)
    opening = [Button(str(number), Action("source_card", _held(one, offset))) for number, one in listed]
    return Reply(
        html=joined([top, *lines, translate("source-more")], "\n\n"),
        buttons=rows(*wrapped(opening, ROW), arrows(Action("sources"), offset, len(sources), PAGE_SIZE)),
    )


def card(source: FollowedSource, offset: int, request: Request, note: str = "") -> Reply:
    """Show one source with all that can be done to it; `note` says what else there is to say."""
    translate = request.translate
    head = joined([tagged("b", name_of(source)), _state(source, translate)], "\n")
    about = joined(_about(source, request), "\n")
    check = Button(translate.plain("source-check-button"), Action("source_check", _held(source, offset)))
    remove = Button(translate.plain("source-remove-button"), Action("source_remove", _held(source, offset)))
    checking = () if source.kind is SourceKind.CHANNEL else (check,)
    return Reply(
        html=joined([head, about, _trouble(source, translate), note], "\n\n"),
        buttons=((*checking, remove), (_back(offset, translate),)),
    )


def preview(found: Discovery, translate: Translator) -> Reply:
    """Show what was found at an address, with the choice to follow it."""
    name = tagged("b", cut_plain(found.name or host_of(found.url), SOURCE_LIMIT))
    about = [name, _place(found.kind, found.url, translate), _language(found.language, translate)]
    titles = [f"• {cut_plain(' '.join(title.split()), TITLE_LIMIT)}" for title in found.titles[:TITLES]]
    newest = joined([translate("source-newest"), *titles], "\n") if titles else ""
    add = Button(translate.plain("source-add-button"), Action("source_add", _adding(found)))
    cancel = Button(translate.plain("source-cancel-button"), Action("source_cancel"))
    return Reply(
        html=joined([translate("source-preview"), joined(about, "\n"), newest], "\n\n"),
        buttons=((add, cancel),),
    )


def kept(source: FollowedSource, translate: Translator) -> Reply:
    """Confirm a source: when it is read first, what becomes of its backlog, and the way to undo it."""
    past = "known" if source.fetched else "unknown"
    undo = Button(translate.plain("source-undo-button"), Action("source_remove", _held(source, 0)))
    every = Button(translate.plain("source-all-button"), Action("sources"))
    said = [translate("source-kept", name=name_of(source)), translate("source-kept-next", past=past)]
    return Reply(html=joined(said, "\n"), buttons=((undo, every),))


def removed(source: FollowedSource, offset: int, translate: Translator) -> Reply:
    """Say which source was removed, with the way to undo it."""
    undo = Button(translate.plain("source-undo-button"), Action("source_restore", _held(source, offset)))
    return Reply(
        html=translate("source-removed", name=name_of(source)),
        buttons=((undo, _back(offset, translate)),),
    )


def name_of(source: FollowedSource) -> str:
    """Name a source by its outlet, or else by its host."""
    return cut_plain(source.name or host_of(source.url), SOURCE_LIMIT)


def _rank(source: FollowedSource) -> tuple[int, int]:
    place = TROUBLED.index(source.health) if source.health in TROUBLED else len(TROUBLED)
    return place, source.id


def _entry(number: int, source: FollowedSource, request: Request) -> Html:
    """Write a source in the list: its name, how it stands, when it was read and when it is read again."""
    translate = request.translate
    first = joined([f"{number}.", tagged("b", name_of(source))], " ")
    read = ""
    if source.fetched:
        read = translate("source-read", moment=moment_here(source.fetched, request))
    following = ""
    if source.kind is not SourceKind.CHANNEL:
        following = translate("source-next", moment=moment_here(source.due, request))
    moments = joined([read, following], DOT)
    return joined([first, _state(source, translate), moments], "\n")


def _state(source: FollowedSource, translate: Translator) -> Html:
    health = translate("source-health", health=source.health.value)
    return joined([f"{MARKS[source.health]} {health}", translate("source-items", count=source.items)], DOT)


def _about(source: FollowedSource, request: Request) -> Iterator[Html]:
    """Say where a source is, what it is in, and when it is read."""
    translate = request.translate
    yield _place(source.kind, source.url, translate)
    yield _language(source.language, translate)
    yield translate("source-zone", zone=source.zone or "UTC")
    if source.fetched:
        yield translate("source-last", moment=moment_here(source.fetched, request))
    if source.kind is not SourceKind.CHANNEL:
        moment = moment_here(source.due, request)
        yield translate("source-upcoming", moment=moment, span=span(source.interval, translate))


def _trouble(source: FollowedSource, translate: Translator) -> Html:
    """Say why the last reading failed, in our words and in those of the network."""
    if source.obstacle is None:
        return Html()
    detail = cut_plain(source.detail, DETAIL_LIMIT)
    reason = translate("obstacle", obstacle=source.obstacle.value, detail=detail)
    said = tagged("code", detail) if detail else ""
    return joined([translate("source-trouble", reason=reason), said], "\n")


def _place(kind: SourceKind, url: str, translate: Translator) -> Html:
    return translate("source-place", kind=kind.value, url=cut_plain(url, URL_LIMIT))


def _language(language: Language | None, translate: Translator) -> Html:
    if language is None:
        return translate("source-any-language")
    return translate("source-language", language=OWN_NAMES[language])


def _adding(found: Discovery) -> Parameters:
    """What the button holds that follows what was found."""
    language = {"language": found.language.value} if found.language else {}
    return {"url": found.url, "kind": found.kind.value, "name": found.name, "zone": found.zone, **language}


def _held(source: FollowedSource, offset: int) -> Parameters:
    """What a button holds that does something to a source and knows the way back to the list."""
    return {"source": source.id, "offset": offset}


def _back(offset: int, translate: Translator) -> Button:
    return Button(translate.plain("read-back"), Action("sources", {"offset": offset}))
