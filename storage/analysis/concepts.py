"""The concepts at work: words and phrases of all languages that mean the same, found in a text.

The table that people edit lies in `data/concepts/`; `building/` makes of it `data/concepts.tsv`, which this
module reads. A line is a form in tagged stems, `whole` or `parts`, and the labels of its concepts: first of
those that have the stems themselves for a form (қала, a city), then, behind an empty column, of those that
have another form with these stems (қалау, to wish). The longest forms come first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from storage.analysis.spelled import spelled_concept, spelled_text
from storage.analysis.token import Form
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
    """What stems mean in any form and as they stand, and whether they are a whole of which no part counts."""

    any_form: tuple[str, ...]
    as_it_stands: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Concepts:
    """Finds concepts among the words of a text.

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
            concepts = [
                label and (numbers.get(label) or numbers.setdefault(label, spelled_concept(len(numbers))))
                for label in labels
            ]
            border = concepts.index("") if "" in concepts else len(concepts)
            every = tuple(filter(None, concepts))
            meanings[form] = _Meaning(every, tuple(concepts[:border]) or every, kind == "whole")
            first, length = form.partition(" ")[0], form.count(" ") + 1
            known = lengths.get(first, ())
            if length not in known:
                lengths[first] = (*known, length)
        return cls(meanings, lengths)

    def find(self, forms: Sequence[Form]) -> Iterator[ConceptMatch]:
        """Yield the concepts of a text, the longest at each place first.

        The parts of a transparent phrase count too: whoever seeks *nuclear* wants a *nuclear power plant*.
        The parts of a whole do not: a temir yoʻl is no iron, and an International Monetary Fund no fund.
        """
        stems, skip = [form.spelled_stem for form in forms], 0
        for start, first in enumerate(stems):
            if start < skip:
                continue
            for length in self.lengths.get(first, ()):
                end = start + length
                meaning = self.meanings.get(" ".join(stems[start:end]))
                if meaning is not None and end <= len(stems):
                    as_it_stands = length == 1 and forms[start].word == forms[start].term
                    yield ConceptMatch(start, end, meaning.as_it_stands if as_it_stands else meaning.any_form)
                    if meaning.is_whole and length > 1:
                        skip = end
                        break

    def knows(self, stem: str) -> bool:
        """Tell whether a spelled stem begins a form of a concept."""
        return stem in self.lengths
