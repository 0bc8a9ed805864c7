"""A Query in terms: what search asks of an index, and the same asked of one article in memory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import log

from storage.analysis.concepts import ConceptMatch
from storage.analysis.spelled import is_concept
from storage.analysis.token import Token
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

    An alternative holds spelled terms that must all occur; in an exact clause it holds spelled words
    that must stand one after another in the title or in the body. `hints` bring an article forward and
    are no evidence. `text` is the part of the query that this is, `weight` says how much it tells.
    """

    alternatives: tuple[Forms, ...]
    exact: bool = False
    hints: Forms = ()
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


def matches(expression: Expression, terms: Terms) -> bool:
    """Tell whether an article with these terms is found; filters are asked apart (`Filters.admits`)."""
    present = terms.title.evidence() | terms.body.evidence()
    texts = [f" {terms.title.words} ", f" {terms.body.words} "]

    def has(clause: Clause) -> bool:
        if clause.exact:
            return any(f" {' '.join(run)} " in text for run in clause.alternatives for text in texts)
        return any(present.issuperset(forms) for forms in clause.alternatives)

    return all(map(has, expression.words + expression.phrases)) and not any(map(has, expression.excluded))


def found(
    expression: Expression, tokens: Sequence[Token], concepts: Iterable[ConceptMatch]
) -> frozenset[int]:
    """List where the tokens start that the query sought, to show them to the reader."""
    places: set[int] = set()
    concepts = tuple(concepts)
    for clause in expression.words + expression.phrases:
        places.update(
            place for _, start, end in evidence(clause, tokens, concepts) for place in range(start, end)
        )
    return frozenset(tokens[place].start for place in places)


def evidence(
    clause: Clause, tokens: Sequence[Token], concepts: Iterable[ConceptMatch]
) -> Iterator[tuple[str, int, int]]:
    """Yield what an analysed text has of a clause: the spelled term, and the tokens from which to which."""
    if clause.exact:
        words = [token.form.spelled_word for token in tokens]
        for run in clause.alternatives:
            for start in _places(words, run):
                yield " ".join(run), start, start + len(run)
        return
    sought = {term for forms in clause.alternatives for term in forms}
    for place, token in enumerate(tokens):
        terms = (token.form.spelled_stem, *token.form.spelled_likely.split())
        yield from ((term, place, place + 1) for term in terms if term in sought)
    for match in concepts:
        for concept in match.concepts:
            if concept in sought:
                yield concept, match.start, match.end


def _places(words: Sequence[str], run: Forms) -> Iterator[int]:
    """Find where a run of words begins."""
    for place in range(len(words) - len(run) + 1):
        if all(words[place + offset] == word for offset, word in enumerate(run)):
            yield place
