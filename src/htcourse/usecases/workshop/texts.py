"""The texts of a draft: read, save safely, keep a journal while somebody types, go back to older versions."""

import codecs
import os
from collections import Counter
from collections.abc import Container, Sequence
from contextlib import suppress
from datetime import datetime
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, FolderError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.text_file import as_written
from htcourse.markup.decode import decoded
from htcourse.store.draft_places import draft_file, require_draft
from htcourse.store.draft_versions import Version as Version
from htcourse.store.draft_versions import keep_version, list_versions, read_version, saved_at
from htcourse.store.durable import put_durably, saving
from htcourse.store.journals import files_with_journal, journal_files, read_journal, remove_journal, write_journal
from htcourse.store.journals import take_journal as take_journal
from htcourse.store.places import Places

TEXT_LIMIT = 5_000_000
"""Bytes of a file the editor opens; a module's text may have one million."""


class DraftText(NamedTuple):
    """A text as it stands on disk, with line feeds and no byte order mark.

    `stamp` changes with every byte of the file: hand it to `save_text`. `saved_at` is UTC, ISO 8601. `recovered` is a
    text a crash left unsaved (None without one), typed at `recovered_at` into a file of the stamp `recovered_since`
    (that of now where the journal does not say). `encoding` is what the file was in; saving
    makes anything else UTF-8.
    """

    text: str
    saved_at: str
    stamp: str
    recovered: str | None = None
    recovered_at: str = ""
    recovered_since: str = ""
    encoding: str = "utf-8"


class Saved(NamedTuple):
    """When a text was saved (UTC, ISO 8601), and the new stamp of its file.

    `problem` says why the text it replaced could not be kept as a version, None where it was.
    """

    saved_at: str
    stamp: str
    problem: CourseError | None = None


class ChangedOnDiskError(CourseError):
    """A file was changed by another program since it was read."""


def read_text(places: Places, folder: Path, file: str) -> DraftText:
    """Return a text of a draft. Raises NotFoundError, FolderError, and CourseError for what is no text."""
    content = _content(folder, file)
    text, encoding = _text(content, file)
    journal = read_journal(places, folder, file)
    if journal is not None and journal.text == text:
        forget_left(places, folder, file)
        journal = None
    read = DraftText(text, saved_at(draft_file(folder, file)), _stamp(content), encoding=encoding)
    if journal is None:
        return read
    since = read.stamp if journal.since is None else journal.since
    return read._replace(recovered=journal.text, recovered_at=journal.kept_at, recovered_since=since)


def left_unsaved(places: Places, folder: Path, unsaved: Container[str]) -> tuple[str, ...]:
    """Return the files whose text a crash left unsaved, but for those that are open with what was typed."""
    left = (each for each in files_with_journal(places, folder) if each not in unsaved)
    return tuple(each for each in left if _is_left(places, folder, each, _stats(places, folder, each)))


def _stats(places: Places, folder: Path, file: str) -> tuple[tuple[int, ...], ...]:
    """Return what changes with a journal or its file."""
    with suppress(OSError):
        found = [each.stat() for each in (*journal_files(places, folder, file), folder / file) if os.path.exists(each)]
        return tuple((each.st_size, each.st_mtime_ns, each.st_ctime_ns, each.st_ino) for each in found)
    return ()


@lru_cache(maxsize=1024)
def _is_left(places: Places, folder: Path, file: str, stats: tuple[tuple[int, ...], ...]) -> bool:
    try:
        return read_text(places, folder, file).recovered is not None
    except CourseError:
        return False


def not_readable(path: str, error: OSError) -> FolderError:
    """Return what is told of a file that is there and cannot be read."""
    return FolderError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."),
        fix=QT_TRANSLATE_NOOP("Errors", "Check that its disk is connected, and that you may read it."),
        path=path,
        reason=error.strerror or str(error),
    )


def _content(folder: Path, file: str) -> bytes:
    require_draft(folder)
    path = draft_file(folder, file)
    try:
        with path.open("rb") as reading:
            content = reading.read(TEXT_LIMIT + 1)
    except FileNotFoundError as error:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no file “{file}” in this module."),
            fix=QT_TRANSLATE_NOOP("Errors", "It may have been renamed or removed; its older versions are kept."),
            file=file,
        ) from error
    except OSError as error:
        raise not_readable(file, error) from error
    if len(content) > TEXT_LIMIT:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{file}” is larger than {megabytes} MB: too large to be edited here."),
            fix=QT_TRANSLATE_NOOP("Errors", "Split it with another program; a text of a module may have 1 MB."),
            file=file,
            megabytes=TEXT_LIMIT // 1_000_000,
        )
    return content


def _text(content: bytes, file: str) -> tuple[str, str]:
    try:
        text, encoding = content.removeprefix(codecs.BOM_UTF8).decode(), "utf-8"
    except UnicodeDecodeError:
        text, encoding = decoded(content)
    if "\0" in text:
        text, encoding = decoded(content)  # UTF-16 of Latin letters reads as UTF-8 with zeros in it
    is_wide = encoding.startswith(("utf-16", "utf-32"))
    if (b"\0" in content and not is_wide) or text.count("\ufffd") > len(text) // 20:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{file}” is no text: it cannot be edited here."),
            fix=QT_TRANSLATE_NOOP("Errors", "Open it with the program it was made with."),
            file=file,
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _stamp(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]


def stamp_of(folder: Path, file: str) -> str:
    """Return the stamp of a file as it is on disk now, empty when it is gone: to see whether another program wrote."""
    try:
        return _stamp(draft_file(folder, file).read_bytes())
    except OSError:
        return ""


def save_text(
    places: Places,
    folder: Path,
    file: str,
    text: str,
    *,
    since: str,
    over: bool = False,
) -> Saved:
    """Save a text wholly or not at all, durably; keeps its line ends and byte order mark, and the text it replaces.

    `since` is the stamp it was read or last saved with (empty for a file that was not there). Raises ChangedOnDiskError
    when the file is another by now, unless `over`; FolderError when the disk is full or read-only: the journal stays.
    """
    require_draft(folder)
    path = draft_file(folder, file)
    with saving(path):
        before = path.read_bytes() if path.exists() else None
    if not over and since != ("" if before is None else _stamp(before)):
        raise _changed(file, is_gone=before is None)
    content = as_written(text, before or b"")
    problem = None
    if content != before:
        problem = _keep(places, folder, file, path, before)
        with saving(path):
            put_durably(path, content)
    remove_journal(places, folder, file)
    return Saved(saved_at(path), _stamp(content), problem)


def _keep(places: Places, folder: Path, file: str, path: Path, before: bytes | None) -> CourseError | None:
    """Keep what a file holds among its versions; a full disk there is told and stops nobody from saving."""
    if before is None:
        return None
    try:
        keep_version(places, folder, file, before, path.stat().st_mtime)
    except OSError as error:
        return FolderError(
            QT_TRANSLATE_NOOP("Errors", "“{file}” was saved, but its older text could not be kept ({reason})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Free some space on the disk of the program's data folder."),
            file=file,
            reason=error.strerror or str(error),
        )
    return None


def _changed(file: str, *, is_gone: bool) -> ChangedOnDiskError:
    if is_gone:
        return ChangedOnDiskError(
            QT_TRANSLATE_NOOP("Errors", "“{file}” was removed or renamed by another program while it was open here."),
            fix=QT_TRANSLATE_NOOP("Errors", "Save it all the same to write it anew, or close it."),
            file=file,
        )
    return ChangedOnDiskError(
        QT_TRANSLATE_NOOP("Errors", "“{file}” was changed by another program while it was open here."),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "Take what stands there, or save over it: the other text is kept under “Older versions”."
        ),
        file=file,
    )


def keep_journal(
    places: Places, folder: Path, file: str, text: str, clock: Clock = system_clock, since: str | None = None
) -> None:
    """Keep a text that is not saved yet, durably, outside the draft: call it a second after typing stopped.

    `since` is the stamp of the file it was written from, where that is known. Raises FolderError when the disk of the
    data folder is full or read-only.
    """
    draft_file(folder, file)
    write_journal(places, folder, file, text, since, clock())


def keep_typed(places: Places, folder: Path, file: str, text: str, clock: Clock = system_clock) -> None:
    """Keep what was typed and not saved among the versions of its file: before another text takes its place.

    Raises FolderError when the disk of the data folder is full or read-only.
    """
    path = draft_file(folder, file)
    content = as_written(text, path.read_bytes() if path.is_file() else b"")
    with saving(path):
        keep_version(places, folder, file, content, datetime.fromisoformat(clock().utc).timestamp())


def drop_journal(places: Places, folder: Path, file: str) -> None:
    """Forget what this program kept of what was typed and not saved."""
    remove_journal(places, folder, file)


def forget_left(places: Places, folder: Path, file: str) -> None:
    """Forget the text that is offered, whichever program left it."""
    take_journal(places, folder, file)
    remove_journal(places, folder, file)


def versions(places: Places, folder: Path, file: str) -> tuple[Version, ...]:
    """Return the older texts of a file, the newest first, at most ten; those of a removed file, too."""
    draft_file(folder, file)
    return list_versions(places, folder, file)


def version_text(places: Places, folder: Path, file: str, version: str) -> str:
    """Return an older text; raises NotFoundError."""
    draft_file(folder, file)
    return _text(read_version(places, folder, file, version), file)[0]


class LineChanges(NamedTuple):
    """Which lines of a text are new, from 0, and which are gone since the one before, each with where it stood."""

    new: tuple[int, ...] = ()
    gone: tuple[tuple[int, str], ...] = ()


def changed_lines(places: Places, folder: Path, file: str) -> tuple[LineChanges, ...]:
    """Return of each older text but the oldest what of its lines is new, and what is gone, since the last one.

    A line that stands elsewhere is neither. Raises NotFoundError.
    """
    texts = [version_text(places, folder, file, each.name).splitlines() for each in versions(places, folder, file)]
    return tuple(_changes(new, old) for new, old in pairwise(texts))


def lines_changed(new: str, old: str) -> LineChanges:
    """Return which lines of a text are new since another one, and which of that are gone."""
    return _changes(new.splitlines(), old.splitlines())


def _changes(new: Sequence[str], old: Sequence[str]) -> LineChanges:
    return LineChanges(_new_lines(new, old), _gone_lines(new, old))


def _gone_lines(new: Sequence[str], old: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Return the lines that are gone, each with the line of the new text it stood before."""
    found, left = list[tuple[int, str]](), Counter(old) - Counter(new)
    for what, begun, ended, at, _ in SequenceMatcher(None, old, new).get_opcodes() if left else ():
        for line in old[begun:ended] if what != "equal" else ():
            if left[line]:
                found.append((at, line))
                left[line] -= 1
    return tuple(found)


def _new_lines(new: Sequence[str], old: Sequence[str]) -> tuple[int, ...]:
    found, had = list[int](), Counter(old)
    for at, line in enumerate(new):
        if not had[line]:
            found.append(at)
        had[line] -= had[line] > 0
    return tuple(found)
