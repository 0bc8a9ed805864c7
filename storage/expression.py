"""A Query in terms: what search asks of an index, and the same asked of one article in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import log

from storage.analysis.spelled import is_concept
from storage.model import Language
from storage.query import Filters
from storage.terms import Terms

TELLING = 12
"""Words of a pasted text that are required: the most telling ones."""

COMMON = 5_000
"""Articles with a word from which on it tells next to nothing."""

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """Something an article has or has not: any one of `alternatives` is enough.

    An alternative holds spelled terms, at least one, that must all occur; in an exact clause it holds
    spelled words that must stand one after another in the title or in the body. `text` is the part of
    the query that this is, `weight` says how much it tells.
    """

    alternatives: tuple[Forms, ...]
    exact: bool = False
    text: str = field(default="", compare=False)
    weight: float = field(default=1.0, compare=False)

    def concepts(self) -> frozenset[str]:
        """Return the concepts that are enough."""
        return frozenset(term for forms in self.alternatives for term in forms if is_concept(term))


@dataclass(frozen=True, slots=True)
class Expression:
    """A query in terms. All `words` and `phrases` are required, nothing `excluded` may occur.

    `languages` are those that the query may be in, the likeliest first.
    """

    words: tuple[Clause, ...] = ()
    phrases: tuple[Clause, ...] = ()
    excluded: tuple[Clause, ...] = ()
    filters: Filters = field(default_factory=Filters)
    languages: tuple[Language, ...] = ()

    def weighed(self, counts: Sequence[int]) -> "Expression":
        """Weigh the words by how many articles have each (`counts`), and keep the TELLING ones.

        A word that no article has tells nothing and goes first.
        """
        words = [
            replace(clause, weight=log(1 + 2 * COMMON / (1 + count)))
            for clause, count in zip(self.words, counts, strict=True)
        ]
        order = sorted(range(len(words)), key=lambda index: (counts[index] == 0, counts[index], index))
        return replace(self, words=tuple(words[index] for index in sorted(order[:TELLING])))


@dataclass(frozen=True, slots=True)
class Contents:
    """What an article has, ready to be asked for many clauses.

    `texts` are the words of its title and of its body as written, each with a space on either side.
    """

    evidence: frozenset[str]
    texts: tuple[str, ...]

    @classmethod
    def of(cls, terms: Terms) -> "Contents":
        """Take what stands in an article's terms."""
        evidence = terms.title.evidence() | terms.body.evidence()
        return cls(frozenset(evidence), tuple(f" {column.words} " for column in (terms.title, terms.body)))

    def has(self, clause: Clause) -> bool:
        """Tell whether any alternative of a clause is there."""
        if clause.exact:
            return any(f" {' '.join(run)} " in text for run in clause.alternatives for text in self.texts)
        return any(map(self.evidence.issuperset, clause.alternatives))

    def answers(self, expression: Expression) -> bool:
        """Tell whether all that an expression requires is there, and nothing that it excludes."""
        required = expression.words + expression.phrases
        return all(map(self.has, required)) and not any(map(self.has, expression.excluded))


def matches(expression: Expression, terms: Terms) -> bool:
    """Tell whether an article with these terms is found; filters are asked apart (`Filters.admits`)."""
    return Contents.of(terms).answers(expression)
