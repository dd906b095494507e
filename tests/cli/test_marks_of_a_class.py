"""What commands about marks of a class print to be pasted works as it is printed."""

import re
import shlex

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind
from tests.usecases.marking.test_release_exams import held_elsewhere
from tests.usecases.regrading import RIGHT, Regrading

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin

OF_CLASS, WHY = ("--class", "Group 3-2"), ("--reason", "The key was wrong.", "--by", "Ana")


class Collected(Regrading):
    """A class of two who were right in its test; `taken` is who, and their attempts."""

    def __init__(self, folder, monkeypatch):
        super().__init__(folder, monkeypatch)
        set_trainer_pin(self.places, "2468")
        of = new_class(self.places, "Group 3-2")
        desk, self.places = self.places, self.places.of_class(of.id)
        self.taken = [self.test(RIGHT), self.test(RIGHT)]
        people = [Person(f"K7-{number}", "", "", learner) for number, (learner, _) in enumerate(self.taken, 1)]
        add_people(desk, of.id, people)


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Collected(tmp_path, monkeypatch)


def run(room, *arguments):
    result = CliRunner().invoke(cli, ["--home", str(room.places.home), *arguments], input="2468\n")
    assert result.exit_code == 0, result.output + repr(result.exception)
    return result.stdout


def pasted(room, told):
    """Do what a sentence says at its end, as it stands there; return what is said then."""
    (way,) = re.findall("htcourse [^”\\n]*", told)
    _, name, *arguments = shlex.split(way)
    assert name == "--home", "the data folder is none that would be found"
    result = CliRunner().invoke(cli, [name, *arguments], input="2468\n")
    assert result.exit_code == 0, result.output + repr(result.exception)
    return result.stdout


def points(room):
    return [room.points(*each) for each in room.taken]


def test_a_regrade_of_a_class_is_taken_back_by_the_command_that_is_told(room):
    room.change_key("act")
    told = run(room, "regrade", "course/q1", *OF_CLASS, *WHY)
    assert points(room) == [2, 2]
    with held_elsewhere(room.places.learner_file(room.taken[0][0]).with_suffix(".lock")):
        in_part = pasted(room, told)
    assert "Taken back in part: of 2 marks 1 stand" in in_part
    assert "what stood before stands again" in pasted(room, in_part)
    assert points(room) == [3, 3]


def test_an_exam_of_a_class_that_counts_nowhere_counts_by_the_command_that_is_told(room):
    learner, _ = room.taken[0]
    exam = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    with room.file(learner) as file:
        file.append_event(Kind.EXAM_SET_ASIDE, "course/final", attempt=exam, data={"reason": "Unfair", "by": "Ana"})
    given = ("override", "K7-1", exam, "1", *OF_CLASS, "--points", "0.5", "--comment", "Half.", "--by", "Ana")
    told = run(room, *given)
    assert "set aside and counts nowhere" in told
    assert "Done." in pasted(room, told)
    assert "counts nowhere" not in run(room, *given)
    change_behind(room.places.learner_file(learner), "update response set points = 0.25")
    told = run(room, *given)
    assert "counts nowhere until" in told
    assert exam in pasted(room, told)
