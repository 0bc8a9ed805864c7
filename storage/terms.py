"""An article's terms as an index holds them, whatever the engine."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from storage.analysis.token import Token

TERM_LIMIT = 64
"""Characters of a term that are kept; two words that begin with the same 64 are one to the index."""

KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
SPELLING = {code: 0xE000 + code for code in range(128) if chr(code) not in KEPT}
"""Every ASCII sign but small letters and digits moves to the private use area, where no engine's
tokenizer and no query syntax sees a sign."""


@lru_cache(maxsize=2**17)
def spelled(term: str) -> str:
    """Spell a term so that every engine keeps it whole; an empty one stays empty."""
    return term[:TERM_LIMIT].translate(SPELLING)


@dataclass(frozen=True, slots=True)
class Terms:
    """The spelled terms of a title and a body, and their words as written, each in the text's order."""

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    title_words: tuple[str, ...] = ()
    body_words: tuple[str, ...] = ()

    @classmethod
    def of(cls, title: Iterable[Token], body: Iterable[Token]) -> "Terms":
        """Take the terms of two analysed texts."""
        title, body = tuple(title), tuple(body)
        return cls(
            tuple(spelled(token.term) for token in title if token.term),
            tuple(spelled(token.term) for token in body if token.term),
            tuple(spelled(token.word) for token in title if token.word),
            tuple(spelled(token.word) for token in body if token.word),
        )
