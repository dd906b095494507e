"""The gate of a learner: their attempts that measure, held against the modules that await a post-test."""

from collections.abc import Iterable

from htcourse.core.gate import MEASURED, Gate, Sitting, gate_of
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.library import Library
from htcourse.usecases.session import Session


def gate_now(session: Session) -> Gate:
    """Return of which questions nothing may be told to the learner now: one query of their file."""
    return gate_from(session.learner.attempts_in(MEASURED), session.libraries)


def gate_from(attempts: Iterable[AttemptRow], libraries: Iterable[Library]) -> Gate:
    """Return the gate of whoever has these attempts; the post-test of a module that is gone is awaited for ever."""
    sittings = [_sitting(each) for each in attempts]
    pre_tests = {each.module for each in sittings if each.mode is Mode.PRE}
    without_post = {each.module_id for each in libraries if each.module_id in pre_tests and not each.has_post_test()}
    return gate_of(sittings, pre_tests - without_post)


def _sitting(attempt: AttemptRow) -> Sitting:
    questions = tuple(each.question for each in attempt.drawn)
    is_submitted, is_released = bool(attempt.submitted_at), bool(attempt.released_at)
    return Sitting(attempt.module, Mode(attempt.mode), questions, is_submitted, is_released)
