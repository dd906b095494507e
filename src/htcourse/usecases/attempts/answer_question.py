"""Answer a question: one durable row in the learner's file before any mark is shown."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.gate import Gate
from htcourse.core.quiz import Answer, Feedback, Interaction, Mark, Mode, Verdict
from htcourse.core.told_mark import ALL
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.visits import seconds_taken
from htcourse.render.citations import brief_reference
from htcourse.store.learner_rows import ResponseRow
from htcourse.store.library_rows import Citation, QuestionRow
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.attempts.kept_attempt import quiz_feedback
from htcourse.usecases.attempts.shown_question import ASKED, ShownQuestion, question_now, seed_from
from htcourse.usecases.attempts.tries import PRACTICE_TRIES, is_key_told, is_rating, tries_after
from htcourse.usecases.session import Changed, Session


class QuestionPage(NamedTuple):
    """A question as shown: HTML wording, what a widget needs to let a person answer, and what was given before.

    `answer` and `mark` are those of the last answer not taken back, None before the first. `sources` are
    citations in words, `source_ids` those of their sources. `section_id` is where to read of it (empty without a
    lesson); `is_lesson_known`: no more, as no section asks it. `tries_left`: until the right answer is told.
    `is_closed`: an exam or pre-test asks it too, and nothing is told before that is.
    """

    id: str
    type: str
    title: str
    text: str
    interaction: Interaction
    hints: tuple[str, ...]
    sources: tuple[str, ...]
    section_id: str
    language: str
    seed: int
    answer: Answer | None
    mark: Mark | None
    tries: int
    tries_left: int = 0
    is_closed: bool = False
    source_ids: tuple[str, ...] = ()
    is_lesson_known: bool = False


class Answered(NamedTuple):
    """What became of an answer given in place: the mark, its row's id, the try's number and how many are left.

    `can_undo`: it can be taken back, no right answer was told with it.
    """

    mark: Mark
    response_id: str
    tries: int
    changed: Changed
    tries_left: int = 0
    can_undo: bool = False


def open_question(session: Session, question_id: str, seed: int | None = None) -> QuestionPage:
    """Return a question to be answered in place; the seed is the learner's own and lasting when None.

    An answer given before comes with it as long as it still fits the question. Raises NotFoundError.
    """
    row = session.library(question_id).question(question_id, session.language)
    question = question_now(row)
    seed = seed_from(session.learner.id, question_id) if seed is None else seed
    given = session.learner.responses(attempt="", question=question_id)
    told, gate = _told(session, question_id)
    question = question if gate.is_open(question_id) else question.without_hints()
    last = given[-1] if given else None
    left = tries_after(last, told)
    page = question_page(session, question, seed, row=row, tries=len(given))
    is_today = last is not None and _day(last) == session.clock().study_day
    page = page._replace(tries_left=left if is_today else PRACTICE_TRIES, is_closed=not gate.is_open(question_id))
    if last is None or not _fits(session, last, question):
        return page
    own, question = own_answer(given), question.with_pictures(session.libraries)
    return page._replace(answer=own, mark=question.kept_mark(last, told, tries_left=left, given=own))


def _told(session: Session, question_id: str) -> tuple[Feedback, Gate]:
    """Return what is told of a question in place: all of it, unless the gate is closed."""
    gate = gate_now(session)
    return gate.told(question_id, ALL), gate


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
    question = question.with_pictures(session.libraries)
    return QuestionPage(
        id=question.id,
        type=question.structure["type"],
        title=question.text("title"),
        text=question.text("text"),
        interaction=question.interaction(seed),
        hints=question.hints,
        sources=_references(session, row.sources) if row else (),
        section_id=session.library(row.id).section_to_read(row) if row else "",
        language=question.language,
        seed=seed,
        answer=answer,
        mark=mark,
        tries=tries,
        source_ids=tuple(source for source, _ in row.sources) if row else (),
        is_lesson_known=bool(row and not row.section),
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
    is_only_try: bool = False,
) -> Answered:
    """Grade an answer given in place, keep it durably, return the mark. `confidence` is 1 guess, 2 fairly, 3 very sure.

    `seed` is that of the page: it orders the choices and does not change the mark. The right answer is told after the
    last of some tries; of `is_only_try` at once. Raises NotFoundError for a question that is gone, and what the
    learner's file raises when it cannot be written; nothing is kept then.
    """
    question = question_now(session.library(question_id).question(question_id, session.language))
    pictured = question.with_pictures(session.libraries)
    mark = pictured.grade(answer)
    before = session.learner.responses(attempt="", question=question_id)
    told, gate = _told(session, question_id)
    tries = next_try(before, answer, session.clock(), told)
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
    left = 0 if is_only_try else tries_after(given, told)
    mark = pictured.tell(mark, told, tries_left=left)
    stays = why_it_stays(given, told, is_open=gate.is_open(question_id), is_only_try=is_only_try)
    return Answered(mark, given.id, tries, Changed(progress=True), left, not stays)


def next_try(before: Sequence[ResponseRow], answer: Answer, now: Moment, told: Feedback) -> int:
    """Return which try an answer in place is: counted anew on another day, and after a right answer that was told."""
    last = before[-1] if before else None
    if last is None or (last.verdict == Verdict.RIGHT and told.correctness):
        return 1
    return last.try_number + (not is_rating(last, answer)) if _day(last) == now.study_day else 1


def _day(row: ResponseRow) -> date:
    return Moment(row.at, row.offset_minutes).study_day


def own_answer(given: Sequence[ResponseRow]) -> Answer:
    """Return the last answer; where the right one was asked for, the one before that, empty where it does not fit."""
    last = given[-1]
    kept = (each.answer for each in reversed(given) if (each.shown, each.language) == (last.shown, last.language))
    return next((each for each in kept if each != ASKED), {})


def own_last(given: Iterable[ResponseRow]) -> dict[int, ResponseRow]:
    """Return the last row by number, with the seconds that all took; that the right answer was asked for is none.

    The points of that stand, none, with the try before it: it is no answer and no try.
    """
    last: dict[int, ResponseRow] = {}
    every: dict[int, list[ResponseRow]] = {}
    for each in given:
        own = last.get(each.number) if each.answer == ASKED else None
        last[each.number] = own._replace(points=each.points, verdict=each.verdict) if own else each
        every.setdefault(each.number, []).append(each)
    return {number: each._replace(seconds=seconds_taken(every[number])) for number, each in last.items()}


def told_last(given: Iterable[ResponseRow]) -> dict[int, ResponseRow]:
    """Return the last row by number as its learner is told of it: asking for the right answer leaves the verdict.

    It counts nothing all the same, and where a trainer gave it points their verdict stands.
    """
    last: dict[int, ResponseRow] = {}
    for each in given:
        own = last.get(each.number) if each.answer == ASKED and not each.points else None
        is_kept = own is not None and (own.shown, own.language) == (each.shown, each.language)
        last[each.number] = each._replace(verdict=own.verdict) if own is not None and is_kept else each
    return last


def keep_asked(session: Session, question: ShownQuestion, last: ResponseRow) -> ResponseRow:
    """Keep durably that the right answer was asked for after a try: the last try, with nothing given."""
    return session.learner.append_response(
        question.id,
        ASKED,
        shown=question.to_keep(),
        points=0.0,
        verdict=Verdict.WRONG,
        attempt=last.attempt,
        number=last.number,
        try_number=max(PRACTICE_TRIES, last.try_number + 1),
        language=question.language,
    )


def show_answer_in_place(session: Session, question_id: str) -> Answered:
    """Tell the right answer of a question in place before the last try; the question then counts as not right.

    Raises CourseError where there is nothing to ask for.
    """
    question = question_now(session.library(question_id).question(question_id, session.language))
    given = session.learner.responses(attempt="", question=question_id)
    told, _ = _told(session, question_id)
    last = given[-1] if given else None
    left = tries_after(last, told)
    if last is None or not question.can_be_tried_again(Verdict(last.verdict), told, left):
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "There is no right answer to be shown here."))
    kept = keep_asked(session, question, last)
    mark = question.with_pictures(session.libraries).kept_mark(kept, given=own_answer((*given, kept)))
    return Answered(mark, kept.id, kept.try_number, Changed(progress=True))


def why_it_stays(given: ResponseRow, told: Feedback, *, is_open: bool, is_only_try: bool = False) -> str:
    """Return why the last answer for practice cannot be taken back, or nothing; `is_open`: the gate holds nothing back.

    `is_only_try` as in `answer_question`.
    """
    is_last = is_only_try or given.try_number >= PRACTICE_TRIES
    if given.attempt and is_last and not is_open:  # right or not: that would tell
        return QT_TRANSLATE_NOOP("Errors", "While an exam or test asks this too, its last try is not taken back.")
    if given.answer == ASKED or (is_last and is_key_told(given.verdict, told)):
        return QT_TRANSLATE_NOOP("Errors", "The right answer was shown: this try cannot be taken back.")
    return ""


def undo_answer(session: Session, response_id: str, *, is_only_try: bool = False) -> Changed:
    """Take an answer back: a row that names the row it takes back; `is_only_try` as in `answer_question`.

    Raises CourseError for an answer in an attempt that is not for practice, or that was submitted, and for one after
    which the right answer was told. While the gate is closed no last try is taken back, right or not: that would tell.
    """
    response = session.learner.response(response_id)
    if response is None:
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "There is no such answer to take back."))
    attempt = session.learner.attempt(response.attempt) if response.attempt else None
    if attempt and (attempt.submitted_at or attempt.mode != Mode.PRACTICE):
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "Only answers given for practice can be taken back."))
    told, gate = _told(session, response.question)
    told, is_open = quiz_feedback(attempt) if attempt else told, gate.is_open(response.question)
    if reason := why_it_stays(response, told, is_open=is_open, is_only_try=is_only_try):
        raise CourseError(reason)
    session.learner.undo_response(response_id)
    return Changed(progress=True)
