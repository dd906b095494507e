"""What waits for review: questions missed or marked, replayed from the learner's file each time it is asked."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode, Verdict
from htcourse.core.review import Given, Return, marked_on, return_of
from htcourse.store.learner_rows import AttemptRow, EventRow, Kind, ResponseRow
from htcourse.store.library import Library
from htcourse.usecases.quizzes.attempts import is_evidence
from htcourse.usecases.session import Session


class Waiting(NamedTuple):
    """A question in the queue: the lesson that teaches it, its answers that count (oldest first), its return."""

    question_id: str
    lesson_id: str
    answers: tuple[ResponseRow, ...]
    back: Return


def waiting_questions(session: Session) -> list[Waiting]:
    """Return every question missed or marked, the first to come back first; those of one day in the modules' order.

    Questions that are gone wait for nothing, and those of `held_back` wait outside.
    """
    attempts = session.learner.attempts()
    counted = counted_answers(session, attempts)
    marks = _marks(session, attempts)
    held = held_back(session, attempts)
    found = []
    for library in session.libraries:
        for each in library.candidates():
            answers = counted.get(each.id, ())
            back = None if each.id in held else _back(answers, marks.get(each.id))
            if back is not None:
                found.append(Waiting(each.id, each.lesson, tuple(answers), back))
    return sorted(found, key=lambda each: each.back.due)


def return_day(session: Session, question_id: str) -> Return | None:
    """Return when one question comes back after its last answer; None before the first that counts."""
    attempts = session.learner.attempts()
    return return_of(list(map(given, counted_answers(session, attempts, question_id).get(question_id, ()))))


def counted_answers(
    session: Session, attempts: Iterable[AttemptRow], question_id: str = ""
) -> dict[str, list[ResponseRow]]:
    """Return the answers that count by question, oldest first: as for progress, without texts still to be marked.

    In place and in practice every answer counts; in a test the last one to each question, once its mark is told. An
    attempt whose quiz keeps right answers to itself counts nowhere here.
    """
    attempts = tuple(attempts)
    practised = {each.id for each in attempts if each.mode == Mode.PRACTICE and is_evidence(each)}
    responses = session.learner.responses(question=question_id)
    rows = [each for each in responses if not each.attempt or each.attempt in practised]
    for attempt in attempts:
        if attempt.mode != Mode.PRACTICE and is_evidence(attempt):
            last = session.learner.last_responses(attempt.id).values()
            rows += [each for each in last if question_id in ("", each.question)]
    found: dict[str, list[ResponseRow]] = {}
    for each in sorted(rows, key=lambda row: row.at):
        if each.verdict != Verdict.OPEN:
            found.setdefault(each.question, []).append(each)
    return found


def given(row: ResponseRow) -> Given:
    """Return an answer as review needs it."""
    return Given(row.points, row.confidence, Moment(row.at, row.offset_minutes).local_day)


def held_back(session: Session, attempts: Iterable[AttemptRow]) -> frozenset[str]:
    """Return the questions that must not be practised now.

    Those of the pre- and post-test of a module, until its post-test was submitted: practising them would make the
    gain meaningless. Those of an exam whose result is not told yet, and those of the exam bank at any time.
    """
    attempts = tuple(attempts)
    finished = {each.module for each in attempts if each.mode == Mode.POST and each.submitted_at}
    held: set[str] = set()
    waiting = set()
    for library in session.libraries:
        held.update(each.id for each in library.candidates() if each.bank)
        if library.module_id not in finished and (forms := _form_questions(session, library)) is not None:
            waiting.add(library.module_id)
            held |= forms
    for attempt in attempts:
        is_form = attempt.mode in (Mode.PRE, Mode.POST) and attempt.module in waiting
        if is_form or (attempt.mode == Mode.EXAM and not attempt.released_at):
            held.update(each.question for each in attempt.drawn)
    return frozenset(held)


def reviewed_answers(session: Session) -> list[ResponseRow]:
    """Return the answers given at review, oldest first, without those taken back."""
    markers = session.learner.events(Kind.QUESTION_REVIEWED)
    if not markers:
        return []
    ids = {each.data.get("response") for each in markers}
    return [each for each in session.learner.responses(attempt="") if each.id in ids]


def reviewed_days(session: Session) -> dict[str, int]:
    """Return for each question answered at review the number of local days on which it was right there."""
    days: dict[str, set[date]] = {}
    for row in reviewed_answers(session):
        right = days.setdefault(row.question, set())
        if row.points >= 1:
            right.add(given(row).day)
    return {question: len(right) for question, right in days.items()}


def _form_questions(session: Session, library: Library) -> set[str] | None:
    """Return the questions that the forms of a module name; None where it has no post-test to wait for."""
    quizzes = [each.quiz for each in library.quizzes(session.language)]
    if not any(Mode.POST in each.modes for each in quizzes):
        return None
    forms = [each for each in quizzes if Mode.PRE in each.modes or Mode.POST in each.modes]
    return {question for each in forms for question in each.questions}


def _marks(session: Session, attempts: Iterable[AttemptRow]) -> dict[str, EventRow]:
    """Return the newest flag of each question flagged now, in attempts whose marks are told."""
    told = {each.id for each in attempts if is_evidence(each)}
    last: dict[tuple[str, str], EventRow] = {}
    for event in session.learner.events(Kind.QUESTION_FLAGGED, Kind.QUESTION_UNFLAGGED):
        last[event.attempt, event.ref] = event
    flags = (each for each in last.values() if each.kind == Kind.QUESTION_FLAGGED and each.attempt in told)
    return {each.ref: each for each in sorted(flags, key=lambda each: each.at)}


def _back(answers: Iterable[ResponseRow], mark: EventRow | None) -> Return | None:
    """Return when a question comes back; None for one neither missed nor marked."""
    answers = list(answers)
    if mark is not None and (not answers or answers[-1].at < mark.at):
        return marked_on(Moment(mark.at, mark.offset_minutes).local_day)
    if mark is None and all(each.points >= 1 for each in answers):
        return None
    return return_of(list(map(given, answers)))
