"""A large picture is offered smaller, with what that saves; the limit is the one of `check`."""

import random
from functools import cache

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from tests.pictures import PLACE, taken_by_telephone

from htcourse.markup.picture_metadata import without_metadata
from htcourse.markup.pictures import PICTURE_LIMIT
from htcourse.ui.widgets.smaller_picture import LARGE, LONGEST_SIDE, picture_as_wide, smaller_of, smaller_picture


def picture(path, *size_and_kind):
    """Write a picture of dots by chance, which no format packs well."""
    path.write_bytes(dots(*size_and_kind))
    return path


@cache
def dots(width=2_600, height=1_300, kind="JPEG", quality=75):
    row = random.Random(1).randbytes(width * height * 3)
    image, content = QImage(row, width, height, width * 3, QImage.Format.Format_RGB888), QByteArray()
    assert image.save(QBuffer(content), kind, quality)
    return content.data()


def drop(bench, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    bench.editor.insertFromMimeData(mime)
    bench.settle()


@pytest.fixture
def photograph(tmp_path):
    return picture(tmp_path / "photo.jpg")


def test_a_large_picture_is_scaled_and_keeps_its_shape(qapp, photograph):
    found = smaller_picture(photograph)
    assert found.length == photograph.stat().st_size
    assert (found.new_size.width(), found.new_size.height()) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    image = QImage()
    assert image.loadFromData(found.content)
    assert len(found.content) < 0.75 * found.length


def test_what_is_small_no_picture_or_a_drawing_is_left_as_it_is(qapp, tmp_path):
    small = picture(tmp_path / "small.jpg", 300, 200)
    (tmp_path / "none.jpg").write_bytes(b"\xff\xd8\xff" + b"x" * 2_000_000)
    (tmp_path / "drawing.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'>" + " " * 2_000_000 + "</svg>", "utf-8"
    )
    for path in (small, tmp_path / "none.jpg", tmp_path / "drawing.svg", tmp_path / "gone.png"):
        assert smaller_picture(path) is None


@pytest.mark.parametrize(("button", "is_smaller"), [("Take it smaller", True), ("Keep it as it is", False)])
def test_it_is_asked_and_what_was_chosen_is_taken(bench, draft, photograph, button, is_smaller):
    drop(bench, photograph)
    bench.asked("% less")
    assert bench.driver.sees("2000 × 1000")
    bench.driver.click(button)
    bench.asked("Alternative text")
    bench.answer("A bus", "Insert")
    bench.settle()
    assert "![A bus](images/photo.jpg)" in bench.text
    kept = (draft / "images" / "photo.jpg").stat().st_size
    assert (kept < photograph.stat().st_size) is is_smaller


def striped(orientation):
    """Return a picture 60 × 40 with a red stripe at its top, to be turned."""
    image, content = QImage(60, 40, QImage.Format.Format_RGB888), QByteArray()
    image.fill(Qt.GlobalColor.white)
    for x in range(60 * 16):
        image.setPixelColor(x % 60, x // 60, Qt.GlobalColor.red)
    assert image.save(QBuffer(content), "JPEG", 95)  # type: ignore[call-overload]
    return taken_by_telephone(bytes(content.data()), orientation)


@pytest.mark.parametrize("bare", [bytes, without_metadata])
def test_a_photograph_of_a_telephone_on_its_side_stands_upright(qapp, bare):
    shown = picture_as_wide(bare(striped(6)))
    assert (shown.width(), shown.height()) == (40, 60)
    assert shown.pixelColor(36, 50).blue() < 60
    assert shown.pixelColor(3, 3).blue() > 200
    assert (picture_as_wide(bare(striped(1))).width(), picture_as_wide(striped(3)).width()) == (60, 60)


def test_the_size_of_one_on_its_side_is_told_as_it_is_shown(qapp):
    found = smaller_of(taken_by_telephone(dots(), 6))
    assert (found.size.width(), found.size.height()) == (1_300, 2_600)


def test_what_the_camera_wrote_is_left_out_and_told(bench, draft, tmp_path):
    (tmp_path / "home.jpg").write_bytes(striped(6))
    drop(bench, tmp_path / "home.jpg")
    bench.asked("Alternative text")
    assert bench.driver.sees("place and time, is left out")
    bench.answer("A house", "Insert")
    bench.settle()
    assert PLACE not in (draft / "images" / "home.jpg").read_bytes()
    drop(bench, picture(tmp_path / "plain.jpg", 30, 20))
    bench.asked("Alternative text")
    assert not bench.driver.sees("place and time, is left out")


def test_who_closes_the_question_takes_no_picture_and_goes_on_with_the_next(bench, draft, photograph, tmp_path):
    drop(bench, photograph, picture(tmp_path / "other.jpg", 30, 20))
    bench.asked("% less")
    bench.driver.close_dialogs()
    bench.asked("Alternative text for other.jpg")
    assert not (draft / "images" / "photo.jpg").exists()


def test_a_picture_beyond_the_limit_comes_in_smaller(qapp, tmp_path):
    path = picture(tmp_path / "huge.jpg", 4_200, 2_800, "JPEG", 100)
    assert path.stat().st_size > PICTURE_LIMIT
    assert len(smaller_picture(path).content) < PICTURE_LIMIT


@pytest.mark.hard
def test_what_is_offered_of_noise_ends_under_the_limit_and_nothing_larger_is_offered(bench, draft, tmp_path):
    path = picture(tmp_path / "noise.png", 2_400, 1_800, "PNG", -1)
    assert path.stat().st_size > 12_000_000
    found = smaller_picture(path)
    assert 6_000_000 < len(found.content) <= PICTURE_LIMIT
    assert abs(found.new_size.width() / found.new_size.height() - 4 / 3) < 0.01
    drop(bench, path)
    bench.asked("% less")
    assert not bench.driver.sees("Keep it as it is")
    bench.driver.click("Take it smaller")
    bench.asked("Alternative text")
    assert (draft / "images" / "noise.png").stat().st_size <= PICTURE_LIMIT


def test_one_a_little_beyond_the_limit_is_offered_smaller_though_that_saves_little(qapp, tmp_path):
    path = picture(tmp_path / "noise.png", 1_700, 1_600, "PNG", -1)
    assert PICTURE_LIMIT < path.stat().st_size < 9_000_000
    assert len(smaller_picture(path).content) <= PICTURE_LIMIT


def test_a_picture_beyond_the_limit_of_a_text_that_is_brought_in_comes_smaller_and_is_told(bench, draft, tmp_path):
    picture(tmp_path / "huge.jpg", 4_200, 2_800, "JPEG", 100)
    (tmp_path / "Wages.md").write_text("# Wages\n\n![A bus](huge.jpg)\n", "utf-8")
    drop(bench, tmp_path / "Wages.md")
    bench.asked("Where to?")
    bench.driver.click("Bring in")
    bench.asked("too much for a module")
    assert 0 < (draft / "images" / "huge.jpg").stat().st_size < PICTURE_LIMIT


def test_a_picture_of_few_bytes_and_many_dots_is_offered_smaller(qapp, tmp_path):
    image = QImage(6_000, 4_500, QImage.Format.Format_RGB888)
    image.fill(0x336699)
    path = tmp_path / "plan.png"
    assert image.save(str(path))
    assert path.stat().st_size < LARGE
    assert smaller_picture(path).new_size.width() == LONGEST_SIDE


def test_a_picture_that_gets_no_words_is_not_left_in_the_module(bench, draft, tmp_path):
    drop(bench, picture(tmp_path / "bus.jpg", 30, 20))
    bench.asked("Alternative text")
    bench.driver.close_dialogs()
    bench.settle()
    assert not (draft / "images" / "bus.jpg").exists()
    drop(bench, tmp_path / "bus.jpg")
    bench.answer("A bus", "Insert")
    bench.settle()
    drop(bench, tmp_path / "bus.jpg")
    bench.asked("Alternative text")
    bench.driver.close_dialogs()
    bench.settle()
    assert (draft / "images" / "bus.jpg").exists(), "it was there before"
