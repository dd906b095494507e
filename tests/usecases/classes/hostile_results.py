"""Makes result files as a learner with a database tool and our own program could."""

import sqlite3
from contextlib import closing

from tests.usecases.classes.sealed_class import SealedClass

from htcourse.classroom.sealing import seal
from htcourse.classroom.signing import new_seed
from htcourse.store.handed_in_results import copy_results
from htcourse.store.learner_connection import memory_connection
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.classes.result_file import Packed, class_bytes, pack

OTHER_VERSIONS = """
    create temp table was as select hash, '0' || substr(hash, 2) as now from shown;
    update shown set hash = (select now from was where was.hash = shown.hash);
    update shown_text set hash = (select now from was where was.hash = shown_text.hash);
    update response set shown = coalesce((select now from was where was.hash = response.shown), shown);
    update attempt set drawn = (
        select json_group_array(json_array(json_extract(value, '$[0]'),
            '0' || substr(json_extract(value, '$[1]'), 2), json_extract(value, '$[2]')))
        from json_each(drawn)
    );
"""
"""All questions in versions that no module here has."""


def edited(database: bytes, script: str) -> bytes:
    """Return a database after some SQL; what guards its rows is away meanwhile."""
    with closing(memory_connection()) as connection:
        connection.deserialize(database)
        guards = connection.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"drop trigger {name}")
        connection.executescript(script)
        for _, sql in guards:
            try:
                connection.execute(sql)
            except sqlite3.OperationalError:
                continue  # no trigger on a view
        return connection.serialize()


def seal_record(
    room: SealedClass, database: bytes, code: str = "K7-1", name: str = "made", seed: bytes | None = None
) -> None:
    """Put a file on the stick that holds a record of anyone's making, signed by whoever made it."""
    packed = pack(Packed(code, "9", 1, 0, "2026-11-28T00:00:00.000Z", database))
    sealed = seal(packed, class_bytes(room.card.id), room.card.key, seed or new_seed())
    (room.stick / f"{name}.htresult").write_bytes(sealed)


def results_of(room: SealedClass, at: int = 0) -> bytes:
    """Return what a learner would hand in, as bytes of a database."""
    return copy_results(room.lab, room.learners[at]).database


def points_in_class(room, at, attempt, number):
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        return record.last_responses(attempt.id)[number].points


def edit_own(room, at, script):
    """Let a learner edit the record at home with a database tool."""
    path = room.lab.learner_file(room.learners[at])
    path.write_bytes(edited(path.read_bytes()[:18] + b"\1\1" + path.read_bytes()[20:], script))
