"""An older file was put in the place of a collected record: everybody is told, and the next collecting mends it."""

import shutil

import pytest
from click.testing import CliRunner
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_marks_kept import hand_in_more, taken
from tests.usecases.classes.test_older_records import Newer

from htcourse.cli import cli
from htcourse.core.errors import GoneRecordError
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.marking.override import Override, override
from htcourse.usecases.marking.release_exams import hold_back_exams, list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.every_record import gone_records


def report(*_):
    """Take no notice of how far a job is."""


class PutBack(Newer):
    """A trainer who keeps a copy of the class's folder and puts it back later, or the record alone."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.kept = folder / "kept"
        shutil.copytree(self.there.people, self.kept)

    def give_more(self) -> None:
        """Collect newer results, mark, and release and hold back."""
        taken(self, hand_in_more(self))
        override(self.there, self.lab.clock, self.third, Override(1.0, "Heard again", "T. B."))
        rows = list_exams(self.there, self.lab.clock, report).rows
        release_exams(self.there, self.lab.clock, rows, report)
        hold_back_exams(self.there, self.lab.clock, rows[:1], report)

    def put_back(self, what: str) -> None:
        if what == "the folder":
            shutil.copytree(self.kept, self.there.people, dirs_exist_ok=True)
            return
        record = self.there.learner_file(self.lab.learner_id)
        shutil.copy2(self.kept / "learners" / record.name, record)

    def all(self):
        return self.stand(), sorted((each.attempt_id, each.points) for each in list_seen(self.there).rows)


@pytest.fixture
def room(tmp_path):
    room = copy_of(PutBack, tmp_path)
    yield room
    room.lab.leave()


@pytest.mark.parametrize("what", ["the folder", "the record", "the record, its copies gone"])
def test_it_is_told_everywhere_and_the_next_collecting_brings_all_back_once(room, what):
    if "gone" in what:
        override(room.there, room.lab.clock, room.third, Override(1.0, "Heard again", "T. B."))
    else:
        room.give_more()
    before, rows = room.all(), room.rows()[:2]
    assert (gone_records(room.there), room.ill()) == ((), [])
    if "gone" in what:
        shutil.rmtree(room.there.backups)
    room.put_back(what)
    assert room.all() != before
    (told,) = map(str, gone_records(room.there))
    assert told.startswith("The record of K7-1 lacks results, marks or releases")
    for problems in (class_report(room.places, room.of).problems, list_seen(room.there).problems):
        assert [str(each) for each in problems if isinstance(each, GoneRecordError)] == [told]
    assert room.ill() == [told]
    assert told in room.listed()
    said = CliRunner().invoke(cli, ["--home", str(room.places.home), "class", "report", room.of.name])
    assert f"Counted as the older file has it: {told}" in said.output
    said = CliRunner().invoke(cli, ["--home", str(room.places.home), "results", "collect", str(room.path)])
    assert said.exit_code == 0
    assert (gone_records(room.there), room.ill()) == ((), [])
    assert (room.all(), room.rows()[:2]) == (before, rows)
    taken(room, room.path)
    assert room.rows()[:2] == rows, "nothing is doubled"


def test_what_was_marked_in_the_older_one_meanwhile_stands_and_hides_nothing(room):
    room.give_more()
    seen = sorted(each.attempt_id for each in list_seen(room.there).rows)
    room.put_back("the folder")
    override(room.there, room.lab.clock, room.third, Override(0.25, "Once more", "T. B."))
    assert len(gone_records(room.there)) == 1
    taken(room, room.path)
    assert gone_records(room.there) == ()
    assert sorted(each.attempt_id for each in list_seen(room.there).rows) == seen
    assert room.stand()[0][2] == 0.25, "the mark given last"


def test_a_record_that_was_deleted_and_has_copies_is_mended_by_an_older_file_and_not_called_new(room):
    before = room.all()
    for each in room.there.learners.glob(f"{room.lab.learner_id}*"):
        each.unlink()
    row, _ = taken(room, room.path)
    assert (row.mends, room.all()) == (True, before)
