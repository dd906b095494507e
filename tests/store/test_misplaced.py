"""A whole record under a name that is none of ours is no learner, is never deleted, and can be brought in."""

import errno
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.how_many import crossed
from tests.store.damage import PAGE, put
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import FolderError, NotFoundError
from htcourse.store.backups import backup_folder, list_asides, list_backups, newest_whole
from htcourse.store.damaged_record import owner_of
from htcourse.store.durable import unwritable
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.learners_here import bring_back, bring_learner, copy_learner, delete_learner, list_learners
from htcourse.store.misplaced import list_misplaced, list_strays, whose_in_place_of
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.tidy import tidy
from htcourse.usecases.people.learners import delete_learner as delete
from htcourse.usecases.people.restore_record import restore_file

WHERE = {
    "copied beside it": "learners/Aigerim (2).db",
    "in a folder among the records": "learners/old/{id}.db",
    "in a folder among the copies": "backups/old/{id}.db",
    "a folder of copies that was renamed": "backups/{id} (2)/20260309T100000000000Z-close.db",
    "among their own copies": "backups/{id}/Aigerim.db",
    "beside the folders of copies": "backups/{id}.db",
}


def made(places: Places, clock: FixedClock, name: str = "Айгерим") -> str:
    with LearnerFile.create(places, name, clock) as learner:
        answer(learner)
        learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "mine"})
        attempt = learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=())
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt)
    return learner.id


def copied(places: Places, learner_id: str, where: str) -> Path:
    path = places.home / WHERE[where].format(id=learner_id)
    path.parent.mkdir(exist_ok=True)
    shutil.copy(places.learner_file(learner_id), path)
    return path


def origins(places: Places, learner_id: str) -> set[str]:
    with closing(sqlite3.connect(places.learner_file(learner_id))) as connection:
        return {each for (each,) in connection.execute("select origin from link where part in ('event', 'response')")}


@pytest.mark.parametrize("where", WHERE)
def test_a_record_under_another_name_is_no_learner_and_stays(places: Places, clock: FixedClock, where: str) -> None:
    learner_id, other = made(places, clock), made(places, clock, "Болот")
    path = copied(places, learner_id, where)
    content = path.read_bytes()
    (path.parent / "letter.txt").write_text("own")
    assert {each.id for each in list_learners(places)} == {learner_id, other}
    for name in ("old", "Aigerim (2)", f"{learner_id} (2)"):
        with pytest.raises(NotFoundError):
            delete_learner(places, name)
        with pytest.raises(NotFoundError):
            restore(places, name, path, clock)
    (found,) = list_misplaced(places)
    assert (found.path, found.learner_id, found.name, found.more, found.opens) == (path, learner_id, "Айгерим", 0, True)
    assert (list_strays(places, learner_id), list_strays(places, other)) == ((path,), ())
    delete_learner(places, learner_id)
    delete_learner(places, other)
    tidy(places)
    assert path.read_bytes() == content
    assert (path.parent / "letter.txt").read_text() == "own"
    assert list_learners(places) == ()
    (found,) = list_misplaced(places)
    assert (found.learner_id, found.more, found.opens) == (learner_id, 4, False)


@pytest.mark.parametrize("way", ["bring", "restore"])
@pytest.mark.parametrize(
    ("where", "is_lost"), crossed(["copied beside it", "in a folder among the copies"], [False, True])
)
def test_it_is_brought_in(places: Places, clock: FixedClock, where: str, way: str, is_lost: bool) -> None:
    learner_id = made(places, clock)
    path = copied(places, learner_id, where)
    if is_lost:
        places.learner_file(learner_id).unlink()
    else:
        delete_learner(places, learner_id)
    if way == "bring":
        came = bring_learner(places, path, clock).came
        assert (came.responses, came.notes, came.once) == (1, 1, 1)
    else:
        restore_file(places, path, clock=clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses()) == len(learner.events(Kind.NOTE)) == len(learner.attempts()) == 1
    (found,) = list_misplaced(places)
    assert (found.more, found.opens) == (0, True)


def test_what_is_no_whole_record_is_said_to_be_none(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    path = copied(places, learner_id, "copied beside it")
    path.write_bytes(path.read_bytes()[:5000])
    (places.learners / "nowhere.db").symlink_to("nowhere")
    assert [each.problem is None for each in list_misplaced(places)] == [False, False]
    assert len(list_learners(places)) == 1


@pytest.mark.parametrize("way", ["bring", "restore"])
def test_the_rows_of_a_record_from_a_file_say_so(places: Places, clock: FixedClock, way: str, tmp_path: Path) -> None:
    learner_id = made(places, clock)
    file = Path(shutil.copy(places.learner_file(learner_id), tmp_path / "stick.db"))
    assert origins(places, learner_id) == {""}
    delete_learner(places, learner_id)
    if way == "bring":
        bring_learner(places, file, clock)
    else:
        restore_file(places, file, clock=clock)
    assert origins(places, learner_id) == {"brought"}
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert learner.brought_attempts() == {each.id for each in learner.attempts()}


def test_the_rows_of_a_copy_made_here_say_that_they_were_written_here(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    restore_file(places, list_backups(places, learner_id)[0].path, clock=clock)
    assert origins(places, learner_id) == {""}


@pytest.mark.parametrize("harm", ["whole", "damaged"])
@pytest.mark.parametrize("as_copy", [False, True], ids=["kept aside", "among the copies"])
def test_a_deletion_gives_what_is_anothers_among_its_copies_to_theirs(
    places: Places, clock: FixedClock, harm: str, as_copy: bool
) -> None:
    with LearnerFile.create(places, "Dana", clock) as dana, LearnerFile.create(places, "Timur", clock) as timur:
        answer(dana, "first")
    clock.pass_time(days=1)
    with LearnerFile.open(places, dana.id, clock) as dana:
        answer(dana, "second")
    older, newer = reversed(list_backups(places, dana.id))
    kept = backup_folder(places, timur.id) / f"{newer.path.stem.partition('-')[0]}-{'close' if as_copy else 'aside'}.db"
    newer.path.rename(kept)
    if harm == "damaged":
        kept.write_bytes(kept.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))
    shutil.copy(older.path, dana.path)
    clock.pass_time(days=1)
    assert [(each.path, each.learner_id) for each in list_misplaced(places)] == [(kept, dana.id)]
    delete_learner(places, timur.id, clock)
    assert not kept.parent.exists()
    (found,) = {*list_backups(places, dana.id), *list_asides(places, dana.id)} - {older}
    assert found.reason == ("found" if harm == "whole" else "aside")
    restore(places, dana.id, found.path, clock) if harm == "whole" else bring_back(places, found, clock)
    with LearnerFile.open(places, dana.id, clock) as dana:
        assert [each.question for each in dana.responses()] == ["demo/first", "demo/second"]


def test_a_record_that_was_copied_over_anothers_is_told_before_its_deletion_and_can_go_too(
    places: Places, clock: FixedClock
) -> None:
    with LearnerFile.create(places, "Dana", clock) as dana, LearnerFile.create(places, "Timur", clock) as timur:
        answer(timur, "first")
    shutil.copy(timur.path, dana.path)
    assert list_strays(places, timur.id) == (dana.path,)
    assert not list_strays(places, dana.id)
    before = places.home / "before"
    shutil.copytree(places.learners, before)
    assert delete(places, timur.id) == (dana.path,)
    assert owner_of(dana.path, places.learners) == timur.id
    shutil.copytree(before, places.learners, dirs_exist_ok=True)
    assert delete(places, timur.id, with_strays=True) == ()
    assert not dana.path.exists()
    assert [(each.id, each.name) for each in list_learners(places)] == [(dana.id, "Dana")]


def swap(one: Path, other: Path) -> None:
    between = one.with_name("between")
    for source, target in ((one, between), (other, one), (between, other)):
        source.rename(target)


@pytest.mark.parametrize("with_strays", [False, True])
@pytest.mark.parametrize("stands", ["alone", "with a log", "with a log, disk full", "damaged", "swapped"])
def test_a_deletion_gives_the_record_that_stands_in_the_place_to_whose_it_is(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, stands: str, with_strays: bool
) -> None:
    """It was the only place where the last answers of Timur stood: no copy has them."""
    with LearnerFile.create(places, "Dana", clock) as dana, LearnerFile.create(places, "Timur", clock) as timur:
        answer(timur, "first")
    with LearnerFile.open(places, timur.id, clock) as timur:
        answer(timur, "second")
        log = timur.path.with_name(timur.path.name + "-wal").read_bytes()
        timur._changes_kept = timur._connection.total_changes
    if stands == "swapped":
        swap(timur.path, dana.path)
    else:
        timur.path.replace(dana.path)
    if stands.startswith("with a log"):
        dana.path.with_name(dana.path.name + "-wal").write_bytes(log)
    if stands == "damaged":
        dana.path.write_bytes(dana.path.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))
    assert whose_in_place_of(places, dana.id) == ("" if stands == "damaged" else "Timur")
    assert whose_in_place_of(places, timur.id) == ("Dana" if stands == "swapped" else "")
    clock.pass_time(days=1)
    with monkeypatch.context() as patched:
        if stands == "with a log, disk full":
            patched.setattr("htcourse.store.learner_connection.open_to_write", _full)
        delete(places, dana.id, with_strays=with_strays)
    assert not dana.path.exists()
    assert not dana.path.with_name(dana.path.name + "-wal").exists()
    if stands not in ("alone", "with a log"):
        newest = newest_whole(places, timur.id, clock)
        restore(places, timur.id, newest and newest.path, clock)
    with LearnerFile.open(places, timur.id, clock) as timur:
        assert [each.question for each in timur.responses()] == ["demo/first", "demo/second"]


def _full(_: Path) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def test_a_deletion_that_is_refused_has_removed_no_stray(places: Places, clock: FixedClock) -> None:
    learner_id, other = made(places, clock), made(places, clock, "Болот")
    stray = Path(shutil.copy(places.learner_file(learner_id), places.learners / "Aigerim (2).db"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("htcourse.store.learners_here.owner_of", _refused)
        with pytest.raises(FolderError):
            delete(places, learner_id, with_strays=True)
    assert stray.exists()
    assert set(places.learner_ids()) == {learner_id, other}


def _refused(path: Path, folder: Path) -> str:
    raise unwritable(path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps names by itself")
def test_the_name_of_a_record_that_is_brought_in_is_on_the_disk(
    places: Places, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner_id = made(places, clock)
    there = Places(tmp_path / "other")
    there.prepare()
    steps: list[tuple[str, object]] = []
    sync, put = os.fsync, os.replace

    def fsync(handle: int) -> None:
        sync(handle)
        steps.append(("sync", os.fstat(handle).st_ino))

    def replace(source: Path, target: Path) -> None:
        put(source, target)
        steps.append(("put", target))

    monkeypatch.setattr("os.fsync", fsync)
    monkeypatch.setattr("os.replace", replace)
    bring_learner(there, places.learner_file(learner_id), clock)
    at = steps.index(("put", there.learners / f"{learner_id}.db"))
    assert ("sync", there.learners.stat().st_ino) in steps[at:]


def test_the_order_of_rows_that_a_file_notes_of_itself_is_nothing_theirs_lacks(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    """It never comes in: doctor said for ever that one entry was lacking, and its command brought nothing."""
    learner_id, other = made(places, clock), Places(tmp_path / "other")
    other.prepare()
    bring_learner(other, copy_learner(places, learner_id, tmp_path / "there.db"), clock)
    for at in (places, other, places, other):
        clock.pass_time(minutes=5)
        with LearnerFile.open(at, learner_id, clock) as learner:
            answer(learner)
    bring_learner(other, copy_learner(places, learner_id, tmp_path / "in between.db"), clock)
    stray = copy_learner(other, learner_id, tmp_path / "back.db")
    bring_learner(places, stray, clock)
    shutil.copy(stray, places.learners / "Aigerim (2).db")
    with LearnerFile.open(other, learner_id, clock) as learner:
        assert learner.events(Kind.ROWS_ORDERED)
    (found,) = list_misplaced(places)
    assert (found.opens, found.more) == (True, 0)
    assert not found.untaken


def test_what_a_damaged_file_lost_of_an_attempt_that_is_whole_here_is_nothing_theirs_lacks(
    places: Places, clock: FixedClock
) -> None:
    """Who reads it notes the loss in an entry of its own, which never comes in beside the whole attempt."""
    drawn = [Drawn(f"demo/q{each}", f"hash-q{each}", 1) for each in range(40)]
    with LearnerFile.create(places, "Айгерим", clock) as learner:
        attempt = learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=drawn)
        rows = [answer(learner, f"q{each}", attempt=attempt, number=each + 1) for each in range(40)]
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt, data={"rows": 40})
    path = copied(places, learner.id, "copied beside it")
    content = path.read_bytes()
    pages = range(0, len(content), PAGE)
    lost = next(
        each for each in pages if rows[20].encode() in (page := content[each : each + PAGE]) and b"means" in page
    )
    put(lost, bytes(PAGE))(path)
    (found,) = list_misplaced(places)
    assert found.problem is not None
    assert 0 < found.readable < 40
    assert (found.opens, found.more) == (True, 0)
    assert not found.untaken
