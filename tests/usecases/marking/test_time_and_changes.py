"""How long an answer took and how often it was changed are the same figures wherever they stand."""

from datetime import timedelta

import pytest
from tests.usecases.regrading import RIGHT, WRONG, Regrading, by_rubric

from htcourse.core.quiz import Mode
from htcourse.usecases.attempts.shown_question import ASKED
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.mark_essays import EssayKey
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, show_right_answer, start_attempt, submit_attempt
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def taken(room, quiz, *visits, mode=Mode.TEST, is_asked=False, apart=60.0, slept=0.0):
    """Let somebody answer the first question in visits a minute apart: after how many seconds, what, how sure.

    `apart` is how far from each other the visits are by the clock, and `slept` what it went on between two answers.
    """
    learner = room.person()
    with room.at_work(learner) as session:
        attempt = start_attempt(session, f"course/{quiz}", mode, seed=1).id
        for visit in visits:
            room.clock.now += timedelta(seconds=apart)
            since = 0.0
            for seconds, answer, sure in visit:
                room.clock.now += timedelta(seconds=seconds - since + (slept if since else 0.0))
                own = {"seconds": seconds - since, "goes_on": since > 0}
                answer_in_attempt(session, attempt, 1, answer, confidence=sure, **own)
                since = seconds
        if is_asked:
            show_right_answer(session, attempt, 1)
        submit_attempt(session, attempt)
    return learner, attempt


def first_seen(room, learner, attempt):
    return open_seen(room.places, learner, attempt, "en").questions[0]


def every_time(room, learner, attempt, quiz):
    """Return the seconds of the first question in each place that tells them."""
    (found,) = finished_attempts(room.places).finished
    (told,) = (each for each in xapi_statements(room.places).statements if each["verb"]["display"]["en"] == "answered")
    return {
        first_seen(room, learner, attempt).seconds,
        found.answers[0].seconds,
        quiz_responses(room.places, quiz).records[0].seconds,
        quiz_statistics(room.places, quiz).quizzes[0].items[0].median_seconds,
        float(told["result"]["duration"].removeprefix("PT").removesuffix("S")),
    }


SENTENCES = [(5.0 * each, {"text": "I would ask first. " * each}, None) for each in range(1, 121)]


@pytest.mark.parametrize(
    ("quiz", "visits", "seconds"),
    [
        ("basics", [[(20, RIGHT, None), (22, RIGHT, 3)]], 22),
        ("basics", [[(60, WRONG, None)], [(3, RIGHT, None)]], 63),
        ("words", [SENTENCES], 600),
    ],
)
def test_the_time_is_that_of_all_visits_in_every_figure(room, quiz, visits, seconds):
    learner, attempt = taken(room, quiz, *visits)
    if quiz == "words":  # until it is marked no statistics rest on it
        by_rubric(room, EssayKey(learner, attempt, 1), "yes")
    assert every_time(room, learner, attempt, quiz) == {seconds}


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_sleep_or_a_clock_that_is_set_makes_the_time_neither_more_nor_less(room, hours):
    steps = [(20, WRONG, None), (25, RIGHT, None), (27, RIGHT, 3)]
    learner, attempt = taken(room, "basics", steps, slept=hours * 3600)
    assert every_time(room, learner, attempt, "basics") == {27}


def test_a_clock_that_is_set_back_between_two_visits_leaves_both_their_time(room):
    learner, attempt = taken(room, "basics", [(20, WRONG, None)], [(30, RIGHT, None), (32, RIGHT, 3)], apart=-3600)
    assert every_time(room, learner, attempt, "basics") == {52}


def test_tries_of_practice_are_visits_and_asking_for_the_answer_is_none(room):
    learner, attempt = taken(room, "basics", [(30, WRONG, 3)], [(8, WRONG, None)], mode=Mode.PRACTICE, is_asked=True)
    seen = first_seen(room, learner, attempt)
    assert (seen.seconds, finished_attempts(room.places).finished[0].answers[0].seconds) == (38, 38)
    assert seen.answer == ASKED
    assert (seen.changes, [answer for _, answer in seen.earlier]) == (0, [WRONG]), "nothing else was answered"
    tries = [(30, WRONG, 3)], [(8, other := {"choices": ["purpose"]}, None)]
    seen = first_seen(room, *taken(room, "basics", *tries, mode=Mode.PRACTICE, is_asked=True))
    assert (seen.changes, [answer for _, answer in seen.earlier]) == (1, [WRONG, other])


def test_of_many_earlier_answers_the_last_are_told_with_their_number(room):
    steps = [(10.0 * at, answer, None) for at, answer in enumerate([WRONG, RIGHT] * 3, 1)]
    learner, attempt = taken(room, "basics", steps)
    seen = first_seen(room, learner, attempt)
    assert (seen.changes, [answer for _, answer in seen.earlier]) == (5, [WRONG, RIGHT, WRONG])
    shown = open_seen(room.places, learner, attempt, "en")
    head = SheetHead("Ana", "Basics", "Test")
    assert "Earlier answers: 5, the last 3 shown" in attempt_sheet(shown, head, with_all=True)
    assert "Earlier answer" not in attempt_sheet(shown, head), "it is for the trainer"


def test_an_essay_was_what_it_was_when_it_was_left(room):
    learner, attempt = taken(room, "words", SENTENCES)
    assert first_seen(room, learner, attempt).changes == 0
    other = {"text": "Nobody should be asked."}
    learner, attempt = taken(room, "words", SENTENCES[:50], [(5, {"text": ""}, None), (20, other, None)])
    seen = first_seen(room, learner, attempt)
    assert (seen.changes, [answer for _, answer in seen.earlier]) == (1, [SENTENCES[49][1]])
