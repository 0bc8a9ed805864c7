"""Lengths and offsets in UTF-16 units, the measure of every limit and entity in the Bot API."""


def length(text: str) -> int:
    """Count the UTF-16 units of the text: a character outside the basic plane counts as two."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, offset: int, size: int) -> str:
    """Take `size` units from `offset`; half a surrogate pair at an edge becomes U+FFFD."""
    units = text.encode("utf-16-le")[2 * offset : 2 * (offset + size)]
    return units.decode("utf-16-le", "replace")


def splits_pair(text: str, offset: int) -> bool:
    """Tell whether the offset falls between the two halves of one character."""
    unit = text.encode("utf-16-le")[2 * offset : 2 * offset + 2]
    return len(unit) == 2 and 0xDC <= unit[1] <= 0xDF  # noqa: PLR2004  two bytes are one unit
