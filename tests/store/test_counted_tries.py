"""Which responses count for progress."""

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind


def attempt(learner: LearnerFile, mode: str) -> str:
    return learner.append_attempt("demo/z", mode, module_version="1", seed=1, drawn=())


def tries(learner: LearnerFile) -> int:
    return learner.counted_tries().get("demo/law-003", 0)


def test_a_question_never_answered_is_not_counted(learner: LearnerFile) -> None:
    assert learner.counted_tries() == {}


def test_every_try_in_place_counts(learner: LearnerFile, clock: FixedClock) -> None:
    answer(learner, points=0.0)
    clock.pass_time(minutes=1)
    answer(learner, points=1.0, confidence=2)
    assert tries(learner) == 2


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
    assert tries(learner) == counts


def test_in_a_test_only_the_last_answer_counts(learner: LearnerFile) -> None:
    attempt_id = attempt(learner, "test")
    for points in (1.0, 0.25):
        answer(learner, points=points, attempt=attempt_id, number=1)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt_id)
    assert tries(learner) == 1


def test_later_practice_counts_beside_a_test(learner: LearnerFile, clock: FixedClock) -> None:
    attempt_id = attempt(learner, "post")
    answer(learner, points=0.0, attempt=attempt_id, number=1)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt_id)
    clock.pass_time(days=1)
    answer(learner, points=1.0)
    assert tries(learner) == 2


def test_an_undone_response_does_not_count(learner: LearnerFile) -> None:
    learner.undo_response(answer(learner))
    assert tries(learner) == 0
    assert learner.answered_questions() == {"demo/law-003"}


def test_an_undone_submission_does_not_count(learner: LearnerFile) -> None:
    attempt_id = attempt(learner, "test")
    answer(learner, attempt=attempt_id, number=1)
    learner.undo_event(learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt_id))
    assert tries(learner) == 0
