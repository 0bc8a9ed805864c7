"""Stems the forms of the concept table, which is too slow to do at every start."""

from collections.abc import Iterable, Iterator, Mapping
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
    """A form of a row as tagged stems, and its place among the row's forms of the language."""

    stems: _Stems
    row: Row
    place: int


def stemmed(rows: Iterable[Row], analyzer: Analyzer) -> Iterator[Stemmed]:
    """Yield every form of the rows."""
    for row in rows:
        for language, forms in row.forms.items():
            for place, form in enumerate(forms):
                found = analyzer.forms(plain(form), language)
                if 0 < len(found) <= LONGEST:
                    yield Stemmed(tuple(tagged_stem(one.term, language) for one in found), row, place)


def stems_table(rows: Iterable[Row], analyzer: Analyzer) -> str:
    """Return the generated table: a form a line, the longest first, whether it is a whole, and its labels.

    A form of several concepts stands for those that name it first: космос is *space* before it is
    *universe*. A country that the table has as well, with its people and its adjective, is one concept
    with it: a CLDR name gets the label of the table's row that has most of its forms.
    """
    found = list(stemmed(chain(rows, cldr.rows()), analyzer))
    labels = _merged(found)
    wholes: dict[_Stems, bool] = {}
    places: dict[_Stems, dict[str, int]] = {}
    for stems, row, place in found:
        wholes.setdefault(stems, row.kind in WHOLE)
        known, label = places.setdefault(stems, {}), labels.get(row.label, row.label)
        known[label] = min(place, known.get(label, place))
    lines = (
        "\t".join([" ".join(stems), "whole" if wholes[stems] else "parts", *_first(places[stems])])
        for stems in sorted(places, key=lambda stems: (-len(stems), stems))
    )
    return "\n".join([*lines, ""])


def _first(places: Mapping[str, int]) -> list[str]:
    """Return the labels with the smallest place."""
    return [label for label, place in places.items() if place == min(places.values())]


def _merged(found: Iterable[Stemmed]) -> dict[str, str]:
    """Map the label of each CLDR row to that of the table's row that shares most forms with it."""
    named = [(stems, row) for stems, row, _ in found if row.kind in {"place", "term"}]
    owners = {stems: row.label for stems, row in named if row.place != cldr.PLACE}
    votes: dict[str, list[str]] = {}
    for stems, row in named:
        if row.place == cldr.PLACE and stems in owners:
            votes.setdefault(row.label, []).append(owners[stems])
    return {label: max(sorted(set(given)), key=given.count) for label, given in votes.items()}
