"""Backups of a learner's record: list them, and put one in the record's place."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import NotFoundError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.backups import Backup
from htcourse.store.backups import list_backups as stored_backups
from htcourse.store.learner_copies import current_copy
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup: `name` to ask for it, `made` in local time (ISO 8601, to the minute), `reason` at or before what.

    `reason` is close, import, migration, restore, update or asked.
    """

    name: str
    made: str
    reason: str


def list_backups(session: Session) -> tuple[BackupRow, ...]:
    """Return the backups of the learner at work, newest first."""
    minutes = timedelta(minutes=session.clock().offset_minutes)
    return tuple(
        BackupRow(
            each.path.name,
            (datetime.fromisoformat(each.at) + minutes).strftime("%Y-%m-%dT%H:%M"),
            each.reason,
        )
        for each in stored_backups(session.places, session.learner.id)
    )


@contextmanager
def held_backup(session: Session, name: str) -> Iterator[Backup]:
    """Hold a copy of a backup while the session is closed: the backup made then may take its place.

    Raises NotFoundError when there is none of that name, LearnerFileError when it is damaged, and FolderError.
    """
    found = stored_backups(session.places, session.learner.id)
    backup = next((each for each in found if each.path.name == name), None)
    if backup is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "The backup “{name}” is not there any more."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another one."),
            name=name,
        )
    with TemporaryDirectory(prefix="htcourse-") as folder, current_copy(backup.path, Path(folder)) as copy:
        yield Backup(copy, backup.learner_id, backup.at, backup.reason)


def restore_record(places: Places, backup: Backup, clock: Clock = system_clock) -> Changed:
    """Put a held backup in the place of the learner's record; what stood there becomes a backup of its own.

    The session must be closed. Raises InUseError, LearnerFileError or FolderError.
    """
    restore(places, backup.learner_id, backup.path, clock)
    return Changed(progress=True, preferences=True, learners=True)
