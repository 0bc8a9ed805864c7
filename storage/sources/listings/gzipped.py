"""Compressed files, which site maps often are: one layer, and never more than is taken of any file."""

import zlib

from storage.errors import DocumentError

SIGN = b"\x1f\x8b"
MOST_BYTES = 8 * 1024 * 1024
"""Bytes of a file after decompression."""

WITH_HEADER = 31
"""What zlib calls the format of gzip with the largest window."""


def decompressed(content: bytes, *, url: str, most: int = MOST_BYTES) -> bytes:
    """Decompress a gzip file from `url`; any other file stays as it is.

    No more than `most` bytes are ever made, however small the file. Raises DocumentError where it holds
    more, or is damaged.
    """
    if not content.startswith(SIGN):
        return content
    decompressor = zlib.decompressobj(WITH_HEADER)
    try:
        found = decompressor.decompress(content, most + 1)
    except zlib.error:
        raise DocumentError(url, "a damaged gzip file") from None
    if len(found) > most:
        raise DocumentError(url, f"a gzip file that holds more than {most} bytes")
    return found


def beginning(content: bytes, most: int) -> bytes:
    """Take at most `most` bytes of a file, decompressed if it is a gzip file; none of a damaged one."""
    if not content.startswith(SIGN):
        return content[:most]
    try:
        return zlib.decompressobj(WITH_HEADER).decompress(content, most)
    except zlib.error:
        return b""
