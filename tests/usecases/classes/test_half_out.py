"""Taking somebody out of a class that is killed on its way is told as that, and goes on; nothing of it is a loss."""

import pytest
from click.testing import CliRunner
from tests.killed import KilledError, killed
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_given_kept import Given
from tests.usecases.classes.test_marks_kept import taken

from htcourse.cli import cli
from htcourse.core.errors import FolderError, GoneRecordError, HalfOutError
from htcourse.store.learner_copies import remove_database
from htcourse.store.taken_out import taken_out_on
from htcourse.usecases.classes import taking_out
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.forget import forget_person
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.every_record import gone_records

STEPS = ("before the first file", "after the record", "after its copies", "after the marks", "before the list")


class Leaving(Given):
    """A trainer who takes somebody out."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.of = find_class(self.places, "Spring")

    def stop(self, monkeypatch, step: str) -> None:
        """Take the person out, and let the program end at a step."""
        with monkeypatch.context() as meanwhile:
            if step == "after the record":

                def half(there, learner):
                    remove_database(there.learner_file(learner))
                    raise KilledError

                meanwhile.setattr(taking_out, "delete_learner", half)
            elif step == "before the list":
                meanwhile.setattr("htcourse.usecases.classes.forget.remove_person", killed)
            else:
                at = dict(zip(STEPS, ("delete_learner", "", "remove_given", "remove_remains"), strict=False))[step]
                meanwhile.setattr(taking_out, at, killed)
            with pytest.raises(KilledError):
                forget_person(self.places, self.of.id, "K7-1", self.lab.clock)

    def told(self) -> list[str]:
        return [each.seen for each in examine(self.places) if not each.is_well and each.name.startswith("record ")]


@pytest.fixture
def room(tmp_path):
    room = copy_of(Leaving, tmp_path)
    yield room
    room.lab.leave()


@pytest.mark.hard
@pytest.mark.parametrize("step", STEPS)
def test_what_is_stopped_is_told_as_that_everywhere_and_done_once_more_it_is_ended(room, monkeypatch, step):
    room.stop(monkeypatch, step)
    (half,) = gone_records(room.there)
    assert isinstance(half, HalfOutError)
    assert str(half).startswith("Taking K7-1 out of the class “Spring” was stopped before it was done")
    assert "htcourse class roster Spring --remove K7-1" in str(half)
    assert room.told() == [str(half)]
    report, table = class_report(room.places, room.of), report_table(room.places, room.of, ReportKind.QUESTIONS)
    for problems in (report.problems, table.problems):
        assert [str(each) for each in problems if isinstance(each, GoneRecordError)] == [str(half)]
    assert not [each for each in table.notes if "gone" in each or "cannot be read" in each]
    assert any("has to be done once more: people 1" in each for each in table.notes)
    ended = CliRunner().invoke(
        cli, ["--home", str(room.places.home), "class", "roster", "Spring", "--remove", "K7-1", "--yes"]
    )
    assert ended.exit_code == 0, ended.output
    assert (gone_records(room.there), room.told()) == ((), [])
    after = find_class(room.places, "Spring")
    assert after.person("K7-1") is None
    assert taken_out_on(after, room.lab.learner_id)
    assert (room.there.learner_ids(), room.there.lost_ids()) == ((), ())


@pytest.mark.hard
@pytest.mark.parametrize("step", ["after the record", "before the list"])
def test_who_is_to_stay_is_collected_again_once_that_is_said(room, monkeypatch, step):
    room.stop(monkeypatch, step)
    row, _ = collect_also(room, ())
    assert (row.found, row.is_taken) == (FileVerdict.TAKEN_OUT, False)
    row, _ = collect_also(room, [room.path])
    assert row.is_taken
    assert (gone_records(room.there), room.told()) == ((), [])
    assert find_class(room.places, "Spring").person("K7-1").learner == room.lab.learner_id


def collect_also(room, also):
    (row,) = (found := collect(room.places, room.of, [room.path], also=also, clock=room.lab.clock)).rows
    return row, found.problems


@pytest.mark.hard
def test_what_is_refused_takes_nobody_half_out(room, monkeypatch):
    def refuse(*_):
        raise FolderError("No room.")

    before = room.stand()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(taking_out, "delete_learner", refuse)
        with pytest.raises(FolderError):
            forget_person(room.places, room.of.id, "K7-1", room.lab.clock)
    assert (gone_records(room.there), room.told(), room.stand()) == ((), [], before)
    row, _ = taken(room, room.path)
    assert row.found is not FileVerdict.TAKEN_OUT
