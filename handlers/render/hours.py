"""When a chat hears of its watches, as pages with buttons to choose otherwise; a button types for you."""

from datetime import datetime, timedelta

from handlers.cities import NEAR, city
from handlers.i18n import Translator
from handlers.render.buttons import wrapped
from handlers.render.html import Html, joined
from handlers.render.moments import clock, local_time, moment_here, span, weekday
from handlers.reply import Button, Reply, Rows
from handlers.request import Request
from storage.alerts import Hours
from storage.model import Action
from storage.schedule import Digest, Period, Quiet, zone

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DIGESTS = (
    Digest(Period.DAILY, 8 * 60),
    Digest(Period.DAILY, 9 * 60),
    Digest(Period.DAILY, 18 * 60),
    Digest(Period.WEEKLY, 9 * 60),
)
QUIETS = (Quiet(22 * 60, 7 * 60), Quiet(23 * 60, 7 * 60), Quiet(23 * 60, 8 * 60), Quiet(0, 8 * 60))
MUTES = (1, 8)
"""Hours to be muted."""
LIMITS = (5, 10, 20, 50)
OFF = "off"


def digest_page(upcoming: datetime, request: Request, *, kept: bool) -> Reply:
    """Show when the digest comes; `kept` says that this was chosen just now."""
    translate, hours = request.translate, request.preferences.hours
    choices = [
        _choice(_label(one, translate), "digest", _typed(one), is_current=one == hours.digest)
        for one in DIGESTS
    ]
    now = translate(
        "digest-now", when=digest_times(hours.digest, translate), moment=moment_here(upcoming, request)
    )
    example = translate.plain("digest-example")
    return _page(now, translate("digest-about"), example, wrapped(choices, 2), translate, kept=kept)


def quiet_page(request: Request, *, kept: bool) -> Reply:
    """Show the quiet hours; `kept` says that they were chosen just now."""
    translate, quiet = request.translate, request.preferences.hours.quiet
    choices = [
        _choice(quiet_hours(one), "quiet", quiet_hours(one), is_current=one == quiet) for one in QUIETS
    ]
    none = _choice(translate.plain("quiet-off-button"), "quiet", OFF, is_current=quiet is None)
    now = translate("quiet-now", hours=quiet_hours(quiet) if quiet else translate("hours-none"))
    example = translate.plain("quiet-example")
    rows = (*wrapped(choices, 2), (none,))
    return _page(now, translate("quiet-about"), example, rows, translate, kept=kept)


def mute_page(request: Request, *, kept: bool) -> Reply:
    """Show whether the chat is muted; `kept` says that this was chosen just now."""
    translate, until = request.translate, muted_until(request)
    spans = tuple(_choice(span(timedelta(hours=hours), translate), "mute", f"{hours}h") for hours in MUTES)
    tomorrow = _choice(translate.plain("mute-tomorrow-button"), "mute", "tomorrow 09:00")
    unmute = _choice(translate.plain("mute-off-button"), "mute", OFF)
    now = translate("mute-until", moment=until) if until else translate("mute-not")
    example = translate.plain("mute-example")
    rows = (spans, (tomorrow,), *([(unmute,)] if until else []))
    return _page(now, translate("mute-about"), example, rows, translate, kept=kept)


def limit_page(request: Request, *, kept: bool) -> Reply:
    """Show how many messages a day come at once; `kept` says that this was chosen just now."""
    translate, hours = request.translate, request.preferences.hours
    choices = tuple(_choice(str(one), "limit", str(one), is_current=one == hours.limit) for one in LIMITS)
    none = _choice(translate.plain("limit-off-button"), "limit", OFF, is_current=hours.limit is None)
    now = translate("limit-now", limit=daily_limit(hours, translate))
    about = translate("limit-about", time=clock(hours.digest.minute))
    return _page(now, about, translate.plain("limit-example"), (choices, (none,)), translate, kept=kept)


def zone_page(request: Request, *, kept: bool) -> Reply:
    """Show the time zone and what clocks show there; `kept` says that it was chosen just now."""
    translate, present = request.translate, request.preferences.hours.zone
    choices = [_choice(city(name, translate), "timezone", name, is_current=name == present) for name in NEAR]
    time = local_time(request.now, zone(present))
    now = translate("timezone-now", city=city(present, translate), time=time)
    example = translate.plain("timezone-example")
    return _page(now, translate("timezone-about"), example, wrapped(choices, 2), translate, kept=kept)


def digest_times(digest: Digest, translate: Translator) -> Html:
    """Say how often and at which hour the digest comes."""
    time = clock(digest.minute)
    if digest.period is Period.DAILY:
        return translate("hours-daily", time=time)
    return translate("hours-weekly", day=WEEKDAYS[digest.weekday], time=time)


def quiet_hours(quiet: Quiet) -> str:
    """Write quiet hours from their beginning to their end."""
    return f"{clock(quiet.start)}–{clock(quiet.end)}"


def daily_limit(hours: Hours, translate: Translator) -> str:
    """Write how many messages a day come at once, or that there is no limit."""
    return translate("hours-none") if hours.limit is None else str(hours.limit)


def muted_until(request: Request) -> str:
    """Say until when the chat is muted; nothing if it is not."""
    hours = request.preferences.hours
    if hours.muted_until is None or hours.muted_until <= request.now:
        return ""
    return moment_here(hours.muted_until, request)


def back(translate: Translator) -> tuple[Button, ...]:
    """Make the way from a choice to all of them."""
    return (Button(translate.plain("preferences-back-button"), Action("settings")),)


def _page(now: Html, about: Html, example: str, choices: Rows, translate: Translator, *, kept: bool) -> Reply:
    done = translate("hours-kept") if kept else Html()
    choose = translate("hours-choose", example=example)
    return Reply(
        html=joined([joined([done, now], " "), about, choose], "\n\n"),
        buttons=(*choices, back(translate)),
    )


def _choice(label: str, command: str, words: str, *, is_current: bool = False) -> Button:
    return Button(f"✓ {label}" if is_current else label, Action(command, {"words": words}))


def _label(digest: Digest, translate: Translator) -> str:
    time = clock(digest.minute)
    if digest.period is Period.DAILY:
        return translate.plain("digest-daily-button", time=time)
    return f"{weekday(digest.weekday, translate).capitalize()} {time}"


def _typed(digest: Digest) -> str:
    """Write a choice as it can be typed."""
    day = digest.period.value if digest.period is Period.DAILY else WEEKDAYS[digest.weekday]
    return f"{day} {clock(digest.minute)}"
