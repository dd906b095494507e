"""Which statements a learning record store has acknowledged: `trainer/sent/<address>.ids`, an id a line.

What is not in it is sent again, which changes nothing: so half a line, or a file that is lost, does no harm.
"""

import os
from contextlib import suppress
from pathlib import Path

from htcourse.core.ids import digest
from htcourse.markup.foreign import require_file, whole_file
from htcourse.store.durable import append_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places


def sent_statements(places: Places, address: str) -> frozenset[str]:
    """Return the ids of the statements a store has; raises FolderError."""
    path = _path(places, address)
    with reaching(path):
        try:
            return frozenset(whole_file(path).decode("ascii", "replace").split())
        except FileNotFoundError:
            return frozenset()


def keep_sent(places: Places, address: str, ids: list[str]) -> None:
    """Append ids that a store has acknowledged; they are on the disk when this returns. Raises FolderError."""
    path = _path(places, address)
    make_folder(path.parent)
    with reaching(path):
        with suppress(FileNotFoundError):
            require_file(path)
        opened = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            append_durably(opened, "".join(f"\n{each}\n" for each in ids).encode())
        finally:
            os.close(opened)


def _path(places: Places, address: str) -> Path:
    return places.trainer / "sent" / f"{digest(address.rstrip('/').encode()).hex()[:24]}.ids"
