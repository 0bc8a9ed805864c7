import struct

import pytest

from bot.playground import pictures

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)
JPEG = b"\xff\xd8\xff\xe0\x00\x04xx\xff\x01\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 480, 640)


@pytest.mark.parametrize("content", [PNG, JPEG])
def test_width_and_height_are_read(content):
    assert pictures.size(content) == (640, 480)


@pytest.mark.parametrize("content", [b"", b"GIF89a", PNG[:18], JPEG[:4], JPEG[:-4], b"\xff\xd8\x00\x00\x00"])
def test_anything_else_has_no_size(content):
    assert pictures.size(content) is None
