"""The making of a watch, as messages: the question, what it would have told, and what happens next."""

import regex

from handlers.i18n import Translator
from handlers.render.buttons import rows
from handlers.render.headline import details, title
from handlers.render.hours import digest_times, muted_until
from handlers.render.html import Html, cut_plain, joined
from handlers.render.moments import clock
from handlers.render.search import LABEL_LIMIT, QUERY_LIMIT
from handlers.reply import Button, Reply, Rows
from handlers.request import Request
from storage.alerts import Mode
from storage.model import Action, Correction, SearchHit
from storage.subscription import Forecast, Subscription

EXAMPLES = ("watch-example-1", "watch-example-2", "watch-example-3")


def question(translate: Translator) -> Reply:
    """Ask what to watch for."""
    example = translate.plain(EXAMPLES[0])
    return Reply(html=translate("watch-ask", example=example), prompt=Action("watch"))


def examples(translate: Translator) -> Rows:
    """Make buttons that try watches out, each in a message of its own so that the others stay."""
    made = (translate.plain(message) for message in EXAMPLES)
    return tuple((Button(words, Action("watch", {"words": words, "fresh": 1})),) for words in made)


def preview(words: str, forecast: Forecast, translate: Translator) -> Reply:
    """Show what a watch would have told, with the choice to make it."""
    heading = translate("watch-preview", query=shown(words))
    nearest = joined((_nearest(one, translate) for one in forecast.corrections[:1]), "\n")
    latest = _latest(forecast.latest, translate) if forecast.latest else Html()
    parts = [heading, joined([promise(forecast, translate), nearest], "\n"), latest]
    return Reply(html=joined(parts, "\n\n"), buttons=_choices(words, forecast, translate))


def promise(forecast: Forecast, translate: Translator) -> Html:
    """Say how many messages a watch would have sent, and advise against too many."""
    if not forecast.month:
        return translate("watch-nothing")
    counted = translate("watch-month", count=forecast.month)
    return joined([counted, translate("watch-broad")], "\n") if forecast.is_broad else counted


def shown(query: str) -> str:
    """Write a query in one line, as far as there is room for it."""
    return cut_plain(" ".join(query.split()), QUERY_LIMIT)


def _nearest(correction: Correction, translate: Translator) -> Html:
    typed, sought = (cut_plain(word, QUERY_LIMIT) for word in (correction.typed, correction.sought))
    return translate("watch-nearest", typed=typed, sought=sought)


def _latest(hit: SearchHit, translate: Translator) -> Html:
    return joined([translate("watch-latest"), title(hit.title, translate), details(hit, translate)], "\n")


def _choices(words: str, forecast: Forecast, translate: Translator) -> Rows:
    nearest = tuple(
        Button(
            translate.plain("watch-nearest-button", word=cut_plain(correction.sought, LABEL_LIMIT)),
            Action("watch", {"words": _corrected(words, forecast.corrections)}),
        )
        for correction in forecast.corrections[:1]
    )
    digest = Button(translate.plain("watch-digest-button"), _adding(words, Mode.DIGEST))
    cancel = Button(translate.plain("watch-cancel-button"), Action("watch_cancel"))
    if forecast.is_broad:
        anyway = Button(translate.plain("watch-anyway-button"), _adding(words, Mode.NOW))
        return rows(nearest, (digest, anyway), (cancel,))
    now = Button(translate.plain("watch-add-button"), _adding(words, Mode.NOW))
    return rows(nearest, (now, digest), (cancel,))


def _adding(words: str, mode: Mode) -> Action:
    return Action("watch_add", {"words": words, "mode": mode.value})


def _corrected(words: str, corrections: tuple[Correction, ...]) -> str:
    """Put the nearest words in the place of misspelt ones, where these stand as whole words."""
    for correction in corrections:
        around = regex.split(rf"(?<!\w){regex.escape(correction.typed)}(?!\w)", words)
        words = correction.sought.join(around)
    return words


def kept(watch: Subscription, request: Request) -> Reply:
    """Confirm a watch: what happens next, where and when, with the way to undo it."""
    translate = request.translate
    place = "topic" if watch.thread is not None else "chat"
    undo = Action("watch_delete", {"watch": watch.id})
    return Reply(
        html=joined(
            [translate("watch-kept", place=place, query=shown(watch.query)), *_next(watch.mode, request)],
            "\n",
        ),
        buttons=(
            (
                Button(translate.plain("watch-undo-button"), undo),
                Button(translate.plain("watch-all-button"), Action("watches")),
            ),
        ),
    )


def _next(mode: Mode, request: Request) -> list[Html]:
    """Say when a watch tells, by the hours of the chat; a digest comes whether it is quiet or not."""
    translate, hours = request.translate, request.preferences.hours
    if mode is Mode.DIGEST:
        return [translate("watch-tells-digest", when=digest_times(hours.digest, translate))]
    said = [translate("watch-tells-now")]
    if hours.quiet:
        start, end = clock(hours.quiet.start), clock(hours.quiet.end)
        said.append(translate("watch-tells-quiet", start=start, end=end))
    if until := muted_until(request):
        said.append(translate("watch-tells-muted", moment=until))
    return said
