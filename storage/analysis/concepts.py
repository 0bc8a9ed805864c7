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


_Entry = tuple[tuple[str, ...], tuple[str, ...], bool]
"""The stems that must come after a form's first one, the concepts that it means, whether it is a whole."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Finds concepts among spelled stems. `entries` are by first stem, the longest form first."""

    entries: Mapping[str, Sequence[_Entry]]

    @classmethod
    def read(cls) -> "Concepts":
        """Read the stemmed forms (about 0.1 s)."""
        text = spelled_text((FOLDER / FILE).read_text(encoding="utf-8"))
        numbers: dict[str, str] = {}
        entries: dict[str, list[_Entry]] = {}
        for line in text.splitlines():
            form, kind, *labels = line.split("\t")
            first, *rest = form.split(" ")
            concepts = tuple(
                numbers.get(label) or numbers.setdefault(label, spelled_concept(len(numbers)))
                for label in labels
            )
            entries.setdefault(first, []).append((tuple(rest), concepts, kind == "whole"))
        return cls(entries)

    def find(self, stems: Sequence[str]) -> Iterator[ConceptMatch]:
        """Yield the concepts of a text's spelled stems, the longest at each place first.

        The parts of a transparent phrase count too: whoever seeks *nuclear* wants a *nuclear power plant*.
        The parts of a whole do not: a temir yoʻl is no iron, and an International Monetary Fund no fund.
        """
        entries, skip = self.entries, 0
        for start, first in enumerate(stems):
            if start < skip or first not in entries:
                continue
            for rest, concepts, whole in entries[first]:
                end = start + 1 + len(rest)
                if not rest or tuple(stems[start + 1 : end]) == rest:
                    yield ConceptMatch(start, end, concepts)
                    if whole and rest:
                        skip = end
                        break

    def knows(self, stem: str) -> bool:
        """Tell whether a spelled stem begins a form of a concept."""
        return stem in self.entries
