"""Collecting that was killed, stopped, out of room or done twice at once: nobody is left out, no receipt is untrue."""

import os
import shlex
import shutil
import sys
from dataclasses import replace
from itertools import product

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.usecases.classes.test_collect import kinds, take

from htcourse.cli import cli
from htcourse.core.errors import Cancelled, CourseError, FolderError, InUseError, LearnerFileError
from htcourse.core.ids import new_id
from htcourse.store.class_files import Person, change_class, read_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.store.learners_here import bring_learner
from htcourse.store.preferences import NAME
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import _Desk, look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.on_list import all_on_list, collecting, move_results
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.receipts import read_receipt
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.taking_out import remove_person
from htcourse.usecases.classes.typed_paper import TypedPaper, keep_typed, read_typed, ready
from htcourse.usecases.classes.work import tick


def killed_while_collecting(room, monkeypatch, **more):
    """Take the stick in, but end before the list is written."""
    with monkeypatch.context() as killed:
        killed.setattr("htcourse.usecases.classes.collect._Desk.keep_list", lambda *_: None)
        return take(room, **more)


@pytest.mark.hard
def test_collecting_that_was_killed_gave_no_receipt_and_leaves_nobody_out(room, monkeypatch):
    for at, code in enumerate(("K7-1", "K7-2", "K7-3")):
        room.hand_in(at, code)
    before = room.made
    killed_while_collecting(room, monkeypatch)
    assert not any(each.learner for each in read_class(room.desk, before.id).people)
    assert not [*room.stick.glob("*.htreceipt")]
    again = take(room)
    assert kinds(again) == [FileVerdict.DUPLICATE] * 3
    assert [each.receipt for each in again.rows] == [
        f"K7-1-{room.made.id[:8]}.htreceipt",
        f"K7-2-{room.made.id[:8]}.htreceipt",
        f"K7-3-{room.made.id[:8]}.htreceipt",
    ]
    assert [(each.code, each.learner) for each in room.made.people] == list(
        zip(("K7-1", "K7-2", "K7-3"), room.learners, strict=True)
    )
    assert not any(each.receipt for each in take(room).rows)


@pytest.mark.hard
def test_a_receipt_that_says_less_than_is_here_is_written_anew(room, monkeypatch):
    first = room.hand_in(0, "K7-1").path
    take(room)
    given = read_receipt(room.stick / f"K7-1-{room.made.id[:8]}.htreceipt")
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        drawn = learner.attempts()[-1].drawn[0]
        shown = learner.shown({drawn.shown})[drawn.shown]
        learner.append_response(drawn.question, {}, shown=shown, points=0.0, verdict="wrong")
    first.unlink()
    room.hand_in(0, "K7-1")
    with monkeypatch.context() as killed:  # between the rows and the receipts
        killed.setattr("htcourse.usecases.classes.collect._Desk._give_receipt", lambda *_: "")
        take(room)
    assert read_receipt(room.stick / f"K7-1-{room.made.id[:8]}.htreceipt") == given
    again = take(room)
    assert (kinds(again), again.rows[0].receipt) == ([FileVerdict.DUPLICATE], f"K7-1-{room.made.id[:8]}.htreceipt")
    assert read_receipt(room.stick / f"K7-1-{room.made.id[:8]}.htreceipt").answers == given.answers + 1
    (room.stick / f"K7-1-{room.made.id[:8]}.htreceipt").write_bytes(b"")
    take(room)
    assert read_receipt(room.stick / f"K7-1-{room.made.id[:8]}.htreceipt").answers == given.answers + 1
    assert not any(each.receipt for each in take(room).rows)


@pytest.mark.hard
def test_whom_a_killed_collecting_left_out_stands_on_the_list_and_can_be_removed(room, monkeypatch):
    room.hand_in(0, "K7-1")
    room.hand_in(2, "K9-9")
    killed_while_collecting(room, monkeypatch)
    assert {each.code: each.learner for each in room.made.people} == {
        "K7-1": room.learners[0],
        "K7-2": "",
        "K9-9": room.learners[2],
    }
    remove_person(room.desk, room.made.id, "K9-9")
    assert room.desk.of_class(room.made.id).learner_ids() == (room.learners[0],)


@pytest.mark.hard
def test_who_was_killed_before_anything_was_marked_is_marked_and_asked_nothing(room, monkeypatch):
    room.hand_in(0, "K7-1")
    with monkeypatch.context() as killed:
        killed.setattr("htcourse.usecases.classes.collect.mark_here", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            take(room)
    marked = []
    monkeypatch.setattr("htcourse.usecases.classes.marked_here.mark_here", lambda *given: marked.append(given[1:3]))
    assert room.made.person("K7-1").learner == room.learners[0]
    assert marked == [(room.learners[0], "K7-1")]
    shutil.rmtree(room.stick)
    room.stick.mkdir()
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
    room.hand_in(0, "K7-1")
    assert kinds(take(room)) == [FileVerdict.NEWER]


def test_nobody_is_marked_as_handed_in_whose_record_found_no_room(room, monkeypatch):
    room.hand_in(0, "K7-1")

    def full(*_, **__):
        raise FolderError("The disk is full.")

    with monkeypatch.context() as disk:
        disk.setattr("htcourse.usecases.classes.collect.bring_learner", full)
        with pytest.raises(FolderError):
            take(room)
    assert not any(each.learner for each in room.made.people)
    assert kinds(take(room)) == [FileVerdict.NEW]


@pytest.mark.hard
def test_two_do_not_collect_for_one_class_at_once(room):
    room.hand_in(0, "K7-1")
    with collecting(room.desk, room.made.id), pytest.raises(InUseError, match="is collecting for this class"):
        take(room)
    assert kinds(take(room)) == [FileVerdict.NEW]
    other = new_class(room.desk, "Group 2-1")
    with collecting(room.desk, other.id):
        assert kinds(take(room)) == [FileVerdict.DUPLICATE]


def test_a_receipt_bears_the_code_of_the_list_that_was_written(room, monkeypatch):
    room.hand_in(2, "K9-9")
    keep_list = _Desk.keep_list

    def meanwhile(desk, clock):  # another window puts somebody else's record under that code
        monkeypatch.undo()
        others = [Person("K9-9", learner=new_id(), signer="another")]
        change_class(room.desk, room.made.id, lambda before: replace(before, people=(*before.people, *others)))
        keep_list(desk, clock)

    monkeypatch.setattr("htcourse.usecases.classes.collect._Desk.keep_list", meanwhile)
    assert [each.code for each in take(room).rows] == ["K9-9-2"]
    assert read_receipt(room.stick / f"K9-9-2-{room.made.id[:8]}.htreceipt").code == "K9-9-2"
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[2]) as record:
        assert record.preference(NAME) == "K9-9-2"


@pytest.mark.hard
def test_collecting_that_is_stopped_keeps_whom_it_has(room):
    for at, code in enumerate(("K7-1", "K7-2", "K7-3")):
        room.hand_in(at, code)

    def report(done, total):
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        take(room, report=report)
    there = room.desk.of_class(room.made.id)
    assert {each.learner for each in room.made.people if each.learner} == {*there.learner_ids()}
    assert there.learner_ids()


@pytest.mark.hard
def test_where_the_disk_is_full_half_way_what_came_in_is_told(room, monkeypatch):
    for at, code in enumerate(("K7-1", "K7-2", "K7-3")):
        room.hand_in(at, code)
    brought = []

    def until_full(there, copy, *given, **more):
        brought.append(copy)
        if len(brought) > 2:
            raise FolderError("No space left.")
        return bring_learner(there, copy, *given, **more)

    with monkeypatch.context() as disk:
        disk.setattr("htcourse.usecases.classes.collect.bring_learner", until_full)
        found = take(room)
    assert [each.is_taken for each in found.rows] == [True, True]
    (problem,) = found.problems
    assert "K7-3" in str(problem)
    assert "No space left." in str(problem)
    assert [bool(each.learner) for each in room.made.people] == [True, True]
    assert sorted(kinds(take(room))) == [FileVerdict.DUPLICATE, FileVerdict.DUPLICATE, FileVerdict.NEW]


def test_the_command_ends_with_1_where_something_was_not_kept(room, monkeypatch):
    for at, code in enumerate(("K7-1", "K7-2")):
        room.hand_in(at, code)
    asked = ["--home", str(room.desk.home), "results", "collect", str(room.stick)]
    brought = []

    def until_full(there, copy, *given, **more):
        brought.append(copy)
        if len(brought) > 1:
            raise FolderError("No space left.")
        return bring_learner(there, copy, *given, **more)

    with monkeypatch.context() as disk:
        disk.setattr("htcourse.usecases.classes.collect.bring_learner", until_full)
        told = CliRunner().invoke(cli, asked)
    assert "1 new" in told.output
    assert "No space left." in told.output
    assert (told.exit_code, CliRunner().invoke(cli, asked).exit_code) == (1, 0)


@pytest.mark.hard
@pytest.mark.parametrize("others", [0, 1])
@pytest.mark.parametrize("only_looks", [False, True])
def test_the_command_ends_with_1_where_a_file_is_damaged_whatever_else_comes_in(room, others, only_looks):
    paths = [room.hand_in(at, code).path for at, code in enumerate(("K7-1", "K7-2"))][: 1 + others]
    paths[0].write_bytes(paths[0].read_bytes()[:-1])
    asked = ["--home", str(room.desk.home), "results", "collect", *map(str, paths), *["--look"] * only_looks]
    told = CliRunner().invoke(cli, asked)
    assert "1 damaged" in told.output
    assert told.output.count("1 new") == others
    assert told.exit_code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_pipe_named_outright_is_told_and_not_waited_for(room, tmp_path):
    os.mkfifo(pipe := tmp_path / "pipe.htresult")
    told = CliRunner().invoke(cli, ["--home", str(room.desk.home), "results", "collect", str(pipe)])
    assert isinstance(told.exception, FolderError)
    assert f"“{pipe}” cannot be read" in str(told.exception)


@pytest.mark.hard
def test_a_code_is_told_with_the_name_of_whose_it_is_or_with_none(room):
    """Of two people with one code the second was told under a code of its own with the name of the first."""
    room.hand_in(0, "K7-1")
    take(room)
    second = room.hand_in(1, "k7-1").path
    assert [each.who for each in take(room).rows if each.is_asked] == ["k7-1 Aigerim S."]
    assert take(room, also=[second]).rows[-1].who == "k7-1-2"
    with LearnerFile.open(room.lab, room.learners[1]) as learner:
        drawn = learner.attempts()[-1].drawn[0]
        learner.append_response(
            drawn.question, {}, shown=learner.shown({drawn.shown})[drawn.shown], points=0.0, verdict="wrong"
        )
    second.unlink()
    room.hand_in(1, "k7-1")
    for found in (look(room.desk, room.made, result_files([room.stick])), take(room)):
        assert [each.who for each in found.rows if each.found is FileVerdict.NEWER] == ["k7-1-2"]


@pytest.mark.hard
def test_what_was_handed_in_under_each_others_code_is_exchanged_and_asked_about_no_more(room):
    room.hand_in(0, "K7-2")
    take(room)
    assert move_results(room.desk, room.made.id, "k7-2", "K7-1").of_other is None
    assert [each.learner for each in room.made.people] == [room.learners[0], ""]
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        assert record.preference(NAME) == "K7-1"
    (row,) = take(room).rows
    assert (row.found, row.code, row.stands_under, row.name) == (FileVerdict.DUPLICATE, "K7-2", "K7-1", "")
    room.hand_in(1, "K7-2").path.rename(room.stick / "owner.htresult")
    assert sorted(kinds(take(room))) == [FileVerdict.DUPLICATE, FileVerdict.NEW]
    moved = move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert (moved.is_new, moved.to.code, moved.of_other and moved.of_other.code) == (True, "K7-2", "K7-1")
    assert [each.learner for each in room.made.people] == [room.learners[1], room.learners[0]]
    assert set(kinds(take(room))) == {FileVerdict.DUPLICATE}
    with pytest.raises(CourseError, match="Nothing was handed in"):
        move_results(room.desk, room.made.id, "K7-1", "K7-1")


def exchanged(room):
    """Two people's results, each under the other's code."""
    for at, code in enumerate(("K7-1", "K7-2")):
        room.hand_in(at, code)
    take(room)
    return [each.learner for each in room.made.people]


@pytest.mark.parametrize("at", few([0, 1]))
def test_a_move_that_is_refused_has_moved_nothing(room, at):
    before = exchanged(room)
    path = room.desk.of_class(room.made.id).learners / f"{before[at]}.db"
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(LearnerFileError):
        move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert [each.learner for each in room.made.people] == before
    path.write_bytes(content)
    assert move_results(room.desk, room.made.id, "K7-1", "K7-2").is_new
    assert [each.learner for each in room.made.people] == before[::-1]


def test_the_same_move_again_is_not_its_reverse_and_ends_what_was_stopped(room, monkeypatch):
    before = exchanged(room)
    with monkeypatch.context() as disk:

        def full(*_):
            raise FolderError("No space left.")

        disk.setattr(LearnerFile, "set_preference", full)
        with pytest.raises(FolderError):
            move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert not move_results(room.desk, room.made.id, "k7-1", "K7-2").is_new
    assert [each.learner for each in room.made.people] == before[::-1]
    for each in room.made.people:
        with ReadOnlyRecord.open(room.desk.of_class(room.made.id), each.learner) as record:
            assert record.preference(NAME) == each.code
    assert move_results(room.desk, room.made.id, "K7-2", "K7-1").is_new, "the way back is the other way round"
    assert [each.learner for each in room.made.people] == before


def move(room, *codes):
    """Return what the command says to a move."""
    given = ["--home", str(room.desk.home), "class", "move", "Group 3-2", *codes]
    return CliRunner().invoke(cli, given).output.splitlines()


@pytest.mark.hard
def test_a_move_says_that_it_exchanged_what_stood_under_both_and_how_to_turn_that_back(room):
    room.hand_in(0, "K7-1")
    take(room)
    assert move(room, "K7-1", "K7-2") == ["What was handed in under K7-1 stands under K7-2."]
    move(room, "K7-2", "K7-1")
    before = exchanged(room)
    for again in ("", " already: it was moved before"):
        said = move(room, "K7-2", "K7-1")
        assert said[0] == f"What was handed in under K7-2 stands under K7-1{again}."
        assert "had stood under K7-1 Aigerim S. stands under K7-2 Nurlan T. now" in said[1]
        assert [each.learner for each in room.made.people] == before[::-1]
    CliRunner().invoke(cli, shlex.split(said[2].partition(": htcourse ")[2]))
    assert [each.learner for each in room.made.people] == before


@pytest.mark.parametrize("ending", few(["gone", "listed", "ticked"], 2))
def test_a_code_that_a_file_alone_brought_goes_with_its_results_unless_somebody_means_a_person_by_it(room, ending):
    room.hand_in(0, "G-9")
    take(room)
    assert [each.code for each in room.made.people] == ["K7-1", "K7-2", "G-9"]
    if ending == "ticked":
        tick(room.desk, room.made.id, "2026-03-09", "G-9", is_there=True)
    if ending == "listed":
        add_people(room.desk, room.made.id, [Person("g-9")])
    move_results(room.desk, room.made.id, "G-9", "K7-1")
    rest = [] if ending == "gone" else ["G-9"]
    assert [each.code for each in room.made.people] == ["K7-1", "K7-2", *rest]
    assert room.made.people[0].learner == room.learners[0]
    assert not move_results(room.desk, room.made.id, "G-9", "K7-1").is_new, "it was done"
    (row,) = take(room).rows
    assert (row.found, row.stands_under) == (FileVerdict.DUPLICATE, "K7-1"), "its file brings nobody back"
    assert len(room.made.people) == 2 + len(rest)


def test_sheets_typed_for_a_code_that_went_with_its_results_hold_up_nobody_elses(room):
    room.hand_in(0, "G-9")
    take(room)
    paper = paper_quiz(room.desk, "htcourse/act-means-purpose", "B")
    typed = TypedPaper(paper)
    for code, time in product(("G-9", "K7-2"), (1, 2)):
        typed = typed.with_keys(time, code, [each.key for each in paper.questions])
    keep_typed(room.desk, room.made.id, typed)
    move_results(room.desk, room.made.id, "G-9", "K7-1")
    typed = read_typed(room.desk, room.made.id, paper)
    assert ready(typed, [each.code for each in room.made.people]) == ("K7-2",)
    (problem,) = take_in(room.desk, room.made, typed).problems
    assert "codes of these sheets: G-9" in str(problem)
    typed = read_typed(room.desk, room.made.id, paper)
    assert (typed.taken, typed.codes()) == (frozenset({"K7-2"}), ("G-9", "K7-2")), "the sheet of nobody waits"
    cleared = typed.with_keys(1, "G-9", ()).with_keys(2, "G-9", ())
    keep_typed(room.desk, room.made.id, cleared, typed)
    assert take_in(room.desk, room.made, cleared).codes() == ("K7-2",)


@pytest.mark.hard
def test_a_code_that_was_made_for_a_second_owner_goes_once_a_file_says_their_own(room):
    room.hand_in(0, "K7-1").path.rename(room.stick / "first.htresult")
    take(room)
    second = room.hand_in(1, "K7-1").path.rename(room.stick / "second.htresult")
    take(room, also=[second])
    assert [each.code for each in room.made.people] == ["K7-1", "K7-2", "K7-1-2"]
    own = room.hand_in(1, "K7-2").path
    take(room, also=[own])
    assert [(each.code, each.learner) for each in room.made.people] == list(
        zip(("K7-1", "K7-2"), room.learners, strict=False)
    )


def test_while_another_window_collects_nobody_has_two_rows(room, monkeypatch):
    room.hand_in(0, "K7-1")
    before = room.made
    killed_while_collecting(room, monkeypatch)  # brought in, and not on the list yet
    with collecting(room.desk, before.id):
        of = all_on_list(room.desk, read_class(room.desk, before.id))
        rows = class_report(room.desk, of).rows
    assert [(each.code, each.learner) for each in rows] == [("K7-1", room.learners[0]), ("K7-2", "")]
    assert rows[0].answers
