"""A PIN is tried, and after several wrong ones whoever tries again waits, longer each time."""

from datetime import datetime
from math import ceil

from htcourse.core.clock import Clock, seconds_since_boot, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.disks import boot_id
from htcourse.store.places import Places
from htcourse.store.settings import Settings, WrongPins, change_settings
from htcourse.usecases.people.pins import is_right_pin

FREE_TRIES, FIRST_WAIT, LONGEST_WAIT = 3, 5, 300
"""Wrong PINs before anybody has to wait; the first wait and the longest one, in seconds."""


class PinWaitError(CourseError):
    """A PIN may not be tried now: too many wrong ones were said."""


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
