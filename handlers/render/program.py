"""How the whole outbox stands, as a message for those who run the bot."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.i18n import Translator
from handlers.render.html import Html, joined
from handlers.render.moments import moment_here, span
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.delivery import OutboxStatus, Trouble
from storage.model import Action

FAILURES = 8
"""Reasons that are listed, the most frequent first."""


def program_page(page: Reply, status: OutboxStatus, request: Request) -> Reply:
    """Show under a chat's status that of the whole program, with a button to try again what was given up."""
    translate = request.translate
    buttons = page.buttons
    if status.trouble_count:
        label = translate.plain("retry-button", count=status.trouble_count)
        buttons = ((Button(label, Action("retry", {"words": "all"})),), *buttons)
    parts = [page.html, _queue(status, translate), _failures(status, translate), _troubles(status, request)]
    return replace(page, html=joined(map(Html, parts), "\n\n"), buttons=buttons)


def _queue(status: OutboxStatus, translate: Translator) -> Html:
    def lines() -> Iterator[Html]:
        yield translate("program-title")
        yield translate("program-queue", ready=status.ready, held=status.held)
        if status.oldest is not None:
            yield translate("program-oldest", age=span(status.oldest, translate))
        if status.chats:
            chats = (
                translate("program-chat", state=state, count=count) for state, count in status.chats.items()
            )
            yield translate("program-chats", chats=joined(chats, ", "))

    return joined(lines(), "\n")


def _failures(status: OutboxStatus, translate: Translator) -> Html:
    if not status.failures:
        return translate("program-no-failures")
    most = sorted(status.failures.items(), key=lambda failure: -failure[1])[:FAILURES]
    lines = (
        translate("program-failure", reason=_reason(reason, translate), count=count) for reason, count in most
    )
    return joined([translate("program-failures"), *lines], "\n")


def _troubles(status: OutboxStatus, request: Request) -> Html:
    if not status.troubles:
        return Html()
    translate = request.translate
    lines = (_trouble(trouble, request) for trouble in status.troubles)
    again = translate("program-retry", id=str(status.troubles[0].id))
    return joined([translate("program-troubles", count=status.trouble_count), *lines, again], "\n")


def _trouble(trouble: Trouble, request: Request) -> Html:
    translate = request.translate
    return translate(
        "program-trouble",
        id=str(trouble.id),
        state=trouble.state.value,
        reason=_reason(trouble.reason, translate),
        chat=str(trouble.chat),
        moment=moment_here(trouble.changed, request),
    )


def _reason(reason: str, translate: Translator) -> Html:
    """Word a reason of the outbox; one that we have no words for stays as it is."""
    return translate("program-reason", key=reason.replace(" ", "-"), reason=reason)
