"""What is told of statistics: on how many figures rest, when they are too few, and what was chosen to count."""

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.results.test_quiz_statistics import BASICS, BOTH, GREEDY, ONE, _only

from htcourse.core.quiz import Mode
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer
from htcourse.usecases.results.counting import Counting, Which
from htcourse.usecases.results.quiz_statistics import quiz_statistics, statistics_of
from htcourse.usecases.results.statistics_lines import statistics_lines


@pytest.fixture
def room(tmp_path):
    return ClassRoom(tmp_path)


def test_figures_of_few_learners_stand_in_brackets_and_it_is_said(room):
    learner = room.person()
    for _ in range(12):
        room.take(BASICS, [RIGHT, WRONG, BOTH], learner=learner)
    (found,) = quiz_statistics(room.places, BASICS, Counting(which=Which.ALL)).quizzes
    assert (found.attempts, found.learners, found.is_reliable) == (12, 1, False), "people count, not their attempts"
    lines = statistics_lines(found)
    assert lines[0] == "course/basics: 12 attempts of 1 learner: too few to trust"
    assert "no figure is told" in lines.pop(2)
    assert [each for each in lines[2:] if "left   secs" not in each and not each.lstrip().startswith("(")] == []
    assert lines[-2].endswith("course/many (1 learner: too few to trust)")
    assert (found.as_json()["is_reliable"], found.as_json()["items"][0]["is_reliable"]) == (False, False)
    for _ in range(9):
        room.take(BASICS, [RIGHT, WRONG, BOTH])
    lines = statistics_lines(_only(room))
    assert lines[0] == "course/basics: 10 attempts of 10 learners"
    assert not any("(" in each or "too few" in each for each in lines)


def test_of_fewer_than_five_learners_no_figure_is_told_of_the_whole_or_of_a_question(room):
    for number in range(1, 6):
        room.take(BASICS, [RIGHT, WRONG, BOTH])
        (found,) = quiz_statistics(room.places, BASICS).veiled().quizzes
        told = found.as_json()
        figures = [told["mean"], told["median"], told["guess"], *(each["facility"] for each in told["items"])]
        assert {each is not None for each in figures} == {number == 5}
        assert [each["learners"] for each in told["items"]] == [number] * 3
        assert any(each["choices"] for each in told["items"]) == bool(told["slots"]) == (number == 5)
        assert any("no figure is told" in each for each in statistics_lines(found)) == (number < 5)


def _attempt(learner: str, mode: Mode, seconds: float | None, *, confidence: int | None) -> FinishedAttempt:
    answer = GradedAnswer("q", "v", "", "", ("a",), {"choices": ["a"]}, ("a",), 1.0, seconds, confidence=confidence)
    return FinishedAttempt(learner, learner, "quiz", mode, "", "", (answer, answer))


@pytest.mark.parametrize("few", [1, 4, 5])
def test_each_figure_is_veiled_by_the_people_it_rests_on(few):
    """Of 5 in a test and 1 by certainty “3 of 3 right, very sure” was told, and the seconds of one beside paper."""
    timed = [_attempt(f"c{at}", Mode.CERTAINTY, 20, confidence=3) for at in range(few)]
    attempts = [*(_attempt(f"t{at}", Mode.TEST, None, confidence=None) for at in range(6)), *timed]
    found = statistics_of("quiz", attempts, None).veiled()
    told = few >= 5
    assert found.is_told
    assert (found.certainty.mean_mark is not None, bool(found.certainty.calibration)) == (told, told)
    assert (found.items[0].median_seconds, found.items[0].facility) == (20 if told else None, 1)
    assert found.items[0].certainty == (3 if told else None)
    assert any("by certainty" in each or "said" in each for each in statistics_lines(found)) is told


def test_seconds_are_rounded_half_up_as_in_reports():
    attempts = [_attempt(f"t{at}", Mode.TEST, 20 + at % 2, confidence=None) for at in range(6)]
    found = statistics_of("quiz", attempts, None)
    assert found.items[0].median_seconds == 20.5
    (row,) = (each.split() for each in statistics_lines(found) if each.endswith(" q (6 learners: too few to trust)"))
    assert "21" in row


def test_a_question_of_weight_0_has_no_discrimination_as_its_place_has_none():
    def answer(name: str, points: int, weight: float) -> GradedAnswer:
        return GradedAnswer(name, "v", "", "", (), {}, (), float(points), 1.0, out_of=weight)

    rows = [(answer("none", at % 2, 0.0), answer("q", at % 3 % 2, 1.0), answer("r", at % 2, 1.0)) for at in range(12)]
    found = statistics_of(
        "quiz", [FinishedAttempt(f"a{n}", f"a{n}", "quiz", "test", "", "", x) for n, x in enumerate(rows)], None
    )
    told = [(each.discrimination_index, each.discriminative_efficiency) for each in (found.items[0], found.slots[0])]
    assert told == [(None, None)] * 2
    assert found.items[2].discrimination_index is not None


def test_a_mean_by_certainty_is_that_of_a_point_whatever_questions_count():
    first = GradedAnswer("q", "v", "", "", (), {"choices": ["a"]}, (), 1.0, 1.0, confidence=3, out_of=3.0)
    other = GradedAnswer("r", "v", "", "", (), {"choices": ["b"]}, (), 0.0, 1.0, confidence=2)
    found = statistics_of("quiz", [FinishedAttempt("a", "a", "quiz", Mode.CERTAINTY, "", "", (first, other))], None)
    assert found.certainty.mean_mark == (3 * 3 - 2) / 4
    assert any("by certainty: 1.75 a point (-6 to 3)" in each for each in statistics_lines(found))


def test_of_few_with_the_places_of_most_no_weight_or_discrimination_is_told_with_a_question_of_many():
    one, two = (GradedAnswer("q", "v", "", "", (), {}, (), float(at), 1.0) for at in range(2))
    ones = [FinishedAttempt(f"a{at}", f"a{at}", "quiz", "test", "", "", ((one, two)[at % 2],)) for at in range(3)]
    twos = [FinishedAttempt(f"b{at}", f"b{at}", "quiz", "test", "", "", ((one, two)[at % 2], one)) for at in range(4)]
    found = statistics_of("quiz", [*ones, *twos], None)
    (item,) = found.veiled().items
    assert (found.items[0].compared, item.is_told, found.is_told) == (4, True, False)
    assert (item.effective_weight, item.discrimination_index, item.discriminative_efficiency) == (None, None, None)


def test_all_that_was_chosen_to_count_stands_beside_the_figures(room):
    room.take(BASICS, [RIGHT, WRONG, BOTH])
    assert statistics_lines(_only(room))[1] == (
        "  counted: the first attempt of each learner; in test, certainty, exam, pre, post; all forms; all routes; "
        "any day; no retakes of what was wrong; everybody in this data folder"
    )
    chosen = Counting((Mode.EXAM,), Which.ALL, "A", "officer", "2026-03-01", "2026-03-31", with_parts=True, group="7a")
    assert chosen.as_line() == (
        "every attempt; in exam; form A; route officer; from 2026-03-01 to 2026-03-31; retakes of what was wrong too; "
        "class 7a"
    )


def test_lines_tell_on_how_many_attempts_a_question_rests_and_how_many_took_each_choice(room):
    for answer in (BOTH, ONE, GREEDY):
        room.take(BASICS, [RIGHT, WRONG, answer])
    lines = statistics_lines(_only(room))
    (at,) = [at for at, each in enumerate(lines) if "course/many" in each]
    assert lines[at].split(")")[1].split()[:2] == ["3", "-"], "on three: too few to tell who left it out"
    assert lines[at + 1].strip() == "(chosen: force 3, fraud 1, poverty 1, travel 0)"


def test_it_is_said_how_many_attempts_figures_rest_on_when_weights_were_changed():
    def attempt(id, weight):
        given = GradedAnswer("c", "c", "", "", (), {}, (), 1.0, 1, out_of=weight)
        return FinishedAttempt(id, id, BASICS, Mode.TEST, "", f"2026-03-0{id}", (given,))

    found = statistics_of(BASICS, [attempt("1", 1.0), attempt("2", 2.0), attempt("3", 2.0)], None)
    assert (found.attempts, found.compared, found.waiting) == (3, 2, 0)
    assert "rest on 2 of these attempts, of 2 learners: too few to trust (" in statistics_lines(found)[2]
