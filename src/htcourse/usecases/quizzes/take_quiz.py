"""Take a quiz: start, answer, flag, submit; an attempt is graded by what was shown and survives a crash."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.drawing import drawn, lines_in_order
from htcourse.core.errors import CourseError
from htcourse.core.gate import Gate
from htcourse.core.points import less_tries
from htcourse.core.question_types.answers import without_levels
from htcourse.core.quiz import Answer, Mark, Mode, Verdict
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.visits import seconds_to_keep
from htcourse.store import learner_rows
from htcourse.store.learner_rows import Kind, ResponseRow
from htcourse.store.library_rows import QuestionRow
from htcourse.usecases.attempts.answer_question import QuestionPage, keep_asked, own_answer, question_page, why_it_stays
from htcourse.usecases.attempts.attempt_pages import AttemptPage as AttemptPage
from htcourse.usecases.attempts.attempt_pages import AttemptRow as AttemptRow
from htcourse.usecases.attempts.attempt_pages import Slot as Slot
from htcourse.usecases.attempts.attempt_pages import attempt_page, closed_of
from htcourse.usecases.attempts.attempt_pages import attempt_row as attempt_row
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.attempts.kept_attempt import (
    attempt_to_go_on,
    drawn_question,
    find_attempt,
    in_force,
    keep_attempt,
    keep_handed_in,
    part_terms,
    shown_question,
    tells_marks,
    told_now,
    weights_of,
)
from htcourse.usecases.attempts.shown_question import ASKED, ShownQuestion, find_row, question_now, question_then
from htcourse.usecases.attempts.tries import is_rating, refuse_after_the_key, tries_left
from htcourse.usecases.exams.exam_terms import attempt_terms, penalty_of, refuse_sitting
from htcourse.usecases.exams.exam_time import end_overdue, reading_of, refuse_late_answer
from htcourse.usecases.exams.mark_history import Anew, marked_anew
from htcourse.usecases.people.held_exam import refuse_held
from htcourse.usecases.quizzes.attempt_result import AttemptResult as AttemptResult
from htcourse.usecases.quizzes.attempt_result import ObjectiveResult as ObjectiveResult
from htcourse.usecases.quizzes.attempt_result import ResultRow as ResultRow
from htcourse.usecases.quizzes.attempt_result import attempt_result
from htcourse.usecases.quizzes.dealt_forms import refuse_shut
from htcourse.usecases.quizzes.quiz_rows import QuizRow as QuizRow
from htcourse.usecases.quizzes.quiz_rows import list_quizzes as list_quizzes
from htcourse.usecases.session import Changed, Session

if TYPE_CHECKING:
    from htcourse.usecases.attempts.key_since import KeySince


@dataclass(frozen=True, slots=True)
class AttemptQuestion:
    """One question of an attempt as shown, numbered from 1; `mark` only where the mode tells it now.

    `hints_used` were shown at an earlier try. `is_distressing`: no clock is to stand beside it.
    `comment` is what a trainer wrote who marked it (plain text). `out_of` is what a whole answer counts, in points.
    `can_be_shown`: the right answer waits for another try, or for being asked for. `can_undo`: practice takes the last
    answer back, as long as no right answer was told. `may_be_lost`: without an answer it
    may have had one that is lost. `is_old_key`: the question was changed since, and the key told is that of the day.
    """

    number: int
    page: QuestionPage
    answer: Answer | None
    confidence: int | None
    mark: Mark | None
    response_id: str
    tries_left: int
    hints_used: int = 0
    is_distressing: bool = False
    comment: str = ""
    out_of: float = 1.0
    can_be_shown: bool = False
    can_undo: bool = False
    may_be_lost: bool = False
    is_old_key: bool = False


class QuizPage(NamedTuple):
    """All that a window shows of an attempt at one of its questions, read at once, and what an answer changed."""

    attempt: AttemptPage
    question: AttemptQuestion
    changed: Changed = Changed()


def start_attempt(
    session: Session, quiz_id: str, mode: Mode, seed: int | None = None, *, password: str = ""
) -> AttemptPage:
    """Draw a form and keep it durably; the seed is random when None.

    Raises NotFoundError for a quiz that is gone, and CourseError when it has no such mode or no question, when it was
    taken as often as it may be, for a post-test before its pre-test, and for an exam that is under way already, not
    released, or not open (PasswordError where the `password` is not the right one).
    """
    library = session.library(quiz_id)
    quiz = library.quiz(quiz_id, session.language).quiz
    if mode not in quiz.modes:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This quiz cannot be taken in this way ({mode})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose it again from the list of quizzes."),
            mode=str(mode),
        )
    refuse_sitting(session, quiz, mode, password)
    refuse_shut(session, quiz, mode)
    seed = secrets.randbits(48) if seed is None else seed
    candidates = library.candidates()
    lines = lines_in_order(quiz, candidates, seed)
    terms, asked = attempt_terms(session, quiz, mode, candidates, lines), drawn(quiz, candidates, seed, tuple(lines))
    return open_attempt(session, keep_attempt(session, quiz_id, mode, asked, seed, terms))


def start_again(session: Session, attempt_id: str, *, only_wrong: bool = False) -> AttemptPage:
    """Start a new attempt at the same quiz, or practise just the questions of it that were not right.

    What was not right in a test is practised too: it uses up no attempt, and tells no more than the test does. Raises
    CourseError when nothing was wrong, when marks are not told yet, or when only the whole can be taken again.
    """
    attempt = find_attempt(session, attempt_id)
    mode = Mode(attempt.mode)
    if not only_wrong:
        return start_attempt(session, attempt.quiz, mode)
    if mode not in (Mode.PRACTICE, Mode.TEST, Mode.CERTAINTY) or not told_now(attempt).correctness:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "This quiz can only be taken again as a whole."))
    last = session.learner.last_responses(attempt_id)
    right = {number for number, response in last.items() if response.verdict == Verdict.RIGHT}
    gate = gate_now(session)
    missed = [each.question for number, each in enumerate(attempt.drawn, 1) if number not in right]
    wrong = [each for each in missed if gate.is_open(each)]
    if not wrong and closed_of(attempt, gate):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is nothing to take again now."),
            fix=QT_TRANSLATE_NOOP("Errors", "What an exam or test asks too waits until that is told."),
        )
    if not wrong:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "Everything was right: there is nothing to take again."))
    seed, terms = secrets.randbits(48), part_terms(attempt, penalty_of(session, attempt.quiz))
    return open_attempt(session, keep_attempt(session, attempt.quiz, Mode.PRACTICE, wrong, seed, terms))


def open_attempt(session: Session, attempt_id: str) -> AttemptPage:
    """Return an attempt; `current` is the first question to be done from the one answered last on, else the last."""
    attempt = find_attempt(session, attempt_id)
    return attempt_page(session, attempt, session.learner.responses(attempt=attempt_id), gate_now(session))


def open_quiz_page(session: Session, attempt_id: str, number: int | None = None) -> QuizPage:
    """Return an attempt with one of its questions: when no number is given the current one, to go on with it."""
    attempt = find_attempt(session, attempt_id) if number else attempt_to_go_on(session, attempt_id)
    refuse_held(session, attempt)
    rows = session.learner.every_response(attempt=attempt_id)
    gate = gate_now(session)
    page = attempt_page(session, attempt, in_force(rows), gate)
    return QuizPage(page, _question_of(session, attempt, page.current if number is None else number, rows, gate))


def open_attempt_question(session: Session, attempt_id: str, number: int) -> AttemptQuestion:
    """Return a question of an attempt as it was shown, in the session's language where that was kept or exists.

    Hints come only where marks are told, sources and the section that teaches it only where explanations are. A
    question that words were typed in or passages marked in stays in the language of that answer.
    """
    return open_quiz_page(session, attempt_id, number).question


def _question_of(
    session: Session, attempt: learner_rows.AttemptRow, number: int, rows: Iterable[ResponseRow], gate: Gate
) -> AttemptQuestion:
    own = [each for each in rows if each.number == number]
    tries = in_force(own)
    used = max((each.try_number for each in own if not each.undoes and each.answer != ASKED), default=0)
    last = tries[-1] if tries else None
    shown = shown_question(session, attempt, number, last)
    told = gate.told(shown[0].id, told_now(attempt))
    if not tells_marks(attempt) or (last is None and not attempt.submitted_at):
        return _attempt_question(session, attempt, shown, tries, None, number=number, used=used, gate=gate)
    # What holds an answer against a later wording is not loaded before a mark is told.
    from htcourse.usecases.attempts.key_since import KeySince

    anew, given = (Anew(), {}) if last is None else (marked_anew(session.learner, last), own_answer(tries))
    key = KeySince(_question_marked_by(session, shown[0], anew.shown))
    if not anew.shown and attempt.submitted_at:
        key = _keyed_since(session, shown[0], given)
    marked_by = key.question.with_pictures(session.libraries)
    if last is None:
        mark = marked_by.mark_of_blank(told)
    else:
        mark = marked_by.kept_mark(last, told, tries_left=tries_left(attempt, last, told), given=given)
    asked = _attempt_question(session, attempt, shown, tries, mark, number=number, used=used, gate=gate)
    comment = anew.words if told.explanation else ""
    return replace(asked, comment=comment, is_old_key=key.is_of_then and mark.told.has_key)


def _keyed_since(session: Session, then: ShownQuestion, answer: Answer) -> KeySince:
    """Return the question whose key is told where no regrade marked this answer anew."""
    from htcourse.usecases.attempts.key_since import key_since

    row = find_row(session, then.id)
    return key_since(question_now(row) if row is not None and row.language == then.language else then, then, answer)


def _question_marked_by(session: Session, question: ShownQuestion, regraded_by: str) -> ShownQuestion:
    """Return the question an answer was regraded by, which says what was right, else the one it was given to."""
    kept = session.learner.shown((regraded_by,)).get(regraded_by) if regraded_by else None
    if kept is None or not kept.texts:
        return question
    from htcourse.usecases.attempts.same_words import in_ids_of

    return in_ids_of(question_then(kept, question.language, question.id), question)


def _attempt_question(
    session: Session,
    attempt: learner_rows.AttemptRow,
    shown: tuple[ShownQuestion, QuestionRow | None],
    tries: Sequence[ResponseRow],
    mark: Mark | None,
    *,
    number: int,
    used: int,
    gate: Gate,
) -> AttemptQuestion:
    """Return a question with the answers in force to it, and what is told of the last one's mark.

    `used` are the tries it has had, with those taken back: they are not given again.
    """
    question, row = shown
    last = tries[-1] if tries else None
    told = gate.told(question.id, told_now(attempt))
    left, is_open = tries_left(attempt, last, told), gate.is_open(question.id)
    page = question_page(
        session,
        question if tells_marks(attempt) and is_open else question.without_hints(),
        drawn_question(attempt, number).seed,
        row=row if told.explanation else None,
        tries=used,
        answer=own_answer(tries) if tries else None,
        mark=mark,
    )
    page = page._replace(tries_left=left, is_closed=tells_marks(attempt) and not is_open)
    is_practice = attempt.mode == Mode.PRACTICE and not attempt.submitted_at
    return AttemptQuestion(
        number=number,
        page=page,
        answer=page.answer,
        confidence=last.confidence if last else None,
        mark=mark,
        response_id=last.id if last else "",
        tries_left=left,
        can_be_shown=told.has_key and mark is not None and question.can_be_tried_again(mark.verdict, told, left),
        can_undo=is_practice and last is not None and not why_it_stays(last, told, is_open=is_open),
        hints_used=max((each.hints for each in tries), default=0),
        is_distressing=question.is_distressing,
        out_of=weights_of(attempt)[number - 1],
        may_be_lost=attempt.let_count is not None and attempt.let_count.may_lack_answers,
    )


def answer_in_attempt(
    session: Session,
    attempt_id: str,
    number: int,
    answer: Answer,
    *,
    confidence: int | None = None,
    seconds: float = 0.0,
    goes_on: bool = False,
    hints: int = 0,
) -> QuizPage:
    """Keep an answer durably and return the page anew; the mark is on it only in practice.

    Raises CourseError when the attempt is submitted already, or waits for a trainer.

    `seconds` are those since the question was shown; where it `goes_on` after another answer, since that was kept.

    It is graded by the question as it was shown; levels of an essay count in practice only. An answer to an exam that
    comes when the time is long up is refused, and the exam handed in as it was then.
    """
    attempt = refuse_held(session, find_attempt(session, attempt_id))
    refuse_late_answer(session, attempt)
    is_practice = attempt.mode == Mode.PRACTICE
    answer = answer if is_practice else without_levels(answer)
    rows = session.learner.every_response(attempt=attempt_id)
    responses = in_force(rows)
    before = [each for each in responses if each.number == number]
    last = before[-1] if before else None
    shown = shown_question(session, attempt, number, last)
    question = shown[0]
    gate = gate_now(session)
    told = gate.told(question.id, told_now(attempt))
    if is_practice:
        refuse_after_the_key(attempt, last, told)
    used = max((each.try_number for each in rows if each.number == number and not each.undoes), default=0)
    # Only how sure one is was pressed, or a text was rated.
    is_same = last is not None and (is_rating(last, answer) if is_practice else last.answer == answer)
    try_number = used if is_same else used + 1
    pictured = question.with_pictures(session.libraries)
    mark = pictured.grade(answer)
    mark = mark._replace(points=less_tries(mark.points, attempt.penalty, try_number))
    given = session.learner.append_response(
        question.id,
        answer,
        shown=question.to_keep(),
        points=mark.points,
        verdict=mark.verdict,
        attempt=attempt_id,
        number=number,
        try_number=try_number,
        confidence=confidence,
        hints=hints,
        seconds=seconds_to_keep(last, session.clock().utc, seconds, goes_on=goes_on),
        language=question.language,
    )
    shown_mark = None
    if is_practice:
        shown_mark = pictured.tell(mark, told, tries_left=tries_left(attempt, given, told))
    return QuizPage(
        attempt_page(session, attempt, (*responses, given), gate),
        _attempt_question(
            session, attempt, shown, (*before, given), shown_mark, number=number, used=try_number, gate=gate
        ),
        Changed(progress=is_practice),
    )


def show_right_answer(session: Session, attempt_id: str, number: int) -> QuizPage:
    """Tell the right answer in practice before the last try: the tries are used up, and the question counts nothing.

    Raises CourseError where there is nothing to ask for.
    """
    attempt = find_attempt(session, attempt_id)
    responses = session.learner.responses(attempt=attempt_id)
    gate = gate_now(session)
    asked = _question_of(session, attempt, number, responses, gate)
    if not asked.can_be_shown:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "There is no right answer to be shown here."))
    before = [each for each in responses if each.number == number]
    question = shown_question(session, attempt, number, before[-1])[0]
    responses = (*responses, keep_asked(session, question, before[-1]))
    page = attempt_page(session, attempt, responses, gate)
    return QuizPage(page, _question_of(session, attempt, number, responses, gate), Changed(progress=True))


def flag_question(session: Session, attempt_id: str, number: int, is_flagged: bool) -> AttemptPage:
    """Flag a question, or take the flag away, and return the attempt anew; the same again writes nothing."""
    attempt, learner = find_attempt(session, attempt_id), session.learner
    question = drawn_question(attempt, number).question
    if is_flagged != (question in learner.flagged(attempt_id)):
        kind = Kind.QUESTION_FLAGGED if is_flagged else Kind.QUESTION_UNFLAGGED
        learner.append_event(kind, question, attempt=attempt_id, data={"after": learner.newest_response()})
    return attempt_page(session, attempt, learner.responses(attempt=attempt_id), gate_now(session))


def submit_attempt(session: Session, attempt_id: str) -> AttemptResult:
    """Finish an attempt (and release its feedback, unless an exam); twice changes nothing.

    An exam whose time is up is finished as of then.
    """
    attempt = refuse_held(session, find_attempt(session, attempt_id))
    if attempt.submitted_at:
        return attempt_result(session, attempt, gate_now(session), Changed())
    if not end_overdue(session.learner, attempt, reading_of(session)).progress:
        keep_handed_in(session.learner, attempt)
    return attempt_result(session, find_attempt(session, attempt_id), gate_now(session), Changed(progress=True))


def open_result(session: Session, attempt_id: str) -> AttemptResult:
    """Return the result of a finished attempt; raises CourseError when it is not finished.

    Until an exam is released its result has no rows and no points.
    """
    attempt = find_attempt(session, attempt_id)
    if not attempt.submitted_at:
        said = QT_TRANSLATE_NOOP("Errors", "This attempt is not finished.")
        raise CourseError(said, fix=QT_TRANSLATE_NOOP("Errors", "Go on with it and submit it."))
    return attempt_result(session, attempt, gate_now(session), Changed())
