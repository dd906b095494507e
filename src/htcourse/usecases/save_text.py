"""Write a text that a person wants to keep to a file of their own."""

import contextlib
import os
from pathlib import Path

from htcourse.core.errors import FolderError
from htcourse.core.words import QT_TRANSLATE_NOOP


def save_text(path: Path, text: str) -> Path:
    """Write a text file (`.txt` when no ending is given) and return its path; raises FolderError, the old file stays.

    With a byte order mark, so that old editors on Windows show Cyrillic.
    """
    target = path if path.suffix else path.with_suffix(".txt")
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        draft.write_text(text, encoding="utf-8-sig")
        draft.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise FolderError(
            QT_TRANSLATE_NOOP("Errors", "{path} could not be written: {reason}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another folder, or make room on the disk."),
            path=target,
            reason=error.strerror or error,
        ) from error
    return target
