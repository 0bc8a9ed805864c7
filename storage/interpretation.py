"""A Query read under every language it may be in: what was typed, as an Expression in terms."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import regex

from storage.analysis.analyzer import Analyzer
from storage.analysis.spelled import OF_NO_LANGUAGE, is_key
from storage.analysis.token import Form, Token
from storage.errors import EmptyQueryError
from storage.expression import Clause, Expression, Forms
from storage.model import Language
from storage.query import PART_LIMIT, Filters, Query

FOREIGN_SIGNS = {
    Language.RUSSIAN: regex.compile(r"[[\p{L}\p{N}]--[\u0400-\u052f]]", regex.VERSION1),
    Language.ENGLISH: regex.compile(r"[[\p{L}\p{N}]--[A-Za-z\u00c0-\u02af]]", regex.VERSION1),
}
"""Of each alphabet the language that leaves words of the other as they are, and what such words are made of.

Most queries have no such word in one of the two; to see that is far quicker than to analyse them.
"""


@dataclass(slots=True, eq=False)
class _Unit:
    """The smallest part of a query that is sought by itself, and its forms as each language reads it.

    `foreign` are its forms in a text of the other alphabet: NATO in a Russian one.
    """

    start: int
    end: int
    readings: dict[Language, list[Form]] = field(default_factory=dict)
    foreign: list[Form] = field(default_factory=list)
    concepts: dict[str, None] = field(default_factory=dict)

    def is_common(self) -> bool:
        """Tell whether it is too common to be sought in any of the languages."""
        return any(all(form.stop for form in forms) for forms in self.readings.values())

    def clause(self, text: str) -> Clause:
        """Make the clause that an article must fulfil."""
        telling = [[form for form in forms if not form.stop] for forms in self.readings.values()]
        stems = (tuple(form.spelled_stem for form in forms) for forms in telling)
        keys = (keys for forms in telling if all(keys := tuple(_key(form) for form in forms)))
        concepts = ((concept,) for concept in self.concepts)
        return Clause(
            _distinct([*stems, *((form.spelled_stem,) for form in self.foreign), *concepts, *keys]),
            text=text[self.start : self.end],
        )

    def written(self, text: str) -> Clause:
        """Make a clause of the words just as they are written."""
        runs = (tuple(form.spelled_word for form in forms) for forms in self.readings.values())
        return Clause(_distinct(runs), exact=True, text=text[self.start : self.end])


def express(query: Query, analyzer: Analyzer) -> Expression:
    """Analyse a query under every language it may be in.

    A word that is too common to be sought in any of these languages is not required, unless nothing
    else is: then the words themselves are sought, exactly as written. Words that are a concept together
    are sought together.

    Raises:
        EmptyQueryError: the analyser sees no word, and there is no filter.
    """
    languages = _languages(" ".join(query.words + query.phrases), query.filters, analyzer)
    text = " ".join(query.words)
    units = _units(query.words, languages, analyzer)
    words = _clauses(unit.clause(text) for unit in units if not unit.is_common())
    common = _clauses(unit.written(text) for unit in units if unit.is_common())
    phrases = _clauses(_exact(phrase, languages, analyzer) for phrase in query.phrases)
    if not (words or phrases or common or query.filters):
        raise EmptyQueryError
    excluded = [
        *(_together(word, _widened(word, languages, analyzer), analyzer) for word in query.excluded_words),
        *(_exact(part, _widened(part, languages, analyzer), analyzer) for part in query.excluded_phrases),
    ]
    required = words or (() if phrases else common)
    return Expression(required, phrases, _clauses(excluded), query.filters, languages)


def _languages(text: str, filters: Filters, analyzer: Analyzer) -> tuple[Language, ...]:
    plausible = analyzer.languages(text) if text else ()
    return tuple(dict.fromkeys([*plausible, *sorted(filters.languages or ())]))


def _widened(text: str, languages: tuple[Language, ...], analyzer: Analyzer) -> tuple[Language, ...]:
    """Add the languages of an excluded part, which need not be those of the rest."""
    return tuple(dict.fromkeys([*languages, *analyzer.languages(text)]))


def _units(words: Sequence[str], languages: Iterable[Language], analyzer: Analyzer) -> list[_Unit]:
    """Read words under each language, as units.

    All words are analysed at once, so that the analyser sees them side by side as in a text.
    """
    text = " ".join(words)
    readings = {language: analyzer.tokens(text, language) for language in languages}
    units = _coarsest(words, list(readings.values()))
    phrases: dict[tuple[int, int], dict[str, None]] = {}
    for language, tokens in readings.items():
        places = [_place(token, units) for token in tokens]
        for token, place in zip(tokens, places, strict=True):
            units[place].readings.setdefault(language, []).append(token.form)
        for match in analyzer.concepts([token.form for token in tokens]):
            first, last = places[match.start], places[match.end - 1]
            concepts = units[first].concepts if first == last else phrases.setdefault((first, last), {})
            concepts |= dict.fromkeys(match.concepts)
    _read_as_foreign(text, units, analyzer)
    return _merged(units, phrases)


def _read_as_foreign(text: str, units: Sequence[_Unit], analyzer: Analyzer) -> None:
    """Add to units their forms in texts of the other alphabet."""
    for language, signs in FOREIGN_SIGNS.items():
        for token in analyzer.tokens(text, language) if signs.search(text) else ():
            unit = units[_place(token, units)]
            is_foreign = token.form.spelled_stem.startswith(OF_NO_LANGUAGE) and not token.stop
            if is_foreign and (token.start, token.end) == (unit.start, unit.end):
                unit.foreign.append(token.form)


def _coarsest(words: Sequence[str], readings: Sequence[Sequence[Token]]) -> list[_Unit]:
    """Part each word as the language that parts it least: `3500-ден` is one, `Қазақстан-Ресей` are two."""
    units: list[_Unit] = []
    start = 0
    for word in words:
        end = start + len(word)
        inside = ([token for token in tokens if start <= token.start < end] for tokens in readings)
        fewest = min(filter(None, inside), key=len, default=[])
        units += [_Unit(token.start, token.end) for token in fewest[:PART_LIMIT]]
        start = end + 1
    return units


def _place(token: Token, units: Sequence[_Unit]) -> int:
    """Find the unit that a token of any reading belongs to."""
    after = bisect_right(units, token.start, key=lambda unit: unit.start)
    return max(after - 1, 0)


def _merged(units: Sequence[_Unit], phrases: Mapping[tuple[int, int], dict[str, None]]) -> list[_Unit]:
    """Make one unit of those that are a concept together, from the first to the last; the longest win."""
    taken: dict[int, _Unit] = {}
    for (first, last), concepts in sorted(phrases.items(), key=lambda item: item[0][0] - item[0][1]):
        inside = range(first, last + 1)
        if taken.keys().isdisjoint(inside):
            taken |= dict.fromkeys(inside, _joined(units[first : last + 1], concepts))
    return list(dict.fromkeys(taken.get(number, unit) for number, unit in enumerate(units)))


def _joined(units: Sequence[_Unit], concepts: dict[str, None]) -> _Unit:
    """Join units; a language that cannot read one of them does not read the whole."""
    readings = {
        language: [form for unit in units for form in unit.readings[language]]
        for language in units[0].readings
        if all(language in unit.readings for unit in units)
    }
    return _Unit(units[0].start, units[-1].end, readings, concepts=concepts)


def _key(form: Form) -> str:
    return next(filter(is_key, form.spelled_likely.split()), "")


def _together(word: str, languages: Iterable[Language], analyzer: Analyzer) -> Clause:
    """Make a clause of an excluded word: all its parts, as any language reads it."""
    units = _units([word], languages, analyzer)
    if not units:
        return Clause(())
    whole = units[0] if len(units) == 1 else _joined(units, {})
    return whole.clause(word)


def _exact(text: str, languages: Iterable[Language], analyzer: Analyzer) -> Clause:
    readings = (
        tuple(form.spelled_word for form in analyzer.forms(text, language)[:PART_LIMIT])
        for language in languages
    )
    return Clause(_distinct(readings), exact=True, text=text)


def _distinct(readings: Iterable[Forms]) -> tuple[Forms, ...]:
    """Drop empty readings and those seen before."""
    return tuple(dict.fromkeys(filter(None, readings)))


def _clauses(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clause for clause in clauses if clause.alternatives))
