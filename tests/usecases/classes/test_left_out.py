"""Who hands in fewer questions than a quiz draws has marks out of all it draws, and the trainer is told."""

from math import fsum

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.usecases.classes.hostile_results import edit_own
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_second_go import sit_exam

from htcourse.cli import cli
from htcourse.core.clock import system_clock
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.ui.screens.exams.words import state_words
from htcourse.usecases.attempts.kept_attempt import weights_of
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_again, start_attempt, submit_attempt
from htcourse.usecases.session import Session

QUIZ = "htcourse/children"


@pytest.fixture
def one_right(room):
    """A test at home of which the first question alone is right, and how many it asks."""
    session = Session.open(room.lab, room.learners[0])
    attempt = start_attempt(session, QUIZ, Mode.TEST, seed=1)
    first = attempt.slots[0].question_id
    question = question_now(session.library(first).questions((first,), "en")[0])
    answer_in_attempt(session, attempt.id, 1, model_answers(question.body, question.interaction(1))["right"])
    submit_attempt(session, attempt.id)
    session.close()
    return attempt.id, len(attempt.slots)


def cut(room, attempt, more=""):
    """Leave one question in an attempt, in its terms too."""
    edit_own(
        room,
        0,
        f"""update attempt set drawn = json_array(json_extract(drawn, '$[0]')) {more} where id = '{attempt}';
        update event set data = json_remove(data, '$.slots') where attempt = '{attempt}' and kind = 'attempt-terms';
        """,
    )
    room.hand_in(0)


def kept(room, attempt):
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        return record.attempt(attempt)


@pytest.mark.hard
@pytest.mark.parametrize("said", few(["$.paper", "$.more"]))
def test_questions_that_were_left_out_count_nothing_and_are_told(room, one_right, said):
    """Nor by a file that says it was on paper, which leaves questions out."""
    attempt, asked = one_right
    script = f"update event set data = json_set(data, '{said}', 'A') where attempt = '{attempt}'"
    edit_own(room, 0, f"{script} and kind = 'attempt-terms';")
    cut(room, attempt)
    (looked,) = look(room.desk, room.made, result_files([room.stick])).rows
    (taken,) = take(room).rows
    assert (looked.left_out, taken.left_out) == (asked - 1, asked - 1)
    found = kept(room, attempt)
    assert (len(found.drawn), found.points, fsum(weights_of(found))) == (asked, 1.0, asked)
    report = class_report(room.desk, room.made)
    cells = {each.attempt: each for each in report.rows[0].cells}
    assert (cells[attempt].points, cells[attempt].out_of) == (1.0, asked)
    (again,) = take(room).rows
    assert (again.found, again.left_out) == (FileVerdict.DUPLICATE, asked - 1)


@pytest.mark.hard
def test_an_attempt_that_is_whole_stays_as_it_came(room, one_right):
    attempt, asked = one_right
    room.hand_in(0)
    (taken,) = take(room).rows
    assert (taken.left_out, taken.smaller) == (0, 0)
    with ReadOnlyRecord.open(room.lab, room.learners[0]) as record:
        assert kept(room, attempt).drawn == record.attempt(attempt).drawn
    assert len(kept(room, attempt).drawn) == asked


@pytest.mark.hard
def test_of_another_version_nobody_knows_what_it_drew_and_that_is_told(room, one_right):
    attempt, _ = one_right
    cut(room, attempt, ", module_version = '0.1'")
    (taken,) = take(room).rows
    assert (taken.left_out, taken.smaller) == (0, 1)
    assert len(kept(room, attempt).drawn) == 1


@pytest.mark.hard
def test_of_a_quiz_that_was_shorter_when_it_was_begun_nothing_is_left_out_and_that_is_told(room, one_right):
    attempt, _ = one_right
    edit_own(
        room,
        0,
        f"""update attempt set drawn = json_array(json_extract(drawn, '$[0]')) where id = '{attempt}';
        update event set data = json_set(data, '$.slots', json_array(1))
        where attempt = '{attempt}' and kind = 'attempt-terms';
        """,
    )
    room.hand_in(0)
    (taken,) = take(room).rows
    assert (taken.left_out, taken.smaller, len(kept(room, attempt).drawn)) == (0, 1, 1)


@pytest.mark.hard
def test_of_an_exam_that_was_shortened_reports_moodle_and_release_say_so(room, run):
    exam = sit_exam(room.lab, room.learners[0], "2026-12-01T09:00:00.000Z", 2)
    edit_own(
        room,
        0,
        f"""update event set data = json_set(data, '$.slots', json_array(1, 2, 3))
        where attempt = '{exam}' and kind = 'attempt-terms';
        """,
    )
    room.hand_in(0)
    take(room)
    set_trainer_pin(room.desk, "4711")
    report = class_report(room.desk, room.made)
    (row,) = list_exams(room.desk.of_class(room.made.id), system_clock, lambda done, total: None).rows
    assert (row.attempt_id, row.total) == (exam, 3)
    assert any(f"K7-1 (course-exam: {row.lacking})" in str(each) for each in report.problems)
    assert "fewer than its quiz asks here" in state_words(row)
    assert "course-exam" in run("class", "report", "Group 3-2", "--moodle", "-o", str(room.folder / "grades.csv"))
    assert "fewer than its quiz asks here" in run("release", "--class", "Group 3-2")
    assert "1 exam has fewer questions" in run("release", "--class", "Group 3-2", exam, "--yes")


@pytest.fixture
def run(room):
    """Run a command of the trainer's computer; return what it says."""

    def command(*arguments):
        told = CliRunner().invoke(cli, ["--home", str(room.desk.home), *arguments], input="4711\n")
        assert told.exit_code == 0, told.output
        return told.output

    return command


@pytest.mark.hard
@pytest.mark.parametrize("forged", [False, True], ids=["begun so", "only said so"])
def test_what_was_wrong_alone_is_asked_alone(room, one_right, forged):
    session = Session.open(room.lab, room.learners[0])
    part = start_again(session, one_right[0], only_wrong=True)
    submit_attempt(session, part.id)
    session.close()
    if forged:
        cut(room, part.id)
    else:
        room.hand_in(0)
    (taken,) = take(room).rows
    assert (taken.left_out > 0) is forged
    assert (len(kept(room, part.id).drawn) == len(part.slots)) is not forged
