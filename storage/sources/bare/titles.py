"""A title from what a page has: a headline as it stands, else a part of the first sentence."""

import re
from dataclasses import dataclass
from datetime import date

from storage.sources.texts import outlets
from storage.sources.texts.spelling import trimmed
from storage.sources.times import dates

LONGEST_HEADLINE = 250
"""Characters; a longer line is a paragraph. The longest of the region's headlines have about 200."""

LONGEST_TITLE = 200
"""Characters of a title made from a sentence."""

COMFORTABLE = 100
"""Characters above which a title made from a sentence loses its subordinate clause."""

SHORTEST_CLAUSE = 30
"""Characters that must stay when something is cut: less says too little."""

SENTENCE_END = re.compile(r"[.!?…]+[»\"”)]*(?=\s+[^\W\d_a-zа-яёўқғҳәіңұүөһ]|\s+[«\"“„–—\d]|\s*$)")
ABBREVIATED = re.compile(
    r"(?:(?<!\w)\w{1,2}|(?<!\w)(?:млрд|млн|тыс|трлн|mlrd|mln|bln|им|ст|ул|обл|гг|т\.б|Mr|Mrs|Dr|St|No))\.$"
)

OUTLET_WORDS = r"(?:\S+ ){0,5}?"
REPORTED = re.compile(
    r"\s*[,–—-]\s*(?:как |об этом |о чем |о чём )?"
    r"(?:сообща(?:ет|ют)|сообщил[аи]?|переда(?:[её]т|ют)|пиш(?:ет|ут)|информиру(?:ет|ют)|отмечает)(?!\w).*$"
    rf"|\s*[,–—-]?\s*(?<!\w)деп {OUTLET_WORDS}(?:хабарла|жаз|хабар )\w*.*$"
    r"|\s*[,–—-]\s*хабарла\w+.*$"
    rf"|\s*[,–—-]?\s*(?<!\w)(?:deb|deya|деб|дея) {OUTLET_WORDS}(?:xabar|yoz|хабар|ёз)\w*.*$"
    r"|\s*[,–—-]\s*(?:xabar|хабар) (?:ber|qil|бер|қил)\w+.*$"
    r"|\s*,\s*(?:as )?(?:reports?|reported by|according to|cit(?:es|ing))(?!\w).*$"
    r"|\s*,\s*(?:(?:a |the )?[A-Z]\S* |[a-z]{1,12} ){0,5}?(?:reports|reported|writes|(?:has )?learned)(?!\w)"
    r".{0,60}$",
)
"""The end of a sentence that says who reports it: in ru, kk, uz, uz-Cyrl, en."""

AS_REPORTED = re.compile(
    r"(?:как |об этом )?(?:сообща(?:ет|ют)|переда(?:[её]т|ют)|пиш(?:ет|ут))\s[^,]{2,100},\s*"
    r"|[^,]{2,60} (?:хабарлауынша|мәліметінше|xabariga ko.ra|xabar berishicha|хабарига кўра|хабар беришича)"
    r",\s*"
    r"|(?:as [^,]{2,60} (?:reports?|reported)|according to [^,]{2,60}),\s*",
    re.IGNORECASE,
)
"""The start of a sentence that says who reports it."""

ADJECTIVES = "".join(
    f"(?<!{end})" for end in ("ые", "ый", "ий", "ая", "ое", "ее", "ие", "ых", "их", "ую", "ой")
)
PARTICIPLE = (
    r"\w+(?:ющ|ящ|ущ|ащ|вш|анн|янн|енн)"
    r"(?:ий|ая|ее|ие|его|ему|ей|их|им|ими|ем|ую|ый|ое|ые|ого|ой|ых|ым|ыми)(?:ся)?"
)
SUBORDINATE = re.compile(
    rf",\s+(?:котор\w+|где|куда|откуда|в (?:ходе|рамках|котор\w+)|чей|чья)(?!\w)"
    rf"|{ADJECTIVES},\s+{PARTICIPLE}(?!\w)"
    r"|,\s+(?:which|who|whose|where|including|\w{3,}ing)(?!\w)"
)
"""A comma before a relative or participial clause of Russian or English; between adjectives (`новые,
инновационные`) it is only a list. Kazakh and Uzbek put these clauses first and the verb last, so
nothing may be cut there."""

MARKED = re.compile(r"#{1,6}\s+")
NAME_AT_END = re.compile(r"\s+[-–—|·]\s+(?P<name>[^-–—|·,]{2,40})(?:,\s*(?P<day>[\d./-]{8,10}))?$")


@dataclass(frozen=True, slots=True)
class Headline:
    """A title as a page prints it, parted from the outlet and the day that may end the line."""

    title: str
    source: str = ""
    published: date | None = None


def is_headline(line: str) -> bool:
    """Tell whether a line can be a title as it stands: short, and no sentence with a full stop."""
    if not 0 < len(line) <= LONGEST_HEADLINE or not any(map(str.isalpha, line)):
        return False
    full_stop = line.endswith((".", ":", ";", ",")) and not line.endswith("...")
    return not full_stop and not from_report(line)


def from_report(sentence: str) -> str:
    """Give a sentence without the words that say who reports it; nothing if there are none."""
    ending = REPORTED.search(sentence)
    if ending and ending.start() >= SHORTEST_CLAUSE:
        return sentence[: ending.start()]
    beginning = AS_REPORTED.match(sentence)
    return _capital(sentence[beginning.end() :]) if beginning else ""


def headline(line: str) -> Headline:
    """Clean a headline, and part it from the outlet at its end (`… — Kun.uz`, `… - Sputnik, 03.04.2025`)."""
    title = trimmed(MARKED.sub("", line, count=1))
    end = NAME_AT_END.search(title)
    if end and outlets.is_outlet(end["name"]):
        return Headline(title[: end.start()], outlets.normalise(end["name"]), dates.parse(end["day"] or ""))
    return Headline(title)


def from_lead(paragraph: str) -> str:
    """Make a title of a first paragraph: its first sentence without attribution, full stop and tail.

    The tail is a relative or participial clause; it goes when the sentence has over COMFORTABLE
    characters. What is still over LONGEST_TITLE is cut between words with `…`.
    """
    sentence = trimmed(first_sentence(paragraph[:3_000]))
    sentence = from_report(sentence) or sentence
    if len(sentence) > COMFORTABLE:
        tail = next((m for m in SUBORDINATE.finditer(sentence) if m.start() >= SHORTEST_CLAUSE), None)
        sentence = sentence[: tail.start()] if tail else sentence
    if not sentence.endswith(("...", "…")):
        sentence = sentence.rstrip(".,:; ")
    return trimmed(shortened(sentence))


def first_sentence(paragraph: str) -> str:
    """Cut the first sentence: up to a full stop that no initial or abbreviation explains."""
    for end in SENTENCE_END.finditer(paragraph):
        if end.start() >= SHORTEST_CLAUSE and not ABBREVIATED.search(paragraph[: end.start() + 1][-12:]):
            return paragraph[: end.end()]
    return paragraph


def shortened(title: str) -> str:
    """Cut a title to LONGEST_TITLE characters, between words where there are any."""
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[: LONGEST_TITLE - 1]
    words = cut.rpartition(" ")[0]
    return (words or cut).rstrip(" ,;:–—-") + "…"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
