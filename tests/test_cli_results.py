"""What commands tell of exams: nothing before the release, but to the trainer."""

import json

import pytest
from click.testing import CliRunner
from tests.usecases.class_room import RIGHT, ClassRoom

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.usecases.people.trainer_pin import set_trainer_pin

EXAM = "course/final"


@pytest.fixture
def room(tmp_path):
    return ClassRoom(tmp_path)


@pytest.fixture
def run(room):
    def call(*arguments, code=0, typed=""):
        result = CliRunner().invoke(cli, ["--home", str(room.places.home), *arguments], input=typed)
        assert result.exit_code == code, result.output + repr(result.exception)
        return result

    return call


@pytest.fixture
def sat(room):
    """An exam that was handed in: the learner and the attempt."""
    learner = room.person()
    return learner, room.take(EXAM, [RIGHT], mode=Mode.EXAM, learner=learner)


def release(room, sat):
    learner, attempt = sat
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, EXAM, attempt=attempt)


def test_no_points_of_an_exam_are_told_before_its_release(room, run, sat):
    room.take("course/basics", [RIGHT])
    for command in (("responses", EXAM), ("statistics", EXAM), ("statistics",)):
        told = run(*command)
        assert "course/q1,single" not in told.stdout
        assert "1 exams that are not released" in told.stderr
        assert f"{EXAM}: 1 attempts" not in told.stdout
    assert "course/basics: 1 attempts" in run("statistics").stdout
    assert json.loads(run("responses", EXAM, "--json").stdout) == []
    release(room, sat)
    (row,) = json.loads(run("responses", EXAM, "--json").stdout)
    assert row["points"] == 1
    assert f"{EXAM}: 1 attempts" in run("statistics").stdout


def test_the_trainer_sees_them_with_the_pin(room, run, sat):
    assert "no trainer's PIN on this computer" in run("responses", EXAM, "--trainer", code=1).output
    set_trainer_pin(room.places, "4827")
    refused = run("responses", EXAM, "--trainer", "--json", code=1, typed="1111\n")
    assert "That is not the trainer's PIN." in refused.output
    assert "points" not in refused.stdout
    (row,) = json.loads(run("responses", EXAM, "--trainer", "--json", typed="4827\n").stdout)
    assert row["points"] == 1
    assert f"{EXAM}: 1 attempts" in run("statistics", "--trainer", typed="4827\n").stdout
