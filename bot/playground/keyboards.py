"""The `reply_markup` of a call: keyboards checked as Telegram checks them."""

from collections.abc import Callable

from bot.playground import links
from bot.playground.api_types import Json
from bot.playground.errors import bad_request
from bot.playground.parameters import Fields, Parameters

LONGEST_DATA = 64
LONGEST_COPIED_TEXT = 256
MOST_BUTTONS = 100


def read(parameters: Parameters, *, inline_only: bool = False) -> Json | None:
    """Give the InlineKeyboardMarkup to keep with the message, None for no keyboard or one of another kind.

    Raises:
        ApiError: 400 in Telegram's words for a keyboard it would refuse; with `inline_only`, as in edits,
            also for a reply keyboard.
    """
    value = parameters.json("reply_markup", "reply keyboard markup")
    if value is None:
        return None
    fields = Fields.of(value, "Object expected as reply markup")
    if "inline_keyboard" in fields:
        return _inline(fields)
    if inline_only:
        raise bad_request("inline keyboard expected")
    _check_other(fields)
    return None


def _inline(fields: Fields) -> Json | None:
    rows = [
        [_inline_button(button) for button in _row(row, "InlineKeyboardButton")]
        for row in fields.array("inline_keyboard")
    ]
    rows = [row for row in rows if row]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _row(value: object, what: str) -> list[object]:
    if not isinstance(value, list):
        raise bad_request(f"expected an Array of {what}")
    return value


def _inline_button(value: object) -> Json:
    fields = Fields.of(value, "InlineKeyboardButton must be an Object", "inline keyboard button")
    text = fields.string("text", required=True)
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    for name, action in _ACTIONS:
        if name in fields and (name not in _IGNORED_WHEN_EMPTY or fields.string(name)):
            return {"text": text, name: action(fields)}
    if "switch_inline_query" in fields or "switch_inline_query_current_chat" in fields:
        return {"text": text, **_switch(fields)}
    raise fields.refused("Text buttons are unallowed in the inline keyboard")


def _url(fields: Fields) -> str:
    url = fields.string("url")
    try:
        return links.normalise(url)
    except links.LinkError as error:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from None


def _data(fields: Fields) -> str:
    data = fields.string("callback_data")
    if len(data.encode()) > LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _web_app(fields: Fields) -> Json:
    url = fields.nested("web_app").string("url", required=True)
    if not url.startswith("https://"):
        raise bad_request(
            f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
        )
    return {"url": url}


def _copied(fields: Fields) -> Json:
    text = fields.nested("copy_text").string("text", required=True)
    if not 1 <= len(text) <= LONGEST_COPIED_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _switch(fields: Fields) -> Json:
    names = ("switch_inline_query", "switch_inline_query_current_chat")
    return {name: fields.string(name) for name in names if name in fields}


# Where several are given, Telegram takes the first of this order.
_ACTIONS: tuple[tuple[str, Callable[[Fields], object]], ...] = (
    ("url", _url),
    ("callback_data", _data),
    ("web_app", _web_app),
    ("copy_text", _copied),
)
_IGNORED_WHEN_EMPTY = {"url", "callback_data"}


def _check_other(fields: Fields) -> None:
    if "keyboard" in fields:
        for name in ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective"):
            fields.boolean(name)
        for row in fields.array("keyboard"):
            for button in _row(row, "KeyboardButton"):
                _check_button(button)
    elif not (fields.boolean("remove_keyboard") or fields.boolean("force_reply")):
        raise bad_request("Object expected as reply markup")


def _check_button(value: object) -> None:
    if isinstance(value, str):
        return
    fields = Fields.of(value, "KeyboardButton must be an Object or a String", "keyboard button")
    if not fields.string("text", required=True).strip():
        raise bad_request("keyboard button text must be non-empty")
