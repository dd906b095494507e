"""What a trainer does with everybody's essays on this computer: read them, mark them by the rubric, take a mark back.

A mark is two rows in the learner's own file, written at once: the answer once more, now with its levels and points, and
an event that says a trainer marked it, and the comment. The rows before stay. The new answer bears the time at which
the learner wrote: marking on another day is no second day of being right. From then on it counts everywhere as the last
answer: in the attempt, the statistics, the gain.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError, NotFoundError, Report
from htcourse.core.points import DIGITS
from htcourse.core.question_types import essay
from htcourse.core.question_types.answers import answer_map, answer_text, is_blank
from htcourse.core.quiz import RULE_VERSION, Mode, Option, Verdict, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, EventRow, Kind, ResponseRow, Shown
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.attempts.kept_attempt import weights_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_here, question_then
from htcourse.usecases.exams.mark_history import UNNAMED, MarkStep, mark_history
from htcourse.usecases.people.every_record import ON_ESSAYS, opened_record, read_records
from htcourse.usecases.session import Changed, Session, opened_libraries

LONGEST_COMMENT = 2000
_OPENING = 40
"""So many words of an essay stand in the list."""


class EssayState(StrEnum):
    """Who has marked an essay. WAITING: nobody; SELF: the learner, in practice."""

    WAITING = "waiting"
    SELF = "self"
    MARKED = "marked"


class EssayKey(NamedTuple):
    """Which essay: the learner, the attempt and the number of the question in it."""

    learner_id: str
    attempt_id: str
    number: int


@dataclass(frozen=True, slots=True)
class EssayRow:
    """An essay that was handed in. `name` may be empty; `at` is when it was written (UTC).

    `points`, from 0 to 1, are None while it waits; it counts `out_of` points in its attempt. `question` is HTML;
    `opening` are the first of its `words` (plain).
    """

    key: EssayKey
    name: str
    quiz_id: str
    mode: Mode
    question_id: str
    title: str
    at: str
    offset_minutes: int
    state: EssayState
    points: float | None
    out_of: float
    question: str = ""
    opening: str = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class Essays:
    """Every essay of a finished attempt, the oldest first, and what is wrong: with files, or essays, not read."""

    rows: tuple[EssayRow, ...]
    problems: tuple[CourseError, ...]


@dataclass(frozen=True, slots=True)
class EssayCriterion:
    """A point of the rubric and its levels (Markdown compiled to HTML), each with what it is worth."""

    id: str
    text: str
    levels: tuple[Option, ...]
    points: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class EssayPage:
    """An essay to be marked: question, model answer and the author's notes (HTML), the text as it was written (plain).

    `levels` and `comment` are those given so far. Without criteria (a question brought in from elsewhere) the whole is
    worth `points` from 0 to 1; it counts `out_of` points in its attempt. `is_here`: this computer has the question in
    that version; else its rubric is what the learner's file says.
    """

    row: EssayRow
    question: str
    model_answer: str
    notes: str
    text: str
    criteria: tuple[EssayCriterion, ...]
    levels: Mapping[str, str]
    comment: str
    is_here: bool = True
    out_of: float = 1.0


class Marking(NamedTuple):
    """What a trainer makes of an essay: a level by criterion, or `points` from 0 to 1 where there are no criteria.

    `by` is the name they gave.
    """

    levels: Mapping[str, str]
    comment: str = ""
    points: float | None = None
    by: str = ""


class _Essay(NamedTuple):
    """An essay as a file keeps it: its attempt, the last answer in force, the question, the mark a trainer gave it.

    `by_hand` are the marks by hand in force of that answer (`override`): given later, they stand before it. `is_here`:
    the question is that of a library, not of the file.
    """

    attempt: AttemptRow
    number: int
    last: ResponseRow
    question: ShownQuestion
    mark: EventRow | None
    by_hand: tuple[str, ...] = ()
    is_here: bool = False

    @property
    def is_marked(self) -> bool:
        """Whether a mark of a trainer stands, whatever the learner or a collecting made of it."""
        return bool(self.mark or self.by_hand)


def list_essays(places: Places, report: Report) -> Essays:
    """Return every essay that was handed in and is not blank; one bad file blocks no other. Raises FolderError."""
    rows: list[EssayRow] = []
    unread: list[CourseError] = []

    def read(archive: ReadOnlyRecord) -> None:
        found, left = [_row(archive.id, archive, each) for each in _essays(archive)], [*_unread(archive, libraries)]
        rows.extend(found)
        unread.extend(left)

    with opened_libraries(places) as libraries:
        problems = read_records(places, read, report)
    return Essays(tuple(sorted(rows, key=lambda each: (each.at, each.key))), (*problems, *unread))


def open_essay(places: Places, key: EssayKey) -> EssayPage:
    """Return an essay to be marked; raises NotFoundError, and what opening the file raises."""
    with opened_libraries(places) as libraries, ReadOnlyRecord.open(places, key.learner_id) as archive:
        found = _find(archive, key, libraries)
        question = found.question.with_pictures(libraries)
        body: essay.Body = question.body
        return EssayPage(
            row=_row(key.learner_id, archive, found),
            question=question.text("text"),
            model_answer=body.model_answer,
            notes=body.grader_notes,
            text=answer_text(found.last.answer, "text"),
            criteria=tuple(_criterion(each) for each in body.rubric if each.levels),
            levels=answer_map(found.last.answer, "levels", {each.id for each in body.rubric}),
            comment=str(found.mark.data.get("comment", "")) if found.mark else "",
            is_here=found.is_here,
            out_of=weights_of(found.attempt)[key.number - 1],
        )


def mark_essay(places: Places, clock: Clock, key: EssayKey, marking: Marking) -> Changed:
    """Mark an essay in the file of a learner who is not at work here; what was marked before is marked anew.

    Raises InUseError where the file is open elsewhere, and what `mark_in` raises.
    """
    with opened_libraries(places) as libraries, opened_record(places, clock, key.learner_id, ON_ESSAYS) as learner:
        mark_in(learner, key, marking, libraries)
    return Changed(progress=True)


def mark_own_essay(session: Session, key: EssayKey, marking: Marking) -> Changed:
    """Mark an essay of the learner at work here."""
    mark_in(session.learner, key, marking, session.libraries)
    return Changed(progress=True)


def unmark_essay(places: Places, clock: Clock, key: EssayKey, by: str = "") -> Changed:
    """Take the trainer's last mark back in the file of a learner who is not at work here."""
    with opened_record(places, clock, key.learner_id, ON_ESSAYS) as learner:
        unmark_in(learner, key, by)
    return Changed(progress=True)


def unmark_own_essay(session: Session, key: EssayKey, by: str = "") -> Changed:
    """Take the trainer's last mark of the learner at work here back."""
    unmark_in(session.learner, key, by)
    return Changed(progress=True)


def mark_that_stands(places: Places, key: EssayKey) -> MarkStep | None:
    """Return the mark of a trainer that stands at an essay; None where nobody's does, or the learner's own."""
    with ReadOnlyRecord.open(places, key.learner_id) as archive:
        found = _find(archive, key)
        steps = mark_history(archive, key.attempt_id).get(key.number, ()) if found.is_marked else ()
    return next((each for each in steps if each.is_standing), None)


def mark_in(learner: LearnerFile, key: EssayKey, marking: Marking, libraries: Iterable[Library] = ()) -> None:
    """Append a trainer's mark to one open file, by the rubric of a library where one has that version.

    Raises NotFoundError for what is no essay in a finished attempt, and CourseError while a criterion has no level.
    """
    learner.look_through()
    found = _find(learner, key, libraries)
    levels = answer_map({"levels": marking.levels}, "levels", {each.id for each in found.question.body.rubric})
    answer = {"text": answer_text(found.last.answer, "text"), "levels": levels}
    mark = found.question.kind.grade(found.question.body, answer)
    if not any(each.levels for each in found.question.body.rubric):
        if marking.points is None or not 0 <= marking.points <= 1:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "The essay has no points yet."),
                fix=QT_TRANSLATE_NOOP("Errors", "Choose how much of the whole point it is worth."),
            )
        mark = mark_of(marking.points, ())._replace(points=round(marking.points, DIGITS))
    elif mark.verdict is Verdict.OPEN:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Not every point of the rubric has its level."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a level for each of them."),
        )
    marked = found.last._replace(
        answer=answer, points=mark.points, verdict=str(mark.verdict), rule_version=RULE_VERSION, undoes=""
    )
    learner.append_mark(
        marked, {"by": marking.by.strip() or UNNAMED, "comment": marking.comment.strip()[:LONGEST_COMMENT]}
    )


def unmark_in(learner: LearnerFile, key: EssayKey, by: str = "") -> None:
    """Take the last mark of a trainer back in one open file, also one by hand; without one nothing changes.

    An earlier one stands again (`mark_that_stands`). Raises NotFoundError.
    """
    found = _find(learner, key)
    if found.by_hand:
        learner.undo_events(found.by_hand, by.strip())
    elif found.mark is not None:
        learner.undo_mark(found.mark, by.strip())


def _essays(learner: LearnerReads, attempt_id: str = "") -> list[_Essay]:
    """Return the essays of finished attempts (of one, when named) that have words."""
    found = []
    for attempt in learner.attempts():
        if not attempt.submitted_at or attempt_id not in ("", attempt.id):
            continue
        last = learner.last_responses(attempt.id)
        kept = learner.shown({each.shown for each in attempt.drawn})
        essays = {number for number, each in enumerate(attempt.drawn, 1) if _is_essay(kept.get(each.shown))}
        marks = _marks(learner, attempt.id) if essays else {}
        by_hand = learner.events(Kind.ANSWER_OVERRIDDEN, attempt=attempt.id) if essays else ()
        for number in sorted(essays & last.keys()):
            row = last[number]
            if not is_blank({"text": row.answer.get("text")}):
                drawn = attempt.drawn[number - 1]
                question = question_then(kept[drawn.shown], row.language, drawn.question)
                own = tuple(each.id for each in by_hand if each.ref == row.id)
                found.append(_Essay(attempt, number, row, question, marks.get(row.id), own))
    return found


def _unread(learner: ReadOnlyRecord, libraries: Iterable[Library]) -> Iterator[CourseError]:
    """Give what waits for a mark and is an essay here, but not as its record keeps the question, if it does."""
    for attempt in learner.attempts():
        last = learner.last_responses(attempt.id) if attempt.submitted_at and attempt.waiting else {}
        words = {number: each for number, each in last.items() if _waits_in_words(each)}
        kept = learner.shown({attempt.drawn[number - 1].shown for number in words}) if words else {}
        asked = {each.question for each in words.values()}
        rows = (row for each in libraries if asked for row in each.questions(sorted(asked), each.language))
        essays = {row.id for row in rows if row.structure.get("type") == essay.NAME}
        for number, each in words.items():
            if each.question in essays and not _is_essay(kept.get(attempt.drawn[number - 1].shown)):
                yield CourseError(
                    QT_TRANSLATE_NOOP(
                        "Errors",
                        "A text in {quiz} waits for a mark, and its question cannot be read: number {number}.",
                    ),
                    fix=QT_TRANSLATE_NOOP(
                        "Errors",
                        "Read it on the sheet, and give it points: htcourse override {learner} {attempt} {number} "
                        "--points 0.5, with --class CLASS where it was collected.",
                    ),
                    quiz=attempt.quiz.partition("/")[2],
                    learner=learner.id,  # not the name: essays may be marked without names
                    attempt=attempt.id,
                    number=number,
                )


def _waits_in_words(row: ResponseRow) -> bool:
    return row.verdict == Verdict.OPEN and not is_blank({"text": row.answer.get("text")})


def _is_essay(shown: Shown | None) -> bool:
    return shown is not None and bool(shown.texts) and shown.structure.get("type") == essay.NAME


def _marks(learner: LearnerReads, attempt_id: str) -> dict[str, EventRow]:
    """Return the marks of trainers in force in an attempt, by the id of the answer they gave points to."""
    events = learner.events(Kind.ANSWER_MARKED, attempt=attempt_id)
    return {str(each.data.get("response", "")): each for each in events}


def _find(learner: LearnerReads, key: EssayKey, libraries: Iterable[Library] = ()) -> _Essay:
    """Return an essay, with its question as a library has it where one has that version; raises NotFoundError."""
    for each in _essays(learner, key.attempt_id):
        if each.number == key.number:
            here = question_here(libraries, each.question.to_keep(), each.question.language)
            return each if here is None else each._replace(question=here, is_here=True)
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "This essay is not in the learner's file, or not submitted."),
        fix=QT_TRANSLATE_NOOP("Errors", "Open the list of essays again."),
    )


def _row(learner_id: str, learner: LearnerReads, each: _Essay) -> EssayRow:
    is_open, words = each.last.verdict == Verdict.OPEN, answer_text(each.last.answer, "text").split()
    state = EssayState.WAITING if is_open else EssayState.MARKED if each.is_marked else EssayState.SELF
    return EssayRow(
        key=EssayKey(learner_id, each.attempt.id, each.number),
        name=learner.preference(NAME),
        quiz_id=each.attempt.quiz,
        mode=Mode(each.attempt.mode),
        question_id=each.last.question,
        title=each.question.text("title"),
        at=each.last.at,
        offset_minutes=each.last.offset_minutes,
        state=state,
        points=None if is_open else each.last.points,
        out_of=weights_of(each.attempt)[each.number - 1],
        question=each.question.text("text"),
        opening=" ".join(words[:_OPENING]),
        words=len(words),
    )


def _criterion(each: essay.Criterion) -> EssayCriterion:
    levels = tuple(Option(level.id, level.text) for level in each.levels)
    return EssayCriterion(each.id, each.text, levels, {level.id: level.points for level in each.levels})
