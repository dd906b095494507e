"""Which statements a learning record store has acknowledged: `trainer/sent/<address>.ids`, a line each.

A line is the id, what the statement tells of (`core.xapi.subject`) and the mark of the class it was told of, `-` for
none (neither in files of earlier versions); of two lines of one id the last counts. What is not in it is asked of the
store and sent again. Where a store tells what it has, half a line, or a file that is lost, does no harm; where it
tells nothing, what was sent before under another mark stands there beside the new one. Those of a class go with it
(`roster.purge_class`). Addresses are as `learning_record_store.plain_address` has them.
"""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from htcourse.core.errors import FolderError
from htcourse.core.ids import digest
from htcourse.markup.foreign import require_file, whole_file
from htcourse.store.class_files import GONE
from htcourse.store.durable import append_durably, put_durably
from htcourse.store.learner_copies import make_folder, reaching
from htcourse.store.places import Places
from htcourse.store.pseudonyms import class_mark

_LINE = re.compile(r"([0-9a-f-]{36})(?: ([0-9a-f-]{36})?)?(?: (-|C[0-9a-f]+))?")


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
    path, of = _path(places, address), class_mark(places.people.name) if places.people else "-"
    make_folder(path.parent)
    with reaching(path):
        with suppress(FileNotFoundError):
            require_file(path)
        opened = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            append_durably(opened, "".join(f"\n{id} {subject} {of}\n" for id, subject in ids.items()).encode())
        finally:
            os.close(opened)


def has_sent(places: Places, class_id: str) -> bool:
    """Say whether anything of a class was sent to a record store from here, as far as the file of a store tells."""
    mark = class_mark(class_id)
    with suppress(FolderError):
        return any(of in ("", mark) for path in _files(places) for _, of in _lines(path))
    return True


def forget_sent(places: Places, class_id: str) -> None:
    """Remove what is kept of what was sent of a class, with the last class what bears no mark; raises FolderError."""
    with reaching(places.classes):
        others = places.classes.iterdir() if places.classes.is_dir() else ()
        is_last = all(each.name == class_id or each.suffix == GONE for each in others if each.is_dir())
    gone = {class_mark(class_id), *[""] * is_last}
    for path in _files(places):
        every = _lines(path)
        if kept := "".join(f"\n{line}\n" for line, of in every if of not in gone):
            if len(kept) != sum(len(line) + 2 for line, _ in every):
                put_durably(path, kept.encode(), is_private=True)
        else:
            with reaching(path):
                path.unlink(missing_ok=True)


def _files(places: Places) -> list[Path]:
    return [*(places.trainer / "sent").glob("*.ids")]


def _lines(path: Path) -> list[tuple[str, str]]:
    """Return the lines that are whole, each with the class it is of; raises FolderError."""
    with reaching(path):
        found = map(_LINE.fullmatch, whole_file(path).decode("ascii", "replace").splitlines())
    return [(each[0], each[3] or "") for each in found if each]


def _path(places: Places, address: str) -> Path:
    return places.trainer / "sent" / f"{digest(address.encode()).hex()[:24]}.ids"
