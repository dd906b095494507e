"""Of a test on paper and on the screen its forms are one: the first in time counts, and the other is told as such."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.usecases.classes.paper_around import Around, take_sheet_in
from tests.usecases.quiz_course import MODULE, QUIZZES, WRONG

from htcourse.core.parallel_forms import in_other_form
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.class_files import Person
from htcourse.ui.screens.marks.words import attempt_notes
from htcourse.usecases.classes.cell_words import state_word
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.roster import add_people, find_class
from htcourse.usecases.classes.taken import questions_of
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.quiz_rows import list_quizzes
from htcourse.usecases.results.counting import Counting, Which, told
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses

OFTEN = "taken too often: only the first may count"


@pytest.fixture
def around(tmp_path, monkeypatch):
    return Around(tmp_path, monkeypatch)


def sheet_first(around):
    """A sheet of A in class; at home, where nobody knows of it, B is dealt."""
    around.on_paper("pre-a", 1)
    around.room.take("course/pre-b", [WRONG, WRONG], mode=Mode.PRE, learner=around.learner)
    return "pre-a", "pre-b"


def screen_first(around):
    around.submit(around.begin("pre-b", Mode.PRE))
    around.room.clock.now += timedelta(days=1)
    around.on_paper("pre-a")
    return "pre-b", "pre-a"


def left_open(around):
    around.submit(around.begin("pre-b", Mode.PRE))
    left = around.begin("post-a")
    around.room.clock.now += timedelta(days=1)
    around.on_paper("post-b")
    around.submit(left)
    return "post-b", "post-a"


@pytest.mark.hard
@pytest.mark.parametrize("taken", [sheet_first, screen_first, left_open])
def test_one_form_counts_wherever_figures_are_told(around, taken):
    """Both counted in marks, statistics, raw data and the report on questions, one alone in the gain."""
    counts, other = taken(around)
    around.gain_and_waiting()
    there = around.room.places.of_class(around.made.id)
    found = finished_attempts(there, with_unreleased=True)
    for which in (Which.FIRST, Which.LAST, Which.BEST):
        quizzes = {each.quiz for each in told(found, Counting(which=which)).attempts}
        assert f"course/{counts}" in quizzes
        assert f"course/{other}" not in quizzes
    for asked, attempts in ((counts, 1), (other, 0)):
        id = f"course/{asked}"
        assert quiz_statistics(there, id, with_unreleased=True).quizzes[0].attempts == attempts
        assert quiz_responses(there, id, with_unreleased=True).attempts == attempts
    assert f"course/{other}" not in {each.quiz for each in questions_of(there, Counting()).quizzes}
    every = {each.quiz for each in told(found, Counting(which=Which.ALL)).attempts}
    assert {f"course/{counts}", f"course/{other}"} <= every


@pytest.mark.hard
@pytest.mark.parametrize("taken", [sheet_first, screen_first, left_open])
def test_the_other_form_is_told_as_one_taken_too_often(around, taken):
    counts, other = taken(around)
    around.gain_and_waiting()
    places = around.room.places
    there = places.of_class(around.made.id)
    beyond = {each.quiz_id: each for each in list_seen(there).rows if each.is_beyond}
    assert beyond.keys() == {f"course/{other}"}
    (row,) = beyond.values()
    assert OFTEN in attempt_notes(row)
    assert open_seen(there, around.learner, row.attempt_id, "en").row.is_beyond
    report = class_report(places, find_class(places, "Spring"))
    (told_of,) = (str(each) for each in report.problems if "more often" in str(each))
    assert "on paper too: K7-1 (" in told_of
    assert counts in told_of
    assert other in told_of
    assert not any(cell.attempt == row.attempt_id for cell in report.rows[0].cells)


def test_in_the_table_of_a_class_its_cell_says_so_where_somebody_else_has_it(around):
    add_people(around.room.places, around.made.id, [Person("K7-2", "Bo", "")])
    sheet_first(around)
    around.on_paper("pre-b", code="K7-2")
    around.gain_and_waiting()
    report = class_report(around.room.places, find_class(around.room.places, "Spring"))
    (at,) = (at for at, each in enumerate(report.columns) if each.quiz == "course/pre-b")
    cells = {row.code: state_word(row.cells[at], report.columns[at]) for row in report.rows}
    assert cells == {"K7-1": OFTEN, "K7-2": "done, from paper"}


def test_the_learner_whose_class_is_on_this_computer_reads_it_too(around):
    _, other = left_open(around)
    with around.at_work() as session:
        rows = {each.id: each for each in list_quizzes(session)}
    assert [each.is_beyond for each in rows[f"course/{other}"].attempts] == [True]
    assert rows["course/pre-b"].attempts[0].is_beyond is False


def test_two_forms_on_the_screen_alone_stay_two(around):
    """Nobody is dealt both; who took both on two computers shows both, as before."""
    around.submit(around.begin("pre-b", Mode.PRE))
    around.room.take("course/pre-a", [WRONG, WRONG], mode=Mode.PRE, learner=around.learner)
    around.gain_and_waiting()
    found = finished_attempts(around.room.places.of_class(around.made.id), with_unreleased=True)
    assert in_other_form(found.finished, found.quizzes.get) == frozenset()
    assert len(told(found, Counting()).attempts) == 2


def test_tests_of_lessons_that_are_gone_are_not_two_forms_of_one(around):
    """Form A of a lesson's test was taken on paper, form A of another one on the screen: nothing was taken twice."""
    form, asks = "A", (("one-a", "elements", ("d0", "d1")), ("two-a", "", ("d4", "d5")))
    tests = (Quiz(id, {"en": id}, lesson, (Mode.PRE,), asked, (), form=form) for id, lesson, asked in asks)
    room = around.room
    room.update(replace(MODULE, version="3.0.0", quizzes=(*QUIZZES, *tests)))
    room.take("course/two-a", [WRONG, WRONG], mode=Mode.PRE, learner=around.learner)
    room.take("course/basics", [WRONG, WRONG], mode=Mode.TEST, learner=around.learner)
    room.clock.now += timedelta(days=1)
    take_sheet_in(room.places, room.clock, "one-a", Mode.PRE, "K7-1", room.clock.now.date().isoformat())
    around.hand_in()
    room.update(replace(MODULE, version="4.0.0", quizzes=QUIZZES))
    rows = list_seen(room.places.of_class(around.made.id)).rows
    assert {each.quiz_id: each.is_beyond for each in rows if each.mode == Mode.PRE} == {
        "course/one-a": False,
        "course/two-a": False,
    }
    report = class_report(room.places, find_class(room.places, "Spring"))
    assert not [each for each in report.problems if "more often" in str(each)]


@pytest.mark.hard
@pytest.mark.parametrize("turn", range(4))
def test_of_two_sheets_of_one_day_the_one_taken_in_first_counts_everywhere(around, turn):
    """Their attempts have one moment and ids by chance: figures took one of the two by these, the list never."""
    day = around.room.clock.now.date().isoformat()
    around.room.clock.now += timedelta(days=1)
    for name in ("pre-b", "pre-a"):
        take_sheet_in(around.room.places, around.room.clock, name, Mode.PRE, "K7-1", day)
    there = around.room.places.of_class(around.made.id)
    found = finished_attempts(there, with_unreleased=True)
    assert [each.quiz for each in told(found, Counting()).attempts] == ["course/pre-b"]
    assert [each.quiz_id for each in list_seen(there).rows if not each.is_beyond] == ["course/pre-b"]
