"""What is kept of marks and releases beside collected records is lost, or under another's name: that is noticed."""

import shutil

import pytest
from click.testing import CliRunner
from tests.killed import KilledError, killed
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_given_kept import Given
from tests.usecases.classes.test_marks_kept import taken

from htcourse.cli import cli
from htcourse.core.ids import new_id
from htcourse.store import given_marks
from htcourse.store.check_record import open_record
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.given_marks import given_file
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.usecases.classes.collect import collect, look
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.marking.override import Override, override
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.settle_record import settle_home


class Beside(Given):
    """A trainer whose class has the file of this person, and room for another’s."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.path_of, self.other_id = given_file(self.there, self.lab.learner_id), new_id()
        self.other = self.path_of.with_name(f"{self.other_id}.json")

    def another(self) -> bytes:
        """Return what the file of another person of the class holds."""
        data, _ = unsealed(self.path_of.read_bytes())
        return sealed({**data, "learner": self.other_id}, indent=None)

    def told(self) -> list[str]:
        return [each.seen for each in examine(self.places) if not each.is_well and "marks in given" in each.name]


@pytest.fixture
def room(tmp_path):
    room = copy_of(Beside, tmp_path)
    yield room
    room.lab.leave()


def ids(content: bytes) -> set[str]:
    """Return the ids of the rows in such a file."""
    return {row[0] for _, row in unsealed(content)[0]["rows"]}


@pytest.mark.hard
@pytest.mark.parametrize("by", ["a start", "the next mark"])
def test_one_that_is_gone_is_told_and_written_anew_from_the_record(room, by):
    kept = ids(room.path_of.read_bytes())
    assert room.told() == []
    room.path_of.unlink()
    (told,) = room.told()
    assert told.startswith(f"“{room.path_of}” is gone")
    assert "The next start of the program writes it anew" in told
    if by == "a start":
        settle_home(room.places)
    else:
        override(room.there, room.lab.clock, room.second, None)
    assert ids(room.path_of.read_bytes()) >= kept
    assert room.told() == []
    before = room.stand()
    room.lose()
    taken(room, room.path)
    assert room.stand() == before


def test_a_start_opens_no_record_a_second_time_in_which_nothing_was_given(room, monkeypatch):
    bare = sorted(create_learner(room.there) for _ in range(3))
    opened: list[str] = []

    def counting(path):
        opened.append(path.stem)
        return open_record(path)

    monkeypatch.setattr(given_marks, "open_record", counting)

    def opens():
        opened.clear()
        settle_home(room.places)
        return sorted(opened)

    assert opens() == bare
    assert opens() == []
    with LearnerFile.open(room.there, bare[0]) as record:
        record.append_event(Kind.NOTE, "course/a#b", data={"text": "kept"})
    assert opens() == bare[:1], "it changed"
    room.path_of.unlink()
    assert opens() == [room.lab.learner_id], "its file is gone"
    assert ids(room.path_of.read_bytes())
    with monkeypatch.context() as power:
        power.setattr(given_marks, "put_durably", killed)  # before the first mark given there is kept
        with pytest.raises(KilledError), LearnerFile.open(room.there, bare[1]) as record:
            record.append_event(Kind.EXAM_ALLOWED, "course/timed", data={"by": "T. B."})
    assert not given_file(room.there, bare[1]).exists()
    assert opens() == [bare[1]]
    assert given_file(room.there, bare[1]).exists()
    assert opens() == []


def test_copies_that_are_gone_are_told_and_the_next_mark_makes_one(room):
    def told():
        return [each for each in examine(room.places) if not each.is_well and each.name.startswith("copies of ")]

    assert told() == []
    shutil.rmtree(room.there.backups)
    (found,) = told()
    assert room.lab.learner_id in found.name
    assert "mark that is given there, makes one" in found.seen
    override(room.there, room.lab.clock, room.second, None)
    assert told() == []


@pytest.mark.hard
def test_another_s_is_named_used_for_nobody_and_goes_back_into_its_place(room):
    own, others, before = room.path_of.read_bytes(), room.another(), room.stand()
    room.path_of.write_bytes(others)
    room.other.write_bytes(own)
    told = room.told()
    assert len(told) == 2
    (of_this,) = [each for each in told if each.startswith(f"“{room.path_of}”")]
    assert f"those of “{room.other.name}”" in of_this
    room.lose()
    taken(room, room.path)
    assert room.stand() == before, "both are in their places, whose this is came back"
    assert (room.path_of.read_bytes(), room.other.read_bytes()) == (own, others)
    assert room.told() == []


def test_a_copy_under_another_s_name_gives_nobody_marks_and_is_told_where_it_takes_them_away(room):
    room.lose()
    others = room.another()
    room.path_of.write_bytes(others)
    room.other.write_bytes(others[:-9])
    of = find_class(room.places, "Spring")
    for found in (look(room.places, of, [room.path]), collect(room.places, of, [room.path], clock=room.lab.clock)):
        (problem,) = map(str, found.problems)
        assert problem.startswith(f"“{room.path_of}”")
        assert "put your own copy of that file back, then collect their file again" in problem
    assert room.stand()[3] == 0, "no attempt more was allowed by what is another’s"
    said = CliRunner().invoke(cli, ["--home", str(room.places.home), "results", "collect", str(room.path)])
    assert said.exit_code == 0
    override(room.there, room.lab.clock, room.second, Override(0.5, "Again", "T. B."))
    assert [each for each in room.told() if room.path_of.name in each] == []
    assert room.other.read_bytes() == others, "it was damaged there: this is whole"


@pytest.mark.hard
def test_a_file_of_an_earlier_version_says_no_owner_and_counts(room):
    data, _ = unsealed(room.path_of.read_bytes())
    del data["learner"]
    before = room.stand()
    room.lose()
    room.path_of.write_bytes(sealed(data))
    taken(room, room.path)
    assert (room.stand(), room.told()) == (before, [])


def test_a_start_leaves_what_nothing_was_given_in(room):
    settle_home(room.places)
    content = room.path_of.read_bytes()
    shutil.rmtree(room.there.people / "given")
    room.lose()
    taken(room, room.path)
    settle_home(room.places)
    assert (room.path_of.exists(), room.told()) == (False, [])
    assert content
