"""Whoever reads marks finds marked what waited for the program alone: windows and commands, at home and of a class."""

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.ui.curtains import say_pin
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_marks_kept import taken
from tests.usecases.classes.test_untold import Handing
from tests.usecases.exam_course import RIGHT, ExamDesk

from htcourse import app
from htcourse.cli import cli
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.classes.roster import list_classes
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt
from htcourse.usecases.results.counting import Counting

PIN = "4827"
SCREENS = ("statistics", "essays", "marks")
OVERDUE = "course/timed"


@pytest.fixture
def overdue(tmp_path):
    """Return the data folder, and who sat an exam whose time was up while the program was closed, with the attempt."""
    course = ExamDesk(tmp_path)
    session = course.start_anew()
    attempt = course.start("timed").id
    answer_in_attempt(session, attempt, 1, RIGHT)
    set_trainer_pin(course.places, PIN)
    course.close()
    return course.places, course.learner_id, attempt


@pytest.fixture
def waiting(tmp_path):
    """Return what was collected before its module was here, which came since and nobody looked."""
    room = copy_of(Handing, tmp_path)
    room.release()
    _, exam = taken(room, room.hand_in())
    assert exam.points == 0.0
    room.install(tmp_path)
    set_trainer_pin(room.places, PIN)
    yield room
    room.lab.leave()


def is_handed_in(places: Places, learner: str, attempt: str) -> bool:
    with LearnerFile.open(places, learner) as file:
        found = file.attempt(attempt)
    return found is not None and bool(found.submitted_at)


def points(room: Handing) -> float:
    (of,) = list_classes(room.places)[0]
    return room.in_class(room.places.of_class(of.id))[0].points


@pytest.fixture
def shown(qapp, qtbot):
    """A function that opens the program on a data folder, and in it a page for trainers."""
    opened: list[app.Program] = []

    def show(places: Places, name: str, *arguments: str):
        learner = create_learner(places, name="At work")
        program = app.build(places, qapp, size=(1366, 768), theme="light", zoom=1.0, learner=learner)
        opened.append(program)
        program.desk.navigator.show(name, *arguments)
        say_pin(program, qtbot, PIN)
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
        return program

    yield show
    for program in opened:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


@pytest.mark.parametrize("name", SCREENS)
def test_a_page_opened_first_hands_in_what_ran_out_of_time_while_nobody_was_there(overdue, shown, name):
    assert not is_handed_in(*overdue)
    program = shown(overdue[0], name)
    program.window.close()
    assert is_handed_in(*overdue)


@pytest.mark.parametrize("name", few(["exams", *SCREENS], 2))
def test_a_page_of_a_class_opened_first_marks_what_waited_for_its_module(waiting, shown, qtbot, name):
    (of,) = list_classes(waiting.places)[0]
    program = shown(waiting.places, name, *() if name == "statistics" else (of.id,))
    if name == "statistics":
        program.window.screen_shown.counting_asked.emit(Counting(group=of.id), "", "")
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    assert points(waiting) == 1.0


COMMANDS = (
    ("statistics",),
    ("statistics", "--trainer"),
    ("responses", OVERDUE),
    ("gain",),
    ("attempts",),
    ("regrade",),
    ("xapi", "export", "-o", "all.jsonl"),
)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """What commands write lies there."""
    monkeypatch.chdir(tmp_path)


def run(places: Places, *command: str) -> None:
    result = CliRunner().invoke(cli, ["--home", str(places.home), *command], input=f"{PIN}\n")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("command", few(((each,) for each in COMMANDS), each=lambda case: case[0][0]))
def test_a_command_hands_in_what_ran_out_of_time_while_nobody_was_there(overdue, command):
    run(overdue[0], *command)
    assert is_handed_in(*overdue)


@pytest.mark.parametrize(
    "command", few(((each,) for each in [("held",), ("release",), ("allow",), *COMMANDS]), 1, lambda each: each[0][0])
)
def test_a_command_about_a_class_marks_what_waited_for_its_module(waiting, command):
    run(waiting.places, *command, "--class", "Spring")
    assert points(waiting) == 1.0


@pytest.mark.parametrize("command", [("held",), ("release",)])
def test_how_exams_stand_is_told_as_it_is(overdue, command):
    """There the trainer sees that the time is up, and decides."""
    run(overdue[0], *command)
    assert not is_handed_in(*overdue)
