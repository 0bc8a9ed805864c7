"""Kazakh: which suffixes are taken off a word in Cyrillic letters, and which are not.

The order of suffixes and the letters that each form follows are those of the school grammar. Capital
letters stand for the two harmonies: А is а or е, Ы is ы or і, Ғ is ғ or г, Қ is қ or к.

Recognised but kept, because what is left would be another word:
  -лық, -шы, -шылық, -лас, -стан, -хана   they make new nouns: ел (country) and елшілік (embassy)
  -лы, -сыз, -дай, -ғы                    they make new adjectives: су (water), сулы (wet), бүгінгі (today's)
  -ша                                     қазақ (a Kazakh) and қазақша (in Kazakh)
  -дыр, -ғыз, -т, -ыс, -ын                causative, reciprocal and reflexive change who does what:
                                          даму (to develop) and дамыту (to make develop), кел- and келіс-
  -ла, -лан, -лас                         verbs made of nouns: бас (head) and баста- (to begin)
The passive (-ыл, -ын after л) is taken off: it tells the same event from the other side.
"""

from storage.analysis.suffixes import NOUN, VERB, Grammar, SuffixClass

OPEN = "аәеёоөұүыіэя"
GLIDES = "уию"
"""Letters that count as vowels for some suffixes and as consonants for others: тау-лар, but тау-дың, тау-ы."""
VOICELESS = "пфкқтсшщчцхһбвгд"
"""Consonants after which a suffix begins with a voiceless one; б, в, г, д end only loans: клуб-тар."""
NASALS = "мнң"
BUZZING = "зж"
VOICED = OPEN + GLIDES + NASALS + BUZZING + "рлйьғ"
CLOSED = VOICELESS + NASALS + BUZZING + "рлйьғ" + GLIDES
"""Letters after which a suffix begins with a vowel."""
L_FORMS = {OPEN + GLIDES + "рй": "л", "лмнңзжь": "д", VOICELESS: "т"}
M_FORMS = {OPEN + GLIDES + "рлй": "м", NASALS + BUZZING: "б", VOICELESS: "п"}


def spread(onsets: dict[str, str], *rests: str) -> dict[str, str]:
    return {after: " ".join(onset + rest for rest in rests) for after, onset in onsets.items()}


NOMINAL = f"{NOUN} noun-maker adjective-maker plural possessive participle verbal-noun local comparative doer"
VERBAL = f"{VERB} verb-maker voice passive negation"
ACTION = f"{VERB} verb-maker voice passive"

CLASSES = (
    # Nouns: stem, plural, possessive, case, person.
    SuffixClass(
        "plural",
        spread(L_FORMS, "Ар"),
        follows=f"{NOUN} noun-maker adjective-maker participle verbal-noun local doer",
    ),
    SuffixClass(
        "possessive",
        {OPEN + "ию": "сЫ", CLOSED: "Ы ЫмЫз ЫңЫз"},
        follows=f"{NOUN} noun-maker adjective-maker plural participle verbal-noun doer",
        cost=-0.3,
    ),
    SuffixClass(
        "possessive-singular",
        {OPEN + "ию": "мЫз ңЫз", CLOSED: "Ым Ың"},
        follows=f"{NOUN} noun-maker adjective-maker plural participle verbal-noun doer",
    ),
    # A single м or ң after a vowel ends many stems (адам, таң), so it is trusted less.
    SuffixClass("short-possessive", {OPEN: "м ң"}, follows=f"{NOUN} noun-maker plural", cost=1.2),
    SuffixClass(
        "genitive",
        {OPEN + NASALS: "нЫң", GLIDES + BUZZING + "рлйь": "дЫң", VOICELESS: "тЫң"},
        follows=f"{NOMINAL} short-possessive possessive-singular",
    ),
    SuffixClass(
        "accusative",
        {OPEN: "нЫ", NASALS + GLIDES + BUZZING + "рлйь": "дЫ", VOICELESS: "тЫ"},
        follows=f"{NOMINAL} short-possessive possessive-singular",
    ),
    SuffixClass("dative", {VOICED: "ҒА", VOICELESS: "ҚА"}, follows=NOMINAL),
    SuffixClass(
        "locative", {VOICED: "дА", VOICELESS: "тА"}, follows=f"{NOMINAL} short-possessive possessive-singular"
    ),
    SuffixClass(
        "ablative",
        {OPEN + GLIDES + BUZZING + "рлйь": "дАн", NASALS: "нАн", VOICELESS: "тАн"},
        follows=f"{NOMINAL} short-possessive possessive-singular",
    ),
    # After the possessives the cases have forms of their own: баласы-н, баласы-на, балам-а.
    SuffixClass(
        "case-after-possessive",
        {"ыі": "н нА ндА нАн ндАҒЫ", "мң": "А"},
        follows="possessive possessive-singular short-possessive",
    ),
    SuffixClass(
        "instrumental",
        {OPEN + GLIDES + NASALS + "рлйь": "мен", BUZZING: "бен", VOICELESS: "пен"},
        follows=f"{NOMINAL} short-possessive possessive-singular",
    ),
    SuffixClass(
        "local",
        {VOICED: "дАҒЫ", VOICELESS: "тАҒЫ"},
        follows=f"{NOMINAL} short-possessive possessive-singular",
    ),
    SuffixClass(
        "belonging",
        {OPEN + NASALS: "нікі", GLIDES + BUZZING + "рлйь": "дікі", VOICELESS: "тікі"},
        follows=f"{NOMINAL} short-possessive possessive-singular",
    ),
    SuffixClass(
        "person",
        spread(M_FORMS, "Ын", "Ыз") | {"": "сЫң сЫз сЫңдАр сЫздАр"},
        follows=f"{NOMINAL} locative present converb",
        cost=0.3,
    ),
    SuffixClass("copula", {VOICED: "дЫр", VOICELESS: "тЫр"}, follows=f"{NOMINAL} locative converb", cost=0.8),
    # New words.
    SuffixClass(
        "noun-maker",
        spread(L_FORMS, "ЫҚ", "ЫҒ") | {"": "шЫ шЫлЫҚ шЫлЫҒ хана", "сзш": "тАс", "лмнй": "дАс"},
        follows=f"{NOUN} adjective-maker noun-maker participle",
        kept=True,
        cost=0.3,
    ),
    SuffixClass(
        "adjective-maker",
        spread(L_FORMS, "Ы") | {"": "сЫз", VOICED: "дАй ҒЫ", VOICELESS: "тАй ҚЫ"},
        follows=f"{NOUN} noun-maker participle",
        kept=True,
        cost=0.8,
    ),
    SuffixClass(
        "verb-maker",
        spread(L_FORMS, "А", "Ан", "Ас", "Ат"),
        follows=f"{NOUN} noun-maker",
        kept=True,
        last=False,
        cost=0.3,
    ),
    SuffixClass(
        "voice",
        {CLOSED: "Ыс Ын", OPEN + GLIDES + "рлй": "т", OPEN: "с н", VOICED: "дЫр ҒЫз", VOICELESS: "тЫр ҚЫз"},
        follows=f"{VERB} verb-maker voice",
        kept=True,
        last=False,
        cost=0.5,
    ),
    # Adjectives.
    SuffixClass(
        "comparative",
        {OPEN + GLIDES: "рАҚ рАҒ", CLOSED: "ЫрАҚ ЫрАҒ"},
        follows=f"{NOUN} adjective-maker",
        cost=0.3,
    ),
    SuffixClass("moderate", spread(L_FORMS, "Ау"), follows=f"{NOUN} adjective-maker", cost=0.5),
    # Verbs: stem, passive, negation, tense, person.
    SuffixClass(
        "passive",
        {CLOSED: "Ыл", OPEN: "л", "л": "Ын"},
        follows=f"{VERB} verb-maker voice",
        last=False,
        cost=0.3,
    ),
    SuffixClass(
        "negation",
        spread(M_FORMS, "А"),
        follows=ACTION,
        last=False,
        cost=0.3,
    ),
    SuffixClass("past", {VOICED: "дЫ", VOICELESS: "тЫ"}, follows=VERBAL),
    SuffixClass("conditional", {"": "сА"}, follows=f"{VERBAL} participle"),
    SuffixClass("short-person", {"ыіае": "м ң Қ ңЫз ңдАр ңЫздАр"}, follows="past conditional", cost=-0.4),
    SuffixClass("present", {CLOSED: "А", OPEN: "й"}, follows=VERBAL, last=False, cost=-0.3),
    SuffixClass("third-person", {"аей": "дЫ"}, follows="present"),
    SuffixClass("evidential", {"п": "тЫ"}, follows="converb"),
    SuffixClass(
        "participle",
        {VOICED: "ҒАн", VOICELESS: "ҚАн", CLOSED: "АтЫн", OPEN: "йтЫн"},
        follows=VERBAL,
    ),
    # The aorist -ар ends as many nouns (базар, нөкер) as verbs.
    SuffixClass("aorist", {CLOSED: "Ар", OPEN: "р"}, follows=VERBAL, cost=0.8),
    SuffixClass("negative-aorist", spread(M_FORMS, "Ас"), follows=ACTION, cost=0.3),
    SuffixClass("intention", spread(M_FORMS, "АҚ", "АҚшЫ"), follows=ACTION),
    SuffixClass("doer", {"": "ушы уші"}, follows=VERBAL, kept=True),
    SuffixClass("verbal-noun", {"": "у"}, follows=VERBAL, cost=-0.3),
    SuffixClass("converb", {CLOSED: "Ып", OPEN: "п"}, follows=VERBAL),
    SuffixClass("short-converb", {CLOSED: "А", OPEN: "й"}, follows=VERBAL, cost=0.3),
    SuffixClass(
        "adverbial",
        {VOICED: "ҒАлЫ ҒАншА ҒАй", VOICELESS: "ҚАлЫ ҚАншА ҚАй", OPEN: "мАстАн", CLOSED: "мАстАн"},
        follows=VERBAL,
    ),
    SuffixClass(
        "imperative",
        {"": "сЫн", CLOSED: "ЫңЫз ЫңдАр Айын Ейін АйЫҚ", OPEN: "ңЫз ңдАр йын йін йЫҚ"},
        follows=VERBAL,
    ),
)

PAIRS = {"А": ("а", "е"), "Ы": ("ы", "і"), "Ғ": ("ғ", "г"), "Қ": ("қ", "к")}

SHORT_NOUNS = frozenset(
    "ай ат ас ар ақ ау аз аң ел ер ес ет ем ең ек өз өң өт ой он от оқ ор ұл ұн ұш үй үн үш із іс іш ін ит су бу ту ми".split()
)
SHORT_VERBS = frozenset(
    "ал ас ат аш ай ақ ау аз де ек ел ем ен ер ес ет өт өс өл өр ұр ұш ұт ұқ үз үр іл іш же жу бу ту қу ки жи ти қи".split()
)
from storage.analysis.uzbek import load

STEMS, KINDS = load("kazakh.tsv")
FINAL = {"б": "п", "г": "к", "ғ": "қ"}
import re

V = "аәеёиоөуұүыіэюя"
BAD = re.compile(
    "([^аәеёиоөуұүыіэюярнлй]д|[^аәеёиоөуұүыіэюярнлйсшктп]т|[^аәеёиоөуұүыіэюя][лғгмнқкб]|[зжлмн]т)$(?<!рк)(?<!рқ)(?<!лк)(?<!лқ)(?<!ск)(?<!рг)(?<!нк)(?<!йқ)(?<!йк)(?<!рм)(?<!рн)(?<!лм)(?<!нт)(?<!лт)(?<!рл)(?<!нг)"
)
BADV = re.compile("[^аәеёиоөуұүыіэюя][^аәеёиоөуұүыіэюя]$(?<![рйл][тқк])|..и$|[вфцщчэюяёьъ]")


def alone(stem: str) -> str:
    if len(stem) > 2:
        return stem[:-1] + FINAL.get(stem[-1], stem[-1])
    return stem


SYL = 0.6


def noun_cost(stem: str) -> float:
    n = len(stem)
    c = (0.5 if stem in SHORT_NOUNS else 2.6) if n < 3 else 0.15 if n == 3 else 0
    if BAD.search(stem):
        c += 1.5
    if stem[-1] in "ыі":
        c += 1
    return c


def verb_cost(stem: str) -> float:
    n = len(stem)
    c = (0.5 if stem in SHORT_VERBS else 2.6) if n < 3 else 0.15 if n == 3 else 0
    if BADV.search(stem):
        c += 2
    if stem[-1] not in V and sum(x in V for x in stem) > 1:
        c += SYL
    return c


GRAMMAR = Grammar(
    vowels=OPEN + GLIDES,
    classes=CLASSES,
    noun_cost=noun_cost,
    verb_cost=verb_cost,
    alone=alone,
    stems=STEMS,
    nouns=frozenset(KINDS["noun"]),
    verbs=frozenset(KINDS["verb"]),
    back="аоұыя",
    front="әөүіеэ",
    foreign="вфцчщъьэюё",
    neutral="и",
    pairs=PAIRS,
)
