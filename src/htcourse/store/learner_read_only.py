"""A learner's record to look at only: nothing is written, also while the learner is at work."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from types import TracebackType
from typing import Self

from htcourse.core.errors import CourseError
from htcourse.store.backups import opening, record_path
from htcourse.store.check_record import has_sound_pages, open_record, record_errors, refuse_log_of_another
from htcourse.store.learner_connection import reading_connection
from htcourse.store.learner_queries import responses
from htcourse.store.learner_reads import LearnerReads, made_responses
from htcourse.store.learner_rows import VERSION, AttemptRow, ResponseRow, without_stand_ins
from htcourse.store.learner_schema import copy_from_tables, require_tables, schema_number, up_to_date_copy
from htcourse.store.places import Places


class ReadOnlyRecord(LearnerReads):
    """The reads of one learner's file. It belongs to the thread that opened it; `with` closes it."""

    def __init__(self, connection: sqlite3.Connection, places: Places, learner_id: str) -> None:
        """Use `open`."""
        self._connection = connection
        self.places = places
        self.path = places.learner_file(learner_id)
        self.id = learner_id
        self.is_as_written = False
        """Whether all its rows were held against their links already, and are as they were written."""

    @classmethod
    def open(cls, places: Places, learner_id: str) -> Self:
        """Open a learner's file to read; one of an older version is read from a copy in memory, brought up to date.

        One whose pages do not fit each other is read from its tables alone: a damaged index gives wrong figures.
        Raises NotFoundError, NewerFileError, LearnerFileError (damaged or gone; names the newest whole backup) and
        FolderError.
        """
        path = record_path(places, learner_id)
        with opening(places, learner_id, path):
            connection: sqlite3.Connection = open_record(path)
            try:
                if schema_number(connection) < VERSION:
                    with closing(connection):
                        connection = up_to_date_copy(connection)
                require_tables(connection)
                if not has_sound_pages(path):
                    with closing(connection):
                        connection = copy_from_tables(connection)
            except BaseException:
                connection.close()
                raise
        return cls(connection, places, learner_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _look_for_harm(self, attempts: Mapping[str, str]) -> None:
        if self.is_as_written:
            self._harmed.update({each: [] for each in attempts})
        super()._look_for_harm(attempts)

    def answers(
        self, attempts: Iterable[AttemptRow]
    ) -> tuple[tuple[ResponseRow, ...], dict[str, tuple[ResponseRow, ...]]]:
        """Return `every_response()`, and `responses(attempt=…)` of each of these attempts by its id, read once.

        Of any other attempt a question is the one that stands in the row.
        """
        asked = {each.id: each.drawn for each in attempts}
        placed, own = self._placed(), dict[str, list[ResponseRow]]()
        query = responses(is_placed=bool(placed), question="response.question")
        rows = list(self._sound(made_responses, f"{query} order by seq", placed))
        undone = {each.undoes for each in rows}
        for at, each in enumerate(rows):
            drawn, number = asked.get(each.attempt, ()), each.number
            question, shown, _ = drawn[number - 1] if 0 < number <= len(drawn) else ("", "", 0)
            if question != each.question and shown == each.shown:
                rows[at] = each = each._replace(question=question)  # as `learner_queries.QUESTION` has it
            if question == each.question and not each.undoes and each.id not in undone:
                own.setdefault(each.attempt, []).append(each)
        return self._in_order(tuple(rows)), {
            attempt: without_stand_ins(self._in_order(tuple(each))) for attempt, each in own.items()
        }

    def lacks_kept(self) -> bool:
        """Say whether a collected record lacks what is kept beside it (`newer_copies`); raises CourseError."""
        from htcourse.store.newer_copies import lacks_kept  # no learner's own record asks

        return self.places is not None and lacks_kept(self.places, self.id, self._connection)


def attempts_by_record(places: Places) -> dict[str, str]:
    """Return which record of a class each attempt lies in; what cannot be read is left out."""
    found: dict[str, str] = {}
    for each in places.learner_ids():
        path = places.learners / f"{each}.db"
        with suppress(CourseError), record_errors(path):
            refuse_log_of_another(path, each)
            with closing(reading_connection(path)) as here:
                found |= {attempt: each for (attempt,) in here.execute("select id from attempt")}
    return found
