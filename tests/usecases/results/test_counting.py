"""Which attempts figures count."""

from dataclasses import replace

import pytest

from htcourse.core.drawing import Candidate, taken_before
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Draw, Mode, Quiz
from htcourse.usecases.quizzes.finished_attempts import Attempts, FinishedAttempt, GradedAnswer
from htcourse.usecases.results.counting import DEFAULT, MARKS, Counting, Which, counting_of, told
from htcourse.usecases.results.known_quizzes import KnownQuiz, slots_of
from htcourse.usecases.results.quiz_statistics import statistics_of


def attempt(number, points, *, mode="test", learner="ann", **more):
    answers = tuple(
        GradedAnswer(question, "hash", "single-choice", "", (), {}, (), each, 1.0, was_right=each >= 1)
        for question, each in points.items()
    )
    start = f"2026-03-{number:02d}T20:00:00.000Z"
    return FinishedAttempt(str(number), learner, "course/quiz", mode, "", start, answers, offset_minutes=300, **more)


def ids(attempts, counting=DEFAULT):
    return [each.id for each in told(Attempts(tuple(attempts), ()), counting).attempts]


OWN = (
    attempt(1, {"a": 1, "b": 1}, mode="practice"),
    attempt(2, {"a": 0, "b": 1}),
    attempt(3, {"a": 1}),  # only what was wrong
    attempt(4, {"a": 1, "b": 1}),
    attempt(5, {"a": 1, "b": 0}, mode="exam"),
    attempt(6, {"a": 0, "b": 0}, learner="bek"),
)


def test_the_first_whole_attempt_that_tests_counts_for_each_learner():
    assert ids(OWN) == ["2", "6"]


@pytest.mark.parametrize(
    ("which", "expected"), [(Which.LAST, ["5", "6"]), (Which.BEST, ["4", "6"]), (Which.ALL, ["2", "4", "5", "6"])]
)
def test_other_attempts_count_when_asked_for(which, expected):
    assert ids(OWN, Counting(which=which)) == expected


@pytest.mark.parametrize("mode", ["test", "exam"])
@pytest.mark.parametrize(
    ("which", "expected"), [(Which.LAST, ["2"]), (Which.BEST, ["2"]), (Which.FIRST, ["1"]), (Which.ALL, ["1", "2"])]
)
def test_one_taken_too_often_is_no_mark_whichever_counts(mode, which, expected):
    own = [attempt(number, {"a": number / 4, "b": 1}, mode=mode, place=number) for number in (1, 2, 3)]
    own[2] = replace(own[2], is_beyond=True)
    assert ids(own, Counting(which=which)) == expected


def test_parts_count_only_when_asked_for():
    assert ids(OWN, Counting(which=Which.ALL, with_parts=True)) == ["2", "3", "4", "5", "6"]


def test_after_everything_was_wrong_taking_that_again_is_a_whole_attempt():
    assert ids((attempt(1, {"a": 0, "b": 0}), attempt(2, {"a": 1, "b": 1})), Counting(which=Which.ALL)) == ["1", "2"]


def test_an_attempt_at_fewer_questions_that_had_been_right_is_no_retake_of_what_was_wrong():
    shorter = (attempt(1, {"a": 1, "b": 1}), attempt(2, {"a": 0}))
    assert ids(shorter, Counting(which=Which.ALL)) == ["1", "2"]


def test_an_attempt_that_says_how_it_was_begun_is_asked_nothing_else():
    said = (OWN[1], replace(OWN[2], is_part=False), replace(OWN[3], is_part=True))
    assert ids(said, Counting(which=Which.ALL)) == ["2", "3"]


def test_practice_of_what_was_wrong_in_a_test_is_a_part_in_earlier_records_too():
    practice = Counting((Mode.PRACTICE,), Which.ALL)
    assert ids((OWN[1], attempt(3, {"a": 1}, mode="practice")), practice) == []


def test_the_first_is_said_within_the_modes_asked_for():
    assert ids(OWN, Counting(modes=(Mode.EXAM,))) == ["5"]
    assert ids(OWN, Counting(modes=(Mode.PRACTICE,))) == ["1"]


def test_days_are_those_where_the_person_was_and_do_not_make_a_second_attempt_a_first():
    assert ids(OWN, Counting(since="2026-03-03")) == ["2", "6"]  # begun at 01:00 on the third there
    assert ids(OWN, Counting(since="2026-03-04")) == ["6"]
    assert ids(OWN, Counting(until="2026-03-03")) == ["2"]


def test_form_and_route_leave_the_others_out():
    own = [replace(OWN[1], form="A", route="officer"), replace(OWN[5], form="B", route="university")]
    assert ids(own, Counting(form="B")) == ["6"]
    assert ids(own, Counting(route="officer")) == ["2"]


def test_of_equally_good_attempts_the_first_counts():
    assert ids((attempt(1, {"a": 1}), attempt(2, {"a": 1})), Counting(which=Which.BEST)) == ["1"]


def test_what_is_typed_becomes_what_counts():
    assert counting_of() == DEFAULT
    counting = counting_of(["exam"], "best", "b", "officer", "1.3.2026", "20260309", with_parts=True)
    assert counting == Counting((Mode.EXAM,), Which.BEST, "B", "officer", "2026-03-01", "2026-03-09", True)
    assert counting.as_line() == (
        "the best attempt of each learner; in exam; form B; route officer; from 2026-03-01 to 2026-03-09; "
        "retakes of what was wrong too; everybody in this data folder"
    )


@pytest.mark.parametrize("day", ["9.3.", "31.2.2026", "yesterday", "2026-02-30"])
def test_a_day_that_is_none_is_a_sentence(day):
    with pytest.raises(CourseError, match="no day"):
        counting_of(since=day)


def test_days_of_which_the_last_is_before_the_first_are_a_sentence():
    with pytest.raises(CourseError, match="No day lies from 2026-03-10 to 2026-03-09"):
        counting_of(since="10.3.2026", until="2026-03-09")
    assert counting_of(since="2026-03-09", until="9.3.2026").since == "2026-03-09"


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (Which.FIRST, (["6"], ["2"])),
        (Which.LAST, (["5", "6"], [])),
        (Which.BEST, (["6"], ["4"])),
        (Which.ALL, (["4", "5", "6"], ["2"])),
    ],
)
def test_no_later_attempt_stands_in_for_a_first_that_is_held_back_and_no_best_is_told_beside_it(which, expected):
    own = [replace(each, place=place) for place, each in enumerate(OWN)]
    found = Attempts(tuple(each for each in own if each.id != "2"), (), (own[1],))
    parted = told(found, Counting(which=which))
    assert tuple([each.id for each in part] for part in parted[:3]) == (*expected, [])


@pytest.mark.parametrize(
    ("which", "counts", "doubted"),
    [
        (Which.FIRST, ["6"], ["2"]),
        (Which.LAST, ["5", "6"], []),
        (Which.BEST, ["6"], ["4"]),
        (Which.ALL, ["4", "5", "6"], ["2"]),
    ],
)
def test_no_other_attempt_stands_in_for_one_that_may_have_lost_answers(which, counts, doubted):
    own = [replace(each, place=place, is_doubted=each.id == "2") for place, each in enumerate(OWN)]
    found = Attempts(tuple(each for each in own if not each.is_doubted), (), (), (own[1],))
    parted = told(found, Counting(which=which))
    assert [[each.id for each in part] for part in parted[:3]] == [counts, [], doubted]


@pytest.mark.parametrize(
    ("lost", "counts", "doubted"),
    [
        ({"mode": "test"}, [], ["1"]),
        ({"mode": "exam", "is_released": False}, ["1"], []),
        ({"mode": "practice"}, ["1"], []),
    ],
)
def test_a_doubt_hides_the_best_only_where_it_rests_on_it(lost, counts, doubted):
    whole, lost = attempt(1, {"a": 0.5}), attempt(2, {"a": 0}, is_doubted=True, place=1, **lost)
    parted = told(Attempts((whole,), (), (), (lost,)), MARKS)
    assert [[each.id for each in part] for part in parted[:3]] == [counts, [], doubted]


def test_what_waits_for_a_mark_makes_no_attempt_the_best():
    waits = attempt(1, {"a": 1, "b": 0})
    waits = replace(waits, answers=(waits.answers[0], waits.answers[1]._replace(points=None)))
    rest = attempt(2, {"a": 1, "b": 0.5})
    assert ids((waits, rest), Counting(which=Which.BEST)) == ["2"]


def test_what_is_not_released_is_no_mark_while_another_one_is():
    held, released = replace(attempt(2, {"a": 1}), is_released=False), attempt(1, {"a": 0.5})
    assert ids((released, held), MARKS) == ["1"]
    assert told(Attempts((released, held), ()), MARKS).unreleased == [held], "it was left out unsaid"
    assert told(Attempts((released, held), ()), DEFAULT).unreleased == []
    assert ids((held,), MARKS) == ["2"]


def test_an_attempt_of_an_earlier_version_stands_as_that_version_drew_it():
    """It keeps no places; there a line went short of what the one before it had taken."""
    pool = [Candidate("a", "t", "x", 1), Candidate("b", "t", "y", 1)]
    quiz = Quiz("quiz", {}, "", (Mode.TEST,), (), (Draw(1), Draw(1, objective="x")))
    seed = next(each for each in range(50) if taken_before(quiz, pool, each) == ("a",))
    before = replace(attempt(1, {"a": 1}), seed=seed)
    quiz = replace(quiz, shuffle=True)
    assert [each.question for each in slots_of(before, KnownQuiz(quiz, pool, "1")).values()] == ["a"]
    three = replace(quiz, draws=(Draw(2), Draw(1, objective="x")))
    pool.append(Candidate("c", "t", "y", 1))
    seed = next(each for each in range(50) if taken_before(three, pool, each) == ("c", "a"))
    shown = replace(attempt(1, {"a": 1, "c": 0}), seed=seed)
    assert [each.question for each in slots_of(shown, KnownQuiz(three, pool, "1")).values()] == ["c", "a"]


ALL_PRACTICE = Counting((Mode.PRACTICE,), Which.ALL, with_parts=True)


def test_parts_stand_in_the_places_of_their_whole_and_figures_of_the_whole_rest_on_wholes():
    """“Mean 0.80 out of 2” of a quiz of 3: retakes of what was wrong were the commonest shape."""
    whole = replace(attempt(1, {"a": 1, "c": 0, "b": 0}), mode=Mode.PRACTICE, slots=(1, 3, 2), is_part=False)
    parts = [
        replace(attempt(number, points), mode=Mode.PRACTICE, slots=(1, 2)[: len(points)], is_part=True)
        for number, points in ((2, {"b": 0, "c": 1}), (3, {"b": 1, "c": 1}), (4, {"b": 1}))
    ]
    chosen = told(Attempts((whole, *parts), ()), ALL_PRACTICE).attempts
    assert [tuple(slots_of(each, None)) for each in chosen] == [(1, 2, 3), (2, 3), (2, 3), (2,)]
    found = statistics_of("quiz", chosen, None, ALL_PRACTICE)
    assert (found.attempts, found.compared, found.out_of) == (4, 1, 3)
    assert found.results.mean == pytest.approx(1 / 3)
    assert [(each.question, each.slots, each.attempts) for each in found.items] == [
        ("a", (1,), 1),
        ("b", (2,), 4),
        ("c", (3,), 3),
    ]
    assert [each.intended_weight for each in found.items] == [pytest.approx(1 / 3)] * 3


def test_of_parts_alone_those_with_the_same_places_are_compared():
    parts = [
        replace(attempt(number, points), mode=Mode.PRACTICE, slots=slots, is_part=True)
        for number, points, slots in ((1, {"a": 0}, (1,)), (2, {"b": 1}, (2,)), (3, {"b": 0}, (2,)))
    ]
    found = statistics_of("quiz", parts, None, ALL_PRACTICE)
    assert (found.compared, [(each.slot, each.facility) for each in found.slots]) == (2, [(2, 0.5)])
