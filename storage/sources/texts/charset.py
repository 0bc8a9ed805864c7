"""Bytes from the web → text: by their byte order mark, by what they show, by what host and document say."""

import codecs
import re

from storage.sources.texts.encoding import COMMON_LETTERS, CYRILLIC_WORD, WORD, well_cased

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""What a document starts with, mark or first sign, by the encoding that this proves."""

CYRILLIC = ("windows-1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
"""Encodings that are tried where neither host nor document names one that fits, likeliest first."""

TAKEN = frozenset(
    {
        *(codecs.lookup(name).name for name in CYRILLIC),
        *("koi8-u", "koi8-t", "kz1048", "ptcp154", "mac-latin2", "mac-turkish", "iso8859-1", "iso8859-2"),
        *("iso8859-3", "iso8859-4", "iso8859-6", "iso8859-7", "iso8859-9", "iso8859-15", "cp855", "cp437"),
        *("cp850", "cp852", "cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
        *("gb2312", "gbk", "gb18030", "big5", "euc_jp", "shift_jis", "euc_kr"),
    }
)
"""Encodings that a name may choose. UTF-8 shows itself; UTF-7 and the like only serve to hide things."""

DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})"
    rb"|<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})",
    re.IGNORECASE,
)
DECLARED_WITHIN = 4_096
"""Bytes at the start of a document in which it names its encoding."""

HAS_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
USUAL_SHARE = 0.3
"""The share of COMMON_LETTERS that no Cyrillic text of ours falls much below."""

SAMPLE = 50_000
"""Characters that are looked at to see whether a text makes sense."""
NO_EVIDENCE = 0.5
"""The sense of a text without any Cyrillic word."""
DAMAGE = 0.05
"""Damaged characters for each one that is not ASCII, up to which a text is UTF-8 that was cut or mended."""

REPLACED = "\ufffd"


def decode_web(content: bytes, *, charset: str = "") -> str:
    """Decode a document of the web, XML or HTML; `charset` is what the header of its host names.

    A mark comes first. Bytes that are UTF-8 are UTF-8, whatever anybody says of them: hardly any text in
    another encoding is, by accident. Else the encodings that host and document name and the Cyrillic ones
    are tried, and the one whose text makes the most sense is taken. Damaged bytes become U+FFFD.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    if text.count(REPLACED) <= DAMAGE * sum(not letter.isascii() for letter in text):
        return text
    named = (named_encoding(charset), named_encoding(declared(content)))
    texts = [
        content.decode(encoding, "replace") for encoding in dict.fromkeys((*named, *CYRILLIC)) if encoding
    ]
    return max(texts, key=sense)


def declared(content: bytes) -> str:
    """Find the encoding that an XML declaration or a meta element names; empty if none does."""
    found = DECLARED.search(content[:DECLARED_WITHIN])
    return (found[1] or found[2]).decode() if found else ""


def named_encoding(name: str) -> str:
    """Tell which of the encodings TAKEN a name means; empty for others."""
    try:
        encoding = codecs.lookup(name.strip(" \"'")).name
    except (LookupError, ValueError):
        return ""
    return encoding if encoding in TAKEN else ""


def sense(text: str) -> float:
    """Rate from 0 to 1 how far the Cyrillic of a text makes words.

    Words have one alphabet (`cafй` was Latin-1), capitals only start them (KOI8-R read as windows-1251 puts
    them anywhere), nothing but a few signs stands between them, and the commonest letters are common.
    """
    sample = text[:SAMPLE]
    if not HAS_CYRILLIC.search(sample):
        return NO_EVIDENCE * (1 - sample.count(REPLACED) / max(1, len(sample)))
    words = (word for word in WORD.findall(sample) if CYRILLIC_WORD.fullmatch(word) and well_cased(word))
    letters = "".join(words).lower()
    common = sum(letter in COMMON_LETTERS for letter in letters) / max(1, len(letters))
    foreign = sum(not letter.isascii() for letter in sample)
    return len(letters) / foreign * min(1.0, common / USUAL_SHARE)
