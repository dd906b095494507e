"""Moves of sheets that are stopped or refused half-way: each sheet stands under one code, and doing it again works."""

from types import SimpleNamespace

import pytest
from tests.killed import KilledError, killed
from tests.store.behind import change_behind
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_day_of_sheets import QUIZ, typed_in
from tests.usecases.classes.test_marks_kept import taken as taken_in
from tests.usecases.classes.test_older_records import Newer
from tests.usecases.classes.test_parted_sheets import NOTHING, figures, joined, moved, under

from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.core.quiz import Mode
from htcourse.store import parted_record
from htcourse.store.class_files import Person, person_of
from htcourse.store.given_marks import given_file
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes import moving_sheets, on_list, take_in_sheets
from htcourse.usecases.classes.on_list import all_on_list
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people, find_class
from htcourse.usecases.classes.take_in_sheets import move_sheets
from htcourse.usecases.classes.typed_paper import read_typed
from htcourse.usecases.marking.more_attempts import Allowance, Cause, allow_more
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.every_record import gone_records
from htcourse.usecases.people.held_exam import count_as_it_is

__all__ = ["joined"]


def killed_in(monkeypatch, room, module, name, *, times=1):
    """Move the sheets of K7-1, and let the program end at a step, the so manieth time that it comes there."""
    real, left = getattr(module, name), [times]

    def step(*given, **named):
        left[0] -= 1
        return real(*given, **named) if left[0] else killed()

    looks = iter([on_list.take_up])  # the one at the beginning
    with monkeypatch.context() as power:
        power.setattr(module, name, step)
        power.setattr(take_in_sheets, "take_up", lambda *given: next(looks, lambda *_: None)(*given))
        with pytest.raises(KilledError):
            move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    all_on_list(room.desk, room.made)


def taken(room):
    return read_typed(room.desk, room.made.id, paper_quiz(room.desk, QUIZ, "A")).taken


@pytest.mark.hard
@pytest.mark.parametrize("step", ["put_ready", "list_backups"])
def test_sheets_whose_move_is_killed_before_it_is_decided_stay(room, joined, monkeypatch, step):
    before = figures(room)
    killed_in(monkeypatch, room, parted_record, step)
    assert (under(room, "K7-1"), under(room, "K7-2")) == (joined, NOTHING)
    assert not move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((set(), joined[1]), (joined[0], set()))
    assert figures(room) == before


def test_a_copy_that_cannot_be_removed_leaves_no_sheet_twice(room, joined, monkeypatch):
    with monkeypatch.context() as held:
        held.setattr(parted_record, "remove_database", lambda path: (path / "in use").read_bytes())
        with pytest.raises(CourseError):
            move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert (under(room, "K7-1"), under(room, "K7-2")) == (joined, NOTHING)


@pytest.fixture
def both(room):
    """A sheet under each of two codes, what stands there."""
    typed_in(room, QUIZ, "K7-1", "2026-03-05", wrong=2)
    typed_in(room, QUIZ, "K7-2", "2026-03-05", wrong=1)
    return under(room, "K7-1"), under(room, "K7-2")


def test_an_exchange_that_is_killed_between_the_two_is_undone(room, both, monkeypatch):
    before = figures(room)
    killed_in(monkeypatch, room, parted_record, "part_attempts", times=2)
    assert (under(room, "K7-1"), under(room, "K7-2")) == both
    assert move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert (under(room, "K7-2"), under(room, "K7-1")) == both
    assert figures(room) == before


def test_an_exchange_of_which_one_record_was_changed_moves_nothing(room, both):
    there = room.desk.of_class(room.made.id)
    other = person_of(room.made, "K7-2").learner
    change_behind(there.learner_file(other), "update response set points = 0.0 where number = 3")
    with pytest.raises(LearnerFileError, match="are not what was written") as refused:
        move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert "count as they are, on the page Exams" in refused.value.fix
    assert under(room, "K7-1") == both[0]
    assert person_of(room.made, "K7-2").learner == other
    assert len(there.learner_ids()) == 2
    assert moved(room, "K7-1", "K7-2", "--sheets", QUIZ).exit_code == 1
    with ReadOnlyRecord.open(there, other) as record:
        (changed,) = record.attempts()
    assert count_as_it_is(there, system_clock, other, changed.id, "T. B.").progress, "as the sentence says"
    assert moved(room, "K7-1", "K7-2", "--sheets", QUIZ).exit_code == 0
    assert (under(room, "K7-2"), under(room, "K7-1")) == both


STEPS = ("take_up_one", "exchange_typed", "_drop_emptied", "_without_moving", "remove_results")


@pytest.mark.hard
@pytest.mark.parametrize("step", STEPS)
def test_a_move_that_is_killed_once_decided_is_ended_by_the_next_look(room, monkeypatch, step):
    typed_in(room, QUIZ, "K7-1", "2026-03-05", wrong=2)
    before, sheet = figures(room), under(room, "K7-1")
    with monkeypatch.context() as power:
        power.setattr(on_list if step == "take_up_one" else moving_sheets, step, killed)
        with pytest.raises(KilledError):
            move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    all_on_list(room.desk, room.made)
    assert (under(room, "K7-1"), under(room, "K7-2")) == (NOTHING, sheet)
    assert figures(room) == before
    assert taken(room) == {"K7-2"}
    assert [bool(each.learner) for each in room.made.people] == [False, True]
    assert len(room.desk.of_class(room.made.id).learner_ids()) == 1
    assert moving_sheets.moving_in(room.made) is None
    typed_in(room, QUIZ, "K7-1", "2026-03-05")


@pytest.mark.hard
def test_a_sheet_set_aside_parts_as_one_of_paper(room, joined):
    there, learner = room.desk.of_class(room.made.id), person_of(room.made, "K7-1").learner
    with LearnerFile.open(there, learner, system_clock) as record:
        record.append_event(Kind.EXAM_SET_ASIDE, QUIZ, attempt=next(iter(joined[0])), data={"by": "T. B."})
    on_list.move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert not person_of(room.made, "K7-1").is_taken
    room.hand_in(1, "K7-1")
    assert [each.joins_paper for each in take(room).rows if each.is_taken] == [True]


EXAM = "htcourse/course-exam"


def test_attempts_that_a_trainer_allowed_stay_with_the_sheets(room):
    typed_in(room, EXAM, "K7-1", "2026-03-05", wrong=20, letter="A")
    typed_in(room, EXAM, "K7-1", "2026-03-06", wrong=2, letter="B")
    there, learner = room.desk.of_class(room.made.id), person_of(room.made, "K7-1").learner
    allow_more(there, system_clock, Allowance(learner, EXAM, Mode.EXAM), 2, Cause("ill", "T. B."))
    room.hand_in(0, "K7-1")
    take(room)

    def counting():
        return sorted((each.points, each.is_beyond) for each in list_seen(there).rows if each.quiz_id == EXAM)

    before = counting()
    assert len(before) == 2
    assert not any(beyond for _, beyond in before)
    on_list.move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert counting() == before


def test_what_waits_for_a_newer_file_goes_on_waiting(tmp_path):
    room = copy_of(Newer, tmp_path)
    add_people(room.places, room.of.id, [Person("K7-2")])
    room.lose()
    taken_in(room, room.path)
    typed_in(SimpleNamespace(desk=room.places, made=find_class(room.places, "Spring")), QUIZ, "K7-1", "2026-03-05")
    told = [str(each) for each in gone_records(room.there)]
    assert told
    on_list.move_results(room.places, room.of.id, "K7-1", "K7-2")
    assert len(gone_records(room.there)) == 1
    kept = [each for each in given_file(room.there, "").parent.glob("*.json") if room.since in each.read_text()]
    assert len(kept) == 1
    taken_in(room, room.newer)
    assert [each.points for each in list_seen(room.there).rows if each.attempt_id == room.since] == [0.5]
    room.lab.close()
