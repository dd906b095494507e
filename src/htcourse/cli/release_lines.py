"""What is to be known before results are released, in the words of `htcourse release`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from htcourse.core.translatable import number_of

if TYPE_CHECKING:
    from htcourse.usecases.marking.may_sit import MaySit
    from htcourse.usecases.marking.release_exams import BeforeRelease, ExamRow

_MOST_NAMES = 10


def before_words(before: BeforeRelease, shorter: int, codes: Mapping[str, str]) -> Iterator[str]:
    """Give a sentence for each thing to know; `shorter` exams lack questions, `codes` are those of a class."""
    if before.waiting:
        waiting = f"{number_of(before.waiting, 'answer')} still wait{'s' * (before.waiting == 1)} for a mark"
        yield f"{waiting}: the points told are those so far."
    if shorter:
        has = f"{number_of(shorter, 'exam has', 'exams have')} fewer questions than the quiz asks here"
        yield f"{has}: was it another version?"
    if before.sitting:
        sit = number_of(len(before.sitting), "learner still sits", "learners still sit")
        yield f"{sit} the same exam, and who knows a result may tell them: {_names(before.sitting, codes)}."
    if before.unread:
        yield f"{number_of(before.unread, 'record')} cannot be read: nobody knows who sits this exam there."
    if before.not_begun:
        have = number_of(len(before.not_begun), "learner has", "learners have")
        yield f"{have} not begun it and still may: {_names(before.not_begun, codes)}."
    if before.again:
        have = number_of(len(before.again), "learner has", "learners have")
        yield f"{have} another attempt left: {_names(before.again, codes)}."
    if before.tells_key:
        yield (
            "With the marks right answers are told, too. Release once nobody may sit it any more, or tell marks alone: "
            "“right_answer: false” in the quiz, before the exam is begun."
        )


def row_words(row: ExamRow) -> str:
    """Return how an exam stands in the list of those to release."""
    from htcourse.usecases.exams.exam_terms import surplus_words

    words = (
        f"{row.answered} of {row.total} answered",
        f"{row.waiting} wait for a mark",
        "answers or marks may be lost" * row.is_doubted,
        f"questions fewer than its quiz asks here: {row.lacking}" if row.lacking else "",
        surplus_words(row.is_beyond),
    )
    return ", ".join(filter(None, words))


def _names(people: Sequence[MaySit], codes: Mapping[str, str]) -> str:
    called = [each.name or codes.get(each.learner_id, each.learner_id) for each in people]
    more = len(called) - _MOST_NAMES
    return ", ".join([*called[:_MOST_NAMES], *([f"and {more} more"] if more > 0 else [])])
