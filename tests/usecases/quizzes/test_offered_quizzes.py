"""What a learner is offered: forms are dealt, tests around the course come in their turn, what is next comes first."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.usecases import quiz_course
from tests.usecases.class_room import ClassRoom
from tests.usecases.exam_course import COURSE, ExamDesk
from tests.usecases.forms_course import FORMS_COURSE, NAMES
from tests.usecases.quiz_course import ESSAY

from htcourse.core.course import Part
from htcourse.core.errors import CourseError
from htcourse.core.parallel_forms import first_form, other_form
from htcourse.core.quiz import Draw, Mode, Quiz
from htcourse.store.library import Library
from htcourse.store.preferences import ROUTE
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.people.learners import create_learner, delete_learner
from htcourse.usecases.quizzes.offered_quizzes import lesson_quizzes, next_of, offered_quizzes
from htcourse.usecases.quizzes.take_quiz import list_quizzes, start_attempt, submit_attempt
from htcourse.usecases.reading.record_reading import mark_read

(_LESSON,) = quiz_course.MODULE.lessons
OTHER = replace(
    quiz_course.MODULE,
    id="other",
    parts=(Part("m1", {"en": "Another"}, ("first", "second", "third")),),
    lessons=tuple(
        replace(_LESSON, id=each, objectives=_LESSON.objectives if each == "first" else ())
        for each in ("first", "second", "third")
    ),
    quizzes=(),
)


@pytest.fixture
def desk(tmp_path):
    desk = quiz_course.Desk(tmp_path)
    desk.install(FORMS_COURSE)
    yield desk
    desk.leave()


@pytest.fixture
def dealt(desk):
    """The form dealt to this learner before the lessons, as ids have it."""
    return first_form(desk.learner_id, "course").lower()


def other(form):
    return other_form(form.upper()).lower()


def next_up(session):
    return next_of(session, offered_quizzes(session))


def titles(rows):
    return [each.title for each in rows]


def around(desk, title):
    return next(each for each in offered_quizzes(desk.session) if each.title == title)


def take(desk, quiz, mode, *, submit=True):
    attempt = start_attempt(desk.session, quiz, mode, seed=1).id
    if submit:
        submit_attempt(desk.session, attempt)
    return attempt


def read(desk, *lessons):
    for lesson in lessons:
        for slug in ("one", "two"):
            mark_read(desk.session, f"course/{lesson}#{slug}")


def test_of_each_test_one_form_is_offered(desk, dealt):
    assert titles(offered_quizzes(desk.session)) == [
        "Pre-test",
        "On elements",
        "On signs",
        "Post-test",
        "Weeks later",
        "Final",
    ]
    assert around(desk, "Pre-test").id == f"course/pre-{dealt}"
    assert around(desk, "Post-test").id == f"course/post-{other(dealt)}"


def test_officers_are_dealt_the_officers_forms(desk, dealt):
    desk.session.learner.set_preference(ROUTE, "officer")
    assert around(desk, "Pre-test").id == f"course/pre-{dealt}-officer"
    assert around(desk, "Post-test").id == f"course/post-{other(dealt)}-officer"
    desk.session.learner.set_preference(ROUTE, "unknown-route")
    assert around(desk, "Pre-test").id == f"course/pre-{dealt}"


def test_officers_are_offered_the_later_form_and_the_exam_of_their_route(desk):
    assert around(desk, "Weeks later").id == "course/later-c"
    read(desk, *NAMES)
    assert "Final of officers" not in titles(next_up(desk.session))
    desk.session.learner.set_preference(ROUTE, "officer")
    assert [each.id for each in offered_quizzes(desk.session) if each.title == "Weeks later"] == [
        "course/later-c-officer"
    ]
    assert titles(next_up(desk.session))[-2:] == ["Final", "Final of officers"]


def test_an_exam_of_another_route_that_was_sat_stays_to_be_looked_at(desk):
    desk.session.learner.set_preference(ROUTE, "officer")
    take(desk, "course/officer-final", Mode.EXAM)
    desk.session.learner.set_preference(ROUTE, "university")
    assert "Final of officers" in titles(offered_quizzes(desk.session))


@pytest.mark.parametrize("begun", ["a", "b"])
def test_a_test_that_was_begun_keeps_its_form_and_the_other_comes_after(desk, begun):
    attempt = take(desk, f"course/pre-{begun}", Mode.PRE, submit=False)
    before = around(desk, "Pre-test")
    assert (before.id, before.unfinished) == (f"course/pre-{begun}", attempt)
    assert around(desk, "Post-test").id == f"course/post-{other(begun)}"
    submit_attempt(desk.session, attempt)
    desk.session.learner.set_preference(ROUTE, "officer")
    assert around(desk, "Pre-test").id == f"course/pre-{begun}"
    assert around(desk, "Post-test").id == f"course/post-{other(begun)}-officer"


def test_a_test_around_the_course_is_taken_once(desk, dealt):
    take(desk, f"course/pre-{dealt}", Mode.PRE)
    row = around(desk, "Pre-test")
    assert (row.modes, len(row.attempts)) == ((), 1)
    assert "Pre-test" not in titles(next_up(desk.session))


def test_an_attempt_at_another_form_stays_to_be_looked_at(desk):
    take(desk, "course/pre-a", Mode.PRE)
    take(desk, "course/pre-b", Mode.PRE)
    rows = [each for each in offered_quizzes(desk.session) if each.title == "Pre-test"]
    assert [(each.id, each.modes) for each in rows] == [("course/pre-a", ()), ("course/pre-b", ())]


def test_the_post_test_waits_for_its_lesson_and_the_last_form_for_the_post_test(desk, dealt):
    post, later = around(desk, "Post-test"), around(desk, "Weeks later")
    assert (post.waits_for, post.waits_at) == ("After", "course/after#one")
    assert (later.waits_for, later.waits_at) == ("Post-test", post.id)
    mark_read(desk.session, "course/after#one")
    assert around(desk, "Post-test").waits_for == ""
    take(desk, around(desk, "Post-test").id, Mode.POST)
    assert around(desk, "Weeks later").waits_for == ""


def test_the_last_form_is_not_next_on_the_day_of_the_post_test_but_can_be_begun(desk, dealt):
    """“Next quiz: Eight weeks later” led the page minutes after the post-test."""
    mark_read(desk.session, "course/after#one")
    take(desk, around(desk, "Post-test").id, Mode.POST)
    later = around(desk, "Weeks later")
    assert (later.meant_from, later.modes) == ("2026-03-16", (Mode.POST,))
    assert "Weeks later" not in titles(next_up(desk.session))
    desk.clock.now += timedelta(days=14)
    assert around(desk, "Weeks later").meant_from == ""
    assert "Weeks later" in titles(next_up(desk.session))


def test_a_follow_up_under_way_keeps_its_day_and_is_not_next_before_it(desk, dealt):
    """One click on the day of the post-test put it first on Home, and its day was told nowhere any more."""
    take(desk, f"course/post-{other(dealt)}", Mode.POST)
    attempt = take(desk, "course/later-c", Mode.POST, submit=False)
    later = around(desk, "Weeks later")
    assert (later.unfinished, later.meant_from) == (attempt, "2026-03-16")
    assert "Weeks later" not in titles(next_up(desk.session))
    desk.clock.now += timedelta(days=14)
    assert around(desk, "Weeks later").meant_from == ""
    assert titles(next_up(desk.session))[0] == "Weeks later"


def test_a_follow_up_comes_weeks_after_the_post_test_was_submitted_not_opened(desk, dealt):
    post = take(desk, f"course/post-{other(dealt)}", Mode.POST, submit=False)
    desk.clock.now += timedelta(days=20)
    submit_attempt(desk.session, post)
    assert around(desk, "Weeks later").meant_from == "2026-04-05"
    assert "Weeks later" not in titles(next_up(desk.session))


@pytest.mark.parametrize("submit", [True, False])
def test_the_later_form_of_each_lesson_is_a_test_of_its_own(desk, submit):
    """After the first one those of all other lessons were gone, and “taken already”."""
    modes = (Mode.PRE, Mode.POST)
    units = [
        Quiz(f"{mode}-{form or 'x'}-{lesson}".lower(), {"en": lesson}, lesson, (mode,), ("c0",), (), form=form)
        for lesson in ("elements", "signs")
        for mode, form in ((Mode.PRE, "C"), (Mode.POST, ""), (Mode.POST, "C"))
    ]
    desk.install(replace(FORMS_COURSE, quizzes=tuple(units)))
    for mode in modes:
        take(desk, f"course/{mode}-{'c' if mode is Mode.PRE else 'x'}-elements", mode)
    take(desk, "course/post-c-elements", Mode.POST, submit=submit)
    take(desk, "course/post-x-signs", Mode.POST)
    offered = {each.id: each.modes for each in offered_quizzes(desk.session)}
    for mode in modes:
        assert offered[f"course/{mode}-c-signs"] == (mode,)
        take(desk, f"course/{mode}-c-signs", mode)


def test_a_later_form_gives_way_to_no_pre_test_of_its_letter(desk, dealt):
    pre = Quiz("pre-c", {"en": "Before"}, "after", (Mode.PRE,), ("c0",), (), form="C", routes=("officer",))
    kept = [each for each in FORMS_COURSE.quizzes if each.id != "later-c-officer"]
    desk.install(replace(FORMS_COURSE, quizzes=(*kept, pre)))
    desk.session.learner.set_preference(ROUTE, "officer")
    assert {"Before", "Weeks later"} <= {*titles(offered_quizzes(desk.session))}


def test_a_follow_up_is_begun_by_nobody_before_the_post_test_and_opens_no_pre_test(desk, dealt):
    take(desk, f"course/pre-{dealt}", Mode.PRE)
    with pytest.raises(CourseError, match="its post-test comes first"):
        start_attempt(desk.session, "course/later-c", Mode.POST)
    closed = gate_now(desk.session).closed
    assert closed == {f"course/{dealt}0", f"course/{dealt}1"}
    take(desk, f"course/post-{other(dealt)}", Mode.POST)
    assert gate_now(desk.session).closed == set()
    take(desk, "course/later-c", Mode.POST)


@pytest.mark.parametrize("submit", [True, False])
def test_a_follow_up_is_taken_once_whatever_the_route_is_then(desk, dealt, submit):
    take(desk, f"course/post-{other(dealt)}", Mode.POST)
    attempt = take(desk, "course/later-c", Mode.POST, submit=submit)
    desk.session.learner.set_preference(ROUTE, "officer")
    (later,) = [each for each in offered_quizzes(desk.session) if each.title == "Weeks later"]
    assert (later.id, later.modes, later.unfinished) == (
        "course/later-c",
        () if submit else (Mode.POST,),
        "" if submit else attempt,
    )
    if submit:
        with pytest.raises(CourseError, match="You have taken this test already"):
            start_attempt(desk.session, "course/later-c-officer", Mode.POST)


@pytest.mark.parametrize(("forms", "lesson"), [("AB", "signs"), ("AB", ""), ("", "after"), ("", "")])
def test_wherever_it_stands_a_follow_up_waits_for_the_post_test(desk, forms, lesson):
    """Where the post-test has no form, or the follow-up stood in another lesson, it was offered from the beginning."""
    quizzes = [each for each in FORMS_COURSE.quizzes if "officer" not in each.id]
    quizzes = [replace(each, lesson=lesson) if each.form == "C" else each for each in quizzes]
    if not forms:
        quizzes = [replace(each, form="") if each.form in "AB" else each for each in quizzes if each.id[-2:] != "-b"]
    desk.install(replace(FORMS_COURSE, quizzes=tuple(quizzes)))
    post = around(desk, "Post-test").id
    later = around(desk, "Weeks later")
    assert (later.waits_for, later.waits_at, later.meant_from) == ("Post-test", post, "")
    take(desk, post, Mode.POST)
    later = around(desk, "Weeks later")
    assert (later.waits_for, later.meant_from) == ("", "2026-03-16")


def test_the_post_test_opens_too_when_nothing_else_is_left(desk):
    read(desk, *NAMES[:-1])
    assert around(desk, "Post-test").waits_for == ""


def test_a_lesson_offers_the_test_around_the_course_below_each_section_until_it_is_taken(desk):
    (row,) = lesson_quizzes(desk.session, "course/before", is_last_section=False)
    assert row.title == "Pre-test"
    assert lesson_quizzes(desk.session, "course/elements", is_last_section=False) == ()
    assert titles(lesson_quizzes(desk.session, "course/elements", is_last_section=True)) == ["On elements"]
    assert lesson_quizzes(desk.session, "course/after", is_last_section=True) == ()
    take(desk, row.id, Mode.PRE)
    assert lesson_quizzes(desk.session, "course/before", is_last_section=True) == ()


def test_at_the_beginning_the_pre_test_is_next(desk):
    assert titles(next_up(desk.session)) == ["Pre-test", "On elements", "On signs"]


def test_a_pre_test_comes_too_late_once_the_lessons_are_begun(desk):
    mark_read(desk.session, "course/signs#one")
    assert titles(next_up(desk.session)) == ["On signs", "On elements"]


def test_quizzes_taken_come_after_those_not_taken_and_attempts_under_way_before_all(desk, dealt):
    take(desk, f"course/pre-{dealt}", Mode.PRE)
    read(desk, "elements")
    take(desk, "course/elements", Mode.TEST)
    assert titles(next_up(desk.session)) == ["On signs", "On elements"]
    take(desk, "course/final", Mode.EXAM, submit=False)
    assert titles(next_up(desk.session)) == ["Final", "On signs", "On elements"]


def test_after_the_course_the_post_test_is_next(desk, dealt):
    take(desk, f"course/pre-{dealt}", Mode.PRE)
    read(desk, *NAMES)
    assert titles(next_up(desk.session))[0] == "Post-test"
    take(desk, f"course/post-{other(dealt)}", Mode.POST)
    desk.clock.now += timedelta(days=14)
    assert titles(next_up(desk.session)) == [
        "Weeks later",
        "On elements",
        "On signs",
        "Final",
    ]


def test_somebody_who_just_looks_is_offered_the_same(desk):
    (row,) = [each for each in next_up(desk.session) if each.modes == (Mode.PRE,)]
    assert row.questions == 2


def test_a_class_is_dealt_both_forms_in_blocks_of_two(tmp_path):
    room = ClassRoom(tmp_path, FORMS_COURSE)
    dealt = [room.offered(create_learner(room.places), "Pre-test") for _ in range(20)]
    for first, second in batched(dealt):
        assert {first, second} == {"course/pre-a", "course/pre-b"}


def test_a_learner_keeps_the_dealt_form_whoever_comes_or_goes(tmp_path):
    room = ClassRoom(tmp_path, FORMS_COURSE)
    first, second = (create_learner(room.places) for _ in range(2))
    before = room.offered(second, "Pre-test")
    delete_learner(room.places, first)
    create_learner(room.places)
    assert room.offered(second, "Pre-test") == before


def test_a_learner_is_made_where_nothing_can_be_dealt(tmp_path):
    room = ClassRoom(tmp_path, FORMS_COURSE)
    room.places.settings_file.mkdir()
    assert room.offered(create_learner(room.places), "Pre-test") in ("course/pre-a", "course/pre-b")


def batched(each):
    return zip(each[::2], each[1::2], strict=True)


def test_quizzes_of_parts_not_begun_are_not_offered_yet(desk):
    parts = (Part("m1", {"en": "One"}, NAMES[:2]), Part("m2", {"en": "Two"}, NAMES[2:]))
    desk.install(replace(FORMS_COURSE, parts=parts))
    assert titles(next_up(desk.session)) == ["Pre-test", "On elements"]
    mark_read(desk.session, "course/signs#one")
    assert titles(next_up(desk.session)) == ["On signs"]


@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_next_in_one_module_goes_by_its_own_lessons(desk, is_first):
    """A section of another module took the pre-test off Home, and its unread lessons the exam of all that was read."""
    other_module = Library.open(quiz_course.put_library(OTHER, desk.places.library_dir))
    own = desk.session.libraries
    both = (other_module, *own) if is_first else (*own, other_module)
    session = replace(desk.session, libraries=both)
    mark_read(session, "other/second#start")
    assert "Pre-test" in titles(next_up(session))
    assert "On elements" not in titles(next_up(session)), "its part has the id of the one begun there"
    desk.session = session  # closes both
    read(desk, *NAMES)
    assert "Final" in titles(next_up(session))


def test_an_exam_that_runs_stands_before_a_practice_begun_after_it(desk):
    take(desk, "course/final", Mode.EXAM, submit=False)
    desk.clock.now += timedelta(minutes=5)
    take(desk, "course/elements", Mode.PRACTICE, submit=False)
    assert titles(next_up(desk.session))[:2] == ["Final", "On elements"]


def test_a_quiz_takes_as_long_as_its_types_an_essay_by_its_words(tmp_path):
    desk = ExamDesk(tmp_path)
    quizzes = {
        "text": Quiz("text", {"en": "Text"}, "", (Mode.PRACTICE,), ("essay",), ()),
        "one": Quiz("one", {"en": "One"}, "", (Mode.PRACTICE,), (), (Draw(1, type="essay"),)),
        "three": Quiz("three", {"en": "Three"}, "", (Mode.PRACTICE,), ("q1", "q2", "many"), ()),
    }
    body = replace(ESSAY, words=300)
    questions = tuple(replace(each, body=body) if each.id == "essay" else each for each in COURSE.questions)
    desk.install(replace(COURSE, questions=questions, quizzes=(*COURSE.quizzes, *quizzes.values())))
    about = {each.id.removeprefix("course/"): each.about for each in list_quizzes(desk.session)}
    desk.close()
    assert [about[each] for each in (*quizzes, "timed")] == [20, 20, 2, 0]


def test_a_quiz_that_is_both_tests_around_the_course_is_taken_once_each_the_one_before_first(tmp_path):
    desk = ExamDesk(tmp_path)
    both = Quiz("both", {"en": "Both"}, "", (Mode.PRE, Mode.POST), ("q1",), ())
    desk.install(replace(COURSE, quizzes=(*COURSE.quizzes, both)))
    try:
        for left, shut in ((Mode.PRE, Mode.POST), (Mode.POST, Mode.PRE)):
            assert around(desk, "Both").modes == (left,)
            with pytest.raises(CourseError, match="comes first" if shut is Mode.POST else "already"):
                take(desk, "course/both", shut)
            take(desk, "course/both", left)
        assert around(desk, "Both").modes == ()
        with pytest.raises(CourseError, match="already"):
            take(desk, "course/both", Mode.POST)
    finally:
        desk.close()
