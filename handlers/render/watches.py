"""The watches of a chat as messages: their list, the card of one, and what became of it."""

from collections.abc import Callable, Sequence

from handlers.i18n import Translator
from handlers.render.buttons import rows, wrapped
from handlers.render.headline import DOT
from handlers.render.html import Html, joined, tagged
from handlers.render.listing import arrows, heading
from handlers.render.watch import examples, shown
from handlers.reply import Button, Reply
from handlers.request import Request
from storage.alerts import Mode
from storage.model import Action, Parameters
from storage.schedule import zone
from storage.subscription import Subscription

PAGE_SIZE = 8
ROW = 4
"""Numbered buttons side by side that a thumb still tells apart."""

Numbered = tuple[int, Subscription]
"""A watch with its number among all watches of the chat."""


def list_page(watches: Sequence[Numbered], offset: int, request: Request) -> Reply:
    """List watches in pages; a number opens the card of its watch."""
    translate = request.translate
    if not watches:
        return Reply(html=translate("watch-empty"), buttons=examples(translate))

    def opens(watch: Subscription, offset: int) -> Action:
        return Action("watch_card", _held(watch, offset))

    return _page(translate("watch-list"), watches, offset, request, opens, Action("watches"))


def choice_page(watches: Sequence[Numbered], offset: int, words: str, request: Request) -> Reply:
    """List the watches that `words` may mean; a number deletes its watch."""

    def deletes(watch: Subscription, offset: int) -> Action:
        return Action("watch_delete", _held(watch, offset))

    again = Action("unwatch", {"words": words})
    return _page(request.translate("watch-choose"), watches, offset, request, deletes, again)


def card(watch: Subscription, offset: int, request: Request, note: str = "") -> Reply:
    """Show one watch with all that can be done to it; `note` says what else there is to say."""
    translate = request.translate
    made = watch.made.astimezone(zone(request.preferences.hours.zone)).date()
    state = joined([*_state(watch, request), translate("watch-made", day=made)], DOT)
    pause = Action("watch_pause", {**_held(watch, offset), "paused": int(not watch.paused)})
    other = Mode.DIGEST if watch.mode is Mode.NOW else Mode.NOW
    switch = Action("watch_mode", {**_held(watch, offset), "mode": other.value})
    edit = Action("watch_edit", {"watch": watch.id})
    delete = Action("watch_delete", _held(watch, offset))
    correct = Action("watch_corrections", {**_held(watch, offset), "on": int(not watch.corrections)})
    pausing = translate.plain("watch-resume-button" if watch.paused else "watch-pause-button")
    switching = translate.plain("watch-digest-button" if other is Mode.DIGEST else "watch-now-button")
    return Reply(
        html=joined([joined([tagged("b", shown(watch.query)), state], "\n"), note], "\n\n"),
        buttons=(
            (Button(pausing, pause), Button(switching, switch)),
            (Button(_correcting(watch, translate), correct),),
            (
                Button(translate.plain("watch-edit-button"), edit),
                Button(translate.plain("watch-delete-button"), delete),
            ),
            (_back(offset, translate),),
        ),
    )


def editing(watch: Subscription, translate: Translator) -> Reply:
    """Ask for the words that a watch shall have instead."""
    return Reply(
        html=translate("watch-edit", query=" ".join(watch.query.split())),
        prompt=Action("watch_edit", {"watch": watch.id}),
        fresh=True,
    )


def deleted(watch: Subscription, offset: int, translate: Translator) -> Reply:
    """Say which watch was deleted, with the way to undo it."""
    undo = Button(translate.plain("watch-undo-button"), Action("watch_restore", _held(watch, offset)))
    return Reply(
        html=translate("watch-deleted", query=shown(watch.query)),
        buttons=((undo, _back(offset, translate)),),
    )


def _page(
    top: Html,
    watches: Sequence[Numbered],
    offset: int,
    request: Request,
    press: Callable[[Subscription, int], Action],
    listing: Action,
) -> Reply:
    """Show the page at `offset`, or the last one where so many are no longer there."""
    offset = min(offset, (len(watches) - 1) // PAGE_SIZE * PAGE_SIZE)
    listed = watches[offset : offset + PAGE_SIZE]
    lines = (_line(number, watch, request) for number, watch in listed)
    numbers = [Button(str(number), press(watch, offset)) for number, watch in listed]
    turning = arrows(listing, offset, len(watches), PAGE_SIZE)
    return Reply(
        html=joined([heading(top, offset, len(watches), request.translate, PAGE_SIZE), *lines], "\n\n"),
        buttons=rows(*wrapped(numbers, ROW), turning),
    )


def _line(number: int, watch: Subscription, request: Request) -> Html:
    first = joined([f"{number}.", tagged("b", shown(watch.query))], " ")
    return joined([first, joined(_state(watch, request), DOT)], "\n")


def _state(watch: Subscription, request: Request) -> list[Html]:
    """Say how a watch tells, whether it rests, how much it told, and where if that is not here."""
    translate = request.translate
    place = "main" if watch.thread is None else "topic"
    return [
        translate("watch-paused") if watch.paused else Html(),
        translate("watch-mode", mode=watch.mode.value),
        translate("watch-corrections") if watch.corrections else Html(),
        translate("watch-sent", count=watch.sent),
        Html() if watch.thread == request.thread else translate("watch-place", place=place),
    ]


def _correcting(watch: Subscription, translate: Translator) -> str:
    return translate.plain("watch-corrections-button", state="on" if watch.corrections else "off")


def _held(watch: Subscription, offset: int) -> Parameters:
    """What a button holds that does something to a watch and knows the way back to the list."""
    return {"watch": watch.id, "offset": offset}


def _back(offset: int, translate: Translator) -> Button:
    return Button(translate.plain("read-back"), Action("watches", {"offset": offset}))
