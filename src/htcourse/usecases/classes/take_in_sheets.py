"""Take answers typed from paper (`typed_paper`) into the records of a class, and from one code to another."""

from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from htcourse.core.clock import DAY_BEGINS_AT, Clock, Moment, moment_on, system_clock
from htcourse.core.drawing import lines_in_order
from htcourse.core.errors import CourseError, FolderError, InUseError, NotFoundError, Report, reported
from htcourse.core.ids import new_id
from htcourse.core.paper_keys import keys_of
from htcourse.core.quiz import Mark, Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import ClassFile, change_class, not_listed, person_of, read_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.attempts.kept_attempt import keep_attempt
from htcourse.usecases.attempts.shown_question import seed_from
from htcourse.usecases.classes.moving_sheets import MOVING, finish_moving, tables_of
from htcourse.usecases.classes.on_list import collecting, part_off, take_up, take_up_one
from htcourse.usecases.classes.paper_quiz import PaperQuiz, codes_anywhere, typed_together
from htcourse.usecases.classes.typed_paper import (
    TIMES,
    TypedPaper,
    answer_to,
    end_day,
    keep_typed,
    off_list,
    read_typed,
    ready,
)
from htcourse.usecases.classes.work import days_of
from htcourse.usecases.exams.exam_terms import attempt_terms, wanted_sittings
from htcourse.usecases.people.every_record import told_for
from htcourse.usecases.people.held_exam import PLACE, is_held, own_place
from htcourse.usecases.people.learners import list_learners
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt
from htcourse.usecases.results.counting import plain_day
from htcourse.usecases.session import Session, open_libraries

_EVENING = 23
_CODES = "paper_codes"
"""The name among the terms of a sheet of all codes its paper had, in any language: words may be mended since."""


class _Taken(NamedTuple):
    """What stands of a sheet: its keys, None where they are those typed, and other papers beside it (`A 9F20`)."""

    keys: tuple[str, ...] | None
    others: tuple[str, ...]


def take_in(
    places: Places, of: ClassFile, typed: TypedPaper, *, clock: Clock = system_clock, report: Report | None = None
) -> TypedPaper:
    """Put the answers of all who are ready into the records of the class; return it with them taken.

    They count as taken on their day; an exam waits until it is released. Each by itself, wholly or gone on with the
    next time. What kept one out is among its `problems` and holds up no other: other answers were taken in sooner
    (they stay, and are what is typed now), a record cannot be opened, the code is on the list no more. Under whose code
    another paper of the quiz stands is `told`: one of the two may be a neighbour's. Raises CourseError as `sheets_day`
    does, where this computer's own disk fails, and where the class is gone or in use.
    """
    problems, beside = list[CourseError](), list[str]()
    typed = replace(typed, day=sheets_day(of, typed.day, clock), problems=(), told=())
    listed = [each.code for each in read_class(places, of.id).people]
    codes = ready(typed, listed)
    papers = typed_together(places, typed.paper) if codes else ()
    of_paper = codes_anywhere(places, typed.paper).union(*(each.codes for each in papers)) if codes else frozenset()
    libraries, _ = open_libraries(places)
    try:
        for code in reported(codes, len(codes), report):
            with collecting(places, of.id):
                try:
                    paper = _paper_of_sheet(typed, code, papers)
                    kept = _take(places, of.id, replace(typed, paper=paper), code, of_paper, libraries, clock)
                except (FolderError, InUseError):
                    raise
                except CourseError as problem:
                    problem.values["whose"] = code
                    problems.append(told_for(places.of_class(of.id), code, problem))
                    continue
            if kept.others:
                beside.append(f"{code} ({', '.join(kept.others)})")
            if kept.keys is not None:
                problems.append(_other_answers(code))
                for time in TIMES:
                    typed = typed.with_keys(time, code, kept.keys)
            others = replace(typed, typed={time: {**typed.typed.get(time, {}), code: ()} for time in TIMES})
            typed = replace(typed, taken=typed.taken | {code})
            keep_typed(places, of.id, typed, others)
    finally:
        for each in libraries:
            each.close()
    if typed.day:
        end_day(places, of.id, typed.paper)
        typed = replace(typed, day=read_typed(places, of.id, typed.paper).day)
    if nobodys := off_list(typed, listed):
        nobody = NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "Nobody in this class has the codes of these sheets: {codes}. They wait."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Put the code on the list, or clear the sheet and type it under its owner’s code."
            ),
            codes=", ".join(nobodys),
        )
        problems.append(nobody)
    told = (_papers_beside(typed.paper, beside),) if beside else ()
    return replace(typed, problems=tuple(problems), told=told)


def _papers_beside(paper: PaperQuiz, beside: Sequence[str]) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors", "Another paper of {quiz} than paper {paper} stands under the same code already: {who}."
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Both are in. Look at the sheets: where one is a neighbour’s, htcourse class move CLASS CODE TO --sheets "
            "QUIZ --paper PAPER{mode} moves it alone, by its letter or code.",
        ),
        quiz=paper.quiz_id,
        paper=f"{paper.paper} {paper.code}",
        mode=f" --mode {paper.mode}" if paper.mode else "",
        who=", ".join(beside),
    )


def _paper_of_sheet(typed: TypedPaper, code: str, papers: Sequence[PaperQuiz]) -> PaperQuiz:
    """Return the paper in the language of a sheet; in a table of several, in the one in which its words are right.

    Raises CourseError where some are right in one language and some in another: nobody can tell.
    """
    if code in typed.in_language or len(papers) == 1:
        return papers[0]
    found = list[tuple[PaperQuiz, list[Mark]]]()
    for paper in papers:
        with suppress(CourseError):  # what can be no answer in that language
            found.append((paper, _marks(paper, typed.keys(1, code))))
    most = [max(points) for points in zip(*([each.points for each in marks] for _, marks in found), strict=True)]
    best = [(paper, marks) for paper, marks in found if [each.points for each in marks] == most]
    if len({tuple((one.id, one.state) for each in marks for one in each.remarks) for _, marks in best}) == 1:
        return best[0][0]
    raise CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "Nobody can tell which language this sheet is in: an earlier version kept those in all languages in one "
            "table, and its words are right partly in one, partly in another. It waits.",
        ),
        fix=QT_TRANSLATE_NOOP("Errors", "Clear it both times under Paper, and type it twice by the code in its foot."),
    )


def _marks(paper: PaperQuiz, keys: Sequence[str]) -> list[Mark]:
    answers = [
        (each.question, answer_to(paper, each.number, key)) for each, key in zip(paper.questions, keys, strict=True)
    ]
    return [question.grade(answer) for question, answer in answers if answer is not None]


def _other_answers(code: str) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Other answers were taken in already of the sheet of {code}. They stay."),
        fix=QT_TRANSLATE_NOOP("Errors", "Look at the sheet; Attempts and marks shows what is there."),
        code=code,
    )


def sheets_day(of: ClassFile, text: str, clock: Clock = system_clock) -> str:
    """Return the day of sheets (2027-03-09, 9.3.2027) as it is kept, empty for none.

    Raises CourseError for what is no day, for one to come, and for one before the class met first or, where it has no
    days, more than a year ago.
    """
    today, days = clock().local_day, days_of(of)
    first = min(days[0].day, today.isoformat()) if days else (today - timedelta(days=366)).isoformat()
    if not (day := plain_day(text)) or first <= day <= today.isoformat():
        return day
    if day > first:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The day of the sheets, {day}, is still to come."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write the day on which they were filled in, like {today}."),
            day=day,
            today=today.isoformat(),
        )
    early = QT_TRANSLATE_NOOP("Errors", "The day of the sheets, {day}, is before the first day of the class, {first}.")
    long_ago = QT_TRANSLATE_NOOP("Errors", "The day of the sheets, {day}, is more than a year ago.")
    fix = QT_TRANSLATE_NOOP(
        "Errors",
        "Correct it; if it is right, add {day} to the days of the class first, under “Plan and attendance” or by "
        "“htcourse class attendance”.",
    )
    raise CourseError(early if days else long_ago, fix=fix, day=day, first=first)


def move_sheets(
    places: Places,
    class_id: str,
    code: str,
    to: str,
    quiz_id: str,
    mode: str = "",
    clock: Clock = system_clock,
    *,
    paper: str = "",
) -> bool:
    """Put sheets that were typed under a wrong code under their owner's; what was typed there goes the other way.

    They are those of a quiz (in a `mode`, of a `paper` by its letter or code, where one is named); what came by file
    stays. Return whether there were any the other way. Raises NotFoundError for a code that is not on the list,
    CourseError where no such sheet stands under the first, or several that `_refuse_several` does not let go together,
    and what `collecting`, `finish_moving` and `part_off` raise; who is refused has moved nothing.
    """
    there, sheets, staying = places.of_class(class_id), dict[str, list[AttemptRow]](), list[AttemptRow]()

    def is_moved(attempt: AttemptRow) -> bool:
        is_meant = attempt.is_paper and attempt.quiz == quiz_id and mode in ("", attempt.mode)
        return is_meant and (not paper or paper.upper() in attempt.paper.split())

    with collecting(places, class_id):
        of = take_up(places, read_class(places, class_id), clock)
        finish_moving(places, class_id, take_up_one, clock)  # raises what kept an earlier one from its end
        one, other = person_of(of, code), person_of(of, to)
        for each in (one, other) if one is not other else ():
            if each.learner in there.learner_ids():
                with LearnerFile.open(there, each.learner, clock) as record:
                    every = (*record.attempts(), *record.set_aside())
                sheets[each.code] = [row for row in every if is_moved(row)]
                staying += (row for row in every if not is_moved(row))
        if not sheets.get(one.code):
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "No sheet of {quiz} that could be moved to {to} stands under {code}."),
                fix=QT_TRANSLATE_NOOP("Errors", "Look at Attempts and marks, then name the code that was typed."),
                quiz=quiz_id,
                code=one.code,
                to=other.code,
            )
        _refuse_several(sheets, quiz_id)
        try:
            parted = part_off(there, [each for each in (one, other) if sheets.get(each.code)], clock, is_moved)
            own_rows = (row for own in sheets.values() for row in own)
            tables = tables_of(places, class_id, (one.code, other.code), own_rows, staying)
            ways = ((one, other.code), (other, one.code))
            moving = {
                "records": {parted[each.code]: goes_to for each, goes_to in ways if each.code in parted},
                "emptied": [each.learner for each in (one, other) if each.code in parted and not each.is_taken],
                "codes": [one.code, other.code],
                "tables": tables,
                "move": new_id(),
            }
            change_class(places, class_id, lambda before: replace(before, more={**before.more, MOVING: moving}))
        finally:
            take_up(places, read_class(places, class_id), clock)
    return bool(sheets.get(other.code))


def _refuse_several(sheets: Mapping[str, Sequence[AttemptRow]], quiz_id: str) -> None:
    """Raise CourseError where sheets of a quiz under two codes are of several modes, or under one of several papers.

    One of them may be a neighbour's; a pre-test is never exchanged for a post-test.
    """
    if len(modes := sorted({row.mode for own in sheets.values() for row in own})) > 1:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Sheets of {quiz} filled in in several ways stand under {codes}: {modes}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say by --mode which of them move, as --mode {mode}: those alone do."),
            quiz=quiz_id,
            codes=", ".join(code for code, own in sheets.items() if own),
            modes=", ".join(modes),
            mode=modes[0],
        )
    for whose, own in sheets.items():
        if len(papers := sorted({row.paper for row in own})) > 1:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "Sheets of several papers of {quiz} stand under {code}: {papers}."),
                fix=QT_TRANSLATE_NOOP(
                    "Errors", "Say by --paper which of them is another’s, as --paper {paper}: that alone moves."
                ),
                quiz=quiz_id,
                code=whose,
                papers=", ".join(papers),
                paper=papers[0].split()[-1],
            )


def _take(
    places: Places,
    class_id: str,
    typed: TypedPaper,
    code: str,
    of_paper: Set[str],
    libraries: tuple[Library, ...],
    clock: Clock,
) -> _Taken:
    """Take in a sheet; return what stands there where it is something else: somebody else may have been sooner."""
    there, paper, day = places.of_class(class_id), typed.paper, typed.day_of(code)
    learner_id = _record_of(there, places, class_id, code, clock)
    with LearnerFile.open(there, learner_id, clock) as learner:
        learner.bring_back_kept()
        then = _taken_at(day, paper.way, clock())
        learner.clock = lambda: then
        session = Session(there, libraries, learner, learner.clock, paper.language, "")
        every = learner.attempts()
        attempt = next((each for each in every if _is_of(each, paper, of_paper)), None)
        sheets = {each.paper for each in every if each.is_paper and _is_way(each, paper) and each is not attempt}
        others = tuple(sorted(sheets))
        attempt_id = attempt.id if attempt else _begin(session, paper, of_paper, clock().local_day)
        if attempt and attempt.id not in learner.brought_attempts() and is_held(own_place(there, learner_id), attempt):
            # An earlier version began it without a word of this place.
            terms = {**attempt.terms, **_begun_here(session)}
            learner.append_event(Kind.ATTEMPT_TERMS, attempt.quiz, attempt=attempt.id, data=terms)
        given = {each.number: each.answer for each in learner.responses(attempt=attempt_id)}
        answers = {number: answer_to(paper, number, key) for number, key in enumerate(typed.keys(1, code), 1)}
        if attempt is None or not attempt.submitted_at:
            for number, answer in answers.items():
                if answer is not None and number not in given:
                    answer_in_attempt(session, attempt_id, number, answer)
            submit_attempt(session, attempt_id)
        typed_answers = {number: dict(answer) for number, answer in answers.items() if answer is not None}
        if attempt is None or not attempt.submitted_at or typed_answers == given:
            return _Taken(None, others)
        kept = (
            keys_of(each.interaction, given[each.number]) if each.number in given else "" for each in paper.questions
        )
        return _Taken(tuple(kept), others)


def _taken_at(day: str, mode: Mode, now: Moment) -> Moment:
    """Return when a sheet counts as filled in: a pre-test before all else of its day."""
    hour = DAY_BEGINS_AT if mode is Mode.PRE else _EVENING
    return min(now, moment_on(date.fromisoformat(day) if day else now.local_day, hour, now.offset_minutes))


def _begin(session: Session, paper: PaperQuiz, codes: Set[str], today: date) -> str:
    library = session.library(paper.quiz_id)
    quiz = library.quiz(paper.quiz_id, paper.language).quiz
    mode = paper.way
    candidates = library.candidates()
    lines = lines_in_order(quiz, candidates, seed_from(paper.quiz_id))
    terms = attempt_terms(session, quiz, Mode.TEST, candidates, lines)._replace(feedback=quiz.told_in(mode))
    of_paper: dict[str, Any] = {"paper": paper.paper, "paper_code": paper.code, "typed_on": today.isoformat()}
    of_paper |= {_CODES: sorted(codes)} | (_begun_here(session) if mode is Mode.EXAM else {})
    terms = terms._replace(more={**terms.more, **of_paper, "attempts": wanted_sittings(quiz, mode)})
    ids = [each.question.id for each in paper.questions]
    return keep_attempt(session, paper.quiz_id, mode, ids, paper.seed, terms)


def _begun_here(session: Session) -> dict[str, str]:
    """Return the term of an exam that says that it was begun here, by whoever typed its sheet."""
    return {PLACE: own_place(session.places, session.learner.id).place}


def _is_of(attempt: AttemptRow, paper: PaperQuiz, codes: Set[str]) -> bool:
    is_code = attempt.terms.get("paper_code") in codes or paper.code in attempt.terms.get(_CODES, ())
    return _is_way(attempt, paper) and is_code


def _is_way(attempt: AttemptRow, paper: PaperQuiz) -> bool:
    return attempt.quiz == paper.quiz_id and attempt.mode == paper.way


def _record_of(there: Places, places: Places, class_id: str, code: str, clock: Clock) -> str:
    """Return the record the class has of somebody, a new one where it has none; raises NotFoundError for nobody."""
    learner_id = ""

    def change(before: ClassFile) -> ClassFile:
        nonlocal learner_id
        people = list(before.people)
        at = next((at for at, each in enumerate(people) if each.code.casefold() == code.casefold()), len(people))
        if at == len(people):
            raise not_listed(code)  # taken out of the class meanwhile
        people[at] = people[at]._replace(brought_by="")  # a sheet is somebody's
        if people[at].learner in there.learner_ids():
            learner_id = people[at].learner
            return replace(before, people=tuple(people))
        # One that was begun when the program ended before the list was written.
        same = (each.id for each in list_learners(there) if each.name.casefold() == code.casefold())
        learner_id = next(same, "")
        if not learner_id:
            with LearnerFile.create(there, people[at].code, clock) as made:
                learner_id = made.id
        people[at] = people[at]._replace(learner=learner_id, collected_on=clock().local_day.isoformat())
        return replace(before, people=tuple(people))

    change_class(places, class_id, change)
    return learner_id
