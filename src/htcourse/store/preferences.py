"""What a learner chose, and the few things remembered for them: the only rows of a record that change.

A new one is a line here; `store/settings.py` has the settings of the machine.
"""

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Preference(NamedTuple, Generic[T]):
    """One preference: its key in the record, its value where none was kept, what it means, and where it is chosen.

    `shown` is the screen; empty stands for what the program remembers by itself. The record keeps texts: `read` and
    `write` turn them into values and back.
    """

    key: str
    default: T
    meaning: str
    shown: str
    read: Callable[[str], T]
    write: Callable[[T], str]


def _text(key: str, default: str, meaning: str, shown: str = "") -> Preference[str]:
    return Preference(key, default, meaning, shown, str, str)


def _zoom(kept: str) -> float:
    try:
        return float(kept)
    except ValueError:
        return 0.0


def _is_hidden(kept: str) -> bool:
    return kept == "hidden"


def _hidden(is_hidden: bool) -> str:
    return "hidden" if is_hidden else ""


RECORD = _text("learner", "", "the record's own id: it stays the same in a copy under another name")
NAME = _text("name", "", "what the tile and the window call the learner", "settings")
LANGUAGE = _text("language", "en", "language of course and windows", "settings")
COUNTRY = _text("country", "", "code of the country whose blocks stand open; empty for another", "settings")
ROUTE = _text("route", "university", "the way through the course, by its short id", "settings")
ROLE = _text("role", "learn", "learn, or teach: trainers' notes are shown", "settings")
THEME = _text("theme", "", "name of the theme; empty for the system's", "settings")
ZOOM = Preference("zoom", 0.0, "size of everything, a factor; 0: none chosen", "settings", _zoom, "{:g}".format)
PIN = _text("pin", "", "hash of the learner's PIN; empty without one", "settings")
CERTIFICATE_NAME = _text("certificate_name", "", "the name on the certificate; empty for the learner's", "certificate")
DEALT_FORM = _text("dealt-form", "", "A or B, dealt in blocks of two, or by a class's code; empty in older records")
HIDES_CLOCK = Preference("exam-clock", False, "no clock is shown in exams", "quiz", _is_hidden, _hidden)
SLIDE_SIZE = Preference("slide-size", 0.0, "size of letters on slides; 0: none chosen", "present", _zoom, "{:g}".format)
UNCHECKED = _text("unchecked", "", "answers begun in practice and not checked yet, as JSON")
BEGUN_MARKS = _text("begun-marks", "", "marks begun by who teaches and not given yet, as JSON")
WHO_MARKS = _text("who-marks", "", "the name last typed by who marks")
CLASSES = _text("classes", "", "cards of classes with own codes and receipts, as JSON; empty in none", "hand_in")
CLASSES_LEFT = _text("classes-left", "", "ids of classes that were left, as JSON: none comes back by Bring in")
PLACE = _text("place", "", "the section read last, and the paragraph after a space")
REVIEW_PUT_OFF = _text("review-put-off", "", "the day on which review was put off (local, ISO 8601)")
LEFT = _text(
    "left-asides",
    "",
    "files kept aside as it was begun anew or put back to a chosen copy: nothing comes of before",
)

_ALL = (
    *(RECORD, NAME, LANGUAGE, COUNTRY, ROUTE, ROLE, THEME, ZOOM, PIN),
    *(CERTIFICATE_NAME, DEALT_FORM, HIDES_CLOCK, SLIDE_SIZE, CLASSES, CLASSES_LEFT, PLACE, REVIEW_PUT_OFF, LEFT),
)
PREFERENCES: dict[str, Preference[Any]] = {each.key: each for each in _ALL}
"""All of them, by key."""
