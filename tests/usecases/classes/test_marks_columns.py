"""A column of marks is of one quiz, taken in one way, out of one maximum; Moodle gets nothing that is no mark yet."""

from dataclasses import replace

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES

from htcourse.core.quiz import Mode, Quiz
from htcourse.store.class_files import Person
from htcourse.store.places import Places
from htcourse.usecases.classes.cell_words import state_word
from htcourse.usecases.classes.class_report import Cell, CellState, Column, class_report
from htcourse.usecases.classes.moodle_grades import moodle_rows
from htcourse.usecases.classes.paper_pages import column_parts
from htcourse.usecases.classes.reports import ReportKind, marks_table, report_page, report_table, save_table
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.results.counting import Counting
from htcourse.usecases.results.quiz_statistics import quiz_statistics

WAYS = Quiz("ways", {"en": "Ways"}, "", (Mode.PRE, Mode.POST, Mode.TEST, Mode.CERTAINTY), ("q1", "q2"), ())


@pytest.fixture
def room(tmp_path):
    """People whose records lie where those of the class are collected, and who are on its list in that order."""
    desk = Places(tmp_path / "desk")
    desk.prepare()
    room = ClassRoom(tmp_path, replace(MODULE, quizzes=(*QUIZZES, WAYS)))
    room.places = desk.of_class(new_class(desk, "Group").id)
    room.places.prepare()
    return room


def _desk(room):
    return Places(room.folder / "desk")


def _report(room, *, counting=None):
    desk = _desk(room)
    listed = find_class(desk, "").people
    new = [each for each in room.places.learner_ids() if each not in {one.learner for one in listed}]
    people = [Person(f"K{number}", learner=each) for number, each in enumerate(new, len(listed) + 1)]
    add_people(desk, find_class(desk, "").id, people)
    return class_report(desk, find_class(desk, ""), **({"counting": counting} if counting else {}))


def _column(table, words):
    """Return the figures of the people in the one column whose head begins so, the lowest first."""
    (at,) = [at for at, head in enumerate(table.head) if head.startswith(words)]
    return sorted(map(str, (row[at] for row in table.rows[:-1])))


def test_a_start_is_called_the_same_as_on_the_screen_where_it_is_low():
    column, low = Column("q", "Quiz", 8, 1, None), Cell(CellState.DONE, 2, 8, "a")
    assert state_word(low, column) == "below half"
    assert state_word(low._replace(is_paper=True), column) == "below half, from paper"
    assert [state_word(low._replace(points=each), column) for each in (4, 8)] == ["done", "all right"]
    assert state_word(low, column._replace(is_pretest=True)) == "done"
    assert state_word(Cell(CellState.DONE), column) == "done", "a lesson has no points"


@pytest.mark.parametrize("quizzes", range(1, 12))
def test_on_paper_points_and_state_of_a_quiz_stand_in_one_part(quizzes):
    joined = {6 + 2 * at for at in range(quizzes)}
    count = 5 + 2 * quizzes + 4
    parts = column_parts(2, count, joined)
    assert [at for part in parts for at in part] == list(range(2, count))
    assert not any(part.start in joined for part in parts)
    assert all(1 < len(part) <= 7 for part in parts)


def test_points_of_another_maximum_say_so_in_every_form_and_the_mean_leaves_them_out(room, tmp_path):
    for answers in ([RIGHT, RIGHT], *[[RIGHT, WRONG]] * 5):
        room.take("course/ways", answers)
    other = replace(room.module, version="9", quizzes=(*QUIZZES, replace(WAYS, weights={"q1": 3.5})))
    late = ClassRoom(tmp_path / "late", other)
    late.places = room.places
    late.take("course/ways", [RIGHT, WRONG])
    found = _report(room)
    table = marks_table(found)
    assert _column(table, "course/ways, of 2") == ["1.0"] * 5 + ["2.0", "3.5 of 4.5"]
    assert table.rows[-1][3 + 1] == "mean 58.3 %, people: 6"
    assert "of its own maximum" in " ".join(table.notes)
    written = save_table([table.head, *table.rows], tmp_path / "marks.csv").read_text(encoding="utf-8-sig")
    assert all("3.5 of 4.5" in each for each in (written, report_page(table)))
    assert {row[1] for row in moodle_rows(found)[1:]} == {50.0, 100.0, 77.778}


def test_where_all_have_one_maximum_nothing_is_said_of_another(room):
    room.take("course/ways", [RIGHT, RIGHT])
    assert "maximum" not in " ".join(marks_table(_report(room)).notes)


def test_moodle_gets_no_grade_while_an_answer_waits_for_its_mark(room):
    room.take("course/words", [{"text": "I would ask first."}, None])
    found = _report(room)
    assert moodle_rows(found) == [["ID number", "course/words, %"], ["K1", "-"]]
    assert _column(marks_table(found), "course/words: state") == ["waits for a mark"]


def test_a_question_whose_answers_wait_has_no_mean_of_those_who_left_it_blank(room):
    for at in range(8):
        room.take("course/words", [None if at < 5 else {"text": "I would ask first."}, None])
    _report(room)
    table = report_table(_desk(room), find_class(_desk(room), ""), ReportKind.QUESTIONS)
    essay, tag = ([row[2], row[3]] for row in table.rows)
    assert (essay, tag) == ([8, "3 wait"], [8, 0.0])


def test_questions_asked_before_and_after_the_course_have_rows_apart(room):
    for _ in range(5):
        person = room.person()
        room.take("course/ways", [WRONG, WRONG], mode=Mode.PRE, learner=person)
        room.take("course/ways", [RIGHT, RIGHT], mode=Mode.POST, learner=person)
    _report(room)
    table = report_table(_desk(room), find_class(_desk(room), ""), ReportKind.QUESTIONS)
    assert [(row[0], row[2], row[3]) for row in table.rows] == [
        *[("ways: before the course", 5, 0.0)] * 2,
        *[("ways: after the course", 5, 100.0)] * 2,
    ]


def test_each_way_a_quiz_was_taken_has_its_own_column_and_mean(room):
    both = room.person()
    room.take("course/ways", [WRONG, WRONG], mode=Mode.PRE, learner=both)
    room.take("course/ways", [RIGHT, RIGHT], mode=Mode.POST, learner=both)
    for _ in range(4):
        room.take("course/ways", [RIGHT, WRONG], mode=Mode.PRE)
    found = _report(room)
    table = marks_table(found)
    assert _column(table, "course/ways: before the course, of 2") == ["0.0"] + ["1.0"] * 4
    assert _column(table, "course/ways: after the course, of 2") == [""] * 4 + ["2.0"]
    for column in found.columns:
        counting = Counting(modes=(Mode(column.mode),))
        (of_mode,) = quiz_statistics(room.places, "ways", counting, with_unreleased=True).quizzes
        assert (column.counted, column.mean) in ((5, of_mode.results.mean), (of_mode.compared_learners, None))
    assert [column.mean for column in found.columns] == [0.4, None]
    assert moodle_rows(found)[0][1:] == ["course/ways: before the course, %", "course/ways: after the course, %"]
    assert sorted(row[1] for row in moodle_rows(found)[1:]) == [0.0, 50.0, 50.0, 50.0, 50.0]


def test_what_is_under_way_stands_in_the_column_of_its_way(room):
    room.take("course/ways", [RIGHT, WRONG], mode=Mode.PRE)
    room.take("course/ways", [RIGHT], mode=Mode.POST, submit=False)
    table = marks_table(_report(room))
    assert _column(table, "course/ways: before the course: state") == ["", "done"]
    assert _column(table, "course/ways: after the course: state") == ["", "under way"]


def test_a_test_by_certainty_is_named_for_its_points_are_not_what_it_counts(room):
    room.take("course/ways", [RIGHT, WRONG], mode=Mode.CERTAINTY)
    found = _report(room)
    assert moodle_rows(found)[0][1] == "course/ways: test by certainty, its plain points, %"
    assert "by certainty" in marks_table(found).head[4]
