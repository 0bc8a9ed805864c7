"""One Latin key for the words of all languages, so that loans and names meet across alphabets.

Конференция, konferensiya and conference have one key; so have Тоқаев, Токаев, Toqayev and Tokayev. Vowels
are the least reliable part of a borrowed word (Тошкент, Tashkent), so a key knows only two of them.

`key` is strong evidence where it is long enough (`STRONG`); `hints` of it are weak: they put better articles
first and never make a hit by themselves.
"""

import regex

from storage.model import Language

STRONG = 5
"""Letters of a key from which on two words of different languages with it are taken for one word."""

PREFIX = 4
"""Letters of a key that a prefix hint keeps."""

SKELETON = 4
"""Consonants that a skeleton hint keeps."""

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
_THROAT = regex.compile("[hgk]")


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


def hints(key: str) -> tuple[str, ...]:
    """Return the beginning of a key and its consonants, each marked; none of a number or of two letters."""
    if len(key) < _SHORTEST or key[0].isdigit():
        return ()
    skeleton = ("a" if key[0] in "ae" else key[0]) + key[1:].replace("a", "").replace("e", "")
    skeleton = _REPEATED.sub(r"\1", _THROAT.sub("k", skeleton))[:SKELETON]
    prefix = ("<" + key[:PREFIX],) if len(key) >= PREFIX else ()
    return (*prefix, *((">" + skeleton,) if len(skeleton) >= _SHORTEST else ()))
