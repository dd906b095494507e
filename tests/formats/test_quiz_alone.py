"""Questions taken out in the authoring format come back the same: with their ids, pictures, categories and tags."""

import pytest

from htcourse import formats
from htcourse.core.errors import Severity
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
