"""Aiken out: the words and the key of single choices come back; everything else is named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.same_questions import FILES, WORDING

from htcourse.core.errors import ModuleError, Severity
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import multiple_choice, single_choice, true_false
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.exports import aiken as writer
from htcourse.formats import aiken as reader
from htcourse.render.inline import block_html, inline_html
from htcourse.render.plain_text import plain_text

PLAIN = (Choice("a", correct=True, text="this"), Choice("b", text="that"))


@pytest.fixture
def written(tmp_path):
    def of(*given):
        result = writer.write_questions(Bank(tuple(map(BankQuestion, given))), tmp_path / "out.txt")
        return (tmp_path / "out.txt").read_text(encoding="utf-8"), result

    return of


def asked(body, kind="single-choice", **rest):
    return Question(
        **{"id": "q", "title": "T", "objective": "", "difficulty": 2, "text": "What?", **rest}, type=kind, body=body
    )


def words(question):
    """Return what Aiken holds of a question: plain words, and which choice is right."""
    body = question.body
    choices = (
        [("True", body.answer), ("False", not body.answer)]
        if isinstance(body, true_false.Body)
        else [(plain(inline_html(each.text)), each.worth == 1) for each in body.choices]
    )
    return plain(block_html(question.text)), choices


def plain(html):
    return " ".join(plain_text(html).split())


def test_a_question_is_a_line_with_choices_and_its_answer_below(written):
    text, result = written(asked(single_choice.Body(PLAIN)), asked(true_false.Body(False), "true-false"))
    assert text == "What?\nA) this\nB) that\nANSWER: A\n\nWhat?\nA) True\nB) False\nANSWER: B\n"
    assert [each.code for each in result.problems] == ["as-choice"]


def test_what_is_lost_is_named(written):
    rich = (Choice("a", correct=True, text="**this**", feedback="Yes."), Choice("b", fraction=0.5, text="that"))
    _, result = written(asked(single_choice.Body(rich)))
    assert [each.code for each in result.problems] == ["feedback-left-out", "weights-left-out", "markup-left-out"]
    assert {each.severity for each in result.problems} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (multiple_choice.Body(PLAIN), "multiple-choice"),
        (single_choice.Body(tuple(replace(PLAIN[1], id=str(n)) for n in range(27))), "single-choice"),
        (single_choice.Body((*PLAIN, Choice("c", text=""))), "single-choice"),
        (single_choice.Body((PLAIN[0], replace(PLAIN[0], id="b"))), "single-choice"),
    ],
)
def test_a_question_aiken_cannot_hold_is_left_out_and_named(body, kind, written, tmp_path):
    with pytest.raises(ModuleError, match="nothing was written") as told:
        written(asked(body, kind))
    assert [each.code for each in told.value.problems] == ["type-left-out"]
    assert not list(tmp_path.iterdir())
    text, result = written(asked(body, kind), asked(single_choice.Body(PLAIN)))
    assert text.startswith("What?\nA) this")
    assert [(each.code, each.severity) for each in result.problems] == [("type-left-out", Severity.ERROR)]


def test_a_question_that_begins_like_a_choice_is_none(written, tmp_path):
    written(asked(single_choice.Body(PLAIN), text="A. Smith wrote what?"))
    (back,) = reader.read(tmp_path / "out.txt").bank.questions
    assert plain(block_html(back.question.text)) == "A. Smith wrote what?"


@FILES
@given(st.lists(WORDING, min_size=3, max_size=6), st.integers(0, 4))
def test_any_words_come_back(tmp_path_factory, drawn, key):
    first, *others = drawn
    choices = tuple(
        Choice(str(n), correct=n == key % len(others), text=markdown_of_plain(each, line=True))
        for n, each in enumerate(others)
    )
    question = asked(single_choice.Body(choices), text=markdown_of_plain(first))
    path = tmp_path_factory.mktemp("aiken") / "out.txt"
    writer.write_questions(Bank((BankQuestion(question),)), path)
    reading = reader.read(path)
    assert [words(each.question) for each in reading.bank.questions] == [words(question)]


def test_the_choices_and_statements_of_the_course_come_back(course, tmp_path):
    result = writer.write_questions(Bank(tuple(map(BankQuestion, course.questions))), tmp_path / "course.txt")
    held = [each for each in course.questions if each.type in ("single-choice", "true-false")]
    left_out = {each.values["id"] for each in result.problems if each.severity is Severity.ERROR}
    assert left_out == {each.id for each in course.questions if each not in held}
    reading = reader.read(tmp_path / "course.txt")
    assert not reading.problems
    assert [words(each.question) for each in reading.bank.questions] == [words(each) for each in held]
