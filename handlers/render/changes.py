"""What an outlet changed in a story, in one line: when, and what stands in the place of what."""

from collections.abc import Sequence
from itertools import takewhile
from zoneinfo import ZoneInfo

from handlers.i18n import Translator
from handlers.languages import MARKS
from handlers.render.headline import SOURCE_LIMIT
from handlers.render.html import Html, cut_plain, joined
from handlers.render.moments import local_day, local_time
from storage.delivery import Told
from storage.revision import Replacement, Revised, Revision

LATEST = 3
"""Changes of a story that an alert names, the latest."""
FIGURE_LIMIT = 30
TITLE_LIMIT = 120


def latest_changes(told: Told, translate: Translator, place: ZoneInfo) -> Html:
    """Say what was changed since an alert was made, a line each."""
    return joined((change(one, told, translate, place) for one in told.revisions[-LATEST:]), "\n")


def change(revised: Revised, told: Told, translate: Translator, place: ZoneInfo) -> Html:
    """Say what was changed, by the clocks of a zone; another day than that of the message is named.

    So is another outlet than that of the article which the message tells.
    """
    when = joined([_moment(revised, told, translate, place), _outlet(revised, told)], ", ")
    return changed(revised.revision, when, translate)


def changed(revision: Revision, when: str, translate: Translator) -> Html:
    """Say what was changed, `when` and perhaps where as it is worded."""
    title = revision.title
    named = [arrow(one) for one in revision.figures]
    if title:
        quoted = translate("words-quoted", text=cut_plain(title.before, TITLE_LIMIT))
        named.append(translate("correction-headline", before=quoted))
    return translate("correction-changed", when=when, what=joined(named, ", "))


def arrow(replaced: Replacement) -> str:
    """Write `1,3 → 1,5 млрд`: what both figures begin or end with is written once."""
    before, after = replaced.before.split(), replaced.after.split()
    room = min(len(before), len(after)) - 1
    last = min(_shared(before[::-1], after[::-1]), room)
    first = min(_shared(before, after), room - last)
    written = (before[: len(before) - last], after[first:])
    return " → ".join(cut_plain(" ".join(words), FIGURE_LIMIT) for words in written)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the words with which both begin, up to one that has a digit: it may be a part of a number."""
    return sum(1 for _ in takewhile(_is_shared, zip(one, other, strict=False)))


def _is_shared(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1] and not any(map(str.isdecimal, pair[0]))


def _moment(revised: Revised, told: Told, translate: Translator, place: ZoneInfo) -> str:
    time = local_time(revised.at, place)
    same = revised.at.astimezone(place).date() == told.made.astimezone(place).date()
    return time if same else f"{local_day(revised.at, place, translate)}, {time}"


def _outlet(revised: Revised, told: Told) -> str:
    """Name whose article was changed, if it is not the one that is told."""
    others = (other for other in told.others if other.id == revised.article)
    return next((cut_plain(other.source, SOURCE_LIMIT) or MARKS[other.language] for other in others), "")
