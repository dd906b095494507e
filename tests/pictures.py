"""The smallest real pictures, one dot each; what stands behind their end makes them others and is no damage."""

import struct
import zlib

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
JPEG = bytes.fromhex(
    f"ffd8ffdb004300{'01' * 64}ffc0000b080001000101011100"
    f"ffc400140001{'00' * 16}ffc400141001{'00' * 16}ffda0008010100003f003fffd9"
)
PLACE = b"43 14 N 76 53 E"


def taken_by_telephone(content: bytes, orientation: int = 6, order: str = ">") -> bytes:
    """Return a JPEG as a telephone held on its side writes it: with its turn, a place, words, and a picture behind."""
    entry = struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    head = {">": b"MM\0*", "<": b"II*\0"}[order] + struct.pack(order + "IH", 8, 1)
    exif = b"Exif\0\0" + head + entry + bytes(4) + PLACE
    segments = [(0xE1, exif), (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PLACE), (0xED, PLACE), (0xFE, PLACE)]
    segments.append((0xE2, b"MPF\0" + PLACE))
    written = b"".join(b"\xff" + bytes([kind]) + struct.pack(">H", len(data) + 2) + data for kind, data in segments)
    return content[:2] + written + content[2:] + b"\xff\xd8\xff" + PLACE * 10


def with_words(content: bytes) -> bytes:
    """Return a PNG with words of a program before its rows."""
    made = [b"tEXtAuthor\0" + PLACE, b"zTXtx\0\0" + PLACE, b"iTXtx" + PLACE, b"eXIf" + PLACE, b"tIME" + PLACE]
    chunks = b"".join(struct.pack(">I", len(each) - 4) + each + struct.pack(">I", zlib.crc32(each)) for each in made)
    return content[:33] + chunks + content[33:]
