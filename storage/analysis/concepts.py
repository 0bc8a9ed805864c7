"""The concepts at work: words and phrases of all languages that mean the same, found in a text.

The table that people edit lies in `data/concepts/`; `building/` makes of it `data/concepts.tsv`, which this
module reads. A line is a form in tagged stems, `whole` or `parts`, and the labels of its concepts: first of
those that have the stems themselves for a form (қала, a city), then, behind an empty column, of those that
have another form with these stems (қалау, to wish). The longest forms come first.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


class Concepts:
    """Finds concepts among the words of a text.

    `lines` are the lines of the table by their form, read when a form is met; `lengths` says how many stems
    the longer forms have that begin with two stems, the longest first.
    """

    def __init__(self, lines: Mapping[str, str], lengths: Mapping[str, tuple[int, ...]]) -> None:
        self._lines = lines
        self._lengths = lengths
        self._begins = {pair.partition(" ")[0] for pair in lengths}
        self._meanings: dict[str, _Meaning] = {}

    @classmethod
    def read(cls) -> "Concepts":
        """Read the stemmed forms (about 0.1 s)."""
        lines: dict[str, str] = {}
        lengths: dict[str, tuple[int, ...]] = {}
        for line in spelled_text((FOLDER / FILE).read_text(encoding="utf-8")).splitlines():
            form, _, rest = line.partition("\t")
            lines[form] = rest
            if " " in form:
                first, second, *others = form.split(" ")
                pair, length = f"{first} {second}", 2 + len(others)
                known = lengths.get(pair, ())
                if length not in known:
                    lengths[pair] = (*known, length)
        return cls(lines, lengths)

    def of(self, stem: str, *, as_it_stands: bool) -> tuple[str, ...]:
        """Return the concepts of a spelled stem; `as_it_stands` tells whether the word is just the stem."""
        if stem not in self._lines:
            return ()
        meaning = self._meaning(stem)
        return meaning.as_it_stands if as_it_stands else meaning.any_form

    def opens(self, stem: str) -> bool:
        """Tell whether a phrase that is a concept may begin with a spelled stem."""
        return stem in self._begins

    def find(self, forms: Sequence[Form]) -> Iterator[ConceptMatch]:
        """Yield the concepts of a text, the longest at each place first.

        The parts of a transparent phrase count too: whoever seeks *nuclear* wants a *nuclear power plant*.
        The parts of a whole do not: a temir yoʻl is no iron, and an International Monetary Fund no fund.
        """
        skip, last = 0, len(forms) - 1
        for start, form in enumerate(forms):
            if start < skip:
                continue
            if form.opens and start < last:
                lengths = self._lengths.get(f"{form.spelled_stem} {forms[start + 1].spelled_stem}")
                for end, meaning in self._phrases(forms, start, lengths) if lengths else ():
                    yield ConceptMatch(start, end, meaning.any_form)
                    if meaning.is_whole:
                        skip = end
                        break
            if form.concepts and start >= skip:
                yield ConceptMatch(start, start + 1, form.concepts)

    def _phrases(
        self, forms: Sequence[Form], start: int, lengths: Iterable[int]
    ) -> Iterator[tuple[int, _Meaning]]:
        """Yield the ends and meanings of the phrases of some lengths that begin at a place."""
        for length in lengths:
            end = start + length
            phrase = " ".join(form.spelled_stem for form in forms[start:end])
            if phrase in self._lines and end <= len(forms):
                yield end, self._meaning(phrase)

    def knows(self, stem: str) -> bool:
        """Tell whether a spelled stem is or begins a form of a concept."""
        return stem in self._lines or stem in self._begins

    def _meaning(self, form: str) -> _Meaning:
        """Read the line of a form, or remember it."""
        meaning = self._meanings.get(form)
        if meaning is None:
            kind, *labels = self._lines[form].split("\t")
            border = labels.index("") if "" in labels else len(labels)
            every = tuple(spelled_concept(label) for label in labels if label)
            as_it_stands = tuple(spelled_concept(label) for label in labels[:border]) or every
            meaning = self._meanings[form] = _Meaning(every, as_it_stands, kind == "whole")
        return meaning


NO_CONCEPTS = Concepts({}, {})
"""For those who make the table and cannot wait for it."""
