"""Questions taken out in the authoring format come back the same: with their ids, pictures, categories and tags."""

import pytest

from htcourse import formats
from htcourse.core.errors import Severity, count_left_out
from htcourse.store.places import builtin_source
from htcourse.tour.workshop import write_picture
from htcourse.usecases.exchange.export_questions import bank_of, export_bank
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.modules.module_sources import read_module, read_source


@pytest.fixture(scope="module")
def course():
    return read_module(builtin_source())


def test_the_questions_of_the_course_come_back_the_same(course, tmp_path):
    bank, _ = bank_of(course, next(each.id for each in course.quizzes if each.questions))
    out = tmp_path / "out.yaml"
    assert export_bank(bank, "htcourse", out).count == len(bank.questions)
    brought = read_questions([out])
    assert [each for each in brought.problems if each.severity is Severity.ERROR] == []
    again = tmp_path / "again.yaml"
    export_bank(brought.bank, "htcourse", again)
    assert again.read_bytes() == out.read_bytes()
    assert [each.question.id for each in brought.bank.questions] == [each.question.id for each in bank.questions]


def test_a_picture_beside_it_comes_along_and_none_from_elsewhere(qapp, tmp_path):
    folder = tmp_path / "mine"
    (folder / "images").mkdir(parents=True)
    write_picture(folder / "images" / "board.png")
    write_picture(tmp_path / "secret.png")
    text = "![A board](images/board.png) ![No](images/../../secret.png) Right?"
    path = folder / "one.yaml"
    path.write_text(f"questions:\n  - {{id: a, type: true-false, title: T, text: '{text}', answer: true}}\n", "utf-8")
    bank = formats.read(path).bank
    assert [each.name for each in bank.pictures] == ["images/board.png"]


@pytest.mark.parametrize("text", ["questions: [\n", "questions:\n  - {id: a}\n", "questions: 7\n", "questions:\n"])
def test_a_bad_one_is_told_and_loses_nothing_else(tmp_path, text):
    path = tmp_path / "bad.yaml"
    path.write_text(text, "utf-8")
    reading = formats.read(path)
    assert reading.module is None
    assert reading.problems or not reading.bank.questions


def test_a_quiz_file_is_no_module(tmp_path):
    path = tmp_path / "one.yaml"
    path.write_text("questions:\n  - {id: a, type: true-false, title: T, text: X, answer: true}\n", "utf-8")
    assert "holds questions and is no module" in read_source(path).problems[-1].template
    (tmp_path / "facts.yaml").write_text("- {id: f}\n", "utf-8")
    assert formats.recognise(tmp_path / "facts.yaml") is None


GOOD = "  - {{id: {0}, type: true-false, title: {0}, text: So?, answer: true, feedback_true: A., feedback_false: B.}}\n"


def test_several_slips_in_one_question_leave_out_one(tmp_path):
    """“Questions or parts left out: 3”, and one was."""
    path = tmp_path / "bad.yaml"
    bad = "  - {id: b, type: true-false, title: B, text: So?, answer: perhaps, difficulty: hard, colour: red}\n"
    path.write_text(f"questions:\n{GOOD.format('a')}{bad}{GOOD.format('c')}", "utf-8")
    brought = read_questions([path])
    assert [each.question.id for each in brought.bank.questions] == ["a", "c"]
    assert brought.bank.left_out == (("b", "B"),)
    errors = [each for each in brought.problems if each.severity is Severity.ERROR]
    assert len(errors) == 3
    assert count_left_out(errors) == (1, 0)


def test_a_question_that_counts_for_nobody_is_told_once(tmp_path):
    path = tmp_path / "bad.yaml"
    choices = "choices: [{id: x, text: X, feedback: A.}, {id: y, text: Y, feedback: B.}]"
    path.write_text(f"questions:\n  - {{id: b, type: single-choice, title: B, text: So?, {choices}}}\n", "utf-8")
    (told,) = (each for each in read_questions([path]).problems if each.severity is Severity.ERROR)
    assert "0 right choices" in told.sentence


@pytest.mark.parametrize("slip", ['title: "B" c', "text: 'never closed", "choices: [", "\ttitle: B"])
def test_a_slip_in_one_question_hides_no_other_and_nothing_that_is_wrong_with_it(tmp_path, slip):
    """What was read stopped at the first line that is no YAML."""
    path = tmp_path / "bad.yaml"
    torn = f"  - id: b\n    type: true-false\n    {slip}\n"
    wrong = "  - {id: d, type: true-false, title: D, text: So?, answer: perhaps}\n"
    text = f"bank: exam\nquestions:\n{GOOD.format('a')}{torn}{GOOD.format('c')}{wrong}quizzes: []\n"
    path.write_text(text, "utf-8")
    brought = read_questions([path])
    assert [(each.question.id, each.question.bank) for each in brought.bank.questions] == [("a", "exam"), ("c", "exam")]
    assert [id for id, _ in brought.bank.left_out] == ["b", "d"]
    errors = [each for each in brought.problems if each.severity is Severity.ERROR]
    assert count_left_out(errors) == (2, 0)
    assert {each.place.line for each in errors} <= {4, 5, 6, 8}


def test_a_module_tells_what_is_wrong_in_all_questions_of_a_file_that_is_no_yaml(folder):
    good = GOOD.format("a").replace("true, feedback_true", "perhaps, feedback_true")
    torn = '  - id: b\n    title: "B" c\n'
    reading = formats.read(folder({"quizzes/a.yaml": f"questions:\n{torn}{good}"}))
    assert {each.code for each in reading.problems} == {"yaml-syntax", "wrong-kind-of-value"}
    assert {"a", "b"} <= reading.unread
