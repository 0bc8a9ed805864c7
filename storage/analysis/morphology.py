"""What the analyser asks of a language."""

from typing import Protocol


class Morphology(Protocol):
    """The words of one language: spelling, endings and stems."""

    @property
    def stop_words(self) -> frozenset[str]:
        """Normalised words too common to be sought alone."""
        ...

    def normalise(self, word: str) -> str:
        """Return a clean small word in the internal spelling; an empty string if nothing is left."""
        ...

    def stem(self, word: str) -> str:
        """Return the stem of a normalised word; the stem of a stem is itself."""
        ...

    def other_stems(self, word: str) -> tuple[str, ...]:
        """Return the stems that a normalised word may have besides its likeliest one."""
        ...

    def is_ending(self, letters: str) -> bool:
        """Tell whether normalised letters after a hyphen or a number are an ending."""
        ...
