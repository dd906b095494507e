"""Doctor says of a record under another name whose it is, and how it comes in."""

import itertools
import re
import shlex
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.store.damage import replaced
from tests.store.samples import FixedClock, answer

from htcourse.cli import cli
from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.learners_here import copy_learner, delete_learner
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import bring_learner, create_learner, list_learners


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner(places):
    return create_learner(places, name="Aigerim")


def told(places):
    return next(each for each in examine(places) if each.name.startswith("misplaced"))


def test_one_whose_owner_is_not_here_comes_in_by_the_command_that_is_named(places, learner):
    with LearnerFile.open(places, learner) as record:
        answer(record)
    stray = shutil.move(places.learner_file(learner), places.learners / "Aigerim (2).db")
    found = told(places)
    assert (found.name, found.is_well) == ("misplaced learners/Aigerim (2).db", False)
    assert (
        f"a whole record of {learner}; bring it in: htcourse --home {places.home} restore --join --from" in found.seen
    )
    listed = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"]).output
    assert f"{stray}: a whole record of {learner}  Aigerim" in listed
    _, *command = shlex.split(found.seen.partition("bring it in: ")[2].partition(" (--list")[0])
    done = CliRunner().invoke(cli, ["--home", str(places.home), *command])
    assert done.output.startswith(f"Restored: Aigerim ({learner})")
    assert [each.id for each in list_learners(places)] == [learner]
    assert told(places).is_well


def test_one_that_holds_more_comes_in_beside_what_there_is(places, learner, tmp_path):
    earlier = copy_learner(places, learner, tmp_path / "earlier.db")
    with LearnerFile.open(places, learner) as record:
        answer(record)
    stray = shutil.copy(places.learner_file(learner), places.learners / "Aigerim (2).db")
    assert (told(places).is_well, told(places).seen) == (
        True,
        f"a whole record of {learner}, all of it in theirs too; it may go",
    )
    delete_learner(places, learner)
    bring_learner(places, earlier)
    assert not told(places).is_well
    assert "with entries that theirs lacks: 1; htcourse" in told(places).seen
    assert bring_learner(places, stray).came.responses == 1
    assert told(places).is_well


def test_what_is_no_record_is_named(places):
    (places.backups / "old").mkdir()
    (places.backups / "old" / "photos.db").write_text("no record")
    found = told(places)
    assert (found.name, found.is_well) == ("misplaced backups/old/photos.db", False)
    assert "no whole record; the program does not use it, move it away" in found.seen


def test_a_link_to_what_is_not_there_is_told_with_where_it_leads(places, learner):
    path = places.learner_file(learner)
    path.unlink()
    path.symlink_to("/media/stick/record.db")
    found = next(each for each in examine(places) if each.name == f"record {learner}")
    assert "is a link, and what it leads to is not there: /media/stick/record.db. Put the disk in" in found.seen
    assert "its tile restores a copy" in found.seen


@pytest.mark.parametrize("ending", [".DB", ".db.bak", ".db~", ".db.old-1"])
def test_a_record_that_was_put_aside_by_its_ending_is_named_and_comes_back(places, learner, ending):
    with LearnerFile.open(places, learner) as record:
        answer(record)
    shutil.move(places.learner_file(learner), places.learners / f"{learner}{ending}")
    found = told(places)
    assert (found.name, found.is_well) == (f"misplaced learners/{learner}{ending}", False)
    assert (
        f"a whole record of {learner}; bring it in: htcourse --home {places.home} restore --join --from" in found.seen
    )
    _, *command = shlex.split(found.seen.partition("bring it in: ")[2].partition(" (--list")[0])
    done = CliRunner().invoke(cli, ["--home", str(places.home), *command])
    assert done.output.startswith(f"Restored: Aigerim ({learner})")
    assert told(places).is_well


def test_what_the_program_keeps_beside_a_record_is_none_of_them(places, learner):
    folder = places.backups / learner
    for each in (places.learners / f"{learner}.db-wal", places.learners / f".{learner}.db.1-1.part"):
        each.touch()
    folder.mkdir(exist_ok=True)
    (folder / "20260309T100000000000Z-aside.db-wal").write_bytes(b"x")
    assert list(places.misplaced()) == []


def test_copies_that_lie_in_the_folder_of_another_are_whose_they_are_and_bring_the_record_back(places, learner):
    other = create_learner(places, name="Timur")
    with LearnerFile.open(places, learner) as record:
        answer(record)
    (copy,) = list_backups(places, learner)
    copy.path.rename(places.backups / other / copy.path.name)
    places.learner_file(learner).write_bytes(b"no record")
    found = {each.name: each for each in examine(places)}
    seen = found[f"record {learner}"].seen
    assert "A whole record of theirs lies under another name: bring it in" in seen
    assert "Start new" not in seen
    assert f"a whole record of {learner}; bring it in" in found[f"misplaced backups/{other}/{copy.path.name}"].seen
    copies = [each for each in examine(places) if each.name == f"copies of {other}"]
    assert f"another learner's: 1 of 2 ({copy.path.name}), named above as misplaced" in copies[0].seen
    assert not any("not whole" in each.seen for each in copies)
    listed = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"]).output
    assert "another learner's record, named below" in listed
    of_one = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list", "--learner", other]).output
    assert "another learner's record, named below" in of_one
    assert f"{copy.path.name}: a whole record of {learner}" in of_one
    assert "not whole" not in listed
    assert "It brings their record back: htcourse" in listed
    bring_learner(places, places.backups / other / copy.path.name)
    with LearnerFile.open(places, learner) as record:
        assert len(record.responses()) == 1


def test_a_damaged_record_with_a_whole_copy_of_its_own_gives_way_to_nothing_that_is_brought_in(places, learner):
    (copy,) = list_backups(places, learner)
    stray = Path(shutil.copy(copy.path, places.learners / "Aigerim (2).db"))
    places.learner_file(learner).write_bytes(b"no record")
    with pytest.raises(LearnerFileError, match="Open the tile of Aigerim"):
        bring_learner(places, stray)
    assert places.learner_file(learner).read_bytes() == b"no record"


def test_a_damaged_record_with_a_copy_that_may_not_be_read_gives_way_to_nothing_either(places, learner, monkeypatch):
    (copy,) = list_backups(places, learner)
    stray = Path(shutil.copy(copy.path, places.learners / "Aigerim (2).db"))
    places.learner_file(learner).write_bytes(b"no record")
    for module in ("backups", "learners_here"):
        monkeypatch.setattr(f"htcourse.store.{module}.is_closed", lambda path: path == copy.path)
        monkeypatch.setattr(f"htcourse.store.{module}.newest_whole", lambda *_: None)
    with pytest.raises(LearnerFileError, match="may not be read: let who set up this computer"):
        bring_learner(places, stray)
    assert places.learner_file(learner).read_bytes() == b"no record"


def work(places, learner_id, answers):
    """Let somebody answer questions of which no copy is made."""
    with LearnerFile.open(places, learner_id) as record:
        for number in range(answers):
            answer(record, f"q-{number}")
        record._changes_kept = record._connection.total_changes


def crash(places, learner_id):
    """Leave a record with its log, as a crash does."""
    path, log = places.learner_file(learner_id), places.learners / f"{learner_id}.db-wal"
    with LearnerFile.open(places, learner_id) as record:
        answer(record, "last")
        left = [(each, each.read_bytes()) for each in (path, log)]
        record._changes_kept = record._connection.total_changes
    for each, content in left:
        each.write_bytes(content)


def exchange(path, other):
    kept = path.rename(path.with_name("kept"))
    other.rename(path)
    kept.rename(other)


def run(places, *arguments):
    return CliRunner().invoke(cli, ["--home", str(places.home), "restore", *map(str, arguments)])


@pytest.fixture
def aside(request, places, learner):
    """The record of a learner with 8 answers, kept aside among the copies of another, whose place it took."""
    other = create_learner(places, name="Dana")
    work(places, learner, 8)
    if request.param == "beside a log":
        crash(places, other)
    else:
        replaced(b"CREATE TABLE", b"CREATE TABLO")(places.learner_file(learner))
    exchange(places.learner_file(learner), places.learner_file(other))
    for each in (learner, other):
        assert run(places, "--learner", each).exit_code == 0
    (kept,) = (places.backups / other).glob("*-aside.db")
    return kept


@pytest.mark.hard
@pytest.mark.parametrize("aside", ["beside a log", "damaged"], indirect=True)
@pytest.mark.parametrize("way", ["as doctor says", "with --learner", "with --join"])
def test_what_can_be_read_of_anothers_that_was_kept_comes_to_whose_it_is(places, learner, aside, way):
    assert held(places)[learner] == 0
    seen = next(each.seen for each in examine(places) if aside.name in each.name)
    assert f"a damaged record of {learner}; answers that can be read of it: 8; save them: " in seen
    _, *command = shlex.split(seen.partition("save them: ")[2].partition(" (--list")[0])
    ways = {"with --learner": ["--learner", learner, "--from", aside], "with --join": ["--join", "--from", aside]}
    said = run(places, *ways[way]) if way in ways else CliRunner().invoke(cli, command)
    assert (said.exit_code, held(places)[learner]) == (0, 8), said.output
    if way == "with --join":
        assert said.output.startswith(f"Brought into the record of Aigerim ({learner}): 8 answers. Nothing went out.\n")
    else:
        assert said.output.startswith(f"Restored: Aigerim ({learner}) from {aside}: 8 answers, 8 of them out of what ")
    assert f"No answers came into the record of Aigerim ({learner})." in run(places, "--from", aside).output
    assert next(each.is_well for each in examine(places) if aside.name in each.name)


@pytest.mark.parametrize("aside", ["damaged"], indirect=True)
def test_who_is_named_and_has_nothing_in_what_was_kept_gets_nothing_and_is_told(places, learner, aside):
    said = run(places, "--learner", aside.parent.name, "--from", aside)
    assert said.exit_code == 1
    assert "is the record of another learner" in str(said.exception)
    assert held(places) == {learner: 0, aside.parent.name: 0}


@pytest.mark.hard
@pytest.mark.parametrize("state", ["whole", "damaged", "whole, and its place is empty"])
def test_what_was_kept_of_somebody_without_copies_comes_back_to_the_place_where_another_stands(places, learner, state):
    other = create_learner(places, name="Ermek")
    work(places, other, 5)
    shutil.rmtree(places.backups / other)
    if state == "damaged":
        replaced(b"CREATE TABLE", b"CREATE TABLO")(places.learner_file(other))
    exchange(places.learner_file(learner), places.learner_file(other))
    assert run(places, "--learner", learner).exit_code == 0
    if "empty" in state:
        places.learner_file(other).unlink()
    (kept,) = (places.backups / learner).glob("*-aside.db")
    seen = next(each.seen for each in examine(places) if kept.name in each.name)
    _, *command = shlex.split(re.split("bring it in: |save them: ", seen)[1].partition(" (--list")[0])
    done = CliRunner().invoke(cli, ["--home", str(places.home), *command[2:]])
    assert done.output.startswith(f"Restored: Ermek ({other}) from {kept}: 5 answers")
    assert held(places)[other] == 5


FAULTS = {
    "gone": lambda path, other, copies: path.unlink(missing_ok=True),
    "damaged": lambda path, other, copies: replaced(b"CREATE TABLE", b"CREATE TABLO")(path),
    "emptied": lambda path, other, copies: path.write_bytes(b""),
    "renamed": lambda path, other, copies: path.rename(path.with_name("Aigerim.db")),
    "older, beside": lambda path, other, copies: shutil.copy(copies[-1], path.with_name("Aigerim old.db")),
    "older, in its place": lambda path, other, copies: shutil.copy(copies[-1], path),
    "copied over": lambda path, other, copies: shutil.copy(other, path),
    "over another": lambda path, other, copies: shutil.copy(path, other),
    "copies gone": lambda path, other, copies: shutil.rmtree(copies[0].parent),
    "newest damaged": lambda path, other, copies: copies[0].write_bytes(copies[0].read_bytes()[:5000]),
    "copies among another's": lambda path, other, copies: [
        each.rename(each.parent.parent / other.stem / each.name) for each in copies
    ],
}


COMMAND = r"htcourse --home \S+ (restore .*?)(?= \(--list|, or its| takes it|$)"


def held(places):
    """Return how many answers each record holds that opens."""
    counts = {}
    for each in list_learners(places):
        with suppress(CourseError), LearnerFile.open(places, each.id) as record:
            counts[each.id] = len(record.responses())
            record._changes_kept = record._connection.total_changes  # else closing makes a copy
    return counts


@pytest.fixture(scope="module")
def six_days(tmp_path_factory):
    """A data folder with two learners who each answered on six days, and who they are."""
    places, clock = Places(tmp_path_factory.mktemp("days") / "home"), FixedClock()
    places.prepare()
    learners = [create_learner(places, name=name) for name in ("Aigerim", "Timur")]
    for number in range(6):
        clock.pass_time(days=1)
        for each in learners:
            with LearnerFile.open(places, each, clock) as record:
                answer(record, f"q-{number}")
    return places.home, learners


@pytest.mark.hard
@pytest.mark.parametrize(("first", "second"), few(itertools.combinations(FAULTS, 2), each=lambda case: case[0]))
def test_the_commands_that_are_told_take_no_answer_out_one_after_the_other(tmp_path, six_days, first, second):
    places, (learner, timur) = Places(shutil.copytree(six_days[0], tmp_path / "home")), six_days[1]
    path, other = places.learner_file(learner), places.learner_file(timur)
    copies = sorted((each.path for each in list_backups(places, learner)), reverse=True)
    for fault in (first, second):
        with suppress(OSError):  # what the other fault took away
            FAULTS[fault](path, other, copies)
    before = held(places)
    for _ in range(3):
        told = "\n".join(each.seen for each in examine(places) if not each.is_well)
        for way in re.findall(COMMAND, told, re.MULTILINE):
            said = CliRunner().invoke(cli, ["--home", str(places.home), *shlex.split(way)])
            now = held(places)
            assert all(now.get(each, -1) >= count for each, count in before.items()), (way, said.output)
            before = now


def test_of_one_with_a_second_sitting_it_is_said_that_theirs_does_not_take_it_and_not_that_it_may_go(places, learner):
    with LearnerFile.open(places, learner) as record:
        attempt = record.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=())
    stray = shutil.copy(places.learner_file(learner), places.home / "elsewhere.db")
    with LearnerFile.open(places, learner) as record:
        record.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt)
    elsewhere = Places(places.home / "elsewhere")
    elsewhere.prepare()
    bring_learner(elsewhere, stray)
    with LearnerFile.open(elsewhere, learner) as record:
        record.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt)
        answer(record, attempt=attempt)
    copy_learner(elsewhere, learner, places.home / "second.db").rename(places.learners / "Aigerim (2).db")
    found = told(places)
    assert found.is_well
    assert found.seen.endswith("but for entries of a test or exam that was submitted otherwise, or without them: 2")
