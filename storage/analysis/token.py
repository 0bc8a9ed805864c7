"""A word of a text: where it stands and what it is to the index."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its offsets in the original text and its forms.

    `text` equals the original text from `start` to `end` (code points). `word` is the whole word,
    cleaned and normalised by its language: what an exact phrase compares. `term` is its normal form:
    what search compares. `stop` marks words too common to be sought alone.
    """

    text: str
    start: int
    end: int
    word: str
    term: str
    stop: bool = False
