"""What a learner's file keeps of an exam: its terms, its time in the order of writing, when it counts as handed in."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.store.damage import by_sql
from tests.store.samples import FixedClock, answer, shown

from htcourse.store import learner_reads, parse_row
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.learners_here import copy_learner, merge_learner
from htcourse.store.places import Places
from htcourse.usecases.attempts.kept_attempt import keep_handed_in
from htcourse.usecases.people.restore_record import save_readable

KEYLESS = {"correctness": True, "explanation": True, "right_answer": False}


def exam(learner: LearnerFile, **more: object) -> str:
    return learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=(), **more)  # type: ignore[arg-type]


def test_an_attempt_keeps_the_terms_it_was_begun_with(learner: LearnerFile) -> None:
    kept = learner.attempt(exam(learner, minutes=40, extra_time=1.25, feedback=KEYLESS))
    assert kept is not None
    assert (kept.minutes, kept.extra_time, kept.feedback) == (40, 1.25, KEYLESS)
    plain = learner.attempt(exam(learner))
    assert plain is not None
    assert (plain.minutes, plain.extra_time, plain.feedback) == (0, 1, {})


def test_in_an_attempt_events_come_in_the_order_of_writing_when_the_clock_goes_back(
    learner: LearnerFile, clock: FixedClock
) -> None:
    attempt, other = exam(learner), exam(learner)
    for number in range(3):
        learner.append_event(Kind.ATTEMPT_TIMED, "demo/z", attempt=attempt, data={"passed": number})
        learner.append_event(Kind.ATTEMPT_TIMED, "demo/z", attempt=other, data={"passed": 90 + number})
        clock.pass_time(hours=-1)
    assert [each.data["passed"] for each in learner.events(Kind.ATTEMPT_TIMED, attempt=attempt)] == [0, 1, 2]
    last = learner.standing_event(Kind.ATTEMPT_TIMED, attempt)
    assert last is not None
    assert last.data == {"passed": 2}
    assert learner.standing_event(Kind.ATTEMPT_LEFT, attempt) is None


def test_of_an_exams_time_the_row_that_stands_is_read_alone(
    learner: LearnerFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt, read, make = exam(learner), list[str](), parse_row.parsed

    def heard(table: str, row: Sequence[Any]) -> list[Any] | None:
        read.append(row[0])
        return make(table, row)

    for number in range(100):
        event = learner.append_event(Kind.ATTEMPT_TIMED, "demo/z", attempt=attempt, data={"passed": number})
    learner.undo_events([event])
    monkeypatch.setattr(learner_reads, "parsed", heard)
    last = learner.standing_event(Kind.ATTEMPT_TIMED, attempt)
    assert last is not None
    assert (last.data, read) == ({"passed": 98}, [last.id])


def test_a_flag_taken_away_on_a_clock_set_back_is_gone(learner: LearnerFile, clock: FixedClock) -> None:
    attempt = exam(learner)
    learner.append_event(Kind.QUESTION_FLAGGED, "demo/q", attempt=attempt)
    clock.pass_time(hours=-2)
    learner.append_event(Kind.QUESTION_UNFLAGGED, "demo/q", attempt=attempt)
    assert learner.flagged(attempt) == frozenset()


def test_an_exam_counts_as_handed_in_when_its_time_was_up(learner: LearnerFile, clock: FixedClock) -> None:
    attempt = exam(learner, minutes=30)
    assert [each.id for each in learner.attempts_under_way("exam")] == [attempt]
    assert learner.attempts_under_way("test") == ()
    up = clock().later(30 * 60)
    clock.pass_time(days=3)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt, at=up)
    kept = learner.attempt(attempt)
    assert kept is not None
    assert kept.submitted_at == up.utc
    assert learner.attempts_under_way("exam") == ()


def test_an_attempt_whose_terms_cannot_be_read_does_not_come_in(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    ids = []
    for _ in range(2):
        with LearnerFile.create(places, clock=clock) as learner:
            exam(learner)
            ids.append(learner.id)
    handed = copy_learner(places, ids[1], tmp_path / "handed.db")
    with closing(sqlite3.connect(handed, isolation_level=None)) as connection:
        columns = (
            "quiz, module, module_version, mode, form, seed, drawn, extra_time, started_at, offset_minutes, minutes"
        )
        connection.execute(
            f"insert into attempt (id, {columns}, feedback) select 'bad', {columns}, '[1]' from attempt limit 1"
        )
    assert merge_learner(places, ids[0], handed, clock).attempts == 1
    with LearnerFile.open(places, ids[0], clock) as learner:
        assert len(learner.attempts()) == 2


LOST = by_sql("drop trigger attempt_never_delete", "delete from attempt")
ASKED = ("one", "two", "three")


def sat(places: Places, clock: FixedClock, mode: str, *, is_told: bool) -> tuple[str, str]:
    """Answer one and three of an attempt's questions, and hand it in; return the learner's id and the attempt's."""
    with LearnerFile.create(places, "Dana", clock) as learner:
        attempt = learner.append_attempt(
            "demo/z",
            mode,
            module_version="1.2",
            seed=7,
            drawn=[Drawn(f"demo/{each}", f"hash-{each}", place) for place, each in enumerate(ASKED)],
            form="B",
            minutes=40,
            feedback=KEYLESS,
            terms={"weights": [1, 2, 1]},
            timed={"passed": 0} if mode == "exam" else None,
            shown=map(shown, ASKED),
        )
        clock.pass_time(minutes=3)
        for number in (1, 3):
            answer(learner, ASKED[number - 1], attempt=attempt, number=number)
        kept = learner.attempt(attempt)
        assert kept is not None
        if is_told:
            keep_handed_in(learner, kept)
        else:  # as earlier versions did
            learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt)
        learner._changes_kept = learner._connection.total_changes
    for each in (places.backups / learner.id).glob("*"):
        each.unlink()
    return learner.id, attempt


@pytest.mark.parametrize("mode", ["exam", "pre", "test"])
def test_what_was_handed_in_stays_so_where_the_row_of_the_attempt_is_lost(
    places: Places, clock: FixedClock, mode: str
) -> None:
    learner_id, attempt = sat(places, clock, mode, is_told=True)
    with LearnerFile.open(places, learner_id, clock) as learner:
        before = learner.attempts()
    for each in (places.backups / learner_id).glob("*"):
        each.unlink()
    LOST(places.learner_file(learner_id))
    assert save_readable(places, learner_id, clock).strays == 0
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert learner.attempts() == before
    assert [(each.id, each.state, each.answered, each.points) for each in before] == [(attempt, "submitted", 2, 2.0)]


def test_an_exam_of_an_earlier_version_is_put_together_from_its_clock_and_its_answers(
    places: Places, clock: FixedClock
) -> None:
    begun = clock()
    learner_id, attempt = sat(places, clock, "exam", is_told=False)
    LOST(places.learner_file(learner_id))
    assert save_readable(places, learner_id, clock).strays == 0
    with LearnerFile.open(places, learner_id, clock) as learner:
        (kept,) = learner.attempts("demo/z")
        assert learner.attempts_under_way("exam") == ()
    assert (kept.id, kept.mode, kept.started_at, kept.state) == (attempt, "exam", begun.utc, "submitted")
    assert [each.question for each in kept.drawn] == ["demo/one", "demo/two", "demo/three"]
    assert kept.feedback["right_answer"] is False


def test_answers_of_what_cannot_be_put_together_are_counted(places: Places, clock: FixedClock) -> None:
    learner_id, _ = sat(places, clock, "pre", is_told=False)
    LOST(places.learner_file(learner_id))
    assert save_readable(places, learner_id, clock).strays == 2
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert learner.attempts() == ()
        assert len(learner.responses()) == 2
