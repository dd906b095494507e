"""The trainer's PIN on this computer: a curtain before exams, not a lock. A start with `reset-pin` takes it away."""

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.store.lost_settings import lost_settings
from htcourse.store.places import Places
from htcourse.store.settings import Settings, change_settings, read_settings
from htcourse.usecases.people.pin_tries import try_pin
from htcourse.usecases.people.pins import hashed_pin

TRAINER = "trainer"


def has_trainer_pin(places: Places) -> bool:
    """Whether a trainer has chosen a PIN on this computer, also where it was lost with the settings."""
    return read_settings(places).has_pin


def lost_pin(places: Places) -> CourseError | None:
    """Return what is told where the trainer's PIN was lost with the settings; else None."""
    return lost_settings(places, for_trainer=True) if read_settings(places).are_lost else None


def may_choose_trainer_pin(places: Places) -> bool:
    """Whether the first PIN can be chosen now: by who sets the computer up, until a second person learns on it.

    Later a start with a file `reset-pin` in the data folder is needed, which only who can open that folder puts there.
    """
    return not has_trainer_pin(places) and len({*places.learner_ids(), *places.lost_ids()}) < 2


def set_trainer_pin(places: Places, pin: str) -> None:
    """Ask for this PIN from now on; exams begun here until now stay as they are.

    Raises CourseError for what is no PIN or where the last was lost, and FolderError.
    """
    from htcourse.usecases.people.held_exam import exams_begun_here  # no start needs it

    _require_settings(places)
    hashed, own = hashed_pin(pin), exams_begun_here(places)
    change_settings(places, lambda settings: settings._replace(pin_hash=hashed, own_exams=own))


def is_trainer(places: Places, pin: str, clock: Clock = system_clock) -> bool:
    """Whether this is the trainer's PIN; without one nobody is.

    Raises PinWaitError after too many wrong ones, and CourseError where it was lost with the settings.
    """
    hashed = _require_settings(places).pin_hash
    return bool(hashed) and try_pin(places, TRAINER, hashed, pin, clock)


def _require_settings(places: Places) -> Settings:
    if problem := lost_pin(places):
        raise problem
    return read_settings(places)
