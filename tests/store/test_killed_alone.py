"""A record of which a log alone is left: whatever a kill leaves of a restore or a deletion, its learner is listed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.store.restoring import backup_of, crashed_with_a_log, tear
from tests.store.samples import FixedClock, answer

from htcourse.store.backups import MADE, backup_folder, list_asides, list_backups
from htcourse.store.check_record import is_sound
from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import copy_learner, delete_learner, list_learners
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.salvage import keep_aside
from htcourse.store.tidy import tidy
from htcourse.usecases import doctor

STOPPED = """
import os, shutil, sys
from contextlib import suppress
from pathlib import Path
import htcourse.store.migrations
from htcourse.core.errors import NotFoundError
from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import delete_learner, list_learners
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.tidy import tidy

home, kept, learner, action, apart = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5])
places, events = Places(home), {"os.rename", "os.remove", "os.rmdir", "os.link"}
steps, last = 0, 0

def stop(event, arguments):
    global steps
    if event in events:
        steps += 1
        if steps == last:
            os._exit(9)

def act():
    restore(places, learner, None, mends=True) if action == "restore" else delete_learner(places, learner)

def after_restore():
    problems = [each.problem for each in list_learners(places)]
    assert len(problems) == 1, "the learner is listed nowhere"
    if problems[0] is not None:
        act()
    with LearnerFile.open(places, learner) as file:
        print("answers", len(file.responses()))

def after_deletion():
    with suppress(NotFoundError):
        act()
    tidy(places)
    print("left", sorted(each.name for each in home.rglob("*") if learner in each.name))

code = 9
while code == 9:
    last += apart
    shutil.rmtree(home)
    shutil.copytree(kept, home)
    child = os.fork()
    if not child:
        sys.addaudithook(stop)
        act()
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    tidy(places)
    after_restore() if action == "restore" else after_deletion()
sys.exit(code)
"""


def _seen(places: Places, learner_id: str, kept: Path, action: str, apart: int = 1) -> list[str]:
    """Stop something at each step, or at steps so far apart, then look: return what was seen each time."""
    shutil.copytree(places.home, kept)
    command = [sys.executable, "-c", STOPPED, str(places.home), str(kept), learner_id, action, str(apart)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.splitlines()


@pytest.fixture
def log_alone(places: Places, record: str) -> str:
    """Somebody whose record and copies are gone, and whose log is there."""
    crashed_with_a_log(places, record)
    places.learner_file(record).unlink()
    shutil.rmtree(backup_folder(places, record))
    return record


@pytest.mark.hard
@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.parametrize("apart", [7, pytest.param(1, marks=pytest.mark.hard)])
def test_a_restore_from_a_log_alone_that_is_killed_lets_nobody_vanish(
    places, clock, log_alone, tmp_path, apart
) -> None:
    readable = examine(places, log_alone, clock).readable
    assert readable >= 30
    seen = _seen(places, log_alone, tmp_path / "kept", "restore", apart)
    assert set(seen) == {f"answers {readable}"}
    assert len(seen) * apart > 8, seen


@pytest.mark.hard
@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.parametrize("rest", ["asides", "log"])
def test_a_deletion_that_is_killed_can_be_asked_for_again(places, clock, record, tmp_path, rest) -> None:
    """Where the record is gone, what is left of it makes its learner listed."""
    path = places.learner_file(record)
    tear(crashed_with_a_log(places, record))
    if rest == "asides":
        restore(places, record, backup_of(places, record).path, clock)
        for each in list_backups(places, record):
            each.path.unlink()
        assert len(list_asides(places, record)) == 1
    path.unlink()
    seen = _seen(places, record, tmp_path / "kept", "delete")
    assert set(seen) == {"left []"}
    assert len(seen) > 3, seen


def test_an_aside_of_which_the_log_alone_is_there_is_seen_by_whoever_looks(places, clock, log_alone) -> None:
    path = places.learners / f"{log_alone}.db"
    aside = backup_folder(places, log_alone) / "20260309T100000000000Z-aside.db"
    aside.parent.mkdir()
    keep_aside(path, aside)
    path.with_name(f"{path.name}-wal").unlink()
    assert [bool(each.problem) for each in list_learners(places)] == [True]
    assert [each.path for each in list_asides(places, log_alone)] == [aside]
    assert f"record {log_alone}" in {each.name for each in doctor.examine(places) if not each.is_well}
    delete_learner(places, log_alone, clock)
    assert not aside.parent.exists()


def test_a_start_keeps_what_a_stopped_restore_had_made_where_nothing_else_is_whole(places, clock, record) -> None:
    path = places.learner_file(record)
    made, copy = path.with_suffix(".restored"), backup_of(places, record).path
    copy_learner(places, record, places.home / "made.db").rename(made)
    tidy(places)
    assert not made.exists()  # the record is whole
    copy_learner(places, record, places.home / "made.db").rename(made)
    content = made.read_bytes()
    path.unlink()
    copy.write_bytes(copy.read_bytes()[:8192])
    tidy(places)
    assert not made.exists()
    (whole,) = (each for each in list_backups(places, record) if is_sound(each.path, record))
    assert (whole.reason, whole.path.read_bytes()) == (MADE, content)
    assert [each.seen for each in doctor.examine(places) if each.name == "leftovers"] == ["none"]
    made.write_bytes(content)
    tidy(places)
    assert not made.exists()
    assert len(list_backups(places, record)) == 2


def test_a_start_removes_an_empty_folder_of_copies_of_nobody(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        answer(learner)
    for each in list_backups(places, learner.id):
        each.path.unlink()
    nobodys = backup_folder(places, "00000000-0000-4000-8000-000000000009")
    nobodys.mkdir()
    own = places.backups / "of my own"
    own.mkdir()
    tidy(places)
    assert not nobodys.exists()
    assert own.exists()
    assert backup_folder(places, learner.id).exists()
