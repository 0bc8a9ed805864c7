"""Entities that Telegram finds by itself in plain text: commands, mentions, hashtags, addresses."""

import re
from collections.abc import Iterator

from bot.playground import utf16
from bot.playground.api_types import Json

_ENDINGS = "app|com|dev|edu|gov|info|int|io|kg|kz|me|net|news|org|ru|su|tj|tm|uz|рф|қаз"
_RULES = (
    (
        "email",
        re.compile(r"(?<![\w.+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w@-])"),
    ),
    ("url", re.compile(r"(?<![\w/@])(?:https?|tg)://[^\s<>\"«»]+", re.IGNORECASE)),
    (
        "url",
        re.compile(
            rf"(?<![\w/@.-])(?:[\w-]{{1,63}}\.)+(?:{_ENDINGS})(?![\w@-]|\.\w)(?:[/?#][^\s<>\"«»]*)?",
            re.IGNORECASE,
        ),
    ),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    ),
    ("mention", re.compile(r"(?<![\w/@])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w/])#(?=\w*[^\W\d_])\w{1,256}(?!\w)")),
)
_TRAILING = ".,:;!?…'\")]}"


def detect(text: str) -> list[Json]:
    """Find what Telegram would mark in the text, in order of place and never overlapping."""
    taken: list[tuple[int, int, str]] = []
    for kind, begin, end in _candidates(text):
        if all(end <= other_begin or other_end <= begin for other_begin, other_end, _ in taken):
            taken.append((begin, end, kind))
    return [
        {"type": kind, "offset": utf16.length(text[:begin]), "length": utf16.length(text[begin:end])}
        for begin, end, kind in sorted(taken)
    ]


def _candidates(text: str) -> Iterator[tuple[str, int, int]]:
    for kind, pattern in _RULES:
        for match in pattern.finditer(text):
            found = match[0].rstrip(_TRAILING) if kind == "url" else match[0]
            yield kind, match.start(), match.start() + len(found)
