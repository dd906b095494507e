import base64
import struct
import tracemalloc
import zlib

import pytest
from tests.pictures import JPEG, PNG

from htcourse.core.errors import Place
from htcourse.markup.picture_size import is_whole, scans_too_many
from htcourse.markup.pictures import PICTURE_LIMIT, PictureStore, decoded_base64, ending_of, is_safe

SCANS = JPEG[:-2] + JPEG[-13:-2] * 600 + JPEG[-2:]
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    ("content", "ending"),
    [(PNG, ".png"), (JPEG, ".jpg"), (SVG, ".svg"), (b"GIF89a", ""), (b"<html><svg>", ""), (b"", "")],
)
def test_the_bytes_tell_what_a_picture_is(content, ending):
    assert ending_of(content) == ending


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("map.png", PNG, "images/map.png"),
        ("a/b/Map_1.PNG", PNG, "images/Map_1.png"),
        ("photo.jpeg", JPEG, "images/photo.jpeg"),
        ("photo.png", JPEG, "images/photo.jpg"),
        ("карта мира.svg", SVG, "images/карта-мира.svg"),
        ("../../etc/passwd", PNG, "images/picture.png"),
        ("con.png", PNG, "images/picture-con.png"),
        ("<b>", PNG, "images/picture.png"),
    ],
)
def test_a_name_is_good_on_every_computer(name, content, kept):
    assert PictureStore().put(name, content).name == kept


def test_names_differ_in_more_than_case_and_the_same_picture_is_kept_once():
    store = PictureStore()
    names = [store.put(name, PNG + tail).name for name, tail in [("a.png", b"1"), ("A.png", b"2"), ("b.png", b"1")]]
    assert names == ["images/a.png", "images/A-2.png", "images/a.png"]
    assert [each.name for each in store.pictures()] == ["images/a.png", "images/A-2.png"]


USES = [
    b"<g id='a0'><path d='M0 0h1'/></g>",
    *(b"<g id='a%d'>%s</g>" % (n, b"<use href='#a%d'/>" % (n - 1) * 9) for n in range(1, 9)),
]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"GIF89a", "not-a-picture"),
        (PNG + bytes(PICTURE_LIMIT), "too-large"),
        (SCANS, "too-large"),
        (PNG[:-4], "damaged"),
        (JPEG[:-2], "damaged"),
        (b"<svg><script>alert(1)</script></svg>", "active"),
        (b"<svg onload='x()'/>", "active"),
        (b"<svg><image href='https://example.org/x.png'/></svg>", "active"),
        (b"<svg>%s</svg>" % b"".join(USES), "bomb"),
        (b"<svg><text>\xff</text></svg>", "encoding"),
        (b"<svg><text>", "damaged"),
    ],
)
def test_what_no_module_may_hold_is_refused(content, reason):
    store = PictureStore()
    kept = store.put("x.png", content)
    assert kept[:2] == ("", reason)
    assert store.pictures() == ()
    place = Place("a.xml")
    asked, shown, brought = kept.problem(place, "Ports", "x.png"), kept.left_out(place, "x.png"), kept.error("x.png")
    assert asked.sentence.replace(" of “Ports”", "") == shown.sentence
    assert str(brought) == f"{shown.sentence} {shown.fix}"


def test_a_picture_in_the_text_itself_is_kept():
    address = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert PictureStore().put_inline(address).name == "images/picture.png"
    assert PictureStore().put_inline("data:text/html,x").reason == "not-a-picture"


@pytest.mark.parametrize("picture", [PNG, JPEG])
def test_a_picture_is_whole_to_its_end_and_what_stands_behind_it_does_not_matter(picture):
    assert is_whole(picture)
    assert is_whole(picture + b"x")
    assert not any(is_whole(picture[:length]) for length in range(len(picture)))


def test_a_changed_byte_in_the_picture_of_a_png_is_found_and_one_in_its_notes_is_no_damage():
    at = PNG.index(b"IDAT") + 6
    assert not is_whole(PNG[:at] + b"x" + PNG[at + 1 :])
    assert is_whole(PNG[:33] + b"\0\0\0\1tEXtxbad!" + PNG[33:])


def test_rows_that_do_not_unpack_or_lack_are_found_though_the_sums_are_right():
    def with_rows(packed: bytes) -> bytes:
        at = PNG.index(b"IDAT") - 4
        end = at + 12 + int.from_bytes(PNG[at : at + 4])
        chunk = b"IDAT" + packed
        return PNG[:at] + struct.pack(">I", len(packed)) + chunk + struct.pack(">I", zlib.crc32(chunk)) + PNG[end:]

    rows = zlib.decompress(PNG[PNG.index(b"IDAT") + 4 : PNG.index(b"IEND") - 8])
    assert is_whole(with_rows(zlib.compress(rows)))
    assert not any(map(is_whole, map(with_rows, (b"garbage", zlib.compress(rows[:-1]), zlib.compress(rows)[:-4]))))
    assert not is_whole(JPEG.replace(b"\xff\xdb", b"\xff\xfe"))


def test_of_rows_far_beyond_the_size_of_a_png_no_more_than_its_size_is_unpacked():
    """The rest came at once: 389 kB took 792 MB."""
    at = PNG.index(b"IDAT") - 4
    chunk = b"IDAT" + zlib.compress(bytes(200_000_000))
    bomb = PNG[:at] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + PNG[-12:]
    tracemalloc.start()
    is_whole(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


def test_the_end_of_a_small_picture_within_a_jpeg_is_not_its_end():
    within = b"\xff\xe1\0\x08ab\xff\xd9xx"
    assert is_whole(JPEG[:2] + within + JPEG[2:])
    assert not is_whole(JPEG[:2] + within + JPEG[2:-1])


def test_a_jpeg_of_more_segments_than_any_picture_has_is_not_followed_to_its_end():
    """A file of 20 MB has 5 million; each is a step of a loop."""
    few, many = (JPEG[:2] + b"\xff\xfe\0\2" * count + JPEG[2:] for count in (1_000, 100_000))
    assert (is_whole(few), is_whole(many)) == (True, False)


def test_the_scans_of_a_jpeg_are_counted_past_notes_between_them_and_to_its_end():
    note = b"\xff\xfe\0\x04\xff\xd9"
    assert scans_too_many(SCANS) == scans_too_many(SCANS.replace(JPEG[-13:-2], JPEG[-13:-2] + b"x" + note, 1)) == 601
    assert scans_too_many(JPEG + SCANS) == scans_too_many(PNG + SCANS) == 0


@pytest.mark.parametrize("between", ["", "\n", "="])
def test_a_jpeg_of_many_scans_within_a_drawing_is_not_shown(between):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,{}"/></svg>'
    packed = base64.b64encode(SCANS).decode()
    assert is_safe(drawing.format(base64.b64encode(JPEG).decode()).encode())
    assert not is_safe(drawing.format(f"{packed[:8]}{between}{packed[8:]}").encode())


def test_base64_may_be_broken_into_lines_but_not_damaged():
    assert decoded_base64("iVBO\n Rw==\n") == b"\x89PNG"[:4]
    assert decoded_base64("iVBO?") == b""
    assert decoded_base64("A" * (2 * PICTURE_LIMIT + 1)) == b""
