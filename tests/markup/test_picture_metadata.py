"""What cameras and programs write beside pictures is taken out, and no dot changes."""

import struct
import zlib

import pytest
from tests.pictures import JPEG, PLACE, PNG, taken_by_telephone, with_words

from htcourse.markup.picture_metadata import says_more, without_metadata
from htcourse.markup.picture_size import is_whole, picture_size

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.mark.parametrize("content", [PNG, JPEG, SVG, b"", b"GIF89a", JPEG[:-1], PNG[:-1], JPEG + b"\0\0", PNG + b"x"])
def test_a_picture_that_says_no_more_stays_as_it_is(content):
    assert without_metadata(content) == content


@pytest.mark.parametrize("order", "<>")
def test_place_and_words_of_a_photograph_go_and_how_it_is_turned_stays(order):
    written = taken_by_telephone(JPEG, 6, order)
    bare = without_metadata(written)
    assert PLACE in written
    assert PLACE not in bare
    assert bare.count(b"Exif") == 1
    assert without_metadata(bare) == bare
    assert is_whole(bare)
    assert picture_size(bare) == picture_size(JPEG)
    assert bare.endswith(JPEG[2:])


def test_one_that_lies_as_it_is_shown_is_the_bare_picture():
    assert without_metadata(taken_by_telephone(JPEG, 1)) == JPEG


def test_one_that_is_cut_off_loses_its_place_too():
    cut = taken_by_telephone(JPEG[:-2], 1)[: -3 - 10 * len(PLACE)]
    assert without_metadata(cut) == JPEG[:-2]


@pytest.mark.parametrize("start", [b"", b"II*\0", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff", b"XX"])
def test_damaged_words_are_no_turn(start):
    data = b"Exif\0\0" + start
    segment = b"\xff\xe1" + (len(data) + 2).to_bytes(2, "big") + data
    assert without_metadata(JPEG[:2] + segment + JPEG[2:]) == JPEG


def test_words_of_a_png_go():
    written = with_words(PNG)
    assert is_whole(written)
    assert PLACE in written
    assert without_metadata(written) == PNG
    assert without_metadata(written + PLACE * 10) == PNG


def with_chunk(chunk):
    """A PNG with one more chunk: its kind and data."""
    return PNG[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + PNG[33:]


def exif(*tags, more=(), thumbnail=0, order=">"):
    """Exif with numbers under tags, and under `more` those of how a picture was taken."""

    def entries(all_tags, behind):
        lines = [struct.pack(order + "HHII", tag, 4, 1, value) for tag, value in all_tags]
        return struct.pack(order + "H", len(lines)) + b"".join(lines) + struct.pack(order + "I", behind)

    first = [(tag, 1) for tag in tags]
    inside = 8 + 6 + 12 * (len(first) + 1)
    head = {">": b"MM\0*", "<": b"II*\0"}[order] + struct.pack(order + "I", 8)
    return head + entries([*first, (0x8769, inside)], thumbnail) + entries([(tag, 1) for tag in more], 0)


def with_segment(data, kind=0xE1):
    return JPEG[:2] + b"\xff" + bytes([kind]) + struct.pack(">H", len(data) + 2) + data + JPEG[2:]


USUAL = (0x0112, 0x011A, 0x011B, 0x0128, 0x0131)
SERIAL, GPS = 0xA431, 0x8825
QUIET = [
    with_chunk(b"tEXtSoftware\0Matplotlib version3.9.2, https://matplotlib.org/"),
    with_chunk(b"tEXtdate:create\x002026-12-01T10:00:00+00:00"),
    with_chunk(b"tIME\x07\xea\x0c\x01\x0a\0\0"),
    with_chunk(b"eXIf" + exif(*USUAL, more=(0xA002, 0xA003))),
    with_segment(b"Exif\0\0" + exif(*USUAL, more=(0x9000, 0xA001))),
    with_segment(b"Exif\0\0" + exif(*USUAL, order="<")),
]
TELLING = [
    with_words(PNG),
    with_chunk(b"tEXtAuthor\0" + PLACE),
    with_chunk(b"tEXtComment\0" + PLACE),
    with_chunk(b"iTXtXML:com.adobe.xmp\0\0\0\0\0" + PLACE),
    with_chunk(b"eXIf" + exif(GPS)),
    with_chunk(b"eXIf" + PLACE),
    PNG + PLACE * 10,
    taken_by_telephone(JPEG, 1),
    with_segment(b"Exif\0\0" + exif(*USUAL, GPS)),
    with_segment(b"Exif\0\0" + exif(*USUAL, more=(SERIAL,))),
    with_segment(b"Exif\0\0" + exif(*USUAL, more=(SERIAL,), order="<")),
    with_segment(b"Exif\0\0" + exif(*USUAL, thumbnail=4)),
    with_segment(b"Exif\0\0"),
    with_segment(b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"),
    with_segment(b"http://ns.adobe.com/xap/1.0/\0" + PLACE),
    with_segment(PLACE, 0xFE),
]


@pytest.mark.parametrize("content", QUIET)
def test_what_any_program_writes_goes_and_is_no_word_about_anybody(content):
    bare = without_metadata(content)
    assert bare != content
    assert not says_more(content)
    assert not says_more(bare)


@pytest.mark.parametrize("content", TELLING)
def test_what_may_tell_of_a_person_a_place_or_a_device_is_told(content):
    assert says_more(content)
    assert not says_more(without_metadata(content))


@pytest.mark.parametrize("content", [SVG, b"", b"GIF89a", PNG, JPEG, PNG[:-1], JPEG[:-1]])
def test_a_bare_picture_and_what_is_none_say_no_more(content):
    assert not says_more(content)
