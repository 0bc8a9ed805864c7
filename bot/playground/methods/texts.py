"""The text or caption of a call, parsed, checked for length and settled."""

from bot.playground import html, utf16
from bot.playground.api_types import Json
from bot.playground.entities import FormattedText, explicit, formatted
from bot.playground.errors import bad_request
from bot.playground.parameters import Fields, Parameters
from bot.playground.state import State
from bot.playground.world import LONGEST_TEXT

LONGEST_CAPTION = 1024
_UNDERSTOOD_ELSEWHERE = {"markdown", "markdownv2"}


def message_text(state: State, parameters: Parameters) -> FormattedText:
    """Read `text` with `parse_mode` or `entities`: 1 to 4096 UTF-16 units after parsing.

    Raises:
        ApiError: 400 in Telegram's words for an empty, over-long or badly marked text.
    """
    if not parameters.text("text"):
        raise bad_request("message text is empty")
    content = _read(state, parameters, "text", "entities")
    if not content.text:
        raise bad_request("text must be non-empty")
    if utf16.length(content.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return content


def caption(state: State, parameters: Parameters) -> FormattedText:
    """Read `caption` with `parse_mode` or `caption_entities`: up to 1024 UTF-16 units after parsing.

    Raises:
        ApiError: 400 in Telegram's words for an over-long or badly marked caption.
    """
    content = _read(state, parameters, "caption", "caption_entities")
    if utf16.length(content.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return content


def check_link_preview(parameters: Parameters) -> None:
    """Check `link_preview_options`; the playground shows no previews.

    Raises:
        ApiError: 400 for a field of the wrong type.
    """
    value = parameters.json("link_preview_options", "link preview options")
    if value is None:
        return
    fields = Fields.of(value, "Object expected as link preview options")
    for name in ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"):
        fields.boolean(name)
    fields.string("url")


def _read(state: State, parameters: Parameters, text_name: str, entities_name: str) -> FormattedText:
    source = parameters.text(text_name)
    mode = parameters.text("parse_mode").lower()
    if mode == "html":
        text, given = html.parse(source)
    elif mode in {"", "none"}:
        text, given = source, explicit(parameters.json(entities_name, "entities"), source)
    elif mode in _UNDERSTOOD_ELSEWHERE:
        raise bad_request("the playground understands no parse_mode but HTML")
    else:
        raise bad_request("unsupported parse_mode")
    return formatted(text, _known_people(state, given))


def _known_people(state: State, given: list[Json]) -> list[Json]:
    """Complete mentions of people by id; one of a stranger stays plain text."""
    people = state.world.people
    settled: list[Json] = []
    for entity in given:
        if entity["type"] != "text_mention":
            settled.append(entity)
        elif entity["user"]["id"] in people:
            settled.append({**entity, "user": people[entity["user"]["id"]].user()})
    return settled
