"""Backups of a learner's record: list them, and put one in the record's place."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import NotFoundError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.backups import list_backups as stored_backups
from htcourse.store.backups import restore_backup
from htcourse.store.places import Places
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


def restore_record(places: Places, learner_id: str, name: str, clock: Clock = system_clock) -> Changed:
    """Put a backup in the place of a learner's record; what stood there becomes a backup of its own.

    The session must be closed. Raises NotFoundError, InUseError, LearnerFileError or FolderError.
    """
    backup = next((each for each in stored_backups(places, learner_id) if each.path.name == name), None)
    if backup is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "The backup “{name}” is not there any more."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another one."),
            name=name,
        )
    restore_backup(places, backup, clock)
    return Changed(progress=True, preferences=True, learners=True)
