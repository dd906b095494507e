"""A made-up class: that it learns as people do, and that the statistics find what is true of it."""

import json
import statistics

import pytest

from htcourse.core.errors import CourseError
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.results.learning_gains import learning_gains
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses
from htcourse.usecases.results.simulate_class import simulate_class

LEARNERS = 12


@pytest.fixture(scope="module")
def simulated(tmp_path_factory):
    places = Places(tmp_path_factory.mktemp("class"))
    told = []
    path = simulate_class(places, LEARNERS, 1, lambda done, total: told.append((done, total)))
    assert told[-1] == (LEARNERS, LEARNERS)
    return places, json.loads(path.read_text(encoding="utf-8"))


def ranks(values):
    """Return ranks from 1, the mean one where several are equal."""
    ordered = sorted(values)
    return [ordered.index(each) + (ordered.count(each) + 1) / 2 for each in values]


def compared(places, truth):
    """Return, for each quiz, the greatest error of facility and the rank correlation of difficulty."""
    found = {each.quiz: each for each in quiz_statistics(places).quizzes}
    results = {}
    for quiz in truth["quizzes"]:
        items = {each.question: each for each in found[quiz["quiz"]].items}
        assert found[quiz["quiz"]].attempts == quiz["attempts"]
        facilities = [items[each["question"]].facility for each in quiz["items"]]
        errors = [abs(one - each["facility"]) for one, each in zip(facilities, quiz["items"], strict=True)]
        hard = [each["difficulty"] for each in quiz["items"]]
        results[quiz["quiz"]] = max(errors), -statistics.correlation(ranks(hard), ranks(facilities))
    return results


def test_the_statistics_find_the_facility_and_the_difficulty(simulated):
    places, truth = simulated
    for error, correlation in compared(places, truth).values():
        assert error <= 1 / (LEARNERS // 2) + 1e-6
        assert correlation >= 0.9


def test_the_gain_is_inside_its_interval(simulated):
    places, truth = simulated
    (module,) = learning_gains(places).modules
    gain = module.overall.gain
    assert gain is not None
    assert gain.normalised_interval is not None
    assert gain.people == truth["gain"]["people"] == LEARNERS
    assert gain.difference_interval.holds(truth["gain"]["difference"])
    assert gain.normalised_interval.holds(truth["gain"]["normalised"])
    assert [each["objective"] for each in truth["gain"]["objectives"]] == [each.objective for each in module.objectives]


def test_everybody_left_what_a_person_leaves(simulated):
    places, truth = simulated
    stages = len(truth["quizzes"])
    assert stages == 5
    for learner_id in places.learner_ids():
        with ReadOnlyRecord.open(places, learner_id) as archive:
            attempts = archive.attempts()
            assert [each.mode for each in attempts] == ["pre", "test", "post"]
            assert attempts[0].form != attempts[2].form
            assert all(each.submitted_at > each.started_at for each in attempts)
            assert all(each.answered > len(each.drawn) / 2 for each in attempts)


def test_some_questions_are_left_out_and_never_by_those_who_know(simulated):
    places, truth = simulated
    quiz = truth["quizzes"][0]["quiz"]
    left_out = [each for each in quiz_responses(places, quiz).records if each.answer is None]
    assert left_out
    assert {each.points for each in left_out} == {0}


def test_truth_and_raw_data_name_the_same_people(simulated):
    places, truth = simulated
    named = {each["learner"] for each in truth["people"]}
    assert len(named) == LEARNERS
    for quiz in truth["quizzes"]:
        assert {each.learner for each in quiz_responses(places, quiz["quiz"]).records} <= named


def test_the_same_seed_gives_the_same_class(tmp_path):
    classes = []
    for name, seed in (("one", 5), ("two", 5), ("three", 6)):
        places = Places(tmp_path / name)
        truth = json.loads(simulate_class(places, 3, seed).read_text(encoding="utf-8"))
        people = [(each["ability"], each["gain"]) for each in truth["people"]]
        facilities = [[item.facility for item in each.items] for each in quiz_statistics(places).quizzes]
        classes.append((people, truth["quizzes"], facilities))
    assert classes[0] == classes[1] != classes[2]


def test_a_folder_with_learners_is_left_alone(simulated):
    places, _ = simulated
    with pytest.raises(CourseError, match="learners already"):
        simulate_class(places, 3, 1)
