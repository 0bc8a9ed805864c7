"""Spells what the analysis finds as terms of an index: each kind with its own sign before it.

A stem carries its language, because the same letters are another word elsewhere (бал is honey in Kazakh
and a mark at school in Russian); a number and a word in the other alphabet belong to none.
"""

from hashlib import blake2b

from storage.analysis.clean import is_cyrillic
from storage.model import Language

TERM_LIMIT = 64
"""Characters of a word or a term that are kept; two that begin with the same 64 are one to the index."""

_KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_SPELLING = {code: 0xE000 + code for code in range(128) if chr(code) not in _KEPT}
"""Every ASCII sign but small letters and digits moves to the private use area, where no engine's
tokenizer and no query syntax sees a sign."""
_SPELLED = frozenset(map(chr, _SPELLING)) - frozenset(" \t\n")

LABEL_BYTES = 5
"""Bytes of a concept's label in the index."""

_LETTERS = {
    Language.KAZAKH: "K",
    Language.UZBEK: "U",
    Language.UZBEK_CYRILLIC: "U",
    Language.RUSSIAN: "R",
    Language.ENGLISH: "E",
}
_CYRILLIC = frozenset({Language.KAZAKH, Language.RUSSIAN})
"""Languages whose internal spelling is Cyrillic; Uzbek is Latin inside (`script.py`)."""

_KEY, _CONCEPT, _NO_LANGUAGE = "=", "#", "?"
_SIGNS = {sign: sign.translate(_SPELLING) for sign in (*_LETTERS.values(), _KEY, _CONCEPT, _NO_LANGUAGE)}
OF_NO_LANGUAGE = _SIGNS[_NO_LANGUAGE]
"""What the stems begin with that are of no language."""


def spelled_word(word: str) -> str:
    """Spell a whole word so that every engine keeps it whole; an empty one stays empty."""
    word = word[:TERM_LIMIT]
    if word.isalnum() and word == word.lower():  # nearly always, and far quicker than looking at each letter
        return word
    return word.translate(_SPELLING)


def tagged_stem(term: str, language: Language) -> str:
    """Put the letter of its language before a normal form."""
    return _tag(term, language) + term


def spelled_text(text: str) -> str:
    """Spell a whole text of tagged stems, with spaces, tabs and line ends between them, at once.

    Few signs occur in it, so replacing them one by one is ten times as quick as translating every letter.
    """
    for sign in set(text) & _SPELLED:
        text = text.replace(sign, sign.translate(_SPELLING))
    return text


def spelled_stem(term: str, language: Language) -> str:
    """Spell a normal form with the letter of its language."""
    return _SIGNS[_tag(term, language)] + spelled_word(term[: TERM_LIMIT - 1])


def spelled_key(key: str) -> str:
    """Spell a key of `keys.py`."""
    return _SIGNS[_KEY] + spelled_word(key[: TERM_LIMIT - 1])


def spelled_concept(label: str) -> str:
    """Spell a concept's label, shortened: two labels of any table in our lifetime come out different."""
    return _SIGNS[_CONCEPT] + blake2b(label.encode(), digest_size=LABEL_BYTES).hexdigest()


def is_concept(spelled: str) -> bool:
    """Tell whether a spelled term is a concept's."""
    return spelled.startswith(_SIGNS[_CONCEPT])


def is_key(spelled: str) -> bool:
    """Tell whether a spelled term is a key."""
    return spelled.startswith(_SIGNS[_KEY])


def is_native(term: str, language: Language) -> bool:
    """Tell whether a normal form has a letter of its language's alphabet."""
    cyrillic = language in _CYRILLIC
    return any(letter.isalpha() and is_cyrillic(letter) == cyrillic for letter in term)


def _tag(term: str, language: Language) -> str:
    return _LETTERS[language] if is_native(term, language) else _NO_LANGUAGE
