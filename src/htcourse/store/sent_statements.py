"""Which statements a learning record store has acknowledged: `trainer/sent/<address>.ids`, a line each.

A line is the id and what the statement tells of (`core.xapi.subject`; not in files of earlier versions); of two lines
of one id the last counts. What is not in it is asked of the store and sent again. Where a store tells what it has, half
a line, or a file that is lost, does no harm; where it tells nothing, what was sent before under another mark stands
there beside the new one. All go with the last class (`roster.purge_class`). Addresses are as
`learning_record_store.plain_address` has them.
"""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from htcourse.core.ids import digest
from htcourse.markup.foreign import require_file, whole_file
from htcourse.store.durable import append_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places

_LINE = re.compile(r"([0-9a-f-]{36})(?: ([0-9a-f-]{36}))?")


def sent_statements(places: Places, address: str) -> dict[str, str]:
    """Return the ids of the statements a store has, in order, each with what it tells of; raises FolderError."""
    path = _path(places, address)
    with reaching(path):
        try:
            lines = whole_file(path).decode("ascii", "replace").splitlines()
        except FileNotFoundError:
            return {}
    found = filter(None, map(_LINE.fullmatch, lines))
    return {each[1]: each[2] or "" for each in found}


def keep_sent(places: Places, address: str, ids: Mapping[str, str]) -> None:
    """Append ids that a store has acknowledged, each with what it tells of; on the disk when this returns.

    Raises FolderError.
    """
    path = _path(places, address)
    make_folder(path.parent)
    with reaching(path):
        with suppress(FileNotFoundError):
            require_file(path)
        opened = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            append_durably(opened, "".join(f"\n{id} {subject}\n" for id, subject in ids.items()).encode())
        finally:
            os.close(opened)


def has_sent(places: Places) -> bool:
    """Say whether anything was ever sent to a record store from here."""
    return any((places.trainer / "sent").glob("*.ids"))


def forget_sent(places: Places) -> None:
    """Remove all that is kept of what was sent; raises FolderError."""
    with reaching(places.trainer):
        for each in (places.trainer / "sent").glob("*.ids"):
            each.unlink(missing_ok=True)


def _path(places: Places, address: str) -> Path:
    return places.trainer / "sent" / f"{digest(address.encode()).hex()[:24]}.ids"
