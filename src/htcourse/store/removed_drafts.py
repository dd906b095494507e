"""Drafts that were removed: each in a folder of its own beside the drafts, with its journals and versions.

A new draft may stand in its place: what was kept of the old one is not taken for that of the new one.
"""

import shutil
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.draft_places import drafts_folder, journals_folder, require_draft, versions_folder
from htcourse.store.durable import keep_name, make_durably, saving
from htcourse.store.journals import free_place
from htcourse.store.places import Places

_STAMP = "%Y%m%dT%H%M%S%f"
_MODULE, _JOURNALS, _VERSIONS = "module", "journals", "versions"


class RemovedDraft(NamedTuple):
    """A draft that can be put back: where it is kept, and the name of its folder."""

    kept: Path
    name: str

    @property
    def folder(self) -> Path:
        """The module itself."""
        return self.kept / _MODULE / self.name


def is_own(places: Places, folder: Path) -> bool:
    """Tell whether a draft stands in the trainer's own folder."""
    return folder.parent.resolve() == drafts_folder(places).resolve()


def remove_own(places: Places, folder: Path, clock: Clock) -> RemovedDraft:
    """Move a draft of the trainer's own folder to the removed ones, with what is kept of it; raises CourseError."""
    require_draft(folder)
    stamp = datetime.fromisoformat(clock().utc).strftime(_STAMP)
    removed = RemovedDraft(_removed(places) / f"{stamp}-{folder.name[:40]}", folder.name)
    moved = _kept_beside(places, folder, removed)
    with saving(folder):
        make_durably(removed.folder.parent)
        folder.rename(removed.folder)  # first of all: a kill leaves the module whole, in one of both places
        for part, beside in moved:
            if beside.is_dir():
                beside.rename(part)
        keep_name(folder.parent)
    return removed


def removed_drafts(places: Places) -> tuple[RemovedDraft, ...]:
    """Return the drafts that can be put back, the one that was removed last first."""
    try:
        found = sorted(_removed(places).glob(f"*/{_MODULE}/*"), reverse=True)
    except OSError:
        return ()
    return tuple(RemovedDraft(each.parents[1], each.name) for each in found if each.is_dir())


def put_back_own(places: Places, removed: RemovedDraft) -> Path:
    """Put a removed draft where it stood, and return that; raises CourseError where another stands there."""
    folder = drafts_folder(places) / removed.name
    if folder.exists():
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Among your modules is another in a folder called “{name}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Remove that one first, or rename its folder."),
            name=removed.name,
        )
    with saving(folder):
        make_durably(folder.parent)
        for part, beside in _kept_beside(places, folder, removed):
            if part.is_dir():
                _put_beside(places, part, beside)
        removed.folder.rename(folder)
        keep_name(folder.parent)
    if not any(each.is_file() for each in removed.kept.rglob("*")):
        shutil.rmtree(removed.kept, ignore_errors=True)
    return folder


def _put_beside(places: Places, part: Path, beside: Path) -> None:
    """Move what was kept to where it was, beside what came there since: nothing takes the place of another text."""
    for path in sorted(each for each in part.rglob("*") if each.is_file()):
        target = beside / path.relative_to(part)
        if target.exists():
            if part.name != _JOURNALS:
                continue  # the same name and moment: it stays where it is
            target = free_place(places, beside, path.relative_to(part))
        make_durably(target.parent)
        path.rename(target)


def _removed(places: Places) -> Path:
    return places.trainer / "removed"


def _kept_beside(places: Places, folder: Path, removed: RemovedDraft) -> tuple[tuple[Path, Path], ...]:
    """Return where journals and versions lie of a removed draft, and where those of a draft do."""
    return (
        (removed.kept / _JOURNALS, journals_folder(places, folder)),
        (removed.kept / _VERSIONS, versions_folder(places, folder)),
    )
