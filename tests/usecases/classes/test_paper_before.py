"""What was taken on paper of the tests around the course counts as taken at the computer, too."""

from dataclasses import replace
from datetime import timedelta
from unittest.mock import patch

import pytest
from tests.usecases.classes.paper_around import Around, take_sheet_in
from tests.usecases.quiz_course import MODULE, QUIZZES, RIGHT
from tests.usecases.regrading import Regrading

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Quiz
from htcourse.store import class_files
from htcourse.store.class_files import Person, read_class
from htcourse.usecases.classes.class_card import save_card
from htcourse.usecases.classes.classes_joined import join_class, work_to_do
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import TypedPaper
from htcourse.usecases.classes.work import Work, WorkKind, give
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt

BOTH = Quiz("both", {"en": "Both"}, "", (Mode.PRE, Mode.POST), ("q1", "q2"), ())


@pytest.fixture
def around(tmp_path, monkeypatch):
    return Around(tmp_path, monkeypatch)


def test_a_test_taken_on_paper_is_not_asked_for_again(around):
    """Home and the class asked for the post-test, and for a follow-up that was taken; taken again its day moved."""
    around.on_paper("pre-a", 60)
    day = around.on_paper("post-b", 20)
    assert (around.offered()["post-b"].on_paper, around.offered()["post-b"].modes) == (day, ())
    assert around.asked_for() == (["later-c"], ["later-c"])
    around.on_paper("later-c", 1)
    assert around.asked_for() == ([], [])
    for id, mode in (("pre-a", Mode.PRE), ("post-b", Mode.POST), ("later-c", Mode.POST)):
        with pytest.raises(CourseError, match="taken this test already"):
            around.begin(id, mode)


def test_any_quiz_on_paper_is_done_where_the_class_gives_it(around):
    places = around.room.places
    give(places, around.made.id, Work(WorkKind.QUIZ, "course/basics", "2027-03-20"))
    with around.at_work() as session:
        join_class(session, save_card(find_class(places, "Spring"), around.folder / "new.htclass"), around.code)
        assert not [each.target for each in work_to_do(session) if each.is_done]
        take_sheet_in(places, around.room.clock, "basics", Mode.TEST, around.code)
        assert [each.target for each in work_to_do(session) if each.is_done] == ["course/basics"]


@pytest.mark.parametrize("code", ["K7-1", "K7-2"])
def test_the_pre_test_on_paper_says_the_form_of_the_post_test(tmp_path, monkeypatch, code):
    """Half of a class with form A on paper were dealt form A again, and counted in no gain."""
    around = Around(tmp_path, monkeypatch, code)
    around.on_paper("pre-a", 3)
    assert {"pre-a", "post-b"} == around.offered().keys() - {"later-c"}
    assert around.asked_for() == (["post-b"], ["post-b", "later-c"])


def test_a_post_test_on_paper_dates_the_follow_up_though_another_was_left_open(around):
    """Submitted a day after the follow-up, the one left on the screen turned “weeks later” into “too soon”."""
    around.on_paper("pre-a", 1)
    left_open = around.begin("post-b")
    around.on_paper("post-b")
    assert around.asked_for() == ([], ["later-c"])
    around.room.clock.now += timedelta(days=20)
    assert around.asked_for() == (["later-c"], ["later-c"])
    around.submit(around.begin("later-c"))
    assert around.later_and_soon() == (1, 0)
    around.room.clock.now += timedelta(days=1)
    around.submit(left_open)
    assert around.later_and_soon() == (1, 0)


def test_a_post_test_on_paper_comes_before_a_follow_up_of_its_day(around):
    """A sheet says no hour: typed on another day it stands at 23:00 of its own."""
    around.on_paper("pre-a", 30)
    around.room.take("course/later-c", [RIGHT, RIGHT], mode=Mode.POST, learner=around.learner)
    around.room.clock.now += timedelta(days=1)
    around.on_paper("post-b", 1)
    assert around.later_and_soon() == (0, 1)


def modes_left(room, learner):
    with room.at_work(learner) as session:
        return next(each.modes for each in offered_quizzes(session) if each.id == "course/both")


@pytest.mark.parametrize(("code", "left"), [("K7-1", (Mode.POST,)), ("K7-2", (Mode.PRE,))])
def test_a_pre_test_on_paper_opens_the_post_test_of_whoever_took_it(tmp_path, monkeypatch, code, left):
    room = Regrading(tmp_path, monkeypatch)
    room.update(replace(MODULE, version="2.0.0", quizzes=(*QUIZZES, BOTH)))
    made = new_class(room.places, "Spring")
    add_people(room.places, made.id, [Person("K7-1", "Ana", ""), Person("K7-2", "Bo", "")])
    card, learner = save_card(made, tmp_path / "card.htclass"), room.person()
    with room.at_work(learner) as session:
        join_class(session, card, code)
    assert modes_left(room, learner) == (Mode.PRE,)
    paper = replace(paper_quiz(room.places, "both"), mode=Mode.PRE)
    keys = [each.key for each in paper.questions]
    typed = TypedPaper(paper).with_keys(1, "K7-1", keys).with_keys(2, "K7-1", keys)
    assert take_in(room.places, find_class(room.places, "Spring"), typed).taken == {"K7-1"}
    assert modes_left(room, learner) == left
    with room.at_work(learner) as session:
        (other,) = {Mode.PRE, Mode.POST} - {*left}
        said = "taken this test already" if other is Mode.PRE else "its pre-test comes first"
        with pytest.raises(CourseError, match=said):
            start_attempt(session, "course/both", other)
        start_attempt(session, "course/both", left[0])


def test_the_sheets_of_a_learner_are_read_once_however_many_tests_ask_for_them(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    after = [replace(BOTH, id=f"post-{each}", modes=(Mode.POST,), form=each) for each in "ABCD"]
    room.update(replace(MODULE, version="2.0.0", quizzes=(*QUIZZES, BOTH, *after)))
    made = new_class(room.places, "Spring")
    add_people(room.places, made.id, [Person("K7-1", "Ana", "")])
    card, learner = save_card(made, tmp_path / "card.htclass"), room.person()
    with room.at_work(learner) as session, patch.object(class_files, "read_class", wraps=read_class) as reading:
        join_class(session, card, "K7-1")
        waiting = [each.id for each in offered_quizzes(session) if each.waits_for == "Both"]
    assert (waiting, reading.call_count) == (["course/post-C", "course/post-D"], 1)
