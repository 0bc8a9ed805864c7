"""A Query in terms: what search asks of an index, and the same asked of one article in memory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from storage.errors import EmptyQueryError
from storage.query import PART_LIMIT, Filters, Query
from storage.terms import Terms, spelled

if TYPE_CHECKING:
    from storage.analysis.analyzer import Analyzer
    from storage.analysis.token import Token
    from storage.model import Language

TELLING = 12
"""Words of a pasted text that are required: the most telling ones."""

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """Something an article has or has not: any one of `alternatives` is enough.

    An alternative holds spelled terms that must all occur; in an exact clause it holds spelled words
    that must stand one after another in the title or in the body.
    """

    alternatives: tuple[Forms, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """A query in terms. All `words` and `phrases` are required, nothing `excluded` may occur."""

    words: tuple[Clause, ...] = ()
    phrases: tuple[Clause, ...] = ()
    excluded: tuple[Clause, ...] = ()
    filters: Filters = field(default_factory=Filters)

    def telling(self, counts: Sequence[int]) -> "Expression":
        """Keep the TELLING words that the fewest articles have; `counts` says how many have each.

        A word that no article has tells nothing and goes first.
        """
        order = sorted(range(len(self.words)), key=lambda index: (counts[index] == 0, counts[index], index))
        return replace(self, words=tuple(self.words[index] for index in sorted(order[:TELLING])))


def express(query: Query, analyzer: "Analyzer") -> Expression:
    """Analyse a query under every language it may be in.

    A word that is too common to be sought in any of these languages is not required, unless nothing
    else is: then the words themselves are sought, exactly as written.

    Raises:
        EmptyQueryError: the analyser sees no word, and there is no filter.
    """
    languages = _languages(" ".join(query.words + query.phrases), query.filters, analyzer)
    words, common = _words(query.words, languages, analyzer)
    phrases = _clauses(_exact(phrase, languages, analyzer) for phrase in query.phrases)
    if not (words or phrases or common or query.filters):
        raise EmptyQueryError
    excluded = [
        *(_together(word, _widened(word, languages, analyzer), analyzer) for word in query.excluded_words),
        *(_exact(part, _widened(part, languages, analyzer), analyzer) for part in query.excluded_phrases),
    ]
    return Expression(words or (() if phrases else common), phrases, _clauses(excluded), query.filters)


def matches(expression: Expression, terms: Terms) -> bool:
    """Tell whether an article with these terms is found; filters are asked apart (`Filters.admits`)."""
    return all(_has(terms, clause) for clause in expression.words + expression.phrases) and not any(
        _has(terms, clause) for clause in expression.excluded
    )


def found(expression: Expression, tokens: Sequence["Token"]) -> frozenset[int]:
    """List where the tokens start that the query sought, to show them to the reader."""
    terms = {
        form for clause in expression.words if not clause.exact for run in clause.alternatives for form in run
    }
    starts = {token.start for token in tokens if spelled(token.term) in terms}
    written = [token for token in tokens if token.word]
    words = [spelled(token.word) for token in written]
    for clause in expression.words + expression.phrases:
        for run in clause.alternatives if clause.exact else ():
            for place in _places(words, run):
                starts.update(token.start for token in written[place : place + len(run)])
    return frozenset(starts)


def _languages(text: str, filters: Filters, analyzer: "Analyzer") -> tuple["Language", ...]:
    plausible = analyzer.languages(text) if text else ()
    return tuple(dict.fromkeys([*plausible, *sorted(filters.languages or ())]))


def _widened(text: str, languages: tuple["Language", ...], analyzer: "Analyzer") -> tuple["Language", ...]:
    """Add the languages of an excluded part, which need not be those of the rest."""
    return tuple(dict.fromkeys([*languages, *analyzer.languages(text)]))


def _words(
    words: Sequence[str], languages: Iterable["Language"], analyzer: "Analyzer"
) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """Make a clause of each word, the telling apart from the common.

    All words are analysed at once, so that the analyser sees them side by side as in a text.
    """
    text = " ".join(words)
    readings: list[list[list[Token]]] = [[] for _ in words]
    for language in languages:
        tokens = analyzer.tokens(text, language)
        for reading, (start, end) in zip(readings, _spans(words), strict=True):
            inside = [token for token in tokens if start <= token.start < end][:PART_LIMIT]
            if inside:
                reading.append(inside)
    telling, common = list[Clause](), list[Clause]()
    for reading in filter(None, readings):
        if any(all(token.stop for token in tokens) for tokens in reading):
            common.append(
                _clause(((spelled(token.word) for token in tokens) for tokens in reading), exact=True)
            )
        else:
            telling.append(
                _clause((spelled(token.term) for token in tokens if not token.stop) for tokens in reading)
            )
    return _clauses(telling), _clauses(common)


def _spans(words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Say where each word stands in the words joined by spaces."""
    start = 0
    for word in words:
        yield start, start + len(word)
        start += len(word) + 1


def _together(text: str, languages: Iterable["Language"], analyzer: "Analyzer") -> Clause:
    return _clause(
        (spelled(token.term) for token in analyzer.tokens(text, language)[:PART_LIMIT])
        for language in languages
    )


def _exact(text: str, languages: Iterable["Language"], analyzer: "Analyzer") -> Clause:
    readings = (
        (spelled(token.word) for token in analyzer.tokens(text, language)[:PART_LIMIT])
        for language in languages
    )
    return _clause(readings, exact=True)


def _clause(readings: Iterable[Iterable[str]], *, exact: bool = False) -> Clause:
    """Drop empty forms, empty readings and readings seen before."""
    alternatives = (tuple(filter(None, reading)) for reading in readings)
    return Clause(tuple(dict.fromkeys(filter(None, alternatives))), exact)


def _clauses(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clause for clause in clauses if clause.alternatives))


def _has(terms: Terms, clause: Clause) -> bool:
    if clause.exact:
        return any(
            next(_places(words, run), None) is not None
            for run in clause.alternatives
            for words in (terms.title_words, terms.body_words)
        )
    present = {*terms.title, *terms.body}
    return any(present.issuperset(forms) for forms in clause.alternatives)


def _places(words: Sequence[str], run: Forms) -> Iterator[int]:
    """Find where a run of words begins."""
    for place in range(len(words) - len(run) + 1):
        if all(words[place + offset] == word for offset, word in enumerate(run)):
            yield place
