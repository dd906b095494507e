"""What a class is told of those in it goes by their sheets, which their own records there hold."""

import json
from datetime import timedelta

import pytest
from tests.usecases.classes.paper_around import Around
from tests.usecases.quiz_course import RIGHT

from htcourse.core.parallel_forms import LATER_DAYS
from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person
from htcourse.usecases.attempts import sheets as sheets_read
from htcourse.usecases.classes.class_card import read_card
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.forget import save_person
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.result_file import result_files
from htcourse.usecases.classes.roster import add_people, find_class
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt


@pytest.fixture
def around(tmp_path, monkeypatch):
    found = Around(tmp_path, monkeypatch)
    monkeypatch.setattr(sheets_read, "system_clock", found.room.clock)
    add_people(found.room.places, found.made.id, [Person("K7-2", "Bo", "")])
    return found


def collected(around):
    """Let the owner of K7-1 hand in what they have, and collect it."""
    stick = around.folder / "stick"
    stick.mkdir()
    hand_in(around.room.places, around.learner, read_card(around.card), around.code, stick, around.room.clock)
    of = find_class(around.room.places, "Spring")
    (row,) = collect(around.room.places, of, result_files([stick]), clock=around.room.clock).rows
    assert row.is_taken


def held(around):
    """The quizzes of which nothing is told in the class without its trainer."""
    found = finished_attempts(around.room.places.of_class(around.made.id))
    return {each.quiz.removeprefix("course/") for each in found.held_back}


def test_a_pre_test_left_open_beside_its_sheet_closes_its_form_for_a_class_until_it_is_given_up(around):
    """It did for ever, for all who had taken that form."""
    around.submit(around.begin("basics", Mode.TEST))
    around.begin("pre-a", Mode.PRE)
    collected(around)
    for code, pre, post in (("K7-1", "pre-b", "post-a"), ("K7-2", "pre-a", "post-b")):
        around.on_paper(pre, code=code)
        around.on_paper(post, code=code)
    assert held(around) == {"pre-a", "post-a"}
    around.room.clock.now += timedelta(days=LATER_DAYS)
    assert held(around) == set()
    assert finished_attempts(around.room.places.of_class(around.made.id)).finished


def test_a_post_test_that_may_be_under_way_beside_its_sheet_keeps_its_pre_test_from_a_class(around):
    """The sheet may have come under a wrong code, and its owner be at work."""
    around.submit(around.begin("pre-a", Mode.PRE))
    around.begin("post-b")
    collected(around)
    around.on_paper("post-b")
    assert held(around) == {"pre-a", "post-b"}
    around.room.clock.now += timedelta(days=LATER_DAYS)
    assert held(around) == set()


def test_what_is_given_out_of_somebody_tells_the_marks_of_what_they_are_told(around):
    around.submit(around.begin("basics", Mode.TEST))
    around.begin("pre-a", Mode.PRE)
    collected(around)
    around.on_paper("pre-b")
    around.on_paper("post-a")
    around.room.clock.now += timedelta(days=LATER_DAYS)
    told = json.loads(save_person(around.room.places, around.made.id, "K7-1", around.folder / "told.json").read_text())
    assert [each["points"] for each in told["attempts"] if each["quiz"] == "course/post-a"] == [2.0]


def test_the_sheet_of_a_test_tells_its_learner_what_the_post_test_on_paper_opened(around):
    around.submit(around.begin("pre-a", Mode.PRE))
    with around.at_work() as session:
        attempt = start_attempt(session, "course/drawn", Mode.TEST, seed=1).id
        for number in (1, 2, 3, 4):
            answer_in_attempt(session, attempt, number, RIGHT)
        submit_attempt(session, attempt)

    def told():
        seen = open_seen(around.room.places, around.learner, attempt, "en")
        return all(each.told.correctness for each in seen.questions)

    assert not told()
    around.on_paper("post-b")
    assert told()
