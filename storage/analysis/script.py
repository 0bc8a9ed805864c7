"""Puts every spelling of a word into its language's internal one.

Uzbek is Latin inside, with one letter each for oʻ (ö) and gʻ (ğ) and no other apostrophe; Kazakh is
Cyrillic; Russian has no ё. Words come in small letters with `'` for every apostrophe (`clean.py`).
"""

import regex

from storage.analysis.clean import is_cyrillic

_UZBEK = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ж": "j", "з": "z", "и": "i", "й": "y", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "x", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ё": "yo", "ю": "yu",
        "я": "ya", "ў": "ö", "қ": "q", "ғ": "ğ", "ҳ": "h", "е": "e", "ц": "s", "і": "i", "ң": "ng",
    }
)  # fmt: skip
_UZBEK_LATIN = str.maketrans(
    {
        "'": "",
        "õ": "ö",
        "ŏ": "ö",
        "ó": "ö",
        "ō": "ö",
        "ǒ": "ö",
        "ǵ": "ğ",
        "ḡ": "ğ",
        "ġ": "ğ",
        "ş": "sh",
        "ç": "ch",
    }
)
_YE = regex.compile("(?:^|(?<=[аеёиоуўэюяъьы]))е")
"""е is ye at the beginning of a word and after a vowel or a sign: Европа, поезд, объект."""
_TS = regex.compile("(?<=[аеёиоуўэюя])ц")
"""ц is ts after a vowel (милиция) and s elsewhere (цирк, акция)."""
_VARIANTS = (
    (regex.compile("(?<=[^aeiouöy])ye"), "e"),  # obyekt and obekt, premyera and premera
    (regex.compile("tsiy"), "siy"),  # militsiya and milisiya
    (regex.compile("(?<=t|k)yabr"), "abr"),  # sentyabr of the Cyrillic is sentabr of the Latin
    (regex.compile("byudj"), "budj"),
)


def uzbek_latin(word: str) -> str:
    """Return an Uzbek word of either script in Latin letters with ö and ğ.

    The rules are those of the orthography of 1995; spellings that it replaced (sentyabr, obekt) are
    brought to one form.
    """
    if any(map(is_cyrillic, word)):
        word = _TS.sub("ts", _YE.sub("ye", word)).translate(_UZBEK)
    word = word.replace("o'", "ö").replace("g'", "ğ").translate(_UZBEK_LATIN)
    for pattern, spelling in _VARIANTS:
        word = pattern.sub(spelling, word)
    return word


_KAZAKH_2018 = frozenset("áǵńóúý")
_KAZAKH_2021 = frozenset("äöüūğñşı")
_KAZAKH_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_BACK = frozenset("aouyū")
_FRONT = frozenset("eäöüiəáóú")
_KAZAKH_PAIRS = {
    "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "ғ",
    "a'": "ә", "o'": "ө", "u'": "ү", "g'": "ғ", "n'": "ң", "s'": "ш", "c'": "ч", "y'": "у", "i'": "и",
}  # fmt: skip
_KAZAKH = {
    "a": "а", "ä": "ә", "á": "ә", "ə": "ә", "b": "б", "c": "к", "ç": "ч", "d": "д", "e": "е", "f": "ф",
    "g": "г", "ğ": "ғ", "ǵ": "ғ", "h": "х", "i": "и", "ı": "і", "j": "ж", "k": "к", "l": "л", "m": "м",
    "n": "н", "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о", "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р",
    "s": "с", "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү", "v": "в", "w": "у", "x": "х",
    "y": "ы", "ý": "у", "z": "з",
}  # fmt: skip
_KAZAKH_SEQUENCES = (("йа", "я"), ("йу", "ю"), ("ииа", "ия"), ("иа", "ия"), ("иу", "ию"), ("тсия", "ция"))
_GLIDE_2018 = regex.compile("[aeiouáóú]ı|ı[aoıuý]")
"""ı beside a vowel is й or и, as in 2018: in the alphabet of 2021 it is і, which never stands there."""


def kazakh_cyrillic(word: str) -> str:
    """Return a Kazakh word of either script in Cyrillic letters.

    The Latin alphabets of 2021 (ä ö ü ū ğ ñ ş ı), of 2018 (á ó ú ǵ ń ý, u for ұ), of 2017 (an apostrophe
    after the letter) and plain ASCII are told apart by their letters. In ASCII the vowels that
    Latin keyboards lack stay unmarked, and g is ғ beside a back vowel.
    """
    if any(map(is_cyrillic, word)) or word.isdigit():
        return word.replace("'", "")
    letters = frozenset(word)
    if letters & _KAZAKH_2018 or _GLIDE_2018.search(word):
        special = {"u": "ұ", "i": "і", "ı": "и"}
    elif letters & _KAZAKH_2021:
        special = {}
    else:
        special = {"i": "і"}
    plain = not letters & (_KAZAKH_2018 | _KAZAKH_2021)
    result: list[str] = []
    position = 0
    while position < len(word):
        pair = word[position : position + 2]
        if pair in _KAZAKH_PAIRS:
            result.append(_KAZAKH_PAIRS[pair])
            position += 2
            continue
        letter = word[position]
        written = special.get(letter, _KAZAKH.get(letter, letter))
        if letter == "g" and plain and _is_back(word, position):
            written = "ғ"
        elif letter in "iıy":
            written = _vowel_or_glide(letter, written, result, word[position + 1 : position + 2])
        elif pair == "ng" and word[position + 2 : position + 3] not in _BACK | _FRONT:
            written = "ң"
            position += 1
        result.append(written)
        position += 1
    cyrillic = "".join(result).replace("'", "")
    for sequence, spelling in _KAZAKH_SEQUENCES:
        cyrillic = cyrillic.replace(sequence, spelling)
    return cyrillic


def _vowel_or_glide(letter: str, written: str, before: list[str], after: str) -> str:
    """Return й after a vowel, и before one, and else the vowel as written."""
    if before and before[-1] in _KAZAKH_VOWELS:
        return "" if letter == "y" and after == "e" else "й"  # Toqayev is Тоқаев
    return "и" if written == "і" and after in ("a", "o", "u") else written


def _is_back(word: str, position: int) -> bool:
    """Tell whether the next vowel after a place, or else the one before it, is a back one."""
    around = [*word[position:], *reversed(word[:position])]
    return next((letter in _BACK for letter in around if letter in _BACK or letter in _FRONT), False)


def russian_cyrillic(word: str) -> str:
    """Return a Russian word without ё and apostrophes."""
    return word.replace("ё", "е").replace("'", "")
