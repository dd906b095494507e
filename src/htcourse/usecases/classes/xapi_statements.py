"""What learners did as xAPI statements; `deliver_statements` sends them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from math import fsum
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core import xapi
from htcourse.core.errors import CourseError
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import Interaction, Mode, Option, Quiz, Verdict
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, EventRow, Kind, ResponseRow, version_of
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import CLASSES, NAME, RECORD
from htcourse.store.pseudonyms import pseudonyms
from htcourse.usecases.attempts.answer_question import own_last
from htcourse.usecases.attempts.kept_attempt import has_passed, known_route, weights_of
from htcourse.usecases.attempts.same_words import in_ids_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_here, question_then
from htcourse.usecases.classes.classes_joined import classes_in
from htcourse.usecases.classes.marked_here import BY
from htcourse.usecases.exams.exam_terms import not_offered, surplus
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.people.every_record import doubts_left_out, read_records
from htcourse.usecases.results.known_quizzes import TellsHere, titles_apart
from htcourse.usecases.session import opened_libraries

_LESSON = "/lesson"


class Statements(NamedTuple):
    """The statements in the order of what they tell of, and what is wrong with records that could not be read.

    `held_back` counts the attempts that ask what is not told yet, `unreleased` the exams whose result waits.
    `withdrawn` are those that may have been told and are no longer: of exams whose release was taken back or that
    were set aside, and of whoever is to be told of no more. `outside` are the pseudonyms that follow from no class.
    """

    statements: tuple[xapi.Statement, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0
    unreleased: int = 0
    withdrawn: tuple[xapi.Statement, ...] = ()
    outside: frozenset[str] = frozenset()


def xapi_statements(
    places: Places,
    language: str = "en",
    *,
    untold: Collection[str] = (),
    no_more: Collection[str] = (),
    is_trainers: bool = True,
) -> Statements:
    """Return what everybody did: lessons finished, attempts handed in and each answer in them, practice too.

    An exam says nothing until its result is released, an attempt no score while an answer waits for a mark; one that
    asks a question among `untold` is held back, and one that may have lost answers; an exam sat more often than it
    may be is told as often as it may be, and what its quiz does not offer in that mode not at all. A pre-test tells its
    marks to trainers alone: unless it `is_trainers` it is held back too. Of the records `no_more` everything is
    withdrawn. Raises FolderError.
    """
    names = pseudonyms(places)
    found: list[xapi.Statement] = []
    withdrawn: list[xapi.Statement] = []
    outside: set[str] = set()
    doubts: list[CourseError] = []
    held_back = unreleased = 0

    def read(archive: ReadOnlyRecord) -> None:
        nonlocal held_back, unreleased
        handed_in = [each for each in archive.attempts() if each.submitted_at]
        beyond = surplus(archive, quizzes, [each for each in handed_in if each.mode == Mode.EXAM])
        beyond |= not_offered(quizzes, handed_in) if places.people else frozenset()
        ended = [each for each in handed_in if not (each.is_doubted or each.id in beyond)]
        if doubted := sum(each.is_doubted for each in handed_in):
            doubts.append(doubts_left_out(archive.preference(NAME) or archive.id, doubted))
        open_ = [each for each in ended if each.mode != Mode.EXAM or each.released_at]
        told = [each for each in open_ if not any(one.question in untold for one in each.drawn)]
        told = [each for each in told if is_trainers or each.mode != Mode.PRE or each.released_at]
        held_back += len(open_) - len(told)
        unreleased += len(ended) - len(open_)
        released = {each.attempt for each in archive.events(Kind.ATTEMPT_RELEASED, undone=True)}
        aside = [each for each in archive.set_aside() if each.submitted_at]
        taken = [*aside, *(each for each in ended if each not in open_ and each.id in released)]
        taken += [each for each in handed_in if each.is_doubted or each.id in beyond]
        record = _record_id(archive)
        joined = [(each.card.id, each.code) for each in classes_in(archive.preference(CLASSES))]
        came = _Came(tells, libraries) if places.people else None
        who = _Told(names.of(record, joined), names.mark(record, joined), came)
        if not who.of_class:
            outside.add(who.actor)
        lessons = [*_of_lessons(archive, who, titles)]
        attempts = [*_of_attempts(archive, who, titles, told)]
        back = [*_of_attempts(archive, who, titles, taken)]
        is_told = archive.id not in no_more
        withdrawn.extend(back if is_told else [*lessons, *attempts, *back])
        found.extend([*lessons, *attempts] if is_told else [])

    with opened_libraries(places) as libraries:
        titles, quizzes, tells = _known(libraries, language)
        problems = (*read_records(places, read), *doubts)
    ordered = sorted(found, key=lambda each: (each["timestamp"], each["id"]))
    return Statements(tuple(ordered), problems, held_back, unreleased, tuple(withdrawn), frozenset(outside))


def save_statements(found: Statements, path: Path) -> Path:
    """Write the statements, a line each (JSON Lines), and return the path; raises FolderError."""
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in found.statements)
    return save_bytes(path if path.suffix else path.with_suffix(".jsonl"), lines.encode())


class _Came(NamedTuple):
    """What came from a file: what may be told of it, and where what is here is read."""

    tells: TellsHere
    libraries: tuple[Library, ...]

    def believed(self, attempt: AttemptRow, question: ShownQuestion) -> ShownQuestion:
        """Return a question that came before its module did as a library has that version now, else as it came."""
        if not question.is_from_file or not self.tells(attempt, question.id):
            return question
        asked = question.to_keep()._replace(hash=version_of(question.hash))
        here = question_here(self.libraries, asked, question.language)
        return question if here is None else replace(here, hash=question.hash)


class _Told(NamedTuple):
    """Of whom is told: the pseudonym, and the mark of the class from which it follows, empty for none.

    `came` says what is told of what came from a file; None where nothing did.
    """

    actor: str
    of_class: str
    came: _Came | None


def _record_id(archive: ReadOnlyRecord) -> str:
    """Return the id of somebody's record, the same in every copy of it."""
    return archive.preference(RECORD) or archive.id


def _known(
    libraries: Iterable[Library], language: str
) -> tuple[dict[str, tuple[str, str]], dict[str, Quiz], TellsHere]:
    """Return title and language of every quiz and lesson, the quizzes, and what is told of what came from a file.

    A lesson's id may be a quiz's too.
    """
    spoken = {each.module_id: language if language in each.languages else each.languages[0] for each in libraries}
    titles = titles_apart(libraries, language)
    titles |= {f"{row.lesson}{_LESSON}": row.title for each in libraries for row in each.contents(language)}
    named = {id: (title, spoken[id.partition("/")[0]]) for id, title in titles.items()}
    tells = TellsHere(libraries)
    tells.read()
    return named, {row.id: row.quiz for each in libraries for row in each.quizzes(spoken[each.module_id])}, tells


def _of_lessons(archive: ReadOnlyRecord, who: _Told, titles: Mapping[str, tuple[str, str]]) -> Iterator[xapi.Statement]:
    context = xapi.context_of_lessons(_record_id(archive), who.of_class)
    for event in archive.events(Kind.LESSON_FINISHED):
        ref = event.ref + _LESSON
        lesson = xapi.activity(ref, "lesson", *titles.get(ref, ()))
        result = {"completion": True}
        yield xapi.statement(who.actor, xapi.COMPLETED, lesson, event.at, of=[event.id], result=result, context=context)


def _of_attempts(
    archive: ReadOnlyRecord, who: _Told, titles: Mapping[str, tuple[str, str]], attempts: Collection[AttemptRow]
) -> Iterator[xapi.Statement]:
    marked = _marked(archive) if attempts else {}
    for attempt in attempts:
        quiz = xapi.activity(attempt.quiz, "assessment", *titles.get(attempt.quiz, ()))
        yield from _of_attempt(archive, who, attempt, quiz, marked)


def _marked(archive: ReadOnlyRecord) -> dict[str, str]:
    """Return when a person last gave each answer and each attempt another mark, or took one back, by id.

    What was written without a name is no person's: the terms an attempt was begun with, and more time for it.
    """
    found: dict[str, str] = {}
    meant: dict[str, set[str]] = {}
    for each in archive.events(Kind.ANSWER_MARKED, *MARKED_ANEW, Kind.ATTEMPT_TERMS, undone=True):
        own = {each.ref if each.kind in MARKED_ANEW else "", *map(str, map(each.data.get, ("response", "marks")))}
        meant[each.id] = {each.attempt, *own, *meant.get(each.undoes, ())}
        if each.undoes or each.data.get("by", BY) != BY:
            found |= {id: max(found.get(id, ""), each.at) for id in meant[each.id]}
    return found


def _of_attempt(
    archive: ReadOnlyRecord,
    who: _Told,
    attempt: AttemptRow,
    quiz: Mapping[str, Any],
    marked: Mapping[str, str],
) -> Iterator[xapi.Statement]:
    actor = who.actor
    about = partial(
        xapi.context,
        attempt.id,
        attempt.mode,
        form=attempt.form,
        route=known_route(archive, [attempt]),
        part=bool(attempt.terms.get("part")),
        paper=attempt.is_paper,
        **{"class": who.of_class},
    )
    yield xapi.statement(actor, xapi.ATTEMPTED, quiz, attempt.started_at, of=[attempt.id], context=about())
    keys = {each.ref: each.data.get("shown", "") for each in archive.events(Kind.ANSWER_REGRADED, attempt=attempt.id)}
    shown = archive.shown({each.shown for each in attempt.drawn} | {*keys.values()})
    weights = weights_of(attempt)
    last = own_last(archive.responses(attempt=attempt.id))
    least = 0.0
    for number, drawn in enumerate(attempt.drawn, 1):
        given, kept = last.get(number), shown.get(drawn.shown)
        if kept is None or not kept.texts or (who.came and who.came.tells.hides(attempt, drawn, kept)):
            continue
        question = question_then(kept, given.language if given else "", drawn.question)
        marked_by = keys.get(given.id, drawn.shown) if given else drawn.shown
        key = shown.get(marked_by)
        is_own = key is not None and (marked_by == drawn.shown or key.question == drawn.question)
        right = question_then(key, question.language, drawn.question) if key and key.texts and is_own else None
        if who.came is not None:
            question = who.came.believed(attempt, question)
            right = right and who.came.believed(attempt, right)
        if right is not None and right.is_from_file:  # whoever made the file chose it
            right = None
        right = right and in_ids_of(right, question)
        by_person = marked.get(given.id, "") if given else ""
        context = about(parent=attempt.quiz, language=question.language, number=number, marked=by_person)
        least += _least(attempt, right or question, drawn.seed) * weights[number - 1]
        yield _asked(actor, attempt, question, given, weights[number - 1], drawn.seed, context, right)
    passed = has_passed(attempt)
    verb = xapi.COMPLETED if passed is None else xapi.PASSED if passed else xapi.FAILED
    handed_in = archive.standing_event(Kind.ATTEMPT_SUBMITTED, attempt.id)
    waits = bool(attempt.waiting)
    result = {
        **({} if waits else {"score": xapi.score(attempt.points, fsum(weights), round(least, 6))}),
        "completion": True,
        **({} if passed is None else {"success": passed}),
        "duration": xapi.duration(None if attempt.is_paper else _seconds(attempt, handed_in)),
    }
    by_person = marked.get(attempt.id, "")
    of = [attempt.id, attempt.points, *(["waits"] if waits else []), *filter(None, [by_person])]
    context = about(marked=by_person)
    yield xapi.statement(actor, verb, quiz, attempt.submitted_at, of=of, result=result, context=context)


def _asked(
    actor: str,
    attempt: AttemptRow,
    question: ShownQuestion,
    given: ResponseRow | None,
    weight: float,
    seed: int,
    context: Mapping[str, Any],
    key: ShownQuestion | None,
) -> xapi.Statement:
    """Return that a question was answered, or was left out: then when the attempt was handed in.

    What is left out is worth nothing unless a trainer marked it. What is right says the `key` by which it was marked,
    another than that day's after a regrade (None: it is not kept).
    """
    interaction = _in_words(question.interaction(seed))
    told = xapi.activity(question.id, "cmi.interaction", plain_text(question.text("title")), question.language)
    text = plain_text(question.text("text"))
    right = xapi.patterns(_in_words(key.interaction(seed)), key.body) if key else ()
    told["definition"] |= xapi.definition(interaction, right, text, question.language)
    least = round(_least(attempt, key or question, seed) * weight, 6)
    if given is None:
        of: list[object] = [attempt.id, context["extensions"][xapi.extension("number")]]
        result: dict[str, Any] = {"success": False, "score": xapi.score(0.0, weight, least)}
        return xapi.statement(actor, xapi.SKIPPED, told, attempt.submitted_at, of=of, result=result, context=context)
    waits = given.verdict == Verdict.OPEN
    result = {
        **({} if waits else {"success": given.verdict == Verdict.RIGHT}),
        **({} if waits else {"score": xapi.score(round(given.points * weight, 6), weight, least)}),
    }
    by_person = context["extensions"].get(xapi.extension("marked"), "")
    by_key = key.hash if key and key.hash != question.hash else ""
    mark = [given.id, given.points, given.verdict, *filter(None, [by_person, by_key])]
    if not is_answered(given.answer):
        of = [attempt.id, context["extensions"][xapi.extension("number")], *(mark if given.points or by_person else [])]
        return xapi.statement(actor, xapi.SKIPPED, told, attempt.submitted_at, of=of, result=result, context=context)
    answer = xapi.response(interaction, question.body, given.answer)
    result |= {"response": answer} if answer else {}
    result["duration"] = xapi.duration(None if attempt.is_paper else given.seconds)
    of = [*mark]
    return xapi.statement(actor, xapi.ANSWERED, told, given.at, of=of, result=result, context=context)


def _least(attempt: AttemptRow, question: ShownQuestion, seed: int) -> float:
    """Return the least that a question earns in an attempt: where tries cost, none counts below 0."""
    return 0.0 if attempt.penalty else xapi.least(question.interaction(seed), question.body)


def _in_words(interaction: Interaction) -> Interaction:
    def plain(options: Iterable[Option]) -> tuple[Option, ...]:
        return tuple(each._replace(text=plain_text(each.text)) for each in options)

    gaps = tuple(each._replace(options=plain(each.options)) for each in interaction.gaps)
    return interaction._replace(options=plain(interaction.options), rows=plain(interaction.rows), gaps=gaps)


def _seconds(attempt: AttemptRow, handed_in: EventRow | None) -> float:
    until = handed_in.at if handed_in else attempt.submitted_at
    return (datetime.fromisoformat(until) - datetime.fromisoformat(attempt.started_at)).total_seconds()
