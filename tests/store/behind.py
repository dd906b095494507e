"""A learner's record changed by another program than ours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places


def change_behind(record: Path, statement: str) -> int:
    """Let an SQL statement change a closed record, as anybody with an SQLite program can; return how many rows."""
    with closing(sqlite3.connect(record, isolation_level=None)) as connection:
        guards = connection.execute("select name from sqlite_master where type = 'trigger'").fetchall()
        for (guard,) in guards:
            connection.execute(f"drop trigger {guard}")
        return connection.execute(statement).rowcount


def without_copies(places: Places, learner_id: str) -> None:
    """Take all backups of a record away: what it lost nobody has."""
    for each in list_backups(places, learner_id):
        remove_database(each.path)


def hand_in_anew(learner: LearnerFile, attempt: str, rows: int) -> None:
    """Let an attempt have been handed in with so many rows of answers, as where some are lost since."""
    (before,) = learner.events(Kind.ATTEMPT_SUBMITTED, attempt=attempt)
    learner.undo_event(before.id)
    learner.append_event(Kind.ATTEMPT_SUBMITTED, before.ref, attempt=attempt, data={"rows": rows})
