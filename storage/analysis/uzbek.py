"""Uzbek: which suffixes are taken off a word in Latin letters with ö and ğ, and which are not.

The order of the suffixes and the letters that each form follows are those of the school grammar.

Recognised but kept, because what is left without them is another word:
  -lik, -chi, -chilik, -xona, -kor ...   make nouns: vazir (minister) and vazirlik (ministry)
  -li, -siz, -iy, -gi                    make adjectives: suv (water) and suvli (wet), bugungi (today's)
  -cha                                   özbek (an Uzbek) and özbekcha (in Uzbek)
  -la, -lan, -lash                       make verbs: bosh (head) and boshla- (to begin)
  -tir, -gaz, -t, -ish, -in              causative, reciprocal and reflexive change who does what: kel- (to
                                         come) and keltir- (to bring)
  -uvchi                                 the doer is a noun of its own: öqi- (to read) and öquvchi (pupil)
Not known to the rules at all: -inchi (birinchi, first), -iston, -im of verbs (bilim, knowledge): they end
dictionary forms, of which the commonest stand in `data/uzbek.tsv`.
The passive (-il, -in after l) is taken off: it tells the same event from the other side.
"""

import regex

from storage.analysis.headwords import VERB_GAIN, Headwords
from storage.analysis.script import uzbek_latin
from storage.analysis.suffixes import NOUN, VERB, Grammar, Stemmer, SuffixClass, shortness
from storage.analysis.word_lists import WordLists, longest_beginning

OPEN = "aeiouö"
CLOSED = "bcdfghjklmnpqrstvxyzğ"
G_ONSET = {OPEN + "bcdfghjklmnprstvxyzğ": "g", "kgt": "k", "qğ": "q"}
"""g is written k after k and q after q; ketkaz- has k after t."""


def _spread(*rests: str) -> dict[str, str]:
    """Put g, k or q before each rest of a suffix."""
    return {after: " ".join(letter + rest for rest in rests) for after, letter in G_ONSET.items()}


MADE = f"{NOUN} noun-maker adjective-maker relation-maker doer participle verbal-noun"
POSSESSED = "possessive-third possessive-first possessive-short"
CASELESS = f"{MADE} local comparative plural {POSSESSED}"
CASED = f"{CASELESS} genitive accusative dative locative ablative"
BASE = f"{VERB} verb-maker voice causative"
ACTION = f"{BASE} passive"
VERBAL = f"{ACTION} negation"
TENSE = "present aorist aorist-negative converb progressive intention"

CLASSES = (
    # A noun is stem, plural, possessive, case, person, particle.
    SuffixClass("plural", {"": "lar"}, follows=f"{MADE} local possessive-third possessive-first"),
    # The commonest suffix of all: one letter of it is worth more than one of others.
    SuffixClass(
        "possessive-third",
        {OPEN: "si", CLOSED: "i imiz ingiz", "oöu": "yi"},
        follows=f"{MADE} plural",
        cost=-0.3,
    ),
    SuffixClass("possessive-first", {OPEN: "miz ngiz", CLOSED: "im ing"}, follows=f"{MADE} plural"),
    # A single m or ng after a vowel ends many stems (odam, tong), so it is trusted less.
    SuffixClass("possessive-short", {OPEN: "m ng"}, follows=MADE, cost=1.2),
    SuffixClass("genitive", {"": "ning"}, follows=CASELESS),
    SuffixClass("accusative", {"": "ni"}, follows=CASELESS),
    SuffixClass("dative", _spread("a", "acha"), follows=CASELESS),
    SuffixClass("locative", {"": "da"}, follows=f"{CASELESS} infinitive"),
    SuffixClass("ablative", {"": "dan"}, follows=CASELESS),
    SuffixClass("local", {"": "dagi"}, follows=f"{CASELESS} infinitive"),
    SuffixClass("likeness", {"": "day dek"}, follows=CASELESS, cost=0.3),
    SuffixClass("belonging", {"": "niki"}, follows=CASELESS),
    SuffixClass(
        "person",
        {"": "man san miz dir dirlar"},
        follows=f"{CASELESS} locative {TENSE}",
        cost=0.3,
    ),
    # After a noun -siz means without: uysiz.
    SuffixClass("person-polite", {"": "siz sizlar"}, follows=f"participle {TENSE}", cost=0.3),
    SuffixClass("copula", {"": "edi ekan emas"}, follows=f"{CASELESS} aorist aorist-negative", cost=0.5),
    SuffixClass(
        "particle",
        {"": "mi chi ku", OPEN: "yu"},
        follows=f"{CASED} person person-polite past person-short third-person converb conditional",
        cost=0.5,
    ),
    SuffixClass("limit", _spread("ina"), follows=CASED, cost=0.5),
    # Suffixes that make new words: seen, and kept.
    SuffixClass(
        "noun-maker",
        {"": "lik lig chi chilik chilig dosh shunos xona kor zor iston garlik garlig"},
        follows=f"{NOUN} noun-maker adjective-maker doer participle",
        kept=True,
        cost=0.3,
    ),
    SuffixClass(
        "adjective-maker",
        {"": "siz dor viy cha", CLOSED: "iy"},
        follows=f"{NOUN} noun-maker adjective-maker doer participle plural",
        kept=True,
        cost=0.8,
    ),
    # -li and -gi look like a possessive on a stem in l or g (yoli, yuragi), which is commoner.
    SuffixClass(
        "relation-maker", {"": "li"} | _spread("i"), follows=f"{NOUN} noun-maker", kept=True, cost=1.3
    ),
    SuffixClass(
        "verb-maker",
        {"": "la lan lash", CLOSED: "ay"},
        follows=f"{NOUN} noun-maker",
        last=False,
        kept=True,
        cost=0.3,
    ),
    SuffixClass(
        "voice",
        {CLOSED: "ish in iz ir ar", OPEN + "rl": "t", OPEN: "sh n"} | _spread("az", "iz"),
        follows=BASE,
        last=False,
        kept=True,
        cost=0.5,
    ),
    # Alone it is an imperative, which keeps it from being taken for the copula: yozdir.
    SuffixClass("causative", {"": "tir dir"}, follows=BASE, kept=True, cost=0.5),
    SuffixClass("doer", {CLOSED: "uvchi", OPEN: "vchi"}, follows=VERBAL, kept=True),
    SuffixClass("comparative", {"": "roq"}, follows=f"{NOUN} adjective-maker relation-maker", cost=0.3),
    # A verb is stem, passive, negation, tense, person.
    SuffixClass("passive", {CLOSED: "il", OPEN: "l", "l": "in"}, follows=BASE, last=False, cost=0.3),
    SuffixClass("negation", {"": "ma"}, follows=ACTION, last=False, cost=0.3),
    SuffixClass("past", {"": "di"}, follows=f"{VERBAL} participle progressive aorist"),
    SuffixClass("conditional", {"": "sa"}, follows=VERBAL),
    SuffixClass("person-short", {"ia": "m ng k ngiz lar ngizlar"}, follows="past conditional", cost=-0.4),
    SuffixClass("present", {CLOSED: "a", OPEN: "y"}, follows=VERBAL, last=False, cost=-0.3),
    SuffixClass(
        "third-person",
        {"aby": "di dilar", "p": "ti tilar"},
        follows="present converb progressive",
        cost=-0.3,
    ),
    SuffixClass("progressive", {"": "yap"}, follows=VERBAL, last=False),
    SuffixClass(
        "participle", {CLOSED: "adigan ayotgan", OPEN: "ydigan yotgan"} | _spread("an"), follows=VERBAL
    ),
    SuffixClass("aorist", {CLOSED: "ar", OPEN: "r"}, follows=VERBAL, cost=1.4),
    SuffixClass("aorist-negative", {"": "mas"}, follows=ACTION, cost=0.3),
    SuffixClass("infinitive", {"": "moq"}, follows=VERBAL),
    SuffixClass("intention", {"": "moqchi"}, follows=VERBAL),
    SuffixClass("verbal-noun", {CLOSED: "ish", OPEN: "sh"}, follows=VERBAL, cost=-0.2),
    SuffixClass("converb", {CLOSED: "ib", OPEN: "b"}, follows=VERBAL, cost=-0.2),
    SuffixClass("converb-short", {CLOSED: "a", OPEN: "y"}, follows=VERBAL, cost=0.9),
    SuffixClass("converb-negative", {"": "may masdan"}, follows=ACTION),
    SuffixClass("converb-long", _spread("ach", "uncha", "ani"), follows=VERBAL),
    SuffixClass(
        "imperative",
        {
            "": "sin sinlar",
            CLOSED: "ay aylik ing inglar ingiz",
            OPEN: "y ylik ng nglar ngiz",
        },
        follows=VERBAL,
    ),
)

DEVOICED = {"g": "k", "ğ": "q"}
"""The last letter of a stem of two syllables before a vowel and alone: yurag-i, yurak."""

_UNLIKELY_NOUN = regex.compile(
    rf"(?:[bdgjlmnprtvxyz]|sh|ch)l$ | [skztp]d$ | [^{OPEN}n]g$ | i$", regex.VERBOSE
)
"""Rests of a suffix torn apart; and a noun that ends in i is mostly one with a possessive."""
_UNLIKELY_VERB = regex.compile(
    rf"[^{OPEN}][^{OPEN}]$(?<!sh|ch|ng)(?<![rly][tq]) | [oö]$ | [fj]", regex.VERBOSE
)
"""Verbs are native words, and end in two consonants only as ayt-, qo'rq-, tort- do."""
_LONG_VERB = regex.compile(rf"[{OPEN}].*[{OPEN}][^{OPEN}]+$")
"""A verb of two syllables that ends in a consonant mostly ends in a suffix that makes verbs."""
_VERB_ENDS = ("sh", "ish", "gan", "kan", "qan", "ayotgan", "yotgan", "adigan", "ydigan")
"""What verbal nouns and participles end in."""
_TWO_SYLLABLES = regex.compile(rf"[{OPEN}].*[{OPEN}]")


def _alone(stem: str) -> str:
    if stem[-1:] in DEVOICED and not stem.endswith("ng") and _TWO_SYLLABLES.search(stem):
        return stem[:-1] + DEVOICED[stem[-1]]
    return stem


def _verb_forms(headwords: Headwords, verbs: frozenset[str]) -> frozenset[str]:
    """Return the dictionary forms that are only forms of a verb: rivojlanish (growth), qolgan (the rest)."""
    return frozenset(
        noun
        for noun in headwords.nouns
        if any(noun.endswith(end) and noun.removesuffix(end) in verbs for end in _VERB_ENDS)
    )


def _reciprocals(verbs: frozenset[str]) -> frozenset[str]:
    """Return the verbs in -sh that are no verbal noun of another: uchrash-, but not kelish of kel-."""
    return frozenset(
        verb
        for verb in verbs
        if verb.endswith("sh")
        and verb.removesuffix("sh") not in verbs
        and verb.removesuffix("sh").removesuffix("i") not in verbs
    )


class Uzbek:
    """Uzbek words in both scripts."""

    def __init__(self, headwords: Headwords | None = None) -> None:
        """Read the word lists, and the dictionary forms unless others are given."""
        headwords = Headwords.read("uzbek") if headwords is None else headwords
        lists = WordLists.read("uzbek")
        verbs = headwords.verbs | lists.verbs | lists.short_verbs
        self.stop_words = lists.stop_words
        self._short_nouns = lists.short_nouns
        self._short_verbs = lists.short_verbs
        self._spellings = lists.spellings
        self._stemmer = Stemmer(
            Grammar(
                vowels=OPEN,
                classes=CLASSES,
                noun_cost=self._noun_cost,
                verb_cost=self._verb_cost,
                alone=_alone,
                stems=lists.stems,
                nouns=lists.nouns | (headwords.nouns - lists.stems.keys() - _verb_forms(headwords, verbs)),
                verbs=lists.verbs | _reciprocals(verbs),
            ),
            dict.fromkeys(headwords.verbs, VERB_GAIN),
        )

    def normalise(self, word: str) -> str:
        """Return a clean word in small Latin letters, with the apostrophe that people leave out."""
        word = uzbek_latin(word)
        beginning = longest_beginning(word, self._spellings)
        return self._spellings[beginning] + word[len(beginning) :] if beginning else word

    def stem(self, word: str) -> str:
        """Return the stem of a normalised word."""
        return self._stemmer.stem(word)

    def other_stems(self, word: str) -> tuple[str, ...]:  # noqa: ARG002 - the grammar gives one reading
        """Return no stems: there is one reading of a word."""
        return ()

    def is_ending(self, letters: str) -> bool:
        """Tell whether letters after a hyphen or a number are its ending: `2030-ga`, `5-chi`."""
        return letters in _ORDINALS or self._stemmer.is_ending(letters)

    def _noun_cost(self, stem: str) -> float:
        return shortness(stem, self._short_nouns) + (1.2 if _UNLIKELY_NOUN.search(stem) else 0.0)

    def _verb_cost(self, stem: str) -> float:
        cost = shortness(stem, self._short_verbs) + (2.0 if _UNLIKELY_VERB.search(stem) else 0.0)
        return cost + (0.6 if _LONG_VERB.search(stem) else 0.0)


_ORDINALS = frozenset(["inchi", "nchi", "chi"])
