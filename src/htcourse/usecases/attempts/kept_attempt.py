"""An attempt as the learner's file keeps it: what `take_quiz` rests on.

An attempt is graded by what was shown, and needs nothing but the learner's file: a module may be updated or removed
meanwhile, and the program may have died between two answers.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import asdict, fields, replace
from math import fsum
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.drawing import GONE, Candidate, asks, lines_now, taken_in_order, weight_of
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.points import reaches
from htcourse.core.quiz import NOTHING, ONCE, Feedback, Mode, Quiz
from htcourse.core.review import seconds_of
from htcourse.core.told_mark import ALL
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, Drawn, Kind, ResponseRow, Shown, without_stand_ins
from htcourse.store.library_rows import QuestionRow
from htcourse.store.preferences import ROUTE
from htcourse.usecases.attempts.gate import POST_TEST
from htcourse.usecases.attempts.practised_before import PRACTISED, Practice
from htcourse.usecases.attempts.shown_question import ShownQuestion, find_row, question_now, question_then, seed_from
from htcourse.usecases.session import Session

DRAWS = "draws"
"""The name among the terms of an attempt of what each line of its quiz drew, in plain data."""


class Terms(NamedTuple):
    """What an attempt is started with: form, an exam's minutes, the factor of extra time, and what the quiz tells.

    `weights` say by question what a whole answer counts where that is not 1 point; `lines` which line of the quiz drew
    each question (0: none), in the author's order, before they were shuffled; `more` is what the file keeps beside
    them: what is a pass, until when an exam may go on, and that only what was wrong is asked (`part`); `timed` its
    stopwatch at the beginning.
    """

    form: str = ""
    minutes: float = 0.0
    extra_time: float = 1.0
    feedback: Feedback = ALL
    weights: Mapping[str, float] = MappingProxyType({})
    lines: Mapping[str, int] = MappingProxyType({})
    more: Mapping[str, Any] = MappingProxyType({})
    timed: Mapping[str, Any] = MappingProxyType({})


def known_route(archive: LearnerReads, attempts: Iterable[AttemptRow]) -> str:
    """Return the route of whoever made these attempts; empty where nobody knows it, as their answers are all of paper.

    On a computer nobody is without one: who chose none is on the first.
    """
    if chosen := archive.preferences().get(ROUTE.key, ""):
        return chosen
    is_known = any(not each.is_paper for each in attempts) or any(not each.is_paper for each in archive.attempts())
    return ROUTE.default if is_known else ""


def weights_in(quiz: Quiz, candidates: Iterable[Candidate], lines: Mapping[str, int]) -> dict[str, float]:
    """Return what questions count in a quiz, where that is not 1 point, by the `lines` that drew them."""
    if not quiz.weights and all(each.weight == 1 for each in quiz.draws):
        return {}
    found = {each.id: weight_of(quiz, each, lines.get(each.id)) for each in candidates}
    return {each: weight for each, weight in found.items() if weight != 1}


def count_drawn(quiz: Quiz, candidates: Sequence[Candidate], ids: Set[str] | None = None) -> int:
    """Return how many questions an attempt has; a bank of 50,000 is not shuffled for it.

    Whoever asks about many quizzes gives the `ids` of the candidates with them.
    """
    if len(quiz.draws) > 1:
        return len(taken_in_order(quiz, candidates, 0))  # lines that may ask the same
    ids = {each.id for each in candidates} if ids is None else ids
    fixed = {each for each in quiz.questions if each in ids}
    if not quiz.draws:
        return len(fixed)
    line = replace(quiz, questions=())
    found = sum(asks(line, each) and each.id not in fixed for each in candidates)
    return len(fixed) + min(found, sum(each.count for each in quiz.draws))


def minutes_to_take(quiz: Quiz, candidates: Mapping[str, Candidate], questions: int) -> int:
    """Return about how many minutes so many questions of a quiz take; those drawn as the mean of what may be."""
    fixed = [candidates[each] for each in dict.fromkeys(quiz.questions) if each in candidates]
    seconds: float = sum(seconds_of(each.type, each.words) for each in fixed)
    if questions > len(fixed):
        line = replace(quiz, questions=())
        pool = [seconds_of(each.type, each.words) for each in candidates.values() if asks(line, each)]
        seconds += (questions - len(fixed)) * sum(pool) / len(pool)
    return max(1, round(seconds / 60)) if questions else 0


def weights_of(attempt: AttemptRow) -> tuple[float, ...]:
    """Return what a whole answer to each question of an attempt counts, in points, as it stands."""
    kept = attempt.terms.get("weights", ())
    return tuple(float(kept[at]) if at < len(kept) else 1.0 for at in range(len(attempt.drawn)))


def slots_kept(attempt: AttemptRow) -> tuple[int, ...]:
    """Return the place of each question of an attempt in its quiz (from 1), whatever the quiz is by now.

    In the order shown; empty where an earlier version began it, which kept none.
    """
    kept = attempt.terms.get("slots", ())
    return tuple(kept) if sorted(kept) == list(range(1, len(attempt.drawn) + 1)) else ()


def lines_kept(attempt: AttemptRow) -> dict[str, int]:
    """Return which line of its quiz drew each question of an attempt (from 1; 0: none).

    Empty where nothing was drawn, or an earlier version began it, which kept none.
    """
    kept = attempt.terms.get("lines", ())
    return {each.question: line for each, line in zip(attempt.drawn, kept, strict=False)}


def lines_here(attempt: AttemptRow, quiz: Quiz) -> dict[str, int]:
    """Return which line of a quiz as it is here drew each question of an attempt (from 1; 0: none, or `GONE`).

    An earlier version of the program kept numbers alone: those are taken as they are.
    """
    kept, then = lines_kept(attempt), attempt.terms.get(DRAWS)
    if then is None:
        return kept
    now = lines_now(then, quiz)
    return {question: now.get(line, GONE) if line else 0 for question, line in kept.items()}


def part_terms(attempt: AttemptRow, penalty: float) -> Terms:
    """Return the terms on which only what was wrong in an attempt is practised; a test keeps no `penalty`."""
    asked = [each.question for each in attempt.drawn]
    slots, lines = slots_kept(attempt) or range(len(asked)), lines_kept(attempt)
    more = {"penalty": penalty} if penalty and attempt.mode != Mode.PRACTICE else {}
    more |= {name: attempt.terms[name] for name in ("penalty", "titles", DRAWS) if name in attempt.terms}
    return Terms(
        attempt.form,
        feedback=quiz_feedback(attempt),
        weights=dict(zip(asked, weights_of(attempt), strict=True)),
        lines={each: lines.get(each, 0) for _, each in sorted(zip(slots, asked, strict=True))},
        more=more | {"part": True},
    )


class Allowed(NamedTuple):
    """How long an exam may take, in seconds from its beginning; `limit` less rests, `closing` whatever rests there are.

    None where there is no limit, or nothing closes it.
    """

    limit: float | None = None
    closing: float | None = None

    @property
    def seconds(self) -> float:
        """The shorter of both; 0 where there is neither."""
        return min((each for each in self if each is not None), default=0.0)


def allowed(attempt: AttemptRow) -> Allowed:
    """Return how long an exam may take, with extra time and what was added to it under way."""
    if attempt.mode != Mode.EXAM:
        return Allowed()
    added = 60 * float(attempt.terms.get("extra_minutes", 0))
    limit, closing = attempt.minutes * attempt.extra_time * 60, attempt.terms.get("closes_in")
    return Allowed(limit + added if limit else None, None if closing is None else float(closing) + added)


def has_passed(attempt: AttemptRow) -> bool | None:
    """Say whether the points of an attempt are a pass; None where its quiz has no mark to pass.

    None too while an answer waits for a mark and it is no pass without it: nobody knows yet.
    """
    return is_pass(attempt, attempt.points, fsum(weights_of(attempt)))


def is_pass(attempt: AttemptRow, points: float, out_of: float) -> bool | None:
    """Say whether so many points of so many would be a pass in an attempt; None as `has_passed` says."""
    wanted = attempt.terms.get("pass_percent", 0)
    if not wanted or not out_of:
        return None
    is_enough = reaches(points, out_of, wanted)
    return None if attempt.waiting and not is_enough else is_enough


def find_attempt(session: Session, attempt_id: str) -> AttemptRow:
    """Return an attempt; raises NotFoundError."""
    attempt = session.learner.attempt(attempt_id)
    if attempt is None:
        session.learner.look_through()  # an index that is damaged does not find it
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "This attempt is not in the learner's file."),
            fix=QT_TRANSLATE_NOOP("Errors", "Start the quiz again."),
        )
    return attempt


def tells_marks(attempt: AttemptRow) -> bool:
    """Say whether marks may be shown: in practice at once, otherwise once submitted, an exam once released.

    A pre-test tells nothing unless it is released: the same items told twice would measure memory. One that is handed
    in and may have lost answers tells nothing until a trainer has settled that, nor what may have been no practice.
    """
    if attempt.is_doubted and (attempt.submitted_at or attempt.mode == Mode.PRACTICE):
        return False
    if attempt.mode in (Mode.EXAM, Mode.PRE):
        return bool(attempt.released_at)
    return attempt.mode == Mode.PRACTICE or bool(attempt.submitted_at)


def waits_for_release(attempt: AttemptRow) -> bool:
    """Say whether an exam is handed in and its result still with the trainer."""
    return attempt.mode == Mode.EXAM and bool(attempt.submitted_at) and not attempt.released_at


def quiz_feedback(attempt: AttemptRow) -> Feedback:
    """Return what the quiz tells once its marks may be shown: as it was when the attempt was started."""
    return Feedback(**{each.name: bool(attempt.feedback.get(each.name, True)) for each in fields(Feedback)})


def told_now(attempt: AttemptRow) -> Feedback:
    """Return what the attempt tells now; before marks may be shown that is nothing. The gate may tell less."""
    return quiz_feedback(attempt) if tells_marks(attempt) else NOTHING


def is_evidence(attempt: AttemptRow, *, with_keyless: bool = False) -> bool:
    """Say whether answers count for what comes next: those whose marks may be shown, and a finished pre-test's.

    The gate holds those of a pre-test back until it may be told. A quiz that keeps right answers to itself gives none:
    review would tell them; with `with_keyless` it is enough that it tells right from wrong.
    """
    is_pre_test = attempt.mode == Mode.PRE and bool(attempt.submitted_at) and not attempt.is_doubted
    is_counted = tells_marks(attempt) or is_pre_test
    told = quiz_feedback(attempt)
    return is_counted and (told.correctness if with_keyless else told.has_key)


def in_force(rows: Sequence[ResponseRow]) -> tuple[ResponseRow, ...]:
    """Return the responses of all rows that are neither taken back nor take one back."""
    taken_back = {each.undoes for each in rows if each.undoes}
    return without_stand_ins(each for each in rows if not each.undoes and each.id not in taken_back)


def keep_attempt(
    session: Session, quiz_id: str, mode: Mode, question_ids: Sequence[str], seed: int, terms: Terms
) -> str:
    """Keep a new attempt with its questions as they are shown, in one durable write; return its id.

    One that is made once is copied at once: an older file in the place of the record does not let it be made again.
    Questions that are gone are left out; raises CourseError when none is left.
    """
    library = session.library(quiz_id)
    questions = [question_now(each) for each in library.questions(question_ids, session.language)]
    if not questions:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no question to ask in this quiz."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another quiz, or install the module again."),
        )
    # A seed for each question: with one for all, choices with equal ids would stand in the same order everywhere.
    weights = [terms.weights.get(each.id, 1.0) for each in questions]
    ids = [each.id for each in questions]
    written = [each for each in terms.lines if each in ids]
    slots = {"slots": [written.index(each) + 1 for each in ids]} if written else {}
    objectives = {"objectives": [str(each.structure.get("objective", "")) for each in questions]}
    lines = {"lines": [terms.lines[each] for each in ids]} if any(terms.lines.values()) else {}
    awaited = {POST_TEST: True} if mode is Mode.PRE and library.post_tests() else {}
    weighed = {} if set(weights) == {1.0} else {"weights": weights}
    attempt_id = session.learner.append_attempt(
        quiz_id,
        mode,
        module_version=library.version,
        seed=seed,
        drawn=[Drawn(each.id, each.hash, seed_from(seed, each.id)) for each in questions],
        form=terms.form,
        minutes=terms.minutes,
        extra_time=terms.extra_time,
        feedback={} if terms.feedback == ALL else asdict(terms.feedback),
        terms={**terms.more, **awaited, **slots, **objectives, **lines, **weighed},
        timed=terms.timed,
        shown=[each.to_keep() for each in questions],
    )
    if mode in ONCE:
        session.learner.copy_now()  # what cannot be copied now is copied at closing
    return attempt_id


def keep_handed_in(learner: LearnerFile, attempt: AttemptRow, by: str = "", at: Moment | None = None) -> None:
    """Keep that an attempt is handed in: `by` what when not by asking, `at` when when not now.

    How it was begun is kept once more: should its own row be lost, it stays handed in. So is how many rows its answers
    have: should some be lost, that is known; and what of it had been practised. One that is made once is copied
    at once, as at its beginning: an older file does not open it again. No copy that fails keeps it from being so.
    """
    learner.look_through()
    data = {"begun": attempt.begun, "rows": learner.answer_rows(attempt.id)} | ({"by": by} if by else {})
    if attempt.mode != Mode.PRACTICE and not attempt.is_paper:
        data |= {PRACTISED: sorted(practised)} if (practised := Practice(learner).before(attempt)) else {}
    learner.append_event(Kind.ATTEMPT_SUBMITTED, attempt.quiz, attempt=attempt.id, data=data, at=at)
    if attempt.mode in ONCE:
        learner.copy_now()
    with suppress(CourseError):
        learner.checkpoint()


def attempt_to_go_on(session: Session, attempt_id: str) -> AttemptRow:
    """Return an attempt as it is by the record and, where it is made once, by copies: it may be handed in there.

    So it is where somebody put an older file in the place of the record. Raises NotFoundError.
    """
    attempt = find_attempt(session, attempt_id)
    if attempt.submitted_at or attempt.mode not in ONCE:
        return attempt
    session.learner.look_through()
    session.learner.bring_back_made_once()
    return find_attempt(session, attempt_id)


def drawn_question(attempt: AttemptRow, number: int) -> Drawn:
    """Return a question of an attempt by its number, from 1; raises NotFoundError."""
    if not 1 <= number <= len(attempt.drawn):
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "The attempt has no question {number}."), number=number)
    return attempt.drawn[number - 1]


def shown_question(
    session: Session, attempt: AttemptRow, number: int, last: ResponseRow | None
) -> tuple[ShownQuestion, QuestionRow | None]:
    """Return a question as it was shown, and its row in the library where that is still the same question.

    In the session's language where that wording was kept or exists; where words were typed or passages marked already,
    in the language of that answer. Raises NotFoundError when the file does not hold it.
    """
    drawn = drawn_question(attempt, number)
    then = shown_questions(session, [drawn])[drawn.shown]
    row = find_row(session, drawn.question)
    row = row if row is not None and row.hash == drawn.shown else None
    if last is not None:
        question = question_then(then, last.language, drawn.question)
        if question.is_bound_to_language:
            return question, row
    if session.language not in then.texts and row is not None and row.language == session.language:
        return question_now(row), row
    return question_then(then, session.language, drawn.question), row


def shown_questions(session: Session, drawn: Sequence[Drawn]) -> dict[str, Shown]:
    """Return questions as they were shown, by hash; raises NotFoundError when the file does not hold one."""
    hashes = [each.shown for each in drawn]
    kept = {key: each for key, each in session.learner.shown(hashes).items() if each.texts}
    if not kept.keys() >= set(hashes):
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "Questions of this attempt are missing from the learner's file."),
            fix=QT_TRANSLATE_NOOP("Errors", "Start the quiz again, or bring back a backup."),
        )
    return kept


def kept_titles(attempt: AttemptRow) -> Mapping[str, str]:
    """Return the title of its quiz by language as an attempt keeps it; empty in those of earlier versions."""
    titles = attempt.terms.get("titles")
    return titles if isinstance(titles, Mapping) else {}


def kept_title(attempt: AttemptRow, language: str) -> str:
    """Return the title of its quiz that an attempt keeps, in the language or another one; else empty."""
    titles = kept_titles(attempt)
    return str(titles.get(language) or next(iter(titles.values()), ""))


def quiz_headings(session: Session, quiz_id: str, kept: str = "") -> tuple[str, int, str]:
    """Return a quiz's title and its part's number and title.

    When they are gone, the title that was `kept` with an attempt, else the short id, 0 and empty.
    """
    try:
        library = session.library(quiz_id)
        row = library.quiz(quiz_id, session.language)
    except NotFoundError:
        return kept or quiz_id.partition("/")[2], 0, ""
    if not row.quiz.lesson:
        return row.title, 0, ""
    lesson = library.lesson(row.quiz.lesson, session.language)
    return row.title, lesson.part_number, lesson.part_title


def objective_texts(session: Session, quiz_id: str) -> dict[str, str]:
    """Return the objectives of a quiz's module in words, by id; none when the module is gone."""
    try:
        return {each.id: each.text for each in session.library(quiz_id).objectives(session.language)}
    except NotFoundError:
        return {}
