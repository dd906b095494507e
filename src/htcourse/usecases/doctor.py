"""Look at everything the program needs, for `htcourse doctor`: the machine, then the data folder. Nothing is written.

Rights, space, settings, records, copies, modules, keys. Learners are told by id, never by name.
"""

import importlib.util
import os
import sqlite3
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from htcourse import __version__
from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, FolderError
from htcourse.core.shell_words import shell_word
from htcourse.markup.why_unreadable import fault_of
from htcourse.store.backups import backup_folder, is_behind
from htcourse.store.check_record import strange_rows
from htcourse.store.disks import stays_put
from htcourse.store.durable import parts_below
from htcourse.store.found_again import found_again_file, is_found_again_noted
from htcourse.store.library import Library
from htcourse.store.library_file import is_whole, require_as_built
from htcourse.store.lost_settings import closed_settings, line_to_mend, lost_settings, set_aside
from htcourse.store.misplaced import Misplaced, list_misplaced
from htcourse.store.packages import list_packages, list_pair, lost_lines
from htcourse.store.paired_files import Pair, are_unlike, gone_one
from htcourse.store.places import Places, assets_dir, builtin_library, guide_library, is_no_folder, no_folder
from htcourse.store.program_log import log_file
from htcourse.store.pseudonyms import is_salt_damaged
from htcourse.store.quizzes_before import unread_quizzes
from htcourse.store.restore import exams_beyond
from htcourse.store.settings import RESET_PIN, are_damaged, read_settings, reset_file, unread_ones, unread_settings
from htcourse.store.signing_key import read_signing_key
from htcourse.store.tidy import half_removed, with_classes
from htcourse.usecases.machine.data_folder import (
    Finding,
    below,
    command,
    look_at_access,
    look_at_rights,
    look_for_folder,
    look_for_space,
    some_of,
)
from htcourse.usecases.machine.qt_libraries import machine, missing_cpu_flags, missing_libraries
from htcourse.usecases.people.join_copies import missing_rows
from htcourse.usecases.people.learners import check_learners, is_anothers, left_logs, lost_log, stray_logs
from htcourse.usecases.people.look_at_classes import look_at_classes
from htcourse.usecases.people.restore_record import Harm, examine_record, list_copies

_BEHIND = "the record changed after its newest copy ({newest}); when it is opened next one is made"
_NO_COPY = "there is no copy of it at all; when it is opened next one is made"
_MAY_NOT = "may not be read: {} of {} ({}); give this account the right to read them"
_NOT_WHOLE = "not whole: {} of {} ({}); passed over: the newest whole one counts"
_NONE_WHOLE = "not whole: {} of {} ({}); no copy is left that could be put back"
_EXAMS_LACKING = (
    "exams or tests around the course, handed in, that they hold and the record lacks: {exams}; they come back when "
    "its learner begins or goes on with one, or with: {way}"
)
_TO_COME = (
    "of a day to come, as a clock was wrong then or is now: {}; copies are compared by what they hold, and these dates "
    "count for nothing. Where the clock is right, and nothing here says that the record lacks what copies hold, "
    "they may go: remove them from {}"
)
_ANOTHERS = "another learner's: {} of {} ({}), named above as misplaced"
_UNTAKEN = "but for entries of a test or exam that was submitted otherwise, or without them: {}"
_LIES_ELSEWHERE = "A whole record of theirs lies under another name: bring it in, see “misplaced” below."
_NOTHING_LEFT = "No copy is whole and nothing can be read: its tile, Start new, begins anew and keeps what is there."
_EDITED = "To edit settings.json let its line “checksum” say “edited”, with the program closed."
_ONE_GONE = "{} is damaged or gone, the other of the two is read: the next update of the module writes both"
_BOTH_GONE = (
    "{} and {} are damaged or gone, or an earlier program installed it: attempts of earlier versions go by the module "
    "of now; put your own copies back, else the next update of the module writes both"
)
_ANOTHER_COPY = "install it from another copy of its file"
_GONE = "{} is gone, and the other of the two is read: {}"
_FOUND_AGAIN = (
    "their list was lost, those switched off are switched on: switch off what is not to count, under Modules, and "
    "press Close there; or remove {}"
)
OLDEST_CLOCK = "2026"  # the program is younger than a clock that says less


def examine(places: Places, clock: Clock = system_clock) -> Iterator[Finding]:
    """Look at the machine, then at the data folder."""
    yield Finding("htcourse", True, __version__)
    yield Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0])
    lacking = missing_cpu_flags()
    yield Finding("processor", not lacking, ", ".join(sorted(lacking)) or machine())
    absent = missing_libraries(with_window=bool(os.environ.get("DISPLAY")))
    yield Finding("system libraries", not absent, " ".join(sorted(absent.values())) or "found")
    has_qt = importlib.util.find_spec("PySide6") is not None
    yield Finding("window library", has_qt, "PySide6" if has_qt else "PySide6 is not installed")
    yield Finding("SQLite", sqlite3.sqlite_version_info >= (3, 35), sqlite3.sqlite_version)
    yield from examine_home(places, clock)


def examine_home(places: Places, clock: Clock = system_clock) -> Iterator[Finding]:
    """Look at everything in the data folder, and at what the program brings along."""
    out_of_reach = _out_of_reach(places)
    yield Finding("data folder", False, out_of_reach) if out_of_reach else look_for_folder(places)
    yield _said("course", lambda: _opens_as_built(builtin_library()))
    yield _said("trainers' guide", lambda: _opens_as_built(guide_library()))
    fonts = assets_dir() / "fonts"
    yield Finding("fonts", any(fonts.glob("*.ttf")), str(fonts))
    now = clock().utc
    yield Finding("clock", now >= OLDEST_CLOCK, now)
    if out_of_reach or not places.home.is_dir():
        return
    yield look_for_space(places.home)
    # A record on a network disk is slower and cannot be locked as well.
    here = stays_put(places.home)
    yield Finding("disk", True, "of this computer" if here else "removable or of a network: slower, and copy it often")
    yield look_at_rights(places)
    yield look_at_access(places)
    yield _settings(places)
    yield _pins(places)
    yield from _records(places, clock)
    yield from _modules(places)
    yield from look_at_classes(places)
    yield _said("signing key", lambda: "there" if read_signing_key(places) else "none yet")
    is_damaged = is_salt_damaged(places)
    yield Finding("pseudonyms", not is_damaged, "their key is damaged: everybody gets another" if is_damaged else "ok")
    yield _log(places)
    left = sorted({below(places, each) for each in _leftovers(places)})
    seen = f"{', '.join(left)}: of a program that was stopped, if none is at work; what stays after a start may go"
    yield Finding("leftovers", not left, seen if left else "none")


def _said(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, look())
    except CourseError as error:
        return Finding(name, False, str(error))


def _opens(library: Path) -> str:
    with Library.open(library) as opened:
        opened.require_whole()
        return library.name


def _opens_as_built(library: Path) -> str:
    name = _opens(library)
    require_as_built(library)
    return name


def _out_of_reach(places: Places) -> str:
    try:
        places.require_reach()
    except CourseError as error:
        return str(error)
    return ""


def _settings(places: Places) -> Finding:
    are_lost = read_settings(places).are_lost
    if (unread := unread_settings(places)) and not (are_lost and closed_settings(places)):
        seen = f"no file, or may not be read: {', '.join(each.name for each in unread)}"
        return Finding("settings", False, f"{seen}; move it away, or give the right to it")
    if are_lost:
        return Finding("settings", False, str(lost_settings(places, for_trainer=True)))
    if aside := set_aside(places):
        names = ", ".join(f"{each.name}{_line_of(each)}" for each in aside)
        seen = f"{names}: damaged, or changed by hand, and not taken; see what is in it"
        return Finding("settings", False, f"{seen}, then remove it. {_EDITED}")
    if are_damaged(places):
        seen = "their copy is read, and written in their place some seconds after a start"
        where = _line_of(places.settings_file)
        return Finding("settings", False, f"damaged, or changed by hand{where}: {seen}. {_EDITED}")
    if places.settings_copy in unread_ones(places):
        seen = "settings.copy.json is damaged: it is written anew some seconds after a start"
        return Finding("settings", False, seen)
    if gone := gone_one(Pair(places.settings_file, places.settings_copy)):
        return Finding("settings", False, _GONE.format(gone.name, "it is written anew some seconds after a start"))
    if places.settings_file.exists():
        return Finding("settings", True, "ok")
    return Finding("settings", True, "none yet")


def _line_of(settings: Path) -> str:
    line = line_to_mend(settings)
    return f" (it cannot be read from line {line} on)" if line else ""


def _pins(places: Places) -> Finding:
    if found := reset_file(places):
        return Finding(
            "PINs", False, f"{found.name} lies in the data folder: the next start takes all away, and it too"
        )
    if os.path.lexists(places.home / RESET_PIN):
        return Finding("PINs", False, f"{RESET_PIN} in the data folder is no file: it does nothing, remove it")
    if read_settings(places).are_lost:
        what = "in settings that this account may not read" if closed_settings(places) else "lost with the settings"
        return Finding("PINs", False, f"the trainer’s is {what}; people’s own are kept")
    chosen = "the trainer’s is kept" if read_settings(places).pin_hash else "no trainer’s PIN is chosen"
    return Finding("PINs", True, f"{chosen}; each learner’s own is in their record")


def _records(places: Places, clock: Clock) -> Iterator[Finding]:
    """Yield a finding for each record that does not open, for each without a fresh copy, and one for all the others."""
    try:
        rows = check_learners(places)
    except CourseError as error:
        yield Finding("records", False, str(error))
        return
    misplaced = list_misplaced(places)
    elsewhere = {each.learner_id for each in misplaced if each.problem is None}
    for row in rows:
        if row.problem is not None:
            yield Finding(f"record {row.id}", False, _wrong(places, row.id, row.problem, elsewhere))
        elif lost := lost_log(places, row):
            yield Finding(f"record {row.id}", False, lost)
        elif strange := _strange(places, row.id):
            yield Finding(f"record {row.id}", False, f"entries that this program did not write: {strange}")
    opened = sum(row.problem is None for row in rows)
    yield Finding("records", opened == len(rows), f"{opened} of {len(rows)} open")
    yield from _misplaced(places, misplaced, {row.id for row in rows if row.problem is None})
    yield Finding("logs", True, left_logs(places, rows))
    for each, seen in stray_logs(places, rows):
        yield Finding(f"log {each.path.relative_to(places.people or places.home)}", not each.more, seen)
    for row in () if is_no_folder(places.backups) else rows:  # that is told of the data folder
        if is_no_folder(stray := backup_folder(places, row.id)):
            yield Finding(f"copies of {row.id}", False, str(no_folder(stray)))
            continue
        try:
            copies = [*list_copies(places, row.id, clock)]
        except CourseError as error:
            yield Finding(f"copies of {row.id}", False, str(error))
            continue
        if names := [each.name for each in copies if is_anothers(each.problem)]:
            yield Finding(f"copies of {row.id}", True, _ANOTHERS.format(len(names), len(copies), some_of(names)))
        copies = [each for each in copies if not is_anothers(each.problem)]
        to_come = [each for each in copies if each.made[:10] > clock().local[:10]]
        is_any_whole = any(each.problem is None for each in copies)
        for said, is_closed in ((_MAY_NOT, True), (_NOT_WHOLE if is_any_whole else _NONE_WHOLE, False)):
            if names := [each.name for each in copies if each.problem is not None and each.is_closed == is_closed]:
                has_whole = not is_closed and is_any_whole
                yield Finding(f"copies of {row.id}", has_whole, said.format(len(names), len(copies), some_of(names)))
        if row.problem is None and (not copies or is_behind(places, row.id)):
            newest = next(
                (each.made[:16].replace("T", " ") for each in copies if each not in to_come), "of a day to come"
            )
            seen = _BEHIND.format(newest=newest) if copies else _NO_COPY
            yield Finding(f"copies of {row.id}", False, seen)
        way = command(places, f"restore --learner {row.id} --join")
        if row.problem is None and (more := missing_rows(places, row.id, copies)).number:
            seen = f"they hold {more.several} that the record lacks: {more.number}; did somebody put an older file in"
            yield Finding(f"copies of {row.id}", False, f"{seen} its place? Bring them in, nothing goes out: {way}")
        if row.problem is None and (exams := _missing_exams(places, row.id)):
            yield Finding(f"copies of {row.id}", False, _EXAMS_LACKING.format(exams=exams, way=way))
        if to_come:
            seen = some_of([each.name for each in to_come])
            folder = below(places, backup_folder(places, row.id))
            yield Finding(f"copies of {row.id}", True, _TO_COME.format(seen, folder))


def _missing_exams(places: Places, learner_id: str) -> int:
    with suppress(CourseError):  # read a moment ago, and somebody may be at work
        return exams_beyond(places, learner_id)
    return 0


def _misplaced(places: Places, found: Iterable[Misplaced], sound: Container[str]) -> Iterator[Finding]:
    """Yield a finding for each database among the records and copies that bears no name of ours."""
    for each in found:
        restoring = command(places, f"restore {'' if each.is_aside else '--join '}--from {shell_word(each.path)}")
        of, rest = f"record of {each.learner_id}", _UNTAKEN.format(each.untaken) if each.untaken else "it may go"
        name = f"misplaced {each.path.relative_to(places.people or places.home)}"
        if each.problem is not None and not each.learner_id:
            yield Finding(name, False, f"no whole record; the program does not use it, move it away: {each.problem}")
        elif each.problem is not None and each.opens and not each.more:
            yield Finding(name, True, f"damaged, and all that can be read of it is in {each.learner_id}; {rest}")
        elif each.problem is not None:
            seen = f"a damaged {of}; answers that can be read of it: {each.readable}; save them"
            yield Finding(name, False, f"{seen}: {restoring} (--list says whose it is)")
        elif each.learner_id not in sound:
            yield Finding(name, False, f"a whole {of}; bring it in: {restoring} (--list says whose it is)")
        elif each.more:
            seen = f"a whole {of} with entries that theirs lacks: {each.more}; {restoring} takes it"
            yield Finding(name, False, seen)
        else:
            yield Finding(name, True, f"a whole {of}, all of it in theirs too; {rest}")


def _wrong(places: Places, learner_id: str, problem: CourseError, elsewhere: Container[str]) -> str:
    """Return what is wrong with a record, as `restore --list` has it, and how it comes back."""
    what, values = str(problem), problem.values
    if "day" not in values or (values.get("unread") and not values["day"]):  # out of reach, or newer
        return what
    found = None
    try:
        found = examine_record(places, learner_id)
    except FolderError as error:  # no room to look
        return f"{what} {error}"
    except CourseError:
        pass  # somebody is at work in it
    is_foreign = found is not None and found.harm is Harm.FOREIGN
    if is_foreign:
        what = f"another file or a folder is in its place, and will be kept: {values['path']}."
    if not values["day"] and (learner_id in elsewhere or (found is not None and not found.rows)):
        way = _LIES_ELSEWHERE if learner_id in elsewhere else _NOTHING_LEFT
        return f"{what if is_foreign else problem.template.format(**values)} {way}"
    tile = "its tile" if values["day"] else "its tile: Save what can be read"
    way = command(places, f"restore --learner {learner_id}")
    return f"{what} Restore: {way} (--list says whose it is), or {tile}"


def _strange(places: Places, learner_id: str) -> int:
    with suppress(CourseError):  # read a moment ago, and somebody may be at work
        return strange_rows(places.learner_file(learner_id))
    return 0


def _modules(places: Places) -> Iterator[Finding]:
    pair, installed = list_pair(places), list_packages(places)
    name = pair.file.name
    try:
        lost, is_unlike = lost_lines(places), are_unlike(pair)
    except CourseError as error:
        yield Finding("modules", False, str(error))
        return
    except OSError as error:
        yield Finding("modules", False, f"{pair.copy.name} cannot be read ({error.strerror}): move it away")
        return
    if places.learners.is_dir() and not os.path.lexists(places.modules):  # they are made together
        seen = f"the folder {places.modules} is gone: install again {some_of([each.title for each in installed])}"
        yield Finding("modules", False, f"{seen}, or put your own copy of it back")
        return
    if is_found_again_noted(places):
        yield Finding("modules found again", False, _FOUND_AGAIN.format(found_again_file(places)))
    wrong = f"lines of {name} that cannot be read: {lost}; their copy, packages or libraries say what they held"
    if lost and not any(map(os.path.lexists, pair)):
        wrong = f"{name} and {pair.copy.name} are gone: the next start writes them anew"
    elif gone := gone_one(pair):
        wrong = _GONE.format(gone.name, "the next start writes it anew")
    elif not lost:
        wrong = f"{pair.copy.name} is damaged or older: the next start writes it anew" if is_unlike else ""
    yield Finding("modules", not wrong, wrong or str(len(installed)))
    for each in installed:
        if unread := unread_quizzes(places, each.id):
            said = _BOTH_GONE if len(unread) > 1 else _ONE_GONE
            yield Finding(f"quizzes of {each.id}", False, said.format(*unread))
        if not os.path.isfile(each.package):
            yield Finding(f"module {each.id}", False, f"{each.package.name} is missing: install it again")
        elif each.needs_compiling:
            problem = fault_of(each.package)
            seen = f"{problem} Its library is gone or of another version: {_ANOTHER_COPY}"
            waits = "waits to be compiled for this version: start the program once"
            yield Finding(f"module {each.id}", False, seen if problem else waits)
        elif is_whole(each.library) and not each.is_intact:
            seen = f"{each.library.name} is not as it was installed: damaged, or changed by another program"
            yield Finding(f"module {each.id}", False, f"{seen}; start the program once, it is made anew")
        else:
            opens = _said(f"module {each.id}", lambda each=each: _opens(each.library))  # type: ignore[misc]
            problem = fault_of(each.package)
            if problem and not opens.is_well:
                opens = opens._replace(seen=f"{problem} Its library is damaged too: {_ANOTHER_COPY}")
            yield opens
            if problem and opens.is_well:
                whole = f"{problem} Its library is whole and counts; {_ANOTHER_COPY}"
                yield Finding(f"package of {each.id}", False, whole)


def _log(places: Places) -> Finding:
    log = log_file(places)
    if os.path.lexists(log):
        is_well = log.is_file() and os.access(log, os.W_OK)
    else:
        is_well = places.logs.is_dir() or not os.path.lexists(places.logs)
    return Finding("log", is_well, str(log) if is_well else f"{log} cannot be written")


def _leftovers(places: Places) -> list[Path]:
    """Return what a crash left behind: parts of files, and logs of records nobody knows of; where one may look."""
    found: list[Path] = []
    with suppress(OSError, CourseError):
        found.extend(_left_in(places))
    return found


def _left_in(places: Places) -> Iterator[Path]:
    yield from half_removed(places)
    yield from parts_below(places.home)
    people = tuple(with_classes(places))
    folders = (places.home, places.modules, places.library_dir, places.trainer, *(each.learners for each in people))
    for folder in folders:
        for pattern in ("*.part*", "*.incoming", "*.restored"):
            yield from folder.glob(pattern)
    for each in people:
        yield from each.backups.glob("*/*.part*")
        for side in (*each.learners.glob("*.db-wal"), *each.learners.glob("*.db-journal")):
            name = side.name.rpartition("-")[0]
            known = (*each.learner_ids(), *each.lost_ids())
            if not os.path.lexists(side.with_name(name)) and not any(one in name for one in known):
                yield side
