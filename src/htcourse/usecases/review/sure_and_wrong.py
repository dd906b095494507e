"""Answers held with confidence that were not right: where thinking again pays most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from htcourse.core.quiz import GIVEN, Mark, State
from htcourse.store.learner_rows import Kind, ResponseRow
from htcourse.usecases.attempts.same_words import in_ids_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, find_row, question_then
from htcourse.usecases.review.review_queue import Counted, held_back
from htcourse.usecases.session import Session

_CHOICES = ("choose-one", "choose-many")


@dataclass(frozen=True, slots=True)
class SureWrong:
    """An answer very sure and not right. `chosen` and `right` are choices in words (HTML), empty for other types.

    `reason` is what the question says of it (HTML). `section_id` is where it is taught, or empty.
    """

    question_id: str
    title: str
    chosen: tuple[str, ...]
    right: tuple[str, ...]
    reason: str
    section_id: str
    at: str


def sure_and_wrong(session: Session, counted: Mapping[str, Sequence[Counted]]) -> tuple[SureWrong, ...]:
    """Return them out of the `counted_answers`, the newest first, each question once: until right on a later day.

    What is held back from review, and what is gone with its module, is left out. What was regraded is told by the key
    that stands.
    """
    held = held_back(session, session.learner.attempts())
    found = [row for question, rows in counted.items() if question not in held and (row := _still_held(rows))]
    regraded = session.learner.last_events(Kind.ANSWER_REGRADED) if found else {}
    keys = {each.id: str(regraded[each.id].data["shown"]) if each.id in regraded else each.shown for each in found}
    kept = session.learner.shown({*keys.values(), *(each.shown for each in found)})
    listed = []
    for row in sorted(found, key=lambda each: each.at, reverse=True):
        now, key, then = find_row(session, row.question), kept.get(keys[row.id]), kept.get(row.shown)
        if now is not None and key is not None and key.texts:
            question = question_then(key, session.language, row.question)
            if then is not None and then.texts:
                question = in_ids_of(question, question_then(then, question.language, row.question))
            listed.append(_listed(question, row, now.section))
    return tuple(listed)


def _still_held(answers: Sequence[Counted]) -> ResponseRow | None:
    """Return the newest answer sure and wrong, unless the question was right on a later day."""
    held = None
    for each in answers:
        if each.given.is_sure_and_wrong:
            held = each
        elif held is not None and each.given.points >= 1 and each.given.day > held.given.day:
            held = None
    return held.row if held is not None else None


def _listed(question: ShownQuestion, row: ResponseRow, section_id: str) -> SureWrong:
    mark = question.kept_mark(row)
    interaction = question.interaction(0)
    words = {each.id: each.text for each in interaction.options} if interaction.gesture in _CHOICES else {}
    chosen = tuple(words[each.id] for each in mark.remarks if each.id in words and each.state in GIVEN)
    right = tuple(words[each.id] for each in mark.remarks if each.id in words and each.state in _KEYS)
    return SureWrong(
        question_id=question.id,
        title=question.text("title"),
        chosen=chosen,
        right=right,
        reason=_reason(mark),
        section_id=section_id,
        at=row.at,
    )


_KEYS = (State.RIGHT, State.MISSED)


def _reason(mark: Mark) -> str:
    """Return the remark at what was wrong, else at what was missed, else the question's own."""
    wanted = (State.WRONG, State.PARTLY, State.MISSED)
    said = (each.feedback for state in wanted for each in mark.remarks if each.state is state and each.feedback)
    return next(said, mark.feedback)
