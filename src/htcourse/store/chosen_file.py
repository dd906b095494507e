"""A file whose name a person chose: links to it are theirs, and it takes the place of none that the program keeps."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from htcourse.core.errors import FolderError, LearnerFileError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.disks import database_address
from htcourse.store.durable import saving, writing_durably
from htcourse.store.learner_connection import COMPANIONS, has_companions, is_busy, lock_file, still_connection
from htcourse.store.learner_copies import LARGEST
from htcourse.store.learner_schema import not_a_record
from htcourse.store.places import LOGS, Places
from htcourse.store.settings import RESET_PIN

_KNOWN_BY = ("trainer/signing-key.json", "trainer/pseudonyms.salt", "modules/installed.json")
"""Files by which a data folder is known in which nobody learned yet."""
_LARGEST_HEADLESS = 64_000_000
"""Bytes of what can be a damaged record without its head."""


@contextmanager
def writing_chosen(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write what shall take the place of `path`, wholly or not at all; raises FolderError."""
    refuse_own(path)
    with saving(path), writing_durably(path) as writing:
        yield writing


def followed(places: Places, path: Path) -> Path:
    """Return the file that a person means, who may have chosen a link to it, or one in a folder that is a link.

    A link that stands among the program's own files is theirs to refuse who open it (`places.refuse_link`). Raises
    LearnerFileError and FolderError for what can be no record, before any of it is copied.
    """
    within = Path(os.path.realpath(path.parent))
    if any(within.is_relative_to(os.path.realpath(each)) for each in places.own_folders()) or not os.path.exists(path):
        return path
    path = Path(os.path.realpath(path))
    with suppress(OSError):  # who opens it says why
        _refuse_no_record(path)
    return path


def _refuse_no_record(path: Path) -> None:
    """Raise for a file that is larger than a record or has nothing of one, and for no file where its log would be.

    A damaged one may have lost its head; ids of its rows, or of those in its log, are left where any row is.
    """
    if not path.is_file():
        return
    beside = [path.with_name(path.name + each) for each in COMPANIONS]
    if stray := next((each for each in beside if os.path.lexists(each) and not each.is_file()), None):
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” stands where a log of “{name}” is looked for, and is no file."),
            fix=QT_TRANSLATE_NOOP("Errors", "Move it to another place, then do it again; nothing was changed."),
            path=str(stray),
            name=path.name,
        )
    size = path.stat().st_size
    is_database = not size or size > LARGEST or not _is_no_database(path)
    if size > (limit := LARGEST if is_database else _LARGEST_HEADLESS):
        raise LearnerFileError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no learner's record: it has {size} MB; at most {limit} are read."),
            fix=not_a_record(path).fix,
            path=str(path),
            size=size // 1_000_000,
            limit=limit // 1_000_000,
        )
    if not is_database:
        from htcourse.store.salvage import ids_at  # no start needs it

        if not ids_at(path, ("", *LOGS)):
            raise not_a_record(path)


def _is_no_database(path: Path) -> bool:
    try:
        with closing(still_connection(path)) as connection:
            connection.execute("pragma schema_version").fetchone()
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB
    return False


def refuse_own(path: Path) -> None:
    """Raise FolderError for a place where the program keeps its own files, of any data folder.

    The modules somebody writes lie in one of its folders too, but are the writer's.
    """
    folder = Path(os.path.realpath(path.parent))
    for home in (folder, *folder.parents):
        places = Places(home)
        is_draft = folder.is_relative_to(places.trainer / "modules")
        is_within = not is_draft and any(folder.is_relative_to(each) for each in places.own_folders())
        is_settings = folder == home and path.name.casefold().startswith(("settings.", "modules.", RESET_PIN))
        if (is_within or is_settings) and _is_data_folder(places):
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is a place where the program keeps its own files."),
                fix=QT_TRANSLATE_NOOP("Errors", "Choose another folder; nothing was changed."),
                path=str(path),
            )


def refuse_among_records(places: Places, path: Path) -> None:
    """Raise FolderError as `refuse_own`, and for every place in our folders or among records: also among drafts."""
    if places.keeps_records_in(path.absolute().parent):
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is a place where the program keeps its records."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another folder."),
            path=str(path),
        )
    refuse_own(path)


def refuse_open(path: Path) -> None:
    """Raise FolderError for a database at which a program is at work."""
    if _is_open(path):
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is open in a program, or was not closed by one."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another name; nothing was changed."),
            path=str(path),
        )


def _is_open(path: Path) -> bool:
    """Tell whether a program is at work in a database: by what stands beside it, and by SQLite's own lock."""
    if has_companions(path) or os.path.lexists(lock_file(path)):
        return True
    if path.is_file():
        address = database_address(path.absolute(), "rw")
        try:
            with closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=0)) as other:
                other.execute("begin exclusive")
        except sqlite3.DatabaseError as error:  # what is no database, or may only be read, has no such lock
            return is_busy(getattr(error, "sqlite_errorcode", 0))
    return False


def _is_data_folder(places: Places) -> bool:
    known = (places.settings_copy, *(places.home / each for each in _KNOWN_BY), *places.classes.glob("*/class.json"))
    return any(each.is_file() for each in known) or (places.learners.is_dir() and places.backups.is_dir())
