"""The width and height of a picture, read from its first bytes."""

import struct

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FRAME_HEADERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD8)})


def is_png(content: bytes) -> bool:
    """Tell whether the content begins as a PNG does."""
    return content.startswith(_PNG)


def size(content: bytes) -> tuple[int, int] | None:
    """Give width and height in pixels of a PNG or JPEG; None for anything else."""
    try:
        if is_png(content) and content[12:16] == b"IHDR":
            width, height = struct.unpack_from(">II", content, 16)
            return width, height
        if content.startswith(_JPEG):
            return _jpeg(content)
    except struct.error:
        return None
    return None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """Walk over the segments to the frame header (ITU T.81, annex B)."""
    at = len(_JPEG)
    while at < len(content) and content[at] == 0xFF:  # noqa: PLR2004  every marker begins with this byte
        marker, length = struct.unpack_from(">xBH", content, at)
        if marker in _FRAME_HEADERS:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 if marker in _BARE_MARKERS else 2 + length
    return None
