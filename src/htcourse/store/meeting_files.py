"""What was presented in a room, kept as it goes on: `trainer/meetings/<name>.json`, one file a meeting.

No name and no answer of anybody is in it; polls are named and lie beside it (`poll_files.py`).
"""

import glob
import json
from collections.abc import Mapping
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.durable import keep_name, put_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places

_LARGEST = 1_000_000


def keep_meeting(places: Places, name: str, plain: Mapping[str, Any]) -> None:
    """Write how a meeting stands, wholly or not at all; raises FolderError."""
    path = places.trainer / "meetings" / f"{name}.json"
    make_folder(path.parent)
    with reaching(path):
        put_durably(path, json.dumps(plain, ensure_ascii=False, indent=1).encode(), is_private=True)


def free_name(places: Places, wanted: str) -> str:
    """Return this name, or one after it that no meeting has yet; raises FolderError."""
    folder, name, number = places.trainer / "meetings", wanted, 1
    with reaching(folder):
        while (folder / f"{name}.json").exists():
            number += 1
            name = f"{wanted}.{number}"
    return name


def read_meeting(places: Places, name: str) -> dict[str, Any]:
    """Return a meeting as it was kept; raises CourseError for one nobody can read."""
    path = places.trainer / "meetings" / f"{name}.json"
    with reaching(path):
        try:
            plain = json.loads(whole_file(path)[:_LARGEST])
        except (OSError, ValueError, RecursionError) as error:
            raise damaged_meeting(name) from error
    if not isinstance(plain, dict):
        raise damaged_meeting(name)
    return plain


def meeting_names(places: Places) -> tuple[str, ...]:
    """Return the names of the meetings that were kept, the newest first; raises FolderError."""
    folder = places.trainer / "meetings"
    with reaching(folder):
        return tuple(sorted((each.stem for each in folder.glob("*.json")), reverse=True)) if folder.is_dir() else ()


def remove_meeting(places: Places, name: str) -> None:
    """Delete what was kept of a meeting, its polls too (named after it); raises FolderError."""
    path = places.trainer / "meetings" / f"{name}.json"
    with reaching(path):
        for poll in (places.trainer / "polls").glob(f"{glob.escape(name)}-*"):
            if poll.suffix != ".lock":  # whoever runs it holds that one
                poll.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        keep_name(path.parent)


def damaged_meeting(name: str) -> CourseError:
    """Return the error for a meeting nobody can read."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "What was kept of the session “{name}” is damaged."),
        fix=QT_TRANSLATE_NOOP("Errors", "The other sessions are whole; the file stays where it is."),
        name=name,
    )
