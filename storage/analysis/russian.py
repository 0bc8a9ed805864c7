"""Russian: the dictionary form of a word by the morphology of pymorphy3."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

import regex

from storage.analysis.clean import is_cyrillic
from storage.analysis.headwords import Headwords
from storage.analysis.script import russian_cyrillic
from storage.analysis.word_lists import WordLists

LONGEST_WORD = 48
"""Longer runs of letters are no words; they are left as they are."""

LIKELY = 0.15
"""How likely a reading beside the first one must be to count; lower ones add more accidents than finds."""

CERTAIN = 1.0

REMEMBERED = 256
"""Words whose readings are remembered: a word is looked at several times in a row."""

_ENDINGS = frozenset(
    [
        "й", "я", "е", "го", "му", "м", "х", "ми", "ой", "ая", "ое", "ый", "ые", "ых", "ым",
        "ого", "ому", "ыми", "летие", "то", "либо", "нибудь", "ка",
    ]
)  # fmt: skip
"""What follows a hyphen without being a word: 1990-х, 2-го, кто-то."""

_SURNAME = regex.compile(
    r"(?<base>\w+[аеиоуя]ев)(?:а|у|ым|е|ой|ы|ых|ыми)?  |  (?<base>\w{2,}(?:[ое]в|[иы]н))(?:а|у|ым)",
    regex.VERBOSE,
)
"""Surnames with the endings that tell them from other nouns: -ов alone may be a genitive of many (десантов),
but not -ев after a vowel (Токаев)."""


_DECLINED = regex.compile("(?:а|у|ым|е|ой|ы|ых|ыми)$")
"""Endings of surnames in -ов, -ев, -ин, -ын."""

_VERB_FORMS = frozenset({"VERB", "PRTF", "PRTS", "GRND"})


class Russian:
    """Russian words. The dictionaries (about 0.1 s, 15 MB) are loaded at the first stem."""

    def __init__(self) -> None:
        self.stop_words = WordLists.read("russian").stop_words
        self._surnames = Headwords.read("russian").surnames
        self._readings = lru_cache(REMEMBERED)(self._parsed)

    @cached_property
    def _morphology(self) -> Any:  # noqa: ANN401  # pymorphy3 ships without type information
        import pymorphy3  # type: ignore[import-untyped]  # noqa: PLC0415  # commands without Russian start faster

        return pymorphy3.MorphAnalyzer()

    def normalise(self, word: str) -> str:
        """Return a clean word without ё and apostrophes."""
        return russian_cyrillic(word)

    def stem(self, word: str) -> str:
        """Return the dictionary form of a normalised word, or the word if it is not Cyrillic.

        The form is looked up again until it is its own: the first reading of банка is банк.
        """
        if not self._is_word(word):
            return word
        seen: list[str] = []
        while word not in seen:
            seen.append(word)
            word = russian_cyrillic(self._lemma(word))
        return min(seen[seen.index(word) :])

    def _parsed(self, word: str) -> Sequence[Any]:
        """Return the readings of a word that pymorphy3 offers, the likeliest first."""
        readings: Sequence[Any] = self._morphology.parse(word)
        return readings

    def _is_word(self, word: str) -> bool:
        return len(word) <= LONGEST_WORD and any(map(is_cyrillic, word))

    def _lemma(self, word: str) -> str:
        """Choose the dictionary form among the readings that pymorphy3 offers, the likeliest first."""
        known = _DECLINED.sub("", word)
        if known in self._surnames or word in self._surnames:
            return known if known in self._surnames else word
        readings = self._readings(word)
        return _surname(word, readings) or _chosen(word, readings)

    def other_stems(self, word: str) -> tuple[str, ...]:
        """Return the dictionary forms of the word's other likely readings.

        полков is of полк and of полок, ясно an adverb and an adjective: a search for either finds it.
        """
        if not self._is_word(word):
            return ()
        likelihoods: dict[str, float] = {}
        for reading in self._readings(word):
            is_adjective = reading.tag.POS == "ADJS"
            likelihood = (
                CERTAIN if is_adjective else likelihoods.get(reading.normal_form, 0.0) + reading.score
            )
            likelihoods[reading.normal_form] = likelihood
        stems = (
            self.stem(russian_cyrillic(lemma))
            for lemma, likelihood in likelihoods.items()
            if likelihood >= LIKELY
        )
        return tuple(dict.fromkeys(stem for stem in stems if stem != self.stem(word)))

    def is_ending(self, letters: str) -> bool:
        """Tell whether letters after a hyphen or a number are its ending."""
        return letters in _ENDINGS


def _surname(word: str, readings: Sequence[Any]) -> str:
    """Return a man's surname in the nominative for any form of it, a woman's and the family's too.

    pymorphy3 makes токай of Токаев and токаева of Токаева, since it knows few surnames of the region, and
    takes Каримов for many men named Карим.
    """
    if not any(reading.is_known for reading in readings):
        found = _SURNAME.fullmatch(word)
        return found["base"] if found else ""
    if {"Name", "plur"} <= set(readings[0].tag.grammemes):
        return next((str(reading.normal_form) for reading in readings if "Surn" in reading.tag), "")
    return ""


def _chosen(word: str, readings: Sequence[Any]) -> str:
    """Take the likeliest reading, but a noun as it is (род, данные) before a verb (родить, дать).

    A surname (Дали) is too rare for that.
    """
    likeliest = readings[0]
    if likeliest.tag.POS in _VERB_FORMS and any(
        reading.normal_form == word and reading.tag.POS == "NOUN" and "Surn" not in reading.tag
        for reading in readings
    ):
        return word
    if likeliest.tag.mood == "impr" and (past := _in_past(readings)):
        return past
    lemmas = [reading.normal_form for reading in readings]
    if likeliest.tag.POS == "ADJF" and (twin := _twin(likeliest.normal_form)) in lemmas:
        return twin
    if likeliest.tag.POS == "ADVB" and (noun := _in_instrumental(readings)):
        return noun
    return str(likeliest.normal_form)


def _twin(lemma: str) -> str:
    """Return the adjective that differs in its stress alone: основный and основной, больший and большой."""
    return lemma[:-2] + "ой"


def _in_past(readings: Sequence[Any]) -> str:
    """Return the verb whose past an imperative may be: in news, пришли is "they came" and not "send"."""
    return next((str(reading.normal_form) for reading in readings if reading.tag.tense == "past"), "")


def _in_instrumental(readings: Sequence[Any]) -> str:
    """Return the noun that an adverb of time is a case of: утром, зимой."""
    nouns = (reading for reading in readings if reading.tag.POS == "NOUN" and reading.tag.case == "ablt")
    return next((str(noun.normal_form) for noun in nouns), "")
