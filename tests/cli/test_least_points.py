"""A mark by hand from the command line goes down to the least of its question, and no lower."""

import pytest
from click.testing import CliRunner
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import RIGHT, Regrading, write

from htcourse.cli import cli
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.mark.parametrize(
    ("worth", "given", "least", "left"),
    [(0.0, "-0.5", "0 of 1", 3), (-0.5, "-0.75", "-0.5 of 1", 3), (-0.5, "-1/2", "", 1.5)],
)
def test_a_mark_by_hand_goes_down_to_the_least_of_the_question(tmp_path, monkeypatch, worth, given, least, left):
    room = Regrading(tmp_path, monkeypatch)
    set_trainer_pin(room.places, "2468")
    choices = (Choice("act", fraction=worth), Choice("means", correct=True), Choice("purpose"))
    room.update(module_with(single("q1", body=single_choice.Body(choices))))
    learner, attempt = room.test(RIGHT)
    command = ["--home", str(room.places.home), "override", learner, attempt, "1", "--points", given]
    told = CliRunner().invoke(cli, [*command, "--comment", "It takes off.", "--by", "Ana"], input="2468\n")
    assert told.exit_code == (2 if least else 0)
    assert f"the least for question 1 is {least}" in " ".join(told.output.split()) or not least
    assert room.points(learner, attempt) == left


def test_a_regrade_by_a_key_that_takes_points_off_lets_a_mark_by_hand_do_so(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    learner, attempt = room.test(RIGHT)
    assert open_seen(room.places, learner, attempt, "en").questions[0].least == 0
    choices = (Choice("act", correct=True), Choice("means", fraction=-0.5), Choice("purpose"))
    room.update(module_with(single("q1", body=single_choice.Body(choices))))
    assert open_seen(room.places, learner, attempt, "en").questions[0].least == 0, "the first key still stands"
    write(room)
    assert open_seen(room.places, learner, attempt, "en").questions[0].least == -0.5
