"""The saved queries in memory: those that a new article answers are found without asking each of them.

People seek the same words, so clauses and whole expressions are kept once. An article's terms lead to the
clauses that it has, and these to the queries: each stands under the rarest clause that it requires, and there
under the second rarest. It is rebuilt from the database at every start and is never the truth.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TypeVar

from storage.expression import Clause, Contents, Expression, Forms
from storage.model import Language
from storage.query import Filters
from storage.terms import Terms

_Name = TypeVar("_Name")
_Thing = TypeVar("_Thing")


@dataclass(slots=True, eq=False)
class _Sought:
    """A clause that saved queries share.

    `uses` counts these queries: a clause of few is taken for rare in articles, too. `under` are the queries
    that stand here, by the second clause that they require.
    """

    clause: Clause
    uses: int = 0
    under: dict["_Sought", tuple["_Saved", ...]] = field(default_factory=dict)


_Key = tuple[tuple[_Sought, ...], tuple[_Sought, ...], Filters | None]
"""What is required, what is excluded, and the filters, if any: two queries with the same are one."""


@dataclass(slots=True, eq=False)
class _Saved:
    """A query and all the numbers that it was put under; it stands under `first`, and there `second`.

    `rest` is what it requires besides them. What a match looks at is one step away: of many queries each
    step is to a place in memory that the processor has not at hand.
    """

    key: _Key
    first: _Sought
    second: _Sought
    rest: tuple[_Sought, ...]
    excluded: tuple[_Sought, ...]
    filters: Filters | None
    numbers: list[int]

    def is_answered(self, present: set[_Sought], language: Language, source: str, day: date | None) -> bool:
        """Tell whether an article that has `first`, `second` and other clauses answers the query."""
        return (
            present.issuperset(self.rest)
            and present.isdisjoint(self.excluded)
            and (self.filters is None or self.filters.admits(language, source, day))
        )


class _Clauses:
    """The clauses of all saved queries, found by the terms of an article.

    A term of `_enough` is all that a clause needs. What stands in `_needed`, a term or words side by side,
    must occur for a clause but does not make sure of it.
    """

    def __init__(self) -> None:
        self._known: dict[Clause, _Sought] = {}
        self._enough: dict[str, tuple[_Sought, ...]] = {}
        self._needed: dict[str, tuple[_Sought, ...]] = {}

    def known(self, clauses: Iterable[Clause]) -> tuple[_Sought, ...]:
        """Take clauses in, each once, and return them in an order that is always the same."""
        return tuple(sorted({self._known.get(clause) or self._add(clause) for clause in clauses}, key=id))

    def _add(self, clause: Clause) -> _Sought:
        sought = self._known[clause] = _Sought(clause)
        for term, is_enough in _anchors(clause):
            _add(self._enough if is_enough else self._needed, term, sought)
        return sought

    def forget(self, sought: _Sought) -> None:
        """Leave out a clause that no query uses any more."""
        del self._known[sought.clause]
        for term, is_enough in _anchors(sought.clause):
            _remove(self._enough if is_enough else self._needed, term, sought)

    def within(self, contents: Contents) -> set[_Sought]:
        """Find the clauses that an article has."""
        found = {sought for term in self._enough.keys() & contents.evidence for sought in self._enough[term]}
        for term in self._needed.keys() & (contents.evidence | _written(contents)):
            found.update(sought for sought in self._needed[term] if contents.has(sought.clause))
        return found


class Matcher:
    """Tells which saved queries, each with a number of its own, an article answers."""

    def __init__(self) -> None:
        self._clauses = _Clauses()
        self._nothing = _Sought(Clause(()))
        """What every article has: it stands for the clauses that a short query lacks."""
        self._saved: dict[_Key, _Saved] = {}
        self._by_number: dict[int, _Saved] = {}

    def __len__(self) -> int:
        """Count the numbers."""
        return len(self._by_number)

    def put(self, number: int, expression: Expression) -> None:
        """Keep a query under a number, instead of what the number had."""
        self.drop(number)
        required = self._clauses.known(expression.words + expression.phrases)
        excluded = self._clauses.known(expression.excluded)
        key = (required, excluded, expression.filters or None)
        saved = self._saved.get(key)
        if saved is None:
            saved = self._saved[key] = self._added(key, number)
        else:
            saved.numbers.append(number)
        self._by_number[number] = saved

    def drop(self, number: int) -> None:
        """Forget the query of a number, if it has one."""
        saved = self._by_number.pop(number, None)
        if saved is not None:
            saved.numbers.remove(number)
            if not saved.numbers:
                self._discard(saved)

    def match(self, terms: Terms, language: Language, source: str, published: date | None) -> list[int]:
        """List the numbers of all queries that an article answers, in ascending order.

        They are those of which `storage.expression.matches` and `Filters.admits` hold.
        """
        present = self._clauses.within(Contents.of(terms)) | {self._nothing}
        found: list[int] = []
        for saved in _standing(present):
            if saved.is_answered(present, language, source, published):
                found += saved.numbers
        return sorted(found)

    def _added(self, key: _Key, number: int) -> _Saved:
        required, excluded, filters = key
        rarest = sorted(required, key=lambda sought: sought.uses)
        first, second, *_ = (*rarest, self._nothing, self._nothing)
        saved = _Saved(key, first, second, tuple(rarest[2:]), excluded, filters, [number])
        _add(first.under, second, saved)
        for sought in required + excluded:
            sought.uses += 1
        return saved

    def _discard(self, saved: _Saved) -> None:
        del self._saved[saved.key]
        _remove(saved.first.under, saved.second, saved)
        required, excluded, _ = saved.key
        for sought in required + excluded:
            sought.uses -= 1
            if not sought.uses:
                self._clauses.forget(sought)


def _add(places: dict[_Name, tuple[_Thing, ...]], name: _Name, thing: _Thing) -> None:
    """Put a thing to those of a name. Nearly all are alone, and a tuple of one is half of a list of one."""
    places[name] = (*places.get(name, ()), thing)


def _remove(places: dict[_Name, tuple[_Thing, ...]], name: _Name, thing: _Thing) -> None:
    """Take a thing from those of a name, and the name with the last of them."""
    left = tuple(other for other in places[name] if other is not thing)
    if left:
        places[name] = left
    else:
        del places[name]


def _standing(present: set[_Sought]) -> Iterator[_Saved]:
    """Yield the queries whose two rarest clauses an article has."""
    for first in present:
        for second in first.under.keys() & present:
            yield from first.under[second]


def _anchors(clause: Clause) -> set[tuple[str, bool]]:
    """Choose of each alternative the term to find it by, and tell whether the term is all of it.

    It is the longest, which is likely the rarest; of words as written it is two that stand side by side.
    """
    if clause.exact:
        return {(max(_side_by_side(run), key=len), False) for run in clause.alternatives}
    return {(max(forms, key=len), len(forms) == 1) for forms in clause.alternatives}


def _written(contents: Contents) -> set[str]:
    """Return the words of an article as written, and all that stand side by side."""
    texts = [text.split() for text in contents.texts]
    return {part for words in texts for part in (*words, *map(" ".join, pairwise(words)))}


def _side_by_side(run: Forms) -> Forms:
    """Return each two words of a run that stand side by side; a single word stands for itself."""
    return tuple(map(" ".join, pairwise(run))) or run
