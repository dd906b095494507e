"""What waits for review: questions missed, guessed or marked, replayed from the learner's file whenever it is asked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from htcourse.core.clock import Moment, study_days
from htcourse.core.parallel_forms import is_follow_up
from htcourse.core.question_types.answers import is_answered, is_blank
from htcourse.core.quiz import RULE_VERSION, Mode, Verdict
from htcourse.core.review import Given, Return, marked_on, return_of
from htcourse.store.learner_rows import AttemptRow, Drawn, EventRow, Kind, ResponseRow
from htcourse.store.library import Library
from htcourse.usecases.attempts.gate import gate_of_learner
from htcourse.usecases.attempts.kept_attempt import is_evidence
from htcourse.usecases.attempts.sheets import sheets_of
from htcourse.usecases.attempts.shown_question import ASKED
from htcourse.usecases.session import Session


class Counted(NamedTuple):
    """An answer that counts: its row (one without an answer where a test left it blank), and what it is worth."""

    row: ResponseRow
    given: Given


class Waiting(NamedTuple):
    """A question in the queue: the lesson that teaches it, its answers that count (oldest first), its return."""

    question_id: str
    lesson_id: str
    answers: tuple[Counted, ...]
    back: Return


def waiting_questions(session: Session, counted: Mapping[str, Sequence[Counted]] | None = None) -> list[Waiting]:
    """Return every question missed, guessed or marked, the first to come back first.

    `counted` are the `counted_answers` where they are known already. Those of one day come in the modules' order.
    Questions that are gone wait for nothing, and those of `held_back` wait outside.
    """
    attempts = session.learner.attempts()
    counted = counted_answers(session, attempts) if counted is None else counted
    marks = _marks(session, attempts)
    order = session.learner.response_order() if marks else {}
    held = held_back(session, attempts)
    now = session.clock()
    found = []
    for library in session.libraries:
        for each in library.candidates():
            answers = counted.get(each.id, ())
            back = None if each.id in held else _back(answers, marks.get(each.id), order, now)
            if back is not None:
                found.append(Waiting(each.id, each.lesson, tuple(answers), back))
    return sorted(found, key=lambda each: each.back.due)


def return_day(session: Session, question_id: str) -> Return | None:
    """Return when one question comes back after its last answer; None before the first that counts."""
    attempts = session.learner.attempts()
    counted = counted_answers(session, attempts).get(question_id, ())
    return return_of([each.given for each in counted])


def counted_answers(
    session: Session, attempts: Iterable[AttemptRow], *, with_keyless: bool = False
) -> dict[str, list[Counted]]:
    """Return the answers that count by question, in the order of writing, without texts still to be marked.

    In place and in practice every answer counts, no asking for the right one; in a test the last one to each question,
    once its mark is told, and a question left blank as one that was missed, of which nobody was sure: also where an
    answer was chosen and cleared, and whatever a trainer gives for the blank. What the gate is closed for counts
    nowhere: it would be told. An attempt whose quiz keeps right answers to itself does not count either, but for
    progress (`with_keyless`), which tells right and wrong only.
    """
    attempts = tuple(attempts)
    gate = gate_of_learner(session, attempts)
    evidence = {each.id: each for each in attempts if is_evidence(each, with_keyless=with_keyless)}
    rows = _with_blanks(session.learner.every_response(), evidence)
    days = study_days([Moment(each.at, each.offset_minutes) for each in rows], session.clock())
    taken_back = {each.undoes for each in rows if each.undoes}
    last = {(each.attempt, each.number): each.id for each in rows if each.id not in taken_back and not each.undoes}
    found: dict[str, list[Counted]] = {}
    helped: set[tuple[str, date]] = set()
    for row, day in zip(rows, days, strict=True):
        if row.undoes or row.answer == ASKED or not gate.is_open(row.question):
            continue
        is_undone = row.id in taken_back
        sure = row.confidence if is_answered(row.answer) else None
        given = Given(_whole(row), sure, day, row.hints > 0 or (row.question, day) in helped)
        if is_undone or (given.points < 1 and row.verdict != Verdict.OPEN):  # a text was written before it was rated
            helped.add((row.question, day))
        attempt = evidence.get(row.attempt)
        is_last = attempt is not None and (attempt.mode == Mode.PRACTICE or last[row.attempt, row.number] == row.id)
        if (is_last or not row.attempt) and not is_undone and row.verdict != Verdict.OPEN:
            found.setdefault(row.question, []).append(Counted(row, given))
    return found


def _whole(row: ResponseRow) -> float:
    """Return the points of an answer without what was taken off for tries before it."""
    return 1.0 if row.verdict == Verdict.RIGHT else row.points


def _with_blanks(rows: Iterable[ResponseRow], evidence: Mapping[str, AttemptRow]) -> list[ResponseRow]:
    """Return the rows with one for each question of a test that was left blank, behind the test's last answer.

    What stands for a blank in the record is left out: it may be a trainer's, of another day and with points.
    """
    rows = list(rows)
    taken_back = {each.undoes for each in rows if each.undoes}
    last = {(each.attempt, each.number): each for each in rows if not each.undoes and each.id not in taken_back}
    answered = {key for key, each in last.items() if not is_blank(each.answer)}
    rows = [each for each in rows if not each.attempt or each.undoes or not is_blank(each.answer)]
    ends = {each.attempt: at for at, each in enumerate(rows)}
    blanks: dict[int, list[ResponseRow]] = {}
    for attempt in evidence.values():
        if attempt.mode == Mode.PRACTICE:
            continue
        at = ends[attempt.id] if attempt.id in ends else _place_by_time(rows, attempt.submitted_at)
        for number, drawn in enumerate(attempt.drawn, 1):
            if (attempt.id, number) not in answered:
                blanks.setdefault(at, []).append(_blank(attempt, number, drawn))
    placed = blanks.get(-1, [])
    for at, row in enumerate(rows):
        placed += [row, *blanks.get(at, ())]
    return placed


def _place_by_time(rows: Sequence[ResponseRow], at: str) -> int:
    """Return the place of the last row not later: where nothing was answered, the clock is all there is."""
    return max((place for place, each in enumerate(rows) if each.at <= at), default=-1)


def _blank(attempt: AttemptRow, number: int, drawn: Drawn) -> ResponseRow:
    return ResponseRow(
        id=f"{attempt.id} {number}",
        attempt=attempt.id,
        number=number,
        module=attempt.module,
        question=drawn.question,
        shown=drawn.shown,
        try_number=1,
        answer={},
        points=0.0,
        verdict=Verdict.WRONG,
        rule_version=RULE_VERSION,
        confidence=None,
        hints=0,
        seconds=0.0,
        language="",
        at=attempt.submitted_at,
        offset_minutes=attempt.offset_minutes,
        undoes="",
    )


def held_back(session: Session, attempts: Iterable[AttemptRow]) -> frozenset[str]:
    """Return the questions that must not be practised now.

    Those of the pre- and post-test of a module, until its post-test was submitted: practising them would make the
    gain meaningless. Those the gate is closed for, and those of the exam bank at any time.
    """
    attempts = tuple(attempts)
    sheets = sheets_of(session.places, session.learner)
    finished = [each for each in (*attempts, *sheets()) if each.mode == Mode.POST and each.submitted_at]
    held = set(gate_of_learner(session, attempts, sheets).closed)
    for library in session.libraries:
        held.update(each.id for each in library.candidates() if each.bank)
        forms = library.post_tests().values()
        own = (each.form for each in finished if each.module == library.module_id)
        if forms and all(is_follow_up(form, forms) for form in own):
            held |= _form_questions(session, library)
    return frozenset(held)


def reviewed_answers(session: Session) -> list[ResponseRow]:
    """Return the answers given at review, oldest first, without those taken back."""
    markers = session.learner.events(Kind.QUESTION_REVIEWED)
    if not markers:
        return []
    ids = {each.data.get("response") for each in markers}
    return [each for each in session.learner.responses(attempt="") if each.id in ids]


def _form_questions(session: Session, library: Library) -> set[str]:
    """Return the questions that the forms of a module name."""
    quizzes = [each.quiz for each in library.quizzes(session.language)]
    forms = [each for each in quizzes if Mode.PRE in each.modes or Mode.POST in each.modes]
    return {question for each in forms for question in each.questions}


def _marks(session: Session, attempts: Iterable[AttemptRow]) -> dict[str, EventRow]:
    """Return the newest flag of each question flagged now, in attempts whose marks are told."""
    told = {each.id for each in attempts if is_evidence(each)}
    last: dict[tuple[str, str], EventRow] = {}
    for event in session.learner.events(Kind.QUESTION_FLAGGED, Kind.QUESTION_UNFLAGGED):
        last.pop((event.attempt, event.ref), None)  # the newest last
        last[event.attempt, event.ref] = event
    flags = (each for each in last.values() if each.kind == Kind.QUESTION_FLAGGED and each.attempt in told)
    return {each.ref: each for each in flags}


def _back(answers: Sequence[Counted], mark: EventRow | None, order: Mapping[str, int], now: Moment) -> Return | None:
    """Return when a question comes back; None for one neither missed, nor guessed, nor marked.

    A flag of a day that is still to come was set under a wrong clock: nobody knows when, and it comes back now.
    """
    if mark is not None and (not answers or _is_older(answers[-1].row, mark, order, now)):
        day = Moment(mark.at, mark.offset_minutes).study_day
        return marked_on(min(day, now.study_day - timedelta(days=mark.at > now.utc)))
    if mark is None and all(each.given.is_known for each in answers):
        return None
    return return_of([each.given for each in answers])


def _is_older(row: ResponseRow, mark: EventRow, order: Mapping[str, int], now: Moment) -> bool:
    """Return whether an answer was there before a flag; by the clock where an earlier version set the flag."""
    if "after" in mark.data:
        return order.get(row.id, len(order)) <= order.get(mark.data["after"], -1)
    return row.at < mark.at <= now.utc
