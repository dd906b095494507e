"""What goes between learners and a class on the command line: handed in by who joined, looked for on a stick."""

import pytest
from click.testing import CliRunner
from tests.cli.test_classes import run
from tests.usecases.classes.conftest import made_once as made_once
from tests.usecases.classes.conftest import room as room
from tests.usecases.classes.test_second_go import QUIZ

from htcourse.cli import cli
from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class
from htcourse.usecases.people.learners import name_learner
from htcourse.usecases.quizzes.take_quiz import start_attempt
from htcourse.usecases.session import Session


def test_who_joined_a_class_hands_in_without_its_card(room, tmp_path):
    learner = ("--learner", room.learners[0])
    told = run(room.lab, "results", "seal", *learner, "-o", tmp_path, code=2)
    assert "none was joined (results join)" in told
    run(room.lab, "results", "join", save_card(room.made, tmp_path / "card"), "--code", "K7-1", *learner)
    (tmp_path / "stick").mkdir()
    assert "answers" in run(room.lab, "results", "seal", *learner, "-o", tmp_path / "stick")
    assert "1 file: 1 new." in run(room.desk, "results", "collect", tmp_path / "stick", "--look")
    run(room.lab, "results", "seal", "--class", tmp_path / "card.htclass", *learner, "-o", tmp_path / "stick")


def test_of_two_classes_of_one_name_the_id_says_which(room, tmp_path):
    """Both were called the same where one was to be chosen, and only a card told them apart."""
    learner = ("--learner", room.learners[0])
    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    other = new_class(elsewhere, room.made.name)
    for number, of in enumerate((room.made, other)):
        card = save_card(of, tmp_path / f"card {number}")
        run(room.lab, "results", "join", card, "--code", "K7-1", *learner)
    told = run(room.lab, "results", "seal", *learner, "-o", tmp_path, code=2)
    assert f"“{other.name}” ({other.id[:8]})" in " ".join(told.split())
    (tmp_path / "stick").mkdir()
    run(room.lab, "results", "seal", "--class", other.id[:8], *learner, "-o", tmp_path / "stick")
    assert "1 file: 1 new." in run(elsewhere, "results", "collect", tmp_path / "stick", "--look")


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


def test_a_card_goes_into_a_folder_and_a_removed_class_is_forgotten_by_the_settings(room, tmp_path):
    """It was written beside the folder, under its name."""
    (tmp_path / "stick").mkdir()
    run(room.desk, "class", "card", "group 3-2", "-o", tmp_path / "stick")
    assert [each.name for each in (tmp_path / "stick").iterdir()] == ["Group 3-2.htclass"]
    keep_last_class(room.desk, room.made.id)
    run(room.desk, "class", "purge", "group 3-2", "--yes")
    assert last_class(room.desk) == ""


def test_answers_typed_twice_from_paper_are_taken_in_and_differences_told(room, tmp_path):
    paper = paper_quiz(room.desk, "act-means-purpose", "B")
    keys = [each.key for each in paper.questions]
    first, second = tmp_path / "one.csv", tmp_path / "two.csv"
    first.write_text("\n".join(",".join([code, *keys]) for code in ("K7-1", "K7-2")))
    second.write_text(",".join(["K7-1", *keys]) + "\n" + ",".join(["K7-2", "", *keys[1:]]))
    arguments = ("results", "type", "act-means-purpose", first, second, "--paper", "B", "--code", paper.code)
    told = run(room.desk, *arguments)
    assert f"K7-2, question 1: “{keys[0]}” and “”" in told
    assert "Taken in: 1." in told
    assert "from paper" in run(room.desk, "class", "report", "group 3-2")
    second.write_text(first.read_text())
    assert "Taken in: 1." in run(room.desk, *arguments)
    assert "Taken in: 0." in run(room.desk, *arguments)
    second.write_text(first.read_text() + "\nK7-1 sheet," + ",".join(keys))
    told = run(room.desk, *arguments, code=1)  # it ended with 0
    assert "Row 3 of “two.csv”" in told
    assert "Sheets were left out, told above: put them right" in told


def test_a_code_of_another_paper_is_called_so(room):
    """The module was said to have changed, and an earlier version of it to be needed."""
    code = paper_quiz(room.desk, "act-means-purpose", "A").code
    with pytest.raises(CourseError, match=f"{code} is the code of paper A, not of paper B"):
        paper_quiz(room.desk, "act-means-purpose", "B", code=code.lower())


def test_an_exam_that_closed_meanwhile_is_handed_in_before_it_is_sealed(room, tmp_path, monkeypatch):
    """Nobody opened the program after it closed: the class had it as under way, and nothing to release."""
    learner, now = room.learners[0], system_clock()
    set_exam_window(room.lab, QUIZ[Mode.EXAM], "", now.later(3600).utc)
    session = Session.open(room.lab, learner)
    attempt = start_attempt(session, QUIZ[Mode.EXAM], Mode.EXAM).id
    session.close()
    monkeypatch.setattr("htcourse.usecases.marking.overdue_exams.boot_id", lambda: "another start of the computer")
    card = read_card(save_card(room.made, tmp_path / "card"))
    hand_in(room.lab, learner, card, "K7-1", tmp_path, lambda: now.later(7200))
    with ReadOnlyRecord.open(room.lab, learner) as record:
        assert record.attempt(attempt).submitted_at
