"""Formatted text: cleaned, trimmed and marked as Telegram keeps it, whether parsed, given or detected."""

from dataclasses import dataclass, field

from bot.playground import detection, links, utf16
from bot.playground.api_types import Json
from bot.playground.errors import bad_request
from bot.playground.parameters import Fields

# Outer entities come first among those with the same place, as Telegram lists them.
_ORDER = (
    "expandable_blockquote",
    "blockquote",
    "pre",
    "code",
    "text_link",
    "text_mention",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "custom_emoji",
)
_DETECTED = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")
_QUOTES = {"blockquote", "expandable_blockquote"}
_FIXED_WIDTH = {"pre", "code"}
_CLOSED_TO_DETECTION = {"pre", "code", "text_link", "text_mention", "custom_emoji"}
_INVISIBLE = {*map(chr, range(0x2028, 0x202F)), "\u0333", "\u033f", "\u030a", "\r"}


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text with its entities, offsets and lengths in UTF-16 units."""

    text: str
    entities: list[Json] = field(default_factory=list)

    def content(self, text_field: str, entities_field: str) -> Json:
        """Give the two fields of a Message; no entities field when there are none."""
        content: Json = {text_field: self.text}
        if self.entities:
            content[entities_field] = self.entities
        return content


def formatted(text: str, given: list[Json]) -> FormattedText:
    """Clean and trim a text, settle the given entities among themselves and add the detected ones."""
    text, given = _trimmed(*_cleaned(text, given))
    settled = _settled(given)
    closed = [entity for entity in settled if entity["type"] in _CLOSED_TO_DETECTION]
    found = [entity for entity in detection.detect(text) if not any(_touch(entity, one) for one in closed)]
    return FormattedText(text, sorted(settled + found, key=_place))


def explicit(value: object, text: str) -> list[Json]:
    """Read the `entities` parameter of a call whose raw text is given.

    Raises:
        ApiError: 400 in Telegram's words for a wrong type, offset, length or address.
    """
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request("expected an Array of MessageEntity")
    read = [_explicit_one(one, text) for one in value]
    return [entity for entity in read if entity is not None]


def _explicit_one(value: object, text: str) -> Json | None:
    fields = Fields.of(value, "expected an Object as MessageEntity", "MessageEntity")
    kind = fields.string("type", required=True)
    entity: Json = {
        "type": kind,
        "offset": fields.integer("offset", required=True),
        "length": fields.integer("length", required=True),
    }
    if kind in _DETECTED:
        return None  # Telegram finds these by itself and ignores what it is told
    if kind not in _ORDER:
        raise fields.refused("Unsupported type specified")
    if kind == "pre" and "language" in fields:
        entity["language"] = fields.string("language")
    if kind == "custom_emoji":
        entity["custom_emoji_id"] = fields.string("custom_emoji_id", required=True)
    if kind == "text_mention":
        entity["user"] = {"id": fields.nested("user").integer("id", required=True)}
    if kind == "text_link":
        entity["url"] = _link(fields.string("url", required=True))
    return _within(entity, text)


def _link(url: str) -> str:
    try:
        return links.normalise(url)
    except links.LinkError as error:
        raise bad_request(f"entity URL '{url}' is invalid: {error}") from None


def _within(entity: Json, text: str) -> Json | None:
    offset, size, total = entity["offset"], entity["length"], utf16.length(text)
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if size < 0:
        raise bad_request(f"receive an entity with incorrect length {size}")
    if size == 0:
        return None
    if offset >= total:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + size > total:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + size}"
        )
    for edge, word in ((offset, "begins"), (offset + size, "ends")):
        if utf16.splits_pair(text, edge):
            raise bad_request(f"entity {word} in a middle of a UTF-16 symbol at UTF-16 offset {edge}")
    return entity


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Turn control characters into spaces and drop what could reorder or strike other text."""
    kept: list[str] = []
    moved = [0]
    for character in text:
        new = "" if character in _INVISIBLE else character
        if new < " " and new not in {"", "\n", "\t"}:
            new = " "
        kept.append(new)
        moved.extend([moved[-1] + utf16.length(new)] * utf16.length(character))
    return "".join(kept), [
        _cut(entity, moved[entity["offset"]], moved[entity["offset"] + entity["length"]])
        for entity in entities
    ]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    front = len(text) - len(text.lstrip())
    text = text.strip()
    total = utf16.length(text)
    trimmed = [
        _cut(
            entity,
            min(max(entity["offset"] - front, 0), total),
            min(max(entity["offset"] + entity["length"] - front, 0), total),
        )
        for entity in entities
    ]
    return text, [entity for entity in trimmed if entity["length"] > 0]


def _cut(entity: Json, begin: int, end: int) -> Json:
    return {**entity, "offset": begin, "length": end - begin}


def _settled(entities: list[Json]) -> list[Json]:
    """Join a `code` with the `pre` around it, keep fixed width free of styles, and quotes unnested."""
    entities = sorted(entities, key=_place)
    fixed = _outermost([entity for entity in entities if entity["type"] in _FIXED_WIDTH])
    fixed = [_with_language(entity, entities) for entity in fixed]
    quotes = _outermost([entity for entity in entities if entity["type"] in _QUOTES])
    others = [entity for entity in entities if entity["type"] not in _FIXED_WIDTH | _QUOTES]
    styles: list[Json] = []
    for entity in others:
        for part in _outside(entity, fixed):
            _merge(styles, part)
    return fixed + quotes + styles


def _with_language(entity: Json, entities: list[Json]) -> Json:
    """Give a `pre` the language of the `code` that fills it; a `code` of its own has none."""
    if entity["type"] == "code":
        return {name: value for name, value in entity.items() if name != "language"}
    same = [one for one in entities if one["type"] == "code" and _span(one) == _span(entity)]
    languages = [one["language"] for one in [entity, *same] if one.get("language")]
    return {**entity, "language": languages[0]} if languages else entity


def _outermost(entities: list[Json]) -> list[Json]:
    kept: list[Json] = []
    for entity in entities:
        if not any(_touch(entity, one) for one in kept):
            kept.append(entity)
    return kept


def _outside(entity: Json, fixed: list[Json]) -> list[Json]:
    """Give the parts of a style that lie outside fixed-width text; a link inside it is dropped whole."""
    if entity["type"] in _CLOSED_TO_DETECTION:
        return [] if any(_touch(entity, one) for one in fixed) else [entity]
    begin, end = _span(entity)
    parts: list[Json] = []
    for one in fixed:
        one_begin, one_end = _span(one)
        if one_end <= begin or end <= one_begin:
            continue
        if begin < one_begin:
            parts.append(_cut(entity, begin, one_begin))
        begin = min(max(begin, one_end), end)
    return [*parts, _cut(entity, begin, end)] if begin < end else parts


def _merge(styles: list[Json], entity: Json) -> None:
    """Add a style, one with an earlier one of its kind if they touch or overlap."""
    begin, end = _span(entity)
    for index, one in enumerate(styles):
        one_begin, one_end = _span(one)
        if _same_kind(one, entity) and begin <= one_end and one_begin <= end:
            styles[index] = _cut(one, min(begin, one_begin), max(end, one_end))
            return
    styles.append(entity)


def _same_kind(one: Json, other: Json) -> bool:
    return one["type"] not in _CLOSED_TO_DETECTION and one["type"] == other["type"]


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _touch(one: Json, other: Json) -> bool:
    (begin, end), (other_begin, other_end) = _span(one), _span(other)
    return begin < other_end and other_begin < end


def _place(entity: Json) -> tuple[int, int, int]:
    order = _ORDER.index(entity["type"]) if entity["type"] in _ORDER else len(_ORDER)
    return entity["offset"], -entity["length"], order
