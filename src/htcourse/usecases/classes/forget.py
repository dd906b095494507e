"""What a class knows of one person: all of it in a file for them, or nothing any more; and when a class itself goes."""

import json
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from math import fsum
from pathlib import Path
from typing import Any

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.gate import Gate
from htcourse.core.points import summed
from htcourse.core.question_types.answers import without_levels
from htcourse.core.quiz import Feedback, Mode, Verdict
from htcourse.core.told_mark import ALL
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_beside import change_beside, names_beside, read_beside
from htcourse.store.class_files import ClassFile, Person, change_class, person_of, read_class
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow, Kind, ResponseRow
from htcourse.store.places import Places
from htcourse.store.pseudonyms import class_pseudonym
from htcourse.store.sent_statements import has_sent as has_sent
from htcourse.usecases.attempts.gate import closed_in
from htcourse.usecases.attempts.kept_attempt import kept_titles, quiz_feedback, told_now, weights_of
from htcourse.usecases.classes.class_card import extra_of
from htcourse.usecases.classes.on_list import collecting
from htcourse.usecases.classes.paper_pages import rows_table
from htcourse.usecases.classes.read_roster import ADDRESS
from htcourse.usecases.classes.taking_out import remove_answers, remove_person
from htcourse.usecases.classes.typed_paper import MOVED
from htcourse.usecases.classes.work import days_of
from htcourse.usecases.exams.exam_terms import quizzes_in, surplus, surplus_words
from htcourse.usecases.exams.exam_time import time_had
from htcourse.usecases.exams.mark_history import KINDS
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.attempt_words import Say
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.results.counting import plain_day
from htcourse.usecases.session import open_libraries

_UNTIL = "until"
_PRE, _SILENT = "a pre-test tells no marks", "its quiz tells no marks"
_NOT_TOLD, _WAITS, _UNDER_WAY = "not told yet", "waits for a mark", "not submitted yet"


def forget_person(places: Places, class_id: str, code: str, clock: Clock = system_clock) -> ClassFile:
    """Take somebody out everywhere: list, answers, copies, typed sheets, ticks, extra time. Raises NotFoundError.

    Files on sticks, and what was exported, are beyond reach; before such a file is taken in again collecting asks.
    Who is refused has removed nothing, as while somebody collects: that would bring them back unasked.
    """
    with collecting(places, class_id):
        return _forget(places, class_id, code, clock)


def _forget(places: Places, class_id: str, code: str, clock: Clock) -> ClassFile:
    person = person_of(read_class(places, class_id), code)
    names = names_beside(places, class_id)
    for name in names:
        read_beside(places, class_id, name)  # a damaged one refuses before anything is gone
    remove_answers(places, class_id, person, clock)
    for name in names:
        change_beside(places, class_id, name, lambda data: _without(data, person.code.casefold()))
    return remove_person(places, class_id, person.code, clock)


def save_person(places: Places, class_id: str, code: str, path: Path) -> Path:
    """Write all that a class knows of somebody, for them to read: JSON. Raises NotFoundError and FolderError.

    Points and marks are there as far as they may be told, as on a sheet (`attempt_sheet`).
    """
    of = read_class(places, class_id)
    person = person_of(of, code)
    key = person.code.casefold()
    typed = {name: _own(read_beside(places, class_id, name), key) for name in names_beside(places, class_id)}
    told: dict[str, Any] = {
        "class": of.name,
        "code": person.code,
        "pseudonym": class_pseudonym(of.id, person.code),
        "name": person.name,
        "group": person.group,
        "moodle": dict(_to_moodle(person)),
        "extra_time": extra_of(of, person.code),
        "days_present": [each.day for each in days_of(of) if key in [one.casefold() for one in each.present]],
        "typed_from_paper": {name: rows for name, rows in typed.items() if rows},
        **_answers(places.of_class(class_id), person),
    }
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    return save_bytes(path if path.suffix else path.with_suffix(".json"), text.encode())


def _to_moodle(person: Person) -> tuple[tuple[str, str], ...]:
    return tuple((by, known) for by, known in ((person.known_by, person.known_as), (ADDRESS, person.address)) if known)


def person_page(places: Places, class_id: str, code: str, language: str, name_mode: Say = str, say: Say = str) -> str:
    """Return what a class knows of somebody as HTML for them to read: attempts as they were, as far as they are told.

    `name_mode` names a mode, `say` translates. All else is in the file of `save_person`. Raises NotFoundError, and what
    opening the record raises.
    """
    of, there = read_class(places, class_id), places.of_class(class_id)
    person = person_of(of, code)
    days = [each.day for each in days_of(of) if person.code.casefold() in [one.casefold() for one in each.present]]
    extra = extra_of(of, person.code)
    made: tuple[AttemptRow, ...] = ()
    if person.learner in there.learner_ids():
        with ReadOnlyRecord.open(there, person.learner) as archive:
            made = archive.attempts()
    begun = [
        f"{_title(kept_titles(each), each.quiz, language)} ({name_mode(Mode(each.mode))})"
        for each in made
        if not each.submitted_at
    ]
    facts = (
        (QT_TRANSLATE_NOOP("AttemptSheet", "Class"), of.name),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Code"), person.code),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Name"), person.name),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Group"), person.group),
        *_to_moodle(person),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Was there on"), ", ".join(days)),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Extra time, per cent"), str(extra.get("per_cent", ""))),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Extra time, minutes"), str(extra.get("minutes", ""))),
        (QT_TRANSLATE_NOOP("AttemptSheet", "Begun, not submitted yet"), ", ".join(dict.fromkeys(begun))),
    )
    title = escape(person.name or person.code)
    table = rows_table(("", ""), [(say(name), text) for name, text in facts if text])
    parts = [f'<h1 class="title">{title}</h1>', table]
    for attempt in (each.id for each in made if each.submitted_at):
        seen = open_seen(there, person.learner, attempt, language)
        quiz = _title(seen.row.titles, seen.row.quiz_id, language)
        parts.append(attempt_sheet(seen, SheetHead(quiz, person.code, name_mode(seen.row.mode)), say))
    return "\n".join(parts)


def _title(titles: Mapping[str, str], quiz_id: str, language: str) -> str:
    return titles.get(language) or next(iter(titles.values()), quiz_id)


def set_purge_day(places: Places, class_id: str, day: str) -> ClassFile:
    """Keep the day on which a class is to be removed, empty for none; raises CourseError for what is no day."""
    wanted = plain_day(day)

    def change(before: ClassFile) -> ClassFile:
        others = {name: value for name, value in before.more.items() if name != _UNTIL}
        return replace(before, more={**others, **({_UNTIL: wanted} if wanted else {})})

    return change_class(places, class_id, change)


def purge_day(of: ClassFile) -> str:
    """Return the day on which a class is to be removed, empty for none."""
    return str(of.more.get(_UNTIL, ""))


def is_over(of: ClassFile, clock: Clock) -> bool:
    """Say whether the day has come to remove a class: nothing is ever removed by itself."""
    day = purge_day(of)
    return bool(day) and clock().local[:10] >= day


def _answers(there: Places, person: Person) -> dict[str, Any]:
    if person.learner not in there.learner_ids():
        return {"attempts": [], "answers": [], "events": []}
    libraries, _ = open_libraries(there)
    try:
        with ReadOnlyRecord.open(there, person.learner) as archive:
            gate = Gate(closed_in(there, archive, libraries))
            every = {each.id: each for each in (*archive.attempts(), *archive.set_aside())}

            def is_told(question: str, attempt: str) -> bool:
                """Say whether the mark of an answer may be told; one in place tells all that the gate lets."""
                feedback = told_now(every[attempt]) if attempt in every else Feedback() if attempt else ALL
                return gate.told(question, feedback).correctness

            answers = _standing(archive)
            told = {row.id for row in answers if is_told(row.question, row.attempt)}
            ended = [each for each in archive.attempts() if each.submitted_at]
            beyond = surplus(archive, quizzes_in(libraries), ended)
            whole = {each.id for each in every.values() if all(is_told(one.question, each.id) for one in each.drawn)}

            def when(at: str, attempt: AttemptRow | None) -> str:
                """Return a moment as it is; of a sheet from paper its day alone is known."""
                if attempt is None or not attempt.is_paper or at > (attempt.submitted_at or at):
                    return at
                return at and Moment(at, attempt.offset_minutes).local[:10]

            return {
                "attempts": [
                    {"quiz": each.quiz, "mode": each.mode}
                    | {"started": when(each.started_at, each), "submitted": when(each.submitted_at, each)}
                    | _attempt_mark(each, is_told=each.id in whole)
                    | {"out_of": summed(fsum(weights_of(each)))}
                    | {"id": each.id, "typed_on": each.typed_on, "note": surplus_words(each.id in beyond)}
                    | {"minutes_allowed": time_had(each).minutes or None, "extra_minutes": time_had(each).extra}
                    for each in archive.attempts()
                ],
                "answers": [
                    {"question": row.question, **_mark(row, every.get(row.attempt), is_told=row.id in told)}
                    | {"at": when(row.at, every.get(row.attempt)), "attempt": row.attempt}
                    for row in answers
                ],
                "events": [
                    {"kind": each.kind, "ref": each.ref, "at": when(each.at, every.get(each.attempt))}
                    | {"attempt": each.attempt, "id": each.id}
                    | {"paragraph": each.paragraph, "data": dict(each.data), "undoes": each.undoes}
                    for each in archive.events(undone=True)
                    if each.kind not in (*KINDS, Kind.MARKS_TOLD) or each.attempt in whole or each.ref in told
                ],
            }
    finally:
        for each in libraries:
            each.close()


def _attempt_mark(attempt: AttemptRow, *, is_told: bool) -> dict[str, Any]:
    if not attempt.submitted_at:
        return {"points": None, "mark": _UNDER_WAY}
    if not is_told:
        return {"points": None, "mark": _untold(attempt)}
    return {"points": summed(attempt.points), "mark": _WAITS if attempt.waiting else ""}


def _untold(attempt: AttemptRow | None) -> str:
    """Return why marks are left out: never told are those of a pre-test, unless it is released, and of some quizzes."""
    is_pre_test = attempt and attempt.mode == Mode.PRE and not (attempt.released_at or attempt.is_doubted)
    if attempt and not is_pre_test and not quiz_feedback(attempt).correctness:
        return _SILENT
    return _PRE if is_pre_test else _NOT_TOLD


def _mark(row: ResponseRow, attempt: AttemptRow | None, *, is_told: bool) -> dict[str, Any]:
    """Return an answer and its points, else why there are none; a rubric's levels are its mark."""
    if not is_told:
        return {"answer": without_levels(row.answer), "points": None, "mark": _untold(attempt)}
    waits = row.verdict == Verdict.OPEN
    return {"answer": row.answer, "points": None if waits else row.points, "mark": _WAITS if waits else ""}


def _standing(archive: ReadOnlyRecord) -> list[ResponseRow]:
    """Return the answers in force; one that a trainer marked by a rubric is kept once more, and stands once."""
    marks = {each.data.get("response") for each in archive.events(Kind.ANSWER_MARKED, undone=True)}
    found: dict[object, ResponseRow] = {}
    for row in archive.responses():
        if row.id in marks:  # the mark bears the time at which its answer was written
            found = {
                key: each
                for key, each in found.items()
                if (each.attempt, each.number, each.at) != (row.attempt, row.number, row.at)
            }
        found[row.id] = row
    return [*found.values()]


def _own(data: dict[str, Any], key: str) -> dict[str, Any]:
    """Return what somebody's sheets say, by the time of typing."""
    found: dict[str, Any] = {}
    for time, rows in dict(data.get("typed", {})).items():
        found |= {str(time): keys for code, keys in dict(rows).items() if code.casefold() == key}
    return found


def _without(data: dict[str, Any], key: str) -> dict[str, Any]:
    """Return what was typed without somebody's sheets, also where they stood under another code before."""
    own = list(_own(data, key).values())
    typed = {
        time: {code: keys for code, keys in dict(rows).items() if code.casefold() != key}
        for time, rows in dict(data.get("typed", {})).items()
    }
    names = ("taken", "in_language", "lost")
    lists = {name: [code for code in data.get(name, ()) if str(code).casefold() != key] for name in names}
    days = {code: day for code, day in dict(data.get("days", {})).items() if code.casefold() != key}
    moved = dict(data.get(MOVED, {}))
    moved = {code: keys for code, keys in moved.items() if code.casefold() != key and keys not in own}
    left = {"typed": typed, **lists, "days": days, MOVED: moved}
    return data | {name: left[name] for name in left if name in data or name in ("typed", "taken")}
