"""What belongs to this machine and to no learner: profile, window, the last learner, the trainer's PIN."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

from htcourse.core.errors import CourseError, FolderError, InUseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.checked_json import says_edited, sealed, unsealed
from htcourse.store.deleted_sittings import DeletedSitting, read_sittings
from htcourse.store.durable import copy_durably, put_durably, saving, way_out
from htcourse.store.locks import FileLock, is_in_the_way
from htcourse.store.paired_files import Pair, content_of, mend_pair, put_pair
from htcourse.store.places import Places, make_private

PROFILES = ("learner", "trainer", "exam")
_PATIENCE_SECONDS = 5.0
RESET_PIN = "reset-pin"
_RESETS = (RESET_PIN, f"{RESET_PIN}.txt")
"""A file that lets a start take every PIN away: as it is called, and as an editor calls it that shows no endings."""


class Setting(NamedTuple):
    """What a setting means, the screen where it is chosen, and how it is understood.

    Empty, `shown` stands for what the program remembers by itself. `read` turns what a file says into the value, or
    None where it cannot be one.
    """

    meaning: str
    shown: str
    read: Callable[[Any], Any]


def _text(written: Any) -> str | None:
    return written if isinstance(written, str) else None


def _profile(written: Any) -> str | None:
    return written if written in PROFILES else None


def _each(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what reads each value of an object, and leaves out those that are none or are empty."""

    def entries(written: Any) -> Any:
        given = written.items() if isinstance(written, dict) else ()
        return {name: value for name, each in given if (value := read(each)) not in (None, {})}

    return entries


def _number(written: Any) -> int | None:
    return written if isinstance(written, int) else None


def _texts(written: Any) -> tuple[str, ...] | None:
    is_list = isinstance(written, list) and all(isinstance(each, str) for each in written)
    return tuple(written) if is_list else None


def _flag(written: Any) -> bool | None:
    return written if isinstance(written, bool) else None


class WrongPins(NamedTuple):
    """Wrong PINs in a row: how many, the last one when (UTC), and how long after which start of the computer.

    `boot` is empty where the system does not name it.
    """

    times: int = 0
    at: str = ""
    boot: str = ""
    seconds: float = 0.0


def _wrong_pins(written: Any) -> WrongPins | None:
    match written:
        case [int(), str()] | [int(), str(), str(), int() | float()]:
            return WrongPins(*written)
    return None


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Settings(NamedTuple):
    """The settings of this machine: a new one is a line here; `store/preferences.py` has what a learner chose."""

    profile: Annotated[str, Setting("learner, trainer or exam: whom this computer serves", "settings", _profile)] = (
        PROFILES[0]
    )
    last_learner: Annotated[str, Setting("id of who used the program last", "", _text)] = ""
    last_class: Annotated[str, Setting("id of the class looked at last", "classes", _text)] = ""
    pin_hash: Annotated[str, Setting("hash of the trainer's PIN; empty without one", "teach", _text)] = ""
    own_exams: Annotated[
        Sequence[str], Setting("exams begun here before the PIN was chosen or changed", "", _texts)
    ] = ()
    next_form: Annotated[str, Setting("A or B, where one of a block of two forms is still to be dealt", "", _text)] = ""
    windows: Annotated[
        Mapping[str, str], Setting("the window's geometry, as text, by how the screens stand", "", _each(_text))
    ] = _NOTHING
    extra_times: Annotated[
        Mapping[str, Mapping[str, int]],
        Setting("`per_cent` or `minutes` more in exams, by learner", "exams", _each(_each(_number))),
    ] = _NOTHING
    wrong_pins: Annotated[
        Mapping[str, WrongPins],
        Setting("wrong PINs in a row, by whose PIN: how many, the last one when", "", _each(_wrong_pins)),
    ] = _NOTHING
    exam_windows: Annotated[
        Mapping[str, Mapping[str, str]],
        Setting("`opens`, `closes` (UTC) and `password` (hashed), by exam", "exams", _each(_each(_text))),
    ] = _NOTHING
    blind_essays: Annotated[bool, Setting("essays are marked without their writers' names", "essays", _flag)] = False
    pins_away: Annotated[
        Mapping[str, bool],
        Setting("learners whose PIN was taken away while their record could not be opened", "", _each(_flag)),
    ] = _NOTHING
    numbers: Annotated[
        Mapping[str, int], Setting("the number that stands for a learner without a name", "", _each(_number))
    ] = _NOTHING
    deleted_sittings: Annotated[
        Sequence[DeletedSitting], Setting("exams, pre- and post-tests of deleted records", "", read_sittings)
    ] = ()
    are_lost: Annotated[
        bool, Setting("the file and its copy were damaged: see `store/lost_settings.py`", "", _flag)
    ] = False
    more: Mapping[str, Any] = _NOTHING
    """What another version of the program wrote, kept as it is."""

    @property
    def has_pin(self) -> bool:
        """Whether a trainer has chosen a PIN on this computer, also where it was lost with the settings."""
        return bool(self.pin_hash) or self.are_lost


SETTINGS: dict[str, Setting] = {
    name: kind.__metadata__[0] for name, kind in Settings.__annotations__.items() if name != "more"
}
"""All of them, by name."""
_LOST = "are_lost"
_LEFT_BEHIND = {"geometry"}
"""The window had one geometry for all screens."""


def read_settings(places: Places) -> Settings:
    """Return the settings; defaults where there are none yet. Nothing is written.

    Where the file is gone, or not as it was written, its copy is read; where that is no better the settings are lost:
    also where both are gone while people learn here (`begin_settings`).
    Of files without a checksum, as earlier versions and people write them, a value of a wrong kind counts as not set,
    but for the PIN and the exams' windows: there it is damage.
    """
    written = _look(places).written
    own = {name: each.read(written[name]) for name, each in SETTINGS.items() if name in written}
    more = {name: each for name, each in written.items() if name not in {*SETTINGS, *_LEFT_BEHIND}}
    return Settings(**{name: each for name, each in own.items() if each is not None}, more=more)


def reset_file(places: Places) -> Path | None:
    """Return the file that lets the next start take every PIN away, once; until then it changes nothing."""
    return next((each for name in _RESETS if os.path.isfile(each := places.home / name)), None)


def are_damaged(places: Places) -> bool:
    """Whether the file of the settings is there and is not read: damaged, or changed by hand."""
    return places.settings_file in unread_ones(places)


def unread_ones(places: Places) -> tuple[Path, ...]:
    """Return which of the two files are there and are not read: damaged, or changed by hand."""
    return _look(places).unread


class _Found(NamedTuple):
    """What the settings say as they are in the file, else in its copy, and which of the two were there and not read."""

    written: dict[str, Any]
    unread: tuple[Path, ...]


def _look(places: Places) -> _Found:
    """Read both files: one that says it was edited counts before one with its checksum, and that before others."""
    edited_ones: dict[Path, dict[str, Any]] = {}
    sealed_ones: dict[Path, dict[str, Any]] = {}
    open_ones: dict[Path, dict[str, Any]] = {}
    unread: list[Path] = []
    for path in _pair_of(places):
        try:
            written, is_sealed = _parsed(content := whole_file(path))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError):
            unread.append(path)
        else:
            (sealed_ones if is_sealed else edited_ones if says_edited(content) else open_ones)[path] = written
    if sealed_ones:
        unread += open_ones
    read = (*edited_ones.values(), *sealed_ones.values(), *open_ones.values())
    nothing = {_LOST: True} if unread or not (read or _is_new(places)) else {}
    return _Found(next(iter(read), nothing), tuple(unread))


def _is_new(places: Places) -> bool:
    """Tell whether nobody learns in a data folder, with or without their file; not where it may not be looked into."""
    own = places._replace(people=None)
    try:
        return not (own.learner_ids() or own.lost_ids())
    except CourseError:
        return False


def begin_settings(places: Places) -> None:
    """Make the folders, and write first settings before a first record comes: who has none later lost them.

    Raises as `change_settings`.
    """
    places.prepare()
    if _is_new(places) and not any(map(os.path.lexists, (places.settings_file, places.settings_copy))):
        _write(places, lambda settings: settings)


def _parsed(content: bytes) -> tuple[dict[str, Any], bool]:
    """Return what a file of settings says, and whether its checksum does; raises ValueError or RecursionError."""
    written, is_sealed = unsealed(content)
    guards = written.get("pin_hash", ""), written.get(_LOST, False), written.get("exam_windows", {})
    if not (isinstance(guards[0], str) and isinstance(guards[1], bool) and _are_exam_windows(guards[2])):
        raise ValueError("what guards exams is none")
    return written, is_sealed


def _are_exam_windows(written: Any) -> bool:
    if written == {}:
        return True
    from htcourse.store.parse_row import is_moment  # few computers have any

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
            copy_durably(path, aside, is_private=True)
            return


def change_settings(places: Places, change: Callable[[Settings], Settings]) -> None:
    """Read the settings, change them and write them wholly or not at all, while no other window does.

    Where nothing changes nothing is written or locked. Raises InUseError when another window takes far too long, and
    FolderError.
    """
    if change(before := read_settings(places)) != before:
        _write(places, change)


def take_pins_away(places: Places, closed: Mapping[str, bool]) -> None:
    """Take away the trainer's PIN, every wait after wrong ones and that settings were lost; then `reset-pin` goes.

    `closed` are the learners whose PIN could not be taken out of their record. Raises as `change_settings`.
    """

    def change(settings: Settings) -> Settings:
        pins_away = {**settings.pins_away, **closed}
        return settings._replace(pin_hash="", wrong_pins=_NOTHING, are_lost=False, pins_away=pins_away)

    _write(places, change)
    while used := reset_file(places):
        with saving(used):
            used.unlink(missing_ok=True)


def mend_settings(places: Places) -> None:
    """Write the settings anew where one of their two files is damaged, gone, older, or has no checksum yet.

    Raises as `change_settings`.
    """
    mend_pair(_pair_of(places), _is_sealed, lambda: _write(places, lambda settings: settings))


def unread_settings(places: Places) -> tuple[Path, ...]:
    """Return what stands where the settings, their copy or their lock do and is no file, or may not be read."""
    lock = _lock_of(places)
    return (*not_to_be_read(places), *([lock] if is_in_the_way(lock) else ()))


def not_to_be_read(places: Places) -> dict[Path, OSError]:
    """Return which of the two files are no file, or may not be read, and what the system says of each."""
    found = {}
    for path in reversed(_pair_of(places)):
        try:
            content_of(path)
        except OSError as error:
            found[path] = error
    return found


def _pair_of(places: Places) -> Pair:
    return Pair(places.settings_file, places.settings_copy)


def _lock_of(places: Places) -> Path:
    return places.home / "settings.lock"


def _staying(places: Places) -> Collection[Path]:
    """Return which of the two files are not written: where one is not the other must be sound.

    What is no file stays. What may not be read stays too, and a file of the settings, which might hold others than the
    copy, lets nothing be written: raises FolderError.
    """
    staying = not_to_be_read(places)
    written = [path for path in _pair_of(places) if path not in staying]
    for path, error in staying.items():
        may_stay = path == places.settings_copy or not path.is_file()
        if not may_stay or not written or not _is_sealed(content_of(written[0])):
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "The settings “{path}” could not be written ({reason})."),
                fix=QT_TRANSLATE_NOOP(
                    "Errors", "Move away what stands there, or let this account read and write it; then do it again."
                ),
                path=str(path),
                reason=error.strerror or str(error),
            ) from error
    return staying


def _is_sealed(content: bytes) -> bool:
    try:
        return _parsed(content)[1]
    except (ValueError, RecursionError):
        return False


def _write(places: Places, change: Callable[[Settings], Settings]) -> None:
    """Write the settings, their copy first: whatever stops it, the file or its copy is whole and no older."""
    lock = FileLock(_lock_of(places))
    try:
        make_private(places.home)
        lock.acquire(alone=True, wait_seconds=_PATIENCE_SECONDS)
        staying = _staying(places)
        after = change(read_settings(places))
        for path in _look(places).unread:
            if path not in staying:
                _keep_aside(path)
        put_pair(_pair_of(places), _content_of(after), is_private=True, staying=staying)
    except OSError as error:
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "The settings “{path}” could not be written ({reason})."),
            fix=way_out(error),
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
    """Take everything of a learner out of the settings, damaged ones too; raises as `change_settings`."""

    def change(settings: Settings) -> Settings:
        return settings._replace(
            last_learner="" if settings.last_learner == learner_id else settings.last_learner,
            extra_times={each: time for each, time in settings.extra_times.items() if each != learner_id},
            wrong_pins={each: said for each, said in settings.wrong_pins.items() if each != learner_id},
            pins_away={each: is_away for each, is_away in settings.pins_away.items() if each != learner_id},
            numbers={each: number for each, number in settings.numbers.items() if each != learner_id},
        )

    change_settings(places, change)
    for aside in places.home.glob("settings.broken-*.json"):  # what else is in them may be of use
        with saving(aside):
            content = whole_file(aside)
            for part in (each.encode() for each in (learner_id, *learner_id.split("-")) if len(each) > 4):
                content = content.replace(part, b"-" * len(part))
            put_durably(aside, content, is_private=True)


def _content_of(settings: Settings) -> bytes:
    chosen = {name: each for name, each in settings._asdict().items() if each != Settings._field_defaults[name]}
    return sealed({**chosen.pop("more", {}), **chosen})
