"""Answer a question: one durable row in the learner's file before any mark is shown."""

from typing import NamedTuple

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quiz import Answer, Form, Mark, Mode
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.render.citations import brief_reference
from htcourse.store.learner_rows import ResponseRow
from htcourse.store.library_rows import Citation, QuestionRow
from htcourse.usecases.quizzes.shown_question import ShownQuestion, question_now, seed_from
from htcourse.usecases.session import Changed, Session


class QuestionPage(NamedTuple):
    """A question as shown: HTML wording, what a widget needs to let a person answer, and what was given before.

    `answer` and `mark` are those of the last answer not taken back, None before the first. `sources` are
    citations in words. `section_id` is where its lesson teaches it (empty when unknown).
    """

    id: str
    type: str
    title: str
    text: str
    form: Form
    hints: tuple[str, ...]
    sources: tuple[str, ...]
    section_id: str
    language: str
    seed: int
    answer: Answer | None
    mark: Mark | None
    tries: int


class Answered(NamedTuple):
    """What became of an answer given in place: the mark, its row's id and the try's number."""

    mark: Mark
    response_id: str
    tries: int
    changed: Changed


def open_question(session: Session, question_id: str, seed: int | None = None) -> QuestionPage:
    """Return a question to be answered in place; the seed is the learner's own and lasting when None.

    An answer given before comes with it as long as it still fits the question. Raises NotFoundError.
    """
    row = session.library(question_id).question(question_id, session.language)
    question = question_now(row)
    seed = seed_from(session.learner.id, question_id) if seed is None else seed
    tries = session.learner.tries(question_id)
    last = session.learner.last_in_place((question_id,)).get(question_id)
    if last is None or not _fits(session, last, question):
        return question_page(session, question, seed, row=row, tries=tries)
    mark = question.kept_mark(last)
    return question_page(session, question, seed, row=row, tries=tries, answer=last.answer, mark=mark)


def _fits(session: Session, response: ResponseRow, question: ShownQuestion) -> bool:
    """Say whether an answer can be looked at in the question as it is now: the same question, or the same keys."""
    if (response.shown, response.language) == (question.hash, question.language):
        return True
    then = session.learner.shown((response.shown,)).get(response.shown)
    has_same_keys = then is not None and then.structure["body"] == question.structure["body"]
    return has_same_keys and not question.is_bound_to_language


def question_page(
    session: Session,
    question: ShownQuestion,
    seed: int,
    *,
    row: QuestionRow | None,
    tries: int,
    answer: Answer | None = None,
    mark: Mark | None = None,
) -> QuestionPage:
    """Return the page of a question; sources and its section come from `row`, and are empty without one."""
    return QuestionPage(
        id=question.id,
        type=question.structure["type"],
        title=question.text("title"),
        text=question.text("text"),
        form=question.form(seed),
        hints=question.hints,
        sources=_references(session, row.sources) if row else (),
        section_id=row.section if row else "",
        language=question.language,
        seed=seed,
        answer=answer,
        mark=mark,
        tries=tries,
    )


def _references(session: Session, citations: tuple[Citation, ...]) -> tuple[str, ...]:
    """Return citations in words: the source's reference at its shortest and the place in it."""
    if not citations:
        return ()
    library = session.library(citations[0][0])
    references = {each.id: brief_reference(each.csl) for each in library.sources([source for source, _ in citations])}
    return tuple(_reference(references.get(source, source), where) for source, where in citations)


def _reference(reference: str, where: str) -> str:
    return f"{reference.removesuffix('.')}, {where}" if where else reference


def answer_question(
    session: Session,
    question_id: str,
    answer: Answer,
    *,
    seed: int,
    seconds: float = 0.0,
    confidence: int | None = None,
    hints: int = 0,
) -> Answered:
    """Grade an answer given in place, keep it durably, return the mark. `confidence` is 1 guess, 2 fairly, 3 very sure.

    `seed` is that of the page: it orders the choices and does not change the mark. Raises NotFoundError for a question
    that is gone, and what the learner's file raises when it cannot be written; nothing is kept then.
    """
    question = question_now(session.library(question_id).question(question_id, session.language))
    mark = question.mark(answer)
    tries = session.learner.tries(question_id) + 1
    given = session.learner.append_response(
        question_id,
        answer,
        shown=question.to_keep(),
        points=mark.points,
        verdict=mark.verdict,
        try_number=tries,
        confidence=confidence,
        hints=hints,
        seconds=seconds,
        language=question.language,
    )
    return Answered(mark, given.id, tries, Changed(progress=True))


def undo_answer(session: Session, response_id: str) -> Changed:
    """Take an answer back: a row that names the row it takes back.

    Raises CourseError for an answer in an attempt that is not for practice, or that was submitted.
    """
    response = session.learner.response(response_id)
    if response is None:
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "There is no such answer to take back."))
    attempt = session.learner.attempt(response.attempt) if response.attempt else None
    if attempt and (attempt.submitted_at or attempt.mode != Mode.PRACTICE):
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "Only answers given for practice can be taken back."))
    session.learner.undo_response(response_id)
    return Changed(progress=True)
