"""What the window of statistics calls choices: each version of a question in its own words, numbers by their value."""

import numpy
import pytest
from tests.usecases.quiz_course import PARTLY, module_with, single
from tests.usecases.regrading import ALL, QUIET, RIGHT, WRONG, Regrading, weighted, write

from htcourse.core.question_types import matching, numeric, single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.ui.screens.statistics.words import StatisticsWords
from htcourse.usecases.classes.report_rows import ReportTitles, question_rows
from htcourse.usecases.marking.regrade import take_back
from htcourse.usecases.results.counting import DEFAULT
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.statistics_titles import statistics_titles


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def _told(room):
    found = quiz_statistics(room.places, "course/basics")
    with room.at_work(room.person()) as session:
        return found, statistics_titles(session, found)


def _first(found):
    return [each for each in found.quizzes[0].items if each.question == "course/q1"]


def test_a_key_put_right_by_other_words_stands_beside_the_words_that_were_chosen(room, qapp):
    for answer in (RIGHT, RIGHT, RIGHT, WRONG, WRONG):
        room.test(answer)
    words = {"act": "Means", "means": "Act", "purpose": "Purpose"}
    choices = tuple(Choice(each, correct=each == "means", text=text) for each, text in words.items())
    room.update(module_with(single("q1", body=single_choice.Body(choices), title="Title of q1")))
    write(room)
    assert _chosen(room) == ("Means (key then): 3", "Act (key since): 2", "Purpose: 0")
    assert _wrong(room) == "60 %: Means"


def test_a_quiz_has_its_form_as_everywhere_else(room):
    """A course with forms A and B had “Pre-test” twice in the menu, and a card of either said no more."""
    room.take("course/drawn", [])
    found = quiz_statistics(room.places, "course/drawn", with_unreleased=True)
    with room.at_work(room.person()) as session:
        assert statistics_titles(session, found).quizzes == {"course/drawn": "Drawn A"}


def test_both_sides_of_a_pair_are_in_their_own_words(room):
    """The left sides were told on both."""
    pairs = (matching.Pair("a", left="Act", right="Moves"), matching.Pair("b", left="Means", right="Forces"))
    room.update(module_with(single("q1", type="matching", body=matching.Body(pairs), translations={})))
    room.test({"pairs": {"a": "b", "b": "a"}})
    found, titles = _told(room)
    (item,) = _first(found)
    told = {titles.of_choice(item.version, each) for each in item.choices}
    assert told == {"Act → Forces", "Means → Moves"}


def test_an_earlier_version_has_its_own_words_and_key(room):
    """Of answers to it, once the key was mended, bare ids were told, and no key."""
    room.test(WRONG)
    room.change_key("act")
    room.test(WRONG)
    found, titles = _told(room)
    old, new = _first(found)
    assert titles.of_choice(old.version, "act") == titles.of_choice(new.version, "act") == "Act"
    assert (titles.keys[old.version], titles.keys[new.version]) == ({"means"}, {"act"})


def test_figures_by_another_key_go_beside_it_in_statistics_and_in_the_report(room, qapp):
    """The old key stood beside the choice that was wrong by now, and the report named no wrong choice."""
    for answer in (RIGHT, RIGHT, RIGHT, WRONG, WRONG):
        room.test(answer)
    room.change_key("act")
    batch = write(room)
    assert _chosen(room) == ("Means (key then): 3", "Act (key since): 2", "Purpose: 0")
    assert _wrong(room) == "60 %: Means"
    take_back(room.places, room.clock, batch, "", QUIET)
    assert _chosen(room) == ("Means (key): 3", "Act: 2", "Purpose: 0")
    assert _wrong(room) == "40 %: Act"


def test_a_choice_worth_a_part_is_no_key(room):
    room.update(module_with(single("q1", body=PARTLY, translations={})))
    for answer in (RIGHT, WRONG, WRONG):
        room.test(answer)
    assert _chosen(room) == ("Act (partly right): 2", "Means (key): 1", "Purpose: 0")


def _chosen(room):
    found, titles = _told(room)
    return StatisticsWords().chosen(_first(found)[0], titles)


def _wrong(room):
    with ReportTitles(room.places, "en") as titles:
        _, rows, _, _ = question_rows(room.places, DEFAULT, titles, str)
        return next(row[-1] for row in rows if row[1] == "Title of q1")


@pytest.mark.parametrize("is_said", [True, False])
def test_how_sure_people_were_is_a_column_where_they_said_it(room, is_said):
    for sure in (3, 3, 3, 2, 1):
        attempt = room.take("course/basics", [], submit=False)
        room.go_on(attempt, {1: (RIGHT, sure if is_said else None)})
    with ReportTitles(room.places, "en") as titles:
        head, rows, _, _ = question_rows(room.places, DEFAULT, titles, str)
        assert (head[-1] == "Mean certainty, 1 to 3") is is_said
        last = {row[1]: row[-1] for row in rows}
    assert (last["Title of q1"], last["Title of q2"]) == ((2.4, "") if is_said else ("", ""))


def test_a_number_counts_by_its_value_however_it_is_typed(room):
    body = numeric.Body((numeric.Value("a", 1110, feedback="x"),), unit="people", units=("человек",))
    room.update(module_with(single("q1", type="numeric", body=body, translations={})))
    for typed in ("1110", "1 110", "1’110", "1110 человек", "many"):
        room.test({"number": typed})
    found, titles = _told(room)
    (item,) = _first(found)
    assert dict(item.choices) == {"1110": 4, "many": 1}
    assert titles.of_choice(item.version, "x=5") == "x=5", "what is typed is no pair"


def test_a_question_without_points_is_no_item_of_alpha(room):
    """It made alpha look better: 3 / 2 in the place of 2 / 1."""
    room.update(weighted(weights={"q1": 0}))
    answers = [(RIGHT, RIGHT, ALL), (WRONG, RIGHT, ALL), (RIGHT, WRONG, ALL), (WRONG, WRONG, {"choices": ["force"]})]
    for each in (*answers, (RIGHT, WRONG, {"choices": []})):
        room.take("course/basics", list(each))
    (found,) = quiz_statistics(room.places, "course/basics").quizzes
    marks = numpy.array([[1, 1], [1, 1], [0, 1], [0, 0.5], [0, 0]])
    sums = marks.sum(axis=1).var(ddof=1)
    alpha = 2 * (1 - marks.var(axis=0, ddof=1).sum() / sums)
    assert found.alpha == pytest.approx(alpha)
    assert found.error_ratio == pytest.approx((1 - alpha) ** 0.5)
    assert found.standard_error == pytest.approx((1 - alpha) ** 0.5 * sums**0.5 / 2)
    assert len(found.slots) == 3
