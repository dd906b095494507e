"""What is kept beside a class, each under a name: answers typed from paper."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.class_files import changing_class
from htcourse.store.durable import put_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places

TYPED = "typed"
"""The folder in that of a class; what is in it is written under the lock of the class."""
_LARGEST = 8_000_000


def read_beside(places: Places, class_id: str, name: str) -> dict[str, Any]:
    """Return what is kept beside a class under a name, empty without it; raises CourseError for a damaged file."""
    path = _beside(places, class_id, name)
    with reaching(path):
        try:
            found = json.loads(whole_file(path)[:_LARGEST])
            if not isinstance(found, dict):
                raise ValueError("another kind of file")
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError) as error:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is damaged and cannot be read."),
                fix=QT_TRANSLATE_NOOP("Errors", "Move it away, and type anew what stood in it; nothing else is lost."),
                path=str(path),
            ) from error
    return found


def keep_beside(places: Places, class_id: str, name: str, data: Mapping[str, Any]) -> None:
    """Keep something beside a class, wholly or not at all; raises FolderError."""
    path = _beside(places, class_id, name)
    make_folder(path.parent)
    with reaching(path):
        put_durably(path, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "replace"), is_private=True)


def change_beside(
    places: Places, class_id: str, name: str, change: Callable[[dict[str, Any]], Mapping[str, Any]]
) -> None:
    """Read what is kept beside a class, change it and keep it, while no other window does.

    Raises what `read_beside` and `change` raise, NotFoundError where the class is gone, InUseError and FolderError.
    """
    with changing_class(places, class_id):
        before = read_beside(places, class_id, name)
        after = change(before)
        if after != before:
            keep_beside(places, class_id, name, after)


def names_beside(places: Places, class_id: str) -> tuple[str, ...]:
    """Return the names of all that is kept beside a class."""
    folder = places.classes / class_id / TYPED
    with reaching(folder):
        return tuple(sorted(each.stem for each in folder.glob("*.json"))) if folder.is_dir() else ()


def _beside(places: Places, class_id: str, name: str) -> Path:
    return places.classes / class_id / TYPED / f"{name.replace('/', '.')}.json"
