"""Attempts as they were, for a trainer: what was seen and answered that day, every mark it got, and the key today."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import fsum

from htcourse.core.certainty import certainty_sum
from htcourse.core.clock import Moment
from htcourse.core.errors import AlteredRecordError, CourseError, NotFoundError, Report
from htcourse.core.gate import Gate
from htcourse.core.points import summed
from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import NOTHING, Answer, Feedback, Interaction, Mark, Mode, Verdict
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.core.visits import answers_before, seconds_taken
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, Doubt, Kind, ResponseRow, version_of
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.attempts.gate import closed_in
from htcourse.usecases.attempts.kept_attempt import has_passed, kept_titles, quiz_feedback, told_now, weights_of
from htcourse.usecases.attempts.key_since import right_answer
from htcourse.usecases.attempts.practised_before import Practice
from htcourse.usecases.attempts.shown_question import ASKED, ShownQuestion, question_now, question_then
from htcourse.usecases.exams.exam_terms import not_offered, quizzes_in, surplus
from htcourse.usecases.exams.exam_time import NO_TIME, TimeHad, time_had, was_early
from htcourse.usecases.exams.mark_history import (
    MarkOrigin,
    MarkStep,
    SettledStep,
    mark_history,
    marked_anew,
    marks_given,
    out_of_then,
    settled_steps,
)
from htcourse.usecases.marking.marked_by import OtherKey, as_shown, as_worded_now, mark_since, other_key
from htcourse.usecases.people.every_record import altered_record, read_records
from htcourse.usecases.people.held_exam import is_of_another_pin, own_place, reasons_aside
from htcourse.usecases.quizzes.attempt_result import certainty_so_far, sure_answers
from htcourse.usecases.results.known_quizzes import NO_OTHER, KnownQuiz, OtherTerms, TellsHere, known_quizzes
from htcourse.usecases.session import open_libraries

EARLIER_SHOWN = 3
"""So many of the answers before the last are told."""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A finished attempt in a list; `points` of `out_of` as they stand, `at` when it was handed in (UTC).

    `waits`: an exam whose result is not released. `anew` counts the marks that are not the first ones; `out_of_then` is
    `out_of` before its weights were changed. `questions` of it were asked, of which `practised` had been practised
    before. `certainty` are the marks of a test by certainty and the most they could be, without what waits for a mark
    (None: all does); `waiting` counts that. `titles` are those of the quiz by language, as the attempt keeps them;
    `is_paper`: its answers were typed from paper, on the day `typed_on` (ISO 8601, empty: not kept); `is_brought`: it
    came from a file. `is_of_another_pin`: an exam that was begun elsewhere, or before the PIN was changed.
    `is_doubted`: answers of it may be lost with a damaged record. `why_aside`: a trainer set it aside for that
    reason, and it counts nowhere (None: nobody did). `time` is how much an exam had. `was_early`: it was begun
    before it opened, by what the clock said later. `is_beyond`: it is one more than may be made. `is_not_offered`:
    a file says it was taken in a mode that its quiz lacks here, and it counts nowhere. `module_version`: as it says,
    `other_terms`: where its pass mark or attempts are others. `let_count`: what a trainer let it count without.
    `marked`: who marked essays of it, and on which days (ISO 8601). `begun`: when; None on paper. `is_silent`: its quiz
    tells its learner no marks, ever.
    """

    learner_id: str
    name: str
    attempt_id: str
    quiz_id: str
    mode: Mode
    at: str
    offset_minutes: int
    points: float
    out_of: float
    has_passed: bool | None
    waits: bool
    anew: int
    questions: int = 0
    practised: int = 0
    certainty: tuple[float, float] | None = None
    waiting: int = 0
    titles: Mapping[str, str] = field(default_factory=dict)
    is_paper: bool = False
    typed_on: str = ""
    is_brought: bool = False
    is_of_another_pin: bool = False
    is_doubted: bool = False
    time: TimeHad = NO_TIME
    was_early: bool = False
    is_silent: bool = False
    why_aside: str | None = None
    is_beyond: bool = False
    is_not_offered: bool = False
    out_of_then: float = 0.0
    module_version: str = ""
    other_terms: OtherTerms = NO_OTHER
    let_count: Doubt | None = None
    marked: tuple[tuple[str, str], ...] = ()
    begun: Moment | None = None

    @property
    def awaits_decision(self) -> bool:
        """Whether answers of it may be lost, and no trainer has decided what becomes of it: it is in no figure."""
        return self.is_doubted and self.why_aside is None


@dataclass(frozen=True, slots=True)
class SeenAttempts:
    """Every finished attempt of this data folder, the newest first, and what is wrong with files not read."""

    rows: tuple[SeenRow, ...]
    problems: tuple[CourseError, ...]


@dataclass(frozen=True, slots=True)
class SeenQuestion:
    """One question of an attempt, worded and ordered as it was (HTML), with what became of the answer.

    `then` is the mark by the key of that day, `now` by another key since (None: there is none, or it cannot read the
    answer): the one it was regraded by (`was_regraded`), else that of the course as it stands. `points` (of `out_of`)
    and `verdict` are those that stand. `changes` counts how often the answer became another, `steps` its marks.
    `was_practised`: before the test. `by_certainty` is what it counts in a test by certainty, None while it waits for a
    mark. `told` is what the learner may be told of it now, `right` a right answer by the key of that day (None: there
    is none, as to an essay), `since` one by the key since where that calls another right. `is_from_file`: no module
    here has it in that version, it is worded as the file says (`is_worded_now`: not even there, so as it is here now)
    and has no key. `is_unread`: nobody can read it any more. `earlier` are the newest of the answers before;
    `least` the lowest share of its points that can be given by hand.
    """

    number: int
    title: str
    text: str
    interaction: Interaction
    answer: Answer | None
    then: Mark | None
    now: Mark | None
    has_other_key: bool
    was_regraded: bool
    points: float
    out_of: float
    verdict: Verdict
    confidence: int | None
    steps: tuple[MarkStep, ...]
    seconds: float = 0.0
    changes: int = 0
    was_practised: bool = False
    by_certainty: float | None = None
    told: Feedback = NOTHING
    right: Answer | None = None
    since: OtherKey | None = None
    is_from_file: bool = False
    least: float = 0.0
    is_unread: bool = False
    is_worded_now: bool = False
    earlier: tuple[tuple[Moment, Answer], ...] = ()

    @property
    def is_by_hand(self) -> bool:
        """Whether the mark that stands was given by hand."""
        return any(each.is_standing and each.given is MarkOrigin.BY_HAND for each in self.steps)


@dataclass(frozen=True, slots=True)
class SeenAttempt:
    """An attempt as it was; `settled`: that more were allowed, and how it came to count where answers may be lost.

    `altered`: another program changed the record it stands in.
    """

    row: SeenRow
    questions: tuple[SeenQuestion, ...]
    settled: tuple[SettledStep, ...] = ()
    altered: AlteredRecordError | None = None


def list_seen(places: Places, report: Report | None = None) -> SeenAttempts:
    """Return every attempt that was handed in, also what was set aside; one bad file blocks no other.

    Raises FolderError.
    """
    rows: list[SeenRow] = []
    known = known_quizzes(places)
    quizzes = {id: each.quiz for id, each in known.items()}

    def read(archive: ReadOnlyRecord) -> None:
        practice = Practice(archive)
        ended = [each for each in archive.attempts() if each.submitted_at]
        aside = [each for each in archive.set_aside() if each.submitted_at]
        beyond, every = surplus(archive, quizzes, ended), (*ended, *aside)
        why = reasons_aside(archive) if aside else {}
        nowhere = not_offered(quizzes, every) if places.people else ()
        here = own_place(places, archive.id) if not places.people else None
        brought = archive.brought_attempts() if here else ()  # all that a class has came from a file
        rows.extend(
            replace(
                _row(archive, each, practice, known.get(each.quiz)),
                is_beyond=each.id in beyond,
                why_aside=why.get(each.id),
                is_not_offered=each.id in nowhere,
                is_brought=each.id in brought,
                is_of_another_pin=here is not None and is_of_another_pin(here, each),
            )
            for each in every
        )

    problems = read_records(places, read, report)
    return SeenAttempts(tuple(sorted(rows, key=lambda each: (each.at, each.attempt_id), reverse=True)), problems)


def open_seen(places: Places, learner_id: str, attempt_id: str, language: str) -> SeenAttempt:
    """Return an attempt as it was, in the language of each answer, else in `language`.

    Raises NotFoundError for what is not there or not handed in, and what opening the file raises.
    """
    libraries, _ = open_libraries(places)
    try:
        with ReadOnlyRecord.open(places, learner_id) as archive:
            attempt = archive.attempt(attempt_id)
            if attempt is None or not attempt.submitted_at:
                raise NotFoundError(
                    QT_TRANSLATE_NOOP("Errors", "This attempt is not in the learner's file, or not submitted."),
                    fix=QT_TRANSLATE_NOOP("Errors", "Open the list of attempts again."),
                )
            practice, gate = Practice(archive), Gate(closed_in(places, archive, libraries))
            known = TellsHere(libraries)
            tells = known if places.people else None  # all that a class has came from a file
            questions = _questions(archive, attempt, libraries, language, practice.before(attempt), tells)
            told = [gate.told(each.question, told_now(attempt)) for each in attempt.drawn]
            why = reasons_aside(archive, attempt.id).get(attempt.id)
            own = [each for each in archive.attempts() if each.submitted_at and each.module == attempt.module]
            beyond = surplus(archive, quizzes_in(libraries), own)
            row = replace(_row(archive, attempt, practice, known.quiz(attempt.quiz)), is_beyond=attempt.id in beyond)
            return SeenAttempt(
                replace(row, why_aside=why, is_not_offered=tells is not None and not tells.offers(attempt)),
                tuple(replace(each, told=own) for each, own in zip(questions, told, strict=True)),
                settled_steps(archive, attempt),
                altered_record(places, learner_id),
            )
    finally:
        for each in libraries:
            each.close()


def _row(learner: ReadOnlyRecord, attempt: AttemptRow, practice: Practice, known: KnownQuiz | None) -> SeenRow:
    handed_in = learner.standing_event(Kind.ATTEMPT_SUBMITTED, attempt.id)
    anew, marked = marks_given(learner, attempt.id)
    return SeenRow(
        learner_id=learner.id,
        name=learner.preference(NAME),
        attempt_id=attempt.id,
        quiz_id=attempt.quiz,
        mode=Mode(attempt.mode),
        at=attempt.submitted_at,
        offset_minutes=handed_in.offset_minutes if handed_in else attempt.offset_minutes,
        points=summed(attempt.points),
        out_of=summed(fsum(weights_of(attempt))),
        out_of_then=summed(out_of_then(learner, attempt)),
        has_passed=has_passed(attempt),
        waits=attempt.mode == Mode.EXAM and not attempt.released_at,
        anew=anew,
        marked=marked,
        begun=None if attempt.is_paper else Moment(attempt.started_at, attempt.offset_minutes),
        questions=len(attempt.drawn),
        practised=len(practice.before(attempt)),
        certainty=certainty_so_far(learner, attempt),
        waiting=attempt.waiting,
        titles=kept_titles(attempt),
        is_paper=attempt.is_paper,
        typed_on=attempt.typed_on,
        is_doubted=attempt.is_doubted,
        time=time_had(attempt),
        was_early=was_early(learner, attempt),
        is_silent=not quiz_feedback(attempt).correctness,
        module_version=attempt.module_version,
        other_terms=known.other_terms(attempt) if known else NO_OTHER,
        let_count=attempt.let_count,
    )


def _questions(
    learner: LearnerReads,
    attempt: AttemptRow,
    libraries: tuple[Library, ...],
    language: str,
    practised: frozenset[int],
    tells: TellsHere | None,
) -> tuple[SeenQuestion, ...]:
    kept = learner.shown({each.shown for each in attempt.drawn})
    steps, given = mark_history(learner, attempt.id), learner.responses(attempt=attempt.id)
    if attempt.is_paper:  # its marks have a day and no moment
        steps = {
            number: tuple(each._replace(at="") if each.at <= attempt.submitted_at else each for each in own)
            for number, own in steps.items()
        }
    found = []
    for number, drawn in enumerate(attempt.drawn, 1):
        own = [each for each in given if each.number == number]
        last = own[-1] if own else None
        here = libraries if tells is None or tells(attempt, drawn.question) else ()
        own_kept = kept.get(drawn.shown)
        if tells is not None and own_kept is not None and tells.hides(attempt, drawn, own_kept):
            own_kept = None
        spoken = last.language if last else language
        then = as_shown(own_kept, drawn, here, last, spoken)
        if then is None and tells is not None and drawn.shown not in kept:
            then = as_worded_now(drawn, here, last, spoken)
        if then is None:
            seen = _unread(attempt, number, last, steps)
        else:
            now = _other_key(learner, here, then, last)
            seen = replace(_question(attempt, number, then, now, last, steps), was_practised=number in practised)
        before = answers_before(own, seen.interaction.gesture)
        changes = len(before[1:] if last and last.answer == ASKED else before)  # to ask is to answer nothing else
        earlier = tuple((Moment(each.at, each.offset_minutes), each.answer) for each in before[-EARLIER_SHOWN:])
        found.append(replace(seen, seconds=seconds_taken(own), changes=changes, earlier=earlier))
    if attempt.mode != Mode.CERTAINTY:
        return tuple(found)
    sure = sure_answers(attempt, learner.last_responses(attempt.id))
    return tuple(
        replace(question, by_certainty=certainty_sum([answer])[0] if answer is not None else None)
        for question, answer in zip(found, sure, strict=True)
    )


def _unread(
    attempt: AttemptRow, number: int, last: ResponseRow | None, steps: Mapping[int, tuple[MarkStep, ...]]
) -> SeenQuestion:
    """Return what is left to say of a question that cannot be read: what was answered, and its marks."""
    weight = weights_of(attempt)[number - 1]
    return SeenQuestion(
        number=number,
        title=attempt.drawn[number - 1].question.partition("/")[2],
        text="",
        interaction=Interaction("write"),
        answer=last.answer if last and not is_blank(last.answer) else None,
        then=None,
        now=None,
        has_other_key=False,
        was_regraded=False,
        points=round(last.points * weight, 6) if last else 0.0,
        out_of=weight,
        verdict=Verdict(last.verdict or Verdict.WRONG) if last else Verdict.WRONG,
        confidence=last.confidence if last else None,
        steps=steps.get(number, ()),
        is_unread=True,
    )


def _other_key(
    learner: LearnerReads, libraries: tuple[Library, ...], then: ShownQuestion, last: ResponseRow | None
) -> tuple[ShownQuestion | None, bool]:
    """Return the question with another key than that day's, and whether the answer was regraded by it."""
    regraded = marked_anew(learner, last).shown if last else ""
    if regraded and version_of(regraded) != version_of(then.hash):
        kept = learner.shown((regraded,)).get(regraded)
        own = question_then(kept, then.language, then.id) if kept and kept.texts else None
        return (own.with_pictures(libraries) if own is not None else None), True
    for library in libraries:
        if library.module_id == then.id.partition("/")[0]:
            rows = library.questions((then.id,), then.language)
            if rows and rows[0].hash != version_of(then.hash):
                return question_now(rows[0]).with_pictures(libraries), False
    return None, False


def _question(
    attempt: AttemptRow,
    number: int,
    then: ShownQuestion,
    other: tuple[ShownQuestion | None, bool],
    last: ResponseRow | None,
    steps: Mapping[int, tuple[MarkStep, ...]],
) -> SeenQuestion:
    unread = _unread(attempt, number, last, steps)
    answer, (now, was_regraded) = unread.answer, other
    standing = now if was_regraded and now is not None else then
    mark = mark_since(now, then, answer, was_regraded=was_regraded)
    is_from_file, seed = then.is_from_file, attempt.drawn[number - 1].seed
    right = None if is_from_file else right_answer(then, seed)
    has_other_key = mark is not None and (is_from_file or mark.points != then.grade(answer or {}).points)
    return replace(
        unread,
        title=then.text("title"),
        text=then.text("text"),
        interaction=then.interaction(seed),
        then=None if is_from_file else then.mark(answer or {}),
        now=mark if has_other_key else None,
        has_other_key=has_other_key,
        was_regraded=was_regraded,
        right=right,
        since=None if is_from_file else other_key(now, then, answer, seed),
        is_from_file=is_from_file,
        least=0.0 if standing.is_from_file else standing.least,
        is_unread=False,
        is_worded_now=then.is_worded_now,
    )
