"""The saved queries in memory: those that a new article answers are found without asking each of them.

People seek the same words, so clauses and whole expressions are kept once. An article's terms lead to the
clauses that it has, and these to the queries: each stands under the rarest clause that it requires, and there
under the second rarest. It is rebuilt from the database at every start and is never the truth.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from storage.expression import Clause, Contents, Expression, Forms
from storage.model import Language
from storage.query import Filters
from storage.terms import Terms


@dataclass(slots=True, eq=False)
class _Sought:
    """A clause that saved queries share.

    `uses` counts these queries: a clause of few is taken for rare in articles, too. `under` are the queries
    that stand here, by the second clause that they require.
    """

    clause: Clause
    uses: int = 0
    under: dict["_Sought", list["_Saved"]] = field(default_factory=dict)


_Key = tuple[tuple[_Sought, ...], tuple[_Sought, ...], Filters | None]
"""What is required, what is excluded, and the filters, if any: two queries with the same are one."""


@dataclass(slots=True, eq=False)
class _Saved:
    """A query and all the numbers that it was put under; it stands under `first`, and there `second`."""

    key: _Key
    first: _Sought
    second: _Sought
    numbers: list[int] = field(default_factory=list)

    def is_answered(self, present: set[_Sought], language: Language, source: str, day: date | None) -> bool:
        """Tell whether an article with these clauses and properties answers the query."""
        required, excluded, filters = self.key
        return (
            present.issuperset(required)
            and present.isdisjoint(excluded)
            and (filters is None or filters.admits(language, source, day))
        )


class _Clauses:
    """The clauses of all saved queries, found by the terms of an article.

    A term of `_enough` is all that a clause needs. What stands in `_needed`, a term or words side by side,
    must occur for a clause but does not make sure of it.
    """

    def __init__(self) -> None:
        self._known: dict[Clause, _Sought] = {}
        self._enough: dict[str, list[_Sought]] = {}
        self._needed: dict[str, list[_Sought]] = {}

    def known(self, clauses: Iterable[Clause]) -> tuple[_Sought, ...]:
        """Take clauses in, each once, and return them in an order that is always the same."""
        return tuple(sorted({self._known.get(clause) or self._add(clause) for clause in clauses}, key=id))

    def _add(self, clause: Clause) -> _Sought:
        sought = self._known[clause] = _Sought(clause)
        for place, term in self._places(clause):
            place.setdefault(term, []).append(sought)
        return sought

    def forget(self, sought: _Sought) -> None:
        """Leave out a clause that no query uses any more."""
        del self._known[sought.clause]
        for place, term in self._places(sought.clause):
            place[term].remove(sought)
            if not place[term]:
                del place[term]

    def within(self, contents: Contents) -> set[_Sought]:
        """Find the clauses that an article has."""
        found = {sought for term in self._enough.keys() & contents.evidence for sought in self._enough[term]}
        for term in self._needed.keys() & (contents.evidence | _written(contents)):
            found.update(sought for sought in self._needed[term] if contents.has(sought.clause))
        return found

    def _places(self, clause: Clause) -> Iterator[tuple[dict[str, list[_Sought]], str]]:
        """Yield where a clause is to be found: for each alternative the longest term, likely the rarest."""
        for forms in clause.alternatives:
            if clause.exact:
                yield self._needed, max(_side_by_side(forms), key=len)
            else:
                yield self._enough if len(forms) == 1 else self._needed, max(forms, key=len)


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
        saved = self._saved.get(key) or self._add(key)
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

    def _add(self, key: _Key) -> _Saved:
        required, excluded, _ = key
        rarest = sorted(required, key=lambda sought: sought.uses)
        first, second, *_ = (*rarest, self._nothing, self._nothing)
        saved = self._saved[key] = _Saved(key, first, second)
        first.under.setdefault(second, []).append(saved)
        for sought in required + excluded:
            sought.uses += 1
        return saved

    def _discard(self, saved: _Saved) -> None:
        del self._saved[saved.key]
        neighbours = saved.first.under[saved.second]
        neighbours.remove(saved)
        if not neighbours:
            del saved.first.under[saved.second]
        required, excluded, _ = saved.key
        for sought in required + excluded:
            sought.uses -= 1
            if not sought.uses:
                self._clauses.forget(sought)


def _standing(present: set[_Sought]) -> Iterator[_Saved]:
    """Yield the queries whose two rarest clauses an article has."""
    for first in present:
        for second in first.under.keys() & present:
            yield from first.under[second]


def _written(contents: Contents) -> set[str]:
    """Return the words of an article as written, and all that stand side by side."""
    texts = [text.split() for text in contents.texts]
    return {part for words in texts for part in (*words, *map(" ".join, pairwise(words)))}


def _side_by_side(run: Forms) -> Forms:
    """Return each two words of a run that stand side by side; a single word stands for itself."""
    return tuple(map(" ".join, pairwise(run))) or run
