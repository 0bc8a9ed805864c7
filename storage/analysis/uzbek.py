"""Uzbek draft."""

from storage.analysis.suffixes import NOUN, VERB, Grammar, SuffixClass

OPEN = "aeiouö"
CLOSED = "bcdfghjklmnpqrstvxyzğ"

DERIVED = f"{NOUN} noun-maker adjective-maker adjective-maker-2 doer"
POSSESSED = "possessive possessive-singular short-possessive"
NOMINAL = f"{DERIVED} plural possessive participle verbal-noun local comparative"
ANY_NOMINAL = f"{NOMINAL} possessive-singular short-possessive"
ACTION = f"{VERB} verb-maker voice passive"
VERBAL = f"{ACTION} negation"


def g(*rests, **more):
    out = {
        "bcdfghjlmnpqrstvxyzğaeiouök": " ".join("g" + r for r in rests),
        "kgt": " ".join("k" + r for r in rests),
        "qğ": " ".join("q" + r for r in rests),
    }
    return out


CLASSES = (
    SuffixClass(
        "plural",
        {"": "lar"},
        follows=f"{DERIVED} participle verbal-noun local possessive possessive-singular",
    ),
    SuffixClass(
        "possessive",
        {OPEN: "si", CLOSED: "i imiz ingiz", "oöu": "yi"},
        follows=f"{DERIVED} plural participle verbal-noun",
        cost=-0.3,
    ),
    SuffixClass(
        "possessive-singular",
        {OPEN: "miz ngiz", CLOSED: "im ing"},
        follows=f"{DERIVED} plural participle verbal-noun",
    ),
    SuffixClass("short-possessive", {OPEN: "m ng"}, follows=f"{DERIVED}", cost=1.2),
    SuffixClass("genitive", {"": "ning"}, follows=f"{ANY_NOMINAL}"),
    SuffixClass("accusative", {"": "ni"}, follows=f"{ANY_NOMINAL}"),
    SuffixClass("dative", g("a", "acha"), follows=f"{ANY_NOMINAL}"),
    SuffixClass("locative", {"": "da"}, follows=f"{ANY_NOMINAL} infinitive"),
    SuffixClass("ablative", {"": "dan"}, follows=f"{ANY_NOMINAL}"),
    SuffixClass("local", {"": "dagi gacha"}, follows=f"{ANY_NOMINAL} infinitive"),
    SuffixClass("likeness", {"": "day dek"}, follows=ANY_NOMINAL, cost=0.3),
    SuffixClass("belonging", {"": "niki"}, follows=ANY_NOMINAL),
    SuffixClass(
        "person",
        {"": "man san miz siz dir sizlar dirlar"},
        follows=f"{ANY_NOMINAL} locative present aorist negative-aorist converb progressive intention",
        cost=0.3,
    ),
    SuffixClass(
        "particle",
        {"": "mi chi ku", OPEN: "yu"} | g("ina"),
        follows=f"{ANY_NOMINAL} genitive accusative dative locative ablative person past short-person third-person converb conditional local present",
        cost=0.5,
    ),
    SuffixClass(
        "noun-maker",
        {"": "lik lig chi chilik chilig dosh shunos xona kor zor iston garlik"},
        follows=f"{DERIVED} participle",
        kept=True,
        cost=0.3,
    ),
    SuffixClass(
        "adjective-maker", {"": "siz dor viy", CLOSED: "iy"}, follows=f"{DERIVED}", kept=True, cost=0.8
    ),
    SuffixClass("adjective-maker-2", {"": "li"} | g("i"), follows=f"{DERIVED}", kept=True, cost=1.3),
    SuffixClass("adverb-maker", {"": "cha"}, follows=f"{DERIVED} plural participle", kept=True, cost=0.8),
    SuffixClass(
        "verb-maker", {"": "la lan lash", CLOSED: "ay"}, follows=f"{DERIVED}", kept=True, last=False, cost=0.3
    ),
    SuffixClass(
        "voice",
        {CLOSED: "ish in iz ir ar", OPEN + "rl": "t", OPEN: "sh n", "": "tir dir"} | g("az", "iz"),
        follows=f"{VERB} verb-maker voice",
        kept=True,
        last=False,
        cost=0.5,
    ),
    SuffixClass("comparative", {"": "roq"}, follows=f"{DERIVED}", cost=0.3),
    SuffixClass(
        "passive",
        {CLOSED: "il", OPEN: "l", "l": "in"},
        follows=f"{VERB} verb-maker voice",
        last=False,
        cost=0.3,
    ),
    SuffixClass("negation", {"": "ma"}, follows=ACTION, last=False, cost=0.3),
    SuffixClass("past", {"": "di"}, follows=f"{VERBAL} participle progressive"),
    SuffixClass("conditional", {"": "sa"}, follows=f"{VERBAL}"),
    SuffixClass("short-person", {"ia": "m ng k ngiz lar ngizlar"}, follows="past conditional", cost=-0.4),
    SuffixClass("present", {CLOSED: "a", OPEN: "y"}, follows=VERBAL, last=False, cost=-0.3),
    SuffixClass(
        "third-person",
        {"ay": "di dilar", "b": "di dilar", "p": "ti tilar"},
        follows="present converb progressive",
        cost=-0.3,
    ),
    SuffixClass("progressive", {"": "yap"}, follows=VERBAL, last=False),
    SuffixClass("participle", {CLOSED: "adigan ayotgan", OPEN: "ydigan yotgan"} | g("an"), follows=VERBAL),
    SuffixClass("aorist", {CLOSED: "ar", OPEN: "r"}, follows=VERBAL, cost=0.8),
    SuffixClass("negative-aorist", {"": "mas"}, follows=ACTION, cost=0.3),
    SuffixClass("infinitive", {"": "moq"}, follows=VERBAL),
    SuffixClass("intention", {"": "moqchi"}, follows=VERBAL),
    SuffixClass("doer", {CLOSED: "uvchi", OPEN: "vchi"}, follows=VERBAL, kept=True),
    SuffixClass("verbal-noun", {CLOSED: "ish", OPEN: "sh"}, follows=VERBAL, cost=-0.2),
    SuffixClass("converb", {CLOSED: "ib", OPEN: "b"}, follows=VERBAL, cost=-0.2),
    SuffixClass("short-converb", {CLOSED: "a", OPEN: "y"}, follows=VERBAL, cost=0.9),
    SuffixClass("adverbial", {"": "may masdan"} | g("ach", "uncha", "ani"), follows=VERBAL),
    SuffixClass(
        "imperative",
        {"": "sin sinlar", CLOSED: "ay aylik ing inglar ingiz", OPEN: "y ylik ng nglar ngiz"} | g("in"),
        follows=VERBAL,
    ),
    SuffixClass("copula", {"": "edi ekan emas"}, follows=f"{ANY_NOMINAL} aorist negative-aorist", cost=0.5),
)
SHORT_NOUNS = frozenset(
    "uy oy oq on ot et el er ip iz un um uz oz öq öy öz ön öt ov ob il ol in ish ich osh och yil".split()
)
SHORT_VERBS = frozenset("ol ot et de ye öt öl ör uz oq ek em il öq yu öp".split())
import csv, re
from importlib import resources


def load(name):
    stems = {}
    kinds = {"noun": set(), "verb": set()}
    for row in csv.DictReader(
        resources.files("storage.analysis").joinpath("data/" + name).open(encoding="utf-8"),
        delimiter="\t",
        quoting=3,
    ):
        for w in row["words"].split():
            a, _, b = w.partition("=")
            if b:
                stems[a] = b
            kinds[row["kind"]].add(b or a)
    return stems, kinds


import os

STEMS, KINDS = (
    load("uzbek.tsv")
    if os.path.exists(os.path.dirname(__file__) + "/data/uzbek.tsv")
    else ({}, {"noun": set(), "verb": set()})
)
FINAL = {"g": "k", "ğ": "q"}


def alone(stem):
    if stem[-1:] in FINAL and not stem.endswith("ng") and sum(x in OPEN for x in stem) > 1:
        return stem[:-1] + FINAL[stem[-1]]
    return stem


BADN = re.compile("[ldnzt]l$|[skztp]d$|hl$|[^aeiouön]g$")
BADV = re.compile("(?:[^aeiouö](?!sh|ch|ng)[^aeiouö](?<!sh|ch|ng))$(?<![rly][tq])|[fj]")


def noun_cost(stem):
    n = len(stem)
    c = (0.5 if stem in SHORT_NOUNS else 2.6) if n < 3 else 0.15 if n == 3 else 0
    if BADN.search(stem):
        c += 1.5
    if stem[-1] == "i":
        c += 1
    return c


def verb_cost(stem):
    n = len(stem)
    c = (0.5 if stem in SHORT_VERBS else 2.6) if n < 3 else 0.15 if n == 3 else 0
    if BADV.search(stem) or stem[-1] in "oö":
        c += 2
    if stem[-1] not in OPEN and sum(x in OPEN for x in stem) > 1:
        c += 0.6
    return c


GRAMMAR = Grammar(
    vowels=OPEN,
    classes=CLASSES,
    noun_cost=noun_cost,
    verb_cost=verb_cost,
    alone=alone,
    stems=STEMS,
    nouns=frozenset(KINDS["noun"]),
    verbs=frozenset(KINDS["verb"]),
)
