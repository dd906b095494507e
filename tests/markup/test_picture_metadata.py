"""What cameras and programs write beside pictures is taken out, and no dot changes."""

import pytest
from tests.pictures import JPEG, PLACE, PNG, taken_by_telephone, with_words

from htcourse.markup.picture_metadata import without_metadata
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
