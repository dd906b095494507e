"""What a learner's record says of itself stands in tables that spreadsheets open: no cell of them is a formula."""

import csv

import pytest
from tests.how_many import few
from tests.usecases.classes.hostile_results import edited, results_of, seal_record
from tests.usecases.classes.test_collect import kinds, take

from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.exchange.save_text import csv_text
from htcourse.usecases.results.raw_responses import ResponseRecord, Responses

FORMULA = '=HYPERLINK("http://example.org")'


@pytest.mark.parametrize(
    "script",
    [
        f"update attempt set form = '{FORMULA}'",
        f"update response set language = '{FORMULA}'",
        f"update event set language = '{FORMULA}' where rowid = 1",
        "update attempt set form = '+A'",
        "update attempt set form = 'A' || char(9) || '=1'",
        "update attempt set form = printf('%.300c', 'A')",
        f"update attempt set mode = '{FORMULA}'",
    ],
)
def test_a_file_with_words_that_no_program_writes_is_damaged(room, script):
    seal_record(room, edited(results_of(room), f"{script}; delete from link"))
    assert kinds(take(room)) == [FileVerdict.DAMAGED]


@pytest.mark.parametrize("form", few(["A/1", "«Б»", "A", "Form (1)", "№ 1", "Variant #2"], 2))
def test_a_form_may_be_named_as_its_author_likes(room, form):
    script = f"update attempt set form = '{form}'; update response set language = 'kk-Cyrl-KZ-x-a-b'"
    seal_record(room, edited(results_of(room), f"{script}; delete from link"))
    assert kinds(take(room)) == [FileVerdict.NEW]


def test_raw_responses_hold_no_formula():
    asked = ("-cmd", None, 0.5, None, 1.5, "2026-11-28")
    record = ResponseRecord("x", "y", 1, "test", FORMULA, 1, 1, "m/q", "essay", "0", *asked)
    (row,) = csv.DictReader(Responses((record,), ()).as_csv().splitlines())
    assert (row["form"], row["language"], row["points"]) == (f"'{FORMULA}", "'-cmd", "0.5")


def test_numbers_stay_numbers_and_texts_are_texts():
    assert csv_text([["a", -0.5, None, 2], ["-a", "=1", "-", "＝1"]]) == "a,-0.5,,2\n'-a,'=1,-,'＝1\n"
