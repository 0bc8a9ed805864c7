"""Finds the words of a text that are names: those with a capital where no sentence begins."""

from collections.abc import Sequence

import regex

from storage.analysis.token import Token

BEFORE = 16
"""Characters before a word that show whether a sentence begins with it."""

_BEGINS = regex.compile(r"[.!?…:\n][\s«»\"“”„'‘’()\[\]–—•*-]*$")
_INITIAL = regex.compile(r"(?:^|[\s.«\"“])\p{Lu}\.\s*$")
"""`Қ.К. Тоқаев`: the full stop of an initial ends no sentence."""


def names_of(text: str, title: int, tokens: Sequence[Token]) -> set[int]:
    """Return the places of those tokens that are names; the first `title` characters are the headline.

    A word that begins a sentence is a name if it is one elsewhere. So are words of a headline, unless they
    are small elsewhere: English ones are often written with capitals throughout.
    """
    capitals = [place for place, token in enumerate(tokens) if token.text[:1].isupper()]
    inside = {place for place in capitals if not _begins(text, tokens[place].start)}
    sure = {_same(tokens[place]) for place in inside if tokens[place].start > title}
    small = {_same(token) for token in tokens if not token.text[:1].isupper()}
    headed = {place for place in inside if tokens[place].start <= title and _same(tokens[place]) not in small}
    return {place for place in capitals if _same(tokens[place]) in sure} | headed


def _same(token: Token) -> str:
    return token.form.key or token.form.word


def _begins(text: str, start: int) -> bool:
    """Tell whether a sentence begins at a place."""
    before = text[start - BEFORE : start] if start > BEFORE else f"\n{text[:start]}"
    return bool(_BEGINS.search(before)) and not _INITIAL.search(before)
