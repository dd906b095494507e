"""An update renames or removes a question while its exam runs: it goes on as begun, and regrading says what is gone."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.usecases.quiz_course import MODULE, QUIZZES
from tests.usecases.regrading import ALL, RIGHT, WRONG, Regrading

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.usecases.marking.release_exams import list_exams, release_exams
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    open_attempt_question,
    open_quiz_page,
    open_result,
    start_attempt,
    submit_attempt,
)

EXAM, PIN = "course/basics", "2468"
QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads


def version(name: str = "q1", *, is_removed: bool = False):
    """Return the course with its first quiz as an exam, the first question of it with another name, or gone."""
    renamed = {"q1": None if is_removed else name}
    questions = tuple(replace(each, id=id) for each in MODULE.questions if (id := renamed.get(each.id, each.id)))
    quizzes = [
        replace(each, questions=tuple(filter(None, (renamed.get(id, id) for id in each.questions)))) for each in QUIZZES
    ]
    exam = replace(quizzes[0], modes=(Mode.EXAM,), minutes=30)
    return replace(MODULE, questions=questions, quizzes=(exam, *quizzes[1:]))


@pytest.mark.parametrize("after", [version("q1-new"), version(is_removed=True)], ids=["renamed", "removed"])
def test_its_exam_goes_on_and_counts_and_regrading_says_that_it_is_gone(tmp_path, monkeypatch, after):
    room = Regrading(tmp_path, monkeypatch)
    room.update(version())
    learner = room.person()
    with room.at_work(learner) as session:
        began = start_attempt(session, EXAM, Mode.EXAM, seed=1).id
        answer_in_attempt(session, began, 1, WRONG)
    room.update(replace(after, version="2.0.0"))
    with room.at_work(learner) as session:
        page = open_quiz_page(session, began)
        assert [each.question_id for each in page.attempt.slots] == ["course/q1", "course/q2", "course/many"]
        assert open_attempt_question(session, began, 1).page.title == "Title of q1"
        for number, answer in enumerate((RIGHT, RIGHT, ALL), 1):
            answer_in_attempt(session, began, number, answer)
        submit_attempt(session, began)
    assert room.points(learner, began) == 3
    assert release_exams(room.places, room.clock, list_exams(room.places, room.clock, QUIET).rows, QUIET).count == 1
    with room.at_work(learner) as session:
        result = open_result(session, began)
        assert (result.points, result.rows[0].title) == (3, "Title of q1")
    found = room.found()
    assert found.open == ()
    assert found.gone == ("Title of q1",)
    set_trainer_pin(room.places, PIN)
    told = CliRunner().invoke(cli, ["--home", str(room.places.home), "regrade"], input=f"{PIN}\n").output
    assert "No longer in the course, so they keep their marks: Title of q1" in told


def test_nothing_is_said_of_an_attempt_whose_questions_are_all_there(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    room.test()
    assert room.found().gone == ()
