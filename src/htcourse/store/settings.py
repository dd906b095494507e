"""What belongs to this machine and to no learner: profile, window, the last learner, the trainer's PIN."""

import errno
import json
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, NamedTuple

from htcourse.core.errors import FolderError, InUseError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.durable import put_durably
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
    exam: `opens`, `closes` (UTC) and `password` (hashed). `more` keeps what another version of the program wrote.
    """

    profile: str = "learner"
    last_learner: str = ""
    pin_hash: str = ""
    next_form: str = ""
    windows: Mapping[str, str] = MappingProxyType({})
    extra_times: Mapping[str, Mapping[str, int]] = MappingProxyType({})
    wrong_pins: Mapping[str, tuple[int, str]] = MappingProxyType({})
    exam_windows: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    more: Mapping[str, Any] = MappingProxyType({})


_TEXTS = ("profile", "last_learner", "pin_hash", "next_form")
_OWN = (*_TEXTS, "windows", "extra_times", "wrong_pins", "exam_windows", "geometry")
"""`geometry` was one for all screens; it is left behind."""


def read_settings(places: Places) -> Settings:
    """Return the settings; defaults where there are none yet.

    A file that cannot be understood is put aside beside itself, never lost; one that cannot be read stays; a value of a
    wrong kind counts as not set.
    """
    try:
        return _read(places)
    except OSError:
        return Settings()


def _read(places: Places) -> Settings:
    """Return the settings; raises OSError for a file that is there and cannot be read."""
    try:
        if not stat.S_ISREG(os.stat(places.settings_file).st_mode):  # a pipe never ends, nor does a device
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        written = json.loads(places.settings_file.read_text(encoding="utf-8"))
        if not isinstance(written, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        written = {}
    except (ValueError, RecursionError):
        _put_aside(places)
        written = {}
    own = {name: written[name] for name in _TEXTS if isinstance(written.get(name), str)}
    if own.get("profile") not in PROFILES:
        own.pop("profile", None)
    if os.path.exists(places.home / RESET_PIN):
        own.pop("pin_hash", None)
        written.pop("wrong_pins", None)
    times = _extra_times(written.get("extra_times"))
    wrong = _wrong_pins(written.get("wrong_pins"))
    return Settings(
        **own,
        windows=_windows(written.get("windows")),
        extra_times=times,
        wrong_pins=wrong,
        exam_windows=_exam_windows(written.get("exam_windows")),
        more={key: value for key, value in written.items() if key not in _OWN},
    )


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


def _exam_windows(written: Any) -> dict[str, dict[str, str]]:
    given = written.items() if isinstance(written, dict) else ()
    found = {
        exam: {key: value for key, value in window.items() if isinstance(value, str)}
        for exam, window in given
        if isinstance(window, dict)
    }
    return {exam: window for exam, window in found.items() if window}


def _put_aside(places: Places) -> None:
    for number in range(1, 100):
        aside = places.settings_file.with_name(f"settings.broken-{number}.json")
        if not aside.exists():
            with suppress(OSError):  # a read-only folder: it stays, and nothing can overwrite it
                os.replace(places.settings_file, aside)
            return


def change_settings(places: Places, change: Callable[[Settings], Settings]) -> None:
    """Read the settings, change them and write them wholly or not at all, while no other window does.

    Where nothing changes nothing is written or locked. A `reset-pin` file has then done its work. Raises InUseError
    when another window takes far too long, and FolderError.
    """
    if not os.path.exists(places.home / RESET_PIN) and change(before := read_settings(places)) == before:
        return
    lock = FileLock(places.home / "settings.lock")
    try:
        make_private(places.home)
        lock.acquire(alone=True, wait_seconds=_PATIENCE_SECONDS)
        before = _read(places)
        after = change(before)
        if after != before or os.path.exists(places.home / RESET_PIN):
            put_durably(places.settings_file, _text(after).encode("utf-8", "replace"), is_private=True)
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
    return json.dumps(written, ensure_ascii=False, indent=2)
