"""Several files written together: where one cannot be, the others are put back as they were."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from htcourse.core.errors import CourseError, FolderError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import put_file


@contextmanager
def all_or_none(files: Collection[Path], folders: Collection[Path]) -> Iterator[None]:
    """Put files back as they were, and take away what is new in the folders, where what is done inside raises.

    Raises FolderError with the names of those that could not be put back; the others are.
    """
    had = _in(folders)
    were = {each: each.read_bytes() for each in files}
    try:
        yield
    except Exception as error:
        changed = [each.name for each in sorted(were) if not _is_back(each, were)]
        for each in _in(folders) - had:
            with suppress(OSError):
                each.unlink(missing_ok=True)
        if not changed:
            raise
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "Writing stopped half way, and these files could not be put back: {names}."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Take them back in the editor, from their older versions, once the disk can be written."
            ),
            names=", ".join(changed),
        ) from error


def _in(folders: Collection[Path]) -> set[Path]:
    return {each for folder in folders for each in folder.rglob("*") if each.is_file()}


def _is_back(path: Path, were: Mapping[Path, bytes]) -> bool:
    """Put a file back where it is not as it was; say whether it is now."""
    try:
        if not path.is_file() or path.read_bytes() != were[path]:
            put_file(path, were[path])
    except (CourseError, OSError):
        return False
    return True
