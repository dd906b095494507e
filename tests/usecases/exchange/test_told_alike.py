"""A question reworded in the module, whose file comes back as it was: which of the two is which is found, or told."""

from pathlib import Path

import pytest

from htcourse import formats
from htcourse.core.errors import Problem
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions

QUIZ = """questions:
  - id: means
    type: single-choice
    title: A means
    difficulty: 1
    text: Which of these is a means of trafficking in persons?
    choices:
      - {id: act, text: The act}
      - {id: by, text: Deceiving somebody, correct: true}
  - id: consent
    type: true-false
    title: Consent
    difficulty: 1
    text: The consent of a victim is irrelevant where means were used.
    answer: true
  - id: city
    type: short-text
    title: City
    difficulty: 1
    text: In which city was the protocol opened for signature?
    answers: [{id: p, text: Palermo}]
"""
CHOICES = """    choices:
      - {id: act, text: The act}
      - {id: by, text: Deceiving somebody, correct: true}
"""
TYPED = [
    ("id: means\n    type: single-choice", "id: means\n    type: short-text"),
    (CHOICES, "    answers: [{id: by, text: Deceiving somebody}]\n"),
]


@pytest.fixture
def quiz(module: Path) -> Path:
    home = module / "quizzes" / "q.yaml"
    home.parent.mkdir()
    home.write_text(QUIZ, encoding="utf-8")
    return home


def reworded(quiz: Path, *edits: tuple[str, str]) -> tuple[dict[str, str], list[Problem]]:
    """Take the questions out as Aiken, edit them in the module, bring the file over; return types and what is told."""
    out = quiz.parents[2] / "out.txt"
    export_bank(bank_in(quiz.parents[1])[0], "aiken", out)
    text = quiz.read_text("utf-8")
    for was, now in edits:
        assert was in text
        text = text.replace(was, now)
    quiz.write_text(text, encoding="utf-8")
    told = write_questions(read_questions([out]), quiz, is_replacing=True).problems
    module = formats.read(quiz.parents[1]).module
    assert module is not None
    return {each.id: each.type for each in module.questions}, list(told)


def alike(told: list[Problem]) -> list[object]:
    return [each.values["names"] for each in told if each.code == "unsure-same"]


def test_true_or_false_with_a_word_mended_is_the_question_here(quiz: Path) -> None:
    """Aiken has it as a choice: it was gone, and a choice between True and False was new."""
    types, told = reworded(quiz, ("irrelevant where means were", "irrelevant when means were"))
    assert types == {"means": "single-choice", "consent": "true-false", "city": "short-text"}
    assert [each.values["id"] for each in told if each.code == "replaced"] == ["consent"]


@pytest.mark.parametrize(
    ("id", "edit"),
    [
        ("consent", ("The consent of a victim is", "The consent given by any victim is")),
        ("means", ("Which of these is a means", "What is a means")),
    ],
)
def test_a_question_with_other_words_is_told_as_like_what_is_gone(id: str, edit: tuple[str, str], quiz: Path) -> None:
    _, told = reworded(quiz, edit)
    assert alike(told) == [id]
    assert "gone" in next(each.template for each in told if each.code == "unsure-same")


@pytest.mark.parametrize("edits", [TYPED, [*TYPED, ("Which of these is a means", "What is a means")]])
def test_one_that_aiken_can_hold_no_more_stays_and_is_told_as_like_the_new_one(
    edits: list[tuple[str, str]], quiz: Path
) -> None:
    """There were two of one question and nobody was told."""
    types, told = reworded(quiz, *edits)
    assert types["means"] == "short-text"
    assert len(types) == 4
    assert alike(told) == ["means"]
    assert "stays" in next(each.template for each in told if each.code == "unsure-same")


def test_a_question_whose_kind_never_goes_out_stays_whatever_its_words(quiz: Path) -> None:
    types, told = reworded(quiz, ("In which city was", "Where, in what town, was"))
    assert types["city"] == "short-text"
    assert not alike(told)


def test_a_choice_between_true_and_false_stays_a_choice(quiz: Path) -> None:
    """One that was brought in as a choice stands beside true or false."""
    text = quiz.read_text("utf-8")
    choice = "choices: [{id: a, text: 'True', correct: true}, {id: b, text: 'False'}]"
    own = f"  - {{id: own, type: single-choice, title: T, difficulty: 1, text: It is so., {choice}}}\n"
    quiz.write_text(text + own, encoding="utf-8")
    types, _ = reworded(quiz)
    assert (types["own"], types["consent"]) == ("single-choice", "true-false")


def test_what_was_written_is_counted_apart_from_what_stays(quiz: Path) -> None:
    """A file of two questions over a quiz of three said that three were written."""
    out = quiz.parents[2] / "out.txt"
    export_bank(bank_in(quiz.parents[1])[0], "aiken", out)
    written = write_questions(read_questions([out]), quiz, is_replacing=True)
    assert (written.count, written.stayed) == (2, 1)
