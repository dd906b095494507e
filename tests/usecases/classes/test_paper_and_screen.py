"""A test around the course that is on a sheet of paper is taken: by what came first in time, and by nothing else."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from tests.usecases.classes.paper_around import Around
from tests.usecases.quiz_course import RIGHT

from htcourse.core.errors import CourseError
from htcourse.core.gate import MEASURED
from htcourse.core.parallel_forms import LATER_DAYS
from htcourse.core.quiz import Mode
from htcourse.store import class_files
from htcourse.store.class_files import Person
from htcourse.usecases.attempts import sheets as sheets_read
from htcourse.usecases.attempts.gate import closed_for, closed_for_anybody, gate_from, gate_now
from htcourse.usecases.attempts.sheets import sheets_of
from htcourse.usecases.classes.roster import add_people
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.open_quizzes import open_quizzes
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt
from htcourse.usecases.results.counting import DEFAULT, told
from htcourse.usecases.review.review_queue import held_back

DEALT = {"K7-1": ("a", "b"), "K7-2": ("b", "a")}
"""By its code the form that somebody is dealt before the lessons, and the other one."""


@pytest.fixture
def around(tmp_path, monkeypatch):
    found = Around(tmp_path, monkeypatch)
    monkeypatch.setattr(sheets_read, "system_clock", found.room.clock)
    return found


@pytest.mark.parametrize(("days_ago", "counts"), [(5, "paper"), (3, "paper"), (1, "screen")])
@pytest.mark.parametrize("code", DEALT)
def test_the_form_dealt_is_not_that_of_the_pre_test_that_came_first(tmp_path, monkeypatch, code, days_ago, counts):
    """Sheets typed days after the pre-test on the screen: half of a class were dealt the form of their sheets."""
    around, (screen, paper) = Around(tmp_path, monkeypatch, code), DEALT[code]
    around.submit(around.begin(f"pre-{screen}", Mode.PRE))
    around.room.clock.now += timedelta(days=3)
    around.on_paper(f"pre-{paper}", days_ago)
    (post,) = [each for each in around.offered() if each.startswith("post")]
    with pytest.raises(CourseError, match="taken this test already"):
        around.begin(f"pre-{paper}", Mode.PRE)
    assert post == f"post-{screen if counts == 'paper' else paper}"
    around.submit(around.begin(post))
    assert around.gain_and_waiting() == (1, 0)


def test_a_pre_test_left_open_beside_its_sheet_is_not_asked_for_and_counts_nowhere(around):
    """Home asked for it first; submitted after the post-test it took the gain away."""
    left_open = around.begin("pre-a", Mode.PRE)
    around.room.clock.now += timedelta(days=3)
    around.on_paper("pre-b", 1)
    assert around.offered().keys() == {"pre-b", "post-a", "later-c"}
    assert around.asked_for() == (["post-a"], ["post-a", "later-c"])
    with around.at_work() as session:
        assert not [each.id for each in open_quizzes(session).gone]
    with pytest.raises(CourseError, match="taken this test already"):
        around.begin("pre-a", Mode.PRE)
    around.submit(around.begin("post-a"))
    assert around.gain_and_waiting() == (1, 0)
    around.submit(left_open)
    assert around.gain_and_waiting() == (1, 0)


def test_a_post_test_left_open_beside_a_sheet_of_the_other_form_counts_nowhere(around):
    around.submit(around.begin("pre-a", Mode.PRE))
    around.room.clock.now += timedelta(days=1)
    left_open = around.begin("post-b")
    around.room.clock.now += timedelta(days=1)
    around.on_paper("post-a")
    assert around.offered().keys() == {"pre-a", "post-a", "later-c"}
    assert around.asked_for() == ([], ["later-c"])
    assert around.gain_and_waiting() == (0, 1)
    around.submit(left_open)
    assert around.gain_and_waiting() == (0, 1)


def test_figures_and_marks_count_the_sheet_and_not_what_was_left_open_and_submitted_after_it(around):
    """They went by what was begun first: the report had the one, the gain the other, and the sheet was “too often”."""
    around.submit(around.begin("pre-a", Mode.PRE))
    left_open = around.begin("post-b")
    around.room.clock.now += timedelta(days=2)
    around.on_paper("post-b")
    around.submit(left_open)
    assert around.gain_and_waiting() == (1, 0)
    there = around.room.places.of_class(around.made.id)
    found = finished_attempts(there, "course/post-b", with_unreleased=True)
    (counted,) = told(found, DEFAULT).attempts
    assert counted.is_paper
    assert {each.is_paper: each.is_beyond for each in found.finished} == {True: False, False: True}


def test_the_day_of_the_follow_up_is_that_of_the_sheet_also_once_what_was_left_open_is_submitted(around):
    """Its card offered “Continue” above “is taken once”; submitted, the follow-up's day moved by two weeks."""
    around.on_paper("pre-a", 1)
    left_open = around.begin("post-b")
    day = around.on_paper("post-b")
    row = around.offered()["post-b"]
    assert (row.on_paper, row.unfinished, row.attempts, row.modes) == (day, "", (), ())
    around.room.clock.now += timedelta(days=15)
    around.submit(left_open)
    assert around.offered()["later-c"].meant_from == ""
    assert around.asked_for() == (["later-c"], ["later-c"])
    around.submit(around.begin("later-c"))
    assert around.later_and_soon() == (1, 0)


def closed(around):
    """What is closed by every way there is to ask, which agree; and what must not be practised."""
    with around.at_work() as session:
        gate, held = gate_now(session).closed, held_back(session, session.learner.attempts())
    places = around.room.places
    assert gate == closed_for_anybody(places) == closed_for(places, around.learner).keys()
    assert bool(finished_attempts(places).held_back) is bool(gate)
    assert held.isdisjoint({"course/d0", "course/d1", "course/d2", "course/d3"}) is not bool(gate)
    return {each.removeprefix("course/") for each in gate}


def test_a_pre_test_is_told_once_its_post_test_is_on_paper(around):
    """It was told never: the post-test could not be taken on the screen any more."""
    add_people(around.room.places, around.made.id, [Person("K7-9", "Bo", "")])
    around.submit(around.begin("pre-a", Mode.PRE))
    around.on_paper("post-b", code="K7-9")  # somebody else
    around.on_paper("later-c")  # no follow-up stands for the post-test
    assert closed(around) == {"d0", "d1"}
    around.on_paper("post-b")
    assert closed(around) == set()


def test_a_post_test_of_another_module_on_paper_opens_nothing(around):
    around.submit(around.begin("pre-a", Mode.PRE))
    around.on_paper("post-b")
    with around.at_work() as session:
        attempts = session.learner.attempts_that_measure(MEASURED)
        (sheet,) = sheets_of(session.places, session.learner)()
        other = sheet._replace(module="other", quiz="other/post-b")
        assert gate_from(session.learner, attempts, session.libraries, lambda: [other]).closed


def test_what_was_left_open_beside_its_sheet_is_told_with_the_post_test_and_not_before(around):
    around.begin("pre-a", Mode.PRE)
    around.on_paper("pre-b")
    assert closed_for(around.room.places, around.learner).keys() == {f"course/d{each}" for each in range(4)}
    around.begin("post-a")
    around.on_paper("post-a")
    around.room.clock.now += timedelta(days=LATER_DAYS)
    assert closed_for(around.room.places, around.learner) == {}


def test_what_is_under_way_stays_shut_beside_a_sheet_until_nobody_has_answered_for_two_weeks(around):
    """A sheet under a wrong code told its key, and that of the pre-test, to who had the post-test on screen."""
    around.submit(around.begin("pre-a", Mode.PRE))
    under_way = around.begin("post-b")
    around.on_paper("post-b")
    assert closed(around) == {"d0", "d1", "d2", "d3"}
    around.room.clock.now += timedelta(days=LATER_DAYS - 1)
    with around.at_work() as session:
        answer_in_attempt(session, under_way, 1, RIGHT)
    for days in (0, LATER_DAYS - 1):
        around.room.clock.now += timedelta(days=days)
        assert closed(around) == {"d0", "d1", "d2", "d3"}
    around.room.clock.now += timedelta(days=1)
    assert closed(around) == set()


def test_what_is_under_way_beside_a_sheet_opens_as_soon_as_it_is_handed_in(around):
    around.submit(around.begin("pre-a", Mode.PRE))
    under_way = around.begin("post-b")
    around.on_paper("post-b")
    around.submit(under_way)
    assert closed(around) == set()


def test_what_was_left_open_under_a_clock_that_was_wrong_does_not_stay_shut(around):
    around.room.clock.now += timedelta(days=4000)
    around.begin("post-b")
    around.room.clock.now -= timedelta(days=4000)
    around.on_paper("post-b")
    assert closed(around) == set()


def test_a_sheet_opens_what_it_stands_for_whatever_is_under_way_beside_another(around):
    around.submit(around.begin("pre-a", Mode.PRE))
    around.on_paper("post-b")
    around.begin("later-c")
    around.on_paper("later-c")
    assert closed_for(around.room.places, around.learner).keys() == {"course/d4", "course/d5"}


def test_the_gate_of_somebody_in_no_class_reads_no_class(around):
    alone = around.room.person()
    around.room.take("course/pre-a", [RIGHT, RIGHT], mode=Mode.PRE, learner=alone)
    with around.room.at_work(alone) as session, patch.object(class_files, "read_class") as reading:
        assert gate_now(session).closed
    reading.assert_not_called()
