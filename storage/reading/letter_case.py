"""Puts the case of a word's letters back on the letters that they became."""

from collections.abc import Callable


def in_case_of(
    word: str, start: int, end: int, letters: str, capital: Callable[[str], str] = str.upper
) -> str:
    """Return small letters in the case of the part of a word that they replace.

    One capital that becomes two letters is one capital of a name (Шавкат, Shavkat), unless a neighbour is
    a capital too (ШҲТ, SHHT). A sign without case, such as an apostrophe, follows its neighbours.
    """
    part = word[start:end]
    if part.islower():
        return letters
    before, after = word[start - 1 : start] if start else "", word[end : end + 1]
    if len(part) > 1:
        is_capital = part.isupper()
    elif part.isupper():
        is_capital = before.isupper() or after.isupper()
    else:
        is_capital = not part.isalpha() and before.isupper() and (after.isupper() or not after)
    if is_capital:
        return capital(letters)
    return capital(letters[:1]) + letters[1:] if part[:1].isupper() else letters
