"""Sheets from paper and a file under one code: each moves without the other, whenever they came together."""

import shlex
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner
from tests.killed import KilledError, killed
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_day_of_sheets import QUIZ, typed_in

from htcourse.cli import cli
from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError, InUseError, LearnerFileError
from htcourse.store import parted_record
from htcourse.store.backups import list_backups
from htcourse.store.check_record import check_record
from htcourse.store.class_beside import names_beside, read_beside
from htcourse.store.class_files import person_of
from htcourse.store.given_marks import given_file
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.classes import moving_sheets, on_list
from htcourse.usecases.classes.forget import forget_person
from htcourse.usecases.classes.on_list import all_on_list, move_results
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.take_in_sheets import move_sheets
from htcourse.usecases.classes.typed_paper import read_typed, without_moved
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.quizzes.finished_attempts import finished_attempts

NOTHING: tuple[set[str], set[str]] = (set(), set())


def under(room, code):
    """Return the attempts that stand under a code: those of paper, those of a file."""
    there, learner = room.desk.of_class(room.made.id), person_of(room.made, code).learner
    if not learner:
        return set(), set()
    check_record(there.learners / f"{learner}.db", learner)
    with ReadOnlyRecord.open(there, learner) as record:
        attempts = record.attempts()
        return {each.id for each in attempts if each.is_paper}, {each.id for each in attempts if not each.is_paper}


def figures(room):
    """Return what every attempt of the class is worth."""
    found = finished_attempts(room.desk.of_class(room.made.id), with_unreleased=True).finished
    return sorted((each.id, each.mode, [one.points for one in each.answers]) for each in found)


@pytest.fixture
def joined(room):
    """A file that came under a code with sheets: what stands there of paper, and of the file."""
    typed_in(room, QUIZ, "K7-1", "2026-03-05", wrong=2)
    room.hand_in(0, "K7-1")
    take(room)
    found = under(room, "K7-1")
    assert all(found)
    return found


@pytest.mark.hard
def test_a_file_moves_and_leaves_the_sheets_of_its_code(room, joined):
    paper, file = joined
    before = figures(room)
    assert move_results(room.desk, room.made.id, "K7-1", "K7-2").is_new
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((paper, set()), (set(), file))
    assert figures(room) == before
    assert not move_results(room.desk, room.made.id, "K7-1", "K7-2").is_new
    assert move_results(room.desk, room.made.id, "K7-2", "K7-1").is_new, "and joins them again"
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((paper, file), (set(), set()))
    assert figures(room) == before


@pytest.mark.hard
def test_what_is_exchanged_are_the_files_alone(room, joined):
    paper, file = joined
    typed_in(room, QUIZ, "K7-2", "2026-03-05", wrong=1)
    room.hand_in(1, "K7-2")
    take(room)
    others, before = under(room, "K7-2"), figures(room)
    assert move_results(room.desk, room.made.id, "K7-1", "K7-2").of_other
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((paper, others[1]), (others[0], file))
    assert figures(room) == before


@pytest.mark.hard
@pytest.mark.parametrize("is_damaged", [False, True])
def test_a_file_that_says_its_right_code_later_leaves_the_sheets_of_the_other(room, joined, is_damaged):
    paper, file = joined
    there = room.desk.of_class(room.made.id)
    if is_damaged:
        record = there.learner_file(person_of(room.made, "K7-1").learner)
        record.write_bytes(record.read_bytes()[:20_000])
    path = room.hand_in(0, "K7-2").path
    assert any(each.is_taken for each in take(room, also=[path]).rows)
    all_on_list(room.desk, room.made)
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((paper, set()), (set(), file))
    assert all(list_backups(there, each) for each in there.learner_ids())


@pytest.mark.hard
@pytest.mark.parametrize("killed_at", ["put_ready", "keep_given", "change_class"])
def test_a_move_that_is_killed_leaves_no_sheet_twice_and_none_out(room, joined, monkeypatch, killed_at):
    before = figures(room)

    with monkeypatch.context() as power:
        power.setattr(on_list if killed_at == "change_class" else parted_record, killed_at, killed)
        power.setattr(on_list, "take_up", lambda *_: None)  # it does not come to that
        with pytest.raises(KilledError):
            move_results(room.desk, room.made.id, "K7-1", "K7-2")
    all_on_list(room.desk, room.made)
    assert (under(room, "K7-1"), under(room, "K7-2")) == (joined, NOTHING)
    assert figures(room) == before
    assert len(room.desk.of_class(room.made.id).learner_ids()) == 1


@pytest.mark.hard
def test_who_is_refused_has_parted_nothing(room, joined):
    there, learner = room.desk.of_class(room.made.id), person_of(room.made, "K7-1").learner
    with LearnerFile.open(there, learner), pytest.raises(InUseError):
        move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert under(room, "K7-1") == joined
    with closing(sqlite3.connect(there.learner_file(learner))) as record, record:
        record.execute("drop trigger response_never_update")
        record.execute("update response set points = 1 - points where attempt = ?", [*joined[0]])
    with pytest.raises(LearnerFileError, match="count as they are, on the page Exams"):
        move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert [each.learner for each in room.made.people] == [learner, ""]


@pytest.mark.hard
def test_marks_given_for_a_sheet_stay_with_it_and_leave_the_files_copies(room, joined):
    there, learner = room.desk.of_class(room.made.id), person_of(room.made, "K7-1").learner
    (sheet,) = joined[0]
    override(there, system_clock, AnswerKey(learner, sheet, 1), Override(0.5, "Said aloud", "T. B."))
    before = figures(room)
    move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert figures(room) == before
    own = person_of(room.made, "K7-1").learner
    assert sheet in given_file(there, own).read_text()
    assert not given_file(there, learner).exists() or sheet not in given_file(there, learner).read_text()
    for path in (there.learner_file(learner), *(each.path for each in list_backups(there, learner))):
        with closing(sqlite3.connect(path)) as record:
            assert record.execute("select 1 from response where attempt = ?", [sheet]).fetchone() is None


def moved(room, *given):
    """Return what the command says."""
    return CliRunner().invoke(cli, ["--home", str(room.desk.home), "class", "move", "Group 3-2", *given])


@pytest.mark.hard
def test_sheets_typed_under_a_wrong_code_move_and_leave_the_file(room, joined):
    paper, file = joined
    before = figures(room)
    said = moved(room, "K7-1", "k7-2", "--sheets", QUIZ.partition("/")[2])
    assert said.output == f"What was typed of {QUIZ} under K7-1 stands under k7-2.\n"
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((set(), file), (paper, set()))
    assert figures(room) == before
    assert read_typed(room.desk, room.made.id, paper_quiz(room.desk, QUIZ, "A")).taken == {"K7-2"}
    typed_in(room, QUIZ, "K7-1", "2026-03-05")
    assert under(room, "K7-1")[0] not in (set(), paper), "the right sheet can be typed"
    again = moved(room, "K7-2", "K7-1", "--sheets", QUIZ)
    assert "The two were exchanged" in again.output
    assert under(room, "K7-1") == (paper, file)


def test_who_had_sheets_alone_and_has_none_handed_in_nothing(room):
    typed_in(room, QUIZ, "K7-1", "2026-03-05")
    assert not move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert under(room, "K7-1") == NOTHING
    assert len(room.desk.of_class(room.made.id).learner_ids()) == 1
    assert [bool(each.learner) for each in room.made.people] == [False, True]
    with pytest.raises(CourseError, match="No sheet of"):
        move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    with pytest.raises(CourseError, match="No sheet of"):
        move_sheets(room.desk, room.made.id, "K7-2", "K7-1", QUIZ, "post")


def test_whether_a_record_has_a_sheet_left_is_counted(room, monkeypatch):
    class Counted(LearnerFile):
        def attempts(self, quiz="", *, with_points=True):
            pytest.fail("each with its marks, its terms and what may be lost of it")

    typed_in(room, QUIZ, "K7-1", "2026-03-05")
    monkeypatch.setattr(moving_sheets, "LearnerFile", Counted)
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert [bool(each.learner) for each in room.made.people[:2]] == [False, True]


def test_a_file_that_joins_sheets_says_how_the_two_part(room):
    typed_in(room, QUIZ, "K7-1", "2026-03-05")
    room.hand_in(0, "K7-1")
    given = shlex.split(f"--home {room.desk.home} results collect {room.stick} --look")
    assert "from which “htcourse class move” parts it again" in CliRunner().invoke(cli, given).output


def test_tables_given_again_after_a_move_take_nothing_in_twice(room):
    """The row with the wrong code came in again, and the sheet stood under both codes."""
    paper = paper_quiz(room.desk, QUIZ)
    tables = [room.folder / f"{time}.csv" for time in (1, 2)]

    def give(code, wrong=0):
        keys = ["-"] * wrong + [each.key for each in paper.questions[wrong:]]
        for each in tables:
            each.write_text(";".join([code, *keys]) + "\n")
        command = ["--home", str(room.desk.home), "results", "type", QUIZ, *map(str, tables), "--code", paper.code]
        return CliRunner().invoke(cli, command).output

    assert "K7-1: taken in" in give("K7-1")
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert "This sheet of K7-1 was moved to another code, and is there." in give("K7-1")
    assert "Taken in: 0. There already: 1." in give("K7-2")
    assert "K7-1: taken in" in give("K7-1", wrong=2), "an own one"
    move_sheets(room.desk, room.made.id, "K7-2", "K7-1", QUIZ)
    assert "There already: 2." in give("K7-1")
    assert "There already: 2." in give("K7-2", wrong=2)
    assert len(figures(room)) == 2


def test_a_sheet_typed_in_the_window_stays_when_tables_of_a_moved_one_come_again(room):
    paper = paper_quiz(room.desk, QUIZ)
    keys = [each.key for each in paper.questions]
    typed_in(room, QUIZ, "K7-1")
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    before = read_typed(room.desk, room.made.id, paper)
    waiting = before.with_keys(1, "K7-1", keys).with_keys(2, "K7-1", keys)
    assert without_moved(waiting, waiting, ["K7-1"]) == (waiting, [])
    slip = before.with_keys(1, "K7-1", ["-", *keys[1:]]).with_keys(2, "K7-1", keys)  # settled before it was moved
    left, (told,) = without_moved(slip, before, ["K7-1"])
    assert (left.codes(), told.values["code"]) == (before.codes(), "K7-1")


@pytest.mark.parametrize("gone", ["K7-1", "K7-2"])
def test_who_is_taken_out_leaves_no_answers_where_they_were_moved(room, gone):
    typed_in(room, QUIZ, "K7-1")
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    (name,) = names_beside(room.desk, room.made.id)
    assert read_beside(room.desk, room.made.id, name)["moved"]
    forget_person(room.desk, room.made.id, gone)
    assert not read_beside(room.desk, room.made.id, name)["moved"]
