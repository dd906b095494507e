"""Which responses count for progress."""

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind, QuestionRecord


def attempt(learner: LearnerFile, mode: str) -> str:
    return learner.append_attempt("demo/z", mode, module_version="1", seed=1, drawn=())


def record(learner: LearnerFile) -> QuestionRecord | None:
    return {each.question: each for each in learner.question_records()}.get("demo/law-003")


def test_a_question_never_answered_has_no_record(learner: LearnerFile) -> None:
    assert learner.question_records() == ()


def test_every_try_in_place_counts(learner: LearnerFile, clock: FixedClock) -> None:
    answer(learner, points=0.0)
    clock.pass_time(minutes=1)
    answer(learner, points=1.0, confidence=2)
    found = record(learner)
    assert found is not None
    assert (found.tries, found.first_points, found.last_points, found.last_verdict) == (2, 0.0, 1.0, "right")
    assert (found.last_confidence, found.last_mode, found.test_points) == (2, "", None)
    assert found.last_at == "2026-03-09T10:01:00.000Z"


def test_days_are_those_where_the_person_was(learner: LearnerFile, clock: FixedClock) -> None:
    answer(learner)
    clock.pass_time(hours=9)  # 19:00 UTC on the 9th is 00:00 on the 10th, five hours east
    answer(learner)
    clock.pass_time(minutes=5)
    answer(learner)
    answer(learner, points=0.5)
    found = record(learner)
    assert found is not None
    assert found.right_days == 2


@pytest.mark.parametrize(
    ("mode", "kinds", "counts"),
    [
        ("practice", [], True),
        ("test", [], False),
        ("test", [Kind.ATTEMPT_LEFT], False),
        ("test", [Kind.ATTEMPT_SUBMITTED], True),
        ("pre", [Kind.ATTEMPT_SUBMITTED], True),
        ("exam", [Kind.ATTEMPT_SUBMITTED], False),
        ("exam", [Kind.ATTEMPT_SUBMITTED, Kind.ATTEMPT_RELEASED], True),
    ],
)
def test_an_attempt_counts_when_its_mode_may_tell(
    learner: LearnerFile, mode: str, kinds: list[Kind], counts: bool
) -> None:
    attempt_id = attempt(learner, mode)
    answer(learner, attempt=attempt_id, number=1)
    for kind in kinds:
        learner.append_event(kind, "demo/z", attempt=attempt_id)
    assert (record(learner) is not None) == counts


def test_in_a_test_only_the_last_answer_counts(learner: LearnerFile) -> None:
    attempt_id = attempt(learner, "test")
    for points in (1.0, 0.25):
        answer(learner, points=points, attempt=attempt_id, number=1)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt_id)
    found = record(learner)
    assert found is not None
    assert (found.tries, found.first_points, found.last_points, found.right_days) == (1, 0.25, 0.25, 0)
    assert (found.test_points, found.last_mode) == (0.25, "test")


def test_the_last_test_stands_beside_later_practice(learner: LearnerFile, clock: FixedClock) -> None:
    attempt_id = attempt(learner, "post")
    answer(learner, points=0.0, attempt=attempt_id, number=1)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt_id)
    clock.pass_time(days=1)
    answer(learner, points=1.0)
    found = record(learner)
    assert found is not None
    assert (found.last_points, found.test_points, found.tries) == (1.0, 0.0, 2)


def test_an_undone_response_does_not_count(learner: LearnerFile) -> None:
    learner.undo_response(answer(learner))
    assert learner.question_records() == ()
    assert learner.answered_questions() == {"demo/law-003"}


def test_an_undone_submission_does_not_count(learner: LearnerFile) -> None:
    attempt_id = attempt(learner, "test")
    answer(learner, attempt=attempt_id, number=1)
    learner.undo_event(learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt_id))
    assert record(learner) is None
