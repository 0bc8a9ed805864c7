"""Writes Kazakh and Uzbek texts in the script that a reader chose."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

import regex

from storage.analysis.clean import is_cyrillic
from storage.model import Language, Script, Snippet, Span
from storage.reading import kazakh, uzbek
from storage.reading.pieces import Piece, find_pieces

_HOME = {
    Language.KAZAKH: Script.CYRILLIC,
    Language.UZBEK: Script.LATIN,
    Language.UZBEK_CYRILLIC: Script.CYRILLIC,
}
"""The script that a language's texts most likely have."""

_TRUST = 3
"""How many foreign letters outweigh one of the likely script: «iPhone 15 Pro Max нархи» is Cyrillic."""

_LETTERS = {Script.LATIN: regex.compile(r"\p{Latin}++"), Script.CYRILLIC: regex.compile(r"\p{Cyrillic}++")}
_ROMAN = str.maketrans("ХІ", "XI")


class _Change(NamedTuple):
    """A word from `start` to `end` in the old text that stands from `new_start` to `new_end` in the new."""

    start: int
    end: int
    new_start: int
    new_end: int


def transliterated(text: str, language: Language, script: Script) -> str:
    """Return a text in a script. A text that is in it already keeps its foreign words as they are."""
    return _rewrite(text, language, script)[0]


def written_in(snippet: Snippet, language: Language, script: Script) -> Snippet:
    """Return a snippet in a script, with the same words matched.

    A match of a part of a word that changes becomes one of the whole word.
    """
    text, changes = _rewrite(snippet.text, language, script)
    if not changes:
        return snippet
    return Snippet(text, _moved(snippet.matches, changes))


def _rewrite(text: str, language: Language, script: Script) -> tuple[str, list[_Change]]:
    """Return the text in a script and the words that changed."""
    if language not in _HOME or _is_written_in(text, _HOME[language], script):
        return text, []
    convert = _converter(text, language, script)
    written: list[str] = []
    changes: list[_Change] = []
    copied = length = 0
    for piece in find_pieces(text):
        letters = _letters(piece, convert, script)
        if letters == text[piece.start : piece.end]:
            continue
        length += piece.start - copied
        changes.append(_Change(piece.start, piece.end, length, length + len(letters)))
        written += (text[copied : piece.start], letters)
        copied = piece.end
        length += len(letters)
    written.append(text[copied:])
    return "".join(written), changes


def _is_written_in(text: str, home: Script, script: Script) -> bool:
    """Tell whether a text has the script, but for single foreign words."""
    letters = {one: sum(map(len, pattern.findall(text))) for one, pattern in _LETTERS.items()}
    letters[home] *= _TRUST
    return letters[script] == max(letters.values())


def _converter(text: str, language: Language, script: Script) -> Callable[[str], str]:
    """Return what writes a word of the text in the script."""
    if language is not Language.KAZAKH:
        return uzbek.latin if script is Script.LATIN else uzbek.cyrillic
    if script is Script.LATIN:
        return kazakh.latin
    alphabet = kazakh.alphabet_of(text)
    return lambda word: kazakh.cyrillic(word, alphabet)


def _letters(piece: Piece, convert: Callable[[str], str], script: Script) -> str:
    """Return the letters of a piece in the script; a Roman number keeps Latin ones or gets them."""
    if piece.is_number:
        return piece.letters.translate(_ROMAN) if script is Script.LATIN else piece.letters
    is_there = any(map(is_cyrillic, piece.letters)) is (script is Script.CYRILLIC)
    return piece.letters if is_there else convert(piece.letters)


def _moved(matches: Sequence[Span], changes: Sequence[_Change]) -> tuple[Span, ...]:
    """Return ordered spans over the new text; those that come to share a word become one."""
    moved: list[Span] = []
    for match in sorted(matches, key=lambda span: (span.start, span.end)):
        span = Span(_moved_start(match.start, changes), _moved_end(match.end, changes))
        if moved and span.start < moved[-1].end:
            moved[-1] = Span(moved[-1].start, max(moved[-1].end, span.end))
        else:
            moved.append(span)
    return tuple(moved)


def _moved_start(place: int, changes: Sequence[_Change]) -> int:
    """Return where a match that began at a place begins: at the beginning of its word."""
    index = bisect_right(changes, place, key=lambda change: change.start)
    if not index:
        return place
    last = changes[index - 1]
    return last.new_start if place < last.end else last.new_end + place - last.end


def _moved_end(place: int, changes: Sequence[_Change]) -> int:
    """Return where a match that ended at a place ends: at the end of its word."""
    index = bisect_left(changes, place, key=lambda change: change.start)
    if not index:
        return place
    last = changes[index - 1]
    return last.new_end + max(0, place - last.end)
