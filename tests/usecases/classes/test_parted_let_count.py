"""Sheets of which rows were changed: joined from a whole copy, or as a trainer let them count, and told as such."""

import pytest
from tests.store.behind import change_behind, without_copies
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_day_of_sheets import QUIZ, typed_in
from tests.usecases.classes.test_parted_sheets import figures, under

from htcourse.core.clock import system_clock
from htcourse.store.class_files import person_of
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.classes.on_list import all_on_list, move_results
from htcourse.usecases.people.held_exam import count_as_it_is, take_aside_back

CHANGED = "update response set points = 1.0 - points where number = 3 and attempt = '{}'"
SPOILT = {"changed": CHANGED, "gone": "delete from response where number = 3 and attempt = '{}'"}
BROKEN = "update response set answer = '{{broken' where number = 3 and attempt = '{}'"


def sheet_of(room, code):
    """Return the id of the record under a code, and the one sheet in it."""
    there, learner = room.desk.of_class(room.made.id), person_of(room.made, code).learner
    with ReadOnlyRecord.open(there, learner) as record:
        (sheet,) = (each for each in record.attempts() if each.is_paper)
    return learner, sheet


@pytest.fixture
def spoil(room):
    """Type a sheet for K7-1 and let another program change it by a statement."""

    def typed_and_spoilt(statement, *, has_copy=False):
        typed_in(room, QUIZ, "K7-1", "2026-03-05", wrong=2)
        there, (learner, sheet) = room.desk.of_class(room.made.id), sheet_of(room, "K7-1")
        before = figures(room)
        assert change_behind(there.learner_file(learner), statement.format(sheet.id)) == 1
        if not has_copy:
            without_copies(there, learner)
        return there, learner, sheet.id, before

    return typed_and_spoilt


@pytest.mark.hard
@pytest.mark.parametrize("statement", [*SPOILT.values(), BROKEN], ids=[*SPOILT, "broken"])
def test_a_file_joins_sheets_that_were_changed_from_their_whole_copy(room, spoil, statement):
    _, _, sheet, before = spoil(statement, has_copy=True)
    room.hand_in(0, "K7-1")
    assert [each.is_taken for each in take(room).rows] == [True]
    assert under(room, "K7-1")[0] == {sheet}
    assert before[0] in figures(room)


@pytest.mark.hard
@pytest.mark.parametrize("statement", [*SPOILT.values(), BROKEN], ids=[*SPOILT, "broken"])
def test_a_file_waits_for_sheets_that_were_changed_and_have_no_copy(room, spoil, statement):
    there, learner, sheet, _ = spoil(statement)
    room.hand_in(0, "K7-1")
    found = take(room)
    assert not any(each.is_taken for each in found.rows)
    assert len(found.problems) == 1
    assert "on the page Exams" in f"{found.problems[0]} {found.problems[0].fix}"
    all_on_list(room.desk, room.made)
    assert there.learner_ids() == (learner,)
    assert sheet_of(room, "K7-1")[1].id == sheet


@pytest.mark.hard
@pytest.mark.parametrize("statement", SPOILT.values(), ids=SPOILT.keys())
def test_what_was_let_count_is_known_as_such_wherever_the_sheets_go(room, spoil, statement):
    there, learner, sheet, _ = spoil(statement)
    assert count_as_it_is(there, system_clock, learner, sheet, "T. B.").progress
    let_count = sheet_of(room, "K7-1")[1].let_count
    assert let_count is not None
    room.hand_in(0, "K7-1")
    assert [each.is_taken for each in take(room).rows] == [True]
    assert under(room, "K7-1")[0] == {sheet}, "and it is not damaged"
    assert sheet_of(room, "K7-1")[1].let_count == let_count
    before = figures(room)
    move_results(room.desk, room.made.id, "K7-1", "K7-2")
    assert under(room, "K7-1") == ({sheet}, set())
    assert under(room, "K7-2")[1]
    own, parted = sheet_of(room, "K7-1")
    assert parted.let_count == let_count
    assert figures(room) == before
    take_aside_back(there, system_clock, own, sheet, "T. B.")
    assert sheet_of(room, "K7-1")[1].is_doubted


def test_what_was_let_count_and_cannot_be_read_parts_from_nothing(room, spoil):
    there, learner, sheet, _ = spoil(BROKEN)
    assert count_as_it_is(there, system_clock, learner, sheet, "T. B.").progress
    room.hand_in(0, "K7-1")
    found = take(room)
    assert not any(each.is_taken for each in found.rows)
    assert "are not what was written" in str(found.problems[0])
    assert there.learner_ids() == (learner,)
