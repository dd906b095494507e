"""What goes between learners and a class on the command line: handed in by who joined, looked for on a stick."""

from click.testing import CliRunner
from tests.cli.test_classes import run
from tests.usecases.classes.conftest import made_once as made_once
from tests.usecases.classes.conftest import room as room

from htcourse.cli import cli
from htcourse.usecases.classes.class_card import save_card
from htcourse.usecases.people.learners import name_learner


def test_who_joined_a_class_hands_in_without_its_card(room, tmp_path):
    learner = ("--learner", room.learners[0])
    told = run(room.lab, "results", "seal", *learner, "-o", tmp_path, code=2)
    assert "none was joined (results join)" in told
    run(room.lab, "results", "join", save_card(room.made, tmp_path / "card"), "--code", "K7-1", *learner)
    (tmp_path / "stick").mkdir()
    assert "answers" in run(room.lab, "results", "seal", *learner, "-o", tmp_path / "stick")
    assert "1 file: 1 new." in run(room.desk, "results", "collect", tmp_path / "stick", "--look")
    run(room.lab, "results", "seal", "--class", tmp_path / "card.htclass", *learner, "-o", tmp_path / "stick")


def test_folders_on_a_stick_are_named_as_not_looked_into(room, tmp_path):
    (tmp_path / "stick" / "of K7-1").mkdir(parents=True)
    (tmp_path / "stick" / ".hidden").mkdir()
    told = run(room.desk, "results", "collect", tmp_path / "stick", "--look")
    assert "1 folder inside was not looked into: name it to collect what is in it." in told


def test_answers_are_sealed_for_a_name_that_only_one_has(room, tmp_path):
    card = save_card(room.made, tmp_path / "card")
    seal = ("results", "seal", "--class", card, "--code", "K7-1", "-o", tmp_path, "--learner", "aigerim")
    for learner, name in zip(room.learners, ("Aigerim", "Nurlan"), strict=False):
        name_learner(room.lab, learner, name)
    assert "answers" in run(room.lab, *seal)
    name_learner(room.lab, room.learners[1], "Aigerim")
    result = CliRunner().invoke(cli, ["--home", str(room.lab.home), *map(str, seal)])
    assert str(result.exception).startswith("“aigerim” are several learners here: ")
