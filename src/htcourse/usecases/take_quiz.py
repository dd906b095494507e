"""Take a quiz: start, answer, flag, submit; an attempt is graded by what was shown and survives a crash."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from htcourse.core.errors import CourseError
from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Answer, Candidate, Mark, Mode, Verdict, drawn
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store import learner_rows, library_rows
from htcourse.store.learner_rows import Kind, ResponseRow
from htcourse.usecases.answer_question import Answered, QuestionPage, question_page
from htcourse.usecases.attempts import (
    drawn_question,
    find_attempt,
    keep_attempt,
    objective_texts,
    quiz_headings,
    responses_to,
    shown_question,
    shown_questions,
    tells_marks,
    tries_left,
)
from htcourse.usecases.session import Changed, Session
from htcourse.usecases.shown_question import question_then


@dataclass(frozen=True, slots=True)
class QuizRow:
    """A quiz that can be taken. `unfinished` is the id of an attempt to go on with, or empty."""

    id: str
    title: str
    modes: tuple[Mode, ...]
    questions: int
    lesson_id: str
    unfinished: str
    attempts: tuple["AttemptRow", ...]


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One earlier attempt; points of all, None while unfinished or not told. `started_at` is UTC, ISO 8601."""

    id: str
    mode: Mode
    started_at: str
    offset_minutes: int
    answered: int
    total: int
    points: float | None
    is_submitted: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A question's dot in the strip. `verdict` is set only where the mode already tells it."""

    number: int
    question_id: str
    is_answered: bool
    is_flagged: bool
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class AttemptPage:
    """An attempt under way or finished. `part_number` and `part_title` place its lesson; 0 and empty without one."""

    id: str
    quiz_id: str
    quiz_title: str
    part_number: int
    part_title: str
    mode: Mode
    slots: tuple[Slot, ...]
    current: int
    is_submitted: bool


@dataclass(frozen=True, slots=True)
class AttemptQuestion:
    """One question of an attempt as shown, numbered from 1; `mark` only where the mode tells it now."""

    number: int
    page: QuestionPage
    answer: Answer | None
    confidence: int | None
    mark: Mark | None
    response_id: str
    tries_left: int


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One question of a finished attempt."""

    number: int
    question_id: str
    title: str
    objective: str
    points: float
    verdict: Verdict
    is_answered: bool


@dataclass(frozen=True, slots=True)
class ObjectiveResult:
    """Points reached of those possible on one objective."""

    id: str
    text: str
    points: float
    out_of: int


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """A finished attempt: points of the number of questions, by question and by objective."""

    attempt: AttemptPage
    points: float
    out_of: int
    rows: tuple[ResultRow, ...]
    objectives: tuple[ObjectiveResult, ...]
    changed: Changed


def list_quizzes(session: Session, lesson_id: str = "") -> tuple[QuizRow, ...]:
    """Return the quizzes of a lesson, or of all modules, in the authors' order; attempts newest first."""
    libraries = (session.library(lesson_id),) if lesson_id else session.libraries
    attempts: dict[str, list[learner_rows.AttemptRow]] = {}
    for attempt in reversed(session.learner.attempts()):
        attempts.setdefault(attempt.quiz, []).append(attempt)
    rows = []
    for library in libraries:
        candidates = library.candidates()
        for quiz in library.quizzes(session.language, lesson_id):
            rows.append(_quiz_row(quiz, candidates, attempts.get(quiz.id, [])))
    return tuple(rows)


def _quiz_row(
    row: library_rows.QuizRow, candidates: Sequence[Candidate], attempts: Sequence[learner_rows.AttemptRow]
) -> QuizRow:
    return QuizRow(
        id=row.id,
        title=row.title,
        modes=row.quiz.modes,
        questions=len(drawn(row.quiz, candidates, 0)),
        lesson_id=row.quiz.lesson,
        unfinished=next((each.id for each in attempts if each.state == "started"), ""),
        attempts=tuple(map(attempt_row, attempts)),
    )


def attempt_row(attempt: learner_rows.AttemptRow) -> AttemptRow:
    """Return an attempt as it stands in a list."""
    return AttemptRow(
        id=attempt.id,
        mode=Mode(attempt.mode),
        started_at=attempt.started_at,
        offset_minutes=attempt.offset_minutes,
        answered=attempt.answered,
        total=len(attempt.drawn),
        points=attempt.points if attempt.submitted_at and tells_marks(attempt) else None,
        is_submitted=bool(attempt.submitted_at),
    )


def start_attempt(session: Session, quiz_id: str, mode: Mode, seed: int | None = None) -> AttemptPage:
    """Draw a form and keep it durably; the seed is random when None.

    Raises NotFoundError for a quiz that is gone, and CourseError when it has no such mode or no question.
    """
    library = session.library(quiz_id)
    quiz = library.quiz(quiz_id, session.language).quiz
    if mode not in quiz.modes:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This quiz cannot be taken in this way ({mode})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose it again from the list of quizzes."),
            mode=str(mode),
        )
    seed = secrets.randbits(48) if seed is None else seed
    question_ids = drawn(quiz, library.candidates(), seed)
    return open_attempt(session, keep_attempt(session, quiz_id, mode, question_ids, seed, quiz.form))


def start_again(session: Session, attempt_id: str, *, only_wrong: bool = False) -> AttemptPage:
    """Start a new attempt at the same quiz, or at just the questions that were not right.

    Raises CourseError when nothing was wrong, when marks are not told yet, or when only the whole can be taken again.
    """
    attempt = find_attempt(session, attempt_id)
    mode = Mode(attempt.mode)
    if not only_wrong:
        return start_attempt(session, attempt.quiz, mode)
    if mode not in (Mode.PRACTICE, Mode.TEST) or not tells_marks(attempt):
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "This quiz can only be taken again as a whole."))
    last = session.learner.last_responses(attempt_id)
    right = {number for number, response in last.items() if response.points >= 1}
    wrong = [each.question for number, each in enumerate(attempt.drawn, 1) if number not in right]
    if not wrong:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "Everything was right: there is nothing to take again."))
    seed = secrets.randbits(48)
    return open_attempt(session, keep_attempt(session, attempt.quiz, mode, wrong, seed, attempt.form))


def open_attempt(session: Session, attempt_id: str) -> AttemptPage:
    """Return an attempt; `current` is the first question without an answer, else the last."""
    attempt = find_attempt(session, attempt_id)
    return _page(session, attempt, session.learner.last_responses(attempt_id))


def _page(session: Session, attempt: learner_rows.AttemptRow, last: dict[int, ResponseRow]) -> AttemptPage:
    flagged = session.learner.flagged(attempt.id)
    title, part_number, part_title = quiz_headings(session, attempt.quiz)
    slots = tuple(
        _slot(number, each.question, last.get(number), each.question in flagged, tells=tells_marks(attempt))
        for number, each in enumerate(attempt.drawn, 1)
    )
    return AttemptPage(
        id=attempt.id,
        quiz_id=attempt.quiz,
        quiz_title=title,
        part_number=part_number,
        part_title=part_title,
        mode=Mode(attempt.mode),
        slots=slots,
        current=next((each.number for each in slots if not each.is_answered), len(slots)),
        is_submitted=bool(attempt.submitted_at),
    )


def _slot(number: int, question_id: str, last: ResponseRow | None, is_flagged: bool, *, tells: bool) -> Slot:
    if last is None or is_blank(last.answer):
        return Slot(number, question_id, False, is_flagged, None)
    return Slot(number, question_id, True, is_flagged, Verdict(last.verdict) if tells else None)


def open_attempt_question(session: Session, attempt_id: str, number: int) -> AttemptQuestion:
    """Return a question of an attempt as it was shown, in the session's language where that was kept or exists.

    Hints, sources and the section that teaches it come only where marks are told. A question that words were typed in
    or passages marked in stays in the language of that answer.
    """
    attempt = find_attempt(session, attempt_id)
    responses = responses_to(session, attempt_id, number)
    last = responses[-1] if responses else None
    question, row = shown_question(session, attempt, number, last)
    tells = tells_marks(attempt)
    mark = question.kept_mark(last) if last and tells else None
    page = question_page(
        session,
        question if tells else question.without_hints(),
        drawn_question(attempt, number).seed,
        row=row if tells else None,
        tries=len(responses),
        answer=last.answer if last else None,
        mark=mark,
    )
    return AttemptQuestion(
        number=number,
        page=page,
        answer=page.answer,
        confidence=last.confidence if last else None,
        mark=mark,
        response_id=last.id if last else "",
        tries_left=tries_left(attempt, responses),
    )


def answer_in_attempt(
    session: Session,
    attempt_id: str,
    number: int,
    answer: Answer,
    *,
    confidence: int | None = None,
    seconds: float = 0.0,
    hints: int = 0,
) -> Answered:
    """Keep an answer durably; the mark comes back at once only in practice. Raises CourseError when submitted already.

    It is graded by the question as it was shown; levels of an essay count in practice only.
    """
    attempt = find_attempt(session, attempt_id)
    if attempt.submitted_at:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This attempt is submitted; its answers can no longer be changed."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the quiz again."),
        )
    is_practice = attempt.mode == Mode.PRACTICE
    answer = answer if is_practice else {key: value for key, value in answer.items() if key != "levels"}
    before = responses_to(session, attempt_id, number)
    question, _ = shown_question(session, attempt, number, before[-1] if before else None)
    mark, tries = question.mark(answer), len(before) + 1
    response_id = session.learner.append_response(
        question.id,
        answer,
        shown=question.to_keep(),
        points=mark.points,
        verdict=mark.verdict,
        attempt=attempt_id,
        number=number,
        try_number=tries,
        confidence=confidence,
        hints=hints,
        seconds=seconds,
        language=question.language,
    )
    return Answered(mark if is_practice else None, response_id, tries, Changed(progress=is_practice))


def flag_question(session: Session, attempt_id: str, number: int, is_flagged: bool) -> Changed:
    """Flag a question, or take the flag away; the same again writes nothing."""
    question = drawn_question(find_attempt(session, attempt_id), number).question
    if is_flagged != (question in session.learner.flagged(attempt_id)):
        kind = Kind.QUESTION_FLAGGED if is_flagged else Kind.QUESTION_UNFLAGGED
        session.learner.append_event(kind, question, attempt=attempt_id)
    return Changed()


def submit_attempt(session: Session, attempt_id: str) -> AttemptResult:
    """Finish an attempt (and release its feedback, unless an exam); twice changes nothing."""
    attempt = find_attempt(session, attempt_id)
    if attempt.submitted_at:
        return _result(session, attempt, Changed())
    session.learner.append_event(Kind.ATTEMPT_SUBMITTED, attempt.quiz, attempt=attempt_id)
    return _result(session, find_attempt(session, attempt_id), Changed(progress=True))


def open_result(session: Session, attempt_id: str) -> AttemptResult:
    """Return the result of a finished attempt; raises CourseError when it is not finished.

    Until an exam is released its result has no rows and no points.
    """
    attempt = find_attempt(session, attempt_id)
    if not attempt.submitted_at:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This attempt is not finished."),
            fix=QT_TRANSLATE_NOOP("Errors", "Go on with it and submit it."),
        )
    return _result(session, attempt, Changed())


def _result(session: Session, attempt: learner_rows.AttemptRow, changed: Changed) -> AttemptResult:
    last = session.learner.last_responses(attempt.id)
    page = _page(session, attempt, last)
    if not tells_marks(attempt):
        return AttemptResult(page, 0.0, len(attempt.drawn), (), (), changed)
    rows = _result_rows(session, attempt, last, page)
    return AttemptResult(
        attempt=page,
        points=round(sum(each.points for each in rows), 6),
        out_of=len(rows),
        rows=rows,
        objectives=_objectives(rows, objective_texts(session, attempt.quiz)),
        changed=changed,
    )


def _result_rows(
    session: Session, attempt: learner_rows.AttemptRow, last: dict[int, ResponseRow], page: AttemptPage
) -> tuple[ResultRow, ...]:
    kept = shown_questions(session, attempt.drawn)
    rows = []
    for number, each in enumerate(attempt.drawn, 1):
        question, response = question_then(kept[each.shown], session.language), last.get(number)
        rows.append(
            ResultRow(
                number=number,
                question_id=each.question,
                title=question.text("title"),
                objective=question.structure["objective"],
                points=response.points if response else 0.0,
                verdict=Verdict(response.verdict) if response else Verdict.WRONG,
                is_answered=page.slots[number - 1].is_answered,
            )
        )
    return tuple(rows)


def _objectives(rows: Sequence[ResultRow], texts: dict[str, str]) -> tuple[ObjectiveResult, ...]:
    """Return points by objective, in the order they first come up."""
    found: dict[str, list[float]] = {}
    for row in rows:
        found.setdefault(row.objective, []).append(row.points)
    return tuple(
        ObjectiveResult(each, texts.get(each, each), round(sum(points), 6), len(points))
        for each, points in found.items()
    )
