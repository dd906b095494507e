"""Opens a learner's file to write: as this version has it, or refused."""

import os
from pathlib import Path

from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError
from htcourse.store import backups, learner_connection, learner_queries, learner_writes
from htcourse.store.check_record import log_fits, require_texts
from htcourse.store.learner_connection import Connection
from htcourse.store.learner_copies import check_whole
from htcourse.store.learner_rows import VERSION
from htcourse.store.learner_schema import (
    keep_own_rules,
    migrate,
    refuse_anothers,
    refuse_others,
    require_tables,
    schema_number,
)
from htcourse.store.places import Places
from htcourse.store.sqlite_errors import damaged, not_writable


def up_to_date(places: Places, learner_id: str, path: Path, *, is_first: bool, at_start: bool) -> Connection:
    """Return a connection to a file of this version, migrated after a backup where it was behind."""
    with backups.opening(places, learner_id, path):
        check_whole(path, is_at_work=not is_first)
        if is_first and not log_fits(path, learner_id):
            raise damaged(path)
        has_log = not is_first or learner_connection.has_companions(path)
        connection = learner_connection.open_to_write(path)
        try:
            refuse_others(connection, path)
            refuse_anothers(connection, path)
            if not (at_start or learner_connection.pages_fit(connection)):
                raise damaged(path)
            was_left = not has_log and connection.execute("pragma journal_mode").fetchone()[0] == "wal"
            connection.lacked_log = was_left and schema_number(connection) == VERSION
            learner_connection.make_durable(connection)
            if schema_number(connection) < VERSION:
                backups.back_up(places, learner_id, connection, system_clock(), "migration")
                migrate(connection)
            may_write = learner_writes.can_write(connection)
            if not may_write and os.access(path, os.W_OK):
                raise _refusal(path)
            require_tables(connection)
            require_texts(connection.execute(learner_queries.PREFERENCES))
            if may_write:
                keep_own_rules(connection)
        except BaseException:
            connection.close()
            raise
    if connection.lacked_log:  # opened, it does not say so any more
        from htcourse.store.program_log import note  # rare

        words = f"The record {learner_id} was not closed, and its log was not beside it: what came last may be missing."
        note(places, words, is_warning=True)
    return connection


def _refusal(path: Path) -> CourseError:
    """Return why a record cannot be written though its file may be: a log that may only be read, or damage."""
    is_effective = os.access in os.supports_effective_ids
    for part in (path.with_name(path.name + each) for each in learner_connection.COMPANIONS):
        if part.exists() and not os.access(part, os.W_OK, effective_ids=is_effective):
            return not_writable(part)
    return damaged(path)
