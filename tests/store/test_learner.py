import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.samples import DRAWN, FixedClock, answer, shown

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, FolderError, InUseError, LearnerFileError, NewerFileError, NotFoundError
from htcourse.core.ids import new_id
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import APPENDED, VERSION, Drawn, Kind, Shown
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, THEME, ZOOM
from htcourse.store.sqlite_errors import course_errors


def test_a_response_comes_back_as_it_was_given(learner: LearnerFile) -> None:
    row_id = answer(learner, points=0.5, confidence=3, hints=1, seconds=4.5, language="kk", try_number=2)
    row = learner.response(row_id)
    assert row is not None
    assert (row.question, row.module, row.answer, row.points) == ("demo/law-003", "demo", {"choices": ["means"]}, 0.5)
    assert (row.confidence, row.hints, row.seconds, row.language, row.try_number) == (3, 1, 4.5, "kk", 2)
    assert (row.at, row.offset_minutes, row.attempt, row.undoes) == ("2026-03-09T10:00:00.000Z", 300, "", "")


def test_an_event_comes_back_as_it_was_given(learner: LearnerFile) -> None:
    row_id = learner.append_event(Kind.HIGHLIGHT, "demo/a#b", paragraph="p1", language="en", data={"quote": "әр «сөз»"})
    (row,) = learner.events(Kind.HIGHLIGHT)
    assert (row.id, row.module, row.ref, row.paragraph) == (row_id, "demo", "demo/a#b", "p1")
    assert row.data == {"quote": "әр «сөз»"}


def test_what_was_kept_is_there_after_closing_and_opening(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        answer(learner)
    with LearnerFile.open(places, learner.id, clock) as again:
        assert len(again.responses()) == 1
        assert again.preference(NAME) == "Ана"


def test_closing_leaves_one_file(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
        assert len(list(places.learners.iterdir())) > 1
    assert [path.name for path in places.learners.iterdir()] == [f"{learner.id}.db"]


def test_an_answer_is_in_the_file_of_a_program_that_is_killed(places: Places) -> None:
    script = (
        "import os, sys; from pathlib import Path; from htcourse.store.places import Places;"
        "from htcourse.store.learner import LearnerFile; from htcourse.store.learner_rows import Shown;"
        "learner = LearnerFile.create(Places(Path(sys.argv[1])));"
        "learner.append_response('demo/q', {}, shown=Shown('h', 'demo', 'demo/q', {}), points=1.0, verdict='right');"
        "print(learner.id, flush=True); os.kill(os.getpid(), 9)"
    )
    command = [sys.executable, "-c", script, str(places.home)]
    learner_id = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    with LearnerFile.open(places, learner_id) as learner:
        assert len(learner.responses()) == 1


@pytest.mark.parametrize("table", APPENDED)
@pytest.mark.parametrize("change", ["delete from {table}", "update {table} set at = ''"])
def test_rows_never_change_and_never_go(learner: LearnerFile, table: str, change: str) -> None:
    answer(learner)
    learner.append_event(Kind.NOTE, "demo/a#b")
    learner.append_attempt("demo/z", "test", module_version="1", seed=1, drawn=())
    column = "started_at" if table == "attempt" else "at"
    statement = change.format(table=table).replace("set at", f"set {column}")
    with pytest.raises(sqlite3.IntegrityError, match="never change"):
        learner._connection.execute(statement)


def test_an_undone_response_no_longer_counts_but_stays(learner: LearnerFile) -> None:
    first = answer(learner, points=1.0)
    second = answer(learner, points=0.0)
    undo = learner.undo_response(second)
    assert [row.id for row in learner.responses()] == [first]
    assert [row.undoes for row in learner.responses(undone=True)] == ["", "", second]
    assert learner.tries("demo/law-003") == 1
    assert learner.undo_response(second) == undo
    assert len(learner.responses(undone=True)) == 3


def test_an_undone_event_no_longer_counts(learner: LearnerFile) -> None:
    bookmark = learner.append_event(Kind.BOOKMARK, "demo/a#b")
    learner.undo_event(bookmark)
    assert learner.events(Kind.BOOKMARK) == ()
    assert learner.last_events(Kind.BOOKMARK) == {}


def test_what_is_not_there_or_is_an_undo_cannot_be_undone(learner: LearnerFile) -> None:
    undo = learner.undo_event(learner.append_event(Kind.NOTE, "demo/a#b"))
    for row_id in (undo, "nothing"):
        with pytest.raises(ValueError, match="can be undone"):
            learner.undo_event(row_id)
    assert not learner._connection.in_transaction


def test_an_attempt_tells_how_far_it_came(learner: LearnerFile, clock: FixedClock) -> None:
    drawn = (Drawn("demo/law-003", "hash-law-003", 11), Drawn("demo/law-004", "hash-law-004", 12))
    attempt_id = learner.append_attempt(
        "demo/first-quiz", "test", module_version="1.2.0", seed=7, drawn=drawn, form="A", shown=[shown("law-004")]
    )
    answer(learner, "law-003", 0.0, attempt=attempt_id, number=1)
    answer(learner, "law-003", 1.0, attempt=attempt_id, number=1)
    answer(learner, "law-004", 0.5, attempt=attempt_id, number=2)
    started = learner.attempt(attempt_id)
    assert started is not None
    assert (started.drawn, started.seed, started.form, started.module) == (drawn, 7, "A", "demo")
    assert (started.answered, started.points, started.state) == (2, 1.5, "started")
    assert {number: row.points for number, row in learner.last_responses(attempt_id).items()} == {1: 1.0, 2: 0.5}

    for kind, state in [
        (Kind.ATTEMPT_LEFT, "left"),
        (Kind.ATTEMPT_SUBMITTED, "submitted"),
        (Kind.ATTEMPT_RELEASED, "released"),
    ]:
        learner.append_event(kind, "demo/first-quiz", attempt=attempt_id)
        assert [row.state for row in learner.attempts("demo/first-quiz")] == [state]
    assert learner.attempts("demo/other") == ()
    assert learner.attempt("none") is None


def test_sqlite_reads_the_query_for_attempts_once_whichever_are_asked_for(learner: LearnerFile) -> None:
    """It takes a millisecond to, and sqlite3 keeps it by its text for as long as the record is open."""
    id = learner.append_attempt("demo/first-quiz", "test", module_version="1.2.0", seed=7, drawn=(DRAWN,))
    asked: list[str] = []
    learner._connection.set_trace_callback(asked.append)
    found = [learner.attempts(), learner.attempts("demo/first-quiz"), learner.attempts_in(["test"])]
    assert found == [(learner.attempt(id),)] * 3
    learner._connection.set_trace_callback(None)
    assert len({each for each in asked if "chosen" in each}) == 1


def test_in_an_attempt_the_order_of_writing_counts_when_the_clock_goes_back(
    learner: LearnerFile, clock: FixedClock
) -> None:
    attempt_id = learner.append_attempt("demo/z", "test", module_version="1", seed=1, drawn=[DRAWN])
    answer(learner, points=0.0, attempt=attempt_id, number=1)
    clock.pass_time(hours=-2)
    answer(learner, points=1.0, attempt=attempt_id, number=1)
    assert learner.last_responses(attempt_id)[1].points == 1.0
    assert learner.attempts()[0].points == 1.0


def test_a_flag_is_on_until_it_is_taken_away(learner: LearnerFile) -> None:
    attempt_id = learner.append_attempt("demo/z", "test", module_version="1", seed=1, drawn=())
    learner.append_event(Kind.QUESTION_FLAGGED, "demo/q1", attempt=attempt_id)
    learner.append_event(Kind.QUESTION_FLAGGED, "demo/q2", attempt=attempt_id)
    learner.append_event(Kind.QUESTION_UNFLAGGED, "demo/q1", attempt=attempt_id)
    assert learner.flagged(attempt_id) == {"demo/q2"}
    assert learner.flagged("another") == frozenset()


def test_a_question_is_kept_as_shown_once_in_every_language_it_was_shown_in(learner: LearnerFile) -> None:
    english = shown(text="Passports")
    russian = Shown(english.hash, "demo", english.question, english.structure, {"ru": {"text": "Паспорта"}})
    learner.keep_shown([english])
    learner.keep_shown([russian, english])
    learner.keep_shown([Shown("bare", "demo", "demo/bare", {"a": 1})])
    kept = learner.shown([english.hash, "bare", "unknown"])
    assert kept[english.hash].texts == {"en": {"text": "Passports"}, "ru": {"text": "Паспорта"}}
    assert kept["bare"].texts == {}
    assert set(kept) == {english.hash, "bare"}
    assert learner.counts()["shown"] == 2


def test_reading_is_told_by_section(learner: LearnerFile, clock: FixedClock) -> None:
    learner.append_event(Kind.SECTION_VISITED, "demo/a#b")
    learner.append_event(Kind.SECTION_READ, "demo/a#b")
    clock.pass_time(minutes=5)
    learner.append_event(Kind.SECTION_VISITED, "demo/a#b")
    learner.append_event(Kind.SECTION_VISITED, "demo/a#c")
    assert learner.read_sections() == {"demo/a#b"}


def test_preferences_are_the_rows_that_change(learner: LearnerFile) -> None:
    assert (learner.preference(THEME), learner.preference(ZOOM)) == ("", 0.0)
    learner.set_preference(THEME, "dark")
    learner.set_preferences({THEME: "contrast", ZOOM: 1.5})
    assert learner.preference(THEME) == "contrast"
    before = learner._connection.total_changes
    learner.set_preference(ZOOM, 1.5)
    assert learner._connection.total_changes == before


def test_looking_around_keeps_nothing(clock: FixedClock, tmp_path: Path) -> None:
    with LearnerFile.temporary(clock) as learner:
        answer(learner)
        assert len(learner.responses()) == 1
        learner.checkpoint()
    assert list(tmp_path.iterdir()) == []


def test_a_learner_who_is_not_there(places: Places) -> None:
    for name in ("nobody", "", "../learners/x"):
        with pytest.raises(NotFoundError):
            LearnerFile.open(places, name)


def test_a_second_program_is_told_and_the_first_goes_on(learner: LearnerFile, places: Places) -> None:
    script = (
        "import sys; from pathlib import Path; from htcourse.store.places import Places;"
        "from htcourse.store.learner import LearnerFile; from htcourse.core.errors import InUseError\n"
        "try:\n LearnerFile.open(Places(Path(sys.argv[1])), sys.argv[2])\n"
        "except InUseError as error:\n print(error)"
    )
    command = [sys.executable, "-c", script, str(places.home), learner.id]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "open in another window" in said
    assert "choose another learner" in said
    answer(learner)


def test_a_background_job_of_the_same_program_may_open_it_too(learner: LearnerFile, places: Places) -> None:
    with LearnerFile.open(places, learner.id) as job:
        answer(job)
    answer(learner)
    assert len(learner.responses()) == 2


def test_what_a_query_gathers_on_its_way_is_no_file_to_be(learner: LearnerFile) -> None:
    """The thirty small tables of the query for attempts took most of its time: each had a page cache of its own."""
    assert learner._connection.execute("pragma temp_store").fetchone() == (2,)  # memory


def test_a_newer_file_is_refused_and_left_alone(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        pass
    connection = sqlite3.connect(learner.path)
    connection.execute(f"pragma user_version = {VERSION + 1}")
    connection.close()
    content = learner.path.read_bytes()
    with pytest.raises(NewerFileError, match="newer version"):
        LearnerFile.open(places, learner.id)
    assert learner.path.read_bytes() == content


def test_a_file_cut_in_half_names_the_backup_and_loses_nothing(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
    content = learner.path.read_bytes()
    learner.path.write_bytes(content[: len(content) // 2])
    with pytest.raises(LearnerFileError) as caught:
        LearnerFile.open(places, learner.id)
    assert "Restore the backup of 2026-03-09" in str(caught.value)
    assert learner.path.read_bytes() == content[: len(content) // 2]
    assert len(list_backups(places, learner.id)) == 1
    assert not learner.path.with_suffix(".lock").exists()


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_database_says_so(places: Places, content: bytes) -> None:
    path = places.learners / f"{new_id()}.db"
    path.write_bytes(content)
    with pytest.raises(LearnerFileError, match=r"damaged|not a learner"):
        LearnerFile.open(places, path.stem)
    assert path.read_bytes() == content


def test_damage_in_the_middle_is_a_sentence_not_a_bug(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        for _ in range(50):
            answer(learner)
    content = bytearray(learner.path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    learner.path.write_bytes(content)
    with pytest.raises(LearnerFileError, match="damaged"):
        LearnerFile.open(places, learner.id)


def test_a_full_disk_keeps_what_was_kept_before(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
        pages = learner._connection.execute("pragma page_count").fetchone()[0]
        learner._connection.execute(f"pragma max_page_count = {pages}").fetchone()
        with pytest.raises(FolderError, match="is full"):
            learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "x" * 100_000})
        assert len(learner.responses()) == 1
        learner._connection.execute("pragma max_page_count = 100000").fetchone()
        answer(learner)
    with LearnerFile.open(places, learner.id) as again:
        assert len(again.responses()) == 2


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC])
def test_a_fault_of_writing_says_that_the_disk_may_be_full_and_what_to_do(code: int) -> None:
    fault = sqlite3.OperationalError("disk I/O error")
    fault.sqlite_errorcode = code
    with pytest.raises(FolderError, match="disk may be full, or was taken out"), course_errors(Path("record.db")):
        raise fault
    fault.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    with pytest.raises(FolderError, match="cannot be written or read"), course_errors(Path("record.db")):
        raise fault


def test_half_a_character_is_a_sentence_and_nothing_is_kept(learner: LearnerFile) -> None:
    for write in (
        lambda: learner.set_preference(NAME, "Ан\ud83d"),
        lambda: learner.append_event("note", "demo/one#two", data={"text": "\udcff"}),
        lambda: answer(learner, "q-\ud800"),
    ):
        with pytest.raises(CourseError, match="half a character"):
            write()
    assert (learner.preference(NAME), learner.events(), learner.responses()) == ("Ана", (), ())


def test_a_folder_that_cannot_be_written_is_a_sentence(
    places: Places, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        pass

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("htcourse.store.locks.os.open", refuse)
    with pytest.raises(FolderError, match="cannot be written"):
        LearnerFile.open(places, learner.id)
    with pytest.raises(FolderError, match="cannot be written"):
        LearnerFile.create(places)
    assert list(places.learners.iterdir()) == [learner.path]


def test_on_a_disk_that_can_leave_there_is_no_write_ahead_log(
    places: Places, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
    monkeypatch.setattr("htcourse.store.learner_connection.stays_put", lambda path: False)
    with LearnerFile.open(places, learner.id, clock) as moved:
        answer(moved)
        assert moved._connection.execute("pragma journal_mode").fetchone() == ("delete",)
        assert moved._connection.execute("pragma synchronous").fetchone() == (3,), (
            "the folder is synced once the journal is gone"
        )
        with LearnerFile.open(places, learner.id, clock) as job:
            assert len(job.responses()) == 2


def test_the_log_is_moved_into_the_file_only_when_it_has_grown(learner: LearnerFile) -> None:
    log = learner.path.with_name(learner.path.name + "-wal")
    answer(learner)
    learner.checkpoint()
    before = learner.path.stat().st_size
    learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "x" * 300_000})
    assert learner.path.stat().st_size == before
    with closing(sqlite3.connect(learner.path, isolation_level=None)) as reading:
        reading.execute("begin")
        reading.execute("select count(*) from event").fetchone()
        learner.checkpoint()
        assert learner.path.stat().st_size > 300_000
        assert log.stat().st_size > 300_000
    learner.checkpoint()
    assert log.stat().st_size == 0


def test_who_reads_before_the_first_change_does_not_hold_it_up(learner: LearnerFile, places: Places, clock) -> None:
    learner.close()
    with LearnerFile.open(places, learner.id, clock) as opened:
        opened.expect_changes()
        with closing(sqlite3.connect(learner.path, isolation_level=None)) as reading:
            reading.execute("begin")
            reading.execute("select count(*) from event").fetchone()
            answer(opened)
        assert len(opened.responses()) == 1


def test_opening_twice_and_closing_twice_are_fine(places: Places) -> None:
    learner = LearnerFile.create(places)
    learner.close()
    learner.close()
    for _ in range(2):
        LearnerFile.open(places, learner.id).close()


def test_the_clock_of_the_learner_is_kept_on_every_row(learner: LearnerFile) -> None:
    learner.append_event(Kind.NOTE, "demo/a#b")
    row = learner.events()[0]
    assert Moment(row.at, row.offset_minutes) == learner.clock()


def test_two_programs_starting_at_once_cannot_both_have_it(learner: LearnerFile, places: Places) -> None:
    from htcourse.store.locks import FileLock

    with pytest.raises(InUseError):
        FileLock(learner.path.with_suffix(".lock")).acquire(alone=True)
