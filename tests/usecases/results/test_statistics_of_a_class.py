"""The statistics of a class that practises, retakes and meets two versions of a question, by numpy and scipy.

The class has 70 learners, and 200 for `make hard`. Everything is worked out anew from what it was made to answer, with
none of the program's own statistics.
"""

import csv
import io
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import product
from math import exp
from random import Random

import numpy
import pytest
from scipy import stats
from tests.how_many import few
from tests.store.samples import keep_no_copy
from tests.usecases.quiz_course import MODULE, StillClock, module_with, single

from htcourse.core.question_types import single_choice
from htcourse.core.quiz import Draw, Mode, Quiz, Verdict, shuffled
from htcourse.store import packages
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.store.places import Places
from htcourse.usecases.attempts.kept_attempt import Terms, find_attempt, keep_attempt, weights_of
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.counting import DEFAULT, Counting, Which
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses
from htcourse.usecases.session import Session

pytestmark = pytest.mark.timeout(600)

FIXED, POOL = ("q1", "q2", "many", "d0", "d1"), tuple(f"d{number}" for number in range(6))
HARD = dict(zip(("q1", "q2", "many", *POOL), (0.2, -0.8, 0.6, -1.4, 1.1, 0.0, 0.9, -0.4, 1.6), strict=True))
QUIZZES = (
    Quiz("whole", {"en": "Whole"}, "", (Mode.PRACTICE, Mode.TEST), FIXED, (), shuffle=True),
    Quiz("pool", {"en": "Pool"}, "", (Mode.TEST,), ("q1",), (Draw(3, objective="o-signs", type="single-choice"),)),
)
WEIGHTS = {"many": 2.0, "d0": 0.5}
QUIZZES = (replace(QUIZZES[0], weights=WEIGHTS), replace(QUIZZES[1], shuffle=True))
OTHER_KEY = single_choice.Body(
    tuple(replace(each, correct=each.id == "act") for each in single("q1").body.choices)  # the key was wrong
)


@dataclass
class Class:
    """The class: what it answered, by quiz and learner: its attempts as (kind, points by question, order of places)."""

    places: Places
    learners: int
    attempts: dict[str, list[list[tuple[str, dict[str, float], list[str]]]]] = field(init=False)

    def __post_init__(self):
        self.attempts = {each.id: [[] for _ in range(self.learners)] for each in QUIZZES}

    def has_new_key(self, number):
        return number >= self.learners // 2

    def firsts(self, quiz):
        return [next(each for each in own if each[0] == "test") for own in self.attempts[quiz]]


@pytest.fixture(scope="module", params=[70, pytest.param(200, marks=pytest.mark.hard)])
def room(tmp_path_factory, request):
    places = Places(tmp_path_factory.mktemp("class"))
    places.prepare()
    random, clock = Random(22), StillClock()
    libraries = []
    for module in (MODULE, module_with(single("q1", body=OTHER_KEY))):
        compiled = compile_module(replace(module, quizzes=QUIZZES)).module
        path = places.home / library_name(compiled)
        write_library(compiled, path)
        libraries.append(path)
    found = Class(places, request.param)
    for number in range(found.learners):
        library = Library.open(libraries[found.has_new_key(number)])
        with LearnerFile.create(places, clock=clock) as learner:
            session = Session(places, (library,), learner, clock, "en", "")
            _learn(found, session, number, random)
            keep_no_copy(learner)
        library.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packages, "builtin_library", lambda: libraries[1])
        yield found


def _learn(found, session, number, random):
    ability, key = random.gauss(0, 1), "act" if found.has_new_key(number) else "means"

    def take(quiz, mode, kind, gain, attempt=None, is_submitted=True):
        page = attempt or start_attempt(session, f"course/{quiz}", mode, seed=random.getrandbits(48))
        points = {}
        for slot in page.slots:
            name = slot.question_id.partition("/")[2]
            chance = 1 / (1 + exp(HARD[name] - ability - gain))
            points[name] = _answer(session, page, slot.number, name, key, random, chance)
        if is_submitted:
            submit_attempt(session, page.id)
            seed = session.learner.attempt(page.id).seed
            pool = shuffled([f"course/{each}" for each in ("q2", *POOL)], seed, "draw-0")[:3]
            order = list(FIXED) if quiz == "whole" else ["q1", *(each.partition("/")[2] for each in pool)]
            found.attempts[quiz][number].append((kind, points, [each for each in order if each in points]))
        return page

    if number % 3 == 0:
        take("whole", Mode.PRACTICE, "practice", 2)
    if number % 7 == 0:
        take("whole", Mode.TEST, "left", 0, is_submitted=False)
    first = take("whole", Mode.TEST, "test", 0)
    if number % 2 == 0 and min(found.attempts["whole"][number][-1][1].values()) < 1:
        again = retaken(session, first.id)
        take("whole", Mode.TEST, "part" if len(again.slots) < len(FIXED) else "test", 2, again)
    if number % 4 == 0:
        take("whole", Mode.TEST, "test", 1)
    take("pool", Mode.TEST, "test", 0)


def retaken(session, attempt_id):
    """Take what was wrong again as a test, as earlier versions let people."""
    attempt, last = find_attempt(session, attempt_id), session.learner.last_responses(attempt_id)
    right = {number for number, each in last.items() if each.verdict == Verdict.RIGHT}
    wrong = [each.question for number, each in enumerate(attempt.drawn, 1) if number not in right]
    weights = dict(zip((each.question for each in attempt.drawn), weights_of(attempt), strict=True))
    return open_attempt(session, keep_attempt(session, attempt.quiz, Mode.TEST, wrong, 5, Terms(weights=weights)))


def _answer(session, page, number, name, key, random, chance):
    if random.random() < 0.05:
        return 0.0  # left out
    is_right = random.random() < chance
    if name == "many":
        given = ["force", "fraud"] if is_right else random.choice((["force"], ["force", "poverty"], ["travel"]))
        points = 1.0 if is_right else 0.5 if given == ["force"] else 0.0
    else:
        right = key if name == "q1" else "means"
        given = [right if is_right else "purpose"]
        points = float(is_right)
    answer_in_attempt(session, page.id, number, {"choices": given}, seconds=random.uniform(5, 90))
    return points


def _told(room, quiz, counting=DEFAULT):
    (found,) = quiz_statistics(room.places, quiz, counting).quizzes
    return found


def _table(attempts):
    return numpy.array([[points[name] for name in order] for _, points, order in attempts])


def _same(found, table, names=()):
    """Hold all that is said of a quiz and its places against numpy and scipy; `table` holds points from 0 to 1."""
    points, weights = table, numpy.array([WEIGHTS.get(each, 1.0) for each in names] or [1.0] * table.shape[1])
    table = points * weights
    sums, places = table.sum(axis=1), table.shape[1]
    shares = sums / weights.sum()
    assert found.attempts == found.compared == len(table)
    assert found.results.mean == pytest.approx(shares.mean())
    assert found.results.median == pytest.approx(numpy.median(shares))
    assert found.results.deviation == pytest.approx(stats.tstd(shares))
    assert found.results.skewness == pytest.approx(stats.skew(shares, bias=False))
    assert found.results.kurtosis == pytest.approx(stats.kurtosis(shares, bias=False))
    together = numpy.cov(table.T)
    alpha = places / (places - 1) * (1 - numpy.trace(together) / together.sum())
    assert found.alpha == pytest.approx(alpha)
    assert found.error_ratio == pytest.approx((1 - alpha) ** 0.5)
    assert found.standard_error == pytest.approx((1 - alpha) ** 0.5 * stats.tstd(shares))
    with_all = numpy.array([numpy.cov(column, sums)[0, 1] for column in table.T])
    assert min(with_all) > 0
    for place, each in enumerate(found.slots):
        column, rest = table[:, place], sums - table[:, place]
        assert each.slot == place + 1
        assert each.facility == pytest.approx(points[:, place].mean())
        assert each.deviation == pytest.approx(stats.tstd(points[:, place]))
        assert each.intended_weight == pytest.approx(weights[place] / weights.sum())
        assert each.effective_weight == pytest.approx(with_all[place] ** 0.5 / (with_all**0.5).sum())
        assert each.discrimination_index == pytest.approx(stats.pearsonr(column, rest).statistic)
        most = numpy.cov(numpy.sort(column), numpy.sort(rest))[0, 1]
        assert each.discriminative_efficiency == pytest.approx(numpy.cov(column, rest)[0, 1] / most)


def test_each_figure_of_a_quiz_rests_on_the_first_whole_attempt_of_each_learner(room):
    _same(_told(room, "whole"), _table(room.firsts("whole")), FIXED)


def test_a_drawn_quiz_is_judged_by_its_places(room):
    found = _told(room, "pool")
    _same(found, _table(room.firsts("pool")))
    assert found.alpha is not None
    assert [each.questions > 1 for each in found.slots] == [False, True, True, True]


def test_a_changed_key_is_a_new_version_with_a_row_of_its_own(room):
    found, half = _told(room, "whole"), room.learners // 2
    rows = [(each.question, each.number, each.versions, each.attempts) for each in found.items]
    assert rows == [
        ("course/q1", 1, 2, half),
        ("course/q1", 2, 2, half),
        *((f"course/{name}", 1, 1, room.learners) for name in FIXED[1:]),
    ]
    firsts = room.firsts("whole")
    for row, own in zip(found.items[:2], (firsts[:half], firsts[half:]), strict=True):
        table = _table(own) * [WEIGHTS.get(each, 1.0) for each in FIXED]
        column, rest = table[:, 0], table.sum(axis=1) - table[:, 0]
        assert row.facility == pytest.approx(column.mean())
        assert row.deviation == pytest.approx(stats.tstd(column))
        assert row.discrimination_index == pytest.approx(stats.pearsonr(column, rest).statistic)
        most = numpy.cov(numpy.sort(column), numpy.sort(rest))[0, 1]
        assert row.discriminative_efficiency == pytest.approx(numpy.cov(column, rest)[0, 1] / most)
    assert found.items[0].version != found.items[1].version


def test_drawn_questions_are_judged_by_the_rest_of_their_attempts(room):
    for row in _told(room, "pool").items:
        name = row.question.partition("/")[2]
        if name == "q1":
            continue
        asked = [points for _, points, _ in room.firsts("pool") if name in points]
        own, rest = [each[name] for each in asked], [sum(each.values()) - each[name] for each in asked]
        assert row.attempts == len(asked)
        assert row.facility == pytest.approx(numpy.mean(own))
        assert row.discrimination_index == pytest.approx(stats.pearsonr(own, rest).statistic)


def test_what_a_guess_earns_is_the_mean_of_all_ways_to_answer(room):
    found = _told(room, "whole")
    ways = [max(0.0, (a + b) / 2 - (c + d) / 2) for a, b, c, d in product((0, 1), repeat=4)]
    guesses = [1 / 3, 1 / 3, float(numpy.mean(ways)), 1 / 3, 1 / 3]
    assert [each.guess for each in found.slots] == pytest.approx(guesses)
    assert found.guess == pytest.approx(numpy.average(guesses, weights=[WEIGHTS.get(each, 1.0) for each in FIXED]))
    assert {each.question: each.guess for each in found.items}["course/many"] == pytest.approx(guesses[2])


def _marks(attempt):
    return sum(points * WEIGHTS.get(name, 1.0) for name, points in attempt[1].items())


@pytest.mark.parametrize(
    ("counting", "chosen"),
    few(
        [
            (Counting(which=Which.BEST), lambda own: [max(own, key=_marks)]),
            (Counting(which=Which.ALL), lambda own: own),
            (Counting(which=Which.LAST), lambda own: [own[-1]]),
        ],
        2,
    ),
)
def test_other_attempts_count_when_they_are_asked_for_and_parts_never(room, counting, chosen):
    whole = [[each for each in own if each[0] == "test"] for own in room.attempts["whole"]]
    found = _told(room, "whole", counting)
    _same(found, _table([each for own in whole for each in chosen(own)]), FIXED)
    assert found.counting == counting


def test_practice_is_counted_alone_when_it_is_asked_for(room):
    own = [each for attempts in room.attempts["whole"] for each in attempts if each[0] == "practice"]
    _same(_told(room, "whole", Counting(modes=(Mode.PRACTICE,))), _table(own), FIXED)


def test_the_raw_data_say_by_themselves_what_was_counted(room):
    everything = Counting((Mode.PRACTICE, Mode.TEST), Which.ALL, with_parts=True)
    rows = list(csv.DictReader(io.StringIO(quiz_responses(room.places, "whole", everything).as_csv())))
    submitted = [each for own in room.attempts["whole"] for each in own]
    assert len(rows) == sum(len(points) for _, points, _ in submitted)
    kept = quiz_responses(room.places, "whole").records
    assert len(kept) == room.learners * len(FIXED)
    facility = defaultdict(list)
    for each in kept:
        facility[each.slot].append(each.points or 0.0)
        assert (each.mode, each.question) == ("test", f"course/{FIXED[each.slot - 1]}")
        assert (each.try_number > 0) == (each.answer is not None) == (each.language == "en")
    columns = _table(room.firsts("whole")).mean(axis=0)
    assert [numpy.mean(facility[slot]) for slot in sorted(facility)] == pytest.approx(list(columns))
