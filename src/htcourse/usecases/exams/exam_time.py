"""The time of an exam as the learner's file keeps it: how much is left, and handing in what is there when it is up.

Every `BEAT_SECONDS` a row says how much has passed (`core.exam_time` says how that is told); so a crash costs nobody
time, and a clock that is set back gives nobody any. What is left can always be told from the file alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, Moment, Stopwatch
from htcourse.core.errors import CourseError
from htcourse.core.exam_time import REST_SECONDS, Beat, Reading, beat_from_plain, beat_to_plain, joined, next_beat
from htcourse.core.ids import digest
from htcourse.core.quiz import Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import BY_TIME, AttemptRow, EventRow, Kind
from htcourse.store.preferences import HIDES_CLOCK
from htcourse.usecases.attempts.kept_attempt import Allowed, allowed, find_attempt, keep_handed_in
from htcourse.usecases.exams.exam_window import OPENS
from htcourse.usecases.session import Changed, Session

BEAT_SECONDS = 30
GRACE_SECONDS = 30.0
"""An answer counts so long after the end: it was given before, and the window was a moment late to close."""


@dataclass(frozen=True, slots=True)
class ExamTime:
    """What is left of the `minutes` an exam may take. Without a limit or a closing both are 0 and it is never over.

    `seconds_left` falls below 0 once it is over. `was_set_back`: somebody set the clock back meanwhile. `rest_left` are
    the seconds the distressing question on screen may still stand without counting.
    """

    minutes: float = 0.0
    seconds_left: float = 0.0
    was_set_back: bool = False
    rest_left: float = 0.0

    @property
    def is_over(self) -> bool:
        """Whether nothing is left."""
        return self.minutes > 0 and self.seconds_left <= 0


class TimeHad(NamedTuple):
    """How many `minutes` an exam was allowed until it had to be handed in, and how many of them were extra time.

    Both to a hundredth; 0 where neither a limit nor an hour ended it.
    """

    minutes: float = 0
    extra: float = 0


NO_TIME = TimeHad()


def time_had(attempt: AttemptRow) -> TimeHad:
    """Return how much time an exam was allowed, as its record says: at home extra time asks for no PIN."""
    seconds = allowed(attempt).seconds
    return TimeHad(_told_minutes(seconds), _told_minutes(max(0.0, seconds - _without_extra(attempt))))


def _without_extra(attempt: AttemptRow) -> float:
    """Return how many seconds an exam begun then gave to who had no extra time: until its limit, or its hour."""
    ends = [60.0 * attempt.minutes] if attempt.minutes else []
    if "closes_in" in attempt.terms:
        later = attempt.terms.get("closes_later", 60 * attempt.minutes * (attempt.extra_time - 1))
        ends.append(max(0.0, attempt.terms["closes_in"] - later))
    return min(ends, default=0.0)


def _told_minutes(seconds: float) -> float:
    """Return minutes to a hundredth, whole ones as such: a tenth more of four would be lost in whole minutes."""
    rounded = round(seconds / 60, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def time_words(time: TimeHad, say: Callable[[str], str] = str) -> str:
    """Say how much time an exam had, empty where nothing ended it; `say` translates in one of two contexts.

    With the seconds, unless all are whole minutes: 6:15.
    """
    words = _ALLOWED_EXTRA[0] if time.extra else _ALLOWED[0]
    is_whole = all(each == int(each) for each in time)
    told = time if is_whole else [clock_words(each) for each in time]
    return say(words).format(minutes=told[0], extra=told[1]) if time.minutes else ""


def clock_words(minutes: float) -> str:
    """Return minutes with their seconds: “7:30”."""
    whole, seconds = divmod(round(minutes * 60), 60)
    return f"{whole}:{seconds:02}"


_ALLOWED = (
    QT_TRANSLATE_NOOP("AttemptSheet", "{minutes} minutes allowed"),
    QT_TRANSLATE_NOOP("Reports", "{minutes} minutes allowed"),
)
_ALLOWED_EXTRA = (
    QT_TRANSLATE_NOOP("AttemptSheet", "{minutes} minutes allowed, {extra} of them extra time"),
    QT_TRANSLATE_NOOP("Reports", "{minutes} minutes allowed, {extra} of them extra time"),
)


def reading_of(session: Session) -> Reading:
    """Return clock and stopwatch as they stand now."""
    return reading_for(session.learner.id, session.clock, session.stopwatch)


def reading_for(learner_id: str, clock: Clock, stopwatch: Stopwatch) -> Reading:
    """Return clock and stopwatch for a learner's file; that two were kept on one computer cannot be told from them."""
    veiled = digest(f"{learner_id} {stopwatch.boot}".encode()).hex()[:16] if stopwatch.boot else ""
    return Reading(clock().utc, stopwatch.run, stopwatch.read(), veiled)


def exam_time(session: Session, attempt_id: str, resting: str = "") -> ExamTime:
    """Return what is left of an exam; nothing is written. `resting` is the distressing question on screen."""
    attempt = find_attempt(session, attempt_id)
    return time_left(session.learner, attempt, reading_of(session), resting)


def time_left(learner: LearnerReads, attempt: AttemptRow, now: Reading, resting: str = "") -> ExamTime:
    """Return what is left of an exam in a file, at a reading."""
    time = allowed(attempt)
    return _told(_beat(learner, attempt, now, resting), time) if time.seconds else ExamTime()


def closed_at(learner: LearnerReads, attempt: AttemptRow) -> str:
    """Return at which hour an exam closed that its time handed in (UTC); empty where its own limit came first."""
    time = allowed(attempt)
    if time.closing is None:
        return ""
    rested = sum(_beat(learner, attempt, Reading(attempt.submitted_at)).rested.values())
    if time.limit is not None and time.limit + rested <= time.closing:
        return ""
    closes = Moment(attempt.terms.get("closes", attempt.submitted_at), attempt.offset_minutes)
    return closes.later(60 * float(attempt.terms.get("extra_minutes", 0))).utc


def keep_exam_time(session: Session, attempt_id: str, resting: str = "") -> ExamTime:
    """Keep how much has passed and return what is left; `resting` is the distressing question on screen from now on.

    Nothing is written without a limit, and once the exam is handed in.
    """
    attempt = find_attempt(session, attempt_id)
    time = allowed(attempt)
    if not time.seconds or attempt.submitted_at:
        return ExamTime()
    beat = _beat(session.learner, attempt, reading_of(session), resting)
    data = beat_to_plain(beat) | {"answers": len(session.learner.responses(attempt=attempt.id))}
    session.learner.append_event(Kind.ATTEMPT_TIMED, attempt.quiz, attempt=attempt.id, data=data)
    return _told(beat, time)


def first_beat(session: Session) -> dict[str, Any]:
    """Return what is kept of an exam's time with the attempt itself: no kill leaves it to the clock alone."""
    return beat_to_plain(Beat(reading_of(session))) | {"answers": 0}


def is_clock_hidden(session: Session) -> bool:
    """Whether the learner wants to see no clock in exams."""
    return session.learner.preference(HIDES_CLOCK)


def hide_clock(session: Session, is_hidden: bool) -> None:
    """Keep whether the learner wants to see a clock in exams."""
    session.learner.set_preference(HIDES_CLOCK, is_hidden)


def end_overdue_exam(session: Session, attempt_id: str) -> Changed:
    """Hand in what is there when the time is up, as of that moment; otherwise nothing changes."""
    return end_overdue(session.learner, find_attempt(session, attempt_id), reading_of(session))


def end_overdue_exams(session: Session) -> tuple[AttemptRow, ...]:
    """Hand in every exam whose time is up, and return those: the program may have been closed at that moment."""
    now = reading_of(session)
    keep_early(session.learner)
    ended = []
    for attempt in session.learner.attempts_under_way(Mode.EXAM):
        if end_overdue(session.learner, attempt, now).progress:
            ended.append(find_attempt(session, attempt.id))
    return tuple(ended)


def refuse_late_answer(session: Session, attempt: AttemptRow) -> None:
    """Raise CourseError for an answer to what is handed in; an exam long over is handed in as it was then."""
    if attempt.submitted_at:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This attempt is submitted; its answers can no longer be changed."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the quiz again."),
        )
    now = reading_of(session)
    left = time_left(session.learner, attempt, now)
    if left.is_over and left.seconds_left < -GRACE_SECONDS:
        end_overdue(session.learner, attempt, now)
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The time of this exam was up before this answer: it is not kept."),
            fix=QT_TRANSLATE_NOOP("Errors", "What you had answered by then is submitted."),
        )


def was_early(learner: LearnerReads, attempt: AttemptRow, now_utc: str = "") -> bool:
    """Say whether an exam was begun before it opened, by a time written since then or by the clock as it stands now."""
    opens = str(attempt.terms.get(OPENS, ""))
    return bool(opens) and any("" != at < opens for at in (now_utc, learner.written_since_begun(attempt.id)))


def early_exams(learner: LearnerReads, now_utc: str) -> tuple[AttemptRow, ...]:
    """Return the exams that were handed in and do not open yet by the clock as it stands, where no row says so."""
    handed_in = (each for each in learner.attempts_in([Mode.EXAM]) if each.submitted_at)
    ahead = (each for each in handed_in if now_utc < str(each.terms.get(OPENS, "")))
    return tuple(each for each in ahead if not was_early(learner, each))


def keep_early(learner: LearnerFile) -> None:
    """Keep of `early_exams` for good what the clock says now: by a row, whose own time tells it."""
    for attempt in early_exams(learner, learner.clock().utc):
        kept = learner.standing_event(Kind.ATTEMPT_TIMED, attempt.id)
        data = dict(kept.data) if kept else {}
        learner.append_event(Kind.ATTEMPT_TIMED, attempt.quiz, attempt=attempt.id, data=data)


def end_overdue(learner: LearnerFile, attempt: AttemptRow, now: Reading) -> Changed:
    """Hand in an exam of a learner's file, as of the moment its time was up; nothing changes before that.

    What copies hold of it comes back first: where an older file was put in the record's place, it may be handed in, or
    have more answers, there.
    """
    if attempt.submitted_at or not time_left(learner, attempt, now).is_over:
        return Changed()
    learner.look_through()
    learner.bring_back_made_once()
    attempt = learner.attempt(attempt.id) or attempt
    left = time_left(learner, attempt, now)
    if attempt.submitted_at or not left.is_over:
        return Changed(progress=bool(attempt.submitted_at))
    at = learner.clock().later(left.seconds_left)
    keep_handed_in(learner, attempt, BY_TIME, at)
    return Changed(progress=True)


def _beat(learner: LearnerReads, attempt: AttemptRow, now: Reading, resting: str = "") -> Beat:
    beat = _beat_since(learner, attempt, now, resting, learner.standing_event(Kind.ATTEMPT_TIMED, attempt.id))
    if brought := learner.brought_times():  # what is said elsewhere gives back no time that passed here
        timed = learner.events(Kind.ATTEMPT_TIMED, attempt=attempt.id)
        if own := [each for each in timed if each.id not in brought]:
            return joined(_beat_since(learner, attempt, now, resting, own[-1]), beat)
    return beat


def _beat_since(learner: LearnerReads, attempt: AttemptRow, now: Reading, resting: str, kept: EventRow | None) -> Beat:
    """Return what has passed now by a row that was kept of it."""
    last = beat_from_plain(kept.data) if kept and "utc" in kept.data else Beat(Reading(attempt.started_at))
    handed_in = learner.standing_event(Kind.ATTEMPT_SUBMITTED, attempt.id) if attempt.submitted_at else None
    if handed_in is not None:  # the clock of today says nothing of it
        return last if handed_in.data.get("by") == BY_TIME else next_beat(last, Reading(attempt.submitted_at))
    seen_utc = ""
    if now.run != last.reading.run:
        # After a crash the newest answer may be younger than the last beat; an older one says nothing.
        answers = learner.responses(attempt=attempt.id)
        seen_utc = answers[-1].at if len(answers) > (kept.data.get("answers", 0) if kept else 0) else ""
    return next_beat(last, now, resting, seen_utc)


def _told(beat: Beat, time: Allowed) -> ExamTime:
    """Return what is left: a rest with something distressing puts off the limit, but not the hour an exam closes."""
    left = []
    if time.limit is not None:
        left.append(time.limit - beat.passed)
    if time.closing is not None:
        left.append(time.closing - beat.passed - sum(beat.rested.values()))
    rest = max(0.0, REST_SECONDS - beat.rested.get(beat.resting, 0.0)) if beat.resting else 0.0
    return ExamTime(time.seconds / 60, round(min(left), 3), beat.was_set_back, rest)
