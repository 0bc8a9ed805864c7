"""Bytes → text: which encoding, and when it is no text at all."""

import codecs
import re

from storage.errors import DocumentError

UTF16_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

COMMON_LETTERS = frozenset("оеаинт")
"""The six letters that Russian uses most: about half of any text."""

FEWEST_LETTERS = 3
"""Cyrillic letters below which nothing can be told."""

WORD = re.compile(r"[^\W\d_]+")
CYRILLIC_WORD = re.compile(r"[\u0400-\u04FF]+")


def decode(content: bytes, name: str) -> str:
    """Decode a text: UTF-16 by its byte order mark, else UTF-8, else windows-1251 if that makes sense.

    Raises DocumentError that says where the first bad byte is. A zero byte means a binary file.
    """
    for mark, encoding in UTF16_MARKS.items():
        if content.startswith(mark):
            return without_zeros(decode_utf16(content[len(mark) :], encoding, name), name)
    zero = content.find(b"\0")
    if zero >= 0:
        raise DocumentError(name, f"a binary file, no text (zero byte at offset {zero})")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = windows_1251(content)
        if text is None:
            # The codec counts from after the byte order mark.
            offset = error.start + (len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0)
            raise DocumentError(name, f"no valid UTF-8 (byte offset {offset})") from None
        return text


def decode_utf16(content: bytes, encoding: str, name: str) -> str:
    """Decode UTF-16 whose byte order mark was taken off."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + len(codecs.BOM_UTF16)
        raise DocumentError(name, f"no valid UTF-16 (byte offset {offset})") from None


def without_zeros(text: str, name: str) -> str:
    """Refuse a text with a zero character: no editor writes one."""
    if "\0" in text:
        raise DocumentError(name, f"a binary file, no text (zero character at {text.index(chr(0))})")
    return text


def windows_1251(content: bytes) -> str | None:
    """Decode windows-1251, or give None where the outcome is no plausible Cyrillic text.

    Every byte but one is a letter or a sign there, so decoding proves nothing. Text does: words are of
    one alphabet (`cafй` was Latin-1), capitals only start a word (KOI8-R and broken UTF-8 put them
    anywhere), and the commonest letters are common.
    """
    try:
        text = content.decode("windows-1251")
    except UnicodeDecodeError:
        return None
    words = [word for word in WORD.findall(text) if not word.isascii()]
    good = [word for word in words if CYRILLIC_WORD.fullmatch(word) and well_cased(word)]
    letters = "".join(good).casefold()
    common = sum(letter in COMMON_LETTERS for letter in letters)
    plausible = (
        len(letters) >= FEWEST_LETTERS and len(good) >= 0.9 * len(words) and common >= 0.25 * len(letters)
    )
    return text if plausible else None


def well_cased(word: str) -> bool:
    """Tell whether a word is in small letters, in capitals, or starts with one."""
    return word.islower() or word.isupper() or word[1:].islower()
