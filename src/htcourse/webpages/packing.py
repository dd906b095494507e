"""Finished files to a folder or an archive: wholly or not at all."""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from htcourse.core.errors import CourseError, Report, reported
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.chosen_file import refuse_own, writing_chosen
from htcourse.store.durable import keep_name, saving

MARK = "htcourse-site.txt"
"""A file in every folder we write: only such a folder, or an empty one, is replaced."""

_DATE = (2020, 1, 1, 0, 0, 0)
"""Of the files in an archive: the same course gives the same bytes."""


def write_archive(files: Mapping[str, bytes], path: Path, report: Report | None = None) -> None:
    """Write the files as one zip archive; raises FolderError."""
    refuse_own(path)
    with saving(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with (
        writing_chosen(path) as writing,
        zipfile.ZipFile(writing, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name, content in reported(files.items(), len(files), report):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def write_folder(files: Mapping[str, bytes], path: Path, report: Report | None = None) -> None:
    """Write the files as a folder, in the place of one written before.

    Raises CourseError when something else stands there, and FolderError.
    """
    refuse_own(path)
    if path.exists() and not _is_ours(path):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is there already and is no course written by this program."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another name, or empty the folder."),
            path=str(path),
        )
    with saving(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _scratch(path) as scratch:
            fresh, old = scratch / "new", scratch / "old"
            for name, content in reported(files.items(), len(files), report):
                target = fresh / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
            (fresh / MARK).write_text("Written by htcourse.\n", encoding="utf-8")
            if path.exists():
                os.replace(path, old)
            try:
                os.replace(fresh, path)
            except OSError:
                if old.exists():
                    os.replace(old, path)
                raise
            keep_name(path.parent)


def _is_ours(path: Path) -> bool:
    return path.is_dir() and ((path / MARK).is_file() or not any(path.iterdir()))


@contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """Give a folder beside `path`, on the same disk, and take it away again."""
    scratch = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
