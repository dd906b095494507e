"""A library file, open: checked, read-only, never changed while anybody reads it."""

import functools
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import FunctionType, TracebackType
from typing import Any, Self

from htcourse.core.errors import CourseError, ModuleError, NewerFileError, NotFoundError
from htcourse.core.ids import digest, digest_of_pieces
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.durable import in_place_of
from htcourse.store.learner_connection import is_cut, still_connection
from htcourse.store.library_schema import APPLICATION, SCHEMA
from htcourse.store.sqlite_errors import course_errors, is_no_text

LIST = "installed.json"
"""The list of installed modules, above the folder of their libraries; it keeps what each library was made as."""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_ERROR)
"""What SQLite says of damage; that a query of ours is wrong where a table is not defined as we wrote it any more."""
_NOT_AS_WRITTEN = (ValueError, KeyError, TypeError, IndexError)
"""What comes of a text that is no JSON any more, or another one: one flipped bit makes it so, and SQLite sees nothing.

A row that is gone, or under another id, is found by none.
"""


@contextmanager
def library_errors(path: Path) -> Iterator[None]:
    """Raise ModuleError for what is read in a library and is not as it was written.

    In one that is as it was built or installed it is a mistake of the program, which stays what it is.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if is_no_text(error) or (code in _DAMAGED and not (code == sqlite3.SQLITE_ERROR and _is_as_written(path))):
            raise _damaged(path) from error
        raise
    except _NOT_AS_WRITTEN as error:
        if _is_as_written(path):
            raise
        raise _damaged(path) from error


def _is_as_written(path: Path) -> bool:
    """Tell whether a digest is kept of a library and is its own: beside a built-in one, or in the list of modules."""
    with suppress(CourseError, OSError):
        kept = (digest_file(path), path.parent.parent / LIST)
        return digest_of(path).encode() in b"".join(whole_file(each) for each in kept if each.is_file())
    return False


class LibraryFile:
    """An open library; it belongs to the thread that opened it, and `with` closes it.

    Attributes: `path`; `module_id`, `version`, `languages` (the source language first), `authors`, `licence`, `needs`
    and `content_hash` of the module; `schema` of the file. Every method raises ModuleError when the file is damaged.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `open`."""
        self._connection = connection
        self.path = path
        self.schema = SCHEMA
        row = self._rows("select id, version, languages, titles, authors, licence, needs, content_hash from module")[0]
        self.module_id: str = row[0]
        self.version: str = row[1]
        self.languages: tuple[str, ...] = tuple(json.loads(row[2]))
        self._titles: Mapping[str, str] = json.loads(row[3])
        self.authors: tuple[str, ...] = tuple(json.loads(row[4]))
        self.licence: str = row[5]
        self.needs: str = row[6]
        self.content_hash: str = row[7]

    def __init_subclass__(cls) -> None:
        """Let each method that reads tell damage as the docstring of the class says."""
        for name, method in tuple(vars(cls).items()):
            if isinstance(method, FunctionType) and not name.startswith("_"):
                setattr(cls, name, _telling(method))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a library; raises NewerFileError, and ModuleError for one that is missing, old, cut or damaged."""
        try:
            connection = still_connection(path)
        except sqlite3.DatabaseError as error:
            raise _damaged(path) from error
        try:
            if is_cut(connection, path):
                raise _damaged(path)
            _refuse_others(connection, path)
            with library_errors(path):
                return cls(connection, path)
        except (sqlite3.DatabaseError, OSError) as error:
            connection.close()
            raise _damaged(path) from error
        except BaseException:
            connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def require_whole(self) -> None:
        """Look at every page; raises ModuleError where one is damaged. It takes some 10 ms a megabyte."""
        if self._rows("pragma quick_check(1)") != [("ok",)]:
            raise _damaged(self.path)

    def close(self) -> None:
        """Close the file; twice is fine."""
        self._connection.close()

    @property
    def language(self) -> str:
        """The source language."""
        return self.languages[0]

    def title(self, language: str) -> str:
        """Return the module's title, in the source language where there is no other."""
        return self._in_words(self._titles, language)[0]

    def _rows(self, query: str, values: Mapping[str, Any] | Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        given = values if isinstance(values, Mapping) else tuple(values)
        with library_errors(self.path):
            return self._connection.execute(query, given).fetchall()

    def _in_words(self, texts: Mapping[str, str], language: str) -> tuple[str, str]:
        """Return the wording in a language, else in the source language, and in which it is."""
        if texts.get(language):
            return texts[language], language
        return texts.get(self.language, ""), self.language

    def _wished(self, language: str, **values: Any) -> dict[str, Any]:
        """Return the values of a query that falls back to the source language."""
        return {"wished": language, "source": self.language, **values}


def _telling(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def told(self: LibraryFile, *given: Any, **named: Any) -> Any:
        with library_errors(self.path):
            return method(self, *given, **named)

    return told


def is_whole(library: Path) -> bool:
    """Tell whether a library opens and each of its pages is sound."""
    try:
        with LibraryFile.open(library) as opened:
            opened.require_whole()
    except CourseError:
        return False
    return True


def digest_of(library: Path) -> str:
    """Return the SHA-256 of a library's pages, read by SQLite; raises ModuleError.

    It takes some 10 to 15 ms a megabyte. One page after the other is in memory; all of them, twice, where SQLite was
    built without the table of pages.
    """
    try:
        with closing(still_connection(library)) as connection:
            has_pages = connection.execute("select 1 from pragma_module_list where name = 'sqlite_dbpage'").fetchone()
            if not has_pages:
                return digest(connection.serialize()).hex()
            pages = connection.execute("select data from sqlite_dbpage order by pgno")
            return digest_of_pieces(page for (page,) in pages).hex()
    except sqlite3.Error as error:
        raise _damaged(library) from error


def digest_file(library: Path) -> Path:
    """Return the file beside a built-in library that keeps its digest as it was built."""
    return library.with_suffix(".sha256")


def require_as_built(library: Path) -> None:
    """Raise ModuleError for a built-in library that is not as it was built; one without a digest beside it is.

    One flipped bit can make a right answer wrong, and SQLite sees nothing. Every page is read.
    """
    kept = digest_file(library)
    if kept.is_file() and kept.read_bytes().strip() != digest_of(library).encode():
        raise ModuleError(
            QT_TRANSLATE_NOOP(
                "Errors", "The built-in course in “{path}” is damaged: a right answer may be marked wrong."
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Install the program again; in a checkout run “make clean”, then “make setup”. What learners did is "
                "safe: tell your trainer of a mark that looks wrong.",
            ),
            path=str(library),
        )


def copy_library(source: Path, target: Path) -> None:
    """Copy a library by SQLite, wholly or not at all; who reads the one that stood there reads on.

    Raises OSError and FolderError.
    """
    with (
        course_errors(target),
        in_place_of(target) as part,
        closing(still_connection(source)) as reading,
        closing(sqlite3.connect(part)) as writing,
    ):
        reading.backup(writing)


def fallback(table: str) -> str:
    """Return the condition that picks each row of `table` in the wished language, else in the source language."""
    # An `or` of both languages would make SQLite read the whole table.
    return (
        f"{table}.language = coalesce((select other.language from {table} other "
        f"where other.id = {table}.id and other.language = :wished), :source)"
    )


def not_found(lasting_id: str) -> NotFoundError:
    """Return the error for an id that a library does not have."""
    return NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "“{id}” is not in the installed version of its module."),
        fix=QT_TRANSLATE_NOOP("Errors", "It may have been removed or renamed: look for it in the contents."),
        id=lasting_id,
    )


def _refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("pragma application_id").fetchone()[0]
    number = connection.execute("pragma user_version").fetchone()[0]
    if application != APPLICATION or number < 1:
        raise _damaged(path)
    if number > SCHEMA:
        raise NewerFileError(
            QT_TRANSLATE_NOOP("Errors", "The library “{path}” was made by a newer version of the program."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install the newest version, or install the module again in this one."),
            path=str(path),
        )
    if number < SCHEMA:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "The library “{path}” was made by an older version of the program."),
            fix=QT_TRANSLATE_NOOP("Errors", "Install the module again from its .htmod file."),
            path=str(path),
        )


def _damaged(path: Path) -> ModuleError:
    package = path.parent.parent / f"{path.stem.partition(f'-{SCHEMA}-')[0]}.htmod"  # of one that was installed
    from htcourse.markup.why_unreadable import fault_of  # seldom needed

    is_there = package.is_file()
    again = QT_TRANSLATE_NOOP("Errors", "Install the module again from “{package}”. What learners did is safe.")
    anew = QT_TRANSLATE_NOOP("Errors", "Install the module or the program again. What learners did is safe.")
    other = QT_TRANSLATE_NOOP(
        "Errors", "Its package “{package}” is damaged too: install the module from another copy of its file."
    )
    return ModuleError(
        QT_TRANSLATE_NOOP("Errors", "The library “{path}” is missing, cut short or damaged."),
        fix=anew if not is_there else other if fault_of(package) else again,
        path=str(path),
        package=str(package) if is_there else "",
    )
