"""What a class was given stands in its report, whoever did it, in whatever way: not begun, begun, done, and late."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES

from htcourse.core.course import Route
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.moodle_grades import moodle_rows
from htcourse.usecases.classes.reports import ReportKind, marks_table, report_table
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.work import Work, WorkKind, give

BRIEF = Quiz("brief", {"en": "Brief"}, "", (Mode.PRACTICE,), ("essay",), ())
BEFORE = [
    Quiz(f"before-{form.lower()}", {"en": "Before"}, "", (Mode.PRE,), (question,), (), form=form)
    for form, question in (("A", "q1"), ("B", "q2"))
]
SAT = Quiz("sat", {"en": "Sat"}, "", (Mode.TEST, Mode.EXAM), ("q1",), ())
OFFICERS = Quiz("officers", {"en": "Basics"}, "", (Mode.TEST,), ("q1",), (), routes=("officer",))
ROUTES = (Route("university", {"en": "University"}), Route("officer", {"en": "Officer"}))
TEXT = {"text": "I would ask first."}


@pytest.fixture
def room(tmp_path):
    """People of a class whose trainer has the module, three on its list who handed in nothing yet."""
    desk = Places(tmp_path / "desk")
    desk.prepare()
    room = ClassRoom(tmp_path, replace(MODULE, quizzes=(*QUIZZES, BRIEF, OFFICERS, SAT, *BEFORE), routes=ROUTES))
    package = tmp_path / "course.htmod"
    package.write_bytes(b"")
    install_library(desk, room.library, package)
    room.places = desk.of_class(new_class(desk, "Group").id)
    room.places.prepare()
    return room


def _give(room, kind, ref, due=""):
    desk = Places(room.folder / "desk")
    give(desk, find_class(desk, "").id, Work(kind, ref, due))


def _report(room, more=()):
    desk = Places(room.folder / "desk")
    of = find_class(desk, "")
    learners = room.places.learner_ids()
    add_people(desk, of.id, [Person(f"K{at}", learner=each) for at, each in enumerate(learners, 1)] + list(more))
    return class_report(desk, find_class(desk, ""), clock=room.clock)


def _states(found, title):
    table = marks_table(found)
    (at,) = [at for at, head in enumerate(table.head) if head.startswith(f"{title}: state")]
    return [row[at] for row in table.rows]


def test_an_essay_for_practice_alone_has_a_column_with_what_waits(room):
    """A capstone is an essay by itself, in practice only: handed in by six, it was in no column, and none waited."""
    _give(room, WorkKind.QUIZ, "course/brief")
    for _ in range(6):
        room.take("course/brief", [TEXT], mode=Mode.PRACTICE)
    found = _report(room, [Person("K9")])
    assert _states(found, "Brief") == ["waits for a mark"] * 6 + ["–", "done: 6 of 7, late: 0"]
    assert sum(each.answers for each in found.rows) == sum(each.waiting for each in found.rows) == 6
    assert [each.needs.essays for each in found.rows] == [1] * 6 + [0]


def test_what_nobody_began_has_a_column_of_the_way_it_is_tested_in(room):
    _give(room, WorkKind.QUIZ, "course/basics", "2026-03-10")
    found = _report(room, [Person("K9")])
    table = marks_table(found)
    assert table.head[4:6] == ("Basics: points", "Basics, by 2026-03-10: state")
    assert _states(found, "Basics, by 2026-03-10") == ["–", "done: 0 of 1, late: 0"]
    assert moodle_rows(found) == [["ID number"], ["K9"]], "an empty column would be an empty grade item"


def test_practice_alone_counts_as_done_and_a_test_stands_for_itself(room):
    _give(room, WorkKind.QUIZ, "course/basics")
    both = room.person()
    room.take("course/basics", [RIGHT, RIGHT, None], mode=Mode.PRACTICE, learner=both)
    room.take("course/basics", [RIGHT, WRONG, None], learner=both)
    room.take("course/basics", [RIGHT, None, None], mode=Mode.PRACTICE)
    found = _report(room)
    assert [each.mode for each in found.columns] == ["test", "practice"]
    states = {tuple(each.state for each in row.cells) for row in found.rows}
    assert states == {(CellState.DONE, CellState.NONE), (CellState.NONE, CellState.DONE)}


def test_a_total_stands_once_and_of_an_exam_says_who_sat_it(room):
    """“Done: 12 of 14” stood under an exam that nobody had sat: they had practised it."""
    _give(room, WorkKind.QUIZ, "course/basics")
    for mode in (Mode.PRACTICE, Mode.TEST):
        room.take("course/basics", [RIGHT, RIGHT, None], mode=mode)
    _give(room, WorkKind.EXAM, "course/sat")
    for mode in (Mode.TEST, Mode.TEST, Mode.EXAM):
        room.take("course/sat", [RIGHT], mode=mode)
    found = _report(room)
    heads, totals = marks_table(found).head, marks_table(found).rows[-1]
    told = {head: total for head, total in zip(heads, totals, strict=True) if str(total).startswith("done")}
    assert told == {
        "Basics: test: state": "done in any way: 2 of 5, late: 0",
        "Sat: exam: state": "done: 1 of 5, late: 0",
    }


def test_late_is_who_handed_in_after_the_day_and_who_has_not_though_it_is_over(room):
    today = room.clock().local_day
    _give(room, WorkKind.QUIZ, "course/basics", today.isoformat())
    on_time = room.take("course/basics", [RIGHT, RIGHT, None])
    begun = room.take("course/basics", [RIGHT], submit=False)
    room.clock.now += timedelta(days=3)
    late = room.take("course/basics", [RIGHT, RIGHT, None])
    found = _report(room, [Person("K9")])
    day = room.clock().local_day.isoformat()
    told = {each.cells[0].attempt: (each.cells[0].state, each.cells[0].late) for each in found.rows}
    assert told[on_time] == (CellState.DONE, "")
    assert told[late] == (CellState.DONE, day)
    assert begun not in told
    undone = [each for each in found.rows if not each.cells[0].is_done]
    assert {each.cells[0].late for each in undone} == {today.isoformat()}
    assert [each.needs.overdue for each in undone if each.learner] == [1]
    states = _states(found, f"Basics, by {today}")
    assert sorted(states[:-1]) == sorted(
        ["done", f"under way, was due {today}", f"done, late: {day}", f"was due {today}"]
    )
    assert states[-1] == "done: 2 of 4, late: 1"


def test_a_lesson_and_a_case_are_done_or_not_and_have_no_points(room):
    _give(room, WorkKind.LESSON, "course/elements", "2026-03-01")
    with LearnerFile.open(room.places, room.person(), room.clock) as file:
        file.append_event(Kind.SECTION_READ, "course/elements#start")
    room.person()
    found = _report(room)
    assert marks_table(found).head[4] == "Elements: lesson, by 2026-03-01: state"
    cells = {each.cells[0].state: each.cells[0].late for each in found.rows}
    assert cells == {CellState.DONE: "2026-03-02", CellState.NONE: "2026-03-01"}
    assert moodle_rows(found)[0] == ["ID number"]


def test_a_test_around_the_course_is_given_once_and_its_forms_are_one_for_who_is_late(room):
    """Half of a class takes form B: given A they were late for good, and given both everybody was."""
    today = room.clock().local_day
    _give(room, WorkKind.QUIZ, "course/before-a", today.isoformat())
    on_time = room.take("course/before-b", [RIGHT], mode=Mode.PRE)
    begun = room.take("course/before-b", [], mode=Mode.PRE, submit=False)
    room.clock.now += timedelta(days=3)
    late = room.take("course/before-a", [RIGHT], mode=Mode.PRE)
    found = _report(room, [Person("K9")])
    assert [(each.is_given, each.due) for each in found.columns] == [(True, today.isoformat())] * 2
    told = {cell.attempt: cell.late for row in found.rows for cell in row.cells if cell.attempt}
    assert told == {on_time: "", late: room.clock().local_day.isoformat()}
    over = today.isoformat()
    undone = {tuple(each.state for each in row.cells): [each.late for each in row.cells] for row in found.rows}
    assert undone[CellState.NONE, CellState.UNDER_WAY] == ["", over]
    assert undone[CellState.NONE, CellState.NONE] == [over, ""]
    assert undone[CellState.NONE, CellState.DONE] == ["", ""], "what is done in another form is not late"
    assert begun not in told
    ((of_what, done),) = found.done.items()
    assert (of_what, done.kind) == (("course/before-a", WorkKind.QUIZ), Mode.PRE)
    assert (done.did, done.people, done.late, done.has_forms) == (2, len(found.rows), 1, True)
    assert marks_table(found).rows[-1].count(f"done in any form: 2 of {len(found.rows)}, late: 1") == 2


def test_how_many_did_the_tests_is_told_over_both_forms_where_the_gain_is_read(room):
    """A gain of two people said nothing of the three who took the pre-test alone, and of those who took none."""
    for quiz in ("course/before-a", "course/before-b", "course/before-b"):
        room.take(quiz, [RIGHT], mode=Mode.PRE)
    _report(room, [Person("K9")])
    desk = Places(room.folder / "desk")
    gain = report_table(desk, find_class(desk, ""), ReportKind.GAIN, clock=room.clock)
    assert gain.notes[0] == "Before: done in any form: 3 of 4, late: 0"


def test_two_quizzes_of_one_title_are_told_apart_by_their_routes(room):
    """The pre-tests of two routes had columns of one name, in the report and in the file for Moodle."""
    room.take("course/basics", [RIGHT, RIGHT, None])
    room.take("course/officers", [RIGHT])
    heads = moodle_rows(_report(room))[0]
    assert heads == ["ID number", "Basics, %", "Basics (Officer), %"]


def test_who_handed_in_anything_without_the_pretest_that_was_given_needs_the_trainer(room):
    """Somebody who read no lesson here, as from paper or in another mode, was passed over."""
    without, taken = room.person(), room.person()
    room.take("course/basics", [RIGHT], learner=without)
    room.take("course/before-b", [RIGHT], mode=Mode.PRE, learner=taken)
    found = _report(room, [Person("K9")])
    assert [each.needs.has_no_pretest for each in found.rows] == [False] * 3, "none was given"
    _give(room, WorkKind.QUIZ, "course/before-a")
    needs = {each.learner: each.needs for each in _report(room).rows}
    assert {learner: each.has_no_pretest for learner, each in needs.items()} == {without: True, taken: False, "": False}
    assert needs[""].is_missing


def test_before_anything_is_collected_both_forms_of_a_test_have_a_column(room):
    """The first alone stood there, as if everybody were dealt it."""
    _give(room, WorkKind.QUIZ, "course/before-a")
    found = _report(room, [Person("K9")])
    assert [each.quiz for each in found.columns] == ["course/before-a", "course/before-b"]
    assert _states(found, "Before A")[-1] == "done in any form: 0 of 1, late: 0"
