"""The concepts at work: words and phrases of all languages that mean the same, found in a text.

The table that people edit lies in `data/concepts/`; `building/` makes of it `data/concepts.tsv`, which this
module reads. A line is a form in tagged stems, `whole` or `parts`, and the labels of its concepts; the
longest forms come first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from storage.analysis.spelled import spelled_concept, spelled_text
from storage.analysis.word_lists import FOLDER

FILE = "concepts.tsv"
LONGEST = 8
"""Words of the longest form, a full name of an institution."""


class ConceptMatch(NamedTuple):
    """A form of concepts in a text: words from `start` up to, but not including, `end`."""

    start: int
    end: int
    concepts: tuple[str, ...]


class _Meaning(NamedTuple):
    """What a form means, and whether it is a whole of which no part counts."""

    concepts: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Concepts:
    """Finds concepts among spelled stems.

    `meanings` are by a form's stems with spaces between them; `lengths` says how many stems forms have that
    begin with a stem, the longest first.
    """

    meanings: Mapping[str, _Meaning]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def read(cls) -> "Concepts":
        """Read the stemmed forms (about 0.1 s)."""
        text = spelled_text((FOLDER / FILE).read_text(encoding="utf-8"))
        numbers: dict[str, str] = {}
        meanings: dict[str, _Meaning] = {}
        lengths: dict[str, tuple[int, ...]] = {}
        for line in text.splitlines():
            form, kind, *labels = line.split("\t")
            concepts = tuple(
                numbers.get(label) or numbers.setdefault(label, spelled_concept(len(numbers)))
                for label in labels
            )
            meanings[form] = _Meaning(concepts, kind == "whole")
            first, length = form.partition(" ")[0], form.count(" ") + 1
            known = lengths.get(first, ())
            if length not in known:
                lengths[first] = (*known, length)
        return cls(meanings, lengths)

    def find(self, stems: Sequence[str]) -> Iterator[ConceptMatch]:
        """Yield the concepts of a text's spelled stems, the longest at each place first.

        The parts of a transparent phrase count too: whoever seeks *nuclear* wants a *nuclear power plant*.
        The parts of a whole do not: a temir yoʻl is no iron, and an International Monetary Fund no fund.
        """
        skip = 0
        for start, first in enumerate(stems):
            if start < skip:
                continue
            for length in self.lengths.get(first, ()):
                end = start + length
                meaning = self.meanings.get(" ".join(stems[start:end]))
                if meaning is not None and end <= len(stems):
                    yield ConceptMatch(start, end, meaning.concepts)
                    if meaning.is_whole and length > 1:
                        skip = end
                        break

    def knows(self, stem: str) -> bool:
        """Tell whether a spelled stem begins a form of a concept."""
        return stem in self.lengths
