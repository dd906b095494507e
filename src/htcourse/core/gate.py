"""The one gate: it says whether the key of a question may be told now.

Whatever could tell whether an answer to a question is right, what would have been, or why, asks here first: lessons,
practice, review, progress, search, results of earlier attempts and what commands print. It is closed for every
question of an exam under way or not released, of a pre-test that is not told, and of a post-test under way, and for
every question of equal content. A test somebody takes for themselves closes nothing: left half-way it would lock its
lesson for ever.

It keeps the program from telling. It is no lock: the files on a learner's own disk can be read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from htcourse.core.parallel_forms import is_follow_up
from htcourse.core.quiz import NOTHING, Feedback, Mode

MEASURED = (Mode.EXAM, Mode.PRE, Mode.POST)
"""The modes in which an attempt measures: the others cannot close the gate."""


class Measured(NamedTuple):
    """What the gate needs to know of an attempt: its module, its mode, its questions and how far it came.

    `versions` are the hashes of its questions, which questions of equal content share; `quiz` and its `form` say which
    test it is.
    """

    module: str
    mode: Mode
    questions: tuple[str, ...]
    is_submitted: bool
    is_released: bool
    versions: tuple[str, ...] = ()
    quiz: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """The questions of which nothing may be told now, and in which versions: nor of any that is equal to one."""

    closed: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset()

    def is_open(self, question_id: str) -> bool:
        """Say whether the key of a question may be told."""
        return question_id not in self.closed

    def told(self, question_id: str, feedback: Feedback) -> Feedback:
        """Return what may be told of a question now: what its quiz tells, or nothing."""
        return feedback if self.is_open(question_id) else NOTHING


def gate_of(sittings: Iterable[Measured], awaiting: Mapping[str, Mapping[str, str]] | None = None) -> Gate:
    """Return the gate for somebody with these attempts.

    `awaiting` are the modules with post-tests, each with the form of these by id: until the one that measures against
    it was handed in, a pre-test is not told.
    """
    sittings = tuple(sittings)
    finished = [each for each in sittings if each.mode is Mode.POST and each.is_submitted]
    untold = [each for each in sittings if _is_untold(each, finished, awaiting or {})]
    return Gate(
        frozenset(one for each in untold for one in each.questions),
        frozenset(one for each in untold for one in each.versions),
    )


def measures(post: Measured, pre: Measured, tests: Mapping[str, str]) -> bool:
    """Say whether a post-test is the one that measures against a pre-test: no follow-up, of a quiz that is both itself.

    `tests` are the forms of the module's post-tests by id, none of a module that is gone.
    """
    if pre.quiz in tests:
        return post.quiz == pre.quiz
    return post.module == pre.module and not is_follow_up(post.form, tests.values())


def _is_untold(sitting: Measured, finished: Iterable[Measured], awaiting: Mapping[str, Mapping[str, str]]) -> bool:
    if sitting.mode not in MEASURED or sitting.is_released:
        return False
    if sitting.mode is Mode.EXAM or not sitting.is_submitted:
        return True
    if sitting.mode is not Mode.PRE or sitting.module not in awaiting:
        return False
    return not any(measures(each, sitting, awaiting[sitting.module]) for each in finished)
