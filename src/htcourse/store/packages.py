"""The modules people installed: which count, and keeping, switching and removing them.

`modules/` holds each package as it came and `modules/installed.json`, a JSON object with its checksum a line, and the
same once more, as the data folder does; `modules/libraries/` the library files made from them. Cheap to import: it
stands on the start path.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, moment_of, system_clock
from htcourse.core.errors import CourseError, FolderError, InUseError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import not_readable, whole_file
from htcourse.store.checked_json import is_sealed, sealed, unsealed
from htcourse.store.durable import copy_durably, put_durably, way_out
from htcourse.store.found_again import note_found_again
from htcourse.store.library import Library
from htcourse.store.library_file import LIST, copy_library, digest_of, is_whole
from htcourse.store.library_schema import SCHEMA, compiler_of
from htcourse.store.locks import FileLock
from htcourse.store.paired_files import Pair, mend_pair, put_pair
from htcourse.store.places import Places, builtin_library, builtin_source, own_compiler
from htcourse.store.quizzes_before import note_quizzes

_WAIT_SECONDS = 20.0
_changing_here = threading.RLock()
"""Beside the file's lock, which one program holds for all its threads."""


class Installed(NamedTuple):
    """An installed module: its package as it came, the library that counts, and whether it is switched on.

    `needs_compiling` when the library was written by another version of the program (or is gone): it does not count
    until the package is compiled again. `digest` is the library's as it was installed; lists of earlier versions have
    none.
    """

    id: str
    version: str
    title: str
    library: Path
    package: Path
    is_on: bool
    installed_at: str
    digest: str = ""

    @property
    def needs_compiling(self) -> bool:
        """Whether the library is of another schema, or gone."""
        return f"-{SCHEMA}-" not in self.library.name or not os.path.isfile(self.library)

    @property
    def is_outdated(self) -> bool:
        """Whether another compiler than this program's made the library: it counts until it is made anew."""
        own = own_compiler()
        return bool(own) and compiler_of(self.library) != own

    @property
    def is_intact(self) -> bool:
        """Whether each page of the library is sound and as it was installed; it takes some 50 ms a megabyte."""
        return is_whole(self.library) and self.digest in ("", digest_of(self.library))


def list_file(places: Places) -> Path:
    """Return the list of installed modules, one JSON object a line; it need not be there."""
    return places.modules / LIST


def list_packages(places: Places) -> tuple[Installed, ...]:
    """Return the installed modules in the order they came, switched off ones too.

    What cannot be read of the list its copies say. Packages that none of them names are found again in the folder,
    without any list also libraries: they are switched on, and last.
    """
    found, again = _all_lists(places)
    return (*found.values(), *(_found_again(places, each) for each in again))


def lost_lines(places: Places) -> int:
    """Return how many lines of the list cannot be read, or how many modules there are where it is gone.

    Raises CourseError where it may not be read.
    """
    with suppress(FileNotFoundError):
        _, lost, is_written = _read_lines(places, list_file(places))
        if is_written:
            return lost
    return len(list_packages(places))


def are_found_again(places: Places) -> bool:
    """Tell whether modules count that no list names, as all were lost or damaged; raises CourseError."""
    lost_lines(places)
    return bool(_all_lists(places)[1])


def _all_lists(places: Places) -> tuple[dict[str, Installed], list[Path]]:
    """Return what the list says, and its copies where not all of it can be read; and packages that none of them names.

    Where nothing at all is left of the list, a copy also names modules of which all files are gone; the one elsewhere
    does not where the folder may not be read: they may be there.
    """
    found, listed, is_written, is_closed = dict[str, Installed](), dict[str, Installed](), False, False
    for path in (list_file(places), *_copies(places)):
        try:
            read, lost, has_content = _read_lines(places, path)
        except (CourseError, FileNotFoundError) as error:
            is_closed |= isinstance(error, CourseError)
            continue
        if is_closed and path.parent != places.modules:
            break
        listed, is_written = listed or read, is_written or has_content
        found = {name: each for name, each in read.items() if name in listed or each.package.is_file()} | found
        if has_content and not lost:
            return found, []
    known, again = {each.package for each in found.values()}, list[Path]()
    with suppress(CourseError):
        again = [each for each in _packages(places, with_libraries=not is_written) if each not in known]
    return found, again


def _packages(places: Places, *, with_libraries: bool) -> list[Path]:
    """Return the packages that are kept, and where those would be of which the library alone is there."""
    try:
        made = {_id_in_name(each) for each in places.library_dir.glob("*.db")} - {""} if with_libraries else ()
        return sorted({*places.modules.glob("*.htmod"), *(places.modules / f"{each}.htmod" for each in made)})
    except OSError as error:
        raise not_readable(str(places.modules), error) from error


def _read_lines(places: Places, path: Path) -> tuple[dict[str, Installed], int, bool]:
    """Return the modules of a list, how many lines cannot be read, and whether it was not emptied (`list_text`)."""
    try:
        content = whole_file(path)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise not_readable(str(path), error) from error
    found = [_installed(places, line) for line in content.split(b"\n") if line.strip()]
    return {each.id: each for each in found if each is not None}, found.count(None), bool(content)


def _found_again(places: Places, package: Path) -> Installed:
    """Return the module of a package by its name, with its newest library; without one it waits to be compiled."""
    libraries: list[tuple[float, Path]] = []
    installed_at = ""
    with suppress(OSError):
        made = [each for each in places.library_dir.glob("*.db") if _id_in_name(each) == package.stem]
        libraries = sorted((each.stat().st_mtime, each) for each in made)
        kept = package if package.exists() or not made else libraries[-1][1]
        installed_at = moment_of(datetime.fromtimestamp(kept.stat().st_mtime, UTC), 0).utc
    for _, library in reversed(libraries):
        with suppress(CourseError), Library.open(library) as opened:
            title = opened.title(opened.language)
            return Installed(package.stem, opened.version, title, library, package, True, installed_at)
    own = places.library_dir / f"{package.stem}.db"
    return Installed(package.stem, "", package.stem, own, package, True, installed_at)


def _installed(places: Places, line: bytes) -> Installed | None:
    try:
        row, _ = unsealed(line)
        return Installed(
            id=row["id"],
            version=row["version"],
            title=row["title"],
            library=places.library_dir / Path(row["library"]).name,
            package=places.modules / Path(row["package"]).name,
            is_on=bool(row["is_on"]),
            installed_at=row["installed_at"],
            digest=str(row.get("digest", "")),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def counting_libraries(places: Places) -> tuple[Path, ...]:
    """Return the library files of the modules that count: the built-in one first, then the others as they came.

    An installed module with the id of the built-in one takes its place. Raises ModuleError when there is no built-in.
    """
    counting = {each.id: each.library for each in list_packages(places) if each.is_on and not each.needs_compiling}
    builtin = builtin_library()
    return (counting.pop(_id_in_name(builtin), builtin), *counting.values())


def counting_sources(places: Places) -> tuple[tuple[Path, Path], ...]:
    """Return each library that counts with what it was compiled from: a package, or the folder of a checkout.

    In the order of `counting_libraries`; raises ModuleError when there is no built-in course.
    """
    packages = {each.library: each.package for each in list_packages(places)}
    return tuple((each, packages.get(each) or builtin_source()) for each in counting_libraries(places))


def builtin_id() -> str:
    """Return the id of the built-in course; empty where there is none."""
    with suppress(CourseError):
        return _id_in_name(builtin_library())
    return ""


def _id_in_name(library: Path) -> str:
    return library.stem.rpartition(f"-{SCHEMA}-")[0]


def install_library(places: Places, library: Path, package: Path, clock: Clock = system_clock) -> Installed:
    """Keep a package and its finished library, and let that count; returns the module as installed.

    Until the last step, one file put in place, the old library counts. Both files are copied; the old library stays
    for whoever reads it (`module_undo.remove_old_libraries`). Raises ModuleError for a broken library, and FolderError.
    """
    with Library.open(library) as opened:
        module_id, version, title = opened.module_id, opened.version, opened.title(opened.language)
    module = Installed(
        id=module_id,
        version=version,
        title=title,
        library=places.library_dir / library.name,
        package=places.modules / f"{module_id}.htmod",
        is_on=True,
        installed_at=clock().utc,
    )
    with changing_modules(places):
        if not list_packages(places):
            _write_list(places, ())  # a package without any list would count
    with saving_modules(places):
        module = module._replace(digest=_keep(places, library))
        copy_durably(package, module.package)
        note_quizzes(places, *(each.library for each in list_packages(places) if each.id == module_id), module.library)
    with changing_modules(places):
        others = tuple(module if each.id == module_id else each for each in list_packages(places))
        _write_list(places, others if module in others else (*others, module))
    return module


def replace_library(places: Places, module: Installed, library: Path) -> None:
    """Let a library made anew of a module's kept package count for it; switched off it stays switched off.

    `module` is the one that was compiled: where it was removed or updated meanwhile, that stands and nothing is done.
    Raises ModuleError for a broken library, and FolderError.
    """
    with Library.open(library) as opened:
        version, title = opened.version, opened.title(opened.language)
    with changing_modules(places):
        before = list_packages(places)
        now = next((each for each in before if each.id == module.id), None)
        if now is None or now._replace(is_on=module.is_on) != module:
            return
        with saving_modules(places):
            kept = places.library_dir / library.name
            made = now._replace(version=version, title=title, library=kept, digest=_keep(places, library))
        _write_list(places, (made if each.id == made.id else each for each in before))


def _keep(places: Places, library: Path) -> str:
    """Keep a library among the others, unless it is there as it was installed; return its digest."""
    target = places.library_dir / library.name  # it holds the hash of its content
    if not any(each.library == target and each.digest and each.is_intact for each in list_packages(places)):
        copy_library(library, target)
    return digest_of(target)


def set_enabled(places: Places, module_id: str, is_on: bool) -> None:
    """Switch a module on or off; raises NotFoundError for one that is not installed, and FolderError."""
    with changing_modules(places):
        changed = _one(places, module_id)._replace(is_on=is_on)
        _write_list(places, (changed if each.id == module_id else each for each in list_packages(places)))


def remove_package(places: Places, module_id: str) -> None:
    """Take a module and its package away, its library at the next start; raises NotFoundError and FolderError."""
    with changing_modules(places):
        module = _one(places, module_id)
        _write_list(places, (each for each in list_packages(places) if each.id != module_id))
        with suppress(OSError):  # the module is gone by now: nobody is told that it is not
            module.package.unlink(missing_ok=True)


def _one(places: Places, module_id: str) -> Installed:
    for each in list_packages(places):
        if each.id == module_id:
            return each
    raise not_installed(places, module_id)


def not_installed(places: Places, module_id: str) -> CourseError:
    """Return what is told where no such module can be changed; where the folder may not be read, it may be there."""
    try:
        os.listdir(os.path.join(places.modules, "."))
    except FileNotFoundError:
        pass
    except OSError as error:
        return not_readable(str(places.modules), error)
    return NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "The module “{module}” is not installed."),
        fix=QT_TRANSLATE_NOOP("Errors", "Look at the list of modules: it may be built in, or removed already."),
        module=module_id,
    )


@contextmanager
def changing_modules(places: Places) -> Iterator[None]:
    """Read, change and write the list while no other program, or thread, does.

    Raises InUseError, and CourseError where it cannot be read.
    """
    places.prepare()
    busy = InUseError(
        QT_TRANSLATE_NOOP("Errors", "Another program changes the modules just now."),
        fix=QT_TRANSLATE_NOOP("Errors", "Do it again when that is done; nothing was changed."),
    )
    if not _changing_here.acquire(timeout=_WAIT_SECONDS):
        raise busy
    try:
        with FileLock(list_file(places).with_suffix(".lock")).held(busy, wait_seconds=_WAIT_SECONDS):
            lost_lines(places)
            yield
    finally:
        _changing_here.release()


def _write_list(places: Places, modules: Iterable[Installed]) -> None:
    if are_found_again(places):
        with saving_modules(places):
            note_found_again(places)
    put_list(places, list_text(modules))


def put_list(places: Places, text: str) -> None:
    """Write the list and its copies, all as `list_text` has it; raises FolderError, and the modules are as before."""
    with saving_modules(places):
        content = text.encode("utf-8", "replace")
        put_durably(_copies(places)[1], content)
        put_pair(list_pair(places), content)


def mend_list(places: Places) -> None:
    """Write the list anew where it or a copy is damaged, gone or older; raises CourseError where it cannot be."""

    def write() -> None:
        with changing_modules(places):
            _write_list(places, list_packages(places))

    if are_found_again(places):
        write()
    for copy in _copies(places):
        pair = Pair(list_file(places), copy)
        mend_pair(pair, lambda content: all(is_sealed(line) for line in content.splitlines() if line.strip()), write)


def list_pair(places: Places) -> Pair:
    """Return the list of installed modules and its copy; neither need be there."""
    return Pair(list_file(places), _copies(places)[0])


def _copies(places: Places) -> tuple[Path, Path]:
    """Return the same twice more: beside the list, and where it stays when that folder is emptied by hand."""
    return places.modules / "installed.copy.json", places.home / "modules.copy.json"


def list_text(modules: Iterable[Installed]) -> str:
    """Return the list as it is written, a JSON object with its checksum a line; of none an empty line.

    So a list that is empty was emptied by somebody else.
    """
    lines = [
        {
            "id": each.id,
            "version": each.version,
            "title": each.title,
            "library": each.library.name,
            "package": each.package.name,
            "is_on": each.is_on,
            "installed_at": each.installed_at,
            **({"digest": each.digest} if each.digest else {}),
        }
        for each in modules
    ]
    return "".join(sealed(line, None).decode() + "\n" for line in lines) or "\n"


@contextmanager
def saving_modules(places: Places) -> Iterator[None]:
    """Raise FolderError where the disk does not let us write the folder of modules."""
    try:
        yield
    except OSError as error:
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "The folder of modules “{path}” cannot be written ({reason})."),
            fix=way_out(error),
            path=str(places.modules),
            reason=error.strerror or str(error),
        ) from error
