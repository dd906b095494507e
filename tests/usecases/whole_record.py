"""A learner who did everything the record can hold, and that record's rows as they stand in the file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.usecases.sample_desk import FIRST, LESSON, SECOND, SampleDesk

from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.core.quotes import quote_of
from htcourse.store.learner_rows import APPENDED, Kind
from htcourse.usecases.attempts.answer_question import answer_question, open_question, undo_answer
from htcourse.usecases.attempts.kept_attempt import find_attempt
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.cases.case_debrief import open_debrief
from htcourse.usecases.cases.play_case import decide, start_case, undo_decision
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    flag_question,
    list_quizzes,
    open_attempt_question,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.reading.highlights import add_highlight, open_highlights, paragraphs_of, remove_highlight
from htcourse.usecases.reading.record_reading import (
    accept_content_note,
    keep_place,
    mark_read,
    record_visit,
    set_bookmark,
    write_note,
)
from htcourse.usecases.review.due_today import due_today, put_off_review
from htcourse.usecases.review.reviewing import answer_review, open_review_question, undo_last_review

CASE = "sample/a-note-from-the-health-centre"
CHECK = "sample/s-single"


def fill(sample: SampleDesk) -> None:
    """Do everything once, in two languages and over a few days; what nobody does yet is written as it will be.

    But for what is of one file alone, in which rows of several came together.
    """
    _read(sample)
    _take_quizzes(sample)
    _play_cases(sample)
    sample.prefer("language", "ru")
    _answer(sample, CHECK, "right")
    _review(sample)
    _write_the_rest(sample)
    for key, value in {"theme": "dark", "zoom": 1.5, "country": "kz", "name": "Ана", "route": "university"}.items():
        sample.prefer(key, value)


def _write_the_rest(sample: SampleDesk) -> None:
    learner = sample.session.learner
    for kind in sorted(set(Kind) - {Kind.ROWS_ORDERED} - {each.kind for each in learner.events(undone=True)}):
        # A mark of a response there is none of: any other would change what is told of it.
        data = {"of": "a later version", "points": 1.0, "verdict": "right"}
        learner.append_event(kind, LESSON, language="en", data=data)


def _read(sample: SampleDesk) -> None:
    session = sample.session
    record_visit(session, FIRST)
    mark_read(session, FIRST)
    accept_content_note(session, LESSON)
    for text in ("First thought.", "Second thought: «құн», o‘zbek"):
        write_note(session, FIRST, text)
    for section, is_on in ((FIRST, True), (SECOND, True), (SECOND, False)):
        set_bookmark(session, section, is_on)
    for paragraph, text in list(paragraphs_of(session, FIRST, "en").items())[:3]:
        quote = quote_of(text, 0, min(12, len(text)))
        assert quote is not None
        add_highlight(session, FIRST, "en", paragraph, quote)
    remove_highlight(session, open_highlights(session, FIRST, "en")[1].id)
    keep_place(session, FIRST, next(iter(paragraphs_of(session, FIRST, "en"))))


def _answer(sample: SampleDesk, question_id: str, kind: str) -> str:
    """Answer a question in place and return the row's id."""
    session = sample.session
    page = open_question(session, question_id)
    body = question_now(session.library(question_id).question(question_id, session.language)).body
    answer = model_answers(body, page.interaction)[kind]
    return answer_question(session, question_id, answer, seed=page.seed, seconds=3.5, confidence=2).response_id


def _take_quizzes(sample: SampleDesk) -> None:
    """Finish an attempt in each mode, leave one half done and one given up."""
    session = sample.session
    modes: set[Mode] = set()
    for quiz in list_quizzes(session):
        for mode in quiz.modes:
            modes.add(Mode(mode))
            _answer_all(sample, start_attempt(session, quiz.id, mode, seed=7).id)
    assert modes == set(Mode) - {Mode.CERTAINTY}  # kept as a test is
    half = start_attempt(session, "sample/basics", Mode.TEST, seed=9)
    _answer_one(sample, half.id, 1)
    flag_question(session, half.id, 1, True)
    flag_question(session, half.id, 2, True)
    flag_question(session, half.id, 2, False)
    left = start_attempt(session, "sample/basics", Mode.PRACTICE, seed=11)
    undo_answer(session, _answer_one(sample, left.id, 1))
    session.learner.append_event(Kind.ATTEMPT_LEFT, "sample/basics", attempt=left.id)


def _answer_all(sample: SampleDesk, attempt_id: str) -> None:
    attempt = find_attempt(sample.session, attempt_id)
    for number in range(1, len(attempt.drawn) + 1):
        _answer_one(sample, attempt_id, number)
        sample.later(seconds=20)
    submit_attempt(sample.session, attempt_id)
    if attempt.mode == Mode.EXAM:
        sample.session.learner.append_event(Kind.ATTEMPT_RELEASED, attempt.quiz, attempt=attempt_id)


def _answer_one(sample: SampleDesk, attempt_id: str, number: int) -> str:
    session = sample.session
    page = open_attempt_question(session, attempt_id, number).page
    body = question_now(session.library(page.id).question(page.id, session.language)).body
    answer = model_answers(body, page.interaction)["wrong" if number % 2 else "right"]
    return answer_in_attempt(
        session, attempt_id, number, answer, confidence=3, seconds=1.25, hints=1
    ).question.response_id


def _play_cases(sample: SampleDesk) -> None:
    """Play a case to its debrief, with a decision taken back, and begin it once more."""
    session = sample.session
    play = start_case(session, CASE).page.play_id
    decide(session, play, "together", opened=["note"])
    undo_decision(session, play)
    decide(session, play, "alone")
    open_debrief(session, play)
    decide(session, start_case(session, CASE).page.play_id, "together")


def _review(sample: SampleDesk) -> None:
    """Miss a question, answer it days later at review, take one such answer back and put the rest off."""
    undo_answer(sample.session, _answer(sample, CHECK, "right"))
    _answer(sample, CHECK, "wrong")
    sample.later(days=9)
    session = sample.session
    due = due_today(session).questions
    assert CHECK in due
    for question_id in due[:2]:
        page = open_review_question(session, question_id)
        body = question_now(session.library(question_id).question(question_id, session.language)).body
        answer_review(session, question_id, model_answers(body, page.interaction)["right"], seed=page.seed)
    undo_last_review(session)
    put_off_review(session)


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table as it stands, in the order it was written but without its number in the file.

    Tables that only sqlite-utils and SQLite itself need are left out, and the links, which are each file's own;
    preferences come by their keys. A name is the same in small and large letters, as it is for SQLite.
    """
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        named = "select name from sqlite_master where type = 'table' and name not like '%sqlite_%'"
        tables = {name for (name,) in connection.execute(named)}
        assert tables == {*APPENDED, "preference", "link"}
        return {table: _rows(connection, table) for table in sorted(tables - {"link"})}


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    names = [row[1] for row in connection.execute(f"pragma table_info({table})") if row[1].lower() != "seq"]
    order = "key" if table == "preference" else "rowid"
    return connection.execute(f"select {', '.join(names)} from {table} order by {order}").fetchall()
