"""An older record of sheets from paper was put in place: what is missing outlives what takes its copies away."""

import shutil

import pytest
from tests.cli.test_classes import run
from tests.usecases.classes.test_day_of_sheets import BEFORE, QUIZ, typed_in
from tests.usecases.classes.test_parted_sheets import figures, under

from htcourse.core.clock import system_clock
from htcourse.store.class_files import person_of
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.people.every_record import gone_records


@pytest.fixture
def older(room):
    """A class where somebody has two sheets and a mark by hand, and then the record of the first sheet alone."""
    there = room.desk.of_class(room.made.id)
    typed_in(room, QUIZ, "K7-1", "2026-03-05", wrong=2)
    first, _ = under(room, "K7-1")
    record = there.learner_file(person_of(room.made, "K7-1").learner)
    shutil.copy2(record, kept := room.folder / "kept.db")
    typed_in(room, BEFORE, "K7-1", "2026-03-06")
    (second,) = under(room, "K7-1")[0] - first
    override(there, system_clock, AnswerKey(record.stem, second, 1), Override(0.5, "Half of it", "T. B."))
    whole = figures(room)
    shutil.copy2(kept, record)
    assert [type(each).__name__ for each in gone_records(there)] == ["OlderRecordError"]
    return first | {second}, whole


def collect(room):
    run(room.desk, "results", "collect", room.hand_in(0, "K7-1").path)


def move(room):
    run(room.desk, "class", "move", "Group 3-2", "K7-1", "K7-2", "--sheets", QUIZ)


def type_once_more(room):
    typed_in(room, QUIZ, "K7-1", "2026-03-05", wrong=2)


@pytest.mark.hard
@pytest.mark.parametrize("does", [collect, move, type_once_more])
def test_no_sheet_and_no_mark_goes_with_the_copies(room, older, does):
    sheets, whole = older
    does(room)
    assert under(room, "K7-1")[0] | under(room, "K7-2")[0] == sheets
    assert [each for each in figures(room) if each[0] in sheets] == whole
    assert not gone_records(room.desk.of_class(room.made.id))
