"""The list of all quizzes with the history of attempts."""

import subprocess
import sys
from dataclasses import replace

from htcourse.core.quiz import Mode
from htcourse.usecases.quizzes import open_quizzes as opening
from htcourse.usecases.quizzes.open_quizzes import open_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt

QUIZ = "sample/basics"


def row(page, quiz=QUIZ):
    return next(each for group in page.groups for each in group.quizzes if each.id == quiz)


def test_quizzes_stand_under_the_part_of_their_lesson(sample):
    groups = {group.part_title: [each.title for each in group.quizzes] for group in open_quizzes(sample.session).groups}
    assert list(groups.items()) == [
        ("The basics", ["The basics"]),
        ("", ["Before the course", "After the course", "Final exam", "Closing exam"]),
    ]


def test_quizzes_are_of_a_named_module_where_there_are_several(sample, monkeypatch):
    rows = [each for group in open_quizzes(sample.session).groups for each in group.quizzes]
    assert {each.module for each in open_quizzes(sample.session).groups} == {""}
    several = (*rows, replace(rows[0], id="another/quiz", lesson_id=""))
    monkeypatch.setattr(opening, "offered_quizzes", lambda session: several)
    modules = [each.module for each in open_quizzes(sample.session).groups]
    assert modules[-2:] == [sample.session.libraries[0].title("en")] * 2
    assert modules[-1]


def test_a_quiz_of_a_lesson_that_the_route_goes_past_is_known_as_such(sample, monkeypatch):
    assert not any(each.is_off_route for group in open_quizzes(sample.session).groups for each in group.quizzes)
    monkeypatch.setattr(opening, "on_route", lambda rows, routes, route: [])
    page = open_quizzes(sample.session)
    assert row(page).is_off_route
    assert not any(each.is_off_route for each in page.groups[-1].quizzes), "those around the course are for all"


def test_what_is_under_way_is_next(sample):
    first = open_quizzes(sample.session).next
    assert first is not None
    assert first.title == "Before the course"
    begun = start_attempt(sample.session, QUIZ, Mode.PRACTICE, seed=1)
    gone_on = open_quizzes(sample.session).next
    assert gone_on is not None
    assert gone_on.unfinished == begun.id


def test_an_exam_is_never_next_it_belongs_to_its_day(sample, monkeypatch):
    rows = open_quizzes(sample.session).groups[-1].quizzes
    exams = tuple(each for each in rows if each.modes == (Mode.EXAM,))
    assert exams
    monkeypatch.setattr(opening, "offered_quizzes", lambda session: exams)
    assert open_quizzes(sample.session).next is None


def test_every_attempt_is_listed_the_newest_first(sample):
    first = start_attempt(sample.session, QUIZ, Mode.TEST, seed=1)
    submit_attempt(sample.session, first.id)
    sample.later(hours=1)
    second = start_attempt(sample.session, QUIZ, Mode.PRACTICE, seed=2)
    listed = row(open_quizzes(sample.session)).attempts
    assert [each.id for each in listed] == [second.id, first.id]
    assert [each.is_submitted for each in listed] == [False, True]
    assert [each.points for each in listed] == [None, 0]


def test_an_exam_that_is_not_released_is_handed_in_and_tells_no_points(sample):
    attempt = start_attempt(sample.session, "sample/final", Mode.EXAM, seed=1)
    submit_attempt(sample.session, attempt.id)
    (listed,) = row(open_quizzes(sample.session), "sample/final").attempts
    assert (listed.is_submitted, listed.points) == (True, None)


def test_attempts_at_a_quiz_that_is_gone_are_still_listed(sample):
    attempt = start_attempt(sample.session, QUIZ, Mode.TEST, seed=1)
    submit_attempt(sample.session, attempt.id)
    assert open_quizzes(sample.session).gone == ()
    without = replace(sample.session, libraries=())
    (gone,) = open_quizzes(without).gone
    assert (gone.title, gone.modes, [each.id for each in gone.attempts]) == ("The basics", (), [attempt.id])


def test_an_attempt_of_an_earlier_version_keeps_no_title_and_none_is_made_up(sample):
    attempt = start_attempt(sample.session, QUIZ, Mode.TEST, seed=1)
    (terms,) = sample.session.learner.events("attempt-terms", attempt=attempt.id)
    sample.session.learner.undo_event(terms.id)
    (gone,) = open_quizzes(replace(sample.session, libraries=())).gone
    assert (gone.title, gone.id) == ("", QUIZ)


def test_list_and_begin_load_nothing_that_reads_later_wordings_or_other_records():
    others = ("usecases.attempts.key_since", "core.mended", "usecases.people.every_record", "store.taken_out")
    names = tuple(f"htcourse.{each}" for each in others)
    asks = f"import sys, htcourse.usecases.quizzes.open_quizzes; print([n for n in {names} if n in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.strip() == "[]"
