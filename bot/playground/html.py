"""Telegram's HTML parse mode: tags to text and entities, refused with the same words and byte offsets."""

import re
from dataclasses import dataclass

from bot.playground import links, utf16
from bot.playground.api_types import Json
from bot.playground.errors import ApiError, bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(
    r"&(?:#x(?P<hex>[0-9A-Fa-f]{1,7})(?![0-9A-Fa-f])|#(?P<decimal>[0-9]{1,7})(?![0-9])|(?P<name>[A-Za-z]+));?"
)
_PLAIN = re.compile(r"[^&<]+")
_TAG_NAME = re.compile(r"[^\s>]*", re.ASCII)
_SPACES = re.compile(r"\s*", re.ASCII)
_ATTRIBUTE_NAME = re.compile(r"[^\s=>]*", re.ASCII)
_BARE_VALUE = re.compile(r"[A-Za-z0-9.-]*")
_LANGUAGE = re.compile(r"language-(.+)", re.DOTALL)
_HIGHEST_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    piece: int


def parse(source: str) -> tuple[str, list[Json]]:
    """Read HTML into its text and its entities, offsets in UTF-16 units, inner entities first.

    Raises:
        ApiError: 400 "can't parse entities: …" as Telegram words it, with the byte offset of the fault.
    """
    reader = _Reader(source)
    reader.read()
    return reader.text(), reader.entities


class _Reader:
    def __init__(self, source: str) -> None:
        self.entities: list[Json] = []
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._written = 0
        self._open: list[_OpenTag] = []

    def text(self) -> str:
        return "".join(self._pieces)

    def read(self) -> None:
        while self._at < len(self._source):
            if self._source.startswith("</", self._at):
                self._end_tag()
            elif self._source[self._at] == "<":
                self._start_tag()
            elif self._source[self._at] == "&":
                self._write(self._reference())
            else:
                self._write(self._take(_PLAIN))
        if self._open:
            raise _fault(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._written += utf16.length(text)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._source, self._at)
        taken = match[0] if match else ""
        self._at += len(taken)
        return taken

    def _reference(self) -> str:
        match = _REFERENCE.match(self._source, self._at)
        decoded = _decoded(match) if match else None
        if match is None or decoded is None:
            self._at += 1
            return "&"
        self._at = match.end()
        return decoded

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        name = self._take(_TAG_NAME).lower()
        if self._at >= len(self._source):
            raise self._fault_at("Unclosed start tag", begin)
        if name not in _KINDS:
            raise self._fault_at(f'Unsupported start tag "{name}"', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._fault_at('Tag "span" must have class "tg-spoiler"', begin)
        if name == "tg-emoji" and not re.fullmatch(r"[1-9][0-9]{0,18}", attributes.get("emoji-id", "")):
            raise _fault("Invalid custom emoji identifier specified")
        self._open.append(_OpenTag(name, attributes, self._written, len(self._pieces)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while not self._skip_to(">", tag, begin):
            name = self._take(_ATTRIBUTE_NAME).lower()
            if not name:
                raise self._fault_at(f'Empty attribute name in the tag "{tag}"', begin)
            value = self._value(tag, begin) if self._skip_to("=", tag, begin) else ""
            found.setdefault(name, value)
        return found

    def _skip_to(self, character: str, tag: str, begin: int) -> bool:
        """Step over spaces, and over the character if it follows."""
        self._take(_SPACES)
        if self._at >= len(self._source):
            raise self._fault_at(f'Unclosed start tag "{tag}"', begin)
        if self._source[self._at] != character:
            return False
        self._at += 1
        return True

    def _value(self, tag: str, begin: int) -> str:
        for quote in "\"'":
            if self._skip_to(quote, tag, begin):
                return self._quoted(quote, begin)
        token_begin = self._at
        value = self._take(_BARE_VALUE)
        if self._at >= len(self._source):
            raise self._fault_at("Unclosed start tag", begin)
        if not self._source[self._at].isspace() and self._source[self._at] != ">":
            raise self._fault_at("Unexpected end of name token", token_begin)
        return value

    def _quoted(self, quote: str, begin: int) -> str:
        value = ""
        while self._at < len(self._source):
            character = self._source[self._at]
            if character == quote:
                self._at += 1
                return value
            if character == "&":
                value += self._reference()
            else:
                value += character
                self._at += 1
        raise self._fault_at("Unclosed start tag", begin)

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise self._fault_at("Unexpected end tag", begin)
        self._at += 2
        name = self._take(_TAG_NAME).lower()
        self._take(_SPACES)
        if not self._source.startswith(">", self._at):
            raise self._fault_at("Unclosed end tag", begin)
        self._at += 1
        tag = self._open.pop()
        if name not in {"", tag.name}:
            found = self._fault_text("Unmatched end tag", begin)
            raise _fault(f'{found}, expected "</{tag.name}>", found "</{name}>"')
        if self._written > tag.offset:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        entity: Json = {
            "type": _KINDS[tag.name],
            "offset": tag.offset,
            "length": self._written - tag.offset,
        }
        if tag.name == "a" and not _link(entity, tag.attributes.get("href") or self._text_since(tag)):
            return
        if tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes["emoji-id"]
        if tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        if tag.name == "code":
            language = _LANGUAGE.fullmatch(tag.attributes.get("class", ""))
            if language is not None:
                entity["language"] = language[1]
        self.entities.append(entity)

    def _text_since(self, tag: _OpenTag) -> str:
        return "".join(self._pieces[tag.piece :])

    def _fault_text(self, message: str, position: int) -> str:
        return f"{message} at byte offset {len(self._source[:position].encode())}"

    def _fault_at(self, message: str, position: int) -> ApiError:
        return _fault(self._fault_text(message, position))


def _decoded(match: re.Match[str]) -> str | None:
    if match["name"]:
        return _NAMED.get(match["name"])
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    if code in _SURROGATES:
        raise _fault(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code) if 0 < code < _HIGHEST_CHARACTER else None


def _link(entity: Json, url: str) -> bool:
    """Complete the entity with its address; False when Telegram would drop the link and keep the text."""
    user = links.mentioned_user(url)
    if user is not None:
        entity.update(type="text_mention", user={"id": user})
        return True
    try:
        entity["url"] = links.normalise(url)
    except links.LinkError:
        return False
    return True


def _fault(message: str) -> ApiError:
    return bad_request(f"can't parse entities: {message}")
