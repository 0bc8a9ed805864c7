"""How deliveries to a chat stand, as a message."""

from collections.abc import Iterator, Sequence

from handlers.i18n import Translator
from handlers.render.hours import muted_until
from handlers.render.html import Html, joined
from handlers.render.moments import moment_here
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.alerts import Hold
from storage.delivery import ChatStatus, Waiting
from storage.model import Action
from storage.schedule import quiet_until, zone
from storage.subscription import Subscription

REACHED = "active"
"""The state of a chat that gets its messages."""


def status_page(watches: Sequence[Subscription], status: ChatStatus, request: Request) -> Reply:
    """Show the watches of a chat, whether it is left alone now, what waits and what was not delivered."""
    translate = request.translate
    now = joined([translate("status-title"), _watches(watches, translate), *_silence(request)], "\n")
    rests = translate("status-rests", state=status.state) if status.state != REACHED else Html()
    parts = [now, rests, _waiting(status, request), _sent(status, request), _closed(status, request)]
    every = Button(translate.plain("watch-all-button"), Action("watches"))
    return Reply(html=joined(parts, "\n\n"), buttons=((every,),))


def _watches(watches: Sequence[Subscription], translate: Translator) -> Html:
    if not watches:
        return translate("status-no-watches")
    resting = sum(watch.paused or watch.removed for watch in watches)
    return translate("status-watches", active=len(watches) - resting, resting=resting)


def _silence(request: Request) -> Iterator[Html]:
    """Say until when the chat is left alone, if it is now."""
    translate, quiet = request.translate, request.preferences.hours.quiet
    until = muted_until(request)
    if until:
        yield translate("status-muted", moment=until)
    place = zone(request.preferences.hours.zone)
    end = quiet_until(quiet, place, request.now) if quiet else None
    if end is not None:
        yield translate("status-quiet", moment=moment_here(end, request))


def _waiting(status: ChatStatus, request: Request) -> Html:
    if not status.waiting:
        return request.translate("status-nothing-waits")
    lines = (_held(waiting, request) for waiting in status.waiting)
    return joined([request.translate("status-waiting"), *lines], "\n")


def _held(waiting: Waiting, request: Request) -> Html:
    if waiting.hold == Hold.NONE:
        return request.translate("status-ready", count=waiting.count)
    moment = moment_here(waiting.until, request)
    return request.translate("status-held", hold=waiting.hold, count=waiting.count, moment=moment)


def _sent(status: ChatStatus, request: Request) -> Html:
    """Say when the last message came, and what was not delivered."""
    translate, last = request.translate, request.translate("status-none-sent")
    if status.last_sent is not None:
        last = translate("status-last", moment=moment_here(status.last_sent, request))
    if not status.lost:
        return last
    lines = (
        translate("status-lost-part", state=state.value, count=count) for state, count in status.lost.items()
    )
    return joined([last, translate("status-lost"), *lines], "\n")


def _closed(status: ChatStatus, request: Request) -> Html:
    if not status.closed_threads:
        return Html()
    place = "main" if request.preferences.main_chat else "topic"
    return request.translate("status-closed", count=len(status.closed_threads), place=place)
