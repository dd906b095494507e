"""How wide and high a PNG or JPEG is, told by its first bytes: nothing is decoded to find that out."""

import struct

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


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Follow the segments to the one that starts the frame (ITU T.81, annex B)."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        is_bare = kind == 0xFF or kind == 0x01 or 0xD0 <= kind <= 0xD9
        at += 1 if kind == 0xFF else 2 if is_bare else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0
