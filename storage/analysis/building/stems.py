"""Stems the forms of the concept table, which is too slow to do at every start."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from storage.analysis.analyzer import Analyzer
from storage.analysis.building import cldr
from storage.analysis.building.table import Row, plain
from storage.analysis.concepts import LONGEST
from storage.analysis.spelled import tagged_stem

WHOLE = frozenset({"idiom", "institution", "place", "person"})
"""Kinds of which no part counts (`Concepts.find`)."""

_Stems = tuple[str, ...]


class Stemmed(NamedTuple):
    """A form of a row as tagged stems, and its place among the row's forms of the language.

    `as_it_stands` tells whether the stems are the form itself.
    """

    stems: _Stems
    row: Row
    place: int
    as_it_stands: bool


def stemmed(rows: Iterable[Row], analyzer: Analyzer) -> Iterator[Stemmed]:
    """Yield every form of the rows."""
    for row in rows:
        for language, forms in row.forms.items():
            for place, form in enumerate(forms):
                found = analyzer.forms(plain(form), language)
                if 0 < len(found) <= LONGEST:
                    stems = tuple(tagged_stem(one.term, language) for one in found)
                    yield Stemmed(stems, row, place, all(one.word == one.term for one in found))


def stems_table(rows: Iterable[Row], analyzer: Analyzer) -> str:
    """Return the generated table: a form a line, the longest first, whether it is a whole, and its labels.

    A form of several concepts stands for those that name it first: космос is *space* before it is
    *universe*. A country that the table has as well, with its people and its adjective, is one concept
    with it: a CLDR name gets the label of the table's row that has most of its forms.
    """
    found = list(stemmed(chain(rows, cldr.rows()), analyzer))
    labels = _merged(found)
    grouped: dict[_Stems, list[Stemmed]] = {}
    for one in found:
        grouped.setdefault(one.stems, []).append(one)
    lines = (
        "\t".join([" ".join(stems), _kind(grouped[stems]), *_labels(grouped[stems], labels)])
        for stems in sorted(grouped, key=lambda stems: (-len(stems), stems))
    )
    return "\n".join([*lines, ""])


def _kind(found: Sequence[Stemmed]) -> str:
    return "whole" if found[0].row.kind in WHOLE else "parts"


def _labels(found: Sequence[Stemmed], labels: Mapping[str, str]) -> list[str]:
    """List the concepts that name a form first: those of the stems themselves, then those of other forms."""
    nearest = min(one.place for one in found)
    first = [one for one in found if one.place == nearest]
    own = dict.fromkeys(labels.get(one.row.label, one.row.label) for one in first if one.as_it_stands)
    every = dict.fromkeys(labels.get(one.row.label, one.row.label) for one in first)
    others = [label for label in every if label not in own]
    return [*own, "", *others] if own and others else [*every]


def _merged(found: Iterable[Stemmed]) -> dict[str, str]:
    """Map the label of each CLDR row to that of the table's row that shares most forms with it."""
    named = [(one.stems, one.row) for one in found if one.row.kind in {"place", "term"}]
    owners = {stems: row.label for stems, row in named if row.place != cldr.PLACE}
    votes: dict[str, list[str]] = {}
    for stems, row in named:
        if row.place == cldr.PLACE and stems in owners:
            votes.setdefault(row.label, []).append(owners[stems])
    return {label: max(sorted(set(given)), key=given.count) for label, given in votes.items()}
