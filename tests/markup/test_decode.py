"""Bytes to text: every encoding a file of questions comes in, and never an exception."""

import tracemalloc
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.errors import Problem
from htcourse.markup.decode import decoded, read_text, text_start

RUSSIAN = "Что такое торговля людьми?\nДействие, средства и цель. Ёлка — «да»."
RUSSIAN_OF_DOS = RUSSIAN.translate({ord("«"): '"', ord("»"): '"', ord("—"): "-"})
FRENCH = "Où est l’été à Münster?\nÉcoute: «déjà»."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "cp1251"),
        (FRENCH, "utf-8"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "cp1252"),
        ("“Yes” – no words beyond", "cp1252"),
        ("A) Вопрос and a few English words", "cp1251"),
        ("и", "cp1251"),
        ("Straße", "cp1252"),
        (RUSSIAN_OF_DOS, "koi8-r"),
        (RUSSIAN_OF_DOS, "cp866"),
        ("Вопрос: что? Обман, вербовка и принуждение. ДА или НЕТ", "koi8-r"),
        ("Вопрос: что? Обман, вербовка и принуждение. ДА или НЕТ", "cp866"),
        ("ВОПРОС ИЗ ЗАГЛАВНЫХ БУКВ", "cp1251"),
        ("Адам саудасы деген не? Құн, өмір.", "utf-8"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_saved_in(text, encoding):
    assert decoded(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_at_the_start_tells_the_encoding_and_is_no_part_of_the_text(encoding):
    assert decoded(RUSSIAN.encode(encoding)).text == RUSSIAN


def test_line_ends_become_line_feeds_and_other_control_characters_go():
    assert decoded(b"a\r\nb\rc\td\x00\x07\x1f").text == "a\nb\nc\td"


def test_letters_in_two_pieces_become_one():
    assert decoded("e\u0301".encode()).text == "\u00e9"


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-16-le", "replace")))
def test_any_bytes_give_a_clean_text(data):
    text, _ = decoded(data)
    assert "\r" not in text
    assert "\x00" not in text
    assert unicodedata.is_normalized("NFC", text)


def test_a_file_larger_than_the_limit_is_a_problem_and_not_read_to_its_end(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 3_000_000)
    tracemalloc.start()
    found = read_text(path, limit=1_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Problem)
    assert found.code == "too-large"
    assert peak < 500_000


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    found = read_text(tmp_path / "none.txt")
    assert isinstance(found, Problem)
    assert found.code == "unreadable"


def test_the_start_of_a_file_is_no_text_when_it_is_an_archive_or_a_picture(tmp_path):
    for start in (b"PK\x03\x04" + bytes(50), b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"SQLite format 3\x00"):
        path = tmp_path / "some.bin"
        path.write_bytes(start)
        assert text_start(path) == ""


def test_the_start_of_a_text_may_end_inside_a_letter(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("я" * 100, encoding="utf-8")
    assert text_start(path, size=51) == "я" * 25
