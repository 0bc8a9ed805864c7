"""The suffix-graph engine: walks a word from its end through classes of suffixes to its stem.

Kazakh and Uzbek words are a stem and a chain of suffixes whose order is fixed by grammar. A language
gives its suffixes as classes (`SuffixClass`): the forms, after which letters each form stands, and what
may stand directly before the class. The engine looks at all ways to read a word as such a chain, gives
each a cost, and keeps the cheapest. Every letter explained by a suffix lowers the cost; unlikely suffixes
and unlikely stems raise it.

Some suffixes are recognised but stay on the word (`SuffixClass.kept`), because what is left without them
would be another word: knowing that `істе-` is `іс` with a suffix that makes verbs tells that `істейді` is
a form of `істе-`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

NOUN = "noun"
VERB = "verb"
"""Stand for stems among the names in `SuffixClass.follows`; nouns include adjectives and numbers."""

LETTER_GAIN = 0.8
"""What one letter explained by a suffix is worth; the costs of the classes are relative to it."""

SINGLE_LETTER_COST = 0.7
"""One letter alone is weak evidence of a suffix."""

KNOWN_GAIN = 1.0
"""A known stem explains its own letters, and is worth a little more than suffixes of the same length."""

SHORTEST_STEM = 2
LONGEST_WORD = 48
"""Longer runs of letters are no words of these languages; they are left as they are."""

_BACK, _FRONT, _EITHER = 1, 2, 3
_START = 0


@dataclass(frozen=True, slots=True)
class SuffixClass:
    """Suffixes that take the same place in a word.

    `forms` maps the letters that may come before a form (an empty string: any letter) to the forms,
    separated by spaces. A capital letter in a form stands for a pair of vowel harmony (`Grammar.pairs`).
    `follows` names the classes that may stand directly before this one, with `NOUN` or `VERB` where it may
    follow a stem. `last` is False where something must come after it. `kept` says that it is part of
    the stem. `cost` is what seeing it costs.
    """

    name: str
    forms: Mapping[str, str]
    follows: str
    last: bool = True
    kept: bool = False
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the engine knows of a language.

    `back` and `front` are the vowels that decide harmony, `pairs` the letters that follow it; a vowel of
    `neutral`, and a word with a letter of `foreign`, may take either. `alone` writes a stem as it is
    written with nothing after it; `stems` corrects stems that change inside (a vowel lost before a
    suffix) and irregular words. `nouns` and `verbs` are stems that look as if they ended in a suffix.
    `noun_cost` and `verb_cost` say how unlikely a stem is from its letters.
    """

    vowels: str
    classes: tuple[SuffixClass, ...]
    noun_cost: Callable[[str], float]
    verb_cost: Callable[[str], float]
    alone: Callable[[str], str]
    stems: Mapping[str, str]
    nouns: frozenset[str]
    verbs: frozenset[str]
    back: str = ""
    front: str = ""
    neutral: str = ""
    foreign: str = ""
    pairs: Mapping[str, tuple[str, str]] = field(default_factory=dict)


class _Step(NamedTuple):
    """One suffix in one class: after which letters and in which harmony it stands, and what it costs."""

    state: int
    after: str
    harmony: int
    cost: float


class _Chain(NamedTuple):
    """The cheapest chain to a place in the word, and where its stem ends (0: where the chain ends)."""

    cost: float
    end: int


_NONE = _Chain(float("inf"), 0)


class Stemmer:
    """Finds the stems of one language's words.

    `evidence` says how much is known in favour of a stem (0 for an unknown one), in the unit of the costs:
    the place for statistics of a text.
    """

    def __init__(self, grammar: Grammar, evidence: Mapping[str, float] | None = None) -> None:
        self._grammar = grammar
        self._evidence = evidence or {}
        self._vowels = frozenset(grammar.vowels)
        self._protected = grammar.nouns | grammar.verbs | frozenset(grammar.stems.values())
        classes = grammar.classes
        self._kept = [False, *(suffixes.kept for suffixes in classes)]
        follows = [(NOUN, VERB), *(suffixes.follows.split() for suffixes in classes)]
        self._stands_on = {
            (state, kind): kind in names for state, names in enumerate(follows) for kind in (NOUN, VERB)
        }
        self._kinds = (
            (NOUN, grammar.nouns, grammar.noun_cost),
            (VERB, grammar.verbs, grammar.verb_cost),
        )
        self._tables: list[dict[str, list[_Step]]] = [{} for _ in follows]
        for number, suffixes in enumerate(classes, 1):
            before = [_START] if suffixes.last else []
            before += [state for state, names in enumerate(follows) if suffixes.name in names]
            for suffix, step in _steps(suffixes, number, grammar.pairs):
                for state in before:
                    self._tables[state].setdefault(suffix, []).append(step)
        self._suffixes = frozenset(suffix for table in self._tables for suffix in table)
        self._longest = max(map(len, self._suffixes))

    def stem(self, word: str) -> str:
        """Return the stem of a word in small letters of the language's internal spelling.

        The stem of a stem is itself: what is left is looked at again until nothing changes, so that a
        dictionary form and the forms made of it end in the same place.
        """
        if len(word) > LONGEST_WORD:
            return word
        stem = self._alone(word)
        while (shorter := self._alone(self._cheapest(stem))) != stem:
            stem = shorter
        return stem

    def is_ending(self, letters: str) -> bool:
        """Tell whether the letters are a suffix, as in `3500-ден`."""
        return letters in self._suffixes

    def _alone(self, stem: str) -> str:
        """Write a stem as it stands alone."""
        if stem in self._protected:
            return stem
        stem = self._grammar.stems.get(stem) or self._grammar.alone(stem)
        return self._grammar.stems.get(stem, stem)

    def _cheapest(self, word: str) -> str:
        """Return the beginning of the word that the cheapest reading takes for its stem."""
        if word in self._protected:
            return word
        best, best_cost = len(word), -self._evidence.get(word, 0.0)
        for length, chains in self._read(word):
            stem = word[:length]
            alone = self._alone(stem)
            for kind, known, unlikely in self._kinds:
                cost, end = min(
                    (chains[state] for state in chains if self._stands_on[state, kind]), default=_NONE
                )
                cost -= self._evidence.get(alone, 0.0)
                if alone in known:
                    cost -= KNOWN_GAIN + LETTER_GAIN * length
                elif cost < best_cost:
                    cost += unlikely(stem)
                if cost < best_cost:
                    best, best_cost = end or length, cost
        return word[:best]

    def _read(self, word: str) -> Iterator[tuple[int, Mapping[int, _Chain]]]:
        """Yield the lengths at which the stem may end, with the cheapest chain by what comes next."""
        harmony = self._harmony(word)
        shortest = next((i for i, letter in enumerate(word, 1) if letter in self._vowels), len(word))
        shortest = max(shortest, SHORTEST_STEM)
        reached: list[dict[int, _Chain]] = [{} for _ in word]
        reached.append({_START: _Chain(0.0, 0)})
        for length in range(len(word), shortest - 1, -1):
            chains = reached[length]
            if not chains:
                continue
            if length < len(word):
                yield length, chains
            for begin in range(max(shortest, length - self._longest), length):
                suffix = word[begin:length]
                if suffix in self._suffixes:
                    self._extend(chains, suffix, length, reached[begin], word[begin - 1], harmony[begin])

    def _extend(
        self,
        chains: Mapping[int, _Chain],
        suffix: str,
        length: int,
        reached: dict[int, _Chain],
        before: str,
        harmony: int,
    ) -> None:
        """Lengthen every chain by a suffix that ends at `length` and stands after the letter `before`."""
        for state, chain in chains.items():
            for step in self._tables[state].get(suffix, ()):
                if step.harmony & harmony and (not step.after or before in step.after):
                    cost = chain.cost + step.cost
                    known = reached.get(step.state)
                    if known is None or cost < known.cost:
                        end = chain.end or (length if self._kept[step.state] else 0)
                        reached[step.state] = _Chain(cost, end)

    def _harmony(self, word: str) -> list[int]:
        """Return which harmony a suffix may have after each length of the word."""
        grammar = self._grammar
        current, foreign, harmonies = _EITHER, False, [_EITHER]
        for letter in word:
            if letter in grammar.back:
                current = _BACK
            elif letter in grammar.front:
                current = _FRONT
            elif letter in grammar.neutral:
                current = _EITHER
            foreign = foreign or letter in grammar.foreign
            harmonies.append(_EITHER if foreign else current)
        return harmonies


def shortness(stem: str, known: frozenset[str]) -> float:
    """Return how unlikely a stem is for being short; `known` are the stems of two letters."""
    if len(stem) <= SHORTEST_STEM:
        return 0.5 if stem in known else 2.6
    return 0.15 if len(stem) == SHORTEST_STEM + 1 else 0.0


def _steps(
    suffixes: SuffixClass, state: int, pairs: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[str, _Step]]:
    """Spell out the forms of a class, in both harmonies where they differ."""
    for after, forms in suffixes.forms.items():
        for form in forms.split():
            back = "".join(pairs.get(letter, (letter, letter))[0] for letter in form)
            front = "".join(pairs.get(letter, (letter, letter))[1] for letter in form)
            cost = suffixes.cost - LETTER_GAIN * len(form) + (SINGLE_LETTER_COST if len(form) == 1 else 0)
            if back == front:
                yield back, _Step(state, after, _EITHER, cost)
            else:
                yield back, _Step(state, after, _BACK, cost)
                yield front, _Step(state, after, _FRONT, cost)
