"""What commands tell of exams: nothing before the release, but to the trainer."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.quiz_course import MODULE, put_library

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
        assert "somebody is not told yet" in told.stderr
        assert f"{EXAM}: 1 attempt" not in told.stdout
    assert "course/basics" not in run("statistics").stdout  # it asks what the exam asks
    assert json.loads(run("responses", EXAM, "--json").stdout) == []
    release(room, sat)
    assert "course/basics: 1 attempt of" in run("statistics").stdout
    (row,) = json.loads(run("responses", EXAM, "--json").stdout)
    assert row["points"] == 1
    assert f"{EXAM}: 1 attempt of" in run("statistics").stdout


def test_the_trainer_sees_them_with_the_pin(room, run, sat):
    assert "no trainer's PIN on this computer" in run("responses", EXAM, "--trainer", code=1).output
    set_trainer_pin(room.places, "4827")
    refused = run("responses", EXAM, "--trainer", "--json", code=1, typed="1111\n")
    assert "That is not the trainer's PIN." in refused.output
    assert "points" not in refused.stdout
    (row,) = json.loads(run("responses", EXAM, "--trainer", "--json", typed="4827\n").stdout)
    assert row["points"] == 1
    assert f"{EXAM}: 1 attempt of" in run("statistics", "--trainer", typed="4827\n").stdout


def test_marks_changed_by_another_program_are_told_beside_every_figure(room, run):
    learner = room.person()
    room.take("course/basics", [WRONG], learner=learner)
    room.take("course/basics", [RIGHT])
    set_trainer_pin(room.places, "4827")
    commands = (("statistics", ""), ("responses", "course/basics", "4827\n"), ("attempts", "4827\n"))
    for *command, typed in commands:
        assert "changed outside" not in run(*command, typed=typed).stderr
    assert change_behind(room.places.learner_file(learner), "update response set points = 1.0") == 1
    for *command, typed in commands:
        told = run(*command, typed=typed).stderr
        assert (
            f"The record of {learner} was changed outside the program or damaged, entries in it: 1; it counts, but for"
            in told
        )
        lost = "Not counted: 1 attempt whose answers may be lost; no other attempt stands in for them."
        assert told.count("Not counted") == told.count(lost) == (command[0] != "attempts")


@pytest.mark.parametrize("command", [("statistics",), ("statistics", "basics"), ("responses", "basics")])
def test_a_route_that_there_is_not_is_refused_and_those_there_are_named(room, run, command):
    room.take("course/basics", [RIGHT])
    told = run(*command, "--route", "nosuch", code=1).exception
    assert str(told) == "There is no route “nosuch”. Name one of these: university, officer, awareness, one-day."


def test_figures_say_what_they_count_and_filters_change_it(room, run, monkeypatch):
    monkeypatch.setattr("htcourse.core.statistics.items.LEAST_TOLD", 1)
    learner = room.person()
    room.take("course/basics", [WRONG, RIGHT], learner=learner)
    room.take("course/basics", [RIGHT, RIGHT], learner=learner)
    told = run("statistics", "basics").stdout
    assert "course/basics: 1 attempt of 1 learner: too few to trust" in told
    counts = "the first attempt of each learner; in test, certainty, exam, pre, post; all forms; all routes; any day"
    assert f"counted: {counts}" in told
    assert f"Counted: 1 attempt of 1 learner: too few to trust; {counts}" in run("responses", "basics").stderr
    (entry,) = json.loads(run("statistics", "basics", "--json", "--attempts", "all", "--mode", "test").stdout)
    assert (entry["attempts"], entry["counted"]["which"], entry["counted"]["modes"]) == (2, "all", ["test"])
    assert [each["facility"] for each in entry["items"]] == [0.5, 1, 0]
    assert "0 attempts" in run("statistics", "basics", "--mode", "practice").stdout
    assert json.loads(run("responses", "basics", "--json", "--to", "2020-01-01").stdout) == []


def test_raw_data_carry_what_is_needed_to_count_anew(room, run):
    room.take("course/basics", [WRONG, RIGHT], seconds=7)
    first, _, left_out = json.loads(run("responses", "basics", "--json").stdout)
    assert {name: first[name] for name in ("try", "mode", "slot", "language", "points", "seconds")} == {
        "try": 1,
        "mode": "test",
        "slot": 1,
        "language": "en",
        "points": 0,
        "seconds": 7,
    }
    assert first["date"].startswith("2026-03-02T14:00:00+05:00")
    assert (left_out["try"], left_out["answer"], left_out["language"]) == (0, None, "")
    assert left_out["date"].startswith("2026-03-02")


def test_raw_data_say_under_which_number_each_question_was_shown(room, run):
    room.module = replace(MODULE, quizzes=(replace(MODULE.quizzes[0], shuffle=True), *MODULE.quizzes[1:]))
    room.library = put_library(room.module, room.folder)
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT], learner=learner, seed=3)
    with LearnerFile.open(room.places, learner, room.clock) as file:
        drawn = [each.question for each in file.attempt(attempt).drawn]
    rows = json.loads(run("responses", "basics", "--json").stdout)
    assert [each["question"] for each in sorted(rows, key=lambda each: each["number"])] == drawn
    assert [each["number"] for each in rows] != [each["slot"] for each in rows]


def test_of_best_attempts_those_left_out_unreleased_are_counted(room, run):
    final = next(each for each in MODULE.quizzes if each.id == "final")
    room.module = replace(MODULE, quizzes=(replace(final, attempts=2),))
    room.library = put_library(room.module, room.folder)
    learner = room.person()
    release(room, (learner, room.take(EXAM, [RIGHT], mode=Mode.EXAM, learner=learner)))
    room.take(EXAM, [WRONG], mode=Mode.EXAM, learner=learner)
    set_trainer_pin(room.places, "4827")
    for command in ("statistics", "responses"):
        told = run(command, EXAM, "--attempts", "best", "--trainer", typed="4827\n").stderr
        assert "Not counted: 1 attempt not released yet; the best of those released counts." in told


def test_where_a_pin_was_chosen_answers_to_a_pre_test_are_for_the_trainer(room, run):
    after = replace(MODULE.quizzes[0], id="after", modes=(Mode.POST,), lesson="")
    room = ClassRoom(room.folder, replace(MODULE, quizzes=(*MODULE.quizzes, after)))
    learner = room.person()
    room.take("course/drawn", [RIGHT], mode=Mode.PRE, learner=learner)
    room.take("course/after", [RIGHT], mode=Mode.POST, learner=learner)
    given = json.loads(run("responses", "drawn", "--json").stdout)
    assert given
    set_trainer_pin(room.places, "4827")
    run("responses", "drawn", "--json", code=1, typed="1111\n")  # rows of single people are the trainer's
    assert "Not counted: 2 attempts at" in run("statistics").stderr
    assert json.loads(run("responses", "drawn", "--json", typed="4827\n").stdout) == given


def test_where_a_pin_was_chosen_a_released_exam_is_for_the_trainer(room, run, sat):
    """Others have it still before them: answers with points, and choice counts with a facility, are its key."""
    room.take("course/basics", [RIGHT])
    release(room, sat)
    commands = (("responses", EXAM, "--json"), ("statistics", EXAM, "--json"), ("statistics", "--json"))
    before = [json.loads(run(*each).stdout) for each in commands]
    assert before[0]
    assert before[1][0]["items"]
    set_trainer_pin(room.places, "4827")
    answers, exam, every = (run(*each, typed="4827\n" * (each[0] == "responses")) for each in commands)
    assert json.loads(answers.stdout) == before[0], "whoever said the PIN is told what was released"
    assert "Not counted" not in answers.stderr
    assert json.loads(exam.stdout)[0]["items"] == []
    assert [each["quiz"] for each in json.loads(every.stdout)] == ["course/basics"]
    for told in (exam, every):
        assert "Not counted: 1 attempt at what is not told here" in told.stderr
        assert "where a PIN was chosen, every exam, pre- and post-test, released ones too" in told.stderr
    for command, shown in zip(commands, before, strict=True):
        assert json.loads(run(*command, "--trainer", typed="4827\n").stdout) == shown


def test_statements_are_written_for_the_trainer_alone(room, run, tmp_path):
    room.take("course/basics", [RIGHT])
    path = tmp_path / "told.jsonl"
    assert "statements" in run("xapi", "export", "-o", str(path)).output
    assert {json.loads(line)["verb"]["display"]["en"] for line in path.read_text().splitlines()} >= {"answered"}
    room.take(EXAM, [RIGHT], mode=Mode.EXAM)
    told = run("xapi", "export", "-o", str(path)).stderr
    assert "Left out: 1 of exams whose result is not released." in told
    assert "that is not told yet. Choose a trainer's PIN" in told
    set_trainer_pin(room.places, "2468")
    run("xapi", "export", "-o", str(path), code=1, typed="1111\n")
    run("xapi", "send", "http://127.0.0.1:9", "--user", "U", "--password", "P", code=1, typed="1111\n")
    told = run("xapi", "send", "http://127.0.0.1:9", "--user", "U", "--password", "P", code=1, typed="2468\n")
    assert "did not take the results" in str(told.exception)


def test_statements_of_a_pre_test_are_the_trainers_alone(room, run, tmp_path):
    """Its module has no post-test, so nothing is closed; the program tells its marks to nobody all the same."""
    room.take("course/drawn", [RIGHT], mode=Mode.PRE)
    path = tmp_path / "told.jsonl"
    assert "Left out: 1 attempt at pre-tests, or at what" in run("xapi", "export", "-o", str(path)).stderr
    assert path.read_text() == ""
    set_trainer_pin(room.places, "2468")
    run("xapi", "export", "-o", str(path), typed="2468\n")
    assert '"success"' in path.read_text()


def test_a_form_that_no_quiz_has_is_refused_with_those_there_are(room, run):
    for command in (("statistics",), ("responses", "htcourse/ground-rules")):
        assert "no form “Z”" in str(run(*command, "--form", "z", code=1).exception)
    assert "No attempt counts yet" in run("statistics", "--form", "a").stdout


def test_tables_that_are_not_there_or_are_one_are_told_in_a_sentence(tmp_path):
    here = tmp_path / "one.csv"
    here.write_text("K7-1,a\n")
    for first, second, told in (
        (tmp_path / "none1.csv", tmp_path / "none2.csv", "none1.csv"),
        (here, tmp_path / "none2.csv", "none2.csv"),
        (here, here, "both tables are one file"),
    ):
        arguments = ("results", "type", "act-means-purpose", first, second, "--paper", "B")
        result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), *map(str, arguments)])
        assert isinstance(result.exception, SystemExit)
        assert told in result.output


def test_rows_left_out_of_a_list_are_told_without_a_number_of_them(tmp_path, monkeypatch):
    """Of 1,000 people too many it said 1 row."""
    monkeypatch.setattr("htcourse.usecases.classes.read_roster._MOST", 3)
    table, home = tmp_path / "list.csv", ("--home", str(tmp_path / "home"))
    table.write_text("name\n" + "".join(f"Person {each}\n" for each in "abcdef"))
    assert not CliRunner().invoke(cli, [*home, "class", "new", "Spring"]).exit_code
    result = CliRunner().invoke(cli, [*home, "class", "roster", "spring", str(table)])
    assert (result.exit_code, "Spring: 3 people" in result.output) == (1, True)
    assert "\nRows of the table were left out, told above: put them right, then again." in result.output
