"""How wide and high a PNG or JPEG is, and whether it is all there: its rows are unpacked, but no picture is made."""

import re
import struct
import zlib
from collections.abc import Iterator

DOTS_LIMIT = 50_000_000
"""Width × height: 50 million are decoded to 200 MB; a phone takes 12 million."""
_DRAWN_LIMIT = 10 * DOTS_LIMIT
"""Dots × scans of a JPEG: each scan goes over all of them; a progressive one has about ten."""


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height in dots; (0, 0) when they cannot be told."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return struct.unpack(">II", content[16:24]) if len(content) >= 24 else (0, 0)
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (0, 0)


def is_too_wide(content: bytes) -> bool:
    """Say whether a picture would take too much memory once it is decoded."""
    width, height = picture_size(content)
    return width * height > DOTS_LIMIT


def scans_too_many(content: bytes) -> int:
    """Return in how many scans a JPEG is drawn if it would take many seconds to decode, 0 for any other picture."""
    if not content.startswith(b"\xff\xd8"):
        return 0
    scans = sum(kind == _SCAN for kind, _ in jpeg_segments(content))
    width, height = _jpeg_size(content)
    return scans if scans * max(width * height, 1_000_000) > _DRAWN_LIMIT else 0


def is_whole(content: bytes) -> bool:
    """Say whether a PNG or JPEG is there to its end, all rows of a PNG with nothing changed that it has a sum of.

    What stands in the scans of a JPEG only a decoder could tell; those show what they make of it.
    """
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png_is_whole(content)
    kinds = [kind for kind, _ in jpeg_segments(content)]
    return {_SCAN, _TABLES} <= set(kinds) and kinds[-1] == _END and _jpeg_size(content) != (0, 0)


def _png_is_whole(content: bytes) -> bool:
    """Follow the chunks to the last one; what is no part of the picture itself (small first letter) may be damaged."""
    at, kinds, packed = 8, set(), list[bytes]()
    while at + 12 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        end = at + 12 + length
        is_needed = kind[:1].isupper()
        if end > len(content) or (is_needed and zlib.crc32(content[at + 4 : end - 4]) != _number(content, end - 4)):
            return False
        kinds.add(kind)
        if kind == b"IDAT":
            packed.append(content[at + 8 : end - 4])
        if kind == b"IEND":
            return {b"IHDR", b"IDAT"} <= kinds and _has_all_rows(content, packed)
        at = end
    return False


def _has_all_rows(content: bytes, packed: list[bytes]) -> bool:
    """Unpack the rows, a piece after the other; of an interlaced picture no more is asked than that they unpack."""
    width, height, depth, colours, _, _, is_interlaced = struct.unpack(">IIBBBBB", content[16:29])
    row = 1 + (width * depth * _CHANNELS.get(colours, 0) + 7) // 8
    wanted = 1 if is_interlaced else height * row
    most, got, inflate = height * row * 2, 0, zlib.decompressobj()
    try:
        for each in packed:
            left = each
            while left and got < most:
                got += len(inflate.decompress(left, _AT_ONCE))
                left = inflate.unconsumed_tail
        while got < most and (more := len(inflate.decompress(inflate.unconsumed_tail, _AT_ONCE))):
            got += more
    except zlib.error:
        return False
    return row > 1 and got >= wanted and (inflate.eof or got >= most)


def _number(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "big")


_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_AT_ONCE = 1_000_000
_SCAN, _END, _TABLES = 0xDA, 0xD9, 0xDB
_SEGMENTS_LIMIT = 20_000
"""Far more than any picture has; what stands behind is not looked at, and such a picture is not whole."""
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    for kind, at in jpeg_segments(content):
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC) and at + 9 <= len(content):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
    return 0, 0


def jpeg_segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Give kind and place of each segment to the end (ITU T.81, annex B); between them stand the dots of scans."""
    at, kind = 2, 0
    for _ in range(_SEGMENTS_LIMIT):
        if kind == _END or not (found := _MARKER.search(content, at)):
            return
        at, kind = found.start(), content[found.start() + 1]
        yield kind, at
        at += 2 if kind in (0x01, 0xD8) else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
