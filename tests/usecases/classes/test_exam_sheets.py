"""Sheets of an exam are taken in also where a PIN is chosen: whoever types them has begun that exam here."""

import shutil
from dataclasses import replace

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.core.clock import system_clock
from htcourse.core.quiz import Mode
from htcourse.store.class_files import read_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes import take_in_sheets
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.typed_paper import TypedPaper
from htcourse.usecases.marking.release_exams import list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.held_exam import PLACE, held_exams, is_of_another_pin, own_place
from htcourse.usecases.people.trainer_pin import set_trainer_pin

EXAM, PIN = "htcourse/course-exam", "4711"
CODES = ("K7-1", "K7-2")


@pytest.fixture
def paper(room):
    set_trainer_pin(room.desk, PIN)
    return paper_quiz(room.desk, EXAM, "A")


def keys_of(paper):
    return [each.key or "-" for each in paper.questions]


def take_in(room, paper):
    typed = TypedPaper(paper)
    for code in CODES:
        typed = typed.with_keys(1, code, keys_of(paper)).with_keys(2, code, keys_of(paper))
    return take_in_sheets.take_in(room.desk, room.made, typed)


def assert_all_are_in(room):
    there = room.desk.of_class(room.made.id)
    assert len(there.learner_ids()) == len(CODES)
    for learner in there.learner_ids():
        with ReadOnlyRecord.open(there, learner) as record:
            (attempt,) = record.attempts()
            assert (attempt.mode, bool(attempt.submitted_at), bool(attempt.released_at)) == (Mode.EXAM, True, False)
            assert not is_of_another_pin(own_place(there, learner), attempt)
    rows = list_seen(there).rows
    assert len(rows) == len(CODES)
    assert len({each.points for each in rows}) == 1
    assert rows[0].points > 0


def test_sheets_of_an_exam_are_taken_in_behind_a_pin_and_once(room, paper):
    for _ in range(2):
        assert take_in(room, paper).taken == set(CODES)
        assert_all_are_in(room)


def test_an_exam_from_paper_waits_for_its_release_as_a_collected_one_does(room, paper):
    """It was released with the taking in: a sheet for the learner had marks and keys while an essay waited."""
    take_in(room, paper)
    there = room.desk.of_class(room.made.id)
    states = {each.cells[0].state for each in class_report(room.desk, read_class(room.desk, room.made.id)).rows}
    assert states == {CellState.TO_RELEASE}
    found = list_exams(there, system_clock, lambda done, total: None)
    assert [each.can_be_released for each in found.rows] == [True] * len(CODES)
    release_exams(there, system_clock, found.rows, lambda done, total: None)
    assert [each.waits for each in list_seen(there).rows] == [False] * len(CODES)


@pytest.mark.parametrize("more", [(), ("--mode", "exam")])
def test_the_command_takes_sheets_of_an_exam_in_behind_a_pin(room, paper, tmp_path, more):
    table = tmp_path / "typed.csv"
    table.write_text("\n".join(",".join([code, *(f'"{key}"' for key in keys_of(paper))]) for code in CODES), "utf-8")
    again = shutil.copy(table, tmp_path / "again.csv")
    same = ["--home", str(room.desk.home), "results", "type", EXAM, str(table), str(table)]
    assert "both tables are one file" in CliRunner().invoke(cli, same).output
    more = ("--code", paper.code, *more)
    command = ["--home", str(room.desk.home), "results", "type", EXAM, str(table), str(again), *more]
    told = CliRunner().invoke(cli, command, input=f"{PIN}\n").output
    assert "Taken in: 2" in told
    assert f"Their results wait: htcourse release {EXAM} --class" in told
    assert_all_are_in(room)
    named = ["--home", str(room.desk.home), "attempts", "--class", room.made.name]
    assert "from paper · 20" in CliRunner().invoke(cli, named, input=f"{PIN}\n").output
    assert "Taken in: 0. There already: 2." in CliRunner().invoke(cli, command, input=f"{PIN}\n").output


def half_done(room, paper, monkeypatch):
    """Stop as an earlier version did: begun without a word of this place, and no answer taken."""
    begin = take_in_sheets._begin

    def stop(session, *rest):
        attempt = session.learner.attempt(begin(session, *rest))
        terms = {name: each for name, each in attempt.terms.items() if name != PLACE}
        session.learner.append_event(Kind.ATTEMPT_TERMS, EXAM, attempt=attempt.id, data=terms)
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(take_in_sheets, "_begin", stop)
        with pytest.raises(RuntimeError):
            take_in(room, paper)
    there = room.desk.of_class(room.made.id)
    (learner,) = there.learner_ids()
    return there, learner


def test_a_sheet_that_an_earlier_version_left_under_way_is_taken_in_when_it_is_typed_again(room, paper, monkeypatch):
    there, learner = half_done(room, paper, monkeypatch)
    with ReadOnlyRecord.open(there, learner) as record:
        assert held_exams(there, record, learner)
    take_in(room, paper)
    assert_all_are_in(room)


def test_an_exam_of_a_file_that_says_it_is_a_sheet_still_waits_for_its_trainer(room, paper, monkeypatch):
    half_done(room, paper, monkeypatch)
    monkeypatch.setattr(LearnerFile, "brought_attempts", lambda self: frozenset(each.id for each in self.attempts()))
    assert "waits for a trainer" in str(take_in(room, paper).problems[0])


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.TEST])
def test_of_sheets_of_a_test_that_is_an_exam_too_it_is_asked_which_they_are(room, paper, tmp_path, monkeypatch, mode):
    both = replace(paper, modes=(Mode.TEST, Mode.EXAM))
    monkeypatch.setattr("htcourse.usecases.classes.paper_quiz.paper_quiz", lambda *_: both)
    tables = [tmp_path / "typed.csv", tmp_path / "again.csv"]
    for each in tables:
        each.write_text(",".join([CODES[0], *(f'"{key}"' for key in keys_of(paper))]), "utf-8")
    command = ["--home", str(room.desk.home), "results", "type", EXAM, *map(str, tables), "--code", paper.code]
    assert "say --mode: exam or test" in CliRunner().invoke(cli, command, input=f"{PIN}\n").output
    assert not list_seen(room.desk.of_class(room.made.id)).rows
    command += ["--mode", mode.value]
    told = CliRunner().invoke(cli, command, input=f"{PIN}\n").output
    assert "Taken in: 1" in told
    assert ("Their results wait" in told) is (mode is Mode.EXAM)
    assert [each.mode for each in list_seen(room.desk.of_class(room.made.id)).rows] == [mode]
