"""An alert as a message: one story, who else has it, and which watches it is for; and why it came."""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from handlers.i18n import Translator
from handlers.languages import MARKS, is_read_by
from handlers.render.buttons import is_web_address
from handlers.render.changes import latest_changes
from handlers.render.coverage import story_button
from handlers.render.headline import SOURCE_LIMIT, details, title
from handlers.render.html import MESSAGE_LIMIT, Html, cut, cut_plain, joined, marked, tagged
from handlers.render.search import SNIPPET_LIMIT
from handlers.render.watch import shown
from handlers.render.why import TITLE_LIMIT, reasons
from handlers.reply import Button, Reply
from storage.delivery import Told
from storage.model import Action, Headline, Parameters, SearchHit

OUTLETS = 6
QUERIES = 3
EXPLAINED = 5
"""Queries whose reasons are told; a chat may have many that find the same."""


def alert_page(told: Told, translate: Translator, place: ZoneInfo, *, muted: bool = False) -> Reply:
    """Show an alert; its title opens the original if that has an address of the web.

    What was changed since has its moment by the clocks of the chat's zone `place`. `muted` tells whether the
    chat wants to hear no more of the story.
    """
    hit = told.hit
    head = joined([linked_title(hit, translate), details(hit, translate)], "\n")
    snippet = cut(marked(hit.snippet.text, hit.snippet.matches, "b"), SNIPPET_LIMIT)
    changed = latest_changes(told, translate, place)
    last = joined([changed, _also(told, translate), for_watches(told.queries, translate)], "\n")
    read = Button(translate.plain("alert-read-button"), Action("read", {"article": hit.id, "fresh": 1}))
    story = story_button(hit.id, told.coverage, {"fresh": 1}, translate)
    why = Button(translate.plain("alert-why-button"), Action("why_alert", _held(told, muted=muted)))
    return Reply(
        html=joined([head, snippet, last], "\n\n"),
        buttons=(
            (read, *story, why),
            (
                _muting(told, translate, muted=muted),
                Button(translate.plain("alert-settings-button"), Action("settings", {"fresh": 1})),
            ),
        ),
    )


def why_page(told: Told, translate: Translator, *, muted: bool = False) -> Reply:
    """Explain query by query why an alert came, with the way back to it."""
    head = joined([translate("alert-why"), cut(title(told.hit.title, translate), TITLE_LIMIT)], "\n")
    explained = (
        joined([for_watches((query,), translate), reasons(hit, translate)], "\n")
        for query, hit in list(zip(told.queries, told.hits, strict=True))[:EXPLAINED]
    )
    back = Button(translate.plain("alert-back-button"), Action("alert", _held(told, muted=muted)))
    return Reply(html=cut(joined([head, *explained], "\n\n"), MESSAGE_LIMIT), buttons=((back,),))


def outlets(told: Told) -> list[tuple[str, str]]:
    """List the outlets and language marks of the story's other articles, each pair once."""
    mine = _outlet(told.hit)
    pairs = dict.fromkeys(_outlet(other) for other in told.others if other.id != told.hit.id)
    return [pair for pair in pairs if pair != mine]


def _outlet(head: SearchHit | Headline) -> tuple[str, str]:
    return cut_plain(head.source, SOURCE_LIMIT), MARKS[head.language]


def linked_title(hit: SearchHit, translate: Translator) -> Html:
    """Write the title of an article as a link to it, if it has an address of the web."""
    written = title(hit.title, translate)
    return tagged("a", written, href=hit.url) if is_web_address(hit.url) else written


def _also(told: Told, translate: Translator) -> Html:
    """Name who else has the story, the first few by name, those in the reader's language before others."""
    mine = {mark for language, mark in MARKS.items() if is_read_by(translate.language, language)}
    found = sorted(outlets(told), key=lambda outlet: outlet[1] not in mine)
    if not found:
        return Html()
    named = (f"{source} ({mark})" if source else mark for source, mark in found[:OUTLETS])
    return translate("alert-also", outlets=_listed(named, len(found) - OUTLETS, translate))


def for_watches(queries: Sequence[str], translate: Translator) -> Html:
    """Name the watches that a message is for, the first few of many."""
    named = (translate("words-quoted", text=shown(query)) for query in queries[:QUERIES])
    return translate("alert-for", queries=_listed(named, len(queries) - QUERIES, translate))


def _listed(named: Iterable[str], more: int, translate: Translator) -> Html:
    rest = translate("alert-more", count=more) if more > 0 else Html()
    return joined([*named, rest], ", ")


def _muting(told: Told, translate: Translator, *, muted: bool) -> Button:
    held: Parameters = {"delivery": told.delivery}
    if muted:
        return Button(translate.plain("alert-unmute-button"), Action("unmute_story", held))
    return Button(translate.plain("alert-mute-button"), Action("mute_story", held))


def _held(told: Told, *, muted: bool) -> Parameters:
    """What a button holds that comes back to the alert, in the state it was in."""
    return {"delivery": told.delivery, **({"muted": 1} if muted else {})}
