"""Every finished attempt of a data folder: what statistics, raw data and gain all count, and nothing else.

Finished is what was submitted, in any mode. Of each question the last response in force counts; one without an answer
counts 0 points; one that waits for a person to mark it has no points yet. An attempt that lies in two files (a record
handed over) counts once.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import fsum
from typing import Any, NamedTuple

from htcourse.core.certainty import SureAnswer
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, Report
from htcourse.core.gate import MEASURED
from htcourse.core.parallel_forms import counting_order
from htcourse.core.points import summed
from htcourse.core.question_types import essay, numeric
from htcourse.core.question_types.answers import is_answered, is_blank
from htcourse.core.quiz import Answer, Mode, Quiz, Verdict
from htcourse.core.statistics.choices import given_choices, offered_choices
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow, Kind, ResponseRow, Shown
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, RECORD
from htcourse.usecases.attempts.answer_question import own_last
from htcourse.usecases.attempts.gate import closed_in
from htcourse.usecases.attempts.kept_attempt import known_route, slots_kept, weights_of
from htcourse.usecases.attempts.practised_before import Practice
from htcourse.usecases.attempts.same_words import in_ids_of
from htcourse.usecases.attempts.shown_question import ShownQuestion, objective_of, question_if_read
from htcourse.usecases.exams.exam_terms import not_offered, quizzes_in, surplus
from htcourse.usecases.people.every_record import doubts_left_out, read_records
from htcourse.usecases.people.trainer_pin import has_trainer_pin
from htcourse.usecases.session import open_libraries


class GradedAnswer(NamedTuple):
    """What became of one question of a finished attempt.

    `answer` and `seconds` are None when it was not answered; nobody took the `seconds` of paper. `points` is None until
    somebody has marked it; `out_of` is the most the question brings, in the same unit as `marks`. `chosen` and
    `offered` name choices (`core.statistics.choices`). `shown` is the hash of the question as it was: its version.
    `guess` is what pure chance earns (points; None: nobody can tell). `at` is when the answer was given, empty without
    one. `was_practised`: the question had been practised before. `was_right`: it was as it was first marked, whatever
    it was given since. `regraded` says when another key marked it anew, and the hash of the question that has that key.
    """

    question: str
    shown: str
    type: str
    objective: str
    offered: tuple[str, ...]
    answer: Answer | None
    chosen: tuple[str, ...]
    points: float | None
    seconds: float | None
    guess: float | None = None
    out_of: float = 1.0
    try_number: int = 0
    confidence: int | None = None
    language: str = ""
    at: str = ""
    offset_minutes: int = 0
    was_practised: bool = False
    was_right: bool = False
    regraded: tuple[str, str] = ("", "")

    @property
    def is_answered(self) -> bool:
        """Whether it was answered: what is typed as a number and is none stands in `answer`, but is no answer."""
        return is_answered(self.answer)

    @property
    def sure(self) -> SureAnswer:
        """The answer with what its certainty needs; 0 points while they wait for a mark."""
        return SureAnswer(self.points or 0.0, self.confidence, self.is_answered, self.out_of)

    @property
    def marks(self) -> float:
        """The points, weighted; 0 while they wait for a mark."""
        return (self.points or 0.0) * self.out_of


def share_of(answers: Iterable[GradedAnswer]) -> float | None:
    """Return all marks as a part of those that could be had, over what has been marked; None while nothing is."""
    graded = [each for each in answers if each.points is not None]
    greatest = fsum(each.out_of for each in graded)
    return fsum(each.marks for each in graded) / greatest if greatest else None


@dataclass(frozen=True, slots=True)
class FinishedAttempt:
    """An attempt that was submitted, its questions in the order shown.

    `started_at` and `submitted_at` are UTC, ISO 8601; `learner` is the record's own id, the same in every copy; `route`
    the way through the course that is chosen there, empty where nobody knows it; `place` says what came first in that
    record. `slots` are the places of its questions in the quiz as it was then, and `is_part` says that it was begun
    with what had been wrong alone: empty and None where an earlier version began it. `typed_on` is the day (ISO 8601)
    on which its sheet of paper was typed, empty of one that is from a computer or does not say. `is_released` is not an
    exam whose result is held back. `is_doubted`: answers of it may be lost. `is_unmarked`: no key here can mark an
    answer in it that was collected. `is_beyond`: it is one more than may be made of its quiz, and no mark.
    """

    id: str
    learner: str
    quiz: str
    mode: str
    form: str
    started_at: str
    answers: tuple[GradedAnswer, ...]
    submitted_at: str = ""
    offset_minutes: int = 0
    seed: int = 0
    route: str = ""
    place: int = 0
    slots: tuple[int, ...] = ()
    is_part: bool | None = None
    typed_on: str = ""
    is_paper: bool = False
    is_released: bool = True
    is_doubted: bool = False
    is_unmarked: bool = False
    is_beyond: bool = False

    @property
    def day(self) -> str:
        """The day it was begun, where the person was (ISO 8601)."""
        return Moment(self.started_at, self.offset_minutes).local_day.isoformat()

    @property
    def sure_share(self) -> float:
        """All marks as a part of those that could be had; what waits for a mark counts 0 until it has one."""
        marks, out_of = fsum(each.marks for each in self.answers), fsum(each.out_of for each in self.answers)
        return summed(marks) / (summed(out_of) or 1.0)

    @property
    def is_waiting(self) -> bool:
        """Whether an answer in it waits for a mark."""
        return any(each.points is None for each in self.answers)


def shares_of(attempt: FinishedAttempt) -> dict[str, float]:
    """Return the share of all marks by objective, over all under the empty name; what waits for a mark is left out."""
    graded: dict[str, list[GradedAnswer]] = {"": []}
    for each in attempt.answers:
        if each.points is not None:
            graded[""].append(each)
            graded.setdefault(each.objective, []).append(each)
    shares = {name: share_of(answers) for name, answers in graded.items()}
    return {name: share for name, share in shares.items() if share is not None}


@dataclass(frozen=True, slots=True)
class Attempts:
    """The finished attempts in the order they were started, and what is wrong with files that could not be read.

    An attempt that may have lost answers is `doubted` until a trainer has settled that; `problems` say so too.
    `held_back` are those that may not be told here, because somebody is not told yet what they ask. On both only which
    attempt is somebody's first, last or best may rest. `shown` are the questions as they were, by their hash; `files`
    has the ids of the attempts by the record in which each lies, `quizzes` those of the modules here by their id.
    """

    finished: tuple[FinishedAttempt, ...]
    problems: tuple[CourseError, ...]
    held_back: tuple[FinishedAttempt, ...] = ()
    doubted: tuple[FinishedAttempt, ...] = ()
    shown: Mapping[str, Shown] = field(default_factory=dict)
    files: Mapping[str, frozenset[str]] = field(default_factory=dict)
    quizzes: Mapping[str, Quiz] = field(default_factory=dict)

    def of(self, records: Collection[str]) -> "Attempts":
        """Return what lies in some of the records alone."""
        kept = {each for record in records for each in self.files.get(record, ())}
        parts = (self.finished, self.held_back, self.doubted)
        finished, held_back, doubted = (tuple(each for each in part if each.id in kept) for part in parts)
        return replace(self, finished=finished, held_back=held_back, doubted=doubted)


@dataclass(slots=True)
class _Reader:
    """Reads one file after the other; a question as it was shown is looked up once for all."""

    quiz: str
    with_unreleased: bool
    libraries: tuple[Library, ...]
    places: Places
    shown: dict[str, Shown] = field(default_factory=dict)
    bodies: dict[tuple[str, str], ShownQuestion | None] = field(default_factory=dict)
    offered: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    guesses: dict[tuple[str, str], float | None] = field(default_factory=dict)
    quizzes: dict[str, Quiz] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    doubts: list[CourseError] = field(default_factory=list)

    def attempts(self, archive: ReadOnlyRecord) -> Iterator[FinishedAttempt]:
        every = archive.attempts(with_points=False)  # once: practice and the route rest on those at other quizzes
        rows = [each for each in every if each.submitted_at and self.quiz in ("", each.quiz)]
        nowhere = not_offered(self.quizzes, rows) if self.places.people else ()  # all that a class has is from a file
        rows = [each for each in rows if each.id not in nowhere]
        if doubted := sum(each.is_doubted for each in rows):
            self.doubts.append(doubts_left_out(archive.preference(NAME) or archive.id, doubted))
        if not self.with_unreleased:
            self.closed |= closed_in(self.places, archive, self.libraries)
        if not rows:
            return
        is_marked_anew = archive.has_marks_anew()
        anew = archive.last_events(Kind.ANSWER_REGRADED) if is_marked_anew else {}
        regraded = {ref: (each.at, str(each.data.get("shown", ""))) for ref, each in anew.items()}
        wanted = {each.shown for row in rows for each in row.drawn} | {shown for _, shown in regraded.values()}
        self.shown |= archive.shown(new) if (new := wanted - self.shown.keys()) else {}
        learner, route = archive.preference(RECORD) or archive.id, known_route(archive, every)
        order = counting_order(archive.attempt_order(rows), rows, self.quizzes.get)
        answers, by_attempt = archive.answers(every)
        practice, beyond = Practice(archive, every, answers), surplus(archive, self.quizzes, rows)
        unmarked = archive.unmarked() if is_marked_anew else frozenset()
        for row in rows:
            last, weights, slots = own_last(by_attempt.get(row.id, ())), weights_of(row), slots_kept(row)
            first, practised = archive.first_marked(row.id) if is_marked_anew else last, practice.before(row)
            yield FinishedAttempt(
                id=row.id,
                learner=learner,
                quiz=row.quiz,
                mode=row.mode,
                form=row.form,
                started_at=row.started_at,
                answers=tuple(
                    self._answer(
                        row,
                        number,
                        last.get(number),
                        out_of=weights[number - 1],
                        was_practised=number in practised,
                        was_right=number in first and first[number].verdict == Verdict.RIGHT,
                        regraded=regraded.get(last[number].id, ("", "")) if number in last else ("", ""),
                    )
                    for number in range(1, len(row.drawn) + 1)
                ),
                submitted_at=row.submitted_at,
                offset_minutes=row.offset_minutes,
                seed=row.seed,
                route=route,
                place=order[row.id],
                slots=slots,
                is_part=bool(row.terms.get("part")) if slots else None,
                typed_on=row.typed_on,
                is_paper=row.is_paper,
                is_released=row.mode != Mode.EXAM or bool(row.released_at),
                is_beyond=row.id in beyond,
                is_doubted=row.is_doubted,
                is_unmarked=any(self._lacks_key(each) for each in last.values() if each.id in unmarked),
            )

    def _lacks_key(self, response: ResponseRow) -> bool:
        """Whether an answer that no key here marked waits for one; an essay waits for a person all the same."""
        kept = self.shown.get(response.shown)
        return response.verdict == Verdict.OPEN and (kept is None or kept.structure.get("type") != essay.NAME)

    def _answer(self, attempt: AttemptRow, number: int, response: ResponseRow | None, **counts: Any) -> GradedAnswer:
        """Return what became of a question, with how much it `counts`: the fields that do not rest on the answer."""
        drawn = attempt.drawn[number - 1]
        kept = self.shown.get(drawn.shown)
        type, offered = self.offered.get(drawn.shown) or self._offered(drawn.shown)
        given = response if response is not None and not is_blank(response.answer) else None
        return GradedAnswer(
            question=drawn.question,
            shown=drawn.shown,
            type=type,
            objective=objective_of(self.libraries, attempt, number, kept) if kept else "",
            offered=offered,
            answer=given.answer if given else None,
            chosen=self._chosen(kept, given) if given else (),
            points=None
            if given and given.verdict == Verdict.OPEN
            else response.points
            if response is not None
            else 0.0,
            seconds=given.seconds if given and not attempt.is_paper else None,
            guess=self._guess(drawn.shown),
            try_number=given.try_number if given else 0,
            confidence=given.confidence if given else None,
            language=given.language if given else "",
            at=given.at if given else "",
            offset_minutes=given.offset_minutes if given else 0,
            **counts,
        )

    def _offered(self, shown: str) -> tuple[str, tuple[str, ...]]:
        """Return the type of a question and what it offered; nothing where it is kept in no record so far."""
        kept = self.shown.get(shown)
        type, body = (kept.structure.get("type", ""), kept.structure.get("body", {})) if kept else ("", {})
        return self.offered.setdefault(shown, (type, offered_choices(type, body))) if kept else ("", ())

    def _chosen(self, kept: Shown | None, given: ResponseRow) -> tuple[str, ...]:
        """Return what an answer chose; a number that has one reading by its value, however it was typed."""
        type = str(kept.structure.get("type", "")) if kept is not None else ""
        if kept is not None and type == numeric.NAME:
            known = kept.hash, given.language
            if known not in self.bodies:
                self.bodies[known] = question_if_read(kept, given.language, kept.question)
            question = self.bodies[known]
            found = numeric.meant_numbers(question.body, given.answer) if question else ()
            if len(found) == 1:
                return (f"{found[0]:.12g}",)
        return given_choices(type, given.answer)

    def by_newest_keys(self, attempts: Iterable[FinishedAttempt]) -> Iterator[FinishedAttempt]:
        """Yield attempts with what chance earns by the key their answers were marked with last, as all figures go."""
        attempts, newest = tuple(attempts), dict[str, tuple[str, str]]()
        for each in (one for attempt in attempts for one in attempt.answers if one.regraded[1]):
            newest[each.shown] = max(newest.get(each.shown, ("", "")), each.regraded)
        for attempt in attempts:
            if newest.keys().isdisjoint(each.shown for each in attempt.answers):
                yield attempt
                continue
            answers = (
                each._replace(guess=self._guess(each.shown, newest[each.shown][1])) if each.shown in newest else each
                for each in attempt.answers
            )
            yield replace(attempt, answers=tuple(answers))

    def _guess(self, shown: str, key: str = "") -> float | None:
        known = shown, key or shown
        if known not in self.guesses:
            self.guesses[known] = _guess_of(*map(self.shown.get, known))
        return self.guesses[known]


def _guess_of(shown: Shown | None, key: Shown | None) -> float | None:
    """Return what chance earns by a key at what was shown; what it lacks has its own worth. None: nobody can tell."""
    language = next(iter(shown.texts), "") if shown else ""
    then, now = (question_if_read(each, language, each.question) if each else None for each in (shown, key))
    if then and now and shown != key and then.kind.name == now.kind.name and hasattr(then.body, "choices"):
        body = in_ids_of(now, then).body
        worth = {each.id: each for each in body.choices}
        return now.kind.guess(replace(body, choices=tuple(worth.get(each.id, each) for each in then.body.choices)))
    return now.kind.guess(now.body) if now else None


def finished_attempts(
    places: Places,
    quiz: str = "",
    *,
    with_unreleased: bool = False,
    report: Report | None = None,
    beside: Callable[[ReadOnlyRecord], object] | None = None,
) -> Attempts:
    """Return the finished attempts at a quiz (empty: at all) in every learner's file; one bad file blocks no other.

    `beside` reads what else is wanted of each record, at the same time. What the gate is closed for, with anybody, is
    for the trainer (`with_unreleased`): how others answered tells the key. Files are opened to read, without their
    locks. Raises FolderError when the data folder cannot be read.
    """
    libraries, _ = open_libraries(places)
    reader = _Reader(quiz, with_unreleased, libraries, places)
    found, files = dict[str, FinishedAttempt](), dict[str, frozenset[str]]()

    def read(archive: ReadOnlyRecord) -> None:
        own = tuple(reader.attempts(archive))
        if beside is not None:
            beside(archive)
        files[archive.id] = frozenset(each.id for each in own)
        for attempt in own:
            found.setdefault(attempt.id, attempt)

    try:
        reader.quizzes = quizzes_in(libraries)
        problems = read_records(places, read, report)
    finally:
        for each in libraries:
            each.close()
    ordered = sorted(reader.by_newest_keys(found.values()), key=lambda each: (each.started_at, each.id))
    doubted = tuple(each for each in ordered if each.is_doubted)
    sure = [each for each in ordered if not each.is_doubted]
    untold = tuple(each for each in sure if not reader.closed.isdisjoint(one.question for one in each.answers))
    left_out = {each.id for each in untold}
    told = tuple(each for each in sure if each.id not in left_out)
    return Attempts(told, (*problems, *reader.doubts), untold, doubted, reader.shown, files, reader.quizzes)


def told_attempts(
    places: Places,
    *,
    with_unreleased: bool = False,
    report: Report | None = None,
    beside: Callable[[ReadOnlyRecord], object] | None = None,
) -> Attempts:
    """Return the finished attempts whose answers may be told one by one, or by choice, with their points.

    Where a trainer has chosen a PIN, exams, pre-tests and post-tests are theirs alone (`with_unreleased`), released
    ones too: answers with points tell whoever has it still before them what it asks and what is right.
    """
    found = finished_attempts(places, with_unreleased=with_unreleased, report=report, beside=beside)
    if with_unreleased or not has_trainer_pin(places):
        return found
    kept = tuple(each for each in found.finished if each.mode not in MEASURED)
    held = tuple(each for each in found.finished if each.mode in MEASURED)
    return replace(found, finished=kept, held_back=found.held_back + held)
