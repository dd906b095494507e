"""The record of who has sheets from paper alone is damaged: what is told leads to a way that works."""

import os
import shutil
from dataclasses import replace

import pytest
from tests.cli.test_classes import run
from tests.store.behind import change_behind
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_day_of_sheets import BEFORE, EXAM, QUIZ, now, typed_in
from tests.usecases.classes.test_parted_sheets import figures, under

from htcourse.core.clock import system_clock
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_asides
from htcourse.store.class_beside import keep_beside, names_beside, read_beside
from htcourse.store.class_files import Person, change_class, person_of, read_class
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.lost_sheets import open_typed
from htcourse.usecases.classes.moving_sheets import MOVING
from htcourse.usecases.classes.on_list import all_on_list, collecting, part_off
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people
from htcourse.usecases.classes.sheet_ways import other_ways
from htcourse.usecases.classes.take_in_sheets import move_sheets, take_in
from htcourse.usecases.classes.typed_paper import TypedPaper, keep_typed, waiting_elsewhere
from htcourse.usecases.doctor import examine
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts

AROUND = (Mode.PRE, Mode.POST)
WAY = "The results of K7-1 were typed from paper. Put their copy of"
NO_COPY = "typed from paper, and no copy of them is whole"
ADD_AGAIN = "take them out of the class, add them again and type their sheets again"


class Damaged:
    """K7-1 has a sheet with a mark by hand, and a record that is damaged, gone or changed; `before` are its figures."""

    def __init__(self, room, harm="overwritten"):
        self.room, self.there = room, room.desk.of_class(room.made.id)
        typed_in(room, QUIZ, "K7-1", wrong=2)
        self.learner = person_of(room.made, "K7-1").learner
        (sheet, *_) = (each[0] for each in figures(room))
        override(self.there, system_clock, AnswerKey(self.learner, sheet, 1), Override(0.5, "Half", "T. B."))
        self.before = figures(room)
        record = self.there.learner_file(self.learner)
        if harm == "gone":
            record.unlink()
        elif harm == "changed":
            change_behind(record, "update response set points = 1 - points")
        else:
            record.write_bytes(os.urandom(3000))

    def type_again(self, quiz=QUIZ, code=0):
        """Type a sheet of K7-1 once more in a terminal; return what is said."""
        paper = paper_quiz(self.room.desk, quiz)
        keys = ["-", "-", *(each.key for each in paper.questions[2:])]
        tables = [self.room.folder / f"{time}.csv" for time in (1, 2)]
        for each in tables:
            each.write_text(";".join(["K7-1", *keys]) + "\n")
        return run(self.room.desk, "results", "type", quiz, *tables, "--code", paper.code, code=code)

    def told(self):
        return " ".join(map(str, class_report(self.room.desk, self.room.made).problems))

    def told_by_doctor(self):
        return " ".join(each.seen for each in examine(self.room.desk) if each.name.startswith("record "))


@pytest.mark.hard
def test_a_whole_copy_is_put_back_by_the_command_that_is_told(room):
    damaged = Damaged(room)
    assert WAY in damaged.told()
    assert WAY in damaged.told_by_doctor()
    assert "Collect" not in damaged.told() + damaged.told_by_doctor()
    assert "htcourse restore --class 'Group 3-2' --learner K7-1. The damaged file is kept" in damaged.told()
    listed = run(room.desk, "restore", "--list", "--class", "Group 3-2")
    assert listed.startswith("K7-1: another file is in its place")
    said = run(room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1")
    assert said.startswith("Restored: K7-1 from ")
    assert figures(room) == damaged.before
    assert len(list_asides(damaged.there, damaged.learner)) == 1
    assert (damaged.told(), damaged.told_by_doctor()) == ("", "")
    assert "There already: 1." in damaged.type_again()
    again = run(room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1")
    assert again == "The record of K7-1 opens; nothing to do.\n"


@pytest.mark.hard
def test_one_that_was_changed_counts_as_it_is_until_its_copy_is_put_back(room):
    damaged = Damaged(room, harm="changed")
    told = damaged.told_by_doctor()
    assert "They count as they are." in told
    assert "htcourse restore --class 'Group 3-2' --learner K7-1. What stands there is kept." in told
    assert "not taken" not in told
    run(room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1")
    assert figures(room) == damaged.before
    assert damaged.told_by_doctor() == ""


def test_one_that_is_gone_comes_back_with_what_an_older_copy_lacks(room):
    damaged = Damaged(room, harm="gone")
    assert WAY in damaged.told()
    run(room.desk, "restore", "--class", "Group 3-2")
    assert figures(room) == damaged.before


def test_a_sheet_typed_into_a_damaged_record_says_so_whether_it_was_in_or_is_new(room):
    damaged = Damaged(room)
    for quiz in (QUIZ, EXAM):
        said = damaged.type_again(quiz, code=1)
        assert WAY in said
        assert "Taken in: 0. Paper A" in said
        assert "There already" not in said


def test_without_a_whole_copy_they_are_taken_out_added_and_typed_again(room):
    damaged = Damaged(room)
    shutil.rmtree(damaged.there.backups)
    for said in (damaged.told(), damaged.told_by_doctor(), damaged.type_again(code=1)):
        assert NO_COPY in said
        assert ADD_AGAIN in said
    run(room.desk, "class", "roster", "Group 3-2", "--remove", "K7-1", "--yes")
    table = room.folder / "again.csv"
    table.write_text("code,name\nK7-1,Aigerim\n")
    run(room.desk, "class", "roster", "Group 3-2", table)
    assert "K7-1: taken in" in damaged.type_again()
    assert damaged.told() == ""


@pytest.mark.hard
@pytest.mark.parametrize("given", [["--from", "x"], ["--join"], ["--trainer"]])
def test_a_copy_of_a_class_is_put_back_as_it_is_or_not_at_all(room, given):
    damaged = Damaged(room)
    assert "with --class the newest whole copy" in run(
        room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1", *given, code=2
    )
    assert WAY in damaged.told()


def test_who_has_nothing_is_told_and_several_are_named_by_their_codes(room):
    damaged = Damaged(room)
    assert "nothing of K7-2 was taken in" in run(
        room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-2", code=2
    )
    typed_in(room, QUIZ, "K7-2")
    damaged.there.learner_file(person_of(room.made, "K7-2").learner).write_bytes(b"x")
    said = run(room.desk, "restore", "--class", "Group 3-2", code=2)
    assert all(each in said for each in ("K7-1", "K7-2", "name one with --learner"))


def test_of_whom_nothing_is_left_is_named_by_their_code(room):
    damaged = Damaged(room, harm="gone")
    shutil.rmtree(damaged.there.backups)
    said = run(room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1", code=2)
    assert "nothing is left of the record of K7-1, and no copy of it" in said


def test_a_record_of_a_class_in_the_place_of_anothers_is_named_by_the_code_and_comes_in_nowhere_else(room):
    damaged = Damaged(room)
    typed_in(room, QUIZ, "K7-2")
    record = damaged.there.learner_file(damaged.learner)
    record.write_bytes(damaged.there.learner_file(person_of(room.made, "K7-2").learner).read_bytes())
    listed = run(room.desk, "restore", "--list", "--class", "Group 3-2")
    assert f"{record}: a whole record of K7-2\n" in listed
    assert "\nK7-2: opens" in "\n" + listed
    assert "restore --" not in listed


def test_the_pin_of_the_trainer_is_asked_for(room):
    damaged = Damaged(room)
    set_trainer_pin(room.desk, "4827")
    run(room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1", code=1, typed="1111\n")
    assert WAY in damaged.told()
    run(room.desk, "restore", "--class", "Group 3-2", "--learner", "K7-1", typed="4827\n")
    assert damaged.told() == ""


@pytest.mark.hard
@pytest.mark.parametrize("is_moving", [False, True])
def test_a_sheet_that_an_older_copy_lacks_is_taken_in_again(room, is_moving):
    """It was said to be there already: the table had a note of it, the record that was put back had no sheet."""
    typed_in(room, EXAM, "K7-1")
    there = room.desk.of_class(room.made.id)
    record = there.learner_file(person_of(read_class(room.desk, room.made.id), "K7-1").learner)
    older = record.read_bytes()
    typed_in(room, QUIZ, "K7-1", wrong=2)
    before = figures(room)
    shutil.rmtree(there.backups)
    remove_database(record)
    record.write_bytes(older)
    assert len(figures(room)) == len(before) - 1
    tables = [room.folder / f"{time}.csv" for time in (1, 2)]
    paper = paper_quiz(room.desk, QUIZ)
    for each in tables:
        each.write_text(";".join(["K7-1", "-", "-", *(each.key for each in paper.questions[2:])]) + "\n")
    if is_moving:  # what a move takes to another code is in no record for a moment
        made = room.made
        change_class(room.desk, made.id, lambda of: replace(of, more={**of.more, MOVING: {}}))
        assert open_typed(room.desk, made, paper).taken == {"K7-1"}
        return
    assert "K7-1: taken in" in run(room.desk, "results", "type", QUIZ, *tables, "--code", paper.code)
    assert sorted(points for *_, points in figures(room)) == sorted(points for *_, points in before)
    again = run(room.desk, "results", "type", QUIZ, *tables, "--code", paper.code)
    assert "There already: 1." in again
    assert len(figures(room)) == len(before)


def test_who_looks_at_sheets_keeps_nobody_from_taking_others_in(room, monkeypatch):
    """The window looks while it takes in: now and then that was refused, as another window was collecting."""
    typed_in(room, QUIZ, "K7-1")
    opened = []

    def open_and_collect(there, learner):
        with collecting(room.desk, room.made.id):
            opened.append(learner)
        return open_record(there, learner)

    open_record = ReadOnlyRecord.open
    monkeypatch.setattr(ReadOnlyRecord, "open", open_and_collect)
    assert open_typed(room.desk, room.made, paper_quiz(room.desk, QUIZ)).taken == {"K7-1"}
    assert opened == [person_of(read_class(room.desk, room.made.id), "K7-1").learner]


@pytest.mark.hard
def test_a_sheet_that_was_parted_off_is_not_lost(room):
    """A collecting had parted it from a file into a record on no list: the paper's page took it in a second time."""
    typed_in(room, EXAM, "K7-1")
    room.hand_in(0, "K7-1")
    take(room)
    made, before = room.made, figures(room)
    assert part_off(room.desk.of_class(made.id), [person_of(made, "K7-1")], system_clock)
    assert open_typed(room.desk, made, paper_quiz(room.desk, EXAM)).taken == {"K7-1"}
    assert figures(room) == before


@pytest.mark.hard
def test_a_lost_sheet_is_typed_again_and_never_comes_in_with_the_table_of_another(room):
    """It came in with that as of today: a pre-test stood after the post-test, and its owner in no gain."""
    typed_in(room, EXAM, "K7-1")
    there = room.desk.of_class(room.made.id)
    record = there.learner_file(person_of(read_class(room.desk, room.made.id), "K7-1").learner)
    older = record.read_bytes()
    typed_in(room, QUIZ, "K7-1", "2026-03-05")
    shutil.rmtree(there.backups)
    remove_database(record)
    record.write_bytes(older)
    paper = paper_quiz(room.desk, QUIZ)
    tables = [room.folder / f"{time}.csv" for time in (1, 2)]
    for code, day in (("K7-2", "2026-03-12"), ("K7-1", "2026-03-05")):
        for each in tables:
            each.write_text(";".join([code, *(each.key for each in paper.questions)]) + "\n")
        said = run(room.desk, "results", "type", QUIZ, *tables, "--code", paper.code, "--day", day)
        assert "Taken in: 1." in said
        assert f"{code}: taken in, of {day}" in said
        assert "their records have them no more: K7-1" in said, "until it is typed"
    assert "no more" not in run(room.desk, "results", "type", QUIZ, *tables, "--code", paper.code, "--day", day)
    days = [each.day for each in finished_attempts(there).finished if each.quiz == QUIZ]
    assert sorted(days) == ["2026-03-05", "2026-03-12"]


@pytest.mark.hard
@pytest.mark.parametrize("modes", [(Mode.TEST, Mode.EXAM), (Mode.EXAM,)])
def test_a_sheet_of_a_test_is_none_of_the_exam_it_became(room, modes):
    """Whose test sheets were in sat an exam, or was refused the sheet of one: the tables were one."""
    typed_in(room, QUIZ, "K7-1")
    paper = replace(paper_quiz(room.desk, QUIZ), modes=modes, mode=Mode.EXAM if len(modes) > 1 else None)
    typed = open_typed(room.desk, room.made, paper)
    assert (typed.codes(), typed.taken, typed.told) == ((), frozenset(), ())
    assert other_ways(room.desk, room.made, paper) == ("test",)
    keys = [each.key for each in paper.questions]
    take_in(room.desk, room.made, typed.with_keys(1, "K7-1", keys).with_keys(2, "K7-1", keys))
    there = room.desk.of_class(room.made.id)
    found = finished_attempts(there, with_unreleased=True).finished
    assert sorted(each.mode for each in found) == ["exam", "test"]
    test = replace(paper, modes=(Mode.TEST, *modes), mode=Mode.TEST)
    assert open_typed(room.desk, room.made, test).taken == {"K7-1"}


def test_what_a_window_knew_before_is_not_taken_in_again(room):
    """Its sheet had been moved to another code meanwhile: whoever had none was told that theirs is in."""
    typed_in(room, QUIZ, "K7-1")
    paper = paper_quiz(room.desk, QUIZ)
    before = open_typed(room.desk, room.made, paper)
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    keys = [each.key for each in paper.questions]
    typed = before.with_keys(1, "K7-3", keys)
    add_people(room.desk, room.made.id, [Person("K7-3")])
    keep_typed(room.desk, room.made.id, typed, before)
    assert open_typed(room.desk, room.made, paper).taken == {"K7-2"}


def test_the_day_of_sheets_stays_while_any_of_them_waits(room):
    """Another window had typed one: it came in as of today, since all that this window knew of were in."""
    paper = paper_quiz(room.desk, QUIZ)
    keys = [each.key for each in paper.questions]
    typed = TypedPaper(paper, day="2026-03-05").with_keys(1, "K7-1", keys).with_keys(2, "K7-1", keys)
    keep_typed(room.desk, room.made.id, typed, TypedPaper(paper))
    keep_typed(room.desk, room.made.id, typed.with_keys(1, "K7-2", keys), typed)
    assert take_in(room.desk, room.made, typed, clock=now).day == "2026-03-05"
    waiting = open_typed(room.desk, room.made, paper)
    assert waiting.day == "2026-03-05"
    last = take_in(room.desk, room.made, waiting.with_keys(2, "K7-2", keys), clock=now)
    assert last.taken == {"K7-1", "K7-2"}
    assert last.day == open_typed(room.desk, room.made, paper).day == ""


@pytest.mark.hard
def test_a_copy_of_the_class_put_over_a_move_leaves_one_sheet(room):
    """The record made by the move stayed in the folder, and its sheet stood under both codes."""
    typed_in(room, QUIZ, "K7-1", wrong=2)
    folder, before = room.desk.classes / room.made.id, figures(room)
    shutil.copytree(folder, room.folder / "own")
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    (moved,), _ = under(room, "K7-2")
    override(
        room.desk.of_class(room.made.id),
        system_clock,
        AnswerKey(person_of(room.made, "K7-2").learner, moved, 1),
        Override(0.5, "Half", "T. B."),
    )
    shutil.copytree(room.folder / "own", folder, dirs_exist_ok=True)
    all_on_list(room.desk, read_class(room.desk, room.made.id))
    assert [each[:2] for each in figures(room)] == [each[:2] for each in before]
    assert under(room, "K7-1") == ({moved}, set())
    assert not person_of(room.made, "K7-2").learner


@pytest.fixture
def around(room):
    """A quiz before and after the course as two papers, and what types in a sheet whose answers are all right."""
    papers = [replace(paper_quiz(room.desk, BEFORE), modes=(Mode.PRE, Mode.POST), mode=each) for each in AROUND]
    keys = [each.key for each in papers[0].questions]

    def type_in(paper, code):
        take_in(room.desk, room.made, TypedPaper(paper).with_keys(1, code, keys).with_keys(2, code, keys))

    return *papers, type_in


@pytest.mark.hard
def test_a_lost_sheet_is_told_where_another_of_its_quiz_is_there_until_it_is_in_again(room, around):
    """Of a quiz before and after the course one was gone, and nobody was told."""
    pre, post, type_in = around
    type_in(pre, "K7-1")
    there = room.desk.of_class(room.made.id)
    record = there.learner_file(person_of(read_class(room.desk, room.made.id), "K7-1").learner)
    older = record.read_bytes()
    type_in(post, "K7-1")
    newer = record.read_bytes()
    shutil.rmtree(there.backups)
    remove_database(record)
    record.write_bytes(older)
    for _ in range(2):  # also the next time
        assert "K7-1" in str(open_typed(room.desk, room.made, post).told)
    assert open_typed(room.desk, room.made, pre).taken == {"K7-1"}
    type_in(post, "K7-2")
    assert "K7-1" in str(open_typed(room.desk, room.made, post).told)
    remove_database(record)
    record.write_bytes(newer)
    assert open_typed(room.desk, room.made, post).told == (), "the record has it"
    remove_database(record)
    record.write_bytes(older)
    type_in(post, "K7-1")
    assert open_typed(room.desk, room.made, post).told == ()


@pytest.mark.hard
def test_tables_are_of_a_way_for_moves_and_for_what_waits(room, around):
    """After an update to one way a move left its table behind, and its owner's own sheet was told as lost."""
    pre, post, type_in = around
    alone = replace(post, modes=(Mode.POST,), mode=None)
    type_in(pre, "K7-2")
    type_in(alone, "K7-1")
    assert len(names_beside(room.desk, room.made.id)) == 2
    move_sheets(room.desk, room.made.id, "K7-1", "K7-2", BEFORE, "post")
    assert open_typed(room.desk, room.made, alone).taken == {"K7-2"}
    assert open_typed(room.desk, room.made, pre).taken == {"K7-2"}
    other = replace(alone, code="0000", codes=("0000",))
    keys = [each.key for each in pre.questions]
    keep_typed(room.desk, room.made.id, TypedPaper(pre).with_keys(1, "K7-1", keys), TypedPaper(pre))
    assert waiting_elsewhere(room.desk, room.made.id, other) == (), "of the other way"
    keep_typed(room.desk, room.made.id, TypedPaper(alone).with_keys(1, "K7-1", keys), TypedPaper(alone))
    assert len(waiting_elsewhere(room.desk, room.made.id, other)) == 1
    assert waiting_elsewhere(room.desk, room.made.id, alone) == ()


def test_who_got_a_lost_sheet_by_a_move_can_have_an_own_one(room):
    """The note that it was in went along, and the own sheet of who had none was refused for good."""
    typed_in(room, QUIZ, "K7-1")
    (name,) = names_beside(room.desk, room.made.id)
    data = read_beside(room.desk, room.made.id, name)
    keep_beside(room.desk, room.made.id, name, data | {"taken": ["K7-1", "K7-2"]})
    typed = open_typed(room.desk, room.made, paper_quiz(room.desk, QUIZ))
    assert typed.taken == {"K7-1"}
