"""Where everything stands on disk: the data folder, the built-in library, the assets. Nobody else knows."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple, Self

from htcourse.core.errors import FolderError, ModuleError, NotFoundError
from htcourse.core.ids import is_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.durable import is_put_aside, make_durably, may_hold_something, way_out
from htcourse.store.library_schema import SCHEMA, compiler_of

HOME_VARIABLE = "HTCOURSE_HOME"
PORTABLE_FOLDER = "htcourse-home"
LONGEST_HOME = 400
"""Bytes of the data folder's path: SQLite takes 512 (`MAX_PATHNAME` of os_unix.c), a backup on its way adds 111."""
GUIDE = "guide"
"""The folder of the trainers' guide: its library's below that of the course's, its source's among the assets."""

KEPT = "[0-9]*T*Z-*.db"
"""How copies of a record are called, and damaged ones that were kept (`backups.free_name`)."""

KEPT_ASIDE = "*-aside.db"
"""How those that were kept are called."""

LOGS = ("-wal", "-journal")
"""Endings of what SQLite keeps beside a database and may hold rows of it: a lost record's is read at a restore."""

_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent.parent


class Places(NamedTuple):
    """The data folder `home` and what stands in it; `people` is another folder for learners and their backups.

    So whatever reads the records of this computer reads those of a class as well (`of_class`), or `only` some of it.
    """

    home: Path
    people: Path | None = None
    only: frozenset[str] | None = None

    @classmethod
    def find(cls, home: Path | None = None) -> Self:
        """Return the data folder as `locate` does; raises FolderError when it cannot be looked into."""
        places = cls.locate(home)
        places.require_reach()
        return places

    @classmethod
    def locate(cls, home: Path | None = None) -> Self:
        """Return the data folder: `home`, else HTCOURSE_HOME, else `htcourse-home` beside the program, else the user's.

        One beside the program counts also where it may only be read: whoever put it there wants no other one to be
        written. Nothing is created; call `prepare` for that.
        """
        if home is not None:
            return cls(home.absolute())
        if named := os.environ.get(HOME_VARIABLE):
            return cls(Path(named).absolute())
        if os.path.isdir(beside := beside_program()):
            return cls(beside)
        # Imported only here: it costs 5 ms of every other start.
        from platformdirs import user_data_path

        return cls(user_data_path("htcourse", appauthor=False))

    @property
    def learners(self) -> Path:
        """One file a learner."""
        return (self.people or self.home) / "learners"

    @property
    def modules(self) -> Path:
        """The packages people installed, and which of them count."""
        return self.home / "modules"

    @property
    def library_dir(self) -> Path:
        """The library files made from installed packages."""
        return self.modules / "libraries"

    @property
    def previewed(self) -> Path:
        """The library of the module looked at last, should it be installed; it counts nowhere."""
        return self.modules / "previewed"

    @property
    def backups(self) -> Path:
        """A folder of backups for each learner."""
        return (self.people or self.home) / "backups"

    @property
    def logs(self) -> Path:
        """What the program noted down about itself."""
        return self.home / "logs"

    @property
    def trainer(self) -> Path:
        """A trainer's own files."""
        return self.home / "trainer"

    @property
    def classes(self) -> Path:
        """A folder for each class of the trainer's."""
        return self.trainer / "classes"

    def of_class(self, class_id: str) -> Self:
        """Return the same data folder with the records that were collected for a class instead of its own."""
        return self._replace(people=self.classes / class_id, only=None)

    @property
    def settings_file(self) -> Path:
        """What belongs to this machine and to no learner."""
        return self.home / "settings.json"

    @property
    def settings_copy(self) -> Path:
        """The same once more, for when that file is damaged."""
        return self.home / "settings.copy.json"

    def require_reach(self) -> None:
        """Raise FolderError when the data folder is there and cannot be looked into, or its path is too long.

        So where a folder in it is a link; it may be one itself, or lie below one.
        """
        size = max(len(os.fsencode(each)) for each in (self.home, os.path.realpath(self.home)))
        if size > LONGEST_HOME:
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "The path of the data folder has {size} bytes; at most {most} will do."),
                fix=QT_TRANSLATE_NOOP("Errors", "Start with --home and a folder with a shorter path."),
                size=size,
                most=LONGEST_HOME,
            )
        try:
            os.scandir(self.home).close()
            os.stat(self.learners)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise _closed(self.home, error) from error
        for folder in (*self.own_folders(), self.classes):
            refuse_link(folder)

    def learner_ids(self) -> tuple[str, ...]:
        """Return the ids of the learners who have a file here, without opening any; raises FolderError.

        A file under another name is nobody's (`misplaced`): somebody copied or renamed it.
        """
        try:
            names = os.listdir(self.learners)
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise no_folder(self.learners) if is_no_folder(self.learners) else _closed(self.learners, error) from error
        return tuple(sorted(name[:-3] for name in names if name.endswith(".db") and self.reads(name[:-3])))

    def reads(self, learner_id: str) -> bool:
        """Tell whether this is the id of somebody who is read: of a group its people alone are."""
        return is_id(learner_id) and (self.only is None or learner_id in self.only)

    def keeps_records_in(self, folder: Path) -> bool:
        """Tell whether files in a folder are the program's: of this data folder, or records of another's."""
        within = Path(os.path.realpath(folder))
        if any(within.is_relative_to(os.path.realpath(own)) for own in self.own_folders()):
            return True
        if within.name == "learners":
            return any(each.endswith(".db") and is_id(each[:-3]) for each in _names(within))
        return within.parent.name == "backups" and is_id(within.name)

    def lost_ids(self) -> tuple[str, ...]:
        """Return the ids of the learners who have copies or a log here but no file: a deletion would have taken all.

        Where the folder of all copies may not be read those who have copies alone are not found.
        """
        logs = (name.removesuffix(suffix) for name in _names(self.learners) for suffix in LOGS if name.endswith(suffix))
        owners = {*_names(self.backups), *(name.removesuffix(".db") for name in logs)}
        return tuple(sorted(each for each in owners if self.reads(each) and self.is_lost(each)))

    def is_lost(self, learner_id: str) -> bool:
        """Return whether a learner has copies or a log here but no file, or perhaps: nobody may look for copies."""
        record = self.learners / f"{learner_id}.db"
        if not is_id(learner_id) or os.path.lexists(record):
            return False
        logs = (record.with_name(record.name + each) for each in LOGS)
        try:
            return any(map(may_hold_something, logs)) or bool(self.kept_names(learner_id))
        except OSError:
            return True

    def kept_names(self, learner_id: str) -> frozenset[str]:
        """Return the names of what is kept of a record: copies, and damaged ones that were kept; raises OSError.

        Of a damaged one the log alone may be there. Whoever asks what there is of a record asks here.
        """
        folder = self.backups / learner_id
        try:
            names = os.listdir(folder)
        except (FileNotFoundError, NotADirectoryError):
            return frozenset()
        kept = ((each, kept_name(each)) for each in names)
        return frozenset(name for each, name in kept if name == each or (name and may_hold_something(folder / each)))

    def misplaced(self) -> Iterator[Path]:
        """Give what lies among the records and their copies as a database under a name that is none of ours."""
        for top in (self.learners, self.backups):
            for within, folders, files in os.walk(top):
                for path in (Path(within, each) for each in sorted((*folders, *files)) if is_put_aside(each)):
                    is_record = path.parent == self.learners and is_id(path.stem) and path.suffix == ".db"
                    is_copy = path.parent.parent == self.backups and is_id(path.parent.name) and path.match(KEPT)
                    if not is_record and not is_copy:
                        yield path

    def may_have_misplaced(self) -> bool:
        """Tell whether there may be a record under a name that is none of its owner's (`misplaced.list_misplaced`)."""
        return next(self.misplaced(), None) is not None or any(self.backups.glob(f"*/{KEPT_ASIDE}"))

    def learner_file(self, learner_id: str) -> Path:
        """Return a learner's file; raises NotFoundError when there is none."""
        path = self.learners / f"{learner_id}.db"
        if not is_id(learner_id) or not os.path.isfile(path):
            raise NotFoundError(
                QT_TRANSLATE_NOOP("Errors", "There is no learner “{id}” in “{path}”."),
                fix=QT_TRANSLATE_NOOP("Errors", "Choose another learner, or start as a new one."),
                id=learner_id,
                path=str(self.learners),
            )
        return path

    def in_the_way(self) -> tuple[Path, ...]:
        """Return what is no folder and stands where the program keeps one."""
        return tuple(each for each in (*self.own_folders(), self.classes, self.previewed) if is_no_folder(each))

    def own_folders(self) -> tuple[Path, ...]:
        """Return the folders in which the program keeps its files; all of them are there once it was at work."""
        return self.learners, self.modules, self.library_dir, self.backups, self.logs, self.trainer

    def prepare(self) -> None:
        """Create the folders, for their owner alone; raises FolderError when the disk does not let us."""
        self.require_reach()
        for folder in self.own_folders():
            try:
                make_private(folder)
            except OSError as error:
                raise FolderError(
                    QT_TRANSLATE_NOOP("Errors", "The data folder “{path}” cannot be written ({reason})."),
                    fix=way_out(error),
                    path=str(folder),
                    reason=error.strerror or str(error),
                ) from error


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for their owner alone.

    Raises OSError, and FolderError where something else stands in the place of one.
    """
    for each in (*reversed(folder.parents), folder):
        if is_no_folder(each):
            raise no_folder(each)
    make_durably(folder, 0o700)


def kept_name(name: str) -> str:
    """Return under which name a file among copies is kept, also by the log of a damaged one; empty for any other."""
    kept = next((name.removesuffix(each) for each in LOGS if name.endswith(each)), name)
    return kept if fnmatchcase(kept, KEPT if kept == name else KEPT_ASIDE) and fnmatchcase(kept, KEPT) else ""


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def is_no_folder(path: Path) -> bool:
    """Tell whether what stands at a path is no folder: a file, a link to nowhere."""
    return os.path.lexists(path) and not os.path.isdir(path)


def no_folder(path: Path) -> FolderError:
    """Return the error for what stands where the program keeps a folder, and is none."""
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” is no folder, and the program keeps one there."),
        fix=QT_TRANSLATE_NOOP("Errors", "Move it to another place, then do it again; nothing was changed."),
        path=str(path),
    )


def refuse_link(path: Path) -> None:
    """Raise FolderError for a link to a file or folder: what belongs to that would be looked for beside the link.

    One to nowhere, or to what is neither, is told by who opens it.
    """
    if os.path.islink(path) and (os.path.isfile(path) or os.path.isdir(path)):
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is a link to “{target}”, and the program follows none there."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Put what it leads to in the place of the link, then do it again; nothing was changed."
            ),
            path=str(path),
            target=os.readlink(path),
        )


def _closed(path: Path, error: OSError) -> FolderError:
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "The data folder “{path}” cannot be read ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "See that you may read it, or start with --home and another folder."),
        path=str(path),
        reason=error.strerror or str(error),
    )


def beside_program() -> Path:
    """Return where `htcourse-home` counts if it is there: beside the bundle, or the script as it was called.

    Started by `python -m` it is beside Python, where the script of that installation is too.
    """
    is_script = os.path.basename(sys.argv[0]) not in ("", "-c", "-m", "__main__.py")
    program = sys.argv[0] if is_script and not getattr(sys, "frozen", False) else sys.executable
    return Path(program).absolute().parent / PORTABLE_FOLDER


def library_folder() -> Path:
    """Return the folder of the built-in library: in the package of a wheel, in `build/` of a checkout."""
    packed = _PACKAGE / "data"
    return packed if packed.is_dir() else _CHECKOUT / "build" / "data"


def builtin_library() -> Path:
    """Return the built-in course's library file, the newest of this schema; raises ModuleError when there is none."""
    missing = QT_TRANSLATE_NOOP("Errors", "The built-in course is missing from “{path}”.")
    other = QT_TRANSLATE_NOOP(
        "Errors", "The built-in course in “{path}” was compiled by another version, which this one cannot read."
    )
    return _newest(library_folder(), missing, other)


def own_compiler() -> str:
    """Return which compiler this program has: that which made its own course; empty where there is none."""
    with suppress(ModuleError):
        return compiler_of(builtin_library())
    return ""


def guide_library() -> Path:
    """Return the library file of the trainers' guide; raises ModuleError when there is none.

    It stands in a folder of its own: nothing that counts or searches the course comes upon it.
    """
    missing = QT_TRANSLATE_NOOP("Errors", "The trainers’ guide is missing from “{path}”.")
    other = QT_TRANSLATE_NOOP(
        "Errors", "The trainers’ guide in “{path}” was compiled by another version, which this one cannot read."
    )
    return _newest(library_folder() / GUIDE, missing, other)


def _newest(folder: Path, missing: str, other: str) -> Path:
    """Return the newest library of this schema; `missing` is said where there is none at all, `other` else."""
    names = [each for each in _names(folder) if each.endswith(".db")]  # `glob` takes three times as long
    if found := [folder / each for each in names if f"-{SCHEMA}-" in each]:
        return max(found, key=lambda path: (path.stat().st_mtime_ns, path.name))
    if names:
        fix = QT_TRANSLATE_NOOP(
            "Errors",
            "In a checkout run “make setup”, which compiles it anew; otherwise install the program again. "
            "What you learned is kept.",
        )
        raise ModuleError(other, fix=fix, path=str(folder))
    fix = QT_TRANSLATE_NOOP("Errors", "In a checkout run “make setup”; otherwise install the program again.")
    raise ModuleError(missing, fix=fix, path=str(folder))


def builtin_source() -> Path:
    """Return the built-in course as its authors wrote it: a package in a wheel, the folder `content` of a checkout.

    Raises ModuleError when there is none.
    """
    packed = sorted(library_folder().glob("*.htmod"))
    if packed:
        return packed[-1]
    if (_CHECKOUT / "content" / "module.yaml").is_file():
        return _CHECKOUT / "content"
    raise ModuleError(
        QT_TRANSLATE_NOOP("Errors", "The source of the built-in course is missing from “{path}”."),
        fix=QT_TRANSLATE_NOOP("Errors", "Install the program again."),
        path=str(library_folder()),
    )


def assets_dir() -> Path:
    """Return the folder of fonts, icons, themes and translations: in the package of a wheel, else in the checkout."""
    packed = _PACKAGE / "assets"
    return packed if packed.is_dir() else _CHECKOUT / "assets"
