"""A class of three of whom one record, or one copy of it, is damaged; what must hold then."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from tests.store.damage import WAYS, replaced
from tests.store.samples import FixedClock, answer

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.store.backups import list_backups
from htcourse.store.check_record import is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.people.learners import check_learners, list_learners

FIRST, SECOND, LATER = 60, 20, 20
"""Answers in both copies, in the newer copy too, and in the record alone."""


@dataclass
class DamagedClass:
    """A data folder with Aigerim, Dana and Timur; Dana's record is the one to damage."""

    places: Places
    dana: str
    others: tuple[str, str]

    @property
    def record(self) -> Path:
        return self.places.learners / f"{self.dana}.db"

    def copied(self, folder: Path) -> "DamagedClass":
        """Return the same class in another folder."""
        shutil.copytree(self.places.home, folder, symlinks=True)
        return DamagedClass(Places(folder), self.dana, self.others)


def made_class(folder: Path) -> DamagedClass:
    places = Places(folder)
    places.prepare()
    ids = [_learner(places, name) for name in ("Aigerim", "Dana", "Timur")]
    return DamagedClass(places, ids[1], (ids[0], ids[2]))


def _learner(places: Places, name: str) -> str:
    clock = FixedClock()
    with LearnerFile.create(places, name, clock) as learner:
        for number in range(FIRST):
            answer(learner, f"q-{number}")
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner.id, clock) as learner:
        for number in range(FIRST, FIRST + SECOND):
            answer(learner, f"q-{number}")
    with LearnerFile.open(places, learner.id, clock) as learner:
        for number in range(FIRST + SECOND, FIRST + SECOND + LATER):
            answer(learner, f"q-{number}")
        learner._changes_kept = learner._connection.total_changes
    assert len(list_backups(places, learner.id)) == 2
    return learner.id


def answers(places: Places, learner_id: str) -> int:
    """Open a record, answer, look at everything, close it; return how many answers it held."""
    with LearnerFile.open(places, learner_id) as learner:
        found = len(learner.responses())
        learner.counted_tries(), learner.attempts(), learner.events(), learner.preferences()
        answer(learner, "now")
    return found


def _answers_of(record: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True)) as opened:
        return opened.execute("SELECT * FROM response ORDER BY rowid").fetchall()


def run(places: Places, *arguments: str) -> str:
    """Run a command; a sentence is no failure, a traceback is."""
    result = CliRunner().invoke(cli, ["--home", str(places.home), *arguments])
    assert result.exception is None or isinstance(result.exception, (SystemExit, CourseError)), result.exc_info
    return result.output


def check_damaged_record(room: DamagedClass, way: str) -> str:
    """Damage Dana's record in a way and hold what must hold; return `restored`, or `opened` where nothing is seen."""
    WAYS[way](room.record)
    listed = {each.id: each for each in list_learners(room.places)}
    assert listed.keys() == {room.dana, *room.others}
    assert [listed[each].problem for each in room.others] == [None, None]
    assert [answers(room.places, each) for each in room.others] == [FIRST + SECOND + LATER] * 2
    for command in ("statistics", "gain", "doctor"):
        run(room.places, command)
    found = next(each.problem for each in check_learners(room.places) if each.id == room.dana)
    others = [room.places.learner_file(each).read_bytes() for each in room.others]
    if found is None:
        assert answers(room.places, room.dana) >= FIRST + SECOND
        return "opened"
    assert isinstance(found, CourseError)
    named = list_backups(room.places, room.dana)[0].path.name if "newer version" in found.template else ""
    how = ("--learner", room.dana, "--from", named) if named else ()  # a newer program's record gives way to no other
    assert "Restored: " in run(room.places, "restore", *how)
    assert [room.places.learner_file(each).read_bytes() for each in room.others] == others
    assert is_sound(room.record, room.dana)
    assert answers(room.places, room.dana) >= FIRST + SECOND
    assert [each.problem for each in check_learners(room.places)] == [None] * 3
    return "restored"


def check_damaged_copy(room: DamagedClass, way: str) -> str:
    """Damage the newest copy in a way: a sound record keeps all it has, a damaged one gives way to the older copy.

    `refused` is a copy that is seen to be damaged: what can be read of it adds nothing to what the record holds.
    """
    newest, older = list_backups(room.places, room.dana)
    WAYS[way](newest.path)
    was_sound, before = is_sound(newest.path, room.dana), _answers_of(room.record)
    if not was_sound:
        run(room.places, "restore", "--learner", room.dana, "--from", newest.path.name)
        assert _answers_of(room.record) == before
        assert is_sound(room.record, room.dana)
    replaced(b"CREATE TABLE", b"\xc3REATE TABLE")(room.record)
    assert "Restored: " in run(room.places, "restore")
    assert is_sound(room.record, room.dana)
    assert answers(room.places, room.dana) >= FIRST + SECOND + LATER
    assert older.path.exists()
    return "taken" if was_sound else "refused"
