"""PINs, a learner's and the trainer's, and how long wrong ones wait: a curtain, not a lock.

Whoever can read the files can read the record.

The library that hashes is imported where a PIN is set or checked, and nowhere else.
"""

from datetime import datetime
from math import ceil

from htcourse.core.clock import Clock, seconds_since_boot, system_clock
from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.disks import boot_id
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import PIN
from htcourse.store.settings import Settings, WrongPins, change_settings, read_settings, take_pins_away
from htcourse.usecases.session import Changed, Session

SHORTEST, LONGEST = 4, 8


FREE_TRIES, FIRST_WAIT, LONGEST_WAIT = 3, 5, 300
"""Wrong PINs before anybody has to wait; the first wait and the longest one, in seconds."""


class PinWaitError(CourseError):
    """A PIN may not be tried now: too many wrong ones were said."""


def is_pin(text: str) -> bool:
    """Whether a text can be a PIN: digits that any keyboard has."""
    return text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST


def set_pin(session: Session, pin: str) -> Changed:
    """Ask for this PIN from now on; raises CourseError for what is none."""
    session.learner.set_preference(PIN, hashed_pin(pin))
    change_settings(session.places, lambda settings: _without_pin_away(settings, session.learner.id))
    return Changed(preferences=True)


def hashed_pin(pin: str) -> str:
    """Return what a PIN is checked against later; raises CourseError for what is none."""
    if not is_pin(pin):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A PIN has {shortest} to {longest} digits."),
            shortest=SHORTEST,
            longest=LONGEST,
        )
    from htcourse.classroom.pin_hash import hashed

    return hashed(pin)


def remove_pin(session: Session) -> Changed:
    """Ask for no PIN any more."""
    session.learner.set_preference(PIN, "")
    return Changed(preferences=True)


def pin_hash(session: Session) -> str:
    """Return what a PIN is checked against; empty without one."""
    return session.learner.preference(PIN)


def is_right_pin(hashed: str, pin: str) -> bool:
    """Whether this is the PIN that was hashed; a hash nobody can read lets nobody in."""
    from htcourse.classroom.pin_hash import is_hash_of

    return is_hash_of(hashed, pin)


def try_pin(places: Places, who: str, hashed: str, pin: str, clock: Clock = system_clock) -> bool:
    """Whether this is the PIN of `who`; raises PinWaitError when too many wrong ones were said shortly before.

    After three wrong ones in a row each next try has to wait, twice as long each time, up to five minutes. How many
    there were is kept on this computer, so that a new start does not forget them. A try counts as a wrong one before
    it is looked at: of many at once no more are looked at than one after the other. Where the system names its boot the
    stopwatch counts the wait, which no clock that is set makes shorter.
    """
    now, watch, boot, left = clock().utc, seconds_since_boot(), boot_id(), 0

    def count_one(settings: Settings) -> Settings:
        nonlocal left
        wrong = settings.wrong_pins.get(who, WrongPins())
        left = _seconds_left(wrong, WrongPins(0, now, boot, watch))
        if not left:
            wrong = WrongPins(wrong.times + 1, now, boot, watch)
        # One said under a clock set forward counts as said now, or the wait would last until that day.
        wrong = wrong._replace(at=min(wrong.at, now))
        return settings._replace(wrong_pins={**settings.wrong_pins, who: wrong})

    change_settings(places, count_one)
    if left:
        raise PinWaitError(
            QT_TRANSLATE_NOOP("Errors", "Too many wrong PINs. Try again in {seconds} seconds."), seconds=left
        )
    if not is_right_pin(hashed, pin):
        return False
    change_settings(places, lambda settings: _without_wrong_ones(settings, who))
    return True


def _without_wrong_ones(settings: Settings, who: str) -> Settings:
    return settings._replace(wrong_pins={name: each for name, each in settings.wrong_pins.items() if name != who})


def _seconds_left(wrong: WrongPins, now: WrongPins) -> int:
    """Return how long nobody may say a PIN; a clock set back makes nobody wait longer than once more."""
    if wrong.times < FREE_TRIES:
        return 0
    wait = min(LONGEST_WAIT, FIRST_WAIT << min(wrong.times - FREE_TRIES, 10))
    try:
        passed = (datetime.fromisoformat(now.at) - datetime.fromisoformat(wrong.at)).total_seconds()
    except (ValueError, TypeError):
        return 0
    if wrong.boot and wrong.boot == now.boot:
        passed = now.seconds - wrong.seconds
    return max(0, ceil(float(wait) - max(0.0, passed)))


def clear_pins(places: Places) -> None:
    """Take every PIN away, because a file `reset-pin` lies in the data folder; the file goes.

    Of a record that cannot be opened, or is gone, the settings remember it until it opens. Raises FolderError where
    nothing can be written.
    """
    closed = {}
    for learner_id in (*places.learner_ids(), *places.lost_ids()):
        try:
            _clear_pin(places, learner_id)
        except CourseError:
            closed[learner_id] = True
    take_pins_away(places, closed)


def is_pin_away(places: Places, learner_id: str) -> bool:
    """Whether the PIN of a record was taken away while the record could not be opened."""
    return learner_id in read_settings(places).pins_away


def clear_pin_away(places: Places, learner_id: str) -> bool:
    """Take the PIN out of a record, closed now, from which it was taken away before; tell whether that was so.

    It is away also where that cannot be written: the settings go on remembering it. Raises LearnerFileError for a
    record that is damaged.
    """
    if not is_pin_away(places, learner_id):
        return False
    try:
        _clear_pin(places, learner_id)
        change_settings(places, lambda settings: _without_pin_away(settings, learner_id))
    except LearnerFileError:
        raise
    except CourseError:
        return True
    return True


def _clear_pin(places: Places, learner_id: str) -> None:
    with LearnerFile.open(places, learner_id) as learner:
        if learner.preference(PIN):
            learner.set_preference(PIN, "")


def _without_pin_away(settings: Settings, who: str) -> Settings:
    return settings._replace(pins_away={each: True for each in settings.pins_away if each != who})
