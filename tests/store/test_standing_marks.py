"""Marks given anew: every read gives the mark that stands, the first one stays in the file."""

from contextlib import closing

import pytest
from tests.store.samples import FixedClock, answer, shown

from htcourse.store.check_record import check_record
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import (
    ATTEMPT_COLUMNS,
    EVENT_COLUMNS,
    FIRST_HANDINGS_IN,
    HANDED_IN_AGAIN,
    attempts,
    responses,
)
from htcourse.store.learner_rows import Drawn, Kind, NewEvent
from htcourse.store.learner_schema import new_record
from htcourse.store.learners_here import copy_learner
from htcourse.store.places import Places

OF_THE_FIRST = attempts().replace("json_each(?)", "json_each('[1]')")
WEIGHTS: dict[str, object] = {"weights": [3.0, 1.0]}


@pytest.fixture
def learner(places: Places, clock: FixedClock):
    with LearnerFile.create(places, clock=clock) as file:
        yield file


def begin(learner: LearnerFile, terms: dict[str, object] | None = None) -> str:
    drawn = [Drawn(f"demo/{each}", f"hash-{each}", 1) for each in ("a", "b")]
    attempt = learner.append_attempt("demo/quiz", "test", module_version="1", seed=1, drawn=drawn, terms=terms)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/quiz", attempt=attempt)
    return attempt


def mark(learner: LearnerFile, response: str, points: float, kind: str = Kind.ANSWER_REGRADED, **data: object) -> str:
    verdict = "right" if points >= 1 else "wrong" if points <= 0 else "partly"
    row = learner.response(response)
    assert row is not None
    data = {"points": points, "verdict": verdict, "reason": "The key was wrong.", "by": "A trainer", **data}
    learner.append_events([NewEvent(kind, response, "demo", row.attempt, data)])
    return learner.events(kind, ref=response)[-1].id


def seen(learner: LearnerFile, response: str, attempt: str) -> set[float]:
    """Return the points that each read gives to a response; one, when they agree."""
    one, whole = learner.response(response), learner.attempt(attempt)
    assert one is not None
    assert whole is not None
    listed = next(each for each in learner.responses(attempt=attempt) if each.id == response)
    return {one.points, listed.points, learner.last_responses(attempt)[one.number].points, whole.points}


def test_each_read_gives_the_mark_that_stands(learner: LearnerFile) -> None:
    attempt = begin(learner)
    response = answer(learner, "a", 1.0, attempt=attempt, number=1)
    assert seen(learner, response, attempt) == {1.0}
    regrade = mark(learner, response, 0.0)
    assert seen(learner, response, attempt) == {0.0}
    by_hand = mark(learner, response, 0.5, Kind.ANSWER_OVERRIDDEN)
    mark(learner, response, 1.0)
    assert seen(learner, response, attempt) == {0.5}, "a mark by hand stands, whatever is regraded later"
    learner.undo_events([by_hand])
    assert seen(learner, response, attempt) == {1.0}
    learner.undo_events([learner.events(Kind.ANSWER_REGRADED, ref=response)[-1].id])
    assert seen(learner, response, attempt) == {0.0}
    learner.undo_events([regrade])
    assert seen(learner, response, attempt) == {1.0}
    kept = learner.response(response)
    assert kept is not None
    assert kept.verdict == "right"


def test_the_first_mark_stays_in_the_file(learner: LearnerFile) -> None:
    attempt = begin(learner)
    response = answer(learner, "a", 1.0, attempt=attempt, number=1)
    mark(learner, response, 0.0)
    assert [(each.points, each.verdict) for each in learner.responses(attempt=attempt, undone=True)] == [(1.0, "right")]
    assert [(each.points, each.verdict) for each in learner.responses(attempt=attempt)] == [(0.0, "wrong")]


def test_an_answer_in_place_is_marked_anew_too(learner: LearnerFile) -> None:
    response = answer(learner, "a", 0.0)
    mark(learner, response, 1.0)
    assert [each.points for each in learner.responses(attempt="")] == [1.0]


def test_weights_count_in_the_sum_and_can_be_changed_and_taken_back(learner: LearnerFile) -> None:
    attempt = begin(learner, WEIGHTS)
    answer(learner, "a", 0.5, attempt=attempt, number=1)
    answer(learner, "b", 1.0, attempt=attempt, number=2)

    def points() -> float:
        row = learner.attempt(attempt)
        assert row is not None
        return row.points

    assert points() == 2.5
    learner.append_events([NewEvent(Kind.ATTEMPT_TERMS, "demo/quiz", "demo", attempt, {"weights": [0.0, 2.0]})])
    assert points() == 2.0
    learner.undo_events([learner.events(Kind.ATTEMPT_TERMS, attempt=attempt)[-1].id])
    assert points() == 2.5
    plain = begin(learner)
    answer(learner, "a", 0.5, attempt=plain, number=1)
    row = learner.attempt(plain)
    assert row is not None
    assert (row.points, dict(row.terms)) == (0.5, {})


@pytest.mark.parametrize("data", [{"points": "much"}, {"points": 7.0}, {"verdict": "splendid"}])
def test_a_mark_nobody_can_use_is_left_out(learner: LearnerFile, data: dict[str, object]) -> None:
    attempt = begin(learner)
    response = answer(learner, "a", 1.0, attempt=attempt, number=1)
    mark_id = learner.append_event(
        Kind.ANSWER_REGRADED, response, attempt=attempt, data={"points": 0.0, "verdict": "wrong", **data}
    )
    assert mark_id
    assert [each.points for each in learner.responses(attempt=attempt)] == [1.0]
    assert learner.left_out == 1


@pytest.mark.parametrize("data", [{"weights": ["a"]}, {"weights": 3}, {"pass_percent": -1}, {"closes": "soon"}])
def test_terms_nobody_can_use_are_left_out(learner: LearnerFile, data: dict[str, object]) -> None:
    attempt = begin(learner, WEIGHTS)
    answer(learner, "b", 1.0, attempt=attempt, number=2)
    learner.append_event(Kind.ATTEMPT_TERMS, "demo/quiz", attempt=attempt, data=data)
    row = learner.attempt(attempt)
    assert row is not None
    assert (row.points, row.terms) == (1.0, WEIGHTS)


def test_marks_are_linked_and_go_with_a_merge(places: Places, clock: FixedClock, tmp_path) -> None:
    with LearnerFile.create(places, clock=clock) as one:
        attempt = begin(one, WEIGHTS)
        response = answer(one, "a", 1.0, attempt=attempt, number=1)
        copy = tmp_path / "before.db"
        copy_learner(places, one.id, copy)
        mark(one, response, 0.0)
    check_record(one.path)
    later = tmp_path / "later.db"
    copy_learner(places, one.id, later)
    with LearnerFile.create(places, clock=clock) as other:
        other.merge(copy)
        assert [each.points for each in other.attempts()] == [3.0]
        other.merge(later)
        other.merge(later)
        assert [each.points for each in other.attempts()] == [0.0]
        assert len(other.events(Kind.ANSWER_REGRADED)) == 1
    check_record(other.path)


def test_marks_are_kept_with_the_question_they_were_given_by(learner: LearnerFile) -> None:
    attempt = begin(learner)
    response = answer(learner, "a", 1.0, attempt=attempt, number=1)
    now = shown("a2")
    data = {"points": 0.0, "verdict": "wrong", "shown": now.hash}
    learner.append_events([NewEvent(Kind.ANSWER_REGRADED, response, "demo", attempt, data)], (now,))
    assert learner.shown([now.hash])[now.hash].structure == now.structure


def test_the_mark_that_stands_is_looked_up_by_the_answer_and_not_among_all_events(learner: LearnerFile) -> None:
    plans = {
        query: learner._connection.execute(f"explain query plan {query}")
        for query in (responses(is_placed=False), OF_THE_FIRST)
    }
    for query, plan in plans.items():
        found = [detail for *_, detail in plan if detail.startswith("SEARCH mark ") and "idx_event" in detail]
        assert found, query
        assert all("idx_event_kind_ref (kind=? AND ref=?)" in each for each in found)


def steps(query: str, handings: int) -> int:
    """Return how many thousand steps SQLite takes for a query on an attempt that was handed in so often."""
    row = "?, 'attempt-submitted', '', '', '', 'a', '', ?, ?, 0, ''"
    ends = [(f"e{each}", "{}" if each % 2 else '{"by":"time"}', f"{each:05}") for each in range(handings)]
    thousands: list[None] = []
    with closing(new_record()) as record:
        drawn = "'a', '', '', '', 'test', '', '', '[]', 0, '', 0, 0, '{}'"
        record.execute(f"insert into attempt ({ATTEMPT_COLUMNS}) values ({drawn})")
        record.executemany(f"insert into event ({EVENT_COLUMNS}) values ({row})", ends)
        record.set_progress_handler(lambda: thousands.append(None), 1000)
        record.execute(query).fetchall()
    return len(thousands)


@pytest.mark.parametrize("query", [FIRST_HANDINGS_IN, HANDED_IN_AGAIN, OF_THE_FIRST])
def test_what_hands_an_attempt_in_is_read_once_however_often_it_was(query: str) -> None:
    assert steps(query, 1600) < 5 * steps(query, 400)
