"""How wide and high a PNG or JPEG is, and whether it is all there: nothing is decoded to find that out."""

import struct
import zlib
from collections.abc import Iterator

DOTS_LIMIT = 50_000_000
"""Width × height: 50 million are decoded to 200 MB; a phone takes 12 million."""


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height in dots; (0, 0) when they cannot be told."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return struct.unpack(">II", content[16:24]) if len(content) >= 24 else (0, 0)
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (0, 0)


def is_too_wide(content: bytes) -> bool:
    """Say whether a picture would take too much memory once it is decoded."""
    width, height = picture_size(content)
    return width * height > DOTS_LIMIT


def is_whole(content: bytes) -> bool:
    """Say whether a PNG or JPEG is there to its end, with nothing in it changed that a PNG has a sum of."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png_is_whole(content)
    scan = next((at for kind, at in _jpeg_segments(content) if kind == _SCAN), -1)
    return scan > 0 and _jpeg_size(content) != (0, 0) and content.find(b"\xff\xd9", scan) > 0


def _png_is_whole(content: bytes) -> bool:
    """Follow the chunks to the last one; what is no part of the picture itself (small first letter) may be damaged."""
    at, kinds = 8, set()
    while at + 12 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        end = at + 12 + length
        is_needed = kind[:1].isupper()
        if end > len(content) or (is_needed and zlib.crc32(content[at + 4 : end - 4]) != _number(content, end - 4)):
            return False
        kinds.add(kind)
        if kind == b"IEND":
            return {b"IHDR", b"IDAT"} <= kinds
        at = end
    return False


def _number(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "big")


_SCAN = 0xDA


def _jpeg_size(content: bytes) -> tuple[int, int]:
    for kind, at in _jpeg_segments(content):
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
    return 0, 0


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Give kind and place of each segment to the first scan (ITU T.81, annex B)."""
    at, kind = 2, 0
    while at + 9 <= len(content) and content[at] == 0xFF and kind != _SCAN:
        kind = content[at + 1]
        yield kind, at
        is_bare = kind == 0xFF or kind == 0x01 or 0xD0 <= kind <= 0xD9
        at += 1 if kind == 0xFF else 2 if is_bare else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
