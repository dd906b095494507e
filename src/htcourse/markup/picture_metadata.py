"""What a PNG or JPEG says beside its dots: where and when it was taken, with what and by whom. It is taken out."""

import struct
from collections.abc import Callable

from htcourse.markup.picture_size import jpeg_segments

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_WORDS = {b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"}
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_EXIF, _MORE_PICTURES = b"Exif\0\0", b"MPF\0"
_PADDING = 64
"""Fewer bytes behind the end hold no picture and no film."""
_ORIENTATION, _SHORT = 0x0112, 3
_MORE_TAGS, _LONG = 0x8769, 4
_USUAL_WORDS = {b"Software", b"Creation Time", b"date:create", b"date:modify", b"date:timestamp"}
"""What programs that draw or save write into any PNG."""
_USUAL_TAGS = {
    *(0x0100, 0x0101, 0x0102, 0x0103, 0x0106, _ORIENTATION, 0x0115, 0x011A, 0x011B, 0x011C, 0x0128, 0x0131, 0x0213),
    *(_MORE_TAGS, 0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003),
}
"""Of Exif how a picture is turned, its size, dots and colours, the version, and the program."""


def without_metadata(content: bytes) -> bytes:
    """Return a picture without words, places and dates, the same bytes where it has none; no dot of it changes.

    A JPEG keeps how it is to be turned. What stands behind its end goes: telephones put more pictures there. A drawing
    stays.
    """
    if content.startswith(_PNG):
        return _png(content, lambda _: True)
    return _jpeg(content, lambda _: True) if content.startswith(b"\xff\xd8") else content


def says_more(content: bytes) -> bool:
    """Say whether what is taken out may tell of a person, a place, a device: more than a program's name and sizes."""
    if content.startswith(_PNG):
        return _png(content, _is_telling_chunk) != content
    return content.startswith(b"\xff\xd8") and _jpeg(content, _is_telling_exif) != content


def _png(content: bytes, is_out: Callable[[bytes], bool]) -> bytes:
    """Return a PNG without the chunks of words that `is_out` takes out, by their kind and data."""
    at, kept = len(_PNG), [_PNG]
    while at + 12 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        if kind not in _PNG_WORDS or not is_out(content[at + 4 : at + 8 + length]):
            kept.append(content[at : at + 12 + length])
        at += 12 + length
        if kind == b"IEND":
            behind = content[at:]
            return b"".join([*kept, behind if len(behind) < _PADDING else b""])
    return content


def _jpeg(content: bytes, is_out: Callable[[bytes], bool]) -> bytes:
    """Return a JPEG without the segments of words that `is_out` takes out, by their data."""
    kept, from_, at_scan = list[bytes](), 0, False
    for kind, at in jpeg_segments(content):
        if kind == _END:
            behind = content[at + 2 :]
            return b"".join([*kept, content[from_ : at + 2], behind if len(behind) < _PADDING else b""])
        at_scan |= kind == _SCAN
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        segment = content[at:end]
        if not at_scan and _tells(kind, segment[4:]) and is_out(segment[4:]):
            kept += [content[from_:at], _turned(_orientation(segment[4:]))]
            from_ = end
    return b"".join([*kept, content[from_:]])


def _tells(kind: int, data: bytes) -> bool:
    """Say whether a segment holds words: of the others those of colours (APP0, APP2, APP14) are needed to show it."""
    is_needed = kind in (0xE0, 0xEE) or (kind == 0xE2 and not data.startswith(_MORE_PICTURES))
    return (0xE0 <= kind <= 0xEF and not is_needed) or kind == _COMMENT


def _is_telling_chunk(chunk: bytes) -> bool:
    """Say whether a chunk of a PNG, its kind before its data, tells more than the program that wrote it, and when."""
    kind, data = chunk[:4], chunk[4:]
    if kind == b"eXIf":
        return not _tags(data) <= _USUAL_TAGS
    return kind != b"tIME" and data.partition(b"\0")[0] not in _USUAL_WORDS


def _is_telling_exif(data: bytes) -> bool:
    return not (data.startswith(_EXIF) and _tags(data[len(_EXIF) :]) <= _USUAL_TAGS)


def _tags(tiff: bytes) -> set[int]:
    """Return the tags of Exif: those of the picture and of how it was taken; 0 for a small picture beside it."""
    tags = set[int]()
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    starts = [tiff[4:8]] if order is not None else []
    for start in starts:
        at = int.from_bytes(start, "little" if order == "<" else "big")
        for tag, kind, value in _entries(tiff, order or ">", at):
            tags.add(tag)
            starts += [value] * (tag == _MORE_TAGS and kind == _LONG and len(starts) == 1)
        count = len(_entries(tiff, order or ">", at))
        if tiff[at + 2 + 12 * count : at + 6 + 12 * count].strip(b"\0"):
            tags.add(0)
    return tags or {0}


def _entries(tiff: bytes, order: str, start: int) -> list[tuple[int, int, bytes]]:
    """Return tag, kind and four bytes of value of the entries of a list in a TIFF."""
    count = struct.unpack(order + "H", tiff[start : start + 2])[0] if start + 2 <= len(tiff) else 0
    places = range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12)
    return [(*struct.unpack(order + "HH", tiff[at : at + 4]), tiff[at + 8 : at + 12]) for at in places]


def _turned(orientation: int) -> bytes:
    """Return a segment that says how a picture is turned and nothing else; none for one that lies as it is."""
    if orientation == 1:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    data = _EXIF + b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data


def _orientation(data: bytes) -> int:
    """Return how Exif says a picture is to be turned, 1 to 8; 1, not at all, where it does not."""
    if not data.startswith(_EXIF):
        return 1
    tiff = data[len(_EXIF) :]
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 8:
        return 1
    (start,) = struct.unpack(order + "I", tiff[4:8])
    for tag, kind, value in _entries(tiff, order, start):
        turn = struct.unpack(order + "H", value[:2])[0]
        if tag == _ORIENTATION and kind == _SHORT and 1 <= turn <= 8:
            return int(turn)
    return 1
