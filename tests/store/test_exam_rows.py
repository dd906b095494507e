"""What a learner's file keeps of an exam: its terms, its time in the order of writing, when it counts as handed in."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.store.samples import FixedClock

from htcourse.store.learner import LearnerFile
from htcourse.store.learner_files import copy_learner, merge_learner
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places

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
    last = learner.last_event(Kind.ATTEMPT_TIMED, attempt)
    assert last is not None
    assert last.data == {"passed": 2}
    assert learner.last_event(Kind.ATTEMPT_LEFT, attempt) is None


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
