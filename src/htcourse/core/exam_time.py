"""How much of an exam's time has passed, whatever is done to the computer's clock and however often it is closed.

A stopwatch counts, which nobody can set and which goes on in a sleep: the clock may go wrong in either direction and
nothing is won or lost. Where the system says which start of the computer this is, the stopwatch goes on while the
program is closed, too, and a clock that went less far meanwhile was set back (`Beat.was_set_back`). Once the computer
was started anew, or where the system does not say, only the clock tells of the time in between: its step forward
counts, and one back counts as no time at all, so that what is left never grows. Then a clock set back hides what it
hides, and is told only where it stands before the last beat.

No clock presses while something distressing is on screen: that time does not count, up to `REST_SECONDS` for each such
question, so that a break is not a way to think about the others. Only what was seen to be on screen is left out: with
the program closed, or away from the question, time goes on.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

REST_SECONDS = 300.0
"""How long a distressing question may stand without counting."""
_SLACK_SECONDS = 2.0
"""Clocks are put right by less than this all the time."""


class Reading(NamedTuple):
    """The clock (UTC, ISO 8601) and the stopwatch at one moment.

    `run` says which run of the program read it, `boot` in which start of the computer; both are empty for nobody knows.
    """

    utc: str
    run: str = ""
    stopwatch: float = 0.0
    boot: str = ""


class Beat(NamedTuple):
    """What had passed of an exam at a reading, in seconds.

    `resting` is the distressing question on screen from then on, or empty; `rested` what was left out so far by
    question. `was_set_back`: at some beat so far the clock stood before the one before, or had gone less than time did.
    """

    reading: Reading
    passed: float = 0.0
    resting: str = ""
    rested: Mapping[str, float] = MappingProxyType({})
    was_set_back: bool = False


def next_beat(last: Beat, now: Reading, resting: str = "", seen_utc: str = "") -> Beat:
    """Return what has passed now; `resting` is the distressing question that is on screen from now on.

    `seen_utc` is when something is known to have happened after the last beat, or empty: that much has passed at least.
    """
    is_same_run = bool(now.run) and now.run == last.reading.run
    is_same_watch = is_same_run or (bool(now.boot) and now.boot == last.reading.boot)
    steps = _seconds(last.reading.utc, max(now.utc, seen_utc))
    gone = max(0.0, now.stopwatch - last.reading.stopwatch if is_same_watch else steps)
    hidden = gone - _seconds(last.reading.utc, now.utc) if is_same_watch else 0.0
    back = _seconds(now.utc, max(last.reading.utc, seen_utc))
    was_set_back = last.was_set_back or max(hidden, back) > _SLACK_SECONDS
    rested = dict(last.rested)
    if last.resting and is_same_run:
        spared = min(gone, max(0.0, REST_SECONDS - rested.get(last.resting, 0.0)))
        rested[last.resting] = round(rested.get(last.resting, 0.0) + spared, 3)
        gone -= spared
    return Beat(now, round(last.passed + gone, 3), resting, rested, was_set_back)


def joined(own: Beat, other: Beat) -> Beat:
    """Return what has passed by two accounts of one exam at the same reading: the more of each, and either's note."""
    ids = {*own.rested, *other.rested}
    rested = {each: max(own.rested.get(each, 0.0), other.rested.get(each, 0.0)) for each in ids}
    was_set_back = own.was_set_back or other.was_set_back
    return own._replace(passed=max(own.passed, other.passed), rested=rested, was_set_back=was_set_back)


def beat_to_plain(beat: Beat) -> dict[str, Any]:
    """Return a beat ready for JSON."""
    return {
        "utc": beat.reading.utc,
        "run": beat.reading.run,
        "stopwatch": beat.reading.stopwatch,
        "boot": beat.reading.boot,
        "passed": beat.passed,
        "resting": beat.resting,
        "rested": dict(beat.rested),
        "was_set_back": beat.was_set_back,
    }


def beat_from_plain(plain: Mapping[str, Any]) -> Beat:
    """Return a beat as `beat_to_plain` gave it."""
    run, boot = str(plain.get("run", "")), str(plain.get("boot", ""))
    reading = Reading(str(plain["utc"]), run, float(plain["stopwatch"]), boot)
    rested = {str(each): float(seconds) for each, seconds in plain.get("rested", {}).items()}
    set_back = bool(plain.get("was_set_back"))
    return Beat(reading, float(plain["passed"]), str(plain.get("resting", "")), rested, set_back)


def _seconds(before: str, after: str) -> float:
    return (datetime.fromisoformat(after) - datetime.fromisoformat(before)).total_seconds()
