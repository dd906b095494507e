"""What was left on purpose is named by nothing, wherever the record stood and whatever took its place since."""

import shlex
import shutil

import pytest
from tests.store.damage import cut
from tests.store.samples import FixedClock, answer
from tests.usecases.people.test_join_copies import held, run, work

from htcourse.store.backups import APART, RISKY, WAY_BACK, backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import bring_learner, copy_learner
from htcourse.store.places import Places
from htcourse.store.preferences import LEFT
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.join_copies import join_copies, missing_rows
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.restore_record import list_copies, restore_copy, restore_file, start_new

RECORDS = {"empty": cut(lambda size: 0), "gone": lambda path: path.unlink()}
JOINED = "Its answers are all there, but for any left out on purpose: --from and a name out of --list bring those.\n"


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner(places):
    """Somebody whose copies hold 2, 5 and 9 answers."""
    learner = create_learner(places, name="Aida")
    for answers, reason in ((2, "first"), (3, "second"), (4, "third")):
        work(places, learner, answers)
        with LearnerFile.open(places, learner) as record:
            record.backup(reason)
    return learner


def copy_of(places, learner, reason):
    return next(each.path for each in list_backups(places, learner) if each.reason == reason)


def lacking(places, learner):
    seen = [each.seen for each in examine(places) if each.name == f"copies of {learner}"]
    return next((each for each in seen if "that the record lacks: " in each), "")


@pytest.fixture(params=RECORDS)
def begun(places, learner, request):
    """They began anew, and worked on; no file may have been kept aside."""
    RECORDS[request.param](places.learner_file(learner))
    start_new(places, learner)
    work(places, learner, 1)
    return learner


def assert_nothing_is_named(places, learner, answers):
    assert held(places, learner) == answers
    assert not lacking(places, learner)
    assert run(places, f"restore --learner {learner} --join") == JOINED
    assert held(places, learner) == answers


def test_beginning_anew(places, begun):
    assert_nothing_is_named(places, begun, 1)


@pytest.mark.hard
@pytest.mark.parametrize("way", ["--learner ID --from NAME", "--from FILE"])
@pytest.mark.parametrize("record", RECORDS)
def test_an_older_copy_that_was_chosen(places, learner, record, way):
    RECORDS[record](places.learner_file(learner))
    copy = copy_of(places, learner, "second")
    words = way.replace("ID", learner).replace("NAME", copy.name).replace("FILE", shlex.quote(str(copy)))
    run(places, f"restore {words}")
    work(places, learner, 1)
    assert_nothing_is_named(places, learner, 6)


def test_a_way_back_of_a_record_begun_anew(places, begun):
    run(places, f"restore --learner {begun} --from {copy_of(places, begun, 'second').name}")
    assert_nothing_is_named(places, begun, 5)


@pytest.fixture
def stick(places, learner, tmp_path):
    return shutil.copy(copy_of(places, learner, "first"), tmp_path / "stick.db")


def test_an_older_file_from_elsewhere_in_the_place_of_a_record_begun_anew(places, begun, stick):
    run(places, f"restore --from {shlex.quote(str(stick))}")
    assert_nothing_is_named(places, begun, 2)


@pytest.mark.hard
def test_an_older_file_from_elsewhere_where_a_record_begun_anew_is_lost(places, begun, stick):
    """What was done since is named: nobody left that."""
    RECORDS["empty"](places.learner_file(begun))
    run(places, f"restore --from {shlex.quote(str(stick))}")
    assert "the record lacks: 1;" in lacking(places, begun)
    run(places, f"restore --learner {begun} --join")
    assert_nothing_is_named(places, begun, 3)


@pytest.fixture
def elsewhere(places, learner, tmp_path):
    """The same record of another computer, begun anew there after all that was done here."""
    other = Places(tmp_path / "elsewhere")
    other.prepare()
    bring_learner(other, copy_of(places, learner, "first"))
    RECORDS["empty"](other.learner_file(learner))
    start_new(other, learner)
    work(other, learner, 1)
    return copy_learner(other, learner, tmp_path / "begun elsewhere.db")


def test_what_was_left_elsewhere_was_not_left_here(places, learner, elsewhere):
    for each in backup_folder(places, learner).glob("*"):
        if each != copy_of(places, learner, "third"):
            each.unlink()
    RECORDS["empty"](places.learner_file(learner))
    run(places, f"restore --from {shlex.quote(str(elsewhere))}")
    assert "the record lacks: 9;" in lacking(places, learner)


def test_nor_where_it_only_came_in(places, learner, elsewhere):
    shutil.copy(copy_of(places, learner, "second"), places.learner_file(learner))
    assert "the record lacks: 4;" in lacking(places, learner)
    run(places, f"restore --join --from {shlex.quote(str(elsewhere))}")
    assert held(places, learner) == 6
    assert "the record lacks: 4;" in lacking(places, learner)
    with LearnerFile.open(places, learner) as record:
        assert not record.preference(LEFT)


class Days:
    """A record on days of a clock, each with its copy."""

    def __init__(self, places):
        self.places, self.clock, self.id = places, FixedClock(), ""

    def answer(self, *questions):
        self.clock.pass_time(days=1)
        with self.open() as record:
            for each in questions:
                answer(record, each)
        return list_backups(self.places, self.id)[0].path

    def open(self):
        return LearnerFile.open(self.places, self.id, self.clock)

    def go_back(self, copy):
        self.clock.pass_time(days=1)
        restore_copy(self.places, self.id, copy.name, self.clock)
        self.clock.pass_time(minutes=5)
        with self.open() as record:
            answer(record, f"went on {self.clock.now}")

    def bring_in(self, times):
        for number in range(times):
            self.clock.pass_time(hours=20)
            with self.open() as record:
                record.backup("import")
                answer(record, f"since-{number}-{self.clock.now}")

    def missing(self):
        return missing_rows(self.places, self.id, list_copies(self.places, self.id, self.clock)).number

    def ways_back(self):
        return [each.path for each in list_backups(self.places, self.id) if each.reason == WAY_BACK]


@pytest.fixture
def days(places):
    days = Days(places)
    with LearnerFile.create(places, "Aida", days.clock) as record:
        days.id = record.id
    return days


def test_a_way_back_whose_copies_are_thinned_out(places, days):
    first = days.answer("one")
    days.answer("left", "left too")
    days.go_back(first)
    days.bring_in(RISKY + 3)
    assert days.missing() == 0
    assert join_copies(places, days.id, days.clock).came.number == 0


def test_what_was_missing_before_such_a_way_back_still_is(places, days):
    first = days.answer("one")
    left = days.answer("left", "left too")
    days.answer("missing")
    shutil.copy(left, places.learner_file(days.id))  # by hand
    days.answer()
    days.go_back(first)
    days.bring_in(RISKY + 1)
    assert days.missing() == 1


def test_a_way_back_goes_once_the_record_holds_again_what_was_left(places, days):
    first = days.answer("one")
    left = days.answer("left", "left too")
    days.go_back(first)
    days.bring_in(1)
    join_copies(places, days.id, days.clock, copy=left.name)
    days.bring_in(RISKY + 1)
    assert days.ways_back() == []


@pytest.mark.hard
def test_ways_back_further_and_further_are_bounded(places, days, tmp_path):
    files = [tmp_path / f"{number}.db" for number in range(APART + 5)]
    for each in files:
        days.answer(each.name)
        shutil.copy(places.learner_file(days.id), each)
    days.clock.pass_time(days=1)
    for each in reversed(files[:-1]):
        days.clock.pass_time(minutes=5)
        restore_file(places, each, days.id, days.clock)
    days.bring_in(RISKY + 1)
    assert len(days.ways_back()) == APART + 1  # the last of that day
