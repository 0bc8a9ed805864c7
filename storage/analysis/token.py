"""A word of a text: where it stands and what it is to the index."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """What the analysis makes of a word, wherever it stands.

    `word` is the whole word, cleaned and normalised by its language: what an exact phrase compares. `term`
    is its normal form: what search compares. `stop` marks words too common to be sought alone. `key` is
    the term's key for all languages (`keys.py`). The rest is what an index holds, as `spelled.py` writes
    it; `spelled_likely` holds, with spaces between them, the key, if it is long enough to be evidence, and
    the stems of the word's other readings. `concepts` are what the word means by itself, and `opens` tells
    whether it may begin a phrase that is a concept.
    """

    word: str
    term: str
    stop: bool
    key: str
    spelled_word: str
    spelled_stem: str
    spelled_likely: str
    concepts: tuple[str, ...]
    opens: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its offsets (code points) in the original text: `text` is there from `start` to `end`."""

    text: str
    start: int
    end: int
    form: Form

    @property
    def word(self) -> str:
        """The whole word, cleaned and normalised."""
        return self.form.word

    @property
    def term(self) -> str:
        """The normal form."""
        return self.form.term

    @property
    def stop(self) -> bool:
        """Whether the word is too common to be sought alone."""
        return self.form.stop
