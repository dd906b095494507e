"""Who may still sit an exam is told before a result of it is released, with how to tell marks without keys."""

import pytest
from click.testing import CliRunner
from tests.usecases.exam_course import RIGHT, ExamDesk

from htcourse.cli import cli
from htcourse.cli.release_lines import before_words
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.preferences import NAME, ROLE
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.marking.more_attempts import Allowance, allow_more
from htcourse.usecases.marking.release_exams import before_release, list_exams, release_exams
from htcourse.usecases.people.learners import list_learners
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt

EXAM = "course/untimed"


@pytest.fixture
def desk(tmp_path):
    """Somebody has handed the exam in, and Dana has not begun it."""
    desk = ExamDesk(tmp_path)
    desk.session.learner.set_preference(NAME, "Bek")
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    desk.close()
    LearnerFile.create(desk.places, "Dana", desk.clock).close()
    return desk


def dana(desk):
    return next(each.id for each in list_learners(desk.places) if each.name == "Dana")


def may_sit(desk):
    """Return who is named: not begun, again, and whether it is said that keys are told."""
    found = list_exams(desk.places, desk.clock, lambda done, total: None)
    before = before_release([each for each in found.rows if each.can_be_released], found)
    assert bool(any(before)) is before.tells_key
    return [each.name for each in before.not_begun], [each.name for each in before.again], before.tells_key


def test_who_has_not_begun_it_and_who_has_an_attempt_left_are_named(desk):
    assert may_sit(desk) == (["Dana"], [], True)
    allow_more(desk.places, desk.clock, Allowance(desk.learner_id, EXAM, Mode.EXAM))
    assert may_sit(desk) == (["Dana"], ["Bek"], True)
    with LearnerFile.open(desk.places, dana(desk), desk.clock) as learner:
        learner.set_preference(ROLE, "teach")
    assert may_sit(desk) == ([], ["Bek"], True), "a trainer sits none"


def test_once_it_is_closed_nobody_may_but_who_has_extra_time(desk):
    now = desk.clock()
    set_exam_window(desk.places, EXAM, now.later(-7200).utc, now.later(600).utc, None)
    assert may_sit(desk) == (["Dana"], [], True)
    set_exam_window(desk.places, EXAM, now.later(-7200).utc, now.later(-60).utc, None)
    assert may_sit(desk) == ([], [], False)
    set_extra_time(desk.places, dana(desk), ExtraTime(0, 30))
    assert may_sit(desk) == (["Dana"], [], True)


def test_who_sits_it_now_is_named_also_in_another_attempt(desk):
    first, bek = list_exams(desk.places, desk.clock, lambda done, total: None).rows, desk.learner_id
    release_exams(desk.places, desk.clock, first, lambda done, total: None)
    allow_more(desk.places, desk.clock, Allowance(bek, EXAM, Mode.EXAM))
    for learner in (bek, dana(desk)):
        desk.learner_id = learner
        desk.start_anew()
        desk.start("untimed")
        desk.close()
    found = list_exams(desk.places, desk.clock, lambda done, total: None)
    before = before_release(first, found)
    assert ({each.name for each in before.sitting}, before.not_begun, before.again) == ({"Bek", "Dana"}, (), ())
    told = next(before_words(before, 0, {}))
    assert told.startswith("2 learners still sit the same exam, and who knows a result may tell them: ")
    assert "Dana" in told
    assert "Bek" in told


def test_the_command_says_so_and_asks(desk):
    set_trainer_pin(desk.places, "4821")
    told = CliRunner().invoke(cli, ["--home", str(desk.places.home), "release", EXAM], input="4821\nn\n").output
    assert "1 learner has not begun it and still may: Dana." in told
    assert "“right_answer: false” in the quiz, before the exam is begun" in told
    assert "Release all the same? [y/N]" in told
