"""When an exam can be sat on this computer, and with which word: a trainer's settings, not the module's.

Dates and a password belong to a class and not to a course. They are a curtain as the PIN is: whoever can read the files
can read the questions. An exam that is under way when it closes is handed in with what is there; that is reckoned once,
when it begins, and counted by the stopwatch from then on, so that no clock reopens it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, moment_of, moment_there, offset_then
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.lost_settings import lost_settings
from htcourse.store.parse_row import is_moment
from htcourse.store.places import Places
from htcourse.store.settings import Settings, change_settings, read_settings
from htcourse.usecases.exams.extra_time import has_per_cent, refuse_per_cent
from htcourse.usecases.people.pin_tries import try_pin

OPENS, CLOSES, PASSWORD = "opens", "closes", "password"
LONGEST_PASSWORD = 100
_BELIEVED_SECONDS = 31 * 24 * 3600
"""How long after the closing an entry must bear its time to tell of a clock set back: later ones, of a clock that once
stood years ahead, tell nothing, or their writer could sit no exam that closes."""


class PasswordError(CourseError):
    """An exam's password is missing or not the right one."""


class NotOpenError(CourseError):
    """An exam is not open yet, or closed: nothing went wrong, and the sentence says all."""


class ExamWindow(NamedTuple):
    """When an exam opens and closes (UTC, ISO 8601; empty: always) and what its password is checked against."""

    opens: str = ""
    closes: str = ""
    password: str = ""

    @property
    def has_password(self) -> bool:
        """Whether it is asked for."""
        return bool(self.password)


def exam_window(places: Places, quiz_id: str, settings: Settings | None = None) -> ExamWindow:
    """Return when an exam can be sat; always, and without a password, where nothing was set.

    `settings` are those of this computer, where they are read already.
    """
    return _read((settings or read_settings(places)).exam_windows.get(quiz_id, {}))


def exam_windows(places: Places) -> dict[str, ExamWindow]:
    """Return every exam that has a window, by its id."""
    return {quiz: _read(kept) for quiz, kept in read_settings(places).exam_windows.items()}


def set_exam_window(places: Places, quiz_id: str, opens: str, closes: str, password: str | None = None) -> ExamWindow:
    """Keep when an exam can be sat from now on (UTC): an attempt under way keeps to its own terms.

    Without a password the one there is stays, an empty one takes it away. Raises CourseError where it would close
    before it opens, or where somebody's extra time in per cent would be of nothing, and FolderError.
    """
    refuse_hours(opens, closes)
    settings = read_settings(places)
    if has_per_cent(settings):
        refuse_per_cent(places, {quiz_id: {OPENS: opens, CLOSES: closes}})
    kept = _read(settings.exam_windows.get(quiz_id, {}))
    window = ExamWindow(opens, closes, kept.password if password is None else _hashed(password.strip()))
    change_settings(places, lambda settings: _with(settings, quiz_id, window))
    return window


def is_past(closes: str, clock: Clock) -> bool:
    """Say whether an exam that closes then (UTC; empty: never) is closed already."""
    return bool(closes) and closes <= clock().utc


def refuse_hours(opens: str, closes: str) -> None:
    """Raise CourseError for an exam that would close before it opens (UTC; empty: always)."""
    if opens and closes and closes <= opens:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The exam would close before it opens."),
            fix=QT_TRANSLATE_NOOP("Errors", "Let it close later, or open earlier."),
        )


def read_time(text: str, clock: Clock) -> str:
    """Return a day and time as somebody here writes it (2026-03-09 09:30, 9.3.2026 9.30) in UTC; empty stays empty.

    Raises CourseError for what is none.
    """
    if not text.strip():
        return ""
    try:
        date, _, hour = text.strip().replace("T", " ").partition(" ")
        day = "%d.%m.%Y" if "." in date else "%Y-%m-%d"
        written = datetime.strptime(f"{date} {hour.strip().replace('.', ':')}", f"{day} %H:%M")
        offset = offset_then(written, clock())
        return moment_of(written.replace(tzinfo=timezone(timedelta(minutes=offset))), offset).utc
    except (ValueError, OverflowError):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{text}” is no day and time."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write it like 2026-03-09 09:30."),
            text=text.strip(),
        ) from None


def written_time(utc: str, clock: Clock) -> str:
    """Return a moment (UTC) as somebody here writes it; empty stays empty."""
    return moment_there(utc, clock()).local[:16].replace("T", " ") if utc else ""


def refuse_outside(places: Places, clock: Clock, learner: LearnerReads, quiz_id: str, own_closing: str = "") -> None:
    """Raise NotOpenError where an exam is not open yet, or closed; a clock set back opens none that was seen closed.

    It was seen closed where something in the record bears a time of the month after that. `own_closing` is when it
    closes for somebody with extra time (UTC); empty: as for all. Where the settings are lost nobody knows which exams
    have a window: none is open.
    """
    settings, now = read_settings(places), clock()
    if settings.are_lost:
        raise lost_settings(places)
    window = _read(settings.exam_windows.get(quiz_id, {}))
    if window.opens and now.utc < window.opens:
        raise NotOpenError(
            QT_TRANSLATE_NOOP("Errors", "This exam opens on {day} at {time}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Come back then."),
            **_local(window.opens, now),
        )
    closes = own_closing or window.closes
    if not closes:
        return
    if now.utc >= closes:
        raise NotOpenError(
            QT_TRANSLATE_NOOP("Errors", "This exam closed on {day} at {time}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask your trainer."),
            **_local(closes, now),
        )
    after = learner.first_since(closes)
    if after and is_moment(after) and seconds_until(after, Moment(closes, 0)) < _BELIEVED_SECONDS:
        raise NotOpenError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "This exam closed on {day} at {time}: the record was written in after that, and the computer’s clock "
                "was set back since.",
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Set the clock right, or ask your trainer."),
            **_local(closes, now),
        )


def refuse_password(places: Places, clock: Clock, quiz_id: str, password: str) -> None:
    """Raise PasswordError unless this is the exam's password, and PinWaitError after too many wrong ones."""
    hashed = exam_window(places, quiz_id).password
    if hashed and not (password.strip() and try_pin(places, f"exam {quiz_id}", hashed, password.strip(), clock)):
        raise PasswordError(
            QT_TRANSLATE_NOOP("Errors", "That is not the password of this exam."),
            fix=QT_TRANSLATE_NOOP("Errors", "Your trainer says it in class."),
        )


def seconds_until(closes: str, now: Moment) -> float:
    """Return how long it is until a moment, in seconds; 0 once it is past."""
    return max(0.0, (datetime.fromisoformat(closes) - datetime.fromisoformat(now.utc)).total_seconds())


def _hashed(password: str) -> str:
    if not password:
        return ""
    from htcourse.classroom.pin_hash import hashed  # loaded where one is set or checked, and nowhere else

    return hashed(password[:LONGEST_PASSWORD])


def _with(settings: Settings, quiz_id: str, window: ExamWindow) -> Settings:
    kept = {each: own for each, own in settings.exam_windows.items() if each != quiz_id}
    own = {OPENS: window.opens, CLOSES: window.closes, PASSWORD: window.password}
    own = {name: value for name, value in own.items() if value}
    return settings._replace(exam_windows={**kept, quiz_id: own} if own else kept)


def _read(kept: Mapping[str, str]) -> ExamWindow:
    opens, closes = (kept.get(name, "") for name in (OPENS, CLOSES))
    return ExamWindow(opens if is_moment(opens) else "", closes if is_moment(closes) else "", kept.get(PASSWORD, ""))


def _local(utc: str, now: Moment) -> dict[str, object]:
    local = moment_there(utc, now).local
    return {"day": local[:10], "time": local[11:16]}
