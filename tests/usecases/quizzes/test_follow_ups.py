"""From which post-tests a follow-up counts its weeks: those of its own lesson, on paper too, as the gain does."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.usecases import quiz_course
from tests.usecases.forms_course import FORMS_COURSE
from tests.usecases.quiz_course import MODULE, QUIZZES
from tests.usecases.regrading import Regrading

from htcourse.core.parallel_forms import first_form, other_form
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.class_files import Person
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import save_card
from htcourse.usecases.classes.classes_joined import join_class, work_to_do
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.typed_paper import TypedPaper
from htcourse.usecases.classes.work import Work, WorkKind, give, offers
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt
from htcourse.usecases.results.learning_gains import learning_gains


def a_test(id, lesson, mode, form):
    return Quiz(id, {"en": id}, lesson, (mode,), ("c0",), (), form=form)


LESSONS = ("elements", "signs")
UNITS = replace(
    FORMS_COURSE,
    quizzes=(
        *(a_test(f"pre-{form}".lower(), "elements", Mode.PRE, form) for form in "AB"),
        *(a_test(f"post-{each}-{form}".lower(), each, Mode.POST, form) for each in LESSONS for form in "AB"),
        *(a_test(f"later-{each}", each, Mode.POST, "C") for each in (*LESSONS, "after", "")),
    ),
)


@pytest.fixture
def desk(tmp_path):
    desk = quiz_course.Desk(tmp_path)
    desk.install(UNITS)
    yield desk
    desk.leave()


def begin(desk, quiz, mode=Mode.POST):
    return start_attempt(desk.session, f"course/{quiz}", mode, seed=1).id


def take(desk, quiz, mode=Mode.POST, days=0):
    attempt = begin(desk, quiz, mode)
    desk.clock.now += timedelta(days=days)
    submit_attempt(desk.session, attempt)


def later_and_soon(desk):
    (module,) = learning_gains(desk.places, with_unreleased=True).modules
    return module.overall.follow_up.people, module.soon


def follow_ups(desk):
    """What comes before each follow-up, else the day it is meant for."""
    rows = [each for each in offered_quizzes(desk.session) if each.id.startswith("course/later-")]
    return {each.id.removeprefix("course/later-"): each.waits_for or each.meant_from for each in rows}


def test_a_follow_up_goes_by_the_post_test_of_its_own_lesson_and_so_does_the_gain(desk):
    """The post-test of another lesson took a follow-up off Home for 14 more days, which the gain counted that day."""
    before = first_form(desk.learner_id, "course")
    form = other_form(before).lower()
    take(desk, f"pre-{before.lower()}", Mode.PRE)
    assert follow_ups(desk) == {
        "elements": f"post-elements-{form}",
        "signs": f"post-signs-{form}",
        "after": f"post-elements-{form}",
        "": f"post-elements-{form}",
    }
    take(desk, f"post-elements-{form}")
    first, last = "2026-03-16", "2026-03-30"
    waiting = f"post-signs-{form}"
    assert follow_ups(desk) == {"elements": first, "signs": waiting, "after": first, "": first}
    take(desk, f"post-signs-{form}", days=14)
    assert follow_ups(desk) == {"elements": "", "signs": last, "after": last, "": last}
    take(desk, "later-after")
    assert later_and_soon(desk) == (0, 1), "by the last post-test of the module"
    take(desk, "later-elements")
    assert later_and_soon(desk) == (1, 1)


def test_a_post_test_left_open_and_submitted_after_the_follow_up_takes_nothing_back(desk):
    """What was told as due, and counted as weeks later, turned into “taken too soon” a day after."""
    before = first_form(desk.learner_id, "course")
    form = other_form(before).lower()
    take(desk, f"pre-{before.lower()}", Mode.PRE)
    left_open = begin(desk, f"post-signs-{form}")
    take(desk, f"post-elements-{form}")
    desk.clock.now += timedelta(days=20)
    assert follow_ups(desk)[""] == ""
    take(desk, "later-")
    desk.clock.now += timedelta(days=1)
    submit_attempt(desk.session, left_open)
    assert later_and_soon(desk) == (1, 0)


def test_a_follow_up_opened_before_the_last_post_test_goes_by_the_day_of_that_one(desk):
    """“Meant for 27 March” stood on the list, and submitted on the 19th the gain counted it as weeks later."""
    before = first_form(desk.learner_id, "course")
    form = other_form(before).lower()
    take(desk, f"pre-{before.lower()}", Mode.PRE)
    take(desk, f"post-elements-{form}")
    follow_up = begin(desk, "later-")
    desk.clock.now += timedelta(days=10)
    take(desk, f"post-signs-{form}")
    desk.clock.now += timedelta(days=6)
    assert follow_ups(desk)[""] == "2026-03-26"
    submit_attempt(desk.session, follow_up)
    assert later_and_soon(desk) == (0, 1)


def test_a_post_test_before_the_pre_test_says_the_day_to_list_and_gain(desk):
    """The list had the follow-up as due, and the gain counted from the pre-test and said too soon."""
    before = first_form(desk.learner_id, "course")
    take(desk, f"post-elements-{other_form(before).lower()}")
    desk.clock.now += timedelta(days=5)
    take(desk, f"pre-{before.lower()}", Mode.PRE)
    desk.clock.now += timedelta(days=9)
    assert follow_ups(desk)["elements"] == ""
    take(desk, "later-elements")
    assert later_and_soon(desk) == (1, 0)


def test_an_offer_names_the_post_test_of_its_own_lesson(desk):
    after = {each.ref: each.after for each in offers(desk.places, "en") if "later" in each.ref}
    firsts = [f"post-{each}-a" for each in (*LESSONS, "elements", "elements")]
    assert list(after.values()) == firsts


def test_given_by_a_class_a_follow_up_bears_its_day_and_stands_below_what_can_be_done(desk, tmp_path):
    """On the day of the post-test Home's card of the class had the follow-up first, as if it were due."""
    trainer = Places(tmp_path / "trainer")
    trainer.prepare()
    made = new_class(trainer, "Spring")
    for due, id in (("2026-03-09", "later-elements"), ("2026-03-20", "post-signs-a")):
        give(trainer, made.id, Work(WorkKind.QUIZ, f"course/{id}", due))
    join_class(desk.session, save_card(find_class(trainer, ""), tmp_path / "card.htclass"), "K7-1")
    first = follow_ups(desk)["elements"]
    before, _ = work_to_do(desk.session)
    assert (before.title, before.waits_for, before.meant_from) == ("later-elements C", first, "")
    take(desk, first)
    post, later = work_to_do(desk.session)
    assert (post.meant_from, later.title, later.waits_for) == ("", "later-elements C", "")
    assert later.meant_from == "2026-03-16"
    desk.clock.now += timedelta(days=14)
    now, _ = work_to_do(desk.session)
    assert (now.title, now.meant_from) == ("later-elements C", "")


def test_a_list_says_when_an_attempt_was_submitted(desk):
    before = first_form(desk.learner_id, "course").lower()
    take(desk, f"pre-{before}", Mode.PRE, days=3)
    (made,) = next(each.attempts for each in offered_quizzes(desk.session) if each.attempts)
    assert (made.started_at[:10], made.submitted_at[:10]) == ("2026-03-02", "2026-03-05")


def test_a_follow_up_goes_by_the_day_of_a_post_test_on_paper(tmp_path, monkeypatch):
    """It opened with no day, stood on Home and asked nothing on the day of the sheet."""
    room = Regrading(tmp_path, monkeypatch)
    tests = (a_test("post", "", Mode.POST, ""), a_test("later", "", Mode.POST, "C"))
    asking = [replace(each, questions=("d0", "d1")) for each in tests]
    room.update(replace(MODULE, version="2.0.0", quizzes=(*QUIZZES, *asking)))
    made = new_class(room.places, "Spring")
    add_people(room.places, made.id, [Person("K7-1", "Ana", "")])
    card, learner = save_card(made, tmp_path / "card.htclass"), room.person()
    paper = replace(paper_quiz(room.places, "post"), mode=Mode.POST)
    today = room.clock.now.date()
    typed = TypedPaper(paper, day=(today - timedelta(days=3)).isoformat())
    keys = [each.key for each in paper.questions]
    for number in (1, 2):
        typed = typed.with_keys(number, "K7-1", keys)
    with room.at_work(learner) as session:
        join_class(session, card, "K7-1")
    assert take_in(room.places, find_class(room.places, "Spring"), typed, clock=room.clock).taken == {"K7-1"}
    with room.at_work(learner) as session:
        (row,) = (each for each in offered_quizzes(session) if each.id == "course/later")
    assert (row.waits_for, row.meant_from) == ("", (today + timedelta(days=11)).isoformat())
