"""What learners did as xAPI statements: for a file, and for a learning record store."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from math import fsum
from pathlib import Path
from typing import NamedTuple

from htcourse.core import xapi
from htcourse.core.errors import CourseError
from htcourse.core.model_answers import model_answers
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import Mode, Verdict
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_archive import LearnerArchive
from htcourse.store.learner_rows import AttemptRow, EventRow, Kind, ResponseRow
from htcourse.store.places import Places
from htcourse.store.preferences import CLASSES, RECORD
from htcourse.store.pseudonyms import Pseudonyms, pseudonyms
from htcourse.store.sent_statements import keep_sent, sent_statements
from htcourse.usecases.classes.my_classes import classes_in
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.people.every_record import read_records
from htcourse.usecases.quizzes.attempts import has_passed, weights_of
from htcourse.usecases.quizzes.shown_question import ShownQuestion, question_then
from htcourse.usecases.session import open_libraries


class Statements(NamedTuple):
    """The statements in the order of what they tell of, and what is wrong with records that could not be read.

    `held_back` counts the attempts that ask what is not told yet.
    """

    statements: tuple[xapi.Statement, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0


def xapi_statements(places: Places, language: str = "en", *, untold: Collection[str] = ()) -> Statements:
    """Return what everybody did: lessons finished, attempts handed in and each answer in them, practice too.

    An exam says nothing until its result is released, an attempt no score while an answer waits for a mark; one that
    asks a question among `untold` is held back. Raises FolderError.
    """
    titles = _titles(places, language)
    names = pseudonyms(places)
    found: list[xapi.Statement] = []
    held_back = 0

    def read(archive: LearnerArchive) -> None:
        nonlocal held_back
        told, held = _finished(archive, untold)
        held_back += held
        found.extend([*_of_record(archive, _actor(names, archive), titles, told)])

    problems = read_records(places, read)
    ordered = sorted(found, key=lambda each: (each["timestamp"], each["id"]))
    return Statements(tuple(ordered), problems, held_back)


def save_statements(found: Statements, path: Path) -> Path:
    """Write the statements, a line each (JSON Lines), and return the path; raises FolderError."""
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in found.statements)
    return save_bytes(path if path.suffix else path.with_suffix(".jsonl"), lines.encode())


def _actor(names: Pseudonyms, archive: LearnerArchive) -> str:
    joined = [(each.card.id, each.code) for each in classes_in(archive.preference(CLASSES))]
    return names.of(archive.preference(RECORD) or archive.id, joined)


def _titles(places: Places, language: str) -> dict[str, str]:
    libraries, _ = open_libraries(places)
    try:
        titles = {row.id: row.title for each in libraries for row in each.quizzes(language)}
        return titles | {row.lesson: row.title for each in libraries for row in each.contents(language)}
    finally:
        for each in libraries:
            each.close()


def _finished(archive: LearnerArchive, untold: Collection[str]) -> tuple[list[AttemptRow], int]:
    """Return the attempts that are told, and how many are handed in and not told for what they ask."""
    ended = [each for each in archive.attempts() if each.submitted_at and (each.mode != Mode.EXAM or each.released_at)]
    told = [each for each in ended if not any(one.question in untold for one in each.drawn)]
    return told, len(ended) - len(told)


def _of_record(
    archive: LearnerArchive, actor: str, titles: Mapping[str, str], attempts: Iterable[AttemptRow]
) -> Iterator[xapi.Statement]:
    for event in archive.events(Kind.LESSON_FINISHED):
        lesson = xapi.activity(event.ref, "lesson", titles.get(event.ref, ""))
        yield xapi.statement(actor, xapi.COMPLETED, lesson, event.at, of=[event.id], result={"completion": True})
    for attempt in attempts:
        yield from _of_attempt(archive, actor, attempt, titles.get(attempt.quiz, ""))


def _of_attempt(archive: LearnerArchive, actor: str, attempt: AttemptRow, title: str) -> Iterator[xapi.Statement]:
    quiz = xapi.activity(attempt.quiz, "assessment", title)
    yield xapi.statement(actor, xapi.ATTEMPTED, quiz, attempt.started_at, of=[attempt.id])
    shown = archive.shown({each.shown for each in attempt.drawn})
    weights = weights_of(attempt)
    last = archive.last_responses(attempt.id)
    for number, drawn in enumerate(attempt.drawn, 1):
        given, kept = last.get(number), shown.get(drawn.shown)
        if given is not None and kept is not None and kept.texts and is_answered(given.answer):
            question = question_then(kept, given.language)
            yield _answered(actor, attempt, question, given, weights[number - 1], drawn.seed)
    passed = has_passed(attempt)
    verb = xapi.COMPLETED if passed is None else xapi.PASSED if passed else xapi.FAILED
    handed_in = archive.last_event(Kind.ATTEMPT_SUBMITTED, attempt.id)
    waits = bool(attempt.waiting)
    result = {
        **({} if waits else {"score": xapi.score(attempt.points, fsum(weights))}),
        "completion": True,
        **({} if passed is None else {"success": passed}),
        "duration": xapi.duration(_seconds(attempt, handed_in)),
    }
    of = [attempt.id, attempt.points, *(["waits"] if waits else [])]
    yield xapi.statement(actor, verb, quiz, attempt.submitted_at, of=of, result=result)


def _answered(
    actor: str, attempt: AttemptRow, question: ShownQuestion, given: ResponseRow, weight: float, seed: int
) -> xapi.Statement:
    interaction = question.interaction(seed)
    interaction = interaction._replace(
        options=tuple(each._replace(text=plain_text(each.text)) for each in interaction.options),
        rows=tuple(each._replace(text=plain_text(each.text)) for each in interaction.rows),
    )
    key = model_answers(question.body, question.interaction(seed))["right"]
    definition = xapi.definition(interaction, key, plain_text(question.text("text")), question.language)
    told = xapi.activity(question.id, "cmi.interaction", plain_text(question.text("title")), question.language)
    told["definition"] |= definition
    waits = given.verdict == Verdict.OPEN
    answer = xapi.response(interaction, given.answer)
    result = {
        **({} if waits else {"success": given.verdict == Verdict.RIGHT}),
        **({} if waits else {"score": xapi.score(round(given.points * weight, 6), weight)}),
        **({"response": answer} if answer else {}),
        "duration": xapi.duration(given.seconds),
    }
    of = [given.id, given.points, given.verdict]
    return xapi.statement(
        actor,
        xapi.ANSWERED,
        told,
        given.at,
        of=of,
        result=result,
        context=xapi.context(attempt.quiz, question.language),
    )


def _seconds(attempt: AttemptRow, handed_in: EventRow | None) -> float:
    until = handed_in.at if handed_in else attempt.submitted_at
    return (datetime.fromisoformat(until) - datetime.fromisoformat(attempt.started_at)).total_seconds()


class Delivered(NamedTuple):
    """What a record store has now: statements new to it, those it has with another content, those it had before."""

    stored: int
    other: int
    before: int


def deliver(places: Places, found: Statements, address: str, user: str, password: str) -> Delivered:
    """Send a record store what it has not acknowledged yet; raises CourseError, and what came through counts."""
    from htcourse.classroom.record_store import send  # brings aiohttp

    known = sent_statements(places, address)
    new = [each for each in found.statements if each["id"] not in known]
    sent = send(address, user, password, new, lambda ids: keep_sent(places, address, ids))
    return Delivered(sent.stored, sent.other, len(found.statements) - len(new))
