"""Rows of buttons under a message."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from handlers.i18n import Translator
from handlers.languages import OWN_NAMES
from handlers.reply import Button, Rows
from handlers.script import ORIGINAL
from storage.model import Action, Language, Parameters, Script

PREVIOUS = "‹"
NEXT = "›"
LINK_LIMIT = 2048


def numbers(articles: Iterable[int], first: int, origin: Parameters) -> tuple[Button, ...]:
    """Make a button for each listed article, numbered from `first`; reading leads back to `origin`."""
    return tuple(
        Button(str(number), Action("read", {"article": article, **origin}))
        for number, article in enumerate(articles, first)
    )


def turning(backward: Action | None, forward: Action | None) -> tuple[Button, ...]:
    """Make ‹ and ›, each if there is something to turn to."""
    return tuple(
        Button(label, action)
        for label, action in ((PREVIOUS, backward), (NEXT, forward))
        if action is not None
    )


def example(words: str) -> Button:
    """Make a button that searches for its own label, in a message of its own so that the others stay."""
    return Button(words, Action("search", {"words": words, "fresh": 1}))


def link(label: str, url: str) -> tuple[Button, ...]:
    """Make a button that opens an address; none if Telegram would refuse the address."""
    return (Button(label, url=url),) if is_web_address(url) else ()


def is_web_address(url: str) -> bool:
    """Tell whether Telegram takes an address for a button: http or https, with a host that has a dot."""
    if not url.isprintable() or " " in url or len(url) > LINK_LIMIT:
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in host.strip(".")


def wrapped(buttons: Sequence[Button], width: int) -> Rows:
    """Break a line of buttons into rows of at most `width`."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def rows(*candidates: tuple[Button, ...]) -> Rows:
    """Keep the rows that have a button."""
    return tuple(row for row in candidates if row)


def choice_of_language(current: Language | None, parameters: Parameters) -> Rows:
    """Make a button for each language under its own name, the current one ticked, two in a row."""
    made = [
        Button(
            f"✓ {name}" if language is current else name,
            Action("language", {"language": language.value, **parameters}),
        )
        for language, name in OWN_NAMES.items()
    ]
    return wrapped(made, 2)


def choice_of_script(current: str, translate: Translator) -> tuple[Button, ...]:
    """Make a button for each script and for that of the original, the current one ticked."""
    labels = {
        script: translate.plain("preferences-script", script=script)
        for script in (ORIGINAL, *(script.value for script in Script))
    }
    return tuple(
        Button(f"✓ {label}" if script == current else label, Action("script", {"script": script}))
        for script, label in labels.items()
    )
