"""An exam, after Moodle's quiz timing: the terms are told first, one sitting, no result before it is released."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from htcourse.core.clock import Moment, moment_there
from htcourse.core.drawing import Candidate, drawn
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.parallel_forms import counting_order, in_other_form
from htcourse.core.plain_data import to_plain
from htcourse.core.quiz import ONCE, Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import AttemptRow, EventRow, Kind
from htcourse.store.library import Library
from htcourse.store.quizzes_before import quiz_before
from htcourse.store.settings import Settings
from htcourse.usecases.attempts.kept_attempt import (
    DRAWS,
    Terms,
    allowed,
    count_drawn,
    find_attempt,
    keep_handed_in,
    waits_for_release,
    weights_in,
)
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.exams.exam_time import end_overdue_exams, first_beat, keep_exam_time
from htcourse.usecases.exams.exam_window import OPENS, exam_window, refuse_outside, refuse_password, seconds_until
from htcourse.usecases.exams.extra_time import extra_time
from htcourse.usecases.people.held_exam import PLACE, is_held, own_place, reasons_aside
from htcourse.usecases.people.trainer_pin import has_trainer_pin
from htcourse.usecases.session import Changed, Session

BY_LEAVING = "leaving"
"""What handed an exam without a limit in, in the data of its row: it was left."""
COUNTED = (Mode.TEST, Mode.CERTAINTY, Mode.EXAM)
"""The modes in which attempts are counted: practice never is, and around a course each form is taken once."""


class Times(NamedTuple):
    """How often somebody took a quiz in a mode, `of` how often they may; what a trainer allowed counts once used."""

    used: int
    of: int

    @property
    def left(self) -> int:
        """How often it may still be taken."""
        return max(0, self.of - self.used)


ONCE_ONLY = Times(0, 1)
SHORT = 10
"""Of what is left until an exam closes, so many minutes are told to the second."""


class Hours(NamedTuple):
    """When an exam opens and closes for a learner (UTC); `opens` is empty once it is open, `closes` where nothing does.

    `offset_minutes` holds at the next of the two. `has_closed`: nobody can begin it any more.
    """

    opens: str = ""
    closes: str = ""
    offset_minutes: int = 0
    has_closed: bool = False


ALWAYS = Hours()


@dataclass(frozen=True, slots=True)
class ExamTerms:
    """What a learner should know before an exam begins. `minutes` holds the extra ones; both 0 without a limit.

    `closes` is when it closes for this learner (UTC), empty where nothing does; `minutes_until` how long that is.
    `times` is how often it was taken, of how often it may be. `takes_points`: a wrong choice may.
    `pass_percent` of the points are a pass, 0 where nothing is.
    `why_aside`: an earlier attempt was set aside for that (None: none was).
    """

    quiz_id: str
    title: str
    questions: int
    minutes: float
    extra_minutes: float
    closes: str = ""
    offset_minutes: int = 0
    minutes_until: float = 0
    has_password: bool = False
    times: Times = ONCE_ONLY
    takes_points: bool = False
    pass_percent: int = 0
    why_aside: str | None = None


def exam_terms(session: Session, quiz_id: str) -> ExamTerms:
    """Return the terms of an exam for this learner; raises NotFoundError, and CourseError where it is not open."""
    _refuse_looking(session)
    library = session.library(quiz_id)
    row = library.quiz(quiz_id, session.language)
    refuse_outside(session.places, session.clock, session.learner, quiz_id, _own_closing(session, row.quiz))
    candidates = library.candidates()
    terms = attempt_terms(session, row.quiz, Mode.EXAM, candidates, {})
    return ExamTerms(
        quiz_id,
        row.title,
        count_drawn(row.quiz, candidates),
        terms.minutes * terms.extra_time,
        terms.minutes * (terms.extra_time - 1),
        closes=terms.more.get("closes", ""),
        offset_minutes=session.clock().offset_minutes,
        minutes_until=_told(terms.more.get("closes_in", 0) / 60),
        has_password=exam_window(session.places, quiz_id).has_password,
        times=times_taken(session.learner, row.quiz, Mode.EXAM, session.learner.attempts(quiz_id)) or ONCE_ONLY,
        takes_points=_takes_points(session, row.quiz, candidates),
        pass_percent=row.quiz.pass_percent,
        why_aside=_why_aside(session.learner, quiz_id),
    )


def _told(minutes: float) -> float:
    """Return what is left until an exam closes to the minute, as its clock says it; the last ten to the second."""
    return int(minutes + 0.5) if minutes >= SHORT else minutes


def _why_aside(learner: LearnerReads, quiz_id: str) -> str | None:
    """Return why the newest attempt at an exam that was set aside was, empty without a reason; None where none was."""
    aside = [each.id for each in learner.set_aside() if each.quiz == quiz_id]
    return reasons_aside(learner, aside[-1]).get(aside[-1], "") if aside else None


def _takes_points(session: Session, quiz: Quiz, candidates: Sequence[Candidate]) -> bool:
    """Say whether a wrong choice takes points in any question that a quiz may ask."""
    every = replace(quiz, draws=tuple(replace(each, count=len(candidates)) for each in quiz.draws))
    asked = session.library(quiz.id).questions(drawn(every, candidates, 0), session.language)
    return any(question_now(each).least < 0 for each in asked)


def quiz_title(session: Session, quiz_id: str, kept: Iterable[Mapping[str, str]] = ()) -> str:
    """Return the title of a quiz; when it is gone the first that attempts `kept` (by language), empty without any."""
    with suppress(NotFoundError):
        return session.library(quiz_id).quiz(quiz_id, session.language).title
    titles = (title for each in kept for title in (each.get(session.language, ""), *each.values()) if title)
    return next(titles, "")


def attempt_terms(
    session: Session, quiz: Quiz, mode: Mode, candidates: Sequence[Candidate], lines: Mapping[str, int]
) -> Terms:
    """Return what an attempt at a quiz is started with now, drawn by these `lines`; only an exam is timed."""
    weights = weights_in(quiz, [each for each in candidates if each.id in lines], lines)
    draws = {DRAWS: to_plain(quiz.draws)} if any(lines.values()) else {}
    often = {"attempts": wanted_sittings(quiz, mode)} if mode in COUNTED else {}
    more = {"titles": dict(quiz.titles)} | draws | often | _pass_mark(quiz) | _penalty(quiz, mode)
    terms = Terms(quiz.form, feedback=quiz.told_in(mode), weights=weights, lines=lines, more=more)
    if mode is not Mode.EXAM:
        return terms
    extra, closes = extra_time(session.places, session.learner.id).factor(quiz.minutes), _own_closing(session, quiz)
    closing: dict[str, Any] = {}
    if closes:
        later = 60 * _closes_later(session, quiz)
        closing = {"closes": closes, "closes_in": seconds_until(closes, session.clock()), "closes_later": later}
    timed = first_beat(session) if quiz.minutes or closing else {}
    opens = exam_window(session.places, quiz.id).opens
    closing |= {OPENS: opens} if opens else {}
    more = {**terms.more, **closing, PLACE: own_place(session.places, session.learner.id).place}
    return terms._replace(minutes=float(quiz.minutes), extra_time=extra, more=more, timed=timed)


def exam_hours(session: Session, quiz: Quiz, settings: Settings, under_way: AttemptRow | None = None) -> Hours:
    """Return when an exam can be begun by this learner, by clock and settings now; one `under_way` has its own end."""
    now, opens = session.clock(), exam_window(session.places, quiz.id, settings).opens
    closes = _own_closing(session, quiz, settings)
    if under_way is not None:
        opens, closes = "", under_way.terms.get("closes", "")
        closes = closes and Moment(closes, 0).later(60 * float(under_way.terms.get("extra_minutes", 0))).utc
    told = opens if now.utc < opens else closes
    offset = moment_there(told, now).offset_minutes if told else now.offset_minutes
    return Hours(opens if now.utc < opens else "", closes, offset, bool(closes) and now.utc >= closes)


def _own_closing(session: Session, quiz: Quiz, settings: Settings | None = None) -> str:
    """Return when an exam closes for a learner (UTC), extra time later than for others; empty where it never does."""
    closes = exam_window(session.places, quiz.id, settings).closes
    return Moment(closes, 0).later(60 * _closes_later(session, quiz, settings)).utc if closes else ""


def _closes_later(session: Session, quiz: Quiz, settings: Settings | None = None) -> float:
    """Return by how many minutes later an exam that closes does so for a learner."""
    window = exam_window(session.places, quiz.id, settings)
    open_minutes = seconds_until(window.closes, Moment(window.opens or window.closes, 0)) / 60
    return extra_time(session.places, session.learner.id, settings).minutes_later(quiz.minutes, open_minutes)


def _pass_mark(quiz: Quiz) -> dict[str, Any]:
    """Return what is a pass in a quiz and what is said then, as an attempt keeps it."""
    if not quiz.pass_percent:
        return {}
    return {"pass_percent": quiz.pass_percent, "passed": dict(quiz.passed), "not_yet": dict(quiz.not_yet)}


def _penalty(quiz: Quiz, mode: Mode) -> dict[str, Any]:
    return {"penalty": quiz.penalty} if mode is Mode.PRACTICE and quiz.penalty else {}


def penalty_of(session: Session, quiz_id: str) -> float:
    """Return what each try before costs in practice of a quiz; 0 when it is gone."""
    with suppress(NotFoundError):
        return session.library(quiz_id).quiz(quiz_id, session.language).quiz.penalty
    return 0.0


def times_taken(learner: LearnerReads, quiz: Quiz, mode: Mode, own: Iterable[AttemptRow]) -> Times | None:
    """Return how often a quiz was taken in a mode by whoever made these attempts; None: as often as wished.

    Practice is never counted. An exam can be sat once unless its quiz says how often, or a trainer allowed more; what
    was allowed is told once the others are used up.
    """
    wanted = wanted_sittings(quiz, mode)
    if not wanted:
        return None
    used = sum(each.mode == mode or each.is_of_unknown_mode for each in own)
    return Times(used, wanted if used < wanted else wanted + len(allowances(learner, quiz.id, mode)))


def wanted_sittings(quiz: Quiz, mode: Mode) -> int:
    """Return how often a quiz may be taken in a mode by everybody; 0: as often as wished."""
    if mode is Mode.PRACTICE:
        return 0
    return quiz.attempts or (1 if mode is Mode.EXAM else 0)


def beyond_allowed(learner: LearnerReads, quiz: Quiz | None, own: Sequence[AttemptRow]) -> frozenset[str]:
    """Return those of somebody's attempts at a quiz, in any mode, that are more than they may make: the first count.

    How many may be made says each attempt, as it was begun, whatever its quiz says by now. Of one that keeps no word of
    it the quiz says it, where that is here, as it was in the version the attempt names where that is known, else what
    it said at the last look, else the attempt before.
    """
    found = set[str]()
    unsaid = {each.module_version for each in own if each.attempts_allowed is None}
    then = {each: quiz_before(learner.places, quiz, each) or quiz for each in unsaid} if quiz else {}
    for mode in {*COUNTED, *ONCE}:
        made = [each for each in own if each.mode == mode]
        here = {version: wanted_sittings(each, mode) for version, each in then.items()}
        said = [
            _first_said(each.attempts_allowed, here.get(each.module_version), each.attempts_meanwhile)
            if mode in COUNTED
            else 1
            for each in made
        ]
        if len(made) <= min(filter(None, said), default=len(made)):
            continue
        order = counting_order(learner.attempt_order(own), made, lambda _: quiz)
        more, wanted = len(allowances(learner, made[0].quiz, mode)), 0
        written = sorted(zip(made, said, strict=True), key=lambda each: (order[each[0].id], each[0].id))
        for before, (attempt, kept) in enumerate(written):
            wanted = wanted if kept is None else kept
            found |= {attempt.id} if wanted and before >= wanted + more else set()
    return frozenset(found)


def _first_said(*often: int | None) -> int | None:
    return next((each for each in often if each is not None), None)


def surplus(learner: LearnerReads, quizzes: Mapping[str, Quiz], made: Iterable[AttemptRow]) -> frozenset[str]:
    """Return those of somebody's attempts that are more than they may make, by id; `quizzes` are those here.

    Of a test that was taken on paper, too, one in its other form is (`in_other_form`).
    """
    made, by_quiz = tuple(made), dict[str, list[AttemptRow]]()
    for each in made:
        by_quiz.setdefault(each.quiz, []).append(each)
    several = (beyond_allowed(learner, quizzes.get(quiz), own) for quiz, own in by_quiz.items() if len(own) > 1)
    return in_other_form(made, quizzes.get).union(*several)


def counts_as_offered(quiz: Quiz, attempt: AttemptRow) -> bool:
    """Say whether an attempt from a file may count: its quiz can be taken in its mode, or could when it was collected.

    A later version of a module that takes a mode away changes nothing of what was sat. No file brings what was typed
    from paper: a quiz that is but practised on a screen is a test there.
    """
    return attempt.is_paper or attempt.attempts_allowed is not None or quiz.offers(attempt.mode)


def not_offered(quizzes: Mapping[str, Quiz], made: Iterable[AttemptRow]) -> frozenset[str]:
    """Return those of attempts from files that count nowhere: their quiz is here, and does not offer them."""
    known = (each for each in made if each.quiz in quizzes)
    return frozenset(each.id for each in known if not counts_as_offered(quizzes[each.quiz], each))


def quizzes_in(libraries: Iterable[Library]) -> dict[str, Quiz]:
    """Return the quizzes of modules by their id."""
    return {row.id: row.quiz for each in libraries for row in each.quizzes(each.language)}


_SURPLUS = (
    QT_TRANSLATE_NOOP("AttemptSheet", "taken too often: only the first may count"),
    QT_TRANSLATE_NOOP("Reports", "taken too often: only the first may count"),
)
_NOT_OFFERED = QT_TRANSLATE_NOOP("AttemptSheet", "its quiz cannot be taken here in this way: it counts nowhere")


def surplus_words(is_beyond: bool, say: Callable[[str], str] = str) -> str:
    """Say that an attempt is more than may be made; empty for any other. `say` translates in one of two contexts."""
    return say(_SURPLUS[0]) if is_beyond else ""


def not_offered_words(is_not_offered: bool, say: Callable[[str], str] = str) -> str:
    """Say that an attempt is in a mode that its quiz does not offer here; empty for any other."""
    return say(_NOT_OFFERED) if is_not_offered else ""


def allowances(learner: LearnerReads, quiz_id: str, mode: Mode) -> tuple[EventRow, ...]:
    """Return the attempts that a trainer allowed this learner beside those of everybody, one a row, oldest first."""
    given = learner.events(Kind.EXAM_ALLOWED, ref=quiz_id)
    return tuple(each for each in given if each.data.get("mode", Mode.EXAM) == mode)


def modes_left(quiz: Quiz, times: Mapping[Mode, Times], own: Sequence[AttemptRow]) -> tuple[Mode, ...]:
    """Return the modes in which a quiz can be begun, or gone on with, by whoever made these attempts."""
    under_way = {each.mode for each in own if not each.submitted_at}
    return tuple(each for each in quiz.modes if each in under_way or each not in times or times[each].left)


def refuse_sitting(session: Session, quiz: Quiz, mode: Mode, password: str = "") -> None:
    """Raise CourseError where a quiz cannot be begun: used up, or an exam under way, closed or locked.

    An attempt that is left begins while the one before awaits its release: releasing that first would tell the key.
    Who just looks begins none that is made once where a PIN was chosen: it would leave no trace. An attempt that
    copies of the record hold and the record does not counts: it is brought back first.
    """
    if mode in ONCE:
        _refuse_looking(session)
        session.learner.look_through()
        session.learner.bring_back_made_once()
    if mode is Mode.EXAM:
        _refuse_exam(session, quiz.id)
    own = session.learner.attempts(quiz.id)
    times = times_taken(session.learner, quiz, mode, own)
    if times is not None and not times.left:
        if mode is Mode.EXAM and any(map(waits_for_release, own)):
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "You have handed this exam in, and its result is not released yet."),
                fix=QT_TRANSLATE_NOOP("Errors", "Ask your trainer."),
            )
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You have taken this as often as it may be taken ({count})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask your trainer, who can allow it once more."),
            count=times.used,
        )
    if mode is Mode.EXAM:
        refuse_outside(session.places, session.clock, session.learner, quiz.id, _own_closing(session, quiz))
        refuse_password(session.places, session.clock, quiz.id, password)


def _refuse_looking(session: Session) -> None:
    if session.is_looking and has_trainer_pin(session.places):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Who just looks can begin no exam and no pre- or post-test."),
            fix=QT_TRANSLATE_NOOP("Errors", "Begin as a learner: then it is kept, and counts."),
        )


def _refuse_exam(session: Session, quiz_id: str) -> None:
    """Raise CourseError while an attempt at an exam is under way."""
    end_overdue_exams(session)
    own = [each for each in session.learner.attempts(quiz_id) if each.mode == Mode.EXAM]
    if any(not each.submitted_at for each in own):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You are in the middle of this exam."),
            fix=QT_TRANSLATE_NOOP("Errors", "Go on with it from the list of quizzes."),
        )


def leave_exam(session: Session, attempt_id: str) -> Changed:
    """Leave an exam before it is handed in: with a limit the clock runs on, without one it ends here.

    One that waits for a trainer stays as it is.
    """
    attempt = find_attempt(session, attempt_id)
    if attempt.submitted_at or is_held(own_place(session.places, session.learner.id), attempt):
        return Changed()
    if not allowed(attempt).seconds:
        return _hand_in(session, attempt)
    keep_exam_time(session, attempt_id)
    session.learner.append_event(Kind.ATTEMPT_LEFT, attempt.quiz, attempt=attempt_id)
    return Changed(progress=True)


def _hand_in(session: Session, attempt: AttemptRow) -> Changed:
    keep_handed_in(session.learner, attempt, BY_LEAVING)
    return Changed(progress=True)
