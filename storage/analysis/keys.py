"""One Latin key for the words of all languages, so that loans and names meet across alphabets.

Конференция, konferensiya and conference have one key; so have Тоқаев, Токаев, Toqayev and Tokayev. Vowels
are the least reliable part of a borrowed word (Тошкент, Tashkent), so a key knows only two of them.

A long enough key (`STRONG`) is evidence. Beginnings and consonants of keys were tried as weaker evidence,
to put better articles first: with the concepts there they moved R@10 across languages from .979 to .982, and
made the index much larger, so they are not here.
"""

import regex

from storage.model import Language

STRONG = 5
"""Letters of a key from which on two words of different languages with it are taken for one word."""

_SHORTEST = 3

_CYRILLIC = str.maketrans(
    {
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "o", "ж": "j",
        "з": "z", "и": "i", "й": "", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o",
        "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ў": "o", "ф": "f",
        "х": "h", "ҳ": "h", "һ": "h", "ц": "s", "ч": "c", "ш": "x", "щ": "x", "ъ": "", "ы": "i", "і": "i",
        "ь": "", "э": "e", "ю": "u", "я": "a",
    }
)  # fmt: skip
_LATIN = {
    Language.UZBEK: (
        {"sh": "x", "ch": "c", "ts": "s", "ng": "n", "ye": "e", "yo": "o", "yu": "u", "ya": "a"}
        | {"x": "h", "y": "", "q": "k", "ö": "o", "ğ": "g"}
    ),
    Language.ENGLISH: (
        {"tion": "sion", "tch": "c", "sch": "x", "sh": "x", "ch": "c", "ph": "f", "th": "t", "kh": "h"}
        | {"gh": "g", "zh": "j", "ck": "k", "qu": "kv", "ce": "se", "ci": "si", "cy": "si", "c": "k"}
        | {"ye": "e", "yo": "o", "yu": "u", "ya": "a", "y": "i", "x": "ks", "w": "v", "q": "k"}
    ),
}
_GRAPHEMES = {
    language: regex.compile("|".join(sorted(table, key=len, reverse=True)))
    for language, table in _LATIN.items()
}
_ENDINGS = {
    Language.RUSSIAN: regex.compile(
        "(?<=....)(?:ический|ийский|еский|ский|ной|ный|ний|ый|ий|ой|овать|ать|ить)$"
    ),
    Language.KAZAKH: regex.compile("(?<=....)[лдт](?:ық|ік)$"),
    Language.UZBEK: regex.compile("(?<=....)(?:viy|iy|lik)$"),
}
"""What languages put behind a borrowed stem: экономический, экономикалық, iqtisodiy."""

_TWO_VOWELS = str.maketrans("ouöiy", "aaaee")
_REPEATED = regex.compile(r"(.)\1+")
_LAST_VOWELS = regex.compile("[ae]+$")


def key(word: str, language: Language) -> str:
    """Return the key of a stem in its language's internal spelling; digits are their own key."""
    language = Language.UZBEK if language is Language.UZBEK_CYRILLIC else language
    if language in _ENDINGS:
        word = _ENDINGS[language].sub("", word)
    if language in _LATIN:
        table = _LATIN[language]
        word = _GRAPHEMES[language].sub(lambda match: table[match[0]], word)
    word = _REPEATED.sub(r"\1", word.translate(_CYRILLIC).translate(_TWO_VOWELS))
    short = _LAST_VOWELS.sub("", word)
    return short if len(short) >= _SHORTEST else word
