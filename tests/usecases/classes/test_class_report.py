"""One table behind every report of a class; its figures are those the learners' own computer tells."""

from datetime import UTC, datetime, timedelta
from math import fsum

import pytest
from tests.usecases.class_room import RIGHT, ClassRoom
from tests.usecases.quiz_course import StillClock

from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes.class_records import marked_by_two
from htcourse.usecases.classes.class_report import FEWEST_FOR_A_MEAN, CellState, class_report
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.roster import add_people, find_class
from htcourse.usecases.marking.mark_essays import list_essays
from htcourse.usecases.marking.override import AnswerKey, Override, override_in
from htcourse.usecases.marking.regrade_preview import list_regrades
from htcourse.usecases.results.counting import counting_of


@pytest.fixture
def full(room):
    for at, code in enumerate(("K7-1", "K7-2", "K7-3")):
        room.hand_in(at, code)
    collect(room.desk, room.made, result_files([room.stick]))
    add_people(room.desk, room.made.id, [Person("K7-9", "=1+1")])
    return room


def test_points_are_those_of_the_learners_own_computer(full):
    found = class_report(full.desk, full.made)
    seen = {each.learner: each for each in found.rows}
    for learner in full.learners:
        with ReadOnlyRecord.open(full.lab, learner) as record:
            own = {each.quiz: each for each in reversed(record.attempts()) if each.submitted_at}
        cells = {column.quiz: cell for column, cell in zip(found.columns, seen[learner].cells, strict=True)}
        assert own
        assert {quiz: round(each.points, 6) for quiz, each in own.items()} == {
            quiz: cell.points for quiz, cell in cells.items() if cell.attempt
        }


def test_who_handed_in_nothing_has_a_row(full):
    found = class_report(full.desk, full.made)
    absent = next(each for each in found.rows if each.code == "K7-9")
    assert {each.state for each in absent.cells} == {CellState.NONE}


def test_no_mean_is_told_of_few(full):
    columns = class_report(full.desk, full.made).columns
    assert {each.counted for each in columns} == {1, 2, 3}
    assert {each.mean for each in columns} == {None}
    assert FEWEST_FOR_A_MEAN == 5


def test_a_mean_is_over_those_who_took_part(full, monkeypatch):
    monkeypatch.setattr("htcourse.usecases.classes.class_report.FEWEST_FOR_A_MEAN", 1)
    found = class_report(full.desk, full.made)
    for at, column in enumerate(found.columns):
        own = [each.cells[at] for each in found.rows if each.cells[at].out_of]
        assert column.mean == pytest.approx(fsum(each.points / each.out_of for each in own) / len(own))


def test_the_last_attempt_counts_where_it_is_asked_for(full):
    with LearnerFile.open(full.lab, full.learners[0]) as learner:
        first = next(each for each in learner.attempts() if each.mode == "test")
        again = learner.append_attempt(
            first.quiz, first.mode, module_version=first.module_version, seed=1, drawn=first.drawn
        )
        learner.append_event("attempt-submitted", first.quiz, attempt=again)
    full.hand_in(0)
    collect(full.desk, full.made, result_files([full.stick]))
    for which, attempt in (("first", first.id), ("last", again)):
        found = class_report(full.desk, full.made, counting_of(which=which))
        row = next(each for each in found.rows if each.learner == full.learners[0])
        assert attempt in {each.attempt for each in row.cells}


def test_last_seen_is_what_somebody_did_and_no_mark_of_a_trainer(full):
    there, now = full.desk.of_class(full.made.id), StillClock(datetime(2026, 5, 1, 9, tzinfo=UTC))
    learner = full.learners[0]

    def last_at():
        rows = class_report(full.desk, full.made, clock=now).rows
        return next(each.last_at for each in rows if each.learner == learner)

    before = last_at()
    with LearnerFile.open(there, learner, now) as record:
        attempt = next(each for each in record.attempts() if each.submitted_at)
        given = record.last_responses(attempt.id)
        blank = next((at for at in range(1, len(attempt.drawn) + 1) if at not in given), 1)
        for number in (next(iter(given)), blank):
            override_in(record, AnswerKey(learner, attempt.id, number), Override(0.5, "said aloud", "T"))
        record.append_event(Kind.ATTEMPT_RELEASED, attempt.quiz, attempt=attempt.id)
        record.append_event(Kind.ATTEMPT_TERMS, attempt.quiz, attempt=attempt.id, data={**attempt.terms, "batch": "b"})
    assert last_at() == before
    with LearnerFile.open(there, learner, now) as record:
        record.append_event(Kind.SECTION_READ, "htcourse/x#y")
    assert last_at() > before


def test_a_blank_that_a_trainer_gives_points_for_is_nothing_somebody_did(tmp_path):
    room = ClassRoom(tmp_path)
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT], learner=learner)
    with LearnerFile.open(room.places, learner, room.clock) as record:
        before = record.newest_at()
        room.clock.now += timedelta(days=3)
        override_in(record, AnswerKey(learner, attempt, 2), Override(0.5, "said aloud", "T"))
        assert record.newest_at() == before


def test_lists_call_people_by_their_codes(full):
    there = full.desk.of_class(full.made.id)
    assert not list_essays(there, lambda done, total: None).problems
    for learner, code in zip(full.learners, ("K7-1", "K7-2", "K7-3"), strict=True):
        with ReadOnlyRecord.open(there, learner) as record:
            assert record.preferences()["name"] == code


def test_of_a_damaged_record_it_is_said_whose_results_to_collect_again(full):
    there = full.desk.of_class(full.made.id)
    person = next(each for each in find_class(full.desk, "").people if each.learner)
    path = there.learner_file(person.learner)
    path.write_bytes(path.read_bytes()[:5000])
    (problem,) = class_report(full.desk, find_class(full.desk, "")).problems
    assert f"Collect the results of {person.code} again" in str(problem)
    assert "Restore" not in str(problem)
    collect(full.desk, find_class(full.desk, ""), result_files([full.stick]))
    assert class_report(full.desk, find_class(full.desk, "")).problems == ()


def test_what_a_regrade_would_change_is_looked_for_again_only_where_a_record_is_another(full, monkeypatch):
    """Each look at My class marked every record anew where two keys were in it."""
    there, looked = full.desk.of_class(full.made.id), []

    def look(*given):
        looked.append(given)
        return list_regrades(*given)

    monkeypatch.setattr("htcourse.usecases.marking.regrade_preview.list_regrades", look)
    assert marked_by_two(there, {}) == ()
    assert not looked
    for _ in range(3):
        assert marked_by_two(there, {"course/q": 1}) == ()
    assert len(looked) == 1
    with LearnerFile.open(there, there.learner_ids()[0]) as record:
        record.append_event(Kind.SECTION_READ, "course/s")
    marked_by_two(there, {"course/q": 1})
    assert len(looked) == 2
