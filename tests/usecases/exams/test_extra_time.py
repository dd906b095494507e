"""Extra time: kept by learner in the settings, beside all else there."""

import json

import pytest
from tests.usecases.exam_course import ExamDesk

from htcourse.store.learner_rows import AttemptRow
from htcourse.store.places import Places
from htcourse.ui.screens.exams.words import answered_words, result_words, state_words
from htcourse.usecases.exams.exam_time import time_had, time_words
from htcourse.usecases.exams.extra_time import LARGEST, ExtraTime, extra_time, set_extra_time
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import list_quizzes, submit_attempt


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path)
    places.prepare()
    return places


def test_extra_time_is_kept_by_learner_and_survives_other_settings(places):
    set_extra_time(places, "a", ExtraTime(per_cent=25))
    set_extra_time(places, "b", ExtraTime(minutes=10))
    set_trainer_pin(places, "4827")
    assert [extra_time(places, each) for each in "abc"] == [ExtraTime(25), ExtraTime(0, 10), ExtraTime()]
    set_extra_time(places, "a", ExtraTime())
    assert extra_time(places, "a") == ExtraTime()
    assert extra_time(places, "b") == ExtraTime(minutes=10)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"a": {"per_cent": "25"}}, ExtraTime()),
        ({"a": {"per_cent": -5, "minutes": 10}}, ExtraTime(minutes=10)),
        ({"a": {"per_cent": 10**9}}, ExtraTime(LARGEST)),
        ({"a": []}, ExtraTime()),
        ([], ExtraTime()),
        ("x", ExtraTime()),
    ],
)
def test_extra_time_that_cannot_be_understood_is_none(places, written, read):
    places.settings_file.write_text(json.dumps({"extra_times": written}), encoding="utf-8")
    assert extra_time(places, "a") == read


def attempt(minutes, extra_time, **terms):
    return AttemptRow(
        "a", "m/q", "m", "1", "exam", "", 1, (), extra_time, "2026-03-09T04:00:00.000Z", 0, minutes=minutes, terms=terms
    )


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (attempt(20.0, 1.0, closes_in=960.0), "16 minutes allowed"),
        (attempt(20.0, 1.0, closes_in=960.0, extra_minutes=5), "21 minutes allowed, 5 of them extra time"),
        (attempt(20.0, 1.25, closes_in=1260.0), "21 minutes allowed, 5 of them extra time"),
        (attempt(20.0, 1.25, closes_in=1260.0, extra_minutes=5), "26 minutes allowed, 10 of them extra time"),
        (attempt(20.0, 1.0, closes_in=6000.0, extra_minutes=5), "25 minutes allowed, 5 of them extra time"),
        (attempt(20.0, 1.25, closes_in=120.0), "2 minutes allowed, 2 of them extra time"),
        (attempt(0.0, 1.0, closes_in=1037.0), "17:17 minutes allowed"),
        (attempt(0.0, 1.0, closes_in=1800.0, extra_minutes=5), "35 minutes allowed, 5 of them extra time"),
        (attempt(0.0, 1.0, closes_in=2400.0, closes_later=600.0), "40 minutes allowed, 10 of them extra time"),
        (attempt(50.0, 1.25), "62:30 minutes allowed, 12:30 of them extra time"),
        (attempt(0.0, 1.0), ""),
    ],
)
def test_extra_time_is_what_was_allowed_beyond_what_everybody_had_then(row, words):
    assert time_words(time_had(row)) == words


def test_quizzes_and_the_page_exams_tell_the_time_somebody_has_and_points_where_they_are_released(tmp_path):
    desk = ExamDesk(tmp_path)

    def minutes():
        return next(each.minutes for each in list_quizzes(desk.session) if each.id == "course/timed")

    def told():
        (row,) = list_exams(desk.places, desk.clock, lambda done, total: None).rows
        return f"{result_words(row)} · {state_words(row)}"

    def done():
        return answered_words(*list_exams(desk.places, desk.clock, lambda done, total: None).rows)

    limit = minutes()
    set_extra_time(desk.places, desk.learner_id, ExtraTime(minutes=5))
    assert minutes() == limit + 5
    page = desk.start("timed")
    set_extra_time(desk.places, desk.learner_id, ExtraTime())
    assert minutes() == limit + 5, "one under way keeps its own"
    assert " · 5 minute" in told()
    assert done() == ("0 of 3", "0 of 3 answered")
    submit_attempt(desk.session, page.id)
    assert told().startswith("0 of 3 · ")
    assert minutes() == limit
    desk.close()
