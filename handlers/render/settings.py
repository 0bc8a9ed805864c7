"""All that a chat can choose, on one page, and the choice of language and of letters."""

from collections.abc import Iterator

from handlers.cities import city
from handlers.i18n import Translator
from handlers.render.buttons import choice_of_language, choice_of_script, rows, wrapped
from handlers.render.hours import back, daily_limit, digest_times, muted_until, quiet_hours
from handlers.render.html import Html, joined
from handlers.render.moments import local_time
from handlers.reply import Button, Reply, Rows
from handlers.request import ChatKind, Request
from handlers.script import ORIGINAL
from storage.model import Action, Script
from storage.schedule import zone


def settings_page(request: Request) -> Reply:
    """Show what this chat chose, with buttons that open each choice."""
    translate = request.translate
    top = translate("preferences-settings", script=_written(request.preferences.script))
    lines = [*_hours(request), *_rules(request)]
    return Reply(html=joined([top, *lines], "\n"), buttons=rows(*_choosers(translate), *_toggles(request)))


def language_page(translate: Translator) -> Reply:
    """Offer the languages, the present one ticked."""
    languages = choice_of_language(translate.language, {})
    return Reply(html=translate("preferences-choose"), buttons=(*languages, back(translate)))


def script_page(script: Script | None, translate: Translator) -> Reply:
    """Offer the scripts, the present one ticked."""
    scripts = choice_of_script(_written(script), translate)
    return Reply(html=translate("preferences-choose-script"), buttons=(scripts, back(translate)))


def changers(request: Request) -> Html:
    """Say who changes the watches and settings of a group or channel."""
    who = "everyone" if request.preferences.everyone else "administrators"
    return request.translate("preferences-changers", who=who)


def _hours(request: Request) -> Iterator[Html]:
    translate, hours = request.translate, request.preferences.hours
    time = local_time(request.now, zone(hours.zone))
    quiet = quiet_hours(hours.quiet) if hours.quiet else translate("hours-none")
    until = muted_until(request)
    yield translate("preferences-zone", city=city(hours.zone, translate), time=time)
    yield translate("preferences-quiet", hours=quiet)
    yield translate("preferences-digest", when=digest_times(hours.digest, translate))
    yield translate("preferences-limit", limit=daily_limit(hours, translate))
    if until:
        yield translate("preferences-muted", moment=until)


def _rules(request: Request) -> Iterator[Html]:
    """Say what only groups choose."""
    if request.chat.kind is ChatKind.GROUP:
        yield changers(request)
        place = "main" if request.preferences.main_chat else "topic"
        yield request.translate("preferences-topics", place=place)


def _choosers(translate: Translator) -> Rows:
    labels = {
        "language": translate.plain("preferences-change"),
        "script": translate.plain("preferences-script-button"),
        "timezone": translate.plain("preferences-zone-button"),
        "digest": translate.plain("preferences-digest-button"),
        "quiet": translate.plain("preferences-quiet-button"),
        "limit": translate.plain("preferences-limit-button"),
        "mute": translate.plain("preferences-mute-button"),
    }
    return wrapped([Button(label, Action(command)) for command, label in labels.items()], 2)


def _toggles(request: Request) -> Rows:
    """Make the buttons that turn over what only groups choose, those that this person may press."""
    if request.chat.kind is not ChatKind.GROUP:
        return ()
    translate, chosen = request.translate, request.preferences
    everyone = translate.plain(
        "preferences-administrators-button" if chosen.everyone else "preferences-everyone-button"
    )
    place = translate.plain(
        "preferences-topic-button" if chosen.main_chat else "preferences-main-chat-button"
    )
    changers = Button(everyone, Action("everyone", {"on": int(not chosen.everyone)}))
    topics = Button(place, Action("main_chat", {"on": int(not chosen.main_chat)}))
    return ((changers,) if request.administrator else (), (topics,))


def _written(script: Script | None) -> str:
    return script.value if script else ORIGINAL
