"""What of a query stands in a text, and where: the words to show in bold, and the reasons of a hit."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from storage.analysis.concepts import ConceptMatch
from storage.analysis.spelled import is_concept, is_key
from storage.analysis.token import Token
from storage.expression import Clause, Expression, Forms
from storage.model import Evidence, Reason

SHOWN = 3
"""Pieces of an article that are named for one part of a query."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a query found in a text: tokens from `start` up to, but not including, `end`."""

    clause: Clause
    kind: Evidence
    start: int
    end: int


def places(expression: Expression, tokens: Sequence[Token], concepts: Iterable[ConceptMatch]) -> list[Place]:
    """Find all that an analysed text has of a query's words and phrases."""
    sought: dict[str, list[Clause]] = defaultdict(list)
    found: list[Place] = []
    for clause in expression.words + expression.phrases:
        if clause.exact:
            found += _exact(clause, tokens)
        else:
            for term in {term for forms in clause.alternatives for term in forms}:
                sought[term].append(clause)
    for place, token in enumerate(tokens):
        seen: list[Clause] = []
        for term in _sought(token, sought):
            fresh = [clause for clause in sought[term] if clause not in seen]
            found += [Place(clause, _kind(term), place, place + 1) for clause in fresh]
            seen += fresh
    for match in concepts if any(map(is_concept, sought)) else ():
        for term in match.concepts:
            found += [
                Place(clause, Evidence.MEANING, match.start, match.end) for clause in sought.get(term, ())
            ]
    return found


def _sought(token: Token, sought: Container[str]) -> list[str]:
    """List the terms of a token that are sought; of most tokens none is, so this must be quick."""
    terms = [token.form.spelled_stem, *token.form.spelled_likely.split()]
    return [term for term in terms if term in sought]


def starts(found: Iterable[Place], tokens: Sequence[Token]) -> frozenset[int]:
    """List where the tokens start that a query sought."""
    return frozenset(tokens[place].start for one in found for place in range(one.start, one.end))


def reasons(
    expression: Expression, texts: Sequence[tuple[str, Sequence[Token], Sequence[Place]]]
) -> tuple[Reason, ...]:
    """Say for each part of a query what of an article's texts it found, the surest first.

    `texts` are the article's title and body, each with its tokens and what was found in it.
    """
    return tuple(_reason(clause, texts) for clause in expression.words + expression.phrases)


def _reason(clause: Clause, texts: Sequence[tuple[str, Sequence[Token], Sequence[Place]]]) -> Reason:
    """Name the pieces with the surest evidence, of these the longest: the whole phrase before its words."""
    pieces: dict[str, tuple[int, int, str]] = {}
    for text, tokens, found in texts:
        for place in _joined(place for place in found if place.clause is clause):
            piece = text[tokens[place.start].start : tokens[place.end - 1].end]
            rank = list(Evidence).index(place.kind), place.start - place.end, piece
            pieces.setdefault(piece.casefold(), rank)
            pieces[piece.casefold()] = min(rank, pieces[piece.casefold()])
    if not pieces:
        return Reason(clause.text, None, ())
    kind, length, _ = min(pieces.values())
    shown = [piece for of, long, piece in pieces.values() if (of, long) == (kind, length)]
    return Reason(clause.text, list(Evidence)[kind], tuple(shown[:SHOWN]))


def _joined(found: Iterable[Place]) -> Iterator[Place]:
    """Join words of one part of a query that stand side by side."""
    last: Place | None = None
    for place in found:
        if last and last.end == place.start and last.kind is place.kind is Evidence.WORD:
            last = replace(last, end=place.end)
            continue
        if last:
            yield last
        last = place
    if last:
        yield last


def _exact(clause: Clause, tokens: Sequence[Token]) -> Iterator[Place]:
    words = [token.form.spelled_word for token in tokens]
    for run in clause.alternatives:
        for start in _runs(words, run):
            yield Place(clause, Evidence.EXACT, start, start + len(run))


def _runs(words: Sequence[str], run: Forms) -> Iterator[int]:
    """Find where a run of words begins."""
    for place in range(len(words) - len(run) + 1):
        if all(words[place + offset] == word for offset, word in enumerate(run)):
            yield place


def _kind(term: str) -> Evidence:
    if is_concept(term):
        return Evidence.MEANING
    return Evidence.SPELLING if is_key(term) else Evidence.WORD
