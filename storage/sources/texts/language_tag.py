"""What a document says of its language, believed where its letters do not tell otherwise."""

import re
from collections.abc import Iterable
from itertools import islice

from storage.model import Language
from storage.sources.files.fields import LANGUAGES
from storage.sources.listings.item import Item

LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
NOT_RUSSIAN = re.compile(r"[әғқңөұүһіўҳ]", re.IGNORECASE)
"""Letters that Kazakh and Uzbek have and Russian has not."""

FOREIGN_NAMES = 0.01
"""The share of those letters that a Russian text may have in its names."""

SAMPLE = 500
"""Characters of a text by which its language is judged."""
TITLES = 30

MISTAKEN = {"kz": Language.KAZAKH, "kaz": Language.KAZAKH}
"""Tags that are none: the country's instead of the language's."""


def read_language(tag: str, sample: str) -> Language | None:
    """Read a language tag (BCP 47: `ru-RU`, `kk`, `uz-Cyrl`); None if it is none of ours, or not believed.

    Programs for websites state the language that they came with (`en-US` over Russian news), so `sample`, a
    text of the document, must have the letters of that language. It also tells the script of Uzbek.
    """
    name = tag.strip().replace("_", "-").casefold()
    sample = sample[: SAMPLE * 4]
    primary = name.partition("-")[0]
    stated = LANGUAGES.get(name) or LANGUAGES.get(primary) or MISTAKEN.get(primary)
    latin, cyrillic = len(LATIN.findall(sample)), len(CYRILLIC.findall(sample))
    if stated in {Language.UZBEK, Language.UZBEK_CYRILLIC} and latin + cyrillic:
        return Language.UZBEK if latin > cyrillic else Language.UZBEK_CYRILLIC
    if stated is Language.ENGLISH and cyrillic > latin:
        return None
    foreign = len(NOT_RUSSIAN.findall(sample))
    if stated is Language.RUSSIAN and (latin > cyrillic or foreign > FOREIGN_NAMES * cyrillic):
        return None
    return stated


def sample_of(items: Iterable[Item]) -> str:
    """Take titles of a listing by which its language can be judged."""
    return "\n".join(item.title for item in islice(items, TITLES))
