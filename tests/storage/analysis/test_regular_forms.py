"""Every regular form of a Kazakh or Uzbek word has its stem.

The forms are made here from the school grammar, and from nothing of the program.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.analysis.kazakh import Kazakh
from storage.analysis.uzbek import Uzbek

KAZAKH_VOWELS = "аәеоөұүыі"
KAZAKH_BACK = "аоұы"
KAZAKH_VOICED = {"п": "б", "к": "г", "қ": "ғ"}
NASALS, BUZZING, LIQUIDS, GLIDES = "мнң", "зж", "рл", "йу"

UZBEK_VOWELS = "aeiouö"
UZBEK_VOICED = {"k": "g", "q": "ğ"}


def _harmonise(word: str, suffix: str) -> str:
    """Write А, Ы, Ғ and Қ of a suffix as the last vowel of the word wants."""
    back = [letter in KAZAKH_BACK for letter in word if letter in KAZAKH_VOWELS][-1]
    pairs = {"А": "ае", "Ы": "ыі", "Ғ": "ғг", "Қ": "қк"}
    return "".join(pairs[letter][not back] if letter in pairs else letter for letter in suffix)


def _add(word: str, suffix: str) -> str:
    return word + _harmonise(word, suffix)


def _kind(word: str) -> str:
    """Tell the kind of sound that a word ends in."""
    last = word[-1]
    kinds = {KAZAKH_VOWELS: "vowel", NASALS: "nasal", BUZZING: "buzzing", LIQUIDS: "liquid", GLIDES: "glide"}
    return next((kind for letters, kind in kinds.items() if last in letters), "voiceless")


def _onset(word: str, suffix: str, **onsets: str) -> str:
    """Add a suffix with the first letter that the word's last sound wants."""
    return _add(word, onsets.get(_kind(word), onsets["other"]) + suffix)


def _plural(word: str) -> str:
    if word[-1] == "л":
        return _add(word, "дАр")
    return _onset(word, "Ар", nasal="д", buzzing="д", voiceless="т", other="л")


def _kazakh_possessed(word: str) -> Iterator[str]:
    """Yield my, your, your (polite), our."""
    if word[-1] in KAZAKH_VOWELS:
        yield from (_add(word, suffix) for suffix in ("м", "ң", "ңЫз", "мЫз"))
    else:
        voiced = word[:-1] + KAZAKH_VOICED.get(word[-1], word[-1])
        yield from (_add(voiced, suffix) for suffix in ("Ым", "Ың", "ЫңЫз", "ЫмЫз"))


def _his(word: str) -> str:
    if word[-1] in KAZAKH_VOWELS:
        return _add(word, "сЫ")
    return _add(word[:-1] + KAZAKH_VOICED.get(word[-1], word[-1]), "Ы")


def _kazakh_cases(word: str) -> Iterator[str]:
    yield _onset(word, "Ың", vowel="н", nasal="н", voiceless="т", other="д")
    yield _onset(word, "Ы", vowel="н", voiceless="т", other="д")
    yield _onset(word, "А", voiceless="Қ", other="Ғ")
    yield _onset(word, "А", voiceless="т", other="д")
    yield _onset(word, "Ан", nasal="н", voiceless="т", other="д")
    yield _onset(word, "ен", buzzing="б", voiceless="п", other="м")
    yield _onset(word, "АҒЫ", voiceless="т", other="д")


def kazakh_noun(noun: str) -> Iterator[str]:
    """Yield the plurals, possessives and cases of a noun."""
    for number in (noun, _plural(noun)):
        yield number
        yield from _kazakh_cases(number)
        for mine in _kazakh_possessed(number):
            yield mine
            yield from _kazakh_cases(mine) if mine[-1] == "з" else _cases_of_mine(mine)
        his = _his(number)
        yield from (his, *(_add(his, case) for case in ("нЫң", "н", "нА", "ндА", "нАн", "мен", "ндАҒЫ")))


def _cases_of_mine(mine: str) -> Iterator[str]:
    """Yield the cases after -м and -ң, of which the dative is -а."""
    yield from (_add(mine, case) for case in ("нЫң", "дЫ", "А", "дА", "нАн", "мен", "дАҒЫ"))


def _soft(verb: str) -> str:
    """Write a verb before a vowel."""
    return verb[:-1] + KAZAKH_VOICED.get(verb[-1], verb[-1])


def _present(verb: str) -> str:
    """Write a verb with the -а or -й of its present."""
    if verb[-1] in "ыі":
        return verb[:-1] + "и"
    return verb + "й" if verb[-1] in KAZAKH_VOWELS else _add(_soft(verb), "А")


def _converb(verb: str) -> str:
    if verb[-1] in KAZAKH_VOWELS:
        return verb + "п"
    return _add(verb[:-1] + "у" if verb[-1] == "п" else _soft(verb), "Ып")


def kazakh_verb(verb: str) -> Iterator[str]:
    """Yield the tenses, persons and moods of a verb, and of its negation."""
    negative = _onset(verb, "А", nasal="б", buzzing="б", voiceless="п", other="м")
    for stem in (verb, negative):
        past = _onset(stem, "Ы", voiceless="т", other="д")
        yield from (past, *(past + _harmonise(past, person) for person in ("м", "ң", "ңЫз", "ңЫздАр")))
        present = _present(stem)
        of_stem = ("мЫн", "сЫң", "сЫз", "мЫз", "дЫ", "тЫн")
        yield from (present + _harmonise(stem, person) for person in of_stem)
        perfect = _onset(stem, "Ан", voiceless="Қ", other="Ғ")
        yield from (perfect, _add(perfect, "мЫн"), _add(perfect, "сЫз"), _plural(perfect))
        yield from _kazakh_cases(perfect)
        condition = _add(stem, "сА")
        yield from (condition + _harmonise(stem, person) for person in ("", "м", "ң", "ңЫз", "Қ"))
        yield _add(stem, "сЫн")
    noun = (verb[:-1] if verb[-1] in "ыі" else _soft(verb)) + "у"
    yield from (
        noun,
        noun + _harmonise(verb, "Ы"),
        noun + _harmonise(verb, "ҒА"),
        noun + _harmonise(verb, "дЫ"),
    )
    yield from (_converb(verb), _converb(verb) + _harmonise(verb, "тЫ"), negative + "й")


def _of_syllables(word: str) -> int:
    return sum(letter in UZBEK_VOWELS for letter in word)


def _uzbek_soft(noun: str) -> str:
    """Write a noun before a vowel: k and q are voiced in words of more than one syllable."""
    return noun[:-1] + UZBEK_VOICED.get(noun[-1], noun[-1]) if _of_syllables(noun) > 1 else noun


def _g(word: str, rest: str) -> str:
    """Add a suffix in g, which is k after k and q after q."""
    return word + {"k": "k", "q": "q"}.get(word[-1], "g") + rest


def _uzbek_cases(word: str) -> Iterator[str]:
    yield from (word + case for case in ("ning", "ni", "da", "dan", "dagi"))
    yield from (_g(word, "a"), _g(word, "acha"))


def uzbek_noun(noun: str) -> Iterator[str]:
    """Yield the plurals, possessives and cases of a noun."""
    for number in (noun, noun + "lar"):
        yield number
        yield from _uzbek_cases(number)
        if number[-1] in UZBEK_VOWELS:
            possessed = [number + suffix for suffix in ("m", "ng", "si", "miz", "ngiz")]
        else:
            possessed = [_uzbek_soft(number) + suffix for suffix in ("im", "ing", "i", "imiz", "ingiz")]
        for owned in possessed:
            yield owned
            yield from _uzbek_cases(owned)


def uzbek_verb(verb: str) -> Iterator[str]:
    """Yield the tenses, persons and moods of a verb, and of its negation."""
    for stem in (verb, verb + "ma"):
        vowel = stem[-1] in UZBEK_VOWELS
        yield from (stem + "di" + person for person in ("", "m", "ng", "k", "ngiz", "lar"))
        present = stem + ("y" if vowel else "a")
        yield from (present + person for person in ("man", "san", "di", "miz", "siz", "dilar", "digan"))
        going = stem + "yap"
        yield from (going + person for person in ("man", "san", "ti", "miz", "siz", "tilar"))
        perfect = _g(stem, "an")
        yield from (perfect, perfect + "man", perfect + "miz", perfect + "lar", perfect + "i", perfect + "da")
        yield from (stem + "sa" + person for person in ("", "m", "ng", "k", "ngiz"))
        yield stem + ("yotgan" if vowel else "ayotgan")
        yield from (
            stem + "sin",
            stem + "moq",
            stem + ("sh" if vowel else "ish"),
            stem + ("b" if vowel else "ib"),
        )
    yield from (
        verb + "moqda",
        verb + "mas",
        verb + "masdan",
        verb + "may",
        _g(verb, "ach"),
        _g(verb, "uncha"),
    )
    noun = verb + ("sh" if verb[-1] in UZBEK_VOWELS else "ish")
    yield from (noun + "i", noun + "ga", noun + "ni", noun + "ini", noun + "da")


with (Path(__file__).parent / "golden/regular.tsv").open(encoding="utf-8") as lines:
    GOLDEN = [tuple(row.values()) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
"""Words whose regular forms are tried; `ambiguous` is a pattern of forms that are of another word as well."""

LANGUAGES = {"kazakh": Kazakh(), "uzbek": Uzbek()}
MAKERS = {
    ("kazakh", "noun"): kazakh_noun,
    ("kazakh", "verb"): kazakh_verb,
    ("uzbek", "noun"): uzbek_noun,
    ("uzbek", "verb"): uzbek_verb,
}


@pytest.mark.parametrize(("language", "kind", "word", "ambiguous", "reason"), GOLDEN)
def test_every_regular_form_of_a_word_has_its_stem(language, kind, word, ambiguous, reason):
    stem = LANGUAGES[language].stem
    stems = {form: stem(form) for form in MAKERS[language, kind](word) if not re.fullmatch(ambiguous, form)}
    assert {form: found for form, found in stems.items() if found != word} == {}
    assert bool(ambiguous) == bool(reason)


@pytest.mark.parametrize(
    ("language", "kind", "word", "ambiguous", "reason"), [row for row in GOLDEN if row[3]]
)
def test_a_form_called_ambiguous_is_a_form_and_has_another_stem(language, kind, word, ambiguous, reason):
    forms = [form for form in MAKERS[language, kind](word) if re.fullmatch(ambiguous, form)]
    assert any(LANGUAGES[language].stem(form) != word for form in forms), reason


@pytest.mark.parametrize(
    ("make", "lemma", "forms"),
    [
        (kazakh_noun, "мектеп", {"мектептерімізден", "мектебінің", "мектепке", "мектеппен"}),
        (kazakh_noun, "қыз", {"қыздар", "қызбен", "қызға", "қыздарыңызда"}),
        (kazakh_verb, "жаз", {"жазбадым", "жазған", "жазсақ", "жазып", "жазбайды"}),
        (kazakh_verb, "оқы", {"оқиды", "оқитын", "оқу", "оқығандар", "оқымай"}),
        (kazakh_verb, "тап", {"табады", "тауып", "тапқан", "тапса", "таппайды", "табу"}),
        (uzbek_noun, "qishloq", {"qishloqlarimizdan", "qishloğining", "qishloqqa"}),
        (uzbek_verb, "ek", {"ekkan", "ekadi", "ekmadik", "ekayotgan"}),
    ],
)
def test_the_generator_makes_the_forms_of_the_school_grammar(make, lemma, forms):
    assert forms <= set(make(lemma))
