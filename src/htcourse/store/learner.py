"""One person's record: appended to, never changed, on the disk before anything is shown."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.ids import new_id
from htcourse.core.quiz import RULE_VERSION
from htcourse.store import backups, learner_connection, learner_links, learner_queries, learner_writes
from htcourse.store.check_record import check_copy, current_copy, record_errors
from htcourse.store.learner_connection import lock_file
from htcourse.store.learner_copies import begin_record, remove_database
from htcourse.store.learner_opening import up_to_date
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import Drawn, EventRow, Kind, Merged, NewEvent, ResponseRow, Shown
from htcourse.store.learner_schema import migrate
from htcourse.store.learner_writes import Then, as_json
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, RECORD, Preference
from htcourse.store.settings import begin_settings
from htcourse.store.sqlite_errors import course_errors

_Value = TypeVar("_Value")
_TIDYING_SECONDS = 0.5  # so long a record may be held by a program that only puts the data folder in order


class LearnerFile(LearnerReads):
    """A learner's file, open. It belongs to the thread that opened it; `with` closes it.

    Every `append_…` and `set_…` is one durable transaction when it returns; each raises FolderError (disk full, gone or
    read-only), InUseError or LearnerFileError, and has then kept nothing.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, clock: Clock, places: Places | None, lock: FileLock | None
    ) -> None:
        """Use `open`, `create` or `temporary`. Without `places` nothing is kept."""
        self._connection, self._lock = connection, lock
        self._is_open = True
        self._changes_kept = connection.total_changes
        self._end_before = learner_links.chain_end(connection)
        self.path, self.places = path, places
        self.clock = self._real_clock = clock
        self.id = path.stem if places else ""
        self.backup_problem: CourseError | None = None
        """Why the last backup at closing, or of what is done once, could not be made, or None."""
        self.lacked_log = False
        """Whether it was not closed before, and its log was not beside it: what came last may be missing."""

    @classmethod
    def open(cls, places: Places, learner_id: str, clock: Clock = system_clock, *, at_start: bool = False) -> Self:
        """Open a learner's file, brought up to date where it is older; `at_start` it is looked through later.

        Raises NotFoundError, InUseError, NewerFileError, LearnerFileError (it names the newest backup) and FolderError.
        """
        path = backups.record_path(places, learner_id)
        lock = FileLock(lock_file(path))
        lock.acquire(wait_seconds=_TIDYING_SECONDS)
        try:
            connection = up_to_date(places, learner_id, path, is_first=lock.is_only, at_start=at_start)
        except BaseException:
            lock.release()
            raise
        opened = cls(connection, path, clock, places, lock)
        opened._is_looked_through = not at_start
        opened.lacked_log = connection.lacked_log
        return opened

    @classmethod
    def create(
        cls,
        places: Places,
        name: str = "",
        clock: Clock = system_clock,
        *,
        first: Mapping[Preference[Any], Any] | None = None,
    ) -> Self:
        """Make a new learner's file, with `first` preferences, and open it; it is there once it says whose it is.

        Raises FolderError and leaves nothing behind then.
        """
        begin_settings(places)
        path = places.learners / f"{new_id()}.db"
        lock = FileLock(lock_file(path))
        lock.acquire()
        try:
            own = {each.key: each.write(value) for each, value in {NAME: name, **(first or {})}.items()}
            begin_record(path, {**own, RECORD.key: path.stem}, clock())
            with course_errors(path):
                connection = learner_connection.open_to_write(path)
                learner_connection.make_durable(connection)
            made = cls(connection, path, clock, places, lock)
            made._changes_kept = -1
        except BaseException:
            remove_database(path)
            lock.release()
            raise
        return made

    @classmethod
    def temporary(cls, clock: Clock = system_clock, copy_of: Path | None = None, learner_id: str = "") -> Self:
        """Return a record in memory, for somebody who just looks: it ends with `close`.

        It begins as a copy of another, of this learner, when that is given; raises then what `check_copy` does.
        """
        with ExitStack() as opened:
            connection = opened.enter_context(closing(learner_connection.memory_connection()))
            if copy_of is not None:
                check_copy(copy_of, learner_id)
                with record_errors(copy_of), closing(learner_connection.reading_connection(copy_of)) as source:
                    source.backup(connection)
            migrate(connection)
            opened.pop_all()
        return cls(connection, Path(":memory:"), clock, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Back up what changed and leave one file. A backup that fails stands in `backup_problem`; twice is fine."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            if self._connection.total_changes != self._changes_kept:
                self.copy_now(keeps_all=False)
        finally:
            learner_connection.close_written(self._connection, self._lock)
            if self._lock is not None:
                self._lock.release()

    def copy_now(self, *, keeps_all: bool = True) -> None:
        """Make the backup of closing, also before it; why it fails stands in `backup_problem` until one is made."""
        try:
            self.backup("close", keeps_all=keeps_all)
            self.backup_problem = None
        except CourseError as error:
            self.backup_problem = error

    def expect_changes(self) -> None:
        """Begin the write-ahead log now: the first change would wait for whoever reads the file without one."""
        learner_connection.begin_log(self._connection)

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file when it has grown; call it after the paint."""
        with course_errors(self.path):
            learner_connection.move_log_in(self._connection, self.path)

    def backup(self, reason: str = "", *, keeps_all: bool = False) -> Path:
        """Copy the file as it is now into the backups and let old ones go, or not yet; returns the copy's path."""
        if self.places is None:
            return self.path
        now = self._real_clock()
        return backups.back_up(self.places, self.id, self._connection, now, reason, keeps_all=keeps_all)

    def back_up_if_behind(self) -> None:
        """Make the backup that a crash or a full disk kept the last closing from; raises CourseError where it fails."""
        if self.places is not None and backups.is_behind(self.places, self.id, self._end_before):
            self.backup("close")

    @contextmanager
    def _writing(self, origin: learner_links.Origin = "") -> Iterator[sqlite3.Connection]:
        with course_errors(self.path), learner_writes.transaction(self._connection, origin):
            yield self._connection
        if origin:
            self._kept_orders = self._kept_places = self._kept_times = None
        self._keep_given()

    def _keep_given(self) -> None:
        if self.places is not None and self.places.people is not None:
            from htcourse.store.given_marks import keep_given  # a learner's own record keeps nothing there

            keep_given(self.places, self.id, self._connection)

    def set_preference(self, chosen: Preference[_Value], value: _Value) -> None:
        """Keep a preference; the same value again writes nothing."""
        self.set_preferences({chosen: value})

    def set_preferences(self, chosen: Mapping[Preference[Any], Any]) -> None:
        """Keep several preferences in one go."""
        values = {each.key: each.write(value) for each, value in chosen.items()}
        if values.items() <= self.preferences().items():
            return
        with self._writing() as connection:
            learner_writes.put_preferences(connection, values, self.clock())

    def append_event(
        self,
        kind: str,
        ref: str = "",
        *,
        module: str = "",
        paragraph: str = "",
        attempt: str = "",
        language: str = "",
        data: Mapping[str, Any] | None = None,
        at: Moment | None = None,
    ) -> str:
        """Append what a person did and return the row's id; `module` is taken from the ref (`module/…`) when empty.

        `at` is when it counts as done, where that was not just now: an exam whose time was up while nobody was there.
        """
        now, row_id = at or self.clock(), new_id(attempt)
        row = (row_id, str(kind), module or _module(ref), ref, paragraph, attempt, language, as_json(data or {}))
        with self._writing() as connection:
            learner_writes.append(
                connection, "event", learner_queries.EVENT_COLUMNS, (*row, now.utc, now.offset_minutes, "")
            )
        return row_id

    def append_attempt(
        self,
        quiz: str,
        mode: str,
        *,
        module_version: str,
        seed: int,
        drawn: Sequence[Drawn],
        form: str = "",
        extra_time: float = 1.0,
        minutes: float = 0.0,
        feedback: Mapping[str, Any] | None = None,
        terms: Mapping[str, Any] | None = None,
        timed: Mapping[str, Any] | None = None,
        shown: Iterable[Shown] = (),
    ) -> str:
        """Append an attempt with its drawn list and its terms, and its questions as shown; returns the attempt's id.

        Fields are those of `AttemptRow`; `timed` is what an exam's stopwatch says at its beginning.
        """
        now, row_id = self.clock(), new_id()
        row = (row_id, quiz, _module(quiz), module_version, str(mode), form, seed, as_json([*drawn]), extra_time)
        begun = (now.utc, now.offset_minutes, minutes, as_json(feedback or {}))
        with self._writing() as connection:
            learner_writes.put_shown(connection, shown, now)
            learner_writes.append(connection, "attempt", learner_queries.ATTEMPT_COLUMNS, row + begun)
            kept = ((Kind.ATTEMPT_TERMS, terms), (Kind.ATTEMPT_TIMED, timed))
            events = [NewEvent(kind, quiz, _module(quiz), row_id, data) for kind, data in kept if data]
            learner_writes.put_events(connection, events, now)
        self._hold_unharmed(row_id)
        return row_id

    def append_response(
        self,
        question: str,
        answer: Mapping[str, Any],
        *,
        shown: Shown,
        points: float,
        verdict: str,
        attempt: str = "",
        number: int = 0,
        try_number: int = 1,
        rule_version: int = RULE_VERSION,
        confidence: int | None = None,
        hints: int = 0,
        seconds: float = 0.0,
        language: str = "",
    ) -> ResponseRow:
        """Append an answer and its mark, and the question as shown where that is new; returns the row.

        One transaction and one fsync. Fields are those of `ResponseRow`.
        """
        now = self.clock()
        row = ResponseRow(
            new_id(attempt),
            attempt,
            number,
            _module(question),
            question,
            shown.hash,
            try_number,
            answer,
            points,
            str(verdict),
            rule_version,
            confidence,
            hints,
            seconds,
            language,
            now.utc,
            now.offset_minutes,
            "",
        )
        with self._writing() as connection:
            learner_writes.put_shown(connection, (shown,), now)
            learner_writes.put_response(connection, row)
        return row

    def append_mark(self, marked: ResponseRow, note: Mapping[str, Any]) -> str:
        """Append what somebody else made of an answer that was given before, and who did; returns the event's id.

        `marked` is that answer's row with its new mark: it takes its place, at the time the answer was given. `note` is
        kept with the event. One transaction and one fsync.
        """
        with self._writing() as connection:
            return learner_writes.put_mark(connection, marked, new_id(marked.attempt), note, self.clock())

    def undo_mark(self, event: EventRow, by: str = "", reason: str = "") -> None:
        """Append the rows that take a mark back, with the answer that bears it: the one before counts again."""
        with self._writing() as connection:
            now = self.clock()
            learner_writes.undo(connection, "response", str(event.data["response"]), now)
            learner_writes.undo(connection, "event", event.id, now, {"by": by, "reason": reason})

    def append_events(self, events: Iterable[NewEvent], shown: Iterable[Shown] = ()) -> None:
        """Append events, and questions as shown that they name, in one transaction and with one fsync."""
        now = self.clock()
        with self._writing() as connection:
            learner_writes.put_shown(connection, shown, now)
            learner_writes.put_events(connection, events, now)

    def undo_events(self, ids: Iterable[str], by: str = "", reason: str = "") -> None:
        """Append the rows that take events back, all or none; those that are taken back already stay so."""
        now = self.clock()
        with self._writing() as connection:
            for each in ids:
                learner_writes.undo(connection, "event", each, now, {"by": by, "reason": reason})

    def keep_shown(self, shown: Iterable[Shown]) -> None:
        """Keep questions as they were shown, and wordings in further languages; what is kept already stays."""
        with self._writing() as connection:
            learner_writes.put_shown(connection, shown, self.clock())

    def undo_event(self, event_id: str) -> str:
        """Append a row that takes an event back and return its id; undoing twice gives the first undo's id."""
        with self._writing() as connection:
            return learner_writes.undo(connection, "event", event_id, self.clock())

    def undo_response(self, response_id: str) -> str:
        """Append a row that takes a response back and return its id; undoing twice gives the first undo's id."""
        with self._writing() as connection:
            return learner_writes.undo(connection, "response", response_id, self.clock())

    def merge(
        self, from_file: Path, *, own_only: bool = False, origin: learner_links.Origin = "brought", then: Then = list
    ) -> Merged:
        """Bring in another record's rows by their ids, after a backup; the same file again changes nothing.

        Preferences of this file stay; those it lacks come in. `own_only`: nothing of a trainer; `origin`: “restored” of
        an own copy, `Came` of what is to come as it stands. `then` appends in the same transaction. Raises
        NewerFileError and LearnerFileError before a change.
        """
        from htcourse.store.trainers_rows import OwnRows  # no start needs it

        folder = from_file.parent if self.places is None else self.path.parent
        with current_copy(from_file, folder) as copy, course_errors(self.path):
            self.backup("import")
            own = OwnRows(self._connection, copy, own_only=own_only)
            with learner_writes.all_or_nothing(self._connection):
                merged = learner_writes.merge(self._connection, copy, own.among, origin)
                self._kept_orders = self._kept_places = self._kept_times = None
                then()
            self._keep_given()
            return merged._replace(held=own.held)

    def bring_back_made_once(self) -> None:
        """Bring in exams and tests around the course that a copy holds and the record, put back by hand, does not."""
        if self.places is not None:
            from htcourse.store.restore import origin_among, rows_made_once  # no start needs it

            if found := rows_made_once(self.places, self.id, {id for (id,) in self._rows(learner_queries.ROW_IDS)}):
                with self._writing(origin_among(found)) as connection:
                    for each in found:
                        learner_writes.insert_rows(connection, each.rows)

    def bring_back(self, rows: Iterable[tuple[str, Sequence[Any]]]) -> Merged:
        """Bring in rows that were salvaged, each with its table, after a backup; the same again changes nothing."""
        self.backup("import")
        with self._writing("restored") as connection:
            return learner_writes.insert_rows(connection, rows)

    def put_back_given(self, places: Places) -> None:
        """Bring in what a trainer gave before in results that are collected again (`given_marks`), if any."""
        from htcourse.store.given_marks import lacking_of_given

        if rows := lacking_of_given(places, self.id or self.preference(RECORD), self._connection):
            with self._writing("restored") as connection:
                learner_writes.insert_rows(connection, rows)

    def bring_back_kept(self) -> None:
        """Bring into a collected record what is kept beside it and it lacks (`newer_copies`); raises as `merge`."""
        from htcourse.store.newer_copies import newer_copy

        while self.places and (copy := newer_copy(self.places, self.id, self._connection)):
            self.merge(copy, origin="restored")
        if self.places:
            self.put_back_given(self.places)


def _module(lasting_id: str) -> str:
    return lasting_id.partition("/")[0]
