"""Makes a learner's file and brings an old one up to date. Imports sqlite-utils: never on an ordinary start.

A step is one transaction: it never calls `executescript` or `commit` and runs no PRAGMA. The number of steps is the
schema's number (`learner_rows.VERSION`). A step that has been released is never edited.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from htcourse.store.learner_links import ORDER, link_new_rows, preference_digest
from htcourse.store.learner_rows import VERSION

steps = Migrations("learner")


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Apply the steps that are missing, each of them wholly or not at all, then set the schema number."""
    steps.apply(Database(connection, execute_plugins=False))
    connection.execute(f"pragma user_version = {VERSION:d}")


@steps()
def version_1(database: Database) -> None:
    """Everything assessment and the classroom need; all tables but `preference` only grow."""
    _events(database)
    _attempts(database)
    _responses(database)
    _shown(database)
    database.table("preference").create({"key": str, "value": str, "at": str}, pk="key", not_null={"value", "at"})
    for table in ("event", "attempt", "response", "shown", "shown_text"):
        _never_changes(database, table)


@steps()
def version_2(database: Database) -> None:
    """Keep what an attempt was started with: the time of an exam and what its quiz tells."""
    attempts = database.table("attempt")
    attempts.add_column("minutes", float, not_null_default=0.0)
    attempts.add_column("feedback", str, not_null_default="{}")


@steps()
def version_3(database: Database) -> None:
    """Link every row to the one before, so that a change behind the program's back is found."""
    columns = {"seq": int, "part": str, "row": str, "rule": int, "origin": str, "digest": bytes}
    columns |= {"chain": bytes}
    database.table("link").create(columns, pk="seq", not_null=set(columns) - {"seq"})
    _never_changes(database, "link")
    link_new_rows(database.conn, dict.fromkeys(ORDER, 0), "migration", rule=1)
    database.table("preference").add_column("digest", bytes, not_null_default=b"")
    kept = database.execute("select key, value, at from preference").fetchall()
    for key, value, at in kept:
        database.execute("update preference set digest = ? where key = ?", (preference_digest(key, value, at), key))


@steps()
def version_4(database: Database) -> None:
    """Link the preferences there are, so that one that is taken away is found."""
    link_new_rows(database.conn, {"preference": 0}, "migration", rule=2)


def _never_changes(database: Database, table: str) -> None:
    for change in ("update", "delete"):
        database.execute(
            f"create trigger {table}_never_{change} before {change} on {table} "
            f"begin select raise(abort, 'rows of {table} never change'); end"
        )


def _events(database: Database) -> None:
    columns = {"seq": int, "id": str, "kind": str, "module": str, "ref": str, "paragraph": str, "attempt": str}
    columns |= {"language": str, "data": str, "at": str, "offset_minutes": int, "undoes": str}
    table = database.table("event").create(columns, pk="seq", not_null=set(columns) - {"seq"})
    table.create_index(["id"], unique=True)
    table.create_index(["kind", "ref"])
    table.create_index(["attempt"])
    table.create_index(["undoes"])


def _attempts(database: Database) -> None:
    columns = {"seq": int, "id": str, "quiz": str, "module": str, "module_version": str, "mode": str, "form": str}
    columns |= {"seed": int, "drawn": str, "extra_time": float, "started_at": str, "offset_minutes": int}
    table = database.table("attempt").create(columns, pk="seq", not_null=set(columns) - {"seq"})
    table.create_index(["id"], unique=True)
    table.create_index(["quiz"])


def _responses(database: Database) -> None:
    columns = {"seq": int, "id": str, "attempt": str, "number": int, "module": str, "question": str, "shown": str}
    columns |= {"try": int, "answer": str, "points": float, "verdict": str, "rule_version": int, "confidence": int}
    columns |= {"hints": int, "seconds": float, "language": str, "at": str, "offset_minutes": int, "undoes": str}
    table = database.table("response").create(columns, pk="seq", not_null=set(columns) - {"seq", "confidence"})
    table.create_index(["id"], unique=True)
    table.create_index(["attempt", "number"])
    table.create_index(["question"])
    table.create_index(["undoes"])


def _shown(database: Database) -> None:
    moment = {"at": str, "offset_minutes": int}
    columns = {"hash": str, "module": str, "question": str, "structure": str} | moment
    database.table("shown").create(columns, pk="hash", not_null=set(columns))
    columns = {"hash": str, "language": str, "texts": str} | moment
    database.table("shown_text").create(columns, pk=("hash", "language"), not_null=set(columns))
