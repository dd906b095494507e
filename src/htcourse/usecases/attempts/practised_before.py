"""Which questions of a test somebody had practised before: such an answer says less of what they knew.

Practice is what was answered in practice or in its place in a lesson or the review, also where it was taken back. What
came first is said by the order of writing in the record; of what was typed from paper by its day. With the row that an
attempt was handed in it is kept: a way back to an earlier day leaves that, and takes the practice away.
"""

from collections.abc import Iterable
from typing import NamedTuple

from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Mode
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, Kind, ResponseRow

PRACTISED = "practised"
"""The name of the numbers among what is kept with the row that an attempt was handed in."""


class _Answer(NamedTuple):
    """Where an answer stands among all of a record, and when it was given (UTC)."""

    place: int
    at: str


class Practice:
    """What was practised in one record, read at once for all its `attempts` (those that were not set aside).

    `answers` are all of it with what takes them back, where they were read already.
    """

    def __init__(
        self,
        learner: LearnerReads,
        attempts: Iterable[AttemptRow] | None = None,
        answers: Iterable[ResponseRow] | None = None,
    ) -> None:
        every = learner.attempts() if attempts is None else attempts
        drills = {each.id for each in every if each.mode == Mode.PRACTICE}
        self._practised: dict[str, _Answer] = {}
        self._answered: dict[tuple[str, int], _Answer] = {}
        self._begun: dict[str, _Answer] = {}
        handed_in = learner.events(Kind.ATTEMPT_SUBMITTED)
        kept = {each.attempt: each for each in reversed(handed_in)}  # the first counts
        self._kept = {id: frozenset(each.data.get(PRACTISED, ())) for id, each in kept.items()}
        rows = tuple(learner.responses(undone=True) if answers is None else answers)
        if not any(not row.attempt or row.attempt in drills for row in rows):
            return  # nothing was practised
        marks = {each.data.get("response") for each in learner.events(Kind.ANSWER_MARKED, undone=True)}
        for place, row in enumerate(rows):
            if row.undoes or row.id in marks or (row.attempt and is_blank(row.answer)):
                continue  # a trainer's mark is the answer once more, and one for a blank none at all
            answer = _Answer(place, row.at)
            if not row.attempt or row.attempt in drills:
                self._practised.setdefault(row.question, answer)
            else:
                self._answered[row.attempt, row.number] = answer
                self._begun.setdefault(row.attempt, answer)

    def before(self, attempt: AttemptRow) -> frozenset[int]:
        """Return the numbers of the questions that were practised before they were last answered in this attempt.

        What was left blank counts as of the first answer in it, an attempt without any as of its beginning. Practice
        itself has none.
        """
        if attempt.mode == Mode.PRACTICE:
            return frozenset()
        return self._kept.get(attempt.id, frozenset()) | frozenset(
            number for number, each in enumerate(attempt.drawn, 1) if self._is_before(attempt, number, each.question)
        )

    def _is_before(self, attempt: AttemptRow, number: int, question: str) -> bool:
        practised = self._practised.get(question)
        if practised is None:
            return False
        given = self._answered.get((attempt.id, number)) or self._begun.get(attempt.id)
        given = None if attempt.is_paper else given
        return practised.place < given.place if given else practised.at <= attempt.started_at
