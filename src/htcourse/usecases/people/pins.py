"""PINs, a learner's and the trainer's: a curtain, not a lock.

Whoever can read the files can read the record.

The library that hashes is imported where a PIN is set or checked, and nowhere else.
"""

from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import PIN
from htcourse.store.settings import Settings, change_settings, read_settings, take_pins_away
from htcourse.usecases.session import Changed, Session

SHORTEST, LONGEST = 4, 8


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
