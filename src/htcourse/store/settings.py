"""What belongs to this machine and to no learner: profile, window, the last learner, the trainer's PIN."""

import errno
import json
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.errors import CourseError, FolderError, InUseError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.durable import copy_durably, put_durably
from htcourse.store.locks import FileLock
from htcourse.store.places import Places, make_private

PROFILES = ("learner", "trainer", "exam")
_PATIENCE_SECONDS = 5.0
RESET_PIN = "reset-pin"
"""A file of this name in the data folder clears the PIN, and the wait after wrong ones: it is a curtain, not a lock."""


class Settings(NamedTuple):
    """The settings of this machine. `windows` is the window's geometry, as text, by how the screens stand.

    `pin_hash` is the trainer's, empty without one.

    `next_form` completes a block of two forms that is half dealt (A or B; empty: a new block begins).
    `extra_times` are whole numbers by learner: `per_cent` or `minutes` of extra time in exams. `wrong_pins` are the
    wrong PINs said in a row, by whose PIN it is: how many, and when the last one was (UTC). `exam_windows` are texts by
    exam: `opens`, `closes` (UTC) and `password` (hashed). `are_lost` where the file and its copy were damaged: nobody
    knows the PIN and the windows then (`lost_settings`). `more` keeps what another version of the program wrote.
    """

    profile: str = "learner"
    last_learner: str = ""
    pin_hash: str = ""
    next_form: str = ""
    windows: Mapping[str, str] = MappingProxyType({})
    extra_times: Mapping[str, Mapping[str, int]] = MappingProxyType({})
    wrong_pins: Mapping[str, tuple[int, str]] = MappingProxyType({})
    exam_windows: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    are_lost: bool = False
    more: Mapping[str, Any] = MappingProxyType({})


_LOST = "are_lost"
_TEXTS = ("profile", "last_learner", "pin_hash", "next_form")
_OWN = (*_TEXTS, "windows", "extra_times", "wrong_pins", "exam_windows", _LOST, "geometry")
"""`geometry` was one for all screens; it is left behind."""


def read_settings(places: Places) -> Settings:
    """Return the settings; defaults where there are none yet. Nothing is written.

    Where the file is gone or damaged its copy is read; where that cannot be understood either, the settings are lost. A
    value of a wrong kind counts as not set, but for the PIN and the exams' windows: there it is damage.
    """
    written = _written(places)
    own = {name: written[name] for name in _TEXTS if isinstance(written.get(name), str)}
    if own.get("profile") not in PROFILES:
        own.pop("profile", None)
    if os.path.exists(places.home / RESET_PIN):
        own.pop("pin_hash", None)
        written.pop("wrong_pins", None)
        written.pop(_LOST, None)
    return Settings(
        **own,
        windows=_windows(written.get("windows")),
        extra_times=_extra_times(written.get("extra_times")),
        wrong_pins=_wrong_pins(written.get("wrong_pins")),
        exam_windows={exam: window for exam, window in written.get("exam_windows", {}).items() if window},
        are_lost=written.get(_LOST, False),
        more={key: value for key, value in written.items() if key not in _OWN},
    )


def lost_settings() -> CourseError:
    """Return the error for what cannot be done because the settings are lost.

    It does not say how to take the PIN away: whoever meets the curtain reads it.
    """
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The settings of this computer were damaged, and the trainer’s PIN and the hours of exams with them: what "
            "they guard stays closed.",
        ),
        fix=QT_TRANSLATE_NOOP("Errors", "Who set up this computer finds in the README what to do."),
    )


def are_damaged(places: Places) -> bool:
    """Whether the file of the settings is there and cannot be understood."""
    try:
        _parsed(places.settings_file)
    except FileNotFoundError:
        return False
    except (OSError, ValueError, RecursionError):
        return True
    return False


def _written(places: Places) -> dict[str, Any]:
    """Return what the settings say, as they are in the file, else in its copy."""
    is_damaged = False
    for path in (places.settings_file, places.settings_copy):
        try:
            return _parsed(path)
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError):
            is_damaged = True
    return {_LOST: True} if is_damaged else {}


def _parsed(path: Path) -> dict[str, Any]:
    """Return what a file of settings says; raises ValueError or RecursionError for a damaged one, OSError."""
    if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe never ends, nor does a device
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    written = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(written, dict):
        raise ValueError("not an object")
    guards = written.get("pin_hash", ""), written.get(_LOST, False), written.get("exam_windows", {})
    if not (isinstance(guards[0], str) and isinstance(guards[1], bool) and _are_exam_windows(guards[2])):
        raise ValueError("what guards exams is none")
    return written


def _windows(written: Any) -> dict[str, str]:
    given = written.items() if isinstance(written, dict) else ()
    return {screens: each for screens, each in given if isinstance(each, str)}


def _extra_times(written: Any) -> dict[str, dict[str, int]]:
    given = written.items() if isinstance(written, dict) else ()
    found = {
        learner: {key: value for key, value in time.items() if isinstance(value, int)}
        for learner, time in given
        if isinstance(time, dict)
    }
    return {learner: time for learner, time in found.items() if time}


def _wrong_pins(written: Any) -> dict[str, tuple[int, str]]:
    given = written.items() if isinstance(written, dict) else ()
    pairs = ((who, each) for who, each in given if isinstance(each, list) and len(each) == 2)
    return {who: (each[0], each[1]) for who, each in pairs if isinstance(each[0], int) and isinstance(each[1], str)}


def _are_exam_windows(written: Any) -> bool:
    if written == {}:
        return True
    from htcourse.store.row_checks import is_moment  # few computers have any

    return isinstance(written, dict) and all(
        isinstance(window, dict)
        and all(isinstance(each, str) for each in window.values())
        and all(is_moment(window[name]) for name in ("opens", "closes") if name in window)
        for window in written.values()
    )


def _keep_aside(path: Path) -> None:
    """Keep a damaged file beside itself: what is in it may be of use to somebody."""
    for number in range(1, 100):
        aside = path.with_name(f"settings.broken-{number}.json")
        if not aside.exists():
            copy_durably(path, aside)
            return


def change_settings(places: Places, change: Callable[[Settings], Settings]) -> None:
    """Read the settings, change them and write them wholly or not at all, while no other window does.

    Where nothing changes nothing is written or locked. A `reset-pin` file has then done its work. Raises InUseError
    when another window takes far too long, and FolderError.
    """
    if os.path.exists(places.home / RESET_PIN) or change(before := read_settings(places)) != before:
        _write(places, change)


def mend_settings(places: Places) -> None:
    """Write the settings anew where one of their two files is damaged, gone or older; raises as `change_settings`."""
    with suppress(OSError):  # what is no file, or may not be read, stays
        if _content(places.settings_file) != _content(places.settings_copy):
            _write(places, lambda settings: settings)


def _content(path: Path) -> bytes:
    if os.path.lexists(path) and not path.is_file():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return path.read_bytes() if path.exists() else b""


def _write(places: Places, change: Callable[[Settings], Settings]) -> None:
    """Write the settings, their copy first: whatever stops it, the file or its copy is whole and no older."""
    lock = FileLock(places.home / "settings.lock")
    try:
        make_private(places.home)
        lock.acquire(alone=True, wait_seconds=_PATIENCE_SECONDS)
        after = change(read_settings(places))
        for path in (places.settings_file, places.settings_copy):
            try:
                _parsed(path)
            except FileNotFoundError:
                pass
            except (ValueError, RecursionError):
                _keep_aside(path)
        for path in (places.settings_copy, places.settings_file):
            put_durably(path, _text(after).encode("utf-8", "replace"), is_private=True)
        (places.home / RESET_PIN).unlink(missing_ok=True)
    except OSError as error:
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "The settings “{path}” could not be written ({reason})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Free some space, or start with --home and a folder of your own."),
            path=str(places.settings_file),
            reason=error.strerror or str(error),
        ) from error
    except InUseError as error:
        raise InUseError(
            QT_TRANSLATE_NOOP("Errors", "The settings “{path}” are in use by another window of the program."),
            fix=QT_TRANSLATE_NOOP("Errors", "Close the other window, then do it again."),
            path=str(places.settings_file),
        ) from error
    finally:
        lock.release()


def forget_learner(places: Places, learner_id: str) -> None:
    """Take everything of a learner out of the settings; raises as `change_settings`."""

    def change(settings: Settings) -> Settings:
        return settings._replace(
            last_learner="" if settings.last_learner == learner_id else settings.last_learner,
            extra_times={each: time for each, time in settings.extra_times.items() if each != learner_id},
            wrong_pins={each: said for each, said in settings.wrong_pins.items() if each != learner_id},
        )

    change_settings(places, change)


def _text(settings: Settings) -> str:
    written = {**settings.more, **{name: getattr(settings, name) for name in _TEXTS}}
    if settings.windows:
        written["windows"] = dict(settings.windows)
    if settings.extra_times:
        written["extra_times"] = {learner: dict(time) for learner, time in settings.extra_times.items()}
    if settings.exam_windows:
        written["exam_windows"] = {exam: dict(window) for exam, window in settings.exam_windows.items()}
    if settings.wrong_pins:
        written["wrong_pins"] = {who: list(each) for who, each in settings.wrong_pins.items()}
    if settings.are_lost:
        written[_LOST] = True
    return json.dumps(written, ensure_ascii=False, indent=2)
