"""Finds the words of a text that may change their script, and leaves out what must not."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from storage.analysis.clean import APOSTROPHES, INVISIBLE, clean, is_mixed, repair

_LETTER_APOSTROPHES = "ʻʼʹʽˈ"
"""Apostrophes that Unicode counts as letters; they never begin a word."""

_LETTER = r"[\p{Latin}\p{Cyrillic}]"
_PIECE = regex.compile(
    rf"""
    (?P<kept>
        (?<!\w) (?: \p{{L}}[\w+.\-]{{1,15}}+://\S++ | www\.\S++ )
      | (?<![\w.]) [\w.+\-]{{1,64}}+@\w[\w.\-]*+
      | (?<!\w) [@\#] [\w{APOSTROPHES}]++
      | (?<![\w/.)]) / [A-Za-z]\w*+ (?:@\w++)?+
      | (?<![\w.\-]) (?: [\w\-]{{1,63}}+\. ){{1,5}}
        (?:uz|kz|ru|kg|tj|tm|com|org|net|int|info|edu|gov|eu|uk|me|tv|io|UZ|KZ|RU|COM|рф|қаз)
        (?!\w|\.\w) (?:[/?\#]\S*+)?
      | (?: (?<=\d)(?=\p{{Lu}}) | (?=\p{{Lu}}++\d) ) (?: \p{{Latin}}{{1,3}}+ ) (?!\p{{L}})
    )
  | (?P<roman>
        (?<![\p{{L}}{APOSTROPHES}])
        (?! [IІVXХ] \.\s?+ \p{{Lu}} (?! [IІVXХ] ) )
        (?= [IІVXХL]{{2}} | [IІVXХ] (?!\p{{L}}) )
        (?: [XХ]{{0,3}}+ L? [XХ]{{0,3}}+ (?: [IІ][XХ] | [IІ]?V | V?[IІ]{{0,3}}+ ) )
        (?! [\p{{L}}{APOSTROPHES}] )
    )
  | (?P<word>
        {_LETTER}
        (?:
            [{INVISIBLE}]*+ (?: [{APOSTROPHES}] [{INVISIBLE}]*+ )?+
            [{_LETTER}\p{{M}}--[{_LETTER_APOSTROPHES}{INVISIBLE}]]++
        )*+
        (?: (?<=[oOgG]) (?: [{_LETTER_APOSTROPHES}] | (?<! [{APOSTROPHES}] \w*+ ) [{APOSTROPHES}] ) )?+
    )
    """,
    regex.VERBOSE | regex.VERSION1,
)
"""Addresses, names after @, tags after #, commands; numbers in Roman digits; other words.

A tag is an address too: in the other script it would lead elsewhere. Capitals at a digit (G20, 5G) are
signs, not words. Of Roman digits one alone before a point and a name is an initial: I. Karimov, Х. Алимжан.
"""

_ONE_SCRIPT = regex.compile(
    rf"\p{{Latin}}(?:[^\p{{Cyrillic}}]*\p{{Latin}})?+\p{{M}}*+(?:(?<=[oOgG])[{APOSTROPHES}])?+"
    r"|\p{Cyrillic}(?:[^\p{Latin}]*\p{Cyrillic})?+\p{M}*+"
)

_NAME_AND_ENDING = 2
"""Parts of a word of two scripts. With more, what is left after writing might look like another word."""


class Piece(NamedTuple):
    """A word from `start` to `end` with `letters` of one script; `is_number` marks a Roman number."""

    start: int
    end: int
    letters: str
    is_number: bool


def find_pieces(text: str) -> Iterator[Piece]:
    """Yield the words and Roman numbers of a text, ordered and disjoint.

    A word with letters of both scripts is brought to one where look-alikes explain the other, and is else
    parted where the script changes: Kazinform and нинг. One that changes more than once is left out.
    """
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if match["kept"] is not None:
            continue
        letters = match[0]
        is_number = match["roman"] is not None
        if is_number or not is_mixed(letters):
            yield Piece(start, end, letters, is_number)
        elif not is_mixed(repaired := repair(clean(letters))):
            yield Piece(start, end, repaired, False)
        else:
            parts = list(_ONE_SCRIPT.finditer(letters))
            if len(parts) == _NAME_AND_ENDING:
                for part in parts:
                    yield Piece(start + part.start(), start + part.end(), part[0], False)
