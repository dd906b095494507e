"""A trainer gives an answer another mark by hand, with a comment, and takes that back; the mark of the key stays."""

from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.folding import has_letter
from htcourse.core.points import DIGITS
from htcourse.core.quiz import mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Drawn, EventRow, Kind, NewEvent, ResponseRow, version_of
from htcourse.store.places import Places
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.exams.mark_history import rows_of_answer
from htcourse.usecases.marking.mark_essays import LONGEST_COMMENT
from htcourse.usecases.people.every_record import ON_MARKS, opened_record
from htcourse.usecases.session import Changed, Session, open_libraries


class AnswerKey(NamedTuple):
    """Which answer: the learner, the attempt and the number of the question in it."""

    learner_id: str
    attempt_id: str
    number: int


class Override(NamedTuple):
    """A mark by hand: points up to 1, a comment that the learner sees, and the name of who gives it.

    Below 0 they go as far as the question takes off (`SeenQuestion.least`): who asks for the mark says it.
    """

    points: float
    comment: str
    by: str = ""


class Clear(NamedTuple):
    """Take a mark by hand back: by whom and why, as far as that is said."""

    by: str = ""
    reason: str = ""


def override(places: Places, clock: Clock, key: AnswerKey, mark: Override | Clear | None) -> Changed:
    """Give a mark by hand in the file of a learner who is not at work here; else it is taken back.

    Raises InUseError where the file is open elsewhere, and what `override_in` raises.
    """
    with opened_record(places, clock, key.learner_id, ON_MARKS) as learner:
        if isinstance(mark, Override):
            _keep_asked(places, learner, key)
        return override_in(learner, key, mark)


def override_own(session: Session, key: AnswerKey, mark: Override | Clear | None) -> Changed:
    """Give a mark by hand to the learner at work here; else it is taken back."""
    return override_in(session.learner, key, mark)


def override_in(learner: LearnerFile, key: AnswerKey, mark: Override | Clear | None) -> Changed:
    """Append a mark by hand in one open file, or what takes it back.

    A question without an answer can be given points too. Raises NotFoundError for what is no finished attempt, and
    CourseError without a comment and a name, and for a blank whose question is not here as it was asked.
    """
    learner.look_through()
    attempt = learner.attempt(key.attempt_id)
    if attempt is not None and not 1 <= key.number <= len(attempt.drawn):
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no question {number}: the attempt has {count}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say the number of a question, 1 to {count}."),
            number=key.number,
            count=len(attempt.drawn),
        )
    if attempt is None or not attempt.submitted_at:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "This answer is not in the learner's file, or not submitted."),
            fix=QT_TRANSLATE_NOOP("Errors", "Open the list of attempts again."),
        )
    response = learner.last_responses(attempt.id).get(key.number)
    if not isinstance(mark, Override):
        why = mark or Clear()
        given = _by_hand(learner, response) if response else []
        if given:
            learner.undo_events((each.id for each in given), why.by.strip(), why.reason.strip()[:LONGEST_COMMENT])
        if response and response.stands_in and response.id in learner.stood_in_since(attempt.id):
            learner.undo_response(response.id)
        return Changed(progress=bool(given))
    if not (-1 <= mark.points <= 1 and has_letter(mark.comment) and has_letter(mark.by)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A mark by hand needs its points, a comment and your name."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose the points, write for the learner why, and say who you are."),
        )
    stands_in = {} if response else {"stands_in": True}
    response = response or _blank(learner, attempt.id, attempt.drawn[key.number - 1], key.number)
    data = {
        **stands_in,
        "points": round(mark.points, DIGITS),
        "verdict": str(mark_of(mark.points, ()).verdict),
        "reason": mark.comment.strip()[:LONGEST_COMMENT],
        "by": mark.by.strip(),
    }
    learner.append_events([NewEvent(Kind.ANSWER_OVERRIDDEN, response.id, response.module, attempt.id, data)])
    return Changed(progress=True)


def _by_hand(learner: LearnerFile, response: ResponseRow) -> list[EventRow]:
    """Return the marks by hand in force of an answer, also those that lie below a newer mark by the rubric."""
    rows = {each.id for each in rows_of_answer(learner.responses(attempt=response.attempt, undone=True), response)}
    given = learner.events(Kind.ANSWER_OVERRIDDEN, attempt=response.attempt)
    return [each for each in given if each.ref in rows]


def _keep_asked(places: Places, learner: LearnerFile, key: AnswerKey) -> None:
    """Keep a question that was left blank as an installed module has it, where it is the version that was asked.

    What was handed in of an exam that was not released came without it.
    """
    attempt = learner.attempt(key.attempt_id)
    if attempt is None or not 1 <= key.number <= len(attempt.drawn):
        return
    drawn = attempt.drawn[key.number - 1]
    if key.number in learner.last_responses(attempt.id) or learner.shown((drawn.shown,)):
        return
    libraries, _ = open_libraries(places)
    try:
        for library in (each for each in libraries if each.module_id == drawn.question.partition("/")[0]):
            for row in library.questions((drawn.question,), library.language):
                if (found := question_now(row)).hash == version_of(drawn.shown):
                    learner.keep_shown([found.to_keep()._replace(hash=drawn.shown)])
    finally:
        for each in libraries:
            each.close()


def _blank(learner: LearnerFile, attempt_id: str, drawn: Drawn, number: int) -> ResponseRow:
    """Append an answer that stands in for the one that was not given, so that there is a row to mark."""
    shown = learner.shown((drawn.shown,)).get(drawn.shown)
    if shown is None:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This blank cannot be given points: its question is not here as it was asked."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install the version of its module that asked it, then give them again."),
        )
    return learner.append_response(
        drawn.question,
        {},
        shown=shown._replace(texts={}),
        points=0.0,
        verdict=mark_of(0.0, ()).verdict,
        attempt=attempt_id,
        number=number,
        language=next(iter(shown.texts), ""),
    )
