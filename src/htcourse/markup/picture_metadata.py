"""What a PNG or JPEG says beside its dots: where and when it was taken, with what and by whom. It is taken out."""

import struct

from htcourse.markup.picture_size import jpeg_segments

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_WORDS = {b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"}
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_EXIF, _MORE_PICTURES = b"Exif\0\0", b"MPF\0"
_PADDING = 64
"""Fewer bytes behind the end hold no picture and no film."""
_ORIENTATION, _SHORT = 0x0112, 3


def without_metadata(content: bytes) -> bytes:
    """Return a picture without words, places and dates, the same bytes where it has none; no dot of it changes.

    A JPEG keeps how it is to be turned. What stands behind its end goes: telephones put more pictures there. A drawing
    stays.
    """
    if content.startswith(_PNG):
        return _png(content)
    return _jpeg(content) if content.startswith(b"\xff\xd8") else content


def _png(content: bytes) -> bytes:
    at, kept = len(_PNG), [_PNG]
    while at + 12 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        if kind not in _PNG_WORDS:
            kept.append(content[at : at + 12 + length])
        at += 12 + length
        if kind == b"IEND":
            behind = content[at:]
            return b"".join([*kept, behind if len(behind) < _PADDING else b""])
    return content


def _jpeg(content: bytes) -> bytes:
    kept, from_, at_scan = list[bytes](), 0, False
    for kind, at in jpeg_segments(content):
        if kind == _END:
            behind = content[at + 2 :]
            return b"".join([*kept, content[from_ : at + 2], behind if len(behind) < _PADDING else b""])
        at_scan |= kind == _SCAN
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        segment = content[at:end]
        if not at_scan and _tells(kind, segment[4:]):
            kept += [content[from_:at], _turned(_orientation(segment[4:]))]
            from_ = end
    return b"".join([*kept, content[from_:]])


def _tells(kind: int, data: bytes) -> bool:
    """Say whether a segment holds words: of the others those of colours (APP0, APP2, APP14) are needed to show it."""
    is_needed = kind in (0xE0, 0xEE) or (kind == 0xE2 and not data.startswith(_MORE_PICTURES))
    return (0xE0 <= kind <= 0xEF and not is_needed) or kind == _COMMENT


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
    count = struct.unpack(order + "H", tiff[start : start + 2])[0] if start + 2 <= len(tiff) else 0
    for at in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, kind, _, value = struct.unpack(order + "HHIH", tiff[at : at + 10])
        if tag == _ORIENTATION and kind == _SHORT and 1 <= value <= 8:
            return int(value)
    return 1
