"""Texts that nobody writes are told apart from those that a person wrote, with the line and what to do."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core import bounds
from htcourse.core.bounds import composed, list_excess, text_excess
from htcourse.core.folding import fold, searchable
from htcourse.formats.module_folder.text_file import text_of
from htcourse.markup.decode import decoded

CONTENT = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a" * 20_000, 0, "20000 characters"),
        ("One.\n\n" + "a b c\n" * 3_000, 2, "18000 characters"),
        ("One.\n\n" + "[" * 60, 2, "within each other"),
        ("One.\n\n" + "![" * 60, 2, "within each other"),
        ("One.\n\n" + "[a](b) " * 400, 2, "more than 300"),
        ("One.\n\n" + "<a " * 400, 2, "more than 300"),
        (("[a](b) " * 100 + "\n\n") * 40, 0, "more than 3000"),
        ("One.\n" + "\n" * 400, 51, "empty lines"),
        ("One.\n" + " \t\n" * 200, 51, "empty lines"),
        ("# \n" * 5_000, 4_000, "4000 lines"),
        ("One.\n\n" + " " * 170 + "- deep" + "." * 200, 2, "indented"),
        ("".join(f"*[A{each}]: N\n\n" for each in range(600)), 1_000, "footnotes"),
        ("a\n\n" * 60_000, 4_000, "4000 lines"),
        ("++a" * 200 + "\n\n", 0, "more than 300"),
        ("One.\n\n" + "|a" * 400 + "|\n" + "|-" * 400 + "|\n" + "|b\n" * 700 + "\nTwo.", 2, "280400 cells"),
        ("- " + "|a" * 100 + "|\n  " + "|-" * 100 + "|\n" + "  |b\n" * 200, 0, "cells"),
        ("|" * 80 + "\n" + "|" * 80 + "\n" + "|\n" * 60, 0, "cells"),
        ("|" * 80 + "\n" + "|" * 80 + "\n" + "|\n>\n" * 30, 0, "cells"),
        ("|" * 80 + "\r" + "|" * 80 + "\r" + "|\r" * 60, 0, "cells"),
        (("|a" * 50 + "|\n" + "|-" * 50 + "|\n" + ("|b" * 50 + "|\n") * 40 + "\n") * 9, 172, "10250 cells"),
        ("```\n" + "|" * 80 + "\n" + "|" * 80 + "\n" + "|\n" * 60, 0, "cells"),
        ("``` a b\n```\n" + "|" * 80 + "\n" + "|" * 80 + "\n" + "|\n" * 60 + "```\n", 0, "cells"),
        ("a" * 200_001, 0, "200000 characters"),
        ("|" * 100_000 + "x", 0, "100001 characters"),
    ],
)
def test_what_nobody_writes_is_told_with_its_line(text, line, words):
    excess = text_excess(text)
    assert excess is not None
    assert words in excess.template.format(**excess.values)
    assert excess.line == line
    assert excess.fix.format(**excess.values)


def test_a_table_that_a_person_wrote_is_within_the_bounds():
    row = "| 2019 | a | 0 | 1 | | | | |\n"
    assert text_excess("| Year | A | B | C | | | | |\n|-|-|-|-|-|-|-|-|\n" + row * 300) is None
    assert text_excess("| A | B |\n|---|---|\n| a |\n| b |\n") is None
    assert text_excess("```\n" + "|    |    |    |\n" * 60 + "```\n") is None
    assert (
        text_excess("A.\n\n``` text\n" + "|" * 30 + "\n" + ("|" + " " * 10) * 29 + "|\n" + "|  |\n" * 400 + "```\n")
        is None
    )


def test_the_course_is_far_within_the_bounds():
    for path in CONTENT.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert text_excess(text) is None, path
        assert len(text) * 4 < bounds.TEXT_LIMIT, path


@dataclass(frozen=True)
class Body:
    choices: tuple[str, ...]


def test_a_question_has_no_more_choices_than_a_person_can_weigh():
    assert list_excess(Body(("a",) * 100)) is None
    excess = list_excess(Body(("a",) * 10_000))
    assert excess is not None
    assert excess.values == {"count": 10_000, "limit": 100}
    assert list_excess({"text": "T", "gaps": [{"choices": ["a"] * 101}]}) is not None


SCORES = "\u0301\u0323" * 250_000
"""Sorting them by Python's own NFC takes half an hour."""


@pytest.mark.parametrize("marks", [SCORES, SCORES[::2] + SCORES[1::2], "\u0323" * 500_000])
def test_scores_of_marks_on_one_letter_are_not_sorted(marks):
    text = f"Ең{marks} соң"
    kept = composed(text)
    assert (kept[:2], kept[-4:]) == ("Ең", " соң")
    assert len(kept) <= 2 + 30 + 4
    read = text_of(text.encode(), "x.yaml").text
    assert decoded(text.encode()).text == read == kept
    assert max(len(fold(text, 2)), len(searchable(text))) < 40


@given(st.text() | st.text("aй\u0301\u0323\u0306—…«» ", max_size=120))
def test_any_other_text_is_in_nfc(text):
    marks = [unicodedata.combining(sign) > 0 for sign in text]
    if not any(all(marks[at : at + 31]) for at in range(max(0, len(text) - 30))):
        assert composed(text) == unicodedata.normalize("NFC", text)
