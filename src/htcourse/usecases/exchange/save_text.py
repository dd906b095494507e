"""Write what a person wants to keep to a file of their own."""

import contextlib
import os
from pathlib import Path

from htcourse.core.errors import FolderError
from htcourse.core.words import QT_TRANSLATE_NOOP


def save_text(path: Path, text: str) -> Path:
    """Write a text file (`.txt` when no ending is given) and return its path; raises FolderError, the old file stays.

    With a byte order mark, so that old editors on Windows show Cyrillic.
    """
    return save_bytes(path if path.suffix else path.with_suffix(".txt"), text.encode("utf-8-sig"))


def save_bytes(path: Path, data: bytes) -> Path:
    """Write a file wholly or not at all and return its path; raises FolderError, the old file stays."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "{path} could not be written: {reason}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another folder, or make room on the disk."),
            path=path,
            reason=error.strerror or error,
        ) from error
    return path
