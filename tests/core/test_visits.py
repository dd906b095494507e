"""How long an answer took and what it was before, by the rows that were kept of it."""

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.clock import moment_of
from htcourse.core.visits import answers_before, seconds_taken, seconds_to_keep

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Kept(NamedTuple):
    """A row as it is kept."""

    answer: dict[str, Any]
    seconds: float
    at: str


def kept(seconds: float, answer: dict[str, Any] | None = None, *, since: float = 0, clock: float = 0) -> Kept:
    """Return a row of a visit that began so many seconds after noon; the clock is so much before the time."""
    at = NOON + timedelta(seconds=since + seconds + clock)
    return Kept({"choices": ["a"]} if answer is None else answer, seconds, moment_of(at, 0).utc)


def chosen(*ids: str) -> dict[str, Any]:
    return {"choices": [*ids]}


@pytest.mark.parametrize(
    ("rows", "seconds"),
    [
        ([], 0),
        ([kept(20)], 20),
        ([kept(20), kept(22)], 22),
        ([kept(each) for each in range(30, 601, 30)], 600),
        ([kept(60), kept(3, since=80)], 63),
        ([kept(60), kept(90, since=200)], 150),
        ([kept(3), kept(4, since=8), kept(9, since=8)], 12),
    ],
)
def test_of_each_visit_the_seconds_of_its_last_row_count(rows, seconds):
    assert seconds_taken(rows) == seconds


@pytest.mark.parametrize("clock", [-3600.0, -5.0, 5.0])
def test_a_clock_that_was_set_in_a_visit_makes_no_second_one(clock):
    assert seconds_taken([kept(20), kept(22, clock=clock), kept(40, clock=clock)]) == 40


def test_the_mark_of_an_essay_is_no_time_and_no_other_answer():
    given = kept(20, {"text": "Ask first."})
    mark = given._replace(answer=given.answer | {"levels": {"safe": "yes"}})
    for at in (given.at, kept(20, since=86400).at):  # earlier versions kept it with its own day
        assert seconds_taken([given, mark._replace(at=at)]) == 20
        assert answers_before([given, mark._replace(at=at)], "write") == []


_ROWS = st.lists(st.builds(kept, st.floats(0, 1e9), clock=st.floats(-1e9, 1e9)), min_size=1)


@given(_ROWS)
def test_whatever_the_clock_did_the_time_is_between_one_row_and_all(rows):
    every = [each.seconds for each in rows]
    assert max(every) <= seconds_taken(rows) <= sum(every) * (1 + 1e-9)


_STEP = st.tuples(st.floats(0.001, 1e5), st.just(0.0) | st.floats(-1e6, 1e6))
"""The seconds since the row before, or since the question was shown, and how far the clock was set meanwhile."""


@given(st.lists(st.lists(_STEP, min_size=1), min_size=1))
def test_what_is_kept_is_the_time_that_passed_whatever_the_clock_did(visits):
    rows, clock = list[Kept](), 0.0
    for visit in visits:
        for step, (seconds, jump) in enumerate(visit):
            clock += seconds + jump
            at = moment_of(NOON + timedelta(seconds=clock), 0).utc
            own = seconds_to_keep(rows[-1] if rows else None, at, seconds, goes_on=step > 0)
            rows.append(Kept(chosen(str(len(rows))), own, at))
    assert seconds_taken(rows) == pytest.approx(sum(seconds for visit in visits for seconds, _ in visit))


def before(gesture: str, *visits: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the answers before the last, of visits in which these were kept every ten seconds."""
    rows = [
        kept(10.0 * step, each, since=1000.0 * visit)
        for visit, answers in enumerate(visits)
        for step, each in enumerate(answers, 1)
    ]
    return [dict(each.answer) for each in answers_before(rows, gesture)]


def test_each_step_to_and_fro_is_a_change():
    to_and_fro = [chosen(each) for each in "abab"]
    assert before("choose-one", [*to_and_fro, chosen("a")]) == to_and_fro
    assert before("choose-one", [chosen("a")], [chosen("b")], [chosen("b")]) == [chosen("a")]
    assert before("choose-one", [chosen("a"), chosen("a")]) == [], "how sure alone was pressed"


def test_what_is_only_added_in_a_visit_is_no_change():
    ticks = [chosen("a"), chosen("a", "c"), chosen("a", "b", "c")]
    assert before("choose-many", ticks) == []
    assert before("choose-many", ticks, [chosen("a", "b")]) == [ticks[-1]]
    assert before("choose-many", ticks[:1], ticks[1:]) == [ticks[0]], "it was left so"
    assert before("choose-many", [*ticks, ticks[1], ticks[2]]) == [], "a tick taken out and put back"
    assert before("choose-many", ticks, [ticks[1], ticks[2], chosen("a", "b", "c", "d")]) == [ticks[-1]]
    pairs: list[dict[str, Any]] = [{"pairs": {}}, {"pairs": {"1": "a"}}, {"pairs": {"1": "a", "2": "b"}}]
    assert before("match", pairs) == []
    assert before("match", pairs, [{"pairs": {"1": "a", "2": "c"}}]) == [pairs[-1]]
    act, means = {"start": 1, "end": 4, "label": "act"}, {"start": 6, "end": 9, "label": "means"}
    spans: list[dict[str, Any]] = [{"spans": [act], "verdict": ""}, {"spans": [act, means], "verdict": "yes"}]
    assert before("tag", spans) == []
    assert before("tag", [*spans, {"spans": [act, means], "verdict": "no"}]) == [spans[-1]]


@pytest.mark.parametrize(
    ("gesture", "steps"),
    [
        ("write", [{"text": "A sentence. " * each} for each in range(1, 120)]),
        ("write", [{"text": each} for each in ("Go", "", "Ask")]),
        ("type-text", [{"text": each} for each in ("mean", "meaning", "means")]),
        ("fill-gaps", [{"gaps": {"1": each}} for each in ("pass", "passport", "papers")]),
        ("order", [{"order": [*each]} for each in ("abc", "bac", "bca")]),
    ],
)
def test_what_is_made_step_by_step_counts_as_it_was_left(gesture, steps):
    assert before(gesture, steps) == []
    assert before(gesture, steps, [steps[0], steps[-1]]) == []
    assert before(gesture, steps, steps[:1]) == [steps[-1]]
