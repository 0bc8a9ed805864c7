"""Kazakh: which suffixes are taken off a word in Cyrillic letters, and which are not.

The order of the suffixes and the letters that each form follows are those of the school grammar. In the
forms, capital letters stand for the two harmonies: А is а or е, Ы ы or і, Ғ ғ or г, Қ қ or к.

Recognised but kept, because what is left without them is another word:
  -лық, -шы, -шылық, -тас, -хана     make nouns: ел (country) and елшілік (embassy)
  -лы, -сыз, -дай, -ғы               make adjectives: су (water) and сулы (wet), бүгін and бүгінгі (today's)
  -ла, -лан, -лас, -лат              make verbs: бас (head) and баста- (to begin)
  -дыр, -ғыз, -т, -ыс, -ын           causative, reciprocal and reflexive change who does what: даму (to
                                     develop) and дамыту (to make something develop), кел- and келіс-
  -ушы                               the doer is a noun of its own: оқу (to read) and оқушы (pupil)
Not known to the rules at all: -ша (қазақша, in Kazakh), -стан, -ыншы (бірінші, first), -ым of verbs (білім,
knowledge): they end dictionary forms, of which the commonest stand in `data/kazakh.tsv`.
The passive (-ыл, -ын after л) is taken off: it tells the same event from the other side.
"""

from collections.abc import Set as AbstractSet

import regex

from storage.analysis.headwords import VERB_GAIN, Headwords
from storage.analysis.script import kazakh_cyrillic
from storage.analysis.suffixes import NOUN, VERB, Grammar, Stemmer, SuffixClass, shortness
from storage.analysis.word_lists import WordLists

OPEN = "аәеёоөұүыіэя"
GLIDES = "уию"
"""Vowels for some suffixes and consonants for others: тау-лар as бала-лар, but тау-ы as бас-ы."""
VOWELS = OPEN + GLIDES
VOICELESS = "пфкқтсшщчцхһбвгд"
"""Consonants that make the next one voiceless; б, в, г and д end only loans: клуб-тар."""
NASALS = "мнң"
BUZZING = "зж"
FLOWING = "рлйь"
VOICED = VOWELS + NASALS + BUZZING + FLOWING + "ғ"
CLOSED = VOICELESS + NASALS + BUZZING + FLOWING + GLIDES + "ғ"
"""Letters after which a suffix begins with a vowel, if it has one to begin with."""

L_ONSET = {VOWELS + "рй": "л", "лмнңзжь": "д", VOICELESS: "т"}
M_ONSET = {VOWELS + "рлй": "м", NASALS + BUZZING: "б", VOICELESS: "п"}


def _spread(onset: dict[str, str], *rests: str) -> dict[str, str]:
    """Put each beginning before each rest of a suffix."""
    return {after: " ".join(letter + rest for rest in rests) for after, letter in onset.items()}


MADE = f"{NOUN} noun-maker adjective-maker doer participle verbal-noun"
POSSESSED = "possessive-third possessive-first possessive-short"
CASELESS = f"{MADE} local comparative plural {POSSESSED}"
BASE = f"{VERB} verb-maker voice causative"
ACTION = f"{BASE} passive"
VERBAL = f"{ACTION} negation"

CLASSES = (
    # A noun is stem, plural, possessive, case, person.
    SuffixClass("plural", _spread(L_ONSET, "Ар"), follows=f"{MADE} local"),
    # The commonest suffix of all: one letter of it is worth more than one of others.
    SuffixClass(
        "possessive-third",
        {OPEN + "ию": "сЫ", CLOSED: "Ы ЫмЫз ЫңЫз"},
        follows=f"{MADE} plural",
        cost=-0.5,
    ),
    SuffixClass(
        "possessive-first", {OPEN + "ию": "мЫз ңЫз", CLOSED: "Ым Ың"}, follows=f"{MADE} plural", cost=0.2
    ),
    # A single м or ң after a vowel ends many stems (адам, таң), so it is trusted less.
    SuffixClass("possessive-short", {OPEN: "м ң"}, follows=f"{NOUN} noun-maker plural", cost=1.2),
    SuffixClass(
        "genitive",
        {OPEN + NASALS: "нЫң", GLIDES + BUZZING + FLOWING: "дЫң", VOICELESS: "тЫң"},
        follows=CASELESS,
    ),
    SuffixClass(
        "accusative",
        {OPEN: "нЫ", NASALS + GLIDES + BUZZING + FLOWING: "дЫ", VOICELESS: "тЫ"},
        follows=CASELESS,
    ),
    SuffixClass("dative", {VOICED: "ҒА", VOICELESS: "ҚА"}, follows=CASELESS),
    SuffixClass("locative", {VOICED: "дА", VOICELESS: "тА"}, follows=CASELESS),
    SuffixClass(
        "ablative",
        {VOWELS + BUZZING + FLOWING: "дАн", NASALS: "нАн", VOICELESS: "тАн"},
        follows=CASELESS,
    ),
    # After a possessive the cases have forms of their own: баласы-н, баласы-на, балам-а.
    SuffixClass("case-of-possessed", {"ыі": "н нА ндА нАн ндАҒЫ", "мң": "А"}, follows=POSSESSED),
    SuffixClass(
        "instrumental",
        {VOWELS + NASALS + FLOWING: "мен", BUZZING: "бен", VOICELESS: "пен"},
        follows=CASELESS,
    ),
    SuffixClass("local", {VOICED: "дАҒЫ", VOICELESS: "тАҒЫ"}, follows=CASELESS),
    SuffixClass(
        "belonging",
        {OPEN + NASALS: "нікі", GLIDES + BUZZING + FLOWING: "дікі", VOICELESS: "тікі"},
        follows=CASELESS,
    ),
    SuffixClass(
        "person",
        {VOWELS + FLOWING: "мЫн мЫз", NASALS: "мЫн бЫз", BUZZING: "бЫн бЫз", VOICELESS: "пЫн пЫз"}
        | {"": "сЫң сЫңдАр"},
        follows=f"{CASELESS} locative present converb",
        cost=0.3,
    ),
    # After a noun -сЫз means without: үйсіз.
    SuffixClass("person-polite", {"": "сЫз сЫздАр"}, follows="participle present converb", cost=0.3),
    SuffixClass("copula", {VOICED: "дЫр", VOICELESS: "тЫр"}, follows=f"{CASELESS} locative", cost=2.0),
    # Suffixes that make new words: seen, and kept.
    SuffixClass(
        "noun-maker",
        _spread(L_ONSET, "ЫҚ", "ЫҒ") | {"": "шЫ шЫлЫҚ шЫлЫҒ хана", VOICELESS + "з": "тАс", "лмнй": "дАс"},
        follows=f"{NOUN} adjective-maker noun-maker participle",
        kept=True,
        cost=0.1,
    ),
    SuffixClass(
        "adjective-maker",
        _spread(L_ONSET, "Ы") | {"": "сЫз", VOICED: "дАй ҒЫ", VOICELESS + "ь": "тАй ҚЫ"},
        follows=f"{NOUN} noun-maker participle",
        kept=True,
        cost=1.1,
    ),
    SuffixClass(
        "verb-maker",
        _spread(L_ONSET, "А", "Ан", "Ас", "Ат"),
        follows=f"{NOUN} noun-maker",
        last=False,
        kept=True,
        cost=0.3,
    ),
    SuffixClass(
        "voice",
        {CLOSED: "Ыс Ын", VOWELS + "рлй": "т", OPEN: "с н", VOICED: "ҒЫз", VOICELESS: "ҚЫз"},
        follows=BASE,
        last=False,
        kept=True,
        cost=0.5,
    ),
    # Alone it is an imperative, which keeps it from being taken for the copula: жаздыр.
    SuffixClass("causative", {VOICED: "дЫр", VOICELESS: "тЫр"}, follows=BASE, kept=True, cost=0.5),
    SuffixClass("doer", {"": "ушы уші"}, follows=VERBAL, kept=True),
    # Adjectives.
    SuffixClass("comparative", {VOWELS: "рАҚ", CLOSED: "ЫрАҚ"}, follows=f"{NOUN} adjective-maker", cost=0.3),
    SuffixClass("moderate", _spread(L_ONSET, "Ау"), follows=f"{NOUN} adjective-maker", cost=0.5),
    # A verb is stem, passive, negation, tense, person.
    SuffixClass("passive", {CLOSED: "Ыл", OPEN: "л", "л": "Ын"}, follows=BASE, last=False, cost=0.3),
    SuffixClass("negation", _spread(M_ONSET, "А"), follows=ACTION, last=False, cost=0.3),
    SuffixClass("past", {VOICED: "дЫ", VOICELESS: "тЫ"}, follows=VERBAL),
    SuffixClass("conditional", {"": "сА"}, follows=f"{VERBAL} participle"),
    SuffixClass("person-short", {"ыіае": "м ң ңЫз ңдАр ңЫздАр"}, follows="past conditional", cost=-0.4),
    # "We did" (бардық) looks like a noun in -дық, which news has more of.
    SuffixClass("person-we", {"ыіае": "Қ"}, follows="past conditional"),
    SuffixClass("present", {CLOSED: "А", OPEN: "й"}, follows=VERBAL, last=False, cost=-0.3),
    SuffixClass("third-person", {"аей": "дЫ"}, follows="present"),
    # The и of оқимын is the ы of оқы- and the й of the present.
    SuffixClass("person-after-и", {"и": "мЫн сЫң сЫз сЫздАр мЫз дЫ"}, follows=VERB),
    SuffixClass("evidential", {"п": "тЫ"}, follows="converb"),
    SuffixClass(
        "participle",
        {VOICED: "ҒАн", VOICELESS: "ҚАн", CLOSED: "АтЫн", OPEN: "йтЫн", "и": "тЫн"},
        follows=VERBAL,
    ),
    # The aorist ends as many nouns (базар, нөкер) as verbs.
    SuffixClass("aorist", {CLOSED: "Ар", OPEN: "р"}, follows=VERBAL, cost=1.4),
    SuffixClass("aorist-negative", _spread(M_ONSET, "Ас"), follows=ACTION, cost=0.3),
    SuffixClass("intention", _spread(M_ONSET, "АҚ", "АҚшЫ"), follows=ACTION),
    SuffixClass("verbal-noun", {"": "у"}, follows=VERBAL, cost=-0.3),
    SuffixClass("converb", {CLOSED: "Ып", OPEN: "п"}, follows=VERBAL),
    SuffixClass("converb-short", {CLOSED: "А", OPEN: "й"}, follows=VERBAL, cost=0.3),
    SuffixClass(
        "converb-long",
        {VOICED: "ҒАлЫ ҒАншА ҒАй", VOICELESS + "ь": "ҚАлЫ ҚАншА ҚАй", OPEN: "мАстАн", CLOSED: "мАстАн"},
        follows=VERBAL,
    ),
    # News seldom gives orders: серіктесін is of серіктес (partner), and not "let him pair up".
    SuffixClass(
        "imperative",
        {"": "сЫн", CLOSED: "ЫңЫз ЫңдАр Айын Ейін АйЫҚ", OPEN: "ңЫз ңдАр йын йін йЫҚ"},
        follows=VERBAL,
        cost=0.8,
    ),
)

PAIRS = {"А": ("а", "е"), "Ы": ("ы", "і"), "Ғ": ("ғ", "г"), "Қ": ("қ", "к")}

DEVOICED = {"б": "п", "г": "к", "ғ": "қ"}
"""A stem's last letter before a vowel and alone: кітаб-ы, кітап."""

HOMONYM_GAIN = VERB_GAIN / 2
"""What a known verb is worth that is a noun too: қала is a city, and қала- to pile."""

_UNLIKELY_NOUN = regex.compile(
    rf"[^{VOWELS}рнлй]д$ | [^{VOWELS}рнлйсшкптқ]т$ | (?<![рлнй])[^{VOWELS}][лмнғгкқб]$(?<!ск) | [ыі]$",
    regex.VERBOSE,
)
"""Rests of a suffix torn apart; and a noun that ends in ы or і is mostly one with a possessive."""
_UNLIKELY_VERB = regex.compile(rf"[^{VOWELS}]{{2}}$(?<![рйл][тқк]) | ..и$ | [вфцщчэюяёьъ]", regex.VERBOSE)
"""Verbs are native words, and end in two consonants only as айт-, қорқ-, қалт- do."""
_LONG_VERB = regex.compile(rf"[{VOWELS}].*[{VOWELS}][^{VOWELS}]+$")
"""A verb of two syllables that ends in a consonant mostly ends in a suffix that makes verbs."""

_VERB_FORM = regex.compile(
    rf"(?<verb>.+)(?:у | (?<=[{VOICED}])(?:ған|ген) | (?<=[{VOICELESS}])(?:қан|кен))", regex.X
)
"""A verbal noun or a participle."""


def _alone(stem: str) -> str:
    return stem[:-1] + DEVOICED.get(stem[-1], stem[-1]) if len(stem) > len("ағ") else stem


def _verb_forms(headwords: Headwords, verbs: AbstractSet[str]) -> frozenset[str]:
    """Return the dictionary forms that are only forms of a verb: өсу (growth), қалған (the rest)."""
    return frozenset(
        noun
        for noun in headwords.nouns
        if (form := _VERB_FORM.fullmatch(noun))
        and not verbs.isdisjoint(form["verb"] + vowel for vowel in ("", "ы", "і"))
    )


class Kazakh:
    """Kazakh words in any of their alphabets."""

    def __init__(self, headwords: Headwords | None = None) -> None:
        """Read the word lists, and the dictionary forms unless others are given."""
        headwords = Headwords.read("kazakh") if headwords is None else headwords
        lists = WordLists.read("kazakh")
        verbs = headwords.verbs | lists.verbs | lists.short_verbs
        self.stop_words = lists.stop_words
        self._short_nouns = lists.short_nouns
        self._short_verbs = lists.short_verbs
        self._stemmer = Stemmer(
            Grammar(
                vowels=VOWELS,
                classes=CLASSES,
                noun_cost=self._noun_cost,
                verb_cost=self._verb_cost,
                alone=_alone,
                stems=lists.stems,
                nouns=lists.nouns | (headwords.nouns - lists.stems.keys() - _verb_forms(headwords, verbs)),
                verbs=lists.verbs,
                back="аоұыя",
                front="әөүіеэ",
                neutral="икгу",
                foreign="вфцчщъьэюё",
                pairs=PAIRS,
            ),
            {
                verb: HOMONYM_GAIN if verb in headwords.nouns | lists.nouns else VERB_GAIN
                for verb in headwords.verbs
            },
        )

    def normalise(self, word: str) -> str:
        """Return a clean word in small Cyrillic letters."""
        return kazakh_cyrillic(word)

    def stem(self, word: str) -> str:
        """Return the stem of a normalised word."""
        return self._stemmer.stem(word)

    def other_stems(self, word: str) -> tuple[str, ...]:  # noqa: ARG002 - the grammar gives one reading
        """Return no stems: there is one reading of a word."""
        return ()

    def is_ending(self, letters: str) -> bool:
        """Tell whether letters after a hyphen or a number are its ending: `3500-ден`, `2-ші`."""
        return letters in _ORDINALS or self._stemmer.is_ending(letters)

    def _noun_cost(self, stem: str) -> float:
        return shortness(stem, self._short_nouns) + (1.2 if _UNLIKELY_NOUN.search(stem) else 0.0)

    def _verb_cost(self, stem: str) -> float:
        cost = shortness(stem, self._short_verbs) + (2.0 if _UNLIKELY_VERB.search(stem) else 0.0)
        return cost + (0.6 if _LONG_VERB.search(stem) else 0.0)


_ORDINALS = frozenset(["шы", "ші", "ншы", "нші", "ыншы", "інші"])
